//! The trace: a plain text file with one line per screen entered and file kept, for tests that drive the real window
//! and for a facilitator's bug report.
//! It never holds what people typed, and a trace that cannot be written never disturbs the program.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use crate::presenter::shell::Reply;

/// Appends `kind what` to the file, if there is one.
pub(super) fn line(file: Option<&Path>, kind: &str, what: &str) {
    let Some(file) = file else { return };
    let opened = OpenOptions::new().create(true).append(true).open(file);
    if let Err(error) = opened.and_then(|mut file| writeln!(file, "{kind} {what}")) {
        bevy::log::warn!("{error}: {}", file.display());
    }
}

/// Appends that something is on the disk, or is not.
pub(super) fn reply(file: Option<&Path>, reply: &Reply) {
    match reply {
        Reply::Recorded { events, .. } => line(file, "recorded", &events.to_string()),
        Reply::NotRecorded { id, .. } => line(file, "not-recorded", &id.0.to_string()),
        Reply::Opened(_, opened) => line(file, "opened", &opened.events.len().to_string()),
        _ => {}
    }
}
