//! How a screen fits its window: one scale for everything, and a layout chosen by the space that is left.
//! Pure arithmetic; it never asks egui.

use egui::{Vec2, vec2};

/// The screen every drawing was made for.
const DRAWN_FOR: Vec2 = vec2(1280.0, 800.0);

/// Which arrangement a screen uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    /// One column; side columns fold away behind buttons.
    Narrow,
    /// Two columns with less of everything.
    Compact,
    /// As drawn.
    Wide,
}

impl Layout {
    /// The layout for a space in logical pixels, after scaling.
    #[must_use]
    pub fn of(space: Vec2) -> Self {
        // Half a pixel of grace: scales such as 1.35 do not divide evenly.
        let holds = |width: f32, height: f32| space.x + 0.5 >= width && space.y + 0.5 >= height;
        if holds(1180.0, 760.0) {
            Self::Wide
        } else if holds(960.0, 660.0) {
            Self::Compact
        } else {
            Self::Narrow
        }
    }

    /// The margin of the page, left and right.
    #[must_use]
    pub const fn margin(self) -> f32 {
        match self {
            Self::Wide => 32.0,
            Self::Compact => 20.0,
            Self::Narrow => 16.0,
        }
    }
}

/// A window, measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// By how much everything is enlarged.
    pub scale: f32,
    /// The space that is left, in logical pixels.
    pub space: Vec2,
    /// The layout that this space allows.
    pub layout: Layout,
}

impl Fit {
    /// Measures a window of `window` unscaled points for a person who reads at `text_size` (1.0 is 100 %).
    #[must_use]
    pub fn of(window: Vec2, text_size: f32) -> Self {
        let whole = (window.x / DRAWN_FOR.x).min(window.y / DRAWN_FOR.y).clamp(1.0, 2.0);
        let scale = whole * text_size.clamp(0.75, 2.5);
        let space = window / scale;
        Self { scale, space, layout: Layout::of(space) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_of_the_design_get_the_layouts_of_the_design() {
        for (width, height, text_size, scale, layout) in [
            (1280.0, 800.0, 1.0, 1.0, Layout::Wide),
            (1920.0, 1080.0, 1.0, 1.35, Layout::Wide),
            (2560.0, 1600.0, 1.0, 2.0, Layout::Wide),
            (3840.0, 2160.0, 1.0, 2.0, Layout::Wide),
            (1024.0, 700.0, 1.0, 1.0, Layout::Compact),
            (1280.0, 800.0, 1.5, 1.5, Layout::Narrow),
            (800.0, 600.0, 1.0, 1.0, Layout::Narrow),
            (1280.0, 800.0, 0.75, 0.75, Layout::Wide),
        ] {
            let fit = Fit::of(vec2(width, height), text_size);
            assert!((fit.scale - scale).abs() < 0.001, "{width} x {height}: {fit:?}");
            assert_eq!(fit.layout, layout, "{width} x {height} at {text_size}: {fit:?}");
        }
    }
}
