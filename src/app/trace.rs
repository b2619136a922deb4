//! The trace: a plain text file with one line per screen entered and file kept, for tests that drive the real window
//! and for a facilitator's bug report.
//! It never holds what people typed, and a trace that cannot be written never disturbs the program.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use crate::presenter::shell::Answer;

/// Appends `kind what` to the file, if there is one.
pub(super) fn line(file: Option<&Path>, kind: &str, what: &str) {
    let Some(file) = file else { return };
    let opened = OpenOptions::new().create(true).append(true).open(file);
    if let Err(error) = opened.and_then(|mut file| writeln!(file, "{kind} {what}")) {
        bevy::log::warn!("{error}: {}", file.display());
    }
}

/// Appends how a request went: the file's name, not its folder.
pub(super) fn answer(file: Option<&Path>, answer: &Answer) {
    let (kind, path) = match answer {
        Answer::Kept { path } => ("kept", path),
        Answer::NotKept { path, .. } => ("not-kept", path),
        Answer::Content { .. } | Answer::NoContent { .. } | Answer::Themes { .. } => return,
    };
    line(file, kind, &path.file_name().unwrap_or_default().to_string_lossy());
}
