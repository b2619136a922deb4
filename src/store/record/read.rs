//! Rows as they stand in the file, with the hashes that stand beside them. Whether those agree is for `check`.

use rusqlite::{Connection, Row, types::FromSql};

use super::rows::{Content, Draft, Founding, Moment, Person, Said, StoredEvent};
use super::seal::Sum;

/// A person, and how far forgetting them has come.
pub(super) struct StatedPerson {
    pub(super) person: Person,
    /// One of the numbers below.
    pub(super) state: i64,
}

/// Takes part.
pub(super) const HERE: i64 = 0;
/// No longer in a row; what is left of them in unused parts of the file and in copies is still to be cleared.
pub(super) const BEING_FORGOTTEN: i64 = 1;
/// Nothing is left of them.
pub(super) const FORGOTTEN: i64 = 2;

/// Rows of a table, as far as they can be read.
pub(super) struct Rows<T> {
    rows: Vec<T>,
    broken: Option<rusqlite::Error>,
}

impl<T> Rows<T> {
    /// All of them, or none.
    pub(super) fn whole(self) -> rusqlite::Result<Vec<T>> {
        match self.broken {
            None => Ok(self.rows),
            Some(error) => Err(error),
        }
    }

    /// Those that can be read.
    pub(super) fn readable(self) -> Vec<T> {
        self.rows
    }
}

fn all<T>(connection: &Connection, query: &str, read: impl Fn(&Row<'_>) -> rusqlite::Result<T>) -> Rows<T> {
    let mut found = Rows { rows: Vec::new(), broken: None };
    let mut step = || {
        let mut query = connection.prepare(query)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            match read(row) {
                Ok(row) => found.rows.push(row),
                Err(error) => found.broken = Some(error),
            }
        }
        Ok(())
    };
    if let Err(error) = step() {
        found.broken = Some(error);
    }
    found
}

fn at<T: FromSql>(row: &Row<'_>, place: usize) -> rusqlite::Result<T> {
    row.get(place)
}

pub(super) fn foundings(connection: &Connection) -> Rows<(Founding, Sum)> {
    all(connection, "SELECT id, title, at, offset, hash FROM workshop", |row| {
        let created = Moment { at: at(row, 2)?, offset: at(row, 3)? };
        Ok((Founding { id: at(row, 0)?, title: at(row, 1)?, created }, at(row, 4)?))
    })
}

/// Hands on the events in order, each with its link of the chain, until `wanted` says that it is enough.
pub(super) fn each_event(
    connection: &Connection,
    mut wanted: impl FnMut(StoredEvent, Sum) -> bool,
) -> rusqlite::Result<()> {
    let mut query = connection.prepare("SELECT seq, at, offset, kind, body, sum FROM event ORDER BY seq")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let moment = Moment { at: at(row, 1)?, offset: at(row, 2)? };
        let event = StoredEvent { seq: at(row, 0)?, moment, kind: at(row, 3)?, body: at(row, 4)? };
        if !wanted(event, at(row, 5)?) {
            break;
        }
    }
    Ok(())
}

pub(super) fn events(connection: &Connection) -> rusqlite::Result<Vec<StoredEvent>> {
    let mut events = Vec::new();
    each_event(connection, |event, _| {
        events.push(event);
        true
    })?;
    Ok(events)
}

pub(super) fn last_moment(connection: &Connection) -> rusqlite::Result<Option<Moment>> {
    let query = "SELECT at, offset FROM event ORDER BY seq DESC LIMIT 1";
    let found = all(connection, query, |row| Ok(Moment { at: at(row, 0)?, offset: at(row, 1)? }));
    Ok(found.whole()?.first().copied())
}

/// In the order in which they came.
pub(super) fn persons(connection: &Connection) -> Rows<(StatedPerson, Sum)> {
    all(connection, "SELECT id, pseudonym, home, state, hash FROM person ORDER BY number", |row| {
        let person = Person { id: at(row, 0)?, pseudonym: at(row, 1)?, home: at(row, 2)? };
        Ok((StatedPerson { person, state: at(row, 3)? }, at(row, 4)?))
    })
}

/// In the order of their ids.
pub(super) fn said(connection: &Connection) -> Rows<(Said, Sum)> {
    all(connection, "SELECT id, person, kind, text, hash FROM said ORDER BY id", |row| {
        Ok((Said { id: at(row, 0)?, person: at(row, 1)?, kind: at(row, 2)?, text: at(row, 3)? }, at(row, 4)?))
    })
}

/// In the order of their paths.
pub(super) fn content(connection: &Connection) -> Rows<Content> {
    all(connection, "SELECT path, hash, text FROM content ORDER BY path, hash", |row| {
        Ok(Content { path: at(row, 0)?, hash: at(row, 1)?, text: at(row, 2)? })
    })
}

/// In the order of their keys.
pub(super) fn drafts(connection: &Connection) -> Rows<(Draft, Sum)> {
    all(connection, "SELECT key, text, hash FROM draft ORDER BY key", |row| {
        Ok((Draft { key: at(row, 0)?, text: at(row, 1)? }, at(row, 2)?))
    })
}
