//! The person's course: five lines that rise and fall from where they began, with the moments that moved them. It has no
//! numbers on it: it is a drawing to talk about.

use crate::base::picture::{Anchor, Fill, Ink, Picture, Piece, Stroke, nth};
use crate::base::{CaseTime, Catalogue, Message};
use crate::debrief::course::{Step, course};
use crate::debrief::matter::moment_of;
use crate::debrief::timeline::moments;
use crate::engine::Play;
use crate::scenario::model::Gauge;

use super::axis::Axis;
use super::{HEAD, LEFT, RIGHT, SMALL, TEXT, WIDE, times};

const ROW: f32 = 74.0;
/// How high one step is.
const STEP: f32 = 6.0;
/// Room for the numbers of moments.
const DISCS: f32 = 34.0;
const START: i8 = 5;

/// The picture of a play. `None` where nothing moved.
#[must_use]
pub fn person_course(play: &Play, words: &Catalogue) -> Option<Picture> {
    let case = play.case();
    let steps = course(play);
    if steps.is_empty() {
        return None;
    }
    let axis = Axis::of(steps.iter().map(|step| step.at).chain([CaseTime(0)]).collect(), LEFT, RIGHT - 30.0);
    let bottom = HEAD + DISCS + nth(Gauge::ALL.len()) * ROW;
    let title = words.say("picture-person");
    let mut picture = Picture { title, width: WIDE, height: bottom + 8.0, ..Picture::default() };
    times(&mut picture, &axis, case, bottom);
    let told = numbered(play, &steps);
    let places = side_by_side(told.iter().map(|(_, at)| axis.x(*at)).collect());
    for ((number, (seq, at)), stands) in (1_usize..).zip(&told).zip(places) {
        let x = axis.x(*at);
        let y = HEAD + 13.0;
        picture.line(vec![(stands, y), (x, HEAD + DISCS), (x, bottom)], Stroke::dashed(Ink::Second, 1.0), false);
        picture.disc((stands, y), 12.5, Fill::Plain(Ink::Surface), Stroke::of(Ink::Text, 2.0));
        picture.text((stands, y + SMALL * 0.36), Anchor::Middle, SMALL, true, Ink::Text, &number.to_string());
        picture.pieces.push(Piece::Door {
            at: [stands - 13.0, y - 13.0, 26.0, 26.0],
            moment: *seq,
            name: number.to_string(),
        });
    }
    for (index, gauge) in Gauge::ALL.into_iter().enumerate() {
        let middle = HEAD + DISCS + nth(index) * ROW + ROW / 2.0;
        picture.text((14.0, middle + TEXT * 0.35), Anchor::Start, TEXT, true, Ink::Text, &name(gauge, words));
        picture.line(vec![(LEFT, middle), (RIGHT, middle)], Stroke::of(Ink::Line, 1.5), false);
        line(&mut picture, &axis, &steps, gauge, middle);
    }
    picture.in_words = in_words(play, &steps, &told, words);
    Some(picture)
}

/// Places for discs that would lie on each other: side by side, as near as can be to where they belong; a thin line leads
/// down to the right place.
fn side_by_side(mut places: Vec<f32>) -> Vec<f32> {
    const APART: f32 = 27.0;
    for at in 1..places.len() {
        places[at] = places[at].max(places[at - 1] + APART);
    }
    let mut free = WIDE - 13.0;
    for place in places.iter_mut().rev() {
        *place = place.min(free);
        free = *place - APART;
    }
    places
}

fn name(gauge: Gauge, words: &Catalogue) -> String {
    words.say(&format!("gauge-{}", gauge.id()))
}

fn line(picture: &mut Picture, axis: &Axis, steps: &[Step], gauge: Gauge, middle: f32) {
    let y = |level: i8| middle - f32::from(level - START) * STEP;
    let mut points = vec![(axis.x(CaseTime(0)), y(START))];
    let mut dots = Vec::new();
    for step in steps.iter().filter(|step| step.gauge == gauge) {
        let x = axis.x(step.at);
        let before = points.last().map_or(middle, |point| point.1);
        points.push((x, before));
        points.push((x, y(step.level)));
        dots.push((x, y(step.level)));
    }
    let last = points.last().map_or(middle, |point| point.1);
    points.push((RIGHT, last));
    for pair in points.windows(2).filter(|pair| pair[1].0 > pair[0].0 && (pair[0].1 - middle).abs() > 0.5) {
        let (top, height) = (pair[0].1.min(middle), (pair[0].1 - middle).abs());
        picture.bar([pair[0].0, top, pair[1].0 - pair[0].0, height], 0.0, Fill::Hatched(Ink::Person), None);
    }
    picture.line(points, Stroke::of(Ink::Text, 4.0), false);
    for dot in dots {
        picture.disc(dot, 5.5, Fill::Plain(Ink::Surface), Stroke::of(Ink::Text, 2.5));
    }
}

/// Moments that moved anything: number of the event, and when.
fn numbered(play: &Play, steps: &[Step]) -> Vec<(u32, CaseTime)> {
    let all = moments(play);
    let mut told: Vec<(u32, CaseTime)> =
        steps.iter().filter_map(|step| Some((all[moment_of(&all, step.moment)?].seq, step.at))).collect();
    told.dedup_by_key(|(seq, _)| *seq);
    // The ones that moved most, where there are many.
    if told.len() > MOST {
        let weight =
            |seq: u32| steps.iter().filter(|step| step.moment == seq).map(|step| step.by.unsigned_abs()).sum::<u8>();
        let mut order = told.clone();
        order.sort_by_key(|(seq, _)| (std::cmp::Reverse(weight(*seq)), *seq));
        order.truncate(MOST);
        told.retain(|one| order.contains(one));
    }
    told
}

/// So many moments have a number.
const MOST: usize = 10;

fn in_words(play: &Play, steps: &[Step], told: &[(u32, CaseTime)], words: &Catalogue) -> Vec<String> {
    let all = moments(play);
    let mut out = vec![words.say("picture-person-note")];
    for (number, (seq, at)) in (1_usize..).zip(told) {
        let Some(moment) = all.iter().find(|moment| moment.seq == *seq) else { continue };
        let moved = Gauge::ALL.into_iter().filter_map(|gauge| {
            let by: i8 =
                steps.iter().filter(|step| step.moment == *seq && step.gauge == gauge).map(|step| step.by).sum();
            let key = if by > 0 { "picture-person-up" } else { "picture-person-down" };
            (by != 0).then(|| words.text(&Message::new(key).with("what", name(gauge, words))))
        });
        let message = Message::new("picture-person-moment")
            .with("n", number)
            .with("when", super::moment(play, *at))
            .with("what", words.text(&moment.full))
            .with("moved", moved.collect::<Vec<_>>().join(", "));
        out.push(words.text(&message));
    }
    out
}
