//! Playing from a situation in the middle: the way there is found, taken and told.

use std::io::{self, Write};

use crate::base::Message;
use crate::base::diagnostic::did_you_mean;
use crate::cli::Words;
use crate::debrief::moments;
use crate::engine::Play;
use crate::library::Library;
use crate::rehearsal::{Plan, path_to};
use crate::scenario::Case;

use super::show;

/// A play that stands in this situation, by a way that people might have taken.
///
/// # Errors
/// With a sentence, when there is no such situation or no way to it was found.
pub(super) fn play_from(case: &Case, library: &Library, id: &str, seed: u64) -> Result<Play, Message> {
    let situations = &case.scenario.situations;
    let Some(situation) = case.scenario.situation_named(id) else {
        let known = did_you_mean(id, situations.iter().map(|situation| situation.id.as_str()));
        return Err(Message::new("cli-no-situation").with("situation", id).with("known", known));
    };
    let plans: Vec<Plan> =
        library.plans_of(case).filter_map(|plan| Plan::parse(&plan.path, &plan.text).value).collect();
    let not_found = || Message::new("cli-no-way").with("situation", id);
    let commands = path_to(case, &plans, seed, situation).ok_or_else(not_found)?;
    let mut play = Play::begin(case.clone(), seed);
    for command in commands {
        play.carry_out(&command).map_err(|_| not_found())?;
    }
    Ok(play)
}

/// Tells what is taken to have happened before.
pub(super) fn tell_way(play: &Play, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", words.say("term-way-there"))?;
    let case = play.case();
    for moment in moments(play) {
        let clock = show::clock(case.scenario.begins.reading(moment.at), words);
        show::paragraph(out, "   ", &format!("{clock} · {}", words.text(&moment.full)))?;
    }
    writeln!(out)
}
