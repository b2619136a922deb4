//! The command line: what was asked for, and the same engine as in the window with text for a face.
//! It never opens a window, never exits the process and never writes anywhere but to the two streams it is given (a
//! progress bar goes to the error stream itself and the curtain clears the screen itself, and only where that is a
//! terminal). Signs that steer a terminal never reach it: see `harmless`.
//! Start reading at [`parse`] and [`run`]; each subcommand has a file of its own.

mod align;
mod check;
mod explain;
mod export;
mod find;
mod graph;
mod harmless;
mod new;
mod play;
mod print;
mod rating;
mod report;
mod rescue;
mod stats;
mod test;
mod told;

use std::ffi::OsString;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::LazyLock;

use clap::{CommandFactory, Parser, Subcommand};

use crate::base::nearest::did_you_mean;
use crate::base::visible::visible;
use crate::base::{Catalogue, Diagnostic, Message, Severity};
use crate::library::{Library, TextFile};
use crate::scenario::Case;
use crate::store::{read_folder, read_text, scenarios_folder};

use harmless::Harmless;

/// What the command line asks for.
#[derive(Debug)]
pub enum Wanted {
    /// The window.
    Window(WindowOptions),
    /// Something to do without a window.
    Job(Job),
}

/// How to open the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WindowOptions {
    /// The folder with the cases, if one was named.
    pub scenarios: Option<PathBuf>,
    /// A file to which a line is added for every screen entered.
    pub trace: Option<PathBuf>,
    /// The folder in which workshops are kept, if one was named.
    pub plays: Option<PathBuf>,
    /// A workshop to be opened at once.
    pub open: Option<PathBuf>,
    /// Decides everything that chance decides in the first play, if it is to be the same again.
    pub seed: Option<u64>,
}

/// A subcommand with what it needs.
#[derive(Debug)]
pub struct Job {
    /// The folder with the cases, if one was named; see `store::scenarios_folder` for where to look otherwise.
    pub scenarios: Option<PathBuf>,
    command: Command,
}

/// How a job went; also the program's exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Nothing to report.
    Clean = 0,
    /// There are findings, such as a case that is not valid.
    Findings = 1,
    /// The job could not be done.
    CouldNot = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

#[derive(Debug, Parser)]
#[command(name = "roadblock", about = say("cli-about"), long_about = None, disable_help_subcommand = true)]
struct Line {
    #[arg(long, global = true, value_name = "DIR", help = say("cli-scenarios"))]
    scenarios: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = say("cli-trace"))]
    trace: Option<PathBuf>,
    #[arg(long, value_name = "DIR", help = say("cli-plays"))]
    plays: Option<PathBuf>,
    #[arg(long, value_name = "N", help = say("cli-window-seed"))]
    seed: Option<u64>,
    #[arg(value_name = "FILE", value_parser = workshop_file, help = say("cli-window-open"))]
    open: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

/// A file to be opened in the window: a mistyped command is none.
fn workshop_file(name: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(name);
    let known = path.extension().is_some_and(|ending| ending == crate::store::record::ENDING || ending == "json");
    if known { Ok(path) } else { Err(say("cli-window-not-a-workshop")) }
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(about = say("cli-align"))]
    Align(align::AlignArgs),
    #[command(about = say("cli-check"))]
    Check(check::CheckArgs),
    #[command(about = say("cli-explain"))]
    Explain {
        #[arg(value_name = "CODE", help = say("cli-explain-code"))]
        code: Option<String>,
    },
    #[command(about = say("cli-export"), subcommand)]
    Export(export::Export),
    #[command(about = say("cli-find"))]
    Find {
        #[arg(value_name = "WORD", help = say("cli-find-word"))]
        words: Vec<String>,
    },
    #[command(about = say("cli-graph"))]
    Graph(graph::GraphArgs),
    #[command(about = say("cli-new"))]
    New(new::NewArgs),
    #[command(about = say("cli-play"))]
    Play(play::PlayArgs),
    #[command(about = say("cli-print"))]
    Print(print::PrintArgs),
    #[command(about = say("cli-rating"))]
    RatingStudy(rating::RatingArgs),
    #[command(about = say("cli-stats"))]
    Stats(stats::StatsArgs),
    #[command(about = say("cli-report"))]
    Report {
        #[arg(value_name = "LOG", help = say("cli-report-log"))]
        log: PathBuf,
        #[command(flatten)]
        form: play::Form,
    },
    #[command(about = say("cli-rescue"))]
    Rescue(rescue::RescueArgs),
    #[command(about = say("cli-test"))]
    Test(test::TestArgs),
}

