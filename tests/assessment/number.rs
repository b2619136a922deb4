//! What the number has to do: tell plays apart. On plays at random and on slightly damaged plays by the book no value,
//! as it is printed, holds more than a twentieth of the plays of a case.

use std::collections::BTreeMap;

use roadblock::assessment::{Accepted, Assessment, Points, assess};
use roadblock::engine::Play;
use roadblock::library::Library;
use roadblock::rehearsal::plan::StepKind;
use roadblock::rehearsal::{Plan, RandomPlayer, run_plan};
use roadblock::scenario::Case;

use crate::statistics::capped;
use crate::support::shipped;

const RANDOM: u64 = 300;

fn of(play: &Play) -> Assessment {
    assess(play.case(), play.log(), &Accepted::default())
}

/// The plays of the plan by the book with one thing left out: something done unasked, or one card of several. Those that
/// get stuck without it are left away.
fn damaged(library: &Library, case: &Case) -> Vec<Play> {
    let file = library.plans_of(case).find(|plan| plan.path.ends_with("/by-the-book.plan")).unwrap();
    let plan = Plan::parse(&file.path, &file.text).value.unwrap();
    let mut plays = Vec::new();
    let mut play = |plan: &Plan| {
        let (play, failure) = run_plan(case, plan, 1);
        if failure.is_none() && play.state().ended {
            plays.push(play);
        }
    };
    for (at, step) in plan.steps.iter().enumerate() {
        match &step.what {
            StepKind::Decide { options, .. } if options.len() > 1 => {
                for card in 0..options.len() {
                    let mut less = plan.clone();
                    let StepKind::Decide { options, .. } = &mut less.steps[at].what else { continue };
                    options.remove(card);
                    play(&less);
                }
            }
            StepKind::Decide { .. } => {}
            _ => {
                let mut less = plan.clone();
                less.steps.remove(at);
                play(&less);
            }
        }
    }
    plays
}

/// How many plays share the fullest value of a yardstick, and how many values there are.
fn fullest<T: Ord>(values: impl Iterator<Item = T>) -> (usize, usize) {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    values.for_each(|value| *counts.entry(value).or_default() += 1);
    (counts.values().copied().max().unwrap_or_default(), counts.len())
}

#[test]
fn no_value_holds_more_than_a_twentieth_of_the_plays() {
    let library = shipped();
    let mut crowded = Vec::new();
    for case in &library.cases {
        let random: Vec<Play> = (0..RANDOM).map(|seed| RandomPlayer::lively(seed).play(case, seed)).collect();
        let damaged = damaged(&library, case);
        let of_all = |plays: &[Play]| plays.iter().map(of).filter(|found| found.score.lost > 0).collect::<Vec<_>>();
        let (random, damaged) = (of_all(&random), of_all(&damaged));
        println!("{}", case.scenario.id);
        told("at random", &random);
        told("by the book, one thing left out", &damaged);
        let all = random.iter().chain(&damaged);
        let (most, _) = fullest(all.clone().map(|found| found.score.points()));
        let (before, _) = fullest(all.clone().map(|found| capped(found.score)));
        let count = all.count();
        println!("    the fullest value holds {most} of {count}; of the capped number {before}");
        if most * 20 > count {
            crowded.push(format!("{}: {most} of {count}", case.scenario.id));
        }
    }
    assert!(crowded.is_empty(), "{crowded:?}");
}

/// Prints how the number spreads over plays.
fn told(name: &str, found: &[Assessment]) {
    let mut points: Vec<Points> = found.iter().map(|found| found.score.points()).collect();
    points.sort_unstable();
    let (most, values) = fullest(points.iter().copied());
    let quarter = |at: usize| points[at * (points.len() - 1) / 4];
    let quarters: Vec<String> = (0..=4).map(|at| quarter(at).to_string()).collect();
    println!(
        "    {name}: {} plays, {values} values, quarters {}; the fullest holds {most}",
        points.len(),
        quarters.join(" ")
    );
}
