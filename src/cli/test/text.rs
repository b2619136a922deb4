//! What testing found, for people.

use std::io::{Result, Write};

use crate::assessment::Points;
use crate::base::{CaseTime, Message};
use crate::library::TextFile;
use crate::rehearsal::explore::{Range, Way, reads_unasked};
use crate::rehearsal::{Difference, Replayed, plan_lines};

use super::super::{Words, told};
use super::CaseResult;

/// Prints what was found for a case.
pub(super) fn print(
    result: &CaseResult<'_>,
    files: &[TextFile],
    root: &std::path::Path,
    ways: bool,
    words: &Words,
    out: &mut dyn Write,
) -> Result<()> {
    writeln!(out, "{} ({})", result.case.scenario.title, result.case.scenario.id)?;
    for plan in &result.plans {
        if plan.wrong.is_empty() {
            let message = Message::new("test-plan-kept").with("file", plan.file.as_str());
            writeln!(out, "  {}", words.text(&message))?;
        }
        for (line, what) in &plan.wrong {
            writeln!(out, "  {}:{line}: {}", plan.file, words.text(what))?;
        }
    }
    for message in explored(result) {
        writeln!(out, "  {}", words.text(&message))?;
    }
    for (file, recorded) in &result.recorded {
        match recorded {
            Ok(replayed) if replayed.same() => {
                writeln!(out, "  {}", words.text(&Message::new("test-recorded-same").with("file", file.as_str())))?;
            }
            Ok(replayed) => {
                for message in differences(replayed) {
                    writeln!(out, "  {file}: {}", words.text(&message))?;
                }
            }
            Err(why) => writeln!(out, "  {file}: {why}")?,
        }
    }
    if ways {
        print_ways(result, words, out)?;
    }
    told::print(&result.told, files, root, words, out);
    Ok(())
}

fn explored(result: &CaseResult<'_>) -> Vec<Message> {
    let (found, scores) = (&result.explored.exploration, &result.explored.scores);
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let mut all = Vec::new();
    let how = if found.complete { "test-explored-all" } else { "test-explored-part" };
    all.push(Message::new(how).with("states", found.states).with("steps", count(found.steps)).with("left", found.left));
    let how = match &result.explored.unasked {
        Some(unasked) if unasked.complete => Some("test-unasked-all"),
        Some(_) => Some("test-unasked-part"),
        None if reads_unasked(result.case) => Some("test-unasked-none"),
        None => None,
    };
    let unasked = result.explored.unasked.as_ref();
    let (states, steps) = unasked.map_or((0, 0), |unasked| (unasked.states, unasked.steps));
    all.extend(how.map(|how| Message::new(how).with("states", states).with("steps", count(steps))));
    if found.narrowed || unasked.is_some_and(|unasked| unasked.narrowed) {
        all.push(Message::new(if unasked.is_some() { "test-narrowed-around" } else { "test-narrowed" }));
    }
    let met = result.explored.met(result.case);
    let part = |flags: &[bool]| format!("{} / {}", flags.iter().filter(|met| **met).count(), flags.len());
    let options: Vec<bool> = met.options.iter().flatten().copied().collect();
    all.push(
        Message::new("test-met")
            .with("situations", part(&met.situations))
            .with("options", part(&options))
            .with("injects", part(&met.injects))
            .with("endings", part(&met.endings)),
    );
    let never = result.explored.never_met(result.case);
    if !never.is_empty() {
        all.push(Message::new("test-never").with("names", never.join(", ")));
    }
    let clock = |seconds: i64| {
        let reading = result.case.scenario.begins.reading(CaseTime(seconds));
        let day = Message::new(format!("weekday-{}", crate::base::time::WEEKDAYS[reading.weekday]));
        Message::new("test-clock").with("day", day).with("clock", reading.to_string())
    };
    all.extend(result.explored.time().map(|time| range("test-time", &time, &clock)));
    if let Some((least, most)) = result.explored.time_beyond() {
        all.push(Message::new("test-time-beyond").with("least", clock(least)).with("most", clock(most)));
    }
    if let Some(seconds) = result.stopped_after {
        let message = Message::new("test-stopped").with("case", result.case.scenario.id.as_str());
        all.push(message.with("seconds", count(seconds)).with("more", count(seconds.saturating_mul(10))));
    }
    let how = if scores.complete { "test-scored-all" } else { "test-scored-part" };
    all.push(Message::new(how).with("states", scores.states).with("steps", count(scores.steps)));
    let points = |points: Points| Message::new("test-points").with("points", points.to_string());
    let by_decisions = result.explored.points();
    all.extend(by_decisions.as_ref().map(|range_of| range("test-score", range_of, &points)));
    if let Some((least, most)) = result.explored.points_beyond() {
        all.push(Message::new("test-score-beyond").with("least", points(least)).with("most", points(most)));
    } else if by_decisions.is_none() {
        all.push(Message::new("test-score-none"));
    }
    if let Some(random) = &result.explored.random {
        let message = Message::new("test-random").with("plays", count(random.plays)).with("ended", count(random.ended));
        all.push(message);
        let rare = result.explored.rare(result.case);
        if !rare.is_empty() {
            all.push(Message::new("test-rare").with("rare", rare.join(", ")));
        }
    }
    all
}

