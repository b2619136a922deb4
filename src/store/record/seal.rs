//! SHA-256 over rows, so that a changed byte is found that the database's own check passes: a chain over the events,
//! and over each of the other tables a sum that does not depend on the order of its rows.

use sha2::{Digest as _, Sha256};

use super::rows::{Draft, Founding, Moment, Person, Said};

/// SHA-256.
pub(super) type Sum = [u8; 32];

/// Parts with their lengths, so that no two rows have the same bytes.
struct Row(Sha256);

impl Row {
    fn of(table: &str) -> Self {
        Self(Sha256::new()).text(table)
    }

    fn bytes(mut self, bytes: &[u8]) -> Self {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
        self
    }

    fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    fn sum(self) -> Sum {
        self.0.finalize().into()
    }
}

/// Where the chain begins. The title may change and has a sum of its own.
pub(super) fn first_link(founding: &Founding) -> Sum {
    let (at, offset) = (founding.created.at.to_be_bytes(), founding.created.offset.to_be_bytes());
    Row::of("workshop").text(&founding.id).bytes(&at).bytes(&offset).sum()
}

/// The next link of the chain.
pub(super) fn link(before: &Sum, seq: u64, moment: Moment, kind: &str, body: &str) -> Sum {
    let row = Row::of("event").bytes(before).bytes(&seq.to_be_bytes()).bytes(&moment.at.to_be_bytes());
    row.bytes(&moment.offset.to_be_bytes()).text(kind).text(body).sum()
}

pub(super) fn title(title: &str) -> Sum {
    Row::of("title").text(title).sum()
}

pub(super) fn person(person: &Person, state: i64) -> Sum {
    Row::of("person").text(&person.id).text(&person.pseudonym).text(&person.home).bytes(&state.to_be_bytes()).sum()
}

pub(super) fn said(said: &Said) -> Sum {
    let row = Row::of("said").text(&said.id);
    let row = match &said.person {
        Some(person) => row.text("by").text(person),
        None => row.text("nobody"),
    };
    row.text(&said.kind).text(&said.text).sum()
}

pub(super) fn content(path: &str, hash: &str) -> Sum {
    Row::of("content").text(path).text(hash).sum()
}

pub(super) fn draft(draft: &Draft) -> Sum {
    Row::of("draft").text(&draft.key).text(&draft.text).sum()
}

/// SHA-256 of a text, in hexadecimal digits.
pub(super) fn hash_of(text: &str) -> String {
    let sum: Sum = Sha256::digest(text.as_bytes()).into();
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How many rows a table has and what they sum up to, without regard to their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tally {
    pub(super) rows: u64,
    pub(super) sum: Sum,
}

impl Tally {
    pub(super) fn add(&mut self, row: &Sum) {
        self.rows += 1;
        self.mix(row);
    }

    /// Takes a row out that was added before.
    pub(super) fn take(&mut self, row: &Sum) {
        self.rows = self.rows.saturating_sub(1);
        self.mix(row);
    }

    fn mix(&mut self, row: &Sum) {
        for (own, other) in self.sum.iter_mut().zip(row) {
            *own ^= other;
        }
    }
}
