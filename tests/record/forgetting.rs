//! Deleting a person: neither what they were called nor what they typed is found again as bytes.

use std::fs;
use std::path::{Path, PathBuf};

use roadblock::store::record::{CopyReason, Record, forget_in_folder, list};

use crate::support::{Folder, batch, content, founding, later, person, said};

const CYRILLIC: &str = "Нина Й";
const SHORT: &str = "Ian";
const ACCENTED: &str = "Zo\u{eb}";
const ACCENTED_APART: &str = "Zoe\u{308}";

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// A text as bytes, and as JSON may escape it.
fn as_bytes(text: &str) -> Vec<Vec<u8>> {
    let escape = |upper: bool| -> String {
        let units = text.encode_utf16().map(|unit| match u8::try_from(unit) {
            Ok(letter) if letter.is_ascii() => char::from(letter).to_string(),
            _ if upper => format!("\\u{unit:04X}"),
            _ => format!("\\u{unit:04x}"),
        });
        units.collect()
    };
    vec![text.as_bytes().to_vec(), escape(true).into_bytes(), escape(false).into_bytes()]
}

fn holding(folder: &Path, text: &str) -> Vec<PathBuf> {
    let forms = as_bytes(text);
    let holds = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap();
        forms.iter().any(|form| bytes.windows(form.len()).any(|window| window == form))
    };
    files(folder).into_iter().filter(holds).collect()
}

#[test]
fn nothing_of_a_deleted_person_is_found_as_bytes() {
    let folder = Folder::new();
    let mut record = Record::create(folder.path(), &founding(&format!("With {SHORT} and {ACCENTED_APART}"))).unwrap();
    let people = [("p1", CYRILLIC), ("p2", SHORT), ("p3", ACCENTED), ("p4", "Marian")];
    record.append(&people.map(|(id, name)| person(id, name))).unwrap();
    for number in 1..=60_u64 {
        record.append(&batch(number)).unwrap();
        for (id, name) in &people[..3] {
            let secret = format!("{id} typed secret {number}, signed {name}");
            record.append(&[said(&format!("{id}-{number}"), Some(id), &secret)]).unwrap();
        }
        let mention =
            format!("{CYRILLIC} waited; {SHORT}, {ACCENTED} and {ACCENTED_APART} did not. Marian neither ({number}).");
        record.append(&[said(&format!("m{number}"), Some("p4"), &mention)]).unwrap();
        if number % 20 == 0 {
            record.keep_draft("note/p2", &format!("half typed secret {number}")).unwrap();
            record.keep_draft("note/table", &format!("{SHORT} was asked by Marian")).unwrap();
            record.copy_now(CopyReason::Round).unwrap();
        }
    }
    record.append(&[person("p2", SHORT), content("case.ron", "Christian and Marian are not that person.")]).unwrap();
    let path = record.path().to_path_buf();
    for name in [CYRILLIC, SHORT, ACCENTED, ACCENTED_APART, "half typed secret 60", "p2 typed secret 41"] {
        assert!(!holding(&folder.path().join("copies"), name).is_empty(), "{name} was there");
    }
    for (id, name) in &people[..3] {
        let forgotten = record.forget_person(id).unwrap();
        assert_eq!((forgotten.pseudonym.as_str(), forgotten.events.len()), (*name, 0));
        assert_eq!(forgotten.texts, 60 + usize::from(*id == "p2"));
        assert!(forgotten.mentions >= 60);
        assert_eq!(record.forget_person(id).unwrap().pseudonym, "", "a second time there is nobody");
    }
    // What comes late, for instance out of a queue, does not bring anybody back.
    record.append(&[person("p2", SHORT), said("late", Some("p2"), "late secret")]).unwrap();
    let contents = record.contents().unwrap();
    drop(record);

    for gone in [CYRILLIC, SHORT, ACCENTED, ACCENTED_APART, "late secret"] {
        assert_eq!(holding(folder.path(), gone), Vec::<PathBuf>::new(), "{gone}");
    }
    // All that they typed has these words in it.
    assert_eq!(holding(folder.path(), "typed secret"), Vec::<PathBuf>::new());
    assert_eq!(Record::open(&path, later(1)).unwrap().record.contents().unwrap(), contents);
    assert_eq!(contents.events.len(), 60, "the events are whole");
    assert_eq!(contents.founding.title, "With […] and […]");
    assert_eq!(
        contents.persons.iter().map(|one| one.pseudonym.as_str()).collect::<Vec<_>>()[..4],
        ["", "", "", "Marian"]
    );
    let mention = contents.said.iter().find(|one| one.id == "m7").unwrap();
    assert_eq!(mention.text, "[…] waited; […], […] and […] did not. Marian neither (7).");
    assert_eq!(contents.drafts.len(), 1);
}

