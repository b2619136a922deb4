//! A key cap: the key that does the same as the button it stands on.

use egui::{Color32, CornerRadius, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, vec2};

use super::text::galley;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{height, radius, stroke};
use crate::ui::theme::{Face, TokensExt as _};

/// A key cap.
#[must_use = "add it with `ui.add(..)`"]
pub struct KeyCap<'a> {
    key: &'a str,
    color: Option<Color32>,
}

impl<'a> KeyCap<'a> {
    /// `key` as printed on the keyboard.
    pub fn new(key: &'a str) -> Self {
        Self { key, color: None }
    }

    /// In the colour of the text beside it.
    pub fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }

    /// How much place it takes.
    #[must_use]
    pub fn size(&self, ui: &Ui) -> Vec2 {
        if self.arrow().is_some() {
            return vec2(height::KEY_CAP + 4.0, height::KEY_CAP);
        }
        let text = galley(ui, self.key, Face::Key, ui.tokens().ink, f32::INFINITY);
        vec2((text.size().x + 15.0).max(height::KEY_CAP), height::KEY_CAP)
    }

    /// The shipped fonts have no arrows: these are drawn.
    fn arrow(&self) -> Option<Icon> {
        match self.key {
            "←" => Some(Icon::ArrowLeft),
            "→" => Some(Icon::ArrowRight),
            "↑" => Some(Icon::Up),
            "↓" => Some(Icon::Down),
            _ => None,
        }
    }

    /// Paints it with its left middle at `at`.
    pub(super) fn paint(&self, ui: &Ui, at: Pos2) {
        let color = self.color.unwrap_or_else(|| ui.tokens().ink);
        let size = self.size(ui);
        let rect = Rect::from_min_size(at - vec2(0.0, size.y / 2.0), size);
        let stroke = Stroke::new(stroke::THIN, color);
        ui.painter().rect_stroke(rect, CornerRadius::same(radius::KEY_CAP), stroke, StrokeKind::Inside);
        if let Some(what) = self.arrow() {
            icon(ui.painter(), rect.center(), 16.0, what, color);
            return;
        }
        let text = galley(ui, self.key, Face::Key, color, f32::INFINITY);
        ui.painter().galley(rect.center() - text.size() / 2.0, text, color);
    }
}

impl Widget for KeyCap<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(self.size(ui), Sense::hover());
        self.paint(ui, rect.left_center());
        response
    }
}
