//! Drawing with egui's painter: our small SVG drawings, filled shapes of any form, agency signs, icons.
//! It never asks for input and keeps no state.
//! Start reading at [`sign`] for a use of everything.

mod dashed;
mod fill;
mod icon;
mod line_art;
mod picture;
mod seating;
mod sign;

pub use dashed::dashed;
pub use fill::{fill_polygon, polyline};
pub use icon::{Icon, icon};
pub use picture::{Placed, picture};
pub use seating::{Seating, dial, seating};
pub use sign::{sign, sign_in_disc};
