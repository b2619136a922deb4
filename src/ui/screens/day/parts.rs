//! The plan of the day: its parts with the hour and the minutes of each. Left and right change the minutes of the part
//! that has the focus; Enter opens what else can be changed.

use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::draft::{DayAction, DayDraft, PartAction, Spot};
use super::round::round_ui;
use super::view::{DayView, PartLook, PartView};
use super::{card_ui, follow_focus, step_head};
use crate::base::{Catalogue, Message};
use crate::ui::paint::{Icon, dashed};
use crate::ui::theme::sizes::{day, height, radius, space, stroke};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, announce, focus_ring, galley};

/// Minutes are changed by so many at a time.
pub(super) const STEP: i32 = 5;
/// The beginning of the day is changed by so many at a time.
const BEGIN_STEP: i32 = 15;

pub(super) fn parts_ui(
    ui: &mut Ui,
    view: &DayView,
    draft: &mut DayDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DayAction),
) {
    step_head(ui, 1, &words.say("day-plan"));
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        begins_ui(ui, view, words, emit);
        for (at, part) in view.parts.iter().enumerate() {
            let open = draft.part == Some(at);
            let row = ui.push_id(("part", at), |ui| row_ui(ui, part, open, words)).inner;
            follow_focus(ui, draft, &row, Spot::Part(at));
            if row.clicked() {
                draft.part = (!open).then_some(at);
                draft.focus_next = Some(Spot::Part(at));
            }
            if open {
                ui.push_id(("change", at), |ui| change_ui(ui, view, at, words, emit));
            }
        }
        if !view.ends.is_empty() {
            ui.add(Text::small(&view.ends).color(ui.tokens().ink_2));
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            for (key, action) in [("day-add-round", DayAction::AddRound), ("day-add-break", DayAction::AddBreak)] {
                if ui.add(ActionButton::new(&words.say(key)).icon(Icon::Plus)).clicked() {
                    emit(action);
                }
            }
        });
        ui.add(Text::small(&words.say("day-plan-hint")).color(ui.tokens().ink_2));
    });
}

/// When the day begins, a quarter of an hour at a time.
fn begins_ui(ui: &mut Ui, view: &DayView, words: &Catalogue, emit: &mut dyn FnMut(DayAction)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (sign, key, by) in [("–", "day-begins-earlier", -BEGIN_STEP), ("+", "day-begins-later", BEGIN_STEP)] {
            if step_button(ui, sign, &words.say(key)) {
                emit(DayAction::Begins(by));
            }
        }
        ui.add(Text::small(&words.text(&Message::new("day-begins").with("time", view.begins.as_str()))).live());
    });
}

/// A small button with a sign, and a name for those who cannot see what stands beside it.
pub(super) fn step_button(ui: &mut Ui, sign: &str, name: &str) -> bool {
    let response = ui.add(ActionButton::new(sign));
    announce(ui, &response, name, None);
    response.clicked()
}

/// One part, as a row that can be pressed.
fn row_ui(ui: &mut Ui, part: &PartView, open: bool, words: &Catalogue) -> Response {
    let t = ui.tokens();
    let wide = ui.available_width();
    let minutes = galley(ui, &part.minutes, Face::Small, t.ink_2, f32::INFINITY);
    let left = space::M + day::HOUR;
    let room = wide - left - minutes.size().x - 2.0 * space::M;
    let face = if part.look == PartLook::Round || part.is_now { Face::BodyBold } else { Face::Body };
    let name = galley(ui, &part.name, face, t.ink, room);
    let second = galley(ui, &part.second, Face::Small, t.ink_2, wide - left - space::M);
    let below = if part.second.is_empty() { 0.0 } else { second.size().y };
    let tall = (name.size().y + below + day::PART_TALL).max(day::PART);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, tall), Sense::click());
    let spoken = Message::new(if part.is_now { "day-part-now" } else { "day-part" })
        .with("at", part.at.as_str())
        .with("name", part.name.as_str())
        .with("minutes", part.minutes.as_str())
        .with("second", part.second.as_str());
    announce(ui, &response, &words.text(&spoken), Some(open));
    let fill = match (part.is_now, part.look) {
        (true, _) => t.lamp_soft,
        (false, PartLook::Round) => t.sunken,
        _ => t.surface,
    };
    let border = match (open || response.hovered(), part.is_now, part.look) {
        (true, ..) | (_, true, _) => Stroke::new(stroke::CONTROL, t.ink),
        (.., PartLook::Plain) => t.edge_stroke(),
        _ if t.outlined => t.edge_stroke(),
        _ => Stroke::NONE,
    };
    ui.painter().rect(rect, radius::BUTTON, fill, border, StrokeKind::Inside);
    if part.is_now {
        let bar = Rect::from_min_size(rect.min, vec2(day::BAR, rect.height()));
        ui.painter().rect_filled(bar.shrink(1.0), radius::BUTTON, t.lamp);
    }
    if part.look == PartLook::Break && border == Stroke::NONE {
        dashed(ui.painter(), rect.shrink(1.0), radius::BUTTON, Stroke::new(stroke::CONTROL, t.edge));
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::BUTTON);
    }
    let top = rect.center().y - (name.size().y + below) / 2.0;
    let hour = galley(ui, &part.at, Face::BodyBold, t.ink, day::HOUR);
    ui.painter().galley(pos2(rect.left() + space::M, top), hour, t.ink);
    let under = name.size().y;
    ui.painter().galley(pos2(rect.left() + left, top), name, t.ink);
    ui.painter().galley(pos2(rect.left() + left, top + under), second, t.ink_2);
    ui.painter().galley(pos2(rect.right() - space::M - minutes.size().x, top), minutes, t.ink_2);
    response
}

/// What else can be changed of a part.
fn change_ui(ui: &mut Ui, view: &DayView, at: usize, words: &Catalogue, emit: &mut dyn FnMut(DayAction)) {
    let part = &view.parts[at];
    let named = |key: &'static str| words.text(&Message::new(key).with("name", part.name.as_str()));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        ui.set_min_height(height::TARGET);
        let steps = [
            ("–5", "day-part-shorter", PartAction::Minutes(-STEP)),
            ("+5", "day-part-longer", PartAction::Minutes(STEP)),
        ];
        for (sign, key, action) in steps {
            if step_button(ui, sign, &named(key)) {
                emit(DayAction::Part(at, action));
            }
        }
        let moves = [(Icon::Up, "day-part-up", PartAction::Up), (Icon::Down, "day-part-down", PartAction::Down)];
        for (sign, key, action) in moves {
            let response = ui.add(ActionButton::new("").icon(sign));
            announce(ui, &response, &named(key), None);
            if response.clicked() {
                emit(DayAction::Part(at, action));
            }
        }
        let rest = [
            ("day-part-begin", "day-part-begin-named", PartAction::Begin),
            ("day-part-remove", "day-part-remove-named", PartAction::Remove),
        ];
        for (key, spoken, action) in rest {
            let begun = part.round.as_ref().is_some_and(|round| round.begun);
            if begun && action == PartAction::Remove {
                continue;
            }
            let label = words.say(key);
            let response = ui.add(ActionButton::new(&label));
            announce(ui, &response, &named(spoken), None);
            if response.clicked() {
                emit(DayAction::Part(at, action));
            }
        }
    });
    if let Some(round) = part.round.as_ref().filter(|round| !round.begun) {
        round_ui(ui, view, round, words, emit);
    }
}
