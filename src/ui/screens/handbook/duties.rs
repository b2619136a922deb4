//! My duties: what one agency has to do, phase by phase.

use egui::{ScrollArea, Ui};

use super::side::{self, chips_ui};
use super::view::{DutiesView, HandbookAction};
use crate::base::Catalogue;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::Agency;
use crate::ui::theme::Face;
use crate::ui::theme::sizes::space;
use crate::ui::widgets::{ListRow, Text};

pub(super) fn duties_ui(ui: &mut Ui, view: &DutiesView, words: &Catalogue, emit: &mut dyn FnMut(HandbookAction)) {
    ui.add_space(space::L);
    side::head_ui(ui, &words.say("handbook-duties"), "");
    let names: Vec<(Option<Agency>, &str)> =
        view.agencies.iter().map(|(agency, name)| (Some(*agency), name.as_str())).collect();
    if let Some(index) = chips_ui(ui, &names, view.chosen) {
        emit(HandbookAction::Duties(index));
    }
    ui.add_space(space::M);
    ScrollArea::vertical().id_salt("duties").auto_shrink(false).show(ui, |ui| {
        scroll_by_keys(ui);
        ui.set_width(ui.available_width() - space::M);
        if view.phases.is_empty() {
            ui.add(Text::body(&words.say("handbook-no-duties")));
        }
        for (phase, duties) in &view.phases {
            ui.add_space(space::S);
            ui.add(Text::heading(phase, Face::BodyBold));
            for (at, duty) in duties.iter().enumerate() {
                let row = ListRow::new(&duty.asks).second(&duty.second).aside(&duty.id);
                if ui.push_id((duty.clause, at), |ui| ui.add(row)).inner.clicked() {
                    emit(HandbookAction::Open(duty.clause));
                }
            }
        }
    });
}
