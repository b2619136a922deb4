//! Whole plays through the window, by keyboard alone: from the first card to the end of the talk, left and taken up again.

use egui::Key;
use roadblock::library::TextFile;
use roadblock::procedure::local::{LocalClause, LocalRules};

use super::records::Records;
use super::window::{Window, play_to_the_debrief, play_with, set_up, to_the_phase};

/// What came of a decision is read in the room in which it was taken; the next room waits.
#[test]
fn an_outcome_is_read_where_the_decision_was_taken() {
    let mut window = Window::open();
    set_up(&mut window);
    let room = |heard: &str| {
        let line = heard.lines().find(|line| line.contains("in the light of the lamp"));
        line.and_then(|line| line.split_once(',')).map(|(room, _)| room.to_owned())
    };
    let is_outcome = |heard: &str| heard.lines().any(|line| line == "Continue");
    let (mut decided_in, mut rooms, mut outcomes) = (None, Vec::new(), 0);
    for _ in 0..200 {
        let (place, heard) = (window.place(), window.heard());
        match place.as_str() {
            "curtain" => window.press(Key::Space),
            "play" if is_outcome(&heard) => {
                assert_eq!(room(&heard), decided_in, "{heard}");
                outcomes += 1;
                window.press(Key::Enter);
            }
            "play" => {
                decided_in = room(&heard);
                rooms.push(decided_in.clone());
                for key in [Key::Num1, Key::Num1, Key::Num2, Key::Num2, Key::Enter, Key::Enter] {
                    if window.place() == "play" && !is_outcome(&window.heard()) {
                        window.press(key);
                    }
                }
                window.keep_the_reason();
            }
            place if place.starts_with("debrief") => break,
            _ => window.press(Key::Enter),
        }
    }
    rooms.dedup();
    assert!(outcomes > 5 && rooms.len() > 2, "{outcomes} outcomes in {rooms:?}");
}

#[test]
fn a_whole_case_is_played_by_keyboard_to_the_end_of_its_debrief() {
    let mut window = Window::open();
    set_up(&mut window);
    let places = play_to_the_debrief(&mut window);
    for place in ["curtain", "role-card", "play", "swap", "ending"] {
        assert!(places.iter().any(|seen| seen == place), "{place} was never seen: {places:?}");
    }
    // Who takes a role over has not read its card yet.
    let swap = places.iter().position(|seen| seen == "swap").unwrap();
    assert!(places[swap..].iter().any(|seen| seen == "role-card"), "{places:?}");
    let (mut phases, mut person_seen) = (Vec::new(), false);
    for _ in 0..80 {
        let (phase, heard) = (window.place(), window.heard());
        if phases.last() != Some(&phase) {
            phases.push(phase.clone());
        }
        assert!(!heard.contains("[desk") && !heard.contains("[debrief"), "{heard}");
        assert!(!heard.contains("of 1000") && !heard.contains("‰"), "a number that nobody revealed: {heard}");
        match phase.as_str() {
            "debrief-other-eyes" if heard.contains("How was it for Era?") => {
                person_seen = true;
                assert!(heard.contains("Not a measurement, not a grade."), "{heard}");
            }
            "debrief-procedure" if !heard.contains("The whole play, in words") => {
                for part in ["What happened", "What the procedure says", "Why"] {
                    assert!(heard.contains(part), "{part}: {heard}");
                }
            }
            _ => {}
        }
        if heard.contains("It is over") {
            break;
        }
        window.press(Key::ArrowRight);
    }
    let ten = roadblock::workshop::Phase::ALL.map(|phase| format!("debrief-{}", phase.id()));
    assert_eq!(phases, ten);
    assert!(person_seen);
    window.press(Key::Enter);
    assert_eq!(window.place(), "day");
    window.press(Key::Escape);
    assert_eq!(window.place(), "lobby");
    // Whoever pressed a key too often can come back to it.
    window.press(Key::Num2);
    assert_eq!(window.place(), "debrief-closing");
}

/// The program plays another way on, then the table does; both stand beside what was played, also after a restart.
#[test]
fn another_way_is_played_on_by_the_program_and_by_the_table_and_is_kept() {
    let records = Records::default();
    let mut window = Window::open_with(records.clone(), Vec::new());
    set_up(&mut window);
    play_with(&mut window, Key::Num3);
    to_the_phase(&mut window, "debrief-what-if");
    window.press(Key::B);
    assert!(window.heard().contains("here the two courses part"), "{}", window.heard());
    window.press(Key::ArrowLeft);
    window.press(Key::O);
    assert_eq!(window.place(), "play");
    for _ in 0..60 {
        if window.place().starts_with("debrief") {
            break;
        }
        for key in [Key::Num1, Key::Num1, Key::Num2, Key::Num2, Key::Enter, Key::Enter] {
            if !window.place().starts_with("debrief") {
                window.press(key);
            }
        }
        window.keep_the_reason();
    }
    assert_eq!(window.place(), "debrief-what-if");
    assert!(window.heard().contains("3 of 3 in this phase"), "{}", window.heard());
    let kept = records.last();
    assert_eq!(kept.events.iter().filter(|event| event.body.contains("other-way-tried")).count(), 2);
    let mut again = Window::open_with(records, Vec::new());
    again.press(Key::Num2);
    assert_eq!(again.place(), "debrief-what-if");
    assert!(again.heard().contains("1 of 3 in this phase"), "{}", again.heard());
}

