//! What a plan does, situation by situation: what is decided there, and what is done unasked before.
//! It never plays; `by_the_book` and `continuation` do.

use std::collections::BTreeMap;

use crate::engine::{Command, Play};
use crate::scenario::Case;
use crate::scenario::model::{SituationIx, Who};

use super::commands::commands_of;
use super::plan::Plan;
use super::run_plan::run_plan;

/// What a plan does in each situation.
#[derive(Debug, Clone, Default)]
pub struct ByTheBook {
    pub(super) decisions: BTreeMap<(SituationIx, Who), Vec<u8>>,
    /// What is done there unasked, in order, before anything is decided.
    pub(super) unasked: BTreeMap<SituationIx, Vec<Command>>,
}

impl ByTheBook {
    /// Learns from a plan, by playing it once.
    #[must_use]
    pub fn from_plan(case: &Case, plan: &Plan) -> Self {
        let (planned, _) = run_plan(case, plan, 0);
        Self::from_commands(
            &mut Play::begin(case.clone(), 0),
            commands_of(planned.log()).into_iter().map(|(_, one)| one),
        )
    }

    /// Learns from commands that are carried out one after the other.
    pub(super) fn from_commands(play: &mut Play, commands: impl IntoIterator<Item = Command>) -> Self {
        let mut book = Self::default();
        for command in commands {
            let here = play.state().situation;
            match &command {
                Command::Decide { role, options, .. } => {
                    book.decisions.insert((here, *role), options.clone());
                }
                other => book.unasked.entry(here).or_default().push(other.clone()),
            }
            let _refused = play.carry_out(&command).is_err();
        }
        book
    }
}
