//! Event logs: cases with their events, from XES or from a table.
//! It keeps what an alignment needs, and no more. Start at [`read`].

use crate::base::Parsed;

use super::{table, xes};

/// A log of events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventLog {
    /// Its traces, in the order of the file.
    pub traces: Vec<LogTrace>,
}

/// The events of one case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogTrace {
    /// The name of the case; where a log has none, its number.
    pub name: String,
    /// What happened: in the order of the file in XES, by time in a table.
    pub events: Vec<LogEvent>,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogEvent {
    /// What was done.
    pub activity: String,
    /// When, in milliseconds since 1970-01-01 in UTC; `None` where the log does not say.
    pub time: Option<i64>,
    /// `complete`, `start` and so on; `None` where the log does not say.
    pub lifecycle: Option<String>,
}

/// Columns of a table that are not called as is usual.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// Which case an event belongs to.
    pub case: Option<String>,
    /// What was done.
    pub activity: Option<String>,
    /// When.
    pub time: Option<String>,
}

impl EventLog {
    /// Keeps the events of one step of the lifecycle, and those that do not say which.
    #[must_use]
    pub fn only(mut self, lifecycle: &str) -> Self {
        let fits = |event: &LogEvent| event.lifecycle.as_ref().is_none_or(|one| one.eq_ignore_ascii_case(lifecycle));
        for trace in &mut self.traces {
            trace.events.retain(fits);
        }
        self
    }
}

/// Reads a log: XES where the text begins as XML does, otherwise a table. `file` names it in what is told.
#[must_use]
pub fn read(file: &str, text: &str, columns: &Columns) -> Parsed<EventLog> {
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        xes::read(file, text)
    } else {
        table::read(file, text, columns)
    }
}
