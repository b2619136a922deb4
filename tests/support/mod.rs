//! What several tests and benchmarks need: the shipped content, small cases, a synthetic one.
#![allow(dead_code, unreachable_pub, reason = "each test and benchmark uses its own part of this")]
#![allow(clippy::unwrap_used, reason = "what is missing here is to stop the test or benchmark at once")]

use std::path::{Path, PathBuf};

use roadblock::library::{Library, TextFile};
use roadblock::scenario::Case;

/// The folder of the shipped content.
pub fn scenarios() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

/// All text files below a folder, with paths from it.
pub fn texts_below(folder: &Path) -> Vec<TextFile> {
    fn walk(root: &Path, folder: &Path, out: &mut Vec<TextFile>) {
        let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(root, &path, out);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                out.push(TextFile { path, text });
            }
        }
    }
    let mut out = Vec::new();
    walk(folder, folder, &mut out);
    out
}

/// The shipped library.
pub fn shipped() -> Library {
    Library::from_texts(texts_below(&scenarios()))
}

/// How many cases lie in the folder, so that none is left out because it could not be read.
pub fn cases_on_disk() -> usize {
    texts_below(&scenarios()).iter().filter(|file| file.path.ends_with("/scenario.ron")).count()
}

/// A case from the texts of a procedure and a scenario, which must have no errors.
#[track_caller]
pub fn case_of(procedure: &str, scenario: &str) -> Case {
    let library = Library::from_texts(vec![
        TextFile { path: "pack/procedure.ron".to_owned(), text: procedure.to_owned() },
        TextFile { path: "pack/case/scenario.ron".to_owned(), text: scenario.to_owned() },
    ]);
    assert!(!library.has_errors(), "{:#?}", library.diagnostics);
    library.cases[0].clone()
}

/// A small procedure about a road-closure crew.
pub const CREW_PROCEDURE: &str = r#"(
    format: 1, id: "crew", title: "Closing a road",
    agencies: [ ( id: "crew", name: "Crew", colour: "police", sign: "shield" ),
                ( id: "office", name: "Office", colour: "advocacy", sign: "bubble" ) ],
    moments: [ ( id: "ice", name: "There is ice" ) ],
    purposes: [ ( id: "share", name: "passing on" ) ],
    acts: [ ( id: "halt", name: "Stop the traffic", told: "stops the traffic" ),
            ( id: "call", name: "Call the office", told: "calls the office", by: ["crew"], standing: true, takes: "5 min" ),
            ( id: "note", name: "Write it down", told: "writes it down", by: ["office"], standing: true ),
            ( id: "tell", name: "Pass on", told: "passes on" ),
            ( id: "leak", name: "Pass on", told: "passes on" ) ],
    telling: ( act: "tell", without_basis: "leak", purpose: "share" ),
    phases: [ ( id: "A", name: "All" ) ],
    clauses: [ ( id: "A1", phase: "A", title: "Stop first", severity: Critical, text: "Stop first.", why: "Safety.",
        source: "ours", obligations: [ ( id: "halt", asks: "stop the traffic", trigger: Start, acts: ["halt"] ) ] ) ],
)"#;

/// A small case for it.
pub const CREW_CASE: &str = r#"(
    format: 1, id: "closure", title: "The closure", procedure: "crew", begins: "Monday 08:00",
    people: [ ( id: "driver", name: "The driver", assisted: true, at: "road", truth: "The driver is late for a birth." ) ],
    roles: [ ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag.", knows: ["ice"] ),
             ( id: "clerk", name: "Clerk", agency: "office", at: "desk", brief: "You hold the list.", knows: ["list"] ) ],
    places: [ ( id: "road", name: "The road" ), ( id: "desk", name: "The desk" ) ],
    facts: [ ( id: "ice", text: "The bridge is icy.", shows: ["ice"] ),
             ( id: "list", text: "Three lorries are due." ),
             ( id: "late", text: "The driver is in a hurry.", about: "driver", private: true ) ],
    flags: ["calm"],
    swap: [ ( roles: ("flagger", "clerk"), from: "plan", until: "end" ) ],
    situations: [
        ( id: "start", acts: "flagger", text: "A car comes.", wall: "A car comes.", choices: [
            ( id: "halt", say: "Stop the car.", does: [ ( act: "halt", toward: "driver" ) ], takes: "10 min", learns: ["late"],
              sets: ["calm"], adds: ( safety: 2 ), reply: "The car stops." ),
            ( id: "wave", say: "Wave it through.", goto: "end", reply: "The car slides." ) ] ),
        ( id: "plan", acts: "clerk", text: "Whom do you send?", cards: ( pick: (1, 2), cards: [
            ( id: "grit", say: "The gritter", calls: [ ( who: "clerk", to: "road", in: "20 to 40 min" ) ] ),
            ( id: "sign", say: "A sign", takes: "5 min" ),
            ( id: "tea", say: "Tea", when: Flag("calm"), reply: "Warm." ) ] ) ),
        ( id: "both", joint: ["flagger", "clerk"], decides: "clerk", text: "Open again?",
          choices: [ ( id: "yes", say: "Open." ), ( id: "no", say: "Stay closed." ) ],
          agreed: ( adds: ( joint_working: 2 ) ), disagreed: ( takes: "10 min", adds: ( joint_working: -1 ) ) ),
        ( id: "end", ending: true, text: "The day ends." ),
    ],
    standing: [ ( act: "call", once: true, calls: [ ( who: "clerk", to: "road", in: "30 min" ) ], reply: "Somebody comes." ) ],
    injects: [ ( id: "snow", at: "30 min", to: ["flagger"], text: "It snows." ),
               ( id: "praise", when: Flag("calm"), to: ["clerk"], text: "Well done out there." ) ],
    voice: [ ( of: "driver", at: "start", knew: "I am late for a birth." ) ],
)"#;

/// A case of `n` decisions with three options each, with effects; nothing else.
pub fn synthetic(n: usize) -> String {
    let mut situations = String::new();
    for index in 0..n {
        situations.push_str(&format!(
            r#"( id: "s{index}", acts: "flagger", text: "Decision {index}", choices: [
                ( id: "a", say: "First", does: [( act: "halt", toward: "driver" )], takes: "5 min", sets: ["f{}"], adds: ( trust: 1 ) ),
                ( id: "b", say: "Second", takes: "10 min", clears: ["f{}"], adds: ( trust: -1 ) ),
                ( id: "c", say: "Third", when: Not(Flag("f{}")), does: [( act: "halt" )], takes: "3 min", adds: ( safety: 1 ) ),
            ] ),"#,
            index % 6,
            index % 6,
            (index + 1) % 6
        ));
    }
    format!(
        r#"( format: 1, id: "synthetic", title: "Synthetic", procedure: "crew", begins: "Monday 08:00",
            people: [ ( id: "driver", name: "The driver", assisted: true, at: "road" ) ],
            roles: [ ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "…" ) ],
            places: [ ( id: "road", name: "The road" ) ], flags: ["f0", "f1", "f2", "f3", "f4", "f5"],
            situations: [ {situations} ( id: "end", ending: true, text: "Done." ) ] )"#
    )
}
