//! Workshops and their records: what happened becomes rows, and rows become a workshop again.
//! Start at [`rows_of`] and [`kept_of`].

use crate::base::visible::visible;
use crate::library::TextFile;
use crate::workshop::PersonId;
use crate::workshop::kept::{Batch, KeptEvent, KeptPerson, KeptText, TextKind};

use super::record::{Contents, Moment, NewContent, NewEvent, NewRow, Person, Said};

/// The rows of a batch, written together or not at all. People who are to be forgotten are not among them: see
/// [`person_id`] and [`Record::forget_person`](super::record::Record::forget_person).
#[must_use]
pub fn rows_of(batch: Batch, moment: Moment) -> Vec<NewRow> {
    let people = batch.people.into_iter().map(|person| {
        NewRow::Person(Person {
            id: person_id(person.id),
            pseudonym: person.name,
            home: person.home.unwrap_or_default(),
        })
    });
    let texts = batch.texts.into_iter().map(|text| {
        NewRow::Said(Said {
            id: text.id,
            person: text.person.map(person_id),
            kind: text.kind.id().to_owned(),
            text: text.text,
        })
    });
    let content =
        batch.content.into_iter().map(|file| NewRow::Content(NewContent { path: file.path, text: file.text }));
    let events =
        batch.events.into_iter().map(|event| NewRow::Event(NewEvent { moment, kind: event.kind, body: event.body }));
    people.chain(texts).chain(content).chain(events).collect()
}

/// The id of a person in a record.
#[must_use]
pub fn person_id(person: PersonId) -> String {
    format!("p{}", person.0)
}

/// Everything of a record that a workshop is made of again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// What the workshop is called.
    pub title: String,
    /// What happened, in order.
    pub events: Vec<KeptEvent>,
    /// The people.
    pub people: Vec<KeptPerson>,
    /// What was typed.
    pub texts: Vec<KeptText>,
    /// The content it is played on.
    pub content: Vec<TextFile>,
    /// What was half typed: where, and the words.
    pub drafts: Vec<(String, String)>,
}

/// What a record holds, for the workshop.
#[must_use]
pub fn kept_of(contents: Contents) -> Kept {
    let number = |id: &str| id.strip_prefix('p').and_then(|number| number.parse().ok()).map(PersonId);
    let people = contents.persons.into_iter().filter_map(|person| {
        Some(KeptPerson {
            id: number(&person.id)?,
            name: visible(&person.pseudonym).into_owned(),
            home: Some(person.home).filter(|home| !home.is_empty()),
        })
    });
    let texts = contents.said.into_iter().filter_map(|said| {
        let person = said.person.as_deref().and_then(number);
        Some(KeptText {
            person,
            kind: TextKind::named(&said.kind)?,
            id: said.id,
            text: visible(&said.text).into_owned(),
        })
    });
    Kept {
        title: visible(&contents.founding.title).into_owned(),
        events: contents.events.into_iter().map(|event| KeptEvent { kind: event.kind, body: event.body }).collect(),
        people: people.collect(),
        texts: texts.collect(),
        content: contents.content.into_iter().map(|file| TextFile { path: file.path, text: file.text }).collect(),
        drafts: contents.drafts.into_iter().map(|draft| (draft.key, draft.text)).collect(),
    }
}
