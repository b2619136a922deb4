//! What everything that writes needs of a file system: private files, names that are nobody else's, and steps that are
//! on the disk before the next one is taken.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::hash::{BuildHasher as _, Hasher as _};
use std::io::{self, ErrorKind};
use std::path::Path;

/// A random text of 26 letters and digits, for names that nobody else chooses.
#[must_use]
#[cfg_attr(not(feature = "cli"), expect(unreachable_pub, reason = "the record passes it on"))]
pub fn fresh_id() -> String {
    const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let half = || std::hash::RandomState::new().build_hasher().finish();
    let mut left = u128::from(half()) << 64 | u128::from(half());
    let mut id = String::with_capacity(26);
    for _ in 0..26 {
        id.push(char::from(DIGITS[(left % 32) as usize]));
        left /= 32;
    }
    id
}

/// Makes a folder and those above it that are missing, for this user alone. What is there already stays as it is.
pub(super) fn create_folder(folder: &Path) -> io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let above = folder.parent().filter(|above| !above.as_os_str().is_empty());
    if let Some(above) = above {
        create_folder(above)?;
    }
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        done => done.and_then(|()| sync_folder(above.unwrap_or(Path::new(".")))),
    }
}

/// Makes a file for this user alone.
///
/// # Errors
/// When there is one of this name already, or it cannot be made.
pub(super) fn create_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Sees to it that what was made, renamed or removed in a folder is on the disk.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened to be synced; the system sees to it.
    if cfg!(unix) {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Gives a finished and synced file its name, unless there is a file of this name.
pub(super) fn publish(finished: &Path, name: &Path) -> io::Result<()> {
    match fs::hard_link(finished, name) {
        Ok(()) => fs::remove_file(finished)?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
        // A stick knows no second name for a file.
        Err(_) if fs::symlink_metadata(name).is_ok() => return Err(ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(finished, name)?,
    }
    sync_folder(name.parent().unwrap_or(Path::new("")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_differ_and_hold_nothing_a_file_system_minds() {
        let names: std::collections::BTreeSet<String> = (0..1000).map(|_| fresh_id()).collect();
        assert_eq!(names.len(), 1000);
        assert!(names.iter().all(|name| name.len() == 26 && name.chars().all(|one| one.is_ascii_alphanumeric())));
    }

    #[test]
    fn a_finished_file_takes_no_name_that_is_taken() {
        let folder = std::env::temp_dir().join(format!("roadblock-disk-{}", fresh_id()));
        create_folder(&folder.join("deep")).unwrap();
        let (finished, name) = (folder.join("finished"), folder.join("deep").join("name"));
        fs::write(&finished, "new").unwrap();
        publish(&finished, &name).unwrap();
        assert!(!finished.exists());
        fs::write(&finished, "newer").unwrap();
        assert_eq!(publish(&finished, &name).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&name).unwrap(), "new");
        fs::remove_dir_all(folder).unwrap();
    }
}