#[test]
fn a_moment_that_is_seen_again_shows_an_empty_chair_for_who_was_to_be_there() {
    let mut window = Window::open();
    set_up(&mut window);
    // The third options leave somebody out who was to be there.
    play_with(&mut window, Key::Num3);
    to_the_phase(&mut window, "debrief-facts");
    // Behind the course from memory comes the line of time, first with the moments that matter most.
    window.press(Key::ArrowRight);
    window.press(Key::L);
    let mut chairs = Vec::new();
    for _ in 0..40 {
        window.press(Key::Space);
        chairs.extend(window.heard().lines().filter(|line| line.contains("An empty chair")).map(str::to_owned));
        window.press(Key::Escape);
        assert_eq!(window.place(), "debrief-facts");
        window.press(Key::ArrowDown);
    }
    assert!(chairs.iter().any(|line| line.contains(": not yet here.")), "{chairs:?}");
}

#[test]
fn the_rules_of_the_place_are_told_with_the_findings() {
    let shipped = include_str!("../../scenarios/victim-assistance/procedure.ron");
    let shipped = roadblock::procedure::parse("procedure.ron", shipped).value.unwrap();
    let rules = LocalRules {
        procedure: shipped.id.clone(),
        clauses: shipped
            .clauses
            .iter()
            .map(|clause| LocalClause {
                id: clause.id.clone(),
                confirmed_by: "The working group".to_owned(),
                reference: "Order 12".to_owned(),
                text: format!("As agreed in Linden for {}.", clause.id),
                limits: Vec::new(),
            })
            .collect(),
        ..LocalRules::default()
    };
    let file = TextFile { path: "victim-assistance.ron".to_owned(), text: rules.to_text().unwrap() };
    let mut window = Window::open_with(Records::default(), vec![file]);
    set_up(&mut window);
    play_to_the_debrief(&mut window);
    to_the_phase(&mut window, "debrief-procedure");
    let heard = window.heard();
    for words in
        ["45 of 45 clauses confirmed locally", "Here: As agreed in Linden for", "Order 12", "Confirmed by The working"]
    {
        assert!(heard.contains(words), "{words}: {heard}");
    }
}

#[test]
fn private_text_is_absent_until_the_right_person_is_there_and_gone_at_once() {
    let mut window = Window::open();
    set_up(&mut window);
    let secret = "eleven years in uniform";
    assert!(!window.heard().contains(secret));
    window.press(Key::Space);
    assert_eq!(window.place(), "role-card");
    assert!(window.heard().contains(secret));
    window.press(Key::Escape);
    assert_eq!(window.place(), "curtain");
    assert!(!window.heard().contains(secret));
    window.press(Key::Escape);
    assert_eq!(window.place(), "table");
    let heard = window.heard();
    assert!(!heard.contains(secret) && !heard.contains("What I know"), "{heard}");
    assert!(heard.contains("It is the turn of the patrol officer."), "{heard}");
    // One step further back is the lobby, where the play waits.
    window.press(Key::Escape);
    assert_eq!(window.place(), "lobby");
    window.press(Key::Num2);
    // Nothing was decided yet, so people can still be asked.
    assert_eq!(window.place(), "ask-curtain");
    window.press(Key::Escape);
    assert_eq!(window.place(), "table");
}

#[test]
fn anybody_may_act_unasked_from_the_table_once_they_have_heard_of_it() {
    let mut window = Window::open();
    set_up(&mut window);
    window.press(Key::Escape);
    window.press(Key::Num3);
    assert_eq!(window.place(), "curtain");
    window.press(Key::Space);
    window.press(Key::Enter);
    assert_eq!(window.place(), "play");
    assert!(window.heard().contains("Another role decides now"), "{}", window.heard());
    // Nobody has told the social worker of a girl in a bar.
    window.press(Key::A);
    assert!(!window.heard().contains("Name a temporary guardian"), "{}", window.heard());
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert_eq!(window.place(), "table");
    window.press(Key::Num1);
    window.press(Key::Space);
    window.press(Key::Enter);
    window.press(Key::A);
    assert!(window.heard().contains("Call the Centre for Social Welfare"), "{}", window.heard());
}

#[test]
fn a_pause_covers_everything_until_somebody_goes_on() {
    let mut window = Window::open();
    set_up(&mut window);
    window.press(Key::Space);
    window.press(Key::P);
    assert_eq!(window.place(), "pause");
    assert!(!window.heard().contains("eleven years"), "{}", window.heard());
    window.press(Key::P);
    // Whoever comes back finds nothing private on the screen.
    assert_eq!(window.place(), "curtain");
}

