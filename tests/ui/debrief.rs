//! The debrief: phases by arrow, moments and findings by arrow, no verdict too early, no number before it is asked for.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use roadblock::ui::screens::debrief::*;

use crate::samples::debrief::{closing, facts, feelings, long_facts, long_procedure, procedure, revealed};
use crate::samples::words;
use crate::stand::{NARROW, Table, WIDE, click, heard, press, stand};

type Stand = Harness<'static, Table<DebriefDraft, DebriefAction>>;

fn at(size: egui::Vec2, view: DebriefView) -> Stand {
    let words = words();
    stand(size, move |ui, draft, emit| debrief_ui(ui, &view, draft, &words, emit))
}

#[test]
fn arrows_and_clicks_walk_the_phases() {
    let mut harness = at(WIDE, facts());
    press(&mut harness, &[Key::ArrowRight, Key::ArrowLeft]);
    click(&mut harness, "Next phase");
    click(&mut harness, "Closing, to come");
    let phases = [3, 1, 3, 4].map(DebriefAction::Phase);
    assert_eq!(harness.state().done, phases);
}

#[test]
fn the_last_phase_ends_the_workshop() {
    let mut harness = at(WIDE, closing());
    press(&mut harness, &[Key::ArrowRight, Key::Enter]);
    click(&mut harness, "Close the round");
    assert_eq!(harness.state().done, [DebriefAction::Finish, DebriefAction::Finish]);
}

#[test]
fn every_voice_is_heard_or_passes() {
    let mut harness = at(WIDE, feelings());
    harness.get_by_label("Patrol officer: Linden, speaks now");
    press(&mut harness, &[Key::Space, Key::S]);
    harness.get_by_label("Patrol officer: Linden, heard");
    harness.get_by_label("Specialised investigator: Sokol");
    harness.get_by_label("Social worker: Mira, speaks now");
    click(&mut harness, "Observer: Drita");
    click(&mut harness, "Thank you. Next, please");
    assert!(heard(&harness).contains("Everyone who wanted to has spoken."));
    assert_eq!(harness.state().done, []);
}

#[test]
fn the_line_of_time_gives_no_verdict() {
    let all = heard(&at(WIDE, facts())).to_lowercase();
    for word in ["too late", "wrong", "missing", "talk about", "asks", "1000"] {
        assert!(!all.contains(word), "{word}: {all}");
    }
}

#[test]
fn up_and_down_walk_the_moments_and_space_shows_one_again() {
    for size in [WIDE, NARROW] {
        let mut harness = at(size, facts());
        press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Space]);
        assert_eq!(harness.state().done, [DebriefAction::SeeAgain(1)]);
        assert!(heard(&harness).contains("22:48 · Patrol officer presumes that Era is a child"));
    }
}

#[test]
fn a_mark_can_be_pressed_and_the_arrows_go_on_from_there() {
    let mut harness = at(WIDE, facts());
    click(&mut harness, "22:53: Era says that she is not twenty");
    press(&mut harness, &[Key::ArrowDown, Key::Space]);
    click(&mut harness, "See this moment again");
    assert_eq!(harness.state().done, [DebriefAction::SeeAgain(4), DebriefAction::SeeAgain(4)]);
}

#[test]
fn fifty_moments_can_all_be_reached_on_the_line_and_in_the_list() {
    let mut harness = at(WIDE, long_facts());
    for _ in 0..60 {
        press(&mut harness, &[Key::ArrowDown]);
        assert!(harness.query_all_by_label(&chosen_name(&harness)).next().is_some());
    }
    assert!(heard(&harness).contains("Moment 50 of 50"));
    press(&mut harness, &[Key::Home, Key::T]);
    assert!(heard(&harness).contains("Moment 1 of 50"));
}

/// The name of the mark that is chosen now.
fn chosen_name(harness: &Stand) -> String {
    let all = heard(harness);
    let head = all.lines().find(|line| line.contains(" · ")).unwrap_or_default();
    head.replace(" · ", ": ")
}

#[test]
fn findings_are_walked_kept_ones_first() {
    let mut harness = at(WIDE, procedure());
    assert!(heard(&harness).contains("4 as the procedure asks") && heard(&harness).contains("3 to talk about"));
    harness.get_by_label("What happened");
    assert!(harness.query_by_label("Was it justified?").is_none(), "nobody justifies what was kept");
    press(&mut harness, &[Key::J, Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::J]);
    assert_eq!(harness.state().done, [DebriefAction::Justify(5)]);
    harness.get_by_label("What instead");
    click(&mut harness, "Was it justified?");
    assert_eq!(harness.state().done, [DebriefAction::Justify(5), DebriefAction::Justify(5)]);
    click(&mut harness, "B4 Name a temporary guardian, in time: as the procedure asks");
    assert_eq!(harness.state().draft.finding, Some(4));
}

#[test]
fn the_lanes_are_told_in_words_and_can_be_pressed() {
    let mut harness = at(WIDE, procedure());
    let all = heard(&harness);
    assert!(all.contains("Happened at 00:50, by social work, 55 minutes later."));
    assert!(!all.contains("B4 Name a temporary guardian: in time."), "kept ones wait until they are asked for");
    click(&mut harness, "Everything");
    assert!(heard(&harness).contains("B4 Name a temporary guardian: in time."));
    // The expected act and what happened both lead to the finding.
    let marks: Vec<_> = harness.get_all_by_label("B4 Name a temporary guardian: in time.").collect();
    assert_eq!(marks.len(), 2);
    marks[0].click();
    harness.run();
    assert_eq!(harness.state().draft.finding, Some(4));
}

#[test]
fn the_list_opens_where_it_is_narrow() {
    let mut harness = at(NARROW, procedure());
    assert!(harness.query_by_label("A5 No questions about what happened, kept: as the procedure asks").is_none());
    press(&mut harness, &[Key::L]);
    click(&mut harness, "A5 No questions about what happened, kept: as the procedure asks");
    press(&mut harness, &[Key::L]);
    assert_eq!(harness.state().draft.finding, Some(2));
    harness.get_by_label("What happened");
}

#[test]
fn the_number_waits_for_two_presses() {
    let mut harness = at(WIDE, procedure());
    assert!(!heard(&harness).contains("1000"));
    for answer in [Key::Escape, Key::Enter] {
        harness.get_by_label("Show the overall figure").focus();
        harness.run();
        press(&mut harness, &[Key::Enter]);
        assert_eq!(harness.state().done, []);
        harness.get_by_label("Yes, show it").focus();
        harness.run();
        press(&mut harness, &[answer]);
    }
    assert_eq!(harness.state().done, [DebriefAction::RevealScore]);
    let all = heard(&at(WIDE, revealed()));
    assert!(all.contains("Performed with some challenges") && all.contains("742.3 of 1000."), "{all}");
}

#[test]
fn forty_rules_are_no_trouble() {
    for size in [WIDE, egui::vec2(1024.0, 700.0), NARROW] {
        let mut harness = at(size, long_procedure());
        for _ in 0..50 {
            press(&mut harness, &[Key::ArrowDown]);
        }
        press(&mut harness, &[Key::J]);
        assert_eq!(harness.state().done.len(), 1);
    }
}
