//! The records of a folder, as a lobby lists them, and what is done with one from there.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf, absolute};
use std::time::UNIX_EPOCH;

use crate::store::disk::{create_file, create_folder, fresh_id, publish, sync_folder};

use super::ENDING;
use super::copies::{move_copies, remove_copies, tallies_of};
use super::error::RecordError;
use super::lock::{self, journal_of};
use super::open::{checked, file_name, format_at, take};
use super::read;
use super::rows::Moment;
use super::schema;

/// The folder of the records that were put aside, beside the others.
const ASIDE: &str = "aside";

/// One record of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Where it is.
    pub path: PathBuf,
    /// Its id; none where it cannot be read.
    pub id: Option<String>,
    /// Its title; none where it cannot be read.
    pub title: Option<String>,
    /// When it was made; none where it cannot be read.
    pub created: Option<Moment>,
    /// When the last thing happened in it; where that cannot be read, when the file was changed, in universal time.
    pub changed: Option<Moment>,
    /// How many events it has; none where it cannot be read.
    pub events: Option<u64>,
    /// When the program opened it that was killed before it could close it.
    pub interrupted: Option<Moment>,
    /// How it is.
    pub state: State,
}

/// How a record is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It holds what was written into it.
    Sound,
    /// It was put aside; it may be opened all the same.
    PutAside,
    /// It is open in this or another program.
    OpenElsewhere(RecordError),
    /// It was written by a newer program.
    Newer(RecordError),
    /// It cannot be opened; the sentence says why.
    Damaged(RecordError),
}

/// Every record of a folder and of those that were put aside there, the last changed first. One that cannot be read is
/// listed with a sentence; a folder that is not there has none. Each is checked as when it is opened.
#[must_use]
pub fn list(folder: &Path) -> Vec<Listed> {
    let mut listed = list_in(folder, &State::Sound);
    listed.extend(list_in(&folder.join(ASIDE), &State::PutAside));
    listed.sort_by(|one, other| other.changed.cmp(&one.changed).then_with(|| one.path.cmp(&other.path)));
    listed
}

fn list_in(folder: &Path, sound: &State) -> Vec<Listed> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path()).filter(|path| path.is_file());
    let records = paths.filter(|path| path.extension().is_some_and(|ending| ending == ENDING));
    records.map(|path| look_at(&path, sound)).collect()
}

fn look_at(path: &Path, sound: &State) -> Listed {
    let file_changed = fs::metadata(path).and_then(|about| about.modified()).ok();
    let file_changed = file_changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let changed = file_changed.and_then(|since| i64::try_from(since.as_millis()).ok());
    let mut listed = Listed {
        path: path.to_path_buf(),
        id: None,
        title: None,
        created: None,
        changed: changed.map(|at| Moment { at, offset: 0 }),
        events: None,
        interrupted: None,
        state: sound.clone(),
    };
    if let Some(since) = lock::is_open(path) {
        listed.state = State::OpenElsewhere(RecordError::Elsewhere { path: path.to_path_buf(), since });
        return listed;
    }
    listed.interrupted = lock::left_behind(path);
    match read_into(&mut listed) {
        Ok(()) => {}
        Err(error @ RecordError::TooNew { .. }) => listed.state = State::Newer(error),
        Err(error @ RecordError::Elsewhere { .. }) => listed.state = State::OpenElsewhere(error),
        Err(error) => listed.state = State::Damaged(error),
    }
    listed
}

fn read_into(listed: &mut Listed) -> Result<(), RecordError> {
    let path = listed.path.clone();
    format_at(&path)?;
    let fail = |error: rusqlite::Error| RecordError::database(&path, &error);
    let connection = schema::connect(&path).map_err(fail)?;
    // As far as it can be read it is shown, damaged or not.
    if let Ok(founding) = super::check::founding(&connection) {
        listed.created = Some(founding.created);
        listed.title = Some(founding.title);
        listed.id = Some(founding.id);
    }
    let (founding, tallies) = checked(&path, &connection)?;
    let last = read::last_moment(&connection).map_err(fail)?;
    listed.changed = Some(last.unwrap_or(founding.created));
    listed.events = Some(tallies.event.rows);
    Ok(())
}

