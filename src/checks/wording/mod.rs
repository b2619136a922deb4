//! How the texts of a case read.

mod gives_itself_away;
mod no_time_to_read;
mod texts;
mod too_long;

use super::Rule;
pub(super) use texts::{Kind, texts_of};

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[&too_long::RULE, &no_time_to_read::RULE, &gives_itself_away::RULE];
