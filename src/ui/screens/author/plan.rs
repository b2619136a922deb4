//! The plan of the case on the screen: places that can be chosen, ways between them, the course of the play thick.

use std::sync::Arc;

use egui::epaint::CubicBezierShape;
use egui::{Color32, Galley, Pos2, Rect, ScrollArea, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::files::mistake;
use super::view::{AuthorAction, AuthorDraft, PlanView};
use crate::base::Catalogue;
use crate::graph::{Bounds, Course, Layout, Measures, NodeKind, Reach, Route, Segment, lay_out};
use crate::ui::paint::sign;
use crate::ui::theme::sizes::{height, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{Text, announce, focus_ring, galley};

const GAP: f32 = 24.0;
const SIGN: f32 = 18.0;
const PADDING: f32 = 8.0;
const WIDEST: f32 = 136.0;
/// Around the plan, and for a bar to scroll with.
const MARGIN: f32 = 16.0;

pub(super) fn plan_ui(
    ui: &mut Ui,
    plan: &PlanView,
    draft: &mut AuthorDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(AuthorAction),
) {
    let t = ui.tokens();
    let labels: Vec<Label> = (0..plan.graph.nodes.len()).map(|at| Label::of(ui, plan, at)).collect();
    let widest = labels.iter().map(|label| label.size.x).fold(1.0, f32::max);
    let room = ui.available_width() - 2.0 * GAP - 2.0 * MARGIN;
    let measures = Measures {
        nodes: labels.iter().map(|label| (label.size.x, label.size.y)).collect(),
        across: across(room, widest),
        gap: GAP,
        apart: 12.0,
    };
    let layout = lay_out(&plan.graph, &measures);
    let legend = 26.0;
    let tall = (ui.available_height() - legend - space::S).max(60.0);
    let area = ScrollArea::both().id_salt("plan").auto_shrink(false).max_height(tall);
    area.show(ui, |ui| {
        ui.set_min_size(vec2(layout.width, layout.height) + vec2(MARGIN, MARGIN));
        let origin = ui.min_rect().min + vec2(8.0, 8.0);
        for played in [false, true] {
            for route in layout.routes.iter().filter(|route| plan.graph.ways[route.way].played == played) {
                way_ui(ui, origin, route, plan);
            }
        }
        // Where the play stands is brought into view once, whenever it is another place.
        if draft.here != plan.here() {
            draft.here = plan.here();
            if let Some(bounds) = plan.here().and_then(|at| layout.nodes.get(at)) {
                ui.scroll_to_rect(rect_of(origin, bounds), Some(egui::Align::Center));
            }
        }
        for (at, label) in labels.into_iter().enumerate() {
            let chosen = ui.push_id(("place", at), |ui| place_ui(ui, origin, &layout, plan, at, label)).inner;
            if chosen {
                emit(AuthorAction::ChoosePlace(at));
            }
        }
    });
    ui.horizontal(|ui| {
        for (key, stroke) in [("graph-played", Stroke::new(4.0, t.ink)), ("graph-possible", Stroke::new(1.6, t.edge))] {
            let (rect, _) = ui.allocate_exact_size(vec2(34.0, 20.0), egui::Sense::hover());
            ui.painter().hline(rect.x_range(), rect.center().y, stroke);
            ui.add(Text::small(&words.say(key)));
            ui.add_space(space::M);
        }
        if ui.available_width() > 480.0 {
            ui.add(Text::small(&plan.summary));
        }
    });
}

fn across(room: f32, widest: f32) -> usize {
    (1..=12_u8).rev().find(|count| f32::from(*count) * (widest + GAP) <= room + GAP).map_or(1, usize::from)
}

/// The words of a place, and how much room they take.
struct Label {
    words: Arc<Galley>,
    size: egui::Vec2,
}

impl Label {
    fn of(ui: &Ui, plan: &PlanView, at: usize) -> Self {
        let node = &plan.graph.nodes[at];
        let face = if node.course == Course::Not { Face::Small } else { Face::SmallBold };
        let before = if plan.signs[at].is_some() { SIGN + 6.0 } else { 0.0 };
        let words = galley(ui, &node.title, face, ui.tokens().ink, WIDEST - before - 2.0 * PADDING);
        let size = vec2(WIDEST, (words.size().y + 2.0 * PADDING).max(height::TARGET));
        Self { words, size }
    }
}

fn rect_of(origin: Pos2, bounds: &Bounds) -> Rect {
    Rect::from_min_size(origin + vec2(bounds.x, bounds.y), vec2(bounds.width, bounds.height))
}

/// One place; whether it was pressed.
fn place_ui(ui: &mut Ui, origin: Pos2, layout: &Layout, plan: &PlanView, at: usize, label: Label) -> bool {
    let t = ui.tokens();
    let node = &plan.graph.nodes[at];
    let rect = rect_of(origin, &layout.nodes[at]);
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
    let mut left = rect.left() + PADDING;
    if let Some(agency) = plan.signs[at] {
        sign(ui.painter(), pos2(left + SIGN / 2.0, rect.center().y), SIGN, agency, &t);
        left += SIGN + 6.0;
    }
    ui.painter().galley(pos2(left, rect.center().y - label.words.size().y / 2.0), label.words, t.ink);
    if node.is_problem() {
        mistake(ui, rect.right_top() + vec2(-4.0, 3.0), 10.0);
    }
    response.clicked()
}

fn way_ui(ui: &Ui, origin: Pos2, route: &Route, plan: &PlanView) {
    let t = ui.tokens();
    let way = &plan.graph.ways[route.way];
    let stroke = if way.played { Stroke::new(4.0, t.ink) } else { Stroke::new(1.6, t.edge) };
    let place = |point: &crate::graph::Point| origin + vec2(point.x, point.y);
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
