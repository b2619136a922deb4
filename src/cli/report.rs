//! `roadblock report`: the debrief of a kept log.

use std::io::Write;
use std::path::Path;

use crate::base::Message;
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
        let known: Vec<&str> = library.cases.iter().map(|case| case.scenario.id.as_str()).collect();
        let message = Message::new("cli-no-case").with("case", log.case.as_str()).with("known", known.join(", "));
        return could_not(&words.text(&message), err);
    };
    match log.open(case) {
        Ok(play) => {
            tell(&play, as_json, words, out);
            Exit::Clean
        }
        Err(error) => could_not(&error.to_string(), err),
    }
}
