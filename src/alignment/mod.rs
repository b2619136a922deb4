//! The cheapest way to read a trace of acts as the fulfilment of partly ordered obligations, exactly and fast.
//!
//! It never reads files, clocks or chance, and never iterates in hash order: integers in, the same bytes out everywhere.
//! Start reading at [`Problem`] for what goes in, at [`Alignment`] for what comes out, at `relation` for why a
//! maximum flow answers the question, and at `search` and `prices` for what happens where it alone does not.
//!
//! Beside it stand [`machine`], for procedures that are a path with retries rather than a set of duties, and [`net`],
//! for any Petri net, so that the answers can be held against those of other tools.
//!
//! Each obligation and each act is matched at most once. A set of matched pairs can be drawn out in time if and only
//! if no two of them stand the wrong way round: `a` has to come before `b`, yet the act for `b` was over before the
//! act for `a` began. Pairwise is enough, longer circles cannot appear: acts with start and end form an interval
//! order, in which of two comparisons `i ≺ j` and `k ≺ l` at least one of `i ≺ l` and `k ≺ j` follows
//! (Fishburn, "Intransitive indifference with unequal indifference intervals", 1970).
//! What remains is to choose the pairs that save most: a heaviest set without any conflict.

mod answer;
mod bits;
mod flow;
pub mod machine;
pub mod net;
mod order;
pub mod poset_file;
mod prices;
mod problem;
mod relation;
mod search;
mod twins;

pub use answer::{Alignment, Doubt, Match, Pair, Proof, Root};
pub use problem::{COST_LIMIT, Cell, Event, MAX_CELLS, MAX_EVENTS, MAX_OBLIGATIONS, Problem, ProblemError};

use order::Order;

/// How many readings [`align`] tries in each knot of entangled choices before it gives up the proof.
pub const READINGS: usize = 64;

/// The cheapest alignment, proven optimal unless [`Alignment::proof`] says otherwise.
///
/// The answer is the same on every machine. When one flow suffices, which is the rule (see [`align_within`]), it matches
/// the most obligations among alignments of equal cost, and of these it is the unique source-side minimum cut. As long
/// as acts for one obligation do not overlap, and obligations that share an act are ordered, that choice does not depend
/// on the numbers that obligations and acts carry either; the cost never does.
///
/// # Errors
/// [`ProblemError`] when the numbers do not describe a problem: an index out of range, a circle in the order, an act
/// that ends before it starts, a cost beyond [`COST_LIMIT`], or more parts than fit.
pub fn align(problem: &Problem) -> Result<Alignment, ProblemError> {
    align_within(problem, READINGS)
}

/// As [`align`], with a chosen number of readings.
///
/// One reading (one flow) suffices unless acts that overlap, or obligations without an order between them, compete for
/// each other. Then the open choices are enumerated, each independent knot of them with at most `readings` flows.
/// When that does not settle it, the best alignment found is returned as [`Proof::NotProven`].
///
/// # Errors
/// As [`align`].
pub fn align_within(problem: &Problem, readings: usize) -> Result<Alignment, ProblemError> {
    problem.check()?;
    let order = Order::new(problem.obligations, &problem.before)?;
    let ranked = twins::order_twins(problem, &order)?;
    let found = search::heaviest(problem, &order, ranked.as_ref().unwrap_or(&order), readings.max(1));
    Ok(answer::put_together(problem, &order, &found))
}
