//! The plate with a name under a figure on the stage. Who acts now has a plate in the colour of the lamp, and bold.

use std::sync::Arc;

use egui::{Galley, Pos2, Rect, Stroke, StrokeKind, Ui, vec2};

use super::text::galley;
use crate::ui::theme::sizes::{height, radius, stroke};
use crate::ui::theme::{Face, TokensExt as _};

/// A measured plate, ready to be placed. It is painted, not added: the stage decides where it fits.
#[derive(Debug, Clone)]
pub struct NamePlate {
    text: Arc<Galley>,
    lit: bool,
}

impl NamePlate {
    /// Measures a plate; `lit` for who acts now. Names longer than `widest` wrap.
    #[must_use]
    pub fn new(ui: &Ui, name: &str, lit: bool, widest: f32) -> Self {
        let t = ui.tokens();
        let (face, ink) = if lit { (Face::SmallBold, t.on_lamp) } else { (Face::Small, t.ink) };
        Self { text: galley(ui, name, face, ink, widest), lit }
    }

    /// How much place it takes.
    #[must_use]
    pub fn size(&self) -> egui::Vec2 {
        vec2(self.text.size().x + 22.0, (self.text.size().y + 8.0).max(height::PLATE))
    }

    /// Paints it with the middle of its lower edge at `at`; `share` (0 to 1) of it can be seen.
    pub fn paint(self, ui: &Ui, at: Pos2, share: f32) -> Rect {
        let t = ui.tokens();
        let mut painter = ui.painter().clone();
        painter.multiply_opacity(share);
        let rect = Rect::from_min_size(at - vec2(self.size().x / 2.0, self.size().y), self.size());
        let border = if t.outlined && !self.lit { Stroke::new(stroke::CONTROL, t.line) } else { Stroke::NONE };
        painter.add(t.rest_shadow().as_shape(rect, radius::BUTTON));
        painter.rect(rect, radius::BUTTON, if self.lit { t.lamp } else { t.plate }, border, StrokeKind::Inside);
        painter.galley(rect.center() - self.text.size() / 2.0, self.text, t.ink);
        rect
    }
}
