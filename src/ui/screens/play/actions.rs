//! The foot bar of the play screen: what else this role may do, and the confirm step.

use egui::{Key, Ui};

use super::draft::{OpenPanel, PlayAction, PlayDraft};
use super::view::{DecisionView, PlayView};
use super::{confirm, keys};
use crate::base::{Catalogue, Message};
use crate::ui::frame::at_the_right;
use crate::ui::paint::Icon;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, PrimaryButton, Text, galley};

/// A list behind a button: the list, its words, its key cap, its icon.
struct Entry {
    panel: OpenPanel,
    label: String,
    cap: &'static str,
    icon: Icon,
}

fn entries(view: &PlayView, draft: &PlayDraft, words: &Catalogue) -> Vec<Entry> {
    let entry = |panel, label: &str, cap, icon| Entry { panel, label: words.say(label), cap, icon };
    let mut all = Vec::new();
    // While the outcome is being read there is nothing to decide.
    if matches!(view.decision, DecisionView::Outcome { .. }) {
        return all;
    }
    if !view.acts.is_empty() {
        all.push(entry(OpenPanel::Acts, "play-acts", "A", Icon::Person));
    }
    if !view.listeners.is_empty() && !view.facts.is_empty() {
        all.push(entry(OpenPanel::Tell, "play-tell", "T", Icon::Bubble));
    }
    if !view.waits.is_empty() {
        all.push(entry(OpenPanel::Wait, "play-wait", "W", Icon::Clock));
    }
    if view.decision != DecisionView::Nothing {
        let label = if draft.reason.trim().is_empty() { "play-reason" } else { "play-reason-change" };
        all.push(entry(OpenPanel::Reason, label, "R", Icon::Pencil));
    }
    all
}

/// The keys that open the lists, and Escape that steps back.
pub(super) fn shortcuts(ui: &Ui, view: &PlayView, draft: &mut PlayDraft) {
    let asked = !matches!(view.decision, DecisionView::Outcome { .. });
    for (panel, key, offered) in [
        (OpenPanel::Acts, Key::A, asked && !view.acts.is_empty()),
        (OpenPanel::Tell, Key::T, asked && !view.listeners.is_empty() && !view.facts.is_empty()),
        (OpenPanel::Wait, Key::W, asked && !view.waits.is_empty()),
        (OpenPanel::Reason, Key::R, asked && view.decision != DecisionView::Nothing),
        (OpenPanel::History, Key::H, true),
        (OpenPanel::Facts, Key::K, !super::has_side(view, ui.layout_kind())),
    ] {
        if offered && keys::pressed(ui, key) {
            draft.toggle(panel);
        }
    }
    let lifted = draft.lifted.is_some();
    if !lifted && (draft.panel.is_some() || draft.confirming) && keys::pressed_even_while_typing(ui, Key::Escape) {
        draft.confirming = false;
        draft.close_panel();
    }
}

/// Draws the foot bar.
pub(super) fn foot_ui(
    ui: &mut Ui,
    view: &PlayView,
    draft: &mut PlayDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(PlayAction),
) {
    let offered = entries(view, draft, words);
    let pending = draft.pending(view);
    let label = words.say(match (&pending, draft.confirming) {
        (Some(PlayAction::Continue), _) => "play-continue",
        (_, true) => "play-confirm",
        _ => "play-do-this",
    });
    let primary = PrimaryButton::new(&label).key("Enter");
    // The place of the main button stays free while nothing is selected, so that nothing moves when something is.
    let kept = primary.size(ui).x + space::XL;
    if draft.confirming {
        ui.add(Text::new(&words.say("play-in-this-order"), Face::BodyBold));
    } else {
        let room = ui.available_width() - kept;
        action_row(ui, &offered, draft, words, room);
    }
    at_the_right(ui, |ui| {
        if plan_full(ui, view, draft, words) {
            return;
        }
        if pending.is_none() {
            cards_missing(ui, view, draft, words);
            return;
        }
        if ui.add(primary).clicked() {
            confirm(view, draft, emit);
        }
        if draft.confirming {
            if ui.add(ActionButton::new(&words.say("play-change")).key("Esc")).clicked() {
                draft.confirming = false;
            }
        } else {
            plan_sum(ui, view, draft, words);
        }
    });
}

