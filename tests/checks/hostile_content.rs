//! A hostile day for files, names and the terminal: what stands in a folder of content, what a file calls itself, what is
//! typed and what comes out. Inputs are in `tests/data/hostile`; each stands for its whole kind.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "what is missing stops a test; figures are for the log")]

use std::ffi::OsString;
use std::io::{BufRead, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use roadblock::cli::{self, Exit, Wanted};
use roadblock::library::{Library, TextFile};
use roadblock::rehearsal::{Plan, unknown_names};
use roadblock::store::read_folder;

const PACK: &str = "victim-assistance";
const CASE: &str = "the-card-says-twenty";

struct Done {
    exit: Exit,
    out: String,
    err: String,
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile").join(name)
}

/// A folder of content of its own with the procedure and one shipped case; gone at the end.
struct Content(PathBuf);

impl Content {
    fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("roadblock-hostile-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&root);
        let content = Self(root.join("scenarios"));
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(PACK);
        std::fs::create_dir_all(content.pack().join(CASE)).unwrap();
        for file in ["procedure.ron".to_owned(), format!("{CASE}/scenario.ron"), format!("{CASE}/by-the-book.plan")] {
            std::fs::copy(shipped.join(&file), content.pack().join(&file)).unwrap();
        }
        content
    }

    fn pack(&self) -> PathBuf {
        self.0.join(PACK)
    }

    fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.pack().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    fn run(&self, args: &[&str]) -> Done {
        self.run_typing(args, &mut "".as_bytes())
    }

    #[track_caller]
    fn run_typing(&self, args: &[&str], input: &mut dyn BufRead) -> Done {
        let args = ["roadblock", "--scenarios", self.0.to_str().unwrap()].into_iter().chain(args.iter().copied());
        let job = match cli::parse(args.map(OsString::from)) {
            Ok(Wanted::Job(job)) => job,
            Ok(wanted) => panic!("{wanted:?}"),
            Err(usage) => {
                let (mut out, mut err) = (Vec::new(), Vec::new());
                let exit = usage.show(&mut out, &mut err);
                return Done { exit, out: text(out), err: text(err) };
            }
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = cli::run(job, input, &mut out, &mut err);
        Done { exit, out: text(out), err: text(err) }
    }

    /// Everything below the folder that content stands in, so that nothing beside it goes unnoticed.
    fn beside(&self) -> Vec<PathBuf> {
        let mut names: Vec<PathBuf> =
            std::fs::read_dir(self.0.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path()).collect();
        names.sort();
        names
    }
}

impl Drop for Content {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(self.0.parent().unwrap());
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[track_caller]
fn harmless(done: &Done) {
    let odd = |sign: char| {
        let turns =
            matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        turns || (sign.is_control() && !matches!(sign, '\n' | '\t'))
    };
    assert!(!done.out.contains(odd), "{:?}", done.out);
    assert!(!done.err.contains(odd), "{:?}", done.err);
}

#[test]
fn no_id_can_be_a_path() {
    let content = Content::new("ids");
    let traversal = std::fs::read_to_string(data("traversal.ron")).unwrap();
    content.put("a/scenario.ron", &traversal);
    content.put("b/scenario.ron", std::fs::read(data("newline.ron")).unwrap());
    for (folder, id) in [
        ("c", "x".repeat(5000)),
        ("d", "con".into()),
        ("e", "LPT1".into()),
        ("f", "..".into()),
        ("g", "a/b".into()),
        ("h", "C:x".into()),
    ] {
        content.put(&format!("{folder}/scenario.ron"), traversal.replace("../../../evil", &id));
    }
    let before = content.beside();
    let done = content.run(&["check"]);
    harmless(&done);
    assert_eq!((done.exit, done.out.matches("[RB0203]").count()), (Exit::Findings, 8), "{}", done.out);
    assert!(done.out.contains("1 case that can be played"), "{}", done.out.lines().last().unwrap());
    for id in ["../../../evil", "a\nb", "con", ".."] {
        for command in ["play", "stats", "graph"] {
            assert_eq!(content.run(&[command, id]).exit, Exit::CouldNot, "{command} {id:?}");
        }
    }
    let log = data("traversal.json");
    for args in [["report", log.to_str().unwrap()], ["report", data("escapes.json").to_str().unwrap()]] {
        let done = content.run(&args);
        harmless(&done);
        assert!(done.exit == Exit::CouldNot && done.err.contains("not a kept play"), "{}", done.err);
    }
    assert_eq!(content.beside(), before, "nothing was written outside of the folder");
}

#[test]
fn a_procedure_whose_id_is_a_path_is_not_taken() {
    let content = Content::new("procedure");
    let file = content.pack().join("procedure.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen("id: \"victim-assistance\"", "id: \"../evil\"", 1)).unwrap();
    let done = content.run(&["check"]);
    assert!(done.exit == Exit::Findings && done.out.contains("[RB0203]"), "{}", done.out);
    assert!(done.out.contains("0 cases that can be played"), "{}", done.out.lines().last().unwrap());
}

#[test]
fn two_cases_of_one_id_are_told_and_the_first_can_be_played() {
    let content = Content::new("double");
    content.put("x/scenario.ron", std::fs::read(data("double-1.ron")).unwrap());
    content.put("y/scenario.ron", std::fs::read(data("double-2.ron")).unwrap());
    let done = content.run(&["check"]);
    assert_eq!(done.exit, Exit::Findings);
    assert!(done.out.contains("[RB0202]") && done.out.contains("is there twice"), "{}", done.out);
    assert!(done.out.contains("2 cases that can be played"), "{}", done.out.lines().last().unwrap());
    let other = Content::new("double-procedure");
    let procedure = std::fs::read(other.pack().join("procedure.ron")).unwrap();
    std::fs::create_dir_all(other.0.join("zz")).unwrap();
    std::fs::write(other.0.join("zz/procedure.ron"), procedure).unwrap();
    let done = other.run(&["check"]);
    assert!(done.exit == Exit::Findings && done.out.contains("is there twice"), "{}", done.out);
}

#[test]
#[cfg(unix)]
fn nothing_in_a_folder_takes_the_rest_away() {
    use std::os::unix::fs::symlink;
    let content = Content::new("links");
    let pack = content.pack();
    let outside = content.0.with_file_name("outside");
    std::fs::create_dir_all(outside.join("deep")).unwrap();
    std::fs::write(outside.join("deep/linked.plan"), "let the time pass\n").unwrap();
    symlink("me@host.1:2", pack.join(CASE).join(".#scenario.ron")).unwrap();
    symlink("/nonexistent", pack.join("gone.plan")).unwrap();
    for (name, to) in [("a", "."), ("b", "."), ("up", ".."), ("all", "/"), ("own", CASE)] {
        symlink(to, pack.join(name)).unwrap();
    }
    symlink(&outside, pack.join("one-way")).unwrap();
    symlink(outside.join("deep"), pack.join("other-way")).unwrap();
    symlink("/dev/zero", pack.join("zero.ron")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(pack.join("pipe.ron")).status().unwrap().success());
    std::fs::File::create(pack.join("huge.csv")).unwrap().set_len(9 << 20).unwrap();
    content.put("locked/scenario.ron", "(");
    std::fs::set_permissions(pack.join("locked"), std::os::unix::fs::PermissionsExt::from_mode(0o000)).unwrap();
    let begun = Instant::now();
    let done = content.run(&["check"]);
    let allowed = std::fs::read_dir(pack.join("locked")).is_ok();
    std::fs::set_permissions(pack.join("locked"), std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
    for (code, name) in [
        ("RB0030", ".#scenario.ron"),
        ("RB0030", "gone.plan"),
        ("RB0030", "/a:"),
        ("RB0030", "/b:"),
        ("RB0030", "/up:"),
        ("RB0030", "/all:"),
        ("RB0030", "/own:"),
        ("RB0030", "other-way"),
        ("RB0030", "zero.ron"),
        ("RB0030", "pipe.ron"),
        ("RB0031", "huge.csv"),
    ] {
        let told = done.out.lines().filter(|line| line.contains(code) && line.contains(name)).count();
        assert_eq!(told, 1, "{code} {name}\n{}", done.out);
    }
    // Whoever may do everything may read that too.
    assert!(allowed || done.out.contains("RB0031") && done.out.contains("locked"), "{}", done.out);
    assert!(done.out.contains("1 case that can be played"), "{}", done.out.lines().last().unwrap());
    let played = content.run(&["play", CASE, "--plan", "by-the-book.plan"]);
    assert_eq!(played.exit, Exit::Clean, "{}", played.err);
    for args in [["report", "pipe.ron"], ["report", "zero.ron"], ["export", "pipe.ron"]] {
        let path = pack.join(args[1]);
        let path = path.to_str().unwrap();
        let args =
            if args[0] == "export" { vec!["align", "--model", path, "--log", path] } else { vec![args[0], path] };
        let done = content.run(&args);
        assert!(done.exit == Exit::CouldNot && done.err.contains("pipe or a device"), "{args:?} {}", done.err);
    }
}

/// Eight times the lines take about eight times as long; in a quadratic way it would be sixty-four times.
#[test]
fn a_plan_of_forty_thousand_lines_is_checked_line_by_line() {
    let content = Content::new("long");
    let library = Library::from_texts(read_folder(&content.0).unwrap().files);
    let case = library.case(CASE).unwrap();
    let option = case.scenario.situations.iter().flat_map(|one| one.decision.options()).next().unwrap().id.clone();
    let time = |lines: usize| {
        let file =
            TextFile { path: "by-the-book.plan".to_owned(), text: format!("as patrol: {option}\n").repeat(lines) };
        let took = || {
            let begun = Instant::now();
            let plan = Plan::parse(&file.path, &file.text).value.unwrap();
            assert_eq!((plan.steps.len(), unknown_names(case, &plan, &file).len()), (lines, 0));
            begun.elapsed()
        };
        (0..3).map(|_| took()).min().unwrap()
    };
    let (short, long) = (time(5_000), time(40_000));
    println!("5,000 lines {short:?}, 40,000 {long:?}");
    assert!(long < 24 * short, "{short:?} {long:?}");
    // With a mistake in every line nothing is worked out for what is not told.
    content.put(&format!("{CASE}/by-the-book.plan"), "as first: o\n".repeat(40_000));
    let begun = Instant::now();
    let done = content.run(&["check", CASE]);
    assert!(done.exit == Exit::Findings && done.out.contains("RB0403") && done.out.contains("RB0014"));
    println!("40,000 mistakes {:?}", begun.elapsed());
    assert!(begun.elapsed() < Duration::from_secs(60));
}

#[test]
fn signs_that_steer_reach_no_terminal_from_anywhere() {
    let content = Content::new("escapes\u{1b}[31m");
    content.put("esc/scenario.ron", std::fs::read(data("escapes.ron")).unwrap());
    content.put("esc/by-the-book.plan", std::fs::read(data("escapes.plan")).unwrap());
    content.put("terms.csv", "id,en\nx\u{1b}[31m,y\u{202e}\n");
    let done = content.run(&["check"]);
    harmless(&done);
    assert!(done.exit == Exit::Findings && done.out.contains("[RB0024]"), "{}", done.out);
    assert!(done.out.contains("<U+001B>[31m/scenarios"), "the folder's own name: {}", done.out);
    let odd = "\u{1b}]0;x\u{7}\u{9b}1m\u{202e}";
    for args in [
        vec!["check", "--json"],
        vec!["play", "esc"],
        vec!["play", odd],
        vec!["play", CASE, "--role", odd],
        vec!["play", CASE, "--from", odd],
        vec!["play", CASE, "--plan", odd],
        vec!["find", odd],
        vec!["explain", odd],
        vec!["check", odd],
        vec!["new", odd],
        vec!["graph", odd],
        vec!["report", odd],
        vec!["align", "--model", odd, "--log", odd],
        vec!["rescue", odd],
        vec![odd],
        vec!["--no-such", odd],
    ] {
        harmless(&content.run(&args));
    }
    for line in content.run(&["check", "--json"]).out.lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
}

#[test]
fn a_play_of_another_edition_is_said_to_be_one() {
    let content = Content::new("edition");
    let log = content.0.with_file_name("play.json");
    let path = log.to_str().unwrap().to_owned();
    assert_eq!(content.run(&["play", CASE, "--plan", "by-the-book.plan", "--log", &path]).exit, Exit::Clean);
    let done = content.run(&["report", &path]);
    assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""));
    let file = content.pack().join(CASE).join("scenario.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{text}// one word more\n")).unwrap();
    for args in [vec!["report", &path], vec!["export", "procedure", CASE, "--pnml", "/dev/null/x", "--log", &path]] {
        let done = content.run(&args);
        assert!(done.err.contains("another edition"), "{args:?} {}", done.err);
    }
    let foreign = data("other-edition.json");
    let done = content.run(&["report", foreign.to_str().unwrap()]);
    assert!(done.err.contains("another edition"), "{}", done.err);
    // A workshop holds the edition it was played on.
    let plays = content.0.with_file_name("plays");
    let done = content.run_typing(&["play", CASE, "--record", plays.to_str().unwrap()], &mut "\n\nq\n".as_bytes());
    assert_eq!(done.exit, Exit::Clean, "{}", done.err);
    std::fs::write(&file, &text).unwrap();
    let record = std::fs::read_dir(&plays).unwrap().map(|entry| entry.unwrap().path());
    let record = record.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "roadblock")).unwrap();
    let done = content.run(&["report", record.to_str().unwrap()]);
    assert!(done.exit == Exit::Clean && done.err.contains("the edition that was kept with it"), "{}", done.err);
}

