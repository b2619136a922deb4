//! The handbook: the procedure by phases, as a picture and as clauses; the duties of each agency; the words of the trade;
//! focal points; whose rules these are. What a workshop confirms or replaces is typed here.
//! It never decides what holds, and it never touches a file.
//! Start reading at [`HandbookView`] and [`handbook_ui`]; each page has a file of its own.

mod chart;
mod clause;
mod contacts;
mod draft;
mod duties;
mod edition;
mod gate;
mod local_form;
mod phase;
mod side;
mod view;
mod word_list;

use egui::{Key, Ui, UiBuilder};

pub use draft::HandbookDraft;
pub use gate::handbook_gate_ui;
pub use view::*;

use crate::base::Catalogue;
use crate::ui::keys;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Layout, TokensExt as _};

/// Shows the handbook in all the space below the top bar.
pub fn handbook_ui(
    ui: &mut Ui,
    view: &HandbookView,
    draft: &mut HandbookDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(HandbookAction),
) {
    let t = ui.tokens();
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0, t.bg);
    draft.meet(view);
    if keys::pressed_even_while_typing(ui, Key::Escape) && !draft.step_back() {
        emit(HandbookAction::Close);
    }
    if keys::pressed(ui, Key::Slash) {
        draft.begin_search();
    }
    let mut page = whole;
    if ui.layout_kind() != Layout::Narrow || !draft.side_closed {
        let wide = match ui.layout_kind() {
            Layout::Wide => 236.0,
            Layout::Compact => 212.0,
            Layout::Narrow => whole.width(),
        };
        let side = whole.with_max_x(whole.left() + wide);
        page.min.x = side.right();
        ui.scope_builder(UiBuilder::new().max_rect(side).id_salt("side"), |ui| {
            side::side_ui(ui, view, draft, words, emit);
        });
    }
    if page.width() > 1.0 {
        let margin = if ui.layout_kind() == Layout::Wide { 28.0 } else { space::L };
        let inner = page.shrink2(egui::vec2(margin, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(inner).id_salt("page"), |ui| page_ui(ui, view, draft, words, emit));
    }
    ui.advance_cursor_after_rect(whole);
}

fn page_ui(
    ui: &mut Ui,
    view: &HandbookView,
    draft: &mut HandbookDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(HandbookAction),
) {
    if ui.layout_kind() == Layout::Narrow {
        side::back_to_list_ui(ui, draft, words);
    }
    match &view.page {
        PageView::Phase(page) => phase::phase_ui(ui, view, page, draft, words, emit),
        PageView::Duties(page) => duties::duties_ui(ui, page, words, emit),
        PageView::Words(page) => word_list::words_ui(ui, page, draft, words),
        PageView::Contacts(page) => contacts::contacts_ui(ui, page, draft, words, emit),
        PageView::Edition(page) => edition::edition_ui(ui, page, draft, words, emit),
    }
}
