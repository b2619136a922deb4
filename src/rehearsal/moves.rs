//! What somebody may do at a moment of a play, for automatic players to choose from.

use crate::engine::State;
use crate::engine::decide::offered;
use crate::procedure::{ActIx, Toward};
use crate::scenario::Case;
use crate::scenario::model::Who;

/// Positions of the options that are offered now.
pub(super) fn open_options(case: &Case, state: &State) -> Vec<u8> {
    let options = case.scenario.situation(state.situation).decision.options();
    (0_u8..).zip(options).filter(|(_, option)| offered(option, state)).map(|(at, _)| at).collect()
}

/// Every standing act that a role's agency may do, toward everybody it may be directed at.
pub(super) fn standing_acts(case: &Case, role: Who) -> Vec<(ActIx, Option<Who>)> {
    let agency = case.scenario.member(role).agency;
    let acts = case.procedure.acts.iter().enumerate();
    let mut moves = Vec::new();
    for (index, act) in acts.filter(|(_, act)| act.standing && act.by.includes(agency)) {
        match act.toward {
            Toward::Nobody => moves.push((ActIx::of(index), None)),
            Toward::Assisted | Toward::Anybody => {
                moves.extend(case.scenario.assisted().map(|person| (ActIx::of(index), Some(person))));
            }
        }
    }
    moves
}
