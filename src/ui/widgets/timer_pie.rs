//! The time that is left, as a part of a disc and in words. It never hurries anyone: no colour changes, no blinking.

use egui::epaint::PathShape;
use egui::{Pos2, Response, Sense, Shape, Stroke, Ui, Vec2, Widget, WidgetInfo, WidgetType, vec2};

use super::text::galley;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};

/// A pie with words beside it.
#[must_use = "add it with `ui.add(..)`"]
pub struct TimerPie<'a> {
    left_per_mille: u16,
    words: &'a str,
}

impl<'a> TimerPie<'a> {
    /// `left_per_mille` of the time is left; `words` say the same.
    pub fn new(left_per_mille: u16, words: &'a str) -> Self {
        Self { left_per_mille: left_per_mille.min(1000), words }
    }
}

impl Widget for TimerPie<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const SIZE: f32 = 38.0;
        let t = ui.tokens();
        let text = galley(ui, self.words, Face::Body, t.ink, f32::INFINITY);
        let size = vec2(SIZE + space::M + text.size().x, 44.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, self.words));
        let centre = rect.left_center() + vec2(SIZE / 2.0, 0.0);
        let radius = SIZE / 2.0 - 1.0;
        ui.painter().circle_filled(centre, radius, t.surface);
        ui.painter().extend(wedge(centre, radius - 1.0, f32::from(self.left_per_mille) / 1000.0, t.lamp));
        ui.painter().circle_stroke(centre, radius, Stroke::new(2.0, t.edge));
        ui.painter().galley(rect.left_center() + vec2(SIZE + space::M, -text.size().y / 2.0), text, t.ink);
        response
    }
}

/// A part of a disc, clockwise from the top, in quarters because egui fills only convex forms.
fn wedge(centre: Pos2, radius: f32, share: f32, color: egui::Color32) -> Vec<Shape> {
    (0..4_u8)
        .filter_map(|quarter| {
            let (from, to) = (f32::from(quarter) * 0.25, (f32::from(quarter + 1) * 0.25).min(share));
            (to > from).then(|| {
                let mut points = vec![centre];
                points.extend((0..=8_u8).map(|step| {
                    let turn = from + (to - from) * f32::from(step) / 8.0;
                    centre + Vec2::angled((turn - 0.25) * std::f32::consts::TAU) * radius
                }));
                PathShape::convex_polygon(points, color, Stroke::NONE).into()
            })
        })
        .collect()
}
