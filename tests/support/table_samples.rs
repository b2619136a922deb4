//! The table and the pause with something to show.

use egui::Ui;
use roadblock::ui::frame::{TopBarDraft, top_bar_ui};
use roadblock::ui::screens::pause::{PauseDraft, PauseView, pause_ui};
use roadblock::ui::screens::table::{SeatView, TableDraft, TableView, table_ui};
use roadblock::ui::theme::Agency;

use super::{Sample, choices, top_bar, words};

/// All of them, for the gallery.
pub(crate) fn samples() -> Vec<Sample> {
    let sample = |name, keys, build| Sample { name, keys, build };
    vec![
        sample("table", &[], || table(table_view())),
        sample("table-focus", &[egui::Key::ArrowRight, egui::Key::ArrowRight], || table(table_view())),
        sample("table-long", &[], || table(longer())),
        sample("pause", &[], || Box::new(|ui| pause(ui, &pause_view()))),
        sample("pause-alone", &[], || Box::new(|ui| pause(ui, &PauseView::default()))),
    ]
}

fn seat(key: u32, agency: Agency, role: &str, participant: &str) -> SeatView {
    SeatView { key, agency, role: role.into(), participant: participant.into(), on_turn: key == 40 }
}

/// Four people at the table; it is the patrol officer's turn.
pub(crate) fn table_view() -> TableView {
    let mut stage = choices().stage;
    for person in &mut stage.people {
        if person.acting {
            person.name = "Patrol officer".into();
        }
    }
    TableView {
        stage,
        text: "A licence check in a roadside bar. A girl serves the tables; the owner stands beside her and answers \
               every question for her."
            .into(),
        turn: "It is the patrol officer’s turn".into(),
        seats: vec![
            seat(41, Agency::SOCIAL_WELFARE, "Social worker", "Toka"),
            seat(40, Agency::POLICE, "Patrol officer", "Linden"),
            seat(42, Agency::POLICE_SPECIALISED, "Specialised investigator", "Sokol"),
            seat(43, Agency::ADVOCACY, "Victim advocate", "Mira"),
        ],
        toast: None,
    }
}

/// More people than digits, longer words, and a message.
fn longer() -> TableView {
    let mut view = table_view();
    view.text = [view.text.as_str(); 3].join(" ");
    view.seats.extend([
        seat(44, Agency::HEALTH, "Doctor at the health centre", "Bes"),
        seat(45, Agency::GUARDIAN, "Legal guardian appointed for the night", "Ilir the elder"),
        seat(46, Agency::SHELTER, "Shelter", ""),
        seat(47, Agency::JUSTICE, "Prosecutor", "Dren"),
        seat(48, Agency::OTHER, "Municipal inspector", "Vesa"),
        seat(49, Agency::OTHER, "Interpreter", "Goran"),
    ]);
    view.toast = Some("The social worker has already decided.".into());
    view
}

fn table(view: TableView) -> Box<dyn FnMut(&mut Ui)> {
    let (words, bar, mut draft) = (words(), top_bar(), TopBarDraft::default());
    Box::new(move |ui| {
        top_bar_ui(ui, &bar, &mut draft, &words, &mut |_| {});
        table_ui(ui, &view, &mut TableDraft, &words, &mut |_| {});
    })
}

/// A pause with somebody to talk to.
pub(crate) fn pause_view() -> PauseView {
    PauseView { support: "If you want to talk, Arta is in the room next door.".into() }
}

fn pause(ui: &mut Ui, view: &PauseView) {
    pause_ui(ui, view, &mut PauseDraft, &words(), &mut |_| {});
}
