//! What became of each clause, in one word.
//! It never adds anything to the findings. Start at [`results`].

use crate::base::Message;
use crate::procedure::ClauseIx;

use super::facts::Facts;
use super::finding::{Finding, FindingKind};

/// What became of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClauseStatus {
    /// Kept, in time and as asked.
    Met,
    /// Kept, by another agency than it asks.
    MetByAnother,
    /// Kept, and late.
    MetLate,
    /// Not kept, for a reason that the facilitator accepted.
    Justified,
    /// Something it asks was left out.
    NotMet,
    /// Something was done against it.
    Breached,
    /// Its time was not yet over.
    NotYetDue,
    /// It is written for others, or nothing in this play called for it.
    NotApplicable,
    /// No act of a play can show whether it was kept.
    Unobservable,
}

impl ClauseStatus {
    /// The name in the message catalogue, behind `clause-status-`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::MetByAnother => "met-by-another",
            Self::MetLate => "met-late",
            Self::Justified => "justified",
            Self::NotMet => "not-met",
            Self::Breached => "breached",
            Self::NotYetDue => "not-yet-due",
            Self::NotApplicable => "not-applicable",
            Self::Unobservable => "unobservable",
        }
    }
}

/// A clause and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseResult {
    /// The clause.
    pub clause: ClauseIx,
    /// What became of it.
    pub status: ClauseStatus,
    /// Its findings, by position in the assessment.
    pub findings: Vec<usize>,
    /// The sentence that says so, with the reason where nothing can show it.
    pub says: Message,
}

/// Every clause of the procedure, in its order.
pub(super) fn results(facts: &Facts<'_>, findings: &[Finding]) -> Vec<ClauseResult> {
    let clauses = &facts.case.procedure.clauses;
    let mut by_clause: Vec<Vec<usize>> = vec![Vec::new(); clauses.len()];
    for (at, finding) in findings.iter().enumerate() {
        if let Some(clause) = finding.clause {
            by_clause[clause.at()].push(at);
        }
    }
    clauses
        .iter()
        .zip(by_clause)
        .enumerate()
        .map(|(index, (clause, mine))| {
            let found = worst(mine.iter().map(|at| findings[*at].kind));
            let hidden = clause.unobservable.as_ref();
            // What nobody can see is never called kept.
            let status = match (found, hidden) {
                (ClauseStatus::Met | ClauseStatus::NotApplicable | ClauseStatus::NotYetDue, Some(_)) => {
                    ClauseStatus::Unobservable
                }
                (found, _) => found,
            };
            let says = Message::new(format!("clause-status-{}", status.id()))
                .with("why", hidden.map_or_else(String::new, crate::base::Prose::plain));
            ClauseResult { clause: ClauseIx::of(index), status, findings: mine, says }
        })
        .collect()
}

fn worst(kinds: impl Iterator<Item = FindingKind>) -> ClauseStatus {
    let severity = |status: ClauseStatus| match status {
        ClauseStatus::Breached => 8,
        ClauseStatus::NotMet => 7,
        ClauseStatus::MetLate => 6,
        ClauseStatus::MetByAnother => 5,
        ClauseStatus::Justified => 4,
        ClauseStatus::Met => 3,
        ClauseStatus::NotYetDue => 2,
        ClauseStatus::NotApplicable | ClauseStatus::Unobservable => 0,
    };
    let of = |kind| match kind {
        FindingKind::Done | FindingKind::Repaired => ClauseStatus::Met,
        FindingKind::Late => ClauseStatus::MetLate,
        FindingKind::WrongAgency => ClauseStatus::MetByAnother,
        FindingKind::Justified => ClauseStatus::Justified,
        FindingKind::Missing | FindingKind::Premature => ClauseStatus::NotMet,
        FindingKind::OutOfOrder
        | FindingKind::WithoutPresence
        | FindingKind::WithoutConsent
        | FindingKind::NotAllowed => ClauseStatus::Breached,
        FindingKind::NotYetDue => ClauseStatus::NotYetDue,
        FindingKind::Unneeded | FindingKind::WrongBranch => ClauseStatus::NotApplicable,
    };
    kinds.map(of).max_by_key(|status| severity(*status)).unwrap_or(ClauseStatus::NotApplicable)
}
