//! Acts in the wrong order, and the lightest set of them to move.
//! Start at [`order`].

mod charges;
pub(in crate::assessment) mod precedence;
pub(in crate::assessment) mod repair;

pub(in crate::assessment) use charges::order;
