//! The alignment beside the field's own aligner, on the same traces in one run, and alone up to 200 obligations.
//!
//! `cargo bench --no-default-features --bench oracle`. Obligations stand in three stages side by side, with one between
//! any two stages; each trace follows the order and is then disturbed. The oracle is `process_mining`'s search over the
//! same partial order drawn as a Petri net; equal costs are checked on the way. `searched` is this program's search
//! over that net, without knowing that it is a partial order. It is not a test.
#![expect(clippy::print_stdout, reason = "a benchmark reports on the terminal")]

use std::hint::black_box;
use std::time::Instant;

use process_mining::PetriNet;
use process_mining::conformance::alignments::{AlignmentOptions, align_trace};
use process_mining::core::process_models::petri_net::ArcType;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use roadblock::assessment::alignment::net::{Aligner, Marking, Net, STATES, Transition};
use roadblock::assessment::alignment::{Cell, Event, Problem, align};

fn main() {
    println!("{:<12} {:>22} {:>22} {:>12} {:>12}", "", "ours µs", "process_mining µs", "ratio", "searched µs");
    println!(
        "{:<12} {:>11}{:>11} {:>11}{:>11} {:>12} {:>12}",
        "obligations", "p50", "p99", "p50", "p99", "of p50", "p50"
    );
    for obligations in (8..=32).step_by(4) {
        beside(obligations);
    }
    println!("\n{:<12} {:>11}{:>11} {:>20}", "obligations", "p50 µs", "p99 µs", "growth per doubling");
    let mut before: Option<(usize, f64)> = None;
    for obligations in [8, 16, 32, 64, 128, 200] {
        let (p50, p99) = alone(obligations);
        let growth = before.map_or(String::new(), |(fewer, time)| {
            let doublings = (obligations as f64 / fewer as f64).log2();
            format!("{:.2}", (p50 / time).powf(1.0 / doublings))
        });
        println!("{obligations:<12} {p50:>11.1}{p99:>11.1} {growth:>20}");
        before = Some((obligations, p50));
    }
}

fn beside(obligations: usize) {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let rounds = if obligations < 24 { 100 } else { 12 };
    let (mut ours, mut theirs, mut searched) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        let (problem, trace) = problem(obligations, &mut rng);
        let (cost, micros) = best_of(20, || align(black_box(&problem)).expect("a valid problem").cost);
        ours.push(micros);
        let net = net(&problem);
        let aligner = Aligner::searching(net.clone()).expect("a valid net");
        let (found, micros) = best_of(1, || aligner.align(black_box(&trace), STATES).expect("a short trace"));
        assert_eq!(found.cost(), Some(cost), "the search found another cost");
        searched.push(micros);
        let (net, trace) = as_theirs(&net, &trace);
        let trace: Vec<&str> = trace.iter().map(String::as_str).collect();
        let options = AlignmentOptions { max_states: None, ..AlignmentOptions::default() };
        let (found, micros) = best_of(1, || align_trace(&net, black_box(&trace), &options).expect("a sound net"));
        assert_eq!(i64::from(found.cost), cost, "the oracle found another cost");
        theirs.push(micros);
    }
    let [ours, theirs, searched] = [ours, theirs, searched].map(percentiles);
    println!(
        "{obligations:<12} {:>11.1}{:>11.1} {:>11.0}{:>11.0} {:>12.0} {:>12.0}",
        ours.0,
        ours.1,
        theirs.0,
        theirs.1,
        theirs.0 / ours.0,
        searched.0
    );
}

fn alone(obligations: usize) -> (f64, f64) {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let times = (0..1000).map(|_| {
        let (problem, _) = problem(obligations, &mut rng);
        best_of(3, || align(black_box(&problem)).expect("a valid problem").cost).1
    });
    percentiles(times.collect())
}

