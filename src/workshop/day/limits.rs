//! Limits of decisions. The time runs while the deciding role's part is shown, and stops with every pause. Start at
//! [`LimitClock`].

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::engine::{Event as Happened, Play};
use crate::scenario::model::Who;
use crate::workshop::room_clock::RoomTime;

/// Whether decisions have limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitMode {
    /// They have none.
    #[default]
    Off,
    /// What is left is shown, and nothing happens when nothing is.
    Visible,
    /// When nothing is left, the time for the decision has passed.
    Enforced,
}

/// What is left for a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LimitView {
    /// Who decides.
    pub role: Who,
    /// How long they may take, extra time included.
    pub takes: Duration,
    /// What is left of it.
    pub left: Duration,
    /// Whether the time passes for good when nothing is left.
    pub enforced: bool,
}

/// A decision, by the number of the event in which its situation began, and who is to take it.
type Turn = (u32, Who);

/// How long each decision of a round has been looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LimitClock {
    extra: BTreeMap<Who, Duration>,
    used: BTreeMap<Turn, Duration>,
    running: Option<(Turn, RoomTime)>,
}

impl LimitClock {
    /// How much more time a seat has for each decision.
    #[must_use]
    pub fn extra(&self, role: Who) -> Duration {
        self.extra.get(&role).copied().unwrap_or_default()
    }

    /// The time goes on running for a role whose part is shown, or for nobody.
    pub(crate) fn follow(&mut self, play: &Play, shown: Option<Who>, now: RoomTime) {
        let turn = shown.and_then(|role| turn(play, role));
        if self.running.map(|(running, _)| running) == turn {
            return;
        }
        if let Some((running, since)) = self.running.take() {
            *self.used.entry(running).or_default() += now.since(since);
        }
        self.running = turn.map(|turn| (turn, now));
    }

    pub(crate) fn give(&mut self, role: Who, extra: Duration) {
        self.extra.insert(role, extra);
    }

    /// After an interruption nobody knows how long a decision was looked at: it has its whole time again.
    pub(crate) fn begin_afresh(&mut self) {
        self.used.clear();
        self.running = None;
    }

    /// What is left for the decision that a role is to take, where the case gives it a limit.
    #[must_use]
    pub fn left(&self, play: &Play, role: Who, now: RoomTime) -> Option<(Duration, Duration)> {
        let limit = play.case().scenario.situation(play.state().situation).limit?;
        let turn = turn(play, role)?;
        let takes = Duration::from_secs(u64::try_from(limit.0).unwrap_or(0)) + self.extra(role);
        let since = self.running.filter(|(running, _)| *running == turn).map(|(_, since)| now.since(since));
        let used = self.used.get(&turn).copied().unwrap_or_default() + since.unwrap_or_default();
        Some((takes, takes.saturating_sub(used)))
    }
}

/// The decision that a role is to take now.
fn turn(play: &Play, role: Who) -> Option<Turn> {
    let entered = |one: &&crate::engine::Recorded| matches!(one.event, Happened::Entered(_));
    let began = play.log().iter().rev().find(entered)?.seq;
    play.state().deciding(play.case()).contains(&role).then_some((began, role))
}
