//! The handbook at the desk: found with F1, read by keyboard, closed during a play, and what a workshop confirms in it
//! is kept and holds at the next start.

use egui::Key;
use roadblock::library::TextFile;

use super::window::{Window, set_up};

/// Opens clause B3 by its head.
fn open_b3(window: &mut Window) {
    window.press(Key::F1);
    assert_eq!(window.place(), "handbook");
    window.click("B Calling the team");
    window.click_part("B3. Child: call the Centre for Social Welfare at once");
    assert!(window.heard().contains("Whenever the person is, or may be, a child"), "{}", window.heard());
}

#[test]
fn a_clause_is_read_with_its_reasons_and_what_holds_for_an_adult() {
    let mut window = Window::open();
    open_b3(&mut window);
    let heard = window.heard();
    for words in [
        "Training model: not confirmed locally",
        "Why. The 2006 workshops took this as the known rule",
        "Who is called for an adult?",
        "“The card says twenty”, Patrol officer",
        "B1 comes before B5.",
    ] {
        assert!(heard.contains(words), "{words} is missing in:\n{heard}");
    }
    window.press(Key::Escape);
    assert_eq!(window.place(), "lobby");
}

#[test]
fn what_anybody_has_to_do_is_among_the_duties_of_each_agency() {
    let mut window = Window::open();
    window.press(Key::F1);
    window.click("My duties");
    for agency in ["Police", "Centre for Social Welfare"] {
        window.click(agency);
        let heard = window.heard();
        assert!(heard.contains("Alert the specialised unit"), "{agency}: {heard}");
        assert!(heard.contains("Take the person aside with a neutral reason, any agency"), "{agency}: {heard}");
    }
    assert!(!window.heard().contains("1 days"), "{}", window.heard());
    // What only some can do is theirs alone.
    for (agency, is_theirs) in [("Police", false), ("Victim advocacy", true)] {
        window.click(agency);
        let heard = window.heard();
        assert_eq!(heard.contains("Speak with the person as their advocate"), is_theirs, "{agency}: {heard}");
    }
}

#[test]
fn the_search_finds_a_clause_by_its_words() {
    let mut window = Window::open();
    window.press(Key::F1);
    window.press(Key::Slash);
    window.type_text("guardian named");
    assert!(window.heard().contains("clause found") || window.heard().contains("clauses found"));
    window.click_part("Child: independent guardian before decisions");
    assert!(window.heard().contains("Someone must speak for the child"));
}

#[test]
fn during_a_play_it_asks_first() {
    let mut window = Window::open();
    set_up(&mut window);
    window.press(Key::Space);
    window.press(Key::Enter);
    assert_eq!(window.place(), "play");
    window.press(Key::F1);
    assert_eq!(window.place(), "handbook-gate");
    window.press(Key::Escape);
    // Whoever comes back finds nothing private on the screen.
    assert_eq!(window.place(), "curtain");
    window.press(Key::Space);
    window.press(Key::F1);
    window.click("Open it now");
    assert_eq!(window.place(), "handbook");
    window.press(Key::Escape);
    assert_eq!(window.place(), "curtain");
}

#[test]
fn what_a_workshop_confirms_is_kept_and_holds_at_the_next_start() {
    let mut window = Window::open();
    open_b3(&mut window);
    window.click("Confirm or replace for here");
    window.type_into("Confirmed by", "The working group");
    window.type_into("In time until, such as 30 min", "20 min");
    assert!(window.heard().contains("Please give both limits, or neither."));
    window.type_into("At the latest, such as 2 h", "1 h");
    window.click("Keep");
    assert!(window.heard().contains("1 of 45 clauses confirmed locally"), "{}", window.heard());
    assert!(window.heard().contains("20 min, at the latest 1 h"), "{}", window.heard());
    let kept = window.kept();
    let text = kept["victim-assistance.ron"].clone();
    let file = TextFile { path: "victim-assistance.ron".to_owned(), text };
    let mut again = Window::open_with(crate::records::Records::default(), vec![file]);
    open_b3(&mut again);
    assert!(again.heard().contains("Confirmed by The working group"), "{}", again.heard());
}

#[test]
fn a_focal_point_is_kept() {
    let mut window = Window::open();
    window.press(Key::F1);
    window.click("Contacts");
    window.type_into("Police: Deputy", "On call, room 4");
    window.click("Keep");
    assert!(window.kept()["victim-assistance-contacts.ron"].contains("On call, room 4"));
}

#[test]
fn what_was_kept_and_cannot_be_read_is_told_and_harms_nothing() {
    let file = TextFile { path: "victim-assistance.ron".to_owned(), text: "(format: 1, procedur".to_owned() };
    let mut window = Window::open_with(crate::records::Records::default(), vec![file]);
    assert!(window.heard().contains("could not be read (victim-assistance.ron)"), "{}", window.heard());
    window.press(Key::F1);
    assert_eq!(window.place(), "handbook");
}
