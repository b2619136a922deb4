//! Chance: the one way in which a play is not determined by its commands. Every draw ends up in an event.
//! A draw is keyed by what is drawn and how often it was drawn before, never by how many commands came first: who takes
//! a command back and gives it again by another way finds the same luck.

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};

use crate::base::CaseTime;
use crate::procedure::ActIx;
use crate::scenario::model::{Place, SituationIx, Who};

use super::event::{Event, Recorded};

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draw {
    /// How long somebody who is called takes to a place.
    Arrival(Who, Place),
    /// How long somebody takes for an act.
    Act(Who, ActIx),
    /// How long something without an act takes in a situation.
    Pause(SituationIx),
}

impl Draw {
    /// How often this was drawn before, by the events so far.
    #[must_use]
    pub fn times_before(self, log: &[Recorded]) -> u32 {
        let same = |event: &Event| match (self, event) {
            (Self::Arrival(who, to), Event::Called { who: called, to: place, .. }) => (who, to) == (*called, *place),
            (Self::Act(by, act), Event::Acted(done)) => (by, act) == (done.by, done.act),
            (Self::Pause(at), Event::Entered(entered)) => at == *entered,
            _ => false,
        };
        u32::try_from(log.iter().filter(|recorded| same(&recorded.event)).count()).unwrap_or(u32::MAX)
    }

    /// A number of its own for each thing that is drawn and each time.
    fn stream(self, times: u32) -> u64 {
        let (kind, one, other) = match self {
            Self::Arrival(who, to) => (1, who.0, to.0),
            Self::Act(by, act) => (2, by.0, act.0),
            Self::Pause(at) => (3, at.0, 0),
        };
        kind << 60 | u64::from(one) << 44 | u64::from(other) << 28 | u64::from(times & 0x0FFF_FFFF)
    }
}

/// A source of draws.
pub trait Chance {
    /// A number from 0 to `most`, both included, for something that was drawn `times` times before.
    fn draw(&mut self, what: Draw, times: u32, most: u64) -> u64;

    /// The same, for a time that ends at `earliest` when the number is 0: for whoever asks what lies on the way.
    fn draw_time(&mut self, what: Draw, times: u32, most: u64, _earliest: CaseTime) -> u64 {
        self.draw(what, times, most)
    }
}

/// Draws that depend on the seed of the play, on what is drawn and how often, and on nothing else.
#[derive(Debug, Clone, Copy)]
pub struct SeededChance {
    seed: u64,
}

impl SeededChance {
    /// The draws of a play with this seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed }
    }

    fn stream(self, stream: u64) -> ChaCha8Rng {
        let mut source = ChaCha8Rng::seed_from_u64(self.seed);
        source.set_stream(stream);
        source
    }
}

impl Chance for SeededChance {
    fn draw(&mut self, what: Draw, times: u32, most: u64) -> u64 {
        self.stream(what.stream(times)).random_range(0..=most)
    }
}

/// The order in which a situation's options are shown: drawn from the seed, the same on every look.
#[must_use]
pub fn shown_order(seed: u64, situation: u16, count: usize) -> Vec<usize> {
    // Kinds of draws count from 1 in the highest bits, so that this stream is nobody else's.
    let mut source = SeededChance::new(seed).stream(u64::from(situation));
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        let other = source.random_range(0..=last);
        order.swap(last, other);
    }
    order
}
