//! How a round begins.

use crate::engine::Play;
use crate::scenario::Case;

use super::casting::Casting;
use super::event::Event;
use super::talk::{Formats, authored_stop};
use super::way::Way;

/// A round begins.
pub(super) fn begun(case: &Case, seed: u64, way: Way, casting: Casting, formats: &Formats) -> Vec<Event> {
    let play = Play::begin(case.clone(), seed);
    let stop = authored_stop(&play, play.log(), formats).map(Event::Talked);
    let begun = Event::Begun {
        case: case.scenario.id.clone(),
        case_fingerprint: case.scenario.fingerprint.clone(),
        procedure_fingerprint: case.procedure.fingerprint.clone(),
        seed,
        way,
        casting,
        play: play.log().to_vec(),
    };
    std::iter::once(begun).chain(stop).collect()
}
