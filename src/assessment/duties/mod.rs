//! What the procedure asks of a play, and which acts answered it.
//! Start at [`instantiate`] for what is owed, at [`serve`] for what became of it.

pub(in crate::assessment) mod instantiate;
pub(in crate::assessment) mod matching;
mod opened;
mod owed;
pub(in crate::assessment) mod serve;

pub use instantiate::{Anchor, Due, Instance};
pub use owed::{Duty, Owed, owed};
