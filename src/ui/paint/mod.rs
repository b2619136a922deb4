//! Drawing with egui's painter: outlines from SVG path data, filled shapes of any form, agency signs, icons.
//! It never asks for input and keeps no state.
//! Start reading at [`sign`] for a use of everything.

mod fill;
mod icon;
mod path;
mod sign;

pub use fill::{fill_polygon, polyline};
pub use icon::{Icon, icon};
pub use path::{Outline, outlines};
pub use sign::{sign, sign_in_disc};
