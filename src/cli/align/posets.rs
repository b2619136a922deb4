//! `roadblock align --poset FILE`: the exact alignment of partial orders.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::alignment::{Proof, align, poset_file};
use crate::base::Message;
use crate::cli::told::json_text;
use crate::store::read_text;

use super::super::{Exit, Words, could_not};

/// Aligns every trace of a file of partial orders. A cost that is not proven to be the lowest is said to be so, with the
/// bound it lies above; a cost that differs from the one the file states is a finding.
pub(super) fn posets(path: &Path, as_json: bool, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let text = match read_text(path) {
        Ok(text) => text,
        Err(error) => return could_not(&words.text(&error.message()), err),
    };
    let sets = match poset_file::read(&text) {
        Ok(sets) => sets,
        Err(error) => return could_not(&error.to_string(), err),
    };
    let mut results = Vec::new();
    let mut exit = Exit::Clean;
    for set in &sets {
        let (mut costs, mut at_least, mut took) = (Vec::new(), Vec::new(), Duration::ZERO);
        for trace in &set.traces {
            let begun = Instant::now();
            let alignment = match align(&trace.problem) {
                Ok(alignment) => alignment,
                Err(error) => return could_not(&error.to_string(), err),
            };
            took += begun.elapsed();
            at_least.push(match alignment.proof {
                Proof::Optimal => alignment.cost,
                Proof::NotProven { at_least, .. } => at_least,
            });
            if trace.optimal_cost.is_some_and(|cost| cost != alignment.cost) {
                exit = Exit::Findings;
            }
            costs.push(alignment.cost);
        }
        let proven: Vec<bool> = costs.iter().zip(&at_least).map(|(cost, least)| cost == least).collect();
        results.push((set.name.as_str(), costs, proven, at_least, took.as_micros()));
    }
    // Nobody is left to tell when the stream is closed; the exit code still says it.
    let _ = if as_json {
        let sets: Vec<_> = results
            .iter()
            .map(|(name, costs, proven, at_least, microseconds)| {
                json!({ "name": name, "costs": costs, "proven": proven, "at_least": at_least,
                        "microseconds": u64::try_from(*microseconds).unwrap_or(u64::MAX) })
            })
            .collect();
        writeln!(out, "{}", json_text(&json!({ "sets": sets })))
    } else {
        results.iter().try_for_each(|(name, costs, proven, _, microseconds)| {
            let unproven = proven.iter().filter(|proven| !**proven).count();
            let message = Message::new("align-set")
                .with("name", *name)
                .with("traces", costs.len())
                .with("cost", costs.iter().sum::<i64>())
                .with("unproven", unproven)
                .with("microseconds", i64::try_from(*microseconds).unwrap_or(i64::MAX));
            writeln!(out, "{}", words.text(&message))
        })
    };
    exit
}
