//! The talk in the room, in words for both windows: a stop with its format and clock, a vote.

use std::time::Duration;

use crate::base::{Catalogue, Message};
use crate::engine::views::ClauseName;
use crate::ui::paint::Seating;
use crate::ui::screens::console::{FormatChoice, StopCard, VoteCard, VoteDraft};
use crate::ui::screens::talk::{FormatView, TalkView, VoteRow, VoteView};
use crate::workshop::talk::{Format, Sits, StopView, VoteStage, VoteView as Vote};
use crate::workshop::views::{ConsoleView, OpenPart, WallView};

/// What is left is told in steps of so many seconds: a clock that jumps each second makes people watch it.
const STEP: u64 = 5;
/// Letters of the options, and how many can be told apart by one.
const LETTERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

/// What the room sees while it talks or votes; `None` while it does neither. `here` are the people in the room.
pub(in crate::presenter) fn talk_view(room: &WallView, here: usize, words: &Catalogue) -> Option<TalkView> {
    if room.stop.is_none() && room.vote.is_none() {
        return None;
    }
    let title = match (&room.stop, room.vote.as_ref().map(|vote| vote.stage)) {
        (Some(_), None | Some(VoteStage::Talk)) => "talk-title-stop",
        (None, Some(VoteStage::Talk)) => "talk-title-talk",
        (_, Some(VoteStage::Done)) => "talk-title-done",
        _ => "talk-title-vote",
    };
    let asked = [room.vote.as_ref().map(|vote| &vote.question), room.stop.as_ref().map(|stop| &stop.question)];
    Some(TalkView {
        title: words.say(title),
        clock: room.room.as_ref().map(|room| format!("{} {}", words.day(room.clock), room.clock)).unwrap_or_default(),
        question: asked.into_iter().flatten().find(|asked| !asked.is_empty()).cloned().unwrap_or_default(),
        format: room.stop.as_ref().map(|stop| format_view(stop, words)),
        vote: room.vote.as_ref().map(|vote| vote_view(vote, here, words)),
    })
}

/// What is left, in whole steps, so that two looks within a step show the same.
pub(in crate::presenter) fn in_steps(left: Duration) -> u64 {
    left.as_secs().div_ceil(STEP) * STEP
}

/// Such as "1:40".
pub(in crate::presenter) fn minutes_and_seconds(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn format_view(stop: &StopView, words: &Catalogue) -> FormatView {
    let (takes, left) = stop.of_step;
    let seconds = in_steps(left).min(takes.as_secs());
    let step = stop.steps.get(stop.step);
    let told = if seconds == 0 { "talk-time-over" } else { "talk-time-left" };
    FormatView {
        name: stop.format.clone(),
        steps: stop.steps.iter().map(|step| step.name.clone()).collect(),
        now: stop.step,
        left: minutes_and_seconds(seconds),
        left_word: words.say(if seconds == 0 { "talk-over" } else { "talk-left" }),
        left_told: words.text(&Message::new(told).with("time", minutes_and_seconds(seconds))),
        per_mille: u16::try_from((seconds * 1000).checked_div(takes.as_secs()).unwrap_or(0)).unwrap_or(1000),
        seating: step.map_or(Seating::Circle, |step| seating(step.sits)),
        say: step.map(|step| step.say.clone()).unwrap_or_default(),
    }
}

const fn seating(sits: Sits) -> Seating {
    match sits {
        Sits::Alone => Seating::Alone,
        Sits::Pairs => Seating::Pairs,
        Sits::Fours => Seating::Fours,
        Sits::Circle => Seating::Circle,
        Sits::Inner => Seating::Inner,
        Sits::Walking => Seating::Walking,
    }
}

const fn stage_key(stage: VoteStage) -> &'static str {
    match stage {
        VoteStage::First => "talk-vote-first",
        VoteStage::Talk => "talk-vote-talk",
        VoteStage::Second => "talk-vote-second",
        VoteStage::Done => "talk-vote-done",
    }
}

fn vote_view(vote: &Vote, here: usize, words: &Catalogue) -> VoteView {
    let closed = matches!(vote.stage, VoteStage::First | VoteStage::Second);
    let counted = Message::new("talk-vote-counted").with("count", i64::from(vote.counted));
    let rows = LETTERS.iter().zip(&vote.options).enumerate().map(|(at, (letter, text))| {
        let hands = |count: &Option<Vec<u32>>| count.as_ref().and_then(|count| count.get(at)).copied();
        VoteRow {
            letter: (*letter).to_owned(),
            text: text.clone(),
            first: hands(&vote.first),
            second: hands(&vote.second),
            told: told(letter, text, hands(&vote.first), hands(&vote.second), words),
        }
    });
    VoteView {
        title: words.say(stage_key(vote.stage)),
        closed,
        counted: words.text(&counted.with("of", here)),
        rows: rows.collect(),
        note: words.say(&format!("{}-note", stage_key(vote.stage))),
    }
}

