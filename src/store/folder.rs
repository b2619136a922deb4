//! Reads single files: only plain ones, and only so much of them.

use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use crate::base::Message;

use super::why::why;

/// Endings of files that hold content.
const CONTENT: [&str; 4] = ["ron", "plan", "csv", "po"];
/// A content file with more than so many times [`MEGABYTE`] is a mistake; it is not read.
pub(super) const LARGEST: u64 = 8;
/// In bytes.
pub(super) const MEGABYTE: u64 = 1024 * 1024;

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is nothing there, or it may not be read.
    #[error("could not read {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// What the operating system says.
        source: std::io::Error,
    },
    /// It cannot be written.
    #[error("could not save {}", path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// What the operating system says.
        source: std::io::Error,
    },
    /// A pipe or a device, of which nobody knows the end.
    #[error("no plain file: {}", path.display())]
    NoFile {
        /// Which.
        path: PathBuf,
    },
    /// Far too large to be what it is taken for.
    #[error("larger than {megabytes} MB: {}", path.display())]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// How much of one is read, in units of 1,048,576 bytes.
        megabytes: u64,
    },
}

impl StoreError {
    /// What to tell a person.
    #[must_use]
    pub fn message(&self) -> Message {
        let (key, path) = match self {
            Self::Read { path, .. } => ("store-not-read", path),
            Self::Write { path, .. } => ("store-not-kept", path),
            Self::TooLarge { .. } | Self::NoFile { .. } => return self.why(),
        };
        Message::new(key).with("why", self.why()).with("path", path.display().to_string())
    }

    /// Only why, for where it is told already which file it was and what could not be done.
    #[must_use]
    pub fn why(&self) -> Message {
        match self {
            Self::Read { source, .. } | Self::Write { source, .. } => why(source),
            Self::NoFile { path } => Message::new("store-no-plain-file").with("path", path.display().to_string()),
            Self::TooLarge { path, megabytes } => {
                let message = Message::new("store-too-large").with("megabytes", megabytes.to_string());
                message.with("path", path.display().to_string())
            }
        }
    }
}

/// Whether a file holds content, by its ending.
#[must_use]
pub fn is_content(path: &Path) -> bool {
    // Some editors put a second ending behind the first and do not show it; the checker tells of that.
    let first =
        if path.extension().is_some_and(|ending| ending == "txt") { path.with_extension("") } else { path.into() };
    first.extension().is_some_and(|ending| CONTENT.iter().any(|known| ending == *known))
}

/// Reads one text file. Bytes that are not UTF-8 become replacement characters, so that the reader of the content can
/// say where they stand.
///
/// # Errors
/// When the file cannot be read, or is far too large to be content.
pub fn read_text(path: &Path) -> Result<String, StoreError> {
    let bytes = read_up_to(path, LARGEST)?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

/// Reads one text file that need not be there.
///
/// # Errors
/// When it is there and cannot be read.
pub fn read_text_if_there(path: &Path) -> Result<Option<String>, StoreError> {
    match read_text(path) {
        Ok(text) => Ok(Some(text)),
        Err(StoreError::Read { source, .. }) if source.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Reads the bytes of one file of another tool, such as a log of events, which may be far larger than content.
///
/// # Errors
/// When the file cannot be read, or is larger than 512 MB.
pub fn read_large_file(path: &Path) -> Result<Vec<u8>, StoreError> {
    read_up_to(path, 64 * LARGEST)
}

/// The bytes of a plain file, which may grow while it is read: no more than so many.
fn read_up_to(path: &Path, megabytes: u64) -> Result<Vec<u8>, StoreError> {
    let fail = |source| StoreError::Read { path: path.to_path_buf(), source };
    let most = megabytes * MEGABYTE;
    let found = std::fs::metadata(path).map_err(fail)?;
    // Opening a pipe waits for whoever writes into it. A folder is refused by the system, in its own words.
    if !found.is_file() && !found.is_dir() {
        return Err(StoreError::NoFile { path: path.to_path_buf() });
    }
    let file = std::fs::File::open(path).map_err(fail)?;
    let mut bytes = Vec::with_capacity(usize::try_from(found.len().min(most)).unwrap_or(0));
    file.take(most + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > most {
        return Err(StoreError::TooLarge { path: path.to_path_buf(), megabytes });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_no_mistake_and_one_that_cannot_be_read_is() {
        let folder = std::env::temp_dir().join(format!("roadblock-folder-{}", std::process::id()));
        let (there, missing) = (folder.join("there"), folder.join("deep").join("missing"));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&there, "text").unwrap();
        assert_eq!(read_text_if_there(&there).unwrap().as_deref(), Some("text"));
        assert_eq!(read_text_if_there(&missing).unwrap(), None);
        assert!(read_text_if_there(&folder).is_err(), "a folder is no text");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
