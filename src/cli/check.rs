//! `roadblock check`: everything that is wrong with content, each with its place and what to do.
//! Exit codes: 0 when nothing is wrong, 1 when something is (with `--strict`, warnings too), 2 when there is nothing to
//! check or it cannot be read.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use notify::{RecursiveMode, Watcher};
use serde::Serialize;

use crate::base::visible::visible_in_json;
use crate::base::{Diagnostic, Message, Severity};
use crate::checks;
use crate::store::{read_folder, scenarios_folder};

use super::told::{print, shown, word};
use super::{Exit, Words, could_not, nothing_called, say};

/// What to check, and how to tell it.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    #[arg(value_name = "PATH", help = say("cli-check-path"))]
    path: Option<PathBuf>,
    #[arg(long, help = say("cli-check-watch"))]
    watch: bool,
    #[arg(long, help = say("cli-check-json"))]
    json: bool,
    #[arg(long, help = say("cli-check-strict"))]
    strict: bool,
}

/// Files saved together are looked at together.
const TOGETHER: Duration = Duration::from_millis(60);

/// What is read, and the part of it that was asked for.
struct Target {
    root: PathBuf,
    only: Option<PathBuf>,
    /// The folder of content, where one was named.
    folder: Option<PathBuf>,
}

/// Checks a folder or a file.
pub(super) fn check(
    args: &CheckArgs,
    folder: Option<&Path>,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let path = args.path.clone().or_else(|| scenarios_folder(folder));
    let Some(path) = path else { return could_not(&words.say("cli-no-scenarios"), err) };
    let path = if path.exists() { path } else { folder_of_case(&path, folder).unwrap_or(path) };
    let target = Target { folder: folder.map(Path::to_path_buf), ..target(&path) };
    let first = once(args, &target, words, out, err);
    if !args.watch || first == Exit::CouldNot {
        return first;
    }
    watch(&target.root, words, err, &mut |err| {
        if !args.json {
            // As in `once`.
            let _ = writeln!(out, "\n{}", words.say("check-again"));
        }
        once(args, &target, words, out, err);
    })
}

/// The folder of the case with this id.
fn folder_of_case(id: &Path, folder: Option<&Path>) -> Option<PathBuf> {
    let root = scenarios_folder(folder)?;
    let wanted = format!("/{}/scenario.ron", id.display());
    let files = read_folder(&root).ok()?.files;
    let case = files.iter().find(|file| format!("/{}", file.path).ends_with(&wanted))?;
    Some(root.join(case.path.strip_suffix("/scenario.ron")?))
}

/// A case stands below its procedure: for a part of a pack, the whole pack is read, and the part told.
fn target(path: &Path) -> Target {
    let has_procedure = |folder: &Path| folder.join("procedure.ron").is_file();
    let inside = if path.is_dir() { Some(path) } else { path.parent() };
    let inside = inside.map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    if path.is_dir() && (has_procedure(path) || !path.join("scenario.ron").is_file()) {
        return Target { root: path.to_path_buf(), only: None, folder: None };
    }
    let pack = inside.into_iter().flat_map(Path::ancestors).take(4).find(|folder| has_procedure(folder));
    let root = pack.or(inside).unwrap_or(path).to_path_buf();
    Target { root, only: Some(path.to_path_buf()), folder: None }
}

fn once(args: &CheckArgs, target: &Target, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    if let Some(only) = target.only.as_deref().filter(|only| !only.exists()) {
        let files = scenarios_folder(target.folder.as_deref()).and_then(|folder| read_folder(&folder).ok());
        let name = only.display().to_string();
        return could_not(&nothing_called(&name, &files.unwrap_or_default().files, words), err);
    }
    let read = match read_folder(&target.root) {
        Ok(read) => read,
        Err(error) => return could_not(&words.text(&error.message()), err),
    };
    let unread = read.told();
    let files = read.files;
    let checked = checks::check(files.clone());
    let asked_for = |path: &str| target.only.as_deref().is_none_or(|only| target.root.join(path).starts_with(only));
    let found: Vec<Diagnostic> =
        checked.diagnostics.into_iter().chain(unread).filter(|one| asked_for(&one.file)).collect();
    let errors = found.iter().filter(|one| one.severity == Severity::Error).count();
    if args.json {
        print_json(&found, &target.root, out);
    } else {
        print(&found, &files, &target.root, words, out);
        let summary = Message::new("check-summary")
            .with("files", files.iter().filter(|file| asked_for(&file.path)).count())
            .with("cases", checked.library.cases.len())
            .with("errors", errors)
            .with("warnings", found.len() - errors);
        // Nobody is left to tell when the stream is closed; the exit code still says it.
        let _ = writeln!(out, "{}", words.text(&summary));
    }
    if errors > 0 || (args.strict && !found.is_empty()) { Exit::Findings } else { Exit::Clean }
}

/// Calls back after every change below a folder, until the program is ended.
fn watch(root: &Path, words: &Words, err: &mut dyn Write, again: &mut dyn FnMut(&mut dyn Write)) -> Exit {
    let (send, changes) = channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let reading = event.as_ref().is_ok_and(|event| event.kind.is_access());
        if !reading {
            // The receiver lives as long as the watcher.
            let _ = send.send(());
        }
    });
    let watching = watcher.and_then(|mut watcher| watcher.watch(root, RecursiveMode::Recursive).map(|()| watcher));
    let _watcher = match watching {
        Ok(watcher) => watcher,
        Err(error) => {
            let message = Message::new("check-cannot-watch").with("why", error.to_string());
            return could_not(&words.text(&message), err);
        }
    };
    while changes.recv().is_ok() {
        while changes.recv_timeout(TOGETHER) != Err(RecvTimeoutError::Timeout) {}
        again(err);
    }
    Exit::Clean
}

/// A finding as programs read it, one object a line.
#[derive(Serialize)]
struct Line<'l> {
    file: String,
    line: usize,
    column: usize,
    code: &'l str,
    severity: &'l str,
    message: &'l str,
    help: &'l str,
    /// The change that mends it, where there is no choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    repair: Option<Change<'l>>,
}

/// What takes the place of a piece of the file; the piece in bytes from its start.
#[derive(Serialize)]
struct Change<'l> {
    start: usize,
    end: usize,
    text: &'l str,
}

fn print_json(found: &[Diagnostic], root: &Path, out: &mut dyn Write) {
    for one in found {
        let line = Line {
            file: shown(root, &one.file),
            line: one.line,
            column: one.column,
            code: one.code,
            severity: word(one.severity),
            message: &one.message,
            help: &one.help,
            repair: one.repair.as_ref().map(|repair| Change {
                start: repair.span.start,
                end: repair.span.end,
                text: &repair.text,
            }),
        };
        if let Ok(line) = serde_json::to_string(&line) {
            // As above.
            let _ = writeln!(out, "{}", visible_in_json(&line));
        }
    }
}
