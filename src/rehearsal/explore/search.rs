//! The search itself: from the beginning outward, the states with the fewest moves behind them first.
//! It never says what was found; that is for whoever watches it, see [`Watch`].

use std::collections::BTreeSet;

use crate::engine::{Command, Recorded, State, begin, decide};
use crate::scenario::Case;

use super::draws::Draws;
use super::found::{Step, Way};
use super::live::Live;
use super::moves::each_move;
use super::packed::Packing;
use super::seen::Seen;
use super::unasked::Unasked;

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Most different states.
    pub states: usize,
    /// Most steps from one state to another.
    pub steps: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { states: 1_000_000, steps: 50_000_000 }
    }
}

/// How far a search has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// States found.
    pub states: usize,
    /// States whose moves were all tried.
    pub tried: usize,
    /// Steps tried.
    pub steps: u64,
}

/// A step: from which state (`None`: the beginning), its number there, what is done, what happens, and the state after.
pub(super) struct Taken<'s> {
    pub(super) from: Option<(u32, &'s State)>,
    pub(super) number: u32,
    pub(super) command: Option<&'s Command>,
    pub(super) events: &'s [Recorded],
    pub(super) after: &'s State,
}

/// Whoever watches a search.
pub(super) trait Watch {
    /// Adds to the bytes by which the state after a step is told from others.
    fn tell_apart(&mut self, _step: &Taken<'_>, _bytes: &mut Vec<u8>) {}
    /// A step was taken to the state with this number.
    fn step(&mut self, step: &Taken<'_>, to: u32, new: bool);
    /// All moves of a state were tried. Called for every state in the order of the numbers.
    fn tried(&mut self, _state: &State) {}
}

/// A search in a case.
pub(super) struct Search<'c> {
    case: &'c Case,
    packing: Packing,
    seen: Seen,
    /// Where each state was first found: in which state, and by which step there; a beginning has itself.
    origins: Vec<(u32, u32)>,
    trying: Trying,
    pub(super) tried: usize,
    pub(super) steps: u64,
}

/// What is needed to try moves, and used again and again.
struct Trying {
    draws: Draws,
    scratch: State,
    events: Vec<Recorded>,
    unasked: Unasked,
}

impl Trying {
    /// Every step from a state. When `each` says no, no more are made.
    fn from(&mut self, case: &Case, number: u32, state: &State, each: &mut dyn FnMut(&Taken<'_>) -> bool) {
        let Self { draws, scratch, events, unasked } = self;
        let mut step = 0;
        let mut carry_out = |command: &Command| {
            draws.clear();
            loop {
                draws.rewind();
                scratch.become_as(state);
                events.clear();
                if decide(case, scratch, command, draws, 0, events).is_ok() {
                    let from = Some((number, state));
                    if !each(&Taken { from, number: step, command: Some(command), events, after: scratch }) {
                        return false;
                    }
                }
                step += 1;
                if !draws.next() {
                    return true;
                }
            }
        };
        if each_move(case, state, &mut carry_out) {
            unasked.each_move(case, state, &mut carry_out);
        }
    }
}

impl<'c> Search<'c> {
    /// A search by decisions alone.
    pub(super) fn new(case: &'c Case, live: Vec<Live>) -> Self {
        Self::with(case, live, Unasked::default(), Draws::default())
    }

    /// A search that also does what is unasked, and splits chance at the moments that are read.
    pub(super) fn with_unasked(case: &'c Case) -> Self {
        let mut live = Live::with_unasked(case);
        let unasked = Unasked::of(case, &mut live);
        let moments: BTreeSet<i64> = live.iter().flat_map(|live| &live.times).copied().collect();
        Self::with(case, live, unasked, Draws::around(moments.into_iter().collect()))
    }

    fn with(case: &'c Case, live: Vec<Live>, unasked: Unasked, draws: Draws) -> Self {
        Self {
            case,
            packing: Packing::new(case, live, &unasked),
            seen: Seen::default(),
            origins: Vec::new(),
            trying: Trying { draws, scratch: State::new(case), events: Vec::new(), unasked },
            tried: 0,
            steps: 0,
        }
    }

    /// How many different states were found.
    pub(super) fn states(&self) -> usize {
        self.seen.len()
    }

    /// Whether everything was tried.
    pub(super) fn complete(&self) -> bool {
        self.tried == self.seen.len()
    }

    /// Whether chance was not tried in full somewhere.
    pub(super) fn narrowed(&self) -> bool {
        self.trying.draws.narrowed
    }

    /// Goes on until there is nothing new, the budget is spent, or `go_on` says no.
    pub(super) fn run(&mut self, budget: Budget, go_on: &mut dyn FnMut(Progress) -> bool, watch: &mut dyn Watch) {
        let Self { case, packing, seen, origins, trying, tried, steps } = self;
        let most = budget.states.max(1);
        let mut bytes = Vec::new();
        let mut take = |taken: &Taken<'_>, seen: &mut Seen, origins: &mut Vec<(u32, u32)>, watch: &mut dyn Watch| {
            bytes.clear();
            packing.pack(case, taken.after, &mut bytes);
            watch.tell_apart(taken, &mut bytes);
            let Some((to, new)) = seen.number(&bytes, most) else { return false };
            if new {
                origins.push((taken.from.map_or(to, |(from, _)| from), taken.number));
            }
            watch.step(taken, to, new);
            true
        };
        for number in 0.. {
            trying.draws.rewind();
            let (state, events) = begin(case, &mut trying.draws);
            let taken = Taken { from: None, number, command: None, events: &events, after: &state };
            if !take(&taken, seen, origins, watch) || !trying.draws.next() {
                break;
            }
        }
        let mut state = State::new(case);
        while *tried < seen.len() {
            let from = u32::try_from(*tried).unwrap_or(u32::MAX);
            packing.unpack(seen.get(from), &mut state);
            let mut whole = true;
            if !state.ended {
                trying.from(case, from, &state, &mut |taken| {
                    *steps += 1;
                    whole = *steps <= budget.steps && take(taken, seen, origins, watch);
                    if steps.is_multiple_of(16_384) {
                        whole &= go_on(Progress { states: seen.len(), tried: *tried, steps: *steps });
                    }
                    whole
                });
            }
            if !whole {
                return;
            }
            watch.tried(&state);
            *tried += 1;
        }
    }

    /// Gives the state with a number.
    pub(super) fn load(&self, number: u32, state: &mut State) {
        self.packing.unpack(self.seen.get(number), state);
    }

    /// The way to a state and, if one is named, one step further.
    pub(super) fn way(&mut self, to: u32, further: Option<u32>) -> Way {
        let mut chain: Vec<(u32, u32)> = further.map(|step| (to, step)).into_iter().collect();
        let mut at = to;
        while self.origins[at as usize].0 != at {
            chain.push(self.origins[at as usize]);
            at = self.origins[at as usize].0;
        }
        let mut way = Way::new();
        let mut state = State::new(self.case);
        for (from, step) in chain.into_iter().rev() {
            self.packing.unpack(self.seen.get(from), &mut state);
            let situation = state.situation;
            self.trying.from(self.case, from, &state, &mut |taken| {
                if taken.number == step {
                    way.extend(taken.command.map(|command| Step { command: command.clone(), situation }));
                }
                taken.number != step
            });
        }
        way
    }
}
