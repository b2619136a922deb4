//! The tests of the core, at its boundaries: commands in, events out; texts in, diagnostics out.

#[path = "../support/mod.rs"]
mod support;

mod engine;
mod kept_logs;
