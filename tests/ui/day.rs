//! The page of the day, as whoever leads uses it: a group typed or pasted, the day planned, seats given by hand, people who
//! come, go and are forgotten, round after round.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use roadblock::ui::screens::day::{DayAction, DayDraft, DayView, PartAction, PersonAction, day_ui};

use crate::records::Records;
use crate::samples::day_samples::{empty, filled, under_way};
use crate::samples::words;
use crate::stand::{NARROW, Table, WIDE, assert_named, click, heard, press, stand};
use crate::window::{Window, play_to_the_debrief, to_the_phase};

type Page = egui_kittest::Harness<'static, Table<DayDraft, DayAction>>;

fn page(view: DayView, size: egui::Vec2) -> Page {
    let words = words();
    stand(size, move |ui, draft, emit| day_ui(ui, &view, draft, &words, emit))
}

const NAME: &str = "Pseudonym of the next person";

#[test]
fn the_field_has_the_focus_and_enter_adds_and_stays() {
    let mut harness = page(empty(), WIDE);
    assert!(harness.get_by_label(NAME).is_focused());
    harness.get_by_label(NAME).type_text("Mira");
    harness.run();
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    assert!(harness.get_by_label(NAME).is_focused());
    let lines = vec!["Mira".to_owned()];
    assert_eq!(harness.state().done, [DayAction::AddPeople { lines, home: 2, table: 0 }]);
}

#[test]
fn a_pasted_list_becomes_people_at_once() {
    let mut harness = page(empty(), WIDE);
    harness.event(egui::Event::Paste("Mira, social\nToka\n\nReed; labour".into()));
    harness.run();
    let lines = ["Mira, social", "Toka", "Reed; labour"].map(str::to_owned).to_vec();
    assert_eq!(harness.state().done, [DayAction::AddPeople { lines, home: 0, table: 0 }]);
}

#[test]
fn minutes_are_changed_with_the_arrows_of_the_part_that_has_the_focus() {
    let mut harness = page(filled(), WIDE);
    let debrief = "10:05, Debrief, 50 min. ";
    harness.get_by_label(debrief).focus();
    harness.run();
    press(&mut harness, &[Key::ArrowRight, Key::ArrowLeft, Key::Delete]);
    let part = |action| DayAction::Part(2, action);
    assert_eq!(
        harness.state().done,
        [part(PartAction::Minutes(5)), part(PartAction::Minutes(-5)), part(PartAction::Remove)]
    );
    assert!(harness.get_by_label(debrief).is_focused());
}

#[test]
fn a_round_is_opened_and_gets_another_case_by_mouse() {
    let mut harness = page(filled(), WIDE);
    click(&mut harness, "11:15, Round 2, 50 min. The card says twenty");
    // What stands below the edge of the window is reached as well.
    harness.get_by_label("Three weeks to eighteen, Child · 50 + 35 min").click_accesskit();
    harness.run();
    assert_eq!(harness.state().done, [DayAction::ChooseCase { round: 1, case: 2 }]);
}

#[test]
fn a_seat_is_given_to_a_volunteer_by_keys_alone() {
    let mut harness = page(filled(), WIDE);
    harness.get_by_label("The person assisted, Round 2: free").focus();
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert!(heard(&harness).contains("who volunteers to speak for The person assisted?"), "{}", heard(&harness));
    press(&mut harness, &[Key::Enter]);
    let seat = DayAction::Seat { round: 1, role: "era".into(), person: Some(1) };
    assert_eq!(harness.state().done, [seat]);
    assert!(harness.get_by_label("The person assisted, Round 2: free").is_focused());
}

#[test]
fn forgetting_somebody_is_said_twice() {
    let mut harness = page(under_way(), WIDE);
    click(&mut harness, "Sokol, Health care");
    click(&mut harness, "Forget Sokol for good");
    assert_eq!(harness.state().done, []);
    assert!(heard(&harness).contains("cannot be taken back"));
    click(&mut harness, "Keep");
    click(&mut harness, "Forget Sokol for good");
    click(&mut harness, "Yes, forget Sokol");
    assert_eq!(harness.state().done, [DayAction::Person(2, PersonAction::Forget)]);
}

#[test]
fn everything_has_a_name_in_every_size() {
    for size in [WIDE, NARROW] {
        for view in [empty(), filled(), under_way()] {
            assert_named(&page(view, size), "day");
        }
    }
}

