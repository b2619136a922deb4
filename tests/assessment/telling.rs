//! What reaches people of a judgement: nothing is praised or put into order that is ruled out, nobody is held to what
//! they could not know or had no time for, and what follows from one thing is told under it.

use std::collections::BTreeSet;

use roadblock::assessment::{Accepted, Assessment, Finding, FindingKind, assess};
use roadblock::base::{CaseTime, Catalogue};
use roadblock::debrief::{DebriefReport, render_short, render_text};
use roadblock::engine::Play;
use roadblock::engine::log::LogFile;
use roadblock::rehearsal::{Plan, RandomPlayer, run_plan};
use roadblock::scenario::Case;

use crate::support::{cases_on_disk, shipped};

fn case(id: &str) -> Case {
    shipped().cases.into_iter().find(|case| case.scenario.id == id).unwrap()
}

fn play_plan(case: &Case, text: &str) -> Play {
    run_plan(case, &Plan::parse("test.plan", text).value.unwrap(), 1).0
}

/// A plan that lies beside a shipped case.
fn shipped_play(case_id: &str, plan: &str) -> Play {
    let library = shipped();
    let path = format!("/{case_id}/{plan}.plan");
    let file = library.plans().find(|file| file.path.ends_with(&path)).unwrap();
    play_plan(&case(case_id), &file.text)
}

fn judged(play: &Play) -> Assessment {
    assess(play.case(), play.log(), &Accepted::default())
}

fn of_clause<'a>(play: &Play, found: &'a Assessment, clause: &str) -> Vec<&'a Finding> {
    let id = |at: roadblock::procedure::ClauseIx| play.case().procedure.clauses[at.at()].id.as_str();
    found.findings.iter().filter(|one| one.clause.is_some_and(|at| id(at) == clause)).collect()
}

fn clock(case: &Case, at: CaseTime) -> String {
    case.scenario.begins.reading(at).to_string()
}

/// 300 random plays of each shipped case.
fn random_plays() -> impl Iterator<Item = Play> {
    let cases = shipped().cases;
    assert_eq!(cases.len(), cases_on_disk());
    cases.into_iter().flat_map(|case| (0..300).map(move |seed| RandomPlayer::lively(seed).play(&case, seed)))
}

