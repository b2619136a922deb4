//! Whether a file holds what was written into it: the tables, the database's own check, the chain of the events, the
//! sums of everything else. One changed byte that matters is found; one that does not matter (in a page that is not
//! used) is passed.

use rusqlite::Connection;

use super::error::Damage;
use super::read::{self, StatedPerson};
use super::rows::{Founding, StoredEvent};
use super::schema::{self, Tallies};
use super::seal;

/// What is wrong first: with the file, or with reaching it.
#[derive(Debug)]
pub(super) enum Problem {
    Damage(Damage),
    Database(rusqlite::Error),
}

impl From<rusqlite::Error> for Problem {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

/// Checks a file of the present format, and gives what it holds in sum.
pub(super) fn check(connection: &Connection) -> Result<(Founding, Tallies), Problem> {
    if !schema::is_ours(connection)? {
        return Err(Problem::Damage(Damage::Tables));
    }
    let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(Problem::Damage(Damage::Pages));
    }
    let founding = founding(connection)?;
    let stated = Tallies::read(connection)?;
    let (events, broken) = sound_events(connection, &founding)?;
    if let Some(seq) = broken {
        return Err(Problem::Damage(Damage::Event(seq)));
    }
    if events != stated.event {
        return Err(Problem::Damage(Damage::End));
    }
    let found = Tallies { event: events, ..texts(connection)? };
    if found != stated {
        return Err(Problem::Damage(Damage::Texts));
    }
    Ok((founding, stated))
}

/// What is said of the whole workshop, if it is unchanged but for what the chain holds.
pub(super) fn founding(connection: &Connection) -> Result<Founding, Problem> {
    let all = read::foundings(connection).whole()?;
    let [(founding, hash)] = all.as_slice() else { return Err(Problem::Damage(Damage::Workshop)) };
    if seal::title(&founding.title) != *hash {
        return Err(Problem::Damage(Damage::Workshop));
    }
    Ok(founding.clone())
}

/// How far the chain of events holds, and the number of the first that breaks it.
fn sound_events(connection: &Connection, founding: &Founding) -> Result<(seal::Tally, Option<u64>), Problem> {
    let mut sound = seal::Tally { rows: 0, sum: seal::first_link(founding) };
    let mut broken = None;
    read::each_event(connection, |event: StoredEvent, sum| {
        let seq = sound.rows + 1;
        let link = seal::link(&sound.sum, seq, event.moment, &event.kind, &event.body);
        if event.seq != seq || link != sum {
            broken = Some(seq);
            return false;
        }
        sound = seal::Tally { rows: seq, sum: link };
        true
    })?;
    Ok((sound, broken))
}

/// What the other tables sum up to, each row held against its own hash.
fn texts(connection: &Connection) -> Result<Tallies, Problem> {
    let mut found = Tallies::default();
    let held =
        |sum: seal::Sum, hash: seal::Sum| if sum == hash { Ok(sum) } else { Err(Problem::Damage(Damage::Texts)) };
    for (StatedPerson { person, state }, hash) in read::persons(connection).whole()? {
        found.person.add(&held(seal::person(&person, state), hash)?);
    }
    for (said, hash) in read::said(connection).whole()? {
        found.said.add(&held(seal::said(&said), hash)?);
    }
    for content in read::content(connection).whole()? {
        if seal::hash_of(&content.text) != content.hash {
            return Err(Problem::Damage(Damage::Texts));
        }
        found.content.add(&seal::content(&content.path, &content.hash));
    }
    for (draft, hash) in read::drafts(connection).whole()? {
        found.draft.add(&held(seal::draft(&draft), hash)?);
    }
    Ok(found)
}
