//! Ways are looked for: a round is solved with the others held; all ways where there are few, many starts where not.

use pathfinding::prelude::{Matrix, kuhn_munkres};

use crate::workshop::person::PersonId;

use super::score::{AWAY, EVEN, NOT_IDLE, Score, Seats, Task};
use super::{PersonToCast, Rotation, RoundToCast};

/// So many ways of all rounds but the last are gone through.
const FEW: usize = 2_000;
/// From so many starts it is looked for otherwise.
const STARTS: usize = 24;

/// Proposes who plays what. Rounds that were played and seats that were set by hand stay as they are.
#[must_use]
pub fn propose(people: &[PersonToCast], rounds: &[RoundToCast]) -> Rotation {
    let task = Task { people, rounds };
    let set = set_by_hand(task);
    let (seats, exhaustive) = match every_way(task, &set) {
        Some(seats) => (seats, true),
        None => (best_of_starts(task, &set), false),
    };
    let id = |person: usize| people[person].id;
    let to_play = rounds.iter().zip(&seats).filter(|(round, _)| !round.played);
    let open = to_play.flat_map(|(_, seats)| seats).filter(|seat| seat.is_none()).count();
    Rotation {
        stay_home: task.stay_home(&seats).map(id).collect(),
        least_stay_home: task.stay_home(&away_matched(task, &set, 0)).count(),
        idle_twice: task.idle_twice(&seats).map(|(person, round)| (id(person), round)).collect(),
        least_idle_twice: least_idle_twice(task, &set),
        rounds: seats.iter().map(|round| round.iter().map(|seat| seat.map(id)).collect()).collect(),
        exhaustive,
        size: (people.len(), rounds.len()),
        open,
    }
}

fn set_by_hand(task: Task<'_>) -> Seats {
    let position = |id: PersonId| task.people.iter().position(|person| person.id == id);
    let seat = |round: &RoundToCast, role: usize| round.set.get(role).copied().flatten().and_then(position);
    task.rounds.iter().map(|round| (0..round.roles.len()).map(|role| seat(round, role)).collect()).collect()
}

/// Roles of a round that are still to be given to somebody.
fn to_give(task: Task<'_>, set: &Seats, round: usize) -> Vec<usize> {
    let one = &task.rounds[round];
    let free = |role: &usize| !one.played && set[round][*role].is_none() && !one.roles[*role].by_hand;
    (0..one.roles.len()).filter(free).collect()
}

/// Everybody who is there in a round, each as often as they may have to take one of the roles that are still to be given;
/// whoever was set by hand already has one turn less.
fn places(task: Task<'_>, set: &Seats, round: usize, start: usize) -> Vec<(usize, usize)> {
    let mut people: Vec<usize> = (0..task.people.len()).filter(|person| task.is_there(*person, round)).collect();
    if people.is_empty() {
        return Vec::new();
    }
    let had = |person: usize| set[round].iter().filter(|seat| **seat == Some(person)).count();
    let needed = to_give(task, set, round).len();
    let mut each = 1;
    let enough = |each: usize| people.iter().map(|person| each - had(*person).min(each)).sum::<usize>() >= needed;
    while !enough(each) {
        each += 1;
    }
    // Of what is worth the same, the first is taken: another order finds another way.
    let turn = start % people.len();
    people.rotate_left(turn);
    if start % 2 == 1 {
        people.reverse();
    }
    people.into_iter().flat_map(|person| (had(person)..each).map(move |turn| (person, turn))).collect()
}

/// The best way of one round, the others held.
fn solve(task: Task<'_>, set: &Seats, seats: &mut Seats, round: usize, start: usize) {
    let roles = to_give(task, set, round);
    let places = places(task, set, round, start);
    if roles.is_empty() || places.is_empty() {
        return;
    }
    seats[round].clone_from(&set[round]);
    let weights = Matrix::from_fn(roles.len(), places.len(), |(role, place)| {
        let (person, turn) = places[place];
        worth(task, seats, round, roles[role], person, turn)
    });
    let (_, assigned) = kuhn_munkres(&weights);
    for (role, place) in roles.into_iter().zip(assigned) {
        seats[round][role] = Some(places[place].0);
    }
}

/// What it is worth that somebody plays a role in a round, with so many turns in it before.
fn worth(task: Task<'_>, seats: &Seats, round: usize, role: usize, person: usize, turn: usize) -> i64 {
    let others = || (0..seats.len()).filter(|other| *other != round);
    let plays = |other: usize| seats[other].iter().enumerate().filter(move |(_, seat)| **seat == Some(person));
    let turns: usize = others().map(|other| plays(other).count()).sum::<usize>() + turn;
    let again = others().filter(|other| seats[*other].get(role) == Some(&Some(person))).count();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut worth = -EVEN * count(2 * turns + 1) - count(again);
    let is_away = |other: usize| plays(other).any(|(role, _)| task.away(person, other, role));
    // What a first turn brings, a second one does not bring again.
    let is_first = turn == plays(round).count();
    if turn == 0 {
        let idle = |other: usize| other < seats.len() && task.is_there(person, other) && plays(other).next().is_none();
        let beside = [round.wrapping_sub(1), round + 1].into_iter().filter(|other| idle(*other)).count();
        worth += NOT_IDLE * count(beside);
    }
    if is_first && task.away(person, round, role) && !(0..seats.len()).any(is_away) {
        worth += AWAY;
    }
    worth
}

