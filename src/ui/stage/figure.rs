//! One person, put together from the drawings in `assets/stage/figure`: a box of 140 × 210, feet at 0, up is negative.
//! No faces, no wounds. Who somebody is to the eye comes from the case; hair and clothes vary by seed, never by role or
//! guilt: suspects look like anyone.
//! Start reading at [`FigureLook`], then at [`parts`].

use egui::{Color32, Pos2, Ui, Vec2, vec2};

use super::drawing::{Canvas, HIGH_CONTRAST, rule};
use super::pictures::Picture;
use super::room::theme_name;
use super::sketch::Sketch;
use crate::ui::paint::{sign, sign_in_disc};
use crate::ui::theme::{Agency, Scenery};

/// Who somebody is to the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Figure {
    /// A grown woman.
    #[default]
    Woman,
    /// A grown man.
    Man,
    /// An old woman.
    OldWoman,
    /// An old man.
    OldMan,
    /// A girl, about sixteen.
    Girl,
    /// A boy, about sixteen.
    Boy,
    /// A small child.
    SmallChild,
    /// A baby, in a carrycot.
    Baby,
}

impl Figure {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Woman, Self::Man, Self::OldWoman, Self::OldMan, Self::Girl, Self::Boy, Self::SmallChild, Self::Baby];

    const fn is_old(self) -> bool {
        matches!(self, Self::OldWoman | Self::OldMan)
    }

    const fn size(self) -> f32 {
        match self {
            Self::Woman | Self::Baby => 1.0,
            Self::Man => 1.05,
            Self::OldWoman => 0.95,
            Self::OldMan => 1.0,
            Self::Girl => 0.91,
            Self::Boy => 0.93,
            Self::SmallChild => 0.68,
        }
    }
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
    /// Chooses hair and clothes; different for everybody on the stage.
    pub seed: u32,
    /// Who they are to the eye.
    pub figure: Figure,
    /// Of broader build.
    pub broad: bool,
    /// With a short beard, where it is a man.
    pub bearded: bool,
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
    let scale = sketch.scale * look.figure.size();
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
type Hair = (Option<&'static str>, &'static str);

const SHORT: Hair = (None, part!("hair-short"));
const LONG: Hair = (Some(part!("hair-long-back")), part!("hair-long"));
const PARTED: Hair = (None, part!("hair-parted"));
const TAIL: Hair = (Some(part!("hair-tail-back")), part!("hair-tail"));
const CURLY: Hair = (None, part!("hair-curly"));
const BUN: Hair = (None, part!("hair-bun"));
const SCARF: Hair = (None, part!("hair-scarf"));
const BALD: Hair = (None, part!("hair-bald"));

/// How the hair of such a person may look.
const fn hair_of(figure: Figure) -> &'static [Hair] {
    match figure {
        Figure::Woman => &[LONG, BUN, TAIL, CURLY, PARTED],
        Figure::Man => &[SHORT, PARTED, CURLY, BALD, SHORT],
        Figure::OldWoman => &[BUN, SCARF, CURLY],
        Figure::OldMan => &[BALD, SHORT, PARTED],
        Figure::Girl => &[TAIL, LONG, BUN],
        Figure::Boy => &[PARTED, SHORT, CURLY],
        Figure::SmallChild | Figure::Baby => &[CURLY, PARTED, SHORT],
    }
}

/// One of several, so that people with neighbouring seeds differ.
fn nth<T: Copy>(from: &[T], seed: u32) -> Option<T> {
    from.get(seed as usize % from.len().max(1)).copied()
}

/// The drawings of a figure, back to front.
fn parts(look: &FigureLook) -> Vec<(&'static str, Part)> {
    if look.figure == Figure::Baby {
        return vec![(part!("baby"), Part::Ground)];
    }
    let seed = look.seed;
    let skirt = look.dress != Dress::Uniform
        && match look.figure {
            Figure::Woman | Figure::Girl => seed % 3 != 1,
            Figure::OldWoman => true,
            _ => false,
        };
    let own = nth(hair_of(look.figure), seed).unwrap_or(SHORT);
    // A tail shows under a cap; other hair does not.
    let under_cap = if matches!(look.figure, Figure::Woman | Figure::OldWoman) { TAIL.0 } else { None };
    let (behind, hair) = if look.dress == Dress::Uniform { (under_cap, part!("cap")) } else { own };
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
    let beard = (look.bearded && matches!(look.figure, Figure::Man | Figure::OldMan)).then_some(part!("beard"));
    let chair = look.seated.then_some(part!("chair"));
    let mut all = Vec::with_capacity(8);
    all.extend(chair.map(|svg| (svg, Part::Ground)));
    all.extend(behind.map(|svg| (svg, Part::Head)));
    all.extend([(legs, Part::Ground), (part!("torso"), Part::Body), (arms, Part::Body), (part!("head"), Part::Head)]);
    all.extend(beard.map(|svg| (svg, Part::Head)));
    all.push((hair, Part::Head));
    all
}

