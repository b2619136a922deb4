//! Writing a file whole or not at all: beside it first, onto the disk, then into its place.
//! It never leaves half a file under the wanted name, and never panics on a full disk.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::StoreError;

/// Writes a text to a file, whole or not at all: an older file of this name is unharmed until the new one is complete.
///
/// # Errors
/// When the file cannot be written.
pub fn write_text(path: &Path, text: &str) -> Result<(), StoreError> {
    write_whole(path, text).map_err(|source| StoreError::Write { path: path.to_path_buf(), source })
}

/// Puts another text into a file that holds exactly `from`, whole or not at all. A file that holds anything else stays
/// as it is: somebody was at work on it.
///
/// # Errors
/// When the file cannot be read or written.
pub fn replace_text(path: &Path, from: &str, to: &str) -> Result<(), StoreError> {
    let held = fs::read(path).map_err(|source| StoreError::Read { path: path.to_path_buf(), source })?;
    if held == from.as_bytes() { write_text(path, to) } else { Ok(()) }
}

fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let mut beside = name.to_os_string();
    beside.push(".part");
    let beside = path.with_file_name(beside);
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let done = written.and_then(|()| fs::rename(&beside, path));
    if done.is_err() {
        // The unfinished file is of no use to anybody; that it may not be removable changes nothing.
        let _ = fs::remove_file(&beside);
    }
    done
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("roadblock-keep-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn a_text_is_kept_whole_and_replaces_the_older_one() {
        let folder = folder("whole");
        let path = folder.join("deep").join("log.txt");
        write_text(&path, "one").unwrap();
        write_text(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_file_that_somebody_changed_meanwhile_stays_as_it_is() {
        let folder = folder("replaced");
        let path = folder.join("scenario.ron");
        write_text(&path, "one").unwrap();
        replace_text(&path, "one", "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        fs::write(&path, b"tw\xffo").unwrap();
        replace_text(&path, "tw\u{fffd}o", "three").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"tw\xffo");
        assert!(replace_text(&folder.join("nothing.ron"), "", "text").is_err());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_cannot_be_kept_is_said_and_harms_nothing() {
        let folder = folder("refused");
        let occupied = folder.join("log.txt");
        fs::create_dir_all(occupied.join("inside")).unwrap();
        assert!(write_text(&occupied, "text").is_err());
        assert!(occupied.join("inside").exists());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no unfinished file is left");
        assert!(write_text(&folder.join(".."), "text").is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
