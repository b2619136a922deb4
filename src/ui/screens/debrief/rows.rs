//! Rows in which something is chosen or hands are counted; and the last page, on which nothing is left to be done.

use egui::Ui;

use super::draft::DebriefAction;
use super::pages::{ChoicesView, EndView, HandsView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::paint::Icon;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::{READING_WIDTH, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text};

pub(super) fn choices_ui(ui: &mut Ui, view: &ChoicesView, words: &Catalogue, emit: &mut dyn FnMut(DebriefAction)) {
    ui.add_space(space::M);
    column_ui(ui, "choices", |ui| {
        scroll_by_keys(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        for (row, (text, chosen)) in view.rows.iter().enumerate() {
            ui.add(Text::new(text, Face::Sub));
            ui.horizontal_wrapped(|ui| {
                for (choice, name) in view.choices.iter().enumerate() {
                    let button = ActionButton::new(name).chosen(*chosen == Some(choice));
                    if ui.push_id((row, choice), |ui| ui.add(button)).inner.clicked() {
                        emit(DebriefAction::Choose { row, choice });
                    }
                }
                if chosen.is_none() {
                    ui.add(Text::body(&words.say("debrief-objective-open")).color(ui.tokens().ink_2));
                }
            });
            ui.add_space(space::M);
        }
    });
}

pub(super) fn hands_ui(ui: &mut Ui, view: &HandsView, words: &Catalogue, emit: &mut dyn FnMut(DebriefAction)) {
    ui.add_space(space::M);
    column_ui(ui, "hands", |ui| {
        scroll_by_keys(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        for (row, (text, hands)) in view.rows.iter().enumerate() {
            ui.add(Text::new(text, Face::Option));
            ui.horizontal_wrapped(|ui| {
                for (at, answer) in view.answers.iter().enumerate().take(hands.len()) {
                    let label = Message::new("debrief-hands")
                        .with("answer", answer.as_str())
                        .with("count", i64::from(hands[at]));
                    let label = words.text(&label);
                    let button = ActionButton::new(&label).chosen(hands[at] > 0);
                    if ui.push_id((row, at), |ui| ui.add(button)).inner.clicked() {
                        let mut hands = *hands;
                        hands[at] += 1;
                        emit(DebriefAction::Hands { row, hands });
                    }
                }
                let again = words.say("debrief-hands-again");
                if hands.iter().any(|count| *count > 0)
                    && ui.push_id((row, "again"), |ui| ui.add(ActionButton::new(&again).plain())).inner.clicked()
                {
                    emit(DebriefAction::Hands { row, hands: [0; 4] });
                }
            });
            ui.add_space(space::S);
        }
    });
}

pub(super) fn end_ui(ui: &mut Ui, view: &EndView, words: &Catalogue, emit: &mut dyn FnMut(DebriefAction)) {
    ui.add_space(space::XL);
    column_ui(ui, "end", |ui| {
        scroll_by_keys(ui);
        ui.set_max_width(READING_WIDTH);
        ui.spacing_mut().item_spacing.y = space::M;
        for paragraph in &view.paragraphs {
            ui.add(Text::new(paragraph, Face::Sub));
        }
        ui.add_space(space::M);
        let label = words.say("debrief-to-the-list");
        if view.recorded && ui.add(ActionButton::new(&label).icon(Icon::Books)).clicked() {
            emit(DebriefAction::Finish { to_the_list: true });
        }
    });
}
