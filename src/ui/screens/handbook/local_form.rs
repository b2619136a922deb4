//! What a workshop says of a clause: who confirms it, where the local rule stands, its words, its limits.

use egui::Ui;

use super::draft::HandbookDraft;
use super::view::{HandbookAction, LimitForm, LocalForm, OpenClause};
use crate::base::{Catalogue, Duration, Message};
use crate::ui::paint::Icon;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Field, PrimaryButton, Text};

impl LimitForm {
    /// Why the limits cannot be kept, as a key of the catalogue.
    fn problem(&self) -> Option<&'static str> {
        let read = |text: &str| Duration::parse(text.trim());
        match (self.soft.trim().is_empty(), self.hard.trim().is_empty()) {
            (true, true) => None,
            (true, false) | (false, true) => Some("handbook-limit-both"),
            (false, false) => match (read(&self.soft), read(&self.hard)) {
                (Some(soft), Some(hard)) if soft > hard => Some("handbook-limit-order"),
                (Some(_), Some(_)) => None,
                _ => Some("handbook-limit-form"),
            },
        }
    }
}

/// The button that begins, or the form.
pub(super) fn local_ui(
    ui: &mut Ui,
    key: u32,
    open: &OpenClause,
    draft: &mut HandbookDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(HandbookAction),
) {
    let Some((_, form)) = draft.local.as_mut().filter(|(clause, _)| *clause == key) else {
        if ui.add(ActionButton::new(&words.say("handbook-confirm")).icon(Icon::Pencil)).clicked() {
            draft.local = Some((key, open.local.clone()));
        }
        return;
    };
    ui.add(Text::heading(&words.say("handbook-confirm-head"), Face::SmallBold));
    ui.add(Text::small(&words.say("handbook-confirm-second")).color(ui.tokens().ink_2));
    labelled(ui, words, "handbook-confirmed-by", &mut form.confirmed_by, 1);
    labelled(ui, words, "handbook-reference", &mut form.reference, 1);
    labelled(ui, words, "handbook-local-text", &mut form.text, 3);
    for limit in &mut form.limits {
        ui.push_id(limit.obligation.clone(), |ui| limit_ui(ui, limit, words));
    }
    let fits = form.limits.iter().all(|limit| limit.problem().is_none());
    let form = form.clone();
    ui.add_space(space::XS);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let keep = words.say("handbook-keep");
        if ui.add_enabled(fits, PrimaryButton::new(&keep)).clicked() {
            emit(HandbookAction::KeepClause(key, form.clone()));
            draft.local = None;
        }
        if ui.add(ActionButton::new(&words.say("handbook-leave")).key("Esc").plain()).clicked() {
            draft.local = None;
        }
        if form != LocalForm::default() && ui.add(ActionButton::new(&words.say("handbook-take-back")).plain()).clicked()
        {
            emit(HandbookAction::KeepClause(key, LocalForm::default()));
            draft.local = None;
        }
    });
}

/// A field with its name above.
pub(super) fn labelled(ui: &mut Ui, words: &Catalogue, key: &str, text: &mut String, rows: usize) {
    let name = words.say(key);
    ui.add(Text::small(&name).color(ui.tokens().ink_2));
    Field::new(&name, "", text).rows(rows).longest(2000).show(ui);
}

fn limit_ui(ui: &mut Ui, limit: &mut LimitForm, words: &Catalogue) {
    let head = Message::new("handbook-limits-of").with("asks", limit.asks.as_str());
    ui.add(Text::small(&words.text(&head)).color(ui.tokens().ink_2));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let each = (ui.available_width() - space::S) / 2.0;
        for (key, text) in [("handbook-soft", &mut limit.soft), ("handbook-hard", &mut limit.hard)] {
            ui.allocate_ui(egui::vec2(each, 44.0), |ui| {
                ui.set_width(each);
                Field::new(&words.say(key), &words.say(key), text).longest(30).show(ui);
            });
        }
    });
    if let Some(problem) = limit.problem() {
        ui.add(Text::small(&words.say(problem)).color(ui.tokens().problem).live());
    }
}
