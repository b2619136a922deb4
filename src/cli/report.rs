//! `roadblock report`: the debrief of a kept log.

use std::io::Write;
use std::path::Path;

use crate::engine::log::LogFile;
use crate::library::Library;
use crate::store::read_text;

use super::play::tell;
use super::{Exit, Words, could_not};

/// Prints the debrief of a kept log.
pub(super) fn report(
    path: &Path,
    as_json: bool,
    library: &Library,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let text = match read_text(path) {
        Ok(text) => text,
        Err(error) => return could_not(&error.to_string(), err),
    };
    let log = match LogFile::from_text(&text) {
        Ok(log) => log,
        Err(error) => return could_not(&error.to_string(), err),
    };
    let Some(case) = library.case(&log.case) else {
        return could_not(&crate::cli::no_such_case(&log.case, library, words), err);
    };
    match log.open(case) {
        Ok(play) => {
            tell(&play, as_json, words, out);
            Exit::Clean
        }
        Err(error) => could_not(&error.to_string(), err),
    }
}
