//! The whole debrief as plain data.

use crate::assessment::{Assessment, Finding, FindingKind};
use crate::base::{CaseTime, ClockReading, Message};
use crate::engine::Play;
use crate::procedure::Gravity;
use crate::procedure::model::{Local, Status};
use crate::scenario::Case;

use super::timeline::{Moment, moments};

/// What there is to show and print after a play.
#[derive(Debug, Clone)]
pub struct DebriefReport {
    /// Title of the case.
    pub case: String,
    /// Title of the procedure.
    pub procedure: String,
    /// Whether a workshop has confirmed the procedure.
    pub confirmed: bool,
    /// The neutral timeline.
    pub moments: Vec<Moment>,
    /// Findings in the order of telling: what was kept as often as what is to be talked about.
    pub findings: Vec<FindingLine>,
    /// The assessment they come from.
    pub assessment: Assessment,
    /// The case's own questions.
    pub questions: Vec<String>,
}

/// One finding with everything that is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingLine {
    /// Position in the assessment's findings.
    pub finding: usize,
    /// Id and title of the clause.
    pub clause: (String, String),
    /// Key of the kind in the catalogue.
    pub kind: &'static str,
    /// How grave a breach is.
    pub severity: Gravity,
    /// Whether this was kept.
    pub kept: bool,
    /// When.
    pub at: ClockReading,
    /// What happened.
    pub what: Message,
    /// What the clause says.
    pub says: String,
    /// What it asked here, of whom, by when.
    pub asks: Message,
    /// Why.
    pub why: String,
    /// Where the idea comes from.
    pub source: String,
    /// What holds in this place, where somebody has confirmed or replaced the clause.
    pub local: Option<Local>,
    /// The smallest change that would have complied.
    pub instead: Option<Message>,
    /// The finding this follows from, by position.
    pub consequence: bool,
}

impl DebriefReport {
    /// The debrief of a play.
    #[must_use]
    pub fn of(play: &Play, assessment: Assessment) -> Self {
        let case = play.case();
        let mut findings: Vec<FindingLine> = assessment
            .findings
            .iter()
            .enumerate()
            .filter(|(_, finding)| {
                let told = finding.kind.is_gap() || finding.kind.is_kept() || finding.justified_from.is_some();
                told || finding.kind == FindingKind::WrongBranch
            })
            .filter_map(|(index, finding)| line(case, index, finding))
            .collect();
        // By clause, and within a clause what was kept first.
        findings.sort_by_key(|line| (clause_position(case, &line.clause.0), !line.kept, line.finding));
        Self {
            case: case.scenario.title.clone(),
            procedure: case.procedure.title.clone(),
            confirmed: case.procedure.status == Status::Confirmed,
            moments: moments(play),
            findings,
            assessment,
            questions: case.scenario.debrief.clone(),
        }
    }

    /// Clock of a case time.
    #[must_use]
    pub fn reading(case: &Case, at: CaseTime) -> ClockReading {
        case.scenario.begins.reading(at)
    }
}

fn clause_position(case: &Case, id: &str) -> usize {
    case.procedure.clauses.iter().position(|clause| clause.id == id).unwrap_or(usize::MAX)
}

fn line(case: &Case, index: usize, finding: &Finding) -> Option<FindingLine> {
    let clause = &case.procedure.clauses[finding.clause?.at()];
    Some(FindingLine {
        finding: index,
        clause: (clause.id.clone(), clause.title.clone()),
        kind: finding.kind.id(),
        severity: finding.severity,
        kept: finding.kind.is_kept(),
        at: case.scenario.begins.reading(finding.at),
        what: finding.what.clone(),
        says: clause.text.plain(),
        asks: finding.asks.clone(),
        why: clause.why.plain(),
        source: clause.source.clone(),
        local: clause.local.clone(),
        instead: finding.instead.clone(),
        consequence: finding.consequence_of.is_some(),
    })
}
