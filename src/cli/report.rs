//! `roadblock report`: the debrief of a kept log.

use std::io::Write;
use std::path::Path;

use crate::engine::Play;
use crate::engine::log::LogFile;
use crate::library::Library;
use crate::store::read_text;
use crate::store::record::ENDING;

use super::play::{Form, record, tell};
use super::{Exit, Words, could_not, no_such_case};

/// Prints the debrief of a kept log.
pub(super) fn report(
    path: &Path,
    form: &Form,
    library: &Library,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    match kept_play(path, library, words) {
        Ok(play) => tell(&play, form, words, out, err),
        Err(why) => could_not(&why, err),
    }
}

/// The play of a kept log, or the last of a workshop; or why there is none.
pub(super) fn kept_play(path: &Path, library: &Library, words: &Words) -> Result<Play, String> {
    if path.extension().is_some_and(|ending| ending == ENDING) {
        let workshop = record::open(path, words).map_err(|error| words.text(&error))?;
        let round = workshop.round().ok_or_else(|| words.say("report-no-round"))?;
        return Ok(round.play().clone());
    }
    let text = read_text(path).map_err(|error| words.text(&error.message()))?;
    let log = LogFile::from_text(&text).map_err(|error| words.text(&error.message()))?;
    let case = library.case(&log.case).ok_or_else(|| no_such_case(&log.case, library, words))?;
    log.open(case).map_err(|error| words.text(&error.message()))
}
