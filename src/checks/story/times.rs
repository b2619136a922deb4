//! When each situation can begin, seen without playing: never sooner than this, and hardly later than that.

use super::ways::{DEFAULT_LENGTH, Ways};
use crate::base::time::{Duration, Entry, WEEKDAYS, WeekMoment};
use crate::base::{CaseTime, ClockReading};
use crate::checks::CaseText;
use crate::procedure::Procedure;
use crate::scenario::model::{Effects, Scenario, Situation};

/// The hours of a day.
pub(super) const DAY: Duration = Duration(24 * 60 * 60);

/// The soonest that each situation can be come to, before it waits for a time of its own; `None` where nobody comes.
pub(in crate::checks) fn soonest(case: &CaseText<'_>, scenario: &Scenario) -> Vec<Option<CaseTime>> {
    let ways = Ways::of(&case.doc, scenario, &case.procedure);
    let mut soonest: Vec<Option<CaseTime>> = vec![None; scenario.situations.len()];
    let mut changed: Vec<usize> = ways.anytime.iter().copied().collect();
    for at in &changed {
        soonest[*at] = Some(CaseTime::default());
    }
    while let Some(from) = changed.pop() {
        let Some(come) = soonest[from] else { continue };
        let situation = &scenario.situations[from];
        let left = begun(scenario, situation, come).after(shortest(situation, &case.procedure));
        for to in &ways.on[from] {
            if soonest[*to].is_none_or(|known| left < known) {
                soonest[*to] = Some(left);
                changed.push(*to);
            }
        }
    }
    soonest
}

/// When each situation is hardly come to later than, one after the other in the file, and when the last one is over.
pub(super) fn latest(scenario: &Scenario, procedure: &Procedure) -> (Vec<CaseTime>, CaseTime) {
    let mut now = CaseTime::default();
    let mut latest = Vec::new();
    for situation in &scenario.situations {
        latest.push(now);
        now = begun(scenario, situation, now).after(longest(situation, procedure));
    }
    (latest, now)
}

/// When a situation begins that is come to at this time.
fn begun(scenario: &Scenario, situation: &Situation, come: CaseTime) -> CaseTime {
    situation.at.map_or(come, |at: Entry| at.case_time(scenario.begins, come).max(come))
}

fn shortest(situation: &Situation, procedure: &Procedure) -> Duration {
    let options = situation.decision.options();
    let leads_on_at_once = situation.begins.iter().any(|outcome| outcome.effects.goto.is_some());
    if situation.limit.is_some() || leads_on_at_once || options.iter().all(|option| option.when.is_some()) {
        return Duration(0);
    }
    let lengths = options.iter().map(|option| length(&option.effects, procedure).0);
    lengths.min().unwrap_or(Duration(0))
}

/// All cards may be picked, and everything that may follow may follow.
fn longest(situation: &Situation, procedure: &Procedure) -> Duration {
    let options = situation.decision.options().iter().map(|option| length(&option.effects, procedure).1.0);
    Duration(options.sum::<i64>() + situation.limit.map_or(0, |limit| limit.0))
}

/// The least and the most that something takes.
fn length(effects: &Effects, procedure: &Procedure) -> (Duration, Duration) {
    let acts = || Duration(effects.acts.iter().map(|doing| procedure.acts[doing.act.at()].takes.0).sum());
    match effects.takes {
        Some(takes) => (takes.min, takes.max),
        None if effects.acts.is_empty() => (DEFAULT_LENGTH, DEFAULT_LENGTH),
        None => (acts(), acts()),
    }
}

/// A time as authors write it: `Thursday 11:50`.
pub(super) fn written(begins: WeekMoment, at: CaseTime) -> String {
    let reading: ClockReading = begins.reading(at);
    format!("{} {reading}", crate::base::prose::capitalised(WEEKDAYS[reading.weekday]))
}

/// The first time after `now` at which the clock shows the same as at `at`.
pub(super) fn same_clock(now: CaseTime, at: CaseTime) -> CaseTime {
    CaseTime(at.0 - (at.0 - now.0).div_euclid(DAY.0) * DAY.0)
}
