//! Partial orders with traces, in the JSON format that reference results are exchanged in.
//!
//! A file holds `sets`; a set has a `name`, a number of `obligations`, pairs that `precedes`, and `traces`; a trace has
//! `acts` and perhaps the `optimal_cost` that others agreed on. Obligation 7 is met by the act `a7`; any other act is
//! outside the catalogue. Costs are 1 unless a set carries `skip` (one cost per obligation) or a trace `extra` (one per
//! act). Acts follow one another unless a trace carries `times` (`[start, end]` per act). A `defect` is
//! `[obligation, act index, cost]`, the cost of that match; for an act that cannot meet the obligation it says nothing.
//! Unknown keys are notes of whoever wrote the file and are passed over.
//!
//! It reads text it is given and never opens a file. Start reading at [`read`].

use std::collections::BTreeMap;

use serde::Deserialize;

use super::order::Order;
use super::problem::{Cell, Event, MAX_CELLS, MAX_EVENTS, MAX_OBLIGATIONS, Problem, ProblemError};

/// One partial order and its traces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PosetSet {
    /// Name of the set.
    pub name: String,
    /// Its traces, ready to align.
    pub traces: Vec<PosetTrace>,
}

/// One trace of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PosetTrace {
    /// What to align.
    pub problem: Problem,
    /// The optimal cost that the file states, if it does.
    pub optimal_cost: Option<i64>,
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum PosetFileError {
    /// Not JSON, or not of this shape.
    #[error("not a file of partial orders: {0}")]
    Shape(#[from] serde_json::Error),
    /// A set whose own numbers do not fit together.
    #[error("set {set:?}: {source}")]
    Set {
        /// Name of the set.
        set: String,
        /// What is wrong with it.
        source: ProblemError,
    },
    /// A trace whose numbers do not fit together.
    #[error("set {set:?}, trace {trace}: {source}")]
    Trace {
        /// Name of the set.
        set: String,
        /// Index of the trace.
        trace: usize,
        /// What is wrong with it.
        source: TraceError,
    },
}

/// Why a trace could not be read.
#[derive(Debug, thiserror::Error)]
pub enum TraceError {
    /// Its parts do not make a problem.
    #[error(transparent)]
    Problem(#[from] ProblemError),
    /// Not one pair of times for each act.
    #[error("`times` has {found} entries for {acts} acts")]
    Times {
        /// How many there are.
        found: usize,
        /// How many there should be.
        acts: usize,
    },
    /// A defect of something that does not exist.
    #[error("`defect` names obligation {obligation} and act {act}; there are {obligations} and {acts}")]
    NoSuchPair {
        /// The obligation named.
        obligation: usize,
        /// The act named.
        act: usize,
        /// How many obligations there are.
        obligations: usize,
        /// How many acts there are.
        acts: usize,
    },
    /// Two defects for one obligation and act.
    #[error("`defect` names obligation {obligation} and act {act} twice")]
    DefectTwice {
        /// The obligation.
        obligation: usize,
        /// The act.
        act: usize,
    },
}

#[derive(Deserialize)]
struct FileDoc {
    sets: Vec<SetDoc>,
}

#[derive(Deserialize)]
struct SetDoc {
    name: String,
    obligations: usize,
    precedes: Vec<(usize, usize)>,
    skip: Option<Vec<i64>>,
    traces: Vec<TraceDoc>,
}

#[derive(Deserialize)]
struct TraceDoc {
    acts: Vec<String>,
    optimal_cost: Option<i64>,
    extra: Option<Vec<i64>>,
    times: Option<Vec<(i64, i64)>>,
    #[serde(default)]
    defect: Vec<(usize, usize, i64)>,
}

/// Reads the text of a file. Whatever it returns can be aligned.
///
/// # Errors
/// [`PosetFileError`] names the set, and the trace, that could not be read.
pub fn read(text: &str) -> Result<Vec<PosetSet>, PosetFileError> {
    let file: FileDoc = serde_json::from_str(text)?;
    file.sets.into_iter().map(read_set).collect()
}

fn read_set(doc: SetDoc) -> Result<PosetSet, PosetFileError> {
    let of_set = |source| PosetFileError::Set { set: doc.name.clone(), source };
    let frame = frame(&doc).map_err(of_set)?;
    let mut traces = Vec::with_capacity(doc.traces.len());
    for (trace, doc_of_trace) in doc.traces.iter().enumerate() {
        let of_trace = |source| PosetFileError::Trace { set: doc.name.clone(), trace, source };
        let problem = read_trace(&frame, doc_of_trace).map_err(of_trace)?;
        traces.push(PosetTrace { problem, optimal_cost: doc_of_trace.optimal_cost });
    }
    Ok(PosetSet { name: doc.name, traces })
}

/// The set as a problem without events.
fn frame(doc: &SetDoc) -> Result<Problem, ProblemError> {
    if doc.obligations > MAX_OBLIGATIONS {
        return Err(ProblemError::TooMany { what: "obligations", found: doc.obligations, limit: MAX_OBLIGATIONS });
    }
    let skip = doc.skip.clone().unwrap_or_else(|| vec![1; doc.obligations]);
    let frame = Problem { obligations: doc.obligations, before: doc.precedes.clone(), skip, ..Problem::default() };
    frame.check()?;
    Order::new(frame.obligations, &frame.before)?;
    Ok(frame)
}

fn read_trace(frame: &Problem, doc: &TraceDoc) -> Result<Problem, TraceError> {
    let acts = doc.acts.len();
    if acts > MAX_EVENTS {
        return Err(ProblemError::TooMany { what: "events", found: acts, limit: MAX_EVENTS }.into());
    }
    let events = match &doc.times {
        Some(times) if times.len() != acts => return Err(TraceError::Times { found: times.len(), acts }),
        Some(times) => times.iter().map(|&(start, end)| Event { start, end }).collect(),
        None => (0i64..).take(acts).map(Event::at).collect(),
    };
    let mut defects = BTreeMap::new();
    for &(obligation, act, cost) in &doc.defect {
        if obligation >= frame.obligations || act >= acts {
            return Err(TraceError::NoSuchPair { obligation, act, obligations: frame.obligations, acts });
        }
        if defects.insert((obligation, act), cost).is_some() {
            return Err(TraceError::DefectTwice { obligation, act });
        }
    }
    let cells: Vec<Cell> = doc
        .acts
        .iter()
        .enumerate()
        .filter_map(|(event, act)| Some((event, obligation_met(act).filter(|&a| a < frame.obligations)?)))
        .map(|(event, obligation)| Cell { obligation, event, defect: *defects.get(&(obligation, event)).unwrap_or(&0) })
        .take(MAX_CELLS + 1)
        .collect();
    let extra = doc.extra.clone().unwrap_or_else(|| vec![1; acts]);
    let problem = Problem { events, extra, cells, ..frame.clone() };
    problem.check()?;
    Ok(problem)
}

/// `a7` meets obligation 7; `a07`, `a` and `other` meet none.
fn obligation_met(act: &str) -> Option<usize> {
    let digits = act.strip_prefix('a')?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits == "0" || !digits.starts_with('0'));
    if plain { digits.parse().ok() } else { None }
}
