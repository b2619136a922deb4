//! Exploration at its boundary: a case in; what can be reached, and the scores of all ways, out.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail, and says what it saw")]

mod against_all_ways;
mod all_ways;
mod remembers;
mod small_cases;
mod told;
