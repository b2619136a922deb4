//! What people do unasked is tried wherever something reads it: nothing that plays at random meet may be missing, though
//! these do whatever is possible, read or not.

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};
use roadblock::engine::{Command, Play};
use roadblock::procedure::ActIx;
use roadblock::rehearsal::RandomPlayer;
use roadblock::rehearsal::explore::{Budget, Hits, explore, explore_unasked, reads_moments};
use roadblock::scenario::model::{FactIx, InjectIx};
use roadblock::scenario::{Case, Who};

use crate::small_cases::small_case_with_unasked;

const BUDGET: Budget = Budget { states: 20_000, steps: 300_000 };
/// So many plays of each case.
const PLAYS: u64 = 60;

/// A few moves unasked, whatever they are, then a play to its end.
fn at_random(case: &Case, seed: u64) -> Play {
    let mut luck = ChaCha8Rng::seed_from_u64(seed);
    let mut play = Play::begin(case.clone(), seed);
    for _ in 0..12 {
        let mut below = |most: usize| luck.random_range(0..most.max(1));
        let role = Who::of(below(case.scenario.n_roles));
        let anybody = Who::of(below(case.scenario.cast.len()));
        let command = match below(5) {
            0 => Command::Act { role, act: ActIx::of(below(3)), toward: Some(anybody), because: None },
            1 => Command::Tell { role, to: anybody, fact: FactIx::of(below(2)), because: None },
            2 => Command::Inject(InjectIx::of(below(case.scenario.injects.len()))),
            _ => {
                let option = u8::try_from(below(3)).unwrap();
                let deciding = play.state().deciding(case);
                let Some(role) = deciding.first().copied() else { break };
                Command::Decide { role, options: vec![option], because: None }
            }
        };
        // Only news that comes by hand is pushed in.
        if matches!(command, Command::Inject(news) if !case.scenario.injects[news.at()].by_hand) {
            continue;
        }
        let _refused = play.carry_out(&command).is_err();
    }
    RandomPlayer::lively(seed).go_on(play)
}

fn met(hits: &Hits) -> Vec<bool> {
    let options = hits.options.iter().flatten();
    hits.situations.iter().chain(options).chain(&hits.injects).chain(&hits.endings).map(|hits| *hits > 0).collect()
}

#[test]
fn nothing_that_people_do_unasked_is_missed() {
    let (mut compared, mut more) = (0, 0);
    for number in 0..240 {
        let case = small_case_with_unasked(number);
        let found = explore_unasked(&case, BUDGET, &mut |_| true);
        // Where time is read, acts that nobody reads are waits of any length: those are said not to be tried.
        if !found.complete || found.narrowed || reads_moments(&case) {
            continue;
        }
        compared += 1;
        let known = met(&found.hits);
        let mut hits = Hits::new(&case);
        (0..PLAYS).for_each(|seed| hits.count(None, at_random(&case, seed).log()));
        for (at, played) in met(&hits).into_iter().enumerate() {
            assert!(known[at] || !played, "small case {number}: part {at} was met by a play and not by exploring");
        }
        let by_decisions = met(&explore(&case, BUDGET, &mut |_| true).hits);
        for (at, decided) in by_decisions.iter().enumerate() {
            assert!(known[at] || !decided, "small case {number}: part {at} is met by decisions alone");
        }
        more += usize::from(by_decisions != known);
    }
    println!("{compared} cases; in {more} of them more is met than by decisions");
    assert!(compared > 30 && more > 15, "{compared} compared, {more} with more");
}
