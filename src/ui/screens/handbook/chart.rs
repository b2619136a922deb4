//! Paints the picture of a phase: a lane for those who act, a box a clause, arrows for what comes first.

use egui::{Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::view::{ChartBox, ChartLane, ChartView, HandbookAction};
use crate::ui::paint::sign;
use crate::ui::theme::sizes::{height, icon, padding, radius, space, stroke};
use crate::ui::theme::{Face, Tokens, TokensExt as _};
use crate::ui::widgets::{focus_ring, galley};

const LANE: f32 = 46.0;
const BOX: egui::Vec2 = vec2(48.0, 30.0);
const SIGN: f32 = icon::BUTTON;
/// A box with its gap, so that its letter and number stand inside.
const BOX_LEAST: f32 = 36.0;
/// The names of the lanes are never narrower.
const NAMES_LEAST: f32 = 118.0;

/// Paints a picture in a card as wide as the place. A box opens its clause.
pub(super) fn chart_ui(ui: &mut Ui, view: &ChartView, emit: &mut dyn FnMut(HandbookAction)) {
    let t = ui.tokens();
    let width = ui.available_width();
    let names = names_width(view, width - 2.0 * padding::CONTROL);
    let tall: Vec<f32> = view.lanes.iter().map(|lane| lane_height(ui, lane, names)).collect();
    let (card, response) =
        ui.allocate_exact_size(vec2(width, tall.iter().sum::<f32>() + 2.0 * padding::CONTROL), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &view.in_words));
    ui.painter().rect(card, radius::CARD, t.surface, t.card_stroke(), egui::StrokeKind::Inside);
    let inner = card.shrink(padding::CONTROL);
    let mut tops = Vec::with_capacity(tall.len());
    let mut top = inner.top();
    for (lane, high) in view.lanes.iter().zip(&tall) {
        lane_ui(ui, lane, Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), *high)), names);
        tops.push(top + high / 2.0);
        top += high;
    }
    let places = places(view, &tops, inner.with_min_x(inner.left() + names));
    for (from, to) in &view.arrows {
        if let (Some(from), Some(to)) = (places.get(*from), places.get(*to)) {
            arrow(ui.painter(), *from, *to, &t);
        }
    }
    for (index, (one, place)) in view.boxes.iter().zip(&places).enumerate() {
        if box_ui(ui, index, one, *place, view.lanes.get(one.lane), &t) {
            emit(HandbookAction::Open(one.clause));
        }
    }
}

fn lane_height(ui: &Ui, lane: &ChartLane, names: f32) -> f32 {
    let room = names - signs_width(lane) - space::S;
    (galley(ui, &lane.name, Face::Small, ui.tokens().ink_2, room).size().y + 10.0).max(LANE)
}

/// A single agency is shown by its sign; several by their words alone.
fn signs_width(lane: &ChartLane) -> f32 {
    if lane.agencies.len() == 1 { SIGN + space::S } else { 0.0 }
}

fn lane_ui(ui: &Ui, lane: &ChartLane, rect: Rect, names: f32) {
    let t = ui.tokens();
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(stroke::HAIRLINE, t.line));
    let before = signs_width(lane);
    if let [agency] = lane.agencies[..] {
        sign(ui.painter(), rect.left_center() + vec2(SIGN / 2.0, 0.0), SIGN, agency, &t);
    }
    let name = galley(ui, &lane.name, Face::Small, t.ink_2, names - before - space::S);
    ui.painter().galley(rect.left_center() + vec2(before, -name.size().y / 2.0), name, t.ink_2);
}