/// How many cards, and how long they take, beside "Do this".
fn plan_sum(ui: &mut Ui, view: &PlayView, draft: &PlayDraft, words: &Catalogue) {
    let (DecisionView::Plan(plan), None) = (&view.decision, draft.panel) else { return };
    let minutes: usize =
        plan.cards.iter().filter(|c| draft.plan.contains(&c.key)).map(|c| usize::from(c.minutes)).sum();
    let text = words.text(&Message::new("play-plan-sum").with("n", draft.plan.len()).with("minutes", minutes));
    let ink = ui.tokens().ink_2;
    if galley(ui, &text, Face::Body, ink, f32::INFINITY).size().x <= ui.available_width() {
        ui.add(Text::body(&text).color(ink));
    }
}

/// What is in the hand finds no place.
fn plan_full(ui: &mut Ui, view: &PlayView, draft: &PlayDraft, words: &Catalogue) -> bool {
    let (DecisionView::Plan(plan), None) = (&view.decision, draft.panel) else { return false };
    let full = draft.finds_no_place(plan);
    if full {
        ui.add(Text::body(&words.say("play-plan-full")).color(ui.tokens().ink_2).live());
    }
    full
}

/// Why there is no "Do this" yet: some cards lie in the plan, and not enough.
fn cards_missing(ui: &mut Ui, view: &PlayView, draft: &PlayDraft, words: &Catalogue) {
    let (DecisionView::Plan(plan), None) = (&view.decision, draft.panel) else { return };
    let missing = plan.least.saturating_sub(draft.plan.len());
    if missing > 0 && !draft.plan.is_empty() {
        let text = words.text(&Message::new("play-plan-more").with("n", missing));
        ui.add(Text::body(&text).color(ui.tokens().ink_2));
    }
}

/// With icons where there is room, without where there is less, behind "More" where there is none.
fn action_row(ui: &mut Ui, offered: &[Entry], draft: &mut PlayDraft, words: &Catalogue, room: f32) {
    let width = |ui: &Ui, with_icons: bool| -> f32 {
        offered.iter().map(|entry| face(entry, with_icons, false).size(ui).x + space::M).sum()
    };
    let with_icons = ui.layout_kind() == Layout::Wide && width(ui, true) <= room;
    if with_icons || (ui.layout_kind() != Layout::Narrow && width(ui, false) <= room) {
        for entry in offered {
            let chosen = draft.panel == Some(entry.panel);
            if ui.add(face(entry, with_icons, chosen)).clicked() {
                draft.toggle(entry.panel);
            }
        }
    } else if !offered.is_empty() {
        let label = words.say("play-more");
        let chosen = draft.panel == Some(OpenPanel::More);
        if ui.add(ActionButton::new(&label).icon(Icon::ChevronDown).chosen(chosen)).clicked() {
            draft.toggle(OpenPanel::More);
        }
    }
}

fn face(entry: &Entry, with_icon: bool, chosen: bool) -> ActionButton<'_> {
    let button = ActionButton::new(&entry.label).key(entry.cap).chosen(chosen);
    if with_icon { button.icon(entry.icon) } else { button }
}

/// The actions that found no room in the foot bar, as a list.
pub(super) fn more_ui(ui: &mut Ui, view: &PlayView, draft: &mut PlayDraft, words: &Catalogue) {
    for entry in entries(view, draft, words) {
        if ui.add(face(&entry, true, false)).clicked() {
            draft.toggle(entry.panel);
        }
    }
    let label = words.say("play-all-that-happened");
    if ui.add(ActionButton::new(&label).icon(Icon::History).key("H")).clicked() {
        draft.toggle(OpenPanel::History);
    }
}
