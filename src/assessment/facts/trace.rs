//! The acts of a play, as rules read them: who did what, about whom, from when to when, with whom present.
//! It never judges an act. Start at [`Trace::of`].
//!
//! A play goes on one act at a time, so acts follow each other as they stand in the log, except that news can make
//! somebody act while another act lasts. Two acts are therefore ordered when the one was over when the other began;
//! acts that take no time are ordered as logged. Between acts that begin together and last there is no order, and where
//! they stand in the log means nothing: they are put in an order of their own first.

use crate::base::{Bits, CaseTime};
use crate::engine::reach::reached;
use crate::engine::{ActEvent, Event, People, Recorded, State};
use crate::procedure::{ActIx, AgencyIx};
use crate::scenario::Case;
use crate::scenario::Who;
use crate::scenario::model::Place;

use crate::alignment;
use crate::assessment::facts::places::Places;

/// An act of a play. Nested or overlapping acts of the same kind by the same person are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// The act.
    pub act: ActIx,
    /// Who did it.
    pub by: Who,
    /// For which agency.
    pub agency: Option<AgencyIx>,
    /// With or toward whom.
    pub toward: Option<Who>,
    /// The person assisted whom it concerns; `None`: everybody assisted.
    pub about: Option<Who>,
    /// When it began.
    pub start: CaseTime,
    /// When it was over.
    pub end: CaseTime,
    /// Who was in the same place.
    pub present: People,
    /// Persons assisted whom it reached; to others it is not credited.
    pub(in crate::assessment) reached: People,
    /// Numbers of its events in the log, first to last.
    pub seqs: Vec<u32>,
    /// Number of the command it came from.
    pub command: u32,
    /// Its place in the order of all acts; see [`Trace::of`].
    pub(in crate::assessment) span: alignment::Event,
}

impl Deed {
    /// Number of its first event in the log.
    #[must_use]
    pub fn seq(&self) -> u32 {
        self.seqs.first().copied().unwrap_or_default()
    }

    fn lasts(&self) -> bool {
        self.start < self.end
    }

    /// Whether it concerns this person.
    #[must_use]
    pub fn concerns(&self, person: Who) -> bool {
        self.about.is_none_or(|about| about == person)
    }

    /// Whether it was over when the other began.
    #[must_use]
    pub fn precedes(&self, other: &Self) -> bool {
        self.span.precedes(other.span)
    }
}

/// All acts of a play, in the order in which they began.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trace {
    /// The acts.
    pub deeds: Vec<Deed>,
    /// The last moment of the log.
    pub end: CaseTime,
    places: Places,
}

impl Trace {
    /// Reads the acts from a log.
    #[must_use]
    pub fn of(case: &Case, log: &[Recorded]) -> Self {
        let mut state = State::new(case);
        Self::read(case, log, |recorded| {
            let reached = match &recorded.event {
                Event::Acted(act) => reached(case, &state.places, Some(&state), act),
                _ => People::default(),
            };
            state.evolve(recorded);
            reached
        })
    }

    /// Reads the acts from a part of a play that the engine carried out, with everybody in these places before: it
    /// refuses what is beyond somebody's knowledge.
    pub(in crate::assessment) fn checked(case: &Case, log: &[Recorded], mut places: Vec<Place>) -> Self {
        Self::read(case, log, |recorded| match &recorded.event {
            Event::Acted(act) => reached(case, &places, None, act),
            Event::Moved { who, to: at } | Event::Arrived { who, at } => {
                places[who.at()] = *at;
                People::default()
            }
            _ => People::default(),
        })
    }

