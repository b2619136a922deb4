//! Before, between and after the play: the pre-brief is a gate, the swap and the ending each ask for one press.

use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use roadblock::ui::screens::ending::{EndingAction, EndingDraft, EndingView, ending_ui};
use roadblock::ui::screens::swap::{SwapAction, SwapDraft, SwapView, swap_ui};

use crate::samples::between_samples::{ending_view, swap_view, unnamed};
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
        click(&mut harness, "We have changed places");
        assert_eq!(harness.state().done, [SwapAction::Changed; 2]);
    }
}

#[test]
fn the_focused_button_answers_each_key_once() {
    for key in [Key::Enter, Key::Space] {
        let mut harness = swap(swap_view(), WIDE);
        press(&mut harness, &[Key::Tab]);
        assert!(harness.get_by_label("We have changed places").is_focused());
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
