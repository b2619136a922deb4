//! Plays of other tables, brought on a stick: taken in by their id, whole or not at all, once. Start at [`TablePlay`].

use serde::{Deserialize, Serialize};

use crate::base::fingerprint;
use crate::engine::Play;
use crate::engine::log::{LogError, LogFile};
use crate::library::Library;

use super::refusal::Rejection;
use super::round::Round;
use super::typed::{TextKind, Typed};

/// A play of another table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TablePlay {
    /// What it is known by: of a record, the workshop's own id and the round; of a single play, a short name of its text.
    pub id: String,
    /// What the table is called.
    pub name: String,
    /// What happened at it.
    pub log: LogFile,
}

/// Something about other tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "table", rename_all = "kebab-case")]
pub enum TableEvent {
    /// A play was taken in.
    Added(TablePlay),
    /// It was taken out.
    Removed {
        /// Its id.
        id: String,
    },
}

impl TablePlay {
    /// A round of another workshop, by the id of its record and the number of the round.
    #[must_use]
    pub fn of_round(id: &str, number: usize, name: String, round: &Round) -> Self {
        Self { id: format!("{id}/{number}"), name, log: LogFile::of(round.play()) }
    }

    /// A play that was kept as one text.
    ///
    /// # Errors
    /// When it is none, or was written by a newer program.
    pub fn of_text(name: String, text: &str) -> Result<Self, LogError> {
        Ok(Self { id: fingerprint(text), name, log: LogFile::from_text(text)? })
    }

    /// The play, on the content of this workshop. It is refused where the content differs: what was played on other words
    /// cannot stand beside.
    ///
    /// # Errors
    /// When the case is not here, its texts or those of its procedure differ, or not all of the play fits.
    pub fn open(&self, library: &Library) -> Result<Play, Rejection> {
        let case = library.case(&self.log.case).ok_or(Rejection::OtherContent)?;
        let same = case.scenario.fingerprint == self.log.case_fingerprint
            && case.procedure.fingerprint == self.log.procedure_fingerprint;
        if !same {
            return Err(Rejection::OtherContent);
        }
        self.log.open(case).map_err(|_| Rejection::OtherContent)
    }

    /// Decides whether it may be taken in beside those that are there.
    pub(super) fn added(&self, tables: &[Self], library: &Library) -> Result<TableEvent, Rejection> {
        self.open(library)?;
        match tables.iter().find(|table| table.id == self.id) {
            Some(known) if known.log == self.log => Err(Rejection::AlreadyThere),
            Some(_) => Err(Rejection::OtherPlayThere),
            None => Ok(TableEvent::Added(Self { name: self.name.trim().to_owned(), ..self.clone() })),
        }
    }
}

impl TableEvent {
    /// Everything in it that somebody typed.
    pub(super) fn words(&mut self) -> Vec<Typed<'_>> {
        let Self::Added(table) = self else { return Vec::new() };
        let reasons = table.log.events.iter_mut().filter_map(crate::engine::log::LogLine::reason);
        let reasons = reasons.map(|words| Typed { kind: TextKind::Reason, by: None, words });
        let name = Typed { kind: TextKind::Table, by: None, words: &mut table.name };
        std::iter::once(name).chain(reasons).collect()
    }

    pub(super) fn apply(&self, tables: &mut Vec<TablePlay>) {
        match self {
            Self::Added(table) => tables.push(table.clone()),
            Self::Removed { id } => tables.retain(|table| table.id != *id),
        }
    }
}
