//! Two pictures beside the play: two people who exchange their signs, and chairs beside an open door.
//! They show nothing of the case, so the whole room may see them, and nothing in them moves.
//! Start reading at [`exchange_ui`].

use egui::{Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::figure::{self, FigureLook, Pose};
use super::room::{self, FLOOR};
use super::sketch::Sketch;
use crate::ui::paint::{fill_polygon, polyline, sign, sign_in_disc};
use crate::ui::theme::sizes::{space, stroke};
use crate::ui::theme::{Agency, Place};
use crate::ui::widgets::NamePlate;

/// Two people who exchange two signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExchangeView {
    /// On the plates, left and right; empty for nobody in particular. Twice the same for one person in both places.
    pub names: [String; 2],
    /// The sign that the left person gives away, and the one that the right person does.
    pub signs: [Agency; 2],
    /// The picture in words, for screen readers.
    pub description: String,
}

/// Draws the exchange across the whole width: everybody in plain clothes, the signs on their way between them.
pub fn exchange_ui(ui: &mut Ui, view: &ExchangeView, tall: f32) {
    let sketch = board(ui, tall, &view.description);
    let width = sketch.width();
    wall(&sketch);
    for left in [44.0, width - 44.0 - WINDOW.x] {
        window(&sketch, left);
    }
    let middle = width / 2.0;
    let apart = (width * 0.18).clamp(150.0, 240.0);
    // Plates keep their size in a small picture, so people stand higher above them.
    let feet = 300.0 - 45.0 / sketch.scale;
    let same = !view.names[0].is_empty() && view.names[0] == view.names[1];
    for (at, seed) in [(-1.0, 30), (1.0, if same { 30 } else { 7 })] {
        let look = FigureLook { seed, pose: Pose::Open, ..FigureLook::default() };
        figure::paint(ui, &sketch, pos2(middle + at * apart, feet), &look, None);
    }
    let reach = apart - 58.0;
    let [given, taken] = view.signs;
    carried(ui, &sketch, [pos2(middle - reach, 98.0), pos2(middle + reach, 96.0)], 54.0, given);
    carried(ui, &sketch, [pos2(middle + reach, 201.0), pos2(middle - reach, 203.0)], 242.0, taken);
    let widest = (2.0 * apart * sketch.scale - space::XL).clamp(90.0, 260.0);
    for (name, x) in view.names.iter().zip([middle - apart, middle + apart]).filter(|(name, _)| !name.is_empty()) {
        let foot = pos2(sketch.place(pos2(x, 0.0)).x, sketch.rect.bottom() - space::S);
        NamePlate::new(ui, name, false, widest).paint(ui, foot);
    }
}

/// Draws chairs that wait for people, and a door that stands open.
pub fn waiting_room_ui(ui: &mut Ui, tall: f32, description: &str) {
    let sketch = board(ui, tall, description);
    let width = sketch.width();
    wall(&sketch);
    window(&sketch, 46.0);
    open_door(&sketch, width - 150.0);
    for (at, x) in [(0_u8, 0.36), (1, 0.51), (2, 0.66)] {
        // With little width the third chair would stand in the door.
        if at < 2 || width * x + 90.0 < width - 170.0 {
            chair(&sketch, width * x);
        }
    }
}

const WINDOW: Vec2 = vec2(158.0, 114.0);

/// Takes the place of the picture; its 300 units are as high as the place.
fn board(ui: &mut Ui, tall: f32, description: &str) -> Sketch {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, description));
    Sketch { scale: tall / 300.0, ..Sketch::new(ui, rect, false) }
}

fn wall(sketch: &Sketch) {
    let colors = sketch.scenery.place(Place::Meeting);
    room::shell(sketch, colors.wall, colors.floor, sketch.width());
}

/// By day, with hills behind it.
fn window(sketch: &Sketch, left: f32) {
    let colors = &sketch.scenery;
    sketch.block(Rect::from_min_size(pos2(left, 24.0), WINDOW), 4, colors.paper);
    let pane = (WINDOW - vec2(19.0, 19.0)) / 2.0;
    for (column, row) in [(0_u8, 0_u8), (1, 0), (0, 1), (1, 1)] {
        let at = vec2(f32::from(column), f32::from(row));
        let corner = pos2(left, 24.0) + vec2(7.0, 7.0) + at * (pane + vec2(5.0, 5.0));
        sketch.block(Rect::from_min_size(corner, pane), 0, colors.day_sky);
        if row == 1 {
            let (high, low) = (corner.y + 10.0, corner.y + 26.0);
            let (rise, foot) = if column == 0 { (0.62, low) } else { (0.5, low - 4.0) };
            let hill = [
                pos2(corner.x, foot),
                pos2(corner.x + pane.x * rise, high),
                pos2(corner.x + pane.x, low),
                corner + pane,
                pos2(corner.x, corner.y + pane.y),
            ];
            sketch.form(&hill, sketch.room(colors.coats[0].lerp_to_gamma(colors.day_sky, 0.45)));
        }
    }
}