    /// `reached` is asked of every event in its order, and says of an act whom it reached.
    fn read(case: &Case, log: &[Recorded], mut reached: impl FnMut(&Recorded) -> People) -> Self {
        let mut deeds: Vec<(Deed, ActEvent)> = Vec::new();
        // Of each kind of act the latest, and of each act the one of its kind before.
        let mut latest: Vec<Option<usize>> = vec![None; case.procedure.acts.len()];
        let mut before: Vec<Option<usize>> = Vec::new();
        for recorded in log {
            let reached = reached(recorded);
            let Event::Acted(act) = &recorded.event else { continue };
            let of_kind = std::iter::successors(latest[act.act.at()], |one| before[*one]);
            let known = of_kind.into_iter().find(|one| {
                let (deed, first) = &deeds[*one];
                is_same(first, act) && act.start < deed.end
            });
            if let Some(known) = known {
                let deed = &mut deeds[known].0;
                deed.end = deed.end.max(act.end);
                deed.present = People(deed.present.0 | act.present.0);
                deed.reached = People(deed.reached.0 | reached.0);
                deed.seqs.push(recorded.seq);
            } else {
                before.push(latest[act.act.at()].replace(deeds.len()));
                deeds.push((deed(case, act, recorded, reached), *act));
            }
        }
        // What takes no time was over when the next began, and parts what stands before it from what stands after it.
        let together = |one: &(Deed, ActEvent), other: &(Deed, ActEvent)| {
            one.0.start == other.0.start && one.0.lasts() && other.0.lasts()
        };
        for run in deeds.chunk_by_mut(together) {
            run.sort_by_key(|(deed, act)| (deed.act, deed.by, deed.toward, act.fact, deed.end));
        }
        let mut deeds: Vec<Deed> = deeds.into_iter().map(|(deed, _)| deed).collect();
        place(&mut deeds);
        Self::over(deeds, log.last().map_or(CaseTime::default(), |last| last.at))
    }

    /// Acts that stand in their order already.
    pub(in crate::assessment) fn over(deeds: Vec<Deed>, end: CaseTime) -> Self {
        let places = Places::new(deeds.iter().map(|deed| deed.act.at()));
        Self { deeds, end, places }
    }

    /// Positions of the acts among these that concern a person, in order.
    pub fn of_person(&self, person: Who, acts: Bits) -> impl Iterator<Item = usize> + '_ {
        self.of_person_from(person, acts, 0)
    }

    /// The same, from one position on.
    pub(in crate::assessment) fn of_person_from(
        &self,
        person: Who,
        acts: Bits,
        from: usize,
    ) -> impl Iterator<Item = usize> + '_ {
        self.places.of(acts, from).filter(move |index| self.deeds[*index].concerns(person))
    }

    /// Those of a person's acts that are credited to them: whoever did them was near enough, and knew of the person.
    pub(in crate::assessment) fn credited(&self, person: Who, acts: Bits) -> impl Iterator<Item = usize> + '_ {
        self.of_person(person, acts).filter(move |index| self.deeds[*index].reached.contains(person))
    }

    /// Whether one act began before another, and not together with it.
    pub(in crate::assessment) fn began_before(&self, one: usize, other: usize) -> bool {
        let (first, then) = (&self.deeds[one], &self.deeds[other]);
        one < other && (first.start < then.start || first.precedes(then))
    }

    /// An act by its position.
    #[must_use]
    pub fn deed(&self, index: usize) -> &Deed {
        &self.deeds[index]
    }
}

fn is_same(one: &ActEvent, other: &ActEvent) -> bool {
    (one.act, one.by, one.toward, one.fact) == (other.act, other.by, other.toward, other.fact)
}

fn deed(case: &Case, act: &ActEvent, recorded: &Recorded, reached: People) -> Deed {
    let scenario = &case.scenario;
    let member = |who: Who| scenario.cast.get(who.at());
    let told = act.fact.and_then(|fact| scenario.facts.get(fact.at())).and_then(|fact| fact.about);
    let about = told.or(act.toward).filter(|who| member(*who).is_some_and(|one| one.assisted));
    Deed {
        act: act.act,
        by: act.by,
        agency: member(act.by).and_then(|one| one.agency),
        toward: act.toward,
        about,
        start: act.start,
        end: act.end,
        present: act.present,
        reached,
        seqs: vec![recorded.seq],
        command: recorded.command,
        span: alignment::Event::at(0),
    }
}

/// Gives every act its place: it starts at its position, and ends at that of the last act that began before it was over.
fn place(deeds: &mut [Deed]) {
    let starts: Vec<CaseTime> = deeds.iter().map(|deed| deed.start).collect();
    for (index, deed) in deeds.iter_mut().enumerate() {
        let within = starts[index + 1..].iter().take_while(|start| **start < deed.end).count();
        let position = i64::try_from(index).unwrap_or(i64::MAX / 2);
        let last = i64::try_from(index + within).unwrap_or(i64::MAX / 2);
        deed.span = alignment::Event { start: position, end: last };
    }
}
