//! What other programs do meanwhile: this test program starts itself again with a task, and is told what it did line by
//! line.

use std::env;
use std::io::{BufRead as _, BufReader, Lines, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio, exit};
use std::sync::mpsc::channel;

use roadblock::store::record::{Answer, Record, Writer, list};

use crate::support::{batch, founding, later, say, some_record};
use crate::trouble;

const TASK: &str = "ROADBLOCK_TEST_TASK";
const FOLDER: &str = "ROADBLOCK_TEST_FOLDER";

/// The command that does a task in a folder, for a shell or a tracer to start.
pub(crate) fn command(task: &str, folder: &Path) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    with_task(&mut command, task, folder);
    command
}

pub(crate) fn with_task(command: &mut Command, task: &str, folder: &Path) {
    command.args(["children::does_its_task", "--exact", "--nocapture", "--test-threads=1"]);
    command.env(TASK, task).env(FOLDER, folder).stdin(Stdio::piped()).stdout(Stdio::piped());
}

/// A program that is at its task.
pub(crate) struct Running {
    pub(crate) child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Running {
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// The next number it said after a word; none at its end.
    pub(crate) fn said(&mut self, word: &str) -> Option<u64> {
        let number = |line: String| line.rsplit_once(word)?.1.trim().parse().ok();
        self.lines.by_ref().map_while(Result::ok).find_map(number)
    }

    /// Kills it, and gives the last number it said after a word.
    pub(crate) fn kill(mut self, word: &str) -> Option<u64> {
        self.child.kill().unwrap();
        let mut last = None;
        while let Some(number) = self.said(word) {
            last = Some(number);
        }
        self.child.wait().unwrap();
        last
    }
}

/// Not a test: nothing, unless this program was started with a task.
#[test]
fn does_its_task() {
    let Ok(task) = env::var(TASK) else { return };
    let folder = PathBuf::from(env::var(FOLDER).unwrap());
    match task.as_str() {
        "append" => append(&folder, u64::MAX),
        "append a few" => append(&folder, 12),
        "hold" => hold(&folder),
        "fill the disk" => trouble::fill_the_disk(&folder),
        "only read" => trouble::only_read(&folder),
        other => panic!("no task {other}"),
    }
    exit(0);
}

/// Goes on where the record ends, with a batch for each event; now and then something else that rewrites the file.
fn append(folder: &Path, batches: u64) {
    let record = match list(folder).first() {
        Some(listed) => Record::open(&listed.path, later(0)).unwrap().record,
        None => Record::create(folder, &founding("Killed now and then")).unwrap(),
    };
    let first = record.last_seq() + 1;
    let (answered, answers) = channel();
    let writer = Writer::start(record, move |answer| answered.send(answer).unwrap()).unwrap();
    for number in first..first.saturating_add(batches) {
        writer.append(number, batch(number));
        writer.keep_draft("note/table", format!("after {number}"));
        loop {
            match answers.recv().unwrap() {
                Answer::Recorded { id, last_seq } if id == number => break say(&format!("recorded {last_seq}")),
                other => assert!(matches!(other, Answer::Forgotten { .. }), "{other:?}"),
            }
        }
        if number % 7 == 0 {
            writer.forget_person(0, format!("p{number}"));
        }
    }
    assert!(writer.close().is_empty());
}

/// Has the one record of a folder open until its input ends.
fn hold(folder: &Path) {
    let opened = Record::open(&list(folder)[0].path, later(5)).unwrap();
    say(&format!("open {}", opened.record.last_seq()));
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
}

/// Makes a record with a few events, so that there is one to open.
pub(crate) fn made(folder: &Path) -> PathBuf {
    some_record(folder, 3).path().to_path_buf()
}
