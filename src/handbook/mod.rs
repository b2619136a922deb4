//! What there is to read beside the procedure itself, as plain data: the chart of each phase, the focal points and the
//! words of the trade.
//! It never shows anything and never reads files. Start at [`Handbook`] and at [`chart`].

pub mod chart;
pub mod contacts;
pub mod glossary;

use std::sync::Arc;

use crate::procedure::Procedure;

/// Everything there is to read about one procedure.
#[derive(Debug, Clone)]
pub struct Handbook {
    /// The procedure.
    pub procedure: Arc<Procedure>,
    /// Who answers for each agency.
    pub contacts: contacts::Contacts,
    /// The words of the trade.
    pub terms: Vec<glossary::Term>,
}

impl Handbook {
    /// A handbook of a procedure alone.
    #[must_use]
    pub fn of(procedure: Arc<Procedure>) -> Self {
        Self { procedure, contacts: contacts::Contacts::default(), terms: Vec::new() }
    }
}
