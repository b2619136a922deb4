//! A sentence under the top bar that says why something did not happen. Calm, dark, read out by screen readers.

use egui::{Align2, Area, Frame, Id, Margin, Order, Ui, vec2};

use super::text::Text;
use crate::ui::theme::sizes::{height, radius, space};
use crate::ui::theme::{Face, TokensExt as _};

/// A short message over the screen. It stays until its owner stops showing it.
#[must_use = "show it with `.show(ui)`"]
pub struct Toast<'a> {
    text: &'a str,
}

impl<'a> Toast<'a> {
    /// A sentence.
    pub fn new(text: &'a str) -> Self {
        Self { text }
    }

    /// Shows it over the picture: what can be decided stays in view.
    pub fn show(self, ui: &Ui) {
        let t = ui.tokens();
        Area::new(Id::new("toast"))
            .order(Order::Tooltip)
            .interactable(false)
            .fade_in(false)
            .anchor(Align2::CENTER_TOP, vec2(0.0, height::TOP_BAR + space::M))
            .show(ui.ctx(), |ui| {
                Frame::new()
                    .fill(t.head)
                    .stroke(egui::Stroke::new(2.0, t.on_head))
                    .corner_radius(radius::OPTION)
                    .shadow(t.rest_shadow())
                    .inner_margin(Margin::symmetric(20, 14))
                    .show(ui, |ui| {
                        ui.set_max_width(620.0_f32.min(ui.ctx().content_rect().width() - 80.0));
                        ui.add(Text::new(self.text, Face::Body).color(t.on_head).live());
                    });
            });
    }
}
