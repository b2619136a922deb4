//! The plan of a case: its situations and how one leads to another, as plain data, laid out so that it can be looked
//! at, with the parts nobody comes to and the way a play took marked on it.
//! It never plays a case to find out and never draws on a screen; it turns into SVG and DOT text.
//! Start at [`CaseGraph::of`], then at [`lay_out`] for where everything stands.

mod build;
mod course;
mod dot;
mod layers;
mod layout;
mod model;
mod seen;
mod svg;
mod words;

pub use dot::dot;
pub use layout::{Bounds, Layout, Measures, Point, Route, Segment, lay_out};
pub use model::{CaseGraph, Course, Line, Node, NodeKind, Reach, Way, Why};
pub use seen::Seen;
pub use svg::{colour, svg};
pub use words::summary;
