//! What all parts of the console are made of: cards, and lists from which something is chosen.

use egui::{Align, Layout as Flow, Ui};

use super::ConsoleDraft;
use crate::base::Catalogue;
use crate::ui::frame::at_the_right;
use crate::ui::keys;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Agency, Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, ListRow, Text};

/// A card with its title at the left and small words at the right; either may be empty.
pub(super) fn card(ui: &mut Ui, title: &str, aside: &str, add: impl FnOnce(&mut Ui)) {
    ui.tokens().card().inner_margin(egui::Margin::from(egui::vec2(space::M, space::S))).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        if aside.is_empty() {
            if !title.is_empty() {
                ui.add(Text::heading(title, Face::BodyBold));
            }
        } else {
            ui.horizontal(|ui| {
                ui.with_layout(Flow::left_to_right(Align::Center).with_main_wrap(true), |ui| {
                    ui.add(Text::heading(title, Face::BodyBold));
                    at_the_right(ui, |ui| ui.add(Text::small(aside).color(ui.tokens().ink_2)));
                });
            });
        }
        add(ui);
    });
    ui.add_space(space::S);
}

/// Something that can be chosen from a list.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Row<'a> {
    title: &'a str,
    second: &'a str,
    agency: Option<Agency>,
    chosen: bool,
}

impl<'a> Row<'a> {
    pub(super) fn new(title: &'a str, second: &'a str) -> Self {
        Self { title, second, ..Self::default() }
    }

    pub(super) fn agency(mut self, agency: Option<Agency>) -> Self {
        self.agency = agency;
        self
    }

    pub(super) fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }
}

/// A list: a click, Enter or a digit chooses.
pub(super) fn choose<'a>(ui: &mut Ui, name: &str, rows: impl IntoIterator<Item = Row<'a>>) -> Option<usize> {
    let digit = keys::digit(ui).map(|digit| usize::from(digit) - 1);
    let first_arrow = keys::first_arrow(ui);
    let mut chosen = None;
    for (at, row) in rows.into_iter().enumerate() {
        let number = (at + 1).to_string();
        // Only the first nine have a digit.
        let aside = if number.len() == 1 { number.as_str() } else { "" };
        let line = ListRow::new(row.title).second(row.second).agency(row.agency).aside(aside).chosen(row.chosen);
        let response = ui.push_id((name, at), |ui| ui.add(line)).inner;
        if first_arrow && at == 0 {
            response.request_focus();
        }
        if response.clicked() || digit == Some(at) {
            chosen = Some(at);
        }
    }
    chosen
}

/// Back from a list to the case.
pub(super) fn back_ui(ui: &mut Ui, draft: &mut ConsoleDraft, words: &Catalogue) {
    if ui.add(ActionButton::new(&words.say("play-back")).key("Esc").plain()).clicked() {
        draft.open = None;
    }
}
