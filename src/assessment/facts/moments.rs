//! What came to be true of whom, and who came to know it when.
//! It never asks what should have followed. Start at [`Moments::of`].
//!
//! Somebody knows a moment from when they were in the same place as the person while it was true, decided in the
//! situation that raised it, received the news that raised it, or learned a fact that shows it. That the case is there
//! at all is a moment too, true of every person assisted from the beginning.

use crate::base::CaseTime;
use crate::engine::{Event, Origin, Recorded};
use crate::procedure::{Agencies, MomentIx};
use crate::scenario::Case;
use crate::scenario::model::{FactIx, Place};
use crate::scenario::{Decision, SituationIx, Who};

/// A moment that came to be true of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truth {
    /// Of whom.
    pub person: Who,
    /// Which; `None`: that the person is there to be assisted.
    pub moment: Option<MomentIx>,
    /// Since when.
    pub at: CaseTime,
    /// Number of the event that made it true.
    pub seq: u32,
    /// Since when each of the cast has known, by position.
    pub(in crate::assessment) known: Vec<Option<CaseTime>>,
    /// Since when somebody of an agency has known, with the number of the event; `None`: nobody ever did.
    pub(in crate::assessment) first_known: Option<(CaseTime, u32)>,
}

impl Truth {
    /// Since when somebody of these agencies has known; `None`: nobody ever did.
    #[must_use]
    pub fn known_among(&self, case: &Case, agencies: Agencies) -> Option<CaseTime> {
        let cast = case.scenario.cast.iter().zip(&self.known);
        let asked = cast.filter(|(member, _)| member.agency.is_some() && agencies.includes(member.agency));
        asked.filter_map(|(_, known)| *known).min()
    }

    /// Since when one of the cast has known.
    #[must_use]
    pub fn known_to(&self, who: Who) -> Option<CaseTime> {
        self.known.get(who.at()).copied().flatten()
    }
}

/// Everything that came to be true.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moments {
    /// In the order in which it did; of the same moment and person only the first time.
    pub truths: Vec<Truth>,
}

impl Moments {
    /// Reads the moments from a log.
    #[must_use]
    pub fn of(case: &Case, log: &[Recorded]) -> Self {
        let mut reader = Reader::new(case);
        for recorded in log {
            reader.take_in(recorded);
        }
        reader.found
    }

    /// The moment of a person, if it ever came.
    #[must_use]
    pub fn get(&self, moment: Option<MomentIx>, person: Who) -> Option<&Truth> {
        self.truths.iter().find(|truth| truth.moment == moment && truth.person == person)
    }
}

fn deciders(case: &Case, situation: SituationIx) -> Vec<Who> {
    match case.scenario.situations.get(situation.at()).map(|situation| &situation.decision) {
        Some(Decision::Joint { roles, .. }) => roles.clone(),
        Some(decision) => decision.role().into_iter().collect(),
        None => Vec::new(),
    }
}

/// Reads moments event by event; it can be left off anywhere and go on later.
#[derive(Debug, Clone)]
pub(in crate::assessment) struct Reader<'c> {
    case: &'c Case,
    pub(in crate::assessment) places: Vec<Place>,
    /// Who decides in the present situation.
    pub(in crate::assessment) deciders: Vec<Who>,
    /// Who acts now: what follows from it happens before their eyes.
    pub(in crate::assessment) acting: Vec<Who>,
    /// Who sees what happens now: whoever acts, or whoever receives news.
    pub(in crate::assessment) hearing: Vec<Who>,
    now: CaseTime,
    seq: u32,
    pub(in crate::assessment) found: Moments,
}

impl<'c> Reader<'c> {
    pub(in crate::assessment) fn new(case: &'c Case) -> Self {
        let mut reader = Self {
            case,
            places: case.scenario.cast.iter().map(|member| member.at).collect(),
            deciders: deciders(case, SituationIx(0)),
            acting: Vec::new(),
            hearing: Vec::new(),
            now: CaseTime::default(),
            seq: 0,
            found: Moments::default(),
        };
        for person in case.scenario.assisted() {
            reader.becomes_true(None, person);
        }
        reader
    }

    pub(in crate::assessment) fn take_in(&mut self, recorded: &Recorded) {
        (self.now, self.seq) = (recorded.at, recorded.seq);
        self.read(&recorded.event);
    }

