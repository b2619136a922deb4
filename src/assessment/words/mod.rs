//! Findings as message keys with arguments, and the order in which they are told.
//! Start at [`sentences`].

mod asks;
mod context;
pub(in crate::assessment) mod reach;
mod sentences;
pub(in crate::assessment) mod several;
pub(in crate::assessment) mod telling;
mod times;

pub(in crate::assessment) use sentences::sentences;
pub use several::{act_told, people_named};
pub use telling::Telling;
pub use times::moment;
