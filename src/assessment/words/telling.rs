//! In which order findings are told: what can do grave harm first, then up to three root causes, and what was kept as
//! often as what was not.
//! It never leaves a finding out of the assessment; it only says which to begin with.

use std::collections::{BTreeMap, BTreeSet};

use crate::procedure::ClauseIx;

use crate::assessment::finding::{Finding, FindingKind};

/// How many root causes are told.
const ROOTS: usize = 3;

/// The order of telling, by positions of findings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Telling {
    /// Breaches of critical clauses that are not consequences of others, in the order of the play.
    pub critical: Vec<usize>,
    /// Up to three root causes beyond those: first that the path of another group was taken, since it explains what
    /// was left out; then the heaviest.
    pub roots: Vec<usize>,
    /// As many things kept as there are gaps above, if there are so many: of the gravest clauses first, each clause once
    /// before any a second time.
    pub kept: Vec<usize>,
}

/// Chooses what to begin with.
pub(in crate::assessment) fn telling(findings: &[Finding]) -> Telling {
    let all = || findings.iter().enumerate().filter(|(_, finding)| finding.consequence_of.is_none());
    let critical: Vec<usize> = all().filter(|(_, finding)| finding.critical).map(|(index, _)| index).collect();
    let mut roots: Vec<usize> = all()
        .filter(|(_, finding)| {
            let charged = finding.kind.is_gap() && !finding.critical && finding.charge > 0;
            charged || finding.kind == FindingKind::WrongBranch
        })
        .map(|(index, _)| index)
        .collect();
    roots.sort_by_key(|index| {
        let finding = &findings[*index];
        (finding.kind != FindingKind::WrongBranch, -finding.charge, finding.at, *index)
    });
    roots.truncate(ROOTS);

    let mut kept: Vec<usize> = all().filter(|(_, finding)| finding.kind.is_kept()).map(|(index, _)| index).collect();
    // An act that keeps several clauses is told of once, and one that is to be talked about is not held up as an example.
    let gaps = all().filter(|(_, finding)| finding.kind.is_gap() && finding.role.is_some());
    let mut acts: BTreeSet<u32> = gaps.filter_map(|(_, finding)| finding.events.first()).copied().collect();
    kept.retain(|index| findings[*index].events.iter().all(|event| !acts.contains(event)));
    kept.sort_by_key(|index| std::cmp::Reverse(gravity(&findings[*index])));
    kept.retain(|index| findings[*index].events.first().is_none_or(|event| acts.insert(*event)));
    kept.sort_unstable();
    let mut told: BTreeMap<Option<ClauseIx>, usize> = BTreeMap::new();
    let mut told_before = |finding: &Finding| {
        let count = told.entry(finding.clause).or_default();
        *count += 1;
        *count - 1
    };
    let mut order: Vec<(usize, std::cmp::Reverse<u8>, usize)> = kept
        .iter()
        .map(|index| (&findings[*index], *index))
        .map(|(finding, index)| (told_before(finding), std::cmp::Reverse(gravity(finding)), index))
        .collect();
    order.sort_unstable();
    order.truncate(critical.len() + roots.len());
    kept = order.into_iter().map(|(_, _, index)| index).collect();
    kept.sort_unstable();
    Telling { critical, roots, kept }
}

fn gravity(finding: &Finding) -> u8 {
    u8::try_from(crate::assessment::price::weight(finding.severity, crate::assessment::price::Shift::AsWritten))
        .unwrap_or(u8::MAX)
}