    fn read(&mut self, event: &Event) {
        match event {
            Event::Entered(situation) => {
                self.deciders = deciders(self.case, *situation);
                self.act(&self.deciders.clone());
            }
            Event::Decided { role, .. } | Event::Answered { role, .. } => self.act(&[*role]),
            Event::Revealed { .. } | Event::NoDecision(_) => self.act(&self.deciders.clone()),
            Event::Acted(act) if act.origin != Origin::Case => self.act(&[act.by]),
            Event::TimePassed => self.hearing.clone_from(&self.acting),
            Event::Injected(inject) => {
                let to = self.case.scenario.injects.get(inject.at()).map(|news| news.to.clone()).unwrap_or_default();
                self.hearing = if to.is_empty() { self.deciders.clone() } else { to };
            }
            Event::Moved { who, to: at } | Event::Arrived { who, at } => {
                if let Some(place) = self.places.get_mut(who.at()) {
                    *place = *at;
                }
                self.look_around();
            }
            Event::Learned { role, fact, .. } => self.learned(*role, *fact),
            Event::Happened { moment, person } => {
                for person in self.persons(*person) {
                    self.becomes_true(Some(*moment), person);
                    self.knows(&self.hearing.clone(), Some(*moment), person);
                }
            }
            _ => {}
        }
    }

    /// Whoever acts knows that there is somebody to be assisted.
    fn act(&mut self, who: &[Who]) {
        for person in self.case.scenario.assisted() {
            self.knows(who, None, person);
        }
        who.clone_into(&mut self.hearing);
        who.clone_into(&mut self.acting);
    }

    fn persons(&self, person: Option<Who>) -> Vec<Who> {
        person.map_or_else(|| self.case.scenario.assisted().collect(), |person| vec![person])
    }

    fn becomes_true(&mut self, moment: Option<MomentIx>, person: Who) {
        if self.found.get(moment, person).is_some() {
            return;
        }
        let known = self.case.scenario.cast.iter().map(|member| {
            let shown = member.knows.iter().any(|fact| self.shows(*fact, moment, person));
            shown.then_some(self.now)
        });
        let known = known.collect();
        let mut truth = Truth { person, moment, at: self.now, seq: self.seq, known, first_known: None };
        if truth.known_among(self.case, Agencies::ANYBODY).is_some() {
            truth.first_known = Some((self.now, self.seq));
        }
        self.found.truths.push(truth);
        self.look_around();
    }

    /// Whether a fact lets one know a moment of a person.
    fn shows(&self, fact: FactIx, moment: Option<MomentIx>, person: Who) -> bool {
        let Some(fact) = self.case.scenario.facts.get(fact.at()) else { return false };
        match moment {
            None => fact.about == Some(person),
            Some(moment) => fact.shows.contains(&moment) && fact.about.is_none_or(|about| about == person),
        }
    }

    fn learned(&mut self, role: Who, fact: FactIx) {
        let Some(learned) = self.case.scenario.facts.get(fact.at()) else { return };
        for person in self.persons(learned.about) {
            if learned.about == Some(person) {
                self.knows(&[role], None, person);
            }
            for moment in &learned.shows {
                self.becomes_true(Some(*moment), person);
                self.knows(&[role], Some(*moment), person);
            }
        }
    }

    fn knows(&mut self, who: &[Who], moment: Option<MomentIx>, person: Who) {
        let truth = self.found.truths.iter_mut().find(|truth| truth.moment == moment && truth.person == person);
        let Some(truth) = truth else { return };
        for one in who {
            if let Some(known) = truth.known.get_mut(one.at()) {
                known.get_or_insert(self.now);
                if self.case.scenario.member(*one).agency.is_some() {
                    truth.first_known.get_or_insert((self.now, self.seq));
                }
            }
        }
    }

    /// Whoever is with a person sees what is true of them.
    fn look_around(&mut self) {
        for truth in &mut self.found.truths {
            let Some(place) = self.places.get(truth.person.at()).filter(|place| **place != Place::AWAY) else {
                continue;
            };
            let cast = self.case.scenario.cast.iter().zip(&mut truth.known);
            for (at, (member, known)) in self.places.iter().zip(cast) {
                if at == place {
                    known.get_or_insert(self.now);
                    if member.agency.is_some() {
                        truth.first_known.get_or_insert((self.now, self.seq));
                    }
                }
            }
        }
    }
}
