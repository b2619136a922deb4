//! Every screen in every size: whatever can be pressed has a name and a size, and no word is missing.

use crate::samples::{screens, words};
use crate::stand::{NARROW, WIDE, assert_named, heard, press, stand};

#[test]
fn everything_that_can_be_pressed_has_a_name() {
    for size in [WIDE, egui::vec2(1024.0, 700.0), NARROW] {
        for screen in screens() {
            let mut show = (screen.build)();
            let mut harness = stand::<(), ()>(size, move |ui, _, _| show(ui));
            press(&mut harness, screen.keys);
            assert_named(&harness, screen.name);
            let all = heard(&harness);
            assert!(
                !all.contains("[play") && !all.contains("[frame") && !all.contains("[cur"),
                "{}: {all}",
                screen.name
            );
        }
    }
}

#[test]
fn an_unknown_word_would_be_noticed() {
    assert_eq!(words().say("play-no-such-word"), "[play-no-such-word]");
}
