//! `roadblock print`: what is needed on paper before a case, and what is taken home after it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::assessment::assess;
use crate::base::Message;
use crate::debrief::{DebriefReport, TopicKind, topics};
use crate::engine::Play;
use crate::library::Library;
use crate::print::{self, Options, Paper, Played, Sheet};
use crate::rehearsal::{ByTheBook, Effort, decisions_of, plan_by_the_book};
use crate::scenario::Case;
use crate::store::record::ENDING;
use crate::store::{read_text, write_text};
use crate::workshop::{Workshop, earlier};

use super::play::record;
use super::{Exit, Words, could_not, no_such_case, say};

/// What to print, and how.
#[derive(Debug, Args)]
pub(super) struct PrintArgs {
    #[arg(value_name = "CASE|WORKSHOP", help = say("cli-print-what"))]
    of: String,
    #[arg(long, value_name = "SHEET", value_delimiter = ',', value_parser = sheet, help = say("cli-print-sheet"))]
    what: Vec<Sheet>,
    #[arg(long, value_name = "DIR", help = say("cli-print-out"))]
    out: Option<PathBuf>,
    #[arg(long, value_name = "PAPER", default_value = "a4", help = say("cli-print-paper"))]
    paper: OnPaper,
    #[arg(long, help = say("cli-print-names"))]
    names: bool,
    #[arg(long, value_name = "EVENT", help = say("cli-print-before"))]
    before: Option<u32>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum OnPaper {
    A4,
    Letter,
}

fn sheet(name: &str) -> Result<Sheet, String> {
    let found =
        Sheet::BEFORE.into_iter().chain(Sheet::AFTER).chain([Sheet::TwoCourses]).find(|sheet| sheet.id() == name);
    found.ok_or_else(|| say("cli-print-sheet"))
}

/// Writes the sheets and says where they are.
pub(super) fn print(
    args: &PrintArgs,
    library: &Library,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let paper = match args.paper {
        OnPaper::A4 => Paper::A4,
        OnPaper::Letter => Paper::Letter,
    };
    let options = Options { words, paper, names: args.names };
    let done = if is_play(&args.of) { of_play(args, library, &options) } else { of_case(args, library, &options) };
    match done {
        Ok(written) => {
            for path in written {
                let message = Message::new("cli-print-done").with("path", path.display().to_string());
                // Nobody is left to tell when the stream is closed; the files are there.
                let _ = writeln!(out, "{}", words.text(&message));
            }
            Exit::Clean
        }
        Err(why) => could_not(&why, err),
    }
}

fn is_play(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == ENDING || ending == "json")
}

fn of_case(args: &PrintArgs, library: &Library, options: &Options<'_>) -> Result<Vec<PathBuf>, String> {
    let case = library.case(&args.of).ok_or_else(|| no_such_case(&args.of, library, options.words))?;
    let wanted = if args.what.is_empty() { Sheet::BEFORE.to_vec() } else { args.what.clone() };
    write(args, &wanted, case, options, |sheet| print::before(sheet, case, options))
}

fn of_play(args: &PrintArgs, library: &Library, options: &Options<'_>) -> Result<Vec<PathBuf>, String> {
    let words = options.words;
    let workshop = workshop(Path::new(&args.of), library, words)?;
    let table = workshop.at_table().ok_or_else(|| words.say("report-no-round"))?;
    let play = table.play();
    let report = DebriefReport::of(play, assess(play.case(), play.log(), table.round.accepted()));
    let wanted = if args.what.is_empty() { Sheet::AFTER.to_vec() } else { args.what.clone() };
    let other =
        wanted.contains(&Sheet::TwoCourses).then(|| by_the_book_instead(args, play, &report, library)).flatten();
    let notes = (workshop.notes(), workshop.rounds().saturating_sub(1));
    let played = Played { table, report: &report, notes, other: other.as_ref() };
    let text = |sheet| print::after(sheet, &played, options).or_else(|| print::before(sheet, play.case(), options));
    write(args, &wanted, play.case(), options, text)
}

/// How it might have gone by the book from the decision before an event; where none is named, from the one behind what
/// weighs most.
fn by_the_book_instead(args: &PrintArgs, play: &Play, report: &DebriefReport, library: &Library) -> Option<Play> {
    let weightiest = || topics(play, report, &[]).into_iter().find(|topic| topic.kind == TopicKind::Cause);
    let wanted = args.before.or_else(|| weightiest().map(|topic| topic.seq))?;
    let before = decisions_of(play).into_iter().rfind(|seq| *seq <= wanted)?;
    let plan = plan_by_the_book(play.case(), library);
    let book = plan.map(|plan| ByTheBook::from_plan(play.case(), &plan)).unwrap_or_default();
    Some(book.play_on(&play.fork_before(before), Effort::FULL))
}

/// The workshop of a record, or a play kept before there were records, as a workshop.
fn workshop(path: &Path, library: &Library, words: &Words) -> Result<Workshop, String> {
    if path.extension().is_some_and(|ending| ending == ENDING) {
        return record::open(path, words).map_err(|error| words.text(&error));
    }
    let text = read_text(path).map_err(|error| words.text(&error.message()))?;
    let title = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let opened = earlier::open(title, &Arc::new(library.clone()), &text);
    let (mut workshop, events) = opened.map_err(|error| words.text(&error.message()))?;
    events.iter().for_each(|event| workshop.apply(event, record::wall_time()));
    Ok(workshop)
}

fn write(
    args: &PrintArgs,
    wanted: &[Sheet],
    case: &Case,
    options: &Options<'_>,
    text: impl Fn(Sheet) -> Option<String>,
) -> Result<Vec<PathBuf>, String> {
    let folder = args.out.clone().unwrap_or_default();
    let mut written = Vec::new();
    for sheet in wanted {
        let needs_play = || Message::new("cli-print-no-play").with("sheet", sheet.id());
        let text = text(*sheet).ok_or_else(|| options.words.text(&needs_play()))?;
        let name = format!("{}-{}.{}", case.scenario.id, sheet.id(), sheet.ending());
        let schema = print::schema(*sheet, &name, options).map(|schema| (format!("{name}-metadata.json"), schema));
        for (name, text) in [Some((name, text)), schema].into_iter().flatten() {
            let path = folder.join(name);
            write_text(&path, &text).map_err(|error| options.words.text(&error.message()))?;
            written.push(path);
        }
    }
    Ok(written)
}
