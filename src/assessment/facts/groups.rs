//! Which clauses hold for whom, and since when: a person may change groups while the case goes on.
//! An age in doubt is a child's from when somebody of the team knew of the doubt until it is settled: nobody is asked
//! for what they could not know. Start at [`Groups::of`] and [`Groups::as_known`].

use crate::assessment::facts::moments::Moments;
use crate::base::CaseTime;
use crate::engine::{Event, Recorded};
use crate::procedure::{Applies, MomentIx};
use crate::scenario::Case;
use crate::scenario::{Group, Who};

/// Since when, and until when, if ever, a rule is alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::assessment) struct Window {
    pub(in crate::assessment) from: CaseTime,
    pub(in crate::assessment) until: Option<CaseTime>,
}

/// A person in a group, from an event of the log on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stay {
    person: Who,
    group: Group,
    from: CaseTime,
    /// Number of the event with which it began; `None`: it was so from the beginning.
    seq: Option<u32>,
}

/// The groups of everybody assisted, in the order of the log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::assessment) struct Groups(Vec<Stay>);

impl Groups {
    /// Reads the changes from a log.
    pub(in crate::assessment) fn of(case: &Case, log: &[Recorded]) -> Self {
        let scenario = &case.scenario;
        let begin =
            |person| Stay { person, group: scenario.member(person).group, from: CaseTime::default(), seq: None };
        let mut groups = Self(scenario.assisted().map(begin).collect());
        groups.take_in(log, |seq| seq);
        groups
    }

    /// Takes in what came later. `number` gives the numbers of events as they are counted here.
    pub(in crate::assessment) fn take_in(&mut self, events: &[Recorded], number: impl Fn(u32) -> u32) {
        self.0.extend(events.iter().filter_map(|one| match one.event {
            Event::Grouped { person, group } => Some(Stay { person, group, from: one.at, seq: Some(number(one.seq)) }),
            _ => None,
        }));
    }

    /// The same as the team could know it: whoever turns out to be under eighteen, or may be, is an adult to everybody
    /// until somebody knows of the doubt. A child whose age is never doubted is a child to see.
    pub(in crate::assessment) fn as_known(&self, doubt: Option<MomentIx>, moments: &Moments) -> Self {
        let mut known = self.clone();
        if doubt.is_none() {
            return known;
        }
        for begin in self.0.iter().filter(|stay| stay.seq.is_none() && stay.group.counts_as_child()) {
            let truth = moments.get(doubt, begin.person);
            if truth.is_none() && begin.group == Group::Child {
                continue;
            }
            let mine = |stay: &&mut Stay| stay.person == begin.person && stay.seq.is_none();
            if let Some(stay) = known.0.iter_mut().find(mine) {
                stay.group = Group::Adult;
            }
            if let Some((from, seq)) = truth.and_then(|truth| truth.first_known) {
                let place = known.0.partition_point(|stay| stay.seq.is_none_or(|other| other < seq));
                let settled = known.0[..place].iter().any(|stay| stay.person == begin.person && stay.seq.is_some());
                if !settled {
                    known.0.insert(place, Stay { from, seq: Some(seq), ..*begin });
                }
            }
        }
        known
    }

    /// Numbers the changes anew.
    pub(in crate::assessment) fn number_anew(&mut self, number: impl Fn(u32) -> u32) {
        for stay in &mut self.0 {
            stay.seq = stay.seq.map(&number);
        }
    }

    /// Everything about the changes, as numbers.
    pub(in crate::assessment) fn write(&self, number: &mut dyn FnMut(u64)) {
        number(self.0.len() as u64);
        for stay in &self.0 {
            number(u64::from(stay.person.0));
            number(stay.group as u64);
            number(u64::try_from(stay.from.0).unwrap_or_default());
            number(stay.seq.map_or(0, |seq| u64::from(seq) + 1));
        }
    }

    /// The same, with one person in one group from beginning to end.
    pub(in crate::assessment) fn read_as(&self, person: Who, group: Group) -> Self {
        let others = self.0.iter().copied().filter(|stay| stay.person != person);
        let whole = Stay { person, group, from: CaseTime::default(), seq: None };
        Self(std::iter::once(whole).chain(others).collect())
    }

    /// The group of a person just before an event of the log.
    pub(in crate::assessment) fn before(&self, person: Who, seq: u32) -> Group {
        let mine = |stay: &&Stay| stay.person == person && stay.seq.is_none_or(|at| at < seq);
        self.0.iter().rfind(mine).map_or(Group::Adult, |stay| stay.group)
    }

    /// When clauses of this kind hold for a person, one stretch after the other.
    pub(in crate::assessment) fn windows(&self, applies: Applies, person: Who) -> Vec<Window> {
        let mut windows: Vec<Window> = Vec::new();
        let mut open = false;
        for stay in self.0.iter().filter(|stay| stay.person == person) {
            let fits = holds(applies, stay.group);
            match windows.last_mut() {
                _ if fits && !open => windows.push(Window { from: stay.from, until: None }),
                Some(last) if !fits && open => last.until = Some(stay.from),
                _ => {}
            }
            open = fits;
        }
        windows.retain(|window| window.until != Some(window.from));
        windows
    }
}

/// Whether clauses of this kind are written for this group.
pub(in crate::assessment) fn holds(applies: Applies, group: Group) -> bool {
    match applies {
        Applies::Both => true,
        Applies::Adult => !group.counts_as_child(),
        Applies::Child => group.counts_as_child(),
    }
}
