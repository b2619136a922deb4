//! Plays the roles nobody sits at: as a plan does where it tells, otherwise the first option that is offered.

use std::collections::BTreeMap;

use crate::engine::{Command, Event, Play};
use crate::scenario::Case;
use crate::scenario::Decision;
use crate::scenario::model::{SituationIx, Who};

use super::moves::open_options;
use super::plan::Plan;
use super::run_plan::run_plan;

/// What a plan decides in each situation.
#[derive(Debug, Clone, Default)]
pub struct ByTheBook {
    decisions: BTreeMap<(SituationIx, Who), Vec<u8>>,
}

impl ByTheBook {
    /// Learns from a plan, by playing it once.
    #[must_use]
    pub fn from_plan(case: &Case, plan: &Plan) -> Self {
        let (play, _) = run_plan(case, plan, 0);
        let mut decisions = BTreeMap::new();
        for recorded in play.log() {
            match &recorded.event {
                Event::Decided { role, situation, options } => {
                    decisions.insert((*situation, *role), options.clone());
                }
                Event::Answered { role, situation, option } => {
                    decisions.insert((*situation, *role), vec![*option]);
                }
                _ => {}
            }
        }
        Self { decisions }
    }

    /// What this role does now, when it is its turn.
    #[must_use]
    pub fn next(&self, play: &Play, role: Who) -> Command {
        let (case, state) = (play.case(), play.state());
        let decision = &case.scenario.situation(state.situation).decision;
        let open = open_options(case, state);
        let fewest = if let Decision::Cards { pick, .. } = decision { pick.0 } else { 1 };
        let learned = self.decisions.get(&(state.situation, role));
        let options = learned
            .filter(|options| options.iter().all(|option| open.contains(option)))
            .cloned()
            .unwrap_or_else(|| open.iter().copied().take(fewest).collect());
        if options.is_empty() { Command::LetPass } else { Command::Decide { role, options, because: None } }
    }
}
