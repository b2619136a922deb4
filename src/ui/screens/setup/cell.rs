//! One cell of the table of who plays what: a name that can be lifted and dropped.
//! Amber and two arrows say that somebody plays another agency's role; the words say it, too.

use std::sync::Arc;

use egui::{Galley, Id, Order, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use super::view::CellView;
use crate::ui::paint::{Icon, dashed, icon};
use crate::ui::theme::sizes::{radius, space, stroke};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{focus_ring, galley};

const PADDING: f32 = 10.0;
const GRIP: f32 = 18.0;
const SWAP: f32 = 20.0;

/// How a cell takes part in what is going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Lies on the table.
    Rest,
    /// Is in the hand.
    Lifted,
    /// The lifted name could be dropped here.
    Open,
}

/// A cell, measured.
pub(super) struct Cell<'a> {
    view: &'a CellView,
    part: Part,
    text: Arc<Galley>,
    grip: bool,
}

impl<'a> Cell<'a> {
    /// Measures a cell for a place as wide as this.
    pub(super) fn new(ui: &Ui, view: &'a CellView, part: Part, wide: f32) -> Self {
        let ink = ui.tokens().ink;
        let after = if view.away { SWAP + space::S } else { 0.0 };
        let room = wide - 2.0 * PADDING - after;
        let whole = |face| galley(ui, &view.player, face, ink, f32::INFINITY).size().x;
        // A long name first takes the place of the grip, then a smaller face; only then does it break.
        let grip = wide >= 128.0 && !view.player.is_empty() && whole(Face::BodyBold) <= room - GRIP - space::XS;
        let face = if whole(Face::BodyBold) <= room { Face::BodyBold } else { Face::SmallBold };
        let before = if grip { GRIP + space::XS } else { 0.0 };
        Self { view, part, text: galley(ui, &view.player, face, ink, room - before), grip }
    }

    /// How high it has to be for its name.
    pub(super) fn height(&self) -> f32 {
        (self.text.size().y + 18.0).max(46.0)
    }

    /// Shows it; `name` is what screen readers say.
    pub(super) fn show(self, ui: &Ui, rect: Rect, id: Id, name: &str) -> Response {
        let t = ui.tokens();
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let (enabled, lifted) = (ui.is_enabled(), self.part == Part::Lifted);
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, enabled, lifted, name));
        let rect = if lifted { rect.translate(vec2(0.0, -4.0)) } else { rect };
        let fill = match (self.view.player.is_empty(), self.view.away) {
            (true, _) => t.surface,
            (false, true) => t.talk_soft,
            (false, false) => t.sunken,
        };
        if lifted {
            ui.painter().add(t.lifted_shadow().as_shape(rect, radius::BUTTON));
        }
        let aimed = self.part == Part::Open && (response.hovered() || response.contains_pointer());
        if aimed {
            focus_ring(ui, rect, radius::BUTTON);
        }
        let border = match self.part {
            Part::Lifted => Stroke::new(stroke::CHOSEN, t.ink),
            _ if aimed => Stroke::new(stroke::CHOSEN, t.ink),
            _ if response.hovered() && !self.view.player.is_empty() => Stroke::new(stroke::CONTROL, t.ink),
            Part::Open => t.edge_stroke(),
            Part::Rest if t.outlined => t.edge_stroke(),
            Part::Rest => Stroke::NONE,
        };
        ui.painter().rect(rect, radius::BUTTON, fill, border, StrokeKind::Inside);
        if self.view.player.is_empty() && border == Stroke::NONE {
            dashed(ui.painter(), rect.shrink(1.0), radius::BUTTON, Stroke::new(stroke::THIN, t.edge));
        }
        if response.has_focus() {
            focus_ring(ui, rect, radius::BUTTON);
        }
        let mut at = rect.left_center() + vec2(PADDING, 0.0);
        if self.grip {
            icon(ui.painter(), at + vec2(GRIP / 2.0 - 2.0, 0.0), GRIP, Icon::Grip, t.ink_2);
            at.x += GRIP + space::XS;
        }
        if self.view.away {
            let right = rect.right_center() - vec2(PADDING + SWAP / 2.0, 0.0);
            icon(ui.painter(), right, SWAP, Icon::Swap, t.talk);
        }
        if response.dragged() {
            ghost(ui, &self.text);
        }
        let up = self.text.size().y / 2.0;
        ui.painter().galley(at - vec2(0.0, up), self.text, t.ink);
        response
    }
}

/// The name under the pointer while it is dragged.
fn ghost(ui: &Ui, text: &Arc<Galley>) {
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let t = ui.tokens();
    let painter = ui.ctx().layer_painter(egui::LayerId::new(Order::Tooltip, Id::new("lifted-name")));
    let rect = Rect::from_min_size(pointer + vec2(space::M, space::S), text.size() + vec2(2.0 * PADDING, space::M));
    painter.add(t.lifted_shadow().as_shape(rect, radius::BUTTON));
    painter.rect(rect, radius::BUTTON, t.surface, Stroke::new(stroke::CONTROL, t.ink), StrokeKind::Inside);
    painter.galley(rect.min + vec2(PADDING, space::M / 2.0), Arc::clone(text), t.ink);
}
