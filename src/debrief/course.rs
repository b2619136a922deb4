//! The person's course: how safety, trust, recovery, confidentiality and joint working moved over case time, and at
//! which moments. A drawing to talk about; it is no measurement and no grade. Start at [`course`].

use crate::base::CaseTime;
use crate::engine::{Event, Play};
use crate::scenario::model::Gauge;

use super::timeline::moments;

/// Every gauge begins here.
const START: i8 = 5;

/// One step of a gauge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub at: CaseTime,
    /// Number of the moment of the timeline to which it belongs.
    pub moment: u32,
    /// Which gauge.
    pub gauge: Gauge,
    /// By how much the case moves it, also where the scale ends before.
    pub by: i8,
    /// Where it stands then, 0 to 10.
    pub level: i8,
}

/// All steps of a play, oldest first. Steps before the first moment belong to the first.
#[must_use]
pub fn course(play: &Play) -> Vec<Step> {
    let starts: Vec<u32> = moments(play).iter().map(|moment| moment.seq).collect();
    let mut levels = Gauge::ALL.map(|gauge| (gauge, START));
    let mut steps = Vec::new();
    for recorded in play.log() {
        let Event::Gauged { gauge, by } = recorded.event else { continue };
        let before = starts.iter().rev().find(|&&seq| seq <= recorded.seq);
        let Some(&moment) = before.or(starts.first()) else { continue };
        let Some((_, level)) = levels.iter_mut().find(|(one, _)| *one == gauge) else { continue };
        *level = level.saturating_add(by).clamp(0, 10);
        steps.push(Step { at: recorded.at, moment, gauge, by, level: *level });
    }
    steps
}
