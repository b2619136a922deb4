//! The formats of other tools, in both directions: what they wrote is read, aligned and costs what they say; what we
//! write they read, and say the same.
//!
//! `tests/data/exchange/costs.json` holds what pm4py said of the files beside it.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "what is missing stops a test, and a failing one says its seed"
)]

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use roadblock::base::{Diagnostic, Severity};
use roadblock::cli::{self, Exit, Wanted};
use roadblock::exchange::log::{EventLog, Reading};
use roadblock::exchange::{log, pnml, to_pnml};
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn data(name: &str) -> String {
    root().join("tests/data/exchange").join(name).to_string_lossy().into_owned()
}

fn text(name: &str) -> String {
    std::fs::read_to_string(data(name)).unwrap()
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("roadblock-exchange-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[track_caller]
fn run(args: &[&str]) -> (Exit, String, String) {
    let scenarios = root().join("scenarios");
    let args = ["roadblock", "--scenarios", scenarios.to_str().unwrap()].into_iter().chain(args.iter().copied());
    let wanted = cli::parse(args.map(OsString::from));
    let Ok(Wanted::Job(job)) = wanted else { panic!("{wanted:?}") };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = cli::run(job, &mut "".as_bytes(), &mut out, &mut err);
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[track_caller]
fn aligned(net: &str, events: &str, more: &[&str]) -> Value {
    let args: Vec<&str> =
        ["align", "--model", net, "--log", events, "--json"].into_iter().chain(more.iter().copied()).collect();
    let (exit, out, err) = run(&args);
    assert_eq!((exit, err.as_str()), (Exit::Clean, ""));
    serde_json::from_str(&out).unwrap()
}

fn stated() -> Value {
    serde_json::from_str(&text("costs.json")).unwrap()
}

/// Cost and fitness of every trace, under its name, and each proven.
#[track_caller]
fn same(said: &Value, stated: &[Value]) {
    let said = said["traces"].as_array().unwrap();
    assert_eq!(said.len(), stated.len());
    for (said, stated) in said.iter().zip(stated) {
        assert_eq!((&said["case"], &said["cost"]), (&stated["case"], &stated["cost"]));
        assert!((said["fitness"].as_f64().unwrap() - stated["fitness"].as_f64().unwrap()).abs() < 1e-5, "{said}");
        assert_eq!(said["proven"], true);
    }
}

#[test]
fn nets_and_logs_of_another_tool_cost_what_it_says() {
    for (name, costs) in stated()["costs"].as_object().unwrap() {
        let (net, events) = (data(&format!("{name}.pnml")), data(&format!("{name}.xes")));
        let said = aligned(&net, &events, &[]);
        let engine = match name.as_str() {
            "hotline" => "machine",
            "intake" | "casework" | "wide" => "search",
            _ => "order",
        };
        assert_eq!(said["engine"], engine, "{name}");
        same(&said, costs.as_array().unwrap());
        same(&aligned(&net, &events, &["--search"]), costs.as_array().unwrap());
    }
}

#[test]
fn a_table_says_the_same_as_the_log_it_was_made_from() {
    let costs = &stated()["costs"]["intake"];
    same(&aligned(&data("intake.pnml"), &data("intake.csv"), &[]), costs.as_array().unwrap());
}

#[test]
fn what_is_told_in_words_is_whole() {
    let (exit, out, err) = run(&["align", "--model", &data("intake.pnml"), "--log", &data("intake.xes")]);
    assert_eq!((exit, err.as_str()), (Exit::Clean, ""));
    for told in ["intake 1: cost 0, fitness 1.0000", "in both: register", "only in the log: ", "only in the net: "] {
        assert!(out.contains(told), "{told} is missing in\n{out}");
    }
    assert!(out.lines().last().unwrap().starts_with("14 traces, cost "), "{out}");
    assert!(!out.contains("[align"), "{out}");
}

/// So many branches side by side, each of three acts with a way back.
fn wide(branches: usize) -> String {
    let mut net = String::from(
        "<pnml><net id='n' type='x'><place id='i'><initialMarking><text>1</text></initialMarking></place><place id='o'/>",
    );
    let mut transition = |id: &str, takes: &[String], puts: &[String], silent: bool| {
        let mark = if silent { "<toolspecific tool='ProM' version='6.4' activity='$invisible$'/>" } else { "" };
        net += &format!("<transition id='{id}'>{mark}</transition>");
        for place in takes {
            net += &format!("<arc id='{place}-{id}' source='{place}' target='{id}'/>");
        }
        for place in puts {
            net += &format!("<arc id='{id}-{place}' source='{id}' target='{place}'/>");
        }
    };
    let place = |branch: usize, at: usize| format!("p{branch}.{at}");
    let all = |at: usize| (0..branches).map(|branch| place(branch, at)).collect::<Vec<_>>();
    transition("split", &["i".to_owned()], &all(0), true);
    for branch in 0..branches {
        for at in 0..3 {
            transition(&format!("t{branch}.{at}"), &[place(branch, at)], &[place(branch, at + 1)], false);
        }
        transition(&format!("back{branch}"), &[place(branch, 3)], &[place(branch, 0)], false);
    }
    transition("join", &all(3), &["o".to_owned()], true);
    for branch in 0..branches {
        for at in 0..4 {
            net += &format!("<place id='{}'/>", place(branch, at));
        }
    }
    net + "<finalmarkings><marking><place idref='o'><text>1</text></place></marking></finalmarkings></net></pnml>"
}

fn one_trace(acts: &[String]) -> String {
    let rows: Vec<String> = acts.iter().map(|act| format!("one,{act}")).collect();
    format!("case,activity\n{}\n", rows.join("\n"))
}

#[test]
fn a_hard_net_is_said_to_be_not_proven() {
    let folder = folder("hard");
    let (net, events) = (folder.join("net.pnml"), folder.join("log.csv"));
    std::fs::write(&net, wide(4)).unwrap();
    let acts: Vec<String> = (0..3).rev().flat_map(|at| (0..4).map(move |branch| format!("t{branch}.{at}"))).collect();
    std::fs::write(&events, one_trace(&acts)).unwrap();
    let with = |states: &str| {
        let said = aligned(net.to_str().unwrap(), events.to_str().unwrap(), &["--max-states", states]);
        said["traces"][0].clone()
    };
    let (exact, capped, hopeless) = (with("500000"), with("60"), with("3"));
    std::fs::remove_dir_all(&folder).unwrap();
    let cost = exact["cost"].as_i64().unwrap();
    assert_eq!((exact["proven"].as_bool(), exact["at_least"].as_i64()), (Some(true), Some(cost)));
    assert!(cost > 8, "{exact}");
    for said in [capped, hopeless] {
        assert_eq!((said["proven"].as_bool(), &said["fitness"]), (Some(false), &Value::Null), "{said}");
        assert!(said["at_least"].as_i64().unwrap() <= cost, "{said}");
        assert!(said["cost"].as_i64().is_none_or(|found| found >= cost), "{said}");
    }
}

#[test]
fn a_net_without_bound_ends_too() {
    let net = "<pnml><net id='n'><place id='i'><initialMarking><text>1</text></initialMarking></place><place id='o'/>\
        <place id='never'/><transition id='more'/><transition id='go'/>\
        <arc source='more' target='i'/><arc source='i' target='go'/><arc source='go' target='o'/>\
        <arc source='never' target='go'/><finalmarkings><marking><place idref='o'><text>1</text></place></marking>\
        </finalmarkings></net></pnml>";
    let folder = folder("bound");
    let (path, events) = (folder.join("net.pnml"), folder.join("log.csv"));
    std::fs::write(&path, net).unwrap();
    std::fs::write(&events, one_trace(&["go".to_owned(), "more".to_owned()])).unwrap();
    let said = aligned(path.to_str().unwrap(), events.to_str().unwrap(), &["--max-states", "5000"]);
    let (_, told, _) =
        run(&["align", "--model", path.to_str().unwrap(), "--log", events.to_str().unwrap(), "--max-states", "5000"]);
    std::fs::remove_dir_all(&folder).unwrap();
    let trace = &said["traces"][0];
    assert_eq!((&trace["cost"], &trace["proven"], &said["unproven"]), (&Value::Null, &false.into(), &1.into()));
    assert!(told.contains("not proven"), "{told}");
}

/// What is told about a file, as code and line.
fn told(diagnostics: &[Diagnostic]) -> Vec<(&str, usize)> {
    diagnostics.iter().map(|one| (one.code, one.line)).collect()
}

#[test]
fn mistakes_in_a_net_are_told_with_their_places() {
    let net = "<pnml>\n<net id='n'>\n<place id='a'><initialMarking><text>two</text></initialMarking></place>\n\
        <place/>\n<place id='a'/>\n<transition id='t'/>\n<arc source='a' target='nowhere'/>\n\
        <arc source='a' target='a'/>\n<arc source='a' target='t'><arctype><text>inhibitor</text></arctype></arc>\n\
        </net>\n</pnml>";
    let parsed = pnml::read("net.pnml", net);
    assert!(parsed.value.is_none());
    let expected = [("EX11", 3), ("EX04", 4), ("EX05", 5), ("EX06", 7), ("EX08", 8), ("EX07", 9)];
    assert_eq!(told(&parsed.diagnostics), expected);
    assert_eq!(told(&pnml::read("x", "<pnml>\n<net id='n'>\n").diagnostics), [("EX01", 3)]);
    assert_eq!(told(&pnml::read("x", "<log/>").diagnostics), [("EX02", 1)]);
    assert_eq!(told(&pnml::read("x", "").diagnostics), [("EX02", 1)]);
    // Where it ends is guessed as others guess it, and said.
    let guessed = pnml::read("x", "<pnml><net id='n'><place id='a'/></net></pnml>");
    assert_eq!(told(&guessed.diagnostics), [("EX13", 1), ("EX10", 1)]);
    assert_eq!(guessed.value.unwrap().net.ends, [[(0, 1)]]);
}

#[test]
fn mistakes_in_a_log_are_told_with_their_places() {
    let read = |text: &str| log::read("log", text, &Reading::default());
    let xes = "<log>\n<trace>\n<event>\n<date key='time:timestamp' value='yesterday'/></event>\n</trace></log>";
    assert_eq!(told(&read(xes).diagnostics), [("EX22", 3), ("EX23", 4)]);
    assert_eq!(told(&read("<log><trace>").diagnostics), [("EX01", 1)]);
    assert_eq!(told(&read("who,what\n1,2\n").diagnostics), [("EX31", 1)]);
    let rows = read("case;activity;timestamp\n1;a;2024-01-01\n;b;2024-01-01\n2;c;noon\n");
    assert_eq!(told(&rows.diagnostics), [("EX33", 3), ("EX23", 4)]);
    let (exit, out, err) = run(&["align", "--model", &data("costs.json"), "--log", &data("intake.csv")]);
    assert_eq!((exit, out.as_str()), (Exit::CouldNot, ""));
    assert!(err.contains("there is no net in this file"), "{err}");
}

fn acts(log: &EventLog) -> Vec<Vec<&str>> {
    log.traces.iter().map(|trace| trace.events.iter().map(|event| event.activity.as_str()).collect()).collect()
}

#[test]
fn tables_are_read_as_their_heading_says() {
    let tabs =
        "\u{feff}Case ID\tActivity\tTimestamp\nx\tb\t2024-01-01 10:00\ny\tc\t2024-01-01\nx\ta\t2024-01-01 09:59\n";
    let log = log::read("log", tabs, &Reading::default()).value.unwrap();
    assert_eq!(acts(&log), [vec!["a", "b"], vec!["c"]], "by time within each case");
    let named = Reading { case: Some("file".to_owned()), activity: Some("act".to_owned()), ..Reading::default() };
    let log = log::read("log", "act,file,activity\n\"one, two\",7,other\n", &named).value.unwrap();
    assert_eq!((log.traces[0].name.as_str(), acts(&log)), ("7", vec![vec!["one, two"]]));
    let steps = "case,activity,lifecycle:transition\n1,a,start\n1,a,complete\n1,b,COMPLETE\n1,c,\n";
    let log = log::read("log", steps, &Reading::default()).value.unwrap().only("complete");
    assert_eq!(acts(&log), [["a", "b", "c"]]);
}

#[test]
fn what_is_written_is_read_again_as_it_was() {
    for name in ["hotline", "intake", "casework", "handover", "wide"] {
        let named = pnml::read(name, &text(&format!("{name}.pnml"))).value.unwrap();
        let again = pnml::read(name, &to_pnml(&named).unwrap()).value.unwrap();
        assert_eq!(named.net, again.net, "{name}");
        assert_eq!((&named.acts, &named.places), (&again.acts, &again.places), "{name}");
    }
}

#[test]
fn plays_and_what_they_owed_can_be_written_and_aligned() {
    const CASE: &str = "the-card-says-twenty";
    let folder = folder("export");
    let file = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (kept, xes, own, book) = (file("play.log"), file("play.xes"), file("own.pnml"), file("book.pnml"));
    let mut costs = Vec::new();
    for plan in ["by-the-book", "monday-morning"] {
        let plan = root().join(format!("scenarios/victim-assistance/{CASE}/{plan}.plan"));
        for args in [
            vec!["play", CASE, "--plan", plan.to_str().unwrap(), "--log", &kept],
            vec!["export", "log", &kept, "--xes", &xes],
            vec!["export", "procedure", CASE, "--pnml", &own, "--log", &kept],
            vec!["export", "procedure", CASE, "--pnml", &book],
        ] {
            let (exit, out, err) = run(&args);
            assert_eq!((exit, err.as_str()), (Exit::Clean, ""), "{args:?}");
            assert!(!out.contains("[export") && (args[1] != "procedure" || out.contains("duties")), "{out}");
        }
        for net in [&own, &book] {
            let (said, searched) = (aligned(net, &xes, &[]), aligned(net, &xes, &["--search"]));
            assert_eq!((&said["engine"], &said["unproven"]), (&"order".into(), &0.into()));
            assert!(searched["traces"][0]["at_least"].as_i64() <= said["cost"].as_i64());
            if searched["unproven"] == 0 {
                assert_eq!(searched["cost"], said["cost"]);
            }
            let moves = said["traces"][0]["moves"].as_array().unwrap();
            costs.push((moves.iter().filter(|one| one["move"] == "model").count(), said["cost"].clone()));
        }
    }
    let acts = log::read("play", &std::fs::read_to_string(&xes).unwrap(), &Reading::default()).value.unwrap();
    assert!(acts.traces[0].events.iter().all(|event| event.time.is_some()));
    std::fs::remove_dir_all(&folder).unwrap();
    // By the book every duty is met; what else was done belongs to no duty.
    assert_eq!((costs[0].0, costs[1].0), (0, 0), "{costs:?}");
    assert!(costs[3].0 > 0, "{costs:?}");
}

proptest! {
    #![proptest_config(crate::seeded::config(Some(300)))]

    /// Whatever was cut out of a file or put into it, there is an answer, and it is either a log or a reason.
    #[test]
    fn no_file_is_too_broken_to_be_read(
        at in any::<prop::sample::Index>(), length in 0_usize..40, put in "[<>/='\"a&;,\\PC]{0,6}", which in 0_usize..3,
    ) {
        let whole = [text("hotline.pnml"), text("hotline.xes"), text("intake.csv")][which].clone();
        let mut letters: Vec<char> = whole.chars().collect();
        let from = at.index(letters.len());
        let to = (from + length).min(letters.len());
        letters.splice(from..to, put.chars());
        let broken: String = letters.into_iter().collect();
        let net = pnml::read("net", &broken);
        let wrong = |told: &[Diagnostic]| told.iter().any(|one| one.severity == Severity::Error);
        prop_assert_eq!(net.value.is_none(), wrong(&net.diagnostics));
        let events = log::read("log", &broken, &Reading::default());
        prop_assert_eq!(events.value.is_none(), wrong(&events.diagnostics));
    }
}