/// Events of acts that a finding rules out, each with whom it concerns.
fn ruled_out(found: &Assessment) -> BTreeSet<(u32, u32)> {
    let ruled = found.findings.iter().filter(|one| one.kind == FindingKind::NotAllowed);
    let pairs = |one: &Finding| {
        let people: Vec<u32> = one.people.iter().map(|who| u32::from(who.0)).collect();
        one.events
            .iter()
            .flat_map(|event| people.iter().map(|who| (*event, *who)).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    ruled.flat_map(pairs).collect()
}

#[test]
fn nothing_is_praised_or_put_into_order_that_is_ruled_out() {
    let words = Catalogue::english().unwrap();
    let (mut praised, mut ordered, mut named) = (0, 0, 0);
    for play in random_plays() {
        let found = judged(&play);
        let ruled = ruled_out(&found);
        let is_ruled =
            |one: &Finding, event: u32| one.people.iter().any(|who| ruled.contains(&(event, u32::from(who.0))));
        let acts: Vec<&str> = play
            .log()
            .iter()
            .filter_map(|one| match &one.event {
                roadblock::engine::Event::Acted(act) if ruled.iter().any(|(event, _)| *event == one.seq) => {
                    Some(play.case().procedure.acts[act.act.at()].name.as_str())
                }
                _ => None,
            })
            .collect();
        for one in &found.findings {
            let root = one.consequence_of.is_none();
            if root && one.kind.is_kept() && one.events.iter().any(|event| is_ruled(one, *event)) {
                praised += 1;
            }
            let reorders = matches!(
                one.kind,
                FindingKind::OutOfOrder | FindingKind::WithoutPresence | FindingKind::WithoutConsent
            );
            if root && reorders && one.events.first().is_some_and(|event| is_ruled(one, *event)) {
                ordered += 1;
            }
            let repair = one.instead.as_ref().map(|instead| words.text(instead)).unwrap_or_default();
            let names = |act: &&str| repair.contains(&format!("“{act}”"));
            if one.kind != FindingKind::WrongBranch && acts.iter().any(names) {
                named += 1;
            }
        }
    }
    assert_eq!((praised, ordered, named), (0, 0, 0), "praised, put into order, named in a repair");
}

#[test]
fn the_hand_over_is_not_praised_for_its_order() {
    let play = shipped_play("the-card-says-twenty", "home-tonight");
    let found = judged(&play);
    assert!(of_clause(&play, &found, "B3").iter().all(|one| !one.kind.is_kept()), "{found:#?}");
    assert!(of_clause(&play, &found, "B4").iter().any(|one| one.kind == FindingKind::NotAllowed));
}

#[test]
fn what_the_hand_over_made_impossible_is_told_and_charged_under_it() {
    let play = shipped_play("the-card-says-twenty", "home-tonight");
    let found = judged(&play);
    let handed: Vec<&Finding> = found
        .findings
        .iter()
        .filter(|one| one.kind == FindingKind::NotAllowed && one.consequence_of.is_none())
        .filter(|one| of_clause(&play, &found, "B4").iter().any(|other| other.id == one.id))
        .collect();
    let [root] = handed[..] else { panic!("{handed:#?}") };
    let under: Vec<&Finding> =
        found.findings.iter().filter(|one| one.consequence_of.as_ref() == Some(&root.id)).collect();
    let missing = under.iter().filter(|one| one.kind == FindingKind::Missing).count();
    assert_eq!(missing, 10, "{under:#?}");
    assert!(under.iter().all(|one| one.charge == 0) && root.charge > 8000);
    let late: Vec<&Finding> =
        found.findings.iter().filter(|one| one.consequence_of.is_none() && one.kind == FindingKind::Missing).collect();
    assert!(late.iter().all(|one| one.timing.unwrap().true_from < root.at), "{late:#?}");
}

#[test]
fn an_act_that_is_ruled_out_is_no_landmark_of_a_repair() {
    let play = shipped_play("seven-people-in-a-packing-house", "arrests-and-pictures");
    let (found, words) = (judged(&play), Catalogue::english().unwrap());
    for clause in ["A1", "A3", "C2", "D1"] {
        for one in of_clause(&play, &found, clause).iter().filter(|one| one.kind == FindingKind::OutOfOrder) {
            let repair = words.text(one.instead.as_ref().unwrap());
            for ruled in ["Use a room at the station", "Ask for the whole story", "Let everybody sign one statement"] {
                assert!(!repair.contains(ruled), "{clause}: {repair}");
            }
        }
    }
}

#[test]
fn an_unfinished_play_says_so_and_is_held_to_what_was_due() {
    let case = case("the-card-says-twenty");
    let by_plan = play_plan(&case, include_str!("../data/judgement/perfect-but-stopped.plan"));
    let log = LogFile::from_text(include_str!("../data/judgement/short.log")).unwrap();
    let (kept, misfit) = log.events_that_fit(&case).unwrap();
    assert_eq!(misfit, None);
    let words = Catalogue::english().unwrap();
    for log in [by_plan.log(), &kept] {
        let found = assess(&case, log, &Accepted::default());
        assert!(!found.finished);
        assert_eq!(clock(&case, found.horizon), "22:50");
        for one in &found.findings {
            assert!(!one.kind.is_gap(), "{}", words.text(&one.what));
        }
        assert!(found.findings.iter().any(|one| one.kind == FindingKind::NotYetDue));
    }
    let report = DebriefReport::of(&by_plan, judged(&by_plan));
    for text in [render_short(&report, &case, &words), render_text(&report, &case, None, &words)] {
        assert!(text.contains("The play was not finished.") && text.contains("Friday 22:50"), "{text}");
        assert!(text.contains("There is no number") && !text.contains("of 1000"), "{text}");
    }
}

#[test]
fn a_clause_for_children_counts_from_when_somebody_knew_of_the_doubt() {
    let case = case("the-card-says-twenty");
    let play = play_plan(&case, include_str!("../data/judgement/perfect-but-stopped.plan"));
    let found = judged(&play);
    let b3 = of_clause(&play, &found, "B3");
    assert!(!b3.is_empty());
    for one in b3 {
        assert_eq!(clock(&case, one.timing.unwrap().known_from.unwrap()), "22:47", "{one:#?}");
    }
}

#[test]
fn nobody_is_held_to_a_doubt_that_nobody_had_yet() {
    let case = case("seven-people-in-a-packing-house");
    for seed in [21, 3, 8] {
        let play = RandomPlayer::lively(seed).play(&case, seed);
        let found = judged(&play);
        let doubted = |one: &Finding| {
            one.people.iter().all(|who| ["lena", "ana"].contains(&case.scenario.member(*who).id.as_str()))
        };
        let known = of_clause(&play, &found, "A6").iter().filter_map(|one| one.timing?.known_from).min();
        for one in of_clause(&play, &found, "B3").into_iter().filter(|one| doubted(one)) {
            let since = one.timing.and_then(|timing| timing.known_from);
            assert!(since >= known, "{seed}: {one:#?}");
        }
    }
}

/// The order in which the parts of a text stand.
#[track_caller]
fn in_order(text: &str, parts: &[&str]) {
    let mut from = 0;
    for part in parts {
        let at = text[from..].find(part).unwrap_or_else(|| panic!("{part:?} does not follow in\n{text}"));
        from += at + part.len();
    }
}

#[test]
fn both_forms_begin_with_grave_breaches_by_name_then_causes_then_what_was_kept() {
    let play = shipped_play("the-card-says-twenty", "home-tonight");
    let words = Catalogue::english().unwrap();
    let report = DebriefReport::of(&play, judged(&play));
    let short = render_short(&report, play.case(), &words);
    let long = render_text(&report, play.case(), None, &words);
    let parts = [
        "Clauses not kept whose breach can do grave harm:",
        "A7 Non-punishment from the first minute",
        "B4 Child: independent guardian before decisions",
        "What weighs most beside that: ",
        "Kept as the procedure asks: ",
    ];
    in_order(&short, &parts);
    in_order(&long, &parts);
    in_order(&long, &["What happened", "Source", "Charge", "What happened, in order"]);
    assert!(!short.contains("Source") && short.lines().count() < 150, "{short}");
    let a7 = render_text(&report, play.case(), Some("A7"), &words);
    assert!(a7.contains("Punishment repeats the harm") && a7.contains("Source") && !a7.contains("A8 "), "{a7}");
    // One omission is one item: nothing that follows from something else stands for itself.
    let told = report.told.critical.iter().chain(&report.told.roots).chain(&report.told.kept);
    for at in told {
        assert_eq!(report.findings[*at].because_of, None);
    }
}

#[test]
fn what_is_chosen_to_talk_about_begins_with_a_good_one() {
    for play in random_plays().step_by(20) {
        let report = DebriefReport::of(&play, judged(&play));
        let kept: Vec<bool> = report.chosen.iter().map(|at| report.findings[*at].kept).collect();
        assert!(kept.len() <= 5 && kept.iter().skip(1).all(|kept| !kept), "{kept:?}");
        assert_eq!(kept.first().copied().unwrap_or(false), !report.told.kept.is_empty());
        let gaps = report.told.critical.len() + report.told.roots.len();
        assert!(kept.len() >= gaps.min(3), "{kept:?} of {gaps}");
    }
}

#[test]
fn no_sentence_is_told_twice() {
    let words = Catalogue::english().unwrap();
    for play in random_plays().step_by(7) {
        let report = DebriefReport::of(&play, judged(&play));
        let mut told = BTreeSet::new();
        for line in report.findings.iter().filter(|line| line.because_of.is_none() && !line.kept) {
            let sentence = (line.clause.0.clone(), words.text(&line.what));
            assert!(told.insert(sentence.clone()), "{} {}: {sentence:?}", play.case().scenario.id, play.seed());
        }
    }
}
