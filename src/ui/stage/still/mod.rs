//! The still picture of the lobby: the round table with the agencies' cards, nobody seated.
//! It shows no case and no clock that runs. Start reading at [`waiting_table_ui`].

mod board;
mod table;

use egui::{Sense, Ui, WidgetInfo, WidgetType, vec2};

use self::board::Board;

/// Draws the table that waits across the whole width. `description` says the same to who cannot see it.
pub fn waiting_table_ui(ui: &mut Ui, tall: f32, description: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, description));
    table::paint(ui, &Board::new(ui, rect));
}
