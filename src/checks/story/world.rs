//! What can ever become true in a case, seen without playing it: who could learn what, which flags go up, which acts
//! somebody could do. It errs on the side of "could": what it calls impossible is impossible on every path.
//! Exact answers over all paths come from exploration.

use std::collections::BTreeSet;

use crate::base::Span;
use crate::procedure::{ActIx, MomentIx, Procedure, PurposeIx};
use crate::scenario::document::Condition;
use crate::scenario::model::{Effects, FactIx, FlagIx, Gauge, Outcome, Place, Scenario, Test, Who};

/// What could ever become true.
#[derive(Debug)]
pub(in crate::checks) struct World<'w> {
    scenario: &'w Scenario,
    procedure: &'w Procedure,
    flags: BTreeSet<FlagIx>,
    known: BTreeSet<FactIx>,
    done: BTreeSet<ActIx>,
    done_by: BTreeSet<(Who, ActIx)>,
    moments: BTreeSet<MomentIx>,
    places: BTreeSet<(Who, Place)>,
    agreed: BTreeSet<(Who, PurposeIx)>,
    raised: BTreeSet<Gauge>,
    lowered: BTreeSet<Gauge>,
}

impl<'w> World<'w> {
    pub(in crate::checks) fn of(scenario: &'w Scenario, procedure: &'w Procedure) -> Self {
        let mut world = Self {
            scenario,
            procedure,
            flags: BTreeSet::new(),
            known: scenario.cast.iter().flat_map(|member| member.knows.iter().copied()).collect(),
            done: BTreeSet::new(),
            done_by: BTreeSet::new(),
            moments: BTreeSet::new(),
            places: (0..scenario.cast.len()).map(|at| (Who::of(at), scenario.cast[at].at)).collect(),
            agreed: BTreeSet::new(),
            raised: BTreeSet::new(),
            lowered: BTreeSet::new(),
        };
        for (actors, effects) in all_effects(scenario) {
            world.take_in(&actors, effects);
        }
        let telling = [procedure.telling.act, procedure.telling.without_basis];
        for role in scenario.roles() {
            let standing = (0..procedure.acts.len()).filter(|at| {
                let act = &procedure.acts[*at];
                act.standing && act.by.includes(scenario.member(role).agency)
            });
            for act in standing.map(ActIx::of).chain(telling) {
                world.done.insert(act);
                world.done_by.insert((role, act));
            }
        }
        for fact in &world.known {
            world.moments.extend(&scenario.facts[fact.at()].shows);
        }
        world
    }

    fn take_in(&mut self, actors: &[Who], effects: &Effects) {
        for doing in &effects.acts {
            self.done.insert(doing.act);
            match doing.by {
                Some(by) => _ = self.done_by.insert((by, doing.act)),
                None => self.done_by.extend(actors.iter().map(|who| (*who, doing.act))),
            }
        }
        self.flags.extend(effects.flags.iter().filter(|(_, up)| *up).map(|(flag, _)| *flag));
        self.known.extend(effects.learns.iter().copied().chain(effects.informs.iter().map(|(_, fact)| *fact)));
        self.moments.extend(effects.moments.iter().map(|(moment, _)| *moment));
        self.places.extend(effects.moves.iter().copied().chain(effects.calls.iter().map(|call| (call.who, call.to))));
        let given = effects.agreements.iter().filter(|one| one.given);
        self.agreed.extend(given.map(|one| (one.person, one.purpose)));
        for (gauge, by) in &effects.gauges {
            if *by > 0 {
                self.raised.insert(*gauge)
            } else {
                self.lowered.insert(*gauge)
            };
        }
    }

    /// Whether anybody could ever know a fact. Whoever knows it can tell it.
    pub(super) fn can_be_known(&self, fact: FactIx) -> bool {
        self.known.contains(&fact)
    }

    /// Whether anybody could ever do an act.
    pub(in crate::checks) fn can_be_done(&self, act: ActIx) -> bool {
        self.done.contains(&act)
    }

    /// Whether a moment could ever come.
    pub(in crate::checks) fn can_happen(&self, moment: MomentIx) -> bool {
        self.moments.contains(&moment)
    }

