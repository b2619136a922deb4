//! The page of the day with something to show: at first, filled with two tables, in the middle of a round.

use egui::Ui;
use roadblock::ui::frame::{TopBarDraft, TopBarView, top_bar_ui};
use roadblock::ui::screens::day::*;
use roadblock::ui::theme::Agency;

use super::{Sample, top_bar, words};

/// All of them, for the gallery.
pub(crate) fn samples() -> Vec<Sample> {
    let sample = |name, build| Sample { name, keys: &[], build };
    vec![
        sample("day-empty", || day(empty(), DayDraft::default())),
        sample("day-filled", || day(filled(), DayDraft::default())),
        sample("day-part", || day(filled(), DayDraft { part: Some(4), opened: true, ..DayDraft::default() })),
        sample("day-person", || {
            let draft = DayDraft { person: Some(2), new_name: "Sokol".into(), opened: true, ..DayDraft::default() };
            day(under_way(), draft)
        }),
        sample("day-seat", || {
            let seat = Some(SeatPlace { row: 4, column: 1 });
            day(filled(), DayDraft { seat, opened: true, focus_next: Some(Spot::FirstChoice), ..DayDraft::default() })
        }),
    ]
}

fn day(view: DayView, mut draft: DayDraft) -> Box<dyn FnMut(&mut Ui)> {
    let words = words();
    let bar = TopBarView {
        title: "Workshop of the day".into(),
        subtitle: view.summary.clone(),
        can_pause: false,
        has_people: false,
        ..top_bar()
    };
    let mut top = TopBarDraft::default();
    Box::new(move |ui| {
        top_bar_ui(ui, &bar, &mut top, &words, &mut |_| {});
        day_ui(ui, &view, &mut draft, &words, &mut |_| {});
    })
}

fn part(at: &str, name: &str, minutes: u32, look: PartLook) -> PartView {
    PartView { at: at.into(), name: name.into(), minutes: format!("{minutes} min"), look, ..PartView::default() }
}

fn round(at: &str, key: u32, case: u32, title: &str) -> PartView {
    let round = RoundView { key, case, begun: false, same_luck: (key == 1).then_some(false) };
    let part = part(at, &format!("Round {}", key + 1), 50, PartLook::Round);
    PartView { second: title.into(), round: Some(round), ..part }
}

fn choice(key: u32, name: &str, second: &str) -> ChoiceView {
    ChoiceView { key, name: name.into(), second: second.into(), chosen: key == 0 }
}

const HOMES: [(Agency, &str); 7] = [
    (Agency::POLICE, "Police"),
    (Agency::POLICE_SPECIALISED, "Specialised unit"),
    (Agency::SOCIAL_WELFARE, "Centre for social work"),
    (Agency::ADVOCACY, "Victims’ advocates"),
    (Agency::HEALTH, "Health care"),
    (Agency::SHELTER, "Shelter"),
    (Agency::JUSTICE, "Prosecution"),
];

fn homes() -> Vec<HomeView> {
    (0..).zip(HOMES).map(|(key, (agency, name))| HomeView { key, agency, name: name.into() }).collect()
}

/// Nobody there yet: what one sees first.
pub(crate) fn empty() -> DayView {
    let table = TableView {
        name: "Table 1".into(),
        count: "0 people".into(),
        rounds: vec!["Round 1".into(), "Round 2".into()],
        roles: roles(&[["", ""]; 5]),
        observers: vec![String::new(), String::new()],
        says: "There is nobody to cast yet.".into(),
        ..TableView::default()
    };
    DayView {
        tables: vec![table],
        cannot_start: "Add at least one person.".into(),
        summary: "0 people, one table".into(),
        ..filled()
    }
}

fn roles(players: &[[&str; 2]; 5]) -> Vec<RoleRowView> {
    const ROLES: [(&str, Agency, &str); 5] = [
        ("patrol", Agency::POLICE, "Patrol officer"),
        ("unit", Agency::POLICE_SPECIALISED, "Specialised investigator"),
        ("social", Agency::SOCIAL_WELFARE, "Social worker"),
        ("advocate", Agency::ADVOCACY, "Victim advocate"),
        ("era", Agency::GUARDIAN, "The person assisted"),
    ];
    let seat = |round: u32, player: &str, volunteers| SeatView {
        round,
        players: player.trim_end_matches(['*', '!']).into(),
        away: player.ends_with('*'),
        by_hand: player.ends_with('!'),
        volunteers,
        ..SeatView::default()
    };
    let row = |((id, agency, name), [one, two]): ((&str, Agency, &str), &[&str; 2])| RoleRowView {
        id: id.into(),
        agency,
        name: name.into(),
        seats: vec![Some(seat(0, one, id == "era")), Some(seat(1, two, id == "era"))],
    };
    ROLES.into_iter().zip(players).map(row).collect()
}

