//! Everything that can be done in a state, as far as it counts as a way of its own; `mod` says what does.
//! It never carries anything out. Moves come in the same order whenever the same state is asked.

use crate::engine::decide::offered;
use crate::engine::{Command, State, WaitUntil};
use crate::scenario::Case;
use crate::scenario::Decision;

/// Calls `each` with every move. When `each` says no, no more are made, and it says no itself.
pub(super) fn each_move(case: &Case, state: &State, each: &mut dyn FnMut(&Command) -> bool) -> bool {
    let situation = case.scenario.situation(state.situation);
    let decision = &situation.decision;
    // Of several who answer a joint decision it does not matter who answers first: nobody sees an answer before all do.
    let role = match decision {
        Decision::Choices { role, .. } | Decision::Cards { role, .. } => Some(*role),
        Decision::Joint { roles, .. } => {
            roles.iter().copied().find(|role| !state.answers.iter().any(|(who, _)| who == role))
        }
        Decision::Ending => None,
    };
    let Some(role) = role.filter(|_| !state.ended) else { return true };
    let open: Vec<u8> =
        (0_u8..).zip(decision.options()).filter(|(_, one)| offered(one, state)).map(|(at, _)| at).collect();
    let (fewest, most) = if let Decision::Cards { pick, .. } = decision { *pick } else { (1, 1) };
    let mut command = Command::Decide { role, options: Vec::with_capacity(most), because: None };
    if !(plans(&mut command, &open, fewest, most, each)) {
        return false;
    }
    let stuck = open.len() < fewest.max(1);
    if (stuck || situation.limit.is_some()) && state.answers.is_empty() && !each(&Command::LetPass) {
        return false;
    }
    let next = state.arrivals.first().filter(|_| state.answers.is_empty());
    next.is_none_or(|next| each(&Command::Wait { role, until: WaitUntil::Arrival(next.who) }))
}

/// Every plan of so many cards in every order, the shorter ones first where they begin alike.
fn plans(
    command: &mut Command,
    open: &[u8],
    fewest: usize,
    most: usize,
    each: &mut dyn FnMut(&Command) -> bool,
) -> bool {
    let Command::Decide { options, .. } = &*command else { return true };
    if options.len() >= fewest && !options.is_empty() && !each(command) {
        return false;
    }
    let Command::Decide { options, .. } = &*command else { return true };
    if options.len() == most {
        return true;
    }
    for card in open {
        if let Command::Decide { options, .. } = command {
            if options.contains(card) {
                continue;
            }
            options.push(*card);
        }
        let go_on = plans(command, open, fewest, most, each);
        if let Command::Decide { options, .. } = command {
            options.pop();
        }
        if !go_on {
            return false;
        }
    }
    true
}
