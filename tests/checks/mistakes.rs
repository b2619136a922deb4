//! Seventy mistakes of meaning, seeded into sound cases (`tests/data/mistakes.ron`): how many are told, and whether the
//! place and the advice are right. `told_and_missed` prints one line for each.

use std::collections::BTreeMap;
use std::path::Path;

use roadblock::base::Diagnostic;
use roadblock::checks::check;
use roadblock::library::TextFile;
use serde::Deserialize;

use crate::support::{scenarios, texts_below};

/// One change of a sound case that an author would make in good faith.
#[derive(Deserialize)]
struct Mistake {
    name: String,
    case: String,
    change: Vec<(String, String)>,
    mend: Vec<String>,
}

/// What came of one mistake.
#[derive(Default)]
struct Answer {
    caught: bool,
    line: bool,
    column: bool,
    sound: bool,
    told: Vec<String>,
}

fn here(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The sound cases by their folder: those that are shipped, the one of the author's page, and some of the tests.
fn sound_cases() -> BTreeMap<String, String> {
    let mut cases = BTreeMap::new();
    for file in texts_below(&scenarios()) {
        if let Some(folder) = file.path.strip_suffix("/scenario.ron") {
            cases.insert(folder.rsplit('/').next().unwrap().to_owned(), file.text);
        }
    }
    for file in texts_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/authored")) {
        if let Some(folder) = file.path.strip_suffix("/scenario.ron") {
            cases.insert(folder.to_owned(), file.text);
        }
    }
    let page = here("docs/authoring.md");
    let from = page.find("```ron case\n").unwrap() + "```ron case\n".len();
    let length = page[from..].find("```").unwrap();
    cases.insert("the-late-shift".to_owned(), page[from..from + length].to_owned());
    cases
}

fn path_of(case: &str) -> String {
    format!("victim-assistance/{case}/scenario.ron")
}

/// What is told of a pack that holds the procedure and this case.
fn told_of(case: &str, text: &str) -> Vec<Diagnostic> {
    let mut files = texts_below(&scenarios());
    files.retain(|file| file.path.starts_with("victim-assistance/") && file.path.matches('/').count() == 1);
    files.push(TextFile { path: path_of(case), text: text.to_owned() });
    check(files).diagnostics
}

fn new_against<'d>(sound: &[Diagnostic], told: &'d [Diagnostic]) -> Vec<&'d Diagnostic> {
    let known = |one: &Diagnostic| sound.iter().any(|old| (old.code, &old.message) == (one.code, &one.message));
    told.iter().filter(|one| !known(one)).collect()
}

fn answer(mistake: &Mistake, sound_text: &str, sound: &[Diagnostic]) -> Answer {
    let mut text = sound_text.to_owned();
    for (from, to) in &mistake.change {
        assert!(text.contains(from.as_str()), "{}: the case no longer holds {from:?}", mistake.name);
        text = text.replacen(from.as_str(), to, 1);
    }
    let at = text.find('¦').unwrap_or_else(|| panic!("{}: no mark", mistake.name));
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let place = (text[..at].matches('\n').count() + 1, text[start..at].chars().count() + 1);
    text = text.replacen('¦', "", 1);
    assert!(!text.contains('¦'), "{}: two marks", mistake.name);

    let told = told_of(&mistake.case, &text);
    let new = new_against(sound, &told);
    let speaks = |one: &&&Diagnostic| {
        let words = format!("{} {}", one.message, one.help).to_lowercase();
        mistake.mend.iter().all(|word| words.contains(&word.to_lowercase()))
    };
    let mut right: Vec<&&Diagnostic> = new.iter().filter(speaks).collect();
    right.sort_by_key(|one| ((one.line, one.column) != place, one.line != place.0));
    let lines = |one: &&Diagnostic| format!("{} {}:{} {} / {}", one.code, one.line, one.column, one.message, one.help);
    let mut answer = Answer { told: new.iter().map(lines).collect(), ..Answer::default() };
    answer.told.push(format!("expected at {}:{} with {:?}", place.0, place.1, mistake.mend));
    if let Some(one) = right.first() {
        answer.caught = true;
        answer.line = one.line == place.0;
        answer.column = answer.line && one.column == place.1;
        answer.sound = one.help.len() > 5
            && one.repair.as_ref().is_none_or(|repair| {
                let mended = repair.in_text(&text).unwrap();
                new_against(sound, &told_of(&mistake.case, &mended)).is_empty()
            });
    }
    answer
}

/// At least so many of the seventy are told.
const CAUGHT: usize = 65;

#[test]
fn told_and_missed() {
    let mistakes: Vec<Mistake> = ron::from_str(&here("tests/data/mistakes.ron")).unwrap();
    let cases = sound_cases();
    let told: BTreeMap<&str, Vec<Diagnostic>> = cases.iter().map(|(id, text)| (&**id, told_of(id, text))).collect();
    let mut answers = Vec::new();
    for mistake in &mistakes {
        let found = answer(mistake, &cases[&mistake.case], &told[&*mistake.case]);
        let word = |yes: bool, word: &'static str| if yes { word } else { "-" };
        println!(
            "{:7}{:5}{:7}{:6}{}",
            word(found.caught, "caught"),
            word(found.line, "line"),
            word(found.column, "column"),
            word(found.sound, "sound"),
            mistake.name
        );
        if !(found.caught && found.line && found.column && found.sound) || found.told.len() > 2 {
            found.told.iter().for_each(|one| println!("           {one}"));
        }
        answers.push(found);
    }
    let count = |is: fn(&Answer) -> bool| answers.iter().filter(|one| is(one)).count();
    let caught = count(|one| one.caught);
    let (line, column, sound) = (count(|one| one.line), count(|one| one.column), count(|one| one.sound));
    println!("{caught} of {} caught; of these line right {line}, column {column}, repair sound {sound}", answers.len());
    assert!(answers.len() == 70 && caught >= CAUGHT, "{caught}");
    let of_caught = |count: usize, percent: usize| count * 100 >= caught * percent;
    assert!(of_caught(line, 95) && of_caught(column, 90) && of_caught(sound, 95), "{line} {column} {sound}");
}

/// Nothing is told of the sound cases that is not told of the shipped ones anyway.
#[test]
fn nothing_is_told_of_the_sound_cases() {
    let told = sound_cases().into_iter().flat_map(|(case, text)| {
        let path = path_of(&case);
        told_of(&case, &text).into_iter().filter(move |one| *one.file == *path)
    });
    let told: Vec<Diagnostic> = told.collect();
    assert!(told.is_empty(), "{told:#?}");
}
