//! How a round is played: what is hidden, and who enters what the roles decide. A new way to play begins here, and the
//! compiler names what it has to answer; `presenter::setup` offers the ways to people.

use serde::{Deserialize, Serialize};

/// How a round is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Each role's part is behind a curtain.
    #[default]
    RoundTheTable,
    /// Everything the deciding role sees stands on the wall; whoever sits at the keyboard enters what the table says.
    OpenTable,
    /// One person plays every role in turn, each behind its curtain.
    Alone,
    /// An author tries a case out and has nothing to hide. Never recorded.
    Author,
}

impl Way {
    /// Whether each role's part is behind a curtain.
    #[must_use]
    pub const fn hides_parts(self) -> bool {
        match self {
            Self::RoundTheTable | Self::Alone => true,
            Self::OpenTable | Self::Author => false,
        }
    }

    /// Whether the part of the deciding role lies open before the whole room, and whoever sits at the keyboard enters
    /// what the room says.
    #[must_use]
    pub const fn room_decides(self) -> bool {
        match self {
            Self::OpenTable => true,
            Self::RoundTheTable | Self::Alone | Self::Author => false,
        }
    }
}
