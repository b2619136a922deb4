//! Chance, tried out: every draw of up to three values is tried in full, of every wider one the shortest and the longest.

use crate::engine::{Chance, Draw};

/// Answers of chance to one command, and how to go through all of them.
#[derive(Debug, Default)]
pub(super) struct Draws {
    /// For each draw so far: which of its values is tried, and how wide it is.
    tried: Vec<(u64, u64)>,
    at: usize,
    /// Whether some draw was wider than what is tried of it.
    pub(super) narrowed: bool,
}

/// Draws up to this wide (from 0) are tried in full.
const IN_FULL: u64 = 2;

fn values(most: u64) -> u64 {
    if most <= IN_FULL { most + 1 } else { 2 }
}

impl Draws {
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
        while let Some((value, most)) = self.tried.pop() {
            if value + 1 < values(most) {
                self.tried.push((value + 1, most));
                return true;
            }
        }
        false
    }
}

impl Chance for Draws {
    fn draw(&mut self, _what: Draw, _times: u32, most: u64) -> u64 {
        if self.at == self.tried.len() {
            self.tried.push((0, most));
        }
        let (value, _) = self.tried[self.at];
        self.at += 1;
        if most <= IN_FULL {
            return value;
        }
        self.narrowed = true;
        if value == 0 { 0 } else { most }
    }
}