/// The result, and the shortest of so many times in microseconds, so that what else the machine does is not counted.
fn best_of<T>(times: usize, work: impl Fn() -> T) -> (T, f64) {
    let mut best = f64::INFINITY;
    let mut once = || {
        let started = Instant::now();
        let result = black_box(work());
        best = best.min(started.elapsed().as_nanos() as f64 / 1000.0);
        result
    };
    let mut result = once();
    for _ in 1..times {
        result = once();
    }
    (result, best)
}

fn percentiles(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_unstable_by(f64::total_cmp);
    (times[(times.len() - 1) / 2], times[(times.len() - 1) * 99 / 100])
}

/// Three stages side by side, one obligation before, between and after them; a trace that follows them, disturbed.
fn problem(obligations: usize, rng: &mut ChaCha8Rng) -> (Problem, Vec<usize>) {
    let inner = obligations - 4;
    let part = |number: usize| (inner + number) / 3;
    let widths = [1, part(0), 1, part(1), 1, part(2), 1];
    let stages: Vec<usize> = widths.iter().enumerate().flat_map(|(stage, &width)| vec![stage; width]).collect();
    let stage = |a: usize| stages[a];
    let before = (0..obligations).flat_map(|a| (a + 1..obligations).map(move |b| (a, b)));
    let before: Vec<(usize, usize)> = before.filter(|&(a, b)| stage(b) == stage(a) + 1).collect();
    let mut acts: Vec<usize> = (0..obligations).filter(|_| rng.random_range(0..100) >= 5).collect();
    for _ in 0..obligations / 8 {
        acts.insert(rng.random_range(0..=acts.len()), rng.random_range(0..obligations + 2));
    }
    let (mut moved, mut kept): (Vec<usize>, Vec<usize>) = acts.into_iter().partition(|_| rng.random_range(0..100) < 20);
    moved.shuffle(rng);
    for act in moved {
        kept.insert(rng.random_range(0..=kept.len()), act);
    }
    let cells = kept.iter().enumerate().filter(|(_, act)| **act < obligations);
    let problem = Problem {
        obligations,
        before,
        skip: vec![1; obligations],
        events: (0i64..).take(kept.len()).map(Event::at).collect(),
        extra: vec![1; kept.len()],
        cells: cells.map(|(event, &obligation)| Cell { obligation, event, defect: 0 }).collect(),
    };
    (problem, kept)
}

/// Every obligation a transition, every order a place, one place before and one after each.
fn net(problem: &Problem) -> Net {
    let mut sides: Vec<(Marking, Marking)> =
        (0..problem.obligations).map(|a| (vec![(2 * a, 1)], vec![(2 * a + 1, 1)])).collect();
    for (number, &(a, b)) in problem.before.iter().enumerate() {
        sides[a].1.push((2 * problem.obligations + number, 1));
        sides[b].0.push((2 * problem.obligations + number, 1));
    }
    let transition = |(act, (takes, puts))| Transition { act: Some(act), takes, puts };
    Net {
        places: 2 * problem.obligations + problem.before.len(),
        transitions: sides.into_iter().enumerate().map(transition).collect(),
        start: (0..problem.obligations).map(|a| (2 * a, 1)).collect(),
        ends: vec![(0..problem.obligations).map(|a| (2 * a + 1, 1)).collect()],
    }
}

fn as_theirs(net: &Net, trace: &[usize]) -> (PetriNet, Vec<String>) {
    let mut other = PetriNet::new();
    let places: Vec<_> = (0..net.places).map(|_| other.add_place(None)).collect();
    for transition in &net.transitions {
        let id = other.add_transition(transition.act.map(|act| format!("a{act}")), None);
        for &(place, _) in &transition.takes {
            other.add_arc(ArcType::place_to_transition(places[place], id), None);
        }
        for &(place, _) in &transition.puts {
            other.add_arc(ArcType::transition_to_place(id, places[place]), None);
        }
    }
    let marking = |marking: &Marking| marking.iter().map(|&(place, _)| (places[place], 1)).collect();
    other.initial_marking = Some(marking(&net.start));
    other.final_markings = Some(net.ends.iter().map(marking).collect());
    (other, trace.iter().map(|act| format!("a{act}")).collect())
}
