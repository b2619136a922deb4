//! Words that every layer shares: case time, diagnostics, author prose, bit sets, localisable messages, and the
//! reader that turns RON text into documents with a place for every value.
//! It never touches files, clocks, chance or the screen.
//! Start reading at [`diagnostic`] for what we say about bad content, at [`read`] for how content is read.

pub mod bits;
pub mod catalogue;
pub mod diagnostic;
mod fingerprint;
pub mod ids;
pub mod message;
pub mod names;
pub mod nearest;
pub mod odd_signs;
mod pattern;
pub mod picture;
pub mod prose;
pub mod read;
mod repair;
pub mod signs;
pub mod span;
pub mod time;
pub mod visible;

pub use bits::Bits;
pub use catalogue::{Catalogue, CatalogueError};
pub use diagnostic::{Diagnostic, Diagnostics, Parsed, Severity};
pub use fingerprint::fingerprint;
pub use message::{Arg, Message};
pub use names::Names;
pub use prose::Prose;
pub use repair::Repair;
pub use span::Span;
pub use time::{CaseTime, ClockReading, Duration, DurationRange, Entry, WeekMoment};
