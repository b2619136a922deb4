//! The course rebuilt from memory: cards are put in order, and only then the record is shown beside them. Nobody is
//! marked: two lists stand side by side.

use egui::{Key, Rect, Ui, UiBuilder};

use super::draft::DebriefDraft;
use super::pages::OrderView;
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, ListRow, OptionCard, PrimaryButton, Text};

pub(super) fn order_ui(ui: &mut Ui, view: &OrderView, draft: &mut DebriefDraft, words: &Catalogue) {
    draft.order.retain(|key| view.cards.iter().any(|(card, _)| card == key));
    let left: Vec<&(u32, String)> = view.cards.iter().filter(|(key, _)| !draft.order.contains(key)).collect();
    let mut taken = keys::digit(ui).and_then(|digit| left.get(usize::from(digit) - 1)).map(|(key, _)| *key);
    if keys::pressed(ui, Key::Backspace) && !draft.order_shown {
        draft.order.pop();
    }
    if left.is_empty() && ui.memory(|memory| memory.focused().is_none()) && keys::pressed(ui, Key::Enter) {
        draft.order_shown = true;
    }
    ui.add_space(space::M);
    let whole = ui.available_rect_before_wrap();
    let (one, other) = if ui.layout_kind() == Layout::Narrow {
        whole.split_top_bottom_at_fraction(0.5)
    } else {
        let (one, other) = whole.split_left_right_at_fraction(0.5);
        (one.with_max_x(one.right() - space::L), other.with_min_x(other.left() + space::L))
    };
    column(ui, one, "order-left", |ui| {
        if draft.order_shown {
            ui.add(Text::heading(&words.say("debrief-order-record"), Face::SubBold));
            for (key, time) in &view.record {
                let text = view.cards.iter().find(|(card, _)| card == key).map_or("", |(_, text)| text.as_str());
                ui.push_id(key, |ui| ui.add(Text::new(&format!("**{time}** {text}"), Face::Option)));
            }
            return;
        }
        ui.add(Text::heading(&words.say("debrief-order-cards"), Face::SubBold));
        for (digit, (key, text)) in (1_u8..).zip(&left) {
            if ui.push_id(key, |ui| ui.add(OptionCard::new(text).digit(digit))).inner.clicked() {
                taken = Some(*key);
            }
        }
        if left.is_empty() && ui.add(PrimaryButton::new(&words.say("debrief-order-compare")).key("Enter")).clicked() {
            draft.order_shown = true;
        }
    });
    column(ui, other, "order-right", |ui| {
        ui.add(Text::heading(&words.say("debrief-order-ours"), Face::SubBold));
        if draft.order.is_empty() {
            ui.add(Text::body(&words.say("debrief-order-empty")).color(ui.tokens().ink_2));
        }
        let mut back = None;
        for (at, key) in draft.order.iter().enumerate() {
            let text = view.cards.iter().find(|(card, _)| card == key).map_or("", |(_, text)| text.as_str());
            let line = words.text(&Message::new("debrief-order-line").with("n", at + 1).with("what", text));
            if ui.push_id(key, |ui| ui.add(ListRow::new(&line))).inner.clicked() && !draft.order_shown {
                back = Some(at);
            }
        }
        if let Some(at) = back {
            draft.order.remove(at);
        }
        if !draft.order.is_empty() && !draft.order_shown {
            let label = words.say("debrief-order-back");
            if ui.add(ActionButton::new(&label).key("Backspace").plain()).clicked() {
                draft.order.pop();
            }
        }
    });
    if let Some(key) = taken.filter(|_| !draft.order_shown) {
        draft.order.push(key);
    }
}

fn column(ui: &mut Ui, place: Rect, name: &str, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(place).id_salt(name), |ui| {
        column_ui(ui, name, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            add(ui);
        });
    });
}
