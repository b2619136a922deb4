//! One person, put together from the drawings in `assets/stage/figure`: a box of 140 × 210, feet at 0, up is negative.
//! No faces, no wounds. Hair and clothes vary by seed, never by role or guilt; suspects look like anyone.
//! Start reading at [`FigureLook`], then at [`parts`].

use egui::{Color32, Pos2, Ui, Vec2, vec2};

use super::drawing::{Canvas, HIGH_CONTRAST, rule};
use super::pictures::Picture;
use super::room::theme_name;
use super::sketch::Sketch;
use crate::ui::paint::{sign, sign_in_disc};
use crate::ui::theme::{Agency, Scenery};

/// How tall somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stature {
    /// Grown up.
    #[default]
    Adult,
    /// About sixteen.
    Youth,
    /// A small child.
    Child,
}

/// What somebody wears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dress {
    /// Everyday clothes, by seed.
    #[default]
    Plain,
    /// Uniform and cap.
    Uniform,
    /// The ochre of the person assisted, in every scene, so that the room finds them.
    Assisted,
}

/// What somebody does with the arms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pose {
    /// Hanging; in the lap of who sits.
    #[default]
    Down,
    /// Hands together in front.
    Folded,
    /// A little away from the body, palms open.
    Open,
    /// On the hips; in the lap of who sits.
    Hips,
    /// Holding a paper.
    Paper,
    /// At a telephone.
    Phone,
}

/// What a figure looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FigureLook {
    /// Chooses hair and clothes.
    pub seed: u32,
    /// How tall.
    pub stature: Stature,
    /// Of broader build.
    pub broad: bool,
    /// What is worn.
    pub dress: Dress,
    /// What the arms do.
    pub pose: Pose,
    /// On a chair.
    pub seated: bool,
}

/// The box of every part: where the feet are in it, and its size.
const FEET: Vec2 = vec2(70.0, 200.0);
const SIZE: Vec2 = vec2(140.0, 210.0);
/// By how much a body sinks onto the chair.
const SEAT: f32 = 26.0;

macro_rules! part {
    ($name:literal) => {
        include_str!(concat!("../../../assets/stage/figure/", $name, ".svg"))
    };
}

/// Draws somebody with the feet at this point of the board, `share` (0 to 1) of them visible while they come or go.
pub(super) fn paint(ui: &Ui, sketch: &Sketch, feet: Pos2, look: &FigureLook, agency: Option<Agency>, share: f32) {
    let size = match look.stature {
        Stature::Adult => 1.04,
        Stature::Youth => 0.94,
        Stature::Child => 0.8,
    };
    let scale = sketch.scale * size;
    let name = format!("{look:?} {}", theme_name(&sketch.tokens));
    let picture = Picture::get(ui, &name, SIZE, scale, |mut canvas| {
        let style = if sketch.tokens.outlined { HIGH_CONTRAST.to_owned() } else { style(look, &sketch.scenery) };
        draw(&mut canvas, look, &style);
        canvas.image(&sketch.tokens, sketch.tokens.figure_percent)
    });
    let mut painter = sketch.painter.clone();
    painter.multiply_opacity(share);
    let feet = sketch.place(feet);
    if let Some(picture) = picture {
        picture.paint(&painter, feet - FEET * scale);
    }
    if let Some(agency) = agency {
        let chest = feet - vec2(0.0, 108.0 - if look.seated { SEAT } else { 0.0 }) * scale;
        if sketch.tokens.outlined {
            sign(&painter, chest, 20.0 * sketch.scale, agency, &sketch.tokens);
        } else {
            sign_in_disc(&painter, chest, 14.0 * scale, agency, &sketch.tokens);
        }
    }
}

