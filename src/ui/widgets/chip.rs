//! A pill with a word and perhaps a sign: a person, a target, a filter.

use egui::{Response, Stroke, StrokeKind, Ui, Widget, vec2};

use super::control::{focus_ring, pressable};
use super::text::galley;
use crate::ui::paint::sign;
use crate::ui::theme::sizes::{height, icon, padding, space, stroke, width};
use crate::ui::theme::{Agency, Face, TokensExt as _};

/// A pill that can be chosen.
#[must_use = "add it with `ui.add(..)`"]
pub struct Chip<'a> {
    label: &'a str,
    agency: Option<Agency>,
    chosen: bool,
}

impl<'a> Chip<'a> {
    /// A pill with a word.
    pub fn new(label: &'a str) -> Self {
        Self { label, agency: None, chosen: false }
    }

    /// With an agency's sign.
    pub fn agency(mut self, agency: Option<Agency>) -> Self {
        self.agency = agency;
        self
    }

    /// Chosen: an ink border and bold type.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }
}

impl Chip<'_> {
    /// How wide it is on one line.
    #[must_use]
    pub fn width(&self, ui: &Ui) -> f32 {
        let face = if self.chosen { Face::BodyBold } else { Face::Body };
        let sign = self.agency.map_or(0.0, |_| icon::NAME + space::S);
        2.0 * padding::CONTROL + sign + galley(ui, self.label, face, ui.tokens().ink, f32::INFINITY).size().x
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = ui.tokens();
        let face = if self.chosen { Face::BodyBold } else { Face::Body };
        let before = padding::CONTROL + self.agency.map_or(0.0, |_| icon::NAME + space::S);
        let text = galley(
            ui,
            self.label,
            face,
            t.ink,
            (ui.available_width() - before - padding::CONTROL).max(width::WORDS_LEAST),
        );
        let size = vec2(before + text.size().x + padding::CONTROL, (text.size().y + space::M).max(height::TARGET));
        let (rect, response) = pressable(ui, size, self.label, Some(self.chosen));
        let corner = 22;
        let border = match (self.chosen, response.hovered()) {
            (true, _) => Stroke::new(stroke::CHOSEN, t.ink),
            (false, true) => Stroke::new(stroke::CONTROL, t.ink),
            (false, false) => t.edge_stroke(),
        };
        ui.painter().rect(rect, corner, if self.chosen { t.lamp_soft } else { t.surface }, border, StrokeKind::Inside);
        if response.has_focus() {
            focus_ring(ui, rect, corner);
        }
        if let Some(agency) = self.agency {
            sign(
                ui.painter(),
                rect.left_center() + vec2(padding::CONTROL + icon::NAME / 2.0, 0.0),
                icon::NAME,
                agency,
                &t,
            );
        }
        ui.painter().galley(rect.left_center() + vec2(before, -text.size().y / 2.0), text, t.ink);
        response
    }
}
