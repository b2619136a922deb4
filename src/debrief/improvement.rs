//! What is to change, as rows of a plan: the gap, the action, who answers for it, by when. Instead of a share each clause
//! has one of four words. It is about clauses, never about somebody. Start at [`improvement`].

use crate::assessment::FindingKind;
use crate::base::Message;
use crate::procedure::Gravity;
use crate::scenario::Case;

use super::report::{DebriefReport, FindingLine};

/// How a clause was performed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// As asked.
    WithoutChallenges,
    /// Mostly as asked.
    SomeChallenges,
    /// With gaps that matter.
    MajorChallenges,
    /// Nothing that it asks was done.
    NotYet,
}

impl Rating {
    /// All words, the best first.
    pub const ALL: [Self; 4] = [Self::WithoutChallenges, Self::SomeChallenges, Self::MajorChallenges, Self::NotYet];

    /// Its key in the message catalogue.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::WithoutChallenges => "rating-without",
            Self::SomeChallenges => "rating-some",
            Self::MajorChallenges => "rating-major",
            Self::NotYet => "rating-not-yet",
        }
    }

    fn of(lines: &[&FindingLine]) -> Self {
        let gaps: Vec<&&FindingLine> = lines.iter().filter(|line| !line.kept).collect();
        let kept = lines.len() - gaps.len();
        if gaps.is_empty() {
            return Self::WithoutChallenges;
        }
        if kept == 0 && gaps.iter().all(|line| line.kind == FindingKind::Missing.id()) {
            return Self::NotYet;
        }
        let grave = gaps.iter().any(|line| line.severity == Gravity::Critical);
        if grave || gaps.len() > kept { Self::MajorChallenges } else { Self::SomeChallenges }
    }
}

/// A clause that was touched in a play.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Performed {
    /// Id and title of the clause.
    pub clause: (String, String),
    /// How it was performed.
    pub rating: Rating,
    /// The gap that weighs most, if there is one: position in the report's findings.
    pub gap: Option<usize>,
    /// What weighs on it, for the order of telling.
    charge: i64,
}

/// A row of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Id and title of the clause.
    pub clause: (String, String),
    /// How it was performed.
    pub rating: Rating,
    /// The gap.
    pub gap: Message,
    /// A proposal of what to do, where the procedure has one.
    pub action: Option<Message>,
    /// Who answers for it, in words of the procedure.
    pub agencies: String,
}

/// Every clause that was touched, in the order of the procedure, with its word.
#[must_use]
pub fn performed(report: &DebriefReport) -> Vec<Performed> {
    let own = |line: &&FindingLine| line.because_of.is_none() && line.kind != FindingKind::WrongBranch.id();
    let lines: Vec<&FindingLine> = report.findings.iter().filter(own).collect();
    let mut clauses: Vec<&(String, String)> = lines.iter().map(|line| &line.clause).collect();
    clauses.dedup();
    clauses.into_iter().map(|clause| of_clause(report, clause, &lines)).collect()
}

fn of_clause(report: &DebriefReport, clause: &(String, String), lines: &[&FindingLine]) -> Performed {
    let of_it: Vec<&FindingLine> = lines.iter().copied().filter(|line| line.clause == *clause).collect();
    let gaps = of_it.iter().filter(|line| !line.kept);
    let worst = gaps.max_by_key(|line| (line.charge, std::cmp::Reverse(line.finding)));
    let gap = worst.and_then(|worst| report.findings.iter().position(|line| line.finding == worst.finding));
    Performed {
        clause: clause.clone(),
        rating: Rating::of(&of_it),
        gap,
        charge: of_it.iter().map(|line| line.charge).sum(),
    }
}

/// Rows for what is to change, what weighs most first.
#[must_use]
pub fn improvement(report: &DebriefReport, case: &Case, most: usize) -> Vec<Row> {
    let mut touched = performed(report);
    touched.sort_by_key(|one| (std::cmp::Reverse(one.rating), -one.charge));
    let rows = touched.into_iter().filter_map(|one| {
        let line = &report.findings[one.gap?];
        let asked = report.assessment.findings[line.finding].asked_of;
        let clause = case.procedure.clauses.iter().find(|clause| clause.id == one.clause.0);
        let agencies = asked.map(|agencies| case.procedure.words_for(agencies)).filter(|names| !names.is_empty());
        Some(Row {
            agencies: agencies.or(clause.map(|clause| clause.responsible.clone())).unwrap_or_default(),
            clause: one.clause,
            rating: one.rating,
            gap: line.what.clone(),
            action: line.instead.clone(),
        })
    });
    rows.take(most).collect()
}
