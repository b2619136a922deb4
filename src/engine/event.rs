//! What happened: the only thing that changes the state of a play, and all that is kept of it.

use crate::base::CaseTime;
use crate::procedure::{ActIx, MomentIx};
use crate::scenario::model::{Agreement, FactIx, FlagIx, Gauge, Group, InjectIx, Place, SituationIx, Who};

use super::command::WaitUntil;

/// A set of people, by their position in the cast; a case has at most 64.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct People(pub u64);

impl People {
    /// Puts somebody in.
    pub fn insert(&mut self, who: Who) {
        if who.at() < 64 {
            self.0 |= 1 << who.0;
        }
    }

    /// Whether somebody is in.
    #[must_use]
    pub fn contains(self, who: Who) -> bool {
        who.at() < 64 && self.0 & (1 << who.0) != 0
    }

    /// Everybody in, in the order of the cast.
    pub fn iter(self) -> impl Iterator<Item = Who> {
        (0..64_u16).map(Who).filter(move |who| self.contains(*who))
    }
}

/// Where an act comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A decision that the case asked for.
    Decision,
    /// A standing act, done unasked.
    Standing,
    /// The case itself: an outcome or an inject.
    Case,
}

/// How somebody came to know a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Saw or heard it.
    Seen,
    /// Was told by this role.
    Told(Who),
}

/// An act that was performed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActEvent {
    /// The act.
    pub act: ActIx,
    /// Who did it.
    pub by: Who,
    /// With or toward whom.
    pub toward: Option<Who>,
    /// The fact that was told, when the act is a telling.
    pub fact: Option<FactIx>,
    /// When it began.
    pub start: CaseTime,
    /// When it was over.
    pub end: CaseTime,
    /// Who was in the same place.
    pub present: People,
    /// Purposes to which the persons it concerns had agreed, as a set of bits.
    pub agreed: u32,
    /// Where it comes from.
    pub origin: Origin,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A situation began.
    Entered(SituationIx),
    /// A role decided: one choice, or cards in their order.
    Decided {
        /// Who decided.
        role: Who,
        /// Where.
        situation: SituationIx,
        /// What, as positions of options.
        options: Vec<u8>,
    },
    /// A role answered a joint decision, in private.
    Answered {
        /// Who answered.
        role: Who,
        /// Where.
        situation: SituationIx,
        /// What.
        option: u8,
    },
    /// The answers of a joint decision were laid open.
    Revealed {
        /// Where.
        situation: SituationIx,
        /// Whether all were the same.
        agreed: bool,
        /// The answer that stands.
        option: u8,
    },
    /// The time for a decision passed.
    NoDecision(SituationIx),
    /// Somebody gave a reason for what was just done.
    Reasoned {
        /// Who.
        role: Who,
        /// The reason, in their words.
        text: String,
    },
    /// An act was performed.
    Acted(ActEvent),
    /// Time passed until this moment.
    TimePassed,
    /// A role waits.
    Waited {
        /// Who.
        role: Who,
        /// For what.
        until: WaitUntil,
    },
    /// Somebody was called and is on the way.
    Called {
        /// Who.
        who: Who,
        /// Where to.
        to: Place,
        /// When they arrive, drawn by chance where the case says so.
        arrives: CaseTime,
    },
    /// Somebody who was called arrived.
    Arrived {
        /// Who.
        who: Who,
        /// Where.
        at: Place,
    },
    /// Somebody went somewhere.
    Moved {
        /// Who.
        who: Who,
        /// Where to.
        to: Place,
    },
    /// A role learned a fact.
    Learned {
        /// Who.
        role: Who,
        /// What.
        fact: FactIx,
        /// How.
        source: Source,
    },
    /// A person agreed, refused or withdrew.
    Agreed(Agreement),
    /// A flag was set or cleared.
    Flagged {
        /// Which.
        flag: FlagIx,
        /// To what.
        up: bool,
    },
    /// A gauge moved.
    Gauged {
        /// Which.
        gauge: Gauge,
        /// By how much.
        by: i8,
    },
    /// A moment of the procedure came to be true.
    Happened {
        /// Which.
        moment: MomentIx,
        /// Of whom; `None`: of everybody assisted.
        person: Option<Who>,
    },
    /// A person belongs to another group from now on.
    Grouped {
        /// Who.
        person: Who,
        /// The new group.
        group: Group,
    },
    /// News was pushed in.
    Injected(InjectIx),
    /// News did not come, since what it needed did not hold at its time.
    PassedOver(InjectIx),
    /// Something followed by itself, and there is something to see or hear of it.
    Followed {
        /// In which situation.
        situation: SituationIx,
        /// What, as a position in [`crate::scenario::Situation::outcomes`].
        outcome: u16,
    },
    /// An answer of the case to a standing act was used up or shown.
    Answer(u16),
    /// Two roles were swapped.
    Swapped(Who, Who),
    /// The case ended in this situation.
    Ended(SituationIx),
}

/// An event with its place in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Number in the log, from 0.
    pub seq: u32,
    /// Number of the command it came from, from 0.
    pub command: u32,
    /// When, in case time.
    pub at: CaseTime,
    /// What.
    pub event: Event,
}
