//! The terminal, as people and scripts use it: what is typed in, what comes out, and the exit code.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use roadblock::cli::{self, Exit, Wanted};
use serde_json::Value;

const CASE: &str = "the-card-says-twenty";

struct Run {
    exit: Exit,
    out: String,
    err: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn plan(name: &str) -> String {
    root().join(format!("scenarios/victim-assistance/{CASE}/{name}.plan")).to_string_lossy().into_owned()
}

#[track_caller]
fn run_typing(args: &[&str], typed: &str) -> Run {
    run_in(&root().join("scenarios"), args, typed)
}

#[track_caller]
fn run_in(scenarios: &Path, args: &[&str], typed: &str) -> Run {
    let args = ["roadblock", "--scenarios", scenarios.to_str().unwrap()].into_iter().chain(args.iter().copied());
    let wanted = cli::parse(args.map(OsString::from));
    let Ok(Wanted::Job(job)) = wanted else { panic!("{wanted:?}") };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = cli::run(job, &mut typed.as_bytes(), &mut out, &mut err);
    Run { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

#[track_caller]
fn run(args: &[&str]) -> Run {
    run_typing(args, "")
}

#[test]
fn shipped_content_is_clean() {
    let done = run(&["check", "--strict"]);
    assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""), "{}", done.out);
    assert!(done.out.contains("0 errors") && done.out.contains("0 warnings"), "{}", done.out);
}

#[test]
fn a_broken_folder_is_told_with_lines_and_repairs() {
    let folder = std::env::temp_dir().join(format!("roadblock-terminal-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("pack")).unwrap();
    std::fs::write(folder.join("pack/procedure.ron"), "( format: 1,\n  id: 7,\n  titel: \"x\",\n)").unwrap();
    let done = run(&["check", folder.to_str().unwrap()]);
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(done.exit, Exit::Findings);
    for told in ["pack/procedure.ron:2:7", "pack/procedure.ron:3:3", "did you mean \"title\"?", "titel: \"x\""] {
        assert!(done.out.contains(told), "{told} is missing in\n{}", done.out);
    }
}

/// A copy of a shipped pack in a folder of its own, with the case changed.
fn pack_with(name: &str, from: &str, to: &str) -> PathBuf {
    let pack = std::env::temp_dir().join(format!("roadblock-{name}-{}", std::process::id()));
    std::fs::create_dir_all(pack.join(CASE)).unwrap();
    let shipped = root().join("scenarios/victim-assistance");
    std::fs::copy(shipped.join("procedure.ron"), pack.join("procedure.ron")).unwrap();
    let case = std::fs::read_to_string(shipped.join(CASE).join("scenario.ron")).unwrap();
    assert!(case.contains(from));
    std::fs::write(pack.join(CASE).join("scenario.ron"), case.replacen(from, to, 1)).unwrap();
    pack
}

#[test]
fn a_single_case_finds_its_procedure_and_is_told_in_json() {
    let pack = pack_with("json", "begins: \"Friday 22:40\"", "begins: \"Friday 25:40\"");
    let file = pack.join(CASE).join("scenario.ron");
    let done = run(&["check", "--json", file.to_str().unwrap()]);
    let shown = run(&["check", file.to_str().unwrap()]);
    std::fs::remove_dir_all(&pack).unwrap();
    assert_eq!((done.exit, done.err.as_str(), done.out.lines().count()), (Exit::Findings, "", 1), "{}", done.out);
    let told: Value = serde_json::from_str(done.out.trim()).unwrap();
    let keys: Vec<&String> = told.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["code", "column", "file", "help", "line", "message", "severity"]);
    assert_eq!((&told["code"], &told["severity"]), (&"RB0107".into(), &"error".into()));
    assert_eq!((told["line"].as_i64(), told["column"].as_i64()), (Some(17), Some(13)));
    assert!(told["file"].as_str().unwrap().ends_with("scenario.ron"), "{told}");
    assert!(shown.out.contains("begins: \"Friday 25:40\"") && shown.out.contains("RB0107"), "{}", shown.out);
}

#[test]
fn a_repair_that_leaves_no_choice_is_told_to_programs() {
    let pack = pack_with("repair", "acts: \"patrol\", place", "acts: \"patrl\", place");
    let file = pack.join(CASE).join("scenario.ron");
    let done = run(&["check", "--json", file.to_str().unwrap()]);
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_dir_all(&pack).unwrap();
    let told: Value = serde_json::from_str(done.out.trim()).unwrap();
    let at = |name: &str| usize::try_from(told["repair"][name].as_u64().unwrap()).unwrap();
    assert_eq!((&text[at("start")..at("end")], &told["repair"]["text"]), ("patrl", &"patrol".into()));
}

#[test]
fn warnings_count_only_when_asked_to() {
    let pack = pack_with("strict", "minutes: (play: 50,", "minutes: (play: 5,");
    let folder = pack.to_str().unwrap();
    let (lenient, strict) = (run(&["check", folder]), run(&["check", "--strict", folder]));
    std::fs::remove_dir_all(&pack).unwrap();
    assert_eq!((lenient.exit, strict.exit), (Exit::Clean, Exit::Findings), "{}", lenient.out);
    assert!(lenient.out.contains("RB0702") && lenient.out.contains("1 warning"), "{}", lenient.out);
    let done = run(&["check", "no-such-folder"]);
    assert_eq!(done.exit, Exit::CouldNot);
    assert!(done.err.contains("no-such-folder"), "{}", done.err);
}

#[test]
fn codes_are_explained() {
    let done = run(&["explain", "rb0201"]);
    assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""));
    for told in ["RB0201 (error)", "Broken:", "Repaired:", "flager"] {
        assert!(done.out.contains(told), "{told} is missing in\n{}", done.out);
    }
    let all = run(&["explain"]).out;
    assert!(all.lines().count() > 50 && all.contains("RB0004  a comma is missing"), "{all}");
    let unknown = run(&["explain", "RB0099"]);
    assert_eq!(unknown.exit, Exit::CouldNot);
    assert!(unknown.err.contains("did you mean"), "{}", unknown.err);
}

