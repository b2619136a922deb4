//! What exploration says of cases in which something is wrong, or which are too large.

use roadblock::assessment::Points;
use roadblock::rehearsal::explore::{Budget, Exploration, explore, scores};

use crate::support::{CREW_CASE, CREW_PROCEDURE, case_of, shipped, synthetic};

fn explored(text: &str) -> Exploration {
    explore(&case_of(CREW_PROCEDURE, text), Budget::default(), &mut |_| true)
}

#[test]
fn a_long_case_is_a_few_thousand_states() {
    let case = case_of(CREW_PROCEDURE, &synthetic(24));
    let found = explore(&case, Budget::default(), &mut |_| true);
    assert!(found.complete && found.states < 5_000, "{}", found.states);
    let scored = scores(&case, Budget::default(), &mut |_| true);
    let points = scored.points.unwrap();
    assert!(scored.complete && scored.states < 10_000, "{}", scored.states);
    assert!(points.least < Points::whole(500) && points.most == Some(Points::ALL), "{points:?}");
    assert!(points.least_exact && points.most_exact);
}

#[test]
fn a_case_that_is_too_large_says_how_far_it_was_tried() {
    let case = shipped().cases.remove(0);
    let budget = Budget { states: 500, ..Budget::default() };
    let found = explore(&case, budget, &mut |_| true);
    assert!(!found.complete && found.states <= 500 && found.left > 0, "{found:?}");
    let scored = scores(&case, budget, &mut |_| true);
    assert!(!scored.complete);
    assert!(scored.points.is_none_or(|points| !points.least_exact));
    let stopped = explore(&case, Budget::default(), &mut |_| false);
    assert!(!stopped.complete && stopped.steps <= 16_384);
}

#[test]
fn a_state_without_a_way_on_is_a_dead_end() {
    let stuck = CREW_CASE.replace(
        r#"( id: "wave", say: "Wave it through.", goto: "end""#,
        r#"( id: "wave", say: "Wave it through.", goto: "ditch""#,
    );
    let ditch = r#"( id: "ditch", acts: "clerk", text: "x", choices: [ ( id: "dig", say: "Dig.", goto: "ditch" ) ] ),
        ( id: "end", ending: true"#;
    let stuck = stuck.replace(r#"( id: "end", ending: true"#, ditch);
    let stuck = stuck.replace(r#"say: "Open.""#, r#"say: "Open.", goto: "end""#);
    let stuck = stuck.replace(r#"say: "Stay closed.""#, r#"say: "Stay closed.", goto: "end""#);
    let found = explored(&stuck);
    let (way, _) = found.dead_end.expect("the ditch");
    assert_eq!(way.len(), 1, "{way:?}");
    assert_eq!(found.circle, None, "digging takes time");
    assert_eq!(found.time.unwrap().most, None, "one may dig for ever");
    let timeless = stuck.replace(r#"say: "Dig.", goto"#, r#"say: "Dig.", takes: "0 min", goto"#);
    assert_eq!(explored(&timeless).circle.map(|(way, _)| way.len()), Some(1));
}

#[test]
fn nothing_offered_is_told_with_the_way_there() {
    let text = CREW_CASE.replace(r#"id: "yes", say: "Open.""#, r#"id: "yes", say: "Open.", when: Flag("calm")"#);
    let text = text.replace(r#"id: "no", say: "Stay closed.""#, r#"id: "no", say: "Stay closed.", when: Flag("calm")"#);
    let text = text.replace(r#"sets: ["calm"], "#, "");
    let found = explored(&text);
    let case = case_of(CREW_PROCEDURE, &text);
    let both = case.scenario.situation_named("both").unwrap();
    assert!(found.nothing_offered[both.at()].is_some());
    assert!(explored(CREW_CASE).nothing_offered.iter().all(Option::is_none));
}
