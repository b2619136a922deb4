//! Who knew what, when: facts down the side, a line for each role, filled from when it knew; an arrow for each telling,
//! and a word where nobody was asked and where somebody was never told.

use crate::base::picture::{Anchor, Fill, Ink, Picture, Piece, Stroke, lines_high, nth, width, wrapped};
use crate::base::{CaseTime, Catalogue, Message};
use crate::debrief::knowledge::{FactRow, facts_that_matter};
use crate::engine::Play;
use crate::scenario::model::Who;

use super::axis::Axis;
use super::{HEAD, LEFT, RIGHT, SMALL, TEXT, WIDE, clock, ink_of, moment, name, row, sign_of, times};

/// Facts in the picture.
const FACTS: usize = 4;
const LINE: f32 = 22.0;
const BAR: f32 = 15.0;
/// Where signs stand.
const SIGNS: f32 = LEFT + 34.0;
/// Where the line of time begins here.
const BEGINS: f32 = LEFT + 62.0;

/// The picture of a play. `None` where nothing was learned or told.
#[must_use]
pub fn who_knew(play: &Play, words: &Catalogue) -> Option<Picture> {
    let case = play.case();
    let rows = facts_that_matter(play, FACTS);
    if rows.is_empty() {
        return None;
    }
    let all = rows
        .iter()
        .flat_map(|row| row.knew.iter().filter_map(|(_, since)| *since).chain(row.told.iter().map(|told| told.at)));
    let last = all.clone().max().unwrap_or_default();
    // A little longer than the last that was learned, so that it can be seen.
    let end = CaseTime(last.0.saturating_add(1_200).min(play.state().now.0.max(last.0)));
    let axis = Axis::of(all.chain([end]).collect(), BEGINS, RIGHT);
    let texts: Vec<Vec<String>> = rows.iter().map(|row| wrapped(&fact(play, row), TEXT, LEFT - 4.0)).collect();
    let height = |at: usize| (nth(rows[at].knew.len()) * LINE).max(lines_high(texts[at].len(), TEXT)) + 18.0;
    let bottom = HEAD + (0..rows.len()).map(height).sum::<f32>();
    let mut picture =
        Picture { title: words.say("picture-knew"), width: WIDE, height: bottom + 6.0, ..Picture::default() };
    let mut top = HEAD;
    let mut tops = Vec::new();
    for at in 0..rows.len() {
        row(&mut picture, at, top, height(at));
        tops.push(top);
        top += height(at);
    }
    times(&mut picture, &axis, case, bottom);
    for (at, one) in rows.iter().enumerate() {
        let first = tops[at] + (height(at) - lines_high(texts[at].len(), TEXT)) / 2.0 + TEXT;
        picture.paragraph((14.0, first), TEXT, true, LEFT - 4.0, &fact(play, one));
        draw(&mut picture, play, one, tops[at] + (height(at) - nth(one.knew.len()) * LINE) / 2.0, &axis, words);
    }
    picture.in_words = rows.iter().map(|row| sentence(play, row, words)).collect();
    Some(picture)
}

fn fact(play: &Play, row: &FactRow) -> String {
    play.case().scenario.facts[row.fact.at()].text.plain()
}

fn draw(picture: &mut Picture, play: &Play, row: &FactRow, top: f32, axis: &Axis, words: &Catalogue) {
    let case = play.case();
    let middle = |at: usize| top + nth(at) * LINE + LINE / 2.0;
    for (at, (role, since)) in row.knew.iter().enumerate() {
        let y = middle(at);
        let (sign, ink) = (sign_of(case, *role), ink_of(case, *role));
        picture.pieces.push(Piece::Sign { at: (SIGNS, y - 9.0), size: 18.0, sign, ink: ink.clone() });
        let known = since.map(|since| axis.x(since));
        let dotted_to = known.unwrap_or(RIGHT);
        if dotted_to > BEGINS + 2.0 {
            let never = if known.is_none() { width(&words.say("picture-never"), SMALL) + 8.0 } else { 0.0 };
            picture.line(vec![(BEGINS, y), (dotted_to - never, y)], Stroke::dashed(Ink::Second, 1.5), false);
        }
        match known {
            Some(x) => picture.bar([x, y - BAR / 2.0, RIGHT - x, BAR], 3.0, Fill::Plain(ink), None),
            None => picture.text(
                (RIGHT, y + SMALL * 0.35),
                Anchor::End,
                SMALL,
                false,
                Ink::Text,
                &words.say("picture-never"),
            ),
        }
    }
    let place = |who: Who| row.knew.iter().position(|(role, _)| *role == who);
    for told in &row.told {
        let (Some(from), Some(to)) = (place(told.from), place(told.to)) else { continue };
        let x = axis.x(told.at);
        let (from, to) = (middle(from), middle(to));
        let tip = if from < to { to - BAR / 2.0 } else { to + BAR / 2.0 };
        picture.line(vec![(x, from), (x, tip)], Stroke::of(Ink::Surface, 7.0), false);
        picture.line(vec![(x, from), (x, tip)], Stroke::of(Ink::Text, 3.0), true);
        picture.disc((x, from), 6.0, Fill::Plain(Ink::Surface), Stroke::of(Ink::Text, 3.0));
        if !told.with_basis {
            let text = words.say("picture-not-asked");
            let wide = width(&text, SMALL) + 16.0;
            let left = if x + 12.0 + wide <= WIDE { x + 10.0 } else { x - 10.0 - wide };
            picture.bar([left, to - 11.0, wide, 22.0], 11.0, Fill::Plain(Ink::LampSoft), Stroke::of(Ink::Text, 1.5));
            picture.text((left + 8.0, to + SMALL * 0.35), Anchor::Start, SMALL, true, Ink::Text, &text);
        }
        let opens = format!("{} {}", clock(case, told.at), name(case, told.from));
        let top = from.min(to) - 8.0;
        picture.pieces.push(Piece::Door {
            at: [x - 10.0, top, 20.0, (from - to).abs() + 16.0],
            moment: told.seq,
            name: opens,
        });
    }
}

/// One sentence a fact, in the order of knowing.
fn sentence(play: &Play, row: &FactRow, words: &Catalogue) -> String {
    let case = play.case();
    let mut order: Vec<(Who, Option<CaseTime>)> = row.knew.clone();
    order.sort_by_key(|(who, since)| (since.is_none(), *since, *who));
    let told = |(who, since): (Who, Option<CaseTime>)| {
        let by = row.told.iter().find(|told| told.to == who && Some(told.at) == since);
        let message = match (since, by) {
            (None, _) => Message::new("picture-knew-never"),
            (Some(CaseTime(0)), _) => Message::new("picture-knew-start"),
            (Some(since), None) => Message::new("picture-knew-since").with("when", moment(play, since)),
            (Some(since), Some(told)) => {
                let key = if told.with_basis { "picture-knew-told" } else { "picture-knew-told-unasked" };
                Message::new(key).with("when", moment(play, since)).with("from", name(case, told.from))
            }
        };
        words.text(&message.with("who", name(case, who)))
    };
    let parts: Vec<String> = order.into_iter().map(told).collect();
    words.text(&Message::new("picture-fact").with("fact", fact(play, row)).with("who", parts.join(" ")))
}
