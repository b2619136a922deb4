//! What the steps of the set-up share: the head of a step, and how a part comes into view.

use egui::{Response, Ui};

use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::Text;

/// The head of a step. The numbers say in which order one goes.
pub(super) fn step_head(ui: &mut Ui, number: u8, title: &str) -> Response {
    let face = if ui.layout_kind() == Layout::Wide { Face::Heading } else { Face::HeadingCompact };
    // An en space apart, as in a list.
    ui.add(Text::heading(&format!("{number}\u{2002}{title}"), face))
}

/// Brings a part into view, with the ring around it.
pub(super) fn show_whole(ui: &Ui, response: &Response) {
    ui.scroll_to_rect(response.rect.expand(space::AROUND), None);
}
