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
        /// Where it comes from, where that was talked about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<GapSource>,
    },
    /// What an agency says of its own work, before anybody else does.
    OwnView {
        /// The id of the agency.
        agency: String,
        /// Whether it would keep it; otherwise it would change it.
        keep: bool,
        /// What.
        words: String,
    },
    /// Whether an objective of the case was touched, or left out on purpose.
    Objective {
        /// Its position in the case.
        objective: u32,
        /// Touched; otherwise left out.
        touched: bool,
    },
    /// How many agree with a statement about the talk itself: counted hands, never who.
    TalkRated {
        /// The name of the statement.
        statement: String,
        /// Yes, mostly, hardly, no.
        hands: [u32; 4],
    },
}

/// Where a gap comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GapSource {
    /// The rule itself.
    Rule,
    /// A form or a paper.
    Form,
    /// People, time, cars, rooms.
    Resources,
    /// It was not known or not practised.
    Training,
}

impl GapSource {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Rule, Self::Form, Self::Resources, Self::Training];
}

impl Rating {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::WithoutChallenges, Self::SomeChallenges, Self::MajorChallenges, Self::Unable];
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
            Self::TakeAway { words } | Self::Commitment { words, .. } | Self::OwnView { words, .. } => vec![words],
            Self::Objective { .. } | Self::TalkRated { .. } => Vec::new(),
            Self::PlanRow { gap, action, until, .. } => vec![gap, action, until],
        }
    }

    /// Without blanks around it; `None` when nothing is said.
    pub(super) fn trimmed(&self) -> Option<Self> {
        let mut trimmed = self.clone();
        // Where nothing is typed, the choice is what is said.
        let mut says = trimmed.texts().is_empty();
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
