//! `roadblock play`: a case in the terminal, by people, by a plan or at random.

mod from;
pub(in crate::cli) mod record;
mod script;
mod show;
mod table;

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::base::{Message, Severity};
use crate::engine::Play;
use crate::engine::log::LogFile;
use crate::library::Library;
use crate::rehearsal::{Plan, RandomPlayer, run_plan, unmet};
use crate::scenario::Case;
use crate::store::write_text;

pub(super) use script::{Form, tell};

use super::{Exit, Words, could_not, plan_file, say, told};

/// What to play, and how.
#[derive(Debug, Args)]
pub(super) struct PlayArgs {
    #[arg(value_name = "CASE", help = say("cli-play-case"))]
    case: String,
    #[arg(long, value_name = "FILE", conflicts_with = "random", help = say("cli-play-plan"))]
    plan: Option<PathBuf>,
    #[arg(long, help = say("cli-play-random"))]
    random: bool,
    #[arg(long, default_value_t = 1, value_name = "N", help = say("cli-play-seed"))]
    seed: u64,
    #[command(flatten)]
    form: Form,
    #[arg(long, value_name = "FILE", help = say("cli-play-log"))]
    log: Option<PathBuf>,
    #[arg(long, value_name = "DIR", conflicts_with_all = ["plan", "random", "resume"], help = say("cli-play-record"))]
    record: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["plan", "random", "from"], help = say("cli-play-resume"))]
    resume: Option<PathBuf>,
    #[arg(long, value_name = "SITUATION", help = say("cli-play-from"))]
    from: Option<String>,
    #[arg(long = "role", value_name = "ROLE", help = say("cli-play-role"))]
    roles: Vec<String>,
}

/// Plays a case.
pub(super) fn play(
    args: &PlayArgs,
    library: &Library,
    words: &Words,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let Some(case) = library.case(&args.case) else {
        return could_not(&crate::cli::no_such_case(&args.case, library, words), err);
    };
    let (play, exit) = if let Some(path) = args.plan.as_ref().filter(|_| args.from.is_none()) {
        match by_plan(case, library, path, args, words, err) {
            Ok(done) => done,
            Err(exit) => return exit,
        }
    } else if args.random && args.from.is_none() {
        (RandomPlayer::lively(args.seed).play(case, args.seed), Exit::Clean)
    } else {
        match table::at_the_table(case, library, args, words, input, out) {
            Ok(play) => (play, Exit::Clean),
            Err(message) => return could_not(&words.text(&message), err),
        }
    };
    if let Some(path) = &args.log {
        let kept = LogFile::of(&play).to_text().map_err(|error| error.to_string());
        if let Err(error) = kept.and_then(|text| write_text(path, &text).map_err(|error| words.text(&error.message())))
        {
            return could_not(&error, err);
        }
    }
    match tell(&play, &args.form, words, out, err) {
        Exit::Clean => exit,
        failed => failed,
    }
}

fn by_plan(
    case: &Case,
    library: &Library,
    path: &Path,
    args: &PlayArgs,
    words: &Words,
    err: &mut dyn Write,
) -> Result<(Play, Exit), Exit> {
    let file = plan_file(path, case, library).map_err(|error| could_not(&error, err))?;
    let parsed = Plan::parse(&file.path, &file.text);
    told::print(&parsed.diagnostics, std::slice::from_ref(&file), Path::new(""), words, err);
    let broken = parsed.diagnostics.iter().any(|one| one.severity == Severity::Error);
    let plan = parsed.value.filter(|_| !broken).ok_or(Exit::CouldNot)?;
    let (play, failure) = run_plan(case, &plan, args.seed);
    if let Some(failure) = failure {
        let message = Message::new("plan-failed")
            .with("file", file.path.as_str())
            .with("line", failure.line)
            .with("why", failure.message);
        // Nobody is left to tell when the stream is closed; the exit code still says it.
        let _ = writeln!(err, "{}", words.text(&message));
        let _ = writeln!(err, "{}", words.say("plan-not-judged"));
        return Ok((play, Exit::Findings));
    }
    let mut exit = Exit::Clean;
    for unmet in unmet(&play, &plan) {
        // As above.
        let _ = writeln!(err, "{}", words.text(&unmet));
        exit = Exit::Findings;
    }
    Ok((play, exit))
}
