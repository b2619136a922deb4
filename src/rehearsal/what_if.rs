//! Another way from a moment of a play: which ways there are, and the play that goes one of them. The record that was
//! played is never touched; what comes of it keeps from where it was forked.
//! Start at [`other_way`]; to play on from there, [`super::ByTheBook::play_on`].

use crate::engine::{Command, Play, Rejection};

use super::commands::commands_of;
use super::moves::other_picks;

/// Another way from a moment: the play up to just before the command that led to the event with this number, and then
/// this command instead. The play keeps where it was forked.
///
/// # Errors
/// With the reason, when that is not possible there.
pub fn other_way(play: &Play, before: u32, instead: &Command) -> Result<Play, Rejection> {
    let mut fork = play.fork_before(before);
    fork.carry_out(instead)?;
    Ok(fork)
}

/// Every moment of a play at which somebody decided, as the number of its first event.
#[must_use]
pub fn decisions_of(play: &Play) -> Vec<u32> {
    let decided = |command: &Command| matches!(command, Command::Decide { .. } | Command::LetPass);
    commands_of(play.log()).into_iter().filter(|(_, command)| decided(command)).map(|(seq, _)| seq).collect()
}

/// What else could be decided there: each other option by itself; where cards are picked, each way with one card
/// exchanged, left out or added.
#[must_use]
pub fn ways_before(play: &Play, before: u32) -> Vec<Command> {
    let fork = play.fork_before(before);
    let taken = commands_of(play.log()).into_iter().find(|(seq, _)| *seq == before);
    let Some((_, Command::Decide { role, options, .. })) = taken else { return Vec::new() };
    let picks = other_picks(fork.case(), fork.state(), &options);
    picks.into_iter().map(|options| Command::Decide { role, options, because: None }).collect()
}
