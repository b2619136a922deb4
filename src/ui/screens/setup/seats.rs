//! Who plays what: a row for each role, a column for each block of decisions.
//! Mouse: click a name and then another one of the same column, or drag it there. Keys: Space lifts and drops, the
//! arrows go up and down, Escape puts the name back.

use std::sync::Arc;

use egui::{Align, Galley, Layout as Flow, Margin, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::cell::{Cell, Part};
use super::draft::{Seat, SetupAction, SetupDraft, Spot, cell};
use super::follow_focus;
use super::steps::step_head;
use super::view::{CellView, SetupView};
use crate::base::{Catalogue, Message};
use crate::ui::paint::{Icon, icon, sign};
use crate::ui::theme::sizes::{height, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{KeyCap, Text, galley};

const SIGN: f32 = 24.0;
const GAP: f32 = 8.0;
const ROWS: f32 = 6.0;

pub(super) fn seats_ui(
    ui: &mut Ui,
    view: &SetupView,
    draft: &mut SetupDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(SetupAction),
) {
    head_ui(ui, view, words);
    ui.add_space(space::S);
    let t = ui.tokens();
    if view.seats.is_empty() || view.blocks.is_empty() {
        ui.add(Text::body(&words.say("setup-seats-no-case")).color(t.ink_2));
        return;
    }
    t.card().inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        table_ui(ui, view, draft, words, emit);
    });
    ui.add_space(space::S);
    if !view.rotation_note.is_empty() {
        ui.add(Text::small(&view.rotation_note).color(t.ink_2).live());
        ui.add_space(space::XS);
    }
    hint_ui(ui, view, draft, words);
}

/// The head, and at the right what amber means.
fn head_ui(ui: &mut Ui, view: &SetupView, words: &Catalogue) {
    let t = ui.tokens();
    let head = step_head(ui, 3, &words.say("setup-seats"));
    if !view.seats.iter().flat_map(|row| &row.cells).any(|cell| cell.away) {
        return;
    }
    let text = words.say("setup-away");
    let legend = galley(ui, &text, Face::Small, t.ink, ui.available_width() - 32.0);
    let room = ui.max_rect().right() - head.rect.left() - head.intrinsic_size().unwrap_or(head.rect.size()).x;
    let at = if legend.size().x + 60.0 < room {
        pos2(ui.max_rect().right() - legend.size().x, head.rect.center().y - legend.size().y / 2.0)
    } else {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), legend.size().y), Sense::hover());
        rect.min + vec2(32.0, 0.0)
    };
    icon(ui.painter(), at + vec2(-18.0, 11.0), 20.0, Icon::Swap, t.talk);
    let spoken = ui.interact(Rect::from_min_size(at, legend.size()), ui.id().with("legend"), Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
    ui.painter().galley(at, legend, t.ink);
}

/// How to change it, or what to do with the name in the hand.
fn hint_ui(ui: &mut Ui, view: &SetupView, draft: &SetupDraft, words: &Catalogue) {
    let ink = ui.tokens().ink_2;
    if view.people.is_empty() {
        ui.add(Text::small(&words.say("setup-seats-later")).color(ink));
    } else if let Some(lifted) = draft.lifted.and_then(|seat| cell(view, seat)) {
        let text = words.text(&Message::new("setup-lifted").with("name", lifted.player.as_str()));
        ui.add(Text::small(&text).color(ink).live());
    } else {
        let text = words.text(&Message::new("setup-hint").with("key", "|"));
        let (before, after) = text.split_once('|').unwrap_or((text.as_str(), ""));
        let width = |words: &str| galley(ui, words, Face::Small, ink, f32::INFINITY).size().x;
        let cap = KeyCap::new("Space").color(ink);
        if width(before) + width(after) + cap.size(ui).x + 2.0 * space::S > ui.available_width() {
            // Between lines a key cap would push them apart.
            ui.add(Text::small(&text.replace('|', "Space")).color(ink));
            return;
        }
        let row = vec2(ui.available_width(), height::KEY_CAP);
        ui.allocate_ui_with_layout(row, Flow::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.add(Text::small(before.trim()).color(ink));
            ui.add(cap);
            ui.add(Text::small(after.trim()).color(ink));
        });
    }
}

/// Widths of the table: the column of roles, and each of the others.
struct Grid {
    role: f32,
    cell: f32,
    heads: Vec<Arc<Galley>>,
}

impl Grid {
    const BEFORE: f32 = SIGN + space::M;

    fn measure(ui: &Ui, view: &SetupView) -> Self {
        let (t, wide) = (ui.tokens(), ui.available_width());
        let words = |role: &str| galley(ui, role, Face::Body, t.ink, f32::INFINITY).size().x;
        let longest = view.seats.iter().map(|row| words(&row.role)).fold(0.0, f32::max);
        let role = (Self::BEFORE + longest.ceil() + space::M).min(wide * 0.34);
        let count = u16::try_from(view.blocks.len()).map_or(1.0, f32::from);
        let cell = ((wide - role - GAP * (count - 1.0)) / count).max(64.0);
        let heads = view.blocks.iter().map(|block| galley(ui, block, Face::Small, t.ink_2, cell - 6.0)).collect();
        Self { role, cell, heads }
    }

