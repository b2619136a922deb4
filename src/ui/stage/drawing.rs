//! From our SVG sources to pixels: one file is one layer, and a stylesheet says what hour and theme change in it.
//! It knows no place and no person. A layer that cannot be read is left out: a drawing may never stop a workshop
//! (a test reads them all).

use egui::{ColorImage, Vec2};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::ui::theme::Tokens;

/// What high contrast makes of every drawing.
pub(super) const HIGH_CONTRAST: &str = include_str!("../../../assets/stage/light/high-contrast.css");

/// Pixels on which layers are drawn, back to front.
pub(super) struct Canvas {
    pixels: Pixmap,
    scale: f32,
}

impl Canvas {
    /// Empty pixels for a picture `size` units large, each unit `scale` pixels.
    pub(super) fn new(size: Vec2, scale: f32) -> Option<Self> {
        let whole = size * scale;
        let side = |length: f32| length.round().max(1.0) as u32;
        Some(Self { pixels: Pixmap::new(side(whole.x), side(whole.y))?, scale })
    }

    /// Draws a layer with its own origin at `at`, stretched by `by`, both in units of the picture.
    pub(super) fn layer(&mut self, svg: &str, style: &str, at: Vec2, by: Vec2) {
        let options = Options { style_sheet: Some(style.to_owned()), ..Options::default() };
        if let Ok(tree) = Tree::from_str(svg, &options) {
            let place = Transform::from_row(by.x, 0.0, 0.0, by.y, at.x, at.y).post_scale(self.scale, self.scale);
            resvg::render(&tree, place, &mut self.pixels.as_mut());
        }
    }

    /// What a texture is made from, with `percent` of the brightness; outlines in high contrast keep all of theirs.
    pub(super) fn image(mut self, tokens: &Tokens, percent: u8) -> ColorImage {
        let percent = if tokens.outlined { 100 } else { percent };
        if percent < 100 {
            for pixel in self.pixels.data_mut().chunks_exact_mut(4) {
                for part in &mut pixel[..3] {
                    *part = (u16::from(*part) * u16::from(percent) / 100) as u8;
                }
            }
        }
        let size = [self.pixels.width() as usize, self.pixels.height() as usize];
        ColorImage::from_rgba_premultiplied(size, self.pixels.data())
    }
}

/// The same drawing whose stylesheet names colours: `.class{property:#RRGGBB}`.
pub(super) fn rule(class: &str, property: &str, color: egui::Color32) -> String {
    let [r, g, b, _] = color.to_array();
    format!(".{class}{{{property}:#{r:02X}{g:02X}{b:02X}}}\n")
}
