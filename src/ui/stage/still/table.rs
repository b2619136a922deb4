//! The round table waiting in the morning: chairs, cards with the agencies' signs, nobody seated.

use egui::{Color32, Stroke, Ui, Vec2, vec2};

use super::board::Board;
use crate::ui::paint::{polyline, sign};
use crate::ui::theme::Agency;

/// Who is expected: place of the card, and how far it stands up.
const CARDS: [(f32, f32, Agency); 5] = [
    (-248.0, 114.0, Agency::Police),
    (-128.0, 134.0, Agency::SocialWelfare),
    (0.0, 139.0, Agency::Advocacy),
    (128.0, 134.0, Agency::PoliceSpecialised),
    (248.0, 114.0, Agency::Health),
];

pub(super) fn paint(ui: &Ui, board: &Board) {
    let colors = &board.sketch.scenery;
    board.room();
    if !board.sketch.tokens.outlined {
        light(board);
    }
    if board.half() > 560.0 && board.tall() > 260.0 {
        let top = board.tall().min(360.0);
        board.window(-board.half() + 62.0, top, vec2(206.0, 156.0));
        board.window(board.half() - 268.0, top, vec2(206.0, 156.0));
    }
    clock(board);
    for x in [-240.0, -80.0, 80.0, 240.0] {
        board.chair(x, 112.0, 0.86);
    }
    if !board.sketch.tokens.outlined {
        board.sketch.shadow(board.at(0.0, 50.0), vec2(350.0, 16.0));
    }
    board.form(&[(-38.0, 74.0), (38.0, 74.0), (60.0, 48.0), (-60.0, 48.0)], colors.wood_dark);
    board.oval(0.0, 116.0, vec2(356.0, 47.0), colors.wood);
    board.oval(0.0, 123.0, vec2(356.0, 48.0), colors.wood.lerp_to_gamma(Color32::WHITE, 0.28));
    for (x, up, agency) in CARDS {
        card(ui, board, x, up, agency);
    }
    for side in [-1.0, 1.0] {
        board.chair(400.0 * side, 42.0, 1.0);
    }
}

/// The morning light on the floor, from both windows.
fn light(board: &Board) {
    let paper = board
        .sketch
        .scenery
        .paper
        .lerp_to_gamma(board.sketch.scenery.place(crate::ui::theme::Place::Meeting).floor, 0.5);
    for side in [-1.0, 1.0] {
        board.form(&[(side * 330.0, 100.0), (side * 180.0, 100.0), (side * 210.0, 0.0), (side * 390.0, 0.0)], paper);
    }
}

/// A clock that stands at nine.
fn clock(board: &Board) {
    const R: f32 = 37.0;
    let colors = &board.sketch.scenery;
    let up = (board.tall() - R - 16.0).min(311.0);
    // Where the picture is low there is no wall left for it.
    if up < 250.0 {
        return;
    }
    board.oval(0.0, up, Vec2::splat(R + 1.5), colors.clock_rim);
    board.oval(0.0, up, Vec2::splat(R - 2.5), colors.clock_face);
    let ink = if board.sketch.tokens.outlined { board.sketch.tokens.line } else { board.sketch.room(colors.clock_rim) };
    let hand = |turn: f32, from: f32, to: f32, width: f32| {
        let way = Vec2::angled((turn - 0.25) * std::f32::consts::TAU) * board.sketch.scale;
        let centre = board.on_screen(0.0, up);
        let stroke = Stroke::new(width, ink);
        polyline(&board.sketch.painter, &[centre + way * from, centre + way * to], false, stroke);
    };
    for hour in 0..12_u8 {
        hand(f32::from(hour) / 12.0, 27.0, 30.0, if hour.is_multiple_of(3) { 3.0 } else { 2.0 });
    }
    hand(0.75, 0.0, 17.0, 4.5);
    hand(0.0, 0.0, 26.0, 3.0);
    board.sketch.painter.circle_filled(board.on_screen(0.0, up), 4.0, board.sketch.tokens.agencies.person);
}

/// A folded card with a sign, as on a conference table.
fn card(ui: &Ui, board: &Board, x: f32, up: f32, agency: Agency) {
    let colors = &board.sketch.scenery;
    let outline = [(x - 29.0, up), (x + 29.0, up), (x + 25.0, up + 50.0), (x - 25.0, up + 50.0)];
    let edge = outline.map(|(x, up)| (x + (x - outline[0].0 - 29.0).signum() * 1.5, up));
    board.form(&edge, colors.paper.lerp_to_gamma(Color32::BLACK, 0.2));
    board.form(&outline, Color32::WHITE);
    let t = &board.sketch.tokens;
    let (marks, agencies) = if t.outlined { (t.sign_mark, t.agencies) } else { (Color32::WHITE, t.agencies_on_paper) };
    let paper = crate::ui::theme::Tokens { sign_mark: marks, agencies, ..**t };
    let at = board.on_screen(x, up + 24.0);
    sign(&ui.painter().with_clip_rect(board.sketch.painter.clip_rect()), at, 32.0 * board.sketch.scale, agency, &paper);
}
