//! The foot of the page: back, the proposal again, the one main button, and why one cannot start yet.

use egui::Ui;

use super::draft::{DayAction, DayDraft};
use super::view::DayView;
use crate::base::{Catalogue, Message};
use crate::ui::frame::at_the_right;
use crate::ui::paint::Icon;
use crate::ui::theme::TokensExt as _;
use crate::ui::theme::sizes::space;
use crate::ui::widgets::{ActionButton, PrimaryButton, Text};

const START_KEYS: &str = "Ctrl+Enter";

/// Whether one can start now: nobody may be lost by it who was typed but not added.
pub(super) fn ready(view: &DayView, draft: &DayDraft) -> bool {
    !view.start.is_empty() && view.cannot_start.is_empty() && draft.name.trim().is_empty()
}

pub(super) fn foot_ui(
    mut foot: Ui,
    view: &DayView,
    draft: &DayDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DayAction),
) {
    let ui = &mut foot;
    if ui.add(ActionButton::new(&view.back).key("Esc")).clicked() {
        emit(DayAction::Back);
    }
    if ui.add(ActionButton::new(&words.say("day-propose-again")).key("R")).clicked() {
        emit(DayAction::ProposeAgain);
    }
    at_the_right(ui, |ui| {
        let ready = ready(view, draft);
        if !view.start.is_empty() {
            let bare = PrimaryButton::new(&view.start).icon(Icon::ArrowRight);
            let keyed = PrimaryButton::new(&view.start).icon(Icon::ArrowRight).key(START_KEYS);
            let fits = ready && keyed.size(ui).x + space::M <= ui.available_width();
            if ui.add_enabled(ready, if fits { keyed } else { bare }).clicked() {
                emit(DayAction::Start);
            }
        }
        let reason = if draft.name.trim().is_empty() {
            view.cannot_start.clone()
        } else {
            words.text(&Message::new("setup-half-typed").with("name", draft.name.trim()))
        };
        if !view.start.is_empty() && !reason.is_empty() {
            ui.add(Text::small(&reason).color(ui.tokens().ink_2).live());
        }
    });
}
