//! No file makes the checker panic, hang or take much memory: shipped files with pieces changed, random bytes, files
//! nested without end, files of eight megabytes.
//! Every run tries the same files; `SEED=7 MUTATIONS=1000000` tries others and more.

use std::time::{Duration, Instant};

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};

use roadblock::base::read::read_document;
use roadblock::base::{Diagnostic, Severity};
use roadblock::checks::{Example, check};
use roadblock::library::TextFile;
use roadblock::rehearsal::Plan;
use roadblock::scenario::document::ScenarioDoc;

use crate::support::{scenarios, texts_below};

/// How many changed files are read. The tests of the core run with every set of features; once is enough for all.
const MUTATIONS: u64 = if cfg!(any(feature = "cli", feature = "ui")) { 10_000 } else { 100_000 };
/// No single small file may take longer than this, in a build without optimisation on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// Pieces that break files in ways that people and programs do.
const PIECES: [&str; 26] = [
    "\"",
    "“",
    "”",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    ";",
    "=",
    "\\",
    "\t",
    "\r",
    "\u{feff}",
    "\u{fffd}",
    "\0",
    "ë",
    "Some(",
    "//",
    "/*",
    "-1",
    "999999999999999999999",
    "goto: ",
];

fn figure(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn changed(text: &str, luck: &mut ChaCha8Rng) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..luck.random_range(1..4) {
        if characters.is_empty() {
            break;
        }
        let at = luck.random_range(0..characters.len());
        match luck.random_range(0..5) {
            0 => drop(characters.remove(at)),
            1 => {
                let end = (at + luck.random_range(1..60)).min(characters.len());
                characters.drain(at..end);
            }
            2 => {
                let end = (at + luck.random_range(1..80)).min(characters.len());
                let copy: Vec<char> = characters[at..end].to_vec();
                let to = luck.random_range(0..characters.len());
                characters.splice(to..to, copy);
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
    }
    characters.into_iter().collect()
}

/// A few lines of a file: what a change breaks, it breaks in its neighbourhood.
fn piece(text: &str, luck: &mut ChaCha8Rng) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let from = luck.random_range(0..lines.len());
    let to = (from + luck.random_range(1..12)).min(lines.len());
    lines[from..to].join("\n")
}

#[track_caller]
fn in_order(told: &[Diagnostic], text: &str) {
    for one in told {
        assert!(one.span.start <= one.span.end && one.span.start <= text.len(), "{one:?}\n{text}");
        assert!(one.line >= 1 && one.column >= 1 && !one.help.is_empty() && !one.message.is_empty(), "{one:?}");
        assert!(text.is_char_boundary(one.span.start), "{one:?}\n{text}");
        let repaired = one.repair.as_ref().map(|repair| repair.in_text(text));
        assert!(repaired.is_none_or(|after| after.is_some_and(|after| after != text)), "{one:?}\n{text}");
    }
}

#[test]
fn changed_pieces_of_shipped_files() {
    let files = texts_below(&scenarios());
    let of = |ending: &str| files.iter().filter(|file| file.path.ends_with(ending)).collect::<Vec<_>>();
    let kinds = [of("scenario.ron"), of("procedure.ron"), of(".plan")];
    let (seed, count) = (figure("SEED", 20), figure("MUTATIONS", MUTATIONS));
    println!("SEED={seed} MUTATIONS={count}");
    let begun = Instant::now();
    let n_broken: u64 = std::thread::scope(|scope| {
        let run = |part: u64| {
            let kinds = &kinds;
            scope.spawn(move || {
                let mut luck = ChaCha8Rng::seed_from_u64(seed.wrapping_mul(1_000).wrapping_add(part));
                let mut n_broken = 0;
                for _ in 0..count / 2 {
                    let kind = &kinds[[0, 0, 0, 1, 2][luck.random_range(0..5)]];
                    let file = kind[luck.random_range(0..kind.len())];
                    let text = changed(&piece(&file.text, &mut luck), &mut luck);
                    let told = if file.path.ends_with(".plan") {
                        Plan::parse(&file.path, &text).diagnostics
                    } else {
                        // The piece stands where a case has its situations, whatever it was before.
                        let text = format!("( format: 1, situations: [ (\n{text}\n) ] )");
                        let told = read_document::<ScenarioDoc>(&file.path, &text).diagnostics;
                        in_order(&told, &text);
                        told
                    };
                    n_broken += u64::from(told.iter().any(|one| one.severity == Severity::Error));
                }
                n_broken
            })
        };
        [run(1), run(2)].map(|part| part.join().unwrap()).iter().sum()
    });
    println!("{count} changed pieces in {:.1} s, {n_broken} told as broken", begun.elapsed().as_secs_f64());
    assert!(n_broken * 2 > count);
}

/// Whole files through everything the checker does, rules and all.
#[test]
fn changed_small_files_through_every_rule() {
    let examples: Vec<Example> = roadblock::checks::all().flat_map(|rule| [rule.broken, rule.repaired]).collect();
    let (seed, count) = (figure("SEED", 20), figure("MUTATIONS", MUTATIONS) / 20);
    let mut luck = ChaCha8Rng::seed_from_u64(seed);
    let (begun, mut clean) = (Instant::now(), 0);
    for _ in 0..count {
        let example = examples[luck.random_range(0..examples.len())];
        if matches!(example, Example::Long(..) | Example::Unread(..)) {
            continue;
        }
        let mut files = example.files();
        let file = files.files.iter_mut().find(|file| file.path == files.path).unwrap();
        file.text = changed(&file.text, &mut luck);
        let text = file.text.clone();
        let told = check(files.files).diagnostics;
        let of_file: Vec<Diagnostic> = told.into_iter().filter(|one| &*one.file == files.path).collect();
        in_order(&of_file, &text);
        clean += u64::from(of_file.is_empty());
    }
    println!("{count} changed files in {:.1} s, {clean} of them without a finding", begun.elapsed().as_secs_f64());
    assert!(clean > 0 && clean < count);
}

/// What our reader accepts without a word, another reader of the same notation accepts too.
#[test]
fn what_is_read_without_a_word_is_the_notation() {
    let text =
        Example::Case("").files().files.into_iter().find(|file| file.path.ends_with("scenario.ron")).unwrap().text;
    let mut luck = ChaCha8Rng::seed_from_u64(figure("SEED", 20));
    let mut accepted = 0;
    for _ in 0..2_000 {
        let text = changed(&text, &mut luck);
        if read_document::<ScenarioDoc>("scenario.ron", &text).diagnostics.is_empty() {
            accepted += 1;
            assert!(ron2::ast::parse_document(&text).is_ok(), "{text}");
        }
    }
    println!("{accepted} of 2000 changed files are accepted by both");
    assert!(accepted > 100);
}

fn checked(path: &str, text: String) -> Vec<Diagnostic> {
    let begun = Instant::now();
    let mut files = Example::Case("").files().files;
    files.retain(|file| file.path != path);
    let shown: String = text.chars().take(20).collect();
    let length = text.len();
    files.push(TextFile { path: path.to_owned(), text });
    let told = check(files).diagnostics;
    let took = begun.elapsed();
    assert!(took < PATIENCE, "{shown}… of {length} bytes took {took:?}");
    assert!(told.len() < 2_000, "{} told of {shown}", told.len());
    told
}

const SIGNS: &[u8] = b"()[]{}\",:\\\n /*ab1";

#[test]
fn random_bytes() {
    let seed = figure("SEED", 20);
    let mut luck = ChaCha8Rng::seed_from_u64(seed);
    let paths = [
        "crew/closure/scenario.ron",
        "crew/procedure.ron",
        "crew/contacts.ron",
        "crew/closure/x.plan",
        "crew/terms.csv",
    ];
    for round in 0..1_000 {
        let length = luck.random_range(0..2_000);
        // Half of them of the signs that our files are made of.
        let bytes: Vec<u8> = (0..length)
            .map(|_| if round % 2 == 0 { luck.random() } else { SIGNS[luck.random_range(0..SIGNS.len())] })
            .collect();
        let path = paths[luck.random_range(0..paths.len())];
        let told = checked(path, String::from_utf8_lossy(&bytes).into_owned());
        assert!(length < 40 || !told.is_empty() || path.ends_with(".csv") || path.ends_with(".plan"), "{bytes:?}");
    }
}

/// Eight megabytes are the most that is read of a file.
#[test]
fn enormous_and_deeply_nested_files() {
    const ENORMOUS: usize = 8 * 1024 * 1024;
    let mut slowest = (Duration::ZERO, "");
    for piece in [
        "(",
        "[",
        "{",
        ")",
        "( a: ",
        "Not(",
        "\"Not(\"",
        "x: [ a: 1, ",
        "x: ( a: 1 ), ( ",
        "# a\n",
        "\u{a0}",
        "a \"b\", ",
        "\"",
        "\"a",
        "\"a\n",
        "\"a\"b ",
        "“a",
        "\\",
        "/*",
        "//",
        "\t\n",
        "\0",
        "~",
        "~ ",
        "a",
        "a ",
        "a: ",
        "a,",
        ", ",
        "( id: \"x\" ), ",
        "\"x\", ",
        "\u{fffd}\n",
        "\n",
    ] {
        let begun = Instant::now();
        checked("crew/closure/scenario.ron", piece.repeat(ENORMOUS / piece.len()));
        slowest = slowest.max((begun.elapsed(), piece));
    }
    let many = "( id: \"x\", acts: \"y\", text: \"z\" ),\n".repeat(ENORMOUS / 40);
    checked("crew/closure/scenario.ron", format!("( format: 1, situations: [ {many} ] )"));
    println!("the slowest of 8 MB: {:?} repeated, {:.1} s", slowest.1, slowest.0.as_secs_f64());
    if let Some(peak) = peak_memory() {
        println!("peak memory of all tests together: {peak} MB");
        assert!(peak < 1_000);
    }
}

/// The most memory this process ever took, in megabytes, where the system says so.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}
