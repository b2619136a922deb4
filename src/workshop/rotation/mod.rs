//! Who plays what over several rounds. Everybody plays a role that is not their own at least once, nobody watches two
//! rounds running, turns are shared out evenly, and nobody gets the same role again: as far as the numbers allow, in
//! this order. Who speaks for an assisted person is set by hand, and whatever was set by hand stays.
//!
//! One round is an assignment and solved as one. Several rounds are not: where there are few ways they are all gone
//! through; beyond that, each round is solved with the others held, from many starts. Of the first aim the best that can
//! be is always reached; of the second, [`Rotation::least_idle_twice`] says how few there could be at best.
//! Start at [`propose`].

mod score;
mod search;
mod words;

pub use search::propose;

use crate::scenario::Case;

use super::casting::swaps;
use super::person::PersonId;

/// Somebody who is to be cast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonToCast {
    /// Who.
    pub id: PersonId,
    /// The id of the agency where they work.
    pub home: Option<String>,
    /// The first round for which they are there.
    pub from: usize,
}

/// A role that is to be cast.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoleToCast {
    /// Ids of the agencies for which whoever begins as this role acts in the course of the round, swaps included.
    pub agencies: Vec<Option<String>>,
    /// Whether this is cast by hand only.
    pub by_hand: bool,
}

/// A round that is to be cast.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoundToCast {
    /// Its roles.
    pub roles: Vec<RoleToCast>,
    /// For each role, who was set by hand.
    pub set: Vec<Option<PersonId>>,
    /// Whether it was played: nothing is changed in it.
    pub played: bool,
}

/// Who plays what, and how far the aims were reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotation {
    /// For each round, for each role, who begins as it.
    pub rounds: Vec<Vec<Option<PersonId>>>,
    /// Who never plays a role that is not their own.
    pub stay_home: Vec<PersonId>,
    /// How few these could be at best.
    pub least_stay_home: usize,
    /// Who watches a round and the next: the person, and the first of the two.
    pub idle_twice: Vec<(PersonId, usize)>,
    /// No way has fewer of these.
    pub least_idle_twice: usize,
    /// Whether all ways were gone through.
    pub exhaustive: bool,
    /// How many people there are, and how many rounds.
    pub size: (usize, usize),
    /// Roles that nobody plays, since they are cast by hand.
    pub open: usize,
}

impl RoundToCast {
    /// A round of a case, with nothing set by hand.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let scenario = &case.scenario;
        let agency = |role: usize| {
            let agency = scenario.cast[role].agency;
            agency.map(|agency| case.procedure.agencies[agency.at()].id.clone())
        };
        let mut now: Vec<usize> = (0..scenario.n_roles).collect();
        let mut stretches = vec![now.clone()];
        for (one, other) in swaps(case) {
            for role in &mut now {
                *role = match *role {
                    role if role == one.at() => other.at(),
                    role if role == other.at() => one.at(),
                    role => role,
                };
            }
            stretches.push(now.clone());
        }
        let roles = (0..scenario.n_roles).map(|role| {
            let mut agencies: Vec<Option<String>> = Vec::new();
            for agency in stretches.iter().map(|stretch| agency(stretch[role])) {
                if !agencies.contains(&agency) {
                    agencies.push(agency);
                }
            }
            RoleToCast { agencies, by_hand: scenario.cast[role].assisted }
        });
        Self { roles: roles.collect(), set: vec![None; scenario.n_roles], played: false }
    }
}

/// Whether somebody who plays this role plays one that is not their own.
fn is_away(person: &PersonToCast, role: &RoleToCast) -> bool {
    person.home.is_none() || role.agencies.iter().any(|agency| *agency != person.home)
}
