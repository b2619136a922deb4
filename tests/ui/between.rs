//! Before, between and after the play: the pre-brief is a gate, the swap and the ending each ask for one press.

use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use roadblock::ui::screens::ending::{EndingAction, EndingDraft, EndingView, ending_ui};
use roadblock::ui::screens::prebrief::{PrebriefAction, PrebriefDraft, PrebriefView, prebrief_ui};
use roadblock::ui::screens::swap::{SwapAction, SwapDraft, SwapView, swap_ui};

use crate::samples::between_samples::{ending_view, prebrief_view, swap_view, unnamed};
use crate::samples::words;
use crate::stand::{NARROW, Table, WIDE, click, heard, press, stand};

fn swap(view: SwapView, size: Vec2) -> Harness<'static, Table<SwapDraft, SwapAction>> {
    let words = words();
    stand(size, move |ui, draft, emit| swap_ui(ui, &view, draft, &words, emit))
}

#[test]
fn places_are_changed_by_enter_or_a_click() {
    for size in [WIDE, NARROW] {
        let mut harness = swap(swap_view(), size);
        press(&mut harness, &[Key::Space, Key::Escape]);
        assert_eq!(harness.state().done, []);
        press(&mut harness, &[Key::Enter]);
        click(&mut harness, "We have swapped roles");
        assert_eq!(harness.state().done, [SwapAction::Changed; 2]);
    }
}

#[test]
fn the_focused_button_answers_each_key_once() {
    for key in [Key::Enter, Key::Space] {
        let mut harness = swap(swap_view(), WIDE);
        press(&mut harness, &[Key::Tab]);
        assert!(harness.get_by_label("We have swapped roles").is_focused());
        press(&mut harness, &[key]);
        assert_eq!(harness.state().done, [SwapAction::Changed], "{key:?}");
    }
}

#[test]
fn the_swap_says_who_becomes_what() {
    let harness = swap(swap_view(), WIDE);
    harness.get_by_label("Linden, until now patrol officer, becomes the");
    let role = harness.get_by_label("social worker");
    assert_eq!(role.accesskit_node().role(), egui::accesskit::Role::Heading);
    harness.get_by_label("Linden and Mira exchange two signs: patrol officer and social worker.");
    let all = heard(&harness);
    assert!(all.contains("The patrol officer saw the owner") && all.contains("From 22:55"), "{all}");
    assert!(!all.contains('['), "{all}");
}

#[test]
fn the_swap_needs_no_names_and_no_insights() {
    let mut view = unnamed();
    let all = heard(&swap(view.clone(), WIDE));
    assert!(all.contains("Whoever played the patrol officer becomes the"), "{all}");
    assert!(all.contains("Two people exchange two signs") && all.contains("What you could not see"), "{all}");
    view.left.insight.clear();
    view.note.clear();
    let all = heard(&swap(view, NARROW));
    assert!(!all.contains("could not see") && all.contains("social worker"), "{all}");
}

#[test]
fn one_person_may_stand_in_both_places() {
    let mut view = swap_view();
    view.right.participant = view.left.participant.clone();
    let all = heard(&swap(view, WIDE));
    assert!(all.contains("Linden, until now social worker, becomes the"), "{all}");
}

fn ending(view: EndingView, size: Vec2) -> Harness<'static, Table<EndingDraft, EndingAction>> {
    let words = words();
    stand(size, move |ui, draft, emit| ending_ui(ui, &view, draft, &words, emit))
}

#[test]
fn the_debrief_is_reached_by_enter_or_a_click_and_never_twice_with_one_key() {
    for size in [WIDE, NARROW] {
        let mut harness = ending(ending_view(), size);
        press(&mut harness, &[Key::Escape, Key::Enter]);
        assert_eq!(harness.state().done, [EndingAction::ToDebrief]);
        click(&mut harness, "On to the debrief");
        press(&mut harness, &[Key::Tab, Key::Enter]);
        assert_eq!(harness.state().done, [EndingAction::ToDebrief; 3]);
    }
}

#[test]
fn the_ending_is_told_with_and_without_its_picture() {
    let view = ending_view();
    for view in [EndingView { stage: None, ..view.clone() }, view] {
        let harness = ending(view.clone(), WIDE);
        let title = harness.get_by_label(&view.title);
        assert_eq!(title.accesskit_node().role(), egui::accesskit::Role::Heading);
        let all = heard(&harness);
        assert!(view.paragraphs.iter().all(|text| all.contains(text.as_str())), "{all}");
        assert_eq!(all.contains("A room in the shelter"), view.stage.is_some());
        assert!(!all.contains('['), "{all}");
    }
}

#[test]
fn a_long_ending_is_read_by_keys_alone() {
    let mut view = ending_view();
    view.paragraphs = vec!["She asked twice whether the door can be opened from the inside. ".repeat(20); 3];
    let title = view.title.clone();
    let mut harness = ending(view, NARROW);
    let before = harness.get_by_label(&title).rect().top();
    press(&mut harness, &[Key::ArrowDown, Key::PageDown]);
    assert!(harness.get_by_label(&title).rect().top() < before - 100.0);
    press(&mut harness, &[Key::PageUp, Key::PageUp]);
    assert!((harness.get_by_label(&title).rect().top() - before).abs() < 1.0);
}

fn prebrief(view: PrebriefView, size: Vec2) -> Harness<'static, Table<PrebriefDraft, PrebriefAction>> {
    let words = words();
    stand(size, move |ui, draft, emit| prebrief_ui(ui, &view, draft, &words, emit))
}