    fn left(&self, row: Rect, block: usize) -> f32 {
        row.left() + self.role + (self.cell + GAP) * u16::try_from(block).map_or(0.0, f32::from)
    }
}

fn table_ui(
    ui: &mut Ui,
    view: &SetupView,
    draft: &mut SetupDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(SetupAction),
) {
    let t = ui.tokens();
    ui.spacing_mut().item_spacing.y = ROWS;
    let grid = Grid::measure(ui, view);
    let tall = grid.heads.iter().map(|head| head.size().y).fold(0.0, f32::max);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    for (block, head) in grid.heads.iter().enumerate() {
        let at = pos2(grid.left(line, block) + 6.0, line.bottom() - head.size().y);
        let spoken = ui.interact(Rect::from_min_size(at, head.size()), ui.id().with(("block", block)), Sense::hover());
        spoken.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &view.blocks[block]));
        ui.painter().galley(at, Arc::clone(head), t.ink_2);
    }
    let mut pressed_any = false;
    for row in 0..view.seats.len() {
        pressed_any |= row_ui(ui, view, draft, words, &grid, row, emit);
    }
    // A click beside the table puts the name back.
    if !pressed_any && ui.input(|input| input.pointer.primary_clicked()) {
        draft.lifted = None;
    }
}

/// One role. Says whether one of its cells was pressed.
fn row_ui(
    ui: &mut Ui,
    view: &SetupView,
    draft: &mut SetupDraft,
    words: &Catalogue,
    grid: &Grid,
    row: usize,
    emit: &mut dyn FnMut(SetupAction),
) -> bool {
    let (t, seats) = (ui.tokens(), &view.seats[row]);
    let role = galley(ui, &seats.role, Face::Body, t.ink, grid.role - Grid::BEFORE - space::M);
    let blocks = seats.cells.iter().take(view.blocks.len()).enumerate();
    let cells: Vec<(Seat, &CellView, Cell<'_>)> = blocks
        .map(|(block, cell)| {
            let seat = Seat { block, row };
            (seat, cell, Cell::new(ui, cell, part(in_hand(ui, draft), seat), grid.cell))
        })
        .collect();
    let tall = cells.iter().map(|(_, _, cell)| cell.height()).fold(role.size().y, f32::max);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    sign(ui.painter(), line.left_center() + vec2(SIGN / 2.0, 0.0), SIGN, seats.agency, &t);
    let at = line.left_center() + vec2(Grid::BEFORE, -role.size().y / 2.0);
    let spoken = ui.interact(Rect::from_min_size(at, role.size()), ui.id().with(("role", row)), Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &seats.role));
    ui.painter().galley(at, role, t.ink);
    let mut pressed_any = false;
    for (seat, cell, drawn) in cells {
        let rect = Rect::from_min_size(pos2(grid.left(line, seat.block), line.top()), vec2(grid.cell, tall));
        let name = spoken_cell(view, seat, cell, words);
        let response = drawn.show(ui, rect, ui.id().with(("cell", seat.block, row)), &name);
        follow_focus(ui, draft, &response, Spot::Cell(seat));
        if !cell.player.is_empty() {
            response.dnd_set_drag_payload((seat.block, seat.row));
        }
        if let Some(dragged) = response.dnd_release_payload::<(usize, usize)>() {
            let from = Seat { block: dragged.0, row: dragged.1 };
            draft.exchange(from, seat).into_iter().for_each(&mut *emit);
        } else if response.clicked() {
            pressed_any = true;
            draft.press(view, seat).into_iter().for_each(&mut *emit);
        }
    }
    pressed_any
}

/// The name that was lifted, or is being dragged.
fn in_hand(ui: &Ui, draft: &SetupDraft) -> Option<Seat> {
    let dragged = egui::DragAndDrop::payload::<(usize, usize)>(ui.ctx());
    draft.lifted.or(dragged.map(|from| Seat { block: from.0, row: from.1 }))
}

fn part(in_hand: Option<Seat>, seat: Seat) -> Part {
    match in_hand {
        Some(lifted) if lifted == seat => Part::Lifted,
        Some(lifted) if lifted.block == seat.block => Part::Open,
        _ => Part::Rest,
    }
}

fn spoken_cell(view: &SetupView, seat: Seat, cell: &CellView, words: &Catalogue) -> String {
    let key = match (cell.player.is_empty(), cell.away) {
        (true, _) => "setup-cell-free",
        (false, false) => "setup-cell",
        (false, true) => "setup-cell-away",
    };
    let message = Message::new(key).with("role", view.seats[seat.row].role.as_str());
    words.text(&message.with("block", view.blocks[seat.block].as_str()).with("player", cell.player.as_str()))
}
