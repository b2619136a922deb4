//! Who plays what: names change places by keyboard alone, by two clicks, and by dragging.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use roadblock::ui::screens::setup::SetupAction;

use crate::samples::setup_samples::filled;
use crate::setup::setup;
use crate::stand::{NARROW, WIDE, click, heard, press};

const MIRA_AWAY: &str = "Patrol officer, Decisions 5–7: Mira, plays another agency’s role";
const SOKOL: &str = "Specialised investigator, Decisions 5–7: Sokol";
const LINDEN_AWAY: &str = "Social worker, Decisions 5–7: Linden, plays another agency’s role";

#[test]
fn two_cells_change_players_by_keyboard_alone() {
    let mut harness = setup(filled(), WIDE);
    harness.get_by_label(MIRA_AWAY).focus();
    harness.run();
    press(&mut harness, &[Key::Space, Key::ArrowDown]);
    assert!(harness.get_by_label(SOKOL).is_focused());
    press(&mut harness, &[Key::ArrowDown, Key::Space]);
    assert_eq!(harness.state().done, [SetupAction::Exchange { block: 1, one: 0, other: 2 }]);
    assert!(harness.get_by_label(LINDEN_AWAY).is_focused());
    assert_eq!(harness.state().draft.lifted, None);
}

#[test]
fn a_lifted_name_goes_back_with_escape_and_stays_in_its_column() {
    let mut harness = setup(filled(), WIDE);
    harness.get_by_label(SOKOL).focus();
    harness.run();
    press(&mut harness, &[Key::Space, Key::ArrowUp, Key::ArrowUp]);
    assert!(harness.get_by_label(MIRA_AWAY).is_focused());
    press(&mut harness, &[Key::Escape]);
    assert_eq!((harness.state().draft.lifted, harness.state().done.as_slice()), (None, [].as_slice()));
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state().done, [SetupAction::Back]);
}

#[test]
fn two_cells_change_players_by_two_clicks() {
    for size in [WIDE, NARROW] {
        let mut harness = setup(filled(), size);
        harness.get_by_label(SOKOL).scroll_to_me();
        harness.run();
        click(&mut harness, MIRA_AWAY);
        assert!(heard(&harness).contains("Mira is in your hand"));
        click(&mut harness, SOKOL);
        assert_eq!(harness.state().done, [SetupAction::Exchange { block: 1, one: 0, other: 1 }]);
    }
}

#[test]
fn a_name_is_dragged_within_its_column_only() {
    let mut harness = setup(filled(), WIDE);
    for (from, to) in [(MIRA_AWAY, SOKOL), (MIRA_AWAY, "Social worker, Decisions 8–12: Mira")] {
        let (from, to) = (harness.get_by_label(from).rect().center(), harness.get_by_label(to).rect().center());
        harness.drag_at(from);
        harness.run();
        harness.hover_at(from + (to - from) * 0.5);
        harness.run();
        harness.hover_at(to);
        harness.run();
        harness.drop_at(to);
        harness.run();
    }
    assert_eq!(harness.state().done, [SetupAction::Exchange { block: 1, one: 0, other: 1 }]);
}
