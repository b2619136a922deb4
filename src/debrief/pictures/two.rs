//! Two courses beside each other: what was played at the left with a firm line, what might have been at the right with a
//! broken one; only what is different is tinted.

use crate::base::picture::{Anchor, Fill, Ink, Picture, Piece, Stroke, lines_high, wrapped};
use crate::base::{Catalogue, Message};
use crate::debrief::two_courses::{Course, TwoCourses};
use crate::scenario::Case;

use super::{SMALL, TEXT, WIDE, clock, ink_of, sign_of};

/// Moments of each course.
const MOST: usize = 6;
const COLUMN: f32 = 486.0;
const TEXTS: f32 = 130.0;

/// The picture of two courses.
#[must_use]
pub fn two_courses_picture(courses: &TwoCourses, case: &Case, words: &Catalogue) -> Picture {
    let mut picture = Picture { title: words.say("picture-two"), width: WIDE, height: 0.0, ..Picture::default() };
    let parted = words.text(&Message::new("picture-two-parted").with("time", clock(case, courses.parted)));
    picture.disc((24.0, 24.0), 14.0, Fill::Plain(Ink::Lamp), Stroke::of(Ink::Text, 3.0));
    picture.text((48.0, 24.0 + TEXT * 0.35), Anchor::Start, TEXT, true, Ink::Text, &parted);
    let sides = [
        (&courses.played, 24.0, false, "picture-two-played"),
        (&courses.other, 24.0 + WIDE / 2.0, true, "picture-two-other"),
    ];
    let mut bottom: f32 = 0.0;
    for (course, left, dashed, key) in sides {
        bottom = bottom.max(side(&mut picture, course, left, dashed, &words.say(key), case, words));
    }
    picture.line(
        vec![(38.0, 24.0), (24.0 + WIDE / 2.0, 24.0), (24.0 + WIDE / 2.0, 44.0)],
        Stroke::dashed(Ink::Text, 4.0),
        false,
    );
    // The words lie above the line that leads to the other course.
    let wide = crate::base::picture::width(&parted, TEXT) * 1.12 + 10.0;
    picture.bar([44.0, 12.0, wide, 24.0], 4.0, Fill::Plain(Ink::Surface), None);
    picture.text((48.0, 24.0 + TEXT * 0.35), Anchor::Start, TEXT, true, Ink::Text, &parted);
    picture.height = bottom + 10.0;
    picture.in_words = in_words(courses, case, words);
    picture
}

/// The moments of a course that are different, and as many of the others as there is room for.
fn shown(course: &Course) -> Vec<(usize, bool)> {
    let mut order = course.moments.clone();
    order.sort_by_key(|(at, differs)| (!differs, *at));
    order.truncate(MOST);
    order.sort_unstable();
    order
}

fn side(
    picture: &mut Picture,
    course: &Course,
    left: f32,
    dashed: bool,
    title: &str,
    case: &Case,
    words: &Catalogue,
) -> f32 {
    let stroke = |dashed| if dashed { Stroke::dashed(Ink::Text, 4.0) } else { Stroke::of(Ink::Text, 4.0) };
    picture.text((left + 20.0, 66.0), Anchor::Start, TEXT + 2.0, true, Ink::Text, title);
    let mut y = 84.0;
    let room = COLUMN - TEXTS - 24.0;
    let line_at = picture.pieces.len();
    for (at, differs) in shown(course) {
        let moment = &course.report.moments[at];
        let text = words.text(&moment.full);
        let mut lines = wrapped(&text, SMALL, room);
        if lines.len() > 3 {
            lines.truncate(3);
            lines[2].push('…');
        }
        let high = lines_high(lines.len(), SMALL).max(30.0) + 8.0;
        if differs {
            picture.bar([left + 14.0, y, COLUMN - 30.0, high - 3.0], 6.0, Fill::Plain(Ink::LampSoft), None);
        }
        let middle = y + high / 2.0 - 2.0;
        picture.disc((left + 28.0, middle), 14.0, Fill::Plain(Ink::Surface), Stroke::of(Ink::Text, 2.0));
        let (sign, ink) =
            moment.who.map_or(("clipboard".to_owned(), Ink::Second), |who| (sign_of(case, who), ink_of(case, who)));
        picture.pieces.push(Piece::Sign { at: (left + 19.0, middle - 9.0), size: 18.0, sign, ink });
        picture.text(
            (left + 52.0, middle + SMALL * 0.36),
            Anchor::Start,
            SMALL,
            true,
            Ink::Text,
            &clock(case, moment.at),
        );
        for (index, line) in lines.iter().enumerate() {
            let place = (left + TEXTS - 18.0, y + SMALL + 1.0 + lines_high(index, SMALL));
            picture.text(place, Anchor::Start, SMALL, differs, Ink::Text, line);
        }
        picture.pieces.push(Piece::Door {
            at: [left + 14.0, y, COLUMN - 30.0, high - 3.0],
            moment: moment.seq,
            name: text,
        });
        y += high;
    }
    picture.pieces.insert(
        line_at,
        Piece::Line {
            points: vec![(left, 38.0), (left, y)],
            stroke: stroke(dashed).unwrap_or(Stroke { ink: Ink::Text, width: 4.0, dashed }),
            arrow: false,
        },
    );
    y + 6.0
}

fn in_words(courses: &TwoCourses, case: &Case, words: &Catalogue) -> Vec<String> {
    let mut out = vec![words.text(&Message::new("picture-two-parted").with("time", clock(case, courses.parted)))];
    for (course, key) in [(&courses.played, "picture-two-played"), (&courses.other, "picture-two-other")] {
        let title = words.say(key);
        for (at, _) in shown(course).iter().filter(|(_, differs)| *differs) {
            let moment = &course.report.moments[*at];
            let message =
                Message::new("picture-two-line").with("course", title.as_str()).with("time", clock(case, moment.at));
            out.push(words.text(&message.with("what", words.text(&moment.full))));
        }
    }
    out
}
