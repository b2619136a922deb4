//! One choice. All choices look alike: same width, same weight, nothing that could hint.

use egui::{Rect, Response, Stroke, StrokeKind, Ui, Widget, vec2};

use super::control::{body, pressable};
use super::text::galley;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{height, radius, space, stroke};
use crate::ui::theme::{Face, TokensExt as _};

/// A choice, as wide as the place allows.
#[must_use = "add it with `ui.add(..)`"]
pub struct OptionCard<'a> {
    text: &'a str,
    digit: Option<u8>,
    aside: &'a str,
    chosen: bool,
}

impl<'a> OptionCard<'a> {
    /// A choice with its words.
    pub fn new(text: &'a str) -> Self {
        Self { text, digit: None, aside: "", chosen: false }
    }

    /// The key that selects it.
    pub fn digit(mut self, digit: u8) -> Self {
        self.digit = Some(digit);
        self
    }

    /// How long it will take, in small words at the right.
    pub fn aside(mut self, aside: &'a str) -> Self {
        self.aside = aside;
        self
    }

    /// Selected, and waiting to be confirmed.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }
}

impl Widget for OptionCard<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const ICON: f32 = 18.0;
        let t = ui.tokens();
        let width = ui.available_width();
        let padding = if width > 700.0 { 15.0 } else { 12.0 };
        let before = padding + if self.digit.is_some() { height::DIGIT + space::L } else { space::XS };
        let aside = galley(ui, self.aside, Face::Small, t.ink_2, f32::INFINITY);
        let after = if self.aside.is_empty() { padding } else { aside.size().x + ICON + space::S + 36.0 };
        let text = galley(ui, self.text, Face::Option, t.ink, width - before - after);
        let tall = (text.size().y + 18.0).max(height::OPTION);

        let name = if self.aside.is_empty() { self.text.to_owned() } else { format!("{}, {}", self.text, self.aside) };
        let (rect, response) = pressable(ui, vec2(width, tall), &name, Some(self.chosen));
        body(ui, rect, radius::OPTION, &response, self.chosen);
        if let Some(digit) = self.digit {
            let centre = rect.left_center() + vec2(padding + height::DIGIT / 2.0, 0.0);
            digit_cap(ui, Rect::from_center_size(centre, vec2(height::DIGIT, height::DIGIT)), digit);
        }
        ui.painter().galley(rect.left_center() + vec2(before, -text.size().y / 2.0), text, t.ink);
        if !self.aside.is_empty() {
            let size = aside.size();
            let at = rect.right_center() - vec2(18.0 + size.x, size.y / 2.0);
            icon(ui.painter(), at + vec2(-space::S - ICON / 2.0, size.y / 2.0), ICON, Icon::Clock, t.ink_2);
            ui.painter().galley(at, aside, t.ink_2);
        }
        response
    }
}

/// A digit in a square, as on the keyboard.
pub(super) fn digit_cap(ui: &Ui, rect: Rect, digit: u8) {
    let t = ui.tokens();
    let large = rect.height() > 30.0;
    let (face, corner, line) =
        if large { (Face::SubBold, radius::BUTTON, stroke::CONTROL) } else { (Face::Key, radius::KEY_CAP, 1.5) };
    ui.painter().rect_stroke(rect, corner, Stroke::new(line, t.ink), StrokeKind::Inside);
    let text = galley(ui, &digit.to_string(), face, t.ink, f32::INFINITY);
    ui.painter().galley(rect.center() - text.size() / 2.0, text, t.ink);
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn a_long_choice_makes_the_card_taller() {
        let long = "Ask the owner to step outside. ".repeat(12);
        let harness = harness(|ui| {
            ui.add(OptionCard::new("Wait").digit(1).aside("about 2 min"));
            ui.add(OptionCard::new(&long).digit(2));
        });
        let short = harness.get_by_label("Wait, about 2 min").rect();
        let tall = harness.get_by_label(&long).rect();
        assert!(short.height() >= height::OPTION && tall.height() > 2.0 * short.height());
        assert_eq!(short.width(), tall.width());
    }
}
