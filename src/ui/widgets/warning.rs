//! What must not be overlooked on any screen: something that was decided is not on the disk.

use egui::{Align2, Area, Frame, Id, Order, Stroke, Ui, vec2};

use super::text::Text;
use crate::ui::theme::sizes::{space, stroke};
use crate::ui::theme::{Face, TokensExt as _};

/// Shows a sentence over everything, along the lower edge, large and at full width.
pub fn warning_ui(ui: &Ui, text: &str) {
    let t = ui.tokens();
    let whole = ui.ctx().content_rect();
    Area::new(Id::new("warning"))
        .order(Order::Tooltip)
        .interactable(false)
        .fade_in(false)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, 0.0))
        .show(ui.ctx(), |ui| {
            let edge = Stroke::new(stroke::CHOSEN, t.ink);
            Frame::new().fill(t.lamp_soft).stroke(edge).inner_margin(space::M).show(ui, |ui| {
                ui.set_width(whole.width() - 2.0 * space::L);
                ui.add(Text::new(text, Face::BodyBold).live());
            });
        });
}