/// What is printed stays short however large and broken a file is.
#[test]
fn an_enormous_broken_file_is_told_in_few_words() {
    let pack = pack_with("enormous", "format: 1,", "format: 1,");
    let file = pack.join(CASE).join("scenario.ron");
    for piece in ["\"a\"b ", "( id: 7 ),\n", "~ ~\n", "(", "\u{fffd}"] {
        std::fs::write(&file, piece.repeat(4_000_000 / piece.len())).unwrap();
        let done = run(&["check", pack.to_str().unwrap()]);
        assert_eq!(done.exit, Exit::Findings, "{piece}");
        assert!(done.out.len() < 2_000_000, "{} bytes for {piece}", done.out.len());
    }
    std::fs::remove_dir_all(&pack).unwrap();
}

/// The program itself, started and ended: it prints anew when a file is saved.
#[test]
fn a_watched_folder_is_checked_again_when_a_file_is_saved() {
    use std::io::BufRead;
    let pack = pack_with("watch", "format: 1,", "format: 1,");
    let file = pack.join(CASE).join("scenario.ron");
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_roadblock"))
        .args(["check", "--watch", "--json", pack.to_str().unwrap()])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let out = program.stdout.take().unwrap();
    let (send, lines) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        std::io::BufReader::new(out).lines().map_while(Result::ok).try_for_each(|line| send.send(line))
    });
    let good = std::fs::read_to_string(&file).unwrap();
    let broken = good.replacen("begins: \"Friday 22:40\"", "begins: \"Friday 25:40\"", 1);
    // Nobody says when the watching has begun: save until it is told.
    let told = (0..60).find_map(|_| {
        std::fs::write(&file, &broken).unwrap();
        lines.recv_timeout(std::time::Duration::from_secs(1)).ok()
    });
    program.kill().unwrap();
    program.wait().unwrap();
    std::fs::remove_dir_all(&pack).unwrap();
    assert!(told.as_deref().is_some_and(|line| line.contains("RB0107")), "{told:?}");
}

