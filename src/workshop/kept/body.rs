//! The form of an event as JSON. Names instead of positions; nothing that somebody typed.

use serde::{Deserialize, Serialize};

use crate::engine::log::LogLine;
use crate::workshop::casting::Casting;
use crate::workshop::day::DayEvent;
use crate::workshop::notes::NoteEvent;
use crate::workshop::person::PersonId;
use crate::workshop::phase::Phase;
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
    PhaseEntered { phase: KeptPhase },
    PhaseGiven { phase: KeptPhase, minutes: u32 },
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

/// Records of before the phases had names know them by their position.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum KeptPhase {
    Name(Phase),
    Position(usize),
}

impl KeptPhase {
    pub(super) fn phase(self) -> Phase {
        match self {
            Self::Name(phase) => phase,
            // Beyond the last one the talk stood at the last.
            Self::Position(at) => Phase::ALL.get(at).copied().unwrap_or(Phase::Closing),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::{Phase, What};

    #[test]
    fn a_phase_is_kept_by_name_and_records_of_before_are_read() {
        for (kept, expected) in [("6", Phase::Procedure), ("99", Phase::Closing), ("\"procedure\"", Phase::Procedure)] {
            let What::PhaseEntered { phase } =
                serde_json::from_str(&format!(r#"{{"event":"phase-entered","phase":{kept}}}"#)).unwrap()
            else {
                panic!("{kept}");
            };
            assert_eq!(phase.phase(), expected);
        }
        assert!(serde_json::from_str::<What>(r#"{"event":"phase-entered","phase":"unknown"}"#).is_err());
    }
}
