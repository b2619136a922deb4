//! The author's checker: every rule tried on its examples, and the list of rules against the program and the docs.
#![allow(clippy::unwrap_used, reason = "what is missing stops a test")]

#[path = "../support/mod.rs"]
mod support;

mod examples;
mod registry;