#[test]
fn three_plans_are_told_apart() {
    let result = |name: &str| -> Value {
        let done = run(&["play", CASE, "--plan", &plan(name), "--seed", "5", "--json", "--long"]);
        assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""), "{name}");
        serde_json::from_str(&done.out).unwrap()
    };
    let (book, novice, harm) = (result("by-the-book"), result("monday-morning"), result("home-tonight"));
    let score = |result: &Value| result["score"].as_f64().unwrap();
    assert!(score(&book) >= 950.0 && book["critical"] == serde_json::json!([]), "{book:#}");
    assert!(score(&harm) < score(&novice) && score(&novice) < score(&book));
    assert!(score(&harm) <= 500.0);
    let critical: Vec<&str> = harm["critical"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    assert!(critical.contains(&"A7") && critical.contains(&"D4"), "{critical:?}");
    for key in ["case", "seed", "ending", "score", "critical", "findings"] {
        assert!(book.get(key).is_some(), "{key} is missing");
    }
    for finding in harm["findings"].as_array().unwrap() {
        for key in ["clause", "kind", "role", "at", "events", "text"] {
            assert!(finding.get(key).is_some(), "{key} is missing in {finding}");
        }
        let text = finding["text"].as_str().unwrap();
        assert!(!text.is_empty() && !text.contains("[") && !text.contains("{"), "{text}");
    }
}

#[test]
fn a_kept_log_gives_the_same_debrief() {
    let path = std::env::temp_dir().join(format!("roadblock-log-{}.json", std::process::id()));
    let file = path.to_str().unwrap();
    let played = run(&["play", CASE, "--random", "--seed", "9", "--json", "--log", file]);
    let again = run(&["report", file, "--json"]);
    let told = run(&["report", file]);
    let long = run(&["report", file, "--long"]);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(played.exit, Exit::Clean, "{}", played.err);
    assert_eq!(played.out, again.out);
    assert!(long.out.contains("What happened, in order") && long.out.contains("Charge"), "{}", long.out);
    for text in [&told.out, &long.out] {
        assert!(text.contains("Clauses not kept whose breach can do grave harm"), "{text}");
        assert!(!text.contains("[report") && !text.contains("[finding"), "{text}");
    }
    assert!(told.out.lines().count() < long.out.lines().count() / 2, "{}", told.out);
}

#[test]
fn a_result_in_json_begins_with_what_matters_most() {
    let harm = run(&["play", CASE, "--plan", &plan("home-tonight"), "--json"]).out;
    let places: Vec<usize> = ["\"grave\"", "\"causes\"", "\"kept\"", "\"score\""]
        .iter()
        .map(|key| harm.find(key).unwrap_or_else(|| panic!("{key} is missing in {harm}")))
        .collect();
    assert!(places.is_sorted() && !harm.contains("\"findings\""), "{places:?}");
    let told: Value = serde_json::from_str(&harm).unwrap();
    let breach = &told["grave"][0]["breaches"][0];
    assert!(breach["text"].is_string() && breach["instead"].is_string() && breach["charge"].is_i64(), "{breach}");
}

#[test]
fn an_unfinished_play_has_no_number() {
    let stopped = root().join("tests/data/judgement/perfect-but-stopped.plan").to_string_lossy().into_owned();
    let told: Value = serde_json::from_str(&run(&["play", CASE, "--plan", &stopped, "--json"]).out).unwrap();
    assert_eq!((&told["finished"], &told["ending"], &told["score"]), (&false.into(), &Value::Null, &Value::Null));
    assert_eq!((&told["grave"], &told["causes"]), (&serde_json::json!([]), &serde_json::json!([])));
}

