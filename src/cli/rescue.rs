//! `roadblock rescue`: what is sound of a damaged workshop, as a new file beside it.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::base::Message;
use crate::store::record::{Rescued, rescue as save};

use super::{Exit, Words, could_not};

/// What `roadblock rescue` is asked.
#[derive(Debug, Args)]
pub(super) struct RescueArgs {
    #[arg(value_name = "FILE", help = super::say("cli-rescue-file"))]
    file: PathBuf,
    #[arg(long, value_name = "DIR", help = super::say("cli-rescue-to"))]
    to: Option<PathBuf>,
}

/// Saves what is sound, and says how much that is.
pub(super) fn rescue(args: &RescueArgs, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let beside = args.file.parent().unwrap_or(Path::new(""));
    match save(&args.file, args.to.as_deref().unwrap_or(beside)) {
        Ok(rescued) => {
            for message in told(&rescued, &args.file) {
                // With a closed output there is nobody to tell; the file is there all the same.
                let _ = writeln!(out, "{}", words.text(&message));
            }
            let is_whole = rescued.lost == 0 && rescued.of == Some(rescued.events);
            if is_whole { Exit::Clean } else { Exit::Findings }
        }
        Err(error) => could_not(&words.text(&error.message()), err),
    }
}

fn told(rescued: &Rescued, asked: &Path) -> Vec<Message> {
    let events = usize::try_from(rescued.events).unwrap_or(usize::MAX);
    let how_many = match rescued.of {
        Some(of) => Message::new("rescue-events-of").with("of", usize::try_from(of).unwrap_or(usize::MAX)),
        None => Message::new("rescue-events"),
    };
    let mut told = vec![how_many.with("events", events)];
    if rescued.lost > 0 {
        told.push(Message::new("rescue-lost").with("lost", usize::try_from(rescued.lost).unwrap_or(usize::MAX)));
    }
    if rescued.from.file_name() != asked.file_name() {
        told.push(Message::new("rescue-from-copy").with("path", rescued.from.display().to_string()));
    }
    told.push(Message::new("rescue-path").with("path", rescued.path.display().to_string()));
    told
}
