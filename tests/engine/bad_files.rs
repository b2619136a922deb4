//! Nothing panics on any file, and every problem has a place in it.

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};
use std::sync::Arc;

use roadblock::base::{Diagnostic, Severity};
use roadblock::library::{Library, TextFile};
use roadblock::rehearsal::{Plan, RandomPlayer, run_plan};
use roadblock::scenario::Case;
use roadblock::{procedure, scenario};

use crate::support::{scenarios, texts_below};

/// How many mutated files are read.
const MUTATIONS: u64 = 10_000;

/// Pieces that break files in ways that people do.
const PIECES: [&str; 16] =
    ["\"", "(", ")", "[", "]", ",", ":", "“", "ë", "\0", "Some(", "//", "/*", "-1", "999999999999999999999", "goto: "];

fn mutate(text: &str, luck: &mut ChaCha8Rng) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..luck.random_range(1..4) {
        let at = luck.random_range(0..characters.len());
        match luck.random_range(0..5) {
            0 => drop(characters.remove(at)),
            1 => {
                let end = (at + luck.random_range(1..60)).min(characters.len());
                characters.drain(at..end);
            }
            2 => {
                let end = (at + luck.random_range(1..200)).min(characters.len());
                let copy: Vec<char> = characters[at..end].to_vec();
                characters.splice(at..at, copy);
            }
            3 => {
                let other = luck.random_range(0..characters.len());
                characters.swap(at, other);
            }
            _ => {
                let piece = PIECES[luck.random_range(0..PIECES.len())];
                characters.splice(at..at, piece.chars());
            }
        }
        if characters.is_empty() {
            characters.push('(');
        }
    }
    characters.into_iter().collect()
}

/// Some of the lines of a file: its head and a piece, so that ten thousand can be read in a short time.
fn shortened(text: &str, luck: &mut ChaCha8Rng) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let from = luck.random_range(0..lines.len());
    let to = (from + lines.len() / 8 + 20).min(lines.len());
    let head = lines.len().min(30).min(from);
    [&lines[..head], &lines[from..to]].concat().join("\n")
}

/// Reads one mutated file as what it is, and plays what can be played. Returns what there is to tell.
fn read(file: &TextFile, case: &Case, round: u64) -> (Vec<Diagnostic>, bool) {
    if file.path.ends_with("procedure.ron") {
        return (procedure::parse(&file.path, &file.text).diagnostics, false);
    }
    if file.path.ends_with("scenario.ron") {
        let parsed = scenario::parse(&file.path, &file.text, &case.procedure);
        let played = parsed.value.map(|scenario| {
            let case = Case { scenario: Arc::new(scenario), procedure: Arc::clone(&case.procedure) };
            RandomPlayer::lively(round).play(&case, round)
        });
        return (parsed.diagnostics, played.is_some());
    }
    let parsed = Plan::parse(&file.path, &file.text);
    let (play, _) = run_plan(case, &parsed.value.unwrap_or_default(), round);
    (parsed.diagnostics, play.log().len() > 1)
}

#[test]
fn nothing_panics_on_mutated_files() {
    let files = texts_below(&scenarios());
    let case = Library::from_texts(files.clone()).cases[0].clone();
    let kinds = ["procedure.ron", "scenario.ron", "scenario.ron", "scenario.ron", ".plan"];
    let mut luck = ChaCha8Rng::seed_from_u64(20);
    let (mut broken, mut played) = (0, 0);
    for round in 0..MUTATIONS {
        let kind = kinds[luck.random_range(0..kinds.len())];
        let of_kind: Vec<&TextFile> = files.iter().filter(|file| file.path.ends_with(kind)).collect();
        let mut file = of_kind[luck.random_range(0..of_kind.len())].clone();
        let whole = kind == ".plan" || luck.random_range(0..10) == 0;
        file.text = if whole { file.text } else { shortened(&file.text, &mut luck) };
        file.text = mutate(&file.text, &mut luck);
        let (told, was_played) = read(&file, &case, round);
        broken += usize::from(told.iter().any(|one| one.severity == Severity::Error));
        played += usize::from(was_played);
        for one in &told {
            assert!(one.span.start <= one.span.end && one.span.end <= file.text.len(), "{one:?}");
            assert!(one.line >= 1 && one.column >= 1 && !one.help.is_empty() && !one.message.is_empty());
        }
    }
    println!("{MUTATIONS} mutated files: {broken} told as broken, {played} cases and plans still played");
    assert!(broken > 1_000 && played > 100);
}

