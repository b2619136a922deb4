//! The curtain keeps secrets by not having them; the card hides at once.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use roadblock::ui::screens::curtain::{CurtainAction, CurtainDraft, curtain_ui};
use roadblock::ui::screens::role_card::{RoleCardAction, RoleCardDraft, role_card_ui};

use crate::samples::{card_view, curtain_view, words};
use crate::stand::{Table, WIDE, click, heard, press, stand};

fn curtain() -> Harness<'static, Table<CurtainDraft, CurtainAction>> {
    let (words, view) = (words(), curtain_view());
    stand(WIDE, move |ui, draft, emit| curtain_ui(ui, &view, draft, &words, emit))
}

fn card() -> Harness<'static, Table<RoleCardDraft, RoleCardAction>> {
    let (words, view) = (words(), card_view());
    stand(WIDE, move |ui, draft, emit| role_card_ui(ui, &view, draft, &words, emit))
}

#[test]
fn nothing_private_stands_behind_the_curtain() {
    let all = heard(&curtain());
    assert!(all.contains("Social worker") && all.contains("Linden"));
    let view = card_view();
    for secret in view.brief.iter().chain(view.known.iter().map(|known| &known.text)) {
        assert!(!all.contains(secret.as_str()), "{secret}");
    }
}

#[test]
fn space_or_a_click_opens_and_enter_does_not() {
    let mut harness = curtain();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().done, []);
    press(&mut harness, &[Key::Space]);
    click(&mut harness, "I am the social worker: show my card");
    assert_eq!(harness.state().done, [CurtainAction::Show, CurtainAction::Show]);
}

#[test]
fn escape_steps_back_from_both() {
    let mut harness = curtain();
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state().done, [CurtainAction::StepBack]);
    let mut harness = card();
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state().done, [RoleCardAction::Hide]);
}

#[test]
fn the_card_says_what_the_role_knows() {
    let mut harness = card();
    harness.get_by_label("Seen: Two emergency places for children are free tonight.");
    harness.get_by_label("Victim advocate: Toka");
    press(&mut harness, &[Key::Enter]);
    click(&mut harness, "I have read it");
    assert_eq!(harness.state().done, [RoleCardAction::Read, RoleCardAction::Read]);
}
