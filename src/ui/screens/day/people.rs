//! The people, table by table, and the field for the next one. Enter adds and stays in the field; a pasted list is taken
//! whole; up and down choose where the next one works.

use egui::{Key, Ui};

use super::draft::{DayAction, DayDraft, Spot, person};
use super::homes::homes_ui;
use super::person::person_ui;
use super::view::{DayView, PersonView};
use super::{card_ui, follow_focus, step_head};
use crate::base::Catalogue;
use crate::ui::paint::Icon;
use crate::ui::screens::flow::flow_ui;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Chip, Field, Text, announce};

/// A pseudonym, and perhaps where its bearer works.
const LONGEST: usize = 60;

pub(super) fn people_ui(
    ui: &mut Ui,
    view: &DayView,
    draft: &mut DayDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DayAction),
) {
    step_head(ui, 2, &words.say("setup-people"));
    card_ui(ui, |ui| {
        for (at, table) in view.tables.iter().enumerate() {
            if view.tables.len() > 1 || !table.people.is_empty() {
                ui.horizontal(|ui| {
                    ui.add(Text::heading(&table.name, Face::BodyBold));
                    ui.add(Text::small(&table.count).color(ui.tokens().ink_2));
                });
                ui.add_space(space::XS);
            }
            ui.push_id(("table", at), |ui| chips_ui(ui, &table.people, draft, emit));
            ui.add_space(space::S);
        }
        if !view.out.is_empty() {
            ui.add(Text::heading(&words.say("day-out"), Face::BodyBold));
            ui.add_space(space::XS);
            chips_ui(ui, &view.out, draft, emit);
            ui.add_space(space::S);
        }
        ui.separator();
        ui.add_space(space::S);
        match draft.person.and_then(|key| person(view, key)) {
            Some(person) => person_ui(ui, view, person, draft, words, emit),
            None => next_ui(ui, view, draft, words, emit),
        }
    });
}

fn chips_ui(ui: &mut Ui, people: &[PersonView], draft: &mut DayDraft, _emit: &mut dyn FnMut(DayAction)) {
    let chip = |person: &PersonView| draft.person == Some(person.key);
    let open: Vec<bool> = people.iter().map(chip).collect();
    let make = |at: usize| Chip::new(&people[at].name).agency(Some(people[at].home)).chosen(open[at]);
    let widths: Vec<f32> = (0..people.len()).map(|at| make(at).width(ui)).collect();
    flow_ui(ui, &widths, space::S, |ui, at| {
        let person = &people[at];
        let response = ui.push_id(("person", person.key), |ui| ui.add(make(at))).inner;
        let name = if person.home_name.is_empty() {
            person.name.clone()
        } else {
            format!("{}, {}", person.name, person.home_name)
        };
        announce(ui, &response, &name, Some(open[at]));
        follow_focus(ui, draft, &response, Spot::Person(person.key));
        if response.clicked() {
            draft.open_person(person);
        }
    });
}

/// The next pseudonym, and where its bearer works.
fn next_ui(ui: &mut Ui, view: &DayView, draft: &mut DayDraft, words: &Catalogue, emit: &mut dyn FnMut(DayAction)) {
    let (name, hint) = (words.say("setup-name"), words.say("setup-name-hint"));
    let field = Field::new(&name, &hint, &mut draft.name).longest(LONGEST).show(ui);
    // First: the field may have another name in the next pass, where it is to get the focus again.
    follow_focus(ui, draft, &field, Spot::Name);
    if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        let typed = std::mem::take(&mut draft.name);
        draft.add(view, &typed).into_iter().for_each(&mut *emit);
    }
    ui.add_space(space::S);
    ui.add(Text::small(&words.say("setup-no-real-names")).color(ui.tokens().ink_2));
    ui.add_space(space::XS);
    if let Some(home) = homes_ui(ui, &view.homes, Some(draft.next_home(view)), words) {
        draft.home = Some(home);
        // A typed name then only needs Enter.
        draft.focus_next = Some(Spot::Name);
    }
    ui.add_space(space::S);
    ui.add(Text::small(&words.say("day-people-hint")).color(ui.tokens().ink_2));
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        if ui.add(ActionButton::new(&words.say("day-add-table")).icon(Icon::Plus)).clicked() {
            emit(DayAction::AddTable);
        }
        if view.tables.len() > 1 && ui.add(ActionButton::new(&words.say("day-remove-table"))).clicked() {
            emit(DayAction::RemoveTable);
        }
    });
}
