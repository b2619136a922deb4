//! What can be told only when the files of a folder are seen together.

mod folder_of_another_name;
mod no_procedure;
mod second_ending;

use super::Rule;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[&no_procedure::RULE, &second_ending::RULE, &folder_of_another_name::RULE];
