//! The settings, at the desk: reached from anywhere, used by keys, by mouse and by a reader, kept, and never in the way
//! of the start.

use egui::{Key, Modifiers, accesskit::Role};
use roadblock::library::TextFile;
use roadblock::presenter::shell::Reply;
use roadblock::ui::settings::Settings;
use roadblock::ui::theme::{ThemeKind, Tokens, TokensExt as _, motion};

use crate::window::{Window, set_up};

const FILE: &str = "settings.ron";

fn kept(window: &Window) -> Settings {
    Settings::parse(&window.kept()[FILE]).unwrap()
}

#[test]
fn the_settings_are_reached_from_the_lobby_by_digit_by_key_and_by_mouse() {
    let mut window = Window::open();
    window.press(Key::Num6);
    assert_eq!(window.place(), "settings");
    window.press(Key::Escape);
    assert_eq!(window.place(), "lobby");
    window.press(Key::F10);
    assert_eq!(window.place(), "settings");
    window.press(Key::F10);
    assert_eq!(window.place(), "lobby");
    window.click("Settings. Text size, colours, motion");
    assert_eq!(window.place(), "settings");
    window.click("Back");
    assert_eq!(window.place(), "lobby");
}

#[test]
fn they_lie_over_any_screen_and_lead_back_to_it() {
    let mut window = Window::open();
    set_up(&mut window);
    for (key, place) in [(None, "curtain"), (Some(Key::Space), "role-card"), (Some(Key::P), "pause")] {
        if let Some(key) = key {
            window.press(key);
        }
        assert_eq!(window.place(), place);
        window.press(Key::F10);
        assert_eq!(window.place(), "settings");
        assert!(!window.heard().contains("eleven years in uniform"), "private words stay covered");
        window.press(Key::Escape);
        // What is private is behind its curtain again.
        assert_eq!(window.place(), if place == "role-card" { "curtain" } else { place });
    }
    window.press(Key::P);
    window.press(Key::Space);
    window.click("Settings");
    assert_eq!(window.place(), "settings");
}

#[test]
fn what_is_chosen_holds_at_once_and_is_kept() {
    let mut window = Window::open();
    window.press(Key::F10);
    assert_eq!(*window.context().tokens(), Tokens::shipped(ThemeKind::Light).unwrap());
    window.click("Colours: Dark");
    assert_eq!(*window.context().tokens(), Tokens::shipped(ThemeKind::Dark).unwrap());
    window.click("Motion: Off");
    assert!(!motion(window.context()));
    let before = window.text_width("How it looks");
    window.click("Easy-reading letters: On");
    assert_ne!(window.text_width("How it looks"), before, "another face is another width");
    window.click("Larger");
    assert!((window.context().zoom_factor() - 1.1).abs() < 0.01, "{}", window.context().zoom_factor());
    let settings = kept(&window);
    assert_eq!(settings.theme, ThemeKind::Dark);
    assert!(!settings.motion && settings.easy_reading);
    assert_eq!(settings.text_size.percent(), 110);
}

#[test]
fn everything_is_chosen_by_keyboard_alone() {
    let mut window = Window::open();
    window.press(Key::F10);
    let mut reached = Vec::new();
    for _ in 0..24 {
        window.press(Key::Tab);
        reached.extend(window.focused());
    }
    for name in ["Smaller", "Text size", "Larger", "Colours: Dark", "Easy-reading letters: On", "Motion: Off", "Back"] {
        assert!(reached.iter().any(|one| one == name), "{name}: {reached:?}");
    }
    while window.focused().as_deref() != Some("Text size") {
        window.press(Key::Tab);
    }
    window.press(Key::ArrowRight);
    window.press(Key::ArrowRight);
    window.press(Key::ArrowLeft);
    assert_eq!(kept(&window).text_size.percent(), 110);
    while window.focused().as_deref() != Some("Colours: High contrast") {
        window.press(Key::Tab);
    }
    window.press(Key::Enter);
    assert_eq!(kept(&window).theme, ThemeKind::HighContrast);
}

#[test]
fn a_reader_hears_names_values_and_what_is_chosen() {
    let mut window = Window::open();
    window.press(Key::F10);
    let heard = window.heard();
    for words in ["Text size", "100 %", "How it looks", "English is the only language", "kept/settings.ron"] {
        assert!(heard.contains(words), "{words}: {heard}");
    }
    assert_eq!(window.value_of(Role::Slider, "Text size"), Some("100 %".to_owned()));
    assert!(window.is_chosen("Colours: Light") && !window.is_chosen("Colours: Dark"));
    assert!(window.is_chosen("Motion: On") && window.is_chosen("Easy-reading letters: Off"));
    assert!(!heard.contains("[settings"), "{heard}");
}

#[test]
fn everything_can_be_set_back_and_brought_back() {
    let mut window = Window::open();
    window.press(Key::F10);
    assert!(!window.is_enabled("As it was delivered"));
    window.click("Colours: Dark");
    window.click("Larger");
    window.click("As it was delivered");
    assert_eq!(kept(&window), Settings::default());
    window.click("Bring my choices back");
    assert_eq!(kept(&window).theme, ThemeKind::Dark);
    assert_eq!(kept(&window).text_size.percent(), 110);
    assert!(window.is_enabled("As it was delivered"));
}

#[test]
fn plus_and_minus_work_everywhere_and_are_kept() {
    let mut window = Window::open();
    for _ in 0..20 {
        window.press_with(Modifiers::COMMAND, Key::Plus);
    }
    assert_eq!(kept(&window).text_size.percent(), 250);
    for _ in 0..20 {
        window.press_with(Modifiers::COMMAND, Key::Minus);
    }
    assert_eq!(kept(&window).text_size.percent(), 75);
    window.press_with(Modifiers::COMMAND, Key::Num0);
    assert_eq!(kept(&window).text_size.percent(), 100);
}

