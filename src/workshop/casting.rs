//! Who plays what: people under pseudonyms, and for each stretch between exchanges of roles who plays which role.
//! It never touches the play; an exchange of roles changes who sits where, never what happened.

use crate::engine::log::LogFile;
use crate::procedure::AgencyIx;
use crate::scenario::Case;
use crate::scenario::model::Who;

/// Somebody at the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The pseudonym.
    pub name: String,
    /// Where they work.
    pub home: Option<AgencyIx>,
}

/// Who plays what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Casting {
    /// The people.
    pub people: Vec<Participant>,
    /// For each stretch, for each role, the position of who plays it.
    pub stretches: Vec<Vec<Option<usize>>>,
}

impl Casting {
    /// A proposal: everybody begins at home as far as possible, and swaps roles where the case says so.
    #[must_use]
    pub fn propose(case: &Case, people: Vec<Participant>) -> Self {
        let scenario = &case.scenario;
        let mut first: Vec<Option<usize>> = vec![None; scenario.n_roles];
        let mut free: Vec<usize> = (0..people.len()).collect();
        for role in scenario.roles() {
            let agency = scenario.member(role).agency;
            if let Some(at) =
                free.iter().position(|person| people[*person].home.is_some() && people[*person].home == agency)
            {
                first[role.at()] = Some(free.remove(at));
            }
        }
        for seat in &mut first {
            if seat.is_none() && !free.is_empty() {
                *seat = Some(free.remove(0));
            }
        }
        // With fewer people than roles, those with the fewest take the rest; who swaps with a role does not
        // play it too, or the exchange would change nothing.
        for role in scenario.roles().filter(|_| !people.is_empty()) {
            if first[role.at()].is_none() {
                first[role.at()] = Some(least_busy(case, &first, people.len(), role));
            }
        }
        let mut stretches = vec![first];
        for exchange in exchanges(case) {
            let mut stretch = stretches.last().cloned().unwrap_or_default();
            stretch.swap(exchange.0.at(), exchange.1.at());
            stretches.push(stretch);
        }
        Self { people, stretches }
    }

    /// The pseudonym of who plays a role after so many exchanges; empty when nobody in particular does.
    #[must_use]
    pub fn player(&self, exchanges: usize, role: Who) -> &str {
        let stretch = self.stretches.get(exchanges).or(self.stretches.last());
        let person = stretch.and_then(|stretch| stretch.get(role.at()).copied().flatten());
        person.and_then(|person| self.people.get(person)).map_or("", |person| person.name.as_str())
    }

    /// Exchanges two seats of a stretch.
    pub fn exchange(&mut self, stretch: usize, one: usize, other: usize) {
        if let Some(stretch) = self.stretches.get_mut(stretch)
            && one.max(other) < stretch.len()
        {
            stretch.swap(one, other);
        }
    }

    /// The seats as they are kept with a log: for each stretch and role the role's id and the pseudonym.
    #[must_use]
    pub fn to_kept(&self, case: &Case) -> Vec<(String, String)> {
        let scenario = &case.scenario;
        let seats = (0..self.stretches.len()).flat_map(|stretch| {
            scenario.roles().map(move |role| (scenario.member(role).id.clone(), self.player(stretch, role).to_owned()))
        });
        seats.collect()
    }

    /// The seats that were kept with a log.
    #[must_use]
    pub fn from_kept(case: &Case, log: &LogFile) -> Self {
        let mut people: Vec<Participant> = Vec::new();
        let mut stretches: Vec<Vec<Option<usize>>> = Vec::new();
        for seats in log.casting.chunks(case.scenario.n_roles.max(1)) {
            let mut stretch = vec![None; case.scenario.n_roles];
            for (role, name) in seats.iter().filter(|(_, name)| !name.is_empty()) {
                let known = people.iter().position(|person| person.name == *name);
                let person = known.unwrap_or_else(|| {
                    people.push(Participant { name: name.clone(), home: None });
                    people.len() - 1
                });
                if let Some(role) = case.scenario.who(role).filter(|role| case.scenario.is_role(*role)) {
                    stretch[role.at()] = Some(person);
                }
            }
            stretches.push(stretch);
        }
        Self { people, stretches }
    }
}

/// The person with the fewest roles, best one who does not play a role that is swapped with this one.
fn least_busy(case: &Case, seats: &[Option<usize>], people: usize, role: Who) -> usize {
    let partner = |seat: usize| {
        let pair = (role, Who::of(seat));
        case.scenario.swaps.iter().any(|swap| swap.roles == pair || swap.roles == (pair.1, pair.0))
    };
    let plays_partner = |person: usize| (0..seats.len()).any(|seat| seats[seat] == Some(person) && partner(seat));
    let busy = |person: usize| seats.iter().filter(|seat| **seat == Some(person)).count();
    (0..people).min_by_key(|person| (plays_partner(*person), busy(*person), *person)).unwrap_or(0)
}

/// Exchanges of roles in the order in which the case brings them.
#[must_use]
pub fn exchanges(case: &Case) -> Vec<(Who, Who)> {
    let mut found: Vec<_> = Vec::new();
    for swap in &case.scenario.swaps {
        found.push((swap.from, swap.roles));
        found.extend(swap.until.map(|until| (until, swap.roles)));
    }
    found.sort_by_key(|(situation, _)| *situation);
    found.into_iter().map(|(_, roles)| roles).collect()
}
