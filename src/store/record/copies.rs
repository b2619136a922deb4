//! Copies: the last three states in `copies/` beside the file, made by the program, and one that is asked for, for
//! instance on a stick. A copy is a record of its own, written anew, so nothing that was deleted is in it.

use std::fs::{self, File};
use std::path::{Path, PathBuf, absolute};

use rusqlite::Connection;

use crate::store::disk::{create_file, create_folder, fresh_id, publish, sync_folder};

use super::ENDING;
use super::append::{write, write_all};
use super::error::RecordError;
use super::open::{Record, checked};
use super::rows::NewRow;
use super::schema::{self, Tallies};

/// The folder of the copies, beside the files.
pub(super) const COPIES: &str = "copies";

/// How many copies are kept.
const KEPT: usize = 3;

/// Why the program makes a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyReason {
    /// The record was opened.
    Opening,
    /// A round is over.
    Round,
    /// The format is about to change.
    Migration,
}

impl CopyReason {
    fn name(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Round => "round",
            Self::Migration => "migration",
        }
    }
}

impl Record {
    /// Keeps a copy in `copies/` beside the file, and of the older ones the last two. Where nothing has changed since
    /// the last copy, that one is kept.
    ///
    /// # Errors
    /// When it cannot be written. The older copies are then still there.
    pub fn copy_now(&mut self, reason: CopyReason) -> Result<(), RecordError> {
        if self.copied.is_none() {
            self.copied = copies_of(&self.path).last().and_then(|(_, newest)| tallies_of(newest));
        }
        if self.copied != Some(self.tallies) {
            copy(&self.connection, &self.path, reason)?;
            self.copied = Some(self.tallies);
        }
        Ok(())
    }

    /// Saves a copy where somebody wants one, for instance on a stick: written under a passing name, synced, opened
    /// again and checked, and only then given its name. After that the stick may be pulled.
    ///
    /// `waiting` is what could not be written here yet; it goes into the copy.
    ///
    /// # Errors
    /// When there is a file of that name already, or it cannot be written.
    pub fn save_copy(&self, to: &Path, waiting: &[NewRow]) -> Result<(), RecordError> {
        let to = absolute(to).map_err(|error| RecordError::system(to, &error))?;
        if fs::symlink_metadata(&to).is_ok() {
            return Err(RecordError::Exists { path: to });
        }
        let passing = to.with_file_name(format!("{}.part", fresh_id()));
        let saved = write_checked(&self.connection, &passing, self.not_in_the_file(waiting)?)
            .and_then(|()| publish(&passing, &to).map_err(|error| RecordError::system(&to, &error)));
        if saved.is_err() {
            // The unfinished file is of no use to anybody.
            let _ = fs::remove_file(&passing);
        }
        saved
    }
}

/// Makes a copy beside a file, and removes all but the last three.
pub(super) fn copy(connection: &Connection, path: &Path, reason: CopyReason) -> Result<(), RecordError> {
    let folder = folder_of(path);
    let fail = |error| RecordError::system(&folder, &error);
    create_folder(&folder).map_err(fail)?;
    let older = copies_of(path);
    let number = older.last().map_or(1, |(number, _)| number + 1);
    let name = format!("{}.{number:05}-{}.{ENDING}", stem(path), reason.name());
    let passing = folder.join(format!("{}.{number:05}.part", stem(path)));
    // Left behind by a program that was killed while it made this copy.
    if passing.exists() {
        fs::remove_file(&passing).map_err(fail)?;
    }
    let made = write_anew(connection, &passing).and_then(|()| publish(&passing, &folder.join(name)).map_err(fail));
    if made.is_err() {
        // The unfinished file is of no use to anybody.
        let _ = fs::remove_file(&passing);
        return made;
    }
    for (_, old) in older.iter().rev().skip(KEPT - 1) {
        fs::remove_file(old).map_err(fail)?;
    }
    sync_folder(&folder).map_err(fail)
}

/// The copies of a file with their numbers, oldest first.
pub(super) fn copies_of(path: &Path) -> Vec<(u32, PathBuf)> {
    let beginning = format!("{}.", stem(path));
    let entries = fs::read_dir(folder_of(path)).into_iter().flatten().flatten();
    let numbered = entries.filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let (number, rest) = name.strip_prefix(&beginning)?.split_once('-')?;
        let is_copy = rest.ends_with(&format!(".{ENDING}"));
        is_copy.then_some((number.parse().ok()?, entry.path()))
    });
    let mut copies: Vec<(u32, PathBuf)> = numbered.collect();
    copies.sort();
    copies
}

/// Removes every copy of a file, and what is left of one that was being made.
pub(super) fn remove_copies(path: &Path) -> Result<(), RecordError> {
    let folder = folder_of(path);
    let beginning = format!("{}.", stem(path));
    let Ok(entries) = fs::read_dir(&folder) else { return Ok(()) };
    let fail = |error| RecordError::system(&folder, &error);
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(&beginning) {
            fs::remove_file(entry.path()).map_err(fail)?;
        }
    }
    sync_folder(&folder).map_err(fail)
}

/// Lets the copies of a file go with it to where it was moved.
pub(super) fn move_copies(from: &Path, to: &Path) -> Result<(), RecordError> {
    let folder = folder_of(to);
    let fail = |error| RecordError::system(&folder, &error);
    for (_, copy) in copies_of(from) {
        create_folder(&folder).map_err(fail)?;
        let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let rest = name.strip_prefix(&stem(from)).unwrap_or(&name);
        publish(&copy, &folder.join(format!("{}{rest}", stem(to)))).map_err(fail)?;
    }
    Ok(())
}

fn folder_of(path: &Path) -> PathBuf {
    path.with_file_name(COPIES)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Writes all that a record holds into a new file, onto the disk.
pub(super) fn write_anew(connection: &Connection, to: &Path) -> Result<(), RecordError> {
    let fail = |error| RecordError::system(to, &error);
    // The database would let others read a file that it makes itself.
    create_file(to).map_err(fail)?;
    let Some(name) = to.to_str() else { return Err(fail(std::io::ErrorKind::InvalidFilename.into())) };
    connection.execute("VACUUM INTO ?1", [name]).map_err(|error| RecordError::database(to, &error))?;
    File::open(to).and_then(|file| file.sync_all()).map_err(fail)
}

/// Writes all that a record holds into a new file with what waits to be written, and opens it again to see that all of
/// it is there.
fn write_checked(connection: &Connection, to: &Path, waiting: &[NewRow]) -> Result<(), RecordError> {
    write_anew(connection, to)?;
    let fail = |error: rusqlite::Error| RecordError::database(to, &error);
    let mut copy = schema::connect(to).map_err(fail)?;
    copy.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(())).map_err(fail)?;
    let rest = |connection: &Connection, tallies: &mut Tallies| {
        waiting.iter().try_for_each(|row| write(connection, tallies, row))
    };
    write_all(&mut copy, rest).map_err(fail)?;
    checked(to, &copy)?;
    copy.close().map_err(|(_, error)| fail(error))?;
    File::open(to).and_then(|file| file.sync_all()).map_err(|error| RecordError::system(to, &error))
}

/// What a copy holds in sum, if it can be read.
pub(super) fn tallies_of(copy: &Path) -> Option<Tallies> {
    Tallies::read(&schema::connect(copy).ok()?).ok()
}
