//! Laws that hold for every problem: what must not matter does not, and what matters moves the cost one way.

use proptest::prelude::{Strategy, any, proptest};
use roadblock::alignment::poset_file::read;
use roadblock::alignment::{Cell, Event, Match, Problem, Proof, align};

use crate::alignment::cases::{Dice, Mould, check_answer, closed, random_problem, shuffle};
use crate::seeded::config;

fn problems() -> impl Strategy<Value = Problem> {
    (any::<u64>(), any::<bool>(), any::<bool>()).prop_map(|(seed, intervals, shared)| {
        random_problem(&mut Dice::new(seed), Mould { obligations: 9, events: 12, intervals, shared })
    })
}

/// Problems without open choices: acts one after the other, each for one obligation.
fn plain_problems() -> impl Strategy<Value = Problem> {
    let mould = Mould { obligations: 12, events: 16, intervals: false, shared: false };
    any::<u64>().prop_map(move |seed| random_problem(&mut Dice::new(seed), mould))
}

/// The lowest and highest the optimum can be.
fn bounds(problem: &Problem) -> (i64, i64) {
    let answer = align(problem).unwrap();
    match answer.proof {
        Proof::Optimal => (answer.cost, answer.cost),
        Proof::NotProven { at_least, .. } => (at_least, answer.cost),
    }
}

/// Neither is certainly cheaper.
#[track_caller]
fn assert_equal(one: &Problem, other: &Problem) {
    let (one, other) = (bounds(one), bounds(other));
    assert!(one.0 <= other.1 && other.0 <= one.1, "{one:?} {other:?}");
}

#[track_caller]
fn assert_no_cheaper(problem: &Problem, than: i64) {
    assert!(bounds(problem).1 >= than, "{:?} {than}", bounds(problem));
}

fn permuted(problem: &Problem, obligations: &[usize], events: &[usize]) -> Problem {
    let mut new = problem.clone();
    for (old, &at) in obligations.iter().enumerate() {
        new.skip[at] = problem.skip[old];
    }
    for (old, &at) in events.iter().enumerate() {
        new.extra[at] = problem.extra[old];
        new.events[at] = problem.events[old];
    }
    new.before = problem.before.iter().map(|&(a, b)| (obligations[a], obligations[b])).rev().collect();
    let cells = problem.cells.iter().rev();
    new.cells = cells
        .map(|cell| Cell { obligation: obligations[cell.obligation], event: events[cell.event], ..*cell })
        .collect();
    new
}

fn permutation(dice: &mut Dice, n: usize) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..n).collect();
    shuffle(dice, &mut numbers);
    numbers
}

fn without_event(problem: &Problem, event: usize) -> Problem {
    let mut new = problem.clone();
    new.events.remove(event);
    new.extra.remove(event);
    new.cells.retain(|cell| cell.event != event);
    for cell in &mut new.cells {
        cell.event -= usize::from(cell.event > event);
    }
    new
}

