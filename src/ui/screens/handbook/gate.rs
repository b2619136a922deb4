//! Before the handbook while a case is played: a word that it could give answers away, and the facilitator's choice.

use egui::{Key, Margin, Ui, UiBuilder};

use super::view::HandbookAction;
use crate::base::Catalogue;
use crate::ui::keys;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, PrimaryButton, Text};

/// Asks whether the handbook may be opened now. `Close` goes back to the play, `Phase(0)` opens it.
pub fn handbook_gate_ui(ui: &mut Ui, words: &Catalogue, emit: &mut dyn FnMut(HandbookAction)) {
    let t = ui.tokens();
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0, t.bg);
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        emit(HandbookAction::Close);
    }
    let place = egui::Rect::from_center_size(
        whole.center() - egui::vec2(0.0, whole.height() * 0.1),
        egui::vec2(whole.width().min(720.0) - 2.0 * space::L, 300.0_f32.min(whole.height() - 40.0)),
    );
    ui.scope_builder(UiBuilder::new().max_rect(place).id_salt("gate"), |ui| {
        t.card().inner_margin(Margin::same(28)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::M;
            ui.add(Text::heading(&words.say("handbook-gate"), Face::Heading));
            ui.add(Text::body(&words.say("handbook-gate-second")));
            ui.add_space(space::S);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(space::M, space::S);
                if ui.add(PrimaryButton::new(&words.say("handbook-gate-back")).key("Esc")).clicked() {
                    emit(HandbookAction::Close);
                }
                if ui.add(ActionButton::new(&words.say("handbook-gate-open"))).clicked() {
                    emit(HandbookAction::Phase(0));
                }
            });
        });
    });
    ui.advance_cursor_after_rect(whole);
}