#[test]
fn deleting_that_was_broken_off_is_finished_when_the_record_is_opened_next() {
    let folder = Folder::new();
    let mut record = Record::create(folder.path(), &founding("Broken off")).unwrap();
    record.append(&[person("p1", CYRILLIC), said("s1", Some("p1"), "the secret")]).unwrap();
    record.copy_now(CopyReason::Round).unwrap();
    let path = record.path().to_path_buf();
    // A folder in the place of the copies that cannot be cleared stops it half way.
    let stuck = folder.path().join("copies").join(format!("{}.stuck", path.file_stem().unwrap().to_str().unwrap()));
    fs::create_dir_all(&stuck).unwrap();
    assert!(record.forget_person("p1").is_err());
    drop(record);
    fs::remove_dir(&stuck).unwrap();
    Record::open(&path, later(1)).unwrap();
    assert_eq!(holding(folder.path(), CYRILLIC), Vec::<PathBuf>::new());
    assert_eq!(holding(folder.path(), "the secret"), Vec::<PathBuf>::new());
}

/// A play as it was kept before there were records.
fn play(cast: &[(&str, &str)], events: &[&str]) -> String {
    let cast: Vec<String> = cast.iter().map(|(role, name)| format!("[\"{role}\",\"{name}\"]")).collect();
    format!(
        "{{\"format\":1,\"case\":\"ian-at-the-border\",\"case_fingerprint\":\"1\",\"procedure\":\"p\",\
         \"procedure_fingerprint\":\"2\",\"casting\":[{}],\"seed\":7,\"events\":[\n{}\n]}}\n",
        cast.join(","),
        events.join(",\n")
    )
}

#[test]
fn older_plays_are_cleared_without_touching_what_only_looks_like_the_name() {
    let folder = Folder::new();
    let escaped = "\\u041d\\u0438\\u043D\\u0430 \\u0418\\u0306";
    let reasoned = |role: &str, text: &str| {
        format!("{{\"seq\":1,\"command\":1,\"at\":0,\"event\":\"reasoned\",\"role\":\"{role}\",\"text\":\"{text}\"}}")
    };
    let swapped = "{\"seq\":2,\"command\":2,\"at\":0,\"event\":\"swapped\",\"one\":\"officer\",\"other\":\"worker\"}";
    let entered = "{\"seq\":0,\"command\":0,\"at\":0,\"event\":\"entered\",\"situation\":\"ian\"}";
    let with_ian = play(
        &[("officer", "Ian"), ("worker", "Marian"), ("advocate", escaped)],
        &[
            entered,
            &reasoned("officer", "my secret"),
            swapped,
            &reasoned("worker", "a secret too"),
            &reasoned("advocate", "Ian asked, Marian did not"),
        ],
    );
    let kept = folder.path().join("deep").join("one.json");
    fs::create_dir_all(kept.parent().unwrap()).unwrap();
    fs::write(&kept, &with_ian).unwrap();
    let others = folder.path().join("others.json");
    fs::write(&others, play(&[("officer", "Christian")], &[entered])).unwrap();
    let (before, report) = (fs::read(&others).unwrap(), folder.path().join("report.html"));
    fs::write(&report, "<p>Ian</p>").unwrap();

    let swept = forget_in_folder(folder.path(), SHORT).unwrap();
    assert_eq!((swept.cleared, swept.left), (vec![kept.clone()], vec![report.clone()]));
    let text = fs::read_to_string(&kept).unwrap();
    assert!(
        text.contains("\"Marian\"") && text.contains("\"ian-at-the-border\"") && text.contains("\"ian\""),
        "{text}"
    );
    assert!(text.contains("[…] asked, Marian did not"), "{text}");
    for gone in ["Ian", "my secret", "a secret too"] {
        assert_eq!(holding(kept.parent().unwrap(), gone), Vec::<PathBuf>::new(), "{gone}");
    }
    assert_eq!(fs::read(&others).unwrap(), before, "a file that does not name them stays as it is to the byte");

    let swept = forget_in_folder(folder.path(), CYRILLIC).unwrap();
    assert_eq!((swept.cleared, swept.left), (vec![kept.clone()], vec![]), "however its letters are written");
    assert_eq!(forget_in_folder(folder.path(), SHORT).unwrap().cleared, Vec::<PathBuf>::new());
    assert!(roadblock_reads(&kept));
}

/// Whether what is left is still a play of the earlier format.
fn roadblock_reads(path: &Path) -> bool {
    let play: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    play["events"].as_array().is_some_and(|events| events.len() == 5) && play["format"] == 1
}

#[test]
fn somebody_of_the_same_name_in_another_workshop_is_told_and_left() {
    let folder = Folder::new();
    let mut record = Record::create(folder.path(), &founding("Another day")).unwrap();
    record.append(&[person("x", ACCENTED_APART)]).unwrap();
    let path = record.path().to_path_buf();
    assert!(forget_in_folder(folder.path(), ACCENTED).unwrap().left.is_empty(), "its people are at hand");
    drop(record);
    let before = fs::read(&path).unwrap();
    assert_eq!(forget_in_folder(folder.path(), ACCENTED).unwrap().left, std::slice::from_ref(&path));
    assert_eq!(forget_in_folder(folder.path(), "Zoe").unwrap().left, Vec::<PathBuf>::new());
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(list(folder.path())[0].title.as_deref(), Some("Another day"));
}
