//! What people take away: a line of each person, a commitment of each agency, rows of a plan for getting better.

use serde::{Deserialize, Serialize};

use crate::workshop::person::PersonId;
use crate::workshop::typed::{TextKind, Typed};

/// Something that people take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Written {
    /// One thing that somebody does differently from now on.
    TakeAway {
        /// What.
        words: String,
    },
    /// One thing that an agency changes.
    Commitment {
        /// The id of the agency.
        agency: String,
        /// What.
        words: String,
    },
    /// A row of the plan.
    PlanRow {
        /// What was missing or hard.
        gap: String,
        /// What is done about it.
        action: String,
        /// The id of the agency that does it.
        agency: String,
        /// By when, in words.
        until: String,
        /// How it went here.
        rating: Option<Rating>,
    },
}

/// How a task was done, in words instead of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// Done without challenges.
    WithoutChallenges,
    /// Done with some challenges.
    SomeChallenges,
    /// Done with major challenges.
    MajorChallenges,
    /// It could not be done.
    Unable,
}

/// A line of what people take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenLine {
    /// Its number, never given twice.
    pub number: u32,
    /// What.
    pub what: Written,
    /// Whose, where it is one person's.
    pub by: Option<PersonId>,
}

impl Written {
    fn texts(&mut self) -> Vec<&mut String> {
        match self {
            Self::TakeAway { words } | Self::Commitment { words, .. } => vec![words],
            Self::PlanRow { gap, action, until, .. } => vec![gap, action, until],
        }
    }

    /// Without blanks around it; `None` when nothing is said.
    pub(super) fn trimmed(&self) -> Option<Self> {
        let mut trimmed = self.clone();
        let mut says = false;
        for text in trimmed.texts() {
            *text = text.trim().to_owned();
            says |= !text.is_empty();
        }
        says.then_some(trimmed)
    }
}

impl WrittenLine {
    pub(super) fn words(&mut self) -> Vec<Typed<'_>> {
        let by = self.by;
        self.what.texts().into_iter().map(|words| Typed { kind: TextKind::TakeAway, by, words }).collect()
    }
}
