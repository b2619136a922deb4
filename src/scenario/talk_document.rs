//! What an author gives the table to talk about, as it is written: voices, tasks for observers, stops, known
//! alternatives. The doc comments here are part of the reference of the fields.

use crate::base::Prose;
use crate::base::read::{At, Name, document};

document! {
    /// What somebody being assisted knew, feared and needed at one moment, in the person's own words. It is told only
    /// after the play, in the debrief; nobody reads it before.
    VoiceDoc {
        /// Whose voice: a person with `assisted: true`.
        of: Name,
        /// At which situation.
        at: Name,
        /// What the person knew then.
        knew: Prose = Prose::default(),
        /// What the person feared.
        feared: Prose = Prose::default(),
        /// What the person needed.
        needed: Prose = Prose::default(),
    }
}

document! {
    /// A task for somebody who plays no role.
    ObserveDoc {
        /// What to look and listen for.
        task: Prose,
        /// The kinds of marks that go with it: co-operation, waiting, unasked, come-back.
        watch: Vec<Name> = Vec::new(),
    }
}

document! {
    /// The case waits before a decision, and the room talks.
    StopDoc {
        /// What the room talks about.
        ask: Prose,
        /// How: all-together, go-round, 1-2-4-all, think-pair-share, fishbowl, gallery-walk; left out: all-together.
        format: Option<Name> = None,
        /// For how many minutes, at most 60.
        minutes: At<i64>,
    }
}

document! {
    /// An option that is not what the procedure asks, and for which good people have reasons.
    DefensibleDoc {
        /// The option or card.
        option: Name,
        /// What a facilitator can grant when the table disagrees, and what it costs.
        why: Prose,
    }
}
