//! What is kept of a play in the terminal as it goes: a record of a workshop, written before anything is told, and a log.
//! Start at [`Kept::write`].

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::base::Message;
use crate::cli::Words;
use crate::engine::Play;
use crate::engine::log::LogFile;
use crate::store::record::{Founding, Moment, NewRow, Record, RecordError, fresh_id};
use crate::store::workshops::{kept_of, rows_of};
use crate::store::write_text;
use crate::workshop::kept::{self, Batch};
use crate::workshop::{WallTime, Workshop};

use super::PlayArgs;

/// The record and the log, if any are kept, and what could not be written yet.
pub(super) struct Kept {
    record: Option<Record>,
    log: Option<PathBuf>,
    waiting: Vec<NewRow>,
}

/// The moment on the clock of this machine, in universal time.
#[expect(clippy::disallowed_methods, reason = "the core asks no clock; here a record is stamped")]
fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment { at: i64::try_from(since.as_millis()).unwrap_or(i64::MAX), offset: 0 }
}

/// The same moment, as the workshop wants it.
pub(in crate::cli) fn wall_time() -> WallTime {
    WallTime(now().at)
}

fn told(error: &RecordError) -> Message {
    error.message()
}

/// The workshop of a record, without going on writing.
///
/// # Errors
/// With a sentence, when it cannot be opened.
pub(in crate::cli) fn open(path: &Path, _words: &Words) -> Result<Workshop, Message> {
    let kept = kept_of(Record::look(path).map_err(|error| told(&error))?);
    let library = Arc::new(kept::library_of(kept.content));
    kept::open(kept.title, library, &kept.events, &kept.people, &kept.texts).map_err(|error| error.message())
}

impl Kept {
    /// The record that the command line asks for.
    ///
    /// # Errors
    /// With a sentence, when it cannot be made or opened.
    pub(super) fn of(args: &PlayArgs, workshop: &Workshop) -> Result<Self, Message> {
        let founding = || Founding { id: fresh_id(), title: workshop.title().to_owned(), created: now() };
        let record = match (&args.resume, &args.record) {
            (Some(path), _) => Some(Record::open(path, now()).map_err(|error| told(&error))?.record),
            (None, Some(folder)) => Some(Record::create(folder, &founding()).map_err(|error| told(&error))?),
            (None, None) => None,
        };
        Ok(Self { record, log: args.log.clone(), waiting: Vec::new() })
    }

    /// Writes a batch. What cannot be written is told, waits, and is written with the next one.
    pub(super) fn write(&mut self, batch: Batch, words: &Words, out: &mut dyn Write) -> io::Result<()> {
        let Some(record) = &mut self.record else { return Ok(()) };
        self.waiting.extend(rows_of(batch, now()));
        if self.waiting.is_empty() {
            return Ok(());
        }
        match record.append(&self.waiting) {
            Ok(_) => {
                self.waiting.clear();
                Ok(())
            }
            Err(error) => {
                let message = Message::new("recording-failed").with("why", words.text(&told(&error)));
                writeln!(out, "{}", words.text(&message))
            }
        }
    }

    /// Keeps the play so far as a log, so that a terminal that is closed costs nothing. That it cannot be kept is told
    /// once; at the end of the play it is tried again.
    pub(super) fn keep_log(&mut self, play: &Play, words: &Words, out: &mut dyn Write) -> io::Result<()> {
        let Some(path) = &self.log else { return Ok(()) };
        let Ok(text) = LogFile::of(play).to_text() else { return Ok(()) };
        if let Err(error) = write_text(path, &text) {
            self.log = None;
            writeln!(out, "{}", words.text(&error.message()))?;
        }
        Ok(())
    }

    /// Whether nothing at all is kept.
    pub(super) fn keeps_nothing(&self) -> bool {
        self.record.is_none() && self.log.is_none()
    }

    /// Says where the record is, or that something of it was lost.
    pub(super) fn close(&mut self, words: &Words, out: &mut dyn Write) -> io::Result<()> {
        self.write(Batch::default(), words, out)?;
        match &self.record {
            Some(record) if self.waiting.is_empty() => {
                let message = Message::new("term-recorded").with("path", record.path().display().to_string());
                writeln!(out, "{}", words.text(&message))
            }
            _ => Ok(()),
        }
    }
}
