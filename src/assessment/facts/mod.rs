//! The facts of a play that rules are held against: acts, moments, groups, agreements, places.
//! Start at [`Facts`].

pub(in crate::assessment) mod groups;
pub(in crate::assessment) mod moments;
pub(in crate::assessment) mod places;
mod play_facts;
pub(in crate::assessment) mod trace;

pub use moments::{Moments, Truth};
pub(in crate::assessment) use play_facts::{AgreementStands, Facts, agreements};
pub use trace::{Deed, Trace};