/// The words of the interface, for a job.
type Words = Catalogue;

/// Reads the command line.
///
/// # Errors
/// When it cannot be understood, or asks for help: then the answer is what there is to show.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Wanted, Usage> {
    let line = Line::try_parse_from(args).map_err(Usage)?;
    Ok(match line.command {
        None => Wanted::Window(WindowOptions {
            scenarios: line.scenarios,
            trace: line.trace,
            plays: line.plays,
            seed: line.seed,
            open: line.open,
        }),
        Some(command) => Wanted::Job(Job { scenarios: line.scenarios, command }),
    })
}

/// Does a job.
pub fn run(job: Job, input: &mut dyn BufRead, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    do_job(job, input, &mut Harmless::new(out), &mut Harmless::new(err))
}

fn do_job(job: Job, input: &mut dyn BufRead, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let words = match Catalogue::english() {
        Ok(words) => words,
        Err(error) => return could_not(&error.to_string(), err),
    };
    if let Command::Align(args) = &job.command {
        return align::align(args, &words, out, err);
    }
    if let Command::Explain { code } = &job.command {
        return explain::explain(code.as_deref(), &words, out, err);
    }
    if let Command::Test(args) = &job.command {
        return test::test(args, scenarios_folder(job.scenarios.as_deref()), &words, out, err);
    }
    if let Command::Check(args) = &job.command {
        return check::check(args, job.scenarios.as_deref(), &words, out, err);
    }
    if let Command::Rescue(args) = &job.command {
        return rescue::rescue(args, &words, out, err);
    }
    let Some(folder) = scenarios_folder(job.scenarios.as_deref()) else {
        return could_not(&words.say("cli-no-scenarios"), err);
    };
    let read = match read_folder(&folder) {
        Ok(read) => read,
        Err(error) => return could_not(&words.text(&error.message()), err),
    };
    let mut library = Library::from_texts(read.files.clone());
    library.diagnostics.extend(read.told());
    let files = read.files;
    match job.command {
        Command::Align(_) | Command::Check(_) | Command::Explain { .. } | Command::Rescue(_) | Command::Test(_) => {
            Exit::Clean
        }
        Command::Find { words: wanted } => find::find(&wanted.join(" "), &folder, &files, &library, &words, out, err),
        Command::Graph(args) => graph::graph(&args, &library, &words, out, err),
        Command::New(args) => new::new(&args, &folder, &files, &library, &words, out, err),
        Command::Export(what) => export::export(&what, &library, &words, out, err),
        Command::Play(args) => play::play(&args, &library, &words, input, out, err),
        Command::Print(args) => print::print(&args, &library, &words, out, err),
        Command::RatingStudy(args) => rating::rating(&args, &library, &words, out, err),
        Command::Stats(args) => stats::stats(&args, &library, &words, out, err),
        Command::Report { log, form } => report::report(&log, &form, &library, &words, out, err),
    }
}

/// That there is no such case, and which there are; or that it has mistakes, and where the first one is.
fn no_such_case(wanted: &str, library: &Library, words: &Words) -> String {
    let file = format!("/{wanted}/scenario.ron");
    let of_case = |told: &&Diagnostic| format!("/{}", told.file).ends_with(&file);
    if let Some(first) = library.diagnostics.iter().filter(of_case).find(|told| told.severity == Severity::Error) {
        let message = Message::new("cli-broken-case").with("case", wanted).with("line", first.line);
        return words.text(&message.with("what", first.message.as_str()));
    }
    let known: Vec<&str> = library.cases.iter().map(|case| case.scenario.id.as_str()).collect();
    words.text(&Message::new("cli-no-case").with("case", wanted).with("known", known.join(", ")))
}

/// The ids of all cases in a folder, those with mistakes too.
fn cases_in(files: &[TextFile]) -> Vec<&str> {
    let folders = files.iter().filter_map(|file| file.path.strip_suffix("/scenario.ron"));
    folders.map(|folder| folder.rsplit('/').next().unwrap_or(folder)).collect()
}

