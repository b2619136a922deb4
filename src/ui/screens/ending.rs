//! stub
use crate::base::Catalogue;
use crate::ui::stage::StageView;
use egui::Ui;
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EndingView {
    pub stage: Option<StageView>,
    pub title: String,
    pub paragraphs: Vec<String>,
}
#[derive(Debug, Default)]
pub struct EndingDraft;
#[derive(Debug, Clone, PartialEq)]
pub enum EndingAction {
    ToDebrief,
}
pub fn ending_ui(
    ui: &mut Ui,
    v: &EndingView,
    _d: &mut EndingDraft,
    _w: &Catalogue,
    emit: &mut dyn FnMut(EndingAction),
) {
    if ui.button(&v.title).clicked() || crate::ui::keys::pressed(ui, egui::Key::Enter) {
        emit(EndingAction::ToDebrief)
    }
}
