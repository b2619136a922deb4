//! The alignment beside the field's own aligner, on the same traces in one run, and alone up to 200 obligations.
//!
//! `cargo bench --no-default-features --bench oracle`. First the traces of `tests/data/posets.json`, set by set; then
//! random ones, each of which follows the order and is then disturbed: so many of a hundred acts are moved. The oracle is
//! `process_mining`'s search over the same partial order drawn as a Petri net; equal costs are checked on the way.
//! `searched` is this program's search over that net, without knowing that it is a partial order. It is not a test.
#![expect(clippy::print_stdout, reason = "a benchmark reports on the terminal")]

use std::hint::black_box;
use std::time::Instant;

use process_mining::PetriNet;
use process_mining::conformance::alignments::{AlignmentOptions, align_trace};
use process_mining::core::process_models::petri_net::ArcType;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use roadblock::alignment::net::{Aligner, Marking, Net, STATES, Transition};
use roadblock::alignment::{Cell, Event, Problem, align, poset_file};

fn main() {
    println!("{:<22} {:>20} {:>22} {:>20} {:>10}", "", "ours µs", "process_mining µs", "ratio", "searched");
    println!(
        "{:<22} {:>10}{:>10} {:>11}{:>11} {:>10}{:>10} {:>10}",
        "obligations", "p50", "p99", "p50", "p99", "p50", "p99", "p50 µs"
    );
    reference();
    // Strands that are disturbed more take the oracle half a minute a trace.
    for (shape, moved) in [(Shape::Stages, 20), (Shape::Stages, 100), (Shape::Strands, 20)] {
        for obligations in (8..=32).step_by(4) {
            random(shape, obligations, moved);
        }
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

/// The sets of the reference file with at most so many obligations; larger ones can take the oracle minutes.
const LARGEST: usize = 35;

/// The traces that other engines have agreed on, set by set.
fn reference() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/posets.json");
    let text = std::fs::read_to_string(path).expect("the reference traces");
    let mut sets = poset_file::read(&text).expect("reference traces that can be read");
    sets.retain(|set| set.traces.iter().all(|trace| trace.problem.obligations <= LARGEST));
    sets.sort_by_key(|set| set.traces.iter().map(|trace| trace.problem.obligations).max());
    for set in sets {
        let problems: Vec<Problem> = set.traces.into_iter().map(|trace| trace.problem).collect();
        beside(&set.name, &problems);
    }
}

/// How the obligations are ordered.
#[derive(Debug, Clone, Copy)]
enum Shape {
    /// Three stages one after the other, one obligation before, between and after them.
    Stages,
    /// Sequences of four side by side, as where several agencies each do their own.
    Strands,
}

impl Shape {
    fn before(self, obligations: usize) -> Vec<(usize, usize)> {
        match self {
            Self::Stages => {
                let part = |number: usize| (obligations - 4 + number) / 3;
                let widths = [1, part(0), 1, part(1), 1, part(2), 1];
                let stages = widths.iter().enumerate().flat_map(|(stage, &width)| vec![stage; width]);
                let stages: Vec<usize> = stages.collect();
                let pairs = (0..obligations).flat_map(|a| (a + 1..obligations).map(move |b| (a, b)));
                pairs.filter(|&(a, b)| stages[b] == stages[a] + 1).collect()
            }
            Self::Strands => (1..obligations).filter(|b| b % 4 != 0).map(|b| (b - 1, b)).collect(),
        }
    }
}

fn random(shape: Shape, obligations: usize, moved: u32) {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let rounds = match obligations {
        0..24 => 100,
        24..32 => 12,
        _ => 6,
    };
    let problems: Vec<Problem> = (0..rounds).map(|_| problem(shape, obligations, moved, &mut rng)).collect();
    beside(&format!("{shape:?} {obligations}, {moved}%"), &problems);
}

fn beside(name: &str, problems: &[Problem]) {
    let (mut ours, mut theirs, mut searched) = (Vec::new(), Vec::new(), Vec::new());
    for problem in problems {
        let (cost, micros) = best_of(20, || align(black_box(problem)).expect("a valid problem").cost);
        ours.push(micros);
        let net = net(problem);
        let act = |event: usize| problem.cells.iter().find(|cell| cell.event == event).map(|cell| cell.obligation);
        let trace: Vec<usize> =
            (0..problem.events.len()).map(|event| act(event).unwrap_or(problem.obligations)).collect();
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
        "{name:<22} {:>10.1}{:>10.1} {:>11.0}{:>11.0} {:>10.0}{:>10.0} {:>10.0}",
        ours.0,
        ours.1,
        theirs.0,
        theirs.1,
        theirs.0 / ours.0,
        theirs.1 / ours.1,
        searched.0
    );
}

fn alone(obligations: usize) -> (f64, f64) {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let times = (0..1000).map(|_| {
        let problem = problem(Shape::Stages, obligations, 20, &mut rng);
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

/// A trace that follows the order, in which so many of a hundred acts are then moved anywhere.
fn problem(shape: Shape, obligations: usize, disorder: u32, rng: &mut ChaCha8Rng) -> Problem {
    let before = shape.before(obligations);
    let mut acts: Vec<usize> = (0..obligations).filter(|_| rng.random_range(0..100) >= 5).collect();
    for _ in 0..obligations / 8 {
        acts.insert(rng.random_range(0..=acts.len()), rng.random_range(0..obligations + 2));
    }
    let (mut moved, mut kept): (Vec<usize>, Vec<usize>) =
        acts.into_iter().partition(|_| rng.random_range(0..100) < disorder);
    moved.shuffle(rng);
    for act in moved {
        kept.insert(rng.random_range(0..=kept.len()), act);
    }
    let cells = kept.iter().enumerate().filter(|(_, act)| **act < obligations);
    Problem {
        obligations,
        before,
        skip: vec![1; obligations],
        events: (0i64..).take(kept.len()).map(Event::at).collect(),
        extra: vec![1; kept.len()],
        cells: cells.map(|(event, &obligation)| Cell { obligation, event, defect: 0 }).collect(),
    }
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
