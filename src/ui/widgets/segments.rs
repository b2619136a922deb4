//! Some words side by side of which one is chosen: languages, ways to play.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::control::{announce, focus_ring};
use super::text::galley;
use crate::ui::theme::sizes::{height, padding, radius};
use crate::ui::theme::{Face, TokensExt as _};

/// A row of words, one of them chosen. A container with its own decision: call [`Segments::show`].
#[must_use = "show it with `.show(ui)`"]
pub struct Segments<'a> {
    labels: &'a [String],
    chosen: usize,
    of: &'a str,
}

impl<'a> Segments<'a> {
    /// The words, and which of them is chosen.
    pub fn new(labels: &'a [String], chosen: usize) -> Self {
        Self { labels, chosen, of: "" }
    }

    /// What is chosen here, said before each word to those who cannot see what stands above.
    pub fn of(mut self, of: &'a str) -> Self {
        self.of = of;
        self
    }

    /// How wide the row is.
    #[must_use]
    pub fn width(&self, ui: &Ui) -> f32 {
        let face = |at: usize| if at == self.chosen { Face::SmallBold } else { Face::Small };
        let words = self.labels.iter().enumerate();
        let wide = |(at, s): (usize, &String)| galley(ui, s, face(at), ui.tokens().ink, f32::INFINITY).size().x;
        words.map(|word| wide(word) + 2.0 * padding::SEGMENT).sum()
    }

    /// Shows the row; says which word was pressed, if one was.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let t = ui.tokens();
        let face = |at: usize| if at == self.chosen { Face::SmallBold } else { Face::Small };
        let ink = |at: usize| if at == self.chosen { t.on_primary } else { t.ink };
        let texts: Vec<_> =
            self.labels.iter().enumerate().map(|(at, s)| galley(ui, s, face(at), ink(at), f32::INFINITY)).collect();
        let width: f32 = texts.iter().map(|text| text.size().x + 2.0 * padding::SEGMENT).sum();
        let (rect, _) = ui.allocate_exact_size(vec2(width, height::TARGET), Sense::hover());
        ui.painter().rect_filled(rect, radius::BUTTON, t.surface);
        let mut pressed = None;
        let mut left = rect.left();
        let mut focused = None;
        for (at, text) in texts.into_iter().enumerate() {
            let part = Rect::from_min_size(
                pos2(left, rect.top()),
                vec2(text.size().x + 2.0 * padding::SEGMENT, rect.height()),
            );
            left = part.right();
            let response = ui.interact(part, ui.id().with(("segment", at)), Sense::click());
            let label = &self.labels[at];
            let name = if self.of.is_empty() { label.clone() } else { format!("{}: {label}", self.of) };
            announce(ui, &response, &name, Some(at == self.chosen));
            if at == self.chosen {
                ui.painter().rect_filled(part.shrink(1.0), radius::BUTTON - 1, t.primary);
            } else if at > 0 && at != self.chosen + 1 {
                ui.painter().vline(part.left(), part.y_range(), Stroke::new(1.0, t.line));
            }
            if response.has_focus() {
                focused = Some(part);
            }
            let corner = part.center() - text.size() / 2.0;
            ui.painter().galley(corner, text, t.ink);
            if response.clicked() {
                pressed = Some(at);
            }
        }
        ui.painter().rect_stroke(rect, radius::BUTTON, t.edge_stroke(), StrokeKind::Inside);
        if let Some(part) = focused {
            focus_ring(ui, part, radius::BUTTON);
        }
        pressed
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn a_pressed_word_is_reported() {
        let labels = ["English".to_owned(), "Shqip".to_owned()];
        let pressed = Cell::new(None);
        let mut harness = harness(|ui| {
            if let Some(at) = Segments::new(&labels, 0).show(ui) {
                pressed.set(Some(at));
            }
        });
        harness.get_by_label("Shqip").click();
        harness.run();
        assert_eq!(pressed.get(), Some(1));
    }
}
