//! What can be told of the course of a case without playing it.
//! `world` knows what can ever become true, `ways` where each situation can lead; neither calls possible things
//! impossible.

mod idle_role;
mod inject_cannot_fire;
mod long_wait;
mod never_known;
mod never_offered;
mod never_reached;
mod never_true;
mod no_ending_ahead;
mod no_option_left;
mod options;
mod order;
mod past_time;
mod timeless_circle;
mod times;
mod too_many_voices;
mod ways;
mod world;
mod wrong_weekday;

use super::Rule;
pub(super) use options::options_of;
pub(super) use order::slip;
pub(super) use times::soonest;
pub(super) use ways::Ways;
pub(super) use world::World;

/// These rules, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &never_reached::RULE,
    &no_ending_ahead::RULE,
    &never_true::RULE,
    &never_offered::RULE,
    &no_option_left::RULE,
    &timeless_circle::RULE,
    &inject_cannot_fire::RULE,
    &idle_role::RULE,
    &never_known::RULE,
    &long_wait::RULE,
    &past_time::RULE,
    &wrong_weekday::RULE,
    &too_many_voices::RULE,
];
