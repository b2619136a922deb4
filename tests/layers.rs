//! Arrows point down only: which layer may name which, which layer may name which foreign crate, and what the core
//! never touches. The drawing and the reasons stand in `docs/architecture.md`.
//!
//! The checker reads the source as tokens, so that words in comments and strings do not count. It is tried on bad
//! snippets below; a checker that cannot fail proves nothing.

#[path = "layers/circles.rs"]
mod circles;
#[path = "layers/sizes.rs"]
mod sizes;
#[path = "layers/source.rs"]
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use source::Source;

/// Which top-level modules each module may name. Everything else is a layering error.
const MAY_USE: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("alignment", &[]),
    ("procedure", &["base"]),
    ("scenario", &["base", "procedure"]),
    ("handbook", &["base", "procedure"]),
    ("library", &["base", "procedure", "scenario", "handbook"]),
    ("engine", &["base", "procedure", "scenario"]),
    ("assessment", &["base", "procedure", "scenario", "engine", "alignment"]),
    ("workshop", &["base", "procedure", "scenario", "library", "engine", "assessment"]),
    ("debrief", &["base", "procedure", "scenario", "library", "engine", "assessment", "workshop"]),
    ("rehearsal", &["base", "procedure", "scenario", "library", "engine", "assessment", "workshop", "debrief"]),
    (
        "exchange",
        &["base", "procedure", "scenario", "library", "engine", "alignment", "assessment", "workshop", "debrief"],
    ),
    (
        "graph",
        &["base", "procedure", "scenario", "library", "engine", "assessment", "workshop", "debrief", "rehearsal"],
    ),
    ("checks", CORE),
    ("print", CORE),
    ("store", CORE),
    ("net", CORE),
    ("ui", &["base", "graph"]),
    ("presenter", PRESENTER),
    ("cli", CLI),
    ("app", APP),
    ("main", &["base", "cli", "app"]),
];

const PRESENTER: &[&str] = &[
    "base",
    "procedure",
    "scenario",
    "handbook",
    "library",
    "engine",
    "assessment",
    "workshop",
    "debrief",
    "rehearsal",
    "checks",
    "graph",
    "ui",
];
const CLI: &[&str] = &[
    "base",
    "alignment",
    "procedure",
    "scenario",
    "handbook",
    "library",
    "engine",
    "assessment",
    "workshop",
    "debrief",
    "rehearsal",
    "exchange",
    "graph",
    "checks",
    "print",
    "store",
    "net",
];
/// The shell around the window: it knows what the presenter asks for, not what is in it.
const APP: &[&str] = &["base", "library", "engine", "workshop", "store", "net", "print", "ui", "presenter"];

/// The layers that compute and return values, and do nothing else.
const CORE: &[&str] = &[
    "base",
    "alignment",
    "procedure",
    "scenario",
    "handbook",
    "library",
    "engine",
    "assessment",
    "workshop",
    "debrief",
    "rehearsal",
    "graph",
    "checks",
];

/// Layers above the core that compute and return values too.
const AS_PURE: &[&str] = &["exchange", "print", "presenter"];

/// One foreign crate, one door: who may name it.
const DOORS: &[(&str, &[&str])] = &[
    ("bevy", &["app"]),
    ("bevy_egui", &["app"]),
    ("winit", &["app"]),
    ("wgpu", &["app"]),
    ("egui", &["ui", "presenter", "app"]),
    ("accesskit", &["ui", "app"]),
    ("resvg", &["ui"]),
    ("clap", &["cli"]),
    ("ariadne", &["cli"]),
    ("pathfinding", &["workshop"]),
    ("csv", &["handbook", "exchange", "print"]),
    ("petgraph", &["handbook"]),
    ("rust_sugiyama", &["graph"]),
    ("notify", &["cli", "app"]),
    ("maud", &["print"]),
    ("quick_xml", &["exchange"]),
    ("encoding_rs", &["exchange"]),
    ("flate2", &["exchange"]),
    ("chrono", &["exchange", "app"]),
    ("fluent_bundle", &["base"]),
    ("fluent_syntax", &["base"]),
    ("unic_langid", &["base"]),
    ("hashbrown", &["base", "rehearsal"]),
    ("indicatif", &["cli"]),
    ("rustc_hash", &["base", "rehearsal"]),
    ("rusqlite", &["store"]),
    ("icu_normalizer", &["store"]),
    ("axum", &["net"]),
];

