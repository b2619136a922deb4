//! Cards on the table and numbered slots: several acts in an order of one's own.
//! Mouse: a click adds or takes back, dragging orders. Keys: digits or arrows find a card, Space lifts and drops it,
//! Enter drops what is lifted, up and down move it while it is lifted, Delete takes it back.
//! A card keeps its number and its place on the table, also while it lies in the plan.

use egui::{EventFilter, Frame, Id, Key, Margin, Response, Ui, UiBuilder, vec2};

use super::draft::{PlayDraft, Spot};
use super::keys;
use super::view::{CardView, PlanView};
use crate::base::{Catalogue, Message};
use crate::ui::theme::sizes::{radius, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{PlanCard, PlanSlot, Text};

pub(super) fn plan_ui(ui: &mut Ui, plan: &PlanView, draft: &mut PlayDraft, words: &Catalogue) {
    let full = ui.available_rect_before_wrap();
    let share = if ui.layout_kind() == Layout::Narrow { 0.5 } else { 0.547 };
    let gap = if ui.layout_kind() == Layout::Wide { 32.0 } else { 20.0 };
    let left = full.with_max_x(full.left() + full.width() * share);
    let right = full.with_min_x(left.right() + gap);
    let mut spot = None;
    let table = ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("table"), |ui| {
        table_ui(ui, plan, draft, words, &mut spot);
    });
    let slots = ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("slots"), |ui| {
        slots_ui(ui, plan, draft, words, &mut spot);
    });
    ui.expand_to_include_rect(table.response.rect.union(slots.response.rect));
    draft.spot = spot;
    if spot.is_none() {
        draft.lifted = None;
    }
}

/// The card that a digit names.
fn numbered(plan: &PlanView, digit: u8) -> Option<u32> {
    plan.cards.get(usize::from(digit).checked_sub(1)?).map(|card| card.key)
}

/// Keys that lift, move and drop cards. They come before Enter asks whether the plan is as it should be.
pub(super) fn by_keys(ui: &Ui, plan: &PlanView, draft: &mut PlayDraft) {
    if let Some(card) = keys::digit(ui).and_then(|digit| numbered(plan, digit)) {
        let lifted = draft.lifted.is_some_and(|(lifted, _)| lifted == card);
        match draft.plan.iter().position(|&key| key == card) {
            Some(_) if lifted => draft.lifted = None,
            None if lifted => draft.put(plan, card, usize::MAX),
            Some(at) => draft.lift(Spot::Plan(card), card, at),
            None => draft.lift(Spot::Table(card), card, draft.plan.len()),
        }
    }
    match draft.spot {
        None if keys::first_arrow(ui) => {
            let mut free = plan.cards.iter().map(|card| card.key).filter(|key| !draft.plan.contains(key));
            draft.focus_next = free.next().map(Spot::Table);
        }
        Some(Spot::Table(card)) => table_keys(ui, plan, draft, card),
        Some(Spot::Plan(card)) => slot_keys(ui, plan, draft, card),
        None | Some(Spot::Option(_)) => {}
    }
    if draft.lifted.is_some() && keys::pressed(ui, Key::Enter) {
        draft.drop_lifted(plan);
    }
}

fn table_keys(ui: &Ui, plan: &PlanView, draft: &mut PlayDraft, card: u32) {
    let lifted = draft.lifted.filter(|&(key, _)| key == card).map(|(_, aim)| aim);
    if keys::pressed(ui, Key::Space) {
        match lifted {
            Some(aim) => draft.put(plan, card, aim),
            None => draft.lifted = Some((card, draft.plan.len())),
        }
    } else if let Some(aim) = lifted {
        let aim = aim.saturating_add_signed(step(ui)).min(draft.plan.len());
        draft.lifted = Some((card, aim));
        if keys::pressed(ui, Key::Escape) {
            draft.lifted = None;
        }
    }
}

fn slot_keys(ui: &Ui, plan: &PlanView, draft: &mut PlayDraft, card: u32) {
    if keys::pressed(ui, Key::Delete) || keys::pressed(ui, Key::Backspace) {
        draft.take_back(card);
        draft.focus_next = Some(Spot::Table(card));
        return;
    }
    let Some(at) = draft.plan.iter().position(|&key| key == card) else { return };
    let lifted = draft.lifted.is_some_and(|(key, _)| key == card);
    if keys::pressed(ui, Key::Space) {
        draft.lifted = (!lifted).then_some((card, at));
    } else if lifted {
        let to = at.saturating_add_signed(step(ui)).min(draft.plan.len() - 1);
        if to != at {
            draft.put(plan, card, to);
            draft.lifted = Some((card, to));
        }
        if keys::pressed(ui, Key::Escape) {
            draft.lifted = None;
        }
    }
}

/// One place up or down, while a card is lifted.
fn step(ui: &Ui) -> isize {
    isize::from(keys::pressed(ui, Key::ArrowDown)) - isize::from(keys::pressed(ui, Key::ArrowUp))
}