#[test]
fn a_clause_is_told_on_request() {
    let told = run(&["play", CASE, "--plan", &plan("home-tonight"), "--clause", "A7"]).out;
    assert!(told.contains("Punishment repeats the harm") && !told.contains("A8 "), "{told}");
    let none = run(&["play", CASE, "--plan", &plan("home-tonight"), "--clause", "Z9"]);
    assert!(none.exit == Exit::CouldNot && none.err.contains("A7"), "{}", none.err);
}

#[test]
fn what_cannot_be_done_is_said_and_ends_with_two() {
    let cases: [(&[&str], &str); 4] = [
        (&["play", "no-such-case"], "the-card-says-twenty"),
        (&["play", CASE, "--plan", "no-such.plan"], "no-such.plan"),
        (&["play", CASE, "--role", "mayor"], "patrol"),
        (&["report", "no-such.log"], "no-such.log"),
    ];
    for (args, said) in cases {
        let done = run(args);
        assert_eq!(done.exit, Exit::CouldNot, "{args:?}");
        assert!(done.err.contains(said), "{args:?}: {}", done.err);
    }
}

#[test]
fn a_plan_that_goes_wrong_says_where() {
    let path = std::env::temp_dir().join(format!("roadblock-plan-{}.plan", std::process::id()));
    std::fs::write(&path, "as patrol: quiet-end\nas patrol: quiet-ende\n").unwrap();
    let done = run(&["play", CASE, "--plan", path.to_str().unwrap()]);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(done.exit, Exit::Findings);
    assert!(done.err.contains("line 2"), "{}", done.err);
}

/// One person plays one role; the others go by the book. Every prompt gets the first option and a yes.
#[test]
fn a_case_is_played_to_its_end_by_typing() {
    let typed = "\n1\n\n".repeat(4) + &"1\n\n1,2\n\n1,2,3\n\n1,2,3,4\n\n\n".repeat(200);
    let done = run_typing(&["play", CASE, "--role", "patrol"], &typed);
    assert_eq!(done.exit, Exit::Clean, "{}", done.err);
    assert!(done.out.contains("grave harm") && done.out.contains("The number, if you want it"), "{}", done.out);
    assert!(!done.out.contains("[term-") && !done.out.contains("[refused-"), "{}", done.out);
}

/// Before the curtain is opened nothing of the role's card is shown.
#[test]
fn the_curtain_stands_before_the_card() {
    let done = run_typing(&["play", CASE], "");
    assert!(done.out.contains("Everybody else looks away"), "{}", done.out);
    assert!(!done.out.contains("What I know") && !done.out.contains("You are:"), "{}", done.out);
}

#[test]
fn alignments_agree_with_the_costs_of_other_engines() {
    let file = root().join("tests/data/posets.json");
    let done = run(&["align", "--poset", file.to_str().unwrap(), "--json"]);
    assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""));
    let said: Value = serde_json::from_str(&done.out).unwrap();
    let stated: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let (said, stated) = (said["sets"].as_array().unwrap(), stated["sets"].as_array().unwrap());
    assert_eq!(said.len(), stated.len());
    for (said, stated) in said.iter().zip(stated) {
        assert_eq!(said["name"], stated["name"]);
        let costs: Vec<&Value> = stated["traces"].as_array().unwrap().iter().map(|one| &one["optimal_cost"]).collect();
        assert_eq!(said["costs"].as_array().unwrap().iter().collect::<Vec<_>>(), costs);
    }
}

