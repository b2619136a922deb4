//! A folder of its own for each test, and rows to write.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use roadblock::base::Catalogue;
use roadblock::store::record::{
    Founding, Moment, NewContent, NewEvent, NewRow, Person, Record, RecordError, Said, fresh_id,
};

/// A folder that goes with the test.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("roadblock-record-{}", fresh_id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) const MORNING: Moment = Moment { at: 1_796_028_600_000, offset: 60 };

pub(crate) fn later(minutes: i64) -> Moment {
    Moment { at: MORNING.at + minutes * 60_000, ..MORNING }
}

pub(crate) fn founding(title: &str) -> Founding {
    Founding { id: fresh_id(), title: title.to_owned(), created: MORNING }
}

pub(crate) fn event(number: i64) -> NewRow {
    NewRow::Event(NewEvent {
        moment: later(number),
        kind: "decided".to_owned(),
        body: format!("{{\"format\":1,\"number\":{number},\"options\":[\"ask\",\"wait\"]}}"),
    })
}

pub(crate) fn person(id: &str, pseudonym: &str) -> NewRow {
    NewRow::Person(Person { id: id.to_owned(), pseudonym: pseudonym.to_owned(), home: "police".to_owned() })
}

pub(crate) fn said(id: &str, person: Option<&str>, text: &str) -> NewRow {
    NewRow::Said(Said {
        id: id.to_owned(),
        person: person.map(str::to_owned),
        kind: "reason".to_owned(),
        text: text.to_owned(),
    })
}

pub(crate) fn content(path: &str, text: &str) -> NewRow {
    NewRow::Content(NewContent { path: path.to_owned(), text: text.to_owned() })
}

/// A record with as many events, two people, what they said, and content.
pub(crate) fn some_record(folder: &Path, events: i64) -> Record {
    let mut record = Record::create(folder, &founding("A day in spring")).unwrap();
    let mut first = vec![content("case/scenario.ron", &"(situations: [])\n".repeat(40))];
    first.extend([person("p1", "Mira"), person("p2", "Jon")]);
    first.extend([said("s1", Some("p1"), "She had asked for time."), said("s2", None, "More time for talking.")]);
    record.append(&first).unwrap();
    for number in 1..=events {
        record.append(&[event(number)]).unwrap();
    }
    record
}

/// The batch of an event: what was typed with it, and now and then a person.
pub(crate) fn batch(number: u64) -> Vec<NewRow> {
    let mut rows = vec![event(i64::try_from(number).unwrap()), said(&format!("s{number}"), None, &reason(number))];
    if number.is_multiple_of(7) {
        rows.push(person(&format!("p{number}"), &format!("Somebody{number};")));
    }
    rows
}

pub(crate) fn reason(number: u64) -> String {
    format!("Reason {number} {}", "because of what was said ".repeat(usize::try_from(number % 40).unwrap()))
}

/// Says something on the standard output, at once.
#[allow(clippy::print_stdout, reason = "that is how a child program is heard")]
pub(crate) fn say(line: &str) {
    println!("{line}");
    std::io::stdout().flush().unwrap();
}

/// The words of an error, with nothing missing from the catalogue.
#[track_caller]
pub(crate) fn words(error: &RecordError) -> String {
    let text = Catalogue::english().unwrap().text(&error.message());
    assert!(!text.contains("[record-") && !text.contains("[system-") && !text.contains('{'), "{text}");
    text
}
