//! The line of time: equal steps from mark to mark, so that five calls in ten minutes can be read. All marks alike.
//! Where not all moments fit, as many as fit are shown, and the chosen one is always among them.

use std::ops::Range;

use egui::{Galley, Pos2, Rect, Response, Sense, Stroke, Ui, pos2, vec2};
use std::sync::Arc;

use super::draft::DebriefDraft;
use super::pages::{FactsView, TimelineMoment};
use crate::base::{Catalogue, Message};
use crate::ui::paint::sign_in_disc;
use crate::ui::theme::sizes::{space, stroke};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{announce, galley};

const DISC: f32 = 24.0;
const LAMP: f32 = 34.0;
const STEM: f32 = 18.0;
/// A long gap takes as much of a step.
const GAP: f32 = 0.36;

/// The moments that are shown, and where along the line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Strip {
    pub(super) shown: Range<usize>,
    pub(super) step: f32,
    /// Middle of each mark, from the left end of the line.
    pub(super) along: Vec<f32>,
}

/// Chooses the moments that fit: from `first` on if possible, and always with `chosen` among them.
pub(super) fn strip(gaps: &[bool], width: f32, least: f32, first: usize, chosen: usize) -> Strip {
    let units = |range: Range<usize>| -> f32 {
        let inner = gaps.get(range.start + 1..range.end).unwrap_or_default();
        range.map(|_| 1.0).sum::<f32>() + inner.iter().map(|&gap| if gap { GAP } else { 0.0 }).sum::<f32>()
    };
    let fits = |range: Range<usize>| range.len() <= 1 || units(range) * least <= width;
    let chosen = chosen.min(gaps.len().saturating_sub(1));
    let mut shown = first.min(chosen)..(chosen + 1).min(gaps.len());
    while !fits(shown.clone()) {
        shown.start += 1;
    }
    while shown.end < gaps.len() && fits(shown.start..shown.end + 1) {
        shown.end += 1;
    }
    while shown.start > 0 && fits(shown.start - 1..shown.end) {
        shown.start -= 1;
    }
    let step = (width / units(shown.clone()).max(1.0)).min(240.0);
    let mut at = 0.5;
    let mut along = Vec::with_capacity(shown.len());
    for index in shown.clone() {
        if index > shown.start && gaps[index] {
            at += GAP;
        }
        along.push(at * step);
        at += 1.0;
    }
    Strip { shown, step, along }
}

/// Draws the line; gives back what was pressed.
pub(super) fn timeline_ui(ui: &mut Ui, view: &FactsView, draft: &mut DebriefDraft, words: &Catalogue) {
    let layout = ui.layout_kind();
    let chosen = draft.moment_at(view);
    let gaps: Vec<bool> = view.moments.iter().map(|moment| moment.after_gap).collect();
    let width = ui.available_width();
    let least = if layout == Layout::Narrow { 84.0 } else { 108.0 };
    let strip = strip(&gaps, width, least, draft.first_moment, chosen);
    draft.first_moment = strip.shown.start;
    let shown = &view.moments[strip.shown.clone()];
    // Where it is narrow the card below says what the labels would.
    let labels: Vec<Label> = shown.iter().map(|m| Label::new(ui, m, 2.0 * strip.step - 14.0, layout)).collect();
    let tallest = |above: bool| {
        let mine = labels
            .iter()
            .enumerate()
            .filter(|(at, _)| layout == Layout::Narrow || (strip.shown.start + at).is_multiple_of(2) == above);
        mine.map(|(_, label)| label.height()).fold(0.0, f32::max)
    };
    let over = tallest(true) + STEM + DISC;
    let under = if layout == Layout::Narrow { LAMP } else { tallest(false) + STEM + DISC };
    let days = if layout == Layout::Narrow { 24.0 } else { 34.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(width, over + under + days), Sense::hover());
    let y = rect.top() + over;
    let places: Vec<Pos2> = strip.along.iter().map(|x| pos2(rect.left() + x, y)).collect();
    line(ui, rect, &places, &strip, view);
    let mut on_mark = false;
    for (at, (moment, place)) in shown.iter().zip(&places).enumerate() {
        let index = strip.shown.start + at;
        // By its number in the whole course, so that nothing changes sides while one walks.
        let above = layout == Layout::Narrow || index.is_multiple_of(2);
        labels[at].paint(ui, *place, above, rect);
        let response = mark(ui, *place, moment, index == chosen, words);
        on_mark |= follow(draft, &response, moment.key);
    }
    draft.on_mark = on_mark;
    day_labels(ui, rect, shown, &places);
}

