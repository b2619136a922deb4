//! What can be read and cannot be meant: somebody in two places, a swap with oneself, a flag for nobody, a text without
//! words. `pieces` lists whatever a case brings about and whatever it asks for, `whereabouts` where people can be.

mod assessed_too_short;
mod beyond_reach;
mod beyond_the_scale;
mod called_out_of_sight;
mod called_where_they_are;
mod contact;
mod contact_data;
mod empty_text;
mod insight_of_another;
mod joint_of_one;
mod known_already;
mod last_ending;
mod longer_than_the_case;
mod no_looks;
mod not_assisted;
mod not_prepared;
mod one_option;
mod pieces;
mod private_about_nobody;
mod same_effects;
mod same_words;
mod silent_voice;
mod still_to_come;
mod swap_cannot_be;
mod swap_passed_over;
mod toward_somebody_away;
mod twice_in_one;
mod two_places;
mod unheard;
mod unused_flag;
mod unused_place;
mod whereabouts;
mod with_oneself;
mod without_use;

use super::Rule;

/// Listed with the codes beside it, though it needs no play.
pub(super) use beyond_reach::RULE as BEYOND_REACH;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &two_places::RULE,
    &called_where_they_are::RULE,
    &toward_somebody_away::RULE,
    &called_out_of_sight::RULE,
    &joint_of_one::RULE,
    &without_use::RULE,
    &swap_cannot_be::RULE,
    &swap_passed_over::RULE,
    &insight_of_another::RULE,
    &beyond_the_scale::RULE,
    &longer_than_the_case::RULE,
    &assessed_too_short::RULE,
    &not_assisted::RULE,
    &twice_in_one::RULE,
    &known_already::RULE,
    &private_about_nobody::RULE,
    &same_words::RULE,
    &same_effects::RULE,
    &one_option::RULE,
    &empty_text::RULE,
    &unused_place::RULE,
    &unused_flag::RULE,
    &with_oneself::RULE,
    &still_to_come::RULE,
    &last_ending::RULE,
    &contact_data::RULE,
    &not_prepared::RULE,
    &silent_voice::RULE,
    &unheard::RULE,
    &no_looks::RULE,
];
