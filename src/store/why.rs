//! Why the system would not read or write, as a sentence of the catalogue.
//! The system's own words are in a language of its own and never reach a person.

use std::io::{self, ErrorKind};

use crate::base::Message;

/// The sentence for an error of the system; what has no sentence of its own is named by the system's number.
#[must_use]
pub(super) fn why(error: &io::Error) -> Message {
    let key = match error.kind() {
        ErrorKind::NotFound => "system-nothing-there",
        ErrorKind::PermissionDenied => "system-not-allowed",
        ErrorKind::AlreadyExists => "system-already-there",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "system-full",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::IsADirectory => "system-is-a-folder",
        ErrorKind::NotADirectory => "system-no-folder",
        ErrorKind::InvalidFilename => "system-bad-name",
        ErrorKind::TimedOut | ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => {
            "system-no-answer"
        }
        _ => return Message::new("system-number").with("number", i64::from(error.raw_os_error().unwrap_or(0))),
    };
    Message::new(key)
}
