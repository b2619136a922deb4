//! Roadblock: a workshop in a box. Rehearse, together and in each other's roles, the standard procedure for
//! identifying and assisting victims of internal trafficking.
//!
//! A pure core (`base` to `rehearsal`) that knows neither window nor file nor clock; faces around it that know nothing
//! of each other. Start reading in `docs/architecture.md`.

pub mod alignment;
#[cfg(feature = "app")]
pub mod app;
pub mod assessment;
pub mod base;
pub mod checks;
#[cfg(feature = "cli")]
pub mod cli;
pub mod debrief;
pub mod engine;
#[cfg(feature = "cli")]
pub mod exchange;
pub mod graph;
pub mod handbook;
pub mod library;
#[cfg(feature = "ui")]
pub mod presenter;
#[cfg(feature = "cli")]
pub mod print;
pub mod procedure;
pub mod rehearsal;
pub mod scenario;
pub mod store;
#[cfg(feature = "ui")]
pub mod ui;
pub mod workshop;
