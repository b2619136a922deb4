//! The alignment held against reference costs, against two brute forces, and against its own laws.
//!
//! `ALIGNMENT_CASES` sets how many random cases each brute force sees, `ALIGNMENT_SEED` where they begin; both are
//! printed by a failing case.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail, and says how many cases it saw")]

mod brute;
mod cases;
mod machine;
mod net;
mod posets;
mod properties;
mod roots;
