//! The words of the trade in three languages, with how sure each is. The search at the side narrows them.

use egui::{Margin, ScrollArea, Ui};

use super::draft::HandbookDraft;
use super::side;
use super::view::{TermView, WordsView};
use crate::base::Catalogue;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::{radius, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::Text;

pub(super) fn words_ui(ui: &mut Ui, view: &WordsView, draft: &HandbookDraft, words: &Catalogue) {
    ui.add_space(space::L);
    side::head_ui(ui, &words.say("handbook-words"), "");
    ui.add(Text::small(&words.say("handbook-words-second")).color(ui.tokens().ink_2));
    ui.add_space(space::S);
    let wanted = draft.search.trim().to_lowercase();
    let fits = |term: &&TermView| {
        wanted.is_empty() || [&term.en, &term.sq.0, &term.sr.0].iter().any(|text| text.to_lowercase().contains(&wanted))
    };
    ScrollArea::vertical().id_salt("words").auto_shrink(false).show(ui, |ui| {
        scroll_by_keys(ui);
        ui.set_width(ui.available_width() - space::M);
        for term in view.terms.iter().filter(fits) {
            term_ui(ui, term, words);
            ui.add_space(space::S);
        }
    });
}

fn term_ui(ui: &mut Ui, term: &TermView, words: &Catalogue) {
    let t = ui.tokens();
    t.card().corner_radius(radius::BUTTON).inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(Text::new(&term.en, Face::BodyBold));
        for (key, (word, sure)) in [("language-sq", &term.sq), ("language-sr", &term.sr)] {
            ui.add(Text::body(&format!("{}: {word}", words.say(key))));
            ui.add(Text::small(sure).color(t.ink_2));
        }
        if !term.note.is_empty() {
            ui.add(Text::small(&term.note).color(t.ink_2));
        }
    });
}
