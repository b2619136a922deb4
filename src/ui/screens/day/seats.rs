//! Who plays what: a row for each role, a column for each round. A seat that is pressed can be given to anybody; what is
//! given by hand stays, whoever comes and goes.

use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::draft::{DayAction, DayDraft, SeatPlace, Spot};
use super::view::{DayView, RoleRowView, SeatView, TableView};
use super::{card_ui, follow_focus, step_head};
use crate::base::{Catalogue, Message};
use crate::ui::paint::{Icon, dashed, icon, sign};
use crate::ui::screens::flow::flow_ui;
use crate::ui::theme::sizes::{day, icon as icon_size, radius, space, stroke};
use crate::ui::theme::{Agency, Face, TokensExt as _};
use crate::ui::widgets::{Chip, Segments, Text, announce, focus_ring, galley};

pub(super) fn seats_ui(
    ui: &mut Ui,
    view: &DayView,
    draft: &mut DayDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DayAction),
) {
    step_head(ui, 3, &words.say("setup-seats"));
    if view.tables.len() > 1 {
        let labels: Vec<String> = view.tables.iter().map(|table| table.name.clone()).collect();
        if let Some(at) = Segments::new(&labels, draft.table).of(&words.say("setup-seats")).show(ui) {
            (draft.table, draft.seat) = (at, None);
        }
        ui.add_space(space::S);
    }
    let Some(table) = view.tables.get(draft.table) else { return };
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        grid_ui(ui, table, draft, words);
        if table.roles.iter().flat_map(|role| &role.seats).flatten().any(|seat| seat.away) {
            marked_ui(ui, Icon::Swap, &words.say("setup-away"));
        }
        if table.roles.iter().flat_map(|role| &role.seats).flatten().any(|seat| seat.by_hand) {
            marked_ui(ui, Icon::Hand, &words.say("day-by-hand"));
        }
        if let Some(place) = draft.seat {
            choices_ui(ui, table, place, draft, words, emit);
        } else {
            let t = ui.tokens();
            egui::Frame::new().fill(t.sunken).corner_radius(radius::BUTTON).inner_margin(day::PADDING).show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                ui.add(Text::small(&table.says).live());
            });
            ui.add(Text::small(&words.say("day-seats-hint")).color(t.ink_2));
        }
    });
}

/// A mark of the table, and what it means.
fn marked_ui(ui: &mut Ui, mark: Icon, text: &str) {
    let t = ui.tokens();
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(icon_size::BUTTON, icon_size::BUTTON), Sense::hover());
        icon(ui.painter(), rect.center(), icon_size::BUTTON, mark, t.talk);
        ui.add(Text::small(text).color(t.ink));
    });
}

/// Widths of the table.
struct Grid {
    role: f32,
    seat: f32,
}

impl Grid {
    fn of(ui: &Ui, columns: usize) -> Self {
        let wide = ui.available_width();
        let role = (wide * day::ROLES).min(day::ROLES_MOST);
        let count = u16::try_from(columns.max(1)).map_or(1.0, f32::from);
        Self { role, seat: ((wide - role) / count - space::S).max(day::SEAT_LEAST) }
    }

    fn place(&self, line: Rect, column: usize) -> Rect {
        let before = u16::try_from(column).map_or(0.0, f32::from) * (self.seat + space::S);
        let corner = pos2(line.left() + self.role + space::S + before, line.top());
        Rect::from_min_size(corner, vec2(self.seat, line.height()))
    }
}

fn grid_ui(ui: &mut Ui, table: &TableView, draft: &mut DayDraft, words: &Catalogue) {
    let t = ui.tokens();
    let grid = Grid::of(ui, table.rounds.len());
    let heads: Vec<_> = table.rounds.iter().map(|head| galley(ui, head, Face::SmallBold, t.ink, grid.seat)).collect();
    let tall = heads.iter().map(|head| head.size().y).fold(0.0, f32::max);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    for (column, head) in heads.into_iter().enumerate() {
        ui.painter().galley(grid.place(line, column).min, head, t.ink);
    }
    for (row, role) in table.roles.iter().enumerate() {
        row_ui(ui, table, row, role, &grid, draft, words);
    }
    observers_ui(ui, table, &grid, words);
}

