//! The board on which the stage is drawn: units of 1280 × 284, the lower edge fixed, with what the theme says of it.

use std::sync::Arc;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::ui::theme::sizes::stroke;
use crate::ui::theme::{Scenery, Tokens, TokensExt as _};

/// Height of the drawing in units.
const TALL: f32 = 284.0;
/// The unit at the upper edge of a strip: a little above the heads. What is below its lower edge is not seen.
const STRIP_TOP: f32 = 50.0;

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
        let scale = match strip {
            true => (rect.height() / 160.0).clamp(0.6, 0.75),
            false => (rect.height() / 268.0).clamp(0.7, 1.0),
        };
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
        self.bottom() - self.rect.height() / self.scale
    }

    /// The unit at the lower edge.
    pub(super) fn bottom(&self) -> f32 {
        if self.strip { TALL.min(STRIP_TOP + self.rect.height() / self.scale) } else { TALL }
    }

    /// From the screen to units, from left to right.
    pub(super) fn units(&self, x: f32) -> f32 {
        (x - self.rect.left()) / self.scale
    }

    /// From units to the screen.
    pub(super) fn place(&self, at: Pos2) -> Pos2 {
        pos2(self.rect.left() + at.x * self.scale, self.rect.bottom() - (self.bottom() - at.y) * self.scale)
    }

    /// A colour of a person, as the theme dims it.
    pub(super) fn skin(&self, color: Color32) -> Color32 {
        color.lerp_to_gamma(Color32::BLACK, 1.0 - f32::from(self.tokens.figure_percent) / 100.0)
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
}
