//! The search for a cheapest path, state by state: A* (Hart, Nilsson and Raphael, 1968), led by `guide`.
//!
//! It ends for every net, also for one whose tokens can grow without bound: when the limit is reached it says between
//! which costs the answer lies. The lower end is the least that any state left open could still lead to; for the upper
//! end a second, greedy search follows the trace to some end.
//! It never looks at the shape of the net. Start at [`cheapest`].

use std::collections::BTreeMap;

use super::super::machine::{Path, Step};
use super::guide::{Guide, Rest};
use super::states::States;
use super::{Answer, Net};

/// How much more the greedy search likes an act that has passed than a move that costs.
const GREED: i64 = 3;

/// A cheapest path, or what can be said about it with so many states.
pub(super) fn cheapest(net: &Net, guide: &Guide, trace: &[usize], limit: usize) -> Answer {
    let rest = guide.along(net, trace);
    let at_least = match Search::new(net, trace, &rest, 0).run(limit) {
        Found::Path(path) => return Answer::Found { at_least: path.cost, path },
        Found::Nothing => return Answer::NoEnd,
        Found::Limit { at_least } => at_least,
    };
    if let Found::Path(path) = Search::new(net, trace, &rest, GREED).run(limit) {
        return Answer::Found { at_least, path };
    }
    Answer::GaveUp { at_least }
}

enum Found {
    Path(Path),
    Nothing,
    Limit { at_least: i64 },
}

/// How a state was reached.
#[derive(Clone, Copy)]
struct Reached {
    cost: i64,
    from: usize,
    step: Step,
    closed: bool,
}

struct Search<'s> {
    net: &'s Net,
    trace: &'s [usize],
    rest: &'s Rest<'s>,
    greed: i64,
    states: States,
    reached: Vec<Reached>,
    /// States to look at, by what they promise; of equal ones the last found, which leads deepest.
    open: BTreeMap<i64, Vec<usize>>,
    ends: Vec<Vec<u32>>,
    /// The least that a state promised for which there was no room.
    lost: Option<i64>,
}

impl<'s> Search<'s> {
    fn new(net: &'s Net, trace: &'s [usize], rest: &'s Rest<'s>, greed: i64) -> Self {
        let ends = net.ends.iter().map(|end| full(net, end)).collect();
        let states = States::new(net.places);
        Self { net, trace, rest, greed, states, reached: Vec::new(), open: BTreeMap::new(), ends, lost: None }
    }

    fn run(mut self, limit: usize) -> Found {
        let limit = limit.max(1);
        let start = full(self.net, &self.net.start);
        self.reach(&start, 0, 0, 0, Step::LeftOut { event: 0 }, limit);
        while let Some(mut least) = self.open.first_entry() {
            let promise = *least.key();
            let Some(state) = least.get_mut().pop() else {
                least.remove();
                continue;
            };
            // What there was no room for may be cheaper than all that follows.
            if self.greed == 0 && self.lost.is_some_and(|lost| lost < promise) {
                break;
            }
            if std::mem::replace(&mut self.reached[state].closed, true) {
                continue;
            }
            if self.states.passed(state) == self.trace.len()
                && self.ends.iter().any(|end| end == self.states.marking(state))
            {
                return Found::Path(self.path(state));
            }
            self.open_up(state, limit);
        }
        self.lost.map_or(Found::Nothing, |at_least| Found::Limit { at_least })
    }

    /// Tries every move from a state.
    fn open_up(&mut self, state: usize, limit: usize) {
        let marking = self.states.marking(state).to_vec();
        let passed = self.states.passed(state);
        let cost = self.reached[state].cost;
        let act = self.trace.get(passed).copied();
        // An act left out and a move without an act are the same in either sequence: moves first.
        let after_left_out = state > 0 && matches!(self.reached[state].step, Step::LeftOut { .. });
        let net = self.net;
        let mut next = marking.clone();
        for (by, transition) in net.transitions.iter().enumerate() {
            let answers = act.is_some() && transition.act == act;
            if (after_left_out && !answers) || !transition.takes.iter().all(|&(place, tokens)| marking[place] >= tokens)
            {
                continue;
            }
            next.copy_from_slice(&marking);
            for &(place, tokens) in &transition.takes {
                next[place] -= tokens;
            }
            let fits = transition.puts.iter().all(|&(place, tokens)| {
                let sum = next[place].checked_add(tokens);
                next[place] = sum.unwrap_or(u32::MAX);
                sum.is_some()
            });
            if !fits {
                // More tokens than can be counted; what lies beyond is not searched, and so not ruled out.
                self.lose(cost + i64::from(transition.act.is_some() && !answers));
                continue;
            }
            if answers {
                self.reach(&next, passed + 1, cost, state, Step::Made { by, event: passed }, limit);
            }
            if !after_left_out {
                let price = i64::from(transition.act.is_some());
                self.reach(&next, passed, cost + price, state, Step::Skipped { by }, limit);
            }
        }
        if act.is_some() {
            self.reach(&marking, passed + 1, cost + 1, state, Step::LeftOut { event: passed }, limit);
        }
    }

    fn reach(&mut self, marking: &[u32], passed: usize, cost: i64, from: usize, step: Step, limit: usize) {
        let Some(rest) = self.rest.at_least(marking, passed) else { return };
        let reached = Reached { cost, from, step, closed: false };
        let state = match self.states.find_or_keep(marking, passed, limit) {
            None => return self.lose(cost + rest),
            Some((state, true)) => {
                self.reached.push(reached);
                state
            }
            Some((state, false)) if cost < self.reached[state].cost => {
                self.reached[state] = reached;
                state
            }
            Some(_) => return,
        };
        let left = i64::try_from(self.trace.len() - passed).unwrap_or(i64::MAX / 4);
        self.open.entry(cost + rest + self.greed * left).or_default().push(state);
    }

    fn lose(&mut self, promise: i64) {
        self.lost = Some(self.lost.map_or(promise, |lost| lost.min(promise)));
    }

    fn path(&self, end: usize) -> Path {
        let mut steps = Vec::new();
        let mut state = end;
        while state > 0 {
            steps.push(self.reached[state].step);
            state = self.reached[state].from;
        }
        steps.reverse();
        Path { cost: self.reached[end].cost, steps }
    }
}

fn full(net: &Net, marking: &[(usize, u32)]) -> Vec<u32> {
    let mut tokens = vec![0; net.places];
    for &(place, count) in marking {
        tokens[place] = count;
    }
    tokens
}
