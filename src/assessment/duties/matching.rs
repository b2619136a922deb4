//! Which act answers which of several calls for the same thing, asked of the alignment engine.
//! It holds numbers only. Start at [`assign`]; the question which acts to move is asked in `repair`.

use crate::alignment::{Cell, Event, Problem, Proof, align};

/// An answer, and whether it is proven that there is no better one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assessment) struct Answer<T> {
    pub(in crate::assessment) value: T,
    pub(in crate::assessment) proven: bool,
}

/// Which event answers which of several like calls, each event at most one; what a cell loses in two-thousandths of a
/// whole, so that there is room to prefer one of two equals.
pub(in crate::assessment) fn assign(
    calls: usize,
    events: &[Event],
    cells: &[(usize, usize, i64)],
) -> Answer<Vec<Option<usize>>> {
    let problem = Problem {
        obligations: calls,
        before: Vec::new(),
        skip: vec![2 * crate::assessment::price::WHOLE + 1; calls],
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

#[cfg(test)]
mod tests {
    use super::assign;
    use crate::alignment::Event;

    #[test]
    fn each_event_answers_one_call() {
        let found = assign(2, &[Event::at(1)], &[(0, 0, 0), (1, 0, 0)]);
        assert_eq!(found.value.iter().flatten().count(), 1);
        let found = assign(2, &[Event::at(1), Event::at(5)], &[(0, 0, 0), (0, 1, 500), (1, 1, 0)]);
        assert_eq!(found.value, [Some(0), Some(1)]);
    }
}
