//! The set-up, from an empty list to the start: by keyboard alone and by mouse alone.

use std::cell::RefCell;
use std::rc::Rc;

use egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use roadblock::ui::screens::setup::{PersonPillView, SetupAction, SetupDraft, SetupView, setup_ui};
use roadblock::ui::theme::Agency;

use crate::samples::setup_samples::{empty, filled, long};
use crate::samples::words;
use crate::stand::{NARROW, Table, WIDE, click, heard, press, stand};

pub(crate) type Setup = Harness<'static, Table<SetupDraft, SetupAction>>;

const NAME: &str = "Pseudonym of the next person";
const START: &str = "Start with the pre-brief";

pub(crate) fn setup(view: SetupView, size: Vec2) -> Setup {
    let words = words();
    stand(size, move |ui, draft, emit| setup_ui(ui, &view, draft, &words, emit))
}

fn type_name(harness: &mut Setup, name: &str) {
    harness.get_by_label(NAME).focus();
    harness.run();
    harness.get_by_label(NAME).type_text(name);
    harness.run();
}

fn added(name: &str, home: u32) -> SetupAction {
    SetupAction::AddPerson { name: name.into(), home }
}

fn control_enter(harness: &mut Setup) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
}

#[test]
fn a_whole_group_is_typed_without_leaving_the_field() {
    let mut harness = setup(empty(), WIDE);
    assert!(harness.get_by_label(NAME).is_focused());
    type_name(&mut harness, " Mira ");
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    assert!(harness.get_by_label(NAME).is_focused());
    type_name(&mut harness, "Toka");
    press(&mut harness, &[Key::ArrowUp, Key::Enter]);
    assert_eq!(harness.state().done, [added("Mira", 22), added("Toka", 21)]);
    assert_eq!(harness.state().draft.name, "");
}

#[test]
fn enter_in_an_empty_field_does_nothing_and_stays_there() {
    for view in [empty(), filled()] {
        let mut harness = setup(view, WIDE);
        harness.get_by_label(NAME).focus();
        harness.run();
        press(&mut harness, &[Key::Enter, Key::Space, Key::Enter]);
        assert_eq!(harness.state().done, []);
        assert!(harness.get_by_label(NAME).is_focused());
    }
}

#[test]
fn a_person_is_added_by_mouse_alone_once_the_name_is_typed() {
    let mut harness = setup(empty(), WIDE);
    type_name(&mut harness, "Mira");
    click(&mut harness, "Works at: Victim advocacy");
    click(&mut harness, "Add");
    assert_eq!(harness.state().done, [added("Mira", 23)]);
}

#[test]
fn the_same_pseudonym_is_not_given_twice() {
    let mut harness = setup(filled(), WIDE);
    type_name(&mut harness, "mira");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().done, []);
    harness.get_by_label("There is a mira already. Please choose another pseudonym.");
    assert_eq!(harness.state().draft.name, "mira");
}

#[test]
fn people_are_taken_off_the_list() {
    let mut harness = setup(filled(), WIDE);
    click(&mut harness, "Remove Toka");
    harness.get_by_label("Mira, Social welfare").focus();
    harness.run();
    press(&mut harness, &[Key::Delete]);
    assert_eq!(harness.state().done, [SetupAction::RemovePerson(3), SetupAction::RemovePerson(2)]);
}

#[test]
fn somebody_works_somewhere_else() {
    let mut harness = setup(filled(), WIDE);
    click(&mut harness, "Linden, Police");
    harness.get_by_label("Where does Linden work?");
    click(&mut harness, "Works at: Specialised unit");
    assert_eq!(harness.state().done, [SetupAction::SetHome { person: 1, home: 21 }]);
    harness.get_by_label(NAME);
    harness.get_by_label("Mira, Social welfare").focus();
    harness.run();
    press(&mut harness, &[Key::Space]);
    harness.get_by_label("Where does Mira work?");
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state().done.len(), 1);
    harness.get_by_label(NAME);
}

