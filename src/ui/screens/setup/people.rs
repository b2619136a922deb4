//! Who takes part: pills, a field for the next pseudonym, and where that person works.
//! Enter adds and stays in the field, so that a whole group is typed in one go; up and down choose the agency.

use egui::{Align, Key, Layout as Flow, Ui, vec2};

use super::draft::{SetupAction, SetupDraft, Spot, home_of};
use super::pill::Pill;
use super::steps::step_head;
use super::view::{PersonPillView, SetupView};
use super::{follow_focus, homes};
use crate::base::{Catalogue, Message};
use crate::ui::paint::Icon;
use crate::ui::screens::flow::flow_ui;
use crate::ui::theme::TokensExt as _;
use crate::ui::theme::sizes::{height, space};
use crate::ui::widgets::{ActionButton, Field, Text};

/// No pseudonym is longer.
const LONGEST: usize = 16;

pub(super) fn people_ui(
    ui: &mut Ui,
    view: &SetupView,
    draft: &mut SetupDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(SetupAction),
) {
    step_head(ui, 2, &words.say("setup-people"));
    ui.add_space(space::S);
    if view.people.is_empty() {
        // As high as the first row of people will be, so that what stands below stays where it is.
        let row = vec2(ui.available_width(), height::TARGET);
        ui.allocate_ui_with_layout(row, Flow::left_to_right(Align::Center), |ui| {
            ui.set_min_height(height::TARGET);
            ui.add(Text::body(&words.say("setup-people-none")));
        });
        ui.add_space(space::S);
    } else {
        pills_ui(ui, view, draft, words, emit);
        ui.add_space(space::S);
    }
    let changing = draft.person.and_then(|key| view.people.iter().find(|person| person.key == key));
    match changing {
        Some(person) => change_home_ui(ui, view, person, draft, words, emit),
        None => next_person_ui(ui, view, draft, words, emit),
    }
}

fn pills_ui(
    ui: &mut Ui,
    view: &SetupView,
    draft: &mut SetupDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(SetupAction),
) {
    let pill = |ui: &Ui, person| Pill::new(ui, person, draft.person == Some(person.key));
    let mut pills: Vec<Option<Pill<'_>>> = view.people.iter().map(|person| Some(pill(ui, person))).collect();
    let widths: Vec<f32> = pills.iter().flatten().map(Pill::width).collect();
    flow_ui(ui, &widths, space::S, |ui, at| {
        let (person, Some(pill)) = (&view.people[at], pills[at].take()) else { return };
        let pill = ui.push_id(("person", person.key), |ui| pill.show(ui, words)).inner;
        follow_focus(ui, draft, &pill.name, Spot::Person(person.key));
        if pill.name.clicked() {
            draft.open(view, person);
        }
        if pill.remove.clicked() {
            emit(draft.remove(view, person.key));
        }
    });
}

/// The next pseudonym, and where its bearer works.
fn next_person_ui(
    ui: &mut Ui,
    view: &SetupView,
    draft: &mut SetupDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(SetupAction),
) {
    let add = words.say("setup-add");
    let button = ActionButton::new(&add).icon(Icon::Plus).key("Enter");
    let wide = (ui.available_width() - button.size(ui).x - space::S).min(420.0);
    let row = vec2(ui.available_width(), height::PRIMARY);
    ui.allocate_ui_with_layout(row, Flow::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let field = ui.allocate_ui_with_layout(vec2(wide, height::PRIMARY), Flow::left_to_right(Align::Center), |ui| {
            let (name, hint) = (words.say("setup-name"), words.say("setup-name-hint"));
            Field::new(&name, &hint, &mut draft.name).longest(LONGEST).show(ui)
        });
        let field = field.inner;
        if field.changed() {
            draft.taken = false;
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let pressed = ui.add(button).clicked();
        if entered || pressed {
            draft.add(view).into_iter().for_each(&mut *emit);
        }
        follow_focus(ui, draft, &field, Spot::Name);
    });
    ui.add_space(space::S);
    note_ui(ui, draft, words);
    ui.add_space(space::XS);
    let next = Some(draft.next_home(view));
    if let Some(home) = homes::homes_ui(ui, &view.homes, next, draft, words) {
        draft.home = Some(home);
        // A typed name then only needs Enter.
        draft.focus_next = Some(Spot::Name);
    }
}

/// What the signs below are for, or what is wrong with the name.
fn note_ui(ui: &mut Ui, draft: &SetupDraft, words: &Catalogue) {
    if draft.taken && !draft.name.trim().is_empty() {
        let text = words.text(&Message::new("setup-taken").with("name", draft.name.trim()));
        ui.add(Text::small(&text).color(ui.tokens().talk).live());
    } else {
        ui.add(Text::small(&words.say("setup-no-real-names")).color(ui.tokens().ink_2));
    }
}

/// Where somebody on the list works; stands in the place of the field for the while.
fn change_home_ui(
    ui: &mut Ui,
    view: &SetupView,
    person: &PersonPillView,
    draft: &mut SetupDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(SetupAction),
) {
    let whose = words.text(&Message::new("setup-person-works-at").with("name", person.name.as_str()));
    ui.add(Text::body(&whose).live());
    ui.add_space(space::XS);
    let now = home_of(view, person).map(|home| home.key);
    if let Some(home) = homes::homes_ui(ui, &view.homes, now, draft, words) {
        if now != Some(home) {
            emit(SetupAction::SetHome { person: person.key, home });
        }
        draft.person = None;
        draft.focus_next = Some(Spot::Person(person.key));
    }
}
