//! Parts side by side that go on in the next row: each keeps its own identity and is measured beforehand.

use egui::{Ui, vec2};

/// Divides parts into rows; a part that is wider than the place stands alone.
pub(in crate::ui::screens) fn rows(widths: &[f32], room: f32, gap: f32) -> Vec<std::ops::Range<usize>> {
    let mut rows = Vec::new();
    let (mut from, mut x) = (0, 0.0);
    for (at, wide) in widths.iter().enumerate() {
        if at > from && x + wide > room + 0.5 {
            rows.push(from..at);
            (from, x) = (at, 0.0);
        }
        x += wide + gap;
    }
    if from < widths.len() {
        rows.push(from..widths.len());
    }
    rows
}

/// Shows parts in rows. `part` is called once for each, in order.
pub(in crate::ui::screens) fn flow_ui(ui: &mut Ui, widths: &[f32], gap: f32, mut part: impl FnMut(&mut Ui, usize)) {
    let rows = rows(widths, ui.available_width(), gap);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        for row in rows {
            ui.horizontal(|ui| row.for_each(|at| part(ui, at)));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_and_nothing_is_too_wide() {
        assert_eq!(rows(&[50.0, 40.0, 30.0, 200.0, 10.0], 100.0, 8.0), [0..2, 2..3, 3..4, 4..5]);
        assert_eq!(rows(&[50.0, 42.0, 100.0], 100.0, 8.0), [0..2, 2..3]);
        assert!(rows(&[], 100.0, 8.0).is_empty());
    }
}
