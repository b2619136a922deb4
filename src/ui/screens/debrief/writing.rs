//! Places to write in: of each agency, of each person, or of nobody who is to be known. Enter puts a line down; a line can
//! be struck out.

use egui::{Key, Rect, Ui, UiBuilder};

use super::draft::{DebriefAction, DebriefDraft};
use super::pages::{Slot, SlotView, UnnamedView, WritingView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::paint::Icon;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::{debrief, icon, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, Field, RoleBadge, Text};

pub(super) fn writing_ui(
    ui: &mut Ui,
    view: &WritingView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    ui.add_space(space::M);
    column_ui(ui, "writing", |ui| {
        scroll_by_keys(ui);
        ui.spacing_mut().item_spacing.y = space::M;
        let two = ui.layout_kind() != Layout::Narrow;
        for pair in view.slots.chunks(if two { 2 } else { 1 }) {
            let full = ui.available_rect_before_wrap();
            let half = (full.width() - space::GUTTER) / 2.0;
            let mut covered = Rect::from_min_size(full.min, egui::Vec2::ZERO);
            for (at, slot) in (0_u8..).zip(pair) {
                let left = full.left() + f32::from(at) * (half + space::GUTTER);
                let place = if two { full.with_min_x(left).with_max_x(left + half) } else { full };
                let shown = ui.scope_builder(UiBuilder::new().max_rect(place).id_salt(slot.slot), |ui| {
                    slot_ui(ui, slot, draft, words, emit);
                });
                covered = covered.union(shown.response.rect);
            }
            ui.expand_to_include_rect(covered);
            ui.advance_cursor_after_rect(covered);
        }
        ui.add_space(space::L);
    });
}

fn slot_ui(
    ui: &mut Ui,
    slot: &SlotView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let t = ui.tokens();
    t.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        match slot.agency {
            Some(agency) => {
                let title = format!("**{}**", slot.title);
                ui.add(RoleBadge::new(agency, &title).sign_size(icon::NAME).face(Face::Body))
            }
            None => ui.add(Text::heading(&slot.title, Face::BodyBold)),
        };
        for (number, text) in &slot.lines {
            ui.push_id(number, |ui| line_ui(ui, *number, text, words, emit));
        }
        if slot.open {
            field_ui(ui, slot.slot, &slot.title, draft, words, emit);
        }
    });
}

/// What was written, with the way to strike it out.
fn line_ui(ui: &mut Ui, number: u32, text: &str, words: &Catalogue, emit: &mut dyn FnMut(DebriefAction)) {
    let label = words.say("debrief-strike");
    let button = ActionButton::new(&label).icon(Icon::Close).plain();
    let wide = button.size(ui).x + space::S;
    ui.horizontal_top(|ui| {
        let room = (ui.available_width() - wide).max(debrief::LINE_LEAST);
        ui.scope(|ui| {
            ui.set_width(room);
            ui.add(Text::new(&words.text(&Message::new("debrief-quoted").with("words", text)), Face::Option));
        });
        if ui.add(button).clicked() {
            emit(DebriefAction::Strike(number));
        }
    });
}

fn field_ui(
    ui: &mut Ui,
    slot: Slot,
    name: &str,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let typed = draft.typed.entry(slot).or_default();
    let response = Field::new(name, &words.say("debrief-write-hint"), typed).longest(debrief::LONGEST_LINE).show(ui);
    let entered = response.lost_focus() && keys::pressed_even_while_typing(ui, Key::Enter);
    if entered && !typed.trim().is_empty() {
        emit(DebriefAction::Write { slot, words: std::mem::take(typed) });
        response.request_focus();
    }
}

/// Answers are collected one by one and then shown all at once.
pub(super) fn unnamed_ui(
    ui: &mut Ui,
    view: &UnnamedView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    ui.add_space(space::M);
    column_ui(ui, "unnamed", |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        ui.add(Text::new(&words.say("debrief-unnamed-how"), Face::Option));
        let count = words.text(&Message::new("debrief-unnamed-count").with("count", view.answers.len()));
        if draft.unnamed_shown {
            for (at, answer) in view.answers.iter().enumerate() {
                let quoted = words.text(&Message::new("debrief-quoted").with("words", answer.as_str()));
                ui.push_id(at, |ui| ui.add(Text::new(&quoted, Face::Sub)));
            }
        } else {
            ui.add(Text::new(&count, Face::SubBold).live());
            field_ui(ui, Slot::Unnamed, &words.say("debrief-unnamed-name"), draft, words, emit);
        }
        let label = words.say(if draft.unnamed_shown { "debrief-unnamed-more" } else { "debrief-unnamed-show" });
        let button = ActionButton::new(&label).icon(Icon::Eye).key("A");
        if ui.add(button).clicked() || keys::pressed(ui, Key::A) {
            draft.unnamed_shown = !draft.unnamed_shown;
        }
        ui.add_space(space::L);
    });
}
