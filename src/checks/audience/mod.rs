//! Who gets to see a text, and in which language.

mod po;
mod private_in_public;
mod private_to_another;
mod repeated_text;
mod secrets;
mod stale_translation;
mod untranslated;

use super::Rule;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &private_in_public::RULE,
    &untranslated::RULE,
    &stale_translation::RULE,
    &repeated_text::RULE,
    &private_to_another::RULE,
];
