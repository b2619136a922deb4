//! The set-up of a workshop: the case, the people, who plays what. One button starts.
//! It never proposes a rotation itself and never keeps real names: the view brings the one, the words ask for the other.
//! Start reading at [`SetupView`] and [`setup_ui`]; `draft` says what each half-done thing becomes.

mod draft;
mod view;

use egui::Ui;

pub use self::draft::{Seat, SetupAction, SetupDraft, Spot};
pub use self::view::{CaseCardView, CellView, HomeView, PersonPillView, SeatRowView, SetupView, WayView};
use crate::base::Catalogue;

/// Shows the set-up in all the space below the top bar.
pub fn setup_ui(
    _ui: &mut Ui,
    view: &SetupView,
    draft: &mut SetupDraft,
    _words: &Catalogue,
    emit: &mut dyn FnMut(SetupAction),
) {
    draft.meet(view);
    let _ = emit;
}