/// Puts a record aside: into the folder `aside` beside it, where nothing opens it by itself. Gives its new place; no
/// byte of any file changes.
///
/// # Errors
/// When it is open, or cannot be moved.
pub fn put_aside(path: &Path) -> Result<PathBuf, RecordError> {
    let path = absolute(path).map_err(|error| RecordError::system(path, &error))?;
    not_open(&path)?;
    let folder = path.with_file_name(ASIDE);
    create_folder(&folder).map_err(|error| RecordError::system(&folder, &error))?;
    let to = free_name(&folder, &path, |to| move_with_journal(&path, to))?;
    move_copies(&path, &to)?;
    // What a killed program left behind says nothing of the new place.
    let _ = fs::remove_file(lock::beside(&path));
    Ok(to)
}

/// Moves a file with what undoes a change that was broken off. At no moment is there one without the other.
fn move_with_journal(path: &Path, to: &Path) -> io::Result<()> {
    let (journal, journal_to) = (journal_of(path), journal_of(to));
    if !journal.exists() {
        return publish(path, to);
    }
    if to.exists() || journal_to.exists() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    copy_file(&journal, &journal_to)?;
    if let Err(error) = publish(path, to) {
        fs::remove_file(&journal_to)?;
        return Err(error);
    }
    fs::remove_file(&journal)
}

/// Brings a record from elsewhere (a stick, a share, a synced folder) into the folder of the records, under a name made
/// of its day and id; the file it came from stays as it is. A record that is there already with the same content is not
/// brought in twice; one that went on differently is there beside it.
///
/// # Errors
/// When it is no record, of a newer format, damaged or open, or cannot be copied.
pub fn bring_in(path: &Path, folder: &Path, now: Moment) -> Result<PathBuf, RecordError> {
    let path = absolute(path).map_err(|error| RecordError::system(path, &error))?;
    not_open(&path)?;
    format_at(&path)?;
    create_folder(folder).map_err(|error| RecordError::system(folder, &error))?;
    let passing = folder.join(format!("{}.part", fresh_id()));
    let done = copy_in(&path, &passing, folder, now);
    for left in [journal_of(&passing), lock::beside(&passing), passing] {
        // Only what could not be used is still there.
        let _ = fs::remove_file(left);
    }
    done
}

fn copy_in(path: &Path, passing: &Path, folder: &Path, now: Moment) -> Result<PathBuf, RecordError> {
    copy_file(path, passing).map_err(|error| RecordError::system(path, &error))?;
    let journal = journal_of(path);
    if journal.exists() {
        copy_file(&journal, &journal_of(passing)).map_err(|error| RecordError::system(&journal, &error))?;
    }
    let named = |error: RecordError| error.about(path);
    let record = take(passing, now).map_err(named)?;
    let (founding, tallies) = (record.founding.clone(), record.tallies);
    drop(record);
    for number in 1.. {
        let to = folder.join(file_name(&founding, number));
        if tallies_of(&to) == Some(tallies) {
            return Ok(to);
        }
        match publish(passing, &to) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            done => return done.map(|()| to.clone()).map_err(|error| RecordError::system(&to, &error)),
        }
    }
    Err(RecordError::Exists { path: folder.to_path_buf() })
}

pub(super) fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    let (mut from, mut to) = (File::open(from)?, create_file(to)?);
    io::copy(&mut from, &mut to)?;
    to.sync_all()
}

/// Deletes a record and its copies for good. Copies that were saved elsewhere, and prints, remain.
///
/// # Errors
/// When it is open, or something cannot be deleted.
pub fn delete_for_good(path: &Path) -> Result<(), RecordError> {
    let path = absolute(path).map_err(|error| RecordError::system(path, &error))?;
    not_open(&path)?;
    let fail = |error| RecordError::system(&path, &error);
    remove_copies(&path)?;
    for file in [path.clone(), journal_of(&path), lock::beside(&path)] {
        match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(fail(error)),
            _ => {}
        }
    }
    sync_folder(path.parent().unwrap_or(Path::new(""))).map_err(fail)
}

fn not_open(path: &Path) -> Result<(), RecordError> {
    match lock::is_open(path) {
        Some(since) => Err(RecordError::Elsewhere { path: path.to_path_buf(), since }),
        None => Ok(()),
    }
}

/// Gives a file the first name in a folder that is free: its own, or with a number.
pub(super) fn free_name(
    folder: &Path,
    path: &Path,
    name: impl Fn(&Path) -> io::Result<()>,
) -> Result<PathBuf, RecordError> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for number in 1_u32.. {
        let to = match number {
            1 => folder.join(format!("{stem}.{ENDING}")),
            _ => folder.join(format!("{stem}-{number}.{ENDING}")),
        };
        match name(&to) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            done => return done.map(|()| to.clone()).map_err(|error| RecordError::system(&to, &error)),
        }
    }
    Err(RecordError::Exists { path: path.to_path_buf() })
}
