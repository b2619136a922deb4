//! How near somebody is to the persons an act concerns, and what they know of them: whom an act reaches.
//! It never says whether an act is good, or whose task it is. Start at [`check`] for what may be done unasked, at
//! [`reached`] for what was done.
//!
//! Somebody *knows of* a person from when they were in the same place, learned a fact about the person, or did
//! something that is directed at them. They know *of the case* when they know of somebody assisted, were called, were
//! brought news or a decision, or took part already. Of a single person assisted, whoever knows of the case knows.

use crate::procedure::{ActIx, Reach};
use crate::scenario::Case;
use crate::scenario::model::{Decision, Place, Situation, Who};

use super::command::Rejection;
use super::event::{ActEvent, Origin, People};
use super::state::State;

/// Whether an act done unasked, now, would reach the person it is directed at, or somebody assisted.
///
/// # Errors
/// With the reason when it would not.
pub fn check(case: &Case, state: &State, by: Who, act: ActIx, toward: Option<Who>) -> Result<(), Rejection> {
    let Some(reach) = case.procedure.acts[act.at()].reach else { return Ok(()) };
    let mut assisted = case.scenario.assisted().peekable();
    let is_reached = match toward {
        Some(person) if case.scenario.member(person).assisted => reaches(case, state, by, reach, person),
        Some(other) if reach == Reach::Present => together(state, by, other),
        Some(_) => true,
        None if assisted.peek().is_none() => true,
        None if reach == Reach::Known => knows_of_the_case(case, state, by),
        None => assisted.any(|person| reaches(case, state, by, reach, person)),
    };
    match reach {
        _ if is_reached => Ok(()),
        Reach::Present => Err(Rejection::NotThere),
        Reach::Spoken => Err(Rejection::NotInTouch),
        Reach::Known => Err(Rejection::NotHeardOf),
    }
}

/// Persons assisted whom an act reached, with everybody in their place. What the case itself arranges, it tells whoever does it: there only nearness is
/// asked. So it is where no state is given, of acts that were [checked](check) before they were done.
#[must_use]
pub fn reached(case: &Case, places: &[Place], state: Option<&State>, act: &ActEvent) -> People {
    let reach = case.procedure.acts.get(act.act.at()).and_then(|known| known.reach);
    let unasked = state.filter(|_| act.origin == Origin::Standing && act.fact.is_none());
    let target = act.toward.filter(|who| case.scenario.cast.get(who.at()).is_some_and(|one| one.assisted));
    let mut people = People::default();
    for person in case.scenario.assisted() {
        let is_reached = match reach {
            None => true,
            Some(Reach::Known) => unasked.is_none_or(|state| match target {
                Some(target) => knows_of(case, state, act.by, target),
                None => knows_of_the_case(case, state, act.by),
            }),
            Some(Reach::Present) => act.present.contains(person),
            Some(Reach::Spoken) => {
                let there = places.get(person.at()).copied().unwrap_or(Place::AWAY);
                act.present.contains(person) || has_telephone(case, there)
            }
        };
        if is_reached {
            people.insert(person);
        }
    }
    people
}

fn reaches(case: &Case, state: &State, by: Who, reach: Reach, person: Who) -> bool {
    let known = || knows_of(case, state, by, person);
    match reach {
        Reach::Present => together(state, by, person),
        Reach::Spoken => together(state, by, person) || (has_telephone(case, state.place_of(person)) && known()),
        Reach::Known => known(),
    }
}

fn has_telephone(case: &Case, place: Place) -> bool {
    case.scenario.places.get(place.at()).is_some_and(|place| place.telephone)
}

fn together(state: &State, one: Who, other: Who) -> bool {
    state.place_of(one) != Place::AWAY && state.place_of(one) == state.place_of(other)
}

/// Whether somebody knows of a person.
#[must_use]
pub fn knows_of(case: &Case, state: &State, who: Who, person: Who) -> bool {
    let mut assisted = case.scenario.assisted();
    let only_one = assisted.next() == Some(person) && assisted.next().is_none();
    knows_of_themselves(case, state, who, person) || (only_one && knows_of_the_case(case, state, who))
}

/// Whether somebody has met a person, or learned a fact about the person.
pub(crate) fn knows_of_themselves(case: &Case, state: &State, who: Who, person: Who) -> bool {
    let about = |fact: usize| case.scenario.facts[fact].about == Some(person);
    state.met.get(who.at()).is_some_and(|met| met.contains(person))
        || state.knows.get(who.at()).is_some_and(|known| known.iter().any(about))
}

/// Whether somebody knows of the case.
pub(crate) fn knows_of_the_case(case: &Case, state: &State, who: Who) -> bool {
    let scenario = &case.scenario;
    let decides = |at: usize| scenario.situations.get(at).is_some_and(|situation| is_asked(situation, who));
    let is_told = |at: usize| scenario.injects.get(at).is_some_and(|news| news.to.contains(&who));
    state.called.contains(who)
        || state.did.get(who.at()).is_some_and(|did| did.iter().next().is_some())
        || scenario.assisted().any(|person| knows_of_themselves(case, state, who, person))
        || state.reached.iter().any(decides)
        || state.injected.iter().any(is_told)
}

fn is_asked(situation: &Situation, who: Who) -> bool {
    match &situation.decision {
        Decision::Joint { roles, .. } => roles.contains(&who),
        decision => decision.role() == Some(who),
    }
}
