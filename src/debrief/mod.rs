//! What is shown and printed after a play, as plain data, and its renderers.
//! It never judges; it puts the play and its assessment into an order that helps people talk. Feelings and facts come
//! before findings, and the number comes last, if at all.
//! Start at [`DebriefReport`]; [`phases`] is the course of the talk, [`topics()`] what to talk about, [`pictures`] what
//! hangs on the wall, `improvement` what comes of it.

mod course;
mod improvement;
mod knowledge;
mod lanes;
mod lines;
mod matter;
mod mirror;
pub mod phases;
pub mod pictures;
mod profile;
mod report;
mod short;
pub mod statements;
mod text;
mod timeline;
mod topics;
mod two_courses;
mod voices;
mod waits;

pub use course::{Step, course};
pub use improvement::{Performed, Row, improvement, performed, rating_key};
pub use knowledge::{FactRow, Telling, facts_that_matter, knowledge};
pub use lanes::{Expected, Happened, Lane, lanes};
pub use matter::{decisions_that_matter, moment_of, moments_that_matter};
pub use mirror::{Mirror, mirrors};
pub use phases::minutes_of_talk;
pub use profile::{number_lines, profile_lines};
pub use report::{DebriefReport, FindingLine, Told};
pub use short::render_short;
pub use text::{render_facts, render_text};
pub use timeline::{Moment, MomentKind, moments};
pub use topics::{Topic, TopicKind, topics};
pub use two_courses::{Course, TwoCourses};
pub use voices::{VoiceAt, voices};
pub use waits::{Beside, Wait, beside, waits};
