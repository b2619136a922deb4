//! The pictures of the talk, laid out once for the window and for paper: who waited for whom, who knew what and when,
//! the person's course, what was expected and what happened, and two courses beside each other. Each says the same in
//! sentences, and each mark opens its moment.
//! Each picture has a file of its own; `axis` is their line of time.

mod axis;
mod knew;
mod lanes;
mod person;
mod two;
mod waited;

use crate::base::picture::{Anchor, Ink, Picture, Stroke};
use crate::base::{CaseTime, Message};
use crate::engine::Play;
use crate::scenario::Case;
use crate::scenario::model::Who;

use self::axis::Axis;

pub use knew::who_knew;
pub use lanes::{lanes_of, lanes_picture};
pub use person::person_course;
pub use two::two_courses_picture;
pub use waited::who_waited;

/// Width of a picture.
const WIDE: f32 = 1000.0;
/// Where the line of time begins, right of the names.
const LEFT: f32 = 250.0;
/// Where it ends, with room for words at the right.
const RIGHT: f32 = 960.0;
/// Height of the line of times on top.
const HEAD: f32 = 34.0;
/// Size of writing.
const TEXT: f32 = 17.0;
/// Size of a time.
const SMALL: f32 = 15.0;
/// Width and height of a sign.
const SIGN: f32 = 24.0;

fn ink_of(case: &Case, who: Who) -> Ink {
    let member = case.scenario.member(who);
    match member.agency {
        Some(agency) => Ink::Agency(case.procedure.agencies[agency.at()].colour.clone()),
        None if member.assisted => Ink::Person,
        None => Ink::Second,
    }
}

fn sign_of(case: &Case, who: Who) -> String {
    let agency = case.scenario.member(who).agency.map(|agency| &case.procedure.agencies[agency.at()]);
    agency.map_or_else(|| "person".to_owned(), |agency| agency.sign.clone())
}

fn name(case: &Case, who: Who) -> &str {
    &case.scenario.member(who).name
}

fn clock(case: &Case, at: CaseTime) -> String {
    case.scenario.begins.reading(at).to_string()
}

/// Day and clock, for a sentence.
fn moment(play: &Play, at: CaseTime) -> Message {
    crate::assessment::moment(play.case(), at)
}

/// A row: every other one on the ground.
fn row(picture: &mut Picture, index: usize, top: f32, height: f32) {
    let ink = if index.is_multiple_of(2) { Ink::Surface } else { Ink::Ground };
    picture.bar([0.0, top, WIDE, height], 0.0, crate::base::picture::Fill::Plain(ink), None);
}

/// Sign and name of somebody at the beginning of a row.
fn head(picture: &mut Picture, case: &Case, who: Who, middle: f32) {
    let (ink, sign) = (ink_of(case, who), sign_of(case, who));
    picture.pieces.push(crate::base::picture::Piece::Sign { at: (12.0, middle - SIGN / 2.0), size: SIGN, sign, ink });
    let lines = crate::base::picture::wrapped(name(case, who), TEXT, LEFT - 56.0);
    let first = middle - crate::base::picture::lines_high(lines.len().saturating_sub(1), TEXT) / 2.0 + TEXT * 0.35;
    picture.paragraph((46.0, first), TEXT, true, LEFT - 56.0, name(case, who));
}

/// The times on top, thin lines below them, and where the line is broken.
fn times(picture: &mut Picture, axis: &Axis, case: &Case, bottom: f32) {
    for (x, at) in axis.labels(case.scenario.begins) {
        picture.line(vec![(x, HEAD - 6.0), (x, bottom)], Stroke::of(Ink::Line, 1.0), false);
        let x = x.clamp(24.0, WIDE - 24.0);
        picture.text((x, HEAD - 14.0), Anchor::Middle, SMALL, false, Ink::Second, &clock(case, at));
    }
    for x in axis.breaks() {
        for x in [x - 4.0, x + 4.0] {
            picture.line(vec![(x, HEAD - 6.0), (x, bottom)], Stroke::dashed(Ink::Second, 1.5), false);
        }
    }
}
