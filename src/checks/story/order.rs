//! Times that are over when their situation is come to, and the one weekday that can be why.

use super::times::{DAY, soonest, written};
use crate::base::time::Entry;
use crate::base::{CaseTime, WeekMoment};
use crate::checks::CaseText;
use crate::scenario::Scenario;

/// A situation whose time is over when it is come to.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Past {
    /// Its position.
    pub(super) situation: usize,
    /// Its time.
    pub(super) time: CaseTime,
    /// When it is come to, at the soonest.
    pub(super) come: CaseTime,
}

/// All situations whose time is over whenever they are come to.
pub(super) fn past(case: &CaseText<'_>, scenario: &Scenario) -> Vec<Past> {
    let come = soonest(case, scenario);
    let situations = scenario.situations.iter().zip(come).enumerate();
    let past = situations.filter_map(|(at, (situation, come))| match (situation.at, come) {
        (Some(Entry::First(moment)), Some(come)) => {
            Some(Past { situation: at, time: scenario.begins.until(moment), come }).filter(|past| past.time < past.come)
        }
        _ => None,
    });
    past.collect()
}

/// The situation whose weekday is the slip, with the time that was probably meant, and what is past even then.
pub(in crate::checks) struct Slip {
    pub(super) situation: usize,
    pub(super) meant: CaseTime,
    pub(super) still_past: Vec<Past>,
}

/// Finds the one weekday that makes at least two later times past, or the only one when it lies a day or more too late.
pub(in crate::checks) fn slip(case: &CaseText<'_>, scenario: &Scenario) -> Option<Slip> {
    let told = past(case, scenario);
    let mut best: Option<Slip> = None;
    for (at, situation) in scenario.situations.iter().enumerate().take(told.iter().map(|one| one.situation).max()?) {
        let Some(Entry::First(moment)) = situation.at else { continue };
        let time = scenario.begins.until(moment);
        for days in 1..=time.0 / DAY.0 {
            let meant = CaseTime(time.0 - days * DAY.0);
            let mut mended = scenario.clone();
            mended.situations[at].at = sooner(scenario.begins, moment, days).map(Entry::First);
            let still_past = past(case, &mended);
            let fewest = best.as_ref().map_or(told.len().saturating_sub(1), |best| best.still_past.len());
            if mended.situations[at].at.is_some() && still_past.len() < fewest {
                best = Some(Slip { situation: at, meant, still_past });
            }
        }
    }
    best
}

/// The same time of day, some days sooner.
fn sooner(begins: WeekMoment, moment: WeekMoment, days: i64) -> Option<WeekMoment> {
    let at = CaseTime(begins.until(moment).0 - days * DAY.0);
    WeekMoment::parse(&written(begins, at))
}
