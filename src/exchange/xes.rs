//! Event logs as XES (IEEE 1849): traces, names, times, lifecycle; everything else is passed over.
//! It reads from front to back and keeps no more than it needs. Start at [`read`].

use crate::base::{Diagnostics, Parsed, Span};

use super::log::{EventLog, LogEvent, LogTrace};
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
pub(super) fn read(file: &str, text: &str) -> Parsed<EventLog> {
    let mut out = Diagnostics::new(file, text);
    let mut reading = Reading { log: EventLog::default(), began: Span::default(), mistakes: 0 };
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
                reading.open(inside.last().copied(), next, &tag, &mut out);
                inside.push(next);
            }
            Ok(Part::Close) => {
                if inside.pop() == Some(Inside::Event) {
                    reading.end_event(&mut out);
                }
            }
            Ok(Part::Text(_)) => {}
            Err(broken) => {
                broken.tell(&mut out);
                break;
            }
        }
        if reading.mistakes >= MISTAKES {
            break;
        }
    }
    if !is_log && !out.has_errors() {
        out.error("EX21", Span::default(), "there is no log in this file", "expected is XES: <log><trace> …");
    }
    for (number, trace) in reading.log.traces.iter_mut().enumerate() {
        if trace.name.is_empty() {
            trace.name = (number + 1).to_string();
        }
    }
    let value = (!out.has_errors()).then_some(reading.log);
    Parsed { value, diagnostics: out.into_list() }
}

struct Reading {
    log: EventLog,
    /// Where the event began that is being read.
    began: Span,
    mistakes: usize,
}

impl Reading {
    fn open(&mut self, around: Option<Inside>, next: Inside, tag: &Tag, out: &mut Diagnostics<'_>) {
        match next {
            Inside::Trace => self.log.traces.push(LogTrace::default()),
            Inside::Event => {
                self.began = tag.span;
                if let Some(trace) = self.log.traces.last_mut() {
                    trace.events.push(LogEvent::default());
                }
            }
            Inside::Log => {}
            Inside::Other => {
                let (Some(key), Some(value)) = (tag.attribute("key"), tag.attribute("value")) else { return };
                self.attribute(around, key, value, tag, out);
            }
        }
    }

    fn attribute(&mut self, around: Option<Inside>, key: &str, value: &str, tag: &Tag, out: &mut Diagnostics<'_>) {
        let Some(trace) = self.log.traces.last_mut() else { return };
        match (around, key) {
            (Some(Inside::Trace), "concept:name") => value.clone_into(&mut trace.name),
            (Some(Inside::Event), _) => {
                let Some(event) = trace.events.last_mut() else { return };
                match key {
                    "concept:name" => value.clone_into(&mut event.activity),
                    "lifecycle:transition" => event.lifecycle = Some(value.to_owned()),
                    "time:timestamp" => {
                        event.time = time::parse(value);
                        if event.time.is_none() {
                            self.mistakes += 1;
                            let message = format!("\"{value}\" is no moment");
                            out.error("EX23", tag.span, message, "write it as 2024-05-31T14:05:00+02:00");
                        }
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn end_event(&mut self, out: &mut Diagnostics<'_>) {
        let nameless = |trace: &LogTrace| trace.events.last().is_some_and(|event| event.activity.is_empty());
        if self.log.traces.last().is_some_and(nameless) {
            self.mistakes += 1;
            out.error("EX22", self.began, "an event does not say what was done", "give it a concept:name");
        }
    }
}
