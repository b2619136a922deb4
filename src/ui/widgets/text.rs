//! Text in one of the faces. It wraps, never shrinks, never ends in dots. `**words**` between stars are bold.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Align, Color32, Galley, Label, Response, Ui, Vec2, Widget, accesskit};

use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};

/// A piece of text.
#[must_use = "add it with `ui.add(..)`"]
pub struct Text<'a> {
    text: &'a str,
    face: Face,
    color: Option<Color32>,
    align: Align,
    role: Option<accesskit::Role>,
}

impl<'a> Text<'a> {
    /// Text in a face, in ink.
    pub fn new(text: &'a str, face: Face) -> Self {
        Self { text, face, color: None, align: Align::LEFT, role: None }
    }

    /// Running text.
    pub fn body(text: &'a str) -> Self {
        Self::new(text, Face::Body)
    }

    /// Small text in the second ink.
    pub fn small(text: &'a str) -> Self {
        Self::new(text, Face::Small)
    }

    /// The head of a screen or section, announced as such.
    pub fn heading(text: &'a str, face: Face) -> Self {
        Self { role: Some(accesskit::Role::Heading), ..Self::new(text, face) }
    }

    /// Another colour than ink.
    pub fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }

    /// Lines centred.
    pub fn centered(mut self) -> Self {
        self.align = Align::Center;
        self
    }

    /// Read out by screen readers when it appears or changes.
    pub fn live(mut self) -> Self {
        self.role = Some(accesskit::Role::Status);
        self
    }
}

impl Widget for Text<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let color = self.color.unwrap_or_else(|| ui.tokens().ink);
        let mut job = job(self.text, self.face, color);
        job.halign = self.align;
        let response = ui.add(Label::new(job).wrap());
        if let Some(role) = self.role {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(role);
                if let Some(value) = node.value().map(str::to_owned) {
                    node.set_label(value);
                    node.clear_value();
                }
                if role == accesskit::Role::Status {
                    node.set_live(accesskit::Live::Polite);
                }
            });
        }
        response
    }
}

/// Lays text out for painting, wrapped at `width`.
#[must_use]
pub fn galley(ui: &Ui, text: &str, face: Face, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = job(text, face, color);
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// The first of these faces, largest first, in which all paragraphs fit into the room with a gap between them; the last
/// one where none does. Words for a whole room are as large as the room allows.
#[must_use]
pub fn largest_face(ui: &Ui, faces: &[Face], paragraphs: &[String], room: Vec2) -> Face {
    let tall = |face: Face| -> f32 {
        let heights = paragraphs.iter().map(|text| galley(ui, text, face, Color32::PLACEHOLDER, room.x).size().y);
        heights.map(|height| height + space::M).sum()
    };
    let fits = faces.iter().copied().find(|&face| tall(face) <= room.y);
    fits.or(faces.last().copied()).unwrap_or_default()
}

fn job(text: &str, face: Face, color: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (at, part) in text.split("**").enumerate() {
        if !part.is_empty() || at == 0 {
            let format = if at % 2 == 1 { face.bold_format(color) } else { face.format(color) };
            job.append(part, 0.0, format);
        }
    }
    job
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn stars_are_not_read_out() {
        let harness = harness(|ui| {
            ui.add(Text::body("You are the **patrol officer**"));
        });
        harness.get_by_label("You are the patrol officer");
    }

    #[test]
    fn headings_are_headings() {
        let harness = harness(|ui| {
            ui.add(Text::heading("What I know", Face::SubBold));
        });
        assert_eq!(harness.get_by_label("What I know").accesskit_node().role(), accesskit::Role::Heading);
    }
}
