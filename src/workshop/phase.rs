//! The ten phases of the talk after a case, in their order. A new phase begins here; `debrief::phases` gives it its share
//! of the minutes, and the compiler names the rest.

use serde::{Deserialize, Serialize};

/// A phase of the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// A safe start.
    #[default]
    Setting,
    /// Feelings first.
    Reactions,
    /// One shared story.
    Facts,
    /// What people say of their own work, before anybody else does.
    OwnView,
    /// The reasons behind what was done.
    Inquiry,
    /// The view through another agency, and the person's.
    OtherEyes,
    /// What the procedure asks, and the gap.
    Procedure,
    /// Another way from a moment.
    WhatIf,
    /// What people take home.
    TakeAways,
    /// Leaving the roles behind.
    Closing,
}

impl Phase {
    /// All phases, in order.
    pub const ALL: [Self; 10] = [
        Self::Setting,
        Self::Reactions,
        Self::Facts,
        Self::OwnView,
        Self::Inquiry,
        Self::OtherEyes,
        Self::Procedure,
        Self::WhatIf,
        Self::TakeAways,
        Self::Closing,
    ];

    /// The name in the record and in the message catalogue: `talk-NAME`, `talk-question-NAME`, `talk-say-NAME`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Setting => "setting",
            Self::Reactions => "reactions",
            Self::Facts => "facts",
            Self::OwnView => "own-view",
            Self::Inquiry => "inquiry",
            Self::OtherEyes => "other-eyes",
            Self::Procedure => "procedure",
            Self::WhatIf => "what-if",
            Self::TakeAways => "take-aways",
            Self::Closing => "closing",
        }
    }

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| *phase > self)
    }

    /// Whether a number may be on the wall: only once the procedure is talked about, and then only if it was revealed.
    #[must_use]
    pub fn may_show_number(self) -> bool {
        self >= Self::Procedure
    }
}

#[cfg(test)]
mod tests {
    use super::Phase;

    #[test]
    fn the_record_knows_a_phase_by_the_name_of_its_words() {
        for phase in Phase::ALL {
            assert_eq!(serde_json::to_value(phase).unwrap(), phase.id());
        }
    }
}
