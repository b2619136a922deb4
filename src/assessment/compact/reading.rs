//! What the assessment of a case can ever read of a play, worked out once from the rules of its procedure.
//! It never looks at a play. Start at [`Reading::of`]; `residue` forgets what is not in here.

use std::collections::BTreeSet;

use crate::base::Bits;
use crate::engine::{Event, Recorded};
use crate::procedure::model::{Guard, Obligation, Trigger};
use crate::procedure::{Agencies, Applies, MomentIx, PurposeIx};
use crate::scenario::Case;

/// What the assessment of a case can ever read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// Acts that some rule speaks of.
    pub(in crate::assessment) acts: Bits,
    /// Of these, acts that count one by one. Of the others only the first of an agency, about a person, is ever read.
    pub(in crate::assessment) one_by_one: Bits,
    /// Of these, acts whose times are read, and not only their order.
    pub(in crate::assessment) timed: Bits,
    /// Moments that some rule waits for.
    pub(in crate::assessment) moments: Bits,
    /// Of these, moments whose times are read.
    pub(in crate::assessment) timed_moments: Bits,
    /// Of moments, who it matters to have known; the last is that somebody is there to be assisted.
    pub(in crate::assessment) known: Vec<(Option<MomentIx>, Agencies)>,
    /// Purposes to which some rule asks agreement.
    pub(in crate::assessment) purposes: BTreeSet<PurposeIx>,
    /// Acts that need agreement.
    pub(in crate::assessment) agreed_acts: Bits,
    /// Acts at which it is read who was there.
    pub(in crate::assessment) seen_acts: Bits,
    /// Whether somebody can be spoken with by telephone where they are.
    pub(in crate::assessment) telephones: bool,
    /// Acts after which something else is due.
    followed: Bits,
    due: bool,
    groups: bool,
}

