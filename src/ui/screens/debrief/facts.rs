//! The facts: one line of time with the moments that matter most, all of them on request; one of them told below: what was
//! decided, what came of it, what that role knew, what others knew. The same as a list behind a key.
//! It never says whether something was right.

use egui::{Key, Ui};

use super::draft::{DebriefAction, DebriefDraft};
use super::pages::{FactsView, PartView, TimelineMoment};
use super::parts::parts_ui;
use super::timeline::{follow, spoken, timeline_ui};
use crate::base::{Catalogue, Message};
use crate::ui::frame::{at_the_right, column_ui};
use crate::ui::keys;
use crate::ui::paint::Icon;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::{debrief, height, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, ListRow, Text};

pub(super) fn facts_ui(
    ui: &mut Ui,
    view: &FactsView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    if view.moments.is_empty() {
        ui.add_space(space::XL);
        ui.add(Text::body(&words.say("debrief-no-moments")));
        return;
    }
    if keys::pressed(ui, Key::L) {
        draft.all_moments = !draft.all_moments;
    }
    let few: Vec<TimelineMoment> = view.moments.iter().filter(|moment| moment.matters).cloned().collect();
    let all = view.moments.len();
    let view = &if draft.all_moments || few.is_empty() { view.clone() } else { FactsView { moments: few } };
    by_keys(ui, view, draft, emit);
    let chosen = &view.moments[draft.moment_at(view)];
    tools_ui(ui, view, all, draft, words);
    column_ui(ui, "facts", |ui| {
        scroll_by_keys(ui);
        if draft.as_list {
            list_ui(ui, view, draft, words);
            return;
        }
        timeline_ui(ui, view, draft, words);
        ui.add_space(space::S);
        told_ui(ui, chosen, words, emit);
    });
}

fn by_keys(ui: &Ui, view: &FactsView, draft: &mut DebriefDraft, emit: &mut dyn FnMut(DebriefAction)) {
    let (at, last) = (draft.moment_at(view), view.moments.len() - 1);
    for (key, to) in
        [(Key::ArrowUp, at.saturating_sub(1)), (Key::ArrowDown, (at + 1).min(last)), (Key::Home, 0), (Key::End, last)]
    {
        if keys::pressed(ui, key) {
            draft.choose_moment(view.moments[to].key);
        }
    }
    if keys::pressed(ui, Key::T) {
        draft.as_list = !draft.as_list;
        draft.reveal = true;
    }
    // A focused mark was chosen by the focus, so Space has no other work there.
    let free = draft.on_mark || ui.memory(|memory| memory.focused().is_none());
    if free && keys::pressed(ui, Key::Space) {
        emit(DebriefAction::SeeAgain(view.moments[draft.moment_at(view)].key));
    }
}

/// Which moment it is, to the one before or after, and the list.
fn tools_ui(ui: &mut Ui, view: &FactsView, all: usize, draft: &mut DebriefDraft, words: &Catalogue) {
    let ink = ui.tokens().ink_2;
    let (at, last) = (draft.moment_at(view), view.moments.len() - 1);
    ui.horizontal(|ui| {
        ui.set_min_height(height::TARGET);
        ui.spacing_mut().item_spacing.x = space::S;
        let count = Message::new("debrief-moment-count").with("n", at + 1).with("all", view.moments.len());
        let count = words.text(&count);
        ui.add(Text::body(&count).color(ink));
        at_the_right(ui, |ui| {
            let (later, earlier) = (words.say("debrief-later"), words.say("debrief-earlier"));
            let list = words.say(if draft.as_list { "debrief-as-line" } else { "debrief-as-list" });
            if ui.add_enabled(at < last, ActionButton::new(&later).key("↓").plain()).clicked() {
                draft.choose_moment(view.moments[at + 1].key);
            }
            if ui.add_enabled(at > 0, ActionButton::new(&earlier).key("↑").plain()).clicked() {
                draft.choose_moment(view.moments[at - 1].key);
            }
            let rest = Message::new(if draft.all_moments { "debrief-moments-few" } else { "debrief-moments-all" });
            let rest = words.text(&rest.with("count", all));
            if ui.add(ActionButton::new(&rest).key("L").plain().chosen(draft.all_moments)).clicked() {
                draft.all_moments = !draft.all_moments;
            }
            let button = ActionButton::new(&list).icon(Icon::Books).key("T").plain();
            if button.size(ui).x <= ui.available_width() && ui.add(button).clicked() {
                draft.as_list = !draft.as_list;
                draft.reveal = true;
            }
        });
    });
}

/// The same moments, one below the other; the chosen one is told in full.
fn list_ui(ui: &mut Ui, view: &FactsView, draft: &mut DebriefDraft, words: &Catalogue) {
    ui.spacing_mut().item_spacing.y = space::S;
    let chosen = draft.moment_at(view);
    let (mut on_mark, mut day) = (false, "");
    for (at, moment) in view.moments.iter().enumerate() {
        if moment.day != day {
            day = &moment.day;
            ui.add_space(space::S);
            ui.add(Text::heading(day, Face::SmallBold).color(ui.tokens().ink_2));
        }
        let title = spoken(moment, words);
        let row = ListRow::new(&title).second(&moment.detail).agency(Some(moment.agency)).chosen(at == chosen);
        let response = ui.push_id(moment.key, |ui| ui.add(row)).inner;
        if at == chosen && std::mem::take(&mut draft.reveal) {
            response.scroll_to_me(None);
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        on_mark |= follow(draft, &response, moment.key);
    }
    draft.on_mark = on_mark;
}

/// The chosen moment in columns, and the way back into it.
fn told_ui(ui: &mut Ui, moment: &TimelineMoment, words: &Catalogue, emit: &mut dyn FnMut(DebriefAction)) {
    let head = Message::new("debrief-moment-head").with("time", moment.time.as_str());
    let head = words.text(&head.with("what", moment.title.as_str()));
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(height::TARGET);
        ui.spacing_mut().item_spacing.x = space::M;
        let label = words.say("debrief-see-again");
        if ui.add(ActionButton::new(&label).icon(Icon::Play).key("Space")).clicked() {
            emit(DebriefAction::SeeAgain(moment.key));
        }
        ui.add(Text::new(&head, Face::SubBold).live());
    });
    ui.add_space(space::S);
    let detail = (!moment.detail.is_empty()).then(|| moment.detail.clone());
    let part = |key: &str, lines: Vec<String>, lit| PartView { title: words.say(key), lines, lit };
    let parts = [
        part("debrief-said-about-it", detail.into_iter().collect(), false),
        part("debrief-came-of-it", moment.came.clone(), false),
        part("debrief-known-then", moment.known.clone(), false),
        part("debrief-others-knew", moment.others.clone(), true),
    ];
    let room = (ui.clip_rect().bottom() - ui.cursor().top() - space::M).max(debrief::VOICE);
    parts_ui(ui, &parts, room);
    ui.add_space(space::M);
}
