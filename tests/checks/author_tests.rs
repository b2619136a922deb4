//! `roadblock test`, as an author uses it: a folder in, what is proven and what is not out.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "what is missing stops a test")]

use std::ffi::OsString;
use std::path::PathBuf;

use crate::support::{CREW_CASE, CREW_PROCEDURE, case_of};
use roadblock::cli::{self, Exit, Wanted};
use roadblock::engine::log::LogFile;
use roadblock::engine::{Command, Play};
use roadblock::rehearsal::{RandomPlayer, random_plays};
use roadblock::scenario::Who;
use serde_json::Value;

/// A folder of content that goes when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, case: &str) -> Self {
        let folder = Self(std::env::temp_dir().join(format!("roadblock-test-{}-{name}", std::process::id())));
        std::fs::create_dir_all(folder.0.join("pack/closure")).unwrap();
        folder.put("pack/procedure.ron", CREW_PROCEDURE);
        folder.put("pack/closure/scenario.ron", case);
        folder
    }

    fn put(&self, path: &str, text: &str) {
        std::fs::write(self.0.join(path), text).unwrap();
    }

    fn path(&self, path: &str) -> String {
        self.0.join(path).to_string_lossy().into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[track_caller]
fn run(args: &[&str]) -> (Exit, String) {
    let wanted = cli::parse(["roadblock", "test"].into_iter().chain(args.iter().copied()).map(OsString::from));
    let Ok(Wanted::Job(job)) = wanted else { panic!("{wanted:?}") };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = cli::run(job, &mut std::io::empty(), &mut out, &mut err);
    (exit, String::from_utf8([out, err].concat()).unwrap())
}

/// A case of `tests/data/author-faults` beside the shipped procedure.
fn of_fault(name: &str) -> Folder {
    let folder = Folder(std::env::temp_dir().join(format!("roadblock-test-{}-{name}", std::process::id())));
    std::fs::create_dir_all(folder.0.join("pack/tiny")).unwrap();
    for file in ["procedure.ron", "contacts.ron", "telling-words.ron", "terms.csv"] {
        std::fs::copy(format!("scenarios/victim-assistance/{file}"), folder.0.join("pack").join(file)).unwrap();
    }
    for file in std::fs::read_dir(format!("tests/data/author-faults/{name}/tiny")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), folder.0.join("pack/tiny").join(file.file_name())).unwrap();
    }
    folder
}

/// What is said of such a case, where nothing may be called unreachable that can be reached.
#[track_caller]
fn reached(name: &str) -> String {
    let folder = of_fault(name);
    let (exit, out) = run(&[&folder.path("")]);
    assert_eq!(exit, Exit::Clean, "{out}");
    for false_verdict in ["RB0901", "RB0902", "RB0903", "RB0904", "no way", "Never met"] {
        assert!(!out.contains(false_verdict), "{false_verdict} is told in\n{out}");
    }
    assert!(out.contains("endings 2 / 2") || out.contains("endings 1 / 1"), "{out}");
    assert!(out.contains("Standing acts, tellings and news by hand were tried wherever something reads them"), "{out}");
    out
}

#[test]
fn what_a_standing_act_leads_to_is_reached() {
    reached("ending-by-a-standing-act");
    let out = reached("way-on-by-a-standing-act");
    assert!(out.contains("p.plan: as expected"), "{out}");
    let folder = of_fault("ending-by-a-standing-act");
    let (_, ways) = run(&[&folder.path(""), "--ways"]);
    assert!(ways.contains("do introduce-oneself"), "{ways}");
}

#[test]
fn what_waiting_leads_to_is_reached_and_the_times_agree() {
    let out = reached("ending-by-waiting");
    assert!(out.contains("By decisions alone, it ends between Tuesday 21:10 and Tuesday 21:10"), "{out}");
    assert!(out.contains("In all plays together") && out.contains("Tuesday 23:40"), "{out}");
}

#[test]
fn what_chance_leads_to_between_its_ends_is_reached() {
    let out = reached("ending-by-chance-in-between");
    assert!(out.contains("around and between the moments that the case names"), "{out}");
}

