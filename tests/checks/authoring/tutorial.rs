//! Every example of `docs/authoring.md` is compiled and played.

use std::path::Path;

use roadblock::base::{Catalogue, Diagnostic, Severity};
use roadblock::checks::{Checked, check};
use roadblock::library::TextFile;
use roadblock::rehearsal::{Plan, RandomPlayer, run_plan, unmet};

use crate::support::{scenarios, texts_below};

fn page() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/authoring.md")).unwrap()
}

/// Fenced blocks of this kind, without the fences.
fn fenced(page: &str, kind: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Option<(bool, Vec<&str>)> = None;
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(named)) => open = Some((named == kind, Vec::new())),
            (Some(_), Some(_)) => {
                let (wanted, lines) = open.take().unwrap();
                if wanted {
                    found.push(lines.join("\n"));
                }
            }
            (Some((_, lines)), None) => lines.push(line),
            (None, None) => {}
        }
    }
    found
}

#[test]
fn each_piece_of_the_tutorial_stands_in_the_whole_case() {
    let page = page();
    let whole = fenced(&page, "ron case");
    let pieces = fenced(&page, "ron part");
    assert!(whole.len() == 1 && pieces.len() >= 8, "{} whole, {} pieces", whole.len(), pieces.len());
    for piece in pieces {
        assert!(whole[0].contains(&piece), "this piece differs from the whole case:\n{piece}");
    }
}

#[test]
fn the_case_of_the_tutorial_is_clean_and_its_plans_hold() {
    let page = page();
    let mut files = texts_below(&scenarios());
    files.retain(|file| file.path == "victim-assistance/procedure.ron");
    let case = fenced(&page, "ron case").remove(0);
    files.push(TextFile { path: "victim-assistance/the-late-shift/scenario.ron".to_owned(), text: case });
    let plans = fenced(&page, "plan");
    for (at, text) in plans.iter().enumerate() {
        let path = format!("victim-assistance/the-late-shift/{at}.plan");
        files.push(TextFile { path, text: text.clone() });
    }
    let Checked { library, diagnostics } = check(files);
    let ours = |one: &Diagnostic| one.severity == Severity::Error || one.file.contains("the-late-shift");
    let told: Vec<Diagnostic> = diagnostics.into_iter().filter(ours).collect();
    assert_eq!(told, []);
    let case = library.case("the-late-shift").unwrap();
    let scenario = &case.scenario;
    assert_eq!(scenario.situations.len(), 4, "three situations and an ending");
    assert_eq!((scenario.injects.len(), scenario.swaps.len()), (1, 1));
    assert_eq!(scenario.facts.iter().filter(|fact| fact.private).count(), 1);
    assert!(!plans.is_empty());
    let words = Catalogue::english().unwrap();
    for (text, file) in plans.iter().zip(library.plans_of(case)) {
        let parsed = Plan::parse(&file.path, text);
        assert_eq!(parsed.diagnostics, []);
        let plan = parsed.value.unwrap();
        assert!(!plan.expectations.is_empty());
        let (play, failure) = run_plan(case, &plan, 1);
        assert_eq!(failure, None);
        let missed: Vec<String> = unmet(&play, &plan).iter().map(|message| words.text(message)).collect();
        assert_eq!(missed, Vec::<String>::new());
    }
    for seed in 0..50 {
        assert!(RandomPlayer::lively(seed).play(case, seed).state().ended, "seed {seed}");
    }
}

/// A case of the page beside the shipped procedure, and what is told of it.
fn compiled(kind: &str, id: &str) -> Checked {
    let mut files = texts_below(&scenarios());
    files.retain(|file| file.path == "victim-assistance/procedure.ron");
    let text = fenced(&page(), kind).remove(0);
    files.push(TextFile { path: format!("victim-assistance/{id}/scenario.ron"), text });
    check(files)
}

#[test]
fn the_second_case_is_clean_and_shows_what_the_list_says() {
    let Checked { library, diagnostics } = compiled("ron second", "a-sheet-to-sign");
    assert_eq!(diagnostics.into_iter().filter(|one| one.file.contains("a-sheet")).collect::<Vec<_>>(), []);
    let case = library.case("a-sheet-to-sign").unwrap();
    for seed in 0..50 {
        assert!(RandomPlayer::lively(seed).play(case, seed).state().ended, "seed {seed}");
    }
    let page = page();
    let shown = &fenced(&page, "ron second")[0];
    let (_, list) = page.split_once(shown.as_str()).unwrap();
    let list = list.split_once("###").unwrap().0;
    let words = list.lines().filter_map(|line| line.strip_prefix("- **`")?.split_once("**")).map(|(words, _)| words);
    let words: Vec<&str> = words.flat_map(|words| words.split(['`', ' '])).filter(|word| word.len() > 3).collect();
    assert!(words.len() >= 9, "{words:?}");
    for word in words {
        assert!(shown.contains(&format!("{word}:")), "{word} does not stand in the case");
    }
}

#[test]
fn what_is_left_out_is_what_the_page_says() {
    let [short, long] = ["ron short", "ron long"].map(|kind| {
        let Checked { library, diagnostics } = compiled(kind, "a-door");
        assert_eq!(diagnostics.into_iter().filter(|one| one.file.contains("a-door")).collect::<Vec<_>>(), []);
        let mut scenario = (*library.case("a-door").unwrap().scenario).clone();
        scenario.fingerprint.clear();
        scenario
    });
    assert_eq!(short, long);
}

/// The translation of the page is one of its case: what it lacks is told, and nothing in it is out of date.
#[test]
fn the_translation_of_the_tutorial_belongs_to_its_case() {
    let page = page();
    let mut files = texts_below(&scenarios());
    files.retain(|file| file.path == "victim-assistance/procedure.ron");
    let beside = |name: &str, kind: &str| {
        let path = format!("victim-assistance/the-late-shift/{name}");
        TextFile { path, text: fenced(&page, kind).remove(0) }
    };
    files.extend([beside("scenario.ron", "ron case"), beside("text/sq.po", "po")]);
    let told = check(files).diagnostics;
    let codes: Vec<&str> = told.iter().filter(|one| one.file.ends_with("sq.po")).map(|one| one.code).collect();
    assert_eq!(codes, ["RB0802"], "{told:#?}");
}

#[test]
fn every_line_of_the_plan_language_is_one() {
    let page = page();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`').map(|(code, _)| code));
    let lines: Vec<&str> = rows
        .filter(|code| ["as ", "wait ", "inject ", "let ", "expect ", "# "].iter().any(|word| code.starts_with(word)))
        .collect();
    assert!(lines.len() >= 14, "{lines:?}");
    for line in lines {
        let parsed = Plan::parse("x.plan", &line.replace(": …", ": option"));
        assert_eq!(parsed.diagnostics, [], "{line}");
    }
}

#[cfg(feature = "cli")]
#[test]
fn every_command_is_understood() {
    let page = page();
    let commands: Vec<String> =
        fenced(&page, "sh").iter().flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(commands.len() >= 6, "{commands:?}");
    for command in commands {
        let words = command.split_whitespace().map(std::ffi::OsString::from);
        if let Err(wrong) = roadblock::cli::parse(words) {
            let (mut out, mut err) = (Vec::new(), Vec::new());
            wrong.show(&mut out, &mut err);
            panic!("{command}: {}", String::from_utf8_lossy(&err));
        }
    }
}