/// Where each box stands: columns from left to right, several of one column and lane beside each other.
fn places(view: &ChartView, lanes: &[f32], room: Rect) -> Vec<Rect> {
    let (crowds, gap) = crowds(view);
    let slots: usize = crowds.iter().sum();
    #[expect(clippy::cast_precision_loss, reason = "a handful of boxes")]
    let step = ((room.width() - gap * (crowds.len() - 1) as f32) / slots as f32).min(BOX.x + 10.0);
    let mut taken: Vec<(usize, usize, usize)> = Vec::new();
    let mut out = Vec::with_capacity(view.boxes.len());
    for one in &view.boxes {
        let at = taken.iter().find(|(column, lane, _)| (*column, *lane) == (one.column, one.lane)).map_or(0, |t| t.2);
        taken.retain(|(column, lane, _)| (*column, *lane) != (one.column, one.lane));
        taken.push((one.column, one.lane, at + 1));
        let before: usize = crowds[..one.column].iter().sum();
        #[expect(clippy::cast_precision_loss, reason = "a handful of boxes")]
        let x = room.left() + (before + at) as f32 * step + one.column as f32 * gap;
        let y = lanes.get(one.lane).copied().unwrap_or(room.top());
        let width = BOX.x.min(step - 4.0);
        out.push(Rect::from_center_size(pos2(x + step / 2.0, y), vec2(width, BOX.y)));
    }
    out
}

/// How much the names of the lanes may take: what the boxes leave.
fn names_width(view: &ChartView, width: f32) -> f32 {
    (width - boxes_width(view, BOX.x + 5.0)).min(width * 0.42).max(NAMES_LEAST)
}

/// How wide all boxes are side by side, with so much for each.
fn boxes_width(view: &ChartView, each: f32) -> f32 {
    let (crowds, gap) = crowds(view);
    #[expect(clippy::cast_precision_loss, reason = "a handful of boxes")]
    let (boxes, gaps) = (crowds.iter().sum::<usize>() as f32, crowds.len().saturating_sub(1) as f32);
    boxes * each + gap * gaps
}

/// How wide a picture is at least; with less, its boxes would stand on each other.
pub(super) fn least_width(view: &ChartView) -> f32 {
    NAMES_LEAST + boxes_width(view, BOX_LEAST) + 2.0 * padding::CONTROL
}

/// How many boxes stand beside each other in each column, and the gap between columns.
fn crowds(view: &ChartView) -> (Vec<usize>, f32) {
    let columns = view.boxes.iter().map(|one| one.column).max().unwrap_or(0) + 1;
    let crowd = |column: usize| {
        let crowd = |lane| view.boxes.iter().filter(|one| one.column == column && one.lane == lane).count();
        (0..view.lanes.len()).map(crowd).max().unwrap_or(0).max(1)
    };
    ((0..columns).map(crowd).collect(), if columns > 1 { 26.0 } else { 0.0 })
}

/// Out of the foot (or head) of the first, along the edge of its lane, into the left side of the second.
fn arrow(painter: &Painter, from: Rect, to: Rect, t: &Tokens) {
    let line = Stroke::new(stroke::CONTROL, t.ink_2);
    let end = to.left_center() - vec2(1.0, 0.0);
    let turn = end.x - 12.0;
    let points: Vec<Pos2> = if (from.center().y - end.y).abs() < 1.0 {
        vec![from.right_center(), end]
    } else {
        let down = if end.y > from.center().y { 1.0 } else { -1.0 };
        let start = from.center() + vec2(0.0, down * BOX.y / 2.0);
        let edge = start.y + down * 5.0;
        vec![start, pos2(start.x, edge), pos2(turn, edge), pos2(turn, end.y), end]
    };
    painter.add(Shape::line(points, line));
    for way in [-4.5, 4.5] {
        painter.line_segment([end, end + vec2(-6.0, way)], line);
    }
}

fn box_ui(ui: &Ui, index: usize, one: &ChartBox, place: Rect, lane: Option<&ChartLane>, t: &Tokens) -> bool {
    let area = Rect::from_center_size(place.center(), vec2(place.width(), height::TARGET));
    let response = ui.interact(area, ui.id().with(("box", index)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &one.name));
    let border = Stroke::new(if response.hovered() { stroke::CHOSEN } else { stroke::CONTROL }, t.edge);
    let edge = match lane.map(|lane| &lane.agencies[..]) {
        Some([agency]) => Stroke::new(stroke::CHOSEN, t.agencies.of(*agency)),
        _ => border,
    };
    ui.painter().rect(place, radius::BUTTON, t.surface, edge, egui::StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(ui, place, radius::BUTTON);
    }
    let label = galley(ui, &one.label, Face::SmallBold, t.ink, f32::INFINITY);
    ui.painter().galley(place.center() - label.size() / 2.0, label, t.ink);
    response.on_hover_text(&one.name).clicked()
}
