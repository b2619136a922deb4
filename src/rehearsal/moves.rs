//! What somebody may do at a moment of a play, for automatic players to choose from.

use crate::engine::State;
use crate::engine::decide::offered;
use crate::procedure::{ActIx, Toward};
use crate::scenario::model::Who;
use crate::scenario::{Case, Decision};

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

/// Other options in place of some; of cards one left out, exchanged or added.
pub(super) fn other_picks(case: &Case, state: &State, options: &[u8]) -> Vec<Vec<u8>> {
    let open = open_options(case, state);
    let others: Vec<u8> = open.into_iter().filter(|option| !options.contains(option)).collect();
    let Decision::Cards { pick: (fewest, most), .. } = &case.scenario.situation(state.situation).decision else {
        return others.into_iter().map(|option| vec![option]).collect();
    };
    let mut out = Vec::new();
    for at in 0..options.len() {
        let without: Vec<u8> = options.iter().copied().filter(|option| *option != options[at]).collect();
        for other in &others {
            let mut changed = options.to_vec();
            changed[at] = *other;
            out.push(changed);
        }
        if without.len() >= *fewest {
            out.push(without);
        }
        if at > 0 {
            let mut moved = options.to_vec();
            let card = moved.remove(at);
            moved.insert(0, card);
            out.push(moved);
        }
    }
    if options.len() < *most {
        for other in others {
            out.push(options.iter().copied().chain([other]).collect());
            out.push(std::iter::once(other).chain(options.iter().copied()).collect());
        }
    }
    out
}
