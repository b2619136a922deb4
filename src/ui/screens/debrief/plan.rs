//! A row of the plan for getting better: the gap, one of four words instead of a number, where it comes from, what is done
//! about it, who does it, by when. It is about a clause, never about somebody.

use egui::Ui;

use super::draft::{DebriefAction, DebriefDraft};
use super::pages::PlanView;
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::{debrief, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Field, PrimaryButton, Text};

pub(super) fn plan_ui(
    ui: &mut Ui,
    view: &PlanView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let ink = ui.tokens().ink_2;
    ui.add_space(space::M);
    let (mut rating, mut source) = *draft.plan_chosen.entry(view.key).or_insert((view.ratings.1, view.sources.1));
    let (action, until) = draft.plan.entry(view.key).or_insert_with(|| (view.action.clone(), view.until.clone()));
    column_ui(ui, "plan", |ui| {
        scroll_by_keys(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add(Text::heading(&view.clause, Face::SubBold).color(ink));
        ui.add(Text::new(&view.gap, Face::Sub));
        if let Some(at) = choices_ui(ui, &words.say("debrief-plan-rating"), &view.ratings.0, Some(rating)) {
            rating = at;
        }
        if !view.sources.0.is_empty()
            && let Some(at) = choices_ui(ui, &words.say("debrief-plan-source"), &view.sources.0, source)
        {
            source = if source == Some(at) { None } else { Some(at) };
        }
        ui.add_space(space::S);
        for (key, text) in [("debrief-plan-action", &mut *action), ("debrief-plan-until", &mut *until)] {
            let name = words.say(key);
            ui.add(Text::new(&name, Face::SmallBold).color(ink));
            Field::new(&name, "", text).longest(debrief::LONGEST_LINE).show(ui);
        }
        if !view.agency.is_empty() {
            ui.add(Text::body(&words.text(&Message::new("debrief-plan-who").with("agency", view.agency.as_str()))));
        }
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            let label = words.say(if view.written { "debrief-plan-again" } else { "debrief-plan-keep" });
            if ui.add(PrimaryButton::new(&label)).clicked() {
                let (action, until) = (action.clone(), until.clone());
                emit(DebriefAction::Plan { key: view.key, action, until, rating, source });
            }
            if view.written {
                ui.add(Text::body(&words.say("debrief-plan-kept")).color(ink).live());
            }
        });
        ui.add_space(space::L);
    });
    draft.plan_chosen.insert(view.key, (rating, source));
}

/// A question with a few words to choose from; says which was pressed.
fn choices_ui(ui: &mut Ui, question: &str, choices: &[String], chosen: Option<usize>) -> Option<usize> {
    ui.add_space(space::S);
    ui.add(Text::heading(question, Face::BodyBold));
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        for (at, choice) in choices.iter().enumerate() {
            let button = ActionButton::new(choice).chosen(chosen == Some(at));
            if ui.push_id((question, at), |ui| ui.add(button)).inner.clicked() {
                pressed = Some(at);
            }
        }
    });
    pressed
}
