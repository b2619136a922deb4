//! The command line and what it reads and writes: the terminal, the formats of other tools, printed sheets.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "what is missing stops a test; seeds and figures are for the log"
)]

#[path = "../support/seeded.rs"]
mod seeded;
#[path = "../support/mod.rs"]
mod support;

mod exchange;
mod exchange_faults;
mod hostile_commands;
mod packaging;
mod print;
mod rating_study;
mod terminal;
