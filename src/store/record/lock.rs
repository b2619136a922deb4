//! One program at a time: while a record is open, a small file beside it says since when, and is locked. The lock ends
//! with the program, however that ends; a file that was left behind without one tells that the program was killed.
//!
//! The database locks the file too. That lock alone would not do: the system drops it as soon as any part of the same
//! program closes the file, and it says nothing of since when.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::RecordError;
use super::place::Place;
use super::rows::Moment;

/// How the name of the file ends that says since when a record is open.
const OPEN: &str = "open";

/// A record that is open here.
#[derive(Debug)]
pub(super) struct Lock {
    record: PathBuf,
    path: PathBuf,
    place: Option<Place>,
    // Holds the lock as long as it lives.
    _file: File,
    /// Since when it is open here.
    pub(super) since: Moment,
    /// When the program opened it that did not close it again.
    pub(super) left_open: Option<Moment>,
}

impl Lock {
    /// Takes a record for this program, and writes down since when.
    pub(super) fn take(record: &Path, now: Moment) -> Result<Self, RecordError> {
        let path = beside(record);
        let fail = |error: io::Error| RecordError::system(record, &error);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let was_there = path.exists();
        let mut file = options.open(&path).map_err(fail)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(RecordError::Elsewhere { path: record.to_path_buf(), since: moment_in(&mut file) });
            }
            // Some shares know no locks; the database's own lock has to do there.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(fail(error)),
        }
        let left_open = if was_there { moment_in(&mut file) } else { None };
        let written = file.set_len(0).and_then(|()| file.rewind());
        written.and_then(|()| write!(file, "{} {}", now.at, now.offset)).map_err(fail)?;
        let place = Place::of(&path).ok();
        Ok(Self { record: record.to_path_buf(), path, place, _file: file, since: now, left_open })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Where the folder was taken away and made anew, the file of this name is another one's.
        if Place::of(&self.path).ok() == self.place {
            // The database leaves an empty journal behind; one that is not empty is needed to undo what was broken off.
            let journal = journal_of(&self.record);
            if fs::metadata(&journal).is_ok_and(|about| about.len() == 0) {
                let _ = fs::remove_file(journal);
            }
            // Left behind it would only say that the program was killed.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether a record is open in this or another program, and since when.
pub(super) fn is_open(record: &Path) -> Option<Option<Moment>> {
    let mut file = OpenOptions::new().read(true).open(beside(record)).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => Some(moment_in(&mut file)),
        Ok(()) | Err(TryLockError::Error(_)) => None,
    }
}

/// When the program opened a record that was killed before it could close it. To be asked of one that is not open.
pub(super) fn left_behind(record: &Path) -> Option<Moment> {
    moment_in(&mut File::open(beside(record)).ok()?)
}

/// The file beside a record that says since when it is open.
pub(super) fn beside(record: &Path) -> PathBuf {
    let mut name = record.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{OPEN}"));
    record.with_file_name(name)
}

/// Where the database keeps what undoes a change that is broken off.
pub(super) fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push("-journal");
    path.with_file_name(name)
}

fn moment_in(file: &mut File) -> Option<Moment> {
    let mut text = String::new();
    file.rewind().ok()?;
    file.take(100).read_to_string(&mut text).ok()?;
    let (at, offset) = text.trim().split_once(' ')?;
    Some(Moment { at: at.parse().ok()?, offset: offset.parse().ok()? })
}
