//! Why something that was asked of a workshop is refused.

use crate::base::Message;
use crate::engine;

/// Why a command is refused. The workshop is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rejection {
    /// The case does not allow it.
    Play(engine::Rejection),
    /// Only the facilitator does this.
    FacilitatorOnly,
    /// Somebody else holds this seat.
    NotYourSeat,
    /// No case is being played.
    NoRound,
    /// A case is being played.
    RoundGoesOn,
    /// There is no such case.
    NoSuchCase,
    /// There is no such person, or they have left.
    NoSuchPerson,
    /// A person needs a name that nobody else has.
    NameTaken,
    /// Everything rests.
    Paused,
    /// This comes at another moment.
    NotNow,
    /// There is nothing to take back.
    NothingToUndo,
    /// The case waits while the room talks.
    Talking,
    /// Nothing was typed.
    NothingTyped,
    /// So many options or hands cannot be.
    WrongCount,
    /// There is time left.
    TimeLeft,
    /// What was brought was played on other texts.
    OtherContent,
    /// It is there already.
    AlreadyThere,
    /// There is another play under this id.
    OtherPlayThere,
}

impl Rejection {
    /// The sentence that says why.
    #[must_use]
    pub fn message(self) -> Message {
        let key = match self {
            Self::Play(refused) => return refused.message(),
            Self::FacilitatorOnly => "refused-facilitator-only",
            Self::NotYourSeat => "refused-not-your-seat",
            Self::NoRound => "refused-no-round",
            Self::RoundGoesOn => "refused-round-goes-on",
            Self::NoSuchCase => "refused-no-such-case",
            Self::NoSuchPerson => "refused-no-such-person",
            Self::NameTaken => "refused-name-taken",
            Self::Paused => "refused-paused",
            Self::NotNow => "refused-not-now",
            Self::NothingToUndo => "refused-nothing-to-undo",
            Self::Talking => "refused-talking",
            Self::NothingTyped => "refused-nothing-typed",
            Self::WrongCount => "refused-wrong-count",
            Self::TimeLeft => "refused-time-left",
            Self::OtherContent => "refused-other-content",
            Self::AlreadyThere => "refused-already-there",
            Self::OtherPlayThere => "refused-other-play-there",
        };
        Message::new(key)
    }
}

impl From<engine::Rejection> for Rejection {
    fn from(refused: engine::Rejection) -> Self {
        Self::Play(refused)
    }
}
