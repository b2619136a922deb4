//! A record as it is opened: made, taken for this program alone, checked, brought up to the present format.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf, absolute};

use rusqlite::Connection;

use crate::store::disk::{create_file, create_folder, fresh_id, publish};

use super::check::{Problem, check};
use super::copies::CopyReason;
use super::error::{Damage, RecordError};
use super::lock::{self, Lock};
use super::place::Place;
use super::read;
use super::rows::{Content, Contents, Draft, Founding, Moment, Person, Said, StoredEvent};
use super::schema::{self, FORMAT, STEPS, Tallies};
use super::{ENDING, seal};

/// One workshop, open for this program alone. It is closed by being dropped; nothing waits to be written.
#[derive(Debug)]
pub struct Record {
    pub(super) path: PathBuf,
    pub(super) founding: Founding,
    pub(super) tallies: Tallies,
    /// What the tables summed up to when the last copy was made.
    pub(super) copied: Option<Tallies>,
    /// Where the chain of events ended before a writing that failed, and that may have been carried out all the same.
    pub(super) unsure: Option<seal::Tally>,
    pub(super) place: Place,
    // Closed before the lock is given back.
    pub(super) connection: Connection,
    pub(super) lock: Lock,
}

/// A record that was opened, and what there is to tell of it.
#[derive(Debug)]
pub struct Opened {
    /// The record.
    pub record: Record,
    /// When the program opened it that was killed before it could close it; everything it told as recorded is there.
    pub interrupted: Option<Moment>,
    /// Why no copy could be kept on opening, if none could.
    pub not_copied: Option<RecordError>,
}

impl Record {
    /// Makes a new record in a folder, under a name of day and id. Nothing is there under that name before the record is
    /// whole, and no other file is touched.
    ///
    /// # Errors
    /// When the folder cannot be made or written, or the disk is full.
    pub fn create(folder: &Path, founding: &Founding) -> Result<Self, RecordError> {
        let folder = absolute(folder).map_err(|error| RecordError::system(folder, &error))?;
        create_folder(&folder).map_err(|error| RecordError::system(&folder, &error))?;
        let finished = folder.join(format!("{}.part", fresh_id()));
        let made = write_new(&finished, founding).and_then(|()| {
            let mut number = 1;
            loop {
                let path = folder.join(file_name(founding, number));
                match publish(&finished, &path).map_err(|error| RecordError::system(&path, &error)) {
                    Err(RecordError::Exists { .. }) => number += 1,
                    done => return done.map(|()| path),
                }
            }
        });
        if made.is_err() {
            // The unfinished file is of no use to anybody.
            let _ = fs::remove_file(&finished);
        }
        Ok(Self::open(&made?, founding.created)?.record)
    }

    /// Opens a record: takes it for this program alone, undoes what a killed program left half done, checks every row,
    /// brings an older format up to the present one (after a copy), finishes forgetting where that was broken off, and
    /// keeps a copy.
    ///
    /// # Errors
    /// When it is not a record, is open elsewhere, of a newer format or damaged, or may not be written. The file is then
    /// as it was.
    pub fn open(path: &Path, now: Moment) -> Result<Opened, RecordError> {
        let mut record = take(path, now)?;
        record.finish_forgetting()?;
        let not_copied = record.copy_now(CopyReason::Opening).err();
        let interrupted = record.lock.left_open;
        Ok(Opened { record, interrupted, not_copied })
    }

    /// Reads all of a record without taking it, to look at it or to print it.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn look(path: &Path) -> Result<Contents, RecordError> {
        let path = absolute(path).map_err(|error| RecordError::system(path, &error))?;
        if let Some(since) = lock::is_open(&path) {
            return Err(RecordError::Elsewhere { path, since });
        }
        let format = format_at(&path)?;
        let fail = |error: rusqlite::Error| RecordError::database(&path, &error);
        let connection = schema::connect(&path).map_err(fail)?;
        // Nobody looks at an older format but through its steps.
        if format < FORMAT {
            drop(connection);
            return take(&path, Moment::default())?.contents();
        }
        let (founding, _) = checked(&path, &connection)?;
        Contents::read(&connection, founding).map_err(fail)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is said of the whole workshop.
    #[must_use]
    pub fn founding(&self) -> &Founding {
        &self.founding
    }

    /// The number of the last event; 0 before the first.
    #[must_use]
    pub fn last_seq(&self) -> u64 {
        self.tallies.event.rows
    }

    /// All that it holds.
    ///
    /// # Errors
    /// When the disk does not give it.
    pub fn contents(&self) -> Result<Contents, RecordError> {
        Contents::read(&self.connection, self.founding.clone()).map_err(|error| self.fail(&error))
    }

    /// All events, in order.
    ///
    /// # Errors
    /// When the disk does not give them.
    pub fn events(&self) -> Result<Vec<StoredEvent>, RecordError> {
        read::events(&self.connection).map_err(|error| self.fail(&error))
    }

    /// Everybody who takes part, in the order in which they came; of those who were deleted, the id.
    ///
    /// # Errors
    /// When the disk does not give them.
    pub fn persons(&self) -> Result<Vec<Person>, RecordError> {
        self.contents().map(|contents| contents.persons)
    }

    /// Everything that was typed, by id.
    ///
    /// # Errors
    /// When the disk does not give it.
    pub fn said(&self) -> Result<Vec<Said>, RecordError> {
        self.contents().map(|contents| contents.said)
    }