/// The chair that stands in the debrief for a role that was to be there and was not: in ink, with the role's sign.
pub(super) fn paint_empty_chair(ui: &Ui, sketch: &Sketch, feet: Pos2, agency: Agency) {
    let t = &sketch.tokens;
    let name = format!("empty chair {}", theme_name(t));
    let picture = Picture::get(ui, &name, SIZE, sketch.scale * 1.04, |mut canvas| {
        // Ink on the light paper of the drawing, light on a dark one.
        let ink = if t.outlined || t.dark { t.ink } else { t.on_lamp };
        canvas.layer(part!("empty-chair"), &rule("ink", "stroke", ink), Vec2::ZERO, Vec2::splat(1.0));
        canvas.image(t, 100)
    });
    let feet = sketch.place(feet);
    if let Some(picture) = picture {
        picture.paint(&sketch.painter, feet - FEET * sketch.scale * 1.04);
    }
    let back = feet - vec2(0.0, 109.0) * sketch.scale;
    if t.outlined {
        sign(&sketch.painter, back, 26.0 * sketch.scale, agency, t);
    } else {
        sign_in_disc(&sketch.painter, back, 18.0 * sketch.scale, agency, t);
    }
}

fn draw(canvas: &mut Canvas, look: &FigureLook, style: &str) {
    let wide = if look.broad { 1.2 } else { 1.0 };
    // Whoever is drawn with an odd seed looks to the other side.
    let side = if look.seed.is_multiple_of(2) { 1.0 } else { -1.0 };
    let sunk = if look.seated { SEAT } else { 0.0 };
    for (svg, kind) in parts(look) {
        let (by, down) = match kind {
            Part::Ground => (vec2(wide, 1.0), 0.0),
            Part::Body => (vec2(wide, 1.0), sunk),
            Part::Head => (vec2(side, 1.0), sunk),
        };
        // Every file has its feet at (70, 200) of its box once the box begins at 0.
        canvas.layer(svg, style, FEET + vec2(0.0, down) - FEET * by, by);
    }
}

/// How a part moves with the figure.
#[derive(Clone, Copy)]
enum Part {
    /// Stays on the floor.
    Ground,
    /// Sinks with who sits down, and is broader for broad people.
    Body,
    /// Sinks too, and looks to one side.
    Head,
}

/// Hair: what hangs behind the shoulders, and what lies on the head.
const HAIR: [(Option<&str>, &str); 7] = [
    (None, part!("hair-short")),
    (Some(part!("hair-long-back")), part!("hair-long")),
    (None, part!("hair-parted")),
    (Some(part!("hair-tail-back")), part!("hair-tail")),
    (None, part!("hair-curly")),
    (None, part!("hair-bun")),
    (None, part!("hair-scarf")),
];
const BALD: (Option<&str>, &str) = (None, part!("hair-bald"));

/// The drawings of a figure, back to front.
fn parts(look: &FigureLook) -> Vec<(&'static str, Part)> {
    let pick = mixed(look.seed);
    let grown = look.stature == Stature::Adult;
    let skirt = look.dress == Dress::Assisted || (look.dress == Dress::Plain && pick % 4 == 1);
    let (behind, hair) = match look.dress {
        Dress::Assisted => HAIR[[1, 3, 5, 1][pick as usize % 4]],
        // A tail shows under a cap; other hair does not.
        Dress::Uniform => (HAIR[3].0.filter(|_| pick.is_multiple_of(3)), part!("cap")),
        Dress::Plain if grown && !skirt && pick % 9 == 4 => BALD,
        Dress::Plain if skirt => HAIR[[1, 5, 3, 6, 2][pick as usize / 4 % 5]],
        Dress::Plain => HAIR[[0, 2, 4, 3, 0, 5, 2][pick as usize / 4 % 7]],
    };
    let legs = match (look.seated, skirt) {
        (false, false) => part!("legs-trousers"),
        (false, true) => part!("legs-skirt"),
        (true, false) => part!("legs-seated"),
        (true, true) => part!("legs-seated-skirt"),
    };
    let arms = match look.pose {
        Pose::Down | Pose::Hips if look.seated => part!("arms-lap"),
        Pose::Down => part!("arms-down"),
        Pose::Folded => part!("arms-folded"),
        Pose::Open => part!("arms-open"),
        Pose::Hips => part!("arms-hips"),
        Pose::Paper => part!("arms-paper"),
        Pose::Phone => part!("arms-phone"),
    };
    let beard = (grown && !skirt && behind.is_none() && pick % 5 == 2).then_some(part!("beard"));
    let chair = look.seated.then_some(part!("chair"));
    let mut all = Vec::with_capacity(8);
    all.extend(chair.map(|svg| (svg, Part::Ground)));
    all.extend(behind.map(|svg| (svg, Part::Head)));
    all.extend([(legs, Part::Ground), (part!("torso"), Part::Body), (arms, Part::Body), (part!("head"), Part::Head)]);
    all.extend(beard.map(|svg| (svg, Part::Head)));
    all.push((hair, Part::Head));
    all
}

