//! People in a ring who hand their signs on: two exchange, three or more pass to the next.

use egui::{Pos2, Stroke, Ui, Vec2, pos2, vec2};

use super::Exchanged;
use super::board::Board;
use crate::ui::paint::{fill_polygon, polyline, sign_in_disc};
use crate::ui::stage::figure;
use crate::ui::theme::TokensExt as _;
use crate::ui::theme::sizes::stroke;
use crate::ui::widgets::NamePlate;

/// Feet of the figures, from the lower edge up.
const FEET: f32 = 42.0;
const DISC: f32 = 42.0;

pub(super) fn paint(ui: &Ui, board: &Board, people: &[Exchanged<'_>]) {
    board.room();
    if board.half() > 500.0 && board.tall() > 260.0 {
        let top = (board.tall() - 32.0).min(320.0);
        board.window(-board.half() + 52.0, top, vec2(186.0, 136.0));
        board.window(board.half() - 238.0, top, vec2(186.0, 136.0));
    }
    let count = f32::from(u8::try_from(people.len().max(1)).unwrap_or(1));
    let apart = (2.0 * board.half() / count).min(460.0);
    let place = |at: usize| (f32::from(u8::try_from(at).unwrap_or(0)) - (count - 1.0) / 2.0) * apart;
    for (at, person) in people.iter().enumerate() {
        let feet = board.at(place(at), FEET);
        figure::paint(ui, &board.sketch, feet, &person.look, None);
        let plate = NamePlate::new(ui, person.name, false, apart.min(240.0) * board.sketch.scale);
        plate.paint(ui, board.on_screen(place(at), 8.0));
    }
    match people {
        [left, right] => {
            hand(ui, board, place(0), place(1), true, left);
            hand(ui, board, place(1), place(0), false, right);
        }
        _ => {
            for (at, person) in people.iter().enumerate() {
                let to = if at + 1 < people.len() { place(at + 1) } else { place(at) + apart };
                let last = at + 1 == people.len() && people.len() > 1;
                pass(ui, board, place(at), if last { place(at) } else { to }, person);
            }
        }
    }
}

/// A bow over or under the two, with the sign half way.
fn hand(ui: &Ui, board: &Board, from: f32, to: f32, above: bool, person: &Exchanged<'_>) {
    let t = ui.tokens();
    let way = (to - from).signum();
    let (begin, end) = (from + way * 68.0, to - way * 68.0);
    let low = FEET + 195.0;
    // Above the heads when there is room, else at their height.
    let (foot, crown) =
        if above { (low.min(board.tall() - 76.0), (low + 56.0).min(board.tall() - 48.0)) } else { (118.0, 68.0) };
    let bend = |along: f32| {
        let x = begin + (end - begin) * along;
        let rise = 1.0 - (2.0 * along - 1.0).powi(2);
        board.on_screen(x, foot + (crown - foot) * rise)
    };
    let points: Vec<Pos2> = (0..=24_u8).map(|step| bend(f32::from(step) / 24.0)).collect();
    let line = Stroke::new(5.0 * board.sketch.scale.max(0.8), t.ink);
    polyline(&board.sketch.painter, &points[..24], false, line);
    head(board, points[22], points[24], t.ink);
    disc(ui, board, bend(0.5), person);
}

/// Straight to the next person, over the heads.
fn pass(ui: &Ui, board: &Board, from: f32, to: f32, person: &Exchanged<'_>) {
    let t = ui.tokens();
    let up = (FEET + 215.0).min(board.tall() - 46.0);
    if to > from {
        let (begin, end) = (board.on_screen(from + 50.0, up), board.on_screen(to - 50.0, up));
        polyline(&board.sketch.painter, &[begin, end - vec2(8.0, 0.0)], false, Stroke::new(stroke::DATA, t.ink));
        head(board, begin, end, t.ink);
    }
    disc(ui, board, board.on_screen(from, up), person);
}

fn disc(ui: &Ui, board: &Board, at: Pos2, person: &Exchanged<'_>) {
    let t = ui.tokens();
    let radius = DISC * board.sketch.scale;
    sign_in_disc(&board.sketch.painter, at, radius, person.gives, &t);
    board.sketch.painter.circle_stroke(at, radius, Stroke::new(stroke::CHOSEN, t.ink));
}

/// The head of an arrow that comes from `from` and ends at `tip`.
fn head(board: &Board, from: Pos2, tip: Pos2, color: egui::Color32) {
    let size = 22.0 * board.sketch.scale;
    let way = (tip - from).normalized();
    let side = Vec2::new(-way.y, way.x);
    let back = tip - way * size;
    let points = [tip, back + side * size * 0.48, back - side * size * 0.48];
    fill_polygon(&board.sketch.painter, &points.map(|p| pos2(p.x, p.y)), color);
}
