//! How people sit while they talk, from above: dots for people, the lamp around those who talk with one another.

use egui::{Color32, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::fill::polyline;
use crate::ui::theme::{Tokens, TokensExt as _};

/// How people sit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Seating {
    /// Everybody for themselves.
    Alone,
    /// Two and two.
    Pairs,
    /// Four and four.
    Fours,
    /// All in a circle.
    #[default]
    Circle,
    /// Some in the middle, the others around them.
    Inner,
    /// On their feet.
    Walking,
}

/// The picture is drawn on a sheet of this size and then made larger or smaller.
const SHEET: Vec2 = vec2(200.0, 110.0);
const DOT: f32 = 7.5;

struct Sheet<'u> {
    ui: &'u Ui,
    t: Tokens,
    middle: Pos2,
    scale: f32,
}

/// Draws it as large as fits into a place.
pub fn seating(ui: &Ui, place: Rect, how: Seating) {
    let scale = (place.width() / SHEET.x).min(place.height() / SHEET.y);
    let sheet = Sheet { ui, t: *ui.tokens(), middle: place.center(), scale };
    match how {
        Seating::Alone => {
            for at in grid(4, 2) {
                sheet.dot(at, false);
            }
        }
        Seating::Pairs => {
            for at in grid(3, 2) {
                sheet.group(at, vec2(52.0, 26.0), &[vec2(-13.0, 0.0), vec2(13.0, 0.0)]);
            }
        }
        Seating::Fours => {
            let corners = [vec2(-15.0, -15.0), vec2(15.0, -15.0), vec2(-15.0, 15.0), vec2(15.0, 15.0)];
            for at in grid(2, 1) {
                sheet.group(at, vec2(64.0, 64.0), &corners);
            }
        }
        Seating::Circle => sheet.ring(10, 44.0),
        Seating::Inner => {
            sheet.ring(12, 49.0);
            sheet.group(Vec2::ZERO, vec2(46.0, 46.0), &[vec2(-12.0, 0.0), vec2(12.0, 0.0), vec2(0.0, -12.0)]);
            // One chair in the middle is free.
            sheet.dot(vec2(0.0, 12.0), true);
        }
        Seating::Walking => {
            for at in grid(3, 1) {
                sheet.page(at - vec2(0.0, 22.0));
                sheet.dot(at + vec2(-11.0, 30.0), false);
                sheet.dot(at + vec2(11.0, 30.0), false);
            }
        }
    }
}

/// The middles of a number of fields on the sheet.
fn grid(columns: u8, rows: u8) -> impl Iterator<Item = Vec2> {
    let field = vec2(SHEET.x / f32::from(columns), SHEET.y / f32::from(rows));
    let at = move |column: u8, row: u8| vec2(f32::from(column) + 0.5, f32::from(row) + 0.5) * field - SHEET / 2.0;
    (0..rows).flat_map(move |row| (0..columns).map(move |column| at(column, row)))
}

impl Sheet<'_> {
    fn place(&self, at: Vec2) -> Pos2 {
        self.middle + at * self.scale
    }

    fn dot(&self, at: Vec2, free: bool) {
        let (centre, radius) = (self.place(at), DOT * self.scale);
        if free {
            self.ui.painter().circle(centre, radius, self.t.surface, Stroke::new(2.0, self.t.ink));
        } else {
            self.ui.painter().circle_filled(centre, radius, self.t.ink);
        }
    }

    fn ring(&self, people: u8, radius: f32) {
        for person in 0..people {
            self.dot(Vec2::angled(f32::from(person) / f32::from(people) * std::f32::consts::TAU) * radius, false);
        }
    }

    fn group(&self, at: Vec2, size: Vec2, people: &[Vec2]) {
        let rect = Rect::from_center_size(self.place(at), size * self.scale);
        let round = rect.height().min(rect.width()) / 2.0;
        self.ui.painter().rect(rect, round, self.t.lamp, Stroke::new(2.0, self.t.ink), StrokeKind::Inside);
        for person in people {
            self.ui.painter().circle_filled(self.place(at + *person), DOT * self.scale, self.t.on_lamp);
        }
    }

    fn page(&self, at: Vec2) {
        let rect = Rect::from_center_size(self.place(at), vec2(38.0, 50.0) * self.scale);
        self.ui.painter().rect(rect, 0.0, self.t.lamp, Stroke::new(2.0, self.t.ink), StrokeKind::Inside);
    }
}

/// A ring of which as much is left as time is left, from the top, against the clock.
pub fn dial(ui: &Ui, centre: Pos2, radius: f32, share: f32, thick: f32, ink: Color32, empty: Color32) {
    const STEPS: u8 = 90;
    ui.painter().circle_stroke(centre, radius, Stroke::new(thick, empty));
    let turn = |step: u8| {
        let share = share.clamp(0.0, 1.0) * f32::from(step) / f32::from(STEPS);
        let angle = (-0.25 - share) * std::f32::consts::TAU;
        pos2(centre.x + angle.cos() * radius, centre.y + angle.sin() * radius)
    };
    if share > 0.0 {
        let points: Vec<Pos2> = (0..=STEPS).map(turn).collect();
        polyline(ui.painter(), &points, false, Stroke::new(thick, ink));
    }
}
