//! The strict partial order of the obligations, closed under "and therefore also before".
//! It never keeps which pairs were written and which were implied: the two are the same order.
//! Start reading at [`Order::new`].

use super::bits::BitTable;
use super::problem::ProblemError;

/// A strict partial order of `0..n`.
#[derive(Debug, Clone)]
pub(super) struct Order {
    /// Row `a` holds everything that comes after `a`.
    after: BitTable,
    /// The pairs as given, by first member: `next[starts[a]..starts[a + 1]]` come after `a`.
    starts: Vec<usize>,
    next: Vec<usize>,
    /// Place of each obligation in one fixed sequence that respects the order.
    pub(super) rank: Vec<usize>,
}

impl Order {
    /// Closes the pairs. Fails when they run in a circle.
    pub(super) fn new(n: usize, before: &[(usize, usize)]) -> Result<Self, ProblemError> {
        let mut starts = vec![0usize; n + 1];
        let mut waiting = vec![0usize; n];
        for &(a, b) in before {
            starts[a + 1] += 1;
            waiting[b] += 1;
        }
        for a in 0..n {
            starts[a + 1] += starts[a];
        }
        let mut free = starts.clone();
        let mut next = vec![0usize; before.len()];
        for &(a, b) in before {
            next[free[a]] = b;
            free[a] += 1;
        }

        let mut sequence: Vec<usize> = (0..n).filter(|&a| waiting[a] == 0).collect();
        let mut at = 0;
        while at < sequence.len() {
            let a = sequence[at];
            for &b in &next[starts[a]..starts[a + 1]] {
                waiting[b] -= 1;
                if waiting[b] == 0 {
                    sequence.push(b);
                }
            }
            at += 1;
        }
        if sequence.len() < n {
            return Err(ProblemError::Circle { obligation: lowest_on_circle(&waiting, &starts, &next) });
        }

        let mut after = BitTable::new(n, n);
        let mut rank = vec![0; n];
        for (place, &a) in sequence.iter().enumerate().rev() {
            rank[a] = place;
            for &b in &next[starts[a]..starts[a + 1]] {
                if !after.has(a, b) {
                    after.set(a, b);
                    after.add_row(a, b);
                }
            }
        }
        Ok(Self { after, starts, next, rank })
    }

    /// The same order with more pairs. Fails when they close a circle.
    pub(super) fn with(&self, more: &[(usize, usize)]) -> Result<Self, ProblemError> {
        let n = self.rank.len();
        let written = (0..n).flat_map(|a| self.written_after(a).iter().map(move |&b| (a, b)));
        Self::new(n, &written.chain(more.iter().copied()).collect::<Vec<_>>())
    }

    /// Whether `a` has to come before `b`.
    pub(super) fn before(&self, a: usize, b: usize) -> bool {
        self.after.has(a, b)
    }

    /// Everything after `a`, as bits.
    pub(super) fn after(&self, a: usize) -> &[u64] {
        self.after.row(a)
    }

    /// What was written down as coming after `a`; its closure is [`Order::after`].
    pub(super) fn written_after(&self, a: usize) -> &[usize] {
        &self.next[self.starts[a]..self.starts[a + 1]]
    }

    /// All obligations, every one before what comes after it.
    pub(super) fn sequence(&self) -> Vec<usize> {
        let mut sequence = vec![0; self.rank.len()];
        for (a, &place) in self.rank.iter().enumerate() {
            sequence[place] = a;
        }
        sequence
    }
}

/// What still waits lies on a circle or behind one; only what can come back to itself lies on it.
fn lowest_on_circle(waiting: &[usize], starts: &[usize], next: &[usize]) -> usize {
    let returns = |from: usize| {
        let mut seen = vec![false; waiting.len()];
        let mut stack = vec![from];
        while let Some(a) = stack.pop() {
            for &b in &next[starts[a]..starts[a + 1]] {
                if b == from {
                    return true;
                }
                if !std::mem::replace(&mut seen[b], true) {
                    stack.push(b);
                }
            }
        }
        false
    };
    (0..waiting.len()).find(|&a| waiting[a] > 0 && returns(a)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::bits::ones;
    use super::{Order, ProblemError};

    #[test]
    fn implied_pairs_are_found() {
        let order = Order::new(4, &[(2, 1), (1, 0)]).unwrap();
        let after = |a| ones(order.after(a)).collect::<Vec<_>>();
        assert_eq!([after(0), after(1), after(2), after(3)], [vec![], vec![0], vec![0, 1], vec![]]);
        assert!(order.rank[2] < order.rank[1] && order.rank[1] < order.rank[0]);
    }

    #[test]
    fn a_circle_is_named_by_its_lowest_member() {
        let error = Order::new(5, &[(1, 0), (4, 3), (3, 1), (1, 4)]).unwrap_err();
        assert_eq!(error, ProblemError::Circle { obligation: 1 });
    }
}
