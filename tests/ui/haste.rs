//! Nobody decides on a page that they have not seen: two windows play the same case side by side. In the second, each key
//! that leads to another page is followed at once by another key, in the same frame or in the next one.

use egui::Key;

use crate::window::{Window, set_up};

/// What somebody presses next who plays by keyboard alone.
fn next_keys(place: &str) -> &'static [Key] {
    match place {
        "curtain" => &[Key::Space],
        "play" => &[Key::Num1, Key::Num1, Key::Num2, Key::Num2, Key::Enter, Key::Enter],
        _ => &[Key::Enter],
    }
}

/// What is pressed in haste after a key; `None` is the same key once more.
const SECOND: [Option<Key>; 6] =
    [None, Some(Key::Enter), Some(Key::Space), Some(Key::Num1), Some(Key::Escape), Some(Key::P)];

#[test]
fn nobody_decides_on_a_page_that_they_have_not_seen() {
    let (mut calm, mut hasty) = (Window::open(), Window::open());
    set_up(&mut calm);
    set_up(&mut hasty);
    let mut changes = 0;
    for _ in 0..300 {
        let place = calm.place();
        if place.starts_with("debrief") {
            assert!(changes > 40, "{changes}");
            return;
        }
        calm.keep_the_reason();
        hasty.keep_the_reason();
        for &key in next_keys(&place) {
            let before = calm.heard();
            calm.press(key);
            let turned = calm.place() != place || (place == "play" && question(&calm.heard()) != question(&before));
            if turned {
                // Each of them in the next frame and, at another page, in the same one.
                let second = SECOND[changes % SECOND.len()].unwrap_or(key);
                hasty.press_in_haste([key, second], changes / SECOND.len() % 2 == 1);
                changes += 1;
            } else {
                hasty.press(key);
            }
            assert_eq!(hasty.heard(), calm.heard(), "change {changes}, after {key:?} at {place}");
            if turned {
                break;
            }
        }
    }
    panic!("no debrief was reached");
}

/// The page of a role is another one once its heading says something else.
fn question(heard: &str) -> String {
    heard.lines().skip_while(|line| !line.starts_with("You are")).take(3).collect()
}
