//! Prices that make competing for one event, or for one obligation, cost what it is worth.
//!
//! A flow does not see open pairs, so it may use an event twice. Charging every use of that event a price, and paying
//! the price back once, leaves the weight of no true alignment too low, for it uses the event at most once; yet it
//! takes from a double use. The least such bound over all prices is the Lagrangian one (Held and Karp, "The
//! traveling-salesman problem and minimum spanning trees", 1971); the steps towards it are Polyak's ("Minimization of
//! unsmooth functionals", 1969), in integers.
//! It never changes which alignment is optimal, only how soon that is known. Start reading at [`Prices`].

use super::problem::Problem;
use super::relation::{Candidate, Relation};

/// What using each event and each obligation is charged; never negative.
#[derive(Debug, Clone)]
pub(super) struct Prices {
    of_events: Vec<i64>,
    of_obligations: Vec<i64>,
}

impl Prices {
    /// Everything is free.
    pub(super) fn free(problem: &Problem) -> Self {
        Self { of_events: vec![0; problem.events.len()], of_obligations: vec![0; problem.obligations] }
    }

    /// Keeps prices only for what is competed for.
    pub(super) fn keep_contested(&mut self, relation: &Relation) {
        let mut kept =
            Self { of_events: vec![0; self.of_events.len()], of_obligations: vec![0; self.of_obligations.len()] };
        for &(x, y) in &relation.open {
            let (first, second) = (relation.cells[x], relation.cells[y]);
            if first.event == second.event {
                kept.of_events[first.event] = self.of_events[first.event];
            } else {
                kept.of_obligations[first.obligation] = self.of_obligations[first.obligation];
            }
        }
        *self = kept;
    }

    /// All prices together: what is paid back.
    pub(super) fn sum(&self) -> i64 {
        self.of_events.iter().chain(&self.of_obligations).sum()
    }

    /// What is left of a weight.
    pub(super) fn charge(&self, cell: &Candidate) -> i64 {
        (cell.weight - self.of_events[cell.event] - self.of_obligations[cell.obligation]).max(0)
    }

    /// Raises the price of what was used too often and lowers that of what was not used, in proportion to `gap`, the
    /// distance between the bound and the best known.
    pub(super) fn adjust(&mut self, relation: &Relation, antichain: &[usize], gap: i64) {
        let mut event_uses = vec![-1i64; self.of_events.len()];
        let mut obligation_uses = vec![-1i64; self.of_obligations.len()];
        for &x in antichain {
            event_uses[relation.cells[x].event] += 1;
            obligation_uses[relation.cells[x].obligation] += 1;
        }
        let mut lists = [(&mut self.of_events, event_uses), (&mut self.of_obligations, obligation_uses)];
        let moves = |price: i64, uses: i64| uses > 0 || (uses < 0 && price > 0);
        let mut steps = 0;
        for (prices, uses) in &lists {
            let moving = prices.iter().zip(uses).filter(|&(&price, &uses)| moves(price, uses));
            steps += moving.map(|(_, uses)| uses * uses).sum::<i64>();
        }
        if steps == 0 {
            return;
        }
        let step = (gap / steps).max(1);
        // Nothing is worth more than the heaviest cell.
        let dearest = relation.cells.iter().map(|cell| cell.weight).max().unwrap_or_default();
        for (prices, uses) in &mut lists {
            for (price, &uses) in prices.iter_mut().zip(uses.iter()) {
                *price = (*price + step * uses).clamp(0, dearest);
            }
        }
    }
}
