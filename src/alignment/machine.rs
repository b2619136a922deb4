//! The cheapest way through a sequential machine, loops and retries included, for a trace of acts in sequence.
//!
//! Where [`align`](super::align) asks which of many partly ordered duties were met, this asks which path was walked:
//! try, fail, try again, give up, go on. Passing over moves without acting costs the same wherever the trace stands,
//! so those costs are closed over once, when the machine is built (Floyd, "Algorithm 97: shortest path", 1962; it
//! bears loops). After that the trace is a table of acts by states, filled once.
//! It never handles acts side by side. Start reading at [`Machine::new`].

use super::problem::{COST_LIMIT, ProblemError};

/// Most states a machine may have; building takes time with the third power of this.
pub const MAX_STATES: usize = 1_000;

/// One move of a machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// State before.
    pub from: usize,
    /// State after; the same state makes a loop.
    pub to: usize,
    /// The act that makes this move, any number the trace uses; `None` moves without an act.
    pub act: Option<usize>,
    /// What it costs to make the move without its act, from 0 to [`COST_LIMIT`].
    pub skip: i64,
}

/// One act of the trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// Which act.
    pub act: usize,
    /// What it costs to leave it out, from 0 to [`COST_LIMIT`].
    pub extra: i64,
}

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// An event of the trace made a move.
    Made {
        /// Index of the move.
        by: usize,
        /// Index of the event.
        event: usize,
    },
    /// A move was made without an act.
    Skipped {
        /// Index of the move.
        by: usize,
    },
    /// An event of the trace made no move.
    LeftOut {
        /// Index of the event.
        event: usize,
    },
}

/// A cheapest path. No other path is cheaper, without exception.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Everything skipped and left out, added up.
    pub cost: i64,
    /// The steps, in sequence.
    pub steps: Vec<Step>,
}

/// A machine with one start and some ends, ready for traces.
#[derive(Debug, Clone)]
pub struct Machine {
    states: usize,
    start: usize,
    ends: Vec<usize>,
    moves: Vec<Move>,
    /// Row by row: what it costs to get from one state to another without acts, and in how few moves.
    far: Vec<(i64, usize)>,
    /// The first move of such a way.
    first: Vec<Option<usize>>,
}

/// Most acts times states.
const TABLE: usize = 10_000_000;
/// More than anything costs, and safe to double.
const NEVER: i64 = i64::MAX / 4;

impl Machine {
    /// Builds the machine.
    ///
    /// # Errors
    /// [`ProblemError`] for a state out of range, more than [`MAX_STATES`] states, or a cost out of range.
    pub fn new(states: usize, start: usize, ends: Vec<usize>, moves: Vec<Move>) -> Result<Self, ProblemError> {
        if states > MAX_STATES {
            return Err(ProblemError::TooMany { what: "states", found: states, limit: MAX_STATES });
        }
        let named = moves.iter().flat_map(|step| [step.from, step.to]).chain(ends.iter().copied()).chain([start]);
        if let Some(state) = named.max().filter(|&state| state >= states) {
            return Err(ProblemError::NoState { state, states });
        }
        let mut far = vec![(NEVER, 0); states * states];
        let mut first = vec![None; states * states];
        for state in 0..states {
            far[state * states + state] = (0, 0);
        }
        for (by, step) in moves.iter().enumerate() {
            not_negative("moves", step.skip)?;
            let at = step.from * states + step.to;
            if (step.skip, 1) < far[at] {
                far[at] = (step.skip, 1);
                first[at] = Some(by);
            }
        }
        close(states, &mut far, &mut first);
        Ok(Self { states, start, ends, moves, far, first })
    }

