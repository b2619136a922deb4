//! All ways through a case, tried one by one, with states that cannot be told apart any more treated as one.
//! It never plays by other rules than the engine's, and never guesses: what was not tried is said to be so.
//! Start at [`explore`] for what can be reached, at [`scores`] for the scores of all ways.
//!
//! **What counts as a way.** From every state these moves are tried, and no others:
//! each choice that is offered; each plan of cards that the situation allows, of every number and in every order; each
//! answer of each role to a joint decision (the roles answer in the order of the case; nobody sees an answer before all
//! have answered); letting the time pass, where the situation has a limit or offers too little; and waiting for
//! whoever comes next, where somebody is on the way. Chance is tried in full where it has up to three values, and
//! otherwise at the shortest and the longest.
//! [`explore_unasked`] tries more, wherever something in the case reads it: standing acts, tellings, news by the
//! facilitator's hand, and waiting until the next moment that is read. It splits chance around and between these moments.
//! The scores of [`scores`] are those of decisions alone.
//!
//! **When two states are one.** When their futures in the engine are the same: they agree in everything that a
//! condition, or a rule of the engine, can still read (`live`). For scores they must also agree in everything that the
//! assessment can still read of the past ([`crate::assessment::Residue`]), so that the range of scores is that of all
//! ways and not an estimate. `tests/engine/explore` tries small random cases way by way and compares.

mod draws;
mod found;
mod graph;
mod live;
mod moves;
mod packed;
mod reach;
mod scores;
mod search;
mod seen;
mod unasked;

pub use found::{Exploration, Hits, Range, Scores, Step, Way};
pub use reach::{explore, explore_unasked, reads_moments, reads_unasked};
pub use scores::scores;
pub use search::{Budget, Progress};
