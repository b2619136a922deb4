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
    /// Proposes seats for rounds that are planned. Seats that are set in them stay; rounds that were played count. Gives
    /// the rounds with all seats, and how far the aims were reached.
    #[must_use]
    pub fn propose_seats(&self, planned: &[PlannedRound]) -> (Vec<PlannedRound>, Rotation) {
        let cases: Vec<Option<&Case>> = planned.iter().map(|round| self.library().case(&round.case)).collect();
        let mut rounds: Vec<RoundToCast> = self.all_rounds().iter().map(played).collect();
        for (round, case) in planned.iter().zip(&cases) {
            let mut to_cast = case.map(RoundToCast::of).unwrap_or_default();
            for (role, person) in &round.seats {
                let role = case.and_then(|case| case.scenario.who(role));
                if let Some(seat) = role.and_then(|role| to_cast.set.get_mut(role.at())) {
                    *seat = Some(*person);
                }
            }
            rounds.push(to_cast);
        }
        let here = self.people().iter().filter(|person| person.here);
        let people: Vec<PersonToCast> =
            here.map(|person| PersonToCast { id: person.id, home: person.home.clone(), from: person.since }).collect();
        let rotation = propose(&people, &rounds);
        let seats = rotation.rounds.iter().skip(self.rounds());
        let filled = planned.iter().zip(&cases).zip(seats).map(|((round, case), seats)| PlannedRound {
            seats: case.map(|case| named(case, seats)).unwrap_or_default(),
            ..round.clone()
        });
        (filled.collect(), rotation)
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
            seats: set.into_iter().filter(|(_, person)| here(*person)).collect(),
        };
        let (seed, way) = (round.seed, round.way);
        let (filled, _) = self.propose_seats(&[round]);
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