/// As many people as can be, each in one role that is not their own; the other seats are free.
fn away_matched(task: Task<'_>, set: &Seats, start: usize) -> Seats {
    let mut seats = set.clone();
    let rounds = 0..seats.len();
    let slots: Vec<(usize, usize)> =
        rounds.flat_map(|round| to_give(task, set, round).into_iter().map(move |role| (round, role))).collect();
    let mut people: Vec<usize> = task.stay_home(set).collect();
    if slots.is_empty() || people.is_empty() {
        return seats;
    }
    let turn = start % people.len();
    people.rotate_left(turn);
    let fits = |person: usize, (round, role): (usize, usize)| {
        let alone = !set[round].contains(&Some(person));
        i64::from(task.is_there(person, round) && alone && task.away(person, round, role))
    };
    let mut seat = |person: usize, slot: (usize, usize)| {
        if fits(person, slot) == 1 {
            seats[slot.0][slot.1] = Some(person);
        }
    };
    let few = people.len() <= slots.len();
    let (rows, columns) = if few { (people.len(), slots.len()) } else { (slots.len(), people.len()) };
    let pair =
        |row: usize, column: usize| if few { (people[row], slots[column]) } else { (people[column], slots[row]) };
    let weights = Matrix::from_fn(rows, columns, |(row, column)| {
        let (person, slot) = pair(row, column);
        fits(person, slot)
    });
    for (row, column) in kuhn_munkres(&weights).1.into_iter().enumerate() {
        let (person, slot) = pair(row, column);
        seat(person, slot);
    }
    seats
}

/// Fills what is free and betters round after round until nothing gets better.
fn better(task: Task<'_>, set: &Seats, mut seats: Seats, start: usize) -> (Score, Seats) {
    let rounds = seats.len();
    // First each round is filled around those who are seated in it.
    let seated = seats.clone();
    for round in 0..rounds {
        solve(task, &seated, &mut seats, (round + start) % rounds, start);
    }
    let mut best = task.score(&seats);
    loop {
        for round in 0..rounds {
            solve(task, set, &mut seats, (round + start) % rounds, start);
        }
        let score = task.score(&seats);
        if score >= best {
            return (best, seats);
        }
        best = score;
    }
}

fn best_of_starts(task: Task<'_>, set: &Seats) -> Seats {
    let starts = (0..STARTS).map(|start| {
        // Every other one begins with nobody seated.
        let seated = if start % 2 == 0 { away_matched(task, set, start / 2) } else { set.clone() };
        better(task, set, seated, start)
    });
    starts.min_by_key(|(score, _)| *score).map_or_else(|| set.clone(), |(_, seats)| seats)
}

/// The best of all ways, where there are few enough to go through them.
fn every_way(task: Task<'_>, set: &Seats) -> Option<Seats> {
    let open: Vec<usize> = (0..set.len()).filter(|round| !to_give(task, set, *round).is_empty()).collect();
    let Some((last, first)) = open.split_last() else { return Some(set.clone()) };
    let mut ways = vec![set.clone()];
    for round in first {
        let (roles, places) = (to_give(task, set, *round), places(task, set, *round, 0));
        for role in roles {
            let free = |way: &Seats, person: usize| {
                let may = places.iter().filter(|(one, _)| *one == person).count();
                let has = |seats: &Seats| seats[*round].iter().filter(|seat| **seat == Some(person)).count();
                has(way) - has(set) < may
            };
            let mut more = Vec::new();
            for way in &ways {
                for person in (0..task.people.len()).filter(|person| free(way, *person)) {
                    let mut next = way.clone();
                    next[*round][role] = Some(person);
                    more.push(next);
                }
                if more.len() > FEW {
                    return None;
                }
            }
            if !more.is_empty() {
                ways = more;
            }
        }
    }
    let solved = ways.into_iter().map(|mut way| {
        solve(task, set, &mut way, *last, 0);
        way
    });
    solved.min_by_key(|way| task.score(way))
}

/// In two rounds running, no more people can play than there are roles in both.
fn least_idle_twice(task: Task<'_>, set: &Seats) -> usize {
    let seats = |round: usize| set[round].iter().flatten().count() + to_give(task, set, round).len();
    let there = |round: usize| (0..task.people.len()).filter(|person| task.is_there(*person, round)).count();
    (1..set.len()).map(|round| there(round - 1).saturating_sub(seats(round - 1) + seats(round))).sum()
}
