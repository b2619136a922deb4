//! `roadblock graph`: the plan of a case as a picture or as DOT text.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::base::{Message, Severity};
use crate::engine::Play;
use crate::engine::log::LogFile;
use crate::graph::{CaseGraph, Seen, dot, svg};
use crate::library::Library;
use crate::rehearsal::explore::{Budget, explore};
use crate::rehearsal::{Plan, run_plan};
use crate::scenario::Case;
use crate::store::{read_text, write_text};

use super::{Exit, Words, could_not, in_words, say};

/// So far all ways are tried before a picture: longer than this nobody wants to wait for one.
pub(super) const LOOK: Budget = Budget { states: 60_000, steps: 300_000 };

/// What to draw, and how.
#[derive(Debug, Args)]
pub(super) struct GraphArgs {
    #[arg(value_name = "CASE", help = say("cli-play-case"))]
    case: String,
    #[arg(long, help = say("cli-graph-dot"))]
    dot: bool,
    #[arg(long, short, value_name = "FILE", help = say("cli-graph-out"))]
    out: Option<PathBuf>,
    #[arg(long, value_name = "LOG", conflicts_with = "plan", help = say("cli-graph-path"))]
    path: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = say("cli-graph-plan"))]
    plan: Option<PathBuf>,
}

/// Draws the plan of a case.
pub(super) fn graph(
    args: &GraphArgs,
    library: &Library,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let Some(case) = library.case(&args.case) else {
        return could_not(&super::no_such_case(&args.case, library, words), err);
    };
    let play = match course(args, case, library, words) {
        Ok(play) => play,
        Err(why) => return could_not(&why, err),
    };
    let mut seen = Seen::at_random(case, 1);
    seen.add_exploration(&explore(case, LOOK, &mut |_| true));
    for plan in library.plans_of(case) {
        if let Some(plan) = Plan::parse(&plan.path, &plan.text).value {
            seen.add(run_plan(case, &plan, 1).0.log());
        }
    }
    let mut graph = CaseGraph::of(case, &seen);
    if let Some(play) = play {
        graph.lay_over(case, play.log());
    }
    let text = if args.dot { dot(&graph, case, words) } else { svg(&graph, case, words) };
    if let Some(path) = &args.out {
        return match write_text(path, &text) {
            Ok(()) => Exit::Clean,
            Err(error) => could_not(&words.text(&error.message()), err),
        };
    }
    // Nobody is left to tell when the stream is closed.
    let _ = out.write_all(text.as_bytes());
    Exit::Clean
}

/// The play to lay over the plan, if one was named.
fn course(args: &GraphArgs, case: &Case, library: &Library, words: &Words) -> Result<Option<Play>, String> {
    if let Some(path) = &args.path {
        let text = read_text(path).map_err(|error| in_words(&error.message()))?;
        let play =
            LogFile::from_text(&text).and_then(|log| log.open(case)).map_err(|error| in_words(&error.message()))?;
        return Ok(Some(play));
    }
    let Some(path) = &args.plan else { return Ok(None) };
    let file = super::plan_file(path, case, library)?;
    let parsed = Plan::parse(&file.path, &file.text);
    if let Some(wrong) = parsed.diagnostics.iter().find(|one| one.severity == Severity::Error) {
        let message = Message::new("plan-failed")
            .with("file", wrong.file.to_string())
            .with("line", wrong.line)
            .with("why", wrong.message.as_str());
        return Err(words.text(&message));
    }
    Ok(parsed.value.map(|plan| run_plan(case, &plan, 1).0))
}