#[test]
fn a_case_is_played_from_the_middle_and_the_way_there_is_told() {
    let done = run_typing(&["play", CASE, "--from", "the-doctor", "--role", "social-worker"], "\n");
    assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""), "{}", done.out);
    let (before, after) = done.out.split_once("Health centre").expect("the place of the situation");
    assert!(before.contains("Taken to have happened so far:") && before.contains("Friday 22:42"), "{before}");
    assert!(after.contains("Ask Era what she agrees to"), "{after}");
    let lost = run(&["play", CASE, "--from", "the-docter"]);
    assert_eq!(lost.exit, Exit::CouldNot);
    assert!(lost.err.contains("did you mean \"the-doctor\"?"), "{}", lost.err);
}

#[test]
fn the_plan_of_a_case_is_drawn_with_a_play_on_it() {
    let done = run(&["graph", CASE, "--plan", &plan("monday-morning")]);
    assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""));
    assert!(done.out.starts_with("<svg ") && done.out.contains("The advocate arrives"), "{}", done.out);
    assert!(!done.out.contains("[graph-"), "a word is missing from the catalogue");
    let done = run(&["graph", CASE, "--dot"]);
    assert!(done.out.starts_with("digraph \"the-card-says-twenty\"") && done.out.contains("Talking with Era"));
    assert_eq!(run(&["graph", "no-such-case"]).exit, Exit::CouldNot);
}

/// A case that cannot be read has not disappeared.
#[test]
fn a_broken_case_is_said_to_have_mistakes() {
    let pack = pack_with("broken", "begins: \"Friday 22:40\",", "begins: \"Friday 22:40\"");
    let tried = ["play", "stats", "graph"].map(|command| run_in(&pack, &[command, CASE], ""));
    std::fs::remove_dir_all(&pack).unwrap();
    for done in tried {
        assert_eq!(done.exit, Exit::CouldNot);
        for told in
            ["has mistakes", ": the comma at the end of this line is missing", "roadblock check the-card-says-twenty"]
        {
            assert!(done.err.contains(told), "{told} is missing in {}", done.err);
        }
    }
}

#[test]
fn a_case_is_checked_by_its_id_and_a_plan_is_found_beside_it() {
    let done = run(&["check", CASE]);
    assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""), "{}", done.out);
    assert!(!done.out.starts_with("0 files"), "{}", done.out);
    let done = run(&["play", CASE, "--plan", "by-the-book.plan"]);
    assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""));
    for args in [&["check", "no-such-case"][..], &["play", CASE, "--plan", "no-such.plan"], &["report", "no-such.log"]]
    {
        let done = run(args);
        assert_eq!(done.exit, Exit::CouldNot);
        let said = ["here is nothing there", "There is no file and no case called “no-such-case”"];
        assert!(said.iter().any(|words| done.err.contains(words)) && !done.err.contains("os error"), "{}", done.err);
    }
}

/// A case that is nothing but slips gives nothing twice, and says where to begin.
#[test]
fn many_slips_of_one_kind_end_with_the_advice_to_mend_the_first() {
    let case =
        std::fs::read_to_string(root().join(format!("scenarios/victim-assistance/{CASE}/scenario.ron"))).unwrap();
    let pack = pack_with("slips", &case, &case.replace("text: \"", "text \""));
    let done = run(&["check", pack.to_str().unwrap()]);
    std::fs::remove_dir_all(&pack).unwrap();
    assert!(done.out.contains("mend line") && done.out.contains("then check again"), "{}", done.out);
}

#[test]
fn waiting_is_typed_as_in_a_plan_or_in_minutes() {
    for typed in ["w 10", "w 10 min", "w 1 h"] {
        let done = run_typing(&["play", CASE], &format!("\n{typed}\nq\n"));
        assert_eq!(done.exit, Exit::Clean, "{}", done.err);
        assert_eq!(done.out.matches("q: stop").count(), 1, "{typed} is not understood: {}", done.out);
    }
    let done = run_typing(&["play", CASE], "\nw a while\nq\n");
    assert_eq!(done.out.matches("q: stop").count(), 2, "{}", done.out);
}

