//! Moments and lengths of time as messages.

use crate::base::{CaseTime, Duration, Message};
use crate::scenario::Case;

/// A moment as people read it: weekday and clock.
#[must_use]
pub fn moment(facts: &Case, at: CaseTime) -> Message {
    let reading = facts.scenario.begins.reading(at);
    let day = Message::new("finding-moment").with("day", reading.weekday).with("week", reading.week);
    day.with("time", reading.to_string())
}

pub(in crate::assessment) fn length(length: Duration) -> Message {
    let (key, count) = match length.minutes() {
        minutes if minutes < 100 => ("finding-minutes", minutes),
        minutes if minutes < 48 * 60 => ("finding-hours", (minutes + 30) / 60),
        minutes => ("finding-days", (minutes + 12 * 60) / (24 * 60)),
    };
    Message::new(key).with("count", count)
}
