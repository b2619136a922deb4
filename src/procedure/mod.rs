//! The reference procedure: agencies, the catalogue of acts, clauses and their rules.
//! It never knows a case or a play, and it judges nobody; it says what is asked, of whom, when and why.
//! Start at [`document`] for what an author writes, at [`model`] for what the program works with; what a workshop lays
//! over it stands in [`local`].

pub mod document;
pub mod local;
mod lower;
pub mod model;

pub use lower::parse;
pub use model::{
    Act, ActIx, Agencies, Agency, AgencyIx, AgencyLook, Applies, Clause, ClauseIx, Gravity, MomentIx, Procedure,
    PurposeIx, Reach, Toward,
};
