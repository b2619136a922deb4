//! The console: the facilitator's own page on the laptop, while the wall shows the room. Whose turn it is and what each
//! option means, what to ask next, who knows what, who comes when, news to send, and the few acts of whoever leads.
//! Where the room sees the same screen, its view holds only what the room may see; the page says so.
//! It never decides for a role. Start reading at [`ConsoleView`] and [`console_ui`]; the cards are in `cards`.

mod cards;
mod head;
mod view;

use egui::{Key, Rect, Ui, UiBuilder, vec2};

pub use self::view::{
    AskedOption, CallView, ConsoleView, CourseLine, DecidesView, KnowsView, NewsView, PersonRow, PrivateView,
    QuestionView, SeatChoice, StopCard, WallSketch,
};
use crate::base::Catalogue;
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::theme::sizes::{console, space};
use crate::ui::theme::{Layout, TokensExt as _};
use crate::ui::widgets::Toast;

/// What is half done at the console.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConsoleDraft {
    /// The list that is open in the middle.
    pub open: Option<OpenList>,
    /// A note that is being written.
    pub note: String,
    /// Whether the line for notes gets the focus back.
    pub note_goes_on: bool,
}

/// A list that stands before the decision for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenList {
    /// Which seat is given to somebody else.
    Seats,
    /// To whom: the key of the role.
    SeatTo(u32),
    /// To end the case before its end is asked twice.
    End,
}

/// What was decided at the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConsoleAction {
    /// A mark of this kind, by its position.
    Mark(usize),
    /// A note.
    Note(String),
    /// The case waits, and the room talks.
    Stop,
    /// On to the next step of the talk.
    NextStep,
    /// The talk is over.
    EndStop,
    /// All clocks stop.
    Pause,
    /// The last step of the case is taken back.
    Undo,
    /// The laptop is handed to whoever decides; the console is hidden.
    HandOver,
    /// A seat is given to somebody, or to nobody in particular.
    GiveSeat {
        /// The key of the role.
        role: u32,
        /// The key of the person.
        to: Option<u32>,
    },
    /// Somebody steps out, or is back.
    StepOut(u32),
    /// Somebody who had stepped out is back.
    Return(u32),
    /// News is brought into the case.
    Send(u32),
    /// Another question is proposed.
    AnotherQuestion,
    /// On to the talk afterwards.
    ToDebrief,
    /// The wall is opened or taken away.
    Wall,
    /// The short message was seen.
    DismissToast,
}

/// Draws the console in all the space below the top bar.
pub fn console_ui(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    keys_ui(ui, view, draft, emit);
    ui.painter().rect_filled(ui.available_rect_before_wrap(), 0, ui.tokens().bg);
    ui.spacing_mut().item_spacing.y = 0.0;
    head::clocks_ui(ui, view, words);
    head::actions_ui(ui, view, draft, words, emit);
    let body = ui.available_rect_before_wrap().shrink2(vec2(space::L, space::M));
    match ui.layout_kind() {
        Layout::Wide => columns_ui(ui, body, &console::THREE, view, draft, words, emit),
        Layout::Compact => columns_ui(ui, body, &console::TWO, view, draft, words, emit),
        Layout::Narrow => columns_ui(ui, body, &[1.0], view, draft, words, emit),
    }
    if let Some(text) = &view.toast {
        Toast::new(text).show(ui);
    }
}

/// The cards in as many columns as there is room for; each column scrolls by itself.
fn columns_ui(
    ui: &mut Ui,
    body: Rect,
    shares: &[f32],
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    #[expect(clippy::cast_precision_loss, reason = "one to three columns")]
    let room = body.width() - space::GUTTER * (shares.len() - 1) as f32;
    let mut left = body.left();
    for (at, share) in shares.iter().enumerate() {
        let rect = Rect::from_min_size(egui::pos2(left, body.top()), vec2(room * share, body.height()));
        left += room * share + space::GUTTER;
        ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(("console", at)), |ui| {
            column_ui(ui, "console-column", |ui| {
                cards::column(ui, (at, shares.len()), view, draft, words, emit);
            });
        });
    }
}

/// Letters are silent while somebody types; Escape closes what is open.
fn keys_ui(ui: &Ui, view: &ConsoleView, draft: &mut ConsoleDraft, emit: &mut dyn FnMut(ConsoleAction)) {
    let pressed = |event: &egui::Event| {
        matches!(event, egui::Event::Key { pressed: true, .. } | egui::Event::PointerButton { pressed: true, .. })
    };
    if view.toast.is_some() && ui.input(|input| input.events.iter().any(pressed)) {
        emit(ConsoleAction::DismissToast);
    }
    if draft.open.is_some() && keys::pressed_even_while_typing(ui, Key::Escape) {
        draft.open = None;
    }
    if let Some(digit) = keys::digit(ui).map(|digit| usize::from(digit) - 1)
        && digit < view.mark_kinds.len()
    {
        emit(ConsoleAction::Mark(digit));
    }
    if view.stop.is_none() && keys::pressed(ui, Key::S) {
        emit(ConsoleAction::Stop);
    }
    if view.can_undo && keys::pressed(ui, Key::U) {
        emit(ConsoleAction::Undo);
    }
    if keys::pressed(ui, Key::T) {
        draft.open = Some(OpenList::Seats);
    }
    if keys::pressed_even_while_typing(ui, Key::F2) || keys::pressed(ui, Key::O) {
        emit(ConsoleAction::HandOver);
    }
    if keys::pressed(ui, Key::D) {
        end(view, draft, emit);
    }
    if view.question.is_some() && keys::pressed(ui, Key::N) {
        emit(ConsoleAction::AnotherQuestion);
    }
    if keys::pressed_even_while_typing(ui, Key::F9) {
        emit(ConsoleAction::Wall);
    }
}

/// To the debrief at once where the case is over; otherwise it is asked first.
fn end(view: &ConsoleView, draft: &mut ConsoleDraft, emit: &mut dyn FnMut(ConsoleAction)) {
    if view.is_over {
        emit(ConsoleAction::ToDebrief);
    } else {
        draft.open = Some(OpenList::End);
    }
}
