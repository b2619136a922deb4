//! The two questions put to the alignment engine: which act answers which call for the same obligation, and which acts
//! to move so that no order is broken any more.
//! It holds numbers only. Start at [`assign`] and at [`lightest_repair`].

use super::alignment::{Cell, Event, Problem, Proof, align};

/// An answer, and whether it is proven that there is no better one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer<T> {
    pub(super) value: T,
    pub(super) proven: bool,
}

/// Which event answers which of several like calls, each event at most one; what a cell loses in two-thousandths of a
/// whole, so that there is room to prefer one of two equals.
pub(super) fn assign(calls: usize, events: &[Event], cells: &[(usize, usize, i64)]) -> Answer<Vec<Option<usize>>> {
    let problem = Problem {
        obligations: calls,
        before: Vec::new(),
        skip: vec![2 * super::price::WHOLE + 1; calls],
        events: events.to_vec(),
        extra: vec![0; events.len()],
        cells: cells.iter().map(|&(obligation, event, defect)| Cell { obligation, event, defect }).collect(),
    };
    let mut value = vec![None; calls];
    let Ok(found) = align(&problem) else { return Answer { value, proven: false } };
    for one in &found.matched {
        value[one.obligation] = Some(one.event);
    }
    Answer { value, proven: found.proof == Proof::Optimal }
}

/// The lightest set of vertices that touches every broken pair `(first, then)`: `first` should have come before
/// `then`, and did not. Returns the positions of the set, ascending.
///
/// Each vertex is an act that can be left where it is, which saves its weight, or moved. Two acts of a broken pair
/// cannot both be left: what may be left together is an antichain, and its complement the answer.
pub(super) fn lightest_repair(spans: &[Event], weights: &[i64], broken: &[(usize, usize)]) -> Answer<Vec<usize>> {
    if broken.is_empty() {
        return Answer { value: Vec::new(), proven: true };
    }
    let problem = Problem {
        obligations: spans.len(),
        before: broken.to_vec(),
        skip: weights.to_vec(),
        events: spans.to_vec(),
        extra: vec![0; spans.len()],
        cells: (0..spans.len()).map(|vertex| Cell { obligation: vertex, event: vertex, defect: 0 }).collect(),
    };
    match align(&problem) {
        Ok(found) => Answer { proven: found.proof == Proof::Optimal, value: found.unmatched },
        // Moving every act that came too early repairs everything, if not at the least cost.
        Err(_) => {
            let mut all: Vec<usize> = broken.iter().map(|&(_, then)| then).collect();
            all.sort_unstable();
            all.dedup();
            Answer { value: all, proven: false }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{assign, lightest_repair};
    use crate::assessment::alignment::Event;

    #[test]
    fn one_late_act_is_the_root_of_many_broken_orders() {
        let spans = [0, 1, 2, 3].map(Event::at);
        let found = lightest_repair(&spans, &[2, 2, 2, 4], &[(3, 0), (3, 1), (3, 2)]);
        assert_eq!((found.value, found.proven), (vec![3], true));
    }

    #[test]
    fn each_event_answers_one_call() {
        let found = assign(2, &[Event::at(1)], &[(0, 0, 0), (1, 0, 0)]);
        assert_eq!(found.value.iter().flatten().count(), 1);
        let found = assign(2, &[Event::at(1), Event::at(5)], &[(0, 0, 0), (0, 1, 500), (1, 1, 0)]);
        assert_eq!(found.value, [Some(0), Some(1)]);
    }
}
