//! "I am the social worker: show my card": the only bright thing on the curtain.

use egui::{CornerRadius, Response, Stroke, StrokeKind, Ui, Widget, vec2};

use super::control::pressable;
use super::key_cap::KeyCap;
use super::text::galley;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{height, icon as icon_size, padding, radius, space, stroke, width};
use crate::ui::theme::{Face, TokensExt as _};

/// The button on the curtain, on the colour of the lamp.
#[must_use = "add it with `ui.add(..)`"]
pub struct CurtainButton<'a> {
    label: &'a str,
    key: &'a str,
}

impl<'a> CurtainButton<'a> {
    /// `key` names what does the same on the keyboard.
    pub fn new(label: &'a str, key: &'a str) -> Self {
        Self { label, key }
    }
}

impl Widget for CurtainButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = ui.tokens();
        let cap = KeyCap::new(self.key).color(t.on_lamp);
        let beside = 2.0 * padding::CURTAIN + icon_size::CURTAIN + 2.0 * space::L + cap.size(ui).x;
        let text = galley(
            ui,
            self.label,
            Face::Heading,
            t.on_lamp,
            (ui.available_width() - beside).max(width::CURTAIN_WORDS_LEAST),
        );
        let size = vec2(beside + text.size().x, (text.size().y + padding::CURTAIN_TALL).max(height::CURTAIN_BUTTON));
        let (rect, response) = pressable(ui, size, self.label, None);
        ui.painter().rect_filled(rect, radius::CARD, t.lamp);
        if response.hovered() || response.has_focus() {
            // On the dark curtain the ring is white: the lamp is already the button itself.
            let ring = rect.expand(stroke::FOCUS_LAMP);
            let white = Stroke::new(stroke::FOCUS, t.on_curtain);
            ui.painter().rect_stroke(ring, CornerRadius::same(radius::CARD + 4), white, StrokeKind::Outside);
        }
        let mut at = rect.left_center() + vec2(padding::CURTAIN, 0.0);
        icon(ui.painter(), at + vec2(icon_size::CURTAIN / 2.0, 0.0), icon_size::CURTAIN, Icon::Eye, t.on_lamp);
        at.x += icon_size::CURTAIN + space::L;
        let width = text.size().x;
        ui.painter().galley(at - vec2(0.0, text.size().y / 2.0), text, t.on_lamp);
        at.x += width + space::L;
        cap.paint(ui, at);
        response
    }
}
