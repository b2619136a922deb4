//! Why a record cannot be opened or written, each with a sentence of the catalogue.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::base::Message;
use crate::store::why::why;

use super::rows::Moment;

/// Why a record could not be opened, read or written. Nothing is ever lost by one of these: what was told as recorded
/// is on the disk, and what was not is still in memory.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// There is no such file.
    #[error("no record at {}", path.display())]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// Another kind of file.
    #[error("not a record: {}", path.display())]
    NotARecord {
        /// Which.
        path: PathBuf,
    },
    /// Written by a newer program.
    #[error("format {found}, this program reads up to {}: {}", super::FORMAT, path.display())]
    TooNew {
        /// Which.
        path: PathBuf,
        /// The number of its format.
        found: u32,
    },
    /// Another window, program or machine has it open.
    #[error("open elsewhere since {since:?}: {}", path.display())]
    Elsewhere {
        /// Which.
        path: PathBuf,
        /// Since when, as far as the other one said.
        since: Option<Moment>,
    },
    /// It does not hold what was written into it.
    #[error("damaged ({damage:?}): {}", path.display())]
    Damaged {
        /// Which.
        path: PathBuf,
        /// What is wrong first.
        damage: Damage,
    },
    /// The disk is full.
    #[error("no space left for {}", path.display())]
    Full {
        /// What could not be written.
        path: PathBuf,
    },
    /// The file or its folder may only be read.
    #[error("may not be written: {}", path.display())]
    ReadOnly {
        /// What could not be written.
        path: PathBuf,
    },
    /// The file or its folder was taken away while it was open.
    #[error("no longer there: {}", path.display())]
    Gone {
        /// Where it was.
        path: PathBuf,
    },
    /// Another file was put in its place while it was open.
    #[error("another file is in its place: {}", path.display())]
    Replaced {
        /// Where.
        path: PathBuf,
    },
    /// There is a file of this name already, and nothing is ever overwritten.
    #[error("there is a file already: {}", path.display())]
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// No event of it can be read any more.
    #[error("nothing to rescue in {}", path.display())]
    NothingLeft {
        /// Which.
        path: PathBuf,
    },
    /// The system would not do it for another reason.
    #[error("{why:?}: {}", path.display())]
    System {
        /// Which file.
        path: PathBuf,
        /// Why, as a sentence.
        why: Message,
    },
}

/// What is wrong first in a damaged file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Its pages do not fit together.
    Pages,
    /// Its tables, or what guards them, are not those of a record.
    Tables,
    /// What is said of the whole workshop was changed.
    Workshop,
    /// The chain of events breaks; all before this one are sound.
    Event(u64),
    /// Events are missing at the end.
    End,
    /// A person, a text or the content used was changed or is missing.
    Texts,
}

impl RecordError {
    /// The file it is about.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path }
            | Self::NotARecord { path }
            | Self::TooNew { path, .. }
            | Self::Elsewhere { path, .. }
            | Self::Damaged { path, .. }
            | Self::Full { path }
            | Self::ReadOnly { path }
            | Self::Gone { path }
            | Self::Replaced { path }
            | Self::Exists { path }
            | Self::NothingLeft { path }
            | Self::System { path, .. } => path,
        }
    }

    /// The same, told of another file: of the one a person knows, where it was found out on a passing copy.
    pub(super) fn about(mut self, other: &Path) -> Self {
        match &mut self {
            Self::Missing { path }
            | Self::NotARecord { path }
            | Self::TooNew { path, .. }
            | Self::Elsewhere { path, .. }
            | Self::Damaged { path, .. }
            | Self::Full { path }
            | Self::ReadOnly { path }
            | Self::Gone { path }
            | Self::Replaced { path }
            | Self::Exists { path }
            | Self::NothingLeft { path }
            | Self::System { path, .. } => *path = other.to_path_buf(),
        }
        self
    }

    /// What to tell a person.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = match self {
            Self::Missing { .. } => Message::new("record-missing"),
            Self::NotARecord { .. } => Message::new("record-other-file"),
            Self::TooNew { found, .. } => {
                Message::new("record-too-new").with("found", found.to_string()).with("reads", super::FORMAT.to_string())
            }
            Self::Elsewhere { since: Some(since), .. } => {
                Message::new("record-elsewhere").with("since", since.to_string())
            }
            Self::Elsewhere { since: None, .. } => Message::new("record-elsewhere-unknown"),
            Self::Damaged { damage, .. } => Message::new("record-damaged").with("what", damage.message()),
            Self::Full { .. } => Message::new("record-full"),
            Self::ReadOnly { .. } => Message::new("record-read-only"),
            Self::Gone { .. } => Message::new("record-gone"),
            Self::Replaced { .. } => Message::new("record-replaced"),
            Self::Exists { .. } => Message::new("record-exists"),
            Self::NothingLeft { .. } => Message::new("record-nothing-left"),
            Self::System { why, .. } => Message::new("record-system").with("why", why.clone()),
        };
        message.with("path", self.path().display().to_string())
    }

    /// What the system said about a file.
    pub(super) fn system(path: &Path, error: &io::Error) -> Self {
        let path = path.to_path_buf();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::Full { path }
            }
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly { path },
            _ => Self::System { path, why: why(error) },
        }
    }

    /// What the database said about a file.
    pub(super) fn database(path: &Path, error: &rusqlite::Error) -> Self {
        let folder_is_there = || path.parent().is_none_or(Path::exists);
        let damaged = |damage| Self::Damaged { path: path.to_path_buf(), damage };
        let Some(code) = error.sqlite_error() else { return damaged(Damage::Tables) };
        let path = path.to_path_buf();
        match code.code {
            ErrorCode::DiskFull => Self::Full { path },
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly { path },
            ErrorCode::CannotOpen if !folder_is_there() => Self::Gone { path },
            ErrorCode::CannotOpen => Self::ReadOnly { path },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Elsewhere { path, since: None },
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => damaged(Damage::Pages),
            ErrorCode::SystemIoFailure if !path.exists() => Self::Gone { path },
            ErrorCode::SystemIoFailure => {
                Self::System { path, why: Message::new("system-number").with("number", i64::from(code.extended_code)) }
            }
            _ => damaged(Damage::Tables),
        }
    }
}

impl Damage {
    fn message(self) -> Message {
        match self {
            Self::Pages => Message::new("record-damage-pages"),
            Self::Tables => Message::new("record-damage-tables"),
            Self::Workshop => Message::new("record-damage-workshop"),
            Self::Event(seq) => Message::new("record-damage-event").with("seq", seq.to_string()),
            Self::End => Message::new("record-damage-end"),
            Self::Texts => Message::new("record-damage-texts"),
        }
    }
}
