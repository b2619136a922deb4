//! The play screen: decisions by keyboard alone and by mouse alone, and everything that can be done unasked.

use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use roadblock::ui::screens::play::{DecisionView, PlayAction, PlayDraft, PlayView, play_ui};

use crate::samples::{cards, choices, outcome, words};
use crate::stand::{NARROW, Table, WIDE, click, heard, press, stand};

type Play = Harness<'static, Table<PlayDraft, PlayAction>>;

const QUIET_END: &str =
    "Ask Era to the quiet end of the hall for a card check; your colleague keeps the owner busy., about 5 min";

fn play(view: PlayView, size: Vec2) -> Play {
    let words = words();
    stand(size, move |ui, draft, emit| play_ui(ui, &view, draft, &words, emit))
}

fn chosen(option: u32, reason: &str) -> PlayAction {
    PlayAction::Choose { option, reason: reason.to_owned() }
}

#[test]
fn nothing_has_the_focus_when_a_decision_opens() {
    let mut harness = play(choices(), WIDE);
    assert!(harness.ctx.memory(|memory| memory.focused().is_none()));
    press(&mut harness, &[Key::Enter, Key::Space]);
    assert_eq!(harness.state().done, []);
    assert_eq!(harness.state().draft.chosen, None);
}

#[test]
fn a_choice_by_keyboard_alone() {
    let mut harness = play(choices(), WIDE);
    press(&mut harness, &[Key::Num2]);
    assert!(harness.get_by_label(QUIET_END).is_focused());
    assert_eq!(harness.state().done, []);
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().done, [chosen(11, "")]);
}

#[test]
fn arrows_find_the_first_option_and_go_on_from_there() {
    let mut harness = play(choices(), WIDE);
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Space]);
    assert_eq!(harness.state().done, []);
    assert!(harness.get_by_label(QUIET_END).is_focused());
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().done, [chosen(11, "")]);
}

#[test]
fn the_same_digit_twice_confirms() {
    let mut harness = play(choices(), WIDE);
    press(&mut harness, &[Key::Num3, Key::Num1, Key::Num1]);
    assert_eq!(harness.state().done, [chosen(10, "")]);
}

#[test]
fn a_choice_by_mouse_alone() {
    let mut harness = play(choices(), WIDE);
    assert!(harness.query_by_label("Do this").is_none());
    click(&mut harness, QUIET_END);
    assert_eq!(harness.state().done, []);
    click(&mut harness, "Do this");
    assert_eq!(harness.state().done, [chosen(11, "")]);
}

#[test]
fn a_double_click_selects_but_does_not_decide() {
    let mut harness = play(choices(), WIDE);
    harness.get_by_label(QUIET_END).click();
    harness.get_by_label(QUIET_END).click();
    harness.run();
    assert_eq!(harness.state().done, []);
    assert_eq!(harness.state().draft.chosen, Some(11));
}

#[test]
fn a_new_decision_forgets_the_old_selection() {
    let words = words();
    let mut view = choices();
    let turn = std::rc::Rc::new(std::cell::Cell::new(4));
    let now = turn.clone();
    let mut harness: Play = stand(WIDE, move |ui, draft, emit| {
        view.decision_key = now.get();
        play_ui(ui, &view, draft, &words, emit);
    });
    press(&mut harness, &[Key::Num2]);
    turn.set(5);
    harness.run();
    harness.run();
    assert_eq!(harness.state().draft.chosen, None);
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().done, []);
}

#[test]
fn a_plan_by_keyboard_alone() {
    let mut harness = play(cards(), WIDE);
    // Lift and drop the first two cards; then move the second before the first.
    press(&mut harness, &[Key::Num1, Key::Space, Key::Num2, Key::Num2]);
    assert_eq!(harness.state().draft.plan, [20, 21]);
    press(&mut harness, &[Key::Space, Key::ArrowUp, Key::Space]);
    assert_eq!(harness.state().draft.plan, [21, 20]);
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().done, []);
    harness.get_by_label("In this order?");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().done, [PlayAction::Compose { cards: vec![21, 20], reason: String::new() }]);
}

