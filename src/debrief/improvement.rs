//! What is to change, as rows of a plan: the gap, the action, who answers for it, by when. Instead of a share each clause
//! has one of four words. It is about clauses, never about somebody. Start at [`improvement`].

use crate::assessment::FindingKind;
use crate::base::Message;
use crate::procedure::Gravity;
use crate::scenario::Case;
use crate::workshop::notes::Rating;

use super::report::{DebriefReport, FindingLine};

/// So many agencies are named one by one.
const FEW: u32 = 2;

/// The word of a rating in the message catalogue.
#[must_use]
pub fn rating_key(rating: Rating) -> &'static str {
    match rating {
        Rating::WithoutChallenges => "rating-without",
        Rating::SomeChallenges => "rating-some",
        Rating::MajorChallenges => "rating-major",
        Rating::Unable => "rating-not-yet",
    }
}

fn rate(lines: &[&FindingLine]) -> Rating {
    let gaps: Vec<&&FindingLine> = lines.iter().filter(|line| !line.kept).collect();
    let kept = lines.len() - gaps.len();
    if gaps.is_empty() {
        return Rating::WithoutChallenges;
    }
    if kept == 0 && gaps.iter().all(|line| line.kind == FindingKind::Missing.id()) {
        return Rating::Unable;
    }
    let grave = gaps.iter().any(|line| line.severity == Gravity::Critical);
    if grave || gaps.len() > kept { Rating::MajorChallenges } else { Rating::SomeChallenges }
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
    Performed { clause: clause.clone(), rating: rate(&of_it), gap, charge: of_it.iter().map(|line| line.charge).sum() }
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
        // Few agencies are named; for many the clause has a word of its own.
        let few = asked.filter(|agencies| agencies.bits().count_ones() <= FEW);
        let own = clause.map(|clause| clause.responsible.clone()).filter(|words| !words.is_empty());
        let named = |agencies| Some(case.procedure.words_for(agencies)).filter(|words: &String| !words.is_empty());
        let agencies = few.and_then(named).or(own).or_else(|| asked.and_then(named));
        Some(Row {
            agencies: agencies.unwrap_or_default(),
            clause: one.clause,
            rating: one.rating,
            gap: line.what.clone(),
            action: line.instead.clone(),
        })
    });
    rows.take(most).collect()
}
