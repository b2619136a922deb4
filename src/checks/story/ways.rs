//! The ways from situation to situation, seen without playing: every one that could be taken.

use std::collections::BTreeSet;

use super::world::{World, outcomes_of};
use crate::base::Duration;
use crate::procedure::Procedure;
use crate::scenario::document::ScenarioDoc;
use crate::scenario::model::{Decision, Effects, Scenario, Situation, SituationIx};

/// What an option without acts takes, when the case does not say.
pub(super) const DEFAULT_LENGTH: Duration = Duration(120);

/// The ways of a case.
pub(in crate::checks) struct Ways {
    /// Where each situation can lead.
    pub(in crate::checks) on: Vec<BTreeSet<usize>>,
    /// Where each situation can lead without time passing.
    pub(super) at_once: Vec<BTreeSet<usize>>,
    /// Where the case can begin, and where news and unasked acts can lead at any time.
    pub(in crate::checks) anytime: BTreeSet<usize>,
}

impl Ways {
    /// Every situation that can come after this one.
    pub(in crate::checks) fn behind(&self, at: usize) -> BTreeSet<usize> {
        self.on.get(at).map(|on| closure(on, &self.on)).unwrap_or_default()
    }

    pub(in crate::checks) fn of(doc: &ScenarioDoc, scenario: &Scenario, procedure: &Procedure) -> Self {
        let world = World::of(scenario, procedure);
        let skippable: Vec<(bool, bool)> = doc
            .situations
            .iter()
            .zip(&scenario.situations)
            .map(|(doc, situation)| match doc.when.as_ref().zip(situation.when.as_ref()) {
                None => (true, false),
                Some((doc, test)) => (world.never(doc, test, true).is_none(), world.never(doc, test, false).is_none()),
            })
            .collect();
        // Whoever wants to enter a situation enters it, or the first behind it whose condition holds.
        let enter = |from: SituationIx| {
            let mut entered = BTreeSet::new();
            for (at, (can_hold, can_fail)) in skippable.iter().copied().enumerate().skip(from.at()) {
                if can_hold {
                    entered.insert(at);
                }
                if can_hold && !can_fail {
                    return entered;
                }
            }
            // Behind the last one there is nothing: it is entered whatever its condition says.
            entered.insert(scenario.situations.len() - 1);
            entered
        };
        let mut ways = Self { on: Vec::new(), at_once: Vec::new(), anytime: enter(SituationIx(0)) };
        for (index, situation) in scenario.situations.iter().enumerate() {
            let (mut on, mut at_once) = (BTreeSet::new(), BTreeSet::new());
            for outcome in &situation.begins {
                if let Some(goto) = outcome.effects.goto.filter(|goto| goto.at() != index) {
                    on.extend(enter(goto));
                    if outcome.when.is_none() && takes_no_time(&outcome.effects, procedure, true) {
                        at_once.extend(enter(goto));
                    }
                }
            }
            for outcome in outcomes_of(situation) {
                on.extend(outcome.effects.goto.map(enter).unwrap_or_default());
            }
            let always_elsewhere =
                situation.afterwards.iter().any(|one| one.when.is_none() && one.effects.goto.is_some());
            for option in situation.decision.options() {
                let goto = option.effects.goto.or(situation.next.filter(|_| !always_elsewhere));
                let to = goto.map(enter).unwrap_or_default();
                if timeless(situation, &option.effects, procedure) {
                    at_once.extend(&to);
                }
                on.extend(to);
            }
            ways.on.push(on);
            ways.at_once.push(at_once);
        }
        for effects in
            scenario.standing.iter().map(|one| &one.effects).chain(scenario.injects.iter().map(|one| &one.effects))
        {
            ways.anytime.extend(effects.goto.map(enter).unwrap_or_default());
        }
        ways
    }

    /// Situations that can be reached at all.
    pub(super) fn reached(&self) -> BTreeSet<usize> {
        closure(&self.anytime, &self.on)
    }

    /// Situations from which an ending can be reached.
    pub(super) fn with_ending(&self, scenario: &Scenario) -> BTreeSet<usize> {
        let count = scenario.situations.len();
        let mut back = vec![BTreeSet::new(); count];
        for (from, to) in self.on.iter().enumerate() {
            for to in to {
                back[*to].insert(from);
            }
        }
        let endings = (0..count).filter(|at| scenario.situations[*at].decision == Decision::Ending).collect();
        let mut with = closure(&endings, &back);
        if self.anytime.iter().any(|at| with.contains(at) && *at != 0) {
            // News or an unasked act may lead out of anywhere.
            with = (0..count).collect();
        }
        with
    }

    /// Situations that lie on a circle in which no time passes.
    pub(super) fn timeless_circles(&self) -> Vec<usize> {
        (0..self.at_once.len()).filter(|at| closure(&self.at_once[*at], &self.at_once).contains(at)).collect()
    }
}

/// Whether a decision can pass without any time.
fn timeless(situation: &Situation, effects: &Effects, procedure: &Procedure) -> bool {
    situation.at.is_none() && takes_no_time(effects, procedure, false)
}

fn takes_no_time(effects: &Effects, procedure: &Procedure, of_case: bool) -> bool {
    match effects.takes {
        Some(takes) => takes.min.0 == 0,
        None if of_case => true,
        None if effects.acts.is_empty() => DEFAULT_LENGTH.0 == 0,
        None => effects.acts.iter().all(|doing| procedure.acts[doing.act.at()].takes.0 == 0),
    }
}

fn closure(from: &BTreeSet<usize>, ways: &[BTreeSet<usize>]) -> BTreeSet<usize> {
    let mut seen = from.clone();
    let mut open: Vec<usize> = from.iter().copied().collect();
    while let Some(at) = open.pop() {
        for to in &ways[at] {
            if seen.insert(*to) {
                open.push(*to);
            }
        }
    }
    seen
}
