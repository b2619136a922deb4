//! Who acts: an agency's sign and words beside it, always together.

use egui::{Response, Sense, Ui, Widget, WidgetInfo, WidgetType, vec2};

use super::text::galley;
use crate::ui::paint::sign;
use crate::ui::theme::sizes::{icon, space, width};
use crate::ui::theme::{Agency, Face, TokensExt as _};

/// A sign with words; `**words**` between stars are bold.
#[must_use = "add it with `ui.add(..)`"]
pub struct RoleBadge<'a> {
    agency: Agency,
    text: &'a str,
    size: f32,
    face: Face,
}

impl<'a> RoleBadge<'a> {
    /// The size of the line above a situation.
    pub fn new(agency: Agency, text: &'a str) -> Self {
        Self { agency, text, size: icon::ROLE, face: Face::Body }
    }

    /// Another size of the sign.
    pub fn sign_size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// Another face of the words.
    pub fn face(mut self, face: Face) -> Self {
        self.face = face;
        self
    }
}

impl Widget for RoleBadge<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = ui.tokens();
        let before = self.size + space::M;
        let text = galley(ui, self.text, self.face, t.ink, (ui.available_width() - before).max(width::WORDS_LEAST));
        let size = vec2(before + text.size().x, text.size().y.max(self.size));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let spoken = self.text.replace("**", "");
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
        sign(ui.painter(), rect.left_center() + vec2(self.size / 2.0, 0.0), self.size, self.agency, &t);
        ui.painter().galley(rect.left_center() + vec2(before, -text.size().y / 2.0), text, t.ink);
        response
    }
}
