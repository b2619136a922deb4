//! The heaviest set of cells that exclude nobody: one flow where the order holds every exclusion, a bounded search
//! over the open choices where it does not.
//!
//! Leaving an exclusion out can only make the answer heavier, so every flow is an upper bound, and a flow whose cells
//! happen to respect the open pairs as well is exact. Otherwise one cell of a violated pair is kept, then dropped, and
//! each half is solved again. Parts that do not touch each other are searched apart.
//! It never claims an optimum that a bound did not confirm. Start reading at [`heaviest`].

use super::flow::heaviest_antichain;
use super::order::Order;
use super::problem::Problem;
use super::relation::{Candidate, Relation};

/// What was found, and how far it may be from the best.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    pub(super) chosen: Vec<Candidate>,
    /// No choice saves more than this; exactly that when `chosen` is optimal and known to be.
    pub(super) saves_at_most: i64,
    /// Flows computed.
    pub(super) readings: usize,
}

/// The heaviest choice, with at most `readings` flows for each knot of open choices.
///
/// `order` is the order as given; `ranked` may put twins in sequence.
pub(super) fn heaviest(problem: &Problem, order: &Order, ranked: &Order, readings: usize) -> Found {
    // Among equal costs more matches are better: a little less than the smallest cost is added to each.
    let scale = 1 + i64::try_from(problem.obligations.min(problem.events.len())).unwrap_or(i64::MAX);
    let weigh = |cell| problem.saves(cell) * scale + 1;
    let candidates: Vec<Candidate> = problem
        .cells
        .iter()
        .map(|cell| Candidate { obligation: cell.obligation, event: cell.event, weight: weigh(cell) })
        .filter(|candidate| candidate.weight > 0)
        .collect();

    let whole = Reading::new(ranked, problem, candidates);
    let mut found = Found { readings: 1, ..Found::default() };
    let mut at_most = whole.weight;
    if whole.violated.is_empty() {
        found.chosen = whole.picks();
    } else {
        at_most = 0;
        let mut sum = 0;
        for knot in whole.knots() {
            let mut untied = untie(problem, ranked, knot, readings);
            at_most += untied.at_most;
            sum += untied.weight;
            found.readings += untied.tried;
            found.chosen.append(&mut untied.chosen);
        }
        if sum < at_most {
            // Something may still fit beside what was found.
            let whole = Relation::new(order, &problem.events, whole.relation.cells);
            found.chosen = whole.filled(&found.chosen);
        }
    }
    found.saves_at_most = at_most.div_euclid(scale);
    found
}

/// What was found in one knot.
struct Untied {
    chosen: Vec<Candidate>,
    /// What `chosen` weighs.
    weight: i64,
    /// What nothing can outweigh.
    at_most: i64,
    tried: usize,
}

fn untie(problem: &Problem, order: &Order, knot: Vec<Candidate>, readings: usize) -> Untied {
    let mut best = Untied { chosen: Vec::new(), weight: -1, at_most: 0, tried: 0 };
    let mut waiting = vec![(i64::MAX, knot)];
    while best.tried < readings {
        let Some((bound, cells)) = waiting.pop() else { break };
        if bound <= best.weight {
            continue;
        }
        best.tried += 1;
        let reading = Reading::new(order, problem, cells);
        if reading.weight <= best.weight {
            continue;
        }
        let Some(pivot) = reading.pivot() else {
            (best.weight, best.chosen) = (reading.weight, reading.picks());
            continue;
        };
        let repaired = reading.relation.filled(&reading.picks());
        let weight = repaired.iter().map(|cell| cell.weight).sum();
        if weight > best.weight {
            (best.weight, best.chosen) = (weight, repaired);
        }
        waiting.push((reading.weight, reading.relation.cells_where(|x| x != pivot)));
        waiting.push((reading.weight, reading.relation.cells_where(|x| !reading.relation.exclude(x, pivot))));
    }
    best.at_most = waiting.iter().map(|(bound, _)| *bound).fold(best.weight, i64::max);
    best
}

/// One flow over a set of cells.
struct Reading {
    relation: Relation,
    diagram: Vec<(usize, usize)>,
    /// Places of the heaviest antichain, ascending.
    antichain: Vec<usize>,
    weight: i64,
    /// Open pairs that lie in the antichain although they exclude each other.
    violated: Vec<(usize, usize)>,
}

impl Reading {
    fn new(order: &Order, problem: &Problem, cells: Vec<Candidate>) -> Self {
        let relation = Relation::new(order, &problem.events, cells);
        let diagram = relation.diagram();
        let weights: Vec<i64> = relation.cells.iter().map(|cell| cell.weight).collect();
        let antichain = heaviest_antichain(&weights, &diagram);
        let weight = antichain.iter().map(|&x| weights[x]).sum();
        let picked = |x: usize| antichain.binary_search(&x).is_ok();
        let violated = relation.open.iter().copied().filter(|&(x, y)| picked(x) && picked(y)).collect();
        Self { relation, diagram, antichain, weight, violated }
    }

    fn picks(&self) -> Vec<Candidate> {
        self.antichain.iter().map(|&x| self.relation.cells[x]).collect()
    }

    /// The cell to decide next: in the most violated pairs, then the heaviest, then the first.
    fn pivot(&self) -> Option<usize> {
        let mut times = vec![0usize; self.relation.cells.len()];
        for &(x, y) in &self.violated {
            times[x] += 1;
            times[y] += 1;
        }
        let worth = |x: usize| (times[x], self.relation.cells[x].weight, std::cmp::Reverse(x));
        (0..times.len()).filter(|&x| times[x] > 0).max_by_key(|&x| worth(x))
    }

    /// The cells, parted so that no exclusion leads from one part to another.
    fn knots(&self) -> Vec<Vec<Candidate>> {
        let m = self.relation.cells.len();
        let mut leader: Vec<usize> = (0..m).collect();
        for &(x, y) in self.diagram.iter().chain(&self.relation.open) {
            let (x, y) = (find(&mut leader, x), find(&mut leader, y));
            leader[x.max(y)] = x.min(y);
        }
        let mut knots = vec![Vec::new(); m];
        for x in 0..m {
            knots[find(&mut leader, x)].push(self.relation.cells[x]);
        }
        knots.retain(|knot| !knot.is_empty());
        knots
    }
}

fn find(leader: &mut [usize], mut x: usize) -> usize {
    while leader[x] != x {
        leader[x] = leader[leader[x]];
        x = leader[x];
    }
    x
}
