//! Replay, fork and kept logs: the same bytes, whenever and however often.

use roadblock::engine::log::{LogError, LogFile};
use roadblock::engine::{Command, Play};
use roadblock::rehearsal::RandomPlayer;
use roadblock::scenario::Case;

use crate::support::{CREW_CASE, CREW_PROCEDURE, case_of, shipped};

fn cases() -> Vec<Case> {
    let mut cases = shipped().cases;
    cases.push(case_of(CREW_PROCEDURE, CREW_CASE));
    cases
}

fn bytes(play: &Play) -> String {
    serde_json::to_string(play.state()).unwrap()
}

#[test]
fn a_replayed_log_gives_the_same_state_byte_for_byte() {
    for case in cases() {
        for seed in 0..100 {
            let play = RandomPlayer::lively(seed).play(&case, seed);
            let text = LogFile::of(&play).to_text().unwrap();
            let again = LogFile::from_text(&text).unwrap().open(&case).unwrap();
            assert_eq!(bytes(&play), bytes(&again), "{} seed {seed}", case.scenario.id);
            assert_eq!(play.log(), again.log());
            assert_eq!(text, LogFile::of(&again).to_text().unwrap());
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_log_on_every_run() {
    for case in cases() {
        for seed in 0..50 {
            let one = RandomPlayer::lively(seed).play(&case, seed);
            let other = RandomPlayer::lively(seed).play(&case, seed);
            assert_eq!(one.log(), other.log());
        }
    }
}

#[test]
fn a_fork_is_the_play_as_it_was_and_goes_on_as_the_play_did() {
    for case in cases() {
        for seed in 0..30 {
            let play = RandomPlayer::lively(seed).play(&case, seed);
            for recorded in play.log().iter().step_by(7) {
                let fork = play.fork_before(recorded.seq);
                let kept = fork.log().len();
                assert_eq!(fork.log(), &play.log()[..kept]);
                assert!(play.log()[kept..].iter().all(|later| later.command >= recorded.command.min(later.command)));
                assert_eq!(bytes(&fork), bytes(&Play::replay(case.clone(), seed, fork.log().to_vec())));
            }
        }
    }
}

#[test]
fn a_fork_that_decides_as_before_becomes_the_same_play() {
    let case = case_of(CREW_PROCEDURE, CREW_CASE);
    let decide = |role: u16, options: &[u8]| Command::Decide {
        role: roadblock::scenario::Who(role),
        options: options.to_vec(),
        because: None,
    };
    let mut play = Play::begin(case, 3);
    play.carry_out(&decide(0, &[0])).unwrap();
    let seq = play.log().last().unwrap().seq + 1;
    play.carry_out(&decide(1, &[0, 1])).unwrap();
    let mut fork = play.fork_before(seq);
    fork.carry_out(&decide(1, &[0, 1])).unwrap();
    assert_eq!(fork.log(), play.log());
    assert_eq!(fork.forked_at(), Some(seq));
}

#[test]
fn a_log_that_does_not_fit_says_where() {
    let case = case_of(CREW_PROCEDURE, CREW_CASE);
    let play = RandomPlayer::deciding_only(1).play(&case, 1);
    let text = LogFile::of(&play).to_text().unwrap();
    let edited = case_of(CREW_PROCEDURE, &CREW_CASE.replace("\"start\"", "\"begin\""));
    let opened = LogFile::from_text(&text).unwrap().open(&edited);
    assert!(matches!(opened, Err(LogError::DoesNotFit { seq: 0, .. })), "{opened:?}");
    let newer = LogFile::from_text(&text.replacen("\"format\":1", "\"format\":2", 1));
    assert!(matches!(newer, Err(LogError::TooNew { found: 2 })));
    assert!(matches!(LogFile::from_text("{"), Err(LogError::NotALog(_))));
}
