//! stub
use crate::base::Catalogue;
use crate::ui::paint::Icon;
use egui::Ui;
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PrebriefView {
    pub case_title: String,
    pub items: Vec<PrebriefItem>,
    pub can_skip: bool,
}
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PrebriefItem {
    pub key: u32,
    pub title: String,
    pub read_aloud: String,
    pub second: String,
    pub icon: Option<Icon>,
}
#[derive(Debug, Default)]
pub struct PrebriefDraft;
#[derive(Debug, Clone, PartialEq)]
pub enum PrebriefAction {
    Begin,
    Back,
}
pub fn prebrief_ui(
    ui: &mut Ui,
    v: &PrebriefView,
    _d: &mut PrebriefDraft,
    _w: &Catalogue,
    emit: &mut dyn FnMut(PrebriefAction),
) {
    if ui.button(&v.case_title).clicked() || crate::ui::keys::pressed(ui, egui::Key::Enter) {
        emit(PrebriefAction::Begin)
    }
}
