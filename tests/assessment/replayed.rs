//! The plans with which faults of the judgement were found, as they were, on the cases as they were then and by today's
//! rules; and the story that counted a miss, on the case of today. Each expects what `EXPECTED.txt` beside it called right.

use roadblock::assessment::{Accepted, Assessment, FindingKind, assess};
use roadblock::engine::Play;
use roadblock::rehearsal::{Plan, run_plan};
use roadblock::scenario::Case;

use crate::support::{case_of, scenarios, shipped};

const CARD: &str = include_str!("../data/judgement/then/the-card-says-twenty.ron");
const PACKING_HOUSE: &str = include_str!("../data/judgement/then/seven-people-in-a-packing-house.ron");

fn then(scenario: &str) -> Case {
    let procedure = std::fs::read_to_string(scenarios().join("victim-assistance/procedure.ron")).unwrap();
    case_of(&procedure, scenario)
}

fn plan(text: &str) -> Plan {
    Plan::parse("x.plan", text).value.unwrap()
}

fn finished(case: &Case, text: &str) -> (Play, Assessment) {
    let (play, failure) = run_plan(case, &plan(text), 1);
    assert!(failure.is_none() && play.state().ended, "{failure:?}");
    let assessment = assess(case, play.log(), &Accepted::default());
    (play, assessment)
}

fn gaps<'a>(case: &Case, found: &'a Assessment, clause: &str) -> Vec<&'a roadblock::assessment::Finding> {
    let of_clause = |at: roadblock::procedure::ClauseIx| case.procedure.clauses[at.at()].id == clause;
    found.findings.iter().filter(|one| one.kind.is_gap() && one.clause.is_some_and(of_clause)).collect()
}

/// Folder 11: the same acts, the handover four hours later.
#[test]
fn a_later_handover_scores_no_higher() {
    let case = then(CARD);
    let (_, now) = finished(&case, include_str!("../data/judgement/now.plan"));
    let (_, later) = finished(&case, include_str!("../data/judgement/four-hours-later.plan"));
    assert!(later.score.compare(now.score).is_lt(), "{} {}", later.score.points(), now.score.points());
    for found in [&now, &later] {
        let arrival = gaps(&case, found, "E5");
        assert!(arrival.iter().any(|one| one.kind == FindingKind::Missing), "{arrival:#?}");
    }
}

/// Folder 12: nine acts toward somebody in another place, by people who have never heard of her.
#[test]
fn none_of_nine_acts_from_afar_can_be_done() {
    let case = then(CARD);
    let shipped = include_str!("../data/judgement/as-shipped.plan");
    let nine = include_str!("../data/judgement/nine-acts-from-afar.plan");
    let added = nine.strip_suffix(shipped).unwrap();
    assert_eq!(added.lines().count(), 9);
    let (_, before) = finished(&case, shipped);
    assert!(before.score.grave > 0);
    for line in added.lines() {
        let (_, failure) = run_plan(&case, &plan(&format!("{line}\n{shipped}")), 1);
        assert_eq!(failure.map(|failure| failure.line), Some(1), "{line}");
    }
    // The one line that was enough for 258 points.
    let one = "as advocate: do write-safety-plan toward era";
    assert!(run_plan(&case, &plan(one), 1).1.is_some());
}

/// Folder 19: asking somebody who wants to walk about the way home, with or without three lines of a safety plan.
#[test]
fn asking_without_a_plan_is_not_worse_than_not_asking() {
    let case = then(PACKING_HOUSE);
    let (_, neither) = finished(&case, include_str!("../data/judgement/neither.plan"));
    let (_, asked) = finished(&case, include_str!("../data/judgement/asked-no-plan.plan"));
    assert!(asked.score.compare(neither.score).is_ge(), "{:?} {:?}", asked.score, neither.score);
    assert!(asked.score.grave <= neither.score.grave);
}

/// Folder 16: a step of the plan by the book otherwise, which the story counted as a miss and the judgement did not.
#[test]
fn what_the_story_counts_as_a_miss_has_a_finding() {
    let library = shipped();
    let case = library.cases.iter().find(|case| case.scenario.id == "the-card-says-twenty").unwrap();
    let file = library.plans_of(case).find(|file| file.path.ends_with("/by-the-book.plan")).unwrap();
    let changes = [
        ("as patrol: quiet-end", "as patrol: outside"),
        ("as advocate: nothing-is-lost", "as advocate: ask-the-investigator"),
        ("nothing, check-him, guardian, tell-era", "check-him, guardian, tell-era"),
        ("nothing, check-him, guardian, tell-era", "nothing, guardian, tell-era"),
    ];
    let mut missed = 0;
    for (planned, instead) in changes {
        assert!(file.text.contains(planned), "{planned}");
        let (play, found) = finished(case, &file.text.replacen(planned, instead, 1));
        let best = case.scenario.situation(play.state().situation).best;
        let told = found.findings.iter().any(|one| one.kind.is_gap());
        assert!(best || told, "{instead}: ends elsewhere, and nothing is told");
        missed += usize::from(told);
    }
    assert_eq!(missed, 1, "only the advocate who sends her question on to the police has missed something");
}
