//! All ways through a case: how many steps from state to state are tried in a second on one core, and how long the exact
//! range of scores takes. Run with `cargo bench --no-default-features --bench explore`.
//! A step is one move carried out by the engine with its answers of chance, and the state after it packed and looked up;
//! each is counted, whether the state is new or known. Figures are printed, never tested: machines differ.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Instant;

use roadblock::rehearsal::explore::{Budget, explore, scores};
use roadblock::scenario::Case;

fn measure(name: &str, case: &Case, budget: Budget) {
    let begun = Instant::now();
    let found = explore(case, budget, &mut |_| true);
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{name:<28} reach: {:>9} states, {:>10} steps in {seconds:>7.3} s, {:>10.0} a second, complete: {}",
        found.states,
        found.steps,
        found.steps as f64 / seconds,
        found.complete
    );
    println!("{:<28} time {:?}", "", found.time);
    let begun = Instant::now();
    let found = scores(case, budget, &mut |_| true);
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{:<28} scores: {:>8} states, {:>10} steps in {seconds:>7.3} s, {:>10.0} a second, complete: {}; {:?}",
        "",
        found.states,
        found.steps,
        found.steps as f64 / seconds,
        found.complete,
        found.points
    );
}

fn main() {
    let synthetic = support::case_of(support::CREW_PROCEDURE, &support::synthetic(24));
    measure("warm-up", &synthetic, Budget::default());
    measure("synthetic, 24 x 3", &synthetic, Budget::default());
    let long = support::case_of(support::CREW_PROCEDURE, &support::synthetic(200));
    measure("synthetic, 200 x 3", &long, Budget::default());
    for case in support::shipped().cases {
        measure(&case.scenario.id, &case, Budget { states: 300_000, steps: 5_000_000 });
    }
}
