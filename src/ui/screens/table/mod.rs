//! The table: what the whole room may see between two private cards. The picture, what everybody knows, whose turn it
//! is, and a seat for each role.
//! It never holds private text and never decides who may act: any seat can be taken, and the curtain comes first.
//! Start reading at [`TableView`] and [`table_ui`].

mod seat;

use egui::{FocusDirection, Key, Rect, Ui, UiBuilder, accesskit, vec2};

use self::seat::Seat;
pub use self::seat::SeatView;
use crate::base::Catalogue;
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::stage::{StageHeight, StageView, stage_ui};
use crate::ui::theme::sizes::{READING_WIDTH, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, Toast};

/// What the whole room may see.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableView {
    /// The picture on top.
    pub stage: StageView,
    /// What everybody knows of the situation, in running text; may be empty.
    pub text: String,
    /// Such as "It is the patrol officer's turn".
    pub turn: String,
    /// Everybody at the table; the first nine have digits.
    pub seats: Vec<SeatView>,
    /// Why the last move was refused, or another short message.
    pub toast: Option<String>,
}

/// The table has nothing half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TableDraft;

/// What was decided at the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableAction {
    /// Somebody takes this seat: the curtain is next.
    TakeSeat(u32),
    /// Somebody says that the room should talk first.
    Stop,
    /// The short message was seen.
    DismissToast,
}

/// Shows the table in all the space below the top bar.
pub fn table_ui(
    ui: &mut Ui,
    view: &TableView,
    _draft: &mut TableDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(TableAction),
) {
    dismiss_toast(ui, view, emit);
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let next = view.seats.iter().position(|seat| seat.on_turn);
    if let Some(seat) = next.and_then(|at| view.seats.get(at))
        && nothing_focused
        && keys::pressed(ui, Key::Enter)
    {
        emit(TableAction::TakeSeat(seat.key));
    }
    if keys::pressed(ui, Key::S) {
        emit(TableAction::Stop);
    }
    let layout = ui.layout_kind();
    ui.painter().rect_filled(ui.available_rect_before_wrap(), 0, ui.tokens().bg);
    ui.spacing_mut().item_spacing.y = 0.0;
    stage_ui(ui, &view.stage, stage_height(layout));
    let (margin, top) = (layout.margin(), if layout == Layout::Narrow { space::M } else { space::XL });
    let body = ui.available_rect_before_wrap();
    let page = Rect::from_min_max(body.min + vec2(margin, top), body.max - vec2(margin, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
        column_ui(ui, "table", |ui| {
            public_ui(ui, view, layout);
            seats_ui(ui, view, next, words, emit);
        });
    });
    if let Some(text) = &view.toast {
        Toast::new(text).show(ui);
    }
}

/// Any press of a key or button says that the message was seen.
fn dismiss_toast(ui: &Ui, view: &TableView, emit: &mut dyn FnMut(TableAction)) {
    let pressed = |event: &egui::Event| {
        matches!(event, egui::Event::Key { pressed: true, .. } | egui::Event::PointerButton { pressed: true, .. })
    };
    if view.toast.is_some() && ui.input(|input| input.events.iter().any(pressed)) {
        emit(TableAction::DismissToast);
    }
}

/// As on the play screen, so that the picture stays where it is when a card opens.
fn stage_height(layout: Layout) -> StageHeight {
    match layout {
        Layout::Wide => StageHeight::Full(284.0),
        Layout::Compact => StageHeight::Full(214.0),
        Layout::Narrow => StageHeight::Strip(120.0),
    }
}

/// What everybody knows, and whose turn it is.
fn public_ui(ui: &mut Ui, view: &TableView, layout: Layout) {
    let (text, turn) = match layout {
        // Read by the whole room from the wall.
        Layout::Wide => (Face::Sub, Face::Heading),
        Layout::Compact | Layout::Narrow => (Face::Body, Face::HeadingCompact),
    };
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(READING_WIDTH));
        if !view.text.is_empty() {
            ui.add(Text::new(&view.text, text));
            ui.add_space(space::M);
        }
        let head = ui.add(Text::heading(&view.turn, turn));
        ui.ctx().accesskit_node_builder(head.id, |node| node.set_live(accesskit::Live::Polite));
    });
    ui.add_space(space::M);
}

/// The seats, all of one size. A digit, Enter or a click takes one at once: nothing is decided by that yet.
fn seats_ui(ui: &mut Ui, view: &TableView, next: Option<usize>, words: &Catalogue, emit: &mut dyn FnMut(TableAction)) {
    let digit = keys::digit(ui).map(usize::from);
    let first_arrow = first_arrow(ui);
    let columns = columns(ui.available_width(), view.seats.len());
    #[expect(clippy::cast_precision_loss, reason = "one to three columns")]
    let wide = (ui.available_width() - space::GUTTER * (columns - 1) as f32) / columns as f32;
    let seats: Vec<Seat<'_>> = view
        .seats
        .iter()
        .enumerate()
        .map(|(at, seat)| Seat::new(ui, seat, at + 1, next == Some(at), wide, words))
        .collect();
    let tall = seats.iter().map(Seat::height).fold(0.0, f32::max);
    ui.spacing_mut().item_spacing = vec2(space::GUTTER, space::OPTIONS);
    let mut seats = seats.into_iter().enumerate().peekable();
    while seats.peek().is_some() {
        ui.horizontal(|ui| {
            for (at, seat) in seats.by_ref().take(columns) {
                let key = seat.key();
                let response = ui.push_id(key, |ui| seat.show(ui, vec2(wide, tall))).inner;
                if first_arrow && at == next.unwrap_or(0) {
                    response.request_focus();
                }
                if response.gained_focus() {
                    response.scroll_to_me(None);
                }
                if response.clicked() || digit == Some(at + 1) {
                    emit(TableAction::TakeSeat(key));
                }
            }
        });
    }
    if !view.seats.is_empty() {
        ui.add_space(space::XS);
        ui.add(Text::body(&words.say("table-unasked")).color(ui.tokens().ink_2));
    }
    ui.add_space(space::XS);
    if ui.add(ActionButton::new(&words.say("console-stop")).key("S").plain()).clicked() {
        emit(TableAction::Stop);
    }
}

/// An arrow in any direction while nothing has the focus: seats stand side by side as well as below each other.
fn first_arrow(ui: &Ui) -> bool {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let sideways = nothing_focused && (keys::pressed(ui, Key::ArrowRight) || keys::pressed(ui, Key::ArrowLeft));
    if sideways {
        // Otherwise egui would move the new focus on by one with the same press.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    sideways || keys::first_arrow(ui)
}

/// How many seats stand side by side.
fn columns(width: f32, seats: usize) -> usize {
    if width < 720.0 || seats < 2 {
        1
    } else if width >= 1100.0 && (seats == 3 || seats > 4) {
        3
    } else {
        2
    }
}
