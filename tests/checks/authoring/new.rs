//! `roadblock new`: a case to begin from that plays, passes the check and keeps its plan.
#![cfg(feature = "cli")]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use roadblock::base::Diagnostic;
use roadblock::checks::{Checked, check};
use roadblock::cli::{self, Exit, Wanted};
use roadblock::rehearsal::{Plan, RandomPlayer, run_plan, unmet};

use crate::support::{scenarios, texts_below};

/// A content folder of its own with the shipped procedure and no case.
struct Bench(PathBuf);

impl Bench {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("roadblock-new-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("victim-assistance")).unwrap();
        let procedure = scenarios().join("victim-assistance/procedure.ron");
        fs::copy(procedure, folder.join("victim-assistance/procedure.ron")).unwrap();
        Self(folder)
    }

    #[track_caller]
    fn run(&self, args: &[&str]) -> (Exit, String, String) {
        let args = ["roadblock", "--scenarios", self.0.to_str().unwrap()].into_iter().chain(args.iter().copied());
        let Ok(Wanted::Job(job)) = cli::parse(args.map(OsString::from)) else { panic!("not understood") };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = cli::run(job, &mut "".as_bytes(), &mut out, &mut err);
        (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    fn case(&self, id: &str) -> PathBuf {
        self.0.join("victim-assistance").join(id).join("scenario.ron")
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Whatever an author would try on it: it is clean, its plan holds, and whoever plays it comes to an end.
#[track_caller]
fn proven(folder: &Path, id: &str) {
    let Checked { library, diagnostics } = check(texts_below(folder));
    let told: Vec<Diagnostic> = diagnostics.into_iter().filter(|one| one.file.contains(id)).collect();
    assert_eq!(told, []);
    let case = library.case(id).unwrap();
    let plans: Vec<_> = library.plans_of(case).collect();
    assert_eq!(plans.len(), 1);
    let parsed = Plan::parse(&plans[0].path, &plans[0].text);
    assert_eq!(parsed.diagnostics, []);
    let plan = parsed.value.unwrap();
    let (play, failure) = run_plan(case, &plan, 1);
    assert_eq!(failure, None);
    assert_eq!(unmet(&play, &plan), []);
    for seed in 0..50 {
        assert!(RandomPlayer::lively(seed).play(case, seed).state().ended, "seed {seed}");
    }
}

#[test]
fn a_new_case_plays_and_is_short() {
    for (flag, most) in [(None, 60), (Some("--minimal"), 15)] {
        let bench = Bench::new(flag.unwrap_or("documented"));
        let args: Vec<&str> = ["new", "The lost key"].into_iter().chain(flag).collect();
        let (exit, out, err) = bench.run(&args);
        assert_eq!((exit, err.as_str()), (Exit::Clean, ""));
        assert!(out.contains("roadblock play the-lost-key"), "{out}");
        let text = fs::read_to_string(bench.case("the-lost-key")).unwrap();
        assert!(text.lines().count() < most, "{} lines", text.lines().count());
        assert!(text.contains("title: \"The lost key\"") && !text.contains("{id}"), "{text}");
        proven(&bench.0, "the-lost-key");
        assert_eq!(bench.run(&["check"]).0, Exit::Clean);
        let played = bench.run(&["play", "the-lost-key", "--random"]);
        assert_eq!((played.0, played.2.as_str()), (Exit::Clean, ""));
    }
}

#[test]
fn what_is_there_stays_as_it_is() {
    let bench = Bench::new("twice");
    assert_eq!(bench.run(&["new", "mine"]).0, Exit::Clean);
    fs::write(bench.case("mine"), "my work").unwrap();
    let (exit, _, err) = bench.run(&["new", "mine", "--minimal"]);
    assert_eq!(exit, Exit::CouldNot);
    assert!(err.contains("stays as it is"), "{err}");
    assert_eq!(fs::read_to_string(bench.case("mine")).unwrap(), "my work");
}

#[test]
fn a_name_or_a_folder_that_will_not_do_is_said() {
    let bench = Bench::new("wrong");
    assert!(bench.run(&["new", "???"]).2.contains("cannot be the name"));
    assert!(bench.run(&["new", "mine", "--in", "elsewhere"]).2.contains("victim-assistance"));
    fs::create_dir_all(bench.0.join("crew")).unwrap();
    fs::write(bench.0.join("crew/procedure.ron"), crate::support::CREW_PROCEDURE).unwrap();
    assert!(bench.run(&["new", "mine"]).2.contains("crew, victim-assistance"));
    assert!(bench.run(&["new", "mine", "--in", "crew"]).2.contains("--minimal"));
    assert_eq!(bench.run(&["new", "mine", "--in", "crew", "--minimal"]).0, Exit::Clean);
    proven(&bench.0, "mine");
}

/// Both files are named, and a play in which nothing is assessed has no number.
#[test]
fn a_minimal_case_names_its_files_and_has_nothing_to_assess() {
    let bench = Bench::new("nothing");
    let (_, out, _) = bench.run(&["new", "The lost key", "--minimal"]);
    assert!(out.contains("scenario.ron") && out.contains("by-the-book.plan"), "{out}");
    let (exit, out, err) = bench.run(&["play", "the-lost-key", "--plan", "by-the-book.plan"]);
    assert_eq!((exit, err.as_str()), (Exit::Clean, ""));
    assert!(out.contains("Nothing could be assessed") && !out.contains("of 1000"), "{out}");
}

/// Titles in the languages of the region become names that people can read.
#[test]
fn a_title_with_marks_becomes_a_name_without() {
    let bench = Bench::new("marks");
    for (title, id) in [("Turni i natës", "turni-i-nates"), ("Noćna smena – Đorđe", "nocna-smena-djordje")] {
        assert_eq!(bench.run(&["new", title, "--minimal"]).0, Exit::Clean, "{title}");
        proven(&bench.0, id);
    }
    assert!(fs::read_to_string(bench.case("turni-i-nates")).unwrap().contains("title: \"Turni i natës\""));
}
