//! A believable way to a situation: as a plan of the case goes, if one comes by there, and otherwise as people might.
//! It never invents a state: the way is a list of commands, and whoever carries them out with the same seed is there.

use crate::engine::{Command, Play};
use crate::scenario::Case;
use crate::scenario::SituationIx;

use super::commands::commands_of;
use super::plan::Plan;
use super::random::RandomPlayer;
use super::run_plan::run_plan;

/// So many plays are tried before a situation counts as not found.
const MOST_PLAYS: u64 = 4_000;
/// So many plays are compared once the first has come there, for the shortest.
const COMPARED: u64 = 200;

/// The commands that lead a play with this seed from its beginning to a situation that waits for a decision, or to an
/// ending. Plans are tried first, in their order; then plays at random that do only what they are asked, the shortest
/// of many; then livelier ones. `None` when none of them comes there.
#[must_use]
pub fn path_to(case: &Case, plans: &[Plan], seed: u64, situation: SituationIx) -> Option<Vec<Command>> {
    let planned = plans.iter().find_map(|plan| way(&run_plan(case, plan, seed).0, situation));
    planned.or_else(|| {
        let quiet = shortest(case, seed, situation, RandomPlayer::deciding_only);
        quiet.or_else(|| shortest(case, seed, situation, RandomPlayer::lively))
    })
}

fn shortest(case: &Case, seed: u64, situation: SituationIx, player: fn(u64) -> RandomPlayer) -> Option<Vec<Command>> {
    let mut best: Option<Vec<Command>> = None;
    let mut left = MOST_PLAYS;
    for luck in 0.. {
        if left == 0 {
            break;
        }
        left -= 1;
        if let Some(found) = way(&player(luck).play(case, seed), situation) {
            if best.is_none() {
                left = left.min(COMPARED);
            }
            if best.as_ref().is_none_or(|best| found.len() < best.len()) {
                best = Some(found);
            }
        }
    }
    best
}

/// The commands of a play up to where it stands in a situation; none if it never does.
#[must_use]
pub fn way(play: &Play, situation: SituationIx) -> Option<Vec<Command>> {
    let (case, seed) = (play.case(), play.seed());
    let mut again = Play::begin(case.clone(), seed);
    let mut commands = Vec::new();
    let mut given = commands_of(play.log()).into_iter();
    while again.state().situation != situation {
        let (_, command) = given.next()?;
        again.carry_out(&command).ok()?;
        commands.push(command);
    }
    Some(commands)
}
