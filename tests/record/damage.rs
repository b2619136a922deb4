//! A file that was cut or changed by a byte: opened with all that was saved, rescued, or refused with a sentence.

use std::fs;
use std::path::Path;

use roadblock::store::record::{Contents, CopyReason, Record, RecordError, rescue};

use crate::support::{Folder, batch, content, later, person, said, say, some_record, words};

const SECTOR: usize = 512;

/// A closed record with a little of everything, its bytes, and what it holds.
fn whole(folder: &Path) -> (Vec<u8>, Contents) {
    let mut record = some_record(folder, 0);
    for number in 1..=40 {
        record.append(&batch(number)).unwrap();
    }
    record.append(&[person("p1", "Mira again"), content("case/more.ron", &"(more: true)\n".repeat(900))]).unwrap();
    record.append(&[said("s1", Some("p1"), "Changed her mind."), said("s2", None, "")]).unwrap();
    record.keep_draft("note/p1", "half a sentence").unwrap();
    record.forget_person("p7").unwrap();
    let (path, contents) = (record.path().to_path_buf(), record.contents().unwrap());
    drop(record);
    (fs::read(path).unwrap(), contents)
}

#[derive(Default, Debug)]
struct Outcomes {
    opened: usize,
    rescued_whole: usize,
    rescued_in_part: usize,
    nothing_left: usize,
}

impl Outcomes {
    /// Opens such a file; if that is refused, rescues it. Whatever comes out of it is what was put in.
    #[track_caller]
    fn try_out(&mut self, bytes: &[u8], expected: &Contents, what: &str) {
        let folder = Folder::new();
        let path = folder.path().join("damaged.roadblock");
        fs::write(&path, bytes).unwrap();
        match Record::open(&path, later(90)) {
            Ok(opened) => {
                assert_eq!(opened.record.contents().unwrap(), *expected, "{what}: silently wrong");
                self.opened += 1;
                return;
            }
            Err(error) => assert!(words(&error).contains("damaged.roadblock"), "{what}: {error}"),
        }
        assert_eq!(fs::read(&path).unwrap(), bytes, "{what}: a file that is refused stays as it was");
        let rescued = match rescue(&path, folder.path()) {
            Ok(rescued) => rescued,
            Err(error) => {
                assert!(matches!(error, RecordError::NothingLeft { .. }), "{what}: {error}");
                self.nothing_left += 1;
                return;
            }
        };
        assert_eq!(fs::read(&path).unwrap(), bytes, "{what}: rescuing only reads");
        let saved = Record::open(&rescued.path, later(91)).unwrap().record.contents().unwrap();
        assert_eq!(saved.events.len() as u64, rescued.events, "{what}");
        assert!(expected.events.starts_with(&saved.events), "{what}: not what was written");
        assert!(saved.persons.iter().all(|one| expected.persons.contains(one)), "{what}");
        assert!(saved.said.iter().all(|one| expected.said.contains(one)), "{what}");
        assert!(saved.content.iter().all(|one| expected.content.contains(one)), "{what}");
        assert!(saved.drafts.iter().all(|one| expected.drafts.contains(one)), "{what}");
        assert!(saved.founding == expected.founding || saved.founding.title.is_empty(), "{what}");
        if saved == *expected {
            self.rescued_whole += 1;
        } else {
            let rows = |all: &Contents| all.persons.len() + all.said.len() + all.content.len() + all.drafts.len();
            let is_less = saved.events.len() < expected.events.len() || rows(&saved) < rows(expected);
            assert!(is_less || saved.founding.title.is_empty(), "{what}");
            self.rescued_in_part += 1;
        }
        let files = fs::read_dir(folder.path()).unwrap().count();
        assert!(files <= 3, "{what}: the damaged file, the rescued one and its copies; nothing else is left");
    }
}

#[test]
fn a_file_that_was_cut_anywhere_is_refused_or_rescued() {
    let folder = Folder::new();
    let (bytes, contents) = whole(folder.path());
    let mut outcomes = Outcomes::default();
    for length in (0..bytes.len()).step_by(SECTOR) {
        outcomes.try_out(&bytes[..length], &contents, &format!("cut at {length}"));
    }
    assert_eq!(outcomes.opened, 0, "a file with less in it is never taken for whole");
    say(&format!("{} cuts: {outcomes:?}", bytes.len() / SECTOR));
}

