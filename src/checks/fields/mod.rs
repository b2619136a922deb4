//! What is told of fields and their values, once brackets and quotes are in order.

mod bad_row;
mod missing_field;
mod nested_too_deeply;
mod not_a_time;
mod repeated_field;
mod unexpected;
mod unknown_field;
mod unknown_word;
mod wrong_shape;

use super::Rule;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &unexpected::RULE,
    &unknown_field::RULE,
    &missing_field::RULE,
    &wrong_shape::RULE,
    &unknown_word::RULE,
    &repeated_field::RULE,
    &not_a_time::RULE,
    &nested_too_deeply::RULE,
    &bad_row::RULE,
];
