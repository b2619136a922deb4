//! Waits and knowledge, held against the log by another way of counting.

use roadblock::base::CaseTime;
use roadblock::debrief::{beside, facts_that_matter, knowledge, minutes_of_talk, mirrors, waits};
use roadblock::engine::{Event, Play, State};

use crate::debrief::{library, plays};

/// Whether a role knew a fact at a time, as the engine has it.
fn known(play: &Play, until: CaseTime) -> State {
    let mut state = State::new(play.case());
    play.log().iter().take_while(|one| one.at <= until).for_each(|one| state.evolve(one));
    state
}

#[test]
fn every_wait_begins_with_a_call_and_ends_with_an_arrival() {
    let mut seen = 0;
    for case in &library().cases {
        for play in plays(case, 3) {
            for wait in waits(&play) {
                let call = play.log().iter().find(|one| one.seq == wait.seq).unwrap();
                assert!(matches!(call.event, Event::Called { who, .. } if who == wait.who) && call.at == wait.called);
                let arrived = |one: &&roadblock::engine::Recorded| {
                    one.seq > wait.seq && matches!(one.event, Event::Arrived { who, .. } if who == wait.who)
                };
                assert_eq!(play.log().iter().find(arrived).map(|one| one.at), wait.came);
                assert_ne!(wait.by, Some(wait.who));
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn who_knew_what_is_what_the_engine_says() {
    for case in &library().cases {
        for play in plays(case, 3) {
            let end = known(&play, play.state().now);
            for row in knowledge(&play) {
                for (role, since) in &row.knew {
                    assert_eq!(end.knows(*role, row.fact), since.is_some());
                    if let Some(since) = since.filter(|since| since.0 > 0) {
                        assert!(known(&play, since).knows(*role, row.fact));
                        assert!(!known(&play, CaseTime(since.0 - 1)).knows(*role, row.fact));
                    }
                }
                for told in &row.told {
                    assert!(
                        row.knew.iter().any(|(who, since)| *who == told.to && since.is_some_and(|at| at <= told.at))
                    );
                }
            }
            assert!(facts_that_matter(&play, 5).len() <= 5);
        }
    }
}

#[test]
fn whoever_is_beside_the_person_is_where_the_person_is() {
    for case in &library().cases {
        let person = case.scenario.assisted().next().unwrap();
        for play in plays(case, 2) {
            let stretches = beside(&play, person);
            assert!(!stretches.is_empty(), "{}", case.scenario.id);
            for one in &stretches {
                let then = known(&play, one.from);
                assert_eq!(then.place_of(one.who), then.place_of(person));
            }
        }
    }
}

#[test]
fn every_question_put_to_others_has_what_was_chosen() {
    let mut seen = 0;
    for case in &library().cases {
        for play in plays(case, 2) {
            for mirror in mirrors(&play, &[]) {
                let event = &play.log().iter().find(|one| one.seq == mirror.seq).unwrap().event;
                assert!(matches!(event, Event::Decided { .. } | Event::Revealed { .. }));
                assert!(!mirror.question.is_empty() && !mirror.chosen.is_empty());
                seen += 1;
            }
        }
    }
    assert!(seen > 30, "{seen}");
}

#[test]
fn the_talk_has_at_least_the_minutes_of_the_play() {
    for case in &library().cases {
        assert!(case.scenario.debrief_minutes >= case.scenario.play_minutes, "{}", case.scenario.id);
        assert_eq!(minutes_of_talk(&case.scenario), case.scenario.debrief_minutes);
    }
}
