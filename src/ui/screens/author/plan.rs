//! The plan of the case on the screen: places that can be chosen, ways between them, the course of the play thick.

use std::sync::Arc;

use egui::epaint::CubicBezierShape;
use egui::text::LayoutJob;
use egui::{Color32, Galley, Pos2, Rect, ScrollArea, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::files::mistake;
use super::fit::{Fitted, SMALLEST, fitted};
use super::view::{AuthorAction, AuthorDraft, PlanView};
use crate::base::Catalogue;
use crate::graph::{Bounds, Course, NodeKind, Reach, Route, Segment};
use crate::ui::paint::sign;
use crate::ui::theme::sizes::{height, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, announce, focus_ring};

const SIGN: f32 = 18.0;
const PADDING: f32 = 8.0;
const WIDEST: f32 = 130.0;
/// Around the plan, and for a bar to scroll with.
const MARGIN: f32 = 16.0;

pub(super) fn plan_ui(
    ui: &mut Ui,
    plan: &PlanView,
    draft: &mut AuthorDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(AuthorAction),
) {
    // Where there is little room, the plan needs all of it.
    let legend = if ui.layout_kind() == Layout::Narrow { 0.0 } else { height::TARGET };
    let room = vec2(ui.available_width(), (ui.available_height() - legend).max(60.0));
    let sizes = (0..plan.graph.nodes.len()).map(|at| Label::of(ui, plan, at, 1.0).size).map(|size| (size.x, size.y));
    let inner = room - Vec2::splat(2.0 * MARGIN);
    let Fitted { scale, layout } = fitted(ui, &plan.graph, sizes.collect(), inner, draft.large);
    let labels: Vec<Label> = (0..plan.graph.nodes.len()).map(|at| Label::of(ui, plan, at, scale)).collect();
    let area = ScrollArea::both().id_salt("plan").auto_shrink(false).max_height(room.y);
    // Where not all of it can be seen, it can be pulled about as well.
    let area = area.scroll_source(egui::scroll_area::ScrollSource::ALL);
    area.show(ui, |ui| {
        let whole = vec2(layout.width, layout.height) * scale + Vec2::splat(MARGIN);
        let size = whole.max(room - Vec2::splat(MARGIN));
        ui.set_min_size(size);
        let at = Placed { origin: ui.min_rect().min + (size - whole) / 2.0 + Vec2::splat(MARGIN / 2.0), scale };
        for played in [false, true] {
            for route in layout.routes.iter().filter(|route| plan.graph.ways[route.way].played == played) {
                way_ui(ui, at, route, plan);
            }
        }
        // Where the play stands is brought into view once, whenever it is another place.
        if draft.here != plan.here() {
            draft.here = plan.here();
            if let Some(bounds) = plan.here().and_then(|at| layout.nodes.get(at)) {
                ui.scroll_to_rect(at.rect(bounds), Some(egui::Align::Center));
            }
        }
        for (node, label) in labels.into_iter().enumerate() {
            let rect = at.rect(&layout.nodes[node]);
            if ui.push_id(("place", node), |ui| place_ui(ui, rect, scale, plan, node, label)).inner {
                emit(AuthorAction::ChoosePlace(node));
            }
        }
    });
    if legend > 0.0 {
        let row = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(vec2(room.x, legend), row, |ui| legend_ui(ui, plan, scale, draft, words));
    }
}

/// What the lines mean, how large the plan is drawn, and what there is to say of it.
fn legend_ui(ui: &mut Ui, plan: &PlanView, scale: f32, draft: &mut AuthorDraft, words: &Catalogue) {
    let t = ui.tokens();
    for (key, stroke) in [("graph-played", Stroke::new(4.0, t.ink)), ("graph-possible", Stroke::new(1.6, t.edge))] {
        let (rect, _) = ui.allocate_exact_size(vec2(34.0, 20.0), egui::Sense::hover());
        ui.painter().hline(rect.x_range(), rect.center().y, stroke);
        ui.add(Text::small(&words.say(key)));
        ui.add_space(space::M);
    }
    // A size for the eye: a screen reader meets every place in either.
    if scale < 1.0 || draft.large {
        let label = words.say(if draft.large { "author-plan-whole" } else { "author-plan-larger" });
        draft.large ^= ui.add(ActionButton::new(&label).plain()).clicked();
    }
    crate::ui::frame::at_the_right(ui, |ui| {
        if ui.available_width() > 480.0 {
            ui.add(Text::small(&plan.summary));
        }
    });
}

/// Where on the screen the plan stands, and in which size.
#[derive(Clone, Copy)]
struct Placed {
    origin: Pos2,
    scale: f32,
}

impl Placed {
    fn point(self, point: &crate::graph::Point) -> Pos2 {
        self.origin + vec2(point.x, point.y) * self.scale
    }

    fn rect(self, bounds: &Bounds) -> Rect {
        let size = vec2(bounds.width, bounds.height) * self.scale;
        Rect::from_min_size(self.origin + vec2(bounds.x, bounds.y) * self.scale, size)
    }
}

/// The words of a place, and how much room they take.
struct Label {
    words: Arc<Galley>,
    size: Vec2,
}

impl Label {
    fn of(ui: &Ui, plan: &PlanView, at: usize, scale: f32) -> Self {
        let node = &plan.graph.nodes[at];
        let face = if node.course == Course::Not { Face::Small } else { Face::SmallBold };
        let before = if plan.signs[at].is_some() { SIGN + 6.0 } else { 0.0 };
        let mut format = face.format(ui.tokens().ink);
        format.font_id.size *= scale;
        format.line_height = Some(face.line_height() * scale * 0.9);
        let mut job = LayoutJob::default();
        job.append(&node.title, 0.0, format);
        // Smaller letters are not quite in proportion: the lines stay the same.
        job.wrap.max_width = (WIDEST - before - 2.0 * PADDING) * scale + if scale < 1.0 { 2.0 } else { 0.0 };
        let words = ui.painter().layout_job(job);
        // High enough to be hit even in the smallest size.
        let size = vec2(WIDEST, (words.size().y + 2.0 * PADDING).max(height::TARGET / SMALLEST));
        Self { words, size }
    }
}

/// One place; whether it was pressed.
fn place_ui(ui: &mut Ui, rect: Rect, scale: f32, plan: &PlanView, at: usize, label: Label) -> bool {
    let t = ui.tokens();
    let node = &plan.graph.nodes[at];
    let response = ui.interact(rect, ui.id().with("press"), egui::Sense::click());
    announce(ui, &response, &plan.names[at], Some(plan.chosen == Some(at)));
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let ending = matches!(node.kind, NodeKind::Ending(_));
    let corner = if ending { 22 } else { 9 };
    let (ink, width) = match (node.is_problem(), node.course) {
        (true, _) => (t.problem, 3.0),
        (false, Course::Not) => (t.edge, 1.6),
        (false, Course::Played | Course::Here) => (t.ink, 3.0),
    };
    if plan.here() == Some(at) {
        ui.painter().rect_filled(rect.expand(6.0), corner + 4, t.lamp);
    }
    let fill = if node.is_problem() { t.problem_soft } else { t.surface };
    ui.painter().rect(rect, corner, fill, Stroke::new(width, ink), StrokeKind::Inside);
    if node.reach != Reach::Seen && !node.is_problem() {
        // Not a mistake yet: a second line inside says that nobody was seen here.
        ui.painter().rect_stroke(rect.shrink(4.0), corner, Stroke::new(1.0, t.edge), StrokeKind::Inside);
    }
    if response.hovered() {
        ui.painter().rect_stroke(rect, corner, Stroke::new(2.0, t.ink), StrokeKind::Inside);
    }
    if response.has_focus() {
        focus_ring(ui, rect, corner);
    }
    let mut left = rect.left() + PADDING * scale;
    if let Some(agency) = plan.signs[at] {
        let size = SIGN * scale;
        sign(ui.painter(), pos2(left + size / 2.0, rect.center().y), size, agency, &t);
        left += size + 6.0 * scale;
    }
    ui.painter().galley(pos2(left, rect.center().y - label.words.size().y / 2.0), label.words, t.ink);
    if node.is_problem() {
        mistake(ui, rect.right_top() + vec2(-4.0, 3.0), 10.0);
    }
    response.clicked()
}

fn way_ui(ui: &Ui, placed: Placed, route: &Route, plan: &PlanView) {
    let t = ui.tokens();
    let way = &plan.graph.ways[route.way];
    let stroke = if way.played { Stroke::new(4.0, t.ink) } else { Stroke::new(1.6, t.edge) };
    let place = |point: &crate::graph::Point| placed.point(point);
    let mut at = place(&route.start);
    let mut before = at;
    for segment in &route.segments {
        let from = at;
        match segment {
            Segment::Line(to) => {
                at = place(to);
                if way.passing_over && !way.played {
                    ui.painter().extend(Shape::dashed_line(&[from, at], stroke, 6.0, 4.0));
                } else {
                    ui.painter().line_segment([from, at], stroke);
                }
            }
            Segment::Curve(one, other, to) => {
                at = place(to);
                let points = [from, place(one), place(other), at];
                let curve = CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke);
                if way.passing_over && !way.played {
                    ui.painter().extend(Shape::dashed_line(&curve.flatten(Some(0.5)), stroke, 6.0, 4.0));
                } else {
                    ui.painter().add(curve);
                }
            }
        }
        if (at - from).length() > 0.1 {
            before = from;
        }
    }
    let back = if before.x < at.x { -8.0 } else { 8.0 };
    for up in [-5.0, 5.0] {
        ui.painter().line_segment([at, at + vec2(back, up)], Stroke::new(stroke.width.min(3.0), stroke.color));
    }
}