/// A focused mark is a chosen mark. Says whether it has the focus.
pub(super) fn follow(draft: &mut DebriefDraft, response: &Response, key: u32) -> bool {
    if draft.focus_next == Some(key) {
        draft.focus_next = None;
        response.request_focus();
    }
    if response.clicked() {
        response.request_focus();
        draft.moment = Some(key);
    }
    let focused = response.has_focus() && draft.focus_next.is_none();
    if focused {
        draft.moment = Some(key);
    }
    focused
}

/// What a mark is called.
pub(super) fn spoken(moment: &TimelineMoment, words: &Catalogue) -> String {
    let message = Message::new("debrief-moment").with("time", moment.time.as_str());
    words.text(&message.with("what", moment.title.as_str()))
}

fn mark(ui: &Ui, at: Pos2, moment: &TimelineMoment, chosen: bool, words: &Catalogue) -> Response {
    let t = ui.tokens();
    let area = Rect::from_center_size(at, vec2(2.0 * DISC + 4.0, 2.0 * DISC + 4.0));
    let response = ui.interact(area, ui.id().with(("moment", moment.key)), Sense::click());
    announce(ui, &response, &spoken(moment, words), Some(chosen));
    let painter = ui.painter();
    if chosen || response.has_focus() {
        painter.circle_filled(at, LAMP, t.lamp);
    }
    sign_in_disc(painter, at, DISC, moment.agency, &t);
    let ring = if chosen { stroke::DATA } else { stroke::CONTROL };
    let ink = if response.hovered() { t.lamp } else { t.ink };
    if response.hovered() && !chosen {
        painter.circle_stroke(at, DISC + 2.0, Stroke::new(stroke::CHOSEN, ink));
    }
    painter.circle_stroke(at, DISC - ring / 2.0 + 1.0, Stroke::new(ring, t.ink));
    if response.has_focus() {
        painter.circle_stroke(at, LAMP + 1.0, Stroke::new(stroke::FOCUS, t.focus));
    }
    response
}

/// The line itself, with two strokes where a long time passed.
fn line(ui: &Ui, rect: Rect, places: &[Pos2], strip: &Strip, view: &FactsView) {
    let t = ui.tokens();
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return };
    let y = first.y;
    let (begin, end) = (rect.left() + space::S, (last.x + strip.step * 0.5).min(rect.right()) - space::S);
    let thick = Stroke::new(stroke::DATA, t.ink);
    let mut from = begin;
    for (at, index) in strip.shown.clone().enumerate().skip(1) {
        if view.moments[index].after_gap {
            let middle = f32::midpoint(places[at - 1].x, places[at].x);
            ui.painter().hline(from..=middle - 11.0, y, thick);
            for side in [-7.0, 7.0] {
                let at = pos2(middle + side, y);
                let slant = [at + vec2(-6.0, 12.0), at + vec2(6.0, -12.0)];
                ui.painter().line_segment(slant, Stroke::new(stroke::CHOSEN, t.ink));
            }
            from = middle + 11.0;
        }
    }
    ui.painter().hline(from..=end, y, thick);
}