fn told(letter: &str, text: &str, first: Option<u32>, second: Option<u32>, words: &Catalogue) -> String {
    let message = |key| Message::new(key).with("letter", letter).with("option", text);
    match (first, second) {
        (Some(first), Some(second)) => {
            words.text(&message("talk-vote-both").with("first", i64::from(first)).with("second", i64::from(second)))
        }
        (Some(first), None) => words.text(&message("talk-vote-hands").with("count", i64::from(first))),
        (None, _) => String::new(),
    }
}

/// What is left of a decision.
pub(in crate::presenter) fn limit_left(left: Duration, words: &Catalogue) -> String {
    let seconds = in_steps(left);
    let key = if seconds == 0 { "limit-over" } else { "limit-left" };
    words.text(&Message::new(key).with("time", minutes_and_seconds(seconds)))
}

/// A clause on the wall.
pub(in crate::presenter) fn clause_shown(clause: &ClauseName, words: &Catalogue) -> String {
    let message = Message::new("wall-hint").with("clause", clause.id.as_str());
    words.text(&message.with("title", clause.title.as_str()))
}

/// The step of a talk that goes on, with its minutes and what is said to the room.
fn stop_step(stop: &StopView, words: &Catalogue) -> String {
    stop.steps.get(stop.step).map_or_else(String::new, |step| {
        let message = Message::new("console-stop-step").with("name", step.name.as_str());
        words.text(&message.with("minutes", i64::from(step.minutes)).with("say", step.say.as_str()))
    })
}

/// The talk for which the case waits, at the console.
pub(in crate::presenter) fn stop_card(stop: &StopView, words: &Catalogue) -> StopCard {
    let left = minutes_and_seconds(in_steps(stop.of_step.1).min(stop.of_step.0.as_secs()));
    StopCard {
        question: stop.question.clone(),
        step: stop_step(stop, words),
        left: words.text(&Message::new("talk-time-left").with("time", left)),
        has_next: stop.step + 1 < stop.steps.len(),
    }
}

/// A format that can be chosen.
pub(in crate::presenter) fn format_choice(format: &Format, words: &Catalogue) -> FormatChoice {
    let steps: Vec<&str> = format.steps.iter().map(|step| step.name.as_str()).collect();
    let minutes: u32 = format.steps.iter().map(|step| step.minutes).sum();
    let about = Message::new("console-format").with("minutes", i64::from(minutes)).with("steps", steps.join(", "));
    FormatChoice { id: format.id.clone(), name: format.name.clone(), about: words.text(&about) }
}

/// The vote that goes on, at the console.
pub(in crate::presenter) fn vote_card(all: &ConsoleView, words: &Catalogue) -> Option<VoteCard> {
    let vote = all.wall.vote.as_ref()?;
    let counting = matches!(vote.stage, VoteStage::First | VoteStage::Second);
    let option = |(at, (letter, text)): (usize, (&&str, &String))| {
        let hands = |count: &Option<Vec<u32>>| count.as_ref().and_then(|count| count.get(at)).copied();
        let told =
            if counting { String::new() } else { told(letter, text, hands(&vote.first), hands(&vote.second), words) };
        if told.is_empty() { format!("{letter}  {text}") } else { told }
    };
    Some(VoteCard {
        count: u64::from(vote.number) * 2 + u64::from(vote.stage >= VoteStage::Second),
        question: vote.question.clone(),
        stage: words.say(stage_key(vote.stage)),
        options: LETTERS.iter().zip(&vote.options).enumerate().map(option).collect(),
        hands: counting.then(|| all.hands.clone()),
        next: words.say(match vote.stage {
            VoteStage::First | VoteStage::Second => "console-vote-close",
            VoteStage::Talk => "console-vote-again",
            VoteStage::Done => "console-vote-done",
        }),
    })
}

/// What a vote could be about: only what lies open on the table, so that nothing private gets onto the wall.
pub(in crate::presenter) fn vote_proposed(open: Option<&OpenPart>) -> VoteDraft {
    let ask = open.and_then(|part| part.sees.ask.as_ref());
    ask.map_or_else(VoteDraft::default, |ask| VoteDraft {
        question: ask.text.lines().next_back().unwrap_or_default().to_owned(),
        options: ask.options.iter().take(LETTERS.len()).map(|option| option.say.clone()).collect(),
    })
}
