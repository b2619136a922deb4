//! The shipped case, played by its plans.

use roadblock::assessment::{Accepted, Assessment, assess};
use roadblock::library::Case;
use roadblock::rehearsal::{Plan, run_plan};

use crate::compact::{lines, sentences};
use crate::support::shipped;

fn played(name: &str) -> (Case, Assessment) {
    let library = shipped();
    assert!(!library.has_errors());
    let case = library.case("the-card-says-twenty").unwrap().clone();
    let plan = library.plans.iter().find(|plan| plan.path.ends_with(name)).unwrap();
    let plan = Plan::parse(&plan.path, &plan.text).value.unwrap();
    let (play, failure) = run_plan(&case, &plan, 1);
    assert_eq!(failure, None);
    let assessment = assess(&case, play.log(), &Accepted::default());
    (case, assessment)
}

#[test]
fn print_all() {
    for name in ["by-the-book.plan", "monday-morning.plan", "home-tonight.plan"] {
        let (case, assessment) = played(name);
        println!("=== {name}");
        for line in lines(&case, &assessment) {
            println!("{line}");
        }
        println!("{:?}", assessment.score);
        for sentence in sentences(&assessment) {
            println!("  {sentence}");
        }
    }
}
