//! What whoever leads can do at any moment, each with its key.

use egui::{Frame, Margin, Ui, vec2};

use super::{ConsoleAction, ConsoleDraft, ConsoleView, OpenList, end};
use crate::base::Catalogue;
use crate::ui::theme::sizes::{console, space};
use crate::ui::widgets::{ActionButton, notice_ui};

pub(super) fn actions_ui(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    if !view.how_to_extend.is_empty() {
        Frame::new()
            .inner_margin(Margin::symmetric(console::MARGIN, console::MARGIN_TALL))
            .show(ui, |ui| notice_ui(ui, &view.how_to_extend));
    }
    let [undo, stop, vote, hint, seat, day, hand, wall, debrief] = [
        "console-undo",
        "console-stop",
        "console-vote",
        if view.hint_shown.is_empty() { "console-hint" } else { "console-hint-away" },
        "console-seat",
        "console-day",
        "console-hand-over",
        if view.wall_open { "console-wall-close" } else { "console-wall-open" },
        "console-debrief",
    ]
    .map(|key| words.say(key));
    Frame::new().inner_margin(Margin::symmetric(console::MARGIN, console::MARGIN_TALL)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            if ui.add(ActionButton::new(&hand).key("F2")).clicked() {
                emit(ConsoleAction::HandOver);
            }
            if ui.add_enabled(view.can_undo, ActionButton::new(&undo).key("U")).clicked() {
                emit(ConsoleAction::Undo);
            }
            if ui.add_enabled(view.stop.is_none(), ActionButton::new(&stop).key("S")).clicked() {
                draft.open(OpenList::Stop);
            }
            if ui.add_enabled(view.vote.is_none(), ActionButton::new(&vote).key("V")).clicked() {
                draft.write_vote(view);
            }
            if ui.add(ActionButton::new(&hint).key("H")).clicked() {
                super::hint(view, draft, emit);
            }
            if ui.add(ActionButton::new(&seat).key("T")).clicked() {
                draft.open(OpenList::Seats);
            }
            if ui.add(ActionButton::new(&day).key("Y")).clicked() {
                draft.open(OpenList::Day);
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
