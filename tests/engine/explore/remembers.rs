//! What an assessment remembers of a play, command by command, comes to the same as the whole log.

use std::collections::BTreeSet;

use roadblock::assessment::{Accepted, Reading, Residue, assess};
use roadblock::rehearsal::RandomPlayer;

use crate::explore::small_cases::small_case;
use crate::support::shipped;

#[test]
fn what_is_remembered_is_assessed_as_the_whole_log() {
    let mut cases = shipped().cases;
    cases.extend((0..100).map(small_case));
    for (index, case) in cases.iter().enumerate() {
        let reading = Reading::of(case);
        let plays = if index < 3 { 60 } else { 8 };
        for seed in 0..plays {
            let mut player = if seed % 2 == 0 { RandomPlayer::lively(seed) } else { RandomPlayer::deciding_only(seed) };
            let play = player.play(case, seed);
            let mut residue = Residue::new(case);
            for events in play.log().chunk_by(|one, next| one.command == next.command) {
                residue.take_in(case, &reading, events);
            }
            // A play that came to no ending has no number, and no way of an exploration ends in it.
            if !play.state().ended {
                continue;
            }
            let outcome = residue.outcome(case, play.state().now);
            let whole = assess(case, play.log(), &Accepted::default());
            let name = format!("{} {index} with seed {seed}", case.scenario.id);
            let findings: BTreeSet<_> = whole.findings.iter().map(|finding| (finding.kind, finding.clause)).collect();
            assert_eq!(outcome.findings, findings, "{name}");
            assert_eq!(outcome.score, whole.score, "{name}");
        }
    }
}
