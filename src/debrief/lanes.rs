//! The lanes: for each agency what was expected and when, and what happened and when.

use crate::assessment::{Assessment, Finding, FindingKind, RuleRef};
use crate::base::CaseTime;
use crate::engine::{Event, Play};
use crate::procedure::AgencyIx;
use crate::scenario::Case;

use super::timeline::is_same_act;

/// The lane of one agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// The agency.
    pub agency: AgencyIx,
    /// What was expected of it.
    pub expected: Vec<Expected>,
    /// What it did.
    pub happened: Vec<Happened>,
}

/// Something that was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// Position of its finding in the assessment.
    pub finding: usize,
    /// From when.
    pub from: CaseTime,
    /// Until when; `None` where no time was set.
    pub until: Option<CaseTime>,
    /// What, in a few words.
    pub asks: String,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// Number of its event in the log.
    pub seq: u32,
    /// When it began.
    pub at: CaseTime,
    /// What, in a few words.
    pub did: String,
    /// Positions of the findings it shows.
    pub findings: Vec<usize>,
    /// Whether every finding it shows is one of something kept.
    pub kept: bool,
}

/// The lanes of all agencies that act or are expected to, in the order of the procedure.
#[must_use]
pub fn lanes(play: &Play, assessment: &Assessment) -> Vec<Lane> {
    let case = play.case();
    let mut lanes: Vec<Lane> = (0..case.procedure.agencies.len())
        .map(|index| Lane { agency: AgencyIx::of(index), expected: Vec::new(), happened: Vec::new() })
        .collect();
    for same in play.log().chunk_by(is_same_act) {
        let recorded = &same[0];
        if let Event::Acted(act) = &recorded.event
            && let Some(agency) = case.scenario.member(act.by).agency
        {
            let is_shown = |one: &Finding| same.iter().any(|recorded| one.events.contains(&recorded.seq));
            let shows = assessment.findings.iter().enumerate().filter(|(_, one)| is_shown(one));
            let findings: Vec<usize> = shows.map(|(index, _)| index).collect();
            let kept = !findings.is_empty() && findings.iter().all(|at| assessment.findings[*at].kind.is_kept());
            lanes[agency.at()].happened.push(Happened {
                seq: recorded.seq,
                at: act.start,
                did: case.procedure.acts[act.act.at()].name.clone(),
                findings,
                kept,
            });
        }
    }
    for (index, finding) in assessment.findings.iter().enumerate() {
        let owed = finding.asked_of.zip(finding.timing);
        if let Some((agencies, timing)) = owed.filter(|_| finding.kind != FindingKind::NotYetDue) {
            let doer = finding.role.and_then(|role| case.scenario.member(role).agency);
            let lane = doer
                .filter(|agency| agencies.contains(*agency))
                .or_else(|| (0..lanes.len()).map(AgencyIx::of).find(|agency| agencies.contains(*agency)));
            if let Some(agency) = lane {
                lanes[agency.at()].expected.push(Expected {
                    finding: index,
                    from: timing.known_from.unwrap_or(timing.true_from),
                    until: timing.due.map(|due| due.soft),
                    asks: asked(case, finding),
                });
            }
        }
    }
    lanes.retain(|lane| !lane.expected.is_empty() || !lane.happened.is_empty());
    lanes
}

/// What a finding asks for, in a few words: the obligation's own.
fn asked(case: &Case, finding: &Finding) -> String {
    let clause = finding.clause.map(|clause| &case.procedure.clauses[clause.at()]);
    match (clause, finding.rule) {
        (Some(clause), RuleRef::Obligation(at)) => clause.obligations.get(at).map(|rule| rule.asks.clone()),
        (Some(clause), _) => Some(clause.title.clone()),
        (None, _) => None,
    }
    .unwrap_or_default()
}
