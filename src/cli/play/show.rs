//! Puts what a role sees into lines of text.

use std::io::{self, Write};

use crate::base::{ClockReading, Message};
use crate::cli::Words;
use crate::engine::views::{Ask, HistoryLine, RoleView, RoomView, StandingAct, Target};

/// Lines are not longer than this, as far as words allow.
const WIDTH: usize = 92;

/// A text in lines, each after an indentation.
pub(super) fn paragraph(out: &mut dyn Write, indent: &str, text: &str) -> io::Result<()> {
    for part in text.split("\n\n") {
        let mut line = String::new();
        for word in part.split_whitespace() {
            if !line.is_empty() && line.chars().count() + word.chars().count() + 1 > WIDTH {
                writeln!(out, "{indent}{line}")?;
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        writeln!(out, "{indent}{line}")?;
    }
    Ok(())
}

/// Weekday and time.
pub(super) fn clock(reading: ClockReading, words: &Words) -> String {
    words.text(&Message::new("clock").with("day", words.day(reading)).with("time", reading.to_string()))
}

/// What everybody may see: place, clock, people, public text.
pub(super) fn room(out: &mut dyn Write, view: &RoomView, words: &Words) -> io::Result<()> {
    writeln!(
        out,
        "\n== {} · {} ==",
        if view.place.is_empty() { &view.title } else { &view.place },
        clock(view.clock, words)
    )?;
    let present: Vec<&str> = view.present.iter().map(|one| one.name.as_str()).collect();
    if !present.is_empty() {
        writeln!(out, "{}", words.text(&Message::new("term-present").with("who", present.join(", "))))?;
    }
    paragraph(out, "", &view.text)
}

/// What a role sees and is asked.
pub(super) fn role(out: &mut dyn Write, view: &RoleView, words: &Words) -> io::Result<()> {
    writeln!(out, "\n-- {} --", words.text(&Message::new("term-you-are").with("role", view.name.as_str())))?;
    if let Some(ask) = &view.ask {
        paragraph(out, "", &ask.text)?;
        self::ask(out, ask, words)?;
    }
    Ok(())
}

fn ask(out: &mut dyn Write, ask: &Ask, words: &Words) -> io::Result<()> {
    if let Some((fewest, most)) = ask.pick {
        let message = Message::new("term-pick").with("fewest", fewest).with("most", most);
        writeln!(out, "{}", words.text(&message))?;
    }
    if !ask.together_with.is_empty() {
        let message = Message::new("term-together").with("who", ask.together_with.join(", "));
        writeln!(out, "{}", words.text(&message))?;
    }
    for (number, option) in (1..).zip(&ask.options) {
        writeln!(out, "  {number}  {}  ({})", option.say, minutes(option.minutes, words))?;
    }
    Ok(())
}

/// «about 5 min», «about 5 to 10 min».
pub(super) fn minutes((fewest, most): (i64, i64), words: &Words) -> String {
    let key = if fewest == most { "about-minutes" } else { "about-minutes-range" };
    words.text(&Message::new(key).with("fewest", fewest).with("most", most))
}

/// What a role knows.
pub(super) fn known(out: &mut dyn Write, view: &RoleView, words: &Words) -> io::Result<()> {
    writeln!(out, "{}", words.say("term-know"))?;
    for (number, fact) in (1..).zip(&view.knows) {
        let told =
            fact.told_by.as_ref().map(|name| words.text(&Message::new("term-told-by").with("who", name.as_str())));
        writeln!(out, "  {number}  {}{}", fact.text, told.map(|told| format!(" ({told})")).unwrap_or_default())?;
    }
    Ok(())
}

/// What a role may do unasked.
pub(super) fn acts(out: &mut dyn Write, acts: &[StandingAct], words: &Words) -> io::Result<()> {
    writeln!(out, "{}", words.say("term-acts"))?;
    for (number, act) in (1..).zip(acts) {
        writeln!(out, "  {number}  {} ({})", act.name, minutes((act.minutes, act.minutes), words))?;
        if let Target::OneOf(people) = &act.target {
            let people: Vec<String> =
                (1..).zip(people).map(|(at, (_, name)): (usize, _)| format!("{at} {name}")).collect();
            writeln!(out, "       {}", words.text(&Message::new("term-toward").with("who", people.join(", "))))?;
        }
    }
    Ok(())
}

/// What a role saw and heard.
pub(super) fn history(out: &mut dyn Write, lines: &[HistoryLine], words: &Words) -> io::Result<()> {
    for line in lines {
        paragraph(out, "   ", &format!("{} {}", line.at, words.text(&line.told.message())))?;
    }
    Ok(())
}
