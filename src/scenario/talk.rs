//! What a case gives the table to talk about, besides what is played. Nothing here changes a play or its assessment.
//! Start at [`Voice`]: it belongs to the debrief and to no view of a play.

use serde::{Deserialize, Serialize};

use super::positions::{SituationIx, Who};
use crate::base::Prose;

/// What somebody being assisted knew, feared and needed at one moment, in their own words. Told only in the debrief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Whose.
    pub of: Who,
    /// At which moment.
    pub at: SituationIx,
    /// What the person knew; may be empty.
    pub knew: Prose,
    /// What the person feared; may be empty.
    pub feared: Prose,
    /// What the person needed; may be empty.
    pub needed: Prose,
}

/// A task for somebody who plays no role; everybody may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObserverTask {
    /// What to look and listen for.
    pub task: Prose,
    /// The kinds of marks that go with it.
    pub watch: Vec<Watch>,
}

/// A kind of mark that an observer sets on the time of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Watch {
    /// People work together well.
    CoOperation,
    /// Somebody waits.
    Waiting,
    /// Somebody who is concerned is not asked.
    Unasked,
    /// Worth coming back to.
    ComeBack,
}

impl Watch {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::CoOperation, Self::Waiting, Self::Unasked, Self::ComeBack];

    /// The name in content files and in the message catalogue.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::CoOperation => "co-operation",
            Self::Waiting => "waiting",
            Self::Unasked => "unasked",
            Self::ComeBack => "come-back",
        }
    }
}

/// The case waits before a situation is decided, and the room talks; everybody may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// What the room talks about.
    pub ask: Prose,
    /// How the room talks: one of [`FORMATS`], or one that a workshop adds.
    pub format: String,
    /// For how many minutes, 1 to [`MOST_MINUTES`].
    pub minutes: i64,
}

/// How a room can talk; the first is meant where an author names none.
pub const FORMATS: [&str; 6] =
    ["all-together", "go-round", "1-2-4-all", "think-pair-share", "fishbowl", "gallery-walk"];

/// A stop that is longer is no stop.
pub const MOST_MINUTES: i64 = 60;

/// An option that is not what the procedure asks, and for which good people have reasons. For the facilitator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defensible {
    /// Position of the option among those of the situation.
    pub option: usize,
    /// What can be granted when the table disagrees, and what it costs.
    pub why: Prose,
}