/// Neighbouring seeds look unlike each other.
const fn mixed(seed: u32) -> u32 {
    seed.wrapping_mul(2_654_435_761) >> 8
}

/// The stylesheet of a figure: its clothes and hair.
fn style(look: &FigureLook, colors: &Scenery) -> String {
    let pick = |from: &[Color32], salt: u32| {
        let index = mixed(look.seed).wrapping_add(salt) as usize % from.len().max(1);
        from.get(index).copied().unwrap_or(Color32::GRAY)
    };
    let (coat, legs) = match look.dress {
        Dress::Plain => (pick(&colors.coats, 0), pick(&colors.trousers, 1)),
        Dress::Uniform => (colors.police_coat, colors.police_trousers),
        Dress::Assisted => (colors.assisted_coat, colors.assisted_skirt),
    };
    let hair = match look.stature {
        Stature::Adult => &colors.hair[..],
        // Nobody young is grey, which is the last of the colours.
        Stature::Youth | Stature::Child => colors.hair.split_last().map_or(&[][..], |(_, young)| young),
    };
    let sleeve = coat.lerp_to_gamma(Color32::BLACK, 0.14);
    [
        ("coat", "fill", coat),
        ("sleeve", "stroke", sleeve),
        ("sleeve-edge", "stroke", sleeve),
        ("legs", "fill", legs),
        ("shoe", "fill", colors.shoe),
        ("skin", "fill", colors.skin),
        ("neck", "fill", colors.skin.lerp_to_gamma(Color32::BLACK, 0.1)),
        ("hair", "fill", pick(hair, 3)),
        ("scarf", "fill", pick(&colors.coats, 2)),
        ("cap", "fill", colors.police_trousers),
        ("paper", "fill", colors.paper),
        ("wood", "fill", colors.wood_dark),
    ]
    .into_iter()
    .map(|(class, property, color)| rule(class, property, color))
    .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use resvg::usvg::{Options, Tree};

    use super::*;

    fn looks() -> impl Iterator<Item = FigureLook> {
        (0..60).flat_map(|seed| {
            [Dress::Plain, Dress::Uniform, Dress::Assisted].into_iter().flat_map(move |dress| {
                let poses = [Pose::Down, Pose::Folded, Pose::Open, Pose::Hips, Pose::Paper, Pose::Phone];
                poses.into_iter().flat_map(move |pose| {
                    [false, true].map(|seated| FigureLook { seed, dress, pose, seated, ..FigureLook::default() })
                })
            })
        })
    }

    #[test]
    fn every_part_can_be_read_and_every_figure_is_whole() {
        let drawings: BTreeSet<&str> = looks().flat_map(|look| parts(&look)).map(|(svg, _)| svg).collect();
        assert!(drawings.len() > 20, "{}", drawings.len());
        for svg in drawings.into_iter().chain([part!("empty-chair")]) {
            assert!(Tree::from_str(svg, &Options::default()).unwrap().root().has_children(), "{svg}");
        }
        for look in looks() {
            let all: Vec<&str> = parts(&look).into_iter().map(|(svg, _)| svg).collect();
            assert!(all.contains(&part!("head")) && all.contains(&part!("torso")), "{look:?}");
            assert_eq!(all.contains(&part!("chair")), look.seated, "{look:?}");
        }
    }

    #[test]
    fn nobody_looks_like_their_neighbour() {
        let scenery = Scenery::shipped().unwrap();
        let seen = |seed| {
            let look = FigureLook { seed, ..FigureLook::default() };
            (parts(&look).into_iter().map(|(svg, _)| svg).collect::<Vec<_>>(), style(&look, &scenery))
        };
        let all: BTreeSet<_> = (0..14).map(seen).collect();
        assert!(all.len() >= 12, "only {} of 14 differ", all.len());
    }
}
