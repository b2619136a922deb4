//! The assessment at its boundary: a procedure, a case and a play in; findings and scores out.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail, and says what it saw")]

#[path = "../support/mod.rs"]
mod support;

#[path = "../support/seeded.rs"]
mod seeded;

mod alignment;
mod asking;
mod catheter;
mod compact;
mod comparison;
mod delay;
mod findings;
mod gaming;
mod groups;
mod number;
mod open_choices;
mod planted;
mod properties;
mod reach;
mod replayed;
mod sentences;
mod shipped;
mod small;
mod statistics;
mod story;
mod telling;
mod trials;
mod worlds;
