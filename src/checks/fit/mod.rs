//! How a case fits its procedure.

mod doings;
mod never_exercised;
mod not_their_task;
mod toward_nobody;

use super::Rule;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[&not_their_task::RULE, &toward_nobody::RULE, &never_exercised::RULE];
