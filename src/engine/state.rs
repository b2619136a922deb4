//! The state of a play, and the one function that changes it.

use serde::Serialize;

use crate::base::{Bits, CaseTime};
use crate::procedure::{Agencies, PurposeIx};
use crate::scenario::Case;
use crate::scenario::Decision;
use crate::scenario::model::{Gauge, Group, Place, SituationIx, Who};

use super::event::{Event, People, Recorded};

/// Somebody on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Arrival {
    /// When they arrive.
    pub at: CaseTime,
    /// Who.
    pub who: Who,
    /// Where.
    pub to: Place,
}

/// Everything that is true at one moment of a play.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct State {
    /// Case time.
    pub now: CaseTime,
    /// The present situation.
    pub situation: SituationIx,
    /// Whether the case is over.
    pub ended: bool,
    /// Where everybody is.
    pub places: Vec<Place>,
    /// To which group everybody belongs.
    #[serde(serialize_with = "group_ids")]
    pub groups: Vec<Group>,
    /// Whom everybody met: was in one place with, or did something that is directed at them.
    #[serde(skip)]
    pub met: Vec<People>,
    /// Who was called, whether or not they came.
    #[serde(skip)]
    pub called: People,
    /// What each role knows, as positions of facts.
    #[serde(serialize_with = "bits_list")]
    pub knows: Vec<Bits>,
    /// What everybody has done, as positions of acts.
    #[serde(serialize_with = "bits_list")]
    pub did: Vec<Bits>,
    /// Flags that are up.
    #[serde(serialize_with = "bits")]
    pub flags: Bits,
    /// Moments that came to be true.
    #[serde(serialize_with = "bits")]
    pub moments: Bits,
    /// Situations that were entered.
    #[serde(serialize_with = "bits")]
    pub reached: Bits,
    /// Injects that came.
    #[serde(serialize_with = "bits")]
    pub injected: Bits,
    /// Answers to standing acts that were used.
    #[serde(serialize_with = "bits")]
    pub answered: Bits,
    /// Options taken in each situation, as bits.
    pub taken: Vec<u16>,
    /// The gauges, 0 to 10.
    pub gauges: [i8; 5],
    /// Toward whom each person's agreement to each purpose stands; refused and withdrawn ones are left out.
    pub agreements: Vec<(Who, PurposeIx, Agencies)>,
    /// Who is on the way, next first.
    pub arrivals: Vec<Arrival>,
    /// Answers to the present joint decision.
    pub answers: Vec<(Who, u8)>,
    /// Which seat plays each role: the seat that began as the role at this position.
    pub seats: Vec<Who>,
    /// How many commands were carried out.
    pub commands: u32,
}

fn bits<S: serde::Serializer>(bits: &Bits, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(bits.iter())
}

fn bits_list<S: serde::Serializer>(list: &[Bits], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(list.iter().map(|bits| bits.iter().collect::<Vec<_>>()))
}

fn group_ids<S: serde::Serializer>(groups: &[Group], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(groups.iter().map(|group| group.id()))
}

impl State {
    /// A play before anything happened.
    #[must_use]
    pub fn new(case: &Case) -> Self {
        let scenario = &case.scenario;
        let mut state = Self {
            now: CaseTime::default(),
            situation: SituationIx(0),
            ended: false,
            places: scenario.cast.iter().map(|member| member.at).collect(),
            met: vec![People::default(); scenario.cast.len()],
            called: People::default(),
            groups: scenario.cast.iter().map(|member| member.group).collect(),
            knows: scenario
                .roles()
                .map(|role| scenario.member(role).knows.iter().map(|fact| fact.at()).collect())
                .collect(),
            did: vec![Bits::default(); scenario.cast.len()],
            flags: Bits::default(),
            moments: Bits::default(),
            reached: Bits::default(),
            injected: Bits::default(),
            answered: Bits::default(),
            taken: vec![0; scenario.situations.len()],
            gauges: [5; 5],
            agreements: Vec::new(),
            arrivals: Vec::new(),
            answers: Vec::new(),
            seats: scenario.roles().collect(),
            commands: 0,
        };
        for member in &scenario.cast {
            state.meet_at(member.at);
        }
        state
    }

    /// Becomes as the other, reusing what it holds: what automatic players do millions of times.
    pub fn become_as(&mut self, other: &Self) {
        self.now = other.now;
        self.situation = other.situation;
        self.ended = other.ended;
        self.places.clone_from(&other.places);
        self.groups.clone_from(&other.groups);
        self.met.clone_from(&other.met);
        self.called = other.called;
        self.knows.clone_from(&other.knows);
        self.did.clone_from(&other.did);
        self.flags = other.flags;
        self.moments = other.moments;
        self.reached = other.reached;
        self.injected = other.injected;
        self.answered = other.answered;
        self.taken.clone_from(&other.taken);
        self.gauges = other.gauges;
        self.agreements.clone_from(&other.agreements);
        self.arrivals.clone_from(&other.arrivals);
        self.answers.clone_from(&other.answers);
        self.seats.clone_from(&other.seats);
        self.commands = other.commands;
    }

    /// Who is in a place.
    #[must_use]
    pub fn people_at(&self, place: Place) -> People {
        let mut people = People::default();
        if place != Place::AWAY {
            for (index, at) in self.places.iter().enumerate() {
                if *at == place {
                    people.insert(Who::of(index));
                }
            }
        }
        people
    }

    /// Where somebody is.
    #[must_use]
    pub fn place_of(&self, who: Who) -> Place {
        self.places[who.at()]
    }

    /// The group somebody belongs to now.
    #[must_use]
    pub fn group_of(&self, who: Who) -> Group {
        self.groups[who.at()]
    }

