//! People around cases: who is there, who plays what, and the course of a round from the first card to the talk
//! afterwards. One door for every face: [`Workshop::take`] decides on a [`Command`] of an [`Actor`] and says which
//! [`Event`]s follow; [`Workshop::apply`] takes them in; [`kept`] puts them into the form in which they are recorded.
//! It never touches files or clocks. Start at [`door`], then at [`round`] for the course of one case.

mod actor;
pub mod afterwards;
mod apply;
mod begin;
pub mod casting;
mod command;
pub mod day;
pub mod door;
pub mod earlier;
mod event;
pub mod kept;
mod next_round;
pub mod notes;
mod permission;
mod person;
mod phase;
mod refusal;
pub mod room_clock;
pub mod rotation;
pub mod round;
pub mod tables;
pub mod talk;
mod typed;
pub mod views;
mod way;

pub use actor::Actor;
pub use afterwards::{AcceptedReason, Afterwards};
pub use casting::Casting;
pub use command::Command;
pub use door::Workshop;
pub use event::Event;
pub use next_round::casting as casting_of;
pub use person::{Person, PersonId};
pub use phase::Phase;
pub use refusal::Rejection;
pub use room_clock::{RoomClock, RoomTime, WallTime};
pub use round::{AtTable, Round, Step};
pub use way::Way;
