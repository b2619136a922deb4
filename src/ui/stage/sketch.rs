//! The board on which the stage is drawn: units of 1280 × 300, bottom edge fixed, dimmed as the theme says.
//! In high contrast every form becomes a white outline on black.

use egui::epaint::{Mesh, Vertex};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

use crate::ui::paint::{fill_polygon, polyline};
use crate::ui::theme::sizes::stroke;
use crate::ui::theme::{Scenery, Tokens, TokensExt as _};

/// Height of the drawing in units.
const TALL: f32 = 300.0;
/// By how much people sink below the edge of a strip.
const SINK: f32 = 87.0;

pub(super) struct Sketch {
    pub(super) painter: Painter,
    pub(super) rect: Rect,
    pub(super) scale: f32,
    pub(super) strip: bool,
    pub(super) tokens: Arc<Tokens>,
    pub(super) scenery: Arc<Scenery>,
}

impl Sketch {
    pub(super) fn new(ui: &Ui, rect: Rect, strip: bool) -> Self {
        let scale = if strip { 0.75 } else { (rect.height() / 268.0).clamp(0.7, 1.0) };
        Self {
            painter: ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())),
            rect,
            scale,
            strip,
            tokens: ui.tokens(),
            scenery: ui.scenery(),
        }
    }

    /// Width of the drawing in units.
    pub(super) fn width(&self) -> f32 {
        self.rect.width() / self.scale
    }

    /// The unit at the upper edge.
    pub(super) fn top(&self) -> f32 {
        TALL - self.sink() - self.rect.height() / self.scale
    }

    fn sink(&self) -> f32 {
        if self.strip { SINK } else { 0.0 }
    }

    /// From units to the screen.
    pub(super) fn place(&self, at: Pos2) -> Pos2 {
        let below = TALL - self.sink() - at.y;
        pos2(self.rect.left() + at.x * self.scale, self.rect.bottom() - below * self.scale)
    }

    fn place_rect(&self, rect: Rect) -> Rect {
        Rect::from_min_max(self.place(rect.min), self.place(rect.max))
    }

    /// A colour of the room, as the theme dims it.
    pub(super) fn room(&self, color: Color32) -> Color32 {
        color.lerp_to_gamma(Color32::BLACK, 1.0 - f32::from(self.tokens.room_percent) / 100.0)
    }

    /// A colour of a person, as the theme dims it.
    pub(super) fn skin(&self, color: Color32) -> Color32 {
        color.lerp_to_gamma(Color32::BLACK, 1.0 - f32::from(self.tokens.figure_percent) / 100.0)
    }

    fn outline(&self) -> Stroke {
        Stroke::new(stroke::CONTROL, self.tokens.line)
    }

    /// A box of the room.
    pub(super) fn block(&self, rect: Rect, corner: u8, color: Color32) {
        let rect = self.place_rect(rect);
        if self.tokens.outlined {
            self.painter.rect(rect, corner, self.tokens.bg, self.outline(), StrokeKind::Inside);
        } else {
            self.painter.rect_filled(rect, corner, self.room(color));
        }
    }

    /// A form of any kind, in a colour that is already dimmed.
    pub(super) fn form(&self, points: &[Pos2], color: Color32) {
        let points: Vec<Pos2> = points.iter().map(|&p| self.place(p)).collect();
        if self.tokens.outlined {
            fill_polygon(&self.painter, &points, self.tokens.bg);
            polyline(&self.painter, &points, true, self.outline());
        } else {
            fill_polygon(&self.painter, &points, color);
        }
    }

    /// An upright ellipse, in a colour that is already dimmed.
    pub(super) fn oval(&self, centre: Pos2, radius: Vec2, color: Color32) {
        let (centre, radius) = (self.place(centre), radius * self.scale);
        if self.tokens.outlined {
            self.painter.add(Shape::ellipse_filled(centre, radius, self.tokens.bg));
            self.painter.add(Shape::ellipse_stroke(centre, radius, self.outline()));
        } else {
            self.painter.add(Shape::ellipse_filled(centre, radius, color));
        }
    }

    /// A thick line with round ends, in a colour that is already dimmed. In high contrast it becomes a tube.
    pub(super) fn limb(&self, points: &[Pos2], width: f32, color: Color32) {
        let points: Vec<Pos2> = points.iter().map(|&p| self.place(p)).collect();
        let width = width * self.scale;
        if self.tokens.outlined {
            polyline(&self.painter, &points, false, Stroke::new(width, self.tokens.line));
            polyline(&self.painter, &points, false, Stroke::new(width - 4.0, self.tokens.bg));
        } else {
            polyline(&self.painter, &points, false, Stroke::new(width, color));
            for joint in &points {
                self.painter.circle_filled(*joint, width / 2.0, color);
            }
        }
    }

    /// A thin line of the room.
    pub(super) fn rule(&self, from: Pos2, to: Pos2, width: f32, color: Color32) {
        let color = if self.tokens.outlined { self.tokens.line } else { self.room(color) };
        self.painter.line_segment([self.place(from), self.place(to)], Stroke::new(width, color));
    }

    /// A soft shadow on the floor; none in high contrast.
    pub(super) fn shadow(&self, centre: Pos2, radius: Vec2) {
        if !self.tokens.outlined {
            let dark = Color32::BLACK.gamma_multiply(0.2);
            self.painter.add(Shape::ellipse_filled(self.place(centre), radius * self.scale, dark));
        }
    }

    /// The lamp's light under who acts now.
    pub(super) fn pool(&self, centre: Pos2) {
        let (at, radius) = (self.place(centre), vec2(86.0, 15.0) * self.scale);
        if self.tokens.outlined {
            self.painter.add(Shape::ellipse_stroke(at, radius, Stroke::new(stroke::CHOSEN, self.tokens.lamp)));
        } else {
            let light = self.skin(self.scenery.pool).gamma_multiply(0.85);
            self.painter.add(Shape::ellipse_filled(at, radius, light));
        }
    }

    /// The dark of evening: clear in the middle, strongest in the corners.
    pub(super) fn veil(&self, strength: f32) {
        const STEPS: u16 = 48;
        if self.tokens.outlined || strength <= 0.0 {
            return;
        }
        let (centre, reach) = (self.rect.center(), self.rect.size() * 0.75);
        let mut mesh = Mesh::default();
        for (share, alpha) in [(0.35, 0.0), (0.7, 0.45), (1.0, 1.0)] {
            let color = self.scenery.veil.gamma_multiply(strength * alpha);
            mesh.vertices.extend((0..=STEPS).map(|step| {
                let way = Vec2::angled(std::f32::consts::TAU * f32::from(step) / f32::from(STEPS));
                Vertex::untextured(centre + way * reach * share, color)
            }));
        }
        let ring = u32::from(STEPS) + 1;
        for (inner, outer) in [(0, ring), (ring, 2 * ring)] {
            for step in 0..u32::from(STEPS) {
                let [a, b, c, d] = [inner + step, inner + step + 1, outer + step, outer + step + 1];
                mesh.indices.extend([a, b, c, b, d, c]);
            }
        }
        self.painter.add(Shape::mesh(mesh));
    }
}
