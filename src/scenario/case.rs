//! A case joined with the procedure that it is held against. Start at [`Case`].

use std::sync::Arc;

use crate::procedure::Procedure;
use crate::scenario::Scenario;
use crate::scenario::model::Level;

/// A case together with the procedure it is held against.
#[derive(Debug, Clone)]
pub struct Case {
    /// The case.
    pub scenario: Arc<Scenario>,
    /// The procedure.
    pub procedure: Arc<Procedure>,
}

impl Case {
    /// Its place among other cases: the easiest first, of these the shortest.
    #[must_use]
    pub fn rank(&self) -> (Level, i64, String) {
        (self.scenario.level, self.scenario.play_minutes, self.scenario.id.clone())
    }
}