/// A sign on its way: an arrow that rises or sinks to `height` in the middle, and there the sign in a disc.
fn carried(ui: &Ui, sketch: &Sketch, [from, to]: [Pos2; 2], height: f32, agency: Agency) {
    const STEPS: u8 = 24;
    const HEAD: f32 = 22.0;
    let t = &sketch.tokens;
    let (from, to) = (sketch.place(from), sketch.place(to));
    let middle = sketch.place(pos2(sketch.width() / 2.0, height));
    // The point that pulls the curve through the disc.
    let pull = middle + (middle - from.lerp(to, 0.5));
    let way = (to - pull).normalized();
    let neck = to - way * HEAD * 0.8 * sketch.scale;
    let points: Vec<Pos2> = (0..=STEPS)
        .map(|step| {
            let s = f32::from(step) / f32::from(STEPS);
            from.lerp(pull, s).lerp(pull.lerp(neck, s), s)
        })
        .collect();
    let line = Stroke::new((stroke::DATA * sketch.scale).max(2.5), t.ink);
    polyline(&sketch.painter, &points, false, line);
    let (back, side) = (to - way * HEAD * sketch.scale, way.rot90() * HEAD * 0.5 * sketch.scale);
    fill_polygon(&sketch.painter, &[to, back + side, back - side], t.ink);
    let radius = 36.0 * sketch.scale;
    if t.outlined {
        sketch.painter.circle_filled(middle, radius, t.bg);
        sign(&sketch.painter, middle, radius * 1.15, agency, t);
    } else {
        sign_in_disc(ui.painter(), middle, radius, agency, t);
    }
    sketch.painter.circle_stroke(middle, radius, Stroke::new((stroke::CHOSEN * sketch.scale).max(2.0), t.ink));
}

/// One chair, seen from the front, its left side at `x`.
fn chair(sketch: &Sketch, x: f32) {
    let wood = sketch.scenery.wood;
    let part = |dx: f32, y: f32, wide: f32, tall: f32, corner: u8| {
        sketch.block(Rect::from_min_size(pos2(x + dx, y), vec2(wide, tall)), corner, wood);
    };
    sketch.shadow(pos2(x + 43.0, 290.0), vec2(54.0, 8.0));
    for (left, from, to) in [(6.0, 140.0, 290.0), (72.0, 140.0, 290.0), (4.0, 224.0, 294.0), (74.0, 224.0, 294.0)] {
        part(left, from, 9.0, to - from, 3);
    }
    part(0.0, 112.0, 86.0, 48.0, 8);
    part(0.0, 206.0, 86.0, 20.0, 8);
}

/// A door whose leaf stands open, with light that falls into the room.
fn open_door(sketch: &Sketch, x: f32) {
    let colors = &sketch.scenery;
    let foot = FLOOR + 24.0;
    sketch.block(Rect::from_min_max(pos2(x, 14.0), pos2(x + 116.0, foot)), 0, colors.wood_dark);
    let light = colors.pool.lerp_to_gamma(colors.paper, 0.35);
    sketch.block(Rect::from_min_max(pos2(x + 12.0, 26.0), pos2(x + 104.0, foot)), 0, light);
    let fall = [pos2(x + 12.0, foot), pos2(x + 180.0, foot), pos2(x + 180.0, 300.0), pos2(x - 46.0, 300.0)];
    sketch.form(&fall, sketch.room(light.lerp_to_gamma(colors.place(Place::Meeting).floor, 0.35)));
    let leaf = [pos2(x + 12.0, 26.0), pos2(x - 40.0, 46.0), pos2(x - 40.0, foot + 22.0), pos2(x + 12.0, foot)];
    sketch.form(&leaf, sketch.room(colors.wood.lerp_to_gamma(colors.paper, 0.2)));
    sketch.oval(pos2(x - 26.0, 146.0), vec2(5.5, 5.5), sketch.room(colors.pool));
}
