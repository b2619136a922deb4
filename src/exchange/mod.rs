//! The formats of other tools: Petri nets as PNML, event logs as XES and CSV, so that anybody can hold this program
//! against the tools of the field, in both directions.
//!
//! Text comes in and goes out; it never opens a file, and never judges a play: what is owed comes from `assessment`.
//! Mistakes in a file are diagnostics with their place, never a panic, and never only the first.
//! Start at [`decode`] for a file as it lies on the disk, at [`pnml::read`] and [`log::read`] for what comes in, at [`play::log_of`] and [`duties::net_of`] for what goes
//! out.

pub mod decode;
pub mod duties;
pub mod log;
pub mod play;
pub mod pnml;

mod arcs;
mod markings;
mod net;
mod pnml_write;
mod table;
mod time;
mod xes;
mod xml;

pub use net::NamedNet;
pub use pnml_write::to_pnml;
