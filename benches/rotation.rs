//! How long it takes to propose who plays what, for small and large groups. Run with
//! `cargo bench --no-default-features --bench rotation`. Figures are printed, never tested: machines differ.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::time::{Duration, Instant};

use roadblock::workshop::PersonId;
use roadblock::workshop::rotation::{PersonToCast, RoleToCast, RoundToCast, propose};

const AGENCIES: [&str; 6] = ["police", "unit", "social-welfare", "advocates", "health", "shelter"];

fn main() {
    println!("people roles rounds      worst   away  idle twice (at best)");
    for (n_people, n_roles, n_rounds) in [(6, 3, 2), (12, 5, 2), (24, 6, 2), (24, 6, 4), (40, 6, 4), (40, 3, 4)] {
        let role = |agency: &&str| RoleToCast { agencies: vec![Some((*agency).to_owned())], by_hand: false };
        let roles: Vec<RoleToCast> = AGENCIES[..n_roles].iter().map(role).collect();
        let rounds = vec![RoundToCast { set: vec![None; n_roles], roles, played: false }; n_rounds];
        let mut worst = Duration::ZERO;
        let mut told = String::new();
        for skew in 1..=20 {
            let home = |at: usize| AGENCIES.get(at * skew % 7).map(|id| (*id).to_owned());
            let ids = (1..).map(PersonId).zip(0..n_people);
            let people: Vec<PersonToCast> = ids.map(|(id, at)| PersonToCast { id, home: home(at), from: 0 }).collect();
            let begun = Instant::now();
            let rotation = propose(&people, &rounds);
            worst = worst.max(begun.elapsed());
            let away = n_people - rotation.stay_home.len();
            told = format!("{away:>6}  {} ({})", rotation.idle_twice.len(), rotation.least_idle_twice);
        }
        println!("{n_people:>6} {n_roles:>5} {n_rounds:>6} {worst:>10.2?} {told}");
    }
}
