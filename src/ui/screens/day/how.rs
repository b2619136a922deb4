//! How it is played: the way, with a sentence for each; whether decisions have limits; more time for single roles.

use egui::Ui;

use super::draft::DayAction;
use super::parts::step_button;
use super::view::{ChoiceView, DayView};
use super::{card_ui, step_head};
use crate::base::{Catalogue, Message};
use crate::ui::theme::sizes::{height, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ListRow, Text};

pub(super) fn how_ui(ui: &mut Ui, view: &DayView, words: &Catalogue, emit: &mut dyn FnMut(DayAction)) {
    step_head(ui, 4, &words.say("day-how"));
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        choices_ui(ui, "way", &view.ways, emit, DayAction::Way);
        ui.add_space(space::S);
        ui.add(Text::heading(&words.say("day-limits"), Face::BodyBold));
        choices_ui(ui, "limit", &view.limits, emit, DayAction::Limits);
        if !view.extra.is_empty() {
            ui.add_space(space::S);
            ui.add(Text::small(&words.say("day-extra")).color(ui.tokens().ink_2));
        }
        for extra in &view.extra {
            ui.push_id(("extra", &extra.id), |ui| {
                ui.horizontal(|ui| {
                    ui.set_min_height(height::TARGET);
                    for (sign, key, more) in [("–", "day-extra-less", false), ("+", "day-extra-more", true)] {
                        let name = words.text(&Message::new(key).with("role", extra.name.as_str()));
                        if step_button(ui, sign, &name) {
                            emit(DayAction::Extra { role: extra.id.clone(), more });
                        }
                    }
                    ui.add(Text::small(&format!("{}: {}", extra.name, extra.more)).live());
                });
            });
        }
    });
}

fn choices_ui(
    ui: &mut Ui,
    of: &str,
    choices: &[ChoiceView],
    emit: &mut dyn FnMut(DayAction),
    action: impl Fn(u32) -> DayAction,
) {
    for choice in choices {
        let row = ListRow::new(&choice.name).second(&choice.second).quiet().chosen(choice.chosen);
        if ui.push_id((of, choice.key), |ui| ui.add(row)).inner.clicked() && !choice.chosen {
            emit(action(choice.key));
        }
    }
}