/// Keeps the arrows for the lifted card: otherwise egui would move the focus with them.
fn keep_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { vertical_arrows: true, escape: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

fn follow_focus(ui: &Ui, draft: &mut PlayDraft, response: &Response, here: Spot, spot: &mut Option<Spot>) {
    if draft.focus_next == Some(here) {
        draft.focus_next = None;
        response.request_focus();
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        *spot = Some(here);
        if draft.lifted.is_some() {
            keep_arrows(ui, response.id);
        }
    }
}

fn table_ui(ui: &mut Ui, plan: &PlanView, draft: &mut PlayDraft, words: &Catalogue, spot: &mut Option<Spot>) {
    let t = ui.tokens();
    ui.add(Text::new(&words.say("play-on-table"), Face::SmallBold).color(t.ink_2));
    ui.add_space(space::S);
    let across = if ui.available_width() > 520.0 { 2 } else { 1 };
    ui.spacing_mut().item_spacing = vec2(space::M, space::M);
    for (row, pair) in plan.cards.chunks(across).enumerate() {
        ui.columns(across, |columns| {
            let width = columns[0].available_width();
            let tall = pair.iter().map(|card| face(card).digit(1).height(&columns[0], width)).fold(0.0, f32::max);
            for (ui, (at, card)) in columns.iter_mut().zip(pair.iter().enumerate()) {
                let lifted = draft.lifted.is_some_and(|(key, _)| key == card.key);
                let mut part = face(card).lifted(lifted).at_least(tall);
                if let Some(digit) = u8::try_from(row * across + at + 1).ok().filter(|&digit| digit <= 9) {
                    part = part.digit(digit);
                }
                if draft.plan.contains(&card.key) {
                    part.left_empty(ui);
                    continue;
                }
                let response = ui.push_id(("card", card.key), |ui| ui.add(part)).inner;
                follow_focus(ui, draft, &response, Spot::Table(card.key), spot);
                response.dnd_set_drag_payload(card.key);
                // The second press of a double click lies on what the first has left there.
                if response.clicked() && !response.double_clicked() {
                    draft.put(plan, card.key, usize::MAX);
                }
            }
        });
    }
}

fn face(card: &CardView) -> PlanCard<'_> {
    PlanCard::new(&card.title).second(&card.aside).agency(card.agency)
}

fn slots_ui(ui: &mut Ui, plan: &PlanView, draft: &mut PlayDraft, words: &Catalogue, spot: &mut Option<Spot>) {
    let t = ui.tokens();
    ui.horizontal(|ui| {
        ui.add(Text::new(&words.say("play-my-plan"), Face::SmallBold).color(t.ink_2));
        crate::ui::frame::at_the_right(ui, |ui| ui.add(Text::small(&plan.limits).color(t.ink_2)));
    });
    ui.add_space(space::S);
    let stroke = if t.outlined { t.card_stroke() } else { egui::Stroke::NONE };
    let well =
        Frame::new().fill(t.sunken).stroke(stroke).corner_radius(radius::CARD).inner_margin(Margin::symmetric(14, 12));
    well.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::OPTIONS;
        let mut minute = plan.starts_at;
        for at in 0..plan.most {
            let card = draft.plan.get(at).and_then(|key| plan.cards.iter().find(|card| card.key == *key));
            let time = minute.map(clock_time).unwrap_or_default();
            slot_ui(ui, plan, draft, words, at, card, &time, spot);
            minute = minute.zip(card).map(|(minute, card)| minute + card.minutes);
        }
    });
}

fn slot_ui(
    ui: &mut Ui,
    plan: &PlanView,
    draft: &mut PlayDraft,
    words: &Catalogue,
    at: usize,
    card: Option<&CardView>,
    time: &str,
    spot: &mut Option<Spot>,
) {
    let aim = draft.lifted.map(|(_, aim)| aim);
    let name = match card {
        Some(card) => Message::new("play-slot").with("n", at + 1).with("card", card.title.as_str()),
        None => Message::new("play-slot-empty").with("n", at + 1),
    };
    let name = words.text(&name);
    let mut slot = PlanSlot::new(at + 1, &name).aimed(aim == Some(at));
    if let Some(card) = card {
        slot = slot.card(&card.title, card.agency).aside(time);
    }
    // The place of a card follows the card, so that the focus moves with it.
    let id = card.map_or_else(|| Id::new(("slot", at)), |card| Id::new(("planned", card.key)));
    let response = ui.push_id(id, |ui| ui.add(slot)).inner;
    if let Some(card) = card {
        follow_focus(ui, draft, &response, Spot::Plan(card.key), spot);
        response.dnd_set_drag_payload(card.key);
        if response.clicked() && !response.double_clicked() {
            draft.take_back(card.key);
        }
    }
    if let Some(dropped) = response.dnd_release_payload::<u32>() {
        draft.put(plan, *dropped, at);
    }
}

fn clock_time(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60 % 24, minute % 60)
}
