//! The machine with retries, held against plain relaxation and against the other engine.

use roadblock::alignment::machine::{Done, Machine, Move, Path, Step};
use roadblock::alignment::{Cell, Event, Problem, ProblemError, align};

use crate::alignment::cases::Dice;

fn random_moves(dice: &mut Dice, states: usize, acts: usize) -> Vec<Move> {
    (0..dice.below(2 * states + 2))
        .map(|_| Move {
            from: dice.below(states),
            to: dice.below(states),
            act: if dice.percent(80) { Some(dice.below(acts)) } else { None },
            skip: dice.below(4) as i64,
        })
        .collect()
}

/// Relaxes every move at every place of the trace until nothing gets cheaper.
fn by_relaxing(states: usize, start: usize, ends: &[usize], moves: &[Move], trace: &[Done]) -> Option<i64> {
    let mut best = vec![vec![None; states]; trace.len() + 1];
    best[0][start] = Some(0i64);
    loop {
        let mut changed = false;
        let mut lower = |best: &mut Vec<Vec<Option<i64>>>, at: usize, state: usize, cost: i64| {
            if best[at][state].is_none_or(|known| cost < known) {
                best[at][state] = Some(cost);
                changed = true;
            }
        };
        for at in 0..=trace.len() {
            for state in 0..states {
                let Some(cost) = best[at][state] else { continue };
                if let Some(done) = trace.get(at) {
                    lower(&mut best, at + 1, state, cost + done.extra);
                }
                for step in moves.iter().filter(|step| step.from == state) {
                    lower(&mut best, at, step.to, cost + step.skip);
                    if trace.get(at).is_some_and(|done| Some(done.act) == step.act) {
                        lower(&mut best, at + 1, step.to, cost);
                    }
                }
            }
        }
        if !changed {
            return ends.iter().filter_map(|&end| best[trace.len()][end]).min();
        }
    }
}

/// The steps lead from the start to an end, take every event in sequence, and cost what the path says.
fn check_path(start: usize, ends: &[usize], moves: &[Move], trace: &[Done], path: &Path) {
    let (mut state, mut next, mut cost) = (start, 0, 0);
    for step in &path.steps {
        if let Step::Made { by, .. } | Step::Skipped { by } = *step {
            assert_eq!(moves[by].from, state);
            state = moves[by].to;
        }
        if let Step::Made { event, .. } | Step::LeftOut { event } = *step {
            assert_eq!(event, next);
            next += 1;
        }
        cost += match *step {
            Step::Made { by, event } => {
                assert_eq!(moves[by].act, Some(trace[event].act));
                0
            }
            Step::Skipped { by } => moves[by].skip,
            Step::LeftOut { event } => trace[event].extra,
        };
    }
    assert!(ends.contains(&state));
    assert_eq!((next, cost), (trace.len(), path.cost));
}

#[test]
fn it_agrees_with_relaxation() {
    for seed in 0..20_000 {
        let dice = &mut Dice::new(seed);
        let (states, acts) = (1 + dice.below(6), 1 + dice.below(4));
        let moves = random_moves(dice, states, acts);
        let start = dice.below(states);
        let ends = vec![dice.below(states), dice.below(states)];
        let trace: Vec<Done> =
            (0..dice.below(8)).map(|_| Done { act: dice.below(acts + 1), extra: dice.below(4) as i64 }).collect();
        let machine = Machine::new(states, start, ends.clone(), moves.clone()).unwrap();
        let path = machine.walk(&trace).unwrap();
        let expected = by_relaxing(states, start, &ends, &moves, &trace);
        assert_eq!(path.as_ref().map(|path| path.cost), expected, "seed {seed}");
        if let Some(path) = path {
            check_path(start, &ends, &moves, &trace, &path);
        }
    }
}

#[test]
fn a_chain_is_a_total_order() {
    for seed in 0..2_000 {
        let dice = &mut Dice::new(seed);
        let n = 1 + dice.below(7);
        let skip: Vec<i64> = (0..n).map(|_| dice.below(5) as i64).collect();
        let trace: Vec<Done> =
            (0..dice.below(9)).map(|_| Done { act: dice.below(n + 1), extra: dice.below(4) as i64 }).collect();
        let moves = (0..n).map(|a| Move { from: a, to: a + 1, act: Some(a), skip: skip[a] }).collect();
        let path = Machine::new(n + 1, 0, vec![n], moves).unwrap().walk(&trace).unwrap();
        let cells = trace.iter().enumerate().filter(|(_, done)| done.act < n);
        let problem = Problem {
            obligations: n,
            before: (1..n).map(|b| (b - 1, b)).collect(),
            skip,
            events: (0i64..).take(trace.len()).map(Event::at).collect(),
            extra: trace.iter().map(|done| done.extra).collect(),
            cells: cells.map(|(event, done)| Cell { obligation: done.act, event, defect: 0 }).collect(),
        };
        assert_eq!(path.map(|path| path.cost), Some(align(&problem).unwrap().cost), "seed {seed}");
    }
}

const CALL: usize = 0;
const NO_ANSWER: usize = 1;
const SPEAK: usize = 2;

/// Call, hear nothing, call again; in the end somebody speaks.
fn retry() -> Machine {
    let step = |from, to, act| Move { from, to, act: Some(act), skip: 2 };
    Machine::new(3, 0, vec![2], vec![step(0, 1, CALL), step(1, 0, NO_ANSWER), step(1, 2, SPEAK)]).unwrap()
}

fn walk(machine: &Machine, acts: &[usize]) -> Path {
    let trace: Vec<Done> = acts.iter().map(|&act| Done { act, extra: 1 }).collect();
    machine.walk(&trace).unwrap().unwrap()
}

#[test]
fn retries_cost_nothing() {
    assert_eq!(walk(&retry(), &[CALL, NO_ANSWER, CALL, NO_ANSWER, CALL, SPEAK]).cost, 0);
}

#[test]
fn a_retry_without_a_reason_is_left_out() {
    let path = walk(&retry(), &[CALL, CALL, SPEAK]);
    let last_call = [Step::LeftOut { event: 0 }, Step::Made { by: 0, event: 1 }, Step::Made { by: 2, event: 2 }];
    assert_eq!((path.cost, &path.steps[..]), (1, &last_call[..]));
}

#[test]
fn giving_up_skips_the_rest() {
    let path = walk(&retry(), &[CALL, NO_ANSWER, CALL]);
    assert_eq!((path.cost, path.steps.last()), (2, Some(&Step::Skipped { by: 2 })));
}

#[test]
fn what_cannot_end_has_no_path() {
    let stuck = Machine::new(2, 0, vec![1], vec![]).unwrap();
    assert_eq!(stuck.walk(&[Done { act: 0, extra: 1 }]), Ok(None));
    assert_eq!(Machine::new(1, 0, vec![], vec![]).unwrap().walk(&[]), Ok(None));
}

#[test]
fn numbers_that_make_no_machine_are_refused() {
    let message = |built: Result<Machine, ProblemError>| built.map(|_| ()).unwrap_err().to_string();
    assert_eq!(message(Machine::new(0, 0, vec![], vec![])), "state 0 is named, there are 0");
    assert_eq!(message(Machine::new(9999, 0, vec![], vec![])), "too many states: 9999, at most 1000");
    let negative = Move { from: 0, to: 0, act: None, skip: -1 };
    assert_eq!(
        message(Machine::new(1, 0, vec![], vec![negative])),
        "a cost in `moves` is -1, allowed is up to 1000000000 either way"
    );
}
