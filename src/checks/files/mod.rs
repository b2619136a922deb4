//! What can be told only when the files of a folder are seen together.

mod no_procedure;

use super::Rule;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[&no_procedure::RULE];
