//! The console: the facilitator's own page on the laptop, while the wall shows the room. Whose turn it is and what each
//! option means, what to ask next, who knows what, who comes when, and the few acts of whoever leads, each with a key.
//! What is longer than its card stands in a list of its own, which takes the place of the decision for a while.
//! Where the room sees the same screen, its view holds only what the room may see. It never decides for a role.
//! Start reading at [`ConsoleView`] and [`console_ui`]; the cards are in `cards`, the lists in `sheets`.

mod cards;
mod head;
mod rows;
mod sheets;
mod side;
mod talk;
mod view;

use egui::{Key, Rect, Ui, UiBuilder, vec2};

pub use self::talk::HandsDraft;
pub use self::view::{
    AskedOption, CallView, ConsoleView, CourseLine, DecidesView, FormatChoice, HintChoice, KnowsView, NewsView,
    ObserverTask, PartRow, PersonRow, PrivateView, QuestionView, SeatChoice, StopCard, VoteCard, VoteDraft, WallSketch,
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
    /// Whose marks are set: the key of a person, or those of whoever leads.
    pub marks_by: Option<u32>,
    /// What a stop is to be about.
    pub stop_question: String,
    /// A vote that is being written.
    pub vote: VoteDraft,
    /// The name of somebody who comes late.
    pub late: String,
    /// Whether the first line of the list that is open had the focus already.
    pub typing: bool,
    /// Hands that are being typed in.
    pub hands: HandsDraft,
}

impl ConsoleDraft {
    fn open(&mut self, list: OpenList) {
        self.open = Some(list);
        self.typing = false;
    }

    /// Begins to write a vote, with what lies open on the table where nothing is written yet.
    fn write_vote(&mut self, view: &ConsoleView) {
        if self.vote.question.is_empty() && self.vote.options.iter().all(String::is_empty) {
            self.vote = view.vote_proposed.clone();
        }
        self.open(OpenList::Vote);
    }
}

/// A list that stands before the decision for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenList {
    /// Which seat is given to somebody else.
    Seats,
    /// To whom: the key of the role.
    SeatTo(u32),
    /// Who steps out, and who is back.
    People,
    /// What is brought into the case.
    News,
    /// Which clause is shown.
    Hints,
    /// The parts of the day.
    Day,
    /// Everything that is known.
    Known,
    /// How the room talks.
    Stop,
    /// What is put to the vote.
    Vote,
    /// To end the case before its end is asked twice.
    End,
}

/// What was decided at the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConsoleAction {
    /// A mark.
    Mark {
        /// Its kind, by its position.
        kind: usize,
        /// The key of who saw it; `None`: whoever leads.
        by: Option<u32>,
    },
    /// A note.
    Note {
        /// What it says.
        words: String,
        /// The key of who saw it; `None`: whoever leads.
        by: Option<u32>,
    },
    /// The case waits, and the room talks.
    Stop {
        /// What about; may be empty.
        question: String,
        /// The id of the format.
        format: String,
    },
    /// On to the next step of the talk.
    NextStep,
    /// The talk is over.
    EndStop,
    /// Something is put to the vote.
    Vote(VoteDraft),
    /// Hands were counted.
    Count(Vec<u32>),
    /// A count is closed, the second one begun, or the vote taken off the wall.
    VoteOn,
    /// The vote is taken off the wall at once.
    VoteAway,
    /// A clause is shown to the room.
    Hint(String),
    /// It is taken off the wall.
    HintAway,
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
    /// Whoever leads takes a seat over.
    TakeOver(u32),
    /// A seat has more time for each decision.
    MoreTime(u32),
    /// Somebody comes late.
    Join(String),
    /// Somebody steps out.
    StepOut(u32),
    /// Somebody who had stepped out is back.
    Return(u32),
    /// News is brought into the case.
    Send(u32),
    /// Another question is proposed.
    AnotherQuestion,
    /// A part of the day begins, by its position.
    Part(usize),
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
    head::actions_ui(ui, view, draft, words, emit);
    let body = ui.available_rect_before_wrap();
    let body = Rect::from_min_max(body.min + vec2(space::L, space::S), body.max - vec2(space::L, 0.0));
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
    // In a list that is open the digits choose.
    if draft.open.is_none()
        && let Some(digit) = keys::digit(ui).map(|digit| usize::from(digit) - 1)
        && digit < view.mark_kinds.len()
    {
        emit(ConsoleAction::Mark { kind: digit, by: draft.marks_by });
    }
    if keys::pressed_even_while_typing(ui, Key::F2) {
        emit(ConsoleAction::HandOver);
    }
    if keys::pressed_even_while_typing(ui, Key::F9) {
        emit(ConsoleAction::Wall);
    }
    if view.can_undo && keys::pressed(ui, Key::U) {
        emit(ConsoleAction::Undo);
    }
    talk_keys(ui, view, draft, emit);
    for (key, list) in [(Key::T, OpenList::Seats), (Key::W, OpenList::People), (Key::Y, OpenList::Day)] {
        if keys::pressed(ui, key) {
            draft.open(list);
        }
    }
    if !view.news.is_empty() && keys::pressed(ui, Key::I) {
        draft.open(OpenList::News);
    }
    if !view.knows.is_empty() && keys::pressed(ui, Key::K) {
        draft.open(OpenList::Known);
    }
    if keys::pressed(ui, Key::H) {
        hint(view, draft, emit);
    }
    if keys::pressed(ui, Key::O) {
        draft.marks_by = next_watching(view, draft.marks_by);
    }
    if keys::pressed(ui, Key::D) {
        end(view, draft, emit);
    }
    if view.question.is_some() && keys::pressed(ui, Key::N) {
        emit(ConsoleAction::AnotherQuestion);
    }
}

fn talk_keys(ui: &Ui, view: &ConsoleView, draft: &mut ConsoleDraft, emit: &mut dyn FnMut(ConsoleAction)) {
    match &view.stop {
        None if keys::pressed(ui, Key::S) => draft.open(OpenList::Stop),
        Some(stop) if stop.has_next && keys::pressed(ui, Key::J) => emit(ConsoleAction::NextStep),
        Some(_) if keys::pressed(ui, Key::G) => emit(ConsoleAction::EndStop),
        _ => {}
    }
    if keys::pressed(ui, Key::V) {
        match &view.vote {
            Some(_) => emit(ConsoleAction::VoteOn),
            None => draft.write_vote(view),
        }
    }
}

/// After whoever leads the first who watches, then the next, and at last whoever leads again.
fn next_watching(view: &ConsoleView, now: Option<u32>) -> Option<u32> {
    let mut watching = view.people.iter().filter(|person| person.here && !person.plays).map(|person| person.key);
    match now {
        None => watching.next(),
        Some(now) => watching.skip_while(|key| *key != now).nth(1),
    }
}

/// A hint is chosen, or the one on the wall taken away.
fn hint(view: &ConsoleView, draft: &mut ConsoleDraft, emit: &mut dyn FnMut(ConsoleAction)) {
    if view.hint_shown.is_empty() {
        draft.open(OpenList::Hints);
    } else {
        emit(ConsoleAction::HintAway);
    }
}

/// To the debrief at once where the case is over; otherwise it is asked first.
fn end(view: &ConsoleView, draft: &mut ConsoleDraft, emit: &mut dyn FnMut(ConsoleAction)) {
    if view.is_over {
        emit(ConsoleAction::ToDebrief);
    } else {
        draft.open(OpenList::End);
    }
}