#[test]
fn what_was_kept_holds_at_the_next_start() {
    let window = Window::open_set("(theme: HighContrast, text_size: 150, motion: false)");
    assert_eq!(window.place(), "lobby");
    assert_eq!(*window.context().tokens(), Tokens::shipped(ThemeKind::HighContrast).unwrap());
    assert!((window.context().zoom_factor() - 1.5).abs() < 0.01);
    assert!(!motion(window.context()));
}

#[test]
fn a_file_that_cannot_be_read_never_stops_the_start_and_is_never_lost() {
    for text in ["", "(theme: Sepia)", "no settings at all", "(text_size: \"huge\")", "\u{0}"] {
        let mut window = Window::open_set(text);
        assert_eq!(window.place(), "lobby");
        assert!(window.heard().contains("Your settings could not be read"), "{text:?}: {}", window.heard());
        assert!(window.kept().is_empty(), "nothing is written unasked");
        window.press(Key::F10);
        window.click("Colours: Dark");
        assert_eq!(kept(&window).theme, ThemeKind::Dark);
        assert_eq!(window.put_aside(), ["kept/settings.ron"]);
        window.click("Colours: Light");
        assert_eq!(window.put_aside().len(), 1, "what was written since is not put aside");
    }
}

#[test]
fn settings_that_cannot_be_saved_are_said_and_hold_all_the_same() {
    let mut window = Window::open();
    window.press(Key::F10);
    window.click("Colours: Dark");
    let id = window.last_kept();
    window.reply(Reply::Failed { id, why: "the disk is full".to_owned() });
    let heard = window.heard();
    assert!(heard.contains("What you chose holds now") && heard.contains("the disk is full"), "{heard}");
    assert!(!heard.contains("What you entered"), "{heard}");
    assert_eq!(*window.context().tokens(), Tokens::shipped(ThemeKind::Dark).unwrap());
}

#[test]
fn every_size_leaves_every_choice_within_reach() {
    for size in roadblock::ui::settings::TextSize::STEPS {
        let mut window = Window::open_set(&format!("(text_size: {size})"));
        window.press(Key::F10);
        window.click("Motion: Off");
        window.click("Colours: High contrast");
        assert!(window.context().content_rect().contains_rect(window.rect_of("Smaller")), "{size} %");
        assert!(window.context().content_rect().contains_rect(window.rect_of("Back")), "{size} %");
        assert!(window.context().content_rect().contains_rect(window.rect_of("As it was delivered")), "{size} %");
        assert_eq!(kept(&window).theme, ThemeKind::HighContrast);
    }
}

/// The shipped themes as files, one of them changed.
fn theme_files(kind: ThemeKind, from: &str, to: &str) -> Vec<TextFile> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/theme");
    let mut files = roadblock::store::read_folder(&folder).unwrap().files;
    let file = files.iter_mut().find(|file| file.path == format!("{}.ron", kind.file_stem())).unwrap();
    assert!(file.text.contains(from));
    file.text = file.text.replace(from, to);
    files
}

#[test]
fn a_theme_file_that_is_saved_changes_the_running_window() {
    let mut window = Window::open();
    let before = *window.context().tokens();
    window.reply(Reply::Themes { files: theme_files(ThemeKind::Light, "bg: \"#F3F1EC\"", "bg: \"#102030\"") });
    let after = *window.context().tokens();
    assert_eq!(after.bg.to_array(), [0x10, 0x20, 0x30, 0xff]);
    assert_eq!(after.ink, before.ink);
    // A theme that is not shown now is there when it is chosen.
    window.reply(Reply::Themes { files: theme_files(ThemeKind::Dark, "bg: \"#14181E\"", "bg: \"#203040\"") });
    assert_eq!(*window.context().tokens(), before, "the light theme is as it was again");
    window.press(Key::F10);
    window.click("Colours: Dark");
    assert_eq!(window.context().tokens().bg.to_array(), [0x20, 0x30, 0x40, 0xff]);
}

#[test]
fn a_broken_theme_file_keeps_the_last_good_look_and_is_told() {
    let mut window = Window::open();
    window.reply(Reply::Themes { files: theme_files(ThemeKind::Light, "bg: \"#F3F1EC\"", "bg: \"#102030\"") });
    let good = *window.context().tokens();
    window.reply(Reply::Themes { files: theme_files(ThemeKind::Light, "bg: \"#F3F1EC\"", "bg: \"paper\"") });
    assert_eq!(*window.context().tokens(), good);
    let heard = window.heard();
    assert!(heard.contains("light.ron cannot be read") && heard.contains("paper"), "{heard}");
    window.reply(Reply::Themes { files: theme_files(ThemeKind::Light, "bg: \"#F3F1EC\"", "bg: \"#102031\"") });
    assert!(!window.heard().contains("cannot be read"));
    assert_eq!(window.context().tokens().bg.to_array(), [0x10, 0x20, 0x31, 0xff]);
}

#[test]
fn the_whole_screen_is_taken_and_left_by_one_key_and_remembered() {
    let mut window = Window::open();
    window.press(Key::F11);
    assert_eq!((window.full_screen(), kept(&window).full_screen), (Some(true), true));
    window.press(Key::F11);
    assert_eq!((window.full_screen(), kept(&window).full_screen), (Some(false), false));
    assert_eq!(window.place(), "lobby", "nothing else has changed");
    window.press(Key::F10);
    window.click("Full screen: On");
    assert_eq!(window.full_screen(), Some(true));
    assert_eq!(Window::open_set("(full_screen: true)").full_screen(), Some(true));
    assert_eq!(Window::open_set("()").full_screen(), None);
}
