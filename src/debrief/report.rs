//! The whole debrief as plain data.

use std::collections::BTreeMap;

use crate::assessment::{Accepted, Assessment, Finding, FindingId, FindingKind, Sensitivity, sensitivity};
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
    /// Everything to be told, by clause, what was kept first; what follows from something stands behind it.
    pub findings: Vec<FindingLine>,
    /// What to begin with.
    pub told: Told,
    /// What to talk about, one a page: a good one first, then by weight, five at most. Positions in `findings`.
    pub chosen: Vec<usize>,
    /// The assessment they come from.
    pub assessment: Assessment,
    /// How far the number hangs on choices that people made.
    pub sensitivity: Sensitivity,
    /// The case's own questions.
    pub questions: Vec<String>,
}

/// What to begin with, as positions in [`DebriefReport::findings`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// Breaches that can do grave harm, clause by clause in the order of the procedure.
    pub critical: Vec<usize>,
    /// Up to three causes beside these, the weightiest first.
    pub roots: Vec<usize>,
    /// As much that was kept, if there is so much.
    pub kept: Vec<usize>,
}

/// How many findings are chosen to be talked about.
const CHOSEN: usize = 5;

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
    /// The finding this follows from, by position in the assessment's findings.
    pub because_of: Option<usize>,
    /// What follows from this, by positions in the assessment's findings.
    pub follows: Vec<usize>,
    /// What it costs, in thousandths of the weight 1.
    pub charge: i64,
}

impl DebriefReport {
    /// The debrief of a play.
    #[must_use]
    pub fn of(play: &Play, assessment: Assessment) -> Self {
        let case = play.case();
        let findings = findings(case, &assessment);
        let told = told(&findings, &assessment);
        let chosen = chosen(&findings, &told);
        let was_accepted = assessment.findings.iter().filter(|finding| finding.justified_from.is_some());
        let accepted = Accepted(was_accepted.map(|finding| finding.id.clone()).collect());
        Self {
            case: case.scenario.title.clone(),
            procedure: case.procedure.title.clone(),
            confirmed: case.procedure.status == Status::Confirmed,
            moments: moments(play),
            findings,
            told,
            chosen,
            sensitivity: sensitivity(case, play.log(), &accepted),
            assessment,
            questions: case.scenario.debrief.clone(),
        }
    }

    /// How many gaps and how many kept things the short form leaves out, without what follows from others.
    #[must_use]
    pub fn not_told(&self) -> (usize, usize) {
        let count = |kept: bool| {
            let own = |line: &&FindingLine| line.kept == kept && line.because_of.is_none();
            self.findings.iter().filter(own).count()
        };
        let gaps = self.told.critical.len() + self.told.roots.len();
        (count(false) - gaps, count(true) - self.told.kept.len())
    }

    /// Sentences about what follows from a finding: under which clauses, and what it made impossible.
    #[must_use]
    pub fn follows_from(&self, line: &FindingLine) -> Vec<Message> {
        let follows = |impossible: bool| {
            let found = line.follows.iter().filter_map(|at| self.findings.iter().find(|one| one.finding == *at));
            let same = |one: &&FindingLine| (one.kind == FindingKind::Missing.id()) == impossible;
            let mut ids: Vec<&str> = found.filter(same).map(|one| one.clause.0.as_str()).collect();
            ids.dedup();
            ids.retain(|id| impossible || *id != line.clause.0);
            ids.join(", ")
        };
        let sentence = |key: &'static str, clauses: String| Message::new(key).with("clauses", clauses);
        [("report-impossible", follows(true)), ("report-follows", follows(false))]
            .into_iter()
            .filter(|(_, clauses)| !clauses.is_empty())
            .map(|(key, clauses)| sentence(key, clauses))
            .collect()
    }

    /// Clock of a case time.
    #[must_use]
    pub fn reading(case: &Case, at: CaseTime) -> ClockReading {
        case.scenario.begins.reading(at)
    }
}

/// Everything to be told: by clause, what was kept first, and behind each what follows from it.
fn findings(case: &Case, assessment: &Assessment) -> Vec<FindingLine> {
    let all = &assessment.findings;
    let position: BTreeMap<&FindingId, usize> = all.iter().enumerate().map(|(at, one)| (&one.id, at)).collect();
    let root = |at: usize| all[at].consequence_of.as_ref().and_then(|id| position.get(id)).copied();
    let is_told = |finding: &Finding| match finding.kind {
        FindingKind::WrongBranch => true,
        kind if kind.is_kept() => finding.consequence_of.is_none(),
        kind => kind.is_gap() || finding.justified_from.is_some(),
    };
    let mut findings: Vec<FindingLine> = all
        .iter()
        .enumerate()
        .filter(|(_, finding)| is_told(finding))
        .filter_map(|(at, finding)| line(case, at, finding, root(at)))
        .collect();
    let place = |at: usize| all[at].clause;
    findings.sort_by_key(|line| {
        let root = line.because_of.unwrap_or(line.finding);
        (place(root), !line.kept, root, line.because_of.is_some(), place(line.finding), line.finding)
    });
    let following: Vec<(usize, usize)> =
        findings.iter().filter_map(|line| line.because_of.map(|root| (root, line.finding))).collect();
    for line in &mut findings {
        line.follows = following.iter().filter(|(root, _)| *root == line.finding).map(|(_, at)| *at).collect();
    }
    findings
}

fn told(findings: &[FindingLine], assessment: &Assessment) -> Told {
    let place = |at: &usize| findings.iter().position(|line| line.finding == *at);
    let places = |list: &[usize]| list.iter().filter_map(place).collect::<Vec<_>>();
    let telling = &assessment.telling;
    let (mut critical, mut kept) = (places(&telling.critical), places(&telling.kept));
    critical.sort_unstable();
    kept.sort_unstable();
    Told { critical, roots: places(&telling.roots), kept }
}

/// A good one first; then the weightiest gaps, of each clause one before any a second time.
fn chosen(findings: &[FindingLine], told: &Told) -> Vec<usize> {
    let mut chosen: Vec<usize> = told.kept.first().copied().into_iter().collect();
    let mut gaps: Vec<(usize, bool, i64, usize)> = Vec::new();
    for (grave, at) in told.critical.iter().map(|at| (true, *at)).chain(told.roots.iter().map(|at| (false, *at))) {
        let of_clause = gaps.iter().filter(|(.., known)| findings[*known].clause.0 == findings[at].clause.0).count();
        gaps.push((of_clause, !grave, -findings[at].charge, at));
    }
    gaps.sort_unstable();
    chosen.extend(gaps.into_iter().map(|(.., at)| at).take(CHOSEN - chosen.len()));
    chosen
}

fn line(case: &Case, index: usize, finding: &Finding, because_of: Option<usize>) -> Option<FindingLine> {
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
        because_of,
        follows: Vec::new(),
        charge: finding.charge,
    })
}
