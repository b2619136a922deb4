//! Any net, held against plain relaxation, against the other engines, and against the field's own aligner.

use std::collections::BTreeMap;

use process_mining::PetriNet;
use process_mining::conformance::alignments::{AlignmentOptions, align_trace};
use process_mining::core::process_models::petri_net::ArcType;
use roadblock::alignment::machine::{Path, Step};
use roadblock::alignment::net::{Aligner, Answer, Engine, Marking, Net, Transition};
use roadblock::alignment::{Problem, align};

use crate::alignment::cases::{Dice, Mould, random_problem};

/// States that each search may keep: processes need few, and a tangle that needs more has no bound.
const LIMIT: usize = 3_000;

/// The steps lead from the first marking to a last one, take every act in sequence, and cost what the path says.
fn check_path(net: &Net, trace: &[usize], path: &Path) {
    let mut tokens = vec![0i64; net.places];
    net.start.iter().for_each(|&(place, count)| tokens[place] += i64::from(count));
    let (mut next, mut cost) = (0, 0);
    for step in &path.steps {
        if let Step::Made { by, .. } | Step::Skipped { by } = *step {
            let transition = &net.transitions[by];
            transition.takes.iter().for_each(|&(place, count)| tokens[place] -= i64::from(count));
            assert!(tokens.iter().all(|count| *count >= 0), "a transition that cannot happen: {path:?}");
            transition.puts.iter().for_each(|&(place, count)| tokens[place] += i64::from(count));
        }
        if let Step::Made { event, .. } | Step::LeftOut { event } = *step {
            assert_eq!(event, next);
            next += 1;
        }
        cost += match *step {
            Step::Made { by, event } => {
                assert_eq!(net.transitions[by].act, Some(trace[event]));
                0
            }
            Step::Skipped { by } => i64::from(net.transitions[by].act.is_some()),
            Step::LeftOut { .. } => 1,
        };
    }
    assert_eq!((next, cost), (trace.len(), path.cost));
    let is_end = |end: &Marking| {
        let mut full = vec![0i64; net.places];
        end.iter().for_each(|&(place, count)| full[place] += i64::from(count));
        full == tokens
    };
    assert!(net.ends.iter().any(is_end), "ends elsewhere");
}

fn label(act: usize) -> String {
    format!("act {act}")
}

fn theirs(net: &Net) -> PetriNet {
    let mut other = PetriNet::new();
    let places: Vec<_> = (0..net.places).map(|_| other.add_place(None)).collect();
    // Several arcs between the same two are one there.
    let summed = |marking: &Marking| -> BTreeMap<usize, u32> {
        let mut sum = BTreeMap::new();
        marking.iter().for_each(|&(place, count)| *sum.entry(place).or_default() += count);
        sum
    };
    for transition in &net.transitions {
        let id = other.add_transition(transition.act.map(label), None);
        for (place, weight) in summed(&transition.takes) {
            other.add_arc(ArcType::place_to_transition(places[place], id), Some(weight));
        }
        for (place, weight) in summed(&transition.puts) {
            other.add_arc(ArcType::transition_to_place(id, places[place]), Some(weight));
        }
    }
    let marking = |marking: &Marking| {
        summed(marking).into_iter().map(|(place, count)| (places[place], u64::from(count))).collect()
    };
    other.initial_marking = Some(marking(&net.start));
    other.final_markings = Some(net.ends.iter().map(marking).collect());
    other
}

/// What the field's aligner says: `Ok(None)` where no path exists, `Err` where it gave up.
fn their_cost(net: &PetriNet, trace: &[usize]) -> Result<Option<i64>, ()> {
    let acts: Vec<String> = trace.iter().map(|&act| label(act)).collect();
    let acts: Vec<&str> = acts.iter().map(String::as_str).collect();
    let options = AlignmentOptions { max_states: Some(LIMIT), ..AlignmentOptions::default() };
    match align_trace(net, &acts, &options) {
        Ok(found) => Ok(Some(i64::from(found.cost))),
        Err(error) if format!("{error:?}").contains("Unreachable") => Ok(None),
        Err(_) => Err(()),
    }
}