#[test]
fn one_cannot_start_before_there_is_somebody_and_reads_why() {
    for size in [WIDE, NARROW] {
        let mut harness = setup(empty(), size);
        harness.get_by_label("Add at least one person.");
        assert!(harness.get_by_label(START).accesskit_node().is_disabled());
        control_enter(&mut harness);
        press(&mut harness, &[Key::Escape, Key::Enter]);
        assert_eq!(harness.state().done, []);
    }
}

#[test]
fn one_starts_by_enter_by_control_and_enter_and_by_a_click() {
    let mut harness = setup(filled(), WIDE);
    press(&mut harness, &[Key::Enter]);
    harness.get_by_label(NAME).focus();
    harness.run();
    control_enter(&mut harness);
    click(&mut harness, START);
    assert_eq!(harness.state().done, [SetupAction::Start, SetupAction::Start, SetupAction::Start]);
}

#[test]
fn nobody_half_typed_is_lost_by_starting() {
    let mut harness = setup(filled(), WIDE);
    type_name(&mut harness, "Arben");
    control_enter(&mut harness);
    assert_eq!(harness.state().done, []);
    harness.get_by_label_contains("“Arben” is not on the list yet");
    press(&mut harness, &[Key::Enter]);
    control_enter(&mut harness);
    assert_eq!(harness.state().done, [added("Arben", 20), SetupAction::Start]);
}

#[test]
fn escape_leaves_the_field_first_and_then_the_screen() {
    let mut harness = setup(empty(), WIDE);
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state().done, []);
    press(&mut harness, &[Key::Escape]);
    click(&mut harness, "Back");
    assert_eq!(harness.state().done, [SetupAction::Back, SetupAction::Back]);
}

#[test]
fn another_case_and_another_way() {
    let mut harness = setup(filled(), WIDE);
    assert!(heard(&harness).contains("Apply the presumption of childhood"));
    click(&mut harness, "Like one of the family, Adult · 45 + 30 min");
    click(&mut harness, "The card says twenty, Child · 50 + 35 min");
    click(&mut harness, "Alone");
    assert_eq!(harness.state().done, [SetupAction::ChooseCase(8), SetupAction::Way(31)]);
}

#[test]
fn where_there_is_little_room_the_other_cases_wait_behind_a_button() {
    let mut harness = setup(filled(), NARROW);
    assert!(harness.query_by_label_contains("Like one of the family").is_none());
    click(&mut harness, "4 other cases");
    harness.get_by_label("Like one of the family, Adult · 45 + 30 min").focus();
    harness.run();
    press(&mut harness, &[Key::Space]);
    assert_eq!(harness.state().done, [SetupAction::ChooseCase(8)]);
}

#[test]
fn everything_can_be_heard_however_long_it_is() {
    for size in [WIDE, NARROW] {
        let all = heard(&setup(long(), size));
        for line in ["Small groups", "Jelena of the valley", "from the ninth decision on", ": free"] {
            assert!(all.contains(line), "{line}: {all}");
        }
        assert!(!all.contains('['), "{all}");
    }
}

#[test]
fn from_nothing_to_the_start_with_the_keyboard_only() {
    let view = Rc::new(RefCell::new(empty()));
    let (shown, words) = (Rc::clone(&view), words());
    let mut harness: Setup = stand(WIDE, move |ui, draft, emit| {
        let mut queue = Vec::new();
        setup_ui(ui, &shown.borrow(), draft, &words, &mut |action| queue.push(action));
        for action in queue {
            if let SetupAction::AddPerson { name, .. } = &action {
                let mut view = shown.borrow_mut();
                let person = PersonPillView { name: name.clone(), home: Agency::POLICE, ..PersonPillView::default() };
                view.people.push(person);
                view.cannot_start.clear();
            }
            emit(action);
        }
    });
    type_name(&mut harness, "Mira");
    press(&mut harness, &[Key::Enter]);
    control_enter(&mut harness);
    assert_eq!(harness.state().done, [added("Mira", 20), SetupAction::Start]);
}
