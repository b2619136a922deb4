//! Exploration treats ways as one that cannot be told apart any more. That nothing is lost by it is tried here: small
//! cases are played way by way, and everything must be the same.

use std::collections::BTreeSet;

use roadblock::engine::Play;
use roadblock::rehearsal::explore::{Budget, explore, scores};

use crate::explore::all_ways::AllWays;
use crate::explore::small_cases::small_case;

fn met(counts: &[u64]) -> BTreeSet<usize> {
    (0..counts.len()).filter(|at| counts[*at] > 0).collect()
}

#[test]
fn exploration_finds_what_all_ways_find() {
    let (mut compared, mut ways, mut states, mut ranges) = (0, 0, 0, BTreeSet::new());
    for number in 0..400 {
        let case = small_case(number);
        let Some(all) = AllWays::of(&case) else { continue };
        compared += 1;
        ways += all.ways;
        let found = explore(&case, Budget::default(), &mut |_| true);
        let name = format!("small case {number}");
        assert!(found.complete, "{name}");
        states += found.states;
        assert_eq!(met(&found.hits.situations), all.situations, "{name}: situations");
        assert_eq!(met(&found.hits.injects), all.injects, "{name}: news");
        assert_eq!(met(&found.hits.endings), all.endings, "{name}: endings");
        let options = found.hits.options.iter().enumerate();
        let options = options.flat_map(|(at, hits)| met(hits).into_iter().map(move |option| (at, option as u8)));
        assert_eq!(options.collect::<BTreeSet<_>>(), all.options, "{name}: options");
        let time = found.time.expect("an ending");
        assert_eq!(
            (Some(time.least), time.most),
            (all.times.iter().min().copied(), all.times.iter().max().copied()),
            "{name}: times"
        );
        assert_eq!((found.dead_end, found.circle), (None, None), "{name}");

        let scored = scores(&case, Budget::default(), &mut |_| true);
        assert!(scored.complete, "{name}");
        let points = scored.points.map(|points| (points.least, points.most));
        assert_eq!(
            (points.map(|(least, _)| least), points.and_then(|(_, most)| most)),
            (all.points.iter().min().copied(), all.points.iter().max().copied()),
            "{name}: points"
        );
        ranges.insert(points);
        let findings: Vec<_> = scored.findings.iter().map(|(finding, way)| (*finding, way.len())).collect();
        assert_eq!(findings, all.findings.into_iter().collect::<Vec<_>>(), "{name}: findings");
        for ((situation, option), best) in &all.best_with {
            assert_eq!(
                scored.best_with[*situation][usize::from(*option)],
                Some(*best),
                "{name}: s{situation} {option}"
            );
        }
    }
    println!("{compared} cases with {ways} ways, {states} states, {} different ranges of points", ranges.len());
    assert!(compared > 100 && ranges.len() > 30, "{compared} cases were small enough, {ranges:?}");
}

#[test]
fn a_way_leads_where_it_says() {
    for number in 0..60 {
        let case = small_case(number);
        let found = explore(&case, Budget { states: 2_000, ..Budget::default() }, &mut |_| true);
        for (at, way) in found.ways.iter().enumerate() {
            let Some(way) = way else { continue };
            // With draws in the way the play may differ; the commands fit all the same where there are none.
            if found.narrowed || case.scenario.situations[at].decision.options().is_empty() {
                continue;
            }
            let mut play = Play::begin(case.clone(), 1);
            let mut entered = BTreeSet::new();
            for step in way {
                if play.carry_out(&step.command).is_err() {
                    break;
                }
            }
            entered.extend(play.log().iter().filter_map(|one| match one.event {
                roadblock::engine::Event::Entered(at) => Some(at.at()),
                _ => None,
            }));
            assert!(entered.contains(&at), "small case {number}: {at} is not entered");
        }
    }
}