/// What the core never names outside its tests: files, network, wall clock, environment, threads, streams.
const NOT_IN_CORE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::thread",
    "std::process",
    "std::time::Instant",
    "std::time::SystemTime",
    "std::io::stdin",
    "std::io::stdout",
    "std::io::stderr",
];
const MACROS_NOT_IN_CORE: &[&str] = &["println", "print", "eprintln", "eprint", "dbg"];

#[test]
fn arrows_point_down_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sources: Vec<(PathBuf, Source)> = rust_files(&root)
        .into_iter()
        .map(|file| {
            let inside = file.strip_prefix(&root).expect("a file of this folder").to_path_buf();
            let source = Source::read(&inside, &fs::read_to_string(&file).expect("a readable file"));
            (inside, source)
        })
        .collect();
    assert!(sources.len() > 10, "the sources were not found");
    let macros = macros_of(sources.iter().map(|(_, source)| source));
    let problems: Vec<String> = sources.iter().flat_map(|(path, source)| problems_in(path, source, &macros)).collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

/// An exported macro stands at the root of the crate but belongs to the layer that writes it: name and layer.
fn macros_of<'a>(sources: impl Iterator<Item = &'a Source>) -> Vec<(String, String)> {
    sources.flat_map(|source| source.exported_macros().into_iter().map(|name| (name, source.layer()))).collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Everything wrong with one file, whose path is relative to `src`.
fn problems_in(path: &Path, source: &Source, macros: &[(String, String)]) -> Vec<String> {
    let layer = source.layer();
    if layer == "lib" {
        return Vec::new();
    }
    let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == layer) else {
        return vec![format!("{}: the layer `{layer}` is not in the table MAY_USE", path.display())];
    };
    let mut problems = Vec::new();
    let mut report = |line: usize, what: String| problems.push(format!("{}:{line}: {what}", path.display()));

    for (line, named) in source.layers_named() {
        let target = macros.iter().find(|(name, _)| *name == named).map_or(named, |(_, layer)| layer.clone());
        if target != layer && !allowed.contains(&target.as_str()) {
            report(line, format!("`{layer}` must not use `{target}`"));
        }
    }
    for (line, word) in source.words() {
        if let Some((_, doors)) = DOORS.iter().find(|(name, _)| *name == word)
            && !doors.contains(&layer.as_str())
        {
            report(line, format!("`{layer}` must not name the crate `{word}`; its door is {}", doors.join(", ")));
        }
    }
    if CORE.contains(&layer.as_str()) || AS_PURE.contains(&layer.as_str()) {
        for (line, named) in source.std_paths_outside_tests() {
            if let Some(rule) =
                NOT_IN_CORE.iter().find(|rule| named == **rule || named.starts_with(&format!("{rule}::")))
            {
                report(line, format!("`{layer}` belongs to the core and must not name `{rule}`"));
            }
        }
        for (line, name) in source.macros_outside_tests() {
            if MACROS_NOT_IN_CORE.contains(&name.as_str()) {
                report(line, format!("`{layer}` belongs to the core and must not call `{name}!`"));
            }
        }
    }
    problems
}

#[track_caller]
fn check(path: &str, text: &str, expected: &[&str]) {
    let elsewhere = Source::read(Path::new("scenario/shape.rs"), "#[macro_export] macro_rules! shape { () => {} }");
    let path = Path::new(path);
    let problems = problems_in(path, &Source::read(path, text), &macros_of(std::iter::once(&elsewhere)));
    assert_eq!(problems.len(), expected.len(), "{problems:?}");
    for (problem, expected) in problems.iter().zip(expected) {
        assert!(problem.contains(expected), "{problem} does not say {expected}");
    }
}

