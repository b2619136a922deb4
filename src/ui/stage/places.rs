//! What tells a place at a glance: a few quiet pieces of furniture along the back, mostly at the right.

use egui::{Rect, pos2, vec2};

use super::room::FLOOR;
use super::sketch::Sketch;
use crate::ui::theme::Place;

pub(super) fn paint(sketch: &Sketch, place: Place, width: f32) {
    let right = width - 1280.0;
    match place {
        Place::Bar => bar(sketch, right),
        Place::Office => office(sketch, right),
        Place::Health => health(sketch, right),
        Place::Street => street(sketch, width),
        Place::Home => home(sketch, right),
        Place::Shelter => shelter(sketch, right),
        Place::Meeting => meeting(sketch, right),
    }
}

fn block(sketch: &Sketch, x: f32, y: f32, wide: f32, tall: f32, color: egui::Color32) {
    sketch.block(Rect::from_min_size(pos2(x, y), vec2(wide, tall)), 3, color);
}

fn bar(sketch: &Sketch, right: f32) {
    let colors = &sketch.scenery;
    let x = right + 1000.0;
    block(sketch, x, 60.0, 252.0, 116.0, colors.wood_dark);
    for (row, y) in [(0_usize, 114.0), (1, 160.0)] {
        for bottle in 0..9_usize {
            let tint = colors.coats[(bottle * 5 + row * 2) % colors.coats.len()];
            let at = x + 14.0 + 26.0 * f32::from(u8::try_from(bottle).unwrap_or(0));
            let tall = if (bottle + row) % 3 == 0 { 26.0 } else { 20.0 };
            block(sketch, at, y - tall, 13.0, tall, tint);
            block(sketch, at + 4.0, y - tall - 9.0, 5.0, 11.0, tint);
        }
        block(sketch, x + 4.0, y, 244.0, 4.0, colors.wood);
    }
    block(sketch, right + 976.0, 162.0, 400.0, 14.0, colors.wood_dark);
    block(sketch, right + 990.0, 176.0, 400.0, 114.0, colors.wood);
    for panel in [0.0, 92.0, 184.0] {
        block(sketch, right + 1006.0 + panel, 196.0, 78.0, 84.0, colors.wood_dark);
    }
}

fn office(sketch: &Sketch, right: f32) {
    let colors = &sketch.scenery;
    block(sketch, right + 1040.0, 40.0, 200.0, 100.0, colors.wood_dark);
    for (row, y) in [(0_usize, 46.0), (1, 94.0)] {
        for folder in 0..8_usize {
            let tint = colors.coats[(folder * 3 + row) % colors.coats.len()];
            block(sketch, right + 1050.0 + 23.0 * f32::from(u8::try_from(folder).unwrap_or(0)), y, 17.0, 40.0, tint);
        }
    }
    desk(sketch, right + 1000.0, 270.0);
    block(sketch, right + 1040.0, 176.0, 40.0, 12.0, colors.clock_rim);
}

fn desk(sketch: &Sketch, x: f32, wide: f32) {
    let colors = &sketch.scenery;
    block(sketch, x, 186.0, wide, 12.0, colors.wood_dark);
    block(sketch, x + 14.0, 198.0, 12.0, 78.0, colors.wood_dark);
    block(sketch, x + wide - 90.0, 198.0, 76.0, 78.0, colors.wood);
}

fn health(sketch: &Sketch, right: f32) {
    let colors = &sketch.scenery;
    sketch.rule(pos2(right + 1120.0, 44.0), pos2(right + 1280.0, 44.0), 4.0, colors.clock_rim);
    for fold in 0..5_u8 {
        block(sketch, right + 1130.0 + 26.0 * f32::from(fold), 46.0, 25.0, 190.0, colors.day_sky);
    }
    block(sketch, right + 960.0, 196.0, 250.0, 22.0, colors.paper);
    block(sketch, right + 966.0, 176.0, 60.0, 22.0, colors.paper);
    for leg in [980.0, 1180.0] {
        block(sketch, right + leg, 218.0, 8.0, 56.0, colors.clock_rim);
    }
}

fn street(sketch: &Sketch, width: f32) {
    let colors = &sketch.scenery;
    for (x, wide, tall) in [(20.0, 360.0, 160.0), (width - 420.0, 400.0, 176.0)] {
        block(sketch, x, FLOOR - tall, wide, tall, colors.place(Place::Home).wall);
        for pane in 0..3_u8 {
            block(sketch, x + 30.0 + 110.0 * f32::from(pane), FLOOR - tall + 30.0, 56.0, 60.0, colors.night_sky);
        }
    }
    block(sketch, width * 0.46, 40.0, 7.0, FLOOR - 40.0, colors.clock_rim);
    sketch.oval(pos2(width * 0.46 + 3.0, 40.0), vec2(13.0, 9.0), sketch.room(colors.pool));
}

fn home(sketch: &Sketch, right: f32) {
    let colors = &sketch.scenery;
    block(sketch, right + 1030.0, 40.0, 130.0, 74.0, colors.wood_dark);
    block(sketch, right + 1038.0, 48.0, 114.0, 58.0, colors.day_sky);
    let sofa = colors.coats[2];
    block(sketch, right + 980.0, 166.0, 270.0, 60.0, sofa);
    block(sketch, right + 966.0, 186.0, 34.0, 78.0, sofa);
    block(sketch, right + 1230.0, 186.0, 34.0, 78.0, sofa);
    block(sketch, right + 1000.0, 216.0, 230.0, 46.0, colors.coats[4]);
}

fn shelter(sketch: &Sketch, right: f32) {
    let colors = &sketch.scenery;
    block(sketch, right + 1232.0, 156.0, 14.0, 120.0, colors.wood_dark);
    block(sketch, right + 950.0, 214.0, 290.0, 40.0, colors.paper);
    block(sketch, right + 950.0, 226.0, 190.0, 34.0, colors.coats[2]);
    block(sketch, right + 1170.0, 198.0, 60.0, 20.0, colors.paper);
    for leg in [956.0, 1226.0] {
        block(sketch, right + leg, 254.0, 10.0, 26.0, colors.wood_dark);
    }
    // The key is on the inside of the door.
    sketch.oval(pos2(380.0, 168.0), vec2(3.0, 6.0), sketch.room(colors.clock_rim));
}

fn meeting(sketch: &Sketch, right: f32) {
    let colors = &sketch.scenery;
    let x = right + 1100.0;
    sketch.oval(pos2(x, 262.0), vec2(170.0, 16.0), sketch.room(colors.place(Place::Meeting).floor));
    block(sketch, x - 16.0, 214.0, 32.0, 50.0, colors.wood_dark);
    sketch.oval(pos2(x, 210.0), vec2(166.0, 24.0), sketch.room(colors.wood_dark));
    sketch.oval(pos2(x, 204.0), vec2(166.0, 24.0), sketch.room(colors.wood));
}
