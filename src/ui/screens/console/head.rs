//! The clocks, and what whoever leads can do at any moment.

use egui::{Align, Frame, Layout as Flow, Margin, Ui, vec2};

use super::{ConsoleAction, ConsoleDraft, ConsoleView, OpenList, end};
use crate::base::{Catalogue, Message};
use crate::ui::frame::at_the_right;
use crate::ui::theme::sizes::{console, height, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, notice_ui};

pub(super) fn clocks_ui(ui: &mut Ui, view: &ConsoleView, words: &Catalogue) {
    let row = vec2(ui.available_width(), height::TARGET);
    ui.allocate_ui_with_layout(row, Flow::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.add_space(space::L);
        ui.add(Text::heading(&words.say("console-title"), Face::SubBold));
        let whose = if view.seen_by_room { "console-seen-by-room" } else { "console-only-here" };
        ui.add(Text::small(&words.say(whose)).color(ui.tokens().ink_2));
        at_the_right(ui, |ui| {
            ui.add_space(space::L);
            if !view.room_clock.is_empty() {
                let room = Message::new("console-room-clock").with("time", view.room_clock.as_str());
                ui.add(Text::body(&words.text(&room)));
                ui.add_space(space::L);
            }
            let case = Message::new("console-case-clock").with("time", view.case_clock.as_str());
            ui.add(Text::body(&words.text(&case)));
        });
    });
    if !view.how_to_extend.is_empty() {
        Frame::new()
            .inner_margin(Margin::symmetric(console::MARGIN, 0))
            .show(ui, |ui| notice_ui(ui, &view.how_to_extend));
    }
}

pub(super) fn actions_ui(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    let [pause, undo, stop, seat, hand, wall, debrief] = [
        "frame-pause",
        "console-undo",
        "console-stop",
        "console-seat",
        "console-hand-over",
        if view.wall_open { "console-wall-close" } else { "console-wall-open" },
        "console-debrief",
    ]
    .map(|key| words.say(key));
    Frame::new().inner_margin(Margin::symmetric(console::MARGIN, console::MARGIN_TALL)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            if ui.add(ActionButton::new(&hand).key("F2")).clicked() {
                emit(ConsoleAction::HandOver);
            }
            if ui.add(ActionButton::new(&pause).key("P")).clicked() {
                emit(ConsoleAction::Pause);
            }
            if ui.add_enabled(view.can_undo, ActionButton::new(&undo).key("U")).clicked() {
                emit(ConsoleAction::Undo);
            }
            if ui.add_enabled(view.stop.is_none(), ActionButton::new(&stop).key("S")).clicked() {
                emit(ConsoleAction::Stop);
            }
            if ui.add(ActionButton::new(&seat).key("T")).clicked() {
                draft.open = Some(OpenList::Seats);
            }
            if ui.add(ActionButton::new(&wall).key("F9")).clicked() {
                emit(ConsoleAction::Wall);
            }
            if ui.add(ActionButton::new(&debrief).key("D")).clicked() {
                end(view, draft, emit);
            }
        });
    });
}
