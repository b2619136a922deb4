//! A moment worth talking about: the evidence in columns, and the way back into it.

use egui::{Key, Ui};

use super::draft::DebriefAction;
use super::pages::TopicView;
use super::parts::parts_ui;
use crate::base::Catalogue;
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::paint::Icon;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::{height, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text};

pub(super) fn topic_ui(ui: &mut Ui, view: &TopicView, words: &Catalogue, emit: &mut dyn FnMut(DebriefAction)) {
    let free = ui.memory(|memory| memory.focused().is_none());
    if let Some(key) = view.key.filter(|_| free)
        && keys::pressed(ui, Key::Space)
    {
        emit(DebriefAction::SeeAgain(key));
    }
    ui.add_space(space::M);
    column_ui(ui, "topic", |ui| {
        scroll_by_keys(ui);
        ui.add(Text::heading(&view.title, Face::Sub).color(ui.tokens().ink_2));
        ui.add_space(space::M);
        let room = ui.clip_rect().height() - 2.0 * height::PRIMARY - space::HUGE;
        parts_ui(ui, &view.parts, room);
        ui.add_space(space::M);
        if let Some(key) = view.key {
            let label = words.say("debrief-see-again");
            if ui.add(ActionButton::new(&label).icon(Icon::Play).key("Space")).clicked() {
                emit(DebriefAction::SeeAgain(key));
            }
        }
        ui.add_space(space::M);
    });
}
