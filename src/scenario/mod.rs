//! Authored cases: text in, a [`Scenario`] plus diagnostics out.
//! It never plays a case and never reads files.
//! Start at [`document`] for what an author writes, at [`model`] for what the program works with, at [`talk`] for what
//! it gives the table to talk about.

mod case;
mod condition_document;
pub mod document;
mod lower;
pub mod model;
mod positions;
pub mod talk;
mod talk_document;

pub use case::Case;
pub use lower::{parse, place_of_id, procedure_of};
pub use model::{
    Agreement, CastMember, Choice, Decision, Effects, FactIx, FlagIx, Gauge, Group, GroupChange, InjectIx, Place,
    Scenario, Situation, SituationIx, Test, Who,
};
