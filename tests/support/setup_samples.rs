//! The set-up with something to show: at first, filled, and with more of everything.

use egui::{Key, Ui};
use roadblock::ui::frame::{TopBarDraft, TopBarView, top_bar_ui};
use roadblock::ui::screens::setup::*;
use roadblock::ui::theme::{Agency, Place};

use super::{Sample, top_bar, words};

/// All of them, for the gallery.
pub(crate) fn samples() -> Vec<Sample> {
    use Key::{ArrowDown, Space};
    let sample = |name, keys, build| Sample { name, keys, build };
    vec![
        sample("setup-empty", &[], || setup(empty(), SetupDraft::default())),
        sample("setup-filled", &[], || setup(filled(), SetupDraft::default())),
        sample("setup-lifted", &[Space, ArrowDown], || setup(filled(), at_a_cell())),
        sample("setup-home", &[], || {
            setup(
                filled(),
                SetupDraft { person: Some(1), focus_next: Some(Spot::Home(20)), opened: true, ..SetupDraft::default() },
            )
        }),
        sample("setup-half-typed", &[], || {
            setup(filled(), SetupDraft { name: "Arben".into(), ..SetupDraft::default() })
        }),
        sample("setup-long", &[], || setup(long(), SetupDraft::default())),
    ]
}

fn at_a_cell() -> SetupDraft {
    let seat = Seat { block: 1, row: 0 };
    SetupDraft { opened: true, focus_next: Some(Spot::Cell(seat)), ..SetupDraft::default() }
}

fn case(key: u32, title: &str, second: &str, place: Place) -> CaseCardView {
    CaseCardView {
        key,
        title: title.into(),
        second: second.into(),
        objectives: vec![
            "Apply the presumption of childhood".into(),
            "The right people in the right order".into(),
            "Short first contact, one good interview".into(),
        ],
        content_note: "A girl has been exploited for work in a bar. Nothing graphic is shown.".into(),
        place,
    }
}

fn home(key: u32, agency: Agency, name: &str) -> HomeView {
    HomeView { key, agency, name: name.into() }
}

fn row(agency: Agency, role: &str, players: [&str; 3]) -> SeatRowView {
    let cell = |player: &str| CellView { player: player.trim_end_matches('*').into(), away: player.ends_with('*') };
    SeatRowView { agency, role: role.into(), cells: players.iter().map(|player| cell(player)).collect() }
}

/// One case chosen, nobody there yet: what one sees first.
pub(crate) fn empty() -> SetupView {
    let free = ["", "", ""];
    SetupView {
        cases: vec![
            case(7, "The card says twenty", "Child · 50 + 35 min", Place::Bar),
            case(8, "Like one of the family", "Adult · 45 + 30 min", Place::Home),
            case(9, "Three weeks to eighteen", "Child · 50 + 35 min", Place::Street),
            case(10, "The bandage", "Adult · 45 + 30 min", Place::Health),
            case(11, "Seven people in a packing house", "Mixed · 60 + 40 min", Place::Office),
        ],
        chosen: Some(7),
        people: Vec::new(),
        homes: vec![
            home(20, Agency::POLICE, "Police"),
            home(21, Agency::POLICE_SPECIALISED, "Specialised unit"),
            home(22, Agency::SOCIAL_WELFARE, "Social welfare"),
            home(23, Agency::ADVOCACY, "Victim advocacy"),
            home(24, Agency::OTHER, "another"),
        ],
        blocks: vec!["Decisions 1–4".into(), "Decisions 5–7".into(), "Decisions 8–12".into()],
        seats: vec![
            row(Agency::POLICE, "Patrol officer", free),
            row(Agency::POLICE_SPECIALISED, "Specialised investigator", free),
            row(Agency::SOCIAL_WELFARE, "Social worker", free),
            row(Agency::ADVOCACY, "Victim advocate", free),
        ],
        ways: [("Round the table", true), ("Alone", false), ("Small groups", false)]
            .iter()
            .zip(30..)
            .map(|(&(name, chosen), key)| WayView { key, name: name.into(), chosen })
            .collect(),
        cannot_start: "Add at least one person.".into(),
        rotation_note: String::new(),
    }
}

