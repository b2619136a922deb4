//! How long the whole assessment of a play takes: findings with their charges and causes, the scores, and every
//! sentence put into words. A procedure of 60 obligations with a play of 200 acts, the ladder around it, and random
//! plays of the shipped cases.
//!
//! `cargo bench --no-default-features --bench assessments`. Prints microseconds, every play the best of three runs.
//! Figures are printed, never tested: machines differ.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use roadblock::assessment::{Accepted, Assessment, assess};
use roadblock::base::{CaseTime, Catalogue};
use roadblock::engine::{ActEvent, Event, Origin, People, Recorded};
use roadblock::procedure::{ActIx, PurposeIx};
use roadblock::rehearsal::RandomPlayer;
use roadblock::scenario::Case;
use roadblock::scenario::{Agreement, SituationIx, Who};

/// The program's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SEED: u64 = 7;
const ROUNDS: u64 = 300;

fn main() {
    let words = Catalogue::english().expect("the shipped words are well formed");
    println!(
        "{:<36} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}   seed {SEED}",
        "microseconds", "findings", "unproven", "assess", "+ words", "p99", "max"
    );
    for (obligations, acts) in [(20, 60), (60, 60), (60, 200), (100, 300), (200, 600)] {
        let case = synthetic(obligations);
        let mut dice = ChaCha8Rng::seed_from_u64(SEED);
        let plays: Vec<Vec<Recorded>> = (0..ROUNDS).map(|_| play(obligations, acts, &mut dice)).collect();
        measure(&format!("{obligations} obligations, {acts} acts"), plays.iter().map(|log| (&case, &log[..])), &words);
    }
    for case in support::shipped().cases {
        let plays: Vec<Vec<Recorded>> =
            (0..ROUNDS).map(|seed| RandomPlayer::lively(seed).play(&case, seed).log().to_vec()).collect();
        measure(&case.scenario.id.clone(), plays.iter().map(|log| (&case, &log[..])), &words);
    }
}

/// Every sentence of an assessment; returns how many letters they hold.
fn say(found: &Assessment, words: &Catalogue) -> usize {
    let sentences = found.findings.iter().flat_map(|one| [Some(&one.what), Some(&one.asks), one.instead.as_ref()]);
    let clauses = found.clauses.iter().map(|clause| Some(&clause.says));
    sentences.chain(clauses).flatten().map(|sentence| words.text(sentence).len()).sum()
}

fn measure<'p>(name: &str, plays: impl Iterator<Item = (&'p Case, &'p [Recorded])>, words: &Catalogue) {
    let (mut alone, mut whole, mut findings, mut unproven) = (Vec::new(), Vec::new(), 0, 0);
    for (case, log) in plays {
        let (mut assessed, mut said, mut proven) = (u128::MAX, u128::MAX, true);
        for _ in 0..3 {
            let started = Instant::now();
            let found = assess(case, black_box(log), &Accepted::default());
            assessed = assessed.min(started.elapsed().as_nanos());
            black_box(say(&found, words));
            said = said.min(started.elapsed().as_nanos());
            findings = findings.max(found.findings.len());
            proven = found.proven;
        }
        unproven += u32::from(!proven);
        alone.push(assessed);
        whole.push(said);
    }
    alone.sort_unstable();
    whole.sort_unstable();
    let micros = |list: &[u128], share: usize| list[(list.len() - 1) * share / 100] as f64 / 1000.0;
    println!(
        "{name:<36} {findings:>8} {unproven:>8} {:>8.0} {:>8.0} {:>8.0} {:>8.0}",
        micros(&alone, 50),
        micros(&whole, 50),
        micros(&whole, 99),
        micros(&whole, 100)
    );
}

