//! The clock on the wall and its plate: the only place on the stage where time stands in digits.

use std::sync::Arc;

use egui::{Galley, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::StageView;
use super::motion::Moment;
use super::sketch::Sketch;
use crate::ui::theme::sizes::{radius, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::galley;

/// Where the clock hangs, measured before people are placed: nobody ever stands in front of it.
pub(super) struct Place {
    centre: Pos2,
    r: f32,
    plate: Rect,
    time: Arc<Galley>,
    day: Arc<Galley>,
}

impl Place {
    /// The clock of a stage; at the edge where there are many people.
    pub(super) fn of(ui: &Ui, sketch: &Sketch, view: &StageView, crowd: bool) -> Self {
        let roomy = sketch.rect.height() > 270.0 && !sketch.strip;
        let r = if sketch.strip { 26.0 } else { 38.0 } * sketch.scale.max(0.85);
        let stage = sketch.rect;
        let from_top = if roomy { 62.0 } else { r + 18.0 };
        let x = if crowd { stage.right() - 100.0 } else { stage.left() + stage.width() * 0.655 };
        let centre = pos2(x, stage.top() + from_top);
        let ink = ui.tokens().ink;
        let time = galley(ui, &view.time, Face::Heading, ink, f32::INFINITY);
        let day = galley(ui, &view.day, Face::Small, ink, f32::INFINITY);
        let size = vec2(time.size().x + space::S + day.size().x + 24.0, 38.0);
        let corner = if roomy {
            pos2((centre.x - size.x / 2.0 + 18.0).min(stage.right() - size.x - space::M), centre.y + r + 16.0)
        } else if crowd {
            pos2(stage.right() - size.x - space::M, centre.y + r + 10.0)
        } else {
            pos2(centre.x + r + 14.0, centre.y - size.y / 2.0)
        };
        Self { centre, r, plate: Rect::from_min_size(corner, size), time, day }
    }

    /// Where it begins, from the left.
    pub(super) fn left(&self) -> f32 {
        self.plate.left().min(self.centre.x - self.r)
    }
}

pub(super) fn paint(ui: &Ui, sketch: &Sketch, place: Place, moment: &Moment) {
    dial(sketch, place.centre, place.r, moment);
    let (t, plate) = (ui.tokens(), place.plate);
    let border = if t.outlined { t.edge_stroke() } else { Stroke::NONE };
    ui.painter().add(t.rest_shadow().as_shape(plate, radius::BUTTON));
    ui.painter().rect(plate, radius::BUTTON, t.plate, border, StrokeKind::Inside);
    let at = plate.left_center() + vec2(12.0, 0.0);
    let (time, day) = (place.time, place.day);
    let wide = time.size().x;
    ui.painter().galley(at - vec2(0.0, time.size().y / 2.0), time, t.ink);
    ui.painter().galley(at + vec2(wide + space::S, -day.size().y / 2.0 + 2.0), day, t.ink);
}

fn dial(sketch: &Sketch, centre: Pos2, r: f32, moment: &Moment) {
    let (t, colors, painter) = (&sketch.tokens, &sketch.scenery, &sketch.painter);
    let (face, ink) = if t.outlined { (t.bg, t.line) } else { (colors.clock_face, colors.clock_rim) };
    if !t.outlined {
        painter.circle_filled(centre + vec2(0.0, 4.0), r + 3.0, egui::Color32::BLACK.gamma_multiply(0.2));
    }
    painter.circle(centre, r + 1.75, face, Stroke::new(3.5, ink));
    let hand = |turn: f32| Vec2::angled((turn - 0.25) * std::f32::consts::TAU);
    for hour in 0..12_u8 {
        let way = hand(f32::from(hour) / 12.0);
        let (from, width) = if hour % 3 == 0 { (0.76, 3.0) } else { (0.82, 2.0) };
        painter.line_segment([centre + way * (r * from), centre + way * (r * 0.92)], Stroke::new(width, ink));
    }
    let (short, long) = (hand(moment.hour_hand), hand(moment.minute_hand));
    painter.line_segment([centre, centre + short * (r * 0.5)], Stroke::new(4.5, ink));
    painter.line_segment([centre - long * (r * 0.12), centre + long * (r * 0.75)], Stroke::new(3.0, ink));
    painter.circle_filled(centre, 4.0, if t.outlined { t.lamp } else { t.agencies.person });
}
