//! What was expected and what happened: a lane for each agency concerned, a dashed pill for what was expected in its
//! time, a disc for what was done, and a thick line with words for the gap between them. Only chosen findings are drawn,
//! so that nothing is cut; the numbers lead to the sentences.

use crate::base::picture::{Anchor, Fill, Ink, Picture, Piece, Stroke, nth, width};
use crate::base::prose::capitalised;
use crate::base::{CaseTime, Catalogue, Message};
use crate::debrief::report::DebriefReport;
use crate::engine::Play;
use crate::procedure::{Agencies, AgencyIx};

use super::axis::Axis;
use super::{HEAD, LEFT, RIGHT, SIGN, SMALL, TEXT, WIDE, row, times};

const LANE: f32 = 76.0;
const PILL: f32 = 26.0;

/// An agency; `None`: the team as a whole.
type Lane = Option<AgencyIx>;
/// What is asked of more agencies than this is asked of the team.
const FEW: u32 = 3;

/// One chosen finding as it is drawn.
struct Drawn {
    number: usize,
    /// The lane of what was expected, and of what was done.
    expected: Option<Lane>,
    happened: Option<Lane>,
    from: CaseTime,
    until: Option<CaseTime>,
    done: Option<(u32, CaseTime)>,
    kept: bool,
    gap: String,
}

/// The picture of the chosen findings of a play; an empty one where nothing can be drawn.
#[must_use]
pub fn lanes_picture(play: &Play, report: &DebriefReport, words: &Catalogue) -> Option<Picture> {
    lanes_of(play, report, &report.chosen, words)
}

/// The picture of some findings, as positions in the report: only the lanes that they concern.
#[must_use]
pub fn lanes_of(play: &Play, report: &DebriefReport, findings: &[usize], words: &Catalogue) -> Option<Picture> {
    let case = play.case();
    let drawn: Vec<Drawn> = (1..).zip(findings).map(|(number, at)| of(play, report, *at, number, words)).collect();
    let mut lanes: Vec<Lane> = drawn.iter().flat_map(|one| one.expected.into_iter().chain(one.happened)).collect();
    lanes.sort_unstable();
    lanes.dedup();
    if lanes.is_empty() {
        return None;
    }
    let all = drawn.iter().flat_map(|one| [Some(one.from), one.until, one.done.map(|(_, at)| at)]).flatten();
    let axis = Axis::of(all.collect(), LEFT, RIGHT - 20.0);
    // Findings of one lane whose pills would lie on each other have lines of their own.
    let line_of: Vec<usize> = (0..drawn.len()).map(|at| lines_before(&drawn, at)).collect();
    let lines = |lane: Lane| {
        let own = drawn.iter().zip(&line_of).filter(|(one, _)| one.expected.or(one.happened) == Some(lane));
        own.map(|(_, line)| line + 1).max().unwrap_or(1)
    };
    let tops: Vec<f32> = lanes
        .iter()
        .scan(HEAD, |top, lane| {
            let own = *top;
            *top += LANE * nth(lines(*lane));
            Some(own)
        })
        .collect();
    let bottom = HEAD + lanes.iter().map(|lane| LANE * nth(lines(*lane))).sum::<f32>();
    let title = words.say("picture-lanes");
    let mut picture = Picture { title, width: WIDE, height: bottom + 44.0, ..Picture::default() };
    for (index, lane) in lanes.iter().enumerate() {
        let height = LANE * nth(lines(*lane));
        row(&mut picture, index, tops[index], height);
        let agency = lane.map(|lane| &case.procedure.agencies[lane.at()]);
        let middle = tops[index] + height / 2.0;
        let ink = ink_of_lane(play, *lane);
        let name = agency.map_or_else(|| capitalised(&words.say("finding-anybody")), |agency| agency.name.clone());
        let sign = agency.map_or_else(|| "clipboard".to_owned(), |agency| agency.sign.clone());
        picture.pieces.push(Piece::Sign { at: (12.0, middle - SIGN / 2.0), size: SIGN, sign, ink });
        let high = crate::base::picture::wrapped(&name, TEXT, LEFT - 60.0).len();
        let first = middle - crate::base::picture::lines_high(high.saturating_sub(1), TEXT) / 2.0 + TEXT * 0.35;
        picture.paragraph((46.0, first), TEXT, true, LEFT - 60.0, &name);
    }
    times(&mut picture, &axis, case, bottom);
    let top_of = |lane: Lane| lanes.iter().position(|one| *one == lane).map_or(HEAD, |at| tops[at]);
    for (one, line) in drawn.iter().zip(&line_of) {
        draw(&mut picture, one, play, &axis, &|lane| top_of(lane) + nth(*line) * LANE);
    }
    legend(&mut picture, bottom + 28.0, words);
    picture.in_words = (1_usize..)
        .zip(findings)
        .map(|(number, at)| {
            let line = &report.findings[*at];
            let message = Message::new("picture-lanes-line").with("n", number).with("clause", line.clause.0.as_str());
            words.text(&message.with("what", words.text(&line.what)).with("asks", words.text(&line.asks)))
        })
        .collect();
    Some(picture)
}

