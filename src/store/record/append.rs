//! Writing: a batch of rows is on the disk together or not at all, and what is on the disk is never written again.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _};

use crate::store::disk::create_folder;

use super::error::RecordError;
use super::open::{Record, take};
use super::place::Place;
use super::read::HERE;
use super::rows::{Draft, NewRow, Person, Said};
use super::schema::Tallies;
use super::seal::{self, Sum, Tally};

impl Record {
    /// Writes a batch: events, and persons, texts and content that belong to them. When it returns, all of it is on the
    /// disk; its answer is the number of the last event there is.
    ///
    /// A batch that failed may be handed in again as it is, and only then another: it is never written twice.
    ///
    /// # Errors
    /// When not all of it is on the disk for certain: the disk is full, the file may not be written or is gone. Then
    /// nothing of it counts as written.
    pub fn append(&mut self, rows: &[NewRow]) -> Result<u64, RecordError> {
        self.in_its_place()?;
        if !self.was_carried_out(rows)? {
            self.change(|connection, tallies| rows.iter().try_for_each(|row| write(connection, tallies, row)))?;
        }
        self.unsure = None;
        Ok(self.last_seq())
    }

    /// Keeps what is half typed; an empty text keeps nothing any more. What is kept already is not written again, so it
    /// may be asked for every two seconds.
    ///
    /// # Errors
    /// As [`append`](Self::append).
    pub fn keep_draft(&mut self, key: &str, text: &str) -> Result<(), RecordError> {
        self.in_its_place()?;
        let kept = "SELECT text FROM draft WHERE key = ?1";
        let kept: Option<String> =
            self.connection.query_row(kept, [key], |row| row.get(0)).optional().map_err(|error| self.fail(&error))?;
        if kept.as_deref().unwrap_or_default() == text {
            return Ok(());
        }
        let draft = Draft { key: key.to_owned(), text: text.to_owned() };
        self.change(|connection, tallies| write_draft(connection, tallies, &draft))
    }

    /// Makes one change, whole or not at all.
    pub(super) fn change(
        &mut self,
        change: impl FnOnce(&Connection, &mut Tallies) -> rusqlite::Result<()>,
    ) -> Result<(), RecordError> {
        self.look_again_if_unsure()?;
        let (path, before) = (&self.path, self.tallies);
        let mut after = before;
        let attempt = || {
            let whole = self.connection.transaction()?;
            change(&whole, &mut after)?;
            after.write(Some(&before), &whole)?;
            whole.commit()
        };
        let done = attempt().map_err(|error| RecordError::database(path, &error));
        // What was written into a file that is no longer there is not recorded.
        let done = done.and_then(|()| self.in_its_place());
        match done {
            Ok(()) => self.tallies = after,
            Err(_) => self.unsure = self.unsure.or(Some(before.event)),
        }
        done
    }

    /// A writing that failed may have been carried out all the same; the file knows.
    fn look_again_if_unsure(&mut self) -> Result<(), RecordError> {
        if self.unsure.is_some() {
            self.tallies = Tallies::read(&self.connection).map_err(|error| self.fail(&error))?;
        }
        Ok(())
    }

    /// Whether the events of a batch that failed are in the file after all, so that they are not written twice.
    fn was_carried_out(&mut self, rows: &[NewRow]) -> Result<bool, RecordError> {
        let Some(before) = self.unsure else { return Ok(false) };
        self.look_again_if_unsure()?;
        if self.tallies.event == before || link_after(&before, rows) != self.tallies.event {
            return Ok(false);
        }
        // The file may have got it without the disk: this syncs both.
        let sync = "BEGIN; UPDATE tally SET rows = rows + 1 WHERE name = 'event'; \
                    UPDATE tally SET rows = rows - 1 WHERE name = 'event'; COMMIT;";
        self.connection.execute_batch(sync).map_err(|error| self.fail(&error))?;
        self.in_its_place()?;
        Ok(true)
    }

    /// What is left of rows that could not be written, where some were carried out after all.
    pub(super) fn not_in_the_file<'r>(&self, waiting: &'r [NewRow]) -> Result<&'r [NewRow], RecordError> {
        let Some(before) = self.unsure else { return Ok(waiting) };
        let on_disk = Tallies::read(&self.connection).map_err(|error| self.fail(&error))?.event;
        let in_the_file = (0..=waiting.len()).find(|rows| link_after(&before, &waiting[..*rows]) == on_disk);
        Ok(&waiting[in_the_file.unwrap_or(0)..])
    }

    /// After the file or its folder was taken away: writes all that was recorded, which the system still holds while it
    /// is open here, into a new file in its old place, and goes on there.
    ///
    /// # Errors
    /// When the folder cannot be made or written, or another file is in its place by now.
    pub fn put_back(&mut self) -> Result<(), RecordError> {
        match self.in_its_place() {
            Err(RecordError::Gone { .. }) => {}
            done => return done,
        }
        let folder = self.path.parent().unwrap_or(Path::new(""));
        create_folder(folder).map_err(|_| RecordError::Gone { path: self.path.clone() })?;
        self.save_copy(&self.path, &[])?;
        let again = take(&self.path, self.lock.since)?;
        *self = Self { unsure: self.unsure, ..again };
        Ok(())
    }

    /// Whether the file that is open is the one that is found under its name.
    pub(super) fn in_its_place(&self) -> Result<(), RecordError> {
        match Place::of(&self.path) {
            Ok(place) if place == self.place => Ok(()),
            Ok(_) => Err(RecordError::Replaced { path: self.path.clone() }),
            Err(_) => Err(RecordError::Gone { path: self.path.clone() }),
        }
    }
}

