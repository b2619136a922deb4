//! Buttons: the one main button of a screen, and all the others. Both show their key.

use egui::{Color32, Response, StrokeKind, Ui, Vec2, Widget, vec2};

use super::control::{body, focus_ring, focus_ring_on_primary, pressable};
use super::key_cap::KeyCap;
use super::text::galley;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{height, icon as icon_size, padding, radius, space, wash};
use crate::ui::theme::{Face, TokensExt as _};

/// A button with a word, and perhaps an icon and a key cap.
#[must_use = "add it with `ui.add(..)`"]
pub struct ActionButton<'a> {
    face: Content<'a>,
    plain: bool,
    chosen: bool,
    on_head: bool,
}

impl<'a> ActionButton<'a> {
    /// A button with a border.
    pub fn new(label: &'a str) -> Self {
        let face =
            Content { label, icon: None, trailing: None, key: None, face: Face::Button, padding: padding::CONTROL };
        Self { face, plain: false, chosen: false, on_head: false }
    }

    /// With an icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.face.icon = Some(icon);
        self
    }

    /// With an icon after everything, such as the chevron of a menu.
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.face.trailing = Some(icon);
        self
    }

    /// With the key that does the same.
    pub fn key(mut self, key: &'a str) -> Self {
        self.face.key = Some(key);
        self
    }

    /// Without a border.
    pub fn plain(mut self) -> Self {
        self.plain = true;
        self
    }

    /// Whether it is the chosen one of several.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// On the bar along the top: no border, the bar's own ink.
    pub fn on_head(mut self) -> Self {
        self.plain = true;
        self.on_head = true;
        self
    }

    /// How much place it takes.
    #[must_use]
    pub fn size(&self, ui: &Ui) -> Vec2 {
        vec2(self.face.width(ui), height::TARGET)
    }
}

impl Widget for ActionButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let selected = self.chosen.then_some(true);
        let (rect, response) = pressable(ui, self.size(ui), self.face.label, selected);
        let t = ui.tokens();
        let mut color = if self.on_head { t.on_head } else { t.ink };
        if !ui.is_enabled() {
            color = t.ink_3;
        }
        if self.plain {
            if response.hovered() {
                let wash = color.gamma_multiply(wash::HOVER);
                ui.painter().rect(rect, radius::BUTTON, wash, egui::Stroke::NONE, StrokeKind::Inside);
            }
            if response.has_focus() {
                focus_ring(ui, rect, radius::BUTTON);
            }
        } else {
            body(ui, rect, radius::BUTTON, &response, self.chosen);
        }
        self.face.paint(ui, rect, color);
        response
    }
}

/// The one main button of a screen.
#[must_use = "add it with `ui.add(..)`"]
pub struct PrimaryButton<'a> {
    face: Content<'a>,
}

impl<'a> PrimaryButton<'a> {
    /// A dark button.
    pub fn new(label: &'a str) -> Self {
        Self {
            face: Content {
                label,
                icon: None,
                trailing: None,
                key: None,
                face: Face::BodyBold,
                padding: padding::PRIMARY,
            },
        }
    }

    /// With an icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.face.icon = Some(icon);
        self
    }

    /// With the key that does the same.
    pub fn key(mut self, key: &'a str) -> Self {
        self.face.key = Some(key);
        self
    }

    /// How much place it takes.
    #[must_use]
    pub fn size(&self, ui: &Ui) -> Vec2 {
        vec2(self.face.width(ui), height::PRIMARY)
    }
}

impl Widget for PrimaryButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = pressable(ui, self.size(ui), self.face.label, None);
        let t = ui.tokens();
        let (fill, ink) = if ui.is_enabled() { (t.primary, t.on_primary) } else { (t.sunken, t.ink_3) };
        ui.painter().rect(rect, radius::BUTTON, fill, egui::Stroke::NONE, StrokeKind::Inside);
        if response.hovered() && ui.is_enabled() {
            ui.painter().rect_filled(rect, radius::BUTTON, ink.gamma_multiply(wash::HOVER_ON_DARK));
        }
        if response.has_focus() {
            focus_ring_on_primary(ui, rect, radius::BUTTON);
        }
        self.face.paint(ui, rect, ink);
        response
    }
}

struct Content<'a> {
    label: &'a str,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    key: Option<&'a str>,
    face: Face,
    padding: f32,
}

impl Content<'_> {
    fn width(&self, ui: &Ui) -> f32 {
        let label = galley(ui, self.label, self.face, ui.tokens().ink, f32::INFINITY);
        let beside = |shown: bool, width: f32| if shown { width } else { 0.0 };
        let key = self.key.map_or(0.0, |key| KeyCap::new(key).size(ui).x + space::OPTIONS);
        let icons = beside(self.icon.is_some(), icon_size::BUTTON + space::S)
            + beside(self.trailing.is_some(), icon_size::BUTTON + space::S);
        (2.0 * self.padding + label.size().x + key + icons).max(height::TARGET)
    }

    fn paint(&self, ui: &Ui, rect: egui::Rect, color: Color32) {
        let mut at = rect.left_center() + vec2(self.padding, 0.0);
        if let Some(what) = self.icon {
            icon(ui.painter(), at + vec2(icon_size::BUTTON / 2.0, 0.0), icon_size::BUTTON, what, color);
            at.x += icon_size::BUTTON + space::S;
        }
        let label = galley(ui, self.label, self.face, color, f32::INFINITY);
        let width = label.size().x;
        ui.painter().galley(at - vec2(0.0, label.size().y / 2.0), label, color);
        at.x += width + space::OPTIONS;
        if let Some(key) = self.key {
            let cap = KeyCap::new(key).color(color);
            cap.paint(ui, at);
            at.x += cap.size(ui).x + space::S;
        }
        if let Some(what) = self.trailing {
            icon(ui.painter(), at + vec2(icon_size::BUTTON / 2.0, 0.0), icon_size::BUTTON, what, color);
        }
    }
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn buttons_are_large_enough_and_named() {
        let harness = harness(|ui| {
            ui.add(ActionButton::new("Wait").icon(Icon::Clock).key("W"));
            ui.add(PrimaryButton::new("Do this").key("Enter"));
        });
        assert!(harness.get_by_label("Wait").rect().height() >= height::TARGET);
        assert!(harness.get_by_label("Do this").rect().height() >= height::PRIMARY);
    }
}