    /// Why a condition can never hold (or, for `wanted` false, never fail): the place and the reason. `None` when it can.
    pub(super) fn never(&self, doc: &Condition, test: &Test, wanted: bool) -> Option<(Option<Span>, String)> {
        match (doc, test) {
            (Condition::Not(doc), Test::Not(test)) => return self.never(doc, test, !wanted),
            (Condition::All(docs), Test::All(tests)) if wanted => return self.never_together(docs, tests, true),
            (Condition::Any(docs), Test::Any(tests)) if !wanted => return self.never_together(docs, tests, false),
            (Condition::All(docs), Test::All(tests)) | (Condition::Any(docs), Test::Any(tests)) => {
                let mut why = docs.iter().zip(tests).map(|(doc, test)| self.never(doc, test, wanted));
                let first = why.next().flatten()?;
                return why.all(|one| one.is_some()).then_some(first);
            }
            _ => {}
        }
        let reason = self.never_alone(test, wanted)?;
        Some((place_of(doc), reason))
    }

    fn never_together(&self, docs: &[Condition], tests: &[Test], wanted: bool) -> Option<(Option<Span>, String)> {
        let alone = docs.iter().zip(tests).find_map(|(doc, test)| self.never(doc, test, wanted));
        if alone.is_some() {
            return alone;
        }
        let mut atoms = Vec::new();
        for (doc, test) in docs.iter().zip(tests) {
            flatten(doc, test, wanted, &mut atoms);
        }
        for (index, (doc, one, one_wanted)) in atoms.iter().enumerate() {
            for (_, other, other_wanted) in &atoms[..index] {
                if contradict(one, *one_wanted, other, *other_wanted) {
                    return Some((place_of(doc), "it contradicts what stands before it".to_owned()));
                }
            }
        }
        None
    }

    fn never_alone(&self, test: &Test, wanted: bool) -> Option<String> {
        let scenario = self.scenario;
        let name = |who: Who| &scenario.member(who).id;
        let (impossible, reason) = match (test, wanted) {
            (Test::Flag(flag), true) => {
                (!self.flags.contains(flag), format!("nothing sets the flag \"{}\"", scenario.flags[flag.at()]))
            }
            (Test::Knows(_, fact), true) => {
                (!self.known.contains(fact), format!("nobody can learn \"{}\"", scenario.facts[fact.at()].id))
            }
            (Test::Knows(role, fact), false) => (
                scenario.member(*role).knows.contains(fact),
                format!("\"{}\" knows this from the beginning", name(*role)),
            ),
            (Test::Did(who, act), true) => (
                !self.done_by.contains(&(*who, *act)),
                format!("\"{}\" never does \"{}\"", name(*who), self.procedure.acts[act.at()].id),
            ),
            (Test::Done(act), true) => {
                (!self.done.contains(act), format!("nobody ever does \"{}\"", self.procedure.acts[act.at()].id))
            }
            (Test::Present(who, place), true) => (
                !self.places.contains(&(*who, *place)),
                format!("\"{}\" never comes to \"{}\"", name(*who), scenario.places[place.at()].id),
            ),
            (Test::Agreed(who, purpose), true) => (
                !self.agreed.contains(&(*who, *purpose)),
                format!("\"{}\" never agrees to \"{}\"", name(*who), self.procedure.purposes[purpose.at()].id),
            ),
            (Test::Happened(moment), true) => (
                !self.moments.contains(moment),
                format!("\"{}\" never happens", self.procedure.moments[moment.at()].id),
            ),
            (Test::AtLeast(gauge, level), true) | (Test::AtMost(gauge, level), false) => {
                let level = level + i8::from(!wanted);
                let reached = level <= 5 || (level <= 10 && self.raised.contains(gauge));
                (!reached, format!("\"{}\" never rises to {level}", gauge.id()))
            }
            (Test::AtMost(gauge, level), true) | (Test::AtLeast(gauge, level), false) => {
                let level = level - i8::from(!wanted);
                let reached = level >= 5 || (level >= 0 && self.lowered.contains(gauge));
                (!reached, format!("\"{}\" never falls to {level}", gauge.id()))
            }
            (Test::From(moment), false) => (moment.0 <= 0, "it is that time from the beginning".to_owned()),
            _ => return None,
        };
        impossible.then_some(reason)
    }
}

