//! One person, drawn from simple forms in a box of 60 × 178, feet at 0, up is negative.
//! No faces, no wounds. Hair and clothes vary by seed, never by role or guilt; suspects look like anyone.

use egui::{Color32, Pos2, Ui, Vec2, vec2};

use super::sketch::Sketch;
use crate::ui::paint::{sign, sign_in_disc};
use crate::ui::theme::Agency;

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
    /// Hanging.
    #[default]
    Down,
    /// Hands together in front.
    Folded,
    /// A little away from the body, palms open.
    Open,
    /// On the hips.
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
}

pub(super) fn paint(ui: &Ui, sketch: &Sketch, feet: Pos2, look: &FigureLook, agency: Option<Agency>) {
    let size = match look.stature {
        Stature::Adult => 1.04,
        Stature::Youth => 0.94,
        Stature::Child => 0.8,
    };
    let body = Body { sketch, feet, size, wide: if look.broad { 1.2 } else { 1.0 }, look };
    body.paint();
    if let Some(agency) = agency {
        let chest = sketch.place(body.at(0.0, -106.0));
        let t = &sketch.tokens;
        if t.outlined {
            sign(ui.painter(), chest, 20.0 * sketch.scale, agency, t);
        } else {
            sign_in_disc(&sketch.painter, chest, 14.0 * sketch.scale * size, agency, t);
        }
    }
}

struct Body<'a> {
    sketch: &'a Sketch,
    feet: Pos2,
    size: f32,
    wide: f32,
    look: &'a FigureLook,
}