fn row_ui(
    ui: &mut Ui,
    table: &TableView,
    row: usize,
    role: &RoleRowView,
    grid: &Grid,
    draft: &mut DayDraft,
    words: &Catalogue,
) {
    let texts = role.seats.iter().flatten().map(|seat| seat_text(ui, seat, grid.seat).size().y);
    let tall = texts.fold(0.0, f32::max) + day::SEAT_TALL;
    let line = name_ui(ui, grid, tall, &role.name, Some(role.agency), None);
    for (column, seat) in role.seats.iter().enumerate() {
        let Some(seat) = seat else { continue };
        let key = match (seat.players.is_empty(), seat.away) {
            (true, _) => "setup-cell-free",
            (false, false) => "setup-cell",
            (false, true) => "setup-cell-away",
        };
        let spoken = Message::new(key).with("role", role.name.as_str()).with("player", seat.players.as_str());
        let spoken = words.text(&spoken.with("block", table.rounds[column].as_str()));
        let place = SeatPlace { row, column };
        let open = draft.seat == Some(place);
        let rect = grid.place(line, column);
        let id = ui.id().with(("seat", row, column));
        let response = seat_ui(ui, id, rect, seat, open, &spoken);
        follow_focus(ui, draft, &response, Spot::Seat(place));
        if response.clicked() && !seat.begun {
            draft.seat = (!open).then_some(place);
            draft.focus_next = Some(if open { Spot::Seat(place) } else { Spot::FirstChoice });
        }
    }
}

/// The first column of a row; gives the place of the whole row.
fn name_ui(ui: &mut Ui, grid: &Grid, tall: f32, name: &str, agency: Option<Agency>, mark: Option<Icon>) -> Rect {
    let t = ui.tokens();
    let before = icon_size::ROW + space::S;
    let text = galley(ui, name, Face::Small, t.ink, grid.role - before);
    let tall = tall.max(text.size().y).max(day::SEAT);
    let (line, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let spoken = name.to_owned();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &spoken));
    let centre = line.left_center() + vec2(icon_size::ROW / 2.0, 0.0);
    match (agency, mark) {
        (Some(agency), _) => sign(ui.painter(), centre, icon_size::ROW, agency, &t),
        (None, Some(mark)) => icon(ui.painter(), centre, icon_size::ROW, mark, t.ink_2),
        (None, None) => {}
    }
    ui.painter().galley(line.left_center() + vec2(before, -text.size().y / 2.0), text, t.ink);
    line
}

fn seat_text(ui: &Ui, seat: &SeatView, wide: f32) -> std::sync::Arc<egui::Galley> {
    let marks = f32::from(u8::from(seat.away) + u8::from(seat.by_hand)) * icon_size::SMALL;
    galley(ui, &seat.players, Face::SmallBold, ui.tokens().ink, wide - 2.0 * day::SEAT_PADDING - marks)
}

