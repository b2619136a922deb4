//! How it looks: a few lines as they stand on the other screens, in the size, the colours and the face in force.

use egui::Ui;

use crate::base::Catalogue;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Agency, Face, TokensExt as _};
use crate::ui::widgets::{RoleBadge, Text};

pub(super) fn preview_ui(ui: &mut Ui, words: &Catalogue) {
    let t = ui.tokens();
    t.card().show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(Text::heading(&words.say("settings-preview"), Face::SmallBold).color(t.ink_2));
        ui.add_space(space::S);
        ui.add(RoleBadge::new(Agency::ADVOCACY, &words.say("settings-preview-role")));
        ui.add_space(space::M);
        ui.add(Text::new(&words.say("settings-preview-situation"), Face::HeadingCompact));
        ui.add_space(space::S);
        ui.add(Text::body(&words.say("settings-preview-words")));
        ui.add_space(space::M);
        // Letters that are taken for each other, and the letters of every language.
        for key in ["settings-preview-alike", "settings-preview-latin", "settings-preview-cyrillic"] {
            ui.add(Text::new(&words.say(key), Face::Option));
        }
    });
}
