//! A room of which the middle is 0 and the floor begins at a line of its own; the furniture that the pictures share.

use egui::{Color32, Pos2, Rect, Shape, Ui, Vec2, pos2, vec2};

use crate::ui::stage::sketch::Sketch;
use crate::ui::theme::Place;

/// Where the floor begins, in units from the lower edge up.
const FLOOR: f32 = 134.0;
const DADO: f32 = 10.0;

pub(super) struct Board {
    pub(super) sketch: Sketch,
    middle: f32,
}

impl Board {
    pub(super) fn new(ui: &Ui, rect: Rect) -> Self {
        let sketch = Sketch::new(ui, rect, false);
        Self { middle: sketch.width() / 2.0, sketch }
    }

    /// Half of the width in units.
    pub(super) fn half(&self) -> f32 {
        self.middle
    }

    /// Height in units.
    pub(super) fn tall(&self) -> f32 {
        self.sketch.rect.height() / self.sketch.scale
    }

    /// From the middle to the right, from the lower edge up.
    pub(super) fn at(&self, x: f32, up: f32) -> Pos2 {
        pos2(self.middle + x, 300.0 - up)
    }

    pub(super) fn on_screen(&self, x: f32, up: f32) -> Pos2 {
        self.sketch.place(self.at(x, up))
    }

    /// A box by its left lower corner.
    pub(super) fn block(&self, x: f32, up: f32, size: Vec2, corner: u8, color: Color32) {
        let min = self.at(x, up + size.y);
        self.sketch.block(Rect::from_min_size(min, size), corner, color);
    }

    /// A form in a colour of the room.
    pub(super) fn form(&self, points: &[(f32, f32)], color: Color32) {
        let points: Vec<Pos2> = points.iter().map(|&(x, up)| self.at(x, up)).collect();
        self.sketch.form(&points, self.sketch.room(color));
    }

    pub(super) fn oval(&self, x: f32, up: f32, radius: Vec2, color: Color32) {
        self.sketch.oval(self.at(x, up), radius, self.sketch.room(color));
    }

    /// Wall, dado and floor.
    pub(super) fn room(&self) {
        let colors = self.sketch.scenery.place(Place::Meeting);
        let rect = self.sketch.rect;
        if self.sketch.tokens.outlined {
            self.sketch.painter.rect_filled(rect, 0, self.sketch.tokens.bg);
            let line = colors.wall;
            self.sketch.rule(self.at(-self.middle, FLOOR), self.at(self.middle, FLOOR), 2.0, line);
            return;
        }
        let shade = |color: Color32, by: f32| self.sketch.room(color.lerp_to_gamma(Color32::BLACK, by));
        let band = |from: f32, to: f32, upper: Color32, lower: Color32| {
            let area = Rect::from_x_y_ranges(rect.x_range(), from..=to);
            self.sketch.painter.add(Shape::gradient_rect(area, egui::Direction::TopDown, [upper, lower]));
        };
        let join = self.on_screen(0.0, FLOOR).y.clamp(rect.top(), rect.bottom());
        let dado = self.on_screen(0.0, FLOOR + DADO).y.clamp(rect.top(), rect.bottom());
        band(rect.top(), dado, shade(colors.wall, 0.10), shade(colors.wall, 0.02));
        band(dado, join, shade(colors.wall, 0.17), shade(colors.wall, 0.17));
        band(join, rect.bottom(), shade(colors.floor, 0.02), shade(colors.floor, 0.0));
    }

    /// A window with hills, by its left upper corner; `up` is its upper edge.
    pub(super) fn window(&self, x: f32, up: f32, size: Vec2) {
        let colors = &self.sketch.scenery;
        self.block(x, up - size.y, size, 4, colors.paper);
        let inner = size - vec2(16.0, 16.0);
        let (left, top) = (x + 8.0, up - 8.0);
        self.block(left, top - inner.y, inner, 0, colors.day_sky);
        if !self.sketch.tokens.outlined {
            let hills = colors.coats.get(4).copied().unwrap_or(colors.wood).lerp_to_gamma(colors.day_sky, 0.3);
            let ground = top - inner.y;
            for half in [0.0, 0.5] {
                let from = left + inner.x * half;
                let wide = inner.x / 2.0;
                let peak = if half > 0.0 { 0.6 } else { 0.58 };
                self.form(
                    &[
                        (from, ground),
                        (from, ground + inner.y * 0.3),
                        (from + wide * peak, ground + inner.y * 0.48),
                        (from + wide, ground + inner.y * 0.33),
                        (from + wide, ground),
                    ],
                    hills,
                );
            }
        }
        self.block(left + inner.x / 2.0 - 3.0, top - inner.y, vec2(6.0, inner.y), 0, colors.paper);
        self.block(left, top - inner.y / 2.0 - 3.0, vec2(inner.x, 6.0), 0, colors.paper);
    }

    /// A chair, seen from behind or in front; `up` is where it stands.
    pub(super) fn chair(&self, x: f32, up: f32, size: f32) {
        let wood = self.sketch.scenery.wood_dark;
        let dark = wood.lerp_to_gamma(Color32::BLACK, 0.25);
        if !self.sketch.tokens.outlined {
            self.sketch.shadow(self.at(x, up), vec2(44.0, 8.0) * size);
        }
        let part = |left: f32, from: f32, wide: f32, tall: f32, corner: u8, color: Color32| {
            self.block(x + left * size, up + from * size, vec2(wide, tall) * size, corner, color);
        };
        part(-33.0, 4.0, 7.0, 62.0, 2, dark);
        part(26.0, 4.0, 7.0, 62.0, 2, dark);
        part(-29.0, 62.0, 6.0, 60.0, 2, dark);
        part(23.0, 62.0, 6.0, 60.0, 2, dark);
        part(-35.0, 58.0, 70.0, 15.0, 6, wood);
        part(-35.0, 106.0, 70.0, 40.0, 9, wood);
    }
}
