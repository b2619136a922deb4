//! The tables of a record, how a connection to it is set, and how an older format becomes the present one.
//! Whoever adds a table writes it here, as a new format with a step to it, and counts it in [`TABLES`].

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Transaction};

use super::error::{Damage, RecordError};
use super::seal::{Sum, Tally};

/// The format this program writes; older ones are brought up to it when they are opened.
pub const FORMAT: u32 = 1;

/// Says that a file is a record of ours, to us and to tools that look at files: "Rbck".
pub(super) const APPLICATION: u32 = u32::from_be_bytes(*b"Rbck");

/// How long somebody who only looks may keep us waiting.
const PATIENCE: Duration = Duration::from_millis(1500);

/// The tables of the present format. `tally` holds how many rows each of the others has and what they sum up to.
/// Texts are kept by their ids, not in the order in which they were written.
const SCHEMA: &[(&str, &str)] = &[
    (
        "workshop",
        "CREATE TABLE workshop (id TEXT NOT NULL, title TEXT NOT NULL, at INTEGER NOT NULL, offset INTEGER NOT NULL, \
         hash BLOB NOT NULL) STRICT",
    ),
    (
        "event",
        "CREATE TABLE event (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL, \
         kind TEXT NOT NULL, body TEXT NOT NULL, sum BLOB NOT NULL) STRICT",
    ),
    (
        "event_follows",
        "CREATE TRIGGER event_follows BEFORE INSERT ON event \
         WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event) \
         BEGIN SELECT RAISE(ABORT, 'an event follows the last one'); END",
    ),
    (
        "event_is_not_changed",
        "CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event \
         BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END",
    ),
    (
        "event_is_not_deleted",
        "CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event \
         BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END",
    ),
    (
        "person",
        "CREATE TABLE person (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, pseudonym TEXT NOT NULL, \
         home TEXT NOT NULL, state INTEGER NOT NULL, hash BLOB NOT NULL) STRICT",
    ),
    (
        "said",
        "CREATE TABLE said (id TEXT PRIMARY KEY NOT NULL, person TEXT, kind TEXT NOT NULL, text TEXT NOT NULL, \
         hash BLOB NOT NULL) STRICT, WITHOUT ROWID",
    ),
    (
        "content",
        "CREATE TABLE content (path TEXT NOT NULL, hash TEXT NOT NULL, text TEXT NOT NULL, \
         PRIMARY KEY (path, hash)) STRICT, WITHOUT ROWID",
    ),
    (
        "draft",
        "CREATE TABLE draft (key TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL, hash BLOB NOT NULL) STRICT, \
         WITHOUT ROWID",
    ),
    (
        "tally",
        "CREATE TABLE tally (name TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL, sum BLOB NOT NULL) STRICT, \
         WITHOUT ROWID",
    ),
];

/// The tables that are counted.
pub(super) const TABLES: [&str; 5] = ["event", "person", "said", "content", "draft"];

/// One step from a format to the next: statements, done together with the new number.
pub(super) type Step = &'static str;

/// The steps from format 1 to the present one, in order.
pub(super) const STEPS: &[Step] = &[];

/// Opens a connection to a file that is there, set as a record needs it. It takes no lock yet.
pub(super) fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    // What is only needed for a moment stays in memory: it may hold names.
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;",
    )?;
    Ok(connection)
}

/// Takes the file for this connection alone, and has everything synced before it is told as done. What a program that
/// was killed left half done is undone here.
pub(super) fn take(connection: &Connection) -> rusqlite::Result<()> {
    let set = |name, value| connection.pragma_update_and_check(None, name, value, |_| Ok(()));
    set("locking_mode", "EXCLUSIVE")?;
    set("journal_mode", "TRUNCATE")?;
    set("secure_delete", "ON")?;
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    connection.execute_batch("BEGIN EXCLUSIVE; COMMIT;")
}

/// Makes the tables in an empty file.
pub(super) fn create(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", FORMAT)?;
    SCHEMA.iter().try_for_each(|(_, sql)| connection.execute_batch(sql))
}

/// Whether the tables and what guards them are those of the present format, to the letter. Their order changes when a
/// file is written anew.
pub(super) fn is_ours(connection: &Connection) -> rusqlite::Result<bool> {
    let mut query = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")?;
    let found = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(String, String)> = found.collect::<rusqlite::Result<_>>()?;
    let mut ours = SCHEMA.to_vec();
    ours.sort_unstable();
    Ok(found.iter().map(|(name, sql)| (name.as_str(), sql.as_str())).eq(ours))
}

