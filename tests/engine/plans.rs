//! The plans beside the shipped cases keep their results, with several seeds.

use roadblock::assessment::{Accepted, FindingKind, RuleRef, assess};
use roadblock::base::Catalogue;
use roadblock::engine::Event;
use roadblock::rehearsal::{Plan, RandomPlayer, run_plan, unmet};
use roadblock::scenario::Case;

use crate::support::shipped;

/// Every shipped plan with its case.
fn plans() -> Vec<(String, Case, Plan)> {
    let library = shipped();
    library
        .plans()
        .map(|file| {
            let folder = file.path.rsplit('/').nth(1).unwrap();
            (
                file.path.clone(),
                library.case(folder).unwrap().clone(),
                Plan::parse(&file.path, &file.text).value.unwrap(),
            )
        })
        .collect()
}

#[test]
fn every_plan_gets_what_it_expects() {
    let words = Catalogue::english().unwrap();
    for (path, case, plan) in plans() {
        assert!(!plan.expectations.is_empty(), "{path} expects nothing");
        for seed in 0..20 {
            let (play, failure) = run_plan(&case, &plan, seed);
            assert_eq!(failure, None, "{path} with seed {seed}");
            let unmet: Vec<String> = unmet(&play, &plan).iter().map(|one| words.text(one)).collect();
            assert_eq!(unmet, Vec::<String>::new(), "{path} with seed {seed}");
        }
    }
}

#[test]
fn a_plan_that_expects_too_much_is_told() {
    let (_, case, mut plan) = plans().into_iter().find(|(path, ..)| path.contains("home-tonight")).unwrap();
    plan.expectations =
        Plan::parse("x", "expect score: at least 999\nexpect critical: none\nexpect done: A7\nexpect ending: x")
            .value
            .unwrap()
            .expectations;
    let (play, _) = run_plan(&case, &plan, 1);
    assert_eq!(unmet(&play, &plan).len(), 4);
}

/// The findings of random plays cite events that are there, of the act and the role they name.
#[test]
fn every_finding_cites_what_the_log_shows() {
    for case in shipped().cases {
        for seed in 0..100 {
            let play = RandomPlayer::lively(seed).play(&case, seed);
            let assessment = assess(&case, play.log(), &Accepted::default());
            for finding in &assessment.findings {
                let cited: Vec<_> = finding.events.iter().map(|seq| &play.log()[*seq as usize]).collect();
                assert!(cited.iter().zip(&finding.events).all(|(one, seq)| one.seq == *seq));
                let clause = finding.clause.map(|at| &case.procedure.clauses[at.at()]);
                let first = cited.first().map(|one| &one.event);
                if finding.kind == FindingKind::NotAllowed {
                    let (Some(Event::Acted(act)), Some(clause), RuleRef::Prohibition(rule)) =
                        (first, clause, finding.rule)
                    else {
                        panic!("{finding:?}");
                    };
                    assert!(clause.prohibitions[rule].acts.contains(act.act.at()), "{finding:?}");
                    assert_eq!(finding.role, Some(act.by));
                }
                if matches!(finding.kind, FindingKind::Done | FindingKind::Late)
                    && let (Some(clause), RuleRef::Obligation(rule)) = (clause, finding.rule)
                {
                    let Some(Event::Acted(act)) = first else { panic!("{finding:?}") };
                    assert!(clause.obligations[rule].acts.contains(act.act.at()), "{finding:?}");
                    assert_eq!((finding.role, finding.at), (Some(act.by), act.start));
                }
            }
        }
    }
}
