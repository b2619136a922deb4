//! `roadblock align`: the alignment engines on their own, for checking them against other tools.

mod model;
mod posets;
mod read;

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::alignment::net::STATES;
use crate::exchange::log::Reading;

use super::{Exit, Words, say};

/// What to align.
#[derive(Debug, Args)]
pub(super) struct AlignArgs {
    #[arg(long, value_name = "FILE", required_unless_present = "model", conflicts_with_all = ["model", "log"], help = say("cli-align-poset"))]
    poset: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "log", help = say("cli-align-model"))]
    model: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "model", help = say("cli-align-log"))]
    log: Option<PathBuf>,
    #[arg(long, help = say("cli-play-json"))]
    json: bool,
    #[arg(long, value_name = "N", default_value_t = STATES, help = say("cli-align-states"))]
    max_states: usize,
    #[arg(long, help = say("cli-align-search"))]
    search: bool,
    #[arg(long, value_name = "STEP", help = say("cli-align-lifecycle"))]
    lifecycle: Option<String>,
    #[arg(long, value_name = "NAME", help = say("cli-align-case-column"))]
    case_column: Option<String>,
    #[arg(long, value_name = "NAME", help = say("cli-align-activity-column"))]
    activity_column: Option<String>,
    #[arg(long, value_name = "NAME", help = say("cli-align-time-column"))]
    time_column: Option<String>,
    #[arg(long, value_name = "FORMAT", help = say("cli-align-time-format"))]
    time_format: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "activity_column", help = say("cli-align-classifier"))]
    classifier: Option<String>,
    #[arg(long, value_name = "NAME", help = say("cli-align-encoding"))]
    encoding: Option<String>,
}

impl AlignArgs {
    fn reading(&self) -> Reading {
        Reading {
            case: self.case_column.clone(),
            activity: self.activity_column.clone(),
            time: self.time_column.clone(),
            time_format: self.time_format.clone(),
            classifier: self.classifier.clone(),
        }
    }
}

/// Aligns a file of partial orders, or a log with a net.
pub(super) fn align(args: &AlignArgs, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    match (&args.poset, &args.model, &args.log) {
        (Some(poset), ..) => posets::posets(poset, args.json, words, out, err),
        (None, Some(model), Some(log)) => model::model(model, log, args, words, out, err),
        // The command line asks for one or the other.
        _ => Exit::CouldNot,
    }
}
