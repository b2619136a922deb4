//! A sentence at the head of a page about something that did not go well outside of the play. Calm, and read out.

use egui::Ui;

use super::text::{Text, galley};
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};

/// How much of the page it takes.
#[must_use]
pub fn notice_height(ui: &Ui, text: &str, width: f32) -> f32 {
    if text.is_empty() {
        return 0.0;
    }
    let t = ui.tokens();
    let edges = t.card().total_margin();
    galley(ui, text, Face::Body, t.ink, width - edges.sum().x).size().y + edges.sum().y + space::L
}

/// Shows the sentence above what follows; nothing when there is none.
pub fn notice_ui(ui: &mut Ui, text: &str) {
    if text.is_empty() {
        return;
    }
    let t = ui.tokens();
    t.card().fill(t.lamp_soft).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(Text::body(text).live());
    });
    ui.add_space(space::L);
}
