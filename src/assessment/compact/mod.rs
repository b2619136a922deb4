//! What is left of a play when everything is forgotten that its assessment can no longer ask for.
//! Start at [`Residue`] for what is kept, at [`Reading`] for what can ever be asked.

mod reading;
mod residue;

pub use reading::Reading;
pub use residue::{Outcome, Residue};
