//! Whose rules these are, which edition, and who signed them; and what the procedure is as long as nobody has.

use egui::{ScrollArea, Ui};

use super::draft::HandbookDraft;
use super::local_form::labelled;
use super::side;
use super::view::{EditionView, HandbookAction};
use crate::base::Catalogue;
use crate::ui::theme::TokensExt as _;
use crate::ui::theme::sizes::space;
use crate::ui::widgets::{PrimaryButton, Text};

pub(super) fn edition_ui(
    ui: &mut Ui,
    view: &EditionView,
    draft: &mut HandbookDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(HandbookAction),
) {
    ui.add_space(space::L);
    side::head_ui(ui, &words.say("handbook-edition"), "");
    ScrollArea::vertical().id_salt("edition").auto_shrink(false).show(ui, |ui| {
        ui.set_width(ui.available_width().min(760.0));
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add(Text::body(&view.notice));
        ui.add(Text::small(&view.territory));
        ui.add(Text::small(&view.count).color(ui.tokens().ink_2));
        ui.add_space(space::S);
        let Some(form) = &mut draft.edition else { return };
        labelled(ui, words, "handbook-organisation", &mut form.organisation, 1);
        labelled(ui, words, "handbook-edition-name", &mut form.edition, 1);
        labelled(ui, words, "handbook-signed-by", &mut form.signed_by, 4);
        labelled(ui, words, "handbook-territory", &mut form.territory, 2);
        ui.add_space(space::S);
        if ui.add_enabled(*form != view.form, PrimaryButton::new(&words.say("handbook-keep"))).clicked() {
            emit(HandbookAction::KeepEdition(form.clone()));
        }
    });
}