    /// Whether a role knows a fact.
    #[must_use]
    pub fn knows(&self, role: Who, fact: crate::scenario::FactIx) -> bool {
        self.knows.get(role.at()).is_some_and(|known| known.contains(fact.at()))
    }

    /// Toward whom a person's agreement to a purpose stands.
    #[must_use]
    pub fn agreed_with(&self, person: Who, purpose: PurposeIx) -> Agencies {
        let found = self.agreements.iter().find(|(who, what, _)| *who == person && *what == purpose);
        found.map_or_else(|| std::iter::empty().collect(), |(_, _, with)| *with)
    }

    /// Whether a person's agreement to a purpose stands, toward whomever.
    #[must_use]
    pub fn agreed(&self, person: Who, purpose: PurposeIx) -> bool {
        !self.agreed_with(person, purpose).is_empty()
    }

    /// The level of a gauge, 0 to 10.
    #[must_use]
    pub fn gauge(&self, gauge: Gauge) -> i8 {
        self.gauges[gauge as usize]
    }

    /// Roles whose decision the play waits for now, in their order.
    #[must_use]
    pub fn deciding(&self, case: &Case) -> Vec<Who> {
        if self.ended {
            return Vec::new();
        }
        match &case.scenario.situation(self.situation).decision {
            Decision::Choices { role, .. } | Decision::Cards { role, .. } => vec![*role],
            Decision::Joint { roles, .. } => {
                roles.iter().copied().filter(|role| !self.answers.iter().any(|(who, _)| who == role)).collect()
            }
            Decision::Ending => Vec::new(),
        }
    }

    /// Takes an event in. Total: any event of this case can be taken in at any time.
    pub fn evolve(&mut self, recorded: &Recorded) {
        self.now = recorded.at;
        self.commands = recorded.command + 1;
        self.apply(&recorded.event);
    }

    pub(super) fn apply(&mut self, event: &Event) {
        match event {
            Event::Entered(situation) => {
                self.situation = *situation;
                self.reached.insert(situation.at());
                self.answers.clear();
            }
            Event::Decided { situation, options, .. } => {
                for option in options {
                    self.take(*situation, *option);
                }
            }
            Event::Answered { role, option, .. } => self.answers.push((*role, *option)),
            Event::Revealed { situation, option, .. } => self.take(*situation, *option),
            Event::Acted(act) => {
                if let Some(did) = self.did.get_mut(act.by.at()) {
                    did.insert(act.act.at());
                }
                if let Some((met, toward)) = self.met.get_mut(act.by.at()).zip(act.toward) {
                    met.insert(toward);
                }
            }
            Event::Called { who, to, arrives } => {
                self.called.insert(*who);
                self.arrivals.push(Arrival { at: *arrives, who: *who, to: *to });
                // Stable: of those who arrive at the same moment, who was called first comes first.
                self.arrivals.sort_by_key(|arrival| arrival.at);
            }
            Event::Arrived { who, at } => {
                self.arrivals.retain(|arrival| arrival.who != *who);
                self.go(*who, *at);
            }
            Event::Moved { who, to } => {
                self.arrivals.retain(|arrival| arrival.who != *who);
                self.go(*who, *to);
            }
            Event::Learned { role, fact, .. } => {
                if let Some(known) = self.knows.get_mut(role.at()) {
                    known.insert(fact.at());
                }
            }
            Event::Agreed(said) => {
                let with = said.heard_after(self.agreed_with(said.person, said.purpose));
                self.agreements.retain(|(who, what, _)| (*who, *what) != (said.person, said.purpose));
                if !with.is_empty() {
                    self.agreements.push((said.person, said.purpose, with));
                    self.agreements.sort_unstable_by_key(|(who, what, _)| (*who, *what));
                }
            }
            Event::Flagged { flag, up: true } => self.flags.insert(flag.at()),
            Event::Flagged { flag, up: false } => self.flags.remove(flag.at()),
            Event::Gauged { gauge, by } => {
                let level = &mut self.gauges[*gauge as usize];
                *level = level.saturating_add(*by).clamp(0, 10);
            }
            Event::Happened { moment, .. } => self.moments.insert(moment.at()),
            Event::Grouped { person, group } => {
                if let Some(known) = self.groups.get_mut(person.at()) {
                    *known = *group;
                }
            }
            Event::Injected(inject) | Event::PassedOver(inject) => self.injected.insert(inject.at()),
            Event::Answer(position) => self.answered.insert(usize::from(*position)),
            Event::Swapped(one, other) => {
                if one.at().max(other.at()) < self.seats.len() {
                    self.seats.swap(one.at(), other.at());
                }
            }
            Event::Ended(_) => self.ended = true,
            Event::NoDecision(_)
            | Event::Reasoned { .. }
            | Event::TimePassed
            | Event::Waited { .. }
            | Event::Followed { .. } => {}
        }
    }

    fn take(&mut self, situation: SituationIx, option: u8) {
        if let Some(taken) = self.taken.get_mut(situation.at()) {
            *taken |= 1_u16.checked_shl(u32::from(option)).unwrap_or(0);
        }
    }

    fn go(&mut self, who: Who, to: Place) {
        if let Some(place) = self.places.get_mut(who.at()) {
            *place = to;
            self.meet_at(to);
        }
    }

    /// Everybody in a place meets everybody there.
    fn meet_at(&mut self, place: Place) {
        let here = self.people_at(place);
        for who in here.iter() {
            if let Some(met) = self.met.get_mut(who.at()) {
                met.0 |= here.0;
            }
        }
    }
}
