//! The heaviest set of cells that exclude nobody: one flow where the order holds every exclusion, a bounded search
//! over the open choices where it does not.
//!
//! Leaving an exclusion out can only make the answer heavier, so every flow is an upper bound, and a flow whose cells
//! happen to respect the open pairs as well is exact. Otherwise prices on what is competed for lower the bound, and one
//! cell of a violated pair is kept, then dropped, and each half is solved again. Parts that do not touch each other are
//! searched apart.
//! It never claims an optimum that a bound did not confirm. Start reading at [`heaviest`].

use std::cmp::Reverse;

use super::flow::heaviest_antichain;
use super::order::Order;
use super::prices::Prices;
use super::problem::Problem;
use super::relation::{Candidate, Relation};

/// Flows on a whole knot, with better prices each time, before it is halved. The halves inherit the prices, and are
/// halved again after one flow each: measured, that settles most.
const ROUNDS: usize = 6;

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
    // Among equal costs more matches are better: to each, less is added than all together could turn into a cost.
    let scale = problem.obligations as i64 + 1;
    let weigh = |cell| problem.saves(cell) * scale + 1;
    let candidates: Vec<Candidate> = problem
        .cells
        .iter()
        .map(|cell| Candidate { obligation: cell.obligation, event: cell.event, weight: weigh(cell) })
        .filter(|candidate| candidate.weight > 0)
        .collect();

    let reading = Reading::new(ranked, problem, candidates);
    let antichain = reading.antichain(|cell| cell.weight);
    let chosen = reading.relation.at(&antichain);
    if reading.violated(&antichain).next().is_none() {
        let saves_at_most = total(&chosen).div_euclid(scale);
        return Found { chosen, saves_at_most, readings: 1 };
    }
    let mut found = Found { readings: 1, ..Found::default() };
    for knot in reading.knots() {
        let mut untied = Knot { problem, order: ranked, scale, readings }.untie(knot);
        found.saves_at_most += untied.at_most;
        found.readings += untied.readings;
        found.chosen.append(&mut untied.chosen);
    }
    // Something may still fit beside it: a match that saves nothing, and whatever an unfinished search dropped.
    found.chosen = Relation::new(order, &problem.events, reading.relation.cells).filled(&found.chosen);
    found
}

fn total(cells: &[Candidate]) -> i64 {
    cells.iter().map(|cell| cell.weight).sum()
}

/// How to solve one knot.
struct Knot<'a> {
    problem: &'a Problem,
    order: &'a Order,
    scale: i64,
    readings: usize,
}

/// What was found in one knot.
struct Untied {
    chosen: Vec<Candidate>,
    /// What nothing can save more than, in costs.
    at_most: i64,
    readings: usize,
}

/// What is left to look at: some of the cells of a knot.
struct Waiting {
    /// Nothing here weighs more.
    bound: i64,
    cells: Vec<Candidate>,
    prices: Prices,
}

impl Knot<'_> {
    fn untie(&self, cells: Vec<Candidate>) -> Untied {
        let mut waiting = vec![Waiting { bound: i64::MAX, cells, prices: Prices::free(self.problem) }];
        let mut best = Untied { chosen: Vec::new(), at_most: 0, readings: 0 };
        // Less than a whole cost above the best is no saving.
        let settled =
            |bound: i64, best: &Untied| bound.div_euclid(self.scale) <= total(&best.chosen).div_euclid(self.scale);
        while best.readings < self.readings {
            let Some(Waiting { mut bound, cells, mut prices }) = waiting.pop() else { break };
            if settled(bound, &best) {
                continue;
            }
            let reading = Reading::new(self.order, self.problem, cells);
            let relation = &reading.relation;
            prices.keep_contested(relation);
            let mut times = vec![0usize; relation.cells.len()];
            let rounds = if best.readings == 0 { ROUNDS } else { 1 };
            for _ in 0..rounds {
                best.readings += 1;
                let antichain = reading.antichain(|cell| prices.charge(cell));
                bound =
                    bound.min(prices.sum() + antichain.iter().map(|&x| prices.charge(&relation.cells[x])).sum::<i64>());
                let filled = relation.filled(&relation.at(&antichain));
                if total(&filled) > total(&best.chosen) {
                    best.chosen = filled;
                }
                if settled(bound, &best) || best.readings >= self.readings {
                    break;
                }
                for (x, y) in reading.violated(&antichain) {
                    times[x] += 1;
                    times[y] += 1;
                }
                prices.adjust(relation, &antichain, bound - total(&best.chosen));
            }
            if settled(bound, &best) {
                continue;
            }
            let pivot = reading.pivot(&times);
            let dropped = relation.cells_where(|x| x != pivot);
            let kept = relation.cells_where(|x| !relation.exclude(x, pivot));
            waiting.push(Waiting { bound, cells: dropped, prices: prices.clone() });
            waiting.push(Waiting { bound, cells: kept, prices });
        }
        let bounds = waiting.iter().map(|left| left.bound);
        best.at_most = bounds.fold(total(&best.chosen), i64::max).div_euclid(self.scale);
        best
    }
}

/// Cells laid out for flows.
struct Reading {
    relation: Relation,
    diagram: Vec<(usize, usize)>,
}

impl Reading {
    fn new(order: &Order, problem: &Problem, cells: Vec<Candidate>) -> Self {
        let relation = Relation::new(order, &problem.events, cells);
        let diagram = relation.diagram();
        Self { relation, diagram }
    }

    /// Places of the heaviest antichain under some weights, ascending.
    fn antichain(&self, weigh: impl Fn(&Candidate) -> i64) -> Vec<usize> {
        let weights: Vec<i64> = self.relation.cells.iter().map(weigh).collect();
        heaviest_antichain(&weights, &self.diagram)
    }

    /// Open pairs that lie in the antichain although they exclude each other.
    fn violated<'a>(&'a self, antichain: &'a [usize]) -> impl Iterator<Item = (usize, usize)> + 'a {
        let picked = |x: usize| antichain.binary_search(&x).is_ok();
        self.relation.open.iter().copied().filter(move |&(x, y)| picked(x) && picked(y))
    }

    /// The cell to decide next: most often violated, then in the most open pairs, then the heaviest, then the first.
    fn pivot(&self, times: &[usize]) -> usize {
        let mut opens = vec![0usize; times.len()];
        for &(x, y) in &self.relation.open {
            opens[x] += 1;
            opens[y] += 1;
        }
        let worth = |x: usize| (times[x], opens[x], self.relation.cells[x].weight, Reverse(x));
        (0..times.len()).max_by_key(|&x| worth(x)).unwrap_or_default()
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