#[test]
fn decisions_whose_good_option_is_the_longest_are_named() {
    let done = run(&["stats", CASE, "--json"]);
    let told: Value = serde_json::from_str(&done.out).unwrap();
    let named = told["options"]["longest_in"].as_array().unwrap().len();
    assert_eq!(named as u64, told["options"]["good_is_longest"].as_u64().unwrap());
}

#[test]
fn what_the_procedure_calls_a_thing_is_found_by_a_word() {
    let done = run(&["find", "Interpret"]);
    assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""));
    for told in ["procedure.ron)", "Acts, for does:", "Clauses"] {
        assert!(done.out.contains(told), "{told} is missing in\n{}", done.out);
    }
    assert!(!done.out.contains('['), "a word is missing from the catalogue: {}", done.out);
    assert!(done.out.lines().count() < run(&["find"]).out.lines().count());
    let of_agency = run(&["find", "health"]).out;
    assert!(of_agency.contains("pause-conversation"), "{of_agency}");
    let nothing = run(&["find", "xylophone"]);
    assert!(nothing.exit == Exit::CouldNot && nothing.err.contains("xylophone"), "{}", nothing.err);
}

#[test]
fn a_clause_opens_with_the_acts_that_meet_and_breach_it() {
    let done = run(&["find", "b3"]);
    assert_eq!((done.exit, done.err.as_str()), (Exit::Clean, ""));
    let line =
        |begins: &str| done.out.lines().find(|line| line.trim().starts_with(begins)).unwrap_or_default().to_owned();
    assert!(line("Met by any of these").contains("call-csw"), "{}", done.out);
    assert!(line("Breached by any of these").contains("put-off-csw"), "{}", done.out);
    assert!(!done.out.contains('['), "a word is missing from the catalogue: {}", done.out);
}

#[test]
fn agencies_groups_and_purposes_are_found_by_words_without_quotes() {
    let done = run(&["find", "victim", "advocacy"]).out;
    assert!(done.contains("Agencies, for agency:") && done.contains("\n  advocacy  "), "{done}");
    let groups = run(&["find", "case", "team"]).out;
    let team = groups.lines().find(|line| line.starts_with("  case-team")).unwrap_or_default();
    assert!(team.contains("guardian") && team.contains("health"), "{groups}");
    assert!(run(&["find", "shelter"]).out.contains("\n  case-team"), "groups of an agency");
    assert!(run(&["find", "share-data"]).out.contains("Purposes"));
}

#[test]
fn a_name_that_nothing_has_brings_the_near_ones() {
    for command in ["check", "test"] {
        let done = run(&[command, "the-card-says-twenti"]);
        assert_eq!((done.exit, done.out.as_str()), (Exit::CouldNot, ""), "{command}");
        assert!(done.err.contains("did you mean \"the-card-says-twenty\"?"), "{command}: {}", done.err);
        let done = run(&[command, "xylophone"]);
        assert!(done.err.contains("like-one-of-the-family"), "{command}: {}", done.err);
    }
}

#[test]
fn a_play_from_the_middle_goes_the_way_of_a_plan_or_of_a_seed() {
    let by = |rest: &[&str]| run(&[&["play", CASE, "--from", "whom-to-call"], rest].concat());
    let harm = by(&["--plan", "home-tonight.plan"]);
    let book = by(&["--plan", "by-the-book.plan"]);
    assert_eq!((harm.exit, book.exit), (Exit::Clean, Exit::Clean), "{}{}", harm.err, book.err);
    assert!(harm.out != book.out && harm.out.contains("Taken to have happened"), "{}", harm.out);
    let (one, other) = (by(&["--random", "--seed", "1"]), by(&["--random", "--seed", "2"]));
    assert!(one.exit == Exit::Clean && one.out != other.out, "{}", one.err);
    let nowhere = run(&["play", CASE, "--from", "two-weeks-later", "--plan", "by-the-book.plan"]);
    assert!(nowhere.exit == Exit::CouldNot && nowhere.err.contains("The plan does not come"), "{}", nowhere.err);
}
