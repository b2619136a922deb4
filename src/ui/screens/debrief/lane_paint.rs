//! Paints placed lanes: grounds, times, folds, dashed pills, discs with a tick, and the amber way of a difference.
//! Kept acts carry a white tick, acts to talk about are plain; both are calm, and neither is told by colour alone.

use egui::{Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::axis::{Axis, clock_time};
use super::lane_layout::{self, DISC, Disc, Lane, Pill};
use super::view::{FindingView, ProcedureView};
use crate::ui::paint::{Icon, icon, sign};
use crate::ui::theme::sizes::{height, space, stroke};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::galley;

/// Times along the top, and the names of the days over them.
pub(super) fn times(ui: &Ui, view: &ProcedureView, axis: &Axis, rect: Rect) {
    let t = ui.tokens();
    let mut free_from = f32::MIN;
    for minute in axis.ticks(62.0) {
        let text = galley(ui, &clock_time(minute), Face::Small, t.ink_2, f32::INFINITY);
        let x = (axis.place(minute) - text.size().x / 2.0).min(rect.right() - text.size().x);
        if x >= free_from {
            free_from = x + text.size().x + space::S;
            ui.painter().galley(pos2(x, rect.bottom() - text.size().y - 2.0), text, t.ink_2);
        }
    }
    let mut free_from = f32::MIN;
    for minute in axis.days() {
        let Some(day) = usize::try_from(minute / 1440).ok().and_then(|at| view.days.get(at)) else { continue };
        let text = galley(ui, day, Face::SmallBold, t.ink_2, f32::INFINITY);
        let x = axis.place(minute).min(rect.right() - text.size().x);
        if x >= free_from {
            free_from = x + text.size().x + space::M;
            ui.painter().galley(pos2(x, rect.top()), text, t.ink_2);
        }
    }
}

/// The ground of every lane, with sign and name, the lines of the hours, and the folds.
pub(super) fn grounds(ui: &Ui, lanes: &[Lane<'_>], axis: &Axis, begin: f32) {
    let t = ui.tokens();
    for lane in lanes {
        ui.painter().rect_filled(lane.rect, 0, ground(ui, lane));
        let centre = pos2(lane.rect.left() + space::S + height::LANE_SIGN / 2.0, lane.rect.center().y);
        sign(ui.painter(), centre, height::LANE_SIGN, lane.view.agency, &t);
        let (left, name) = lane_layout::name(ui, lane.view, lane.rect.left(), begin);
        ui.painter().galley(pos2(left, centre.y - name.size().y / 2.0), name, t.ink);
    }
    let (Some(first), Some(last)) = (lanes.first(), lanes.last()) else { return };
    let tall = first.rect.top()..=last.rect.bottom();
    for minute in axis.ticks(62.0) {
        let x = axis.place(minute);
        ui.painter().vline(x, first.rect.top() - 6.0..=last.rect.bottom(), Stroke::new(1.0, t.line));
    }
    for lane in lanes {
        ui.painter().hline(lane.rect.x_range(), lane.rect.bottom(), Stroke::new(1.0, t.line));
    }
    ui.painter().hline(first.rect.x_range(), first.rect.top(), Stroke::new(1.0, t.line));
    let stretches = axis.stretches();
    for pair in stretches.windows(2) {
        let (from, to) = (*pair[0].end(), *pair[1].start());
        let fold = Rect::from_x_y_ranges(from..=to, tall.clone());
        ui.painter().rect_filled(fold, 0, t.bg);
        for x in [from + 8.0, to - 8.0] {
            let dots = [pos2(x, fold.top() - 6.0), pos2(x, fold.bottom())];
            ui.painter().extend(Shape::dotted_line(&dots, t.edge, 6.0, 1.2));
        }
    }
}

/// An expected act: a dashed outline in the agency's colour.
pub(super) fn pill(ui: &Ui, pill: &Pill<'_>, lane: &Lane<'_>, chosen: bool, hovered: bool) {
    let t = ui.tokens();
    let fill = if chosen { t.lamp_soft } else { t.surface };
    ui.painter().rect_filled(pill.rect, 11, fill);
    if hovered {
        ui.painter().rect_stroke(pill.rect.expand(3.0), 14, Stroke::new(stroke::CONTROL, t.ink), StrokeKind::Outside);
    }
    let color = t.agencies.of(lane.view.agency);
    let outline = rounded(pill.rect.shrink(1.0));
    ui.painter().extend(Shape::dashed_line(&outline, Stroke::new(2.5, color), 6.5, 4.0));
    if let Some((text, at)) = &pill.words {
        if !pill.rect.contains(*at) {
            let halo = Rect::from_min_size(*at, text.size()).expand2(vec2(3.0, 0.0));
            ui.painter().rect_filled(halo, 4, ground(ui, lane));
        }
        ui.painter().galley(*at, text.clone(), t.ink_2);
    }
}

/// An act that happened.
pub(super) fn disc(ui: &Ui, disc: &Disc<'_>, lane: &Lane<'_>, chosen: bool, hovered: bool) {
    let t = ui.tokens();
    let (painter, at) = (ui.painter(), disc.centre);
    if let Some((text, corner)) = &disc.words {
        let halo = Rect::from_min_size(*corner, text.size()).expand2(vec2(3.0, 0.0));
        painter.rect_filled(halo, 4, ground(ui, lane));
        painter.galley(*corner, text.clone(), t.ink);
    }
    if chosen {
        painter.circle(at, DISC + 6.0, t.lamp, Stroke::new(stroke::THIN, t.ink));
    } else if hovered {
        painter.circle_stroke(at, DISC + 4.0, Stroke::new(stroke::CONTROL, t.ink));
    }
    painter.circle(at, DISC, t.agencies.of(lane.view.agency), Stroke::new(stroke::THIN, t.surface));
    if disc.kept() {
        icon(painter, at, 17.0, Icon::Check, t.sign_mark);
    }
}

fn ground(ui: &Ui, lane: &Lane<'_>) -> egui::Color32 {
    let t = ui.tokens();
    if lane.even { t.surface } else { t.bg }
}

/// The time by which the chosen act came too late, as a quiet band behind the lanes it touches.
pub(super) fn late_band(ui: &Ui, lanes: &[Lane<'_>], chosen: &FindingView, axis: &Axis) {
    let (Some(expected), Some(happened)) = (&chosen.expected, &chosen.happened) else { return };
    let Some(due) = expected.due.filter(|&due| !chosen.kept && happened.at > due) else { return };
    let touched = lanes.iter().filter(|lane| [expected.agency, happened.agency].contains(&lane.view.agency));
    let Some(rect) = touched.map(|lane| lane.rect).reduce(Rect::union) else { return };
    let band = Rect::from_x_y_ranges(axis.place(due)..=axis.place(happened.at), rect.y_range());
    let t = ui.tokens();
    if t.outlined {
        ui.painter().rect_stroke(band, 0, Stroke::new(1.0, t.talk), StrokeKind::Inside);
    } else {
        ui.painter().rect_filled(band, 0, t.lamp.gamma_multiply(0.22));
    }
}

/// The way from what was expected to what happened, with the difference in words.
pub(super) fn difference(ui: &Ui, lanes: &[Lane<'_>], finding: &FindingView, in_words: bool) {
    if finding.kept {
        return;
    }
    let t = ui.tokens();
    let line = Stroke::new(if in_words { 3.0 } else { 2.0 }, t.talk);
    let pill = lanes.iter().flat_map(|lane| &lane.pills).find(|pill| pill.finding.key == finding.key);
    let mut discs = lanes.iter().flat_map(|lane| &lane.discs);
    let disc = discs.find(|disc| disc.findings.iter().any(|other| other.key == finding.key));
    let from = pill.map(|pill| pill.rect.right_center());
    let words_at = match (pill, from, disc) {
        (Some(_), Some(from), Some(disc)) if disc.centre.x > from.x + 4.0 => {
            let corner = pos2(disc.centre.x, from.y);
            ui.painter().line_segment([from, corner], line);
            arrow(ui, corner, disc.centre, line);
            let middle = f32::midpoint(from.x, corner.x);
            let half = lane_layout::gap_width(ui, finding) / 2.0;
            pos2(middle.max(from.x + half - space::S), from.y)
        }
        (Some(pill), Some(_), Some(disc)) => {
            // In time, and yet not as asked: straight down from the pill.
            let x = disc.centre.x.clamp(pill.rect.left() + 2.0, pill.rect.right() - 2.0);
            arrow(ui, pos2(x, pill.rect.bottom()), disc.centre, line);
            disc.gap_at.unwrap_or(disc.centre)
        }
        (Some(_), Some(from), None) => {
            let ring = from + vec2(24.0, 0.0);
            ui.painter().line_segment([from, ring - vec2(8.0, 0.0)], line);
            ui.painter().circle_stroke(ring, 8.0, line);
            ring + vec2(8.0 + lane_layout::gap_width(ui, finding) / 2.0 - space::M, 0.0)
        }
        (None, _, Some(disc)) => disc.gap_at.unwrap_or(disc.centre),
        _ => return,
    };
    if in_words && !finding.gap.is_empty() {
        gap_words(ui, words_at, finding);
    }
}

/// A pill that says the difference.
fn gap_words(ui: &Ui, centre: Pos2, finding: &FindingView) {
    let t = ui.tokens();
    let text = galley(ui, &finding.gap, Face::SmallBold, t.talk, f32::INFINITY);
    let size = vec2(text.size().x + 24.0, 28.0);
    let rect = Rect::from_center_size(centre, size);
    let over = (rect.right() - ui.max_rect().right()).max(0.0);
    let rect = rect.translate(vec2(-over, 0.0));
    ui.painter().rect(rect, 14, t.talk_soft, Stroke::new(2.0, t.talk), StrokeKind::Inside);
    ui.painter().galley(rect.center() - text.size() / 2.0, text, t.talk);
}

/// A line down or up to a disc, with a head.
fn arrow(ui: &Ui, from: Pos2, disc: Pos2, line: Stroke) {
    let way = (disc - from).normalized();
    let tip = disc - way * (DISC + 4.0);
    ui.painter().line_segment([from, tip], line);
    // No room for a head between a pill and the disc right under it.
    let sides: &[f32] = if from.distance(tip) > 9.0 { &[0.6, -0.6] } else { &[] };
    for side in sides {
        let (sin, cos) = side.sin_cos();
        let back = vec2(way.x * cos - way.y * sin, way.x * sin + way.y * cos) * -10.0;
        ui.painter().line_segment([tip, tip + back], line);
    }
}

/// The outline of a pill as points, for dashes.
fn rounded(rect: Rect) -> Vec<Pos2> {
    let r = rect.height() / 2.0;
    let mut points = Vec::new();
    for (centre, from) in [(rect.right_center() - vec2(r, 0.0), -90.0_f32), (rect.left_center() + vec2(r, 0.0), 90.0)] {
        points.extend((0..=12_u8).map(|step| {
            let angle = (from + 15.0 * f32::from(step)).to_radians();
            centre + egui::Vec2::angled(angle) * r
        }));
    }
    points.extend(points.first().copied());
    points
}
