//! The author's bench: what helps somebody who writes a case.
#![allow(clippy::unwrap_used, reason = "what is missing stops a test")]

mod carry_over;
mod fair;
mod graph;
mod new;
mod read_again;
mod reference;
mod stats;
mod tutorial;