    /// A cheapest path for the trace; `None` when no end can be reached at all.
    ///
    /// Among equal costs it takes the first end named and then, looking back from there, prefers not to skip, then an
    /// event that makes a move to one that is left out, and the first move listed.
    ///
    /// # Errors
    /// [`ProblemError`] for a cost out of range, or a trace too long for the table.
    pub fn walk(&self, trace: &[Done]) -> Result<Option<Path>, ProblemError> {
        let limit = TABLE / self.states.max(1);
        if trace.len() >= limit {
            return Err(ProblemError::TooMany { what: "events", found: trace.len(), limit });
        }
        trace.iter().try_for_each(|done| not_negative("trace", done.extra))?;
        // Row `t`: the least cost to stand in each state after `t` events, before and after free-standing moves.
        let mut arrived = vec![vec![NEVER; self.states]];
        if let Some(start) = arrived[0].get_mut(self.start) {
            *start = 0;
        }
        let mut settled = vec![self.settle(&arrived[0])];
        for (event, done) in trace.iter().enumerate() {
            let before = &settled[event];
            let mut next: Vec<i64> = before.iter().map(|&cost| (cost + done.extra).min(NEVER)).collect();
            for step in self.moves.iter().filter(|step| step.act == Some(done.act)) {
                next[step.to] = next[step.to].min(before[step.from]);
            }
            settled.push(self.settle(&next));
            arrived.push(next);
        }
        let last = &settled[trace.len()];
        let Some(&end) = self.ends.iter().min_by_key(|&&end| last[end]).filter(|&&end| last[end] < NEVER) else {
            return Ok(None);
        };
        Ok(Some(Path { cost: last[end], steps: self.retrace(trace, &arrived, &settled, end) }))
    }

    /// Adds the moves that need no act.
    fn settle(&self, arrived: &[i64]) -> Vec<i64> {
        let mut settled = arrived.to_vec();
        for (from, &cost) in arrived.iter().enumerate().filter(|&(_, &cost)| cost < NEVER) {
            let row = &self.far[from * self.states..(from + 1) * self.states];
            for (best, &far) in settled.iter_mut().zip(row) {
                *best = (*best).min(cost + far.0);
            }
        }
        settled
    }

    fn retrace(&self, trace: &[Done], arrived: &[Vec<i64>], settled: &[Vec<i64>], end: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut state = end;
        for t in (0..=trace.len()).rev() {
            let cost = settled[t][state];
            if arrived[t][state] != cost {
                let comes_from = |&from: &usize| arrived[t][from] + self.far[from * self.states + state].0 == cost;
                let from = (0..self.states).find(comes_from).unwrap_or(state);
                steps.extend(self.way(from, state).into_iter().rev().map(|by| Step::Skipped { by }));
                state = from;
            }
            let Some(event) = t.checked_sub(1) else { break };
            let made = |step: &Move| {
                step.act == Some(trace[event].act) && step.to == state && settled[event][step.from] == arrived[t][state]
            };
            if let Some(by) = self.moves.iter().position(made) {
                steps.push(Step::Made { by, event });
                state = self.moves[by].from;
            } else {
                steps.push(Step::LeftOut { event });
            }
        }
        steps.reverse();
        steps
    }

    /// The moves of a cheapest way without acts.
    fn way(&self, from: usize, to: usize) -> Vec<usize> {
        let mut way = Vec::new();
        let mut state = from;
        while state != to {
            let Some(by) = self.first[state * self.states + to] else { break };
            way.push(by);
            state = self.moves[by].to;
        }
        way
    }
}

/// Every way by way of every state. Fewer moves win ties, so no way runs in a circle.
fn close(states: usize, far: &mut [(i64, usize)], first: &mut [Option<usize>]) {
    for via in 0..states {
        let on = far[via * states..(via + 1) * states].to_vec();
        for from in 0..states {
            let there = far[from * states + via];
            if there.0 == NEVER {
                continue;
            }
            for (to, on) in on.iter().enumerate() {
                let sum = (there.0 + on.0, there.1 + on.1);
                if sum < far[from * states + to] {
                    far[from * states + to] = sum;
                    first[from * states + to] = first[from * states + via];
                }
            }
        }
    }
}

fn not_negative(what: &'static str, cost: i64) -> Result<(), ProblemError> {
    if (0..=COST_LIMIT).contains(&cost) { Ok(()) } else { Err(ProblemError::CostOutOfRange { what, cost }) }
}