/// Brings an older format up to the one that `steps` lead to, each step together with its number.
pub(super) fn migrate(connection: &mut Connection, from: u32, steps: &[Step]) -> rusqlite::Result<()> {
    for (number, step) in (1..).zip(steps).skip_while(|(number, _)| *number < from) {
        let step_is_whole: Transaction<'_> = connection.transaction()?;
        step_is_whole.execute_batch(step)?;
        step_is_whole.pragma_update(None, "user_version", number + 1)?;
        step_is_whole.commit()?;
    }
    Ok(())
}

/// What each table sums up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tallies {
    /// How many events, and the last link of their chain.
    pub(super) event: Tally,
    pub(super) person: Tally,
    pub(super) said: Tally,
    pub(super) content: Tally,
    pub(super) draft: Tally,
}

impl Tallies {
    pub(super) fn read(connection: &Connection) -> rusqlite::Result<Self> {
        let mut query = connection.prepare("SELECT rows, sum FROM tally WHERE name = ?1")?;
        let mut one =
            |name: &str| query.query_row([name], |row| Ok(Tally { rows: row.get(0)?, sum: row.get::<_, Sum>(1)? }));
        Ok(Self {
            event: one("event")?,
            person: one("person")?,
            said: one("said")?,
            content: one("content")?,
            draft: one("draft")?,
        })
    }

    /// Writes those that differ from what was there before; all of them where nothing was.
    pub(super) fn write(&self, before: Option<&Self>, connection: &Connection) -> rusqlite::Result<()> {
        let mut change = connection.prepare("INSERT OR REPLACE INTO tally (name, rows, sum) VALUES (?1, ?2, ?3)")?;
        let old = before.map(Self::in_order);
        for (place, (name, tally)) in TABLES.iter().zip(self.in_order()).enumerate() {
            if old.is_none_or(|old| old[place] != tally) {
                change.execute((name, tally.rows, tally.sum))?;
            }
        }
        Ok(())
    }

    fn in_order(&self) -> [Tally; 5] {
        [self.event, self.person, self.said, self.content, self.draft]
    }
}

/// What stands at the head of a file: whether it is a record, and in which format. Nothing else is read.
pub(super) fn format_of(path: &Path, head: &[u8]) -> Result<u32, RecordError> {
    let number = |at: usize| head.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
    let (Some(format), Some(application)) = (number(60), number(68)) else {
        return Err(RecordError::NotARecord { path: path.to_path_buf() });
    };
    if !head.starts_with(b"SQLite format 3\0") || application != APPLICATION {
        return Err(RecordError::NotARecord { path: path.to_path_buf() });
    }
    if format == 0 {
        return Err(RecordError::Damaged { path: path.to_path_buf(), damage: Damage::Tables });
    }
    if format > FORMAT {
        return Err(RecordError::TooNew { path: path.to_path_buf(), found: format });
    }
    Ok(format)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_format_takes_every_step_it_lacks_and_no_other() {
        let steps: &[Step] =
            &["CREATE TABLE second (x)", "CREATE TABLE third (x); INSERT INTO third SELECT x FROM second"];
        for from in 1..=3 {
            let mut connection = Connection::open_in_memory().unwrap();
            if from > 1 {
                connection.execute_batch("CREATE TABLE second (x); INSERT INTO second VALUES (7)").unwrap();
            }
            migrate(&mut connection, from, steps).unwrap();
            let names = "SELECT group_concat(name) FROM sqlite_schema";
            let names: Option<String> = connection.query_row(names, [], |row| row.get(0)).unwrap();
            let expected = ["second,third", "second,third", "second"][from as usize - 1];
            assert_eq!(names.as_deref(), Some(expected), "from format {from}");
        }
        assert_eq!(STEPS.len() + 1, FORMAT as usize, "a step leads to every format");
    }

    #[test]
    fn a_step_that_fails_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        assert!(migrate(&mut connection, 1, &["CREATE TABLE second (x); SELECT nothing"]).is_err());
        let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap();
        let format: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        assert_eq!((tables, format), (0, 0));
    }
}
