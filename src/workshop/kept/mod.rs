//! What happened in a workshop in the form in which it is recorded: JSON with names instead of positions, with a format
//! number. Nothing that somebody typed stands in it: pseudonyms and texts are rows of their own, so that they can be
//! taken out for good and what happened stays whole. Start at [`batch`] and [`open`].

mod body;
mod content;
mod read;
mod write;

pub use content::library_of;
pub use read::open;
pub use write::batch;

use crate::base::Message;
use crate::library::TextFile;

pub use super::typed::TextKind;

use super::person::PersonId;

/// The format this program writes.
pub const FORMAT: u32 = 2;

/// An event as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptEvent {
    /// In one word, what happened.
    pub kind: String,
    /// The whole, as JSON.
    pub body: String,
}

/// A person as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPerson {
    /// The number.
    pub id: PersonId,
    /// The pseudonym.
    pub name: String,
    /// The id of the agency where they work.
    pub home: Option<String>,
}

/// Something typed, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptText {
    /// The name by which events speak of it.
    pub id: String,
    /// Whose words they are, if anybody's in particular.
    pub person: Option<PersonId>,
    /// What it is, such as `reason`.
    pub kind: TextKind,
    /// The words.
    pub text: String,
}

/// Everything that is kept at once, all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Batch {
    /// What happened, in order.
    pub events: Vec<KeptEvent>,
    /// People who are new or are called otherwise.
    pub people: Vec<KeptPerson>,
    /// What was typed.
    pub texts: Vec<KeptText>,
    /// Texts of the content that is played from now on.
    pub content: Vec<TextFile>,
    /// People to be taken out for good.
    pub forgotten: Vec<PersonId>,
}

impl Batch {
    /// Takes in what is to be kept after this.
    pub fn join(&mut self, later: Self) {
        self.events.extend(later.events);
        self.people.extend(later.people);
        self.texts.extend(later.texts);
        self.content.extend(later.content);
        self.forgotten.extend(later.forgotten);
    }

    /// Whether there is nothing to be kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Why a record cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeptError {
    /// Written by a newer program.
    #[error("event {number} has format {found}; this program reads up to {FORMAT}")]
    TooNew {
        /// Position of the event, from 1.
        number: usize,
        /// The format found.
        found: u32,
    },
    /// An event cannot be read.
    #[error("event {number} cannot be read: {why}")]
    Unreadable {
        /// Position of the event, from 1.
        number: usize,
        /// The reader's words.
        why: String,
    },
    /// An event names something that the kept content does not have.
    #[error("event {number} names {what}, which is not in the content")]
    DoesNotFit {
        /// Position of the event, from 1.
        number: usize,
        /// What it names.
        what: String,
    },
}

impl KeptError {
    /// The sentence that says why.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::TooNew { number, found } => Message::new("kept-too-new")
                .with("number", *number)
                .with("found", i64::from(*found))
                .with("known", i64::from(FORMAT)),
            Self::Unreadable { number, .. } => Message::new("kept-unreadable").with("number", *number),
            Self::DoesNotFit { number, what } => {
                Message::new("kept-does-not-fit").with("number", *number).with("what", what.as_str())
            }
        }
    }
}
