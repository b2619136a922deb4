//! Who plays what: for each stretch between swaps of roles, who plays which role.
//! It never touches the play; a swap of roles changes who sits where, never what happened. Start at [`Casting`].

use serde::{Deserialize, Serialize};

use crate::scenario::Case;
use crate::scenario::model::Who;

use super::person::{Person, PersonId};

/// Who plays what.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Casting {
    /// For each stretch, for each role, who plays it.
    pub stretches: Vec<Vec<Option<PersonId>>>,
}

impl Casting {
    /// A proposal: everybody begins at home as far as possible, and swaps where the case says so.
    #[must_use]
    pub fn propose(case: &Case, people: &[Person]) -> Self {
        let scenario = &case.scenario;
        let mut first: Vec<Option<PersonId>> = vec![None; scenario.n_roles];
        let mut free: Vec<&Person> = people.iter().filter(|person| person.here).collect();
        for role in scenario.roles() {
            let agency = scenario.member(role).agency.map(|agency| case.procedure.agencies[agency.at()].id.as_str());
            if let Some(at) = free.iter().position(|person| person.home.is_some() && person.home.as_deref() == agency) {
                first[role.at()] = Some(free.remove(at).id);
            }
        }
        for seat in &mut first {
            if seat.is_none() && !free.is_empty() {
                *seat = Some(free.remove(0).id);
            }
        }
        // With fewer people than roles, those with the fewest take the rest; who swaps with a role does not play it
        // too, or the swap would change nothing.
        let here: Vec<PersonId> = people.iter().filter(|person| person.here).map(|person| person.id).collect();
        for role in scenario.roles() {
            if first[role.at()].is_none() {
                first[role.at()] = least_busy(case, &first, &here, role);
            }
        }
        Self::from_first(case, first)
    }

    /// Who plays what when these begin, swaps of roles included.
    #[must_use]
    pub fn from_first(case: &Case, first: Vec<Option<PersonId>>) -> Self {
        let mut stretches = vec![first];
        for swap in swaps(case) {
            let mut stretch = stretches.last().cloned().unwrap_or_default();
            stretch.swap(swap.0.at(), swap.1.at());
            stretches.push(stretch);
        }
        Self { stretches }
    }

    /// Who plays a role after so many swaps.
    #[must_use]
    pub fn player(&self, swaps: usize, role: Who) -> Option<PersonId> {
        let stretch = self.stretches.get(swaps).or(self.stretches.last());
        stretch.and_then(|stretch| stretch.get(role.at()).copied().flatten())
    }

    /// Exchanges two seats of a stretch.
    pub fn exchange(&mut self, stretch: usize, one: usize, other: usize) {
        if let Some(stretch) = self.stretches.get_mut(stretch)
            && one.max(other) < stretch.len()
        {
            stretch.swap(one, other);
        }
    }

    /// Gives a role to somebody from a stretch on, wherever whoever held it then would have gone on holding it.
    pub(super) fn give(&mut self, from: usize, role: Who, to: Option<PersonId>) {
        let held = self.player(from, role);
        for (at, stretch) in self.stretches.iter_mut().enumerate().skip(from) {
            if let Some(seat) = stretch.get_mut(role.at()).filter(|seat| at == from || held.is_some() && **seat == held)
            {
                *seat = to;
            }
        }
    }

    /// Frees all seats that somebody holds from a stretch on.
    pub(super) fn free(&mut self, from: usize, person: PersonId) {
        for seat in self.stretches.iter_mut().skip(from).flatten().filter(|seat| **seat == Some(person)) {
            *seat = None;
        }
    }
}

/// The person with the fewest roles, best one who does not play a role that swaps with this one.
fn least_busy(case: &Case, seats: &[Option<PersonId>], people: &[PersonId], role: Who) -> Option<PersonId> {
    let partner = |seat: usize| {
        let pair = (role, Who::of(seat));
        case.scenario.swaps.iter().any(|swap| swap.roles == pair || swap.roles == (pair.1, pair.0))
    };
    let plays_partner = |person: PersonId| (0..seats.len()).any(|seat| seats[seat] == Some(person) && partner(seat));
    let busy = |person: PersonId| seats.iter().filter(|seat| **seat == Some(person)).count();
    people.iter().copied().min_by_key(|person| (plays_partner(*person), busy(*person), *person))
}

/// Swaps of roles in the order in which the case brings them.
#[must_use]
pub fn swaps(case: &Case) -> Vec<(Who, Who)> {
    let mut found: Vec<_> = Vec::new();
    for swap in &case.scenario.swaps {
        found.push((swap.from, swap.roles));
        found.extend(swap.until.map(|until| (until, swap.roles)));
    }
    found.sort_by_key(|(situation, _)| *situation);
    found.into_iter().map(|(_, roles)| roles).collect()
}
