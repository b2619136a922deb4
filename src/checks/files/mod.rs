//! What can be told only when a folder is seen as a whole.

mod folder_of_another_name;
mod no_procedure;
mod second_ending;
mod skipped;
mod unreadable;

use super::Rule;

/// What was not read at all, in the order of the codes.
pub(super) const UNREAD: &[&Rule] = &[&skipped::RULE, &unreadable::RULE];

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[&no_procedure::RULE, &second_ending::RULE, &folder_of_another_name::RULE];
