//! A small procedure and a small case, so that a test shows one thing: a crew looks after people on a mountain path.

use roadblock::assessment::{Accepted, Assessment, FindingId, assess};
use roadblock::engine::Play;
use roadblock::rehearsal::{Plan, run_plan};
use roadblock::scenario::Case;

use crate::compact::lines;
use crate::support::case_of;

const ACTS: &[(&str, &str)] = &[
    ("greet", "Assisted"),
    ("warm", "Assisted"),
    ("ask", "Assisted"),
    ("explain", "Assisted"),
    ("carry", "Assisted"),
    ("bind", "Assisted"),
    ("write", "Assisted"),
    ("call-medic", "Nobody"),
    ("call-base", "Nobody"),
    ("shout", "Assisted"),
    ("leave-behind", "Assisted"),
];

/// A procedure with these clauses.
pub(crate) fn procedure(clauses: &str) -> String {
    let acts: String = ACTS
        .iter()
        .map(|(id, toward)| {
            let once = match *id {
                "write" => ", once: true",
                "leave-behind" => ", lets_go: true",
                _ => "",
            };
            format!(
                "( id: \"{id}\", name: \"{id}\", told: \"{id}s\", standing: true, takes: \"5 min\", toward: {toward}{once} ),\n"
            )
        })
        .collect();
    format!(
        r#"(
    format: 1, id: "path", title: "Looking after people on the path",
    agencies: [ ( id: "guides", name: "Guides", colour: "police", sign: "shield" ),
                ( id: "medics", name: "Medics", colour: "health", sign: "heart" ),
                ( id: "elders", name: "Elders", colour: "guardian", sign: "umbrella" ) ],
    moments: [ ( id: "found", name: "Somebody is found" ), ( id: "cold", name: "They are cold" ), ( id: "storm", name: "A storm comes" ) ],
    purposes: [ ( id: "treatment", name: "treatment" ), ( id: "share", name: "passing on" ) ],
    acts: [ {acts} ( id: "tell", name: "Tell", told: "tells" ), ( id: "leak", name: "Leak", told: "leaks" ) ],
    telling: ( act: "tell", without_basis: "leak", purpose: "share" ),
    phases: [ ( id: "one", name: "At once" ), ( id: "two", name: "Later" ) ],
    clauses: [ {clauses} ],
)"#
    )
}

/// One clause about everything; `rules` are its lists, with or without more of its fields.
pub(crate) fn clause(id: &str, severity: &str, rules: &str) -> String {
    format!(
        r#"( id: "{id}", phase: "one", title: "{id}", severity: {severity}, text: "t", why: "w", source: "s", {rules} ),"#
    )
}

/// The case: a guide with a lost child; a medic and an elder in the valley. `more` are further fields.
pub(crate) fn scenario(group: &str, more: &str) -> String {
    format!(
        r#"(
    format: 1, id: "lost", title: "Lost", procedure: "path", begins: "Friday 20:00",
    people: [ ( id: "mira", name: "Mira", assisted: true, group: {group}, at: "path" ) ],
    roles: [ ( id: "guide", name: "Guide", agency: "guides", at: "path", brief: "You walk." ),
             ( id: "medic", name: "Medic", agency: "medics", at: "valley", brief: "You heal.", knows: ["hut"] ),
             ( id: "elder", name: "Elder", agency: "elders", at: "valley", brief: "You decide." ) ],
    places: [ ( id: "path", name: "The path" ), ( id: "valley", name: "The valley" ) ],
    facts: [ ( id: "shivers", text: "She shivers.", about: "mira", shows: ["cold"], may_know: ["medics", "elders"] ), ( id: "hut", text: "There is a hut." ) ],
    situations: [
        ( id: "walk", acts: "guide", text: "You walk.", begins: [ ( happens: ["found"] ) ], choices: [
            ( id: "look", say: "Look closer.", takes: "1 min", learns: ["shivers"], goto: "walk" ),
            ( id: "agree", say: "Ask whether you may help.", takes: "1 min", consents: [ ( of: "mira", to: "treatment" ) ], goto: "walk" ),
            ( id: "fetch", say: "Fetch the medic.", takes: "10 min", calls: [ ( who: "medic", to: "path", in: "30 min" ) ], goto: "walk" ),
            ( id: "storm", say: "Wait for the storm.", takes: "1 min", happens: ["storm"], goto: "walk" ),
            ( id: "home", say: "Go home.", takes: "1 min", goto: "end" ),
        ] ),
        ( id: "end", ending: true, text: "Home." ),
    ],
    {more}
)"#
    )
}

/// Plays a plan on a case.
#[track_caller]
pub(crate) fn play(case: &Case, plan: &str) -> Play {
    let parsed = Plan::parse("test.plan", plan);
    assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
    let (play, failure) = run_plan(case, &parsed.value.unwrap(), 7);
    assert_eq!(failure, None);
    play
}

/// The case is assessed for three hours, however early a play ends.
pub(crate) const UNTIL: &str = "assessed_until: \"Friday 23:00\",";

/// Assesses a plan on the case of a child.
#[track_caller]
pub(crate) fn assessed(clauses: &str, plan: &str) -> (Case, Assessment) {
    let case = case_of(&procedure(clauses), &scenario("Child", UNTIL));
    let assessment = assess(&case, play(&case, plan).log(), &Accepted::default());
    (case, assessment)
}

/// Plays a plan and compares what is found, a finding a line, and the score.
#[track_caller]
pub(crate) fn check(clauses: &str, plan: &str, expected: &str) {
    let (case, assessment) = assessed(clauses, plan);
    assert!(assessment.proven);
    compare(&lines(&case, &assessment), expected);
}

/// The same with some findings accepted, and a case of one's own.
#[track_caller]
pub(crate) fn check_with(case: &Case, plan: &str, accepted: &[&str], expected: &str) {
    let accepted = Accepted(accepted.iter().map(|id| FindingId((*id).to_owned())).collect());
    let assessment = assess(case, play(case, plan).log(), &accepted);
    compare(&lines(case, &assessment), expected);
}

#[track_caller]
fn compare(found: &[String], expected: &str) {
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(found, expected, "\n{}", found.join("\n"));
}
