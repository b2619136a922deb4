//! The record of a workshop, as whoever relies on it sees it: what was told as recorded is there, what was deleted is
//! not, and a file that cannot be trusted says so.
#![allow(clippy::unwrap_used, reason = "what is missing stops a test")]

mod any_order;
mod basics;
mod children;
mod damage;
mod forgetting;
mod kills;
mod lobby;
mod plays_killed;
mod rescue_command;
mod support;
mod syncs;
mod tables;
mod trouble;
