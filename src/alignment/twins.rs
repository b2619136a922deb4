//! Obligations that nothing tells apart, put in a sequence.
//!
//! Twins share their cost, their acts with every defect, and everything before and after them. Whatever alignment
//! serves them can swap their acts at no cost, so one may ask that the first twin takes the first act: that loses no
//! optimum, and turns a choice that would have to be enumerated into one more precedence.
//! It never orders obligations that differ in anything. Start reading at [`order_twins`].

use super::bits::{BitTable, ones};
use super::order::Order;
use super::problem::{Problem, ProblemError};

/// The order with all twins in sequence, by index; `None` when there are no twins.
pub(super) fn order_twins(problem: &Problem, order: &Order) -> Result<Option<Order>, ProblemError> {
    if !some_event_is_shared(problem) {
        return Ok(None);
    }
    let n = problem.obligations;
    let mut cells = vec![Vec::new(); n];
    for cell in &problem.cells {
        cells[cell.obligation].push((cell.event, cell.defect));
    }
    cells.iter_mut().for_each(|cells| cells.sort_unstable());
    let mut earlier = BitTable::new(n, n);
    for a in 0..n {
        for b in ones(order.after(a)) {
            earlier.set(b, a);
        }
    }

    let looks = |a: usize| (&cells[a], problem.skip[a], order.after(a), earlier.row(a));
    let mut obligations: Vec<usize> = (0..n).filter(|&a| !cells[a].is_empty()).collect();
    obligations.sort_by(|&a, &b| looks(a).cmp(&looks(b)).then(a.cmp(&b)));
    let twins = obligations.windows(2).filter(|two| looks(two[0]) == looks(two[1]));
    let twins: Vec<(usize, usize)> = twins.map(|two| (two[0], two[1])).collect();
    if twins.is_empty() { Ok(None) } else { order.with(&twins).map(Some) }
}

fn some_event_is_shared(problem: &Problem) -> bool {
    let mut serves = vec![false; problem.events.len()];
    problem.cells.iter().any(|cell| std::mem::replace(&mut serves[cell.event], true))
}
