//! Who plays what: as good as the best of all ways where all can be gone through; elsewhere the aims are reached, or the
//! sentences say which cannot be and how near it came.

use std::collections::BTreeSet;

use proptest::prelude::*;
use roadblock::workshop::PersonId;
use roadblock::workshop::rotation::{PersonToCast, RoleToCast, Rotation, RoundToCast, propose};

const AGENCIES: [&str; 6] = ["police", "unit", "social-welfare", "advocates", "health", "shelter"];

fn people(homes: &[u8]) -> Vec<PersonToCast> {
    let home = |home: &u8| AGENCIES.get(usize::from(*home)).map(|id| (*id).to_owned());
    (1..).map(PersonId).zip(homes).map(|(id, at)| PersonToCast { id, home: home(at), from: 0 }).collect()
}

/// A round with one role of each agency, or of the first again.
fn round(agencies: &[u8]) -> RoundToCast {
    let role = |agency: &u8| RoleToCast {
        agencies: vec![AGENCIES.get(usize::from(*agency)).map(|id| (*id).to_owned())],
        by_hand: false,
    };
    RoundToCast { roles: agencies.iter().map(role).collect(), set: vec![None; agencies.len()], played: false }
}

/// What is wrong with a way, worst first; told anew here, beside the program's own account.
fn wrong(people: &[PersonToCast], rounds: &[RoundToCast], seats: &[Vec<Option<PersonId>>]) -> [usize; 4] {
    let away = |person: &PersonToCast, role: &RoleToCast| {
        person.home.is_none() || role.agencies.iter().any(|agency| *agency != person.home)
    };
    let played = |person: &PersonToCast| -> Vec<(usize, usize)> {
        let rounds = seats.iter().enumerate();
        let all =
            rounds.flat_map(|(round, seats)| seats.iter().enumerate().map(move |(role, seat)| (round, role, seat)));
        all.filter(|(_, _, seat)| **seat == Some(person.id)).map(|(round, role, _)| (round, role)).collect()
    };
    let (mut home, mut idle, mut uneven, mut again) = (0, 0, 0, 0);
    for person in people {
        let mine = played(person);
        home += usize::from(!mine.iter().any(|(round, role)| away(person, &rounds[*round].roles[*role])));
        let in_round = |at: usize| mine.iter().any(|(round, _)| *round == at);
        idle += (1..seats.len()).filter(|at| !in_round(at - 1) && !in_round(*at) && person.from < *at).count();
        uneven += mine.len() * mine.len();
        let pairs = mine.iter().flat_map(|one| mine.iter().map(move |other| (one, other)));
        again += pairs.filter(|(one, other)| one.0 < other.0 && one.1 == other.1).count();
    }
    [home, idle, uneven, again]
}

/// The best of all ways: every role goes to somebody, and nobody takes more roles than needed.
fn best(people: &[PersonToCast], rounds: &[RoundToCast]) -> [usize; 4] {
    fn fill(people: &[PersonToCast], roles: usize) -> Vec<Vec<Option<PersonId>>> {
        let most = roles.div_ceil(people.len());
        let mut ways: Vec<Vec<Option<PersonId>>> = vec![Vec::new()];
        for _ in 0..roles {
            let longer = ways.iter().flat_map(|way| {
                let free = |person: &&PersonToCast| way.iter().filter(|seat| **seat == Some(person.id)).count() < most;
                let next = people.iter().filter(free).map(|person| [way.as_slice(), &[Some(person.id)]].concat());
                next.collect::<Vec<_>>()
            });
            ways = longer.collect();
        }
        ways
    }
    let mut all: Vec<Vec<Vec<Option<PersonId>>>> = vec![Vec::new()];
    for round in rounds {
        let filled = fill(people, round.roles.len());
        let longer =
            all.iter().flat_map(|way| filled.iter().map(|next| [way.as_slice(), std::slice::from_ref(next)].concat()));
        all = longer.collect();
    }
    all.iter().map(|seats| wrong(people, rounds, seats)).min().unwrap_or_default()
}

