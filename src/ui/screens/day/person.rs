//! The page of one person: what they are called, where they work, their table; stepping out, and being forgotten.

use egui::{Key, Ui, vec2};

use super::draft::{DayAction, DayDraft, PersonAction, Spot};
use super::follow_focus;
use super::homes::homes_ui;
use super::view::{DayView, PersonView};
use crate::base::{Catalogue, Message};
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Field, Segments, Text};

/// No pseudonym is longer.
const LONGEST: usize = 24;

pub(super) fn person_ui(
    ui: &mut Ui,
    view: &DayView,
    person: &PersonView,
    draft: &mut DayDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DayAction),
) {
    let of = |key: &'static str| words.text(&Message::new(key).with("name", person.name.as_str()));
    let mut done = Vec::new();
    ui.add(Text::heading(&person.name, Face::BodyBold).live());
    ui.add_space(space::XS);
    let field = Field::new(&of("day-new-name"), "", &mut draft.new_name).longest(LONGEST).show(ui);
    follow_focus(ui, draft, &field, Spot::NewName);
    if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        let name = draft.new_name.trim().to_owned();
        if !name.is_empty() && name != person.name {
            done.push(PersonAction::Rename(name));
        }
        draft.close_person();
    }
    ui.add_space(space::S);
    ui.add(Text::small(&of("setup-person-works-at")).color(ui.tokens().ink_2));
    ui.add_space(space::XS);
    if let Some(home) = homes_ui(ui, &view.homes, person.home_key, words) {
        done.push(PersonAction::SetHome(home));
    }
    if view.tables.len() > 1 {
        ui.add_space(space::S);
        let labels: Vec<String> = view.tables.iter().map(|table| table.name.clone()).collect();
        let holds = |people: &[PersonView]| people.iter().any(|one| one.key == person.key);
        let now = view.tables.iter().position(|table| holds(&table.people)).unwrap_or(usize::MAX - 1);
        if let Some(at) = Segments::new(&labels, now).of(&person.name).show(ui).filter(|at| *at != now) {
            done.push(PersonAction::SitAt(u32::try_from(at).unwrap_or(0)));
        }
    }
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        if draft.to_forget {
            ui.add(Text::body(&of("day-forget-sure")).live());
            if ui.add(ActionButton::new(&of("day-forget-yes"))).clicked() {
                done.push(PersonAction::Forget);
                draft.close_person();
            }
            if ui.add(ActionButton::new(&words.say("day-forget-no"))).clicked() {
                draft.to_forget = false;
            }
            return;
        }
        let is_out = view.out.iter().any(|one| one.key == person.key);
        let (label, action) =
            if is_out { (of("day-return"), PersonAction::Return) } else { (of("day-step-out"), PersonAction::StepOut) };
        if ui.add(ActionButton::new(&label)).clicked() {
            done.push(action);
            draft.close_person();
        }
        draft.to_forget |= ui.add(ActionButton::new(&of("day-forget"))).clicked();
        if ui.add(ActionButton::new(&words.say("day-person-done")).key("Esc")).clicked() {
            draft.close_person();
        }
    });
    done.into_iter().for_each(|action| emit(DayAction::Person(person.key, action)));
}
