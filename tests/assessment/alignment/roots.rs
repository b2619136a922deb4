//! Root causes: the fewest, lightest acts that explain everything that is out of order.

use roadblock::alignment::{Cell, Event, Pair, Problem, Root, align};

/// Obligations in a chain, each with one act of its own, done in the sequence given. Every skip and extra costs 1.
fn chain(done: &[usize]) -> Problem {
    let n = done.len();
    Problem {
        obligations: n,
        before: (1..n).map(|b| (b - 1, b)).collect(),
        skip: vec![1; n],
        events: (0i64..).take(n).map(Event::at).collect(),
        extra: vec![1; n],
        cells: done.iter().enumerate().map(|(event, &obligation)| Cell { obligation, event, defect: 0 }).collect(),
    }
}

fn roots(problem: &Problem) -> Vec<Root> {
    align(problem).unwrap().roots
}

fn pairs(list: &[(usize, usize)]) -> Vec<Pair> {
    list.iter().map(|&(obligation, event)| Pair { obligation, event }).collect()
}

#[test]
fn in_order_nothing_is_broken() {
    assert_eq!(roots(&chain(&[0, 1, 2, 3])), []);
}

#[test]
fn one_act_too_late_is_one_root_for_all_it_breaks() {
    let late = Root { obligation: 0, event: 3, breaks: pairs(&[(1, 0), (2, 1), (3, 2)]), tangled: vec![] };
    assert_eq!(roots(&chain(&[1, 2, 3, 0])), [late]);
}

#[test]
fn one_act_too_early_is_one_root_for_all_it_breaks() {
    let early = Root { obligation: 3, event: 0, breaks: pairs(&[(0, 1), (1, 2), (2, 3)]), tangled: vec![] };
    assert_eq!(roots(&chain(&[3, 0, 1, 2])), [early]);
}

#[test]
fn of_two_swapped_acts_the_one_that_came_too_late_is_told() {
    let late = Root { obligation: 0, event: 1, breaks: pairs(&[(1, 0)]), tangled: vec![] };
    assert_eq!(roots(&chain(&[1, 0])), [late]);
}

#[test]
fn what_weighs_more_stays() {
    let mut problem = chain(&[1, 2, 3, 0]);
    problem.skip[0] = 9;
    let roots = roots(&problem);
    assert_eq!(roots.iter().map(|root| root.obligation).collect::<Vec<_>>(), [1, 2, 3]);
    assert!(roots.iter().all(|root| root.breaks == pairs(&[(0, 3)]) && root.tangled.is_empty()));
}

#[test]
fn roots_in_each_others_way_tell_it_once() {
    let mut problem = chain(&[2, 1, 0]);
    problem.skip[2] = 5;
    let [first, second] = &roots(&problem)[..] else { panic!("two roots") };
    assert_eq!((first.obligation, &first.breaks, &first.tangled), (0, &pairs(&[(2, 0)]), &pairs(&[(1, 1)])));
    assert_eq!((second.obligation, &second.breaks, &second.tangled), (1, &pairs(&[(2, 0)]), &pairs(&[])));
}

#[test]
fn an_act_repeated_in_its_place_leaves_no_root() {
    // The first was done too early, and again at the right moment.
    let mut problem = chain(&[1, 0]);
    problem.events.push(Event::at(2));
    problem.extra.push(1);
    problem.cells.push(Cell { obligation: 1, event: 2, defect: 0 });
    let answer = align(&problem).unwrap();
    assert_eq!((answer.cost, &answer.left_out[..], &answer.roots[..]), (1, &[0][..], &[][..]));
}

#[test]
fn overlapping_acts_break_nothing() {
    let mut problem = chain(&[1, 0]);
    problem.events = vec![Event { start: 0, end: 5 }, Event { start: 5, end: 6 }];
    assert_eq!(align(&problem).unwrap().cost, 0);
    problem.events[0].end = 4;
    assert_eq!(align(&problem).unwrap().cost, 2);
}
