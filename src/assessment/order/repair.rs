//! The lightest way to repair every broken order: which acts to move, and which broken pair is told under which.
//! It holds numbers only, and never claims an optimum that it did not search to the end. Start at [`lightest_repair`].
//!
//! A broken pair is repaired by moving one of its two acts. Moving an act costs as much as the gravest pair that is
//! repaired by moving it, and never more than the act earned. Were the cost of an act the same for all its pairs, this
//! would be a lightest vertex cover of an order, which the alignment engine finds by a flow. That is where the search
//! begins; it looks on only where pairs of different gravity meet in one act, and those knots are small. Once an act is
//! moved, what is left of a knot often falls apart, and each part is repaired on its own.

use crate::alignment::{Cell, Event, Problem, Proof, align};

/// How many pairs are looked at, one way after the other, in each knot before the proof is given up.
const MOST_LOOKED_AT: usize = 6_000;

/// Acts in the wrong order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::assessment) struct Pair {
    /// The act that should have come first, and did not.
    pub(in crate::assessment) first: usize,
    /// The act that came before it.
    pub(in crate::assessment) then: usize,
    /// What it costs, if nothing is capped.
    pub(in crate::assessment) cost: i64,
}

/// Which act each pair is told under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assessment) struct Repair {
    /// For each pair the act to move.
    pub(in crate::assessment) under: Vec<usize>,
    /// Whether no other choice costs less.
    pub(in crate::assessment) proven: bool,
}

/// The lightest repair of pairs of acts. `caps` holds for each act the most that moving it may cost.
///
/// Of repairs that cost the same, the one that the engine's source-side minimum cut leads to is taken.
pub(in crate::assessment) fn lightest_repair(spans: &[Event], caps: &[i64], pairs: &[Pair]) -> Repair {
    let mut under = vec![0; pairs.len()];
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    order.sort_by_key(|pair| (-pairs[*pair].cost, *pair));
    let (cover, doubtful) = uniform(spans, caps, pairs);
    let costs: Vec<Costs> = pairs.iter().map(|pair| Costs::of(*pair, caps)).collect();
    let mut search = Search { pairs: &costs, cover, acts: Acts::new(spans.len()), looked_at: 0 };
    let mut proven = true;
    for knot in search.acts.knots(&costs, &order) {
        let (cost, mut moves) = search.follow(&knot);
        if knot.iter().any(|pair| costs[*pair].acts.iter().any(|act| doubtful[*act])) {
            search.looked_at = 0;
            if let Some((_, lighter)) = search.branch(&knot, cost) {
                moves = lighter;
            }
            proven &= search.looked_at < MOST_LOOKED_AT;
        }
        search.tell(&knot, &moves, &mut under);
    }
    Repair { under, proven }
}

