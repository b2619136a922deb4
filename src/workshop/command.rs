//! What can be asked of a workshop.

use crate::assessment::FindingId;
use crate::engine;
use crate::scenario::model::Who;

use super::casting::Casting;
use super::day::DayCommand;
use super::notes::NoteCommand;
use super::person::PersonId;
use super::phase::Phase;
use super::tables::TablePlay;
use super::talk::TalkCommand;
use super::way::Way;

/// Something that somebody wants to happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Somebody comes.
    Join {
        /// The pseudonym.
        name: String,
        /// The id of the agency where they work.
        home: Option<String>,
    },
    /// Somebody wants to be called otherwise.
    Rename {
        /// Who.
        person: PersonId,
        /// The new pseudonym.
        name: String,
    },
    /// Somebody works elsewhere than was said.
    WorkElsewhere {
        /// Who.
        person: PersonId,
        /// The id of the agency.
        home: Option<String>,
    },
    /// Somebody belongs to another table, counted from 0.
    SitAt {
        /// Who.
        person: PersonId,
        /// The table.
        table: u32,
    },
    /// Somebody steps out: at once, and nobody asks why. Their seats are free.
    StepOut(PersonId),
    /// Somebody who had stepped out is back.
    Return(PersonId),
    /// Somebody is taken out for good: pseudonym, and all they typed.
    Forget(PersonId),
    /// A case is begun.
    Begin {
        /// The id of the case.
        case: String,
        /// Decides what chance decides.
        seed: u64,
        /// How it is played.
        way: Way,
        /// Who plays what.
        casting: Casting,
    },
    /// The next round with the same people: as it was planned, or, where nothing was, the same case with roles rotated.
    /// A round whose case is over is closed first.
    NextRound {
        /// The id of the case; `None`: as planned, or the same again.
        case: Option<String>,
        /// The seed; `None`: as planned, or the same again.
        seed: Option<u64>,
        /// How it is played; `None`: as planned, or as before.
        way: Option<Way>,
    },
    /// A seat is given to somebody else, from now on.
    GiveSeat {
        /// The role.
        role: Who,
        /// To whom; `None`: to nobody in particular.
        to: Option<PersonId>,
    },
    /// Whoever leads takes a seat over: from now on they move for it, or enter what the book says.
    TakeOver(Who),
    /// Somebody takes the keyboard for a role: its curtain is shown.
    TakeSeat(Who),
    /// The right person is there: the card is shown.
    Show,
    /// Hides what is private at once.
    Hide,
    /// The role's card was read.
    CardRead,
    /// What came of a decision was read.
    GoOn,
    /// The people have changed places.
    PlacesChanged,
    /// Something that a role does, or that the facilitator brings into the case.
    Play(engine::Command),
    /// Where limits are enforced: the time for the decision that is shown has passed.
    TimeIsUp,
    /// The last thing done is taken back.
    Undo,
    /// Somebody looks at the clock; asked at least every half minute while the machine is awake, so that a longer gap
    /// is known as one in which it slept.
    Tick,
    /// All clocks stop.
    Pause,
    /// They go on.
    Resume,
    /// On to the talk afterwards.
    ToDebrief,
    /// A phase of the talk.
    EnterPhase(Phase),
    /// A phase of the talk is given other minutes.
    GivePhase {
        /// The phase.
        phase: Phase,
        /// How many minutes.
        minutes: u32,
    },
    /// Another way is tried from just before an event of the play. What was played stays as it is.
    TryOtherWay {
        /// Number of the event.
        before: u32,
        /// What is done instead, in order.
        moves: Vec<engine::Command>,
    },
    /// The number is shown.
    RevealNumber,
    /// The reason for a gap is accepted.
    AcceptReason {
        /// The finding.
        finding: FindingId,
        /// The reason in words; may be empty.
        reason: String,
        /// Whose words they are.
        by: Option<PersonId>,
    },
    /// It is accepted no longer.
    WithdrawReason(FindingId),
    /// The round is over.
    Close,
    /// Something is noted.
    Note(NoteCommand),
    /// Something about the talk in the room: stops, votes, hints.
    Talk(TalkCommand),
    /// Something about the plan of the day.
    Day(DayCommand),
    /// A play of another table is taken in.
    AddTable(Box<TablePlay>),
    /// It is taken out.
    RemoveTable(String),
}