/// Every seat is taken by somebody who is there; nobody has more turns in a round than they must.
fn is_whole(people: &[PersonToCast], rounds: &[RoundToCast], rotation: &Rotation) -> bool {
    rotation.rounds.iter().enumerate().all(|(at, seats)| {
        let there: Vec<_> = people.iter().filter(|person| person.from <= at).map(|person| person.id).collect();
        let most = rounds[at].roles.len().div_ceil(there.len());
        let known = seats.iter().all(|seat| seat.is_some_and(|person| there.contains(&person)));
        let turns = |person: PersonId| seats.iter().filter(|seat| **seat == Some(person)).count();
        known && there.iter().all(|person| turns(*person) <= most)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn as_good_as_the_best_of_all_ways(
        homes in proptest::collection::vec(0_u8..5, 1..=6),
        first in proptest::collection::vec(0_u8..4, 1..=3),
        second in proptest::option::of(proptest::collection::vec(0_u8..4, 1..=3)),
    ) {
        let people = people(&homes);
        let rounds: Vec<RoundToCast> = [Some(first), second].iter().flatten().map(|roles| round(roles)).collect();
        let rotation = propose(&people, &rounds);
        prop_assert!(is_whole(&people, &rounds, &rotation));
        prop_assert_eq!(wrong(&people, &rounds, &rotation.rounds), best(&people, &rounds));
        prop_assert!(rotation.exhaustive);
    }

    #[test]
    fn the_aims_are_reached_or_it_is_said_how_near_it_came(
        homes in proptest::collection::vec(0_u8..7, 3..=40),
        roles in 3_u8..=6,
        n_rounds in 1_usize..=4,
        late in proptest::collection::vec(0_usize..40, 0..3),
    ) {
        let mut people = people(&homes);
        for at in late {
            let at = at % people.len();
            people[at].from = n_rounds.min(1);
        }
        if people.iter().all(|person| person.from > 0) {
            people[0].from = 0;
        }
        let agencies: Vec<u8> = (0..roles).collect();
        let rounds = vec![round(&agencies); n_rounds];
        let rotation = propose(&people, &rounds);
        prop_assert!(is_whole(&people, &rounds, &rotation));
        let [_, idle, ..] = wrong(&people, &rounds, &rotation.rounds);
        prop_assert_eq!(idle, rotation.idle_twice.len());
        // Of the first aim, the best that can be: as many as there are seats away from home, found another way here.
        prop_assert_eq!(rotation.stay_home.len(), fewest_at_home(&people, &rounds));
        let keys: Vec<String> = rotation.says(|id| id.0.to_string()).into_iter().map(|message| message.key.to_string()).collect();
        prop_assert_eq!(keys.contains(&"rotation-all-away".to_owned()), rotation.stay_home.is_empty());
        prop_assert!(rotation.idle_twice.len() >= rotation.least_idle_twice);
        if n_rounds > 1 {
            prop_assert_eq!(keys.contains(&"rotation-nobody-idle".to_owned()), rotation.idle_twice.is_empty());
            let perhaps = !rotation.exhaustive && rotation.idle_twice.len() > rotation.least_idle_twice;
            prop_assert_eq!(keys.contains(&"rotation-idle-perhaps-fewer".to_owned()), perhaps);
        }
    }
}

/// How many people cannot have a seat away from home, by augmenting paths.
fn fewest_at_home(people: &[PersonToCast], rounds: &[RoundToCast]) -> usize {
    let slots: Vec<(usize, &RoleToCast)> =
        rounds.iter().enumerate().flat_map(|(at, round)| round.roles.iter().map(move |role| (at, role))).collect();
    let fits = |person: &PersonToCast, (at, role): (usize, &RoleToCast)| {
        person.from <= at && (person.home.is_none() || role.agencies.iter().any(|agency| *agency != person.home))
    };
    let mut taken: Vec<Option<usize>> = vec![None; slots.len()];
    fn seat(
        person: usize,
        fits: &dyn Fn(usize, usize) -> bool,
        taken: &mut Vec<Option<usize>>,
        seen: &mut BTreeSet<usize>,
    ) -> bool {
        for slot in 0..taken.len() {
            if fits(person, slot) && seen.insert(slot) && taken[slot].is_none_or(|other| seat(other, fits, taken, seen))
            {
                taken[slot] = Some(person);
                return true;
            }
        }
        false
    }
    let fits = |person: usize, slot: usize| fits(&people[person], slots[slot]);
    let there = (0..people.len()).filter(|person| people[*person].from < rounds.len());
    there.filter(|person| !seat(*person, &fits, &mut taken, &mut BTreeSet::new())).count()
}

#[test]
fn what_was_set_by_hand_and_what_was_played_stays() {
    let people = people(&[0, 1, 2, 3, 4, 5, 0]);
    let mut rounds = vec![round(&[0, 1, 2, 3]); 3];
    rounds[0].set = [1, 2, 3, 4].map(|id| Some(PersonId(id))).to_vec();
    rounds[0].played = true;
    rounds[2].set[1] = Some(PersonId(1));
    rounds[1].roles[3].by_hand = true;
    let rotation = propose(&people, &rounds);
    assert_eq!(rotation.rounds[0], rounds[0].set);
    assert_eq!(rotation.rounds[2][1], Some(PersonId(1)));
    assert_eq!(rotation.rounds[1][3], None, "who speaks for an assisted person is set by hand");
    assert_eq!(rotation.open, 1);
    // Whoever watched the first round plays in the second; all of them get away from home.
    for watched in [5, 6, 7] {
        assert!(rotation.rounds[1].contains(&Some(PersonId(watched))));
    }
    assert_eq!(rotation.stay_home, Vec::new());
    // Somebody who comes for the third round only plays in no other.
    let mut more = people;
    more.push(PersonToCast { id: PersonId(9), home: None, from: 2 });
    let rotation = propose(&more, &rounds);
    assert!(!rotation.rounds[1].contains(&Some(PersonId(9))));
    assert_eq!(rotation.stay_home.len(), 1, "there are six seats away from home, and seven who had none");
}

#[test]
#[expect(clippy::print_stdout, reason = "figures for whoever runs it")]
fn the_largest_group_is_cast_while_one_waits() {
    let homes: Vec<u8> = (0..40).map(|at| at * 5 % 7).collect();
    let (people, rounds) = (people(&homes), vec![round(&[0, 1, 2, 3, 4, 5]); 4]);
    let begun = std::time::Instant::now();
    let rotation = propose(&people, &rounds);
    println!("40 people, 6 roles, 4 rounds: {:.1?} unoptimised", begun.elapsed());
    assert_eq!((rotation.stay_home.len(), rotation.idle_twice.len()), (16, rotation.least_idle_twice));
}

#[test]
fn nobody_and_nothing_to_cast_are_no_trouble() {
    assert_eq!(propose(&[], &[round(&[0, 1])]).rounds, [[None, None]]);
    assert!(propose(&people(&[0]), &[]).rounds.is_empty());
}