/// Writes into a file that nobody knows of yet.
pub(super) fn write_all(
    connection: &mut Connection,
    write: impl FnOnce(&Connection, &mut Tallies) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let before = Tallies::read(connection)?;
    let mut after = before;
    let whole = connection.transaction()?;
    write(&whole, &mut after)?;
    after.write(Some(&before), &whole)?;
    whole.commit()
}

/// What the chain comes to with the events of a batch.
fn link_after(before: &Tally, rows: &[NewRow]) -> Tally {
    let mut after = *before;
    for row in rows {
        if let NewRow::Event(event) = row {
            let seq = after.rows + 1;
            let sum = seal::link(&after.sum, seq, event.moment, &event.kind, &event.body);
            after = Tally { rows: seq, sum };
        }
    }
    after
}

pub(super) fn write(connection: &Connection, tallies: &mut Tallies, row: &NewRow) -> rusqlite::Result<()> {
    match row {
        NewRow::Event(event) => {
            tallies.event = link_after(&tallies.event, std::slice::from_ref(row));
            let insert = "INSERT INTO event (seq, at, offset, kind, body, sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            let Tally { rows, sum } = tallies.event;
            let values = (rows, event.moment.at, event.moment.offset, &event.kind, &event.body, sum);
            connection.prepare(insert)?.execute(values)?;
        }
        NewRow::Person(person) => write_person(connection, tallies, person, HERE)?,
        NewRow::Said(said) if is_forgotten(connection, said.person.as_deref())? => {}
        NewRow::Said(said) => write_said(connection, tallies, said)?,
        NewRow::Content(content) => {
            let hash = seal::hash_of(&content.text);
            let insert = "INSERT OR IGNORE INTO content (path, hash, text) VALUES (?1, ?2, ?3)";
            let values = (&content.path, &hash, &content.text);
            if connection.prepare(insert)?.execute(values)? == 1 {
                tallies.content.add(&seal::content(&content.path, &hash));
            }
        }
    }
    Ok(())
}

/// Writes a person, unless they were deleted: what was deleted does not come back.
pub(super) fn write_person(
    connection: &Connection,
    tallies: &mut Tallies,
    person: &Person,
    state: i64,
) -> rusqlite::Result<()> {
    let before = "SELECT state, hash FROM person WHERE id = ?1";
    let before: Option<(i64, Sum)> =
        connection.prepare(before)?.query_row([&person.id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    match before {
        Some((HERE, hash)) => tallies.person.take(&hash),
        Some(_) => return Ok(()),
        None => {}
    }
    let hash = seal::person(person, state);
    tallies.person.add(&hash);
    let change = "INSERT INTO person (id, pseudonym, home, state, hash) VALUES (?1, ?2, ?3, ?4, ?5) \
                  ON CONFLICT (id) DO UPDATE SET pseudonym = ?2, home = ?3, hash = ?5";
    let values = (&person.id, &person.pseudonym, &person.home, state, hash);
    connection.prepare(change)?.execute(values).map(|_| ())
}

/// Whether a text would be of somebody who was deleted.
fn is_forgotten(connection: &Connection, person: Option<&str>) -> rusqlite::Result<bool> {
    let query = "SELECT 1 FROM person WHERE id = ?1 AND state <> ?2";
    connection.prepare(query)?.exists((person, HERE))
}

pub(super) fn write_said(connection: &Connection, tallies: &mut Tallies, said: &Said) -> rusqlite::Result<()> {
    let before = "SELECT hash FROM said WHERE id = ?1";
    let before: Option<Sum> = connection.prepare(before)?.query_row([&said.id], |row| row.get(0)).optional()?;
    if let Some(hash) = before {
        tallies.said.take(&hash);
    }
    let hash = seal::said(said);
    tallies.said.add(&hash);
    let change = "INSERT OR REPLACE INTO said (id, person, kind, text, hash) VALUES (?1, ?2, ?3, ?4, ?5)";
    connection.prepare(change)?.execute((&said.id, &said.person, &said.kind, &said.text, hash)).map(|_| ())
}

pub(super) fn write_draft(connection: &Connection, tallies: &mut Tallies, draft: &Draft) -> rusqlite::Result<()> {
    let before = "SELECT hash FROM draft WHERE key = ?1";
    let before: Option<Sum> = connection.prepare(before)?.query_row([&draft.key], |row| row.get(0)).optional()?;
    if let Some(hash) = before {
        tallies.draft.take(&hash);
    }
    if draft.text.is_empty() {
        return connection.prepare("DELETE FROM draft WHERE key = ?1")?.execute([&draft.key]).map(|_| ());
    }
    let hash = seal::draft(draft);
    tallies.draft.add(&hash);
    let change = "INSERT OR REPLACE INTO draft (key, text, hash) VALUES (?1, ?2, ?3)";
    connection.prepare(change)?.execute((&draft.key, &draft.text, hash)).map(|_| ())
}
