//! Words that every layer shares: case time, diagnostics, author prose, bit sets, localisable messages, and the
//! reader that turns RON text into documents with a place for every value.
//! It never touches files, clocks, chance or the screen.
//! Start reading at [`message`] for what we say, at `diagnostic` for what we say about bad content.

pub mod catalogue;
pub mod message;

pub use catalogue::{Catalogue, CatalogueError};
pub use message::{Arg, Message};