/// The stylesheet of a figure: its clothes and hair.
fn style(look: &FigureLook, colors: &Scenery) -> String {
    let pick = |from: &[Color32], seed: u32| nth(from, seed).unwrap_or(Color32::GRAY);
    // Lengths that have no common part with each other's seeds: the same hair seldom meets the same coat.
    let (coat, legs) = match look.dress {
        Dress::Plain => (pick(&colors.coats, look.seed), pick(&colors.trousers, look.seed / 3)),
        Dress::Uniform => (colors.police_coat, colors.police_trousers),
        Dress::Assisted => {
            let shades = [(Color32::WHITE, 0.0), (Color32::BLACK, 0.16), (Color32::WHITE, 0.2), (Color32::BLACK, 0.3)];
            let (toward, share) = nth(&shades, look.seed).unwrap_or_default();
            let legs = nth(&colors.trousers, look.seed / 2).filter(|_| !look.seed.is_multiple_of(3));
            (colors.assisted_coat.lerp_to_gamma(toward, share), legs.unwrap_or(colors.assisted_skirt))
        }
    };
    // The last of the colours is grey, for the old alone.
    let (grey, young) = colors.hair.split_last().map_or((Color32::GRAY, &[][..]), |(grey, young)| (*grey, young));
    let hair = match look.figure.is_old() {
        true => grey.lerp_to_gamma(Color32::WHITE, if look.seed.is_multiple_of(2) { 0.35 } else { 0.55 }),
        false => pick(young, look.seed / 2),
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
        ("hair", "fill", hair),
        ("scarf", "fill", pick(&colors.coats, look.seed + 2)),
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
        let poses = [Pose::Down, Pose::Folded, Pose::Open, Pose::Hips, Pose::Paper, Pose::Phone];
        let dresses = [Dress::Plain, Dress::Uniform, Dress::Assisted];
        (0..60).flat_map(move |seed| {
            Figure::ALL.into_iter().flat_map(move |figure| {
                dresses.into_iter().flat_map(move |dress| {
                    poses.into_iter().flat_map(move |pose| {
                        let bearded = seed % 4 == 0;
                        [false, true].map(|seated| FigureLook {
                            seed,
                            figure,
                            broad: false,
                            bearded,
                            dress,
                            pose,
                            seated,
                        })
                    })
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
        for look in looks().filter(|look| look.figure != Figure::Baby) {
            let all: Vec<&str> = parts(&look).into_iter().map(|(svg, _)| svg).collect();
            assert!(all.contains(&part!("head")) && all.contains(&part!("torso")), "{look:?}");
            assert_eq!(all.contains(&part!("chair")), look.seated, "{look:?}");
        }
    }

    /// As in a packing house: seven people who are all assisted, and three of a kind beside them.
    #[test]
    fn nobody_looks_like_anybody_else_on_the_stage() {
        let scenery = Scenery::shipped().unwrap();
        for figure in Figure::ALL.into_iter().filter(|figure| *figure != Figure::Baby) {
            for dress in [Dress::Plain, Dress::Assisted] {
                for first in 0..30 {
                    let seen = |seed| {
                        let look = FigureLook { seed, figure, dress, ..FigureLook::default() };
                        (parts(&look).into_iter().map(|(svg, _)| svg).collect::<Vec<_>>(), style(&look, &scenery))
                    };
                    let all: BTreeSet<_> = (first..first + 7).map(seen).collect();
                    assert_eq!(all.len(), 7, "{figure:?} in {dress:?} from {first}");
                }
            }
        }
    }

    #[test]
    fn the_young_are_never_grey_and_women_have_no_beard() {
        let scenery = Scenery::shipped().unwrap();
        let grey = rule("hair", "fill", *scenery.hair.last().unwrap());
        for look in looks() {
            assert!(!style(&look, &scenery).contains(&grey), "{look:?}");
            let has_beard = parts(&look).iter().any(|(svg, _)| *svg == part!("beard"));
            assert_eq!(has_beard, look.bearded && matches!(look.figure, Figure::Man | Figure::OldMan), "{look:?}");
        }
    }
}
