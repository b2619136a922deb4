//! Chance: the one way in which a play is not determined by its commands. Every draw ends up in an event.

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};

/// A source of draws.
pub trait Chance {
    /// A number from 0 to `most`, both included.
    fn draw(&mut self, most: u64) -> u64;
}

/// Draws that depend on the seed of the play and the number of the command alone, so that a replayed or forked play
/// goes on as the first one would have.
#[derive(Debug)]
pub struct SeededChance {
    seed: u64,
    stream: u64,
    source: Option<ChaCha8Rng>,
}

impl SeededChance {
    /// Draws for the command with this number.
    #[must_use]
    pub fn new(seed: u64, command: u32) -> Self {
        Self { seed, stream: u64::from(command), source: None }
    }
}

impl Chance for SeededChance {
    fn draw(&mut self, most: u64) -> u64 {
        let source = self.source.get_or_insert_with(|| {
            let mut source = ChaCha8Rng::seed_from_u64(self.seed);
            source.set_stream(self.stream);
            source
        });
        source.random_range(0..=most)
    }
}

/// The order in which a situation's options are shown: drawn from the seed, the same on every look.
#[must_use]
pub fn shown_order(seed: u64, situation: u16, count: usize) -> Vec<usize> {
    // The streams of commands count from 0; those of situations are kept apart from them by the high half.
    let mut chance = SeededChance { seed, stream: (1 << 32) + u64::from(situation), source: None };
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        let other = usize::try_from(chance.draw(last as u64)).unwrap_or(0);
        order.swap(last, other);
    }
    order
}
