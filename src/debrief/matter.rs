//! Which moments of a play matter most for a talk: those that the chosen findings are about, those for which a reason
//! was given, arrivals and news on the way to them. The rest stays there on request.

use crate::assessment::Assessment;

use super::report::DebriefReport;
use super::timeline::{Moment, MomentKind};

/// The position of the moment to which an event of the log belongs.
#[must_use]
pub fn moment_of(moments: &[Moment], event: u32) -> Option<usize> {
    moments.iter().rposition(|moment| moment.seq <= event)
}

/// At most so many moments, oldest first, as positions in the timeline.
#[must_use]
pub fn moments_that_matter(report: &DebriefReport, most: usize) -> Vec<usize> {
    the_best(report, most, |_| true)
}

/// At most so many decisions, oldest first, as positions in the timeline.
#[must_use]
pub fn decisions_that_matter(report: &DebriefReport, most: usize) -> Vec<usize> {
    the_best(report, most, |moment| moment.kind == MomentKind::Decision)
}

fn the_best(report: &DebriefReport, most: usize, fits: impl Fn(&Moment) -> bool) -> Vec<usize> {
    let weights = weights(report);
    let mut order: Vec<usize> = (0..report.moments.len()).filter(|at| fits(&report.moments[*at])).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(weights[*at]), *at));
    order.truncate(most);
    order.sort_unstable();
    order
}

fn weights(report: &DebriefReport) -> Vec<u32> {
    let mut weights: Vec<u32> = report.moments.iter().map(own_weight).collect();
    let told = &report.told;
    let chosen = |at: &usize| report.chosen.contains(at);
    for (at, line) in report.findings.iter().enumerate() {
        let weight = match () {
            () if chosen(&at) => 8,
            () if told.critical.contains(&at) || told.roots.contains(&at) || told.kept.contains(&at) => 4,
            () if line.because_of.is_none() && !line.kept => 1,
            () => 0,
        };
        for moment in shown_by(&report.assessment, line.finding, &report.moments) {
            weights[moment] += weight;
        }
    }
    weights
}

/// The moments that show a finding.
fn shown_by(assessment: &Assessment, finding: usize, moments: &[Moment]) -> Vec<usize> {
    let events = &assessment.findings[finding].events;
    let mut found: Vec<usize> = events.iter().take(1).filter_map(|event| moment_of(moments, *event)).collect();
    found.dedup();
    found
}

fn own_weight(moment: &Moment) -> u32 {
    let kind = match moment.kind {
        MomentKind::End | MomentKind::Arrival => 3,
        MomentKind::News | MomentKind::Decision => 2,
        MomentKind::Unasked | MomentKind::Swap => 1,
        MomentKind::Course => 0,
    };
    kind + if moment.reason.is_some() { 3 } else { 0 }
}
