//! Up, down and the page keys move a long text where nothing in it can take the focus.

use egui::{Key, Ui, vec2};

use crate::ui::keys;

/// Call inside the column that scrolls.
pub(super) fn scroll_by_keys(ui: &Ui) {
    const LINE: f32 = 60.0;
    let page = (ui.clip_rect().height() - LINE).max(LINE);
    for (key, way) in [(Key::ArrowDown, -LINE), (Key::ArrowUp, LINE), (Key::PageDown, -page), (Key::PageUp, page)] {
        if keys::pressed(ui, key) {
            ui.scroll_with_delta(vec2(0.0, way));
        }
    }
}
