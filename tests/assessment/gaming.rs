//! Whoever plays for the result alone ranks below an honest beginner, on every case that is shipped.

use roadblock::assessment::{Accepted, Points, assess};
use roadblock::engine::Play;
use roadblock::library::Library;
use roadblock::rehearsal::{Novice, Plan, Strategy, run_plan};
use roadblock::scenario::Case;

use crate::support::shipped;

fn points(play: &Play) -> Points {
    assess(play.case(), play.log(), &Accepted::default()).score.points()
}

/// The best plan that lies beside a case, with what it reaches.
fn best_plan(library: &Library, case: &Case) -> (Points, Plan) {
    let folder = format!("/{}/", case.scenario.id);
    let plans = library.plans().filter(|file| file.path.contains(&folder));
    let plans = plans.filter_map(|file| Plan::parse(&file.path, &file.text).value);
    let best = plans.map(|plan| (points(&run_plan(case, &plan, 1).0), plan)).max_by_key(|(points, _)| *points);
    best.unwrap_or_else(|| panic!("{} has no plan", case.scenario.id))
}

#[test]
fn gaming_ranks_below_an_honest_beginner_on_every_case() {
    let library = shipped();
    assert!(!library.cases.is_empty());
    let mut above = Vec::new();
    for case in &library.cases {
        let (best, plan) = best_plan(&library, case);
        let novice = Novice::from_plan(case, &plan);
        let mut honest: Vec<Points> = (0..41).map(|seed| points(&novice.play(case, seed))).collect();
        honest.sort_unstable();
        let (low, middle, high) = (honest[10], honest[20], honest[30]);
        println!(
            "{}: by the book {best}, an honest beginner {middle} (half of them {low} to {high})",
            case.scenario.id
        );
        assert!(best > middle, "{}: the beginner makes no mistakes", case.scenario.id);
        for strategy in Strategy::ALL {
            let gained = (0..7).map(|seed| points(&strategy.play(case, seed))).max().unwrap();
            println!("    {:<16} {gained} at best", strategy.id());
            if gained >= middle {
                above.push((case.scenario.id.clone(), strategy.id(), gained, middle));
            }
        }
    }
    assert!(above.is_empty(), "{above:?}");
}
