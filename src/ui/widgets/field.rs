//! A place to type in. Named for screen readers, with the same focus ring as everything else.

use egui::{Margin, Response, TextEdit, Ui, WidgetInfo, WidgetType};

use super::control::focus_ring;
use crate::ui::theme::sizes::radius;
use crate::ui::theme::{Face, TokensExt as _};

/// A text field over a string of a draft. Call [`Field::show`]: it borrows the string only for that long.
#[must_use = "show it with `.show(ui)`"]
pub struct Field<'a> {
    name: &'a str,
    hint: &'a str,
    text: &'a mut String,
    rows: usize,
    longest: usize,
    hidden: bool,
    id: Option<egui::Id>,
}

impl<'a> Field<'a> {
    /// One line; `name` is said to who cannot see it, `hint` stands in the empty field.
    pub fn new(name: &'a str, hint: &'a str, text: &'a mut String) -> Self {
        Self { name, hint, text, rows: 1, longest: 400, hidden: false, id: None }
    }

    /// Several lines.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// At most so many letters.
    pub fn longest(mut self, longest: usize) -> Self {
        self.longest = longest;
        self
    }

    /// Whether what is typed stays hidden.
    pub fn hidden(mut self, hidden: bool) -> Self {
        self.hidden = hidden;
        self
    }

    /// Under a name by which it can be given the focus.
    pub fn id(mut self, id: egui::Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Shows the field, as wide as the place allows.
    pub fn show(self, ui: &mut Ui) -> Response {
        let t = ui.tokens();
        let edit = if self.rows > 1 { TextEdit::multiline(self.text) } else { TextEdit::singleline(self.text) };
        let hint = egui::RichText::new(self.hint).color(t.ink_3).font(Face::Body.font());
        let edit = edit
            .font(Face::Body.font())
            .text_color(t.ink)
            .hint_text(hint)
            .char_limit(self.longest)
            .margin(Margin::symmetric(14, 10))
            .desired_width(f32::INFINITY)
            .desired_rows(self.rows)
            .password(self.hidden);
        let edit = if let Some(id) = self.id { edit.id(id) } else { edit };
        let response = ui.add(edit);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, self.name));
        if response.has_focus() {
            focus_ring(ui, response.rect, radius::BUTTON);
        }
        response
    }
}