/// The lightest cover as if every act cost the same whatever it repairs, and the acts for which that may not be all
/// there is to it.
fn uniform(spans: &[Event], caps: &[i64], pairs: &[Pair]) -> (Vec<bool>, Vec<bool>) {
    let mut weights = vec![0; spans.len()];
    let mut doubtful = vec![false; spans.len()];
    for pair in pairs {
        for act in [pair.first, pair.then] {
            let cost = pair.cost.min(caps[act]);
            doubtful[act] |= weights[act] != 0 && weights[act] != cost;
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
    for &(first, then) in &before {
        doubtful[first] |= onward(then).any(|next| before.binary_search(&(first, next)).is_err());
    }
    let problem = Problem {
        obligations: spans.len(),
        before,
        skip: weights,
        events: spans.to_vec(),
        extra: vec![0; spans.len()],
        cells: (0..spans.len()).map(|act| Cell { obligation: act, event: act, defect: 0 }).collect(),
    };
    let mut cover = vec![true; spans.len()];
    let Ok(found) = align(&problem) else { return (cover, vec![true; spans.len()]) };
    for one in &found.matched {
        cover[one.obligation] = false;
    }
    if found.proof != Proof::Optimal {
        doubtful.fill(true);
    }
    (cover, doubtful)
}

/// The acts of a pair, and what moving either would cost for this pair.
#[derive(Clone, Copy)]
struct Costs {
    acts: [usize; 2],
    costs: [i64; 2],
}

impl Costs {
    fn of(pair: Pair, caps: &[i64]) -> Self {
        let acts = [pair.first, pair.then];
        Self { acts, costs: acts.map(|act| pair.cost.min(caps[act])) }
    }
}

/// Notes about acts, kept between one look and the next so that no look has to begin with clearing them.
struct Acts {
    /// The round in which an act was marked last.
    marked: Vec<u64>,
    round: u64,
    /// What was asked of an act in the round in which it was marked.
    asked: Vec<i64>,
    leader: Vec<usize>,
    place: Vec<usize>,
}

impl Acts {
    fn new(acts: usize) -> Self {
        Self {
            marked: vec![0; acts],
            round: 0,
            asked: vec![0; acts],
            leader: (0..acts).collect(),
            place: vec![usize::MAX; acts],
        }
    }

    /// Forgets all marks.
    fn clear(&mut self) {
        self.round += 1;
    }

    fn mark(&mut self, act: usize) {
        self.marked[act] = self.round;
    }

    fn is_marked(&self, act: usize) -> bool {
        self.marked[act] == self.round
    }

    fn asked(&self, act: usize) -> i64 {
        if self.is_marked(act) { self.asked[act] } else { 0 }
    }

    fn ask(&mut self, act: usize, more: i64) {
        self.asked[act] = self.asked(act) + more;
        self.mark(act);
    }

    fn find(&mut self, mut act: usize) -> usize {
        while self.leader[act] != act {
            self.leader[act] = self.leader[self.leader[act]];
            act = self.leader[act];
        }
        act
    }

    /// Some pairs, in their order, parted so that no act lies in two parts.
    fn knots(&mut self, pairs: &[Costs], some: &[usize]) -> Vec<Vec<usize>> {
        for pair in some {
            for act in pairs[*pair].acts {
                (self.leader[act], self.place[act]) = (act, usize::MAX);
            }
        }
        for pair in some {
            let [one, other] = pairs[*pair].acts.map(|act| self.find(act));
            self.leader[one.max(other)] = one.min(other);
        }
        let mut knots: Vec<Vec<usize>> = Vec::new();
        for pair in some {
            let leader = self.find(pairs[*pair].acts[0]);
            if self.place[leader] == usize::MAX {
                self.place[leader] = knots.len();
                knots.push(Vec::new());
            }
            knots[self.place[leader]].push(*pair);
        }
        knots
    }
}

/// Pairs for which an act is moved, each with the side that it is moved on.
type Moves = Vec<(usize, usize)>;

struct Search<'s> {
    pairs: &'s [Costs],
    /// Acts that the engine would move.
    cover: Vec<bool>,
    acts: Acts,
    looked_at: usize,
}

impl Search<'_> {
    /// The repair that moves only acts of the engine's cover.
    fn follow(&mut self, knot: &[usize]) -> (i64, Moves) {
        self.acts.clear();
        let (mut cost, mut moves) = (0, Vec::new());
        for &index in knot {
            let pair = self.pairs[index];
            if !pair.acts.iter().any(|act| self.acts.is_marked(*act)) {
                let side = usize::from(!self.cover[pair.acts[0]]);
                self.acts.mark(pair.acts[side]);
                cost += pair.costs[side];
                moves.push((index, side));
            }
        }
        (cost, moves)
    }

    /// The lightest repair of a knot that costs less than `allowed`, its pairs being heaviest first: whatever is moved
    /// for the first one repairs every later one that it touches. Of equal repairs the one that moves the act that
    /// should have come first, as early as possible.
    fn branch(&mut self, knot: &[usize], allowed: i64) -> Option<(i64, Moves)> {
        self.looked_at += knot.len();
        let (cost, moves) = self.follow(knot);
        if self.looked_at >= MOST_LOOKED_AT {
            return (cost < allowed).then_some((cost, moves));
        }
        let (first, others) = knot.split_first()?;
        let pair = self.pairs[*first];
        // One that costs no more than the engine's is known to be there.
        let mut allowed = allowed.min(cost + 1);
        let mut best = None;
        for (side, cost) in pair.costs.into_iter().enumerate() {
            if cost >= allowed {
                continue;
            }
            let touches = |other: &usize| self.pairs[*other].acts.contains(&pair.acts[side]);
            let left: Vec<usize> = others.iter().copied().filter(|other| !touches(other)).collect();
            if let Some((more, mut moves)) = self.each(&left, allowed - cost) {
                moves.push((*first, side));
                allowed = cost + more;
                best = Some((allowed, moves));
            }
        }
        best
    }

    /// The lightest repair of several knots together.
    fn each(&mut self, pairs: &[usize], allowed: i64) -> Option<(i64, Moves)> {
        let knots = self.acts.knots(self.pairs, pairs);
        let least: Vec<i64> = knots.iter().map(|knot| self.at_least(knot)).collect();
        let mut at_least: i64 = least.iter().sum();
        let (mut cost, mut moves) = (0, Vec::new());
        for (knot, least) in knots.iter().zip(least) {
            if cost + at_least >= allowed {
                return None;
            }
            at_least -= least;
            let (more, found) = self.branch(knot, allowed - cost - at_least)?;
            cost += more;
            moves.extend(found);
        }
        (cost < allowed).then_some((cost, moves))
    }

    /// What a knot costs at least: every pair asks a share of both its acts, and no act is asked for more than moving
    /// it costs. Lightest pairs first, so that what they ask never exceeds what moving the act for them alone costs.
    fn at_least(&mut self, knot: &[usize]) -> i64 {
        self.acts.clear();
        let mut sum = 0;
        for &index in knot.iter().rev() {
            let pair = self.pairs[index];
            let left = |side: usize| pair.costs[side] - self.acts.asked(pair.acts[side]);
            let share = left(0).min(left(1));
            if share > 0 {
                pair.acts.iter().for_each(|act| self.acts.ask(*act, share));
                sum += share;
            }
        }
        sum
    }

    /// Says of each pair of a knot under which act it is told.
    fn tell(&mut self, knot: &[usize], moves: &Moves, under: &mut [usize]) {
        let mut moves = moves.clone();
        moves.sort_unstable();
        self.acts.clear();
        for &index in knot {
            let acts = self.pairs[index].acts;
            let moved = acts.into_iter().find(|act| self.acts.is_marked(*act));
            under[index] = moved.unwrap_or_else(|| {
                let side = moves.binary_search_by_key(&index, |(pair, _)| *pair).map_or(0, |at| moves[at].1);
                self.acts.mark(acts[side]);
                acts[side]
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pair, lightest_repair};
    use crate::alignment::Event;

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
