//! What of a state can still be read from a situation on, worked out from the case alone: what no condition, no rule of
//! the engine and, where scores are asked for, no rule of the assessment can read any more makes no difference.
//! It never looks at a play. Start at [`Live::of`].

use std::collections::BTreeSet;

use crate::assessment::Reading;
use crate::base::{Bits, Entry};
use crate::procedure::PurposeIx;
use crate::scenario::Case;
use crate::scenario::model::{Effects, Outcome, SituationIx};
use crate::scenario::{Decision, Test, Who};

/// What can still be read.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Live {
    pub(super) flags: Bits,
    pub(super) moments: Bits,
    pub(super) reached: Bits,
    pub(super) knows: Vec<Bits>,
    pub(super) did: Vec<Bits>,
    pub(super) taken: Vec<u16>,
    pub(super) gauges: [bool; 5],
    /// Of whom the place is read, by position in the cast.
    pub(super) places: u64,
    pub(super) agreed: BTreeSet<(Who, PurposeIx)>,
    /// Whether it is read who belongs to which group.
    pub(super) groups: bool,
    /// The last moment that is read, in seconds; −1 when none is.
    pub(super) until: i64,
    /// Moments that are read, in seconds.
    pub(super) times: BTreeSet<i64>,
}

impl Live {
    /// What can be read from each situation on, by position.
    pub(super) fn of(case: &Case, scores: Option<&Reading>) -> Vec<Self> {
        Self::along(case, &Self::always(case, scores), false)
    }

    /// The same where people also act, tell and wait unasked, and news comes by hand.
    pub(super) fn with_unasked(case: &Case) -> Vec<Self> {
        let mut always = Self::always(case, None);
        for answer in &case.scenario.standing {
            answer.when.iter().for_each(|test| always.test(test));
        }
        Self::along(case, &always, true)
    }

    fn along(case: &Case, always: &Self, unasked: bool) -> Vec<Self> {
        let situations = &case.scenario.situations;
        let own: Vec<(Self, Self, Vec<usize>)> =
            (0..situations.len()).map(|at| Self::of_situation(case, SituationIx::of(at), always, unasked)).collect();
        let mut live: Vec<Self> = own.iter().map(|(inside, ..)| inside.clone()).collect();
        loop {
            let mut changed = false;
            for (at, (_, _, next)) in own.iter().enumerate() {
                let mut all = live[at].clone();
                for next in next {
                    all.add(&own[*next].1);
                    all.add(&live[*next]);
                }
                changed |= all != live[at];
                live[at] = all;
            }
            if !changed {
                break;
            }
        }
        for live in &mut live {
            // Who knows a fact is read when it is learned again, where it shows something that is read.
            for (fact, known) in case.scenario.facts.iter().enumerate() {
                if known.shows.iter().any(|moment| live.moments.contains(moment.at())) {
                    live.knows.iter_mut().for_each(|knows| knows.insert(fact));
                }
            }
        }
        live
    }

    fn empty(case: &Case) -> Self {
        Self {
            knows: vec![Bits::default(); case.scenario.n_roles],
            did: vec![Bits::default(); case.scenario.cast.len()],
            taken: vec![0; case.scenario.situations.len()],
            until: -1,
            ..Self::default()
        }
    }

    /// What news can read at any time, and what the assessment can.
    fn always(case: &Case, scores: Option<&Reading>) -> Self {
        let mut live = Self::empty(case);
        for inject in case.scenario.injects.iter().filter(|inject| !inject.by_hand) {
            inject.at.iter().for_each(|at| live.time(at.0));
            inject.when.iter().chain(&inject.unless).for_each(|test| live.test(test));
        }
        for change in &case.scenario.group_changes {
            change.at.iter().for_each(|at| live.time(at.0));
            change.when.iter().for_each(|test| live.test(test));
        }
        // Whoever can be called is here, or on the way, or neither.
        for effects in all_effects(case) {
            effects.calls.iter().for_each(|call| live.place(call.who));
        }
        if let Some(reading) = scores {
            if reading.reads_places() {
                (0..case.scenario.cast.len()).for_each(|at| live.place(Who::of(at)));
            }
            if reading.reads_knowledge() {
                let shown = case.scenario.facts.iter().flat_map(|fact| &fact.shows);
                shown.for_each(|moment| live.moments.insert(moment.at()));
            }
            live.groups = reading.reads_groups();
            if reading.reads_times() {
                live.until = i64::MAX;
            }
        }
        live
    }