proptest! {
    #![proptest_config(config(Some(400)))]

    #[test]
    fn other_numbers_change_no_cost(problem in problems(), seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let (a, i) = (permutation(&mut dice, problem.obligations), permutation(&mut dice, problem.events.len()));
        assert_equal(&problem, &permuted(&problem, &a, &i));
    }

    #[test]
    fn other_numbers_change_no_choice(problem in plain_problems(), seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let (a, i) = (permutation(&mut dice, problem.obligations), permutation(&mut dice, problem.events.len()));
        let mut renamed: Vec<Match> = align(&problem).unwrap().matched;
        for found in &mut renamed {
            *found = Match { obligation: a[found.obligation], event: i[found.event], ..*found };
        }
        renamed.sort_by_key(|found| found.obligation);
        assert_eq!(renamed, align(&permuted(&problem, &a, &i)).unwrap().matched);
    }

    #[test]
    fn the_same_problem_gets_the_same_answer(problem in problems()) {
        assert_eq!(align(&problem), align(&problem.clone()));
    }

    #[test]
    fn implied_precedences_change_nothing(problem in problems()) {
        let before = closed(&problem);
        let n = problem.obligations;
        let pairs = (0..n).flat_map(|a| (0..n).map(move |b| (a, b))).filter(|&(a, b)| before[a][b]);
        let implied = Problem { before: pairs.collect(), ..problem.clone() };
        let twice = Problem { before: [implied.before.clone(), problem.before.clone()].concat(), ..problem.clone() };
        assert_equal(&problem, &implied);
        assert_equal(&problem, &twice);
        let plain = align(&problem).unwrap();
        if plain.proof == Proof::Optimal && problem.events.iter().all(|event| event.start == event.end) {
            assert_eq!(plain.cost, align(&implied).unwrap().cost);
        }
    }

    #[test]
    fn implied_precedences_change_no_choice(problem in plain_problems()) {
        let before = closed(&problem);
        let n = problem.obligations;
        let pairs = (0..n).flat_map(|a| (0..n).map(move |b| (a, b))).filter(|&(a, b)| before[a][b]);
        let implied = Problem { before: pairs.collect(), ..problem.clone() };
        assert_eq!(align(&problem), align(&implied));
    }

    #[test]
    fn stretching_time_changes_nothing(problem in problems(), by in 1i64..1000, shift in -1000i64..1000) {
        let mut stretched = problem.clone();
        for event in &mut stretched.events {
            *event = Event { start: event.start * by + shift, end: event.end * by + shift };
        }
        assert_eq!(align(&problem), align(&stretched));
    }

    #[test]
    fn dropping_an_act_saves_at_most_its_extra(problem in problems(), pick in any::<usize>()) {
        if !problem.events.is_empty() {
            let event = pick % problem.events.len();
            let (low, _) = bounds(&problem);
            assert_no_cheaper(&without_event(&problem, event), low - problem.extra[event]);
        }
    }

    #[test]
    fn an_act_outside_the_catalogue_costs_its_extra(problem in problems(), at in -2i64..30, extra in 0i64..9) {
        let mut more = problem.clone();
        more.events.push(Event::at(at));
        more.extra.push(extra);
        let (plain, padded) = (align(&problem).unwrap(), align(&more).unwrap());
        assert_eq!(plain.cost + extra, padded.cost);
        assert_eq!((plain.matched, plain.unmatched, plain.roots), (padded.matched, padded.unmatched, padded.roots));
    }

    #[test]
    fn a_further_precedence_never_helps(problem in problems(), pick in any::<(usize, usize)>()) {
        let (a, b) = (pick.0 % problem.obligations, pick.1 % problem.obligations);
        if a != b && !closed(&problem)[b][a] {
            let mut stricter = problem.clone();
            stricter.before.push((a, b));
            assert_no_cheaper(&stricter, bounds(&problem).0);
        }
    }

    #[test]
    fn a_worse_defect_never_helps(problem in problems(), pick in any::<usize>(), more in 1i64..20) {
        if !problem.cells.is_empty() {
            let mut worse = problem.clone();
            let at = pick % problem.cells.len();
            worse.cells[at].defect += more;
            assert_no_cheaper(&worse, bounds(&problem).0);
            assert!(bounds(&worse).0 <= bounds(&problem).1 + more);
        }
    }

    #[test]
    fn the_cost_is_between_nothing_and_everything(problem in problems()) {
        let answer = align(&problem).unwrap();
        assert!(answer.cost >= 0);
        assert!(answer.cost <= problem.skip.iter().sum::<i64>() + problem.extra.iter().sum::<i64>());
    }

    #[test]
    fn no_text_breaks_the_reader(cut in any::<(usize, usize)>(), put in "[-0-9a-z\\[\\]{},:\"]{0,6}") {
        let text = r#"{"sets":[{"name":"s","obligations":3,"precedes":[[0,1],[1,2]],"skip":[1,2,3],"traces":[
            {"acts":["a0","a2","a1"],"optimal_cost":2,"extra":[1,1,1],"times":[[0,1],[1,2],[3,4]],"defect":[[0,0,1]]}]}]}"#;
        let (from, to) = (cut.0 % text.len(), cut.0 % text.len() + cut.1 % 5);
        let broken = format!("{}{put}{}", &text[..from], &text[to.min(text.len())..]);
        for set in read(&broken).unwrap_or_default() {
            for trace in set.traces {
                check_answer(&trace.problem, &align(&trace.problem).unwrap());
            }
        }
    }
}
