//! The rounds of the day: what was planned, and the next round with the same people, roles rotated.
//! Start at [`Workshop::propose_seats`].

use crate::scenario::Case;

use super::begin::begun;
use super::casting::Casting;
use super::day::PlannedRound;
use super::door::Workshop;
use super::event::Event;
use super::person::PersonId;
use super::refusal::Rejection;
use super::rotation::{PersonToCast, Rotation, RoundToCast, propose};
use super::round::{Round, Step};
use super::way::Way;

impl Workshop {
    /// Proposes seats for rounds that are planned, table by table. Seats that are set in them stay; rounds that were
    /// played count. Gives the rounds with all seats, and for each table that plays one, how far the aims were reached.
    #[must_use]
    pub fn propose_seats(&self, planned: &[PlannedRound]) -> (Vec<PlannedRound>, Vec<(u32, Rotation)>) {
        let mut filled = planned.to_vec();
        let mut tables: Vec<u32> = planned.iter().map(|round| round.table).collect();
        tables.sort_unstable();
        tables.dedup();
        let rotations = tables.into_iter().map(|table| (table, self.propose_at(table, &mut filled)));
        let rotations = rotations.collect();
        (filled, rotations)
    }

    /// Proposes seats for the rounds of one table.
    fn propose_at(&self, table: u32, planned: &mut [PlannedRound]) -> Rotation {
        let before = self.all_rounds().iter().enumerate().filter(|(at, _)| self.table_of(*at) == table);
        let (numbers, mut rounds): (Vec<usize>, Vec<RoundToCast>) =
            before.map(|(at, round)| (at, played(round))).unzip();
        for round in planned.iter().filter(|round| round.table == table) {
            let case = self.library().case(&round.case);
            let mut to_cast = case.map(RoundToCast::of).unwrap_or_default();
            for (role, person) in &round.seats {
                let role = case.and_then(|case| case.scenario.who(role));
                if let Some(seat) = role.and_then(|role| to_cast.set.get_mut(role.at())) {
                    *seat = Some(*person);
                }
            }
            rounds.push(to_cast);
        }
        let here = self.people().iter().filter(|person| person.here && person.table == table);
        let from = |since: usize| numbers.iter().filter(|at| **at < since).count();
        let people: Vec<PersonToCast> = here
            .map(|person| PersonToCast { id: person.id, home: person.home.clone(), from: from(person.since) })
            .collect();
        let rotation = propose(&people, &rounds);
        let seats = rotation.rounds.iter().skip(numbers.len());
        for (round, seats) in planned.iter_mut().filter(|round| round.table == table).zip(seats) {
            round.seats = self.library().case(&round.case).map(|case| named(case, seats)).unwrap_or_default();
        }
        rotation
    }

    /// The table that plays a round, or played it.
    #[must_use]
    pub fn table_of(&self, round: usize) -> u32 {
        self.day().rounds().get(round).map_or(0, |round| round.table)
    }

    /// The next round: as it was planned, or as the last one, roles rotated.
    pub(super) fn next_round(
        &self,
        case: Option<&str>,
        seed: Option<u64>,
        way: Option<Way>,
    ) -> Result<Vec<Event>, Rejection> {
        let last = self.round();
        if last.is_some_and(|round| !round.closed() && round.step() != Step::Debrief) {
            return Err(Rejection::RoundGoesOn);
        }
        let plan = self.day().rounds().get(self.rounds());
        let as_before = last.map(|round| (round.play().case().scenario.id.as_str(), round.play().seed(), round.way()));
        let as_planned = plan.map(|plan| (plan.case.as_str(), plan.seed, plan.way));
        let usual = as_planned.or(as_before);
        let id = case.or(usual.map(|(case, ..)| case)).ok_or(Rejection::NoSuchCase)?;
        let case = self.library().case(id).ok_or(Rejection::NoSuchCase)?;
        // Whoever has left since it was planned holds no seat.
        let here = |person: PersonId| self.people().iter().any(|one| one.id == person && one.here);
        let set = plan.filter(|plan| plan.case == id).map(|plan| plan.seats.clone()).unwrap_or_default();
        let round = PlannedRound {
            case: id.to_owned(),
            seed: seed.or(usual.map(|(_, seed, _)| seed)).unwrap_or_default(),
            way: way.or(usual.map(|(.., way)| way)).unwrap_or_default(),
            table: plan.map_or(0, |plan| plan.table),
            seats: set.into_iter().filter(|(_, person)| here(*person)).collect(),
        };
        let (seed, way) = (round.seed, round.way);
        // As it was shown beforehand: what comes later counts, too.
        let later = self.day().rounds().iter().skip(self.rounds() + 1).cloned();
        let (filled, _) = self.propose_seats(&std::iter::once(round).chain(later).collect::<Vec<_>>());
        let casting = filled.first().map(|round| casting(case, &round.seats)).unwrap_or_default();
        let closed = last.filter(|round| !round.closed()).map(|_| Event::Closed);
        Ok(closed.into_iter().chain(begun(case, seed, way, casting, self.formats())).collect())
    }
}

/// A round that was begun: who began as what.
fn played(round: &Round) -> RoundToCast {
    let to_cast = RoundToCast::of(round.play().case());
    let began = round.casting().stretches.first().cloned().unwrap_or_default();
    RoundToCast { set: began, played: true, ..to_cast }
}

/// Seats by the ids of the roles.
fn named(case: &Case, seats: &[Option<PersonId>]) -> Vec<(String, PersonId)> {
    let roles = case.scenario.roles().zip(seats);
    roles.filter_map(|(role, seat)| Some((case.scenario.member(role).id.clone(), (*seat)?))).collect()
}

/// Who plays what from these seats on, swaps of roles included.
#[must_use]
pub fn casting(case: &Case, seats: &[(String, PersonId)]) -> Casting {
    let seat = |role| seats.iter().find(|(id, _)| *id == case.scenario.member(role).id).map(|(_, person)| *person);
    Casting::from_first(case, case.scenario.roles().map(seat).collect())
}