fn seat_ui(ui: &Ui, id: egui::Id, rect: Rect, seat: &SeatView, open: bool, spoken: &str) -> Response {
    let t = ui.tokens();
    let sense = if seat.begun { Sense::hover() } else { Sense::click() };
    let response = ui.interact(rect, id, sense);
    if seat.begun {
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, spoken));
    } else {
        announce(ui, &response, spoken, Some(open));
    }
    let fill = match (seat.players.is_empty(), seat.away) {
        (true, _) => t.surface,
        (false, true) => t.talk_soft,
        (false, false) => t.sunken,
    };
    let border = match (open, response.hovered() && !seat.begun) {
        (true, _) => Stroke::new(stroke::CHOSEN, t.ink),
        (false, true) => Stroke::new(stroke::CONTROL, t.ink),
        (false, false) if t.outlined => t.edge_stroke(),
        (false, false) => Stroke::NONE,
    };
    ui.painter().rect(rect, radius::BUTTON, fill, border, StrokeKind::Inside);
    if seat.players.is_empty() && border == Stroke::NONE {
        dashed(ui.painter(), rect.shrink(1.0), radius::BUTTON, Stroke::new(stroke::THIN, t.edge));
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::BUTTON);
    }
    let text = seat_text(ui, seat, rect.width());
    ui.painter().galley(rect.left_center() + vec2(day::SEAT_PADDING, -text.size().y / 2.0), text, t.ink);
    let mut right = rect.right_center() - vec2(day::SEAT_PADDING + icon_size::SMALL / 2.0, 0.0);
    for (shown, mark) in [(seat.away, Icon::Swap), (seat.by_hand, Icon::Hand)] {
        if shown {
            icon(ui.painter(), right, icon_size::SMALL, mark, t.talk);
            right.x -= icon_size::SMALL;
        }
    }
    response
}

/// The last row: who watches.
fn observers_ui(ui: &mut Ui, table: &TableView, grid: &Grid, words: &Catalogue) {
    let t = ui.tokens();
    let inner = grid.seat - 2.0 * day::SEAT_PADDING;
    let texts: Vec<_> = table.observers.iter().map(|names| galley(ui, names, Face::Small, t.ink, inner)).collect();
    let tall = texts.iter().map(|text| text.size().y).fold(0.0, f32::max) + day::SEAT_TALL;
    let line = name_ui(ui, grid, tall, &words.say("day-observers"), None, Some(Icon::Eye));
    for (column, text) in texts.into_iter().enumerate() {
        let rect = grid.place(line, column);
        dashed(ui.painter(), rect.shrink(1.0), radius::BUTTON, Stroke::new(stroke::THIN, t.edge));
        let spoken = ui.interact(rect, ui.id().with(("observers", column)), Sense::hover());
        let heard = format!("{}, {}: {}", words.say("day-observers"), table.rounds[column], table.observers[column]);
        spoken.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &heard));
        ui.painter().galley(rect.left_center() + vec2(day::SEAT_PADDING, -text.size().y / 2.0), text, t.ink);
    }
}

/// To whom a seat is given.
fn choices_ui(
    ui: &mut Ui,
    table: &TableView,
    place: SeatPlace,
    draft: &mut DayDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DayAction),
) {
    let role = &table.roles[place.row];
    let Some(seat) = role.seats.get(place.column).and_then(Option::as_ref) else { return };
    let key = if seat.volunteers { "day-who-volunteers" } else { "day-who-plays" };
    let title = Message::new(key).with("role", role.name.as_str()).with("round", table.rounds[place.column].as_str());
    ui.add(Text::body(&words.text(&title)).live());
    let nobody = words.say(if seat.volunteers { "day-nobody-yet" } else { "day-as-proposed" });
    let mut choices: Vec<(Option<u32>, Chip<'_>)> = table
        .people
        .iter()
        .map(|person| {
            let chosen = seat.first == Some(person.key);
            (Some(person.key), Chip::new(&person.name).agency(Some(person.home)).chosen(chosen))
        })
        .collect();
    choices.push((None, Chip::new(&nobody).chosen(!seat.by_hand)));
    let widths: Vec<f32> = choices.iter().map(|(_, chip)| chip.width(ui)).collect();
    let mut choices: Vec<_> = choices.into_iter().map(Some).collect();
    flow_ui(ui, &widths, space::S, |ui, at| {
        let Some((person, chip)) = choices[at].take() else { return };
        let response = ui.push_id(("choice", at), |ui| ui.add(chip)).inner;
        if at == 0 {
            follow_focus(ui, draft, &response, Spot::FirstChoice);
        }
        if response.clicked() {
            emit(DayAction::Seat { round: seat.round, role: role.id.clone(), person });
            draft.seat = None;
            draft.focus_next = Some(Spot::Seat(place));
        }
    });
}