/// A block of a process: one place in, one place out.
fn grow(dice: &mut Dice, net: &mut Net, from: usize, to: usize, depth: usize, acts: usize) {
    let place = |net: &mut Net| {
        net.places += 1;
        net.places - 1
    };
    let silent = |net: &mut Net, takes: Vec<usize>, puts: Vec<usize>| {
        let side = |places: Vec<usize>| places.into_iter().map(|place| (place, 1)).collect();
        net.transitions.push(Transition { act: None, takes: side(takes), puts: side(puts) });
    };
    match if depth == 0 { 0 } else { dice.below(6) } {
        1 | 2 => {
            let between = place(net);
            grow(dice, net, from, between, depth - 1, acts);
            grow(dice, net, between, to, depth - 1, acts);
        }
        3 => {
            let branches = 2 + dice.below(2);
            let ends: Vec<(usize, usize)> = (0..branches).map(|_| (place(net), place(net))).collect();
            silent(net, vec![from], ends.iter().map(|end| end.0).collect());
            for &(from, to) in &ends {
                grow(dice, net, from, to, depth - 1, acts);
            }
            silent(net, ends.iter().map(|end| end.1).collect(), vec![to]);
        }
        4 => {
            grow(dice, net, from, to, depth - 1, acts);
            grow(dice, net, from, to, depth - 1, acts);
        }
        5 => {
            let (begin, end) = (place(net), place(net));
            silent(net, vec![from], vec![begin]);
            grow(dice, net, begin, end, depth - 1, acts);
            grow(dice, net, end, begin, 0, acts);
            silent(net, vec![end], vec![to]);
        }
        _ => {
            let act = (!dice.percent(15)).then(|| dice.below(acts));
            net.transitions.push(Transition { act, takes: vec![(from, 1)], puts: vec![(to, 1)] });
        }
    }
}

/// A process of sequences, choices, parallel branches and loops.
fn random_process(dice: &mut Dice, acts: usize) -> Net {
    let mut net = Net { places: 2, start: vec![(0, 1)], ends: vec![vec![(1, 1)]], ..Net::default() };
    grow(dice, &mut net, 0, 1, 3, acts);
    net
}

/// Arcs anywhere: dead parts, weights, ends that cannot be reached, tokens without bound.
fn random_tangle(dice: &mut Dice, acts: usize) -> Net {
    let places = 1 + dice.below(5);
    let marking = |dice: &mut Dice| -> Marking {
        (0..dice.below(3)).map(|_| (dice.below(places), 1 + u32::from(dice.percent(20)))).collect()
    };
    let transitions = (0..dice.below(6))
        .map(|_| Transition {
            act: (!dice.percent(25)).then(|| dice.below(acts)),
            takes: marking(dice),
            puts: marking(dice),
        })
        .collect();
    let (start, end) = (marking(dice), marking(dice));
    Net { places, transitions, start, ends: vec![end] }
}

fn random_trace(dice: &mut Dice, acts: usize, length: usize) -> Vec<usize> {
    (0..dice.below(length)).map(|_| dice.below(acts + 1)).collect()
}

/// Both ways through our engines, against theirs. Returns whether all could be compared.
fn compare(net: &Net, trace: &[usize], told: &str) -> bool {
    let quick = Aligner::new(net.clone()).unwrap().align(trace, LIMIT).unwrap();
    let searched = Aligner::searching(net.clone()).unwrap().align(trace, LIMIT).unwrap();
    for answer in [&quick, &searched] {
        if let Answer::Found { path, at_least } = answer {
            check_path(net, trace, path);
            assert!(*at_least <= path.cost, "{told}");
        }
    }
    let Ok(theirs) = their_cost(&theirs(net), trace) else {
        return false;
    };
    for answer in [&quick, &searched] {
        if answer.is_proven() {
            assert_eq!(answer.cost(), theirs, "{told}: {net:?} {trace:?}");
        } else if let (Answer::GaveUp { at_least } | Answer::Found { at_least, .. }, Some(cost)) = (answer, theirs) {
            assert!(*at_least <= cost, "{told}");
        }
    }
    quick.is_proven() && searched.is_proven()
}

