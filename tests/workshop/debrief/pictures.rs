//! Pictures and moments to talk about, for plays of every plan and at random.

use roadblock::assessment::{Accepted, assess};
use roadblock::base::picture::{Picture, Piece};
use roadblock::base::{Catalogue, Message};
use roadblock::debrief::pictures::{lanes_picture, person_course, two_courses_picture, who_knew, who_waited};
use roadblock::debrief::{DebriefReport, TwoCourses, improvement, performed, rating_key, topics, voices};
use roadblock::engine::Play;
use roadblock::rehearsal::decisions_of;
use roadblock::workshop::notes::{Mark, Rating};

use crate::debrief::{library, plays};

fn report(play: &Play) -> DebriefReport {
    DebriefReport::of(play, assess(play.case(), play.log(), &Accepted::default()))
}

fn all(play: &Play, words: &Catalogue) -> Vec<Picture> {
    let report = report(play);
    let found = [
        who_waited(play, words),
        who_knew(play, words),
        person_course(play, words),
        lanes_picture(play, &report, words),
    ];
    found.into_iter().flatten().collect()
}

#[test]
fn nothing_of_a_picture_is_cut_and_each_says_the_same_in_words() {
    let words = Catalogue::english().unwrap();
    let mut seen = 0;
    for case in &library().cases {
        for play in plays(case, 3) {
            for picture in all(&play, &words) {
                assert_eq!(picture.outside(), [""; 0], "{} {}", case.scenario.id, picture.title);
                assert!(picture.in_words.iter().all(|line| line.len() > 4 && !line.contains("[picture")));
                assert!(!picture.in_words.is_empty() && !picture.title.starts_with('['), "{}", picture.title);
                for piece in &picture.pieces {
                    if let Piece::Door { moment, name, .. } = piece {
                        assert!(play.log().iter().any(|one| one.seq == *moment), "{moment}");
                        assert!(!name.is_empty());
                    }
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn two_courses_beside_each_other_are_whole() {
    let words = Catalogue::english().unwrap();
    for case in &library().cases {
        for play in plays(case, 1) {
            let fork = play.fork_before(decisions_of(&play)[1]);
            let other = roadblock::rehearsal::RandomPlayer::deciding_only(3).go_on(fork);
            let courses = TwoCourses::of(&play, &other, &Accepted::default()).unwrap();
            let picture = two_courses_picture(&courses, case, &words);
            assert_eq!(picture.outside(), [""; 0], "{}", case.scenario.id);
            assert!(!picture.in_words.is_empty());
        }
    }
}

#[test]
fn moments_to_talk_about_have_evidence_a_question_and_a_good_one_before_each_hard_one() {
    let words = Catalogue::english().unwrap();
    let mut kinds = std::collections::BTreeSet::new();
    for case in &library().cases {
        for play in plays(case, 3) {
            let report = report(&play);
            let found = topics(&play, &report, &[]);
            assert!(found.len() >= 3, "{}", case.scenario.id);
            let good = found.iter().filter(|topic| topic.kind.is_good()).count();
            let any_kept = report.findings.iter().any(|line| line.kept);
            assert!(good > 0 || !any_kept, "{}", case.scenario.id);
            for (at, topic) in found.iter().enumerate() {
                kinds.insert(topic.kind);
                assert!(play.log().iter().any(|one| one.seq == topic.seq));
                for message in [&topic.observed, &topic.concern, &topic.question] {
                    let text = words.text(message);
                    assert!(!text.contains('[') && text.len() > 10, "{text}");
                    assert!(!text.contains("of 1000"));
                }
                let question = words.text(&topic.question);
                assert!(question.ends_with('?') && !question.to_lowercase().contains("why did you"), "{question}");
                if let Some(finding) = topic.finding {
                    assert_eq!(report.findings[finding].kept, topic.kind.is_good());
                }
                // As long as there are good ones, they take turns.
                if at < 2 * good.min(found.len() - good) {
                    assert_eq!(topic.kind.is_good(), at % 2 == 0, "{at}");
                }
            }
        }
    }
    assert!(kinds.len() >= 7, "{kinds:?}");
}

#[test]
fn what_is_to_change_is_about_clauses_that_were_not_kept() {
    let words = Catalogue::english().unwrap();
    for case in &library().cases {
        for play in plays(case, 2) {
            let report = report(&play);
            let clauses = performed(&report);
            for one in &clauses {
                assert_eq!(one.rating == Rating::WithoutChallenges, one.gap.is_none(), "{:?}", one.clause);
                assert!(!words.say(rating_key(one.rating)).starts_with('['));
            }
            let rows = improvement(&report, case, 100);
            assert_eq!(rows.len(), clauses.iter().filter(|one| one.gap.is_some()).count());
            assert!(rows.iter().all(|row| !row.agencies.is_empty() && row.gap != Message::default()));
            assert!(rows.windows(2).all(|pair| pair[0].rating >= pair[1].rating), "the worst first");
        }
    }
}

#[test]
fn what_observers_marked_is_told_with_its_moment_and_without_who_marked_it() {
    use roadblock::scenario::talk::Watch;
    use roadblock::workshop::PersonId;
    let words = Catalogue::english().unwrap();
    let case = &library().cases[0];
    let play = &plays(case, 0)[0];
    let report = report(play);
    let mark = |number: u32, kind: Option<Watch>, text: &str| Mark {
        number,
        round: Some(0),
        at: Some(roadblock::base::CaseTime(600)),
        kind,
        words: text.to_owned(),
        by: Some(PersonId(7)),
    };
    let marks = [
        mark(1, Some(Watch::Waiting), "long silence"),
        mark(2, Some(Watch::CoOperation), "one voice"),
        mark(3, None, "mine"),
    ];
    let found = topics(play, &report, &marks);
    let told: Vec<String> = found.iter().map(|topic| words.text(&topic.observed)).collect();
    assert!(
        told.iter().any(|text| text.contains("long silence")) && told.iter().any(|text| text.contains("one voice"))
    );
    assert!(!told.iter().any(|text| text.contains("mine")), "a note without a kind is the facilitator's own");
}

#[test]
fn the_persons_own_voice_is_told_where_the_case_has_one() {
    let mut seen = 0;
    for case in &library().cases {
        for play in plays(case, 1) {
            for voice in voices(&play) {
                assert!(case.scenario.member(voice.of).assisted);
                assert!(play.log().iter().any(|one| one.seq == voice.seq && one.at == voice.at));
                assert!(!(voice.knew.is_empty() && voice.feared.is_empty() && voice.needed.is_empty()));
                seen += 1;
            }
        }
    }
    let written = library().cases.iter().any(|case| !case.scenario.voice.is_empty());
    assert_eq!(seen > 0, written);
}
