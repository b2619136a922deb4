//! What the talk afterwards is made of: another way from any moment, waits, who knew what, pictures, moments to talk
//! about. Everything is held against what is recorded.
#![allow(clippy::unwrap_used, reason = "what is missing stops a test")]

mod pictures;
mod recorded;
mod what_if;

use std::sync::OnceLock;

use roadblock::engine::Play;
use roadblock::library::Library;
use roadblock::rehearsal::{Plan, RandomPlayer, run_plan};
use roadblock::scenario::Case;

/// The shipped content, read once.
pub(crate) fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(crate::support::shipped)
}

pub(crate) fn plans(case: &Case) -> Vec<Plan> {
    library().plans_of(case).map(|file| Plan::parse(&file.path, &file.text).value.unwrap()).collect()
}

pub(crate) fn by_the_book(case: &Case) -> Plan {
    let file = library().plans_of(case).find(|file| file.path.ends_with("/by-the-book.plan")).unwrap();
    Plan::parse(&file.path, &file.text).value.unwrap()
}

/// The plays of all plans of a case, and so many at random.
pub(crate) fn plays(case: &Case, random: u64) -> Vec<Play> {
    let planned = plans(case).into_iter().map(|plan| run_plan(case, &plan, 1).0);
    planned.chain((0..random).map(|seed| RandomPlayer::lively(seed).play(case, seed))).collect()
}
