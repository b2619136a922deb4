//! The shipped case: its plans keep what they promise, and random plays bring nothing out of joint.

use roadblock::assessment::{Accepted, Assessment, FindingKind, Points, assess, sensitivity};
use roadblock::engine::Play;
use roadblock::library::Library;
use roadblock::rehearsal::{Expectation, Plan, RandomPlayer, run_plan};
use roadblock::scenario::Case;

use crate::compact::{lines, sentences};
use crate::support::shipped;

/// The case in whose folder a plan lies.
fn case_beside<'l>(library: &'l Library, plan: &str) -> &'l Case {
    let beside = |case: &&Case| plan.contains(&format!("/{}/", case.scenario.id));
    library.cases.iter().find(beside).unwrap_or_else(|| panic!("{plan} lies beside no case"))
}

fn of(play: &Play) -> Assessment {
    assess(play.case(), play.log(), &Accepted::default())
}

fn keeps(case: &Case, found: &Assessment, expected: &Expectation) -> bool {
    let id = |clause: &str| case.procedure.clauses.iter().position(|one| one.id == clause);
    let breached = |clause: &str| found.critical.iter().any(|one| Some(one.at()) == id(clause));
    match expected {
        Expectation::ScoreAtLeast(points) => found.score.points() >= Points::whole(*points),
        Expectation::ScoreAtMost(points) => found.score.points() <= Points::whole(*points),
        Expectation::NoCritical => found.critical.is_empty(),
        Expectation::Critical(clauses) => clauses.iter().all(|clause| breached(clause)),
        Expectation::Finding { kind, clauses } => clauses.iter().all(|clause| {
            let id_of = id(clause);
            let fits = |one: &roadblock::assessment::Finding| {
                one.kind.id() == kind && one.clause.is_some_and(|clause| Some(clause.at()) == id_of)
            };
            found.findings.iter().any(fits)
        }),
        Expectation::Ending(_) => true,
    }
}

/// The risk was assessed again the week before; a new warning sign asks for it anew.
#[test]
fn what_must_be_done_anew_is_not_answered_by_what_was_done_before() {
    let library = shipped();
    let path = "like-one-of-the-family/by-the-book.plan";
    let file = library.plans().find(|file| file.path.ends_with(path)).unwrap();
    let case = case_beside(&library, &file.path);
    let of_g3 = |text: &str| {
        let (play, failure) = run_plan(case, &Plan::parse(&file.path, text).value.unwrap(), 1);
        assert_eq!(failure, None);
        let told = lines(case, &of(&play));
        told.into_iter().filter(|line| line.starts_with("G3")).collect::<Vec<_>>()
    };
    assert!(matches!(&of_g3(&file.text)[..], [one] if one.contains("done")), "{:?}", of_g3(&file.text));
    let left_out = file.text.replace("both-news, look-again, how-he-is", "both-news, how-he-is");
    assert!(matches!(&of_g3(&left_out)[..], [one] if one.contains("missing")), "{:?}", of_g3(&left_out));
}

#[test]
fn plans_keep_what_they_promise() {
    let library = shipped();
    for file in library.plans() {
        let plan = Plan::parse(&file.path, &file.text).value.unwrap();
        let case = case_beside(&library, &file.path);
        for seed in 0..4 {
            let (play, failure) = run_plan(case, &plan, seed);
            assert_eq!(failure, None);
            let found = of(&play);
            println!("{}: {} with {} grave breaches", file.path, found.score.points(), found.score.grave);
            for expected in &plan.expectations {
                assert!(
                    keeps(case, &found, expected),
                    "{} seed {seed}: {expected:?}\n{}",
                    file.path,
                    lines(case, &found).join("\n")
                );
            }
        }
    }
}

#[test]
fn everything_found_can_be_said() {
    let library = shipped();
    let mut said = 0;
    let plans = library.plans().map(|file| {
        let plan = Plan::parse(&file.path, &file.text).value.unwrap();
        run_plan(case_beside(&library, &file.path), &plan, 1).0
    });
    let random =
        library.cases.iter().flat_map(|case| (0..20).map(move |seed| RandomPlayer::lively(seed).play(case, seed)));
    for play in plans.chain(random) {
        for sentence in sentences(&of(&play)) {
            assert!(!sentence.contains(['[', '{', '}']) && !sentence.contains("$"), "{sentence}");
            said += 1;
        }
    }
    assert!(said > 1000);
}

#[test]
fn the_same_play_is_always_assessed_the_same() {
    let cases = shipped().cases;
    for (case, seed) in cases.iter().flat_map(|case| (0..10).map(move |seed| (case, seed))) {
        let play = RandomPlayer::lively(seed).play(case, seed);
        assert_eq!(format!("{:?}", of(&play)), format!("{:?}", of(&play)));
    }
}

#[test]
fn random_plays_bring_nothing_out_of_joint() {
    let cases = shipped().cases;
    for (case, seed) in cases.iter().flat_map(|case| (0..100).map(move |seed| (case, seed))) {
        let play = RandomPlayer::lively(seed).play(case, seed);
        let found = of(&play);
        assert!(found.proven);
        let points = found.score.points();
        assert!((Points::whole(0)..=Points::ALL).contains(&points));
        let band = sensitivity(case, play.log(), &Accepted::default());
        for (low, high) in [band.severities, band.limits, band.shares, band.band()] {
            assert!(low <= points && points <= high);
        }
        assert_eq!(found.findings.iter().map(|one| one.charge).sum::<i64>(), found.score.lost);
        let phases: i64 = found.profile.phases.iter().map(|phase| phase.lost).sum();
        assert_eq!(phases, found.score.lost);
        assert_eq!(found.clauses.len(), case.procedure.clauses.len());
        for finding in &found.findings {
            assert!(finding.role.is_some() || finding.asked_of.is_some() || finding.kind != FindingKind::Done);
            for event in &finding.events {
                assert!(play.log().iter().any(|one| one.seq == *event));
            }
        }
    }
}
