//! Who waited for whom: a hatched bar from each call to the arrival, in the row of who was called; and below who was
//! beside the person meanwhile.

use crate::base::picture::{Anchor, Fill, Ink, Picture, Piece, Stroke, nth, width};
use crate::base::{CaseTime, Catalogue, Message};
use crate::debrief::waits::{Beside, Wait, beside, waits};
use crate::engine::Play;
use crate::scenario::model::Who;

use super::axis::Axis;
use super::{HEAD, LEFT, RIGHT, SMALL, TEXT, WIDE, clock, head, ink_of, moment, name, row, times};

const ROW: f32 = 62.0;
const BAR: f32 = 26.0;

/// The picture of a play. `None` where nobody waited for anybody.
#[must_use]
pub fn who_waited(play: &Play, words: &Catalogue) -> Option<Picture> {
    let case = play.case();
    let all = waits(play);
    let end = play.state().now;
    let longest = all.iter().max_by_key(|wait| (wait.length(end), std::cmp::Reverse(wait.seq)))?;
    let mut rows: Vec<Who> = all.iter().flat_map(|wait| wait.by.into_iter().chain([wait.who])).collect();
    rows.sort_unstable();
    rows.dedup();
    let person = case.scenario.assisted().next();
    let until = all.iter().filter_map(|wait| wait.came).max().unwrap_or(end);
    let company: Vec<Beside> = person.map(|person| beside(play, person)).unwrap_or_default();
    let company: Vec<Beside> = company.into_iter().filter(|one| one.from < until).collect();
    let axis = Axis::of(
        all.iter().flat_map(|wait| [wait.called, wait.came.unwrap_or(until)]).chain([CaseTime(0)]).collect(),
        LEFT,
        RIGHT - 70.0,
    );
    // Several may be beside the person at a time; each has a line of its own.
    let mut near: Vec<Who> = company.iter().map(|one| one.who).collect();
    near.sort_unstable();
    near.dedup();
    let below = if near.is_empty() { 0.0 } else { 20.0 + nth(near.len()) * 20.0 };
    let bottom = HEAD + nth(rows.len()) * ROW;
    let mut picture =
        Picture { title: words.say("picture-waited"), width: WIDE, height: bottom + below + 8.0, ..Picture::default() };
    for (index, who) in rows.iter().enumerate() {
        let top = HEAD + nth(index) * ROW;
        row(&mut picture, index, top, ROW);
        head(&mut picture, case, *who, top + ROW / 2.0);
    }
    times(&mut picture, &axis, case, bottom + below);
    let middle = |who: Who| HEAD + nth(rows.iter().position(|one| *one == who).unwrap_or_default()) * ROW + ROW / 2.0;
    for wait in &all {
        draw(&mut picture, play, wait, wait == longest, &axis, &middle, until, words);
    }
    if let Some(person) = person.filter(|_| !near.is_empty()) {
        head(&mut picture, case, person, bottom + below / 2.0);
        for one in &company {
            let y = bottom + 12.0 + nth(near.iter().position(|who| *who == one.who).unwrap_or_default()) * 20.0;
            let (from, to) = (axis.x(one.from), axis.x(one.until.min(until)).max(axis.x(one.from) + 4.0));
            picture.bar([from, y, to - from, 16.0], 4.0, Fill::Plain(ink_of(case, one.who)), None);
        }
        for (index, who) in near.iter().enumerate() {
            let last = company
                .iter()
                .filter(|one| one.who == *who)
                .map(|one| axis.x(one.until.min(until)))
                .fold(LEFT, f32::max);
            let y = bottom + 25.0 + nth(index) * 20.0;
            let text = name(case, *who);
            let wide = width(text, SMALL);
            // Behind the bar where there is room, otherwise in the head's place before it.
            let first = company.iter().filter(|one| one.who == *who).map(|one| axis.x(one.from)).fold(RIGHT, f32::min);
            if last + 6.0 + wide <= WIDE {
                picture.text((last + 6.0, y), Anchor::Start, SMALL, false, Ink::Text, text);
            } else {
                picture.text((first - 6.0, y), Anchor::End, SMALL, false, Ink::Text, text);
            }
        }
    }
    picture.in_words = in_words(play, &all, &company, person, words);
    Some(picture)
}

fn draw(
    picture: &mut Picture,
    play: &Play,
    wait: &Wait,
    longest: bool,
    axis: &Axis,
    middle: &dyn Fn(Who) -> f32,
    until: CaseTime,
    words: &Catalogue,
) {
    let case = play.case();
    let ink = ink_of(case, wait.who);
    let (x, to) = (axis.x(wait.called), axis.x(wait.came.unwrap_or(until)).max(axis.x(wait.called) + 8.0));
    let y = middle(wait.who);
    let height = if longest { BAR + 12.0 } else { BAR };
    if longest {
        let edge = Stroke::of(Ink::Text, 3.0);
        picture.bar([x - 5.0, y - height / 2.0 - 4.0, to - x + 10.0, height + 8.0], 8.0, Fill::Plain(Ink::Lamp), edge);
        picture.bar([x, y - height / 2.0, to - x, height], 5.0, Fill::Plain(Ink::Surface), None);
    }
    picture.bar([x, y - height / 2.0, to - x, height], 5.0, Fill::Hatched(ink.clone()), Stroke::of(ink.clone(), 2.0));
    if let Some(by) = wait.by.filter(|by| *by != wait.who) {
        let from = middle(by);
        let to = if from < y { y - height / 2.0 - 4.0 } else { y + height / 2.0 + 4.0 };
        picture.line(vec![(x, from), (x, to)], Stroke::of(Ink::Text, 3.0), true);
        picture.disc((x, from), 7.0, Fill::Plain(Ink::Surface), Stroke::of(Ink::Text, 3.0));
    }
    if wait.came.is_some() {
        picture.disc((to, y), 10.0, Fill::Plain(ink), Stroke::of(Ink::Surface, 2.0));
    }
    let minutes = words.text(&Message::new("gap-waited").with("count", wait.length(play.state().now).minutes()));
    picture.text((to + 14.0, y + TEXT * 0.35), Anchor::Start, TEXT, true, Ink::Text, &minutes);
    let opens = format!("{} {}", clock(case, wait.called), name(case, wait.who));
    picture.pieces.push(Piece::Door { at: [x, y - height / 2.0, to - x, height], moment: wait.seq, name: opens });
}

fn in_words(play: &Play, all: &[Wait], company: &[Beside], person: Option<Who>, words: &Catalogue) -> Vec<String> {
    let end = play.state().now;
    let case = play.case();
    let mut order: Vec<&Wait> = all.iter().collect();
    order.sort_by_key(|wait| std::cmp::Reverse(wait.length(end)));
    let waited = order.into_iter().map(|wait| {
        let key = if wait.came.is_some() { "topic-observed-wait" } else { "topic-observed-wait-open" };
        let message = Message::new(key).with("who", name(case, wait.who)).with("called", moment(play, wait.called));
        let message = message.with("came", moment(play, wait.came.unwrap_or(end)));
        words.text(&message.with("minutes", wait.length(end).minutes()))
    });
    let beside = person.into_iter().flat_map(|person| {
        company.iter().map(move |one| {
            let message =
                Message::new("picture-beside").with("who", name(case, one.who)).with("person", name(case, person));
            message.with("from", moment(play, one.from)).with("until", moment(play, one.until))
        })
    });
    waited.chain(beside.map(|message| words.text(&message))).collect()
}
