//! Files of other tools that are easily taken for something else: encodings, packed files, arcs and numbers in foreign
//! notations, nets in which nothing can begin, times finer than a clock, names that an event has elsewhere. Each is read
//! as it was meant or refused with a sentence; none costs nothing because it was misread.
//!
//! The files are in `tests/data/exchange/faults`, a folder for each kind.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use roadblock::base::{Parsed, Severity};
use roadblock::cli::{self, Exit, Wanted};
use roadblock::exchange::decode::decode;
use roadblock::exchange::{NamedNet, pnml};
use serde_json::Value;

struct Done {
    exit: Exit,
    out: String,
    err: String,
}

fn file(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/exchange/faults");
    root.join(name).to_string_lossy().into_owned()
}

/// A folder of this test's own with some files in it.
fn laid_out(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("roadblock-faults-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    files.iter().for_each(|(name, bytes)| std::fs::write(folder.join(name), bytes).unwrap());
    folder
}

#[track_caller]
fn align(net: &str, log: &str, more: &[&str]) -> Done {
    let args = ["roadblock", "align", "--model", net, "--log", log].into_iter().chain(more.iter().copied());
    let wanted = cli::parse(args.map(OsString::from));
    let Ok(Wanted::Job(job)) = wanted else { panic!("{wanted:?}") };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = cli::run(job, &mut "".as_bytes(), &mut out, &mut err);
    Done { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// The cost in all, as programs read it; `null` where there is none.
#[track_caller]
fn cost(net: &str, log: &str, more: &[&str]) -> Value {
    let done = align(net, log, &[more, &["--json"]].concat());
    let said: Value = serde_json::from_str(&done.out).unwrap_or_else(|_| panic!("{}", done.err));
    said["cost"].clone()
}

#[track_caller]
fn refused(done: &Done, code: &str) {
    assert_eq!((done.exit, done.out.as_str()), (Exit::CouldNot, ""), "{}", done.err);
    assert!(done.err.contains(code), "{}", done.err);
}

#[test]
fn every_notation_of_an_arc_that_inhibits_or_resets_is_refused() {
    let log = file("inhibitor-arcs/log.csv");
    for net in ["attribute", "pipe", "prom", "tapaal"] {
        refused(&align(&file(&format!("inhibitor-arcs/{net}.pnml")), &log, &[]), "EX07");
    }
    let place = "<place id='i'><initialMarking><text>1</text></initialMarking></place><place id='o'/>";
    let net = |arcs: &str| {
        let plain = "<arc source='t' target='o'/>";
        format!("<pnml><net id='n'><page id='p'>{place}<transition id='t'/>{arcs}{plain}</page></net></pnml>")
    };
    let told = |arcs: &str| -> Vec<&'static str> {
        pnml::read("x", &net(arcs))
            .diagnostics
            .iter()
            .filter(|one| one.severity == Severity::Error)
            .map(|one| one.code)
            .collect()
    };
    for odd in [
        "<arc source='i' target='t' type='reset'/>",
        "<arc source='i' target='t' kind='INHIBITOR'/>",
        "<arc source='i' target='t'><type>inhibitor</type></arc>",
        "<arc source='i' target='t'><type value='reset'/></arc>",
        "<arc source='i' target='t'><arctype><text>reset</text></arctype></arc>",
        "<arc source='i' target='t'><type><value>read</value></type></arc>",
        "<arc source='i' target='t' type='transport'/>",
        "<arc source='i' target='t'><inscription><inhibitor><value>1</value></inhibitor></inscription></arc>",
        "<arc source='i' target='t'><inscription><test><value>1</value></test></inscription></arc>",
        "<arc source='i' target='t'><toolspecific tool='x' version='1'><inhibitor/></toolspecific></arc>",
        "<arc source='i' target='t'><toolspecific tool='x' version='1' arcKind='Inhibitor'/></arc>",
        "<inhibitorArc source='i' target='t'/>",
        "<resetarc source='i' target='t'/>",
    ] {
        assert_eq!(told(odd), ["EX07"], "{odd}");
    }
    for plain in [
        "<arc source='i' target='t'/>",
        "<arc source='i' target='t' type='normal'/>",
        "<arc source='i' target='t'><type value='normal'/></arc>",
        "<arc source='i' target='t'><arctype><text>normal</text></arctype></arc>",
        "<arc source='i' target='t'><name><text>after the reset</text></name></arc>",
        "<arc source='i' target='t'><graphics><position x='1' y='2'/></graphics></arc>",
    ] {
        assert_eq!(told(plain), [""; 0], "{plain}");
    }
}

#[test]
fn numbers_are_read_as_pipe_writes_them_or_refused() {
    let log = file("pipe-values/log.csv");
    assert_eq!(cost(&file("pipe-values/marking.pnml"), &log, &[]), 0);
    assert_eq!(cost(&file("pipe-values/weight.pnml"), &log, &[]), Value::Null);
    let read = |marking: &str, weight: &str| -> Parsed<NamedNet> {
        pnml::read(
            "x",
            &format!(
                "<pnml><net id='n'><place id='i'>{marking}</place><place id='o'/><transition id='t'/>\
                 <arc source='i' target='t'>{weight}</arc><arc source='t' target='o'/></net></pnml>"
            ),
        )
    };
    for (marking, weight, expected) in [
        ("<initialMarking><value>Default,3</value></initialMarking>", "", Some((3, 1))),
        ("<initialMarking><value>3</value></initialMarking>", "", Some((3, 1))),
        ("<initialMarking>3</initialMarking>", "<inscription>2</inscription>", Some((3, 2))),
        ("<initialMarking><value>Default,0,Red,2</value></initialMarking>", "", Some((2, 1))),
        ("<initialMarking><value>Default,1,Red,2</value></initialMarking>", "", None),
        ("<initialMarking><value>Default</value></initialMarking>", "", None),
        (
            "<initialMarking><text>3</text></initialMarking>",
            "<inscription><value>Default,2</value></inscription>",
            Some((3, 2)),
        ),
        ("<initialMarking><text>3</text></initialMarking>", "<inscription><graphics/></inscription>", Some((3, 1))),
        (
            "<initialMarking><text>3</text></initialMarking>",
            "<inscription><value><object type='int'>2</object></value></inscription>",
            None,
        ),
        ("<initialMarking><text>3</text></initialMarking>", "<hlinscription><text>x</text></hlinscription>", None),
        ("<initialMarking><text>3</text></initialMarking><capacity><value>1</value></capacity>", "", None),
        ("<initialMarking><text>3</text></initialMarking><capacity><value>0</value></capacity>", "", Some((3, 1))),
    ] {
        let net = read(marking, weight).value.map(|named| named.net);
        let found = net.map(|net| (net.start[0].1, net.transitions[0].takes[0].1));
        assert_eq!(found, expected, "{marking} {weight}");
    }
}

#[test]
fn where_no_end_can_be_reached_there_is_no_cost_and_a_finding() {
    let (net, log) = (file("no-first-marking/net.pnml"), file("no-first-marking/log.csv"));
    let done = align(&net, &log, &[]);
    assert_eq!(done.exit, Exit::Findings);
    assert!(done.err.contains("EX13") && done.err.contains("no first marking"), "{}", done.err);
    assert!(done.out.contains("no cost in all") && !done.out.contains("cost 0"), "{}", done.out);
    let done = align(&net, &log, &["--json"]);
    let said: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!((done.exit, &said["cost"], &said["fitness"]), (Exit::Findings, &Value::Null, &Value::Null));
    assert_eq!(said["no_end"], 1);
    // One trace that has a cost does not give the others one.
    let done = align(&file("pipe-values/weight.pnml"), &file("pipe-values/log.csv"), &[]);
    assert_eq!(done.exit, Exit::Findings, "{}", done.out);
}

#[test]
fn events_are_put_in_order_by_times_as_fine_as_they_are_written() {
    let net = file("below-a-millisecond/net.pnml");
    for log in ["micro", "nano"] {
        assert_eq!(cost(&net, &file(&format!("below-a-millisecond/{log}.csv")), &[]), 0, "{log}");
    }
    let rows = "case,activity,timestamp\n1,call,31.05.2024 14:05\n1,check,31.05.2024 14:04\n";
    let folder = laid_out("format", &[("log.csv", rows.as_bytes())]);
    let log = folder.join("log.csv").to_string_lossy().into_owned();
    refused(&align(&net, &log, &[]), "--time-format");
    refused(&align(&net, &log, &["--time-format", "%Q"]), "EX34");
    assert_eq!(cost(&net, &log, &["--time-format", "%d.%m.%Y %H:%M"]), 0);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn files_are_read_in_the_encoding_they_declare_or_refused() {
    let at = |name: &str| file(&format!("encodings/{name}"));
    assert_eq!(cost(&at("utf8.pnml"), &at("cp1250.xes"), &[]), 0);
    assert_eq!(cost(&at("latin1.pnml"), &at("latin1.xes"), &[]), 0);
    assert_eq!(cost(&at("collide.pnml"), &at("collide.xes"), &[]), 2);
    let done = align(&at("utf8.pnml"), &at("cp1250.csv"), &[]);
    refused(&done, "EX43");
    assert!(done.err.contains("cp1250.csv:2:3") && done.err.contains("--encoding"), "{}", done.err);
    assert_eq!(cost(&at("utf8.pnml"), &at("cp1250.csv"), &["--encoding", "windows-1250"]), 0);
    refused(&align(&at("utf8.pnml"), &at("cp1250.csv"), &["--encoding", "windows-9999"]), "EX42");
    // Somebody's word does not overrule what a file declares.
    assert_eq!(cost(&at("latin1.pnml"), &at("latin1.xes"), &["--encoding", "windows-1250"]), 0);
}

#[test]
fn encodings_are_known_by_their_marks_and_by_their_first_line() {
    let read = |bytes: &[u8]| {
        let decoded = decode("x", bytes, None);
        let codes: Vec<&str> = decoded.diagnostics.iter().map(|one| one.code).collect();
        (decoded.text, codes.join(" "))
    };
    let text = "<?xml version='1.0'?><log>čë</log>";
    let sixteen = |swap: bool, mark: bool| -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        let units = mark.into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    for (swap, mark) in [(false, true), (true, true), (false, false), (true, false)] {
        assert_eq!(read(&sixteen(swap, mark)), (text.to_owned(), String::new()), "{swap} {mark}");
    }
    let declared = |name: &str, letter: &[u8]| {
        [format!("<?xml version=\"1.0\" encoding=\"{name}\"?><log>").as_bytes(), letter, b"</log>"].concat()
    };
    for (name, letter, expected) in [
        ("windows-1251", &b"\xe6"[..], 'ж'),
        ("ISO-8859-5", b"\xd6", 'ж'),
        ("ISO-8859-2", b"\xe8", 'č'),
        ("ISO-8859-16", b"\xba", 'ș'),
        ("windows-1252", b"\x8a", 'Š'),
        ("UTF-8", "ë".as_bytes(), 'ë'),
        ("macintosh", b"\x91", 'ë'),
    ] {
        let (text, codes) = read(&declared(name, letter));
        assert!(text.contains(expected) && codes.is_empty(), "{name}: {text} {codes}");
    }
    for (name, letter, code) in [
        ("UTF-8", &b"\xe8"[..], "EX43"),
        ("US-ASCII", b"\xe8", "EX43"),
        ("Shift_JIS", b"\xfd", "EX43"),
        ("klingon", b"a", "EX42"),
        ("iso-2022-kr", b"a", "EX42"),
    ] {
        assert_eq!(read(&declared(name, letter)).1, code, "{name}");
    }
    assert_eq!(read(b"\xff\xfe\0\0<\0\0\0").1, "EX42");
    assert_eq!(read(b"case,activity\n1,a\0b\n").1, "EX44");
    assert_eq!(read("case,activity\n1,\u{fffd}\n".as_bytes()).1, "EX45");
}

#[test]
fn packed_logs_are_unpacked_or_told() {
    let net = file("not-text/net.pnml");
    assert_eq!(cost(&net, &file("not-text/log.xes.gz"), &[]), 0);
    assert_eq!(cost(&net, &file("not-text/utf16.xes"), &[]), 0);
    let whole = std::fs::read(file("not-text/log.xes.gz")).unwrap();
    let files: [(&str, &[u8]); 3] =
        [("cut.xes.gz", &whole[..whole.len() - 20]), ("log.zip", b"PK\x03\x04\x14\0\0"), ("log.xz", b"\xfd7zXZ\0\0")];
    let folder = laid_out("packed", &files);
    for (name, _) in files {
        let done = align(&net, folder.join(name).to_str().unwrap(), &[]);
        refused(&done, "EX41");
        assert!(!done.err.contains(|sign: char| sign.is_control() && sign != '\n'), "{}", done.err);
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_time_that_nothing_depends_on_is_only_told() {
    let (net, log) = (file("unread-time/net.pnml"), file("unread-time/log.xes"));
    let done = align(&net, &log, &[]);
    assert_eq!((done.exit, done.err.matches("EX23").count()), (Exit::Clean, 1), "{}", done.err);
    assert!(done.err.contains("Warning") && done.out.contains("cost 0 in all"), "{}{}", done.err, done.out);
    let many = std::fs::read_to_string(&log).unwrap();
    let event = &many[many.find("<event>").unwrap()..many.find("</trace>").unwrap()];
    let many = many.replace(event, &event.repeat(60));
    let lone = "case,activity,timestamp\n1,check,?\n2,check,2024-01-01\n";
    let two = "case,activity,timestamp\n1,check,?\n1,check,2024-01-01\n";
    let folder =
        laid_out("time", &[("many.xes", many.as_bytes()), ("lone.csv", lone.as_bytes()), ("two.csv", two.as_bytes())]);
    let done = |name: &str| align(&net, folder.join(name).to_str().unwrap(), &[]);
    let (many, lone, two) = (done("many.xes"), done("lone.csv"), done("two.csv"));
    std::fs::remove_dir_all(folder).unwrap();
    assert_eq!((many.exit, many.err.matches("EX23").count()), (Exit::Clean, 1), "{}", many.err);
    assert!(many.err.contains("59 more times"), "{}", many.err);
    assert_eq!((lone.exit, lone.err.matches("EX23").count()), (Exit::Clean, 1), "{}", lone.err);
    refused(&two, "EX23");
}

/// Nothing that steers a terminal or turns the direction of writing.
#[track_caller]
fn harmless(text: &str) {
    let odd = |sign: char| {
        (sign.is_control() && sign != '\n')
            || matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!text.contains(odd), "{text:?}");
}

#[test]
fn signs_that_steer_a_terminal_are_shown_by_their_numbers() {
    let net = file("control-signs/net.pnml");
    let done = align(&net, &file("control-signs/log.csv"), &[]);
    harmless(&done.out);
    harmless(&done.err);
    assert!(done.out.contains("a<U+001B>[31mred<U+001B>]0;title<U+0007>"), "{}", done.out);
    let rows = "case,activity\n\u{202e}1,a\u{9b}31m\u{7f}b\u{2066}\n";
    let folder = laid_out("signs", &[("log\u{1b}[31m.csv", rows.as_bytes()), ("no\u{1b}[1m.csv", b"x,y\n\x1b[2J,1\n")]);
    let (log, none) = (folder.join("log\u{1b}[31m.csv"), folder.join("no\u{1b}[1m.csv"));
    let shown = align(&net, log.to_str().unwrap(), &[]);
    let json = align(&net, log.to_str().unwrap(), &["--json"]);
    let columns = align(&net, none.to_str().unwrap(), &[]);
    let missing = align(&net, folder.join("\u{1b}[1mmissing").to_str().unwrap(), &[]);
    std::fs::remove_dir_all(folder).unwrap();
    for done in [&shown, &json, &columns, &missing] {
        harmless(&done.out);
        harmless(&done.err);
    }
    let said: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(said["traces"][0]["case"], "\u{202e}1", "programs get what stands in the log");
    assert!(columns.err.contains("no<U+001B>[1m.csv") && missing.err.contains("<U+001B>[1mmissing"), "{}", missing.err);
}

#[test]
fn an_event_is_named_by_the_classifier_that_is_asked_for() {
    let (net, log) = (file("classifier/net.pnml"), file("classifier/log.xes"));
    for named in ["Activity", "concept:name+lifecycle:transition", "concept:name lifecycle:transition"] {
        assert_eq!(cost(&net, &log, &["--classifier", named, "--lifecycle", "complete"]), 0, "{named}");
    }
    let done = align(&net, &log, &["--classifier", "org:resource"]);
    refused(&done, "EX24");
    assert!(done.err.contains("Activity (concept:name, lifecycle:transition)"), "{}", done.err);
    let rows = "case,activity,step\n1,check,complete\n";
    let folder = laid_out("classifier", &[("log.csv", rows.as_bytes())]);
    let table = folder.join("log.csv").to_string_lossy().into_owned();
    assert_eq!(cost(&net, &table, &["--classifier", "activity+step"]), 0);
    refused(&align(&net, &table, &["--classifier", "activity+phase"]), "EX31");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_log_whose_activities_the_net_does_not_know_is_told() {
    let (net, log) = (file("classifier/net.pnml"), file("classifier/log.xes"));
    let done = align(&net, &log, &[]);
    for told in ["Not one activity of the log is in the net", "check+complete", "--classifier", "Activity"] {
        assert!(done.err.contains(told), "{told} is missing in {}", done.err);
    }
    let known = align(&net, &log, &["--classifier", "Activity"]);
    assert_eq!((known.exit, known.err.as_str()), (Exit::Clean, ""));
}