    /// What is read while a situation waits for a decision and when that has been made; what is read when it is
    /// entered; and which situations can follow.
    fn of_situation(case: &Case, at: SituationIx, always: &Self, unasked: bool) -> (Self, Self, Vec<usize>) {
        let scenario = &case.scenario;
        let situation = scenario.situation(at);
        let (mut inside, mut entering) = (always.clone(), Self::empty(case));
        let mut goals: BTreeSet<usize> = situation.next.iter().map(|next| next.at()).collect();
        // Deciding may also lead to where one is.
        goals.insert(at.at());
        let injects = scenario.injects.iter().filter(|inject| unasked || !inject.by_hand);
        let answers = scenario.standing.iter().filter(|_| unasked).map(|answer| &answer.effects);
        let injects = injects.map(|inject| &inject.effects).chain(answers);
        goals.extend(injects.filter_map(|effects| effects.goto).map(SituationIx::at));
        for option in situation.decision.options() {
            option.when.iter().for_each(|test| inside.test(test));
            goals.extend(option.effects.goto.map(SituationIx::at));
        }
        let (agreed, disagreed) = match &situation.decision {
            Decision::Joint { agreed, disagreed, .. } => (agreed.as_deref(), disagreed.as_deref()),
            _ => (None, None),
        };
        let follows =
            situation.afterwards.iter().chain(situation.no_decision.as_deref()).chain(agreed).chain(disagreed);
        for outcome in follows {
            outcome.when.iter().for_each(|test| inside.test(test));
            goals.extend(outcome.effects.goto.map(SituationIx::at));
        }
        match situation.at {
            None => {}
            Some(Entry::First(moment)) => entering.time(scenario.begins.until(moment).0),
            // The next such day depends on the present one, however late it is.
            Some(Entry::Next(_)) => entering.until = i64::MAX - 1,
        }
        let begins = situation.begins.iter().filter_map(|outcome: &Outcome| outcome.when.as_ref());
        begins.chain(&situation.when).for_each(|test| entering.test(test));
        goals.extend(situation.begins.iter().filter_map(|outcome| outcome.effects.goto).map(SituationIx::at));
        (inside, entering, goals.into_iter().collect())
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.flags = self.flags.or(other.flags);
        self.moments = self.moments.or(other.moments);
        self.reached = self.reached.or(other.reached);
        let bits = |one: &mut Vec<Bits>, other: &Vec<Bits>| {
            one.iter_mut().zip(other).for_each(|(one, other)| *one = one.or(*other));
        };
        bits(&mut self.knows, &other.knows);
        bits(&mut self.did, &other.did);
        self.taken.iter_mut().zip(&other.taken).for_each(|(one, other)| *one |= other);
        self.gauges.iter_mut().zip(other.gauges).for_each(|(one, other)| *one |= other);
        self.places |= other.places;
        self.agreed.extend(&other.agreed);
        self.groups |= other.groups;
        self.until = self.until.max(other.until);
        self.times.extend(&other.times);
    }

    fn time(&mut self, moment: i64) {
        self.until = self.until.max(moment);
        self.times.insert(moment);
    }

    pub(super) fn place(&mut self, who: Who) {
        self.places |= 1_u64.checked_shl(u32::from(who.0)).unwrap_or(0);
    }

    fn test(&mut self, test: &Test) {
        match test {
            Test::Flag(flag) => self.flags.insert(flag.at()),
            Test::Knows(role, fact) => {
                if let Some(knows) = self.knows.get_mut(role.at()) {
                    knows.insert(fact.at());
                }
            }
            Test::Did(who, act) => {
                if let Some(did) = self.did.get_mut(who.at()) {
                    did.insert(act.at());
                }
            }
            Test::Done(act) => self.did.iter_mut().for_each(|did| did.insert(act.at())),
            Test::Present(who, _) => self.place(*who),
            Test::Together(one, other) => {
                self.place(*one);
                self.place(*other);
            }
            Test::Agreed(who, purpose) => drop(self.agreed.insert((*who, *purpose))),
            Test::Happened(moment) => self.moments.insert(moment.at()),
            Test::Reached(situation) => self.reached.insert(situation.at()),
            Test::Chose(situation, option) => {
                if let Some(taken) = self.taken.get_mut(situation.at()) {
                    *taken |= 1 << option.min(&15);
                }
            }
            Test::From(moment) => self.time(moment.0),
            Test::AtLeast(gauge, _) | Test::AtMost(gauge, _) => self.gauges[*gauge as usize] = true,
            Test::All(tests) | Test::Any(tests) => tests.iter().for_each(|test| self.test(test)),
            Test::Not(test) => self.test(test),
        }
    }
}

/// Everything in a case that can lead to something.
pub(super) fn all_effects(case: &Case) -> impl Iterator<Item = &Effects> {
    let scenario = &case.scenario;
    let of_situations = scenario.situations.iter().flat_map(|situation| {
        let (agreed, disagreed) = match &situation.decision {
            Decision::Joint { agreed, disagreed, .. } => (agreed.as_deref(), disagreed.as_deref()),
            _ => (None, None),
        };
        let outcomes = situation.begins.iter().chain(&situation.afterwards).chain(situation.no_decision.as_deref());
        let outcomes = outcomes.chain(agreed).chain(disagreed).map(|outcome| &outcome.effects);
        situation.decision.options().iter().map(|option| &option.effects).chain(outcomes)
    });
    let injects = scenario.injects.iter().map(|inject| &inject.effects);
    of_situations.chain(injects).chain(scenario.standing.iter().map(|answer| &answer.effects))
}
