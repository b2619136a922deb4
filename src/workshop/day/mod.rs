//! The plan of the day: how long each part is meant to take, the rounds that are planned, and whether decisions have
//! limits. It tells what is left; nothing happens by itself when nothing is. Start at [`DayCommand`].

mod limits;

pub use limits::{LimitClock, LimitMode, LimitView};

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::person::PersonId;
use super::refusal::Rejection;
use super::room_clock::RoomTime;
use super::talk::left;
use super::way::Way;

/// A part that is longer is no part of a day.
const MOST_MINUTES: u32 = 24 * 60;
/// A day has no more parts, and no more rounds.
const MOST_PARTS: usize = 64;
/// Nobody has so many tables in one room.
pub(super) const MOST_TABLES: u32 = 8;
/// Nobody needs more time for one decision.
const MOST_EXTRA: Duration = Duration::from_secs(60 * 60);

/// What a part of the day is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// Before anybody plays.
    PreBrief,
    /// A round is played.
    Play,
    /// The talk afterwards.
    Debrief,
    /// A break.
    Break,
    /// What people take away.
    TakeAways,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What for.
    pub kind: PartKind,
    /// For how many minutes it is planned.
    pub minutes: u32,
}

/// A round that is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRound {
    /// The id of the case.
    pub case: String,
    /// Decides what chance decides.
    pub seed: u64,
    /// How it is played.
    pub way: Way,
    /// The table that plays it, counted from 0.
    #[serde(default)]
    pub table: u32,
    /// Who begins as which role, by the role's id; left out: nobody in particular.
    pub seats: Vec<(String, PersonId)>,
}

/// Something about the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayCommand {
    /// The parts of the day, in their order.
    PlanParts {
        /// When it begins, in minutes since midnight on the wall clock.
        begins: Option<u32>,
        /// The parts.
        parts: Vec<Part>,
    },
    /// A part begins.
    EnterPart(usize),
    /// The rounds of the day, those that were begun among them.
    PlanRounds(Vec<PlannedRound>),
    /// Whether decisions have limits.
    SetLimits(LimitMode),
    /// A seat of this round has more time for each decision.
    GiveTime {
        /// The id of the role.
        role: String,
        /// How much more.
        extra: Duration,
    },
}

/// Something about the day was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "day", rename_all = "kebab-case")]
pub enum DayEvent {
    /// Its parts were planned.
    PartsPlanned {
        /// When it begins, in minutes since midnight.
        begins: Option<u32>,
        /// The parts.
        parts: Vec<Part>,
    },
    /// A part began.
    PartEntered {
        /// Its position.
        part: usize,
    },
    /// Its rounds were planned.
    RoundsPlanned {
        /// The rounds.
        rounds: Vec<PlannedRound>,
    },
    /// It was set whether decisions have limits.
    LimitsSet {
        /// How.
        mode: LimitMode,
    },
    /// A seat was given more time.
    TimeGiven {
        /// The id of the role.
        role: String,
        /// How much more, in seconds.
        seconds: u64,
    },
}

/// The plan of the day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Day {
    begins: Option<u32>,
    parts: Vec<Part>,
    entered: Option<(usize, RoomTime)>,
    rounds: Vec<PlannedRound>,
    limits: LimitMode,
}

/// A part of the day with what is left of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PartLine {
    /// The part.
    pub part: Part,
    /// Whether it goes on now.
    pub is_now: bool,
    /// What it takes, and what is left of it: all of it before it began, nothing when it is over.
    pub time: (Duration, Duration),
    /// By how much it has taken longer than planned, so far.
    pub over: Duration,
}

impl Day {
    /// When it begins, in minutes since midnight.
    #[must_use]
    pub fn begins(&self) -> Option<u32> {
        self.begins
    }

    /// The parts, in their order.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The part that goes on.
    #[must_use]
    pub fn now(&self) -> Option<usize> {
        self.entered.map(|(part, _)| part)
    }

    /// The rounds that are planned.
    #[must_use]
    pub fn rounds(&self) -> &[PlannedRound] {
        &self.rounds
    }

    /// Whether decisions have limits.
    #[must_use]
    pub fn limits(&self) -> LimitMode {
        self.limits
    }

    /// The parts with what is left of each.
    #[must_use]
    pub fn lines(&self, now: RoomTime) -> Vec<PartLine> {
        let line = |(at, part): (usize, &Part)| {
            let passed = match self.entered {
                Some((entered, since)) if entered == at => now.since(since),
                Some((entered, _)) if entered > at => Duration::from_secs(u64::from(part.minutes) * 60),
                _ => Duration::ZERO,
            };
            let time = left(part.minutes, passed);
            let is_now = self.now() == Some(at);
            PartLine { part: *part, is_now, time, over: passed.saturating_sub(time.0) }
        };
        self.parts.iter().enumerate().map(line).collect()
    }

    /// Whoever leads has been asked already whether they may; this is about what can be.
    pub(super) fn take(&self, command: &DayCommand) -> Result<DayEvent, Rejection> {
        let when = |holds: bool, event| if holds { Ok(event) } else { Err(Rejection::NotNow) };
        match command {
            DayCommand::PlanParts { begins, parts } => {
                let fit = parts.len() <= MOST_PARTS && parts.iter().all(|part| part.minutes <= MOST_MINUTES);
                let fits = fit && begins.is_none_or(|begins| begins < MOST_MINUTES);
                when(fits, DayEvent::PartsPlanned { begins: *begins, parts: parts.clone() })
            }
            DayCommand::EnterPart(part) => when(*part < self.parts.len(), DayEvent::PartEntered { part: *part }),
            DayCommand::PlanRounds(rounds) => {
                let fit = rounds.len() <= MOST_PARTS && rounds.iter().all(|round| round.table < MOST_TABLES);
                when(fit, DayEvent::RoundsPlanned { rounds: rounds.clone() })
            }
            DayCommand::SetLimits(mode) => when(*mode != self.limits, DayEvent::LimitsSet { mode: *mode }),
            DayCommand::GiveTime { role, extra } => {
                when(*extra <= MOST_EXTRA, DayEvent::TimeGiven { role: role.clone(), seconds: extra.as_secs() })
            }
        }
    }

    pub(super) fn apply(&mut self, event: &DayEvent, now: RoomTime) {
        match event {
            DayEvent::PartsPlanned { begins, parts } => {
                self.begins = *begins;
                self.parts.clone_from(parts);
                self.entered = self.entered.filter(|(part, _)| *part < parts.len());
            }
            DayEvent::PartEntered { part } => self.entered = Some((*part, now)),
            DayEvent::RoundsPlanned { rounds } => self.rounds.clone_from(rounds),
            DayEvent::LimitsSet { mode } => self.limits = *mode,
            // Of the round that goes on.
            DayEvent::TimeGiven { .. } => {}
        }
    }

    /// A person is deleted for good, or has gone to another table: their seats in rounds that are planned are free, from
    /// this round on.
    pub(super) fn free(&mut self, person: PersonId, from: usize) {
        for round in self.rounds.iter_mut().skip(from) {
            round.seats.retain(|(_, holder)| *holder != person);
        }
    }
}