#[test]
fn enter_places_the_card_in_the_hand_and_asks_only_then() {
    let mut harness = play(cards(), WIDE);
    press(&mut harness, &[Key::Num5, Key::Enter]);
    assert_eq!(harness.state().draft.plan, [24]);
    // The next card is in the hand: Enter asks nothing and plays nothing before it lies in the plan.
    press(&mut harness, &[Key::Num2, Key::Enter]);
    assert_eq!(harness.state().draft.plan, [24, 21]);
    assert!(harness.query_by_label("In this order?").is_none());
    press(&mut harness, &[Key::Enter]);
    harness.get_by_label("In this order?");
    // Who lifts a card once more has not answered.
    press(&mut harness, &[Key::Num5]);
    assert!(harness.query_by_label("In this order?").is_none());
    press(&mut harness, &[Key::ArrowDown, Key::Enter]);
    assert_eq!((&harness.state().draft.plan[..], harness.state().draft.lifted), (&[21, 24][..], None));
    assert_eq!(harness.state().done, []);
    press(&mut harness, &[Key::Enter, Key::Enter]);
    assert_eq!(harness.state().done, [PlayAction::Compose { cards: vec![21, 24], reason: String::new() }]);
}

#[test]
fn a_digit_and_enter_in_one_frame_mean_what_the_digit_names() {
    let mut harness = play(cards(), WIDE);
    press(&mut harness, &[Key::Num1, Key::Num1]);
    harness.key_down(Key::Num3);
    harness.key_down(Key::Enter);
    harness.run();
    assert_eq!((&harness.state().draft.plan[..], harness.state().draft.confirming), (&[20, 22][..], false));
    let mut harness = play(choices(), WIDE);
    press(&mut harness, &[Key::Num2]);
    harness.key_down(Key::Num1);
    harness.key_down(Key::Enter);
    harness.run();
    assert_eq!(harness.state().done, [chosen(10, "")]);
}

#[test]
fn a_card_keeps_its_number_and_its_place() {
    let mut harness = play(cards(), WIDE);
    let (name, last) = ("Shelter for women, about 5 min", "Shelter for women");
    let before = harness.get_by_label(name).rect();
    press(&mut harness, &[Key::Num1, Key::Num1, Key::Num3, Key::Num3]);
    assert_eq!(harness.get_by_label(name).rect(), before);
    press(&mut harness, &[Key::Num8, Key::Num8]);
    assert_eq!(harness.state().draft.plan, [20, 22, 27]);
    harness.get_by_label(&format!("3: {last}"));
}

#[test]
fn a_full_plan_says_that_it_is_full() {
    let mut harness = play(cards(), WIDE);
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
        press(&mut harness, &[key, key]);
    }
    press(&mut harness, &[Key::Num5]);
    harness.get_by_label("Your plan is full. Take a card back first.");
    press(&mut harness, &[Key::Enter]);
    assert_eq!((&harness.state().draft.plan[..], harness.state().draft.confirming), (&[20, 21, 22, 23][..], false));
}

#[test]
fn a_double_click_takes_one_card_back() {
    let mut harness = play(cards(), WIDE);
    press(&mut harness, &[Key::Num1, Key::Num1, Key::Num2, Key::Num2]);
    let at = harness.get_by_label("1: Specialised unit").rect().center();
    for _ in 0..2 {
        harness.hover_at(at);
        harness.drag_at(at);
        harness.drop_at(at);
        harness.step();
    }
    harness.run();
    assert_eq!(harness.state().draft.plan, [21]);
}

#[test]
fn a_card_is_taken_back_by_delete() {
    let mut harness = play(cards(), WIDE);
    press(&mut harness, &[Key::Num2, Key::Num2, Key::Delete]);
    assert_eq!(harness.state().draft.plan, [] as [u32; 0]);
    assert!(harness.query_by_label("Do this").is_none());
}

#[test]
fn a_plan_that_is_too_short_says_so() {
    let mut view = cards();
    let DecisionView::Plan(plan) = &mut view.decision else { panic!("no plan") };
    plan.least = 2;
    let mut harness = play(view, WIDE);
    assert!(harness.query_by_label("Pick 1 more card.").is_none());
    click(&mut harness, "Health centre, about 5 min");
    harness.get_by_label("Pick 1 more card.");
    assert!(harness.query_by_label("Do this").is_none());
    click(&mut harness, "Shelter for women, about 5 min");
    assert!(harness.query_by_label("Pick 1 more card.").is_none());
    harness.get_by_label("Do this");
}

