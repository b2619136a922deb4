//! `roadblock check`: everything that is wrong with content, each with its place and what to do.
//! Exit codes: 0 when nothing is wrong, 1 when something is (with `--strict`, warnings too), 2 when there is nothing to
//! check or it cannot be read.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use ariadne::{Color, Config, IndexType, Label, Report, ReportKind, Source};
use notify::{RecursiveMode, Watcher};
use serde::Serialize;

use crate::base::{Diagnostic, Message, Severity};
use crate::checks;
use crate::library::TextFile;
use crate::store::{read_folder, scenarios_folder};

use super::{Exit, Words, could_not, say};

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
/// A longer line is not shown: nobody could see the place in it.
const LONGEST_LINE: usize = 400;

/// What is read, and the part of it that was asked for.
struct Target {
    root: PathBuf,
    only: Option<PathBuf>,
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
    let target = target(&path);
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

/// A case stands below its procedure: for a part of a pack, the whole pack is read, and the part told.
fn target(path: &Path) -> Target {
    let has_procedure = |folder: &Path| folder.join("procedure.ron").is_file();
    let inside = if path.is_dir() { Some(path) } else { path.parent() };
    let inside = inside.map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    if path.is_dir() && (has_procedure(path) || !path.join("scenario.ron").is_file()) {
        return Target { root: path.to_path_buf(), only: None };
    }
    let pack = inside.into_iter().flat_map(Path::ancestors).take(4).find(|folder| has_procedure(folder));
    let root = pack.or(inside).unwrap_or(path).to_path_buf();
    Target { root, only: Some(path.to_path_buf()) }
}

fn once(args: &CheckArgs, target: &Target, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    if let Some(only) = target.only.as_deref().filter(|only| !only.exists()) {
        let message = Message::new("check-nothing-there").with("path", only.display().to_string());
        return could_not(&words.text(&message), err);
    }
    let files = match read_folder(&target.root) {
        Ok(files) => files,
        Err(error) => return could_not(&error.to_string(), err),
    };
    let checked = checks::check(files.clone());
    let asked_for = |path: &str| target.only.as_deref().is_none_or(|only| target.root.join(path).starts_with(only));
    let found: Vec<Diagnostic> = checked.diagnostics.into_iter().filter(|one| asked_for(&one.file)).collect();
    let errors = found.iter().filter(|one| one.severity == Severity::Error).count();
    if args.json {
        print_json(&found, &target.root, out);
    } else {
        print(&found, &files, &target.root, out);
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
            let _ = writeln!(out, "{line}");
        }
    }
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// The path as one can open it from here.
fn shown(root: &Path, file: &str) -> String {
    root.join(file).display().to_string().replace('\\', "/")
}

/// Prints diagnostics with the source line and a caret.
pub(super) fn print(found: &[Diagnostic], files: &[TextFile], root: &Path, out: &mut dyn Write) {
    for of_file in found.chunk_by(|one, other| one.file == other.file) {
        let path = shown(root, &of_file[0].file);
        let text = files.iter().find(|file| *file.path == *of_file[0].file).map_or("", |file| file.text.as_str());
        let mut source = (path.clone(), Source::from(text));
        for one in of_file {
            let title = format!("{} ({path}:{}:{})", one.message, one.line, one.column);
            if line_length(text, one.span.start) > LONGEST_LINE {
                // As above.
                let _ = writeln!(out, "[{}] {}: {title}\n    {}", one.code, word(one.severity), one.help);
                continue;
            }
            let kind = match one.severity {
                Severity::Error => ReportKind::Error,
                Severity::Warning => ReportKind::Warning,
            };
            let end = one.span.end.max(one.span.start + 1).min(text.len().max(1));
            let span = (path.clone(), one.span.start.min(end)..end);
            let report = Report::build(kind, span.clone())
                .with_config(Config::default().with_index_type(IndexType::Byte).with_color(false))
                .with_code(one.code)
                .with_message(title)
                .with_label(Label::new(span).with_message(&one.help).with_color(Color::Primary))
                .finish();
            let mut bytes = Vec::new();
            if report.write(&mut source, &mut bytes).is_ok() {
                // As above.
                let _ = out.write_all(&bytes);
            }
        }
    }
}

/// How many bytes the line of a place has.
fn line_length(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let at = at.min(bytes.len());
    let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let end = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |newline| at + newline);
    end - start
}