#[test]
fn processes_cost_what_the_fields_aligner_says() {
    let (mut compared, mut engines) = (0, [0; 3]);
    for seed in 0..600 {
        let dice = &mut Dice::new(seed);
        let acts = 2 + dice.below(6);
        let net = random_process(dice, acts);
        let trace = random_trace(dice, acts, 14);
        engines[Aligner::new(net.clone()).unwrap().engine() as usize] += 1;
        compared += usize::from(compare(&net, &trace, &format!("seed {seed}")));
    }
    println!("{compared} of 600 processes compared; engines {engines:?}");
    assert!(compared > 570, "{compared}");
    assert!(engines.iter().all(|count| *count > 10), "{engines:?}");
}

#[test]
fn tangles_cost_what_the_fields_aligner_says() {
    let mut compared = 0;
    for seed in 0..1_000 {
        let dice = &mut Dice::new(seed);
        let acts = 1 + dice.below(4);
        let net = random_tangle(dice, acts);
        let trace = random_trace(dice, acts, 7);
        compared += usize::from(compare(&net, &trace, &format!("seed {seed}")));
    }
    println!("{compared} of 1000 tangles compared");
    assert!(compared > 500, "{compared}");
}

/// Every duty a transition, every order a place.
pub(crate) fn of_problem(problem: &Problem) -> (Net, Vec<usize>) {
    let mut net = Net::default();
    let mut sides = vec![(Vec::new(), Vec::new()); problem.obligations];
    let mut place = || {
        net.places += 1;
        net.places - 1
    };
    let mut end = Marking::new();
    for (takes, puts) in &mut sides {
        let (first, last) = (place(), place());
        net.start.push((first, 1));
        end.push((last, 1));
        takes.push((first, 1));
        puts.push((last, 1));
    }
    for &(a, b) in &problem.before {
        let between = place();
        sides[a].1.push((between, 1));
        sides[b].0.push((between, 1));
    }
    let transition = |(act, (takes, puts))| Transition { act: Some(act), takes, puts };
    net.transitions = sides.into_iter().enumerate().map(transition).collect();
    net.ends = vec![end];
    let mut order: Vec<usize> = (0..problem.events.len()).collect();
    order.sort_by_key(|&event| problem.events[event].start);
    let act = |event: usize| problem.cells.iter().find(|cell| cell.event == event).map_or(99, |cell| cell.obligation);
    (net, order.into_iter().map(act).collect())
}

#[test]
fn partial_orders_as_nets_cost_the_same() {
    for seed in 0..3_000 {
        let mould = Mould { obligations: 7, events: 10, intervals: false, shared: false };
        let mut problem = random_problem(&mut Dice::new(seed), mould);
        problem.skip.fill(1);
        problem.extra.fill(1);
        problem.cells.iter_mut().for_each(|cell| cell.defect = 0);
        let cost = align(&problem).unwrap().cost;
        let (net, trace) = of_problem(&problem);
        let aligner = Aligner::new(net.clone()).unwrap();
        assert!(aligner.engine() != Engine::Search, "seed {seed}");
        for aligner in [aligner, Aligner::searching(net.clone()).unwrap()] {
            let answer = aligner.align(&trace, LIMIT).unwrap();
            let Answer::Found { path, .. } = &answer else { panic!("seed {seed}: no path") };
            check_path(&net, &trace, path);
            assert!(answer.is_proven() && path.cost == cost, "seed {seed}: {} is not {cost}", path.cost);
        }
    }
}
