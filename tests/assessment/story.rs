//! Story and judgement agree: whatever closes the best ending of a case has a finding.

use roadblock::assessment::{Accepted, Points, assess};
use roadblock::rehearsal::{Plan, ending_of, one_step_changes, run_plan};

use crate::support::shipped;

/// Every case marks its best ending, and a plan beside it comes there and loses nothing.
#[test]
fn the_plan_by_the_book_comes_to_the_best_ending() {
    let library = shipped();
    for case in &library.cases {
        let best = case.scenario.situations.iter().find(|situation| situation.best);
        let best = best.unwrap_or_else(|| panic!("{} marks no ending as the best", case.scenario.id));
        let plans = library.plans_of(case);
        let comes_there = plans.into_iter().filter_map(|file| Plan::parse(&file.path, &file.text).value).any(|plan| {
            let (play, failure) = run_plan(case, &plan, 1);
            let points = assess(case, play.log(), &Accepted::default()).score.points();
            failure.is_none() && points == Points::ALL && ending_of(&play).is_some_and(|ending| ending == best.id)
        });
        assert!(comes_there, "{}", case.scenario.id);
    }
}

/// Of all plays that differ in one step from such a plan, none has no gap and comes to a poorer ending.
#[test]
fn what_closes_the_best_ending_has_a_finding() {
    let library = shipped();
    let mut left = Vec::new();
    for case in &library.cases {
        let mut tried = 0;
        for file in library.plans_of(case) {
            let Some(plan) = Plan::parse(&file.path, &file.text).value else { continue };
            let best = |play: &roadblock::engine::Play| case.scenario.situation(play.state().situation).best;
            if !best(&run_plan(case, &plan, 1).0) {
                continue;
            }
            for changed in one_step_changes(case, &plan, 1) {
                tried += 1;
                let findings = assess(case, changed.play.log(), &Accepted::default()).findings;
                let told = findings.iter().any(|one| one.kind.is_gap());
                if !told && !best(&changed.play) {
                    left.push(format!("{}:{}: {:?}", file.path, changed.line, changed.step));
                }
            }
        }
        println!("{}: {tried} changes of one step", case.scenario.id);
        assert!(tried > 100, "{}: {tried}", case.scenario.id);
    }
    assert!(left.is_empty(), "these close the best ending without a finding: {left:#?}");
}
