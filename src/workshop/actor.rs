//! By whom something can be asked of a workshop.

use super::person::PersonId;

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Whoever leads the workshop.
    Facilitator,
    /// A participant, whatever seats they hold.
    Person(PersonId),
    /// Whoever is at the shared screen.
    Table,
    /// Whoever tries a case out while writing it.
    Author,
}
