//! The lightest way to repair every broken order: which acts to move, and which broken pair is told under which.
//! It holds numbers only, and never claims an optimum that it did not search to the end. Start at [`lightest_repair`].
//!
//! A broken pair is repaired by moving one of its two acts. Moving an act costs as much as the gravest pair that is
//! repaired by moving it, and never more than the act earned. Were the cost of an act the same for all its pairs, this
//! would be a lightest vertex cover of an order, which the alignment engine finds by a flow. That is where the search
//! begins; it looks on only where pairs of different gravity meet in one act, and those knots are small.

use super::alignment::{Cell, Event, Problem, Proof, align};

/// How many ways are tried in each knot of entangled pairs before the proof is given up.
const MOST_TRIED: usize = 4000;

/// Acts in the wrong order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    /// The act that should have come first, and did not.
    pub(super) first: usize,
    /// The act that came before it.
    pub(super) then: usize,
    /// What it costs, if nothing is capped.
    pub(super) cost: i64,
}

/// Which act each pair is told under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Repair {
    /// For each pair the act to move.
    pub(super) under: Vec<usize>,
    /// Whether no other choice costs less.
    pub(super) proven: bool,
}

/// The lightest repair of pairs of acts. `caps` holds for each act the most that moving it may cost.
///
/// Of repairs that cost the same, the one that the engine's source-side minimum cut leads to is taken.
pub(super) fn lightest_repair(spans: &[Event], caps: &[i64], pairs: &[Pair]) -> Repair {
    let mut under = vec![0; pairs.len()];
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    order.sort_by_key(|pair| (-pairs[*pair].cost, *pair));
    let (cover, settled) = uniform(spans, caps, pairs);
    let mut proven = true;
    let mut seen = Seen { moved: vec![false; spans.len()], touched: vec![0; spans.len()], round: 0 };
    for knot in knots(spans.len(), pairs, &order) {
        let bound = |index: &usize| Bound::of(pairs[*index], caps);
        let knot_pairs: Vec<Bound> = knot.iter().map(bound).collect();
        let mut search = Search { pairs: &knot_pairs, seen: &mut seen, tried: 0, best: (i64::MAX, Vec::new()) };
        search.follow(&cover);
        if !settled {
            search.branch(0, 0, &mut vec![0; knot.len()]);
            proven &= search.tried < MOST_TRIED;
        }
        for (pair, act) in knot.iter().zip(search.best.1) {
            under[*pair] = act;
        }
    }
    Repair { under, proven }
}

/// The lightest cover as if every act cost the same whatever it repairs, and whether that is all there is to it.
fn uniform(spans: &[Event], caps: &[i64], pairs: &[Pair]) -> (Vec<bool>, bool) {
    let mut weights = vec![0; spans.len()];
    let mut same = true;
    for pair in pairs {
        for act in [pair.first, pair.then] {
            let cost = pair.cost.min(caps[act]);
            same &= weights[act] == 0 || weights[act] == cost;
            weights[act] = weights[act].max(cost);
        }
    }
    let mut before: Vec<(usize, usize)> = pairs.iter().map(|pair| (pair.first, pair.then)).collect();
    before.sort_unstable();
    before.dedup();
    // The engine closes the order; what only follows from two pairs is no pair that must be repaired.
    let onward = |act: usize| {
        let begin = before.partition_point(|(first, _)| *first < act);
        before[begin..].iter().take_while(move |(first, _)| *first == act).map(|(_, then)| *then)
    };
    let is_closed = |(first, then): (usize, usize)| onward(then).all(|next| before.binary_search(&(first, next)).is_ok());
    let settled = same && before.iter().all(|pair| is_closed(*pair));
    let problem = Problem {
        obligations: spans.len(),
        before,
        skip: weights,
        events: spans.to_vec(),
        extra: vec![0; spans.len()],
        cells: (0..spans.len()).map(|act| Cell { obligation: act, event: act, defect: 0 }).collect(),
    };
    let mut cover = vec![true; spans.len()];
    let Ok(found) = align(&problem) else { return (cover, false) };
    for one in &found.matched {
        cover[one.obligation] = false;
    }
    (cover, settled && found.proof == Proof::Optimal)
}

/// The pairs, heaviest first, parted so that no act lies in two parts.
fn knots(acts: usize, pairs: &[Pair], order: &[usize]) -> Vec<Vec<usize>> {
    let mut leader: Vec<usize> = (0..acts).collect();
    fn find(leader: &mut [usize], mut act: usize) -> usize {
        while leader[act] != act {
            leader[act] = leader[leader[act]];
            act = leader[act];
        }
        act
    }
    for pair in pairs {
        let (one, other) = (find(&mut leader, pair.first), find(&mut leader, pair.then));
        leader[one.max(other)] = one.min(other);
    }
    let mut knots = vec![Vec::new(); acts];
    for pair in order {
        knots[find(&mut leader, pairs[*pair].first)].push(*pair);
    }
    knots.retain(|knot| !knot.is_empty());
    knots
}

