//! Still pictures outside the play: the table that waits, the open door, two people who change places.
//! They show no case, no clock that runs, and nobody in distress.
//! Start reading at [`still_ui`].

mod board;
mod door;
mod exchange;
mod table;

use egui::{Sense, Ui, WidgetInfo, WidgetType, vec2};

use self::board::Board;
use super::figure::FigureLook;
use crate::ui::theme::Agency;

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Still<'a> {
    /// The round table with the agencies' cards, nobody seated.
    Table,
    /// Three chairs, and a door that stands open.
    Door,
    /// People who hand their signs to one another, in a ring.
    Exchange(&'a [Exchanged<'a>]),
}

/// Somebody who changes places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exchanged<'a> {
    /// On the plate.
    pub name: &'a str,
    /// What this person looks like.
    pub look: FigureLook,
    /// The sign that this person gives away.
    pub gives: Agency,
}

/// Draws a picture across the whole width. `description` says the same to who cannot see it.
pub fn still_ui(ui: &mut Ui, what: Still<'_>, tall: f32, description: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, description));
    let board = Board::new(ui, rect);
    match what {
        Still::Table => table::paint(ui, &board),
        Still::Door => door::paint(&board),
        Still::Exchange(people) => exchange::paint(ui, &board, people),
    }
}
