//! The table lets everybody take a seat; the pause lets everybody breathe.

use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use roadblock::ui::screens::pause::{PauseAction, PauseDraft, pause_ui};
use roadblock::ui::screens::table::{TableAction, TableDraft, TableView, table_ui};

use crate::samples::table_samples::{pause_view, table_view};
use crate::samples::words;
use crate::stand::{NARROW, Table, WIDE, click, heard, press, stand};

const ON_TURN: &str = "Patrol officer · Linden, on turn now";

fn table(view: TableView, size: Vec2) -> Harness<'static, Table<TableDraft, TableAction>> {
    let words = words();
    stand(size, move |ui, draft, emit| table_ui(ui, &view, draft, &words, emit))
}

fn pause(size: Vec2) -> Harness<'static, Table<PauseDraft, PauseAction>> {
    let (words, view) = (words(), pause_view());
    stand(size, move |ui, draft, emit| pause_ui(ui, &view, draft, &words, emit))
}

#[test]
fn enter_takes_the_seat_on_turn_and_nothing_has_the_focus_before() {
    let mut harness = table(table_view(), WIDE);
    assert!(harness.ctx.memory(|memory| memory.focused().is_none()));
    press(&mut harness, &[Key::Space]);
    assert_eq!(harness.state().done, []);
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().done, [TableAction::TakeSeat(40)]);
}

#[test]
fn without_anybody_on_turn_enter_does_nothing() {
    let mut view = table_view();
    view.seats.iter_mut().for_each(|seat| seat.on_turn = false);
    let mut harness = table(view, WIDE);
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().done, []);
}

#[test]
fn a_digit_takes_any_seat_once() {
    let mut harness = table(table_view(), WIDE);
    press(&mut harness, &[Key::Num4, Key::Num9]);
    assert_eq!(harness.state().done, [TableAction::TakeSeat(43)]);
}

#[test]
fn arrows_begin_at_the_seat_on_turn_and_go_on_from_there() {
    for first in [Key::ArrowRight, Key::ArrowLeft, Key::ArrowDown, Key::ArrowUp] {
        let mut harness = table(table_view(), WIDE);
        press(&mut harness, &[first]);
        assert!(harness.get_by_label(ON_TURN).is_focused(), "{first:?}");
        press(&mut harness, &[Key::ArrowLeft, Key::Enter]);
        assert_eq!(harness.state().done, [TableAction::TakeSeat(41)], "{first:?}");
    }
}

#[test]
fn tab_reaches_every_seat_in_order() {
    let mut harness = table(table_view(), NARROW);
    press(&mut harness, &[Key::Tab, Key::Tab, Key::Tab, Key::Space]);
    assert_eq!(harness.state().done, [TableAction::TakeSeat(42)]);
}

#[test]
fn seats_are_taken_by_mouse_alone() {
    for size in [WIDE, NARROW] {
        let mut harness = table(table_view(), size);
        click(&mut harness, ON_TURN);
        click(&mut harness, "Specialised investigator · Sokol");
        assert_eq!(harness.state().done, [TableAction::TakeSeat(40), TableAction::TakeSeat(42)]);
    }
}

#[test]
fn the_room_hears_whose_turn_it_is_and_that_others_may_act() {
    let harness = table(table_view(), WIDE);
    let turn = harness.get_by_label("It is the patrol officer’s turn");
    assert_eq!(turn.accesskit_node().role(), egui::accesskit::Role::Heading);
    let all = heard(&harness);
    assert!(all.contains("A licence check") && all.contains("act unasked"), "{all}");
    assert!(!all.contains('['), "{all}");
}

#[test]
fn a_seat_without_a_name_is_called_by_its_role() {
    let mut view = table_view();
    view.seats[0].participant.clear();
    let mut harness = table(view, WIDE);
    click(&mut harness, "Social worker");
    assert_eq!(harness.state().done, [TableAction::TakeSeat(41)]);
}

#[test]
fn a_message_goes_with_the_next_press() {
    let mut view = table_view();
    view.toast = Some("Somebody else was faster.".into());
    let mut harness = table(view, WIDE);
    harness.get_by_label("Somebody else was faster.");
    press(&mut harness, &[Key::H]);
    assert_eq!(harness.state().done, [TableAction::DismissToast]);
}

#[test]
fn a_pause_ends_by_p_space_or_a_click_and_by_no_other_key() {
    for size in [WIDE, NARROW] {
        let mut harness = pause(size);
        press(&mut harness, &[Key::Enter, Key::Escape, Key::Num1]);
        assert_eq!(harness.state().done, []);
        press(&mut harness, &[Key::P, Key::Space]);
        click(&mut harness, "Go on");
        assert_eq!(harness.state().done, [PauseAction::GoOn; 3]);
    }
}

#[test]
fn a_focused_go_on_answers_each_key_once() {
    for key in [Key::Space, Key::P, Key::Enter] {
        let mut harness = pause(WIDE);
        press(&mut harness, &[Key::Tab]);
        assert!(harness.get_by_label("Go on").is_focused());
        press(&mut harness, &[key]);
        assert_eq!(harness.state().done, [PauseAction::GoOn], "{key:?}");
    }
}

#[test]
fn the_pause_says_only_what_helps() {
    let all = heard(&pause(WIDE));
    for line in
        ["We are pausing.", "Nobody needs to give a reason.", "If you want to talk, Arta is in the room next door."]
    {
        assert!(all.contains(line), "{all}");
    }
    assert!(!all.contains('[') && !all.contains("Linden"), "{all}");
}
