//! `roadblock stats`: what a case asks of the people who play it, in numbers.

mod fair;

use std::io::Write;

use clap::Args;
use serde_json::json;

use crate::base::Message;
use crate::library::Library;
use crate::rehearsal::Plan;
use crate::rehearsal::explore::explore;
use crate::rehearsal::stats::{CaseStats, reading_minutes};
use crate::scenario::Case;

use super::told::json_text;
use super::{Exit, Words, could_not, say};

/// Which case, and in which form.
#[derive(Debug, Args)]
pub(super) struct StatsArgs {
    #[arg(value_name = "CASE", help = say("cli-play-case"))]
    case: Option<String>,
    #[arg(long, help = say("cli-stats-fair"))]
    fair: bool,
    #[arg(long, help = say("cli-play-json"))]
    json: bool,
}

/// Prints the numbers of a case.
pub(super) fn stats(
    args: &StatsArgs,
    library: &Library,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let named = args.case.as_deref().unwrap_or_default();
    if args.fair && named.is_empty() {
        let _ = writeln!(out, "{}", fair::told(&library.cases.iter().collect::<Vec<_>>(), library, args.json, words));
        return Exit::Clean;
    }
    let Some(case) = library.case(named) else {
        return could_not(&super::no_such_case(named, library, words), err);
    };
    if args.fair {
        let _ = writeln!(out, "{}", fair::told(&[case], library, args.json, words));
        return Exit::Clean;
    }
    // The plan by the book comes first; the others follow in the order of their names.
    let mut files: Vec<_> = library.plans_of(case).collect();
    files.sort_by_key(|file| !file.path.ends_with("/by-the-book.plan"));
    let plans: Vec<Plan> = files.iter().filter_map(|file| Plan::parse(&file.path, &file.text).value).collect();
    let mut stats = CaseStats::of(case, &plans, 1);
    stats.explored(&explore(case, super::graph::LOOK, &mut |_| true));
    let text = if args.json { object(case, &stats) } else { lines(case, &stats, words) };
    // Nobody is left to tell when the stream is closed.
    let _ = writeln!(out, "{text}");
    Exit::Clean
}

fn object(case: &Case, stats: &CaseStats) -> String {
    let roles: Vec<_> = stats
        .roles
        .iter()
        .map(|role| {
            json!({ "role": case.scenario.member(role.role).id, "words": role.words,
                    "reading_minutes": reading_minutes(role.words), "decisions": role.decisions })
        })
        .collect();
    let clauses: Vec<&str> =
        stats.clauses.iter().map(|clause| case.procedure.clauses[clause.at()].id.as_str()).collect();
    let longest: Vec<&str> = stats.longest_in.iter().map(|at| case.scenario.situation(*at).id.as_str()).collect();
    let range = |(least, most): (usize, usize)| json!({ "least": least, "most": most });
    let object = json!({
        "case": case.scenario.id,
        "roles": roles,
        "facilitator_words": stats.facilitator_words,
        "clauses": clauses,
        "clauses_in_all": stats.clauses_in_all,
        "options": { "decisions": stats.decisions, "good_is_longest": stats.good_is_longest, "longest_in": longest,
                     "good_is_first": stats.good_is_first, "by_chance_per_mille": stats.by_chance_per_mille },
        "plays": stats.plays,
        "case_minutes": range(minutes(stats)),
        "case_minutes_exact": stats.case_time_exact,
        "words": range(stats.words_played),
        "reading_minutes": range((reading_minutes(stats.words_played.0), reading_minutes(stats.words_played.1))),
        "decisions": range(stats.decisions_played),
        "planned_minutes": case.scenario.play_minutes,
    });
    json_text(&object)
}

fn minutes(stats: &CaseStats) -> (usize, usize) {
    let whole = |length: crate::base::Duration| usize::try_from(length.minutes()).unwrap_or(0);
    (whole(stats.case_time.0), whole(stats.case_time.1))
}

fn lines(case: &Case, stats: &CaseStats, words: &Words) -> String {
    let mut lines = vec![case.scenario.title.clone()];
    let mut say = |message: Message| lines.push(words.text(&message));
    for role in &stats.roles {
        say(Message::new("stats-role")
            .with("role", case.scenario.member(role.role).name.as_str())
            .with("words", role.words)
            .with("minutes", reading_minutes(role.words))
            .with("decisions", role.decisions));
    }
    say(Message::new("stats-facilitator").with("words", stats.facilitator_words));
    let of = |at: usize| case.procedure.clauses[at].id.as_str();
    let came_up: Vec<&str> = stats.clauses.iter().map(|clause| of(clause.at())).collect();
    say(Message::new("stats-clauses")
        .with("count", came_up.len())
        .with("all", stats.clauses_in_all)
        .with("clauses", came_up.join(" ")));
    if stats.decisions == 0 {
        say(Message::new("stats-no-book"));
    } else {
        say(Message::new("stats-options")
            .with("decisions", stats.decisions)
            .with("longest", stats.good_is_longest)
            .with("first", stats.good_is_first)
            .with("chance", (stats.by_chance_per_mille + 500) / 1000));
        let longest = stats.longest_in.iter().map(|at| case.scenario.situation(*at).id.as_str());
        let longest: Vec<&str> = longest.collect();
        if !longest.is_empty() {
            say(Message::new("stats-longest").with("situations", longest.join(", ")));
        }
    }
    let (shortest, longest) = minutes(stats);
    say(Message::new("stats-plays")
        .with("plays", stats.plays)
        .with("least-decisions", stats.decisions_played.0)
        .with("most-decisions", stats.decisions_played.1)
        .with("least-reading", reading_minutes(stats.words_played.0))
        .with("most-reading", reading_minutes(stats.words_played.1))
        .with("planned", case.scenario.play_minutes));
    let key = if stats.case_time_exact { "stats-time-exact" } else { "stats-time" };
    say(Message::new(key).with("shortest", span(shortest)).with("longest", span(longest)));
    lines.join("\n")
}

/// A length of case time in hours and minutes.
fn span(minutes: usize) -> Message {
    Message::new("stats-span").with("hours", minutes / 60).with("minutes", minutes % 60)
}