fn ink_of_lane(play: &Play, lane: Lane) -> Ink {
    lane.map_or(Ink::Second, |lane| Ink::Agency(play.case().procedure.agencies[lane.at()].colour.clone()))
}

fn lines_before(drawn: &[Drawn], at: usize) -> usize {
    let lane = |one: &Drawn| one.expected.or(one.happened);
    drawn[..at].iter().filter(|one| lane(one) == lane(&drawn[at])).count()
}

fn of(play: &Play, report: &DebriefReport, at: usize, number: usize, words: &Catalogue) -> Drawn {
    let case = play.case();
    let line = &report.findings[at];
    let finding = &report.assessment.findings[line.finding];
    let doer = finding.role.and_then(|role| case.scenario.member(role).agency);
    let asked = |agencies: Agencies| match doer.filter(|doer| agencies.contains(*doer)) {
        Some(doer) => Some(doer),
        None if agencies.bits().count_ones() > FEW => None,
        None => (0..case.procedure.agencies.len()).map(AgencyIx::of).find(|one| agencies.contains(*one)),
    };
    let (expected, happened) = (finding.asked_of.map(asked), doer.map(Some));
    let due = finding.timing.and_then(|timing| timing.due);
    let from = finding.timing.map_or(finding.at, |timing| timing.known_from.unwrap_or(timing.true_from));
    let act = finding.events.first().and_then(|seq| play.log().iter().find(|one| one.seq == *seq));
    let done = act.filter(|_| finding.role.is_some()).map(|one| (one.seq, finding.at));
    let late =
        due.filter(|due| finding.at > due.soft && done.is_some()).map(|due| finding.at.since(due.soft).minutes());
    let gap = match late {
        _ if line.kept => String::new(),
        Some(minutes) if minutes < 120 => words.text(&Message::new("gap-minutes").with("count", minutes)),
        Some(minutes) => words.text(&Message::new("gap-hours").with("count", minutes / 60)),
        None => words.say(&format!("gap-{}", line.kind)),
    };
    Drawn {
        number,
        expected,
        happened: done.and(happened),
        from,
        until: due.map(|due| due.soft),
        done,
        kept: line.kept,
        gap,
    }
}

