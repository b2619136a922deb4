//! Three pictures beside the play: the round table that waits, two people who exchange their signs, and chairs beside
//! an open door. They show nothing of a case, so the whole room may see them, and nothing in them moves.
//! Start reading at [`waiting_table_ui`]; the drawings lie in `assets/stage/scenes`.

use egui::{Pos2, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::drawing::{Canvas, HIGH_CONTRAST};
use super::figure::{self, FigureLook, Pose};
use super::pictures::Picture;
use super::room::theme_name;
use super::sketch::Sketch;
use crate::ui::paint::{fill_polygon, polyline, sign, sign_in_disc};
use crate::ui::theme::sizes::{space, stroke};
use crate::ui::theme::{Agency, Tokens};
use crate::ui::widgets::NamePlate;

macro_rules! scene {
    ($name:literal) => {
        include_str!(concat!("../../../assets/stage/scenes/", $name, ".svg"))
    };
}

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

/// Who is expected at the table, and the middle of the lower edge of each card on it.
const CARDS: [(f32, f32, Agency); 5] = [
    (392.0, 170.0, Agency::POLICE),
    (512.0, 150.0, Agency::SOCIAL_WELFARE),
    (640.0, 145.0, Agency::ADVOCACY),
    (768.0, 150.0, Agency::POLICE_SPECIALISED),
    (888.0, 170.0, Agency::HEALTH),
];

/// Draws the table that waits across the whole width. `description` says the same to who cannot see it.
pub fn waiting_table_ui(ui: &mut Ui, tall: f32, description: &str) {
    const WINDOW: f32 = 206.0;
    let board = board(ui, tall, None, description);
    let (wide, top) = (board.width(), board.top());
    let middle = (wide - 1280.0) / 2.0;
    let windows = wide > 1120.0 && tall > 260.0;
    // Where the picture is low there is no wall left for a clock.
    let clock = (top + 86.0).max(-26.0);
    scene(ui, &board, "round table", 150.0, |put| {
        if windows {
            put(scene!("window"), vec2(62.0, top + 36.0), 1.0);
            put(scene!("window"), vec2(wide - 62.0 - WINDOW, top + 36.0), 1.0);
        }
        if clock <= 0.0 {
            put(scene!("clock-nine"), vec2(wide / 2.0, clock), 1.0);
        }
        put(scene!("round-table"), vec2(middle, 0.0), 1.0);
    });
    let t = &board.tokens;
    // On white paper the signs keep their day form in every theme.
    let paper = Tokens { sign_mark: egui::Color32::WHITE, agencies: t.agencies_on_paper, ..**t };
    for (x, y, agency) in CARDS {
        let at = board.place(pos2(middle + x, y - 24.0));
        sign(&board.painter, at, 32.0 * board.scale, agency, if t.outlined { t } else { &paper });
    }
}

/// Draws the exchange across the whole width: everybody in plain clothes, the signs on their way between them.
pub fn exchange_ui(ui: &mut Ui, view: &ExchangeView, tall: f32) {
    let board = board(ui, tall, Some(tall / 300.0), &view.description);
    let width = board.width();
    let windows = [44.0, width - 44.0 - 158.0];
    scene(ui, &board, "exchange", 188.0, |put| {
        for left in windows {
            put(scene!("window"), vec2(left, 12.0), 0.767);
        }
    });
    let middle = width / 2.0;
    let apart = (width * 0.18).clamp(150.0, 240.0);
    // Plates keep their size in a small picture, so people stand higher above them.
    let feet = 284.0 - 42.0 / board.scale;
    let same = !view.names[0].is_empty() && view.names[0] == view.names[1];
    for (at, seed) in [(-1.0, 30), (1.0, if same { 30 } else { 7 })] {
        let look = FigureLook { seed, pose: Pose::Open, ..FigureLook::default() };
        figure::paint(ui, &board, pos2(middle + at * apart, feet), &look, None, 1.0);
    }
    let reach = apart - 58.0;
    let [given, taken] = view.signs;
    carried(ui, &board, [pos2(middle - reach, 82.0), pos2(middle + reach, 80.0)], 38.0, given);
    carried(ui, &board, [pos2(middle + reach, 185.0), pos2(middle - reach, 187.0)], 226.0, taken);
    let widest = (2.0 * apart * board.scale - space::XL).clamp(90.0, 260.0);
    for (name, x) in view.names.iter().zip([middle - apart, middle + apart]).filter(|(name, _)| !name.is_empty()) {
        let foot = pos2(board.place(pos2(x, 0.0)).x, board.rect.bottom() - space::S);
        NamePlate::new(ui, name, false, widest).paint(ui, foot, 1.0);
    }
}

/// Draws chairs that wait for people, and a door that stands open.
pub fn waiting_room_ui(ui: &mut Ui, tall: f32, description: &str) {
    let board = board(ui, tall, Some(tall / 300.0), description);
    let width = board.width();
    let door = width - 142.0;
    scene(ui, &board, "waiting room", 200.0, |put| {
        put(scene!("window"), vec2(52.0, 4.0), 0.95);
        put(scene!("open-door"), vec2(door, 0.0), 1.0);
        for x in [0.338, 0.488, 0.638] {
            // With little width the third chair would stand in the door.
            if width * x + 96.0 < door - 40.0 {
                put(scene!("chair"), vec2(width * x, 106.0), 1.0);
            }
        }
    });
}

/// Takes the place of the picture, which is as wide as there is room.
fn board(ui: &mut Ui, tall: f32, scale: Option<f32>, description: &str) -> Sketch {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, description));
    let sketch = Sketch::new(ui, rect, false);
    Sketch { scale: scale.unwrap_or(sketch.scale), ..sketch }
}

/// Draws a bare room whose floor begins at the unit `floor`, and what `furnish` puts into it: a drawing, where its
/// origin lies, and how large.
fn scene(ui: &Ui, board: &Sketch, name: &str, floor: f32, furnish: impl FnOnce(&mut dyn FnMut(&str, Vec2, f32))) {
    let t = &board.tokens;
    let style = if t.outlined { HIGH_CONTRAST } else { "" };
    let size = board.rect.size() / board.scale;
    let picture = Picture::get(ui, &format!("{name} {}", theme_name(t)), size, board.scale, |mut canvas: Canvas| {
        let down = -board.top();
        canvas.layer(scene!("quiet-room"), style, vec2(0.0, floor + down), vec2(size.x / 1280.0, 1.0));
        furnish(&mut |svg, at, by| canvas.layer(svg, style, at + vec2(0.0, down), Vec2::splat(by)));
        canvas.image(t, t.room_percent)
    });
    if let Some(picture) = picture {
        picture.paint(&board.painter, board.rect.min);
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

#[cfg(test)]
mod tests {
    use resvg::usvg::{Options, Tree};

    #[test]
    fn every_scene_can_be_read() {
        for svg in [
            scene!("quiet-room"),
            scene!("window"),
            scene!("clock-nine"),
            scene!("round-table"),
            scene!("chair"),
            scene!("open-door"),
        ] {
            assert!(Tree::from_str(svg, &Options::default()).unwrap().root().has_children(), "{svg}");
        }
    }
}
