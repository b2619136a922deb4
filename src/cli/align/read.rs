//! The net and the log of `roadblock align`: read as they are stored, with whatever there is to tell about them.

use std::io::Write;
use std::path::Path;

use crate::base::{Message, Parsed, Severity};
use crate::cli::told::print;
use crate::exchange::decode::decode;
use crate::exchange::log::EventLog;
use crate::exchange::{NamedNet, log, pnml};
use crate::library::TextFile;
use crate::store::read_large_file;

use super::super::{Exit, Words, could_not};
use super::AlignArgs;

/// So many names are shown as examples.
const EXAMPLES: usize = 3;

/// The net.
pub(super) fn read_net(path: &Path, args: &AlignArgs, words: &Words, err: &mut dyn Write) -> Result<NamedNet, Exit> {
    read(path, args, pnml::read, words, err)
}

/// The log, with the events that were asked for.
pub(super) fn read_log(path: &Path, args: &AlignArgs, words: &Words, err: &mut dyn Write) -> Result<EventLog, Exit> {
    let how = args.reading();
    let log = read(path, args, |file, text| log::read(file, text, &how), words, err)?;
    Ok(match &args.lifecycle {
        Some(step) => log.only(step),
        None => log,
    })
}

fn read<T>(
    path: &Path,
    args: &AlignArgs,
    parse: impl Fn(&str, &str) -> Parsed<T>,
    words: &Words,
    err: &mut dyn Write,
) -> Result<T, Exit> {
    let bytes = read_large_file(path).map_err(|error| could_not(&words.text(&error.message()), err))?;
    let name = path.to_string_lossy().replace('\\', "/");
    let decoded = decode(&name, &bytes, args.encoding.as_deref());
    let refused = decoded.diagnostics.iter().any(|one| one.severity == Severity::Error);
    let parsed = if refused { Parsed { value: None, diagnostics: Vec::new() } } else { parse(&name, &decoded.text) };
    let told: Vec<_> = decoded.diagnostics.into_iter().chain(parsed.diagnostics).collect();
    print(&told, &[TextFile { path: name, text: decoded.text }], Path::new(""), words, err);
    parsed.value.ok_or(Exit::CouldNot)
}

/// Says that the net and the log have no name in common, with examples, and what the log itself offers for it.
pub(super) fn tell_strangers(named: &NamedNet, log: &EventLog, words: &Words, err: &mut dyn Write) {
    let activities = || log.traces.iter().flat_map(|trace| &trace.events).map(|event| event.activity.as_str());
    let known = |activity: &str| named.acts.iter().any(|act| act == activity);
    if activities().next().is_none() || activities().any(known) {
        return;
    }
    let mut examples: Vec<&str> = Vec::new();
    for activity in activities() {
        if examples.len() == EXAMPLES {
            break;
        }
        if !examples.contains(&activity) {
            examples.push(activity);
        }
    }
    let of_net: Vec<&str> = named.acts.iter().take(EXAMPLES).map(String::as_str).collect();
    let message = Message::new("align-strangers").with("log", examples.join(", ")).with("net", of_net.join(", "));
    // Nobody is left to tell when the stream is closed.
    let _ = writeln!(err, "{}", words.text(&message));
    let offered: Vec<String> =
        log.classifiers.iter().map(|one| format!("{} ({})", one.name, one.keys.join(" "))).collect();
    if !offered.is_empty() {
        let message = Message::new("align-classifiers").with("known", offered.join(", "));
        // As above.
        let _ = writeln!(err, "{}", words.text(&message));
    }
}
