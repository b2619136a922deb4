//! The screens, used as people use them: by keyboard alone, by mouse alone, by what a screen reader hears.
#![cfg(feature = "ui")]
#![allow(clippy::unwrap_used, reason = "what is missing stops a test")]

mod author;
mod between;
mod colours;
mod console;
mod curtain;
mod day;
mod debrief;
mod handbook;
mod haste;
mod letters;
mod lobby;
mod names;
#[path = "../support/otherwise.rs"]
mod otherwise;
mod play;
mod presenter;
#[path = "../support/raster.rs"]
#[allow(dead_code, reason = "shared with the gallery, which also writes pictures")]
mod raster;
mod records;
#[path = "../support/samples.rs"]
#[allow(dead_code, reason = "shared with the gallery, which uses other parts of it")]
mod samples;
mod settings;
mod setup;
mod setup_seats;
mod stand;
mod table;
mod wall_leaks;
mod window;
