//! What the person knew, feared and needed at the moments that a play came by: their own words, told only in the talk.
//! Start at [`voices`].

use crate::base::CaseTime;
use crate::engine::{Event, Play};
use crate::scenario::model::{SituationIx, Who};

/// What somebody who is assisted says of a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceAt {
    /// Number of the event with which the moment began.
    pub seq: u32,
    /// When.
    pub at: CaseTime,
    /// Whose voice.
    pub of: Who,
    /// What the person knew; may be empty.
    pub knew: String,
    /// What the person feared; may be empty.
    pub feared: String,
    /// What the person needed; may be empty.
    pub needed: String,
}

/// All voices of a play, in order; of a moment that came twice the first.
#[must_use]
pub fn voices(play: &Play) -> Vec<VoiceAt> {
    let mut been: Vec<SituationIx> = Vec::new();
    let mut out = Vec::new();
    for recorded in play.log() {
        let (Event::Entered(at) | Event::Ended(at)) = recorded.event else { continue };
        if been.contains(&at) {
            continue;
        }
        been.push(at);
        out.extend(play.case().scenario.voices_at(at).map(|voice| VoiceAt {
            seq: recorded.seq,
            at: recorded.at,
            of: voice.of,
            knew: voice.knew.plain(),
            feared: voice.feared.plain(),
            needed: voice.needed.plain(),
        }));
    }
    out
}
