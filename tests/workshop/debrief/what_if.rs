//! Another way from a moment, and playing on from it by the book.

use roadblock::assessment::{Accepted, Score, assess};
use roadblock::debrief::TwoCourses;
use roadblock::engine::log::LogFile;
use roadblock::engine::{Command, Play};
use roadblock::rehearsal::{
    ByTheBook, Effort, RandomPlayer, commands_of, decisions_of, other_way, run_plan, ways_before,
};

use crate::debrief::{by_the_book, library, plays};

/// Enough to come to an end; how good that is is tried elsewhere.
const LITTLE: Effort = Effort { random: 1, changes: 2 };

fn score(play: &Play) -> Score {
    assess(play.case(), play.log(), &Accepted::default()).score
}

/// Holds a play that was forked against what a kept play must be.
#[track_caller]
fn is_sound(fork: &Play, before: u32) {
    let case = fork.case();
    assert!(fork.state().ended, "it comes to an end");
    let kept = LogFile::of(fork).to_text().unwrap();
    let opened = LogFile::from_text(&kept).unwrap().open(case).unwrap();
    assert_eq!((opened.log(), opened.forked_at()), (fork.log(), Some(before)), "it is kept with its origin");
    let mut again = Play::begin(case.clone(), fork.seed());
    for (_, command) in commands_of(fork.log()) {
        again.carry_out(&command).unwrap();
    }
    assert_eq!(again.log(), fork.log(), "its commands lead to it");
}

#[test]
fn another_way_from_any_decision_of_any_play_ends_in_a_sound_log_with_its_origin() {
    let mut tried = 0;
    for case in &library().cases {
        let book = ByTheBook::from_plan(case, &by_the_book(case));
        for (number, play) in plays(case, 2).into_iter().enumerate() {
            for (at, before) in decisions_of(&play).into_iter().enumerate() {
                let ways = ways_before(&play, before);
                // One of the ways each, in turn, so that all kinds are tried.
                let Some(way) = ways.get((at + number) % ways.len().max(1)) else { continue };
                let Ok(fork) = other_way(&play, before, way) else { continue };
                let on = book.play_on(&fork, LITTLE);
                is_sound(&on, before);
                assert!(on.log().starts_with(fork.log()));
                let taken = commands_of(on.log()).into_iter().find(|(seq, _)| *seq == before).map(|(_, one)| one);
                assert_eq!(taken.as_ref(), Some(way));
                tried += 1;
            }
        }
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn by_the_book_from_the_beginning_is_the_plan() {
    for case in &library().cases {
        let plan = by_the_book(case);
        let planned = run_plan(case, &plan, 3).0;
        let begun = Play::begin(case.clone(), 3);
        let on = ByTheBook::from_plan(case, &plan).play_on(&begun, LITTLE);
        assert!(score(&on).compare(score(&planned)).is_ge(), "{}", case.scenario.id);
    }
}

#[test]
fn nothing_that_the_best_of_two_hundred_random_ways_avoids_is_charged() {
    let mut states = 0;
    for (number, case) in (0..).zip(&library().cases) {
        let book = ByTheBook::from_plan(case, &by_the_book(case));
        let bad = RandomPlayer::lively(number).play(case, number);
        let decisions = decisions_of(&bad);
        // Early in one case, late in another: the earlier, the more there is to go wrong and to find.
        let at = decisions.len() * (1 + usize::try_from(number).unwrap()) / (library().cases.len() + 1);
        let before = decisions[at];
        let from = bad.fork_before(before);
        let on = book.play_on(&from, Effort::FULL);
        is_sound(&on, before);
        let own = score(&on);
        for luck in 0..200 {
            let mut player = if luck % 2 == 0 {
                RandomPlayer::deciding_only(10_000 + luck)
            } else {
                RandomPlayer::lively(10_000 + luck)
            };
            let other = player.go_on(from.clone());
            let other = other.state().ended.then(|| score(&other));
            assert!(
                other.is_none_or(|other| own.compare(other).is_ge()),
                "{} before {before}, luck {luck}: {own:?} and {other:?}",
                case.scenario.id
            );
        }
        states += 1;
    }
    assert!(states >= 3);
}

#[test]
fn a_seat_that_nobody_holds_always_has_an_answer() {
    for case in &library().cases {
        let book = ByTheBook::from_plan(case, &by_the_book(case));
        let mut play = RandomPlayer::deciding_only(5).play(case, 5);
        let decisions = decisions_of(&play);
        play = play.fork_before(decisions[decisions.len().saturating_sub(4)]);
        for _ in 0..60 {
            let Some(role) = play.state().deciding(case).first().copied() else { break };
            let command = book.next(&play, role);
            if play.carry_out(&command).is_err() {
                play.carry_out(&Command::LetPass).unwrap();
            }
        }
        assert!(play.state().ended, "{}", case.scenario.id);
    }
}

#[test]
fn two_courses_say_what_is_different_and_nothing_else() {
    for case in &library().cases {
        let book = ByTheBook::from_plan(case, &by_the_book(case));
        for play in plays(case, 1) {
            let before = decisions_of(&play)[2];
            let other = book.play_on(&play.fork_before(before), LITTLE);
            let courses = TwoCourses::of(&play, &other, &Accepted::default()).unwrap();
            assert_eq!(courses.before, before);
            // Gaps that are in one and not in the other make up the difference of all gaps.
            let gaps =
                |report: &roadblock::debrief::DebriefReport| report.findings.iter().filter(|line| !line.kept).count();
            let (one, two) = (gaps(&courses.played.report), gaps(&courses.other.report));
            assert_eq!(one - courses.played.gaps.len(), two - courses.other.gaps.len(), "as many are in both");
            // Held against itself nothing is different.
            let same = play.clone().forked_before(Some(before));
            let itself = TwoCourses::of(&play, &same, &Accepted::default()).unwrap();
            assert!(itself.played.gaps.is_empty() && itself.played.moments.iter().all(|(_, differs)| !differs));
            assert!(TwoCourses::of(&play, &play, &Accepted::default()).is_none());
        }
    }
}
