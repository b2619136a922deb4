//! `roadblock report`: the debrief of a kept log.

use std::io::Write;
use std::path::Path;

use crate::base::Message;
use crate::engine::Play;
use crate::engine::log::LogFile;
use crate::library::Library;
use crate::scenario::Case;
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
    match kept_play(path, library, words, err) {
        Ok(play) => tell(&play, form, words, out, err),
        Err(why) => could_not(&why, err),
    }
}

/// The play of a kept log, or the last of a workshop; or why there is none. A play of another edition of its case is said
/// to be one: a workshop holds the edition it was played on, a log does not.
pub(super) fn kept_play(path: &Path, library: &Library, words: &Words, err: &mut dyn Write) -> Result<Play, String> {
    let mut tell = |key: &'static str, case: &Case| {
        let message = Message::new(key).with("case", case.scenario.title.as_str());
        // Nobody is left to tell when the stream is closed.
        let _ = writeln!(err, "{}", words.text(&message));
    };
    if path.extension().is_some_and(|ending| ending == ENDING) {
        let workshop = record::open(path, words).map_err(|error| words.text(&error))?;
        let round = workshop.round().ok_or_else(|| words.say("report-no-round"))?;
        let played = round.play().case();
        let today = library.case(&played.scenario.id);
        if today.is_some_and(|today| !same_edition(today, played)) {
            tell("play-of-own-edition", played);
        }
        return Ok(round.play().clone());
    }
    let text = read_text(path).map_err(|error| words.text(&error.message()))?;
    let log = LogFile::from_text(&text).map_err(|error| words.text(&error.message()))?;
    let case = library.case(&log.case).ok_or_else(|| no_such_case(&log.case, library, words))?;
    if !log.is_of_this_edition(case) {
        tell("play-of-other-edition", case);
    }
    log.open(case).map_err(|error| words.text(&error.message()))
}

fn same_edition(one: &Case, other: &Case) -> bool {
    one.scenario.fingerprint == other.scenario.fingerprint && one.procedure.fingerprint == other.procedure.fingerprint
}
