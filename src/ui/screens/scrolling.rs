//! Up and down move a long text where nothing in it can take the focus; the page keys move every column anyway.

use egui::{Key, Ui, vec2};

use crate::ui::keys;

/// Call inside the column that scrolls.
pub(super) fn scroll_by_keys(ui: &Ui) {
    const LINE: f32 = 60.0;
    for (key, way) in [(Key::ArrowDown, -LINE), (Key::ArrowUp, LINE)] {
        if keys::pressed(ui, key) {
            ui.scroll_with_delta(vec2(0.0, way));
        }
    }
}
