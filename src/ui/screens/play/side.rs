//! What this role knows, and what happened just now.

use egui::{Align, Layout as Flow, Ui, vec2};

use super::draft::{OpenPanel, PlayDraft};
use super::view::{FactView, MomentView, PlayView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::{at_the_right, column_ui};
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{height, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, FactRow, FactSource, Text, galley};

pub(super) fn side_ui(ui: &mut Ui, view: &PlayView, draft: &mut PlayDraft, words: &Catalogue) {
    column_ui(ui, "side", |ui| {
        let t = ui.tokens();
        let wide = ui.layout_kind() == Layout::Wide;
        let card = if wide { t.card() } else { t.card().inner_margin(egui::Margin::symmetric(16, 12)) };
        card.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = if wide { space::M } else { space::S };
            ui.horizontal(|ui| {
                ui.add(Text::heading(&words.say("play-know"), Face::SubBold));
                if ui.layout_kind() == Layout::Wide {
                    only_this_role(ui, words);
                }
            });
            facts_ui(ui, &view.facts, words);
        });
        ui.add_space(space::S);
        just_now(ui, view, draft, words);
    });
}

fn only_this_role(ui: &mut Ui, words: &Catalogue) {
    let ink = ui.tokens().ink_2;
    at_the_right(ui, |ui| {
        let text = ui.add(Text::small(&words.say("play-only-this-role")).color(ink));
        if ui.available_width() > 30.0 {
            icon(ui.painter(), text.rect.left_center() - vec2(17.0, 0.0), 20.0, Icon::Lock, ink);
        }
    });
}

/// The list of what this role knows.
pub(super) fn facts_ui(ui: &mut Ui, facts: &[FactView], words: &Catalogue) {
    if facts.is_empty() {
        ui.add(Text::body(&words.say("play-know-nothing")).color(ui.tokens().ink_2));
    }
    for fact in facts {
        let key = match fact.source {
            FactSource::Seen => "play-fact-seen",
            FactSource::Told => "play-fact-told",
        };
        let spoken = words.text(&Message::new(key).with("fact", fact.text.as_str()));
        ui.push_id(fact.key, |ui| ui.add(FactRow::new(&fact.text, fact.source).spoken(&spoken)));
    }
}

fn just_now(ui: &mut Ui, view: &PlayView, draft: &mut PlayDraft, words: &Catalogue) {
    let t = ui.tokens();
    egui::Frame::new().inner_margin(egui::Margin { left: 16, right: 4, top: 0, bottom: 8 }).show(ui, |ui| {
        let (title, label) = (words.say("play-just-now"), words.say("play-all-that-happened"));
        let all = ActionButton::new(&label).key("H").plain();
        let title_width = galley(ui, &title, Face::SmallBold, t.ink_2, f32::INFINITY).size().x;
        let one_row = title_width + space::S + all.size(ui).x <= ui.available_width();
        let title = Text::new(&title, Face::SmallBold).color(t.ink_2);
        let pressed = if one_row {
            let row = vec2(ui.available_width(), height::TARGET);
            ui.allocate_ui_with_layout(row, Flow::left_to_right(Align::Center), |ui| {
                ui.add(title);
                at_the_right(ui, |ui| ui.add(all).clicked())
            })
            .inner
        } else {
            ui.add(title);
            ui.add(all).clicked()
        };
        if pressed {
            draft.toggle(OpenPanel::History);
        }
        for moment in &view.just_now {
            moment_ui(ui, moment, Face::Small);
        }
    });
}

/// One moment: the time, then what happened.
pub(super) fn moment_ui(ui: &mut Ui, moment: &MomentView, face: Face) {
    let ink = ui.tokens().ink_2;
    // An em space, so that times stand apart without a column of their own.
    ui.add(Text::new(&format!("{}\u{2002}{}", moment.time, moment.text), face).color(ink));
}