/// A terminal that breaks off after what was typed.
struct BreaksOff<'t>(&'t [u8]);

impl Read for BreaksOff<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.0.is_empty() { Err(std::io::ErrorKind::BrokenPipe.into()) } else { self.0.read(into) }
    }
}

impl BufRead for BreaksOff<'_> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.0.is_empty() { Err(std::io::ErrorKind::BrokenPipe.into()) } else { Ok(self.0) }
    }

    fn consume(&mut self, amount: usize) {
        self.0 = &self.0[amount..];
    }
}

#[test]
fn the_terminal_play_is_kept_as_it_goes_and_an_odd_byte_costs_a_line() {
    let content = Content::new("typed");
    let keys = std::fs::read(data("latin1.keys")).unwrap();
    let done = content.run_typing(&["play", CASE], &mut [b"\n", &keys[..], b"\nq\n"].concat().as_slice());
    assert_eq!(done.exit, Exit::Clean, "{}", done.err);
    assert!(done.out.contains("no text. Please type it again"), "{}", done.out);
    assert!(done.out.contains("kept nowhere"), "{}", done.out);
    let log = content.0.with_file_name("play.json");
    let path = log.to_str().unwrap();
    let typed = "\n\nr because it is right\n1\n\n\n".repeat(6);
    let done = content.run_typing(&["play", CASE, "--log", path], &mut BreaksOff(typed.as_bytes()));
    assert_eq!(done.exit, Exit::CouldNot, "{}", done.out);
    assert!(!done.out.contains("kept nowhere"), "{}", done.out);
    let kept = std::fs::read_to_string(&log).unwrap();
    assert!(kept.contains("because it is right"), "{kept}");
    let report = content.run(&["report", path]);
    assert_eq!((report.exit, report.err.as_str()), (Exit::Clean, ""));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&log).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_new_case_has_a_name_that_every_system_can_hold() {
    let content = Content::new("new");
    for name in ["con", "NUL", "Com1", "lpt9", "a".repeat(300).as_str(), "../..", "\u{202e}"] {
        let done = content.run(&["new", name]);
        harmless(&done);
        assert!(done.exit == Exit::CouldNot || !done.out.contains(".."), "{name} {}{}", done.out, done.err);
    }
    assert!(["con", "nul", "com1", "lpt9"].iter().all(|name| !content.pack().join(name).exists()));
    let done = content.run(&["new", "con"]);
    assert!(done.exit == Exit::CouldNot && done.err.contains("Windows"), "{}", done.err);
    assert_eq!(content.run(&["new", "console"]).exit, Exit::Clean);
}

#[test]
fn legacy_files_of_other_tools_are_read_as_declared() {
    let content = Content::new("legacy");
    let at = |name: &str| data(name).to_string_lossy().into_owned();
    let done = content.run(&["align", "--model", &at("ok.pnml"), "--log", &at("lat1.xes")]);
    assert!(done.exit == Exit::Clean && done.out.contains("only in the log: é"), "{}{}", done.out, done.err);
    let done = content.run(&["align", "--model", &at("utf16.pnml"), "--log", &at("lat1.xes")]);
    assert!(done.exit == Exit::Clean && done.out.contains("only in the net: a"), "{}{}", done.out, done.err);
}
