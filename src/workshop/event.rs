//! What happened in a workshop: the only thing that changes it, and all that is kept of it.

use std::time::Duration;

use crate::assessment::FindingId;
use crate::engine::Recorded;
use crate::scenario::model::Who;

use super::casting::Casting;
use super::day::DayEvent;
use super::notes::NoteEvent;
use super::person::PersonId;
use super::phase::Phase;
use super::tables::TableEvent;
use super::talk::TalkEvent;
use super::way::Way;

/// One thing that happened. All that concerns a round concerns the last one that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Somebody came.
    Joined {
        /// Who.
        person: PersonId,
        /// The pseudonym.
        name: String,
        /// The id of the agency where they work.
        home: Option<String>,
    },
    /// Somebody is called otherwise.
    Renamed {
        /// Who.
        person: PersonId,
        /// The new pseudonym.
        name: String,
    },
    /// Somebody works elsewhere than was said.
    WorksElsewhere {
        /// Who.
        person: PersonId,
        /// The id of the agency.
        home: Option<String>,
    },
    /// Somebody belongs to another table.
    SatDown {
        /// Who.
        person: PersonId,
        /// The table, counted from 0.
        table: u32,
    },
    /// Somebody stepped out.
    SteppedOut(PersonId),
    /// Somebody came back.
    Returned(PersonId),
    /// Somebody was taken out for good.
    Forgotten(PersonId),
    /// A case was begun.
    Begun {
        /// The id of the case.
        case: String,
        /// Fingerprint of the case's text.
        case_fingerprint: String,
        /// Fingerprint of the procedure's text, local rules included.
        procedure_fingerprint: String,
        /// Decides what chance decides.
        seed: u64,
        /// How it is played.
        way: Way,
        /// Who plays what.
        casting: Casting,
        /// What the beginning of the case brought.
        play: Vec<Recorded>,
    },
    /// A seat was given to somebody else.
    SeatGiven {
        /// The role.
        role: Who,
        /// To whom.
        to: Option<PersonId>,
    },
    /// Whoever leads took a seat over.
    SeatTakenOver(Who),
    /// Somebody took the keyboard for a role. Not kept.
    SeatTaken(Who),
    /// A role's private part was shown. Not kept.
    Shown,
    /// It was hidden. Not kept.
    Hidden,
    /// A role's card was read by whoever holds the seat.
    CardRead {
        /// The role.
        role: Who,
        /// Who read it.
        person: Option<PersonId>,
    },
    /// What came of a decision was read.
    WentOn,
    /// The people changed places.
    PlacesChanged,
    /// A role did something, or the facilitator brought something into the case.
    Played {
        /// The role; `None`: the facilitator, or time.
        by: Option<Who>,
        /// What happened in the case.
        events: Vec<Recorded>,
    },
    /// What happened in the case from this event on was taken back.
    Undone {
        /// Number of the event in the log of the play.
        before: u32,
    },
    /// Somebody looked at the clock. Not kept.
    Ticked,
    /// The machine had slept for so long, which does not count.
    Slept(Duration),
    /// Everything rests.
    Paused,
    /// It goes on.
    Resumed,
    /// The talk afterwards began.
    DebriefBegun,
    /// A phase of it was entered.
    PhaseEntered(Phase),
    /// A phase of it was given other minutes.
    PhaseGiven {
        /// The phase.
        phase: Phase,
        /// How many minutes.
        minutes: u32,
    },
    /// Another way was tried from just before an event of the play.
    OtherWayTried {
        /// Number of the event.
        before: u32,
        /// What happened there instead.
        events: Vec<Recorded>,
    },
    /// The number was shown.
    NumberRevealed,
    /// A reason was accepted.
    ReasonAccepted {
        /// The finding.
        finding: FindingId,
        /// The reason in words.
        reason: String,
        /// Whose words they are.
        by: Option<PersonId>,
    },
    /// It is accepted no longer.
    ReasonWithdrawn(FindingId),
    /// The round is over.
    Closed,
    /// Something was noted.
    Noted(NoteEvent),
    /// Something happened in the talk.
    Talked(TalkEvent),
    /// The day was planned otherwise.
    DayPlanned(DayEvent),
    /// Something about other tables.
    Table(Box<TableEvent>),
}

impl Event {
    /// Whether it is kept. What is only shown and hidden at the screen is not: after an interruption everything private
    /// is behind its curtain anyway. Nor is it kept that somebody answered whom nobody is to know: only the words are.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        !matches!(
            self,
            Self::SeatTaken(_)
                | Self::Shown
                | Self::Hidden
                | Self::Ticked
                | Self::Noted(NoteEvent::AnsweredUnnamed { .. })
        )
    }
}