/// Every effect of a case, with everybody who could be acting.
pub(super) fn all_effects(scenario: &Scenario) -> Vec<(Vec<Who>, &Effects)> {
    let mut all = Vec::new();
    let everybody: Vec<Who> = scenario.roles().collect();
    for situation in &scenario.situations {
        let actor: Vec<Who> = situation.decision.role().into_iter().collect();
        let options = situation.decision.options().iter().map(|option| &option.effects);
        let outcomes = outcomes_of(situation).into_iter().map(|outcome| &outcome.effects);
        all.extend(options.chain(outcomes).map(|effects| (actor.clone(), effects)));
    }
    for standing in &scenario.standing {
        all.push((standing.by.map_or_else(|| everybody.clone(), |by| vec![by]), &standing.effects));
    }
    for inject in &scenario.injects {
        all.push((if inject.to.is_empty() { everybody.clone() } else { inject.to.clone() }, &inject.effects));
    }
    all
}

/// Everything that follows by itself in a situation.
pub(super) fn outcomes_of(situation: &crate::scenario::Situation) -> Vec<&Outcome> {
    let mut all: Vec<&Outcome> = situation.begins.iter().chain(&situation.afterwards).collect();
    all.extend(situation.no_decision.as_deref());
    if let crate::scenario::Decision::Joint { agreed, disagreed, .. } = &situation.decision {
        all.extend(agreed.as_deref());
        all.extend(disagreed.as_deref());
    }
    all
}

/// The name by which a condition can be found in the file.
pub(super) fn place_of(condition: &Condition) -> Option<Span> {
    match condition {
        Condition::Flag(name)
        | Condition::Knows(_, name)
        | Condition::Did(_, name)
        | Condition::Done(name)
        | Condition::Present(_, name)
        | Condition::Together(name, _)
        | Condition::Agreed(_, name)
        | Condition::Happened(name)
        | Condition::Reached(name)
        | Condition::Chose(_, name)
        | Condition::AtLeast(name, _)
        | Condition::AtMost(name, _) => Some(name.span),
        Condition::From(_) => None,
        Condition::All(list) | Condition::Any(list) => list.iter().find_map(place_of),
        Condition::Not(inner) => place_of(inner),
    }
}

/// The tests that must all hold (or fail) for a test to hold.
fn flatten<'t>(doc: &'t Condition, test: &'t Test, wanted: bool, out: &mut Vec<(&'t Condition, &'t Test, bool)>) {
    match (doc, test) {
        (Condition::Not(doc), Test::Not(test)) => flatten(doc, test, !wanted, out),
        (Condition::All(docs), Test::All(tests)) if wanted => {
            docs.iter().zip(tests).for_each(|(doc, test)| flatten(doc, test, wanted, out));
        }
        (Condition::Any(docs), Test::Any(tests)) if !wanted => {
            docs.iter().zip(tests).for_each(|(doc, test)| flatten(doc, test, wanted, out));
        }
        _ => out.push((doc, test, wanted)),
    }
}

fn contradict(one: &Test, one_wanted: bool, other: &Test, other_wanted: bool) -> bool {
    if one == other {
        return one_wanted != other_wanted;
    }
    let bounds = |test: &Test, wanted: bool| match (test, wanted) {
        (Test::AtLeast(gauge, level), true) => Some((*gauge, *level, i8::MAX)),
        (Test::AtMost(gauge, level), false) => Some((*gauge, level.saturating_add(1), i8::MAX)),
        (Test::AtMost(gauge, level), true) => Some((*gauge, i8::MIN, *level)),
        (Test::AtLeast(gauge, level), false) => Some((*gauge, i8::MIN, level.saturating_sub(1))),
        _ => None,
    };
    if let (Some(one), Some(other)) = (bounds(one, one_wanted), bounds(other, other_wanted)) {
        return one.0 == other.0 && one.1.max(other.1) > one.2.min(other.2);
    }
    match (one, one_wanted, other, other_wanted) {
        (Test::Present(who, _), true, Test::Present(other, _), true) => who == other,
        (Test::From(later), true, Test::From(earlier), false)
        | (Test::From(earlier), false, Test::From(later), true) => earlier <= later,
        _ => false,
    }
}