/// Sets a group of six up in the real window: pasted, with where they work.
fn with_six(window: &mut Window) {
    window.press(Key::Num1);
    assert_eq!(window.place(), "day");
    window.paste("Mira, social\nToka, unit\nLinden, police\nWren, victim\nReed, labour\nAna, shelter");
}

/// Everybody who is asked answers, each behind a curtain of their own, or would rather not say.
fn answer_what_is_asked(window: &mut Window) {
    let (mut asked, mut skipped) = (0, false);
    while window.place() == "ask-curtain" {
        // Nothing of the question is there before the right person is.
        assert!(!window.heard().contains("Your answer is kept"), "{}", window.heard());
        window.press(Key::Space);
        while window.place() == "ask" {
            asked += 1;
            if skipped {
                window.type_text("They call first");
                window.press(Key::Enter);
            } else {
                skipped = true;
                window.click("I would rather not say");
            }
        }
    }
    assert!(asked > 1, "the case asks several people");
}

#[test]
fn what_somebody_typed_for_a_question_is_gone_when_it_is_hidden() {
    let mut window = Window::open();
    with_six(&mut window);
    window.press_with(Modifiers::COMMAND, Key::Enter);
    window.press(Key::T);
    window.press(Key::Enter);
    window.press(Key::Space);
    assert_eq!(window.place(), "ask");
    window.type_text("half typed");
    window.press(Key::Escape);
    assert_eq!(window.place(), "ask-curtain");
    assert!(!window.heard().contains("half typed"));
    window.press(Key::Space);
    assert!(!window.heard().contains("half typed"));
}

#[test]
fn a_day_is_set_up_played_and_gone_on_with_in_the_next_round() {
    let mut window = Window::open();
    with_six(&mut window);
    assert!(window.heard().contains("Everybody plays a role of another agency at least once."), "{}", window.heard());
    window.press_with(Modifiers::COMMAND, Key::Enter);
    assert_eq!(window.place(), "pre-brief");
    window.press(Key::T);
    window.press(Key::Enter);
    answer_what_is_asked(&mut window);
    assert_eq!(window.place(), "table");
    // Late, in the middle of the round; then back to it.
    window.press(Key::F3);
    assert_eq!(window.place(), "day");
    window.type_into(NAME, "Late");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.place(), "table");
    play_to_the_debrief(&mut window);
    to_the_phase(&mut window, "debrief-closing");
    for _ in 0..8 {
        if window.heard().contains("Close the round") {
            break;
        }
        window.press(Key::ArrowRight);
    }
    window.click_part("Close the round");
    assert_eq!(window.place(), "day");
    window.press_with(Modifiers::COMMAND, Key::Enter);
    window.press(Key::T);
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.place(), "table");
}

#[test]
fn a_day_that_was_only_looked_at_leaves_no_record_and_one_with_people_is_gone_on_with() {
    let records = Records::default();
    let mut window = Window::open_with(records.clone(), Vec::new());
    window.press(Key::Num1);
    window.press(Key::Escape);
    assert_eq!((window.place().as_str(), records.count()), ("lobby", 0));
    with_six(&mut window);
    window.press(Key::Escape);
    assert_eq!((window.place().as_str(), records.count()), ("lobby", 1));
    let mut again = Window::open_with(records, Vec::new());
    again.press(Key::Num2);
    assert_eq!(again.place(), "day");
    assert!(again.heard().contains("Linden, "), "{}", again.heard());
}

#[test]
fn a_group_is_typed_name_by_name_without_touching_the_mouse() {
    let mut window = Window::open();
    window.press(Key::Num1);
    for name in ["Linden", "Mira", "Toka"] {
        window.type_text(name);
        window.press(Key::Enter);
    }
    assert!(window.heard().contains("3 people"), "{}", window.heard());
}

#[test]
fn who_is_forgotten_is_gone_from_the_page_and_the_record_is_told() {
    let records = Records::default();
    let mut window = Window::open_with(records.clone(), Vec::new());
    with_six(&mut window);
    window.click("Wren, Victim advocacy");
    window.click("Forget Wren for good");
    window.click("Yes, forget Wren");
    assert!(!window.heard().contains("Wren"), "{}", window.heard());
    assert_eq!(records.last().forgotten, 1);
}
