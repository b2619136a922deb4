//! The author's checker: every rule tried on its examples, the list of rules against the program and the docs, faults
//! seeded into a shipped case, and files that are broken in every way we could think of.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "what is missing stops a test; figures are for whoever reads the log"
)]

#[path = "../support/mod.rs"]
mod support;

mod author_tests;
mod authoring;
mod causes;
mod corpus;
mod examples;
mod hostile;
mod hostile_content;
mod kinds;
mod mistakes;
mod registry;
mod seeded;
