//! The states as a graph whose steps take time: how long ways take, where they go in circles, and where they end.
//! It knows numbers of states only.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::found::Range;

/// Steps between states, the state by state as they were tried; of several steps to the same state, the shortest and
/// the longest time.
#[derive(Debug, Default)]
pub(super) struct Graph {
    steps: Vec<(u32, i64, i64)>,
    /// Where the steps of each state end.
    ends: Vec<usize>,
    open: Vec<(u32, i64)>,
    begins: Vec<(u32, i64)>,
    endings: Vec<bool>,
}

impl Graph {
    pub(super) fn begin(&mut self, state: u32, seconds: i64) {
        self.begins.push((state, seconds));
    }

    /// A step from the state that is being tried.
    pub(super) fn step(&mut self, to: u32, seconds: i64) {
        self.open.push((to, seconds));
    }

    /// The state that was being tried is done.
    pub(super) fn done(&mut self, ended: bool) {
        self.open.sort_unstable();
        let steps = self.open.chunk_by(|one, next| one.0 == next.0);
        self.steps.extend(steps.map(|same| (same[0].0, same[0].1, same[same.len() - 1].1)));
        self.open.clear();
        self.ends.push(self.steps.len());
        self.endings.push(ended);
    }

    fn of(&self, state: usize) -> &[(u32, i64, i64)] {
        let start = if state == 0 { 0 } else { self.ends[state - 1] };
        &self.steps[start..self.ends[state]]
    }

    /// How long it takes to an ending. Right for what was tried.
    pub(super) fn time(&self, exact: bool) -> Option<Range<i64>> {
        let least = self.shortest()?;
        let most = self.longest();
        let most_exact = exact || most.is_none();
        Some(Range { least, most, least_exact: exact, most_exact })
    }

    fn shortest(&self) -> Option<i64> {
        let n = self.ends.len();
        let mut best = vec![i64::MAX; n];
        let mut next: BinaryHeap<Reverse<(i64, u32)>> =
            self.begins.iter().map(|(at, time)| Reverse((*time, *at))).collect();
        while let Some(Reverse((time, at))) = next.pop() {
            let Some(known) = best.get_mut(at as usize).filter(|known| **known > time) else { continue };
            *known = time;
            if self.endings[at as usize] {
                return Some(time);
            }
            for (to, least, _) in self.of(at as usize) {
                if best.get(*to as usize).is_some_and(|known| *known > time + least) {
                    next.push(Reverse((time + least, *to)));
                }
            }
        }
        None
    }

    /// The longest time to an ending; none where ways can go round in a circle.
    fn longest(&self) -> Option<i64> {
        let n = self.ends.len();
        let order = self.ordered(&|_| true);
        if order.len() < n {
            return None;
        }
        let mut longest = vec![i64::MIN; n];
        for (at, time) in self.begins.iter().filter(|(at, _)| (*at as usize) < n) {
            longest[*at as usize] = longest[*at as usize].max(*time);
        }
        for at in order {
            let so_far = longest[at];
            for (to, _, most) in self.of(at) {
                if let Some(known) = longest.get_mut(*to as usize).filter(|_| so_far > i64::MIN) {
                    *known = (*known).max(so_far + most);
                }
            }
        }
        longest.iter().zip(&self.endings).filter(|(_, ended)| **ended).map(|(time, _)| *time).max()
    }

    /// States in an order in which steps only go forward; those in or behind a circle are left out.
    fn ordered(&self, counts: &dyn Fn(&(u32, i64, i64)) -> bool) -> Vec<usize> {
        let n = self.ends.len();
        let mut incoming = vec![0_u32; n];
        for step in self.steps.iter().filter(|step| counts(step)) {
            if let Some(incoming) = incoming.get_mut(step.0 as usize) {
                *incoming += 1;
            }
        }
        let mut order: Vec<usize> = (0..n).filter(|at| incoming[*at] == 0).collect();
        let mut next = 0;
        while next < order.len() {
            let at = order[next];
            next += 1;
            for step in self.of(at).iter().filter(|step| counts(step)) {
                if let Some(incoming) = incoming.get_mut(step.0 as usize) {
                    *incoming -= 1;
                    if *incoming == 0 {
                        order.push(step.0 as usize);
                    }
                }
            }
        }
        order
    }

    /// The first state from which no ending can be reached. Only for what was tried in full.
    pub(super) fn dead_end(&self) -> Option<u32> {
        let n = self.ends.len();
        let mut back: Vec<Vec<u32>> = vec![Vec::new(); n];
        for at in 0..n {
            for (to, ..) in self.of(at) {
                back[*to as usize].push(u32::try_from(at).unwrap_or(u32::MAX));
            }
        }
        let mut leads_out = self.endings.clone();
        let mut open: Vec<usize> = (0..n).filter(|at| leads_out[*at]).collect();
        while let Some(at) = open.pop() {
            for from in &back[at] {
                if !std::mem::replace(&mut leads_out[*from as usize], true) {
                    open.push(*from as usize);
                }
            }
        }
        leads_out.iter().position(|leads_out| !leads_out).and_then(|at| u32::try_from(at).ok())
    }

    /// The first state of a circle in which no time passes.
    pub(super) fn timeless_circle(&self) -> Option<u32> {
        let n = self.ends.len();
        let timeless = |step: &(u32, i64, i64)| step.1 == 0;
        let mut left = vec![true; n];
        self.ordered(&timeless).into_iter().for_each(|at| left[at] = false);
        // What lies behind a circle is left too, but leads back to none of those that are left.
        loop {
            let leads_on = |at: &usize| {
                self.of(*at).iter().any(|step| timeless(step) && left.get(step.0 as usize).copied().unwrap_or(false))
            };
            let gone: Vec<usize> = (0..n).filter(|at| left[*at] && !leads_on(at)).collect();
            if gone.is_empty() {
                break;
            }
            gone.into_iter().for_each(|at| left[at] = false);
        }
        left.iter().position(|left| *left).and_then(|at| u32::try_from(at).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::Graph;

    fn graph(states: &[(bool, &[(u32, i64)])]) -> Graph {
        let mut graph = Graph::default();
        graph.begin(0, 5);
        for (ended, steps) in states {
            steps.iter().for_each(|(to, seconds)| graph.step(*to, *seconds));
            graph.done(*ended);
        }
        graph
    }

    #[test]
    fn times_add_up_along_the_ways() {
        let graph = graph(&[(false, &[(1, 10), (1, 30), (2, 100)]), (false, &[(2, 1)]), (true, &[])]);
        let time = graph.time(true).unwrap();
        assert_eq!((time.least, time.most), (16, Some(105)));
        assert_eq!((graph.dead_end(), graph.timeless_circle()), (None, None));
    }

    #[test]
    fn circles_and_dead_ends_are_found() {
        let graph = graph(&[
            (false, &[(1, 0), (3, 1)]),
            (false, &[(2, 0)]),
            (false, &[(1, 0), (4, 2)]),
            (false, &[]),
            (true, &[]),
        ]);
        assert_eq!(graph.time(true).unwrap().most, None);
        assert_eq!((graph.dead_end(), graph.timeless_circle()), (Some(3), Some(1)));
    }
}
