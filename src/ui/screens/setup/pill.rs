//! One person as a pill with two parts: sign and name, and the cross that takes the person off the list.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use super::view::PersonPillView;
use crate::base::{Catalogue, Message};
use crate::ui::paint::{Icon, icon, sign};
use crate::ui::theme::sizes::{height, space, stroke, width};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{focus_ring, galley};

/// A person, measured.
pub(super) struct Pill<'a> {
    person: &'a PersonPillView,
    text: Arc<Galley>,
    open: bool,
}

/// What happened to a pill.
pub(super) struct PillResponse {
    /// The name: pressing it changes where the person works.
    pub(super) name: Response,
    /// The cross.
    pub(super) remove: Response,
}

impl<'a> Pill<'a> {
    const PADDING: f32 = 13.0;
    const SIGN: f32 = 22.0;
    const BEFORE: f32 = Self::PADDING + Self::SIGN + space::OPTIONS;
    const CORNER: u8 = 22;

    /// Measures a pill; `open` while the agency of the person is being changed.
    pub(super) fn new(ui: &Ui, person: &'a PersonPillView, open: bool) -> Self {
        let room = (ui.max_rect().width() - Self::BEFORE - height::TARGET).max(width::WORDS_LEAST);
        Self { person, text: galley(ui, &person.name, Face::BodyBold, ui.tokens().ink, room), open }
    }

    /// How wide it is.
    pub(super) fn width(&self) -> f32 {
        Self::BEFORE + self.text.size().x + space::XS + height::TARGET
    }

    /// Shows it.
    pub(super) fn show(self, ui: &mut Ui, words: &Catalogue) -> PillResponse {
        let t = ui.tokens();
        let size = vec2(self.width(), (self.text.size().y + 12.0).max(height::TARGET));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let (left, right) = rect.split_left_right_at_x(rect.right() - height::TARGET);
        let name = ui.interact(left, ui.id().with("name"), Sense::click());
        let remove = ui.interact(right, ui.id().with("remove"), Sense::click());
        let (enabled, person) = (ui.is_enabled(), self.person.name.as_str());
        let spoken = format!("{person}, {}", self.person.home_name);
        name.widget_info(|| WidgetInfo::selected(WidgetType::Button, enabled, self.open, &spoken));
        let off = words.text(&Message::new("setup-remove").with("name", person));
        remove.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, &off));

        let border = match (self.open, name.hovered()) {
            (true, _) => Stroke::new(stroke::CHOSEN, t.ink),
            (false, true) => Stroke::new(stroke::CONTROL, t.ink),
            (false, false) => t.edge_stroke(),
        };
        ui.painter().rect(
            rect,
            Self::CORNER,
            if self.open { t.lamp_soft } else { t.surface },
            border,
            StrokeKind::Inside,
        );
        let at = rect.left_center();
        sign(ui.painter(), at + vec2(Self::PADDING + Self::SIGN / 2.0, 0.0), Self::SIGN, self.person.home, &t);
        let up = self.text.size().y / 2.0;
        ui.painter().galley(at + vec2(Self::BEFORE, -up), self.text, t.ink);
        cross(ui, right, &remove);
        if name.has_focus() {
            focus_ring(ui, rect, Self::CORNER);
        } else if remove.has_focus() {
            let round = Rect::from_center_size(right.center(), vec2(34.0, 34.0));
            focus_ring(ui, round, 17);
        }
        PillResponse { name, remove }
    }
}

fn cross(ui: &Ui, rect: Rect, response: &Response) {
    let t = ui.tokens();
    let ink = if response.hovered() { t.ink } else { t.ink_2 };
    if response.hovered() {
        let round = Rect::from_center_size(rect.center(), vec2(34.0, 34.0));
        ui.painter().rect_filled(round, CornerRadius::same(17), t.sunken);
    }
    icon(ui.painter(), rect.center(), 18.0, Icon::Close, ink);
}
