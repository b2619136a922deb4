//! What can be asked of a play, and why it may be refused.

use serde::{Deserialize, Serialize};

use crate::base::{Duration, Message};
use crate::procedure::ActIx;
use crate::scenario::model::{FactIx, InjectIx, Who};

/// Something that somebody wants to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Picks options of the present situation: one choice, or cards in their order, or an answer of a joint decision.
    Decide {
        /// Who decides.
        role: Who,
        /// Positions of the options.
        options: Vec<u8>,
        /// The reason given.
        because: Option<String>,
    },
    /// Performs a standing act.
    Act {
        /// Who does it.
        role: Who,
        /// The act.
        act: ActIx,
        /// With or toward whom.
        toward: Option<Who>,
        /// The reason given.
        because: Option<String>,
    },
    /// Tells another role a fact.
    Tell {
        /// Who tells.
        role: Who,
        /// Who hears it.
        to: Who,
        /// What.
        fact: FactIx,
        /// The reason given.
        because: Option<String>,
    },
    /// Lets time pass.
    Wait {
        /// Who waits.
        role: Who,
        /// Until when.
        until: WaitUntil,
    },
    /// The time for a decision has passed.
    LetPass,
    /// The facilitator pushes news in.
    Inject(InjectIx),
}

/// What one waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WaitUntil {
    /// Until somebody comes, whoever is next.
    NextArrival,
    /// Until this one comes.
    Arrival(Who),
    /// For a time.
    Time(Duration),
}

/// Why a command is refused. The play is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rejection {
    /// The case is over.
    Ended,
    /// Another role decides now.
    NotYourTurn,
    /// There is no such role.
    NoSuchRole,
    /// There is no such option here, or it is not offered now.
    NotOffered,
    /// One choice is needed, not several.
    OneChoice,
    /// So many cards cannot be picked.
    WrongNumber {
        /// Fewest.
        fewest: usize,
        /// Most.
        most: usize,
    },
    /// A card stands twice in the plan.
    CardTwice,
    /// This role has answered already.
    AlreadyAnswered,
    /// The act is not one that can be done unasked.
    NotStanding,
    /// The role's agency cannot do this.
    NotYourAgency,
    /// The act must be directed at somebody.
    TowardWhom,
    /// One cannot direct this at that person.
    NotTowardThem,
    /// The person is not in the same place.
    NotThere,
    /// The person is not in the same place, and cannot be spoken with from afar.
    NotInTouch,
    /// The role has not heard of the person.
    NotHeardOf,
    /// The role does not know this.
    NotKnown,
    /// The other role knows it already.
    AlreadyKnown,
    /// Facts can be told to roles only, and not to oneself.
    CannotTell,
    /// Nobody is on the way.
    NobodyExpected,
    /// That is too long a wait.
    TooLong,
    /// This news has been pushed in already, or there is none such.
    NoSuchInject,
}

impl Rejection {
    /// The sentence that says why.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Ended => Message::new("refused-ended"),
            Self::NotYourTurn => Message::new("refused-not-your-turn"),
            Self::NoSuchRole => Message::new("refused-no-such-role"),
            Self::NotOffered => Message::new("refused-not-offered"),
            Self::OneChoice => Message::new("refused-one-choice"),
            Self::WrongNumber { fewest, most } => {
                Message::new("refused-wrong-number").with("fewest", fewest).with("most", most)
            }
            Self::CardTwice => Message::new("refused-card-twice"),
            Self::AlreadyAnswered => Message::new("refused-already-answered"),
            Self::NotStanding => Message::new("refused-not-standing"),
            Self::NotYourAgency => Message::new("refused-not-your-agency"),
            Self::TowardWhom => Message::new("refused-toward-whom"),
            Self::NotTowardThem => Message::new("refused-not-toward-them"),
            Self::NotThere => Message::new("refused-not-there"),
            Self::NotInTouch => Message::new("refused-not-in-touch"),
            Self::NotHeardOf => Message::new("refused-not-heard-of"),
            Self::NotKnown => Message::new("refused-not-known"),
            Self::AlreadyKnown => Message::new("refused-already-known"),
            Self::CannotTell => Message::new("refused-cannot-tell"),
            Self::NobodyExpected => Message::new("refused-nobody-expected"),
            Self::TooLong => Message::new("refused-too-long"),
            Self::NoSuchInject => Message::new("refused-no-such-inject"),
        }
    }
}