impl Body<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.feet + vec2(x * self.wide, y) * self.size
    }

    fn oval(&self, x: f32, y: f32, radius: Vec2, color: Color32) {
        self.sketch.oval(self.feet + vec2(x, y) * self.size, radius * self.size, color);
    }

    fn form(&self, points: &[(f32, f32)], color: Color32) {
        let points: Vec<Pos2> = points.iter().map(|&(x, y)| self.at(x, y)).collect();
        self.sketch.form(&points, color);
    }

    fn pick(&self, from: &[Color32], salt: u32) -> Color32 {
        let index = (self.look.seed.wrapping_mul(2_654_435_761) >> 8).wrapping_add(salt) as usize % from.len().max(1);
        from.get(index).copied().unwrap_or(Color32::GRAY)
    }

    fn paint(&self) {
        let (sketch, colors) = (self.sketch, &self.sketch.scenery);
        let tone = |color| sketch.skin(color);
        let (coat, legs) = match self.look.dress {
            Dress::Plain => (self.pick(&colors.coats, 0), self.pick(&colors.trousers, 1)),
            Dress::Uniform => (colors.police_coat, colors.police_trousers),
            Dress::Assisted => (colors.assisted_coat, colors.assisted_skirt),
        };
        let hair = match self.look.stature {
            Stature::Adult => &colors.hair[..],
            // Nobody young is grey, which is the last of the colours.
            Stature::Youth | Stature::Child => colors.hair.split_last().map_or(&[][..], |(_, young)| young),
        };
        let (coat, legs, hair) = (tone(coat), tone(legs), tone(self.pick(hair, 3)));
        let (skin, shoe) = (tone(colors.skin), tone(colors.shoe));
        let long_hair = self.look.seed % 3 == 1;
        let side = if self.look.seed.is_multiple_of(2) { 3.0 } else { -3.0 };

        sketch.shadow(self.at(0.0, 1.0), vec2(34.0, 6.0) * self.size);
        if self.look.dress == Dress::Assisted {
            for x in [-8.0, 8.0] {
                sketch.limb(&[self.at(x, -26.0), self.at(x, -6.0)], 8.0 * self.size, skin);
            }
            self.form(&[(-17.0, -82.0), (17.0, -82.0), (25.0, -24.0), (-25.0, -24.0)], legs);
        } else {
            self.form(
                &[
                    (-19.0, -80.0),
                    (19.0, -80.0),
                    (18.0, -3.0),
                    (5.0, -3.0),
                    (1.5, -58.0),
                    (-1.5, -58.0),
                    (-5.0, -3.0),
                    (-18.0, -3.0),
                ],
                legs,
            );
        }
        for x in [-11.5, 11.5] {
            self.oval(x * self.wide, -4.0, vec2(9.0, 4.0), shoe);
        }
        if long_hair && self.look.dress != Dress::Uniform {
            self.form(
                &[(-15.0, -162.0), (15.0, -162.0), (16.0, -128.0), (10.0, -120.0), (-10.0, -120.0), (-16.0, -128.0)],
                hair,
            );
        }
        sketch.limb(
            &[self.at(0.0, -146.0), self.at(0.0, -132.0)],
            12.0 * self.size,
            skin.lerp_to_gamma(Color32::BLACK, 0.1),
        );
        self.torso(coat);
        self.arms(coat.lerp_to_gamma(Color32::BLACK, 0.14), skin);
        self.head(side, skin, hair, tone(colors.police_trousers));
    }

    fn torso(&self, coat: Color32) {
        self.form(
            &[
                (-13.0, -138.0),
                (13.0, -138.0),
                (21.0, -135.0),
                (25.0, -126.0),
                (23.0, -100.0),
                (21.0, -74.0),
                (0.0, -71.0),
                (-21.0, -74.0),
                (-23.0, -100.0),
                (-25.0, -126.0),
                (-21.0, -135.0),
            ],
            coat,
        );
    }

    fn arms(&self, sleeve: Color32, skin: Color32) {
        let colors = &self.sketch.scenery;
        let (left, right): ([(f32, f32); 2], [(f32, f32); 2]) = match self.look.pose {
            Pose::Down => ([(-30.0, -104.0), (-29.0, -80.0)], [(30.0, -104.0), (29.0, -80.0)]),
            Pose::Folded => ([(-31.0, -102.0), (-5.0, -87.0)], [(31.0, -102.0), (5.0, -87.0)]),
            Pose::Open => ([(-34.0, -108.0), (-48.0, -95.0)], [(34.0, -108.0), (48.0, -95.0)]),
            Pose::Hips => ([(-41.0, -106.0), (-24.0, -88.0)], [(41.0, -106.0), (24.0, -88.0)]),
            Pose::Paper => ([(-32.0, -104.0), (-10.0, -102.0)], [(32.0, -104.0), (10.0, -102.0)]),
            Pose::Phone => ([(-30.0, -104.0), (-29.0, -80.0)], [(34.0, -112.0), (17.0, -148.0)]),
        };
        for (shoulder, [elbow, hand]) in [(-20.0, left), (20.0, right)] {
            let joints = [self.at(shoulder, -128.0), self.at(elbow.0, elbow.1), self.at(hand.0, hand.1)];
            self.sketch.limb(&joints, 12.5 * self.size, sleeve);
            self.oval(hand.0 * self.wide, hand.1, vec2(6.0, 6.0), skin);
        }
        match self.look.pose {
            Pose::Paper => self.form(&[(-13.0, -114.0), (13.0, -114.0), (13.0, -97.0), (-13.0, -97.0)], colors.paper),
            Pose::Phone => self.form(&[(15.0, -160.0), (20.0, -160.0), (20.0, -146.0), (15.0, -146.0)], colors.shoe),
            _ => {}
        }
    }

    fn head(&self, side: f32, skin: Color32, hair: Color32, cap: Color32) {
        self.oval(side, -158.0, vec2(13.6, 16.0), skin);
        let s = side.signum();
        // The hair lies on the crown and on the side away from which the figure looks.
        let crown: Vec<(f32, f32)> = [
            (14.0, -158.0),
            (12.5, -167.0),
            (6.0, -174.0),
            (-3.0, -175.5),
            (-11.0, -171.0),
            (-15.0, -162.0),
            (-14.5, -150.0),
            (-10.0, -148.0),
            (-9.0, -160.0),
            (-2.0, -165.0),
            (8.0, -164.0),
        ]
        .iter()
        .map(|&(x, y)| ((side + x * s) / self.wide, y))
        .collect();
        if self.look.dress == Dress::Uniform {
            self.form(&crown, hair);
            let hat: Vec<(f32, f32)> = [
                (-14.0, -163.0),
                (-14.0, -170.0),
                (-8.0, -178.0),
                (8.0, -178.0),
                (14.0, -170.0),
                (25.0, -164.0),
                (24.0, -161.0),
            ]
            .iter()
            .map(|&(x, y)| ((side + x * s) / self.wide, y))
            .collect();
            self.form(&hat, cap);
        } else if self.look.seed % 7 != 6 {
            self.form(&crown, hair);
        }
    }
}
