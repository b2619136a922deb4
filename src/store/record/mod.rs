//! The record of a workshop: one file that holds everything, and from which nothing is lost that was told as recorded.
//!
//! Start at [`Record`]: [`Record::create`] makes one in a folder, [`Record::open`] takes one for this program alone and
//! checks it, [`Record::append`] writes a batch of [`NewRow`]s and returns when all of it is on the disk. A face hands
//! the record to a [`Writer`], which does the same beside its frames and answers by the id of the order. [`list`] is for
//! a lobby; [`put_aside`], [`bring_in`], [`delete_for_good`] and [`rescue`] for what is done there.
//!
//! The record knows neither cases nor what an event means: an event is a kind and a JSON text with a format number of
//! its own. Whatever persons are called and whatever they type goes into [`Person`] and [`Said`], and events speak of
//! both by id, so that [`Record::forget_person`] leaves the events whole.
//!
//! How it is done, and what for:
//! - `schema` the tables, and the steps from older formats · `rows` what goes in and out · `seal` the chain of sums
//! - `open` and `check` taking a file and holding it against its sums · `lock` one program at a time · `append` writing
//! - `copies` the last three states, and a copy on a stick · `forget` and `mention` deleting a person
//! - `lobby` listing, moving, deleting · `rescue` what is sound of a damaged file · `writer` the thread
//!
//! Every moment is handed in, as everywhere; the record asks no clock.

mod append;
mod check;
mod copies;
mod error;
mod forget;
mod lobby;
mod lock;
mod mention;
mod open;
mod place;
mod read;
mod rescue;
mod rows;
mod schema;
mod seal;
mod writer;

pub use crate::store::disk::fresh_id;
pub use copies::CopyReason;
pub use error::{Damage, RecordError};
pub use forget::{Forgotten, Swept, forget_in_folder};
pub use lobby::{Listed, State, bring_in, delete_for_good, list, put_aside};
pub use open::{Opened, Record};
pub use rescue::{Rescued, rescue};
pub use rows::{Content, Contents, Draft, Founding, Moment, NewContent, NewEvent, NewRow, Person, Said, StoredEvent};
pub use schema::FORMAT;
pub use writer::{Answer, OrderId, Writer};

/// How the names of records end.
pub const ENDING: &str = "roadblock";