#[test]
fn shipped_content_has_no_problem() {
    let library = Library::from_texts(texts_below(&scenarios()));
    assert_eq!(library.diagnostics, []);
    assert!(!library.cases.is_empty() && library.plans().count() >= 3 * library.cases.len());
    for plan in library.plans() {
        assert_eq!(Plan::parse(&plan.path, &plan.text).diagnostics, []);
    }
}

#[test]
fn all_problems_of_all_files_are_told_in_one_run() {
    let files = texts_below(&scenarios());
    let procedure = files.iter().find(|file| file.path.ends_with("procedure.ron")).unwrap();
    let mut case = files.iter().find(|file| file.path.ends_with("the-card-says-twenty/scenario.ron")).unwrap().clone();
    case.text = case.text.replacen("format: 1,", "format: 1, colour: \"red\",", 1);
    case.text = case.text.replacen("begins: \"Friday 22:40\"", "begins: \"Friday 25:40\"", 1);
    case.text = case.text.replacen("acts: \"patrol\"", "acts: \"patrl\"", 1);
    let other = TextFile { path: "victim-assistance/other/scenario.ron".to_owned(), text: "( format: 1, ".to_owned() };
    let library = Library::from_texts(vec![procedure.clone(), case.clone(), other.clone()]);
    let errors = |path: &str| {
        library.diagnostics.iter().filter(|told| *told.file == *path && told.severity == Severity::Error).count()
    };
    assert!(errors(&case.path) >= 2, "{:#?}", library.diagnostics);
    assert!(errors(&other.path) >= 1);
}

#[test]
fn a_file_nested_without_end_is_told_not_followed() {
    for text in ["(".repeat(200_000), "[".repeat(200_000), "Not(".repeat(100_000), "( a: ".repeat(100_000)] {
        let file = TextFile { path: "x/scenario.ron".to_owned(), text };
        let procedure = TextFile { path: "procedure.ron".to_owned(), text: crate::support::CREW_PROCEDURE.to_owned() };
        assert!(Library::from_texts(vec![procedure, file]).has_errors());
    }
}

#[test]
fn a_name_for_several_people_is_checked_like_every_name() {
    use crate::support::{CREW_CASE, CREW_PROCEDURE};
    let told = |several: &str, toward: &str| {
        let text = CREW_CASE
            .replace("roles: [", &format!("several: [ ( id: \"{several}\", are: [\"driver\", \"drver\"] ) ], roles: ["))
            .replace("toward: \"driver\"", &format!("toward: \"{toward}\""));
        let procedure = CREW_PROCEDURE.replace("told: \"stops the traffic\"", "told: \"stops\", toward: Assisted");
        let procedure = procedure::parse("procedure.ron", &procedure).value.unwrap();
        scenario::parse("scenario.ron", &text, &procedure).diagnostics
    };
    let codes = |found: Vec<Diagnostic>| found.iter().map(|one| one.code).collect::<Vec<_>>();
    assert_eq!(codes(told("both", "both")), ["RB0201"]);
    assert_eq!(codes(told("driver", "driver")), ["RB0202", "RB0201"]);
    // What is done with people being assisted is not done with a colleague.
    assert_eq!(codes(told("both", "clerk")), ["RB0201", "RB0218"]);
    let unknown = told("both", "boht");
    assert!(unknown.iter().any(|one| one.message.contains("boht")), "{unknown:#?}");
}
