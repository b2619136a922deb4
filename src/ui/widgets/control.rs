//! What all parts that can be pressed share: place, name, hover, the focus ring.

use egui::{CornerRadius, Painter, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use crate::ui::theme::sizes::stroke;
use crate::ui::theme::{Tokens, TokensExt as _};

/// Takes the place of something that can be pressed, and names it for screen readers.
/// `selected` is given by things that can be on or off.
pub(super) fn pressable(ui: &mut Ui, size: Vec2, name: &str, selected: Option<bool>) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    announce(ui, &response, name, selected);
    (rect, response)
}

/// Names something that can be pressed.
pub(crate) fn announce(ui: &Ui, response: &Response, name: &str, selected: Option<bool>) {
    let enabled = ui.is_enabled();
    response.widget_info(|| match selected {
        Some(selected) => WidgetInfo::selected(WidgetType::Button, enabled, selected, name),
        None => WidgetInfo::labeled(WidgetType::Button, enabled, name),
    });
}

/// Fills a control and draws its border, darker under the pointer; then its focus ring where it has the focus.
pub(super) fn body(ui: &Ui, rect: Rect, radius: u8, response: &Response, chosen: bool) {
    let t = ui.tokens();
    let border = if chosen && !response.has_focus() {
        Stroke::new(stroke::CHOSEN, t.ink)
    } else if response.hovered() && ui.is_enabled() {
        Stroke::new(stroke::CONTROL, t.ink)
    } else {
        t.edge_stroke()
    };
    ui.painter().rect(rect, radius, t.surface, border, StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(ui, rect, radius);
    }
}

/// Space around a control that its focus ring may use, whatever clips the control itself.
fn unclipped(ui: &Ui) -> Painter {
    let clip = ui.clip_rect().expand(stroke::FOCUS + stroke::FOCUS_LAMP + 1.0);
    ui.painter().with_clip_rect(clip)
}

/// The ring around whatever has the focus, everywhere the same: ink, then lamp outside it.
pub fn focus_ring(ui: &Ui, rect: Rect, radius: u8) {
    rings(&unclipped(ui), &ui.tokens(), rect, radius);
}

/// The same ring with a thin line of lamp inside, for dark buttons on which the ink would be lost.
pub fn focus_ring_on_primary(ui: &Ui, rect: Rect, radius: u8) {
    const GAP: f32 = 2.0;
    let (painter, t) = (unclipped(ui), ui.tokens());
    painter.rect_stroke(rect, CornerRadius::same(radius), Stroke::new(GAP, t.lamp), StrokeKind::Outside);
    rings(&painter, &t, rect.expand(GAP), radius.saturating_add(2));
}

fn rings(painter: &Painter, t: &Tokens, rect: Rect, radius: u8) {
    let inner = Stroke::new(stroke::FOCUS, t.focus);
    let outer = Stroke::new(stroke::FOCUS_LAMP, t.lamp);
    painter.rect_stroke(rect, CornerRadius::same(radius), inner, StrokeKind::Outside);
    let around = CornerRadius::same(radius.saturating_add(3));
    painter.rect_stroke(rect.expand(stroke::FOCUS), around, outer, StrokeKind::Outside);
}