#[test]
fn where_nothing_can_be_assessed_there_are_no_points() {
    let folder = of_fault("nothing-to-assess");
    let (exit, out) = run(&[&folder.path("")]);
    assert_eq!(exit, Exit::Findings, "{out}");
    assert!(out.contains("There are no points") && !out.contains("Points of 1000"), "{out}");
    assert!(out.contains("p.plan:3:"), "{out}");
}

#[test]
fn what_was_not_tried_is_said_in_the_message() {
    let folder = Folder::new(
        "never",
        &CREW_CASE.replace(r#"say: "Open.""#, r#"say: "Open.", when: All(Flag("calm"), Not(Flag("calm")))"#),
    );
    let (_, out) = run(&[&folder.path("")]);
    assert!(out.contains("no way that was tried offers \"yes\"; not tried: waits that end at none"), "{out}");
    assert!(out.contains("some of the lengths that chance can give"), "{out}");
}

const KEPT: &str =
    "as flagger: halt\nas clerk: grit, sign\nas flagger: yes\nas clerk: yes\nexpect score: at least 1000\n";

#[test]
fn a_case_whose_plans_are_kept_and_whose_ways_are_all_tried_is_clean() {
    let folder = Folder::new("clean", CREW_CASE);
    folder.put("pack/closure/good.plan", KEPT);
    let (exit, out) = run(&[&folder.path("")]);
    assert_eq!(exit, Exit::Clean, "{out}");
    for told in
        ["good.plan: as expected", "Every way of deciding was tried", "from 83.3 or less to 1000", "endings 1 / 1"]
    {
        assert!(out.contains(told), "{told} is missing in\n{out}");
    }
    assert!(!out.contains('['), "a word is missing: {out}");
    let (_, ways) = run(&[&folder.path("pack/closure"), "--ways"]);
    assert!(ways.contains("as flagger: wave"), "{ways}");
}

#[test]
fn a_plan_that_fails_is_told_with_its_line_and_what_was_expected() {
    let folder = Folder::new("plans", CREW_CASE);
    folder.put("pack/closure/early.plan", "as flagger: halt\nas flagger: grit\n");
    folder.put("pack/closure/low.plan", "as flagger: wave\n\nexpect ending: end\nexpect score: at least 900\n");
    let (exit, out) = run(&[&folder.path("pack/closure")]);
    assert_eq!(exit, Exit::Findings);
    assert!(out.contains("early.plan:2: Another role decides now."), "{out}");
    assert!(out.contains("to decide: clerk; offered: grit, sign, tea"), "{out}");
    assert!(out.contains("low.plan:4: Expected a score of at least 900; it is 83.3."), "{out}");
    let (_, one) = run(&[&folder.path("pack/closure/low.plan")]);
    assert!(!one.contains("early.plan") && one.contains("low.plan:4"), "{one}");
}

#[test]
fn a_recorded_play_says_after_an_edit_what_differs() {
    let case = case_of(CREW_PROCEDURE, CREW_CASE);
    let mut play = Play::begin(case.clone(), 3);
    for (role, option) in [(0, 0), (1, 1), (0, 0), (1, 0)] {
        play.carry_out(&Command::Decide { role: Who(role), options: vec![option], because: None }).unwrap();
    }
    let kept = LogFile::of(&play).to_text().unwrap();
    let folder = Folder::new("recorded", CREW_CASE);
    folder.put("pack/closure/pilot.play.json", &kept);
    let (exit, out) = run(&[&folder.path("")]);
    assert_eq!(exit, Exit::Clean, "{out}");
    assert!(out.contains("pilot.play.json: plays as it was recorded"), "{out}");

    folder.put("pack/closure/scenario.ron", &CREW_CASE.replace(r#"takes: "5 min""#, r#"takes: "9 min""#));
    let (exit, out) = run(&[&folder.path("")]);
    assert_eq!(exit, Exit::Findings);
    assert!(out.contains("pilot.play.json: event") && out.contains("is not the same"), "{out}");

    folder.put("pack/closure/scenario.ron", &CREW_CASE.replace(r#"( id: "sign""#, r#"( id: "board""#));
    let (_, out) = run(&[&folder.path("")]);
    assert!(out.contains("names \"sign\", which is not there any more"), "{out}");

    let harmless = CREW_CASE.replace(r#"does: [ ( act: "halt", toward: "driver" ) ], "#, "");
    folder.put("pack/closure/scenario.ron", &harmless);
    let (_, out) = run(&[&folder.path("")]);
    assert!(out.contains("the score was 1000 and is 83.3") && out.contains("findings no longer made"), "{out}");
}

#[test]
fn a_small_budget_is_told_and_random_plays_follow() {
    let (exit, out) = run(&["--scenarios", "scenarios", "the-card-says-twenty", "--states", "300", "--random", "40"]);
    assert_ne!(exit, Exit::CouldNot, "{out}");
    assert!(out.contains("There are too many ways of deciding to try them all"), "{out}");
    assert!(out.contains("40 random plays"), "{out}");
    let folder = Folder::new("json", CREW_CASE);
    let (_, out) = run(&[&folder.path(""), "--json", "--random", "20"]);
    let object: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(object["explored"]["complete"], true);
    assert_eq!((&object["score"]["least"], &object["score"]["most"]), (&Value::from(83.3), &Value::from(1000.0)));
    assert_eq!(object["random"]["plays"], 20);
    assert_eq!(object["endings"][0]["shortest"][0], "as flagger: wave");
}

#[test]
fn what_cannot_be_tested_is_said() {
    let (exit, out) = run(&["--scenarios", "scenarios", "no-such-case"]);
    assert_eq!(exit, Exit::CouldNot);
    assert!(out.contains("no-such-case"), "{out}");
    let folder = Folder::new("broken", "( format: 1, id: 7 )");
    assert_eq!(run(&[&folder.path("")]).0, Exit::Findings);
}

/// Players that prefer what nobody met come to everything sooner than players that take anything.
#[test]
fn random_plays_look_for_what_is_new() {
    let case = crate::support::shipped().cases.remove(0);
    let count = |hits: &[Vec<u64>]| hits.iter().flatten().filter(|hits| **hits > 0).count();
    let curious = random_plays(&case, 30, 1, &mut |_| true);
    assert_eq!(curious, random_plays(&case, 30, 1, &mut |_| true), "the same seed, the same plays");
    let mut plain = roadblock::rehearsal::explore::Hits::new(&case);
    let mut log = Vec::new();
    for seed in 1..31 {
        let mut player = if seed % 2 == 1 { RandomPlayer::deciding_only(seed) } else { RandomPlayer::lively(seed) };
        player.race(&case, seed, &mut log);
        plain.count(None, &log);
    }
    assert!(count(&curious.hits.options) > count(&plain.options), "{curious:?}");
}

#[test]
fn nothing_is_announced_and_then_left_out() {
    let folder = Folder::new("rare", CREW_CASE);
    folder.put("pack/closure/good.plan", KEPT);
    let (_, out) = run(&[&folder.path(""), "--random", "200"]);
    assert!(out.contains("200 random plays"), "{out}");
    assert!(!out.lines().any(|line| line.trim_end().ends_with(':')), "{out}");
}

/// Without a limit nobody would wait for a case with more ways than can be tried.
#[test]
fn trying_stops_by_the_clock_and_says_how_to_try_longer() {
    let scenarios = crate::support::scenarios();
    let case = scenarios.join("victim-assistance/the-card-says-twenty");
    let (_, out) = run(&[&case.to_string_lossy(), "--seconds", "1"]);
    let told = "Stopped trying after 1 seconds. To try longer: roadblock test the-card-says-twenty --seconds 10";
    assert!(out.contains(told), "{out}");
}

/// A plan that stops is not judged any further: what it expects would be missing because of that alone.
#[test]
fn a_plan_that_stops_brings_no_false_findings() {
    let folder = Folder::new("stops", CREW_CASE);
    folder.put("pack/closure/names.plan", &KEPT.replace("flagger: yes", "flager: yes"));
    folder.put("pack/closure/order.plan", &KEPT.replacen("as flagger: halt", "as clerk: grit, sign", 1));
    let (exit, out) = run(&[&folder.path("pack/closure"), "--states", "10", "--random", "1"]);
    assert_eq!(exit, Exit::Findings, "{out}");
    assert!(out.contains("names.plan:3: there is no role \"flager\"; did you mean \"flagger\"?"), "{out}");
    assert!(out.contains("order.plan:1: ") && out.contains("The rest of this plan was not judged."), "{out}");
    assert!(!out.contains("Expected"), "{out}");
}
