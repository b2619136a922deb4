//! Another way from a decision: which decision, which other way, and whether the table plays on or the program does, by
//! the book. What was played stays as it is.

use egui::{Key, Rect, Ui, UiBuilder};

use super::draft::{DebriefAction, DebriefDraft};
use super::pages::{DecisionView, WhatIfView};
use crate::base::Catalogue;
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::paint::Icon;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, ListRow, OptionCard, PrimaryButton, Text};

pub(super) fn what_if_ui(
    ui: &mut Ui,
    view: &WhatIfView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    ui.add_space(space::M);
    let at = view.decisions.iter().position(|one| Some(one.key) == draft.decision).unwrap_or(0);
    let Some(chosen) = view.decisions.get(at) else {
        ui.add(Text::body(&words.say("debrief-no-moments")));
        return;
    };
    by_keys(ui, view, at, draft, emit);
    let whole = ui.available_rect_before_wrap();
    if ui.layout_kind() == Layout::Narrow {
        column_ui(ui, "what-if", |ui| {
            decisions_ui(ui, view, chosen, draft, words);
            ui.add_space(space::L);
            ways_ui(ui, chosen, draft, words, emit);
        });
        return;
    }
    let (left, right) = whole.split_left_right_at_fraction(0.5);
    beside(ui, left.with_max_x(left.right() - space::L), "decisions", |ui| {
        decisions_ui(ui, view, chosen, draft, words);
    });
    beside(ui, right.with_min_x(right.left() + space::L), "ways", |ui| ways_ui(ui, chosen, draft, words, emit));
}

fn beside(ui: &mut Ui, place: Rect, name: &str, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(place).id_salt(name), |ui| column_ui(ui, name, add));
}

fn by_keys(ui: &Ui, view: &WhatIfView, at: usize, draft: &mut DebriefDraft, emit: &mut dyn FnMut(DebriefAction)) {
    let last = view.decisions.len().saturating_sub(1);
    for (key, to) in [(Key::ArrowUp, at.saturating_sub(1)), (Key::ArrowDown, (at + 1).min(last))] {
        if keys::pressed(ui, key) {
            choose(&view.decisions[to], draft);
        }
    }
    let Some(chosen) = view.decisions.get(at) else { return };
    if let Some(digit) = keys::digit(ui).map(usize::from).filter(|digit| *digit <= chosen.ways.len() + 1) {
        draft.way = digit.checked_sub(2);
    }
    for (key, ourselves) in [(Key::B, false), (Key::O, true)] {
        if keys::pressed(ui, key) {
            emit(DebriefAction::Try { before: chosen.key, way: draft.way, ourselves });
        }
    }
}

fn choose(decision: &DecisionView, draft: &mut DebriefDraft) {
    draft.decision = Some(decision.key);
    draft.way = None;
}

fn decisions_ui(ui: &mut Ui, view: &WhatIfView, chosen: &DecisionView, draft: &mut DebriefDraft, words: &Catalogue) {
    ui.spacing_mut().item_spacing.y = space::S;
    ui.add(Text::heading(&words.say("debrief-what-if-decisions"), Face::SubBold));
    for decision in &view.decisions {
        let row = ListRow::new(&decision.title).agency(Some(decision.agency)).chosen(decision.key == chosen.key);
        if ui.push_id(decision.key, |ui| ui.add(row)).inner.clicked() {
            choose(decision, draft);
        }
    }
}

fn ways_ui(
    ui: &mut Ui,
    chosen: &DecisionView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    ui.spacing_mut().item_spacing.y = space::S;
    ui.add(Text::heading(&words.say("debrief-what-if-ways"), Face::SubBold));
    let book = words.say("debrief-what-if-book");
    let ways = std::iter::once((None, book.as_str()));
    let ways = ways.chain(chosen.ways.iter().enumerate().map(|(at, way)| (Some(at), way.as_str())));
    for (digit, (way, text)) in (1_u8..).zip(ways) {
        let card = OptionCard::new(text).chosen(draft.way == way);
        let card = if digit < 10 { card.digit(digit) } else { card };
        if ui.push_id(digit, |ui| ui.add(card)).inner.clicked() {
            draft.way = way;
        }
    }
    ui.add_space(space::M);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let (before, way) = (chosen.key, draft.way);
        if ui.add(PrimaryButton::new(&words.say("debrief-what-if-program")).key("B")).clicked() {
            emit(DebriefAction::Try { before, way, ourselves: false });
        }
        let label = words.say("debrief-what-if-ourselves");
        if ui.add(ActionButton::new(&label).icon(Icon::People).key("O")).clicked() {
            emit(DebriefAction::Try { before, way, ourselves: true });
        }
    });
    ui.add(Text::body(&words.say("debrief-what-if-note")).color(ui.tokens().ink_2));
}
