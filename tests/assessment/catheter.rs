//! A log from outside: ten trainees place a catheter before and after training. Does the number tell before from after,
//! and how much of it is told by alignment fitness alone? The figures stand in `docs/assessment.md` as they came.
//!
//! The rules were written before any run was judged by them; see `tests/data/catheter/README.md`.

use std::collections::{BTreeMap, BTreeSet};

use roadblock::alignment::{Cell, Event as Step, Problem, align};
use roadblock::assessment::{Accepted, Assessment, assess, owed};
use roadblock::base::CaseTime;
use roadblock::engine::{ActEvent, Event, Origin, People, Recorded};
use roadblock::procedure::ActIx;
use roadblock::scenario::{Case, SituationIx, Who};

use crate::statistics::{capped, sign_test, signed_ranks_test, spearman};
use crate::support::case_of;

fn data(name: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/catheter");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// Seconds of a time like `10/11/2018 23:00:55`, counted from the begin of its month; no run goes on into the next.
fn seconds(text: &str) -> i64 {
    let number = |text: &str| text.parse::<i64>().unwrap();
    let (day, clock) = text.split_once(' ').unwrap();
    let day = number(day.split('/').next().unwrap());
    let [hour, minute, second] = clock.split(':').map(number).collect::<Vec<_>>()[..] else { panic!("{text}") };
    ((day * 24 + hour) * 60 + minute) * 60 + second
}

/// One run: who, before or after, and the acts with their times.
struct Run {
    trainee: String,
    after: bool,
    acts: Vec<(usize, i64, i64)>,
}

fn runs(case: &Case) -> Vec<Run> {
    let mut all: BTreeMap<(String, bool), Run> = BTreeMap::new();
    for line in data("log.csv").lines().skip(1) {
        let [_, trainee, round, activity, _, start, end] = line.split(',').collect::<Vec<_>>()[..] else { panic!() };
        let act = case.procedure.acts.iter().position(|act| act.name == activity).unwrap();
        let after = round == "Post";
        let run = all.entry((trainee.to_owned(), after)).or_insert_with(|| Run {
            trainee: trainee.to_owned(),
            after,
            acts: Vec::new(),
        });
        run.acts.push((act, seconds(start), seconds(end)));
    }
    let mut all: Vec<Run> = all.into_values().collect();
    for run in &mut all {
        run.acts.sort_by_key(|(_, start, _)| *start);
        let begin = run.acts[0].1;
        run.acts.iter_mut().for_each(|(_, start, end)| (*start, *end) = (*start - begin, *end - begin));
    }
    all
}

fn log(run: &Run) -> Vec<Recorded> {
    let (trainee, manikin) = (Who::of(0), Who::of(1));
    let mut present = People(1);
    present.insert(manikin);
    let mut events = vec![(0, Event::Entered(SituationIx(0)))];
    events.extend(run.acts.iter().map(|&(act, start, end)| {
        let act = ActEvent {
            act: ActIx::of(act),
            by: trainee,
            toward: Some(manikin),
            fact: None,
            start: CaseTime(start),
            end: CaseTime(end),
            present,
            agreed: 0,
            origin: Origin::Standing,
        };
        (start, Event::Acted(act))
    }));
    let end = run.acts.iter().map(|(_, _, end)| *end).max().unwrap_or_default();
    events.push((end, Event::Ended(SituationIx(1))));
    let numbered = (0..).zip(events);
    numbered.map(|(seq, (at, event))| Recorded { seq, command: seq, at: CaseTime(at), event }).collect()
}

/// Alignment fitness: one minus the cost of the best alignment of acts and duties over that of the worst, every move
/// costing one.
fn fitness(case: &Case, run: &Run) -> f64 {
    let owed = owed(case, &log(run));
    let acts = run.acts.iter().enumerate();
    let cells = acts.flat_map(|(event, (act, ..))| {
        let answers = owed.duties.iter().enumerate().filter(|(_, duty)| duty.acts.contains(*act));
        answers.map(move |(obligation, _)| Cell { obligation, event, defect: 0 }).collect::<Vec<_>>()
    });
    let length = i64::try_from(run.acts.len()).unwrap();
    let problem = Problem {
        obligations: owed.duties.len(),
        before: owed.before.clone(),
        skip: vec![1; owed.duties.len()],
        events: (0..length).map(Step::at).collect(),
        extra: vec![1; run.acts.len()],
        cells: cells.collect(),
    };
    let cost = align(&problem).unwrap().cost;
    1.0 - cost as f64 / (owed.duties.len() as f64 + length as f64)
}

/// How a yardstick tells before from after: how many of ten improve and how many fall, the sign test, the signed ranks.
fn told_apart(name: &str, runs: &[Run], values: &[f64]) -> (u32, u32) {
    let trainees: BTreeSet<&str> = runs.iter().map(|run| run.trainee.as_str()).collect();
    let of = |trainee: &str, after: bool| {
        let at = runs.iter().position(|run| run.trainee == trainee && run.after == after).unwrap();
        values[at]
    };
    let changes: Vec<f64> = trainees.iter().map(|trainee| of(trainee, true) - of(trainee, false)).collect();
    let up = changes.iter().filter(|change| **change > 0.0).count() as u32;
    let down = changes.iter().filter(|change| **change < 0.0).count() as u32;
    let different: BTreeSet<String> = values.iter().map(|value| format!("{value:.6}")).collect();
    println!(
        "{name:<22} {up} of {} improve, {down} fall; sign test p = {:.3}, signed ranks p = {:.3}; {} different values",
        changes.len(),
        sign_test(up, down),
        signed_ranks_test(&changes),
        different.len()
    );
    (up, down)
}

#[test]
fn trainees_before_and_after_training() {
    let case = case_of(&data("procedure.ron"), &data("scenario.ron"));
    let runs = runs(&case);
    assert_eq!(runs.len(), 20);
    let found: Vec<Assessment> = runs.iter().map(|run| assess(&case, &log(run), &Accepted::default())).collect();
    let fitness: Vec<f64> = runs.iter().map(|run| fitness(&case, run)).collect();
    println!("run           owed  lost grave  as asked   number  before  fitness");
    for ((run, found), fitness) in runs.iter().zip(&found).zip(&fitness) {
        println!(
            "{:<8} {:<5} {:>3} {:>5.1} {:>4} {:>5} of {} {:>8} {:>6} {fitness:>8.3}",
            run.trainee,
            if run.after { "after" } else { "before" },
            found.score.weight / 1000,
            found.score.lost as f64 / 1000.0,
            found.score.grave,
            found.profile.share.as_asked,
            found.profile.share.owed(),
            found.score.points().to_string(),
            capped(found.score)
        );
    }
    let points: Vec<f64> = found.iter().map(|found| found.score.points().tenths() as f64 / 10.0).collect();
    let before: Vec<f64> = found.iter().map(|found| capped(found.score) as f64).collect();
    let shares: Vec<f64> = found.iter().map(|found| f64::from(found.profile.share.per_mille().unwrap())).collect();
    told_apart("the number", &runs, &points);
    told_apart("capped, as it was", &runs, &before);
    told_apart("share as asked", &runs, &shares);
    told_apart("alignment fitness", &runs, &fitness);
    println!("rank correlation of the number with fitness: {:.2}", spearman(&points, &fitness));
    println!("rank correlation of the capped one with fitness: {:.2}", spearman(&before, &fitness));
}
