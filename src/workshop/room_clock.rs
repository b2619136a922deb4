//! Time in the room. Wall time is handed in with every command; pauses, and gaps in which the machine slept, do not
//! count. It never asks a clock. Start at [`RoomClock`].

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// A moment on the wall clock, in milliseconds since the beginning of 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WallTime(pub i64);

impl WallTime {
    /// This moment and a length of time after it.
    #[must_use]
    pub fn after(self, length: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(length.as_millis()).unwrap_or(i64::MAX)))
    }

    /// How long after `earlier` this is; zero when it is not after.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

/// A moment in room time: what passed while nothing rested. Only differences mean anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct RoomTime(Duration);

impl RoomTime {
    /// How long after `earlier` this is; zero when it is not after.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}

/// Nobody looked at the clock for longer than this: the machine slept.
const LONGEST_GAP: Duration = Duration::from_secs(60);

/// The clock of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RoomClock {
    /// When something happened last, or somebody looked.
    last: WallTime,
    /// How much of the wall time did not count.
    lost: Duration,
    resting_since: Option<WallTime>,
}

impl RoomClock {
    /// When something happened last, or somebody looked.
    #[must_use]
    pub fn last(&self) -> WallTime {
        self.last
    }

    /// The room time. A wall clock that was put back stands still until it has caught up.
    #[must_use]
    pub fn reads(&self, now: WallTime) -> RoomTime {
        let counted = self.resting_since.unwrap_or(now.max(self.last));
        RoomTime(counted.since(WallTime(0)).saturating_sub(self.lost))
    }

    /// How long the machine slept, if it did since somebody looked last.
    #[must_use]
    pub fn slept(&self, now: WallTime) -> Option<Duration> {
        let gap = now.since(self.last);
        (self.resting_since.is_none() && gap > LONGEST_GAP).then_some(gap)
    }

    pub(super) fn look(&mut self, now: WallTime) {
        self.last = self.last.max(now);
    }

    pub(super) fn leave_out(&mut self, gap: Duration) {
        self.lost = self.lost.saturating_add(gap);
    }

    pub(super) fn rest(&mut self) {
        self.resting_since.get_or_insert(self.last);
    }

    pub(super) fn go_on(&mut self) {
        if let Some(since) = self.resting_since.take() {
            self.leave_out(self.last.since(since));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(secs: i64) -> WallTime {
        WallTime(1_000_000 + secs * 1000)
    }

    #[test]
    fn pauses_and_sleep_do_not_count_and_time_never_runs_back() {
        let mut clock = RoomClock::default();
        clock.look(at(0));
        let began = clock.reads(at(0));
        let passed = |clock: &RoomClock, secs| clock.reads(at(secs)).since(began).as_secs();
        assert_eq!(passed(&clock, 30), 30);
        clock.look(at(30));
        clock.rest();
        assert_eq!(passed(&clock, 500), 30);
        assert_eq!(clock.slept(at(500)), None);
        clock.look(at(500));
        clock.go_on();
        assert_eq!(passed(&clock, 510), 40);
        clock.look(at(510));
        assert_eq!(clock.slept(at(570)), None);
        let gap = clock.slept(at(571)).expect("a gap of more than a minute");
        clock.leave_out(gap);
        clock.look(at(571));
        assert_eq!(passed(&clock, 571), 40);
        assert_eq!(passed(&clock, 100), 40);
    }
}