#[test]
fn an_arrow_upwards_is_found_in_every_spelling() {
    check("base/x.rs", "use crate::engine::Play;", &["base/x.rs:1: `base` must not use `engine`"]);
    check("base/x.rs", "\nfn f() -> crate::engine::Play { todo!() }", &["base/x.rs:2: `base` must not use `engine`"]);
    check("scenario/x.rs", "use crate::{base::Prose, ui, engine::{a, b}};", &["use `ui`", "use `engine`"]);
    check("scenario/a/b.rs", "use super::super::super::engine::Play;", &["use `engine`"]);
    check("scenario/mod.rs", "use super::engine;", &["use `engine`"]);
    check("scenario/mod.rs", "mod tests { use super::super::engine; }", &["use `engine`"]);
    check("ui/x.rs", "use crate as everything;", &["use `crate`"]);
    check("ui/x.rs", "use crate::*;", &["use `*`"]);
    check("ui/x.rs", "use crate::store::Store; use crate::cli::run;", &["use `store`", "use `cli`"]);
    check("app/x.rs", "use crate::cli::run;", &["use `cli`"]);
    check("main.rs", "use roadblock::{cli, engine};", &["use `engine`"]);
    check("attic/x.rs", "", &["not in the table"]);
    check("base/x.rs", "use crate::{shape, words};", &["use `scenario`", "use `words`"]);
}

#[test]
fn arrows_downwards_and_sideways_are_fine() {
    check("engine/x.rs", "use crate::{base::{Prose, x}, scenario}; use crate::engine::y; use super::z;", &[]);
    check("scenario/mod.rs", "mod tests { use super::engine; mod inner { use super::super::x; } }", &[]);
    check("scenario/a/mod.rs", "pub(crate) fn f() {} pub(in crate::scenario) fn g() {} use self::x;", &[]);
    check("engine/x.rs", "crate::shape!();", &[]);
    check("lib.rs", "pub mod base; use crate::app;", &[]);
}

#[test]
fn foreign_crates_have_their_doors() {
    check("ui/x.rs", "use egui::Ui; use bevy::prelude::*;", &["must not name the crate `bevy`; its door is app"]);
    check("engine/x.rs", "fn f(ui: &mut egui::Ui) {}", &["the crate `egui`"]);
    check("cli/x.rs", "use egui::Ui;", &["the crate `egui`"]);
    check("app/x.rs", "use bevy_egui::egui; use bevy::app::App;", &[]);
}

#[test]
fn the_core_stays_pure() {
    check("base/x.rs", "use std::fs;", &["`std::fs`"]);
    check("base/x.rs", "use std::{fmt, io::{self, stdout}, thread::spawn};", &["`std::io::stdout`", "`std::thread`"]);
    check(
        "engine/x.rs",
        "fn f() { let t = std::time::Instant::now(); println!(\"{t:?}\"); }",
        &["Instant", "println!"],
    );
    check("engine/x.rs", "use std::time::Duration; fn f(println: u8) { writeln!(x); }", &[]);
    check("engine/x.rs", "mod tests { use std::fs; fn f() { println!(); } }", &[]);
    check("engine/tests/x.rs", "use std::fs;", &[]);
    check("app/x.rs", "use std::fs;", &[]);
}

#[test]
fn comments_strings_and_characters_are_not_code() {
    let text = r##"
        //! crate::engine, bevy
        /* crate::engine /* nested */ egui */
        const A: &str = "crate::engine \" bevy";
        const B: &str = r#"use crate::engine; " bevy"#;
        const C: [char; 2] = ['"', '\''];
        fn f<'a>(x: &'a str) -> &'a str { x }
        const D: &[u8] = b"bevy";
    "##;
    check("base/x.rs", text, &[]);
    check("base/x.rs", &format!("{text} use crate::engine;"), &["`engine`"]);
}
