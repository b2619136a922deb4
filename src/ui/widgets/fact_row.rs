//! Something a role knows, with where it came from: an eye for what was seen, a bubble for what was told.

use egui::{Response, Sense, Ui, Widget, WidgetInfo, WidgetType, vec2};

use super::text::galley;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::{Face, TokensExt as _};

/// How a role came to know something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FactSource {
    /// Seen with one's own eyes.
    #[default]
    Seen,
    /// Told by somebody.
    Told,
}

/// One fact. `spoken` is what screen readers say, with the source in words.
#[must_use = "add it with `ui.add(..)`"]
pub struct FactRow<'a> {
    text: &'a str,
    source: FactSource,
    spoken: &'a str,
}

impl<'a> FactRow<'a> {
    /// A fact and its source.
    pub fn new(text: &'a str, source: FactSource) -> Self {
        Self { text, source, spoken: text }
    }

    /// What screen readers say instead of the text alone.
    pub fn spoken(mut self, spoken: &'a str) -> Self {
        self.spoken = spoken;
        self
    }
}

impl Widget for FactRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const ICON: f32 = 22.0;
        const BEFORE: f32 = 34.0;
        let t = ui.tokens();
        let width = ui.available_width();
        let text = galley(ui, self.text, Face::Body, t.ink, width - BEFORE);
        let (rect, response) = ui.allocate_exact_size(vec2(width, text.size().y), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, self.spoken));
        let what = match self.source {
            FactSource::Seen => Icon::Eye,
            FactSource::Told => Icon::Bubble,
        };
        icon(ui.painter(), rect.min + vec2(ICON / 2.0, ICON / 2.0), ICON, what, t.ink_2);
        ui.painter().galley(rect.min + vec2(BEFORE, 0.0), text, t.ink);
        response
    }
}
