//! The handbook of the shipped procedure: every phase has a picture that follows its rules, every word of the trade is
//! there in three languages, and the list of focal points can be filled in and read again.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use roadblock::handbook::chart::{Chart, Reader, chart};
use roadblock::handbook::{Handbook, contacts};
use roadblock::library::{Library, TextFile};
use roadblock::procedure::{Agencies, ClauseIx, Procedure};

fn handbook() -> Handbook {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/victim-assistance");
    let file = |name: &str| TextFile {
        path: format!("victim-assistance/{name}"),
        text: fs::read_to_string(folder.join(name)).expect("a readable file"),
    };
    let library = Library::from_texts(vec![file("procedure.ron"), file("contacts.ron"), file("terms.csv")]);
    assert_eq!(library.diagnostics, []);
    library.handbooks.into_iter().next().expect("one procedure")
}

/// A chart as text: a line a lane, with the column of each box, then a line an arrow.
fn told(procedure: &Procedure, chart: &Chart) -> String {
    let name = |at: &usize| {
        let clause = &procedure.clauses[chart.boxes[*at].clause.at()];
        format!("{} {}", clause.id, clause.obligations[chart.boxes[*at].obligation].id)
    };
    let mut lines = Vec::new();
    for (at, lane) in chart.lanes.iter().enumerate() {
        let inside = (0..chart.boxes.len()).filter(|index| chart.boxes[*index].lane == at);
        let inside: Vec<String> =
            inside.map(|index| format!("{} @{}", name(&index), chart.boxes[index].column)).collect();
        let who = if *lane == Agencies::ANYBODY { "anybody".to_owned() } else { procedure.words_for(*lane) };
        lines.push(format!("{who}: {}", inside.join(", ")));
    }
    lines.extend(chart.arrows.iter().map(|(from, to)| format!("{} -> {}", name(from), name(to))));
    lines.join("\n")
}

#[test]
fn the_picture_of_a_phase_follows_its_rules() {
    let handbook = handbook();
    let procedure = &handbook.procedure;
    let phase = procedure.phases.iter().position(|phase| phase.id == "B").expect("phase B");
    insta::assert_snapshot!(told(procedure, &chart(procedure, phase, Reader::Adult)), @r#"
    anybody: B1 alert @0, B1 alert-from-another-door @0, B2 call @0, B6 help-first @0
    the police or the specialised unit: B1 prosecutor @1
    the specialised unit, the social worker or the victim advocate: B5 lead @1
    the case team: B5 list @2
    B1 alert -> B1 prosecutor
    B1 alert -> B5 lead
    B1 alert-from-another-door -> B1 prosecutor
    B1 alert-from-another-door -> B5 lead
    B2 call -> B5 lead
    B5 lead -> B5 list
    "#);
    insta::assert_snapshot!(told(procedure, &chart(procedure, phase, Reader::Child)), @r#"
    anybody: B1 alert @0, B1 alert-from-another-door @0, B2 call @0, B3 call @0, B6 help-first @0
    the police or the specialised unit: B1 prosecutor @1
    Centre for Social Welfare: B4 name @0
    the specialised unit, the social worker or the victim advocate: B5 lead @1
    the case team: B5 list @2
    B1 alert -> B1 prosecutor
    B1 alert -> B5 lead
    B1 alert-from-another-door -> B1 prosecutor
    B1 alert-from-another-door -> B5 lead
    B2 call -> B5 lead
    B3 call -> B5 lead
    B5 lead -> B5 list
    "#);
}

#[test]
fn every_duty_stands_in_a_picture_and_right_of_what_comes_before() {
    let handbook = handbook();
    let procedure = &handbook.procedure;
    let mut shown = BTreeSet::new();
    for phase in 0..procedure.phases.len() {
        for reader in [Reader::Adult, Reader::Child] {
            let chart = chart(procedure, phase, reader);
            for (from, to) in &chart.arrows {
                assert!(chart.boxes[*from].column < chart.boxes[*to].column, "{}", told(procedure, &chart));
            }
            shown.extend(chart.boxes.iter().map(|duty| (duty.clause, duty.obligation)));
        }
    }
    let all = procedure.clauses.iter().enumerate().flat_map(|(index, clause)| {
        (0..clause.obligations.len()).map(move |obligation| (ClauseIx::of(index), obligation))
    });
    assert_eq!(shown, all.collect());
}

#[test]
fn the_words_of_the_trade_are_there_in_three_languages() {
    let terms = handbook().terms;
    assert_eq!(terms.len(), 94);
    assert!(terms.iter().all(|term| !term.en.is_empty() && !term.sq.is_empty() && !term.sr_latin.is_empty()));
}

#[test]
fn the_list_of_focal_points_can_be_filled_in_and_read_again() {
    let handbook = handbook();
    let mut list = handbook.contacts.clone();
    assert!(list.offices.iter().flat_map(|office| &office.entries).all(contacts::Entry::is_empty), "it ships empty");
    list.offices[0].entries[0].deputy = "A “deputy”, \"quoted\"".to_owned();
    let text = list.to_text(&handbook.procedure).unwrap();
    let read = contacts::parse("contacts.ron", &text, &handbook.procedure);
    assert_eq!((read.diagnostics, read.value), (Vec::new(), Some(list)));
}