impl Reading {
    /// Reads the rules that a case is held against.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let mut reading = Self::default();
        let scenario = &case.scenario;
        reading.telephones = scenario.places.iter().any(|place| place.telephone);
        // A play is also read as if somebody belonged to another group, so that clauses of every group count.
        let rules = || case.procedure.clauses.iter().flat_map(|clause| &clause.obligations);
        let followed = rules().filter(|rule| rule.due.is_some()).map(|rule| match rule.trigger {
            Trigger::First(acts) | Trigger::Each(acts) => acts,
            Trigger::Start | Trigger::Moment(_) => Bits::default(),
        });
        // What follows an act is due by when the act was owed, so that a duty to do it is read with its times.
        reading.followed = followed.fold(Bits::default(), Bits::or);
        for clause in &case.procedure.clauses {
            clause.obligations.iter().for_each(|rule| reading.obligation(rule));
            for rule in &clause.precedences {
                reading.read(rule.before);
                reading.each(rule.after);
                reading.guards(&rule.when, false);
            }
            for rule in &clause.presence {
                reading.seen_acts = reading.seen_acts.or(rule.during);
                reading.read(rule.or_before);
                reading.each(rule.during);
                reading.guards(&rule.when, false);
            }
            for rule in &clause.consent {
                reading.purposes.insert(rule.purpose);
                reading.agreed_acts = reading.agreed_acts.or(rule.during);
                reading.each(rule.during);
                reading.guards(&rule.when, false);
            }
            for rule in &clause.prohibitions {
                reading.each(rule.acts);
                reading.guards(&rule.when, false);
                reading.guards(&rule.unless, false);
            }
        }
        let once = case.procedure.acts.iter().enumerate().filter(|(_, act)| act.once);
        reading.each(once.map(|(at, _)| at).collect());
        let minors = scenario.assisted().any(|who| scenario.member(who).group.counts_as_child());
        if let Some(doubt) = case.procedure.age_in_doubt.filter(|_| minors) {
            // From when somebody knows of it the clauses for children hold, and those for adults no longer.
            reading.moment(doubt, true);
            for clause in case.procedure.clauses.iter().filter(|clause| clause.applies != Applies::Both) {
                reading.timed = clause.obligations.iter().fold(reading.timed, |all, rule| all.or(rule.acts));
            }
            if reading.known.is_empty() {
                reading.known.push((Some(doubt), Agencies::from_bits(0)));
            }
        }
        if case.procedure.acts.iter().any(|act| act.lets_go) {
            // What came up after a person was let go hangs under that act until somebody acts in their presence again.
            let every: Bits = (0..case.procedure.acts.len()).collect();
            reading.acts = every;
            reading.one_by_one = every;
            reading.timed = every;
            reading.seen_acts = every;
            reading.timed_moments = reading.moments;
        }
        if !scenario.group_changes.is_empty() {
            // What holds for a person may then be another thing at another time.
            reading.groups = true;
            reading.one_by_one = reading.acts;
            reading.timed = reading.acts;
            reading.timed_moments = reading.moments;
        }
        reading
    }

    /// Whether any of these events can change an assessment.
    #[must_use]
    pub fn concerns(&self, events: &[Recorded]) -> bool {
        self.reads_knowledge() || events.iter().any(|recorded| self.reads(&recorded.event))
    }

    /// Whether an event says something that a rule reads by itself.
    pub(in crate::assessment) fn reads(&self, event: &Event) -> bool {
        match event {
            Event::Acted(act) => self.acts.contains(act.act.at()),
            Event::Agreed(said) => self.purposes.contains(&said.purpose),
            Event::Happened { moment, .. } => self.moments.contains(moment.at()),
            Event::Learned { .. } => !self.moments.is_empty(),
            Event::Grouped { .. } => true,
            Event::Moved { .. } | Event::Arrived { .. } => self.telephones,
            _ => false,
        }
    }

    /// Whether the time at which things happen can change an assessment, beyond their order.
    #[must_use]
    pub fn reads_times(&self) -> bool {
        self.due || self.groups || !self.timed.is_empty() || !self.timed_moments.is_empty()
    }

    /// Whether who knew what, and when, can change an assessment.
    #[must_use]
    pub fn reads_knowledge(&self) -> bool {
        !self.known.is_empty()
    }

    /// Whether persons may change groups, so that what holds for them depends on when.
    #[must_use]
    pub fn reads_groups(&self) -> bool {
        self.groups
    }

    /// Whether the places of people can change an assessment.
    #[must_use]
    pub fn reads_places(&self) -> bool {
        !self.seen_acts.is_empty() || self.reads_knowledge() || self.telephones
    }

    fn read(&mut self, acts: Bits) {
        self.acts = self.acts.or(acts);
    }

    fn each(&mut self, acts: Bits) {
        self.read(acts);
        self.one_by_one = self.one_by_one.or(acts);
    }

    fn moment(&mut self, moment: MomentIx, timed: bool) {
        self.moments.insert(moment.at());
        if timed {
            self.timed_moments.insert(moment.at());
        }
    }

    fn guards(&mut self, guards: &[Guard], timed: bool) {
        for guard in guards {
            match *guard {
                Guard::Happened(moment) | Guard::NotHappened(moment) => self.moment(moment, timed),
                Guard::After(acts) | Guard::Before(acts) => {
                    self.read(acts);
                    if timed {
                        self.timed = self.timed.or(acts);
                    }
                }
            }
        }
    }

    fn obligation(&mut self, rule: &Obligation) {
        let each = rule.anew || matches!(rule.trigger, Trigger::Each(_));
        let timed = rule.due.is_some()
            || rule.acts.meets(self.followed)
            || rule.ahead_of.is_some()
            || !rule.when.is_empty()
            || each;
        self.due |= rule.due.is_some();
        self.read(rule.acts);
        self.guards(&rule.when, timed);
        let mut asked = rule.acts;
        match rule.trigger {
            Trigger::Start => {}
            Trigger::Moment(moment) => self.moment(moment, timed),
            Trigger::First(acts) | Trigger::Each(acts) => {
                self.read(acts);
                asked = asked.or(acts);
            }
        }
        if timed {
            self.timed = self.timed.or(asked);
        }
        if each {
            self.one_by_one = self.one_by_one.or(asked);
        }
        if let Some(moment) = rule.ahead_of {
            self.due = true;
            self.moment(moment, true);
        }
        if rule.due.is_some() || rule.ahead_of.is_some() || rule.acts.meets(self.followed) {
            let moment = if let Trigger::Moment(moment) = rule.trigger { Some(moment) } else { None };
            match self.known.iter_mut().find(|(known, _)| *known == moment) {
                Some((_, agencies)) => *agencies = agencies.and(rule.by),
                None => self.known.push((moment, rule.by)),
            }
        }
    }
}
