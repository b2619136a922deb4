//! How a round begins.

use crate::engine::Play;
use crate::scenario::Case;

use super::casting::Casting;
use super::event::Event;
use super::round::Way;

/// A round begins.
pub(super) fn begun(case: &Case, seed: u64, way: Way, casting: Casting) -> Event {
    Event::Begun {
        case: case.scenario.id.clone(),
        case_fingerprint: case.scenario.fingerprint.clone(),
        procedure_fingerprint: case.procedure.fingerprint.clone(),
        seed,
        way,
        casting,
        play: Play::begin(case.clone(), seed).log().to_vec(),
    }
}