/// Five people, as on the drawing.
pub(crate) fn filled() -> SetupView {
    let mut view = empty();
    let person = |key, name: &str, home: usize| PersonPillView {
        key,
        name: name.into(),
        home: view.homes[home].agency,
        home_name: view.homes[home].name.clone(),
    };
    view.people = vec![
        person(1, "Linden", 0),
        person(2, "Mira", 2),
        person(3, "Toka", 3),
        person(4, "Sokol", 1),
        person(5, "Drita", 2),
    ];
    view.seats = vec![
        row(Agency::POLICE, "Patrol officer", ["Linden", "Mira*", "Linden"]),
        row(Agency::POLICE_SPECIALISED, "Specialised investigator", ["Sokol", "Sokol", "Toka*"]),
        row(Agency::SOCIAL_WELFARE, "Social worker", ["Mira", "Linden*", "Mira"]),
        row(Agency::ADVOCACY, "Victim advocate", ["Toka", "Toka", "Sokol*"]),
    ];
    view.cannot_start.clear();
    view.rotation_note = "More people than roles: Drita watches and takes notes.".into();
    view
}

/// Eight cases, twelve people, six roles, and every text about a third longer.
pub(crate) fn long() -> SetupView {
    let mut view = filled();
    for (key, title) in
        (12..).zip(["The second interview, and who was asked", "A bus at five in the morning", "The uncle"])
    {
        view.cases.push(case(key, title, "Adult · 45 + 30 min", Place::Shelter));
    }
    for case in &mut view.cases {
        stretch(&mut case.title);
        stretch(&mut case.content_note);
        case.objectives.iter_mut().for_each(stretch);
    }
    let more = ["Bes", "Ilir the elder", "Dren", "Vesa", "Goran", "Jelena of the valley", "Arta"];
    for (name, key) in more.iter().zip(6_u32..) {
        let person = PersonPillView { key, name: (*name).into(), home: Agency::HEALTH, home_name: "Health".into() };
        view.people.push(person);
    }
    view.homes.insert(4, home(25, Agency::HEALTH, "Health"));
    view.homes.insert(5, home(26, Agency::GUARDIAN, "Guardianship authority"));
    view.homes.insert(6, home(27, Agency::SHELTER, "Shelter run by an organisation"));
    view.homes.insert(7, home(28, Agency::JUSTICE, "Prosecutor’s office"));
    view.homes.iter_mut().for_each(|home| stretch(&mut home.name));
    view.seats.push(row(Agency::HEALTH, "Doctor at the health centre", ["Bes", "Jelena of the valley*", "Bes"]));
    view.seats.push(row(Agency::GUARDIAN, "Legal guardian for the night", ["Ilir the elder", "Vesa*", ""]));
    view.seats.iter_mut().for_each(|row| stretch(&mut row.role));
    view.blocks.iter_mut().for_each(stretch);
    view.ways.iter_mut().for_each(|way| stretch(&mut way.name));
    view.cannot_start =
        "The case needs somebody for every role from the ninth decision on: the guardian is free.".into();
    view.rotation_note =
        "More people than roles: in each block some watch and take notes, and everybody plays once.".into();
    view
}

/// Longer by a third, as in Albanian or Serbian.
fn stretch(text: &mut String) {
    let end: String = text.chars().rev().take(text.chars().count() * 35 / 100).collect();
    *text = format!("{text} {}", end.trim());
}

fn setup(view: SetupView, mut draft: SetupDraft) -> Box<dyn FnMut(&mut Ui)> {
    let (words, mut open) = (words(), TopBarDraft::default());
    let bar = TopBarView { title: "New workshop".into(), can_pause: false, ..top_bar() };
    Box::new(move |ui| {
        top_bar_ui(ui, &bar, &mut open, &words, &mut |_| {});
        setup_ui(ui, &view, &mut draft, &words, &mut |_| {});
    })
}