fn draw(picture: &mut Picture, one: &Drawn, play: &Play, axis: &Axis, top: &dyn Fn(Lane) -> f32) {
    let colour = |lane: Lane| ink_of_lane(play, lane);
    let number = one.number.to_string();
    let mut end = None;
    if let Some(lane) = one.expected {
        let y = top(lane) + 6.0 + PILL / 2.0;
        let x = axis.x(one.from);
        let to = one.until.map_or(x + 60.0, |until| axis.x(until)).max(x + 34.0).min(WIDE - 4.0);
        picture.bar(
            [x, y - PILL / 2.0, to - x, PILL],
            PILL / 2.0,
            Fill::Plain(Ink::Surface),
            Stroke::dashed(colour(lane), 2.5),
        );
        picture.text((f32::midpoint(x, to), y + SMALL * 0.36), Anchor::Middle, SMALL, true, Ink::Text, &number);
        end = Some((to, y));
    }
    let place = one.done.zip(one.happened).map(|((seq, at), lane)| (seq, (axis.x(at), top(lane) + LANE - 18.0), lane));
    if !one.kept
        && let Some((x, y)) = end
    {
        let to = place.map_or((x + 26.0, y), |(_, at, _)| at);
        let to = (to.0.max(x.min(WIDE - 20.0)).min(WIDE - 14.0), to.1);
        picture.line(vec![(x, y), (to.0, y), to], Stroke::of(Ink::Text, 7.0), false);
        picture.line(vec![(x, y), (to.0, y), to], Stroke::of(Ink::Lamp, 4.0), false);
        if place.is_none() {
            picture.disc((to.0 + 2.0, y), 9.0, Fill::Plain(Ink::Surface), Stroke::of(Ink::Text, 2.5));
        }
    }
    if let Some((seq, at, lane)) = place {
        let edge = if one.kept { Stroke::of(Ink::Surface, 2.0) } else { Stroke::of(Ink::Lamp, 4.0) };
        picture.disc(at, 13.0, Fill::Plain(colour(lane)), edge);
        picture.disc(at, 9.0, Fill::Plain(Ink::Surface), None);
        picture.text((at.0, at.1 + 12.0 * 0.36), Anchor::Middle, 12.0, true, Ink::Text, &number);
        picture.pieces.push(Piece::Door {
            at: [at.0 - 14.0, at.1 - 14.0, 28.0, 28.0],
            moment: seq,
            name: number.clone(),
        });
        if one.kept {
            // A tick beside the disc: kept is seen without colour.
            let (x, y) = (at.0 + 20.0, at.1);
            picture.line(vec![(x, y), (x + 5.0, y + 6.0), (x + 14.0, y - 7.0)], Stroke::of(Ink::Text, 3.0), false);
        }
    }
    if !one.gap.is_empty() {
        let anchor = place.map(|(_, at, _)| at).or(end.map(|(x, y)| (x + 26.0, y))).unwrap_or((LEFT, top(None)));
        let wide = width(&one.gap, SMALL) + 18.0;
        // At the right edge the words stand below, so that they hide nothing.
        let fits = anchor.0 + 20.0 + wide <= WIDE;
        let left = if fits { anchor.0 + 18.0 } else { WIDE - 4.0 - wide };
        let y = match place {
            _ if fits => anchor.1,
            Some(_) => anchor.1 - 28.0,
            None => anchor.1 + 30.0,
        };
        picture.bar([left, y - 12.0, wide, 24.0], 12.0, Fill::Plain(Ink::Lamp), Stroke::of(Ink::Text, 2.0));
        picture.text((left + 9.0, y + SMALL * 0.36), Anchor::Start, SMALL, true, Ink::Text, &one.gap);
    }
}

fn legend(picture: &mut Picture, y: f32, words: &Catalogue) {
    let mut x = 14.0;
    let word = |picture: &mut Picture, x: &mut f32, key: &str| {
        let text = words.say(key);
        picture.text((*x, y + SMALL * 0.36), Anchor::Start, SMALL, false, Ink::Text, &text);
        *x += width(&text, SMALL) + 30.0;
    };
    picture.bar([x, y - 10.0, 40.0, 20.0], 10.0, Fill::Plain(Ink::Surface), Stroke::dashed(Ink::Text, 2.5));
    x += 48.0;
    word(picture, &mut x, "picture-legend-expected");
    picture.disc((x + 10.0, y), 10.0, Fill::Plain(Ink::Text), None);
    x += 28.0;
    word(picture, &mut x, "picture-legend-happened");
    picture.line(vec![(x, y), (x + 5.0, y + 6.0), (x + 14.0, y - 7.0)], Stroke::of(Ink::Text, 3.0), false);
    x += 24.0;
    word(picture, &mut x, "picture-legend-kept");
    picture.bar([x, y - 5.0, 34.0, 10.0], 2.0, Fill::Plain(Ink::Lamp), Stroke::of(Ink::Text, 2.0));
    x += 42.0;
    word(picture, &mut x, "picture-legend-gap");
}