/// The name of the day under the first mark of each day.
fn day_labels(ui: &Ui, rect: Rect, shown: &[TimelineMoment], places: &[Pos2]) {
    let t = ui.tokens();
    let mut free_from = rect.left();
    let mut before = "";
    for (moment, place) in shown.iter().zip(places) {
        if moment.day == before || moment.day.is_empty() {
            continue;
        }
        before = &moment.day;
        let text = galley(ui, &moment.day, Face::SmallBold, t.ink_2, rect.width());
        let left = (place.x - DISC).min(rect.right() - text.size().x).max(free_from);
        free_from = left + text.size().x + space::L;
        ui.painter().galley(pos2(left, rect.bottom() - text.size().y), text, t.ink_2);
    }
}

/// Time and words beside a mark.
struct Label {
    time: Arc<Galley>,
    text: Option<Arc<Galley>>,
}

impl Label {
    fn new(ui: &Ui, moment: &TimelineMoment, width: f32, layout: Layout) -> Self {
        let t = ui.tokens();
        let (time_face, text_face) = match layout {
            Layout::Wide => (Face::SubBold, Face::Body),
            Layout::Compact => (Face::BodyBold, Face::Small),
            Layout::Narrow => (Face::SmallBold, Face::Small),
        };
        let width = width.min(190.0);
        let text = (layout != Layout::Narrow).then(|| galley(ui, &moment.label, text_face, t.ink, width));
        Self { time: galley(ui, &moment.time, time_face, t.ink, f32::INFINITY), text }
    }

    fn height(&self) -> f32 {
        self.time.size().y + self.text.as_ref().map_or(0.0, |text| text.size().y)
    }

    /// Above or below the mark, never over the edge of the page.
    fn paint(&self, ui: &Ui, mark: Pos2, above: bool, page: Rect) {
        let t = ui.tokens();
        let (near, far) =
            if above { (mark.y - DISC, mark.y - DISC - STEM) } else { (mark.y + DISC, mark.y + DISC + STEM) };
        ui.painter().vline(mark.x, near.min(far)..=near.max(far), Stroke::new(stroke::THIN, t.edge));
        let top = if above { far - self.height() } else { far };
        let centred = |width: f32| (mark.x - width / 2.0).clamp(page.left(), (page.right() - width).max(page.left()));
        let down = self.time.size().y;
        let at = pos2(centred(self.time.size().x), top);
        ui.painter().galley(at, Arc::clone(&self.time), t.ink);
        let Some(text) = &self.text else { return };
        let block = centred(text.size().x);
        // Lines are centred one by one, so that two short lines stand over each other.
        for row in &text.rows {
            let shift = (text.size().x - row.size.x) / 2.0;
            let line = galley(ui, row.text().trim(), face_of(ui.layout_kind()), t.ink, f32::INFINITY);
            ui.painter().galley(pos2(block + shift, top + down + row.pos.y), line, t.ink);
        }
    }
}

const fn face_of(layout: Layout) -> Face {
    match layout {
        Layout::Wide => Face::Body,
        Layout::Compact | Layout::Narrow => Face::Small,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_moments_are_all_shown() {
        let strip = strip(&[false, false, true], 1200.0, 108.0, 0, 2);
        assert_eq!(strip.shown, 0..3);
        assert!(strip.along[2] - strip.along[1] > strip.along[1] - strip.along[0]);
    }

    #[test]
    fn the_chosen_moment_is_always_shown_and_the_line_is_full() {
        let gaps: Vec<bool> = (0..60).map(|at| at % 7 == 3).collect();
        let mut first = 0;
        for chosen in (0..60).chain((0..60).rev()) {
            let strip = strip(&gaps, 1216.0, 108.0, first, chosen);
            first = strip.shown.start;
            assert!(strip.shown.contains(&chosen));
            assert!(strip.shown.len() >= 8, "{:?}", strip.shown);
            assert!(strip.along.last().is_some_and(|&x| x <= 1216.0));
        }
    }

    #[test]
    fn no_moment_at_all_is_no_trouble() {
        assert!(strip(&[], 500.0, 108.0, 0, 0).shown.is_empty());
    }
}