#[test]
fn a_plan_by_mouse_alone() {
    let mut harness = play(cards(), WIDE);
    for name in ["Health centre, about 5 min", "Shelter for women, about 5 min", "Specialised unit, about 5 min"] {
        click(&mut harness, name);
    }
    click(&mut harness, "2: Shelter for women");
    assert_eq!(harness.state().draft.plan, [23, 20]);
    click(&mut harness, "Do this");
    click(&mut harness, "Change it");
    assert_eq!(harness.state().done, []);
    click(&mut harness, "Do this");
    click(&mut harness, "Yes, do this");
    assert_eq!(harness.state().done, [PlayAction::Compose { cards: vec![23, 20], reason: String::new() }]);
}

#[test]
fn a_card_is_dragged_into_its_place() {
    let mut harness = play(cards(), WIDE);
    click(&mut harness, "Health centre, about 5 min");
    click(&mut harness, "Shelter for women, about 5 min");
    let from = harness.get_by_label("2: Shelter for women").rect().center();
    let to = harness.get_by_label("1: Health centre").rect().center();
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from + egui::vec2(0.0, -20.0));
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
    assert_eq!(harness.state().draft.plan, [27, 23]);
}

#[test]
fn an_act_is_searched_and_done_toward_somebody() {
    let mut harness = play(choices(), WIDE);
    press(&mut harness, &[Key::A]);
    harness.get_by_label("Search").type_text("feel");
    harness.run();
    assert!(harness.query_by_label_contains("Give first aid").is_none());
    click(&mut harness, "Ask how someone feels, In a quiet place, with her consent, about 5 min");
    assert!(harness.query_by_label("Do this").is_none());
    click(&mut harness, "Era");
    click(&mut harness, "Do this");
    assert_eq!(harness.state().done, [PlayAction::Act { act: 3, target: Some(1) }]);
}

#[test]
fn telling_needs_a_person_and_a_fact() {
    let mut harness = play(choices(), WIDE);
    press(&mut harness, &[Key::T]);
    click(&mut harness, "Inspector");
    click(&mut harness, "Her card says 20. The lettering on it is uneven.");
    click(&mut harness, "Do this");
    assert_eq!(harness.state().done, [PlayAction::Tell { listener: 2, fact: 1 }]);
}

#[test]
fn waiting_by_keyboard() {
    let mut harness = play(choices(), WIDE);
    press(&mut harness, &[Key::W, Key::Num2, Key::Num2]);
    assert_eq!(harness.state().done, [PlayAction::Wait(2)]);
}

#[test]
fn a_reason_goes_with_the_decision_and_its_letters_are_no_commands() {
    let mut harness = play(choices(), WIDE);
    press(&mut harness, &[Key::R]);
    harness.get_by_label("Reason for the next decision").type_text("We want to talk alone");
    press(&mut harness, &[Key::W, Key::H, Key::Num1]);
    assert_eq!(harness.state().draft.chosen, None);
    press(&mut harness, &[Key::Escape, Key::Num2, Key::Enter]);
    assert_eq!(harness.state().done, [chosen(11, "We want to talk alone")]);
}

#[test]
fn a_list_closes_without_losing_the_selection() {
    let mut harness = play(choices(), WIDE);
    press(&mut harness, &[Key::Num3, Key::H]);
    harness.get_by_label_contains("You and your colleague arrive");
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state().draft.chosen, Some(12));
}

#[test]
fn the_outcome_is_read_before_going_on() {
    let mut harness = play(outcome(), WIDE);
    harness.get_by_label_contains("I am not twenty");
    press(&mut harness, &[Key::Enter]);
    click(&mut harness, "Continue");
    assert_eq!(harness.state().done, [PlayAction::Continue, PlayAction::Continue]);
}

#[test]
fn a_refusal_says_why_and_goes_with_the_next_press() {
    let mut view = choices();
    view.toast = Some("She was already called.".into());
    let mut harness = play(view, WIDE);
    harness.get_by_label("She was already called.");
    press(&mut harness, &[Key::H]);
    assert_eq!(harness.state().done, [PlayAction::DismissToast]);
}

#[test]
fn where_there_is_little_room_everything_is_still_there() {
    let mut harness = play(choices(), NARROW);
    click(&mut harness, "More");
    click(&mut harness, "Wait");
    harness.get_by_label("15 minutes");
    press(&mut harness, &[Key::Escape, Key::K]);
    harness.get_by_label("Seen: Her card says 20. The lettering on it is uneven.");
}

#[test]
fn the_stage_is_told_in_words() {
    assert!(heard(&play(choices(), WIDE)).contains("Present: you, your colleague"));
}