const LOCKED: &str = "10 of 10 are still to be heard.";

#[test]
fn the_role_cards_stay_locked_until_all_is_heard() {
    for key in [Key::Enter, Key::Space] {
        let mut harness = prebrief(prebrief_view(), WIDE);
        assert!(heard(&harness).contains(LOCKED));
        assert!(harness.get_by_label("To the role cards").accesskit_node().is_disabled());
        press(&mut harness, &[key; 9]);
        assert!(heard(&harness).contains("1 of 10 is still to be heard."), "{key:?}");
        assert_eq!(harness.state().done, []);
        press(&mut harness, &[key]);
        assert_eq!(harness.state().done, [], "{key:?}: the last tick is not yet the beginning");
        press(&mut harness, &[Key::Enter]);
        assert_eq!(harness.state().done, [PrebriefAction::Begin]);
    }
}

#[test]
fn a_tick_leads_to_the_next_sentence_and_space_takes_it_back() {
    let mut harness = prebrief(prebrief_view(), WIDE);
    assert!(heard(&harness).contains("We practise recognising"));
    press(&mut harness, &[Key::Space]);
    assert!(heard(&harness).contains("Everybody plays one role"));
    assert!(harness.get_by_label("Who plays what").is_focused());
    press(&mut harness, &[Key::ArrowUp, Key::Space]);
    assert!(harness.get_by_label("What we practise").is_focused());
    assert!(heard(&harness).contains(LOCKED));
}

#[test]
fn arrows_walk_and_show_but_do_not_tick() {
    for size in [WIDE, NARROW] {
        let mut harness = prebrief(prebrief_view(), size);
        press(&mut harness, &[Key::ArrowDown]);
        assert!(harness.get_by_label("What we practise").is_focused());
        press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp]);
        assert!(harness.get_by_label("50 minutes of play, 35 to talk").is_focused());
        let all = heard(&harness);
        assert!(all.contains("We play for 50 minutes") && all.contains("not ours") && all.contains(LOCKED), "{all}");
        press(&mut harness, &[Key::ArrowUp; 12]);
        assert!(harness.get_by_label("What we practise").is_focused());
        press(&mut harness, &[Key::ArrowDown; 12]);
        assert!(harness.get_by_label("What is simplified").is_focused());
    }
}

#[test]
fn what_is_left_out_is_come_back_to() {
    let mut harness = prebrief(prebrief_view(), WIDE);
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    press(&mut harness, &[Key::Enter; 8]);
    assert!(harness.get_by_label("What we practise").is_focused());
    press(&mut harness, &[Key::Enter, Key::Enter]);
    assert_eq!(harness.state().done, [PrebriefAction::Begin]);
}

#[test]
fn the_mouse_alone_ticks_shows_and_begins() {
    for size in [WIDE, NARROW] {
        let mut harness = prebrief(prebrief_view(), size);
        click(&mut harness, "Ground rules");
        let all = heard(&harness);
        assert!(all.contains("Mistakes are why") && all.contains(LOCKED), "{all}");
        for _ in 0..10 {
            click(&mut harness, "We have heard this");
        }
        click(&mut harness, "To the role cards");
        click(&mut harness, "Back");
        assert_eq!(harness.state().done, [PrebriefAction::Begin, PrebriefAction::Back]);
    }
}

#[test]
fn a_click_on_a_box_ticks_at_once_and_a_second_click_on_words_too() {
    let mut harness = prebrief(prebrief_view(), WIDE);
    let row = harness.get_by_label("The pause word").rect();
    harness.hover_at(row.left_center() + egui::vec2(30.0, 0.0));
    harness.run();
    for pressed in [true, false] {
        let (pos, button, modifiers) =
            (row.left_center() + egui::vec2(30.0, 0.0), egui::PointerButton::Primary, egui::Modifiers::NONE);
        harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
        harness.run();
    }
    assert_eq!(harness.state().draft.ticked, [8].into());
    harness.run_steps(30);
    click(&mut harness, "Ground rules");
    assert_eq!(harness.state().draft.ticked, [8].into());
    click(&mut harness, "Ground rules");
    assert_eq!(harness.state().draft.ticked, [4, 8].into());
}

#[test]
fn all_is_ticked_at_once_only_where_that_is_offered() {
    let mut harness = prebrief(prebrief_view(), WIDE);
    press(&mut harness, &[Key::T, Key::Enter]);
    assert_eq!(harness.state().done, [PrebriefAction::Begin]);
    let mut harness = prebrief(prebrief_view(), NARROW);
    click(&mut harness, "We have done this: tick all");
    assert_eq!(harness.state().draft.ticked.len(), 10);
    let mut harness = prebrief(PrebriefView { can_skip: false, ..prebrief_view() }, WIDE);
    press(&mut harness, &[Key::T]);
    assert!(harness.state().draft.ticked.is_empty());
    assert!(!heard(&harness).contains("tick all"));
}

#[test]
fn buttons_of_the_prebrief_answer_the_keyboard_too() {
    let mut harness = prebrief(prebrief_view(), WIDE);
    press(&mut harness, &[Key::Tab; 12]);
    assert!(harness.get_by_label("We have heard this").is_focused());
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().draft.ticked.len(), 1);
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state().done, [PrebriefAction::Back]);
    assert!(!heard(&harness).contains('['));
}
