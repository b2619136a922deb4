//! Event logs: cases with their events, from XES or from a table.
//! It keeps what an alignment needs, and no more. Start at [`read`].

use crate::base::Parsed;

pub use super::time::Moment;
use super::{table, xes};

/// A log of events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventLog {
    /// Its traces, in the order of the file.
    pub traces: Vec<LogTrace>,
    /// How it says that its events can be named: the name of the way, and the keys that make the name together.
    pub classifiers: Vec<Classifier>,
}

/// A way of naming the events of a log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Classifier {
    /// What the log calls it.
    pub name: String,
    /// The attributes whose values, joined by a plus, name an event.
    pub keys: Vec<String>,
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
    /// When; `None` where the log does not say.
    pub time: Option<Moment>,
    /// `complete`, `start` and so on; `None` where the log does not say.
    pub lifecycle: Option<String>,
}

/// How a log is to be read where that is not as usual.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The column that says which case an event belongs to.
    pub case: Option<String>,
    /// The column that says what was done.
    pub activity: Option<String>,
    /// The column that says when.
    pub time: Option<String>,
    /// How the times of a table are written, in the letters of `strftime`.
    pub time_format: Option<String>,
    /// What names an event: a classifier of the log, or the keys of one, joined by a plus.
    pub classifier: Option<String>,
}

impl Reading {
    /// The keys that name an event, of those that the log declares or as they were said.
    pub(super) fn keys(&self, declared: &[Classifier]) -> Option<Vec<String>> {
        let wanted = self.classifier.as_deref()?;
        let known = declared.iter().find(|one| one.name == wanted);
        Some(known.map_or_else(|| keys_of(wanted), |one| one.keys.clone()))
    }
}

/// The keys of a classifier: joined by a plus, or parted by blanks; a key with a blank stands in single quotes.
pub(super) fn keys_of(text: &str) -> Vec<String> {
    if text.contains('+') {
        return text.split('+').map(|key| key.trim().to_owned()).collect();
    }
    let mut keys = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let quoted = rest.strip_prefix('\'').and_then(|rest| rest.split_once('\''));
        let (key, after) = quoted.or_else(|| rest.split_once(char::is_whitespace)).unwrap_or((rest, ""));
        keys.push(key.to_owned());
        rest = after.trim_start();
    }
    keys
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
pub fn read(file: &str, text: &str, how: &Reading) -> Parsed<EventLog> {
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        xes::read(file, text, how)
    } else {
        table::read(file, text, how)
    }
}
