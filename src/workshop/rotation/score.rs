//! How good a way is, worst aim first: two ways compare as their scores do, and less is better.

use super::{PersonToCast, RoundToCast, is_away};

/// For each round, for each role, who plays it, as a position among the people.
pub(super) type Seats = Vec<Vec<Option<usize>>>;

/// What is wrong with a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    /// People who never play a role that is not their own.
    pub(super) stay_home: usize,
    /// How often somebody watches a round and the next.
    pub(super) idle_twice: usize,
    /// Squares of everybody's turns: least when they are shared out evenly.
    pub(super) uneven: usize,
    /// How often somebody gets a role that they had before.
    pub(super) again: usize,
}

/// What one round changes in a score, as weights that never reach the next aim.
pub(super) const AWAY: i64 = 1_000_000_000_000_000;
pub(super) const NOT_IDLE: i64 = 10_000_000_000;
pub(super) const EVEN: i64 = 100_000;

/// The people and rounds that are to be brought together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Task<'t> {
    pub(super) people: &'t [PersonToCast],
    pub(super) rounds: &'t [RoundToCast],
}

impl Task<'_> {
    pub(super) fn is_there(self, person: usize, round: usize) -> bool {
        self.people[person].from <= round
    }

    pub(super) fn away(self, person: usize, round: usize, role: usize) -> bool {
        is_away(&self.people[person], &self.rounds[round].roles[role])
    }

    /// Who never plays a role that is not their own.
    pub(super) fn stay_home(self, seats: &Seats) -> impl Iterator<Item = usize> {
        let is_away = move |person: usize| {
            let mut all = (0..seats.len()).flat_map(|round| (0..seats[round].len()).map(move |role| (round, role)));
            all.any(|(round, role)| seats[round][role] == Some(person) && self.away(person, round, role))
        };
        (0..self.people.len()).filter(move |person| self.people[*person].from < seats.len() && !is_away(*person))
    }

    /// Who watches a round and the next.
    pub(super) fn idle_twice(self, seats: &Seats) -> impl Iterator<Item = (usize, usize)> {
        let idle = move |person, round: usize| !seats[round].contains(&Some(person));
        let pairs =
            (1..seats.len()).flat_map(move |round| (0..self.people.len()).map(move |person| (person, round - 1)));
        pairs.filter(move |(person, round)| {
            self.is_there(*person, *round) && idle(*person, *round) && idle(*person, round + 1)
        })
    }

    pub(super) fn score(self, seats: &Seats) -> Score {
        let turns = |person| seats.iter().flatten().filter(|seat| **seat == Some(person)).count();
        let mut again = 0;
        for (round, roles) in seats.iter().enumerate() {
            for (role, seat) in roles.iter().enumerate().filter(|(_, seat)| seat.is_some()) {
                again += seats[..round].iter().filter(|before| before.get(role) == Some(seat)).count();
            }
        }
        Score {
            stay_home: self.stay_home(seats).count(),
            idle_twice: self.idle_twice(seats).count(),
            uneven: (0..self.people.len()).map(|person| turns(person).pow(2)).sum(),
            again,
        }
    }
}
