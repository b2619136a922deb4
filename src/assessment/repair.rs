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
    for knot in knots(spans.len(), pairs, &order) {
        let mut search = Search { caps, pairs, knot: &knot, tried: 0, best: None };
        search.follow(&cover);
        if !settled {
            search.branch(0, &mut Moved::new(spans.len(), knot.len()));
            proven &= search.tried < MOST_TRIED;
        }
        let Some((_, found)) = search.best else { continue };
        for (pair, act) in knot.iter().zip(found) {
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
    let before: Vec<(usize, usize)> = pairs.iter().map(|pair| (pair.first, pair.then)).collect();
    // The engine closes the order; what only follows from two pairs is no pair that must be repaired.
    let closed = pairs.iter().all(|one| {
        let onward = pairs.iter().filter(|other| other.first == one.then);
        onward.into_iter().all(|other| before.contains(&(one.first, other.then)))
    });
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
    (cover, same && closed && found.proof == Proof::Optimal)
}

/// The pairs, heaviest first, parted so that no act lies in two parts.
fn knots(acts: usize, pairs: &[Pair], order: &[usize]) -> Vec<Vec<usize>> {
    let mut leader: Vec<usize> = (0..acts).collect();
    fn find(leader: &[usize], mut act: usize) -> usize {
        while leader[act] != act {
            act = leader[act];
        }
        act
    }
    for pair in pairs {
        let (one, other) = (find(&leader, pair.first), find(&leader, pair.then));
        leader[one.max(other)] = one.min(other);
    }
    let mut knots = vec![Vec::new(); acts];
    for pair in order {
        knots[find(&leader, pairs[*pair].first)].push(*pair);
    }
    knots.retain(|knot| !knot.is_empty());
    knots
}

/// Acts that are moved so far, and under which each pair of the knot is told.
struct Moved {
    moved: Vec<bool>,
    under: Vec<usize>,
    cost: i64,
}

impl Moved {
    fn new(acts: usize, pairs: usize) -> Self {
        Self { moved: vec![false; acts], under: vec![0; pairs], cost: 0 }
    }
}

struct Search<'s> {
    caps: &'s [i64],
    pairs: &'s [Pair],
    /// Pairs of this knot, heaviest first: whatever is moved for one repairs every later one that it touches.
    knot: &'s [usize],
    tried: usize,
    best: Option<(i64, Vec<usize>)>,
}

impl Search<'_> {
    fn cost(&self, pair: Pair, act: usize) -> i64 {
        pair.cost.min(self.caps[act])
    }

    /// The repair that moves only acts of a cover.
    fn follow(&mut self, cover: &[bool]) {
        let mut moved = Moved::new(cover.len(), self.knot.len());
        for (at, &index) in self.knot.iter().enumerate() {
            let pair = self.pairs[index];
            let done = if moved.moved[pair.first] {
                Some(pair.first)
            } else {
                Some(pair.then).filter(|act| moved.moved[*act])
            };
            let act = done.unwrap_or(if cover[pair.first] { pair.first } else { pair.then });
            if done.is_none() {
                moved.moved[act] = true;
                moved.cost += self.cost(pair, act);
            }
            moved.under[at] = act;
        }
        self.best = Some((moved.cost, moved.under));
    }

    /// Tries both ways to repair each pair that is still broken, from the one at `from` on.
    fn branch(&mut self, from: usize, moved: &mut Moved) {
        self.tried += 1;
        let best = self.best.as_ref().map_or(i64::MAX, |(cost, _)| *cost);
        if self.tried >= MOST_TRIED || moved.cost + self.at_least(from, moved) >= best {
            return;
        }
        let mut at = from;
        while let Some(&index) = self.knot.get(at) {
            let pair = self.pairs[index];
            match (moved.moved[pair.first], moved.moved[pair.then]) {
                (true, _) => moved.under[at] = pair.first,
                (_, true) => moved.under[at] = pair.then,
                (false, false) => break,
            }
            at += 1;
        }
        let Some(&index) = self.knot.get(at) else {
            self.best = Some((moved.cost, moved.under.clone()));
            return;
        };
        let pair = self.pairs[index];
        for act in [pair.first, pair.then] {
            let cost = self.cost(pair, act);
            moved.moved[act] = true;
            moved.under[at] = act;
            moved.cost += cost;
            self.branch(at + 1, moved);
            moved.cost -= cost;
            moved.moved[act] = false;
        }
    }

    /// What the pairs still broken cost at least: of pairs that share no act, each needs a move of its own.
    fn at_least(&self, from: usize, moved: &Moved) -> i64 {
        let mut touched = moved.moved.clone();
        let mut sum = 0;
        for &index in &self.knot[from..] {
            let pair = self.pairs[index];
            if !touched[pair.first] && !touched[pair.then] {
                touched[pair.first] = true;
                touched[pair.then] = true;
                sum += self.cost(pair, pair.first).min(self.cost(pair, pair.then));
            }
        }
        sum
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