/// A pair, and what moving either of its acts would cost.
#[derive(Clone, Copy)]
struct Bound {
    acts: [usize; 2],
    costs: [i64; 2],
    least: i64,
}

impl Bound {
    fn of(pair: Pair, caps: &[i64]) -> Self {
        let acts = [pair.first, pair.then];
        let costs = acts.map(|act| pair.cost.min(caps[act]));
        Self { acts, costs, least: costs[0].min(costs[1]) }
    }
}

/// Acts that are moved so far, and those that one estimate has touched.
struct Seen {
    moved: Vec<bool>,
    /// The round in which an act was touched last.
    touched: Vec<u64>,
    round: u64,
}

struct Search<'s> {
    /// The pairs of this knot, heaviest first: whatever is moved for one repairs every later one that it touches.
    pairs: &'s [Bound],
    /// Nothing is moved before and after the search of a knot.
    seen: &'s mut Seen,
    tried: usize,
    /// The lightest repair found: what it costs, and under which act each pair is told.
    best: (i64, Vec<usize>),
}

impl Search<'_> {
    /// The repair that moves only acts of a cover.
    fn follow(&mut self, cover: &[bool]) {
        let moved = &mut self.seen.moved;
        let (mut cost, mut under) = (0, Vec::with_capacity(self.pairs.len()));
        for pair in self.pairs {
            let side = pair.acts.iter().position(|act| moved[*act]).unwrap_or_else(|| {
                let side = usize::from(!cover[pair.acts[0]]);
                moved[pair.acts[side]] = true;
                cost += pair.costs[side];
                side
            });
            under.push(pair.acts[side]);
        }
        under.iter().for_each(|act| moved[*act] = false);
        self.best = (cost, under);
    }

    /// Tries both ways to repair each pair that is still broken, from the one at `from` on.
    fn branch(&mut self, from: usize, cost: i64, under: &mut Vec<usize>) {
        self.tried += 1;
        if self.tried >= MOST_TRIED || !self.can_cost_less(from, cost) {
            return;
        }
        let mut at = from;
        while let Some(pair) = self.pairs.get(at) {
            let Some(act) = pair.acts.into_iter().find(|act| self.seen.moved[*act]) else { break };
            under[at] = act;
            at += 1;
        }
        let Some(pair) = self.pairs.get(at) else {
            self.best = (cost, under.clone());
            return;
        };
        for (act, more) in pair.acts.into_iter().zip(pair.costs) {
            self.seen.moved[act] = true;
            under[at] = act;
            self.branch(at + 1, cost + more, under);
            self.seen.moved[act] = false;
        }
    }

    /// Whether what is still broken can be repaired for less than the best found, `cost` being spent already. Of pairs
    /// that share no act, each needs a move of its own.
    fn can_cost_less(&mut self, from: usize, cost: i64) -> bool {
        let Seen { moved, touched, round } = &mut *self.seen;
        *round += 1;
        let mut left = self.best.0 - cost;
        for pair in &self.pairs[from..] {
            if left <= 0 {
                return false;
            }
            let [one, other] = pair.acts;
            let is_touched = |act: usize| moved[act] || touched[act] == *round;
            if !is_touched(one) && !is_touched(other) {
                (touched[one], touched[other]) = (*round, *round);
                left -= pair.least;
            }
        }
        left > 0
    }
}

#[cfg(test)]
mod tests {
    use super::{Pair, lightest_repair};
    use crate::assessment::alignment::Event;

    fn pair(first: usize, then: usize, cost: i64) -> Pair {
        Pair { first, then, cost }
    }

    #[test]
    fn one_late_act_is_the_root_of_many_broken_orders() {
        let spans = [0, 1, 2, 3].map(Event::at);
        let found = lightest_repair(&spans, &[i64::MAX; 4], &[pair(3, 0, 4), pair(3, 1, 2), pair(3, 2, 2)]);
        assert_eq!((found.under, found.proven), (vec![3, 3, 3], true));
    }

    #[test]
    fn an_act_that_is_moved_for_nothing_takes_the_grave_pair_with_it() {
        // Moving 3 is free, so that moving 0 has to repair the two mild pairs only.
        let spans = [0, 1, 2, 3].map(Event::at);
        let caps = [i64::MAX, i64::MAX, i64::MAX, 0];
        let found = lightest_repair(&spans, &caps, &[pair(3, 0, 1000), pair(1, 0, 500), pair(2, 0, 500)]);
        assert_eq!((found.under, found.proven), (vec![3, 0, 0], true));
    }
}