/// That there is no file and no case of this name, and which cases are near.
fn nothing_called(wanted: &str, files: &[TextFile], words: &Words) -> String {
    let known = did_you_mean(wanted, cases_in(files));
    words.text(&Message::new("cli-nothing-called").with("name", wanted).with("known", known))
}

/// The plan at a path, or the one of this name beside the case.
fn plan_file(path: &Path, case: &Case, library: &Library) -> Result<TextFile, String> {
    let name = path.to_string_lossy().replace('\\', "/");
    let beside = |plan: &&TextFile| plan.path.rsplit('/').next() == Some(name.as_str());
    if !path.exists()
        && let Some(plan) = library.plans_of(case).find(beside)
    {
        return Ok(plan.clone());
    }
    let text = read_text(path).map_err(|error| in_words(&error.message()))?;
    Ok(TextFile { path: name, text })
}

/// Points of a thousand as a number for programs.
fn points_as_number(points: crate::assessment::Points) -> f64 {
    points.tenths() as f64 / 10.0
}

/// Says why something could not be done.
pub fn could_not(why: &str, err: &mut dyn Write) -> Exit {
    // With a closed error stream there is nobody to tell; the exit code still says it.
    let _ = writeln!(err, "{}", visible(why));
    Exit::CouldNot
}

/// The help, for a program that was asked for nothing it can do.
#[must_use]
pub fn help() -> Usage {
    let mut command = Line::command();
    let text = command.render_help();
    Usage(command.error(clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, text))
}

/// The command line as it is built, for whoever makes a manual page or completions of it.
#[must_use]
pub fn command() -> clap::Command {
    Line::command()
}

/// What to show when the command line was not understood or asked for help.
#[derive(Debug)]
pub struct Usage(clap::Error);

impl Usage {
    /// Shows it where it belongs: help on the output, mistakes on the error stream.
    pub fn show(&self, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
        let text = self.0.render().to_string();
        let text = visible(&text);
        // As in `could_not`.
        if self.0.use_stderr() {
            let _ = write!(err, "{text}");
            Exit::CouldNot
        } else {
            let _ = write!(out, "{text}");
            Exit::Clean
        }
    }
}

/// The command line speaks English until a language is chosen.
static WORDS: LazyLock<Option<Catalogue>> = LazyLock::new(|| Catalogue::english().ok());

/// Words of the interface.
fn say(key: &str) -> String {
    WORDS.as_ref().map_or_else(|| key.to_owned(), |words| words.say(key))
}

/// A message in words.
fn in_words(message: &Message) -> String {
    WORDS.as_ref().map_or_else(String::new, |words| words.text(message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Result<Wanted, Usage> {
        parse(std::iter::once("roadblock").chain(args.iter().copied()).map(OsString::from))
    }

    #[track_caller]
    fn shown(usage: &Usage) -> (Exit, String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = usage.show(&mut out, &mut err);
        (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn nothing_asked_opens_the_window() {
        assert!(matches!(
            parsed(&[]),
            Ok(Wanted::Window(WindowOptions { scenarios: None, trace: None, plays: None, open: None, seed: None }))
        ));
        let Ok(Wanted::Window(options)) = parsed(&["--scenarios", "cases", "--trace", "seen.txt"]) else { panic!() };
        assert_eq!(options.scenarios, Some(PathBuf::from("cases")));
        assert_eq!(options.trace, Some(PathBuf::from("seen.txt")));
    }

    #[test]
    fn help_is_an_answer_and_a_mistake_is_not() {
        let (exit, out, err) = shown(&parsed(&["--help"]).unwrap_err());
        assert_eq!((exit, err.as_str()), (Exit::Clean, ""));
        assert!(out.contains("--scenarios"), "{out}");
        assert!(!out.contains("[cli-"), "a word is missing from the catalogue: {out}");
        let (exit, out, err) = shown(&parsed(&["dance"]).unwrap_err());
        assert_eq!((exit, out.as_str()), (Exit::CouldNot, ""));
        assert!(err.contains("dance"), "{err}");
    }

    #[test]
    fn a_build_without_a_window_shows_its_help() {
        let (exit, _, err) = shown(&help());
        assert_eq!(exit, Exit::CouldNot);
        assert!(err.contains("Usage: roadblock"), "{err}");
    }
}
