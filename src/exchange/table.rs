//! Event logs as tables: one event a line, with columns for case, activity and time.
//!
//! The columns are called as pm4py calls them, `case:concept:name`, `concept:name` and `time:timestamp`, or by common
//! names, or as somebody says. Commas, semicolons or tabulators part them, whichever makes a heading with the columns.
//! The events of a case are put in order by time, those at the same time as they stand; without a column for the time
//! they all stay as they stand.
//!
//! Start at [`read`].

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use crate::base::{Diagnostics, Parsed, Span};

use super::log::{Columns, EventLog, LogEvent, LogTrace};
use super::time;

/// After so many mistakes the rest of a table is not read.
const MISTAKES: usize = 50;
const SEPARATORS: [(u8, &str); 3] = [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabulators")];
const CASE: [&str; 5] = ["case:concept:name", "case_id", "case id", "caseid", "case"];
const ACTIVITY: [&str; 4] = ["concept:name", "activity", "activity_name", "event"];
const TIME: [&str; 5] = ["time:timestamp", "timestamp", "time", "complete timestamp", "end_time"];
const LIFECYCLE: [&str; 2] = ["lifecycle:transition", "lifecycle"];

struct Places {
    separator: u8,
    case: usize,
    activity: usize,
    time: Option<usize>,
    lifecycle: Option<usize>,
}

/// Reads a table.
pub(super) fn read(file: &str, text: &str, columns: &Columns) -> Parsed<EventLog> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut out = Diagnostics::new(file, text);
    let places = find_columns(body, columns, &mut out);
    let value = places.map(|places| rows(body, text.len() - body.len(), &places, &mut out));
    let value = value.filter(|_| !out.has_errors());
    Parsed { value, diagnostics: out.into_list() }
}

fn reader(body: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(body.as_bytes())
}

fn find_columns(body: &str, columns: &Columns, out: &mut Diagnostics<'_>) -> Option<Places> {
    let mut seen: Vec<String> = Vec::new();
    for (separator, _) in SEPARATORS {
        let Ok(heading) = reader(body, separator).headers().cloned() else { continue };
        let find = |said: &Option<String>, usual: &[&str]| match said {
            Some(name) => heading.iter().position(|column| column.trim() == name),
            None => usual.iter().find_map(|name| heading.iter().position(|one| one.trim().eq_ignore_ascii_case(name))),
        };
        let case = find(&columns.case, &CASE);
        let activity = find(&columns.activity, &ACTIVITY);
        let time = find(&columns.time, &TIME);
        if let (Some(case), Some(activity)) = (case, activity)
            && (time.is_some() || columns.time.is_none())
        {
            return Some(Places { separator, case, activity, time, lifecycle: find(&None, &LIFECYCLE) });
        }
        if heading.len() > seen.len() {
            seen = heading.iter().map(|column| column.trim().to_owned()).collect();
        }
    }
    let wanted = |said: &Option<String>, usual: &[&str]| said.clone().unwrap_or_else(|| usual[0].to_owned());
    let mut names = vec![wanted(&columns.case, &CASE), wanted(&columns.activity, &ACTIVITY)];
    names.extend(columns.time.clone());
    let parted: Vec<&str> = SEPARATORS.iter().map(|(_, name)| *name).collect();
    let message = format!("the columns {} are not all there; this table has: {}", names.join(", "), seen.join(", "));
    let help = format!("name the columns for case, activity and time; they are parted by {}", parted.join(", "));
    out.error("EX31", Span::default(), message, help);
    None
}

fn rows(body: &str, ahead: usize, places: &Places, out: &mut Diagnostics<'_>) -> EventLog {
    let mut log = EventLog::default();
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    let mut mistakes = 0;
    let mut reader = reader(body, places.separator);
    let mut record = StringRecord::new();
    loop {
        let start = offset(reader.position(), ahead);
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                let span = Span { start, end: start };
                out.error("EX32", span, format!("this line cannot be read: {error}"), "nothing after this was read");
                break;
            }
        }
        let start = record.position().map_or(start, |at| offset(at, ahead));
        let span = Span { start, end: offset(reader.position(), ahead).max(start) };
        let field = |at: usize| record.get(at).map_or("", str::trim);
        let event = LogEvent {
            activity: field(places.activity).to_owned(),
            time: places.time.and_then(|at| time::parse(field(at))),
            lifecycle: places.lifecycle.map(|at| field(at).to_owned()).filter(|step| !step.is_empty()),
        };
        let mut mistake = |code, message: String, help: &str| {
            mistakes += 1;
            out.error(code, span, message, help);
        };
        let case = field(places.case);
        if case.is_empty() || event.activity.is_empty() {
            mistake("EX33", "an event does not say its case, or what was done".to_owned(), "fill in both columns");
        }
        if let Some(at) = places.time.filter(|_| event.time.is_none()) {
            let message = format!("\"{}\" is no moment", field(at));
            mistake("EX23", message, "write it as 2024-05-31T14:05:00+02:00 or 2024-05-31 14:05:00");
        }
        if mistakes >= MISTAKES {
            break;
        }
        let index = *by_name.entry(case.to_owned()).or_insert_with(|| {
            log.traces.push(LogTrace { name: case.to_owned(), events: Vec::new() });
            log.traces.len() - 1
        });
        log.traces[index].events.push(event);
    }
    for trace in &mut log.traces {
        trace.events.sort_by_key(|event| event.time);
    }
    log
}

fn offset(at: &csv::Position, ahead: usize) -> usize {
    usize::try_from(at.byte()).unwrap_or(usize::MAX).saturating_add(ahead)
}
