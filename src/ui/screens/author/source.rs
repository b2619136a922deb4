//! The text of a file, opened at the place of a problem. To be read here, and mended in the author's own editor.

use egui::{Ui, pos2, vec2};

use super::view::{AuthorAction, AuthorDraft, SourceView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::theme::sizes::{radius, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, galley};

pub(super) fn source_ui(
    ui: &mut Ui,
    text: &SourceView,
    draft: &mut AuthorDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(AuthorAction),
) {
    let place = format!("{}:{}:{}", text.name, text.line, text.column);
    ui.horizontal(|ui| {
        if ui.add(ActionButton::new(&words.say("author-close-text")).key("Esc")).clicked() {
            emit(AuthorAction::CloseText);
        }
        ui.add(Text::heading(&place, Face::Code));
    });
    ui.add_space(space::XS);
    let says = Message::new("author-problem-says").with("what", text.message.as_str()).with("help", text.help.as_str());
    ui.add(Text::body(&words.text(&says)).live());
    ui.add_space(space::S);
    let fresh = draft.shown != Some((text.line, text.column));
    draft.shown = Some((text.line, text.column));
    column_ui(ui, "text", |ui| {
        for (number, line) in &text.lines {
            let here = *number == text.line;
            let rect = line_ui(ui, *number, line, here.then_some((text.column, text.length)));
            if here && fresh {
                ui.scroll_to_rect(rect, Some(egui::Align::Center));
            }
        }
    });
}

/// One line with its number; the place is underlined with an arrow's weight, and the line stands on the problem's
/// ground.
fn line_ui(ui: &mut Ui, number: usize, line: &str, place: Option<(usize, usize)>) -> egui::Rect {
    const NUMBERS: f32 = 56.0;
    let t = ui.tokens();
    let face = Face::Code;
    let galley_of = |ui: &Ui, text: &str| galley(ui, text, face, t.ink, f32::INFINITY);
    // Two stars would be taken for emphasis; in a file they are two stars.
    let shown = line.replace("**", "*\u{200b}*");
    let words = galley_of(ui, &shown);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), words.size().y + 4.0), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, format!("{number}: {line}")));
    if place.is_some() {
        ui.painter().rect_filled(rect, radius::KEY_CAP, t.problem_soft);
    }
    let digits = galley(ui, &number.to_string(), face, t.ink_3, f32::INFINITY);
    let at = pos2(rect.left() + NUMBERS - 14.0 - digits.size().x, rect.top() + 2.0);
    ui.painter().galley(at, digits, t.ink_3);
    let left = rect.left() + NUMBERS;
    ui.painter().galley(pos2(left, rect.top() + 2.0), words, t.ink);
    if let Some((column, length)) = place {
        let before: String = line.chars().take(column.saturating_sub(1)).collect();
        let meant: String = line.chars().skip(column.saturating_sub(1)).take(length.max(1)).collect();
        let from = left + galley_of(ui, &before).size().x;
        let to = from + galley_of(ui, &meant).size().x.max(8.0);
        ui.painter().hline(from..=to, rect.bottom() - 2.0, egui::Stroke::new(3.0, t.problem));
    }
    rect
}
