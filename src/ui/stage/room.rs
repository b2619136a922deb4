//! The rooms: which layers of `assets/stage/rooms` make which place, and how hour and theme colour them.
//! Every place is the same in every case. Start reading at [`plan`] for a place, at [`paint`] for how it is drawn.

use egui::{Color32, Rect, Ui, Vec2, pos2, vec2};

use super::drawing::{Canvas, HIGH_CONTRAST, rule};
use super::pictures::Picture;
use super::sketch::Sketch;
use super::{DayPart, StageView};
use crate::ui::paint::sign_in_disc;
use crate::ui::theme::{Agency, Place, PlaceColors, Tokens};

/// The width for which the layers are drawn.
const DRAWN_WIDTH: f32 = 1280.0;

/// Where a layer keeps to when the stage is wider or narrower than it was drawn for.
#[derive(Clone, Copy)]
enum Hold {
    Left,
    Middle,
    Right,
    Across,
}

/// One drawing, and by how much it is moved to the right.
type Layer = (&'static str, Hold, f32);

macro_rules! layer {
    ($name:literal, $hold:ident) => {
        layer!($name, $hold, 0.0)
    };
    ($name:literal, $hold:ident, $along:literal) => {
        (include_str!(concat!("../../../assets/stage/rooms/", $name, ".svg")), Hold::$hold, $along)
    };
}

const SHELL: Layer = layer!("room", Across);
const SUN: Layer = layer!("daylight", Left);
const CAR: Layer = layer!("window-car", Left);
const HILLS: Layer = layer!("window-hills", Left);
const DOOR: Layer = layer!("door", Left);
const OFFICE_DOOR: Layer = layer!("door-plain", Left);
const STREET: Layer = layer!("street", Across);
const HOUSE: Layer = layer!("street-left", Left);
const VEIL: Layer = layer!("veil", Across);

const NO_BOARDS: &str = ".boards{display:none}\n";
const NO_PANELS: &str = ".panels{display:none}\n";

/// What makes a place.
struct Plan {
    /// Back to front.
    layers: &'static [Layer],
    /// What is left out of the shell of this room.
    without: &'static str,
    /// On a plate at the door.
    sign: Option<Agency>,
}

const fn plan(place: Place) -> Plan {
    let (layers, without, sign): (&[Layer], _, _) = match place {
        Place::Bar => (
            &[
                SHELL,
                SUN,
                CAR,
                DOOR,
                layer!("bar-table", Left),
                layer!("bar", Right),
                layer!("lamp", Left, 160.0),
                layer!("lamp", Middle, 640.0),
                layer!("lamp", Right, 1090.0),
            ],
            "",
            None,
        ),
        Place::QuietCorner => (
            &[
                SHELL,
                SUN,
                CAR,
                DOOR,
                layer!("bar", Right, 200.0),
                layer!("corner-table", Right, 20.0),
                layer!("lamp", Left, 160.0),
                layer!("lamp", Middle, 560.0),
            ],
            "",
            None,
        ),
        Place::Office => {
            (&[SHELL, SUN, HILLS, OFFICE_DOOR, layer!("office", Right), layer!("tube", Middle, 520.0)], NO_BOARDS, None)
        }
        Place::Station => (
            &[SHELL, SUN, HILLS, OFFICE_DOOR, layer!("station", Right), layer!("tube", Middle, 520.0)],
            NO_BOARDS,
            Some(Agency::POLICE),
        ),
        Place::SocialWelfare => (
            &[SHELL, SUN, HILLS, OFFICE_DOOR, layer!("csw", Right), layer!("lamp", Middle, 560.0)],
            NO_BOARDS,
            Some(Agency::SOCIAL_WELFARE),
        ),
        Place::Advocacy => (
            &[SHELL, SUN, HILLS, OFFICE_DOOR, layer!("advocacy", Right), layer!("lamp", Middle, 560.0)],
            NO_BOARDS,
            Some(Agency::ADVOCACY),
        ),
        Place::Health => {
            (&[SHELL, SUN, HILLS, OFFICE_DOOR, layer!("health", Right), layer!("tube", Middle, 520.0)], NO_BOARDS, None)
        }
        Place::Corridor => (
            &[SHELL, SUN, HILLS, OFFICE_DOOR, layer!("corridor", Right), layer!("tube", Middle, 520.0)],
            NO_BOARDS,
            None,
        ),
        Place::Street => {
            (&[STREET, HOUSE, layer!("street-right", Right), layer!("street-lamp", Middle, 610.0)], "", None)
        }
        Place::Market => (&[STREET, HOUSE, layer!("market", Right)], "", None),
        Place::Playground => (&[STREET, HOUSE, layer!("playground", Right)], "", None),
        Place::Court => {
            (&[SHELL, SUN, HILLS, OFFICE_DOOR, layer!("court", Right), layer!("tube", Middle, 520.0)], NO_BOARDS, None)
        }
        Place::Library => (
            &[SHELL, SUN, HILLS, OFFICE_DOOR, layer!("library", Right), layer!("lamp", Middle, 560.0)],
            NO_PANELS,
            None,
        ),
        Place::Home => {
            (&[SHELL, SUN, HILLS, DOOR, layer!("home", Right), layer!("lamp", Middle, 560.0)], NO_PANELS, None)
        }
        Place::Shelter => (
            &[SHELL, SUN, HILLS, DOOR, layer!("key", Left), layer!("shelter", Right), layer!("lamp", Middle, 560.0)],
            NO_PANELS,
            None,
        ),
        Place::Meeting => (
            &[
                SHELL,
                SUN,
                HILLS,
                OFFICE_DOOR,
                layer!("meeting", Right),
                layer!("lamp", Middle, 560.0),
                layer!("lamp", Right, 1044.0),
            ],
            "",
            None,
        ),
        Place::Hall => (
            &[
                layer!("hall", Across),
                layer!("hall-left", Left),
                layer!("hall-right", Right),
                layer!("tube", Middle, 570.0),
                layer!("tube", Middle, 740.0),
            ],
            "",
            None,
        ),
    };
    Plan { layers, without, sign }
}

/// Draws the place of a stage, with the light of its hour.
pub(super) fn paint(ui: &Ui, sketch: &Sketch, view: &StageView) {
    let plan = plan(view.place);
    let size = sketch.rect.size() / sketch.scale;
    let veil = match view.light {
        DayPart::Day => 0,
        DayPart::Twilight => 25,
        DayPart::Night => 55,
    };
    let veil = veil.max(sketch.tokens.veil_percent);
    let style = style(&sketch.tokens, sketch.scenery.place(view.place), view.light, plan.without, veil);
    let name = format!("{:?} {:?} {}", view.place, view.light, theme_name(&sketch.tokens));
    let picture = Picture::get(ui, &name, size, sketch.scale, |mut canvas| {
        let at = -sketch.top();
        for layer in plan.layers {
            put(&mut canvas, *layer, &style, size, at);
        }
        if veil > 0 && !sketch.tokens.outlined {
            canvas.layer(VEIL.0, &style, Vec2::ZERO, size / vec2(DRAWN_WIDTH, 300.0));
        }
        canvas.image(&sketch.tokens, sketch.tokens.room_percent)
    });
    if let Some(picture) = picture {
        picture.paint(&sketch.painter, sketch.rect.min);
    }
    if let Some(agency) = plan.sign {
        sign_in_disc(&sketch.painter, sketch.place(pos2(342.0, 92.0)), 19.0 * sketch.scale, agency, &sketch.tokens);
    }
}

/// Draws a place by day, small, as it is known from its furniture at the right.
pub fn place_picture(ui: &Ui, rect: Rect, place: Place) {
    const FURNITURE: f32 = 300.0;
    let sketch = Sketch { scale: rect.height() / FURNITURE, ..Sketch::new(ui, rect, false) };
    let plan = plan(place);
    let size = rect.size() / sketch.scale;
    let style = style(&sketch.tokens, sketch.scenery.place(place), DayPart::Day, plan.without, 0);
    let name = format!("small {place:?} {}", theme_name(&sketch.tokens));
    let picture = Picture::get(ui, &name, size, sketch.scale, |mut canvas| {
        for &(svg, hold, along) in plan.layers {
            let along = if matches!(hold, Hold::Across) { 0.0 } else { along + size.x - DRAWN_WIDTH };
            canvas.layer(svg, &style, vec2(along, FURNITURE - 290.0), Vec2::splat(1.0));
        }
        canvas.image(&sketch.tokens, sketch.tokens.room_percent)
    });
    if let Some(picture) = picture {
        picture.paint(&sketch.painter, rect.min);
    }
}

fn put(canvas: &mut Canvas, (svg, hold, along): Layer, style: &str, size: Vec2, down: f32) {
    let spare = size.x - DRAWN_WIDTH;
    let (by, left) = match hold {
        Hold::Left => (1.0, 0.0),
        Hold::Middle => (1.0, spare / 2.0),
        Hold::Right => (1.0, spare),
        Hold::Across => (size.x / DRAWN_WIDTH, 0.0),
    };
    canvas.layer(svg, style, vec2(left + along, down), vec2(by, 1.0));
}

/// What tells one theme's pictures from another's.
pub(super) fn theme_name(tokens: &Tokens) -> String {
    format!("{} {} {} {}", tokens.outlined, tokens.room_percent, tokens.figure_percent, tokens.veil_percent)
}

/// The stylesheet of a room.
fn style(tokens: &Tokens, colors: PlaceColors, light: DayPart, without: &str, veil_percent: u8) -> String {
    if tokens.outlined {
        return HIGH_CONTRAST.to_owned();
    }
    let hour = match light {
        DayPart::Day => include_str!("../../../assets/stage/light/day.css"),
        DayPart::Twilight => include_str!("../../../assets/stage/light/twilight.css"),
        DayPart::Night => include_str!("../../../assets/stage/light/night.css"),
    };
    let PlaceColors { wall, floor } = colors;
    let shade = |color: Color32, by: f32| color.lerp_to_gamma(Color32::BLACK, by);
    let mut style = hour.to_owned();
    for (class, property, color) in [
        ("wall", "stop-color", wall),
        ("wall-high", "stop-color", shade(wall, 0.11)),
        ("dado", "fill", shade(wall, 0.1)),
        ("rail", "stroke", shade(wall, 0.32)),
        ("seam", "stroke", shade(wall, 0.22)),
        ("floor", "stop-color", floor),
        ("floor-far", "stop-color", shade(floor, 0.1)),
        ("boards", "stroke", shade(floor, 0.25)),
    ] {
        style.push_str(&rule(class, property, color));
    }
    style.push_str(without);
    style.push_str(&format!(".veil{{opacity:{}}}\n", f32::from(veil_percent) / 100.0));
    style
}

#[cfg(test)]
mod tests {
    use resvg::usvg::{Options, Tree};

    use super::*;
    use crate::ui::theme::{Scenery, ThemeKind};

    #[test]
    fn every_layer_of_every_place_can_be_read_in_every_light() {
        let scenery = Scenery::shipped().unwrap();
        for kind in ThemeKind::ALL {
            let tokens = Tokens::shipped(kind).unwrap();
            for light in [DayPart::Day, DayPart::Twilight, DayPart::Night] {
                for place in Place::ALL {
                    let plan = plan(place);
                    let style = style(&tokens, scenery.place(place), light, plan.without, 50);
                    for (svg, ..) in plan.layers {
                        let options = Options { style_sheet: Some(style.clone()), ..Options::default() };
                        let tree =
                            Tree::from_str(svg, &options).unwrap_or_else(|error| panic!("{place:?}: {error}\n{svg}"));
                        // Daylight is there by day only; everything else is there at every hour.
                        assert!(tree.root().has_children() || svg.contains("light patch"), "{place:?}: {svg}");
                    }
                }
            }
        }
    }
}
