//! Slips of quotes, commas, brackets and letters, told in the author's words.

mod as_json;
mod breaks_off;
mod byte_order_mark;
mod condition_in_quotes;
mod curly_delimiters;
mod endless_comment;
mod forgotten_colon;
mod forgotten_comma;
mod hash_note;
mod no_opening_quote;
mod not_utf8;
mod nothing_behind_name;
mod odd_sign;
mod quotes_inside;
mod steering_sign;
mod stray_backslash;
mod stray_bracket;
mod tab;
mod too_much;
mod unclosed_bracket;
mod unclosed_quote;
mod unopened_bracket;
mod unseen_blank;
mod wrong_bracket;

use super::Rule;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &unclosed_quote::RULE,
    &quotes_inside::RULE,
    &curly_delimiters::RULE,
    &forgotten_comma::RULE,
    &unclosed_bracket::RULE,
    &wrong_bracket::RULE,
    &stray_bracket::RULE,
    &tab::RULE,
    &not_utf8::RULE,
    &byte_order_mark::RULE,
    &forgotten_colon::RULE,
    &no_opening_quote::RULE,
    &stray_backslash::RULE,
    &too_much::RULE,
    &endless_comment::RULE,
    &nothing_behind_name::RULE,
    &as_json::RULE,
    &hash_note::RULE,
    &unopened_bracket::RULE,
    &unseen_blank::RULE,
    &condition_in_quotes::RULE,
    &odd_sign::RULE,
    &breaks_off::RULE,
    &steering_sign::RULE,
];
