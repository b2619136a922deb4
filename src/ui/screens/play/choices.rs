//! Choices side by side in weight, one below the other in place; and the outcome that is read after a decision.

use egui::{Key, Ui};

use super::draft::{PlayAction, PlayDraft, Spot};
use super::view::{OptionView, PlayView};
use super::{confirm, keys};
use crate::base::Catalogue;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{OptionCard, Text};

/// A digit selects, and pressed again it decides. It comes before Enter decides what is selected.
pub(super) fn by_keys(
    ui: &Ui,
    options: &[OptionView],
    view: &PlayView,
    draft: &mut PlayDraft,
    emit: &mut dyn FnMut(PlayAction),
) {
    let Some(option) = keys::digit(ui).and_then(|digit| options.get(usize::from(digit) - 1)) else { return };
    draft.focus_next = Some(Spot::Option(option.key));
    if draft.chosen.replace(option.key) == Some(option.key) {
        confirm(view, draft, emit);
    }
}

/// A digit, an arrow, Tab or a click selects; Enter or a second press confirms.
pub(super) fn choices_ui(
    ui: &mut Ui,
    options: &[OptionView],
    view: &PlayView,
    draft: &mut PlayDraft,
    emit: &mut dyn FnMut(PlayAction),
) {
    ui.spacing_mut().item_spacing.y = space::OPTIONS;
    let first_arrow = draft.spot.is_none() && keys::first_arrow(ui);
    if draft.spot.is_some() {
        // Space selects and Enter confirms; both are told apart from a click by not letting egui make one of them.
        let _ = keys::pressed(ui, Key::Space);
    }
    let mut spot = None;
    for (option, number) in options.iter().zip(1_u8..) {
        let mut card = OptionCard::new(&option.text).aside(&option.aside).chosen(draft.chosen == Some(option.key));
        if number <= 9 {
            card = card.digit(number);
        }
        let response = ui.push_id((view.decision_key, option.key), |ui| ui.add(card)).inner;
        let selected_before = draft.chosen == Some(option.key);
        let by_digit = draft.focus_next == Some(Spot::Option(option.key));
        if by_digit || (first_arrow && number == 1) {
            draft.focus_next = None;
            response.request_focus();
            response.scroll_to_me(None);
            draft.chosen = Some(option.key);
        }
        if response.clicked() {
            response.request_focus();
            draft.chosen = Some(option.key);
        }
        if response.has_focus() {
            spot = Some(Spot::Option(option.key));
            draft.chosen = Some(option.key);
        }
        if selected_before && !by_digit && response.clicked() && !response.double_clicked() {
            confirm(view, draft, emit);
        }
    }
    draft.spot = spot;
}

/// What happened: calm running text on a card.
pub(super) fn outcome_ui(ui: &mut Ui, paragraphs: &[String], words: &Catalogue) {
    let t = ui.tokens();
    // Space for the card's shadow.
    ui.add_space(2.0);
    t.card().show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::OPTIONS;
        ui.add(Text::new(&words.say("play-outcome"), Face::SmallBold).color(t.ink_2));
        for paragraph in paragraphs {
            ui.add(Text::body(paragraph).live());
        }
    });
}
