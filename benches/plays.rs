//! Full random plays per second on one core: of every shipped case, and of a synthetic case of 24 decisions with
//! three options each. Run with `cargo bench --no-default-features --bench plays`.
//! Figures are printed, never tested: machines differ.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Instant;

use roadblock::rehearsal::RandomPlayer;
use roadblock::scenario::Case;

fn measure(name: &str, case: &Case, plays: u64) {
    let mut player = RandomPlayer::deciding_only(1);
    let mut events = Vec::new();
    let (mut ended, mut n_events) = (0_u64, 0_usize);
    let begun = Instant::now();
    for seed in 0..plays {
        let state = player.race(case, seed, &mut events);
        ended += u64::from(state.ended);
        n_events += events.len();
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{name:<28} {:>9.0} plays a second, {:>5.1} events a play, {ended} of {plays} reached an ending",
        f64::from(u32::try_from(plays).unwrap_or(u32::MAX)) / seconds,
        n_events as f64 / plays as f64
    );
}

fn main() {
    let synthetic = support::case_of(support::CREW_PROCEDURE, &support::synthetic(24));
    measure("warm-up", &synthetic, 20_000);
    measure("synthetic, 24 x 3", &synthetic, 200_000);
    for case in support::shipped().cases {
        measure(&case.scenario.id, &case, 20_000);
    }
}
