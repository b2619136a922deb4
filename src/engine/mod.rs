//! The deterministic play of one case: commands in, events out.
//! It knows the case and the catalogue of acts; it knows nothing of scores, windows, files or people's names.
//! Start at [`decide()`] for the rules, at [`State`] for what is true, at [`Play`] for a play as faces use it.

pub mod chance;
pub mod command;
pub mod condition;
pub mod decide;
pub mod event;
pub mod log;
pub mod play;
pub mod reach;
pub mod state;
mod unfold;
pub mod views;

pub use chance::{Chance, Draw, SeededChance, shown_order};
pub use command::{Command, Rejection, WaitUntil};
pub use decide::{begin, decide};
pub use event::{ActEvent, Event, Origin, People, Recorded, Source};
pub use play::Play;
pub use state::{Arrival, State};
