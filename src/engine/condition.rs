//! Whether a condition of the case holds in a state.

use super::state::State;
use crate::scenario::Test;
use crate::scenario::model::Place;

/// Whether a test holds.
#[must_use]
pub fn holds(test: &Test, state: &State) -> bool {
    match test {
        Test::Flag(flag) => state.flags.contains(flag.at()),
        Test::Knows(role, fact) => state.knows(*role, *fact),
        Test::Did(who, act) => state.did.get(who.at()).is_some_and(|did| did.contains(act.at())),
        Test::Done(act) => state.did.iter().any(|did| did.contains(act.at())),
        Test::Present(who, place) => state.place_of(*who) == *place,
        Test::Together(one, other) => {
            state.place_of(*one) != Place::AWAY && state.place_of(*one) == state.place_of(*other)
        }
        Test::Agreed(who, purpose) => state.agreed(*who, *purpose),
        Test::Happened(moment) => state.moments.contains(moment.at()),
        Test::Reached(situation) => state.reached.contains(situation.at()),
        Test::Chose(situation, option) => {
            state.taken.get(situation.at()).is_some_and(|taken| taken & (1 << option.min(&15)) != 0)
        }
        Test::From(moment) => state.now >= *moment,
        Test::AtLeast(gauge, level) => state.gauge(*gauge) >= *level,
        Test::AtMost(gauge, level) => state.gauge(*gauge) <= *level,
        Test::All(tests) => tests.iter().all(|test| holds(test, state)),
        Test::Any(tests) => tests.iter().any(|test| holds(test, state)),
        Test::Not(test) => !holds(test, state),
    }
}

/// Whether an optional test holds; without one, everything goes.
#[must_use]
pub fn allows(test: Option<&Test>, state: &State) -> bool {
    test.is_none_or(|test| holds(test, state))
}
