//! Chance, tried out: every draw of up to three values is tried in full, of every wider one the shortest and the longest;
//! where moments are named, also what ends right before, at and right after each of them, and between two of them.

use crate::base::CaseTime;
use crate::engine::{Chance, Draw};

/// Answers of chance to one command, and how to go through all of them.
#[derive(Debug, Default)]
pub(super) struct Draws {
    /// For each draw so far: its values that are tried, and which of them is next.
    tried: Vec<(Vec<u64>, usize)>,
    at: usize,
    /// Moments that something reads, in seconds and in their order.
    moments: Vec<i64>,
    /// Whether some draw was wider than what is tried of it.
    pub(super) narrowed: bool,
}

/// Draws up to this wide (from 0) are tried in full.
const IN_FULL: u64 = 2;

impl Draws {
    /// Chance that tells these moments apart.
    pub(super) fn around(moments: Vec<i64>) -> Self {
        Self { moments, ..Self::default() }
    }

    /// Starts a command anew, with the draws as they are set.
    pub(super) fn rewind(&mut self) {
        self.at = 0;
    }

    /// Goes on to a command of which no draw is known.
    pub(super) fn clear(&mut self) {
        self.tried.clear();
        self.at = 0;
    }

    /// Sets the next combination; none is left when it says no.
    pub(super) fn next(&mut self) -> bool {
        while let Some((values, at)) = self.tried.pop() {
            if at + 1 < values.len() {
                self.tried.push((values, at + 1));
                return true;
            }
        }
        false
    }

    fn values(&self, most: u64, earliest: CaseTime) -> Vec<u64> {
        if most <= IN_FULL {
            return (0..=most).collect();
        }
        let longest = i64::try_from(most).unwrap_or(i64::MAX);
        let after = |moment: &i64| moment - earliest.0;
        let inside: Vec<i64> = self.moments.iter().map(after).filter(|at| (0..=longest).contains(at)).collect();
        let mut bounds = vec![0];
        bounds.extend(&inside);
        bounds.push(longest);
        let between = bounds.windows(2).filter(|_| !inside.is_empty()).map(|pair| pair[0].midpoint(pair[1]));
        let around = inside.iter().flat_map(|at| [at - 1, *at, at + 1]);
        let mut values: Vec<u64> =
            [0, longest].into_iter().chain(around).chain(between).filter_map(|at| u64::try_from(at).ok()).collect();
        values.retain(|at| *at <= most);
        values.sort_unstable();
        values.dedup();
        values
    }
}

impl Chance for Draws {
    fn draw(&mut self, what: Draw, times: u32, most: u64) -> u64 {
        self.draw_time(what, times, most, CaseTime(i64::MAX / 2))
    }

    fn draw_time(&mut self, _what: Draw, _times: u32, most: u64, earliest: CaseTime) -> u64 {
        if self.at == self.tried.len() {
            self.tried.push((self.values(most, earliest), 0));
        }
        let (values, at) = &self.tried[self.at];
        self.at += 1;
        self.narrowed |= (values.len() as u64) <= most;
        values[*at]
    }
}

#[cfg(test)]
mod tests {
    use super::Draws;
    use crate::base::CaseTime;

    #[test]
    fn chance_is_split_where_a_moment_is_read() {
        let values = |moments: &[i64]| Draws::around(moments.to_vec()).values(100, CaseTime(1000));
        assert_eq!(values(&[]), [0, 100]);
        assert_eq!(values(&[900, 1040, 2000]), [0, 20, 39, 40, 41, 70, 100]);
        assert_eq!(values(&[1000]), [0, 1, 50, 100]);
        assert_eq!(Draws::around(vec![1001]).values(2, CaseTime(1000)), [0, 1, 2]);
    }
}
