//! Plays in the terminal that are killed at any moment: no decision that was told is lost, and each goes on at the page at
//! which it stood.
//!
//! Here 20 of them; `ROADBLOCK_PLAY_KILLS=400` for the long form.

use std::fs;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::Instant;

use roadblock::store::record::{Record, list};

use crate::support::{Folder, say};

const CASE: &str = "the-card-says-twenty";
const PROMPT: &str = "> ";
const LONGEST: usize = 400;

/// What is typed, whatever is asked: where one option is wanted, several are refused, and the other way round. Enter
/// confirms, shows a card, goes on.
fn line(number: usize) -> &'static str {
    ["1\n", "\n", "1, 2\n", "\n", "1, 2, 3\n", "\n"][number % 6]
}

fn play(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roadblock"));
    command.args(["play", CASE, "--seed", "5", "--scenarios"]).arg(scenarios());
    command.arg("--record").arg(folder);
    command
}

fn scenarios() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

fn start(mut command: Command) -> (Child, ChildStdin, ChildStdout) {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let (stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    (child, stdin, stdout)
}

/// What happened in a record, event by event, without the moment on the wall clock that stands before it.
fn events(path: &Path) -> Vec<String> {
    let what = |body: &str| body.split_once("\"event\"").map(|(_, what)| what.to_owned()).unwrap();
    Record::look(path).unwrap().events.iter().map(|event| what(&event.body)).collect()
}

/// The last paragraph before the last prompt, and after the one before it.
fn page(told: &str) -> String {
    let told = told.trim_end().trim_end_matches(PROMPT.trim_end()).trim_end();
    let since_prompt = told.rsplit(&format!("\n{PROMPT}")).next().unwrap_or_default();
    since_prompt.rsplit("\n\n").next().unwrap_or_default().trim().to_owned()
}

/// A play that nobody disturbs: for each prompt, how many events were on the disk when it was shown, and its page.
struct Undisturbed {
    at_prompt: Vec<(usize, String)>,
    events: Vec<String>,
}

fn undisturbed() -> Undisturbed {
    let folder = Folder::new();
    let copy = folder.path().join("copy-of-it");
    let (mut child, mut stdin, mut stdout) = start(play(folder.path()));
    let (mut told, mut at_prompt, mut byte) = (String::new(), Vec::new(), [0_u8; 4096]);
    loop {
        let read = stdout.read(&mut byte).unwrap();
        told.push_str(&String::from_utf8_lossy(&byte[..read]));
        if told.ends_with(&format!("\n{PROMPT}")) {
            // It waits, so nothing is written meanwhile.
            fs::copy(list(folder.path()).remove(0).path, &copy).unwrap();
            at_prompt.push((events(&copy).len(), page(&told)));
            stdin.write_all(line(at_prompt.len() - 1).as_bytes()).unwrap();
            stdin.flush().unwrap();
        }
        if read == 0 || at_prompt.len() == LONGEST {
            break;
        }
    }
    drop(stdin);
    child.wait().unwrap();
    Undisturbed { at_prompt, events: events(&list(folder.path()).remove(0).path) }
}

#[test]
fn no_decision_that_was_told_is_lost_when_a_play_in_the_terminal_is_killed() {
    let kills: u32 = std::env::var("ROADBLOCK_PLAY_KILLS").map_or(20, |number| number.parse().unwrap());
    let begun = Instant::now();
    let reference = undisturbed();
    assert!(reference.at_prompt.len() > 30 && reference.events.len() > 30, "the play goes on");
    let typed: String = (0..LONGEST).map(line).collect();
    // How long the whole play takes when everything is typed at once.
    let whole = Instant::now();
    let all = Folder::new();
    let (mut child, mut stdin, mut stdout) = start(play(all.path()));
    stdin.write_all(typed.as_bytes()).unwrap_or_default();
    drop(stdin);
    stdout.read_to_string(&mut String::new()).unwrap();
    child.wait().unwrap();
    let whole = whole.elapsed();
    let (mut told_of, mut unannounced, mut swaps) = (0, 0, 0);
    for kill in 1..=kills {
        let folder = Folder::new();
        let (mut child, mut stdin, mut stdout) = start(play(folder.path()));
        stdin.write_all(typed.as_bytes()).unwrap_or_default();
        let chance = RandomState::new().build_hasher().finish() % 1000;
        sleep(whole * u32::try_from(chance).unwrap() / 1000);
        child.kill().unwrap();
        let mut told = String::new();
        stdout.read_to_string(&mut told).unwrap();
        child.wait().unwrap();

        let prompts = told.matches(&format!("\n{PROMPT}")).count();
        let Some(kept) = list(folder.path()).into_iter().next() else {
            assert_eq!(prompts, 0, "kill {kill}: something was told and there is no record");
            continue;
        };
        // The play has ended and told all of its debrief, or it was killed at a page.
        let shown = prompts.min(reference.at_prompt.len()).checked_sub(1);
        let least = shown.map_or(0, |at| reference.at_prompt[at].0);
        let there = events(&kept.path);
        let resumed = go_on(&kept.path);
        assert!(there.len() >= least, "kill {kill}: {least} events were told, {} are there", there.len());
        assert!(there[..] == reference.events[..there.len()], "kill {kill}: it is another play: {there:#?}");
        told_of += least;
        unannounced += there.len() - least;
        swaps += usize::from(resumed.iter().any(|page| page.contains("changed places")));
        // It stands at the page of the play that nobody disturbed.
        let expected = reference.at_prompt.iter().find(|(events, _)| *events >= there.len());
        // Killed before the case had begun, there is nothing to go on with.
        let expected = expected.filter(|_| !there.is_empty());
        if let Some((_, expected)) = expected {
            assert!(
                resumed.contains(expected),
                "kill {kill}: after {:?} it goes on at {resumed:#?} and not at {expected}",
                there.last()
            );
        }
    }
    say(&format!(
        "{kills} kills of plays in the terminal in {:.0} s: {told_of} events told and there, {unannounced} on the disk before \
         they were told, {swaps} at the page of a swap",
        begun.elapsed().as_secs_f32()
    ));
}

/// Goes on with a play and presses Enter once: the page at which it stands, and the one behind it if that was a curtain.
fn go_on(path: &Path) -> Vec<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roadblock"));
    command.args(["play", CASE, "--scenarios"]).arg(scenarios()).arg("--resume").arg(path);
    let (mut child, mut stdin, mut stdout) = start(command);
    stdin.write_all(b"\n").unwrap_or_default();
    drop(stdin);
    let mut told = String::new();
    stdout.read_to_string(&mut told).unwrap();
    child.wait().unwrap();
    let prompt = format!("\n{PROMPT}");
    let mut pages = told.split(&prompt).map(page);
    let first = pages.next().unwrap_or_default();
    let behind = first.starts_with("The next part is only for").then(|| pages.next()).flatten();
    [first].into_iter().chain(behind).collect()
}
