//! What can be reached in a case, how often and how.

use crate::engine::decide::offered;
use crate::engine::{Event, State};
use crate::scenario::Case;
use crate::scenario::Decision;

use super::found::{Exploration, Hits, Way};
use super::graph::Graph;
use super::live::{Live, all_effects};
use super::search::{Budget, Progress, Search, Taken, Watch};
use super::unasked::Unasked;

/// A step that met something: from which state, and its number there; `None` is the beginning.
type Met = Option<(u32, u32)>;

struct Watching<'c> {
    case: &'c Case,
    hits: Hits,
    graph: Graph,
    /// By situation: where it was first entered, and where first nothing was offered.
    entered: Vec<Option<Met>>,
    nothing: Vec<Option<u32>>,
    number: u32,
}

impl Watch for Watching<'_> {
    fn step(&mut self, step: &Taken<'_>, to: u32, _new: bool) {
        self.hits.count(step.from.map(|(_, state)| state.situation), step.events);
        for recorded in step.events {
            if let Event::Entered(at) = recorded.event {
                self.entered[at.at()].get_or_insert(step.from.map(|(from, _)| (from, step.number)));
            }
        }
        match step.from {
            Some((_, before)) => self.graph.step(to, step.after.now.since(before.now).0),
            None => self.graph.begin(to, step.after.now.0),
        }
    }

    fn tried(&mut self, state: &State) {
        self.graph.done(state.ended);
        if !state.ended && nothing_is_offered(self.case, state) {
            self.nothing[state.situation.at()].get_or_insert(self.number);
        }
        self.number += 1;
    }
}

/// Whether less is offered than a decision needs.
fn nothing_is_offered(case: &Case, state: &State) -> bool {
    let decision = &case.scenario.situation(state.situation).decision;
    let fewest = if let Decision::Cards { pick, .. } = decision { pick.0.max(1) } else { 1 };
    decision.options().iter().filter(|one| offered(one, state)).take(fewest).count() < fewest
}

/// Tries all ways of deciding in a case, until there is nothing new, the budget is spent, or `go_on` says no.
pub fn explore(case: &Case, budget: Budget, go_on: &mut dyn FnMut(Progress) -> bool) -> Exploration {
    run(case, Search::new(case, Live::of(case, None)), budget, go_on)
}

/// The same, with what people do unasked wherever something reads it, and chance split at the moments that are read.
pub fn explore_unasked(case: &Case, budget: Budget, go_on: &mut dyn FnMut(Progress) -> bool) -> Exploration {
    run(case, Search::with_unasked(case), budget, go_on)
}

/// Whether anything in a case reads what people do unasked: standing acts, tellings, waiting, news by hand.
#[must_use]
pub fn reads_unasked(case: &Case) -> bool {
    Unasked::of(case, &mut Live::with_unasked(case)).is_read()
}

/// Whether anything in a case reads the time, or somebody can be on the way for some.
#[must_use]
pub fn reads_moments(case: &Case) -> bool {
    let on_the_way = all_effects(case).any(|effects| !effects.calls.is_empty());
    on_the_way || Live::with_unasked(case).iter().any(|live| !live.times.is_empty())
}

fn run(case: &Case, mut search: Search<'_>, budget: Budget, go_on: &mut dyn FnMut(Progress) -> bool) -> Exploration {
    let n = case.scenario.situations.len();
    let mut watching = Watching {
        case,
        hits: Hits::new(case),
        graph: Graph::default(),
        entered: vec![None; n],
        nothing: vec![None; n],
        number: 0,
    };
    search.run(budget, go_on, &mut watching);
    let complete = search.complete();
    let Watching { hits, graph, entered, nothing, .. } = watching;
    let ways = entered
        .into_iter()
        .map(|met| met.map(|met| met.map_or_else(Way::new, |(from, step)| search.way(from, Some(step)))));
    let ways = ways.collect();
    let dead_end = if complete { graph.dead_end() } else { None };
    let with_place = |state: u32, search: &mut Search<'_>| {
        let mut there = State::new(case);
        search.load(state, &mut there);
        (search.way(state, None), there.situation)
    };
    Exploration {
        complete,
        narrowed: search.narrowed(),
        states: search.states(),
        left: search.states() - search.tried,
        steps: search.steps,
        hits,
        ways,
        time: graph.time(complete),
        dead_end: dead_end.map(|state| with_place(state, &mut search)),
        circle: graph.timeless_circle().map(|state| with_place(state, &mut search)),
        nothing_offered: nothing.into_iter().map(|state| state.map(|state| search.way(state, None))).collect(),
    }
}
