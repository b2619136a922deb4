//! What is told of plans.

mod bad_expectation;
mod bad_step;
mod unknown_name;

use super::Rule;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[&bad_step::RULE, &bad_expectation::RULE, &unknown_name::RULE];
