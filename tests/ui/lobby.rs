//! The lobby: everything by digit, by Tab and by mouse, and nothing offered that does not exist.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use roadblock::ui::screens::lobby::*;

use crate::samples::lobby::{lobby_today, lobby_view};
use crate::samples::words;
use crate::stand::{NARROW, Table, WIDE, click, heard, press, stand};

fn at(size: egui::Vec2, view: LobbyView) -> Harness<'static, Table<LobbyDraft, LobbyAction>> {
    let words = words();
    stand(size, move |ui, draft, emit| lobby_ui(ui, &view, draft, &words, emit))
}

#[test]
fn everything_has_a_digit() {
    for size in [WIDE, NARROW] {
        let mut harness = at(size, lobby_view());
        press(&mut harness, &[Key::Num1, Key::Num2, Key::Num3, Key::Num6, Key::Num7]);
        let wanted =
            [LobbyAction::Start, LobbyAction::Resume, LobbyAction::Open(1), LobbyAction::Open(4), LobbyAction::Open(5)];
        assert_eq!(harness.state().done, wanted);
    }
}

#[test]
fn everything_can_be_pressed() {
    let mut harness = at(WIDE, lobby_view());
    click(&mut harness, "Start a workshop. Choose a case, seat the people, begin");
    click(&mut harness, "Go on with “The card says twenty”. Today, 10:42. Next: the social worker decides");
    click(&mut harness, "Handbook. The procedure, by role");
    click(&mut harness, "Quit");
    let wanted = [LobbyAction::Start, LobbyAction::Resume, LobbyAction::Open(2), LobbyAction::Quit];
    assert_eq!(harness.state().done, wanted);
}

#[test]
fn what_does_not_exist_is_not_offered() {
    let mut harness = at(WIDE, lobby_today());
    assert!(!heard(&harness).contains("Handbook"));
    press(&mut harness, &[Key::Num2, Key::Num4]);
    click(&mut harness, "Go on. No workshop was left unfinished.");
    assert_eq!(harness.state().done, []);
    assert!(harness.query_by_label("Practise alone. Play every role in turn").is_some());
}

#[test]
fn tab_goes_from_start_to_quit() {
    let mut harness = at(WIDE, lobby_today());
    press(&mut harness, &[Key::Tab, Key::Enter, Key::Tab, Key::Enter, Key::Tab, Key::Space]);
    assert_eq!(harness.state().done, [LobbyAction::Start, LobbyAction::Open(1), LobbyAction::Quit]);
}
