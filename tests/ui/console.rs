//! The console on the laptop and the wall on the projector, as the facilitator and the room see them.

use egui::Key;
use roadblock::presenter::shell::{Display, Reply, WallRequest};

use super::window::Window;

/// Words of the first page that only the patrol officer and the facilitator may see.
const PRIVATE: [&str; 3] =
    ["answers every question for her", "Ask the owner to step outside", "eleven years in uniform"];

fn display(name: &str, x: i32) -> Display {
    Display { name: name.to_owned(), size: (1280, 800), at: (x, 0), primary: x == 0 }
}

fn apart() -> Reply {
    Reply::Displays(vec![display("laptop", 0), display("projector", 1280)])
}

/// A case begun with two people.
fn begin(window: &mut Window) {
    window.press(Key::Num1);
    for name in ["Linden", "Mira"] {
        window.type_text(name);
        window.press(Key::Enter);
    }
    window.press_with(egui::Modifiers::COMMAND, Key::Enter);
    window.press(Key::T);
    window.press(Key::Enter);
    // Nobody is asked beforehand here; at an open table nobody ever is.
    if window.place() == "ask-curtain" {
        window.press(Key::Escape);
    }
}

fn holds_nothing_private(heard: &str) {
    for words in PRIVATE {
        assert!(!heard.contains(words), "{words}: {heard}");
    }
}

#[test]
fn with_a_projector_of_its_own_the_laptop_is_the_facilitators_and_the_wall_the_rooms() {
    let mut window = Window::open();
    window.reply(apart());
    assert_eq!(window.wall_requests(), [], "the lobby is nothing for a room");
    begin(&mut window);
    assert_eq!(window.wall_requests(), [WallRequest::Open { display: None }]);
    assert_eq!(window.place(), "console");
    let heard = window.heard();
    for words in
        ["Linden decides as patrol officer", "Only on this screen", PRIVATE[0], PRIVATE[1], "A3 Speak privately"]
    {
        assert!(heard.contains(words), "{words}: {heard}");
    }
    let wall = window.heard_on_the_wall();
    holds_nothing_private(&wall);
    for words in ["Era serves the tables", "Patrol officer", "Linden", "The case waits."] {
        assert!(wall.contains(words), "{words}: {wall}");
    }
}

#[test]
fn a_laptop_that_is_handed_over_hides_the_console_and_the_wall_never_shows_what_is_read() {
    let mut window = Window::open();
    window.reply(apart());
    begin(&mut window);
    window.press(Key::F2);
    assert_eq!(window.place(), "table");
    holds_nothing_private(&window.heard());
    for key in [Key::Enter, Key::Space, Key::Enter] {
        window.press(key);
        holds_nothing_private(&window.heard_on_the_wall());
    }
    assert_eq!(window.place(), "play");
    assert!(window.heard().contains(PRIVATE[1]));
    assert!(window.heard_on_the_wall().contains("Only that person looks at the laptop."));
    // The way back asks first, and the card is covered meanwhile.
    window.press(Key::F2);
    assert_eq!(window.place(), "console-gate");
    holds_nothing_private(&window.heard());
    window.press(Key::Escape);
    assert_eq!(window.place(), "curtain");
    window.press(Key::F2);
    window.press(Key::Space);
    assert_eq!(window.place(), "console");
}

#[test]
fn where_the_room_sees_the_laptop_the_console_holds_nothing_private() {
    for displays in [vec![display("laptop", 0)], vec![display("laptop", 0), display("projector", 0)]] {
        let mirrored = displays.len() > 1;
        let mut window = Window::open();
        window.reply(Reply::Displays(displays));
        begin(&mut window);
        // Where the projector shows the same, an open table is proposed: there is no curtain.
        let front = if mirrored { "play" } else { "table" };
        assert_eq!(window.place(), front);
        window.press(Key::F2);
        assert_eq!(window.place(), "console");
        let heard = window.heard();
        if !mirrored {
            holds_nothing_private(&heard);
        }
        for words in ["She is sixteen", "Who knows what", "Only you know", "clause", "A guest has posted"] {
            assert!(!heard.contains(words), "{words}: {heard}");
        }
        assert!(heard.contains("The room sees this screen"), "{heard}");
        assert_eq!(heard.contains("Extend the display"), mirrored, "{heard}");
        window.press(Key::F2);
        assert_eq!(window.place(), front);
    }
}

