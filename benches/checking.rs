//! How long the author's check takes: of a case of three thousand words, and of the shipped pack. Beside it, in the same
//! run, reading the same text with the plain library of the notation, without names, places or rules.
//! Run with `cargo bench --no-default-features --bench checking`. Figures are printed, never tested: machines differ.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints its figures and stops at what is missing"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Instant;

use roadblock::checks::check;
use roadblock::library::TextFile;

/// The median of many runs, in milliseconds.
fn median(mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..31)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count()
}

/// A case for the crew's procedure with about this many words.
fn case_of_words(wanted: usize) -> String {
    let mut situations = String::new();
    let mut n = 0;
    while words(&situations) < wanted {
        situations.push_str(&format!(
            r#"( id: "s{n}", acts: "flagger", text: "A car comes fast out of the bend, and behind it a lorry that nobody expected. What do you do first?",
                wall: "Two cars wait in front of a barrier.", choices: [
                ( id: "a", say: "Stop the first car and wave the second one to the side of the road.", does: [( act: "halt" )], takes: "5 min", sets: ["f"], reply: "The lorry stops in time." ),
                ( id: "b", say: "Wave both of them through and call the office when they are gone.", when: Flag("f"), takes: "2 min", reply: "The office asks why." ),
                ( id: "c", say: "Let both of them wait until the gritter has come and gone again.", takes: "10 min", reply: "Somebody sounds a horn." ),
            ] ),
"#
        ));
        n += 1;
    }
    format!(
        r#"#![enable(implicit_some)]
( format: 1, id: "long", title: "Long", procedure: "crew", begins: "Monday 08:00", minutes: ( play: 240, debrief: 30 ), flags: ["f"],
            roles: [ ( id: "flagger", name: "Flagger", agency: "crew", brief: "You hold the flag." ) ],
            situations: [ {situations} ( id: "end", ending: true, text: "Done." ) ] )"#
    )
}

fn measure(name: &str, files: &[TextFile], text: &str) {
    let ours = median(|| drop(check(files.to_vec())));
    let told = check(files.to_vec()).diagnostics.len();
    let plain = ron::from_str::<ron::Value>(text).map(|_| median(|| drop(ron::from_str::<ron::Value>(text))));
    let plain = plain.map_or_else(|why| format!("cannot read it ({why})"), |ms| format!("{ms:.2} ms"));
    println!("{name}: {} words, check {ours:.2} ms with {told} findings; ron alone {plain}", words(text));
}

fn main() {
    let text = case_of_words(3_000);
    let ours = text.replace("#![enable(implicit_some)]\n", "");
    let files = [
        TextFile { path: "pack/procedure.ron".to_owned(), text: support::CREW_PROCEDURE.to_owned() },
        TextFile { path: "pack/long/scenario.ron".to_owned(), text: ours },
    ];
    measure("a case of 3000 words", &files, &text);
    let shipped = support::texts_below(&support::scenarios());
    for case in shipped.iter().filter(|file| file.path.ends_with("scenario.ron")) {
        let beside: Vec<TextFile> = shipped
            .iter()
            .filter(|file| file.path == case.path || !file.path.ends_with("scenario.ron"))
            .cloned()
            .collect();
        measure(
            &format!("{} with its procedure", case.path),
            &beside,
            &format!("#![enable(implicit_some)]\n{}", case.text),
        );
    }
}
