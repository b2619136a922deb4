//! Event logs as tables: one event a line, with columns for case, activity and time.
//!
//! The columns are called as pm4py calls them, `case:concept:name`, `concept:name` and `time:timestamp`, or by common
//! names, or as somebody says. Commas, semicolons or tabulators part them, whichever makes a heading with the columns.
//! The events of a case are put in order by time, those at the same time as they stand; without a column for the time
//! they all stay as they stand. A time that cannot be read is a mistake only where there is something to be put in order.
//!
//! Start at [`read`].

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use crate::base::{Diagnostics, Parsed, Span};

use super::log::{EventLog, LogEvent, LogTrace, Reading};
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
    /// What names an event: one column, or several together.
    activity: Vec<usize>,
    time: Option<usize>,
    lifecycle: Option<usize>,
}

/// Reads a table.
pub(super) fn read(file: &str, text: &str, how: &Reading) -> Parsed<EventLog> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut out = Diagnostics::new(file, text);
    if let Some(format) = how.time_format.as_deref().filter(|format| !time::is_format(format)) {
        let message = format!("the format of the times, \"{format}\", cannot be understood");
        out.error("EX34", Span::default(), message, "write it as in %d.%m.%Y %H:%M:%S");
        return Parsed { value: None, diagnostics: out.into_list() };
    }
    let places = find_columns(body, how, &mut out);
    let ahead = text.len() - body.len();
    let value = places.map(|places| rows(body, ahead, &places, how.time_format.as_deref(), &mut out));
    let value = value.filter(|_| !out.has_errors());
    Parsed { value, diagnostics: out.into_list() }
}

fn reader(body: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(body.as_bytes())
}

fn find_columns(body: &str, how: &Reading, out: &mut Diagnostics<'_>) -> Option<Places> {
    let mut seen: Vec<String> = Vec::new();
    for (separator, _) in SEPARATORS {
        let Ok(heading) = reader(body, separator).headers().cloned() else { continue };
        let find = |said: &Option<String>, usual: &[&str]| match said {
            Some(name) => heading.iter().position(|column| column.trim() == name),
            None => usual.iter().find_map(|name| heading.iter().position(|one| one.trim().eq_ignore_ascii_case(name))),
        };
        let case = find(&how.case, &CASE);
        let activity = match how.keys(&[]) {
            Some(keys) => keys.into_iter().map(|key| find(&Some(key), &[])).collect(),
            None => find(&how.activity, &ACTIVITY).map(|at| vec![at]),
        };
        let time = find(&how.time, &TIME);
        if let (Some(case), Some(activity)) = (case, activity)
            && (time.is_some() || how.time.is_none())
        {
            return Some(Places { separator, case, activity, time, lifecycle: find(&None, &LIFECYCLE) });
        }
        if heading.len() > seen.len() {
            seen = heading.iter().map(|column| column.trim().to_owned()).collect();
        }
    }
    let wanted = |said: &Option<String>, usual: &[&str]| said.clone().unwrap_or_else(|| usual[0].to_owned());
    let mut names = vec![wanted(&how.case, &CASE)];
    names.extend(how.keys(&[]).unwrap_or_else(|| vec![wanted(&how.activity, &ACTIVITY)]));
    names.extend(how.time.clone());
    let parted: Vec<&str> = SEPARATORS.iter().map(|(_, name)| *name).collect();
    let message = format!("the columns {} are not all there; this table has: {}", names.join(", "), seen.join(", "));
    let help = format!("name the columns for case, activity and time; they are parted by {}", parted.join(", "));
    out.error("EX31", Span::default(), message, help);
    None
}

fn rows(body: &str, ahead: usize, places: &Places, format: Option<&str>, out: &mut Diagnostics<'_>) -> EventLog {
    let mut log = EventLog::default();
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    let mut odd_times: Vec<(usize, Span, String)> = Vec::new();
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
            activity: places.activity.iter().map(|at| field(*at)).collect::<Vec<_>>().join("+"),
            time: places.time.and_then(|at| time::parse(field(at), format)),
            lifecycle: places.lifecycle.map(|at| field(at).to_owned()).filter(|step| !step.is_empty()),
        };
        let case = field(places.case);
        if case.is_empty() || places.activity.iter().any(|at| field(*at).is_empty()) {
            mistakes += 1;
            let help = "fill in both columns";
            out.error("EX33", span, "an event does not say its case, or what was done", help);
        }
        if mistakes >= MISTAKES {
            break;
        }
        let index = *by_name.entry(case.to_owned()).or_insert_with(|| {
            log.traces.push(LogTrace { name: case.to_owned(), events: Vec::new() });
            log.traces.len() - 1
        });
        if let Some(at) = places.time.filter(|_| event.time.is_none()) {
            odd_times.push((index, span, field(at).to_owned()));
        }
        log.traces[index].events.push(event);
    }
    tell_times(&odd_times, &log, format, out);
    for trace in &mut log.traces {
        trace.events.sort_by_key(|event| event.time);
    }
    log
}

/// A time that cannot be read is a mistake in a case of several events; elsewhere the first is told.
fn tell_times(odd: &[(usize, Span, String)], log: &EventLog, format: Option<&str>, out: &mut Diagnostics<'_>) {
    let needed = |index: usize| log.traces[index].events.len() > 1;
    let (wrong, idle): (Vec<_>, Vec<_>) = odd.iter().partition(|(index, ..)| needed(*index));
    let usual = "write it as 2024-05-31T14:05:00+02:00 or 2024-05-31 14:05:00, or say how it is written: --time-format";
    let help = format.map_or_else(|| usual.to_owned(), |format| format!("the format is {format}"));
    for (_, span, text) in wrong.into_iter().take(MISTAKES) {
        out.error("EX23", *span, format!("\"{text}\" is no moment"), help.as_str());
    }
    if let Some((_, span, text)) = idle.first() {
        let help = "nothing depends on it: its case has no other event";
        out.warning("EX23", *span, format!("\"{text}\" is no moment"), help);
    }
}

fn offset(at: &csv::Position, ahead: usize) -> usize {
    usize::try_from(at.byte()).unwrap_or(usize::MAX).saturating_add(ahead)
}