#[test]
fn a_workshop_that_was_left_goes_on_where_it_stood() {
    let mut window = Window::open();
    set_up(&mut window);
    for key in [Key::Space, Key::Enter, Key::Num1, Key::Enter] {
        window.press(key);
    }
    assert!(window.heard().contains("Continue"), "{}", window.heard());
    let records = window.records().clone();
    let before = records.last();
    let mut again = Window::open_with(records, Vec::new());
    assert!(again.heard().contains("The card says twenty"), "{}", again.heard());
    again.press(Key::Num2);
    // What is private is behind its curtain; the outcome that was not read yet waits there.
    assert_eq!(again.place(), "curtain");
    assert!(again.heard().contains("Linden"), "{}", again.heard());
    again.press(Key::Space);
    assert!(again.heard().contains("Continue"), "{}", again.heard());
    assert_eq!(again.records().last(), before, "to come back changes nothing");
}

/// Whoever passed over the questions before the round is not asked again once somebody has read a card.
#[test]
fn a_workshop_that_was_left_at_its_first_card_goes_on_there() {
    let mut window = Window::open();
    set_up(&mut window);
    let mut before = Window::open_with(window.records().clone(), Vec::new());
    before.press(Key::Num2);
    assert_eq!(before.place(), "ask-curtain", "nobody has begun, so they may still be asked");
    window.press(Key::Space);
    window.press(Key::Enter);
    assert_eq!(window.place(), "play");
    let mut again = Window::open_with(window.records().clone(), Vec::new());
    again.press(Key::Num2);
    assert_eq!(again.place(), "curtain");
}

#[test]
fn a_workshop_that_was_left_is_not_lost_when_another_one_begins() {
    let mut window = Window::open();
    set_up(&mut window);
    let (records, before) = (window.records().clone(), window.records().last());
    let mut other = Window::open_with(records, Vec::new());
    set_up(&mut other);
    assert_eq!(other.records().count(), 2);
    assert_eq!(other.records().all.lock().unwrap()[0], before);
}

#[test]
fn a_window_closed_during_the_debrief_comes_back_to_it() {
    let mut window = Window::open();
    set_up(&mut window);
    play_to_the_debrief(&mut window);
    let mut again = Window::open_with(window.records().clone(), Vec::new());
    again.press(Key::Num2);
    assert_eq!(again.place(), "debrief-setting");
}

#[test]
fn nothing_that_somebody_typed_stands_in_an_event() {
    let mut window = Window::open();
    set_up(&mut window);
    for key in [Key::Space, Key::Enter, Key::R] {
        window.press(key);
    }
    window.type_text("the lettering is uneven");
    for key in [Key::Escape, Key::Num1, Key::Enter] {
        window.press(key);
    }
    let kept = window.records().last();
    let events: String = kept.events.iter().map(|event| event.body.as_str()).collect();
    assert!(events.contains("reasoned"), "{events}");
    for typed in ["uneven", "Linden", "Mira"] {
        assert!(!events.contains(typed), "{typed}");
    }
    assert_eq!(kept.texts.iter().map(|text| text.text.as_str()).collect::<Vec<_>>(), ["the lettering is uneven"]);
}

#[test]
fn what_is_not_on_the_disk_is_said_on_every_screen_until_it_is() {
    let mut window = Window::open();
    set_up(&mut window);
    assert!(window.heard().lines().all(|line| !line.contains("Not recorded")));
    window.records().broken = Some("The disk is full.".to_owned());
    window.press(Key::Space);
    window.press(Key::Enter);
    for place in ["play", "curtain", "table"] {
        assert_eq!(window.place(), place);
        assert!(window.heard().contains("Not recorded: The disk is full."), "{}", window.heard());
        window.press(Key::Escape);
    }
    assert_eq!(window.place(), "lobby");
    assert!(!window.may_close(), "what would be lost is said first");
    assert!(window.may_close());
    window.records().broken = None;
    for reply in window.records().flush() {
        window.reply(reply);
    }
    assert!(!window.heard().contains("Not recorded"), "{}", window.heard());
}

#[test]
fn workshops_are_put_aside_and_deleted_only_when_it_is_said_twice() {
    let mut window = Window::open();
    set_up(&mut window);
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert_eq!(window.place(), "lobby");
    window.click_part("Workshops");
    assert_eq!(window.place(), "workshops");
    window.click("Look only: The card says twenty");
    assert_eq!(window.place(), "table");
    let before = window.records().last();
    window.press(Key::Enter);
    window.press(Key::Space);
    assert_eq!(window.records().last(), before, "whoever only looks changes nothing");
    for _ in 0..3 {
        window.press(Key::Escape);
    }
    window.click_part("Workshops");
    window.click("Put aside: The card says twenty");
    assert!(window.heard().contains("Put aside"), "{}", window.heard());
    window.click("Delete for good: The card says twenty");
    assert_eq!(window.records().count(), 1);
    window.click("Keep it: The card says twenty");
    window.click("Delete for good: The card says twenty");
    window.click("Yes, delete it: The card says twenty");
    assert_eq!(window.records().count(), 0);
}
