//! Who gets to see a text, and in which language.

mod po;
mod private_in_public;
mod stale_translation;
mod untranslated;

use super::Rule;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[&private_in_public::RULE, &untranslated::RULE, &stale_translation::RULE];
