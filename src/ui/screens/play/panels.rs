//! The lists that stand in the place of the decision for a while: acts, telling, waiting, the reason, the history.
//! Each opens a list and none proposes anything. Escape or "Back" returns to the decision, which was not lost.

use egui::{Align, Key, Layout as Flow, Ui, vec2};

use super::draft::{OpenPanel, PlayAction, PlayDraft};
use super::view::{ActView, PersonView, PlayView};
use super::{actions, confirm, keys, side};
use crate::base::Catalogue;
use crate::ui::frame::at_the_right;
use crate::ui::paint::Icon;
use crate::ui::theme::sizes::{height, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Chip, FactSource, Field, ListRow, OptionCard, Text};

pub(super) fn panel_ui(
    ui: &mut Ui,
    panel: OpenPanel,
    view: &PlayView,
    draft: &mut PlayDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(PlayAction),
) {
    ui.spacing_mut().item_spacing.y = space::S;
    draft.spot = None;
    let title = match panel {
        OpenPanel::Acts => "play-acts",
        OpenPanel::Tell => "play-tell",
        OpenPanel::Wait => "play-wait",
        OpenPanel::Reason => "play-reason",
        OpenPanel::History => "play-all-that-happened",
        OpenPanel::Facts => "play-know",
        OpenPanel::More => "play-more",
    };
    let row = vec2(ui.available_width(), height::TARGET);
    ui.allocate_ui_with_layout(row, Flow::left_to_right(Align::Center), |ui| {
        ui.add(Text::heading(&words.say(title), Face::SubBold));
        let back = at_the_right(ui, |ui| ui.add(ActionButton::new(&words.say("play-back")).key("Esc").plain()));
        if back.clicked() {
            draft.close_panel();
        }
    });
    match panel {
        OpenPanel::Acts => acts_ui(ui, view, draft, words, emit),
        OpenPanel::Tell => tell_ui(ui, view, draft, words, emit),
        OpenPanel::Wait => wait_ui(ui, view, draft, emit),
        OpenPanel::Reason => reason_ui(ui, draft, words),
        OpenPanel::History => view.history.iter().for_each(|moment| side::moment_ui(ui, moment, Face::Body)),
        OpenPanel::Facts => side::facts_ui(ui, &view.facts, words),
        OpenPanel::More => actions::more_ui(ui, view, draft, words),
    }
    draft.panel_fresh = false;
}

fn acts_ui(ui: &mut Ui, view: &PlayView, draft: &mut PlayDraft, words: &Catalogue, emit: &mut dyn FnMut(PlayAction)) {
    let search = Field::new(&words.say("play-search"), &words.say("play-search"), &mut draft.search).show(ui);
    if draft.panel_fresh {
        search.request_focus();
    }
    let found: Vec<&ActView> = view.acts.iter().filter(|act| is_found(act, &draft.search)).collect();
    if found.is_empty() {
        ui.add(Text::body(&words.say("play-search-none")).color(ui.tokens().ink_2).live());
    }
    for act in found {
        let chosen = draft.act == Some(act.key);
        let row = ListRow::new(&act.label).second(&act.second).aside(&act.aside).icon(Icon::Person).chosen(chosen);
        let response = ui.push_id(("act", act.key), |ui| ui.add(row)).inner;
        if response.clicked() {
            if chosen && !response.double_clicked() {
                confirm(view, draft, emit);
                return;
            }
            draft.act = Some(act.key);
            draft.person = None;
        }
        if draft.act == Some(act.key) && !act.targets.is_empty() {
            ui.add(Text::new(&words.say("play-toward"), Face::SmallBold).color(ui.tokens().ink_2));
            people_ui(ui, &act.targets, draft);
        }
    }
}

/// Whether every word that was typed occurs somewhere in an act, in any order.
fn is_found(act: &ActView, wanted: &str) -> bool {
    let people = act.targets.iter().map(|person| person.name.as_str());
    let all: Vec<&str> = [act.label.as_str(), &act.second, &act.found_by].into_iter().chain(people).collect();
    let all = all.join(" ").to_lowercase();
    wanted.to_lowercase().split_whitespace().all(|word| all.contains(word))
}

fn people_ui(ui: &mut Ui, people: &[PersonView], draft: &mut PlayDraft) {
    ui.horizontal_wrapped(|ui| {
        for person in people {
            let chip = Chip::new(&person.name).agency(person.agency).chosen(draft.person == Some(person.key));
            if ui.push_id(("person", person.key), |ui| ui.add(chip)).inner.clicked() {
                draft.person = Some(person.key);
            }
        }
    });
}

fn tell_ui(ui: &mut Ui, view: &PlayView, draft: &mut PlayDraft, words: &Catalogue, emit: &mut dyn FnMut(PlayAction)) {
    let ink = ui.tokens().ink_2;
    ui.add(Text::new(&words.say("play-whom"), Face::SmallBold).color(ink));
    people_ui(ui, &view.listeners, draft);
    ui.add_space(space::XS);
    ui.add(Text::new(&words.say("play-which-fact"), Face::SmallBold).color(ink));
    for fact in &view.facts {
        let chosen = draft.fact == Some(fact.key);
        let mark = match fact.source {
            FactSource::Seen => Icon::Eye,
            FactSource::Told => Icon::Bubble,
        };
        let row = ListRow::new(&fact.text).icon(mark).chosen(chosen);
        let response = ui.push_id(("fact", fact.key), |ui| ui.add(row)).inner;
        if response.clicked() {
            if chosen && !response.double_clicked() {
                confirm(view, draft, emit);
                return;
            }
            draft.fact = Some(fact.key);
        }
    }
}

fn wait_ui(ui: &mut Ui, view: &PlayView, draft: &mut PlayDraft, emit: &mut dyn FnMut(PlayAction)) {
    let digit = keys::digit(ui);
    for (wait, number) in view.waits.iter().zip(1_u8..=9) {
        let chosen = draft.wait == Some(wait.key);
        let card = OptionCard::new(&wait.label).digit(number).chosen(chosen);
        let response = ui.push_id(("wait", wait.key), |ui| ui.add(card)).inner;
        let by_digit = digit == Some(number);
        if by_digit || response.clicked() {
            if chosen && !response.double_clicked() {
                confirm(view, draft, emit);
                return;
            }
            draft.wait = Some(wait.key);
            response.request_focus();
        }
    }
}

fn reason_ui(ui: &mut Ui, draft: &mut PlayDraft, words: &Catalogue) {
    let why = if draft.asked_why { "play-reason-asked" } else { "play-reason-why" };
    ui.add(Text::body(&words.say(why)).color(ui.tokens().ink_2));
    let field = Field::new(&words.say("play-reason-name"), "", &mut draft.reason).rows(4).show(ui);
    if draft.panel_fresh {
        field.request_focus();
    }
    // Ctrl and Enter, because Enter alone begins a new line.
    let done = ui.input(|input| input.modifiers.command && input.key_pressed(Key::Enter));
    let button = ui.add(ActionButton::new(&words.say("play-reason-keep")).icon(Icon::Check));
    if done || button.clicked() {
        draft.panel = None;
    }
}
