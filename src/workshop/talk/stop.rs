//! A stop: the case waits and the room talks, as long as the room wants. Its clock says what is left and ends nothing.

use std::time::Duration;

use serde::Serialize;

use crate::workshop::room_clock::RoomTime;

use super::format::{Format, FormatStep};

/// A stop that goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// What the room talks about; may be empty.
    pub question: String,
    /// Whether the case asked for it.
    pub authored: bool,
    /// How the room talks.
    pub format: Format,
    /// The step, by its position.
    pub step: usize,
    /// How many minutes it is meant to take in all.
    pub minutes: u32,
    pub(super) began: RoomTime,
    pub(super) step_began: RoomTime,
}

/// A stop as the room sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StopView {
    /// What the room talks about; may be empty.
    pub question: String,
    /// Whether the case asked for it.
    pub authored: bool,
    /// The format, by name.
    pub format: String,
    /// Its steps.
    pub steps: Vec<FormatStep>,
    /// The step, by its position.
    pub step: usize,
    /// What the step takes and what is left of it; nothing is left when it is over, and it goes on all the same.
    pub of_step: (Duration, Duration),
    /// What the whole takes and what is left of it.
    pub of_all: (Duration, Duration),
}

/// What minutes take, and what is left of them.
pub(crate) fn left(minutes: u32, passed: Duration) -> (Duration, Duration) {
    let takes = Duration::from_secs(u64::from(minutes) * 60);
    (takes, takes.saturating_sub(passed))
}

impl Stop {
    /// As the room sees it.
    #[must_use]
    pub fn view(&self, now: RoomTime) -> StopView {
        let minutes = self.format.steps.get(self.step).map_or(0, |step| step.minutes);
        StopView {
            question: self.question.clone(),
            authored: self.authored,
            format: self.format.name.clone(),
            steps: self.format.steps.clone(),
            step: self.step,
            of_step: left(minutes, now.since(self.step_began)),
            of_all: left(self.minutes, now.since(self.began)),
        }
    }
}