#[test]
fn an_unplugged_projector_takes_the_wall_along_and_what_was_private_off_the_screen() {
    let mut window = Window::open();
    window.reply(apart());
    begin(&mut window);
    assert!(window.heard().contains(PRIVATE[1]));
    window.reply(Reply::Displays(vec![display("laptop", 0)]));
    window.reply(Reply::WallGone);
    assert_eq!(window.place(), "console");
    holds_nothing_private(&window.heard());
    window.reply(apart());
    window.press(Key::F1);
    let open = || WallRequest::Open { display: None };
    assert_eq!(window.wall_requests(), [open(), WallRequest::Close, open()]);
}

#[test]
fn the_facilitator_sends_news_takes_back_gives_a_seat_and_ends_the_case() {
    let mut window = Window::open();
    window.reply(apart());
    begin(&mut window);
    let undo = "Undo";
    assert!(!window.is_enabled(undo));
    window.press(Key::I);
    window.press(Key::Num1);
    assert!(window.is_enabled(undo));
    assert!(!window.heard().contains("Send: A guest has posted"), "it was sent");
    window.press(Key::U);
    assert!(window.heard().contains("Send: A guest has posted"), "{}", window.heard());
    window.press(Key::T);
    window.click_part("Patrol officer");
    window.click_part("Mira, ");
    assert!(window.heard().contains("Mira decides as patrol officer"), "{}", window.heard());
    window.press(Key::D);
    assert!(window.heard().contains("The case is not over"), "{}", window.heard());
    window.click("End it and talk");
    assert_eq!(window.place(), "debrief-setting");
}

#[test]
fn somebody_steps_out_and_comes_back() {
    let mut window = Window::open();
    window.reply(apart());
    begin(&mut window);
    window.press(Key::W);
    window.click_part("Linden steps out");
    assert!(window.heard().contains("has stepped out"), "{}", window.heard());
    window.click_part("Linden is back");
    assert!(!window.heard().contains("has stepped out"), "{}", window.heard());
}

#[test]
fn marks_and_notes_carry_the_time_of_the_case_and_a_stop_is_on_the_wall_until_it_ends() {
    let mut window = Window::open();
    window.reply(apart());
    begin(&mut window);
    window.press(Key::Num1);
    assert!(window.heard().contains("22:42 good co-operation"), "{}", window.heard());
    window.type_into("Write a note, then Enter", "says why she writes it down");
    window.press(Key::Enter);
    assert!(window.heard().contains("22:42  says why she writes it down"), "{}", window.heard());
    // While somebody types, a letter is a letter.
    window.press(Key::S);
    assert!(!window.heard().contains("The room talks"), "{}", window.heard());
    window.click("Stop for talk");
    window.type_into("What do you talk about? (may stay empty)", "What have we seen so far?");
    window.click_part("1-2-4-all");
    assert!(window.heard().contains("The room talks"), "{}", window.heard());
    let wall = window.heard_on_the_wall();
    for words in
        ["The case waits. Talk.", "What have we seen so far?", "alone, in pairs, in fours, together", "1:00 left"]
    {
        assert!(wall.contains(words), "{words}: {wall}");
    }
    window.press(Key::J);
    let wall = window.heard_on_the_wall();
    assert!(wall.contains("2:00 left") && wall.contains("Turn to the person beside you."), "{wall}");
    window.press(Key::G);
    assert!(window.heard_on_the_wall().contains("Era serves the tables"));
}

#[test]
fn at_an_open_table_the_wall_shows_what_the_role_sees_and_no_curtain_is_between() {
    let mut window = Window::open();
    window.reply(apart());
    window.press(Key::Num1);
    window.type_text("Linden");
    window.press(Key::Enter);
    window.click_part("Open table");
    window.press_with(egui::Modifiers::COMMAND, Key::Enter);
    window.press(Key::T);
    window.press(Key::Enter);
    assert_eq!(window.place(), "console");
    let wall = window.heard_on_the_wall();
    assert!(wall.contains(PRIVATE[0]) && wall.contains(PRIVATE[1]), "{wall}");
    assert!(!wall.contains(PRIVATE[2]), "the card is printed, not shown: {wall}");
    window.press(Key::F2);
    assert_eq!(window.place(), "play");
    assert!(window.heard().contains(PRIVATE[1]));
}

