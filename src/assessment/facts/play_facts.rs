//! The facts of a play that rules are held against: the case, the acts, the moments, the groups, the agreements; and the tests of
//! guards over them. It never judges. Start at [`Facts::of`].

use crate::base::CaseTime;
use crate::engine::{Event, Recorded};
use crate::procedure::model::Guard;
use crate::procedure::{Agencies, Applies, PurposeIx};
use crate::scenario::Case;
use crate::scenario::{Group, Who};

use crate::assessment::facts::groups::{Groups, Window, holds};
use crate::assessment::facts::moments::Moments;
use crate::assessment::facts::trace::Trace;
use crate::assessment::price::Yardstick;

/// Everything about a play that rules ask for.
#[derive(Clone)]
pub(in crate::assessment) struct Facts<'p> {
    pub(in crate::assessment) case: &'p Case,
    pub(in crate::assessment) log: &'p [Recorded],
    pub(in crate::assessment) trace: Trace,
    pub(in crate::assessment) moments: Moments,
    /// Who belonged to which group, as the team could know it.
    pub(in crate::assessment) groups: Groups,
    /// Every agreement given, refused or withdrawn.
    pub(in crate::assessment) agreements: Vec<AgreementStands>,
    /// Until when the team's work is assessed.
    pub(in crate::assessment) horizon: CaseTime,
    /// How long limits are and what gaps cost.
    pub(in crate::assessment) yardstick: Yardstick,
    /// Whether the play came to an end. One that did not is held to what was due by then.
    pub(in crate::assessment) finished: bool,
}

/// Number of the event, person, purpose, and toward whom the agreement stands from then on.
pub(in crate::assessment) type AgreementStands = (u32, Who, PurposeIx, Agencies);

impl<'p> Facts<'p> {
    pub(in crate::assessment) fn of(case: &'p Case, log: &'p [Recorded]) -> Self {
        let trace = Trace::of(case, log);
        let finished = log.iter().rev().any(|one| matches!(one.event, Event::Ended(_)));
        let until = case.scenario.assessed_until.filter(|_| finished).unwrap_or_default();
        let horizon = trace.end.max(until);
        let moments = Moments::of(case, log);
        let groups = Groups::of(case, log).as_known(case.procedure.age_in_doubt, &moments);
        let (agreements, yardstick) = (agreements(&[], log), Yardstick::AS_WRITTEN);
        Self { case, log, trace, moments, groups, agreements, horizon, yardstick, finished }
    }

    /// The same play, as if a person had belonged to a group all the time.
    pub(in crate::assessment) fn read_as(&self, person: Who, group: Group) -> Self {
        Self { groups: self.groups.read_as(person, group), ..self.clone() }
    }

    /// The group of a person when an act begins.
    pub(in crate::assessment) fn group_at(&self, person: Who, deed: usize) -> Group {
        self.groups.before(person, self.trace.deed(deed).seq())
    }

    /// Whether clauses of this kind hold for a person when an act begins.
    pub(in crate::assessment) fn applies_at(&self, applies: Applies, person: Who, deed: usize) -> bool {
        holds(applies, self.group_at(person, deed))
    }

    /// Whether clauses of this kind ever hold for a person.
    pub(in crate::assessment) fn applies_ever(&self, applies: Applies, person: Who) -> bool {
        !self.groups.windows(applies, person).is_empty()
    }

    /// Whether all guards hold for a person when an act begins.
    pub(in crate::assessment) fn hold_at(&self, guards: &[Guard], person: Who, deed: usize) -> bool {
        guards.iter().all(|guard| self.holds_at(*guard, person, deed))
    }

    /// Whether one guard holds for a person when an act begins.
    pub(in crate::assessment) fn holds_at(&self, guard: Guard, person: Who, deed: usize) -> bool {
        let seq = self.trace.deed(deed).seq();
        let happened = |moment| self.moments.get(Some(moment), person).is_some_and(|truth| truth.seq < seq);
        let done = |acts| self.trace.credited(person, acts).any(|earlier| self.trace.began_before(earlier, deed));
        match guard {
            Guard::Happened(moment) => happened(moment),
            Guard::NotHappened(moment) => !happened(moment),
            Guard::After(acts) => done(acts),
            Guard::Before(acts) => !done(acts),
        }
    }

    /// When all guards hold for a person. Each kind of guard changes once at most, so there is at most one such time.
    pub(in crate::assessment) fn window(&self, guards: &[Guard], person: Who) -> Option<Window> {
        let mut window = Window { from: CaseTime::default(), until: None };
        let until = |window: &mut Window, at: Option<CaseTime>| {
            window.until = window.until.into_iter().chain(at).min();
        };
        for guard in guards {
            match *guard {
                Guard::Happened(moment) => {
                    window.from = window.from.max(self.moments.get(Some(moment), person)?.at);
                }
                Guard::NotHappened(moment) => {
                    until(&mut window, self.moments.get(Some(moment), person).map(|truth| truth.at));
                }
                Guard::After(acts) => {
                    let first = self.trace.credited(person, acts).next()?;
                    window.from = window.from.max(self.trace.deed(first).end);
                }
                Guard::Before(acts) => {
                    let first = self.trace.credited(person, acts).next();
                    until(&mut window, first.map(|first| self.trace.deed(first).start));
                }
            }
        }
        Some(window)
    }

    /// Whether a person's agreement to a purpose stands when an act begins.
    pub(in crate::assessment) fn agreed(&self, person: Who, purpose: PurposeIx, deed: usize) -> bool {
        let seq = self.trace.deed(deed).seq();
        let earlier = self.agreements.iter().rev().filter(|(at, ..)| *at < seq);
        let mut latest = earlier.filter(|(_, who, what, _)| *who == person && *what == purpose);
        latest.next().is_some_and(|(.., with)| !with.is_empty())
    }
}

/// Toward whom an agreement stands after each word on it in these events, when `before` was said earlier.
pub(in crate::assessment) fn agreements(before: &[AgreementStands], log: &[Recorded]) -> Vec<AgreementStands> {
    let mut all: Vec<AgreementStands> = Vec::new();
    for recorded in log {
        if let Event::Agreed(said) = &recorded.event {
            let same = |(_, who, what, _): &&AgreementStands| (*who, *what) == (said.person, said.purpose);
            let latest = all.iter().rev().find(same).or_else(|| before.iter().rev().find(same));
            let stood = latest.map_or_else(|| std::iter::empty().collect(), |(.., with)| *with);
            all.push((recorded.seq, said.person, said.purpose, said.heard_after(stood)));
        }
    }
    all
}
