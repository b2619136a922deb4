//! Random problems, and what must hold for any answer to them.

use std::collections::BTreeSet;

use roadblock::alignment::{Alignment, Cell, Event, Problem, Proof};

/// The generator of Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `n`, which is small and positive.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as usize % n
    }

    pub(crate) fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    fn cost(&mut self, unit: bool) -> i64 {
        if unit { 1 } else { self.below(10) as i64 }
    }
}

/// What a random problem may contain.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mould {
    pub(crate) obligations: usize,
    pub(crate) events: usize,
    /// Acts with duration that may overlap; otherwise one after the other.
    pub(crate) intervals: bool,
    /// One act may serve several obligations.
    pub(crate) shared: bool,
}

/// A random problem with at most as many parts as the mould says.
pub(crate) fn random_problem(dice: &mut Dice, mould: Mould) -> Problem {
    let obligations = 1 + dice.below(mould.obligations);
    let n_events = dice.below(mould.events + 1);
    let unit = dice.percent(25);
    let density = [10, 30, 60, 100][dice.below(4)];
    let mut numbers: Vec<usize> = (0..obligations).collect();
    shuffle(dice, &mut numbers);
    let mut before = Vec::new();
    for a in 0..obligations {
        for b in a + 1..obligations {
            if dice.percent(density) {
                before.push((numbers[a], numbers[b]));
            }
        }
    }
    let span = [3, 8, 20][dice.below(3)];
    let mut events: Vec<Event> = (0..n_events as i64).map(Event::at).collect();
    if mould.intervals {
        for event in &mut events {
            let start = dice.below(span) as i64;
            *event = Event { start, end: start + dice.below(1 + span / 2) as i64 };
        }
    } else {
        shuffle(dice, &mut events);
    }
    // An act of the catalogue; more obligations than acts means shared acts.
    let acts = if mould.shared { 1 + dice.below(obligations) } else { obligations };
    let meets: Vec<usize> = (0..obligations).map(|a| if mould.shared { dice.below(acts) } else { a }).collect();
    let defects = dice.percent(60);
    let mut cells = Vec::new();
    for event in 0..n_events {
        let outside = usize::from(dice.percent(10));
        let act = dice.below(acts + outside);
        for obligation in (0..obligations).filter(|&a| meets[a] == act) {
            let defect = if defects && dice.percent(50) { dice.below(12) as i64 } else { 0 };
            cells.push(Cell { obligation, event, defect });
        }
    }
    shuffle(dice, &mut cells);
    Problem {
        obligations,
        before,
        skip: (0..obligations).map(|_| dice.cost(unit)).collect(),
        extra: (0..n_events).map(|_| dice.cost(unit)).collect(),
        events,
        cells,
    }
}

pub(crate) fn shuffle<T>(dice: &mut Dice, list: &mut [T]) {
    for at in (1..list.len()).rev() {
        list.swap(at, dice.below(at + 1));
    }
}

/// The order with everything implied, as a table.
pub(crate) fn closed(problem: &Problem) -> Vec<Vec<bool>> {
    let n = problem.obligations;
    let mut before = vec![vec![false; n]; n];
    for &(a, b) in &problem.before {
        before[a][b] = true;
    }
    for via in 0..n {
        for a in 0..n {
            for b in 0..n {
                before[a][b] |= before[a][via] && before[via][b];
            }
        }
    }
    before
}

/// Everything that must hold for an answer, whatever the problem: it is an alignment, it costs what it says, and its
/// roots are roots.
pub(crate) fn check_answer(problem: &Problem, answer: &Alignment) {
    let before = closed(problem);
    let wrong = |a: usize, i: usize, b: usize, j: usize| {
        (before[a][b] && problem.events[j].precedes(problem.events[i]))
            || (before[b][a] && problem.events[i].precedes(problem.events[j]))
    };
    let mut cost = 0;
    for found in &answer.matched {
        let cell = Cell { obligation: found.obligation, event: found.event, defect: found.defect };
        assert!(problem.cells.contains(&cell), "matched without a cell");
        cost += found.defect;
        for other in &answer.matched {
            assert!(!wrong(found.obligation, found.event, other.obligation, other.event), "out of order, yet matched");
        }
    }
    cost += answer.unmatched.iter().map(|&a| problem.skip[a]).sum::<i64>();
    cost += answer.left_out.iter().map(|&i| problem.extra[i]).sum::<i64>();
    assert_eq!(cost, answer.cost, "the cost is the sum of its parts");
    let met = answer.matched.iter().map(|found| found.obligation).chain(answer.unmatched.iter().copied());
    assert_eq!(sorted(met), (0..problem.obligations).collect::<Vec<_>>(), "each obligation once");
    let used = answer.matched.iter().map(|found| found.event).chain(answer.left_out.iter().copied());
    assert_eq!(sorted(used), (0..problem.events.len()).collect::<Vec<_>>(), "each event once");

    let mut told = BTreeSet::new();
    for root in &answer.roots {
        assert!(answer.unmatched.contains(&root.obligation) && answer.left_out.contains(&root.event));
        assert!(!root.breaks.is_empty(), "a root without anything broken");
        for pair in root.breaks.iter().chain(&root.tangled) {
            assert!(wrong(root.obligation, root.event, pair.obligation, pair.event));
            let ends = [(root.obligation, root.event), (pair.obligation, pair.event)];
            assert!(told.insert(ends) && !told.contains(&[ends[1], ends[0]]), "told twice");
        }
    }
    let roots = answer.roots.iter().map(|root| (root.obligation, root.event));
    let present: Vec<(usize, usize)> =
        answer.matched.iter().map(|found| (found.obligation, found.event)).chain(roots).collect();
    let broken = present.iter().flat_map(|&x| present.iter().map(move |&y| (x, y)));
    let broken = broken.filter(|&((a, i), (b, j))| wrong(a, i, b, j)).count();
    assert_eq!(broken, 2 * told.len(), "every broken pair is told");
    if let Proof::NotProven { at_least, .. } = answer.proof {
        assert!(at_least < answer.cost, "what costs no more than the bound is proven");
    }
}

fn sorted(list: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut list: Vec<usize> = list.collect();
    list.sort_unstable();
    list
}