fn range<T: Copy>(key: &'static str, range: &Range<T>, shown: &dyn Fn(T) -> Message) -> Message {
    let bound = |exact: bool, found: &'static str| Message::new(if exact { "test-exactly" } else { found });
    let least = bound(range.least_exact, "test-or-less").with("value", shown(range.least));
    let most = match range.most {
        Some(most) => bound(range.most_exact, "test-or-more").with("value", shown(most)),
        None => Message::new("test-without-end"),
    };
    Message::new(key).with("least", least).with("most", most)
}

fn differences(replayed: &Replayed) -> Vec<Message> {
    let mut all = Vec::new();
    let number = |seq: u32| i64::from(seq);
    let event = |line: &Option<Box<crate::engine::log::LogLine>>| match line {
        Some(line) => line.what(),
        None => "–".to_owned(),
    };
    match &replayed.differs {
        Some(Difference::Names { seq, what }) => {
            all.push(Message::new("test-recorded-names").with("seq", number(*seq)).with("what", what.as_str()));
        }
        Some(Difference::Refused { seq, line, why }) => {
            let message = Message::new("test-recorded-refused").with("seq", number(*seq));
            all.push(message.with("line", line.as_str()).with("why", why.clone()));
        }
        Some(Difference::Event { seq, was, now }) => {
            let message = Message::new("test-recorded-event").with("seq", number(*seq));
            all.push(message.with("was", event(was)).with("now", event(now)));
        }
        None => {}
    }
    if let Some(before) = replayed.points.0.filter(|before| *before != replayed.points.1) {
        all.push(
            Message::new("test-recorded-score")
                .with("was", before.to_string())
                .with("now", replayed.points.1.to_string()),
        );
    }
    for (key, names) in [("test-recorded-gone", &replayed.gone), ("test-recorded-new", &replayed.new)] {
        if !names.is_empty() {
            all.push(Message::new(key).with("names", names.join(", ")));
        }
    }
    all
}

fn print_ways(result: &CaseResult<'_>, words: &Words, out: &mut dyn Write) -> Result<()> {
    let case = result.case;
    let mut way = |title: String, way: &Way| -> Result<()> {
        writeln!(out, "  {title}")?;
        plan_lines(case, way).iter().try_for_each(|line| writeln!(out, "    {line}"))
    };
    let scores = &result.explored.scores;
    for (at, situation) in case.scenario.situations.iter().enumerate() {
        if let (crate::scenario::Decision::Ending, Some(to)) = (&situation.decision, result.explored.way_to(at)) {
            way(words.text(&Message::new("test-way-ending").with("ending", situation.id.as_str())), to)?;
        }
    }
    for ((kind, clause), to) in &scores.findings {
        let clause = clause.map_or("–", |clause| case.procedure.clauses[clause.at()].id.as_str());
        way(words.text(&Message::new("test-way-finding").with("kind", kind.id()).with("clause", clause)), to)?;
    }
    way(words.say("test-way-lowest"), &scores.lowest)?;
    way(words.say("test-way-highest"), &scores.highest)
}
