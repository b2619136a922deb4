//! Plays for people to judge by hand, without knowing what the assessment says of them: from very good to poor, evenly.
//! It chooses by the exact number and never shows it. Start at [`plays_to_rate`].

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};

use crate::assessment::{Accepted, Score, assess};
use crate::engine::Play;
use crate::scenario::Case;

use super::novice::Novice;
use super::plan::Plan;
use super::random::RandomPlayer;
use super::run_plan::run_plan;

/// Plays of a case to choose from: this many beginners who know the plan and err, and this many who choose by chance.
const BEGINNERS: u64 = 60;
const AT_RANDOM: u64 = 15;

/// A play to judge by hand.
#[derive(Debug)]
pub struct ToRate {
    /// The play.
    pub play: Play,
    /// What its number is made from.
    pub score: Score,
}

/// So many plays of these cases, each with the plan by the book that lies beside it, in an order that says nothing. Of
/// each case they are spread evenly from the best to the poorest of those that came to an end. The same cases, count and
/// seed give the same plays everywhere.
#[must_use]
pub fn plays_to_rate(cases: &[(&Case, Plan)], count: usize, seed: u64) -> Vec<ToRate> {
    let mut all = Vec::new();
    for (at, (case, plan)) in cases.iter().enumerate() {
        // What cannot be shared out evenly goes to the first cases.
        let of_case = count / cases.len() + usize::from(at < count % cases.len());
        let mut candidates = candidates(case, plan, seed);
        candidates.sort_by(|one, other| other.score.compare(one.score));
        let last = candidates.len().saturating_sub(1);
        let mut wanted: Vec<usize> =
            (0..of_case).map(|place| place * last / of_case.max(2).saturating_sub(1)).collect();
        wanted.dedup();
        let mut place = 0;
        candidates.retain(|_| {
            place += 1;
            wanted.contains(&(place - 1))
        });
        all.extend(candidates);
    }
    let mut luck = ChaCha8Rng::seed_from_u64(seed);
    for last in (1..all.len()).rev() {
        all.swap(last, luck.random_range(0..=last));
    }
    all
}

fn candidates(case: &Case, plan: &Plan, seed: u64) -> Vec<ToRate> {
    let novice = Novice::from_plan(case, plan);
    let by_the_book = std::iter::once(run_plan(case, plan, seed).0);
    let beginners = (0..BEGINNERS).map(|number| novice.play(case, seed.wrapping_add(number)));
    let at_random = (0..AT_RANDOM).map(|number| {
        let own = seed.wrapping_add(number);
        RandomPlayer::lively(own).play(case, own)
    });
    let ended = by_the_book.chain(beginners).chain(at_random).filter(|play| play.state().ended);
    ended
        .map(|play| {
            let score = assess(case, play.log(), &Accepted::default()).score;
            ToRate { play, score }
        })
        .collect()
}
