//! How long one alignment takes: obligations 8 to 200, a trace that fills a hearing, and traces with open choices.
//!
//! `cargo bench --no-default-features --bench alignment`. Prints microseconds over 2000 random problems each, every
//! one the best of three runs; it is not a test.
#![expect(clippy::print_stdout, reason = "a benchmark reports on the terminal")]

use std::hint::black_box;
use std::time::Instant;

use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use roadblock::alignment::{Cell, Event, Problem, Proof, align};

fn main() {
    println!("{:<44} {:>6} {:>8} {:>8} {:>8} {:>8}", "microseconds", "cells", "p50", "p99", "max", "proven");
    for obligations in [8, 16, 30, 60, 100, 150, 200] {
        let ladder = Case { obligations, events: obligations, ..Case::default() };
        report(&format!("ladder: {obligations} obligations, {obligations} events"), ladder);
    }
    let hearing = Case { obligations: 60, events: 200, ..Case::default() };
    report("60 obligations, 200 events", hearing);
    report("60 obligations, 200 events, overlapping", Case { overlap: 3, ..hearing });
    report("60 obligations, 200 events, all shuffled", Case { disorder: 100, ..hearing });
    for pairs in [1, 3, 6, 15] {
        report(&format!("60 obligations, 200 events, {pairs} pairs share acts"), Case { pairs, ..hearing });
    }
    report("60 obligations, 200 events, 6 pairs, overlap", Case { pairs: 6, overlap: 3, ..hearing });
    report("200 obligations, 600 events", Case { obligations: 200, events: 600, ..Case::default() });
}

#[derive(Clone, Copy)]
struct Case {
    obligations: usize,
    events: usize,
    /// Chance in percent that an act is moved anywhere.
    disorder: u32,
    /// Longest duration, in events.
    overlap: i64,
    /// Pairs of unordered obligations that share one act.
    pairs: usize,
}

impl Default for Case {
    fn default() -> Self {
        Self { obligations: 0, events: 0, disorder: 20, overlap: 0, pairs: 0 }
    }
}

/// Stages of four unordered obligations; a trace that follows them, then disturbed; the rest repeats and outsiders.
fn problem(case: Case, rng: &mut ChaCha8Rng) -> Problem {
    let n = case.obligations;
    let before = (0..n).flat_map(|a| (a / 4 * 4 + 4..(a / 4 * 4 + 8).min(n)).map(move |b| (a, b))).collect();
    let mut acts: Vec<usize> = (0..n).filter(|_| rng.random_range(0..100) >= 5).collect();
    acts.truncate(case.events);
    while acts.len() < case.events {
        let act = rng.random_range(0..n + n / 4);
        acts.insert(rng.random_range(0..=acts.len()), act);
    }
    let (mut moved, mut kept): (Vec<usize>, Vec<usize>) =
        acts.into_iter().partition(|_| rng.random_range(0..100) < case.disorder);
    moved.shuffle(rng);
    for act in moved {
        kept.insert(rng.random_range(0..=kept.len()), act);
    }
    let mut cells = Vec::new();
    for (event, act) in kept.iter().copied().enumerate().filter(|&(_, act)| act < n) {
        // The pairs are spread over the stages; the two of a pair stand in the same stage.
        let twin = (0..case.pairs).map(|pair| pair * (n / case.pairs) / 4 * 4).find(|&first| act / 2 * 2 == first);
        for obligation in twin.map_or(act..act + 1, |first| first..first + 2) {
            cells.push(Cell { obligation, event, defect: [0, 0, 0, 3, 7][rng.random_range(0..5)] });
        }
    }
    let events = (0i64..).take(kept.len());
    Problem {
        obligations: n,
        before,
        skip: (0..n).map(|_| [1, 2, 4, 8][rng.random_range(0..4)]).collect(),
        events: events.map(|start| Event { start, end: start + rng.random_range(0..=case.overlap) }).collect(),
        extra: vec![1; kept.len()],
        cells,
    }
}

fn report(name: &str, case: Case) {
    const ROUNDS: usize = 2000;
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let mut nanos = Vec::with_capacity(ROUNDS);
    let (mut cells, mut proven) = (0, 0);
    for _ in 0..ROUNDS {
        let problem = problem(case, &mut rng);
        // The best of three, so that what else the machine does is not counted.
        let mut best = u128::MAX;
        for _ in 0..3 {
            let started = Instant::now();
            let answer = align(black_box(&problem)).expect("the benchmark makes valid problems");
            best = best.min(started.elapsed().as_nanos());
            proven += usize::from(black_box(answer).proof == Proof::Optimal);
        }
        nanos.push(best);
        cells += problem.cells.len();
    }
    nanos.sort_unstable();
    let micros = |share: usize| nanos[(ROUNDS - 1) * share / 100] as f64 / 1000.0;
    println!(
        "{name:<44} {:>6} {:>8.1} {:>8.1} {:>8.1} {:>7.1}%",
        cells / ROUNDS,
        micros(50),
        micros(99),
        micros(100),
        100.0 * proven as f64 / (3 * ROUNDS) as f64
    );
}