    /// The content it is played with, by path.
    ///
    /// # Errors
    /// When the disk does not give it.
    pub fn content(&self) -> Result<Vec<Content>, RecordError> {
        self.contents().map(|contents| contents.content)
    }

    /// What is half typed, by key.
    ///
    /// # Errors
    /// When the disk does not give it.
    pub fn drafts(&self) -> Result<Vec<Draft>, RecordError> {
        self.contents().map(|contents| contents.drafts)
    }

    pub(super) fn fail(&self, error: &rusqlite::Error) -> RecordError {
        RecordError::database(&self.path, error)
    }
}

impl Contents {
    fn read(connection: &Connection, founding: Founding) -> rusqlite::Result<Self> {
        Ok(Self {
            founding,
            events: read::events(connection)?,
            persons: read::persons(connection).whole()?.into_iter().map(|(stated, _)| stated.person).collect(),
            said: read::said(connection).whole()?.into_iter().map(|(said, _)| said).collect(),
            content: read::content(connection).whole()?,
            drafts: read::drafts(connection).whole()?.into_iter().map(|(draft, _)| draft).collect(),
        })
    }
}

/// Takes a record for this program alone, checks it, and brings it up to the present format.
pub(super) fn take(path: &Path, now: Moment) -> Result<Record, RecordError> {
    let path = absolute(path).map_err(|error| RecordError::system(path, &error))?;
    if !path.is_file() {
        return Err(RecordError::Missing { path });
    }
    let lock = Lock::take(&path, now)?;
    let format = format_at(&path)?;
    let place = Place::of(&path).map_err(|error| RecordError::system(&path, &error))?;
    let fail = |error: rusqlite::Error| RecordError::database(&path, &error);
    let mut connection = schema::connect(&path).map_err(fail)?;
    if connection.is_readonly(rusqlite::MAIN_DB).map_err(fail)? {
        return Err(RecordError::ReadOnly { path });
    }
    schema::take(&connection).map_err(fail)?;
    if format < FORMAT {
        super::copies::copy(&connection, &path, CopyReason::Migration)?;
        schema::migrate(&mut connection, format, STEPS).map_err(fail)?;
    }
    let (founding, tallies) = checked(&path, &connection)?;
    Ok(Record { path, founding, tallies, copied: None, unsure: None, place, connection, lock })
}

/// The format of a file, from its head.
pub(super) fn format_at(path: &Path) -> Result<u32, RecordError> {
    let mut head = Vec::with_capacity(100);
    let read = File::open(path).and_then(|file| file.take(100).read_to_end(&mut head));
    read.map_err(|error| RecordError::system(path, &error))?;
    schema::format_of(path, &head)
}

/// Checks a file that is open, and that it is as long as it says. It may be longer: a program that was killed while it
/// wrote the file anew had no time to cut it.
pub(super) fn checked(path: &Path, connection: &Connection) -> Result<(Founding, Tallies), RecordError> {
    let length = fs::metadata(path).map_err(|error| RecordError::system(path, &error))?.len();
    let number = |pragma: &str| connection.query_row(pragma, [], |row| row.get::<_, u64>(0));
    let pages = number("PRAGMA page_count").and_then(|pages| Ok(pages * number("PRAGMA page_size")?));
    if pages.map_err(|error| RecordError::database(path, &error))? > length {
        return Err(told(path, Problem::Damage(Damage::Pages)));
    }
    check(connection).map_err(|problem| told(path, problem))
}

/// What a check found, told of a file.
pub(super) fn told(path: &Path, problem: Problem) -> RecordError {
    match problem {
        Problem::Damage(damage) => RecordError::Damaged { path: path.to_path_buf(), damage },
        Problem::Database(error) => RecordError::database(path, &error),
    }
}

/// The name of a workshop's file: its day, and enough of its id that no other has it. Neither title nor pseudonym stands
/// in it, so that no spelling of either can make two names one.
pub(super) fn file_name(founding: &Founding, number: u32) -> String {
    let (year, month, day) = founding.created.day();
    let id: String = founding.id.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    let id = id.to_ascii_lowercase();
    match number {
        1 => format!("{year:04}-{month:02}-{day:02}-{id}.{ENDING}"),
        _ => format!("{year:04}-{month:02}-{day:02}-{id}-{number}.{ENDING}"),
    }
}

/// Writes an empty record whole, and onto the disk.
pub(super) fn write_new(path: &Path, founding: &Founding) -> Result<(), RecordError> {
    create_file(path).map_err(|error| RecordError::system(path, &error))?;
    let fill = || -> rusqlite::Result<()> {
        let mut connection = schema::connect(path)?;
        // Nobody knows of the file yet; it is synced as a whole below.
        connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
        let whole = connection.transaction()?;
        schema::create(&whole)?;
        let link = seal::first_link(founding);
        let tallies = Tallies { event: seal::Tally { rows: 0, sum: link }, ..Tallies::default() };
        tallies.write(None, &whole)?;
        let Founding { id, title, created } = founding;
        let row = "INSERT INTO workshop (id, title, at, offset, hash) VALUES (?1, ?2, ?3, ?4, ?5)";
        whole.execute(row, (id, title, created.at, created.offset, seal::title(title)))?;
        whole.commit()?;
        connection.close().map_err(|(_, error)| error)
    };
    fill().map_err(|error| RecordError::database(path, &error))?;
    File::open(path).and_then(|file| file.sync_all()).map_err(|error| RecordError::system(path, &error))
}
