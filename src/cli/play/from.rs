//! Playing from a situation in the middle: the way there is found, taken and told.

use std::io::{self, Write};

use crate::base::Message;
use crate::base::nearest::did_you_mean;
use crate::cli::Words;
use crate::debrief::moments;
use crate::engine::Play;
use crate::library::Library;
use crate::rehearsal::{Plan, RandomPlayer, path_to, run_plan, way};
use crate::scenario::Case;

use super::{PlayArgs, plan_file, show};

/// A play that stands in this situation, by a way that people might have taken.
///
/// # Errors
/// With a sentence, when there is no such situation or no way to it was found.
pub(super) fn play_from(case: &Case, library: &Library, id: &str, args: &PlayArgs) -> Result<Play, Message> {
    let seed = args.seed;
    let situations = &case.scenario.situations;
    let Some(situation) = case.scenario.situation_named(id) else {
        let known = did_you_mean(id, situations.iter().map(|situation| situation.id.as_str()));
        return Err(Message::new("cli-no-situation").with("situation", id).with("known", known));
    };
    let not_found = || {
        let key = match (&args.plan, args.random) {
            (Some(_), _) => "cli-no-way-by-plan",
            (None, true) => "cli-no-way-by-seed",
            (None, false) => "cli-no-way",
        };
        Message::new(key).with("situation", id).with("seed", i64::try_from(seed).unwrap_or(i64::MAX))
    };
    let commands = if let Some(path) = &args.plan {
        let file = plan_file(path, case, library).map_err(|why| Message::new("moment-text").with("text", why))?;
        let plan = Plan::parse(&file.path, &file.text).value.ok_or_else(not_found)?;
        way(&run_plan(case, &plan, seed).0, situation)
    } else if args.random {
        way(&RandomPlayer::lively(seed).play(case, seed), situation)
    } else {
        let plans = library.plans_of(case).filter_map(|plan| Plan::parse(&plan.path, &plan.text).value);
        path_to(case, &plans.collect::<Vec<_>>(), seed, situation)
    };
    let commands = commands.ok_or_else(not_found)?;
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