/// A procedure of so many obligations in stages of four, with orders between the stages, presence and agreement.
fn synthetic(obligations: usize) -> Case {
    let (mut acts, mut clauses, mut purposes) = (String::new(), String::new(), String::new());
    for index in 0..obligations {
        let severity = ["Note", "Minor", "Major", "Critical"][index % 4];
        let by = ["guides", "medics"][index % 2];
        let _ = write!(acts, "( id: \"a{index}\", name: \"A {index}\", told: \"does it\", toward: Assisted ), ");
        let mut rules = format!(
            "obligations: [ ( id: \"o\", asks: \"do it\", trigger: Start, acts: [\"a{index}\"], by: [\"{by}\"], due: ( soft: \"{} min\", hard: \"{} min\" ) ) ], ",
            5 * index + 60,
            5 * index + 120
        );
        if index >= 4 {
            let first = (index / 4 - 1) * 4 + index % 4;
            let _ = write!(
                rules,
                "precedences: [ ( id: \"p\", before: [\"a{first}\"], after: [\"a{index}\"], reason: \"r\" ) ], "
            );
        }
        if index % 5 == 0 {
            let _ = write!(
                rules,
                "presence: [ ( id: \"s\", during: [\"a{index}\"], needs: \"elders\", reason: \"r\" ) ], "
            );
        }
        if index % 7 == 0 && purposes.matches("id:").count() < 30 {
            let _ = write!(purposes, "( id: \"p{index}\", name: \"P\" ), ");
            let _ = write!(
                rules,
                "consent: [ ( id: \"c\", during: [\"a{index}\"], purpose: \"p{index}\", reason: \"r\" ) ], "
            );
        }
        let _ = write!(
            clauses,
            "( id: \"C{index}\", phase: \"one\", title: \"T\", severity: {severity}, text: \"t\", why: \"w\", source: \"s\", {rules} ), "
        );
    }
    let procedure = format!(
        "( format: 1, id: \"path\", title: \"T\",
        agencies: [ ( id: \"guides\", name: \"Guides\", colour: \"c\", sign: \"s\" ), ( id: \"medics\", name: \"Medics\", colour: \"c\", sign: \"s\" ), ( id: \"elders\", name: \"Elders\", colour: \"c\", sign: \"s\" ) ],
        purposes: [ ( id: \"share\", name: \"S\" ), {purposes} ],
        acts: [ {acts} ( id: \"tell\", name: \"T\", told: \"t\" ) ],
        telling: ( act: \"tell\", without_basis: \"tell\", purpose: \"share\" ),
        phases: [ ( id: \"one\", name: \"One\" ) ], clauses: [ {clauses} ] )"
    );
    let scenario = "( format: 1, id: \"case\", title: \"C\", procedure: \"path\", begins: \"Monday 00:00\", assessed_until: \"Monday 23:00\",
        people: [ ( id: \"mira\", name: \"Mira\", assisted: true, group: Child, at: \"here\" ) ],
        roles: [ ( id: \"guide\", name: \"Guide\", agency: \"guides\", at: \"here\", brief: \"b\" ), ( id: \"medic\", name: \"Medic\", agency: \"medics\", at: \"here\", brief: \"b\" ), ( id: \"elder\", name: \"Elder\", agency: \"elders\", at: \"here\", brief: \"b\" ) ],
        places: [ ( id: \"here\", name: \"Here\" ) ],
        situations: [ ( id: \"s\", acts: \"guide\", text: \"t\", choices: [ ( id: \"x\", say: \"x\" ) ] ), ( id: \"e\", ending: true, text: \"e\" ) ] )";
    support::case_of(&procedure, scenario)
}

/// A play that follows the stages and is then disturbed: a twentieth left out, a fifth moved anywhere, some by others,
/// some alone; the rest are repetitions.
fn play(obligations: usize, acts: usize, dice: &mut ChaCha8Rng) -> Vec<Recorded> {
    let mut order: Vec<usize> = (0..obligations).filter(|_| !dice.random_bool(0.05)).collect();
    while order.len() < acts {
        order.insert(dice.random_range(0..=order.len()), dice.random_range(0..obligations));
    }
    for at in 0..order.len() {
        if dice.random_bool(0.2) {
            let act = order.remove(at);
            order.insert(dice.random_range(0..=order.len()), act);
        }
    }
    let mut events = vec![(0, Event::Entered(SituationIx(0)))];
    for purpose in 1..12 {
        if dice.random_bool(0.8) {
            let (purpose, with) = (PurposeIx(purpose), roadblock::procedure::Agencies::ANYBODY);
            events.push((0, Event::Agreed(Agreement { person: Who(3), purpose, with, given: true })));
        }
    }
    let step = 18 * 3600 / i64::try_from(acts).unwrap_or(1);
    for (index, act) in (1..).zip(order) {
        let by = if dice.random_bool(0.9) { u16::from(act % 2 == 1) } else { 2 };
        let present = if dice.random_bool(0.8) { 0b1111 } else { 0b1000 | 1 << by };
        let (start, end) = (CaseTime(index * step), CaseTime(index * step + dice.random_range(60..2 * step)));
        let act = ActEvent {
            act: ActIx::of(act),
            by: Who(by),
            toward: Some(Who(3)),
            fact: None,
            start,
            end,
            present: People(present),
            agreed: 0,
            origin: Origin::Standing,
        };
        events.push((start.0, Event::Acted(act)));
    }
    events.push((20 * 3600, Event::Ended(SituationIx(1))));
    (0..).zip(events).map(|(seq, (at, event))| Recorded { seq, command: seq, at: CaseTime(at), event }).collect()
}
