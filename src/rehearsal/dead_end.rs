//! Whether some play leads on from where exploring found no way on: chance and waits that were not tried may.

use crate::engine::Play;
use crate::scenario::Case;

use super::explore::Way;
use super::random::RandomPlayer;

/// So many plays go on from a supposed dead end.
const PLAYS: u64 = 60;

/// Whether one of some plays that go this way, and on at random with acts, tellings and waits unasked, comes to an
/// ending.
#[must_use]
pub fn leads_on(case: &Case, way: &Way, seed: u64) -> bool {
    (0..PLAYS).map(|number| seed.wrapping_add(number)).any(|seed| {
        let mut play = Play::begin(case.clone(), seed);
        let goes = way.iter().all(|step| play.carry_out(&step.command).is_ok());
        goes && RandomPlayer::lively(seed).go_on(play).state().ended
    })
}
