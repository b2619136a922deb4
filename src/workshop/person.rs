//! The people of a workshop. Everything else speaks of them by number; their pseudonyms stand here alone.

use serde::{Deserialize, Serialize};

/// The number of a person in a workshop, counted from 1; never given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u32);

/// Somebody in a workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The number.
    pub id: PersonId,
    /// The pseudonym; empty once the person was forgotten.
    pub name: String,
    /// The id of the agency where they work, if they said so.
    pub home: Option<String>,
    /// The table they belong to, counted from 0.
    pub table: u32,
    /// Whether they are in the room; who stepped out is not, and nobody asks why.
    pub here: bool,
    /// How many rounds were begun when they came: who comes late plays from the next one on.
    pub since: usize,
}
