//! The assessment at its boundary: a procedure, a case and a play in; findings and scores out.

#[path = "../support/mod.rs"]
mod support;

mod compact;
mod findings;
mod properties;
mod shipped;
mod small;
mod worlds;