#[test]
fn a_byte_that_was_changed_anywhere_is_found_where_it_matters() {
    let folder = Folder::new();
    let (bytes, contents) = whole(folder.path());
    let mut outcomes = Outcomes::default();
    // Another place in each sector, every bit of the byte or one of them.
    for (sector, at) in (0..bytes.len()).step_by(SECTOR).enumerate() {
        let at = at + sector * 37 % SECTOR;
        let mut changed = bytes.clone();
        changed[at] ^= if sector % 2 == 0 { 0xff } else { 1 << (sector / 2 % 8) };
        outcomes.try_out(&changed, &contents, &format!("changed at {at}"));
    }
    assert!(outcomes.rescued_whole + outcomes.rescued_in_part > 0, "{outcomes:?}");
    say(&format!("{} changed bytes: {outcomes:?}", bytes.len() / SECTOR));
}

#[test]
fn every_byte_at_the_head_of_a_file_may_be_changed_without_harm() {
    let folder = Folder::new();
    let (bytes, contents) = whole(folder.path());
    let mut outcomes = Outcomes::default();
    for at in 0..112 {
        let mut changed = bytes.clone();
        changed[at] ^= 0xff;
        outcomes.try_out(&changed, &contents, &format!("changed at {at}"));
    }
    say(&format!("112 changed bytes at the head: {outcomes:?}"));
}

#[test]
fn a_file_that_could_not_be_cut_any_more_when_the_program_was_killed_is_whole() {
    let folder = Folder::new();
    let (bytes, contents) = whole(folder.path());
    let mut outcomes = Outcomes::default();
    for more in [4096, 3 * 4096] {
        outcomes.try_out(&[bytes.as_slice(), &vec![7; more]].concat(), &contents, "longer than it says");
    }
    assert_eq!(outcomes.opened, 2);
}

#[test]
fn where_a_copy_holds_more_than_the_file_it_is_saved_instead() {
    let folder = Folder::new();
    let mut record = some_record(folder.path(), 5);
    record.copy_now(CopyReason::Round).unwrap();
    let (path, contents) = (record.path().to_path_buf(), record.contents().unwrap());
    drop(record);
    fs::write(&path, &fs::read(&path).unwrap()[..1000]).unwrap();
    assert!(matches!(Record::open(&path, later(9)), Err(RecordError::Damaged { .. })));
    let rescued = rescue(&path, folder.path()).unwrap();
    assert_eq!((rescued.events, rescued.lost), (5, 0));
    assert_ne!(rescued.from, path);
    assert_eq!(Record::open(&rescued.path, later(9)).unwrap().record.contents().unwrap(), contents);
    let again = rescue(&path, folder.path()).unwrap();
    assert_ne!(again.path, rescued.path, "nothing is overwritten");
}

#[test]
fn what_guards_the_events_cannot_be_taken_away_unnoticed() {
    let folder = Folder::new();
    let path = some_record(folder.path(), 2).path().to_path_buf();
    let change = |sql: &str| {
        let changed = folder.path().join("changed.roadblock");
        let _ = fs::remove_file(&changed);
        fs::copy(&path, &changed).unwrap();
        let done = rusqlite::Connection::open(&changed).unwrap().execute_batch(sql);
        (done, Record::open(&changed, later(3)).map(|opened| opened.record.last_seq()))
    };
    assert!(change("UPDATE event SET kind = 'other' WHERE seq = 2").0.is_err());
    assert!(change("DELETE FROM event WHERE seq = 2").0.is_err());
    assert!(change("INSERT OR REPLACE INTO event SELECT 2, at, offset, 'other', body, sum FROM event").0.is_err());
    assert!(change("INSERT INTO event SELECT seq + 5, at, offset, kind, body, sum FROM event").0.is_err());
    for sql in [
        "DROP TRIGGER event_is_not_changed",
        "DROP TRIGGER event_is_not_deleted; DELETE FROM event WHERE seq = 2",
        "INSERT INTO event SELECT 3, at, offset, kind, body, sum FROM event WHERE seq = 2",
        "UPDATE said SET text = 'other' WHERE id = 's1'",
        "DELETE FROM said WHERE id = 's1'",
        "UPDATE person SET pseudonym = 'Other'",
        "UPDATE content SET text = text || ' '",
        "UPDATE workshop SET title = 'Other'",
        "UPDATE workshop SET at = at + 1",
        "CREATE TABLE more (x)",
    ] {
        let (done, opened) = change(sql);
        assert!(done.is_ok() && matches!(opened, Err(RecordError::Damaged { .. })), "{sql}: {done:?} {opened:?}");
    }
    assert_eq!(change("ANALYZE").1.ok(), None, "a table of the database's own is not one of ours either");
}
