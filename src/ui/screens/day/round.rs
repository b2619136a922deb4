//! What is played in a round: the case, and whether chance falls as it did before.

use egui::Ui;

use super::draft::DayAction;
use super::view::{DayView, RoundView};
use crate::base::Catalogue;
use crate::ui::theme::TokensExt as _;
use crate::ui::widgets::{ListRow, Segments, Text};

pub(super) fn round_ui(
    ui: &mut Ui,
    view: &DayView,
    round: &RoundView,
    words: &Catalogue,
    emit: &mut dyn FnMut(DayAction),
) {
    if let Some(same) = round.same_luck {
        ui.add(Text::small(&words.say("day-luck")).color(ui.tokens().ink_2));
        let labels = ["day-luck-own", "day-luck-same"].map(|key| words.say(key));
        if let Some(at) = Segments::new(&labels, usize::from(same)).of(&words.say("day-luck")).show(ui) {
            emit(DayAction::SameLuck { round: round.key, same: at == 1 });
        }
    }
    ui.add(Text::small(&words.say("day-case")).color(ui.tokens().ink_2));
    for case in &view.cases {
        let row = ListRow::new(&case.name).second(&case.second).quiet().chosen(case.key == round.case);
        if ui.push_id(("case", case.key), |ui| ui.add(row)).inner.clicked() {
            emit(DayAction::ChooseCase { round: round.key, case: case.key });
        }
    }
}
