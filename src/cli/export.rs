//! `roadblock export`: a play and what it owed, for the tools of the field.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Subcommand;

use crate::assessment::{Owed, owed};
use crate::base::Message;
use crate::engine::Play;
use crate::exchange::{duties, play, to_pnml};
use crate::library::Library;
use crate::rehearsal::run_plan;
use crate::scenario::Case;
use crate::store::write_text;

use super::report::kept_play;
use super::{Exit, Words, could_not, in_words, no_such_case, say};
use crate::rehearsal::plan_by_the_book;

/// What to export.
#[derive(Debug, Subcommand)]
pub(super) enum Export {
    #[command(about = say("cli-export-log"))]
    Log {
        #[arg(value_name = "LOG", help = say("cli-report-log"))]
        log: PathBuf,
        #[arg(long, value_name = "FILE", help = say("cli-export-xes"))]
        xes: PathBuf,
    },
    #[command(about = say("cli-export-procedure"))]
    Procedure {
        #[arg(value_name = "CASE", help = say("cli-play-case"))]
        case: String,
        #[arg(long, value_name = "FILE", help = say("cli-export-pnml"))]
        pnml: PathBuf,
        #[arg(long, value_name = "LOG", help = say("cli-export-as-played"))]
        log: Option<PathBuf>,
    },
}

/// Writes the file.
pub(super) fn export(
    what: &Export,
    library: &Library,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let done = match what {
        Export::Log { log, xes } => {
            kept_play(log, library, words, err).and_then(|played| write(xes, play::log_of(&played)))
        }
        Export::Procedure { case, pnml, log } => procedure(case, pnml, log.as_deref(), library, words, out, err),
    };
    match done {
        Ok(()) => Exit::Clean,
        Err(why) => could_not(&why, err),
    }
}

fn procedure(
    id: &str,
    file: &Path,
    log: Option<&Path>,
    library: &Library,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), String> {
    let case = library.case(id).ok_or_else(|| no_such_case(id, library, words))?;
    let played = match log {
        Some(log) => kept_play(log, library, words, err)?,
        None => played_by_the_book(case, library),
    };
    if played.case().scenario.id != case.scenario.id {
        let message = Message::new("export-other-case").with("case", played.case().scenario.id.as_str());
        return Err(words.text(&message));
    }
    let owed = owed(case, played.log());
    write(file, to_pnml(&duties::net_of(case, &owed)))?;
    // Nobody is left to tell when the stream is closed; the file is written all the same.
    let _ = writeln!(out, "{}", words.text(&summary(case, &owed)));
    Ok(())
}

fn summary(case: &Case, owed: &Owed) -> Message {
    let rule = |(clause, position): &(crate::procedure::ClauseIx, usize)| {
        let clause = &case.procedure.clauses[clause.at()];
        format!("{}/{}", clause.id, clause.precedences[*position].id)
    };
    let not_told: Vec<String> = owed.not_told.iter().map(rule).collect();
    Message::new("export-procedure")
        .with("duties", owed.duties.len())
        .with("orders", owed.before.len())
        .with("missing", not_told.len())
        .with("rules", not_told.join(", "))
}

/// The case as its plan plays it; without one, as it begins.
fn played_by_the_book(case: &Case, library: &Library) -> Play {
    let plan = plan_by_the_book(case, library);
    plan.map_or_else(|| Play::begin(case.clone(), 1), |plan| run_plan(case, &plan, 1).0)
}

fn write(file: &Path, text: std::io::Result<String>) -> Result<(), String> {
    let text = text.map_err(|error| error.to_string())?;
    write_text(file, &text).map_err(|error| in_words(&error.message()))
}
