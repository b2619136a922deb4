//! The form of an event as JSON. Names instead of positions; nothing that somebody typed.

use serde::{Deserialize, Serialize};

use crate::engine::log::LogLine;
use crate::workshop::casting::Casting;
use crate::workshop::day::DayEvent;
use crate::workshop::notes::NoteEvent;
use crate::workshop::person::PersonId;
use crate::workshop::tables::TableEvent;
use crate::workshop::talk::TalkEvent;
use crate::workshop::way::Way;

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Body {
    pub(super) format: u32,
    /// When, in milliseconds since 1970; not in records of format 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<i64>,
    #[serde(flatten)]
    pub(super) what: What,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub(super) enum What {
    Joined { person: PersonId },
    Renamed { person: PersonId },
    WorksElsewhere { person: PersonId },
    SatDown { person: PersonId, table: u32 },
    SteppedOut { person: PersonId },
    Returned { person: PersonId },
    Forgotten { person: PersonId },
    Begun(Begun),
    SeatGiven { role: String, to: Option<PersonId> },
    CardRead { role: String, person: Option<PersonId> },
    WentOn,
    PlacesChanged,
    Played(Played),
    Undone { before: u32 },
    Slept { milliseconds: u64 },
    Paused,
    Resumed,
    DebriefBegun,
    PhaseEntered { phase: u32 },
    PhaseGiven { phase: u32, minutes: u32 },
    OtherWayTried { before: u32, play: Vec<LogLine> },
    NumberRevealed,
    ReasonAccepted { finding: String, text: Option<String>, by: Option<PersonId> },
    ReasonWithdrawn { finding: String },
    Closed,
    SeatTakenOver { role: String },
    Noted { what: NoteEvent },
    Talked { what: TalkEvent },
    DayPlanned { what: DayEvent },
    Table { what: Box<TableEvent> },
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Begun {
    pub(super) case: String,
    pub(super) case_fingerprint: String,
    pub(super) procedure_fingerprint: String,
    pub(super) seed: u64,
    pub(super) way: Way,
    pub(super) casting: Casting,
    pub(super) play: Vec<LogLine>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Played {
    pub(super) by: Option<String>,
    pub(super) events: Vec<LogLine>,
    /// For each reason given: the number of its event, and the name of its text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) reasons: Vec<(u32, String)>,
}
