//! `roadblock rating-study`: plays for two trainers to judge by hand, and afterwards how far they agree with each other
//! and with the number. How to go about it stands in `docs/assessment.md`.

mod agreement;
mod prepare;

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::base::Message;
use crate::library::Library;

use super::{Exit, Words, could_not, say};

/// What lies in the folder, for raters and for afterwards.
const SHEETS: [&str; 2] = ["sheet-a.csv", "sheet-b.csv"];
const AFTERWARDS: &str = "open-afterwards";
const KEY: &str = "key.csv";

/// Which cases, where, and whether the sheets are filled in already.
#[derive(Debug, Args)]
pub(super) struct RatingArgs {
    #[arg(value_name = "CASE", help = say("cli-rating-case"))]
    cases: Vec<String>,
    #[arg(long, value_name = "DIR", required_unless_present = "read", help = say("cli-rating-out"))]
    out: Option<PathBuf>,
    #[arg(long, default_value_t = 20, value_name = "N", value_parser = clap::value_parser!(u16).range(2..=99), help = say("cli-rating-plays"))]
    plays: u16,
    #[arg(long, default_value_t = 1, value_name = "N", help = say("cli-play-seed"))]
    seed: u64,
    #[arg(long, value_name = "DIR", conflicts_with_all = ["out", "cases"], help = say("cli-rating-read"))]
    read: Option<PathBuf>,
}

/// Prepares the folder, or reads the sheets in it.
pub(super) fn rating(
    args: &RatingArgs,
    library: &Library,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let told: Result<Vec<Message>, String> = match (&args.read, &args.out) {
        (Some(folder), _) => agreement::agreement(folder).map_err(|why| words.text(&why)),
        (None, Some(folder)) => prepare::prepare(args, folder, library, words),
        (None, None) => Ok(Vec::new()),
    };
    match told {
        Ok(lines) => {
            for line in lines {
                // Nobody is left to tell when the stream is closed.
                let _ = writeln!(out, "{}", words.text(&line));
            }
            Exit::Clean
        }
        Err(why) => could_not(&why, err),
    }
}
