//! What can be saved of a damaged file: the events up to the first that is not sound, and every text that is. The file
//! itself is only read; what was saved is a new record beside it.

use std::fs::{self, File};
use std::path::{Path, PathBuf, absolute};

use rusqlite::Connection;

use crate::store::disk::{create_folder, fresh_id, publish};

use super::append::{write, write_all, write_draft, write_person};
use super::check::founding;
use super::copies::copies_of;
use super::error::RecordError;
use super::lobby::{copy_file, free_name};
use super::lock::{self, journal_of};
use super::open::write_new;
use super::read::{self, StatedPerson};
use super::rows::{Content, Draft, Founding, NewContent, NewEvent, NewRow};
use super::schema::{self, Tallies};
use super::seal;

/// What was saved of a damaged file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescued {
    /// The new record.
    pub path: PathBuf,
    /// Out of which file: the damaged one, or one of its copies where that holds more.
    pub from: PathBuf,
    /// How many events were saved; all of them from the first on, none left out.
    pub events: u64,
    /// How many there were, as far as the file still says.
    pub of: Option<u64>,
    /// How many rows of persons, texts and content were lost, as far as the file still says.
    pub lost: u64,
}

/// What is sound of one file.
struct Sound {
    from: PathBuf,
    founding: Founding,
    rows: Vec<NewRow>,
    persons: Vec<StatedPerson>,
    drafts: Vec<Draft>,
    events: u64,
    texts: u64,
    stated: Option<Tallies>,
}

/// Saves what is sound of a damaged record, or of the copy of it that holds more, as a new record in a folder. Nothing
/// that is there already is changed.
///
/// # Errors
/// When it is open, nothing of it can be read, or the folder cannot be written.
pub fn rescue(path: &Path, folder: &Path) -> Result<Rescued, RecordError> {
    let path = absolute(path).map_err(|error| RecordError::system(path, &error))?;
    if let Some(since) = lock::is_open(&path) {
        return Err(RecordError::Elsewhere { path, since });
    }
    if !path.is_file() {
        return Err(RecordError::Missing { path });
    }
    create_folder(folder).map_err(|error| RecordError::system(folder, &error))?;
    let mut found = Vec::new();
    for candidate in std::iter::once(path.clone()).chain(copies_of(&path).into_iter().map(|(_, copy)| copy)) {
        found.extend(sound_of(&candidate, folder)?);
    }
    let of = found.iter().filter_map(Sound::stated_events).max();
    // Of several that hold as much the first, which is the file itself.
    let best = found.into_iter().rev().max_by_key(|sound| (sound.events, sound.texts));
    let Some(best) = best else { return Err(RecordError::NothingLeft { path }) };

    let passing = folder.join(format!("{}.part", fresh_id()));
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = path.with_file_name(format!("{stem}-rescued.{}", super::ENDING));
    let saved = write_sound(&passing, &best).and_then(|()| free_name(folder, &name, |to| publish(&passing, to)));
    // Only what could not be used is still there.
    let _ = fs::remove_file(&passing);
    Ok(Rescued { path: saved?, events: best.events, of, lost: best.lost(), from: best.from })
}

impl Sound {
    fn stated_events(&self) -> Option<u64> {
        self.stated.map(|stated| stated.event.rows.max(self.events))
    }

    fn lost(&self) -> u64 {
        let stated = |all: Tallies| all.person.rows + all.said.rows + all.content.rows + all.draft.rows;
        self.stated.map_or(0, |all| stated(all).saturating_sub(self.texts))
    }
}

/// Reads what is sound of a file, through a passing copy of it, so that the file itself is only read.
fn sound_of(file: &Path, folder: &Path) -> Result<Option<Sound>, RecordError> {
    let passing = folder.join(format!("{}.part", fresh_id()));
    let journal = journal_of(file);
    let copied = copy_file(file, &passing).map_err(|error| RecordError::system(file, &error)).and_then(|()| {
        if !journal.exists() {
            return Ok(());
        }
        copy_file(&journal, &journal_of(&passing)).map_err(|error| RecordError::system(&journal, &error))
    });
    let found = copied.map(|()| schema::connect(&passing).ok().and_then(|connection| read_sound(file, &connection)));
    for left in [journal_of(&passing), passing] {
        // They are of no use to anybody.
        let _ = fs::remove_file(left);
    }
    found
}

/// Row by row, until one cannot be read or is not what was written. `None` where not even the beginning is sure.
fn read_sound(file: &Path, connection: &Connection) -> Option<Sound> {
    let mut of_all = read::foundings(connection).readable();
    let (mut begun, _) = of_all.pop()?;
    if founding(connection).is_err() {
        begun.title = String::new();
    }
    let stated = Tallies::read(connection).ok();
    let mut chain = seal::Tally { rows: 0, sum: seal::first_link(&begun) };
    let mut rows = Vec::new();
    // What cannot be read ends the reading; what was read before it is kept.
    let _ = read::each_event(connection, |event, sum| {
        let seq = chain.rows + 1;
        let link = seal::link(&chain.sum, seq, event.moment, &event.kind, &event.body);
        if event.seq != seq || link != sum {
            return false;
        }
        chain = seal::Tally { rows: seq, sum: link };
        rows.push(NewRow::Event(NewEvent { moment: event.moment, kind: event.kind, body: event.body }));
        true
    });
    let is_begun = chain.rows > 0 || stated.is_some_and(|stated| stated.event == chain);
    if !is_begun {
        return None;
    }
    let mut sound = Sound {
        from: file.to_path_buf(),
        founding: begun,
        rows,
        persons: Vec::new(),
        drafts: Vec::new(),
        events: chain.rows,
        texts: 0,
        stated,
    };
    read_texts(connection, &mut sound);
    Some(sound)
}

fn read_texts(connection: &Connection, sound: &mut Sound) {
    for (one, hash) in read::persons(connection).readable() {
        if seal::person(&one.person, one.state) == hash {
            sound.texts += 1;
            sound.persons.push(one);
        }
    }
    for (said, hash) in read::said(connection).readable() {
        if seal::said(&said) == hash {
            sound.texts += 1;
            sound.rows.push(NewRow::Said(said));
        }
    }
    for Content { path, hash, text } in read::content(connection).readable() {
        if seal::hash_of(&text) == hash {
            sound.texts += 1;
            sound.rows.push(NewRow::Content(NewContent { path, text }));
        }
    }
    for (draft, hash) in read::drafts(connection).readable() {
        if seal::draft(&draft) == hash {
            sound.texts += 1;
            sound.drafts.push(draft);
        }
    }
}

fn write_sound(to: &Path, sound: &Sound) -> Result<(), RecordError> {
    write_new(to, &sound.founding)?;
    let fill = || -> rusqlite::Result<()> {
        let mut connection = schema::connect(to)?;
        connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
        write_all(&mut connection, |connection, tallies| {
            let mut persons = sound.persons.iter();
            persons.try_for_each(|one| write_person(connection, tallies, &one.person, one.state))?;
            sound.rows.iter().try_for_each(|row| write(connection, tallies, row))?;
            sound.drafts.iter().try_for_each(|draft| write_draft(connection, tallies, draft))
        })?;
        connection.close().map_err(|(_, error)| error)
    };
    fill().map_err(|error| RecordError::database(to, &error))?;
    File::open(to).and_then(|file| file.sync_all()).map_err(|error| RecordError::system(to, &error))
}
