//! What is told of names, numbers and the build of a file, once its fields are read.

mod answer_to_no_standing_act;
mod bad_id;
mod cannot_be_decided;
mod cannot_pick_that_many;
mod clause_without_rule;
mod decides_outside_joint;
mod done_with_somebody_else;
mod gauge_out_of_range;
mod helpers_out_of_range;
mod inject_never_comes;
mod limits_crossed;
mod no_change_of_group;
mod no_way_on;
mod nobody_to_direct_it_at;
mod nothing_to_play;
mod person_not_role;
mod repeated_id;
mod stop_too_long;
mod too_many;
mod unknown_format;
mod unknown_look;
mod unknown_name;
mod unknown_talk;

use super::Rule;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &unknown_name::RULE,
    &repeated_id::RULE,
    &bad_id::RULE,
    &unknown_format::RULE,
    &too_many::RULE,
    &clause_without_rule::RULE,
    &limits_crossed::RULE,
    &nothing_to_play::RULE,
    &person_not_role::RULE,
    &inject_never_comes::RULE,
    &answer_to_no_standing_act::RULE,
    &nobody_to_direct_it_at::RULE,
    &gauge_out_of_range::RULE,
    &no_way_on::RULE,
    &cannot_be_decided::RULE,
    &cannot_pick_that_many::RULE,
    &no_change_of_group::RULE,
    &done_with_somebody_else::RULE,
    &unknown_look::RULE,
    &decides_outside_joint::RULE,
    &helpers_out_of_range::RULE,
    &stop_too_long::RULE,
    &unknown_talk::RULE,
];