#[test]
fn a_vote_is_counted_by_hand_twice_and_nothing_is_shown_before_a_count_is_closed() {
    let mut window = Window::open();
    window.reply(apart());
    begin(&mut window);
    window.press(Key::V);
    assert_eq!(window.focused().as_deref(), Some("The question"));
    for words in ["Who sits beside Era?", "The social worker", "The advocate"] {
        window.type_text(words);
        window.press(Key::Enter);
    }
    // Enter on an empty line says that there is nothing more to choose from.
    window.press(Key::Enter);
    let wall = window.heard_on_the_wall();
    for words in ["Everybody votes.", "Who sits beside Era?", "A The social worker", "First vote, still closed"] {
        assert!(wall.contains(words), "{words}: {wall}");
    }
    let count = |window: &mut Window, hands: [&str; 2]| {
        for (option, hands) in ["A  The social worker", "B  The advocate"].iter().zip(hands) {
            window.type_into(&format!("Hands for {option}"), hands);
            window.press(Key::Enter);
        }
        window.click("Close the count");
    };
    window.type_into("Hands for A  The social worker", "7");
    let wall = window.heard_on_the_wall();
    assert!(wall.contains("7 of 2 have answered") && !wall.contains("social worker: 7"), "{wall}");
    window.press(Key::Backspace);
    count(&mut window, ["4", "3"]);
    let wall = window.heard_on_the_wall();
    assert!(wall.contains("A The social worker: 4") && wall.contains("Talk about it."), "{wall}");
    window.click("Count again");
    count(&mut window, ["1", "6"]);
    let wall = window.heard_on_the_wall();
    assert!(wall.contains("B The advocate: first 3, then 6"), "{wall}");
    window.press(Key::V);
    assert!(window.heard_on_the_wall().contains("Era serves the tables"));
}

#[test]
fn a_seat_is_taken_over_a_clause_is_shown_and_an_observer_marks_under_their_own_name() {
    let mut window = Window::open();
    window.reply(apart());
    window.press(Key::Num1);
    for name in ["Linden", "Mira", "Ana", "Sokol", "Toka", "Reed", "Wren"] {
        window.type_text(name);
        window.press(Key::Enter);
    }
    window.press_with(egui::Modifiers::COMMAND, Key::Enter);
    window.press(Key::T);
    window.press(Key::Enter);
    assert_eq!(window.place(), "ask-curtain");
    window.press(Key::Escape);
    let watching = window.heard().lines().any(|line| line == "Observers");
    assert!(watching, "{}", window.heard());
    window.press(Key::O);
    window.press(Key::Num2);
    let heard = window.heard();
    let marked = heard.lines().find(|line| line.starts_with("22:42 ") && line.ends_with("waiting"));
    let marked = marked.unwrap_or_else(|| panic!("{heard}"));
    let whose = ["Linden", "Mira", "Ana", "Sokol", "Toka", "Reed", "Wren"].iter().find(|name| marked.contains(**name));
    let whose = whose.unwrap_or_else(|| panic!("{marked}"));
    assert!(heard.contains(&format!("{whose} 1")), "{heard}");
    window.press(Key::H);
    window.click_part("A3 Speak privately");
    assert!(window.heard_on_the_wall().contains("The procedure, A3: "), "{}", window.heard_on_the_wall());
    window.press(Key::H);
    assert!(!window.heard_on_the_wall().contains("The procedure, A3: "));
    window.press(Key::T);
    window.click_part("Patrol officer");
    window.click_part("You take this seat over");
    window.press(Key::T);
    assert!(window.heard().contains("taken over by you"), "{}", window.heard());
}

#[test]
fn where_the_room_sees_the_laptop_it_sees_the_talk_there_and_anybody_calls_it() {
    let mut window = Window::open();
    window.reply(Reply::Displays(vec![display("laptop", 0)]));
    begin(&mut window);
    assert_eq!(window.place(), "table");
    window.press(Key::S);
    assert_eq!(window.place(), "talk");
    assert!(window.heard().contains("The case waits. Talk."), "{}", window.heard());
    window.press(Key::Enter);
    assert_eq!(window.place(), "table");
}
