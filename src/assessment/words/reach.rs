//! Whether somebody who was missing could have been reached: there already, called, or how soon a call brings them.
//! It never says that somebody should have come. Start at [`reach`].

use crate::base::{DurationRange, Message};
use crate::engine::Event;
use crate::procedure::Agencies;
use crate::scenario::model::{Decision, Effects, Outcome, Place, Scenario, Who};

use crate::assessment::facts::Facts;
use crate::assessment::words::times::{length, moment};

/// Whether somebody of these agencies could have been reached when an act began.
pub(in crate::assessment) fn reach(facts: &Facts<'_>, agencies: Agencies, deed: usize) -> Message {
    let deed = facts.trace.deed(deed);
    let scenario = &facts.case.scenario;
    let cast = &scenario.cast;
    let name = |who: Who| scenario.member(who).name.clone();
    let is_one = |who: Who| cast.get(who.at()).is_some_and(|member| agencies.includes(member.agency));
    if let Some(there) = deed.present.iter().find(|who| is_one(*who)) {
        return Message::new("finding-reach-there").with("who", name(there));
    }
    let called = facts.log.iter().rev().filter(|one| one.seq < deed.seq()).find_map(|one| match one.event {
        Event::Called { who, arrives, .. } if is_one(who) => Some((who, one.at, arrives)),
        _ => None,
    });
    if let Some((who, at, arrives)) = called.filter(|(_, _, arrives)| *arrives > deed.start) {
        return Message::new("finding-reach-called")
            .with("who", name(who))
            .with("at", moment(facts.case, at))
            .with("arrives", moment(facts.case, arrives));
    }
    let mut earlier = facts.log.iter().filter(|one| one.seq < deed.seq());
    if let Some(who) = earlier.find_map(|one| takes_part(scenario, &one.event).filter(|who| is_one(*who))) {
        return Message::new("finding-reach-elsewhere").with("who", name(who));
    }
    let known: Vec<Who> = (0..cast.len()).map(Who::of).filter(|who| is_one(*who)).collect();
    let soonest = known
        .iter()
        .filter_map(|who| Some((soonest_call(scenario, *who)?, *who)))
        .min_by_key(|(call, _)| (call.max, call.min));
    match (soonest, known.first()) {
        (Some((call, who)), _) => {
            Message::new("finding-reach-not-called-in-reach").with("who", name(who)).with("within", length(call.max))
        }
        (None, Some(who)) => Message::new("finding-reach-not-called").with("who", name(*who)),
        (None, None) => Message::new("finding-reach-not-in-case"),
    }
}

/// Who shows by an event that they know of the case by then: they act, decide, learn of somebody assisted, come or are
/// brought in.
fn takes_part(scenario: &Scenario, event: &Event) -> Option<Who> {
    match event {
        Event::Acted(act) => Some(act.by),
        Event::Decided { role, .. } | Event::Answered { role, .. } => Some(*role),
        Event::Learned { role, fact, .. } => scenario.facts.get(fact.at())?.about.map(|_| *role),
        Event::Called { who, .. } | Event::Arrived { who, .. } => Some(*who),
        Event::Moved { who, to } if *to != Place::AWAY => Some(*who),
        _ => None,
    }
}

/// The shortest time after which a call brings somebody in this case, where anything in it calls them at all.
fn soonest_call(scenario: &Scenario, who: Who) -> Option<DurationRange> {
    let of = |effects: &Effects| {
        effects.calls.iter().filter(|call| call.who == who).map(|call| call.delay).collect::<Vec<_>>()
    };
    let mut found: Vec<DurationRange> = Vec::new();
    found.extend(scenario.standing.iter().flat_map(|answer| of(&answer.effects)));
    found.extend(scenario.injects.iter().flat_map(|inject| of(&inject.effects)));
    let outcome = |outcome: &Outcome| of(&outcome.effects);
    for situation in &scenario.situations {
        found.extend(situation.decision.options().iter().flat_map(|option| of(&option.effects)));
        found.extend(situation.begins.iter().chain(&situation.afterwards).flat_map(outcome));
        found.extend(situation.no_decision.iter().flat_map(|one| outcome(one)));
        if let Decision::Joint { agreed, disagreed, .. } = &situation.decision {
            found.extend(agreed.iter().chain(disagreed).flat_map(|one| outcome(one)));
        }
    }
    found.into_iter().min_by_key(|call| (call.max, call.min))
}
