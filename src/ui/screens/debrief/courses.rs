//! Two courses beside each other, and what is different between them.

use egui::Ui;

use super::draft::{DebriefAction, DebriefDraft};
use super::pages::CoursesView;
use super::parts::parts_ui;
use super::picture::drawn_ui;
use crate::base::Catalogue;
use crate::ui::frame::column_ui;
use crate::ui::paint::Icon;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::TokensExt as _;
use crate::ui::theme::sizes::{debrief, space};
use crate::ui::widgets::{ActionButton, Text};

pub(super) fn courses_ui(
    ui: &mut Ui,
    view: &CoursesView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    ui.add_space(space::S);
    column_ui(ui, "courses", |ui| {
        scroll_by_keys(ui);
        let room = ui.clip_rect().height() - debrief::VOICE - space::L;
        drawn_ui(ui, &view.picture, draft, room);
        ui.add_space(space::M);
        parts_ui(ui, &view.parts, debrief::VOICE);
        ui.add_space(space::S);
        // Only what was played can be seen again.
        if let Some(moment) = view.picture.moments.iter().find(|moment| Some(moment.key) == draft.moment) {
            ui.horizontal_wrapped(|ui| {
                let label = words.say("debrief-see-again");
                if ui.add(ActionButton::new(&label).icon(Icon::Play)).clicked() {
                    emit(DebriefAction::SeeAgain(moment.key));
                }
                ui.add(Text::body(&moment.title).color(ui.tokens().ink_2));
            });
        }
    });
}
