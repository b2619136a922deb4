//! Wall, dado, floor, window, door and lamps: the shell that all places share. What tells a place stands in `places`.

use egui::{Color32, Pos2, Rect, Shape, pos2, vec2};

use super::sketch::Sketch;
use super::{DayPart, StageView, places};
use crate::ui::theme::Place;

/// Where the wall ends and the floor begins.
pub(super) const FLOOR: f32 = 202.0;
const DADO: f32 = 58.0;

pub(super) fn paint(sketch: &Sketch, view: &StageView) {
    let colors = sketch.scenery.place(view.place);
    let (width, top) = (sketch.width(), sketch.top());
    shell(sketch, colors.wall, colors.floor, width);
    let outdoors = view.place == Place::Street;
    if !outdoors {
        window(sketch, view.light);
        door(sketch);
    }
    places::paint(sketch, view.place, width);
    if view.light != DayPart::Day && !outdoors {
        for x in [width * 0.125, width * 0.5, width * 0.85] {
            lamp(sketch, x, top);
        }
    }
    let veil: f32 = match view.light {
        DayPart::Day => 0.0,
        DayPart::Twilight => 0.25,
        DayPart::Night => 0.5,
    };
    sketch.veil(veil.max(f32::from(sketch.tokens.veil_percent) / 100.0 * 0.6));
}

/// Wall, dado and floor.
pub(super) fn shell(sketch: &Sketch, wall: Color32, floor: Color32, width: f32) {
    if sketch.tokens.outlined {
        sketch.painter.rect_filled(sketch.rect, 0, sketch.tokens.bg);
    } else {
        let at = |y: f32| sketch.place(pos2(0.0, y)).y;
        let (rect, join) = (sketch.rect, at(FLOOR).min(sketch.rect.bottom()));
        let band = |from: f32, to: f32, upper: Color32, lower: Color32| {
            let rect = Rect::from_x_y_ranges(rect.x_range(), from..=to);
            let colors = [sketch.room(upper), sketch.room(lower)];
            sketch.painter.add(Shape::gradient_rect(rect, egui::Direction::TopDown, colors));
        };
        let shade = |color: Color32, t: f32| color.lerp_to_gamma(Color32::BLACK, t);
        band(rect.top(), join, shade(wall, 0.10), wall);
        band(at(FLOOR - DADO), join, shade(wall, 0.14), shade(wall, 0.17));
        band(join, rect.bottom(), shade(floor, 0.05), floor);
    }
    let line = wall.lerp_to_gamma(Color32::BLACK, 0.32);
    for y in [FLOOR - DADO, FLOOR] {
        sketch.rule(pos2(0.0, y), pos2(width, y), 2.5, line);
    }
    if sketch.tokens.outlined {
        return;
    }
    // A few boards, converging towards the middle of the room.
    let boards = floor.lerp_to_gamma(Color32::BLACK, 0.16);
    for step in 0..=12_u8 {
        let far = width * f32::from(step) / 12.0;
        let near = width / 2.0 + (far - width / 2.0) * 1.5;
        sketch.rule(pos2(far, FLOOR), pos2(near, 300.0), 1.5, boards);
    }
}

fn window(sketch: &Sketch, light: DayPart) {
    let colors = &sketch.scenery;
    let frame = Rect::from_min_max(pos2(44.0, 42.0), pos2(240.0, 146.0));
    sketch.block(frame, 4, colors.wood_dark);
    let sky = match light {
        DayPart::Day => colors.day_sky,
        DayPart::Twilight => colors.dusk_sky,
        DayPart::Night => colors.night_sky,
    };
    let pane = vec2(90.0, 45.0);
    for corner in [pos2(52.0, 50.0), pos2(146.0, 50.0), pos2(52.0, 99.0), pos2(146.0, 99.0)] {
        sketch.block(Rect::from_min_size(corner, vec2(pane.x - 4.0, pane.y - 6.0)), 0, sky);
    }
    if light == DayPart::Night && !sketch.tokens.outlined {
        sketch.oval(pos2(205.0, 68.0), vec2(9.0, 9.0), sketch.room(colors.paper).gamma_multiply(0.8));
    }
}

fn door(sketch: &Sketch) {
    let colors = &sketch.scenery;
    sketch.block(Rect::from_min_max(pos2(284.0, 64.0), pos2(400.0, FLOOR)), 0, colors.wood_dark);
    sketch.block(Rect::from_min_max(pos2(292.0, 72.0), pos2(392.0, FLOOR)), 0, colors.wood);
    sketch.block(Rect::from_min_max(pos2(308.0, 88.0), pos2(376.0, 140.0)), 2, colors.night_sky);
    sketch.oval(pos2(380.0, 156.0), vec2(4.5, 4.5), sketch.room(colors.pool));
}

fn lamp(sketch: &Sketch, x: f32, top: f32) {
    let colors = &sketch.scenery;
    let shade_y = top.max(0.0) + 38.0;
    if !sketch.tokens.outlined {
        let light = colors.pool.gamma_multiply(0.13);
        let cone: [Pos2; 4] = [
            pos2(x - 14.0, shade_y + 16.0),
            pos2(x + 14.0, shade_y + 16.0),
            pos2(x + 120.0, 262.0),
            pos2(x - 120.0, 262.0),
        ];
        let points = cone.iter().map(|&p| sketch.place(p)).collect();
        sketch.painter.add(Shape::convex_polygon(points, light, egui::Stroke::NONE));
    }
    sketch.rule(pos2(x, top), pos2(x, shade_y), 2.0, colors.clock_rim);
    let hood = [
        pos2(x - 9.0, shade_y),
        pos2(x + 9.0, shade_y),
        pos2(x + 20.0, shade_y + 15.0),
        pos2(x - 20.0, shade_y + 15.0),
    ];
    sketch.form(&hood, sketch.room(colors.clock_rim));
    sketch.oval(pos2(x, shade_y + 15.0), vec2(12.0, 3.5), sketch.room(colors.pool));
}
