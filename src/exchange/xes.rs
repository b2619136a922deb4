//! Event logs as XES (IEEE 1849): traces, names, times, lifecycle, classifiers; everything else is passed over. Events
//! stay in the order of the file, so that a time that cannot be read is only told.
//! It reads from front to back and keeps no more than it needs. Start at [`read`].

use crate::base::{Diagnostics, Parsed, Span};

use super::log::{Classifier, EventLog, LogEvent, LogTrace, Reading, keys_of};
use super::time;
use super::xml::{Part, Parts, Tag};

/// After so many mistakes the rest of a log is not read.
const MISTAKES: usize = 50;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Log,
    Trace,
    Event,
    Other,
}

/// Reads a log.
pub(super) fn read(file: &str, text: &str, how: &Reading) -> Parsed<EventLog> {
    let mut out = Diagnostics::new(file, text);
    let mut reader = Reader::new(how);
    let mut inside: Vec<Inside> = Vec::new();
    let mut is_log = false;
    for part in Parts::of(text) {
        match part {
            Ok(Part::Open(tag)) => {
                let next = match (inside.last(), tag.name.as_str()) {
                    (None, "log") => Inside::Log,
                    (Some(Inside::Log), "trace") => Inside::Trace,
                    (Some(Inside::Trace), "event") => Inside::Event,
                    _ => Inside::Other,
                };
                is_log |= next == Inside::Log;
                reader.open(inside.last().copied(), next, &tag);
                inside.push(next);
            }
            Ok(Part::Close) => {
                if inside.pop() == Some(Inside::Event) {
                    reader.end_event(&mut out);
                }
            }
            Ok(Part::Text(_)) => {}
            Err(broken) => {
                broken.tell(&mut out);
                break;
            }
        }
        if reader.mistakes >= MISTAKES {
            break;
        }
    }
    if !is_log && !out.has_errors() {
        out.error("EX21", Span::default(), "there is no log in this file", "expected is XES: <log><trace> …");
    }
    reader.tell_times(&mut out);
    let mut log = reader.log;
    for (number, trace) in log.traces.iter_mut().enumerate() {
        if trace.name.is_empty() {
            trace.name = (number + 1).to_string();
        }
    }
    let value = (!out.has_errors()).then_some(log);
    Parsed { value, diagnostics: out.into_list() }
}

struct Reader<'r> {
    how: &'r Reading,
    log: EventLog,
    /// What names an event, once a trace has begun and if somebody asked.
    keys: Option<Vec<String>>,
    /// The values of these keys in the event that is being read.
    values: Vec<Option<String>>,
    /// Where the event began that is being read.
    began: Span,
    mistakes: usize,
    /// The first time that cannot be read, and how many others.
    odd_time: Option<(Span, String)>,
    more_odd_times: usize,
}

impl<'r> Reader<'r> {
    fn new(how: &'r Reading) -> Self {
        let log = EventLog::default();
        let (keys, values, odd_time) = (None, Vec::new(), None);
        Self { how, log, keys, values, began: Span::default(), mistakes: 0, odd_time, more_odd_times: 0 }
    }

    fn open(&mut self, around: Option<Inside>, next: Inside, tag: &Tag) {
        match next {
            Inside::Trace => {
                if self.log.traces.is_empty() {
                    self.keys = self.how.keys(&self.log.classifiers);
                }
                self.log.traces.push(LogTrace::default());
            }
            Inside::Event => {
                self.began = tag.span;
                self.values = vec![None; self.keys.as_ref().map_or(0, Vec::len)];
                if let Some(trace) = self.log.traces.last_mut() {
                    trace.events.push(LogEvent::default());
                }
            }
            Inside::Log => {}
            Inside::Other if around == Some(Inside::Log) && tag.name == "classifier" => {
                let (name, keys) = (tag.attribute("name").unwrap_or_default(), tag.attribute("keys"));
                let keys = keys.map(keys_of).unwrap_or_default();
                self.log.classifiers.push(Classifier { name: name.to_owned(), keys });
            }
            Inside::Other => {
                let (Some(key), Some(value)) = (tag.attribute("key"), tag.attribute("value")) else { return };
                self.attribute(around, key, value, tag);
            }
        }
    }

    fn attribute(&mut self, around: Option<Inside>, key: &str, value: &str, tag: &Tag) {
        let Some(trace) = self.log.traces.last_mut() else { return };
        match around {
            Some(Inside::Trace) if key == "concept:name" => value.clone_into(&mut trace.name),
            Some(Inside::Event) => {
                let named = self.keys.iter().flatten().zip(&mut self.values).filter(|(known, _)| *known == key);
                named.for_each(|(_, kept)| *kept = Some(value.to_owned()));
                let Some(event) = trace.events.last_mut() else { return };
                match key {
                    "concept:name" => value.clone_into(&mut event.activity),
                    "lifecycle:transition" => event.lifecycle = Some(value.to_owned()),
                    "time:timestamp" => {
                        event.time = time::parse(value, None);
                        match (event.time, &self.odd_time) {
                            (Some(_), _) => {}
                            (None, None) => self.odd_time = Some((tag.span, value.to_owned())),
                            (None, Some(_)) => self.more_odd_times += 1,
                        }
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn end_event(&mut self, out: &mut Diagnostics<'_>) {
        let Some(event) = self.log.traces.last_mut().and_then(|trace| trace.events.last_mut()) else { return };
        if let Some(keys) = &self.keys {
            let values: Vec<&str> = self.values.iter().flatten().map(String::as_str).collect();
            if values.len() < keys.len() {
                self.mistakes += 1;
                let message = format!("an event does not have all of {}", keys.join(", "));
                out.error("EX24", self.began, message, self.known());
                return;
            }
            event.activity = values.join("+");
        }
        if event.activity.is_empty() {
            self.mistakes += 1;
            out.error("EX22", self.began, "an event does not say what was done", "give it a concept:name");
        }
    }

    /// Which classifiers there are.
    fn known(&self) -> String {
        let named: Vec<String> =
            self.log.classifiers.iter().map(|one| format!("{} ({})", one.name, one.keys.join(", "))).collect();
        if named.is_empty() {
            "this log declares no classifier; name keys that its events have, joined by +".to_owned()
        } else {
            format!("this log declares the classifiers: {}", named.join("; "))
        }
    }

    fn tell_times(&mut self, out: &mut Diagnostics<'_>) {
        let Some((span, text)) = self.odd_time.take() else { return };
        let message = match self.more_odd_times {
            0 => format!("\"{text}\" is no moment"),
            more => format!("\"{text}\" is no moment, and {more} more times are none"),
        };
        out.warning("EX23", span, message, "nothing depends on it: the events stay in the order of the file");
    }
}
