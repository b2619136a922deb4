//! The alignment as the rest of the program reads it: what was matched, what was not, and the root causes.
//! It never holds a sentence; findings are worded elsewhere.
//! Start reading at [`Alignment`].

use super::order::Order;
use super::problem::{Event, Problem};
use super::search::Found;

/// An obligation and an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// Index of the obligation.
    pub obligation: usize,
    /// Index of the event.
    pub event: usize,
}

/// An obligation met by an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// Index of the obligation.
    pub obligation: usize,
    /// Index of the event.
    pub event: usize,
    /// What this match costs, as given in its cell.
    pub defect: i64,
}

/// A cheapest alignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// Every skip, extra and defect, added up.
    pub cost: i64,
    /// Who met what, by obligation.
    pub matched: Vec<Match>,
    /// Obligations without an event, ascending.
    pub unmatched: Vec<usize>,
    /// Events without an obligation, ascending.
    pub left_out: Vec<usize>,
    /// The acts that, moved, repair every broken order: by obligation, then event.
    pub roots: Vec<Root>,
    /// Whether the cost is known to be the least.
    pub proof: Proof,
}

/// An act that was done, and would have served, had it not been out of order.
///
/// The cells left out are a lightest vertex cover of everything that excludes each other, so every broken precedence
/// hangs under one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// An obligation without an event.
    pub obligation: usize,
    /// An event without an obligation, which could serve it at a saving.
    pub event: usize,
    /// The matched pairs it is out of order with, by obligation; at least one.
    pub breaks: Vec<Pair>,
    /// The roots further down the list that it is out of order with too, so that each broken pair is told once.
    pub tangled: Vec<Pair>,
}

/// How certain the cost is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// No alignment is cheaper.
    Optimal,
    /// The best found; a cheaper one is not excluded.
    NotProven {
        /// What stands in the way.
        reason: Doubt,
        /// No alignment costs less than this.
        at_least: i64,
    },
}

/// Why an alignment is not proven optimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Obligations without an order compete for acts, or overlapping acts for an obligation, in more ways than were
    /// tried.
    TooManyReadings {
        /// How many were tried.
        tried: usize,
    },
}

/// Puts the answer together. `order` is the order as given, without what was added between twins.
pub(super) fn put_together(problem: &Problem, order: &Order, found: &Found) -> Alignment {
    let mut serves = vec![None; problem.events.len()];
    let mut served = vec![None; problem.obligations];
    for cell in &found.chosen {
        serves[cell.event] = Some(cell.obligation);
        served[cell.obligation] = Some(cell.event);
    }
    let mut matched: Vec<Match> = problem
        .cells
        .iter()
        .filter(|cell| served[cell.obligation] == Some(cell.event))
        .map(|cell| Match { obligation: cell.obligation, event: cell.event, defect: cell.defect })
        .collect();
    matched.sort_unstable_by_key(|found| found.obligation);
    let unmatched: Vec<usize> = (0..served.len()).filter(|&a| served[a].is_none()).collect();
    let left_out: Vec<usize> = (0..serves.len()).filter(|&i| serves[i].is_none()).collect();

    let cost = unmatched.iter().map(|&a| problem.skip[a]).sum::<i64>()
        + left_out.iter().map(|&i| problem.extra[i]).sum::<i64>()
        + matched.iter().map(|found| found.defect).sum::<i64>();
    let nothing_matched = problem.skip.iter().sum::<i64>() + problem.extra.iter().sum::<i64>();
    let at_least = nothing_matched - found.saves_at_most;
    let proof = if at_least >= cost {
        Proof::Optimal
    } else {
        Proof::NotProven { reason: Doubt::TooManyReadings { tried: found.readings }, at_least }
    };

    let mut stray: Vec<Pair> = problem
        .cells
        .iter()
        .filter(|cell| served[cell.obligation].is_none() && serves[cell.event].is_none() && problem.saves(cell) >= 0)
        .map(|cell| Pair { obligation: cell.obligation, event: cell.event })
        .collect();
    stray.sort_unstable();
    let roots = hang(problem, order, &matched, &stray);
    Alignment { cost, matched, unmatched, left_out, roots, proof }
}

fn hang(problem: &Problem, order: &Order, matched: &[Match], stray: &[Pair]) -> Vec<Root> {
    let breaks = |root: Pair, other: Pair| {
        let (i, j): (Event, Event) = (problem.events[root.event], problem.events[other.event]);
        (order.before(root.obligation, other.obligation) && j.precedes(i))
            || (order.before(other.obligation, root.obligation) && i.precedes(j))
    };
    let all =
        |root: Pair, others: &mut dyn Iterator<Item = Pair>| others.filter(|&other| breaks(root, other)).collect();
    stray
        .iter()
        .enumerate()
        .map(|(at, &root)| Root {
            obligation: root.obligation,
            event: root.event,
            breaks: all(
                root,
                &mut matched.iter().map(|found| Pair { obligation: found.obligation, event: found.event }),
            ),
            tangled: all(root, &mut stray[at + 1..].iter().copied()),
        })
        .collect()
}
