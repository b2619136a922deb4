//! The tests of the core, at its boundaries: commands in, events out; texts in, diagnostics out.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "what is missing stops a test; sampled figures are printed"
)]

#[path = "../support/mod.rs"]
mod support;

mod bad_files;
mod engine;
mod explore;
mod kept_logs;
mod plans;
mod privacy;
mod rehearsal;
