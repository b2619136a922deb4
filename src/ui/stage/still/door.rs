//! Three chairs and a door that stands open: whoever wants to leave may leave.

use egui::{Color32, vec2};

use super::board::Board;

pub(super) fn paint(board: &Board) {
    let colors = &board.sketch.scenery;
    board.room();
    let (half, tall) = (board.half(), board.tall());
    board.window(-half + 44.0, (tall - 16.0).min(290.0), vec2(170.0, 135.0));
    // The doorway with the light behind it, and the leaf that stands open.
    let top = (tall - 14.0).min(292.0);
    let right = half - 16.0;
    board.block(right - 96.0, 92.0, vec2(96.0, top - 92.0), 0, colors.wood_dark);
    board.block(right - 86.0, 92.0, vec2(76.0, top - 102.0), 0, colors.pool);
    if !board.sketch.tokens.outlined {
        let floor = colors.pool.lerp_to_gamma(colors.place(crate::ui::theme::Place::Meeting).floor, 0.35);
        board.form(&[(right - 86.0, 92.0), (half, 92.0), (half, 0.0), (right - 190.0, 0.0)], floor);
    }
    let leaf = [(right - 86.0, top - 10.0), (right - 130.0, top - 26.0), (right - 130.0, 70.0), (right - 86.0, 92.0)];
    board.form(&leaf, colors.wood);
    board.oval(right - 120.0, (top + 70.0) / 2.0, vec2(5.5, 5.5), colors.pool);
    for x in [-110.0_f32, 5.0, 120.0] {
        board.chair(x.min(right - 190.0), 22.0, 1.0);
    }
    if board.sketch.tokens.outlined {
        return;
    }
    let edge = Color32::BLACK.gamma_multiply(0.06);
    board.sketch.painter.hline(board.sketch.rect.x_range(), board.sketch.rect.bottom(), egui::Stroke::new(1.0, edge));
}
