//! Reads the texts of a content folder.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::library::TextFile;

/// Endings of files that hold content.
const CONTENT: [&str; 4] = ["ron", "plan", "csv", "po"];
/// How the names of plays end that were recorded beside a case.
const PLAY: &str = ".play.json";
/// A content file larger than this is a mistake; it is not read.
const LARGEST: u64 = 8 * 1024 * 1024;
/// Folders are not followed deeper than this.
const DEEPEST: usize = 16;

/// Why files could not be read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is nothing there, or it may not be read.
    #[error("could not read: {}\nFile: {path}", why(source))]
    Read {
        /// Which.
        path: PathBuf,
        /// The operating system's words.
        source: std::io::Error,
    },
    /// It cannot be written.
    #[error("could not save: {}\nFile: {path}", why(source))]
    Write {
        /// Which.
        path: PathBuf,
        /// The operating system's words.
        source: std::io::Error,
    },
    /// No text, or far too much of it.
    #[error("this file is not read: {reason}\nFile: {path}")]
    NotText {
        /// Which.
        path: PathBuf,
        /// Why.
        reason: &'static str,
    },
}

/// The operating system's words, without the number it has for them.
fn why(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is nothing there".to_owned(),
        _ => error.to_string().split(" (os error").next().unwrap_or_default().to_owned(),
    }
}

/// Whether a file holds content, by its ending.
#[must_use]
pub fn is_content(path: &Path) -> bool {
    path.extension().is_some_and(|ending| CONTENT.iter().any(|known| ending == *known))
}

/// Reads one text file. Bytes that are not UTF-8 become replacement characters, so that the reader of the content can
/// say where they stand.
///
/// # Errors
/// When the file cannot be read, or is far too large to be content.
pub fn read_text(path: &Path) -> Result<String, StoreError> {
    read_up_to(path, LARGEST, "it is larger than 8 MB")
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

/// Reads one file of another tool, such as a log of events, which may be far larger than content.
///
/// # Errors
/// When the file cannot be read, or is larger than 512 MB.
pub fn read_large_text(path: &Path) -> Result<String, StoreError> {
    read_up_to(path, 64 * LARGEST, "it is larger than 512 MB")
}

fn read_up_to(path: &Path, largest: u64, reason: &'static str) -> Result<String, StoreError> {
    let fail = |source| StoreError::Read { path: path.to_path_buf(), source };
    let size = std::fs::metadata(path).map_err(fail)?.len();
    if size > largest {
        return Err(StoreError::NotText { path: path.to_path_buf(), reason });
    }
    let bytes = std::fs::read(path).map_err(fail)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Reads all content files below a folder, in the order of their paths, with paths from it.
///
/// # Errors
/// With the first file or folder that cannot be read.
pub fn read_folder(folder: &Path) -> Result<Vec<TextFile>, StoreError> {
    let mut files = Vec::new();
    walk(folder, folder, 0, &is_content, &mut files)?;
    Ok(files)
}

/// Reads all recorded plays below a folder, in the order of their paths, with paths from it.
///
/// # Errors
/// With the first file or folder that cannot be read.
pub fn read_plays(folder: &Path) -> Result<Vec<TextFile>, StoreError> {
    let mut files = Vec::new();
    walk(folder, folder, 0, &|path| path.to_string_lossy().ends_with(PLAY), &mut files)?;
    Ok(files)
}

fn walk(
    root: &Path,
    folder: &Path,
    depth: usize,
    wanted: &dyn Fn(&Path) -> bool,
    files: &mut Vec<TextFile>,
) -> Result<(), StoreError> {
    let fail = |source| StoreError::Read { path: folder.to_path_buf(), source };
    let mut entries = std::fs::read_dir(folder).map_err(fail)?.collect::<Result<Vec<_>, _>>().map_err(fail)?;
    entries.sort_by_key(std::fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            if depth < DEEPEST {
                walk(root, &path, depth + 1, wanted, files)?;
            }
        } else if wanted(&path) {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.push(TextFile { path: name, text: read_text(&path)? });
        }
    }
    Ok(())
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