fn people(from: u32, all: &[(&str, usize)]) -> Vec<PersonView> {
    let person = |(key, (name, home)): (u32, &(&str, usize))| PersonView {
        key,
        name: (*name).into(),
        home: HOMES[*home].0,
        home_key: u32::try_from(*home).ok(),
        home_name: HOMES[*home].1.into(),
    };
    (from..).zip(all).map(person).collect()
}

/// Two tables of seven, and two rounds.
pub(crate) fn filled() -> DayView {
    let first = [("Mira", 2), ("Sokol", 4), ("Linden", 0), ("Toka", 1), ("Ana", 5), ("Wren", 3), ("Reed", 6)];
    let second = [("Cedar", 0), ("Brook", 2), ("Fern", 3), ("Heron", 1), ("Maple", 4), ("Birch", 0), ("Clover", 6)];
    let table = |number: u32, people: Vec<PersonView>| {
        TableView {
        name: format!("Table {number}"),
        count: "7 people".into(),
        people,
        rounds: vec!["Round 1".into(), "Round 2".into()],
        roles: roles(&[
            ["Reed*", "Mira*"],
            ["Toka", "Sokol*"],
            ["Wren*", "Linden*"],
            ["Mira*", "Toka, then Ana*"],
            ["Linden!", ""],
        ]),
        observers: vec!["Sokol, Ana".into(), "Reed, Wren".into()],
        says: "Everybody plays a role of another agency at least once. Nobody watches two rounds running. Who speaks for assisted people is set by hand; one such role is still open.".into(),
    }
    };
    DayView {
        summary: "14 people, 2 tables".into(),
        begins: "9:00".into(),
        parts: vec![
            PartView { is_now: true, ..part("9:00", "Pre-brief", 15, PartLook::Plain) },
            round("9:15", 0, 0, "Like one of the family"),
            part("10:05", "Debrief", 50, PartLook::Plain),
            part("10:55", "Break", 20, PartLook::Break),
            round("11:15", 1, 1, "The card says twenty"),
            part("12:05", "Debrief", 50, PartLook::Plain),
            part("12:55", "Take-aways", 20, PartLook::Plain),
        ],
        ends: "End 13:15, 4 h 15 min".into(),
        cases: vec![
            choice(0, "Like one of the family", "Adult · 50 + 50 min"),
            choice(1, "The card says twenty", "Child · 50 + 50 min"),
            choice(2, "Three weeks to eighteen", "Child · 50 + 35 min"),
        ],
        tables: vec![table(1, people(1, &first)), table(2, people(8, &second))],
        out: Vec::new(),
        homes: homes(),
        ways: vec![
            choice(
                0,
                "Round the table",
                "One laptop goes round. What is private stays behind a curtain until the right person has it.",
            ),
            choice(
                1,
                "Open table",
                "Everything is on the wall, the table speaks, and whoever sits at the keyboard enters what it says.",
            ),
        ],
        limits: vec![
            choice(0, "None", "Nobody is hurried. Take this if you are not sure."),
            choice(1, "Shown", "What is left of the time for a decision is shown. Nothing happens when it is over."),
            choice(
                2,
                "Enforced",
                "When the time is over, the case goes on without a decision. A pause stops the time.",
            ),
        ],
        extra: Vec::new(),
        start: "Start with the pre-brief".into(),
        cannot_start: String::new(),
        back: "Back".into(),
        has_begun: false,
        notice: String::new(),
    }
}

/// In the middle of a round: somebody has stepped out, and a name was refused.
pub(crate) fn under_way() -> DayView {
    let mut view = filled();
    view.tables.truncate(1);
    view.tables[0].people.remove(3);
    for row in &mut view.tables[0].roles {
        row.seats[0].iter_mut().for_each(|seat| seat.begun = true);
    }
    let extra = |name: &str, more: &str| ExtraView { id: name.into(), name: name.into(), more: more.into() };
    DayView {
        out: people(4, &[("Toka", 1)]),
        extra: vec![extra("Patrol officer", "no more time"), extra("Social worker", "30 s more")],
        start: String::new(),
        back: "Back to the round".into(),
        has_begun: true,
        notice: "Not added, since somebody is called so already: Mira. Please choose other pseudonyms.".into(),
        ..view
    }
}
