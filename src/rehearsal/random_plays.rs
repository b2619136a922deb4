//! Many plays at random, with what they met: for cases too large to try in full, and for how often things come up.
//! The players prefer what nobody has met yet; every other one also acts, tells and waits unasked.
//! The same case, number and seed give the same answer everywhere.

use std::collections::BTreeMap;

use crate::assessment::{Accepted, FindingKind, Points, assess};
use crate::engine::Recorded;
use crate::procedure::ClauseIx;
use crate::scenario::Case;

use super::explore::Hits;
use super::random::RandomPlayer;

/// What random plays met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RandomPlays {
    /// How many were played.
    pub plays: u64,
    /// How many came to an ending; the others went in circles and were given up.
    pub ended: u64,
    /// What was met, and how often.
    pub hits: Hits,
    /// In how many plays each kind of finding of each clause was made.
    pub findings: BTreeMap<(FindingKind, Option<ClauseIx>), u64>,
    /// The fewest and the most points, each with the seed of the play.
    pub points: Option<((Points, u64), (Points, u64))>,
    /// The shortest and the longest time to an ending, in seconds of case time.
    pub time: Option<(i64, i64)>,
}

/// Plays a case so many times. Play number n has the seed `seed + n`. `go_on` is asked after every play.
pub fn random_plays(case: &Case, plays: u64, seed: u64, go_on: &mut dyn FnMut(u64) -> bool) -> RandomPlays {
    let mut all =
        RandomPlays { plays: 0, ended: 0, hits: Hits::new(case), findings: BTreeMap::new(), points: None, time: None };
    let mut log: Vec<Recorded> = Vec::new();
    for number in 0..plays {
        let own = seed.wrapping_add(number);
        let mut player = if number % 2 == 0 { RandomPlayer::deciding_only(own) } else { RandomPlayer::lively(own) };
        let state = player.race_for_new(case, own, &all.hits, &mut log);
        all.plays += 1;
        all.hits.count(None, &log);
        if state.ended {
            all.ended += 1;
            let (least, most) = all.time.unwrap_or((state.now.0, state.now.0));
            all.time = Some((least.min(state.now.0), most.max(state.now.0)));
            let assessment = assess(case, &log, &Accepted::default());
            if assessment.score.is_assessed() {
                let points = (assessment.score.points(), own);
                let (lowest, highest) = all.points.unwrap_or((points, points));
                all.points = Some((
                    if points.0 < lowest.0 { points } else { lowest },
                    if points.0 > highest.0 { points } else { highest },
                ));
            }
            let kinds: std::collections::BTreeSet<_> =
                assessment.findings.iter().map(|finding| (finding.kind, finding.clause)).collect();
            kinds.into_iter().for_each(|kind| *all.findings.entry(kind).or_default() += 1);
        }
        if !go_on(all.plays) {
            break;
        }
    }
    all
}
