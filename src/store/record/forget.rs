//! Deleting a person for good: their pseudonym, their home and every text of theirs, in the file, in its copies, and in
//! older plays that were kept as JSON. Events stay whole, since they speak of persons by id.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;

use crate::store::write_text;

use super::ENDING;
use super::append::{write_draft, write_said};
use super::copies::remove_copies;
use super::error::RecordError;
use super::mention::{OMITTED, names, spellings, without};
use super::open::Record;
use super::read::{self, BEING_FORGOTTEN, FORGOTTEN, HERE};
use super::rows::{Draft, Person, Said};
use super::schema::Tallies;
use super::seal;
use super::{CopyReason, lock};

/// What was deleted of a person, and what is left to be looked at by somebody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forgotten {
    /// What they were called, as long as it is needed to look elsewhere; it is nowhere in the record any more. Empty
    /// when there is no such person.
    pub pseudonym: String,
    /// How many texts of theirs were deleted.
    pub texts: usize,
    /// How many texts of others named them; `[…]` stands there now.
    pub mentions: usize,
    /// Numbers of events whose body holds the name all the same. Events are not changed; a layer above that writes no
    /// words into them leaves this empty.
    pub events: Vec<u64>,
}

/// What was found of a name in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Swept {
    /// Files out of which it was put.
    pub cleared: Vec<PathBuf>,
    /// Files that hold it still, since only a person can tell whether it is this person's name there, or that could not
    /// be read or written.
    pub left: Vec<PathBuf>,
}

impl Record {
    /// Deletes a person for good: pseudonym, home and all their texts go, half-typed ones too; where a text of somebody
    /// else or the title names them as a whole word, `[…]` takes its place. The file is then written anew, and one new
    /// copy takes the place of the older ones. Their id stays, without anything, so that events still have somebody to
    /// speak of. Broken off, it is finished when the record is opened next.
    ///
    /// # Errors
    /// As [`append`](Self::append).
    pub fn forget_person(&mut self, id: &str) -> Result<Forgotten, RecordError> {
        self.in_its_place()?;
        let pseudonym = "SELECT pseudonym FROM person WHERE id = ?1 AND state = ?2";
        let pseudonym = self.connection.query_row(pseudonym, (id, HERE), |row| row.get(0)).optional();
        let Some(pseudonym): Option<String> = pseudonym.map_err(|error| self.fail(&error))? else {
            self.finish_forgetting()?;
            return Ok(Forgotten::default());
        };
        let mut forgotten = Forgotten { pseudonym, ..Forgotten::default() };
        let read = read::each_event(&self.connection, |event, _| {
            if in_json(&event.body, &forgotten.pseudonym) {
                forgotten.events.push(event.seq);
            }
            true
        });
        read.map_err(|error| self.fail(&error))?;
        self.change(|connection, tallies| delete(connection, tallies, id, &mut forgotten))?;
        self.founding =
            super::check::founding(&self.connection).map_err(|problem| super::open::told(&self.path, problem))?;
        self.finish_forgetting()?;
        Ok(forgotten)
    }

    /// Clears what is left of deleted persons in unused parts of the file and in its copies.
    pub(super) fn finish_forgetting(&mut self) -> Result<(), RecordError> {
        let found = read::persons(&self.connection).whole().map_err(|error| self.fail(&error))?;
        let unfinished: Vec<_> = found.into_iter().filter(|(one, _)| one.state == BEING_FORGOTTEN).collect();
        if unfinished.is_empty() {
            return Ok(());
        }
        self.connection.execute_batch("VACUUM").map_err(|error| self.fail(&error))?;
        remove_copies(&self.path)?;
        self.change(|connection, tallies| {
            for (one, hash) in unfinished {
                tallies.person.take(&hash);
                let hash = seal::person(&one.person, FORGOTTEN);
                tallies.person.add(&hash);
                let change = "UPDATE person SET state = ?2, hash = ?3 WHERE id = ?1";
                connection.execute(change, (&one.person.id, FORGOTTEN, hash))?;
            }
            Ok(())
        })?;
        self.copied = None;
        self.copy_now(CopyReason::Opening)
    }
}

/// Takes a person out of every row.
fn delete(connection: &Connection, tallies: &mut Tallies, id: &str, forgotten: &mut Forgotten) -> rusqlite::Result<()> {
    let name = forgotten.pseudonym.clone();
    let empty = Person { id: id.to_owned(), pseudonym: String::new(), home: String::new() };
    let before = connection.query_row("SELECT hash FROM person WHERE id = ?1", [id], |row| row.get(0))?;
    tallies.person.take(&before);
    let hash = seal::person(&empty, BEING_FORGOTTEN);
    tallies.person.add(&hash);
    let change = "UPDATE person SET pseudonym = '', home = '', state = ?2, hash = ?3 WHERE id = ?1";
    connection.execute(change, (id, BEING_FORGOTTEN, hash))?;

    for (said, hash) in read::said(connection).whole()? {
        if said.person.as_deref() == Some(id) {
            tallies.said.take(&hash);
            forgotten.texts += connection.execute("DELETE FROM said WHERE id = ?1", [&said.id])?;
        } else if let Some(text) = without(&said.text, &name) {
            write_said(connection, tallies, &Said { text, ..said })?;
            forgotten.mentions += 1;
        }
    }
    for (draft, _) in read::drafts(connection).whole()? {
        if draft.key.split('/').any(|part| part == id) {
            write_draft(connection, tallies, &Draft { text: String::new(), ..draft })?;
            forgotten.texts += 1;
        } else if let Some(text) = without(&draft.text, &name) {
            write_draft(connection, tallies, &Draft { text, ..draft })?;
            forgotten.mentions += 1;
        }
    }
    for (founding, _) in read::foundings(connection).whole()? {
        if let Some(title) = without(&founding.title, &name) {
            connection.execute("UPDATE workshop SET title = ?1, hash = ?2", (&title, seal::title(&title)))?;
            forgotten.mentions += 1;
        }
    }
    Ok(())
}

/// Puts a pseudonym out of everything in a folder that is not a record: older plays that were kept as JSON are cleared,
/// as far as one can tell what is a name in them; whatever else holds it is named, for a person to look at. Records are
/// passed over, since another workshop's person of the same name is another person; they are named where somebody of
/// this name takes part.
///
/// In a play, the name stands beside a role in `casting`, and in reasons. A cast name that is this one, whatever its
/// accents are written with, becomes `[…]`; the reasons of roles that this person held, or may have held after a swap,
/// are emptied; in other reasons the name goes where it is a whole word. Ids are never touched, so a three-letter name
/// that is part of an id or of a word changes nothing.
///
/// # Errors
/// When the folder cannot be read. A single file that cannot be is among those that are left.
pub fn forget_in_folder(folder: &Path, pseudonym: &str) -> Result<Swept, RecordError> {
    let mut swept = Swept::default();
    if !spellings(pseudonym.trim()).is_empty() {
        sweep(folder, pseudonym.trim(), 0, &mut swept)?;
    }
    Ok(swept)
}

/// Folders are not followed deeper than this.
const DEEPEST: usize = 16;

fn sweep(folder: &Path, name: &str, depth: usize, swept: &mut Swept) -> Result<(), RecordError> {
    let fail = |error| RecordError::system(folder, &error);
    let mut entries = fs::read_dir(folder).map_err(fail)?.collect::<Result<Vec<_>, _>>().map_err(fail)?;
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            if depth < DEEPEST && sweep(&path, name, depth + 1, swept).is_err() {
                swept.left.push(path);
            }
        } else if kind.is_file() {
            match clear(&path, name) {
                Cleared::NotThere => {}
                Cleared::Done => swept.cleared.push(path),
                Cleared::Left => swept.left.push(path),
            }
        }
    }
    Ok(())
}

enum Cleared {
    NotThere,
    Done,
    Left,
}

fn clear(path: &Path, name: &str) -> Cleared {
    if path.extension().is_some_and(|ending| ending == ENDING) {
        return if takes_part(path, name) { Cleared::Left } else { Cleared::NotThere };
    }
    // Reading a file that is open here would take the database's lock from it.
    if path.extension().is_some_and(|ending| ending == "open" || ending == "roadblock-journal") {
        return Cleared::NotThere;
    }
    let Ok(bytes) = fs::read(path) else { return Cleared::Left };
    let text = String::from_utf8_lossy(&bytes);
    let Ok(mut play) = serde_json::from_str::<Value>(&text) else {
        return if names(&text, name) || escaped(&text, name) { Cleared::Left } else { Cleared::NotThere };
    };
    let changed = clear_play(&mut play, name);
    if changed && write_text(path, &format!("{play}\n")).is_err() {
        return Cleared::Left;
    }
    match (changed, anywhere(&play, name)) {
        (_, true) => Cleared::Left,
        (true, false) => Cleared::Done,
        (false, false) => Cleared::NotThere,
    }
}

/// Whether somebody of this name takes part in a record. A record that is open is one whose people are at hand.
fn takes_part(path: &Path, name: &str) -> bool {
    if lock::is_open(path).is_some() {
        return false;
    }
    let read = || -> rusqlite::Result<bool> {
        let connection = super::schema::connect(path)?;
        let same = |one: &str| spellings(one.trim()).iter().any(|one| spellings(name).contains(one));
        Ok(read::persons(&connection).whole()?.iter().any(|(one, _)| same(&one.person.pseudonym)))
    };
    read().unwrap_or(true)
}

/// Takes a person out of a kept play; whether there was anything to take.
fn clear_play(play: &mut Value, name: &str) -> bool {
    let same = |one: &str| spellings(one.trim()).iter().any(|one| spellings(name).contains(one));
    let mut changed = false;
    let mut roles: Vec<String> = Vec::new();
    for pair in play.get_mut("casting").and_then(Value::as_array_mut).into_iter().flatten() {
        let Some([role, cast]) = pair.as_array_mut().map(Vec::as_mut_slice) else { continue };
        let Some(pseudonym) = cast.as_str() else { continue };
        if same(pseudonym) {
            roles.extend(role.as_str().map(str::to_owned));
            *cast = OMITTED.into();
            changed = true;
        } else if let Some(rest) = without(pseudonym, name) {
            *cast = rest.into();
            changed = true;
        }
    }
    let Some(events) = play.get_mut("events").and_then(Value::as_array_mut) else { return changed };
    let text = |event: &Value, field: &str| event.get(field).and_then(Value::as_str).map(str::to_owned);
    for event in events.iter().filter(|event| text(event, "event").as_deref() == Some("swapped")) {
        let (Some(one), Some(other)) = (text(event, "one"), text(event, "other")) else { continue };
        if roles.contains(&one) || roles.contains(&other) {
            roles.extend([one, other]);
        }
    }
    for event in events.iter_mut().filter(|event| text(event, "event").as_deref() == Some("reasoned")) {
        let Some(reason) = text(event, "text") else { continue };
        let by_them = text(event, "role").is_some_and(|role| roles.contains(&role));
        let rest = if by_them { (!reason.is_empty()).then(String::new) } else { without(&reason, name) };
        if let Some(rest) = rest {
            event["text"] = rest.into();
            changed = true;
        }
    }
    changed
}

/// Whether a name stands in any text of a JSON value, keys included.
fn anywhere(value: &Value, name: &str) -> bool {
    match value {
        Value::String(text) => names(text, name),
        Value::Array(values) => values.iter().any(|value| anywhere(value, name)),
        Value::Object(fields) => fields.iter().any(|(key, value)| names(key, name) || anywhere(value, name)),
        _ => false,
    }
}

/// Whether a text that is JSON holds a name, however it is written there.
fn in_json(text: &str, name: &str) -> bool {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => anywhere(&value, name),
        Err(_) => names(text, name) || escaped(text, name),
    }
}

/// Whether a text holds a name in the escapes of JSON, as in `\u0410`.
fn escaped(text: &str, name: &str) -> bool {
    let folded = text.to_ascii_lowercase();
    spellings(name).iter().filter(|one| !one.is_ascii()).any(|one| {
        let letters = one.chars().map(|letter| {
            let mut units = [0; 2];
            if letter.is_ascii() {
                return letter.to_ascii_lowercase().to_string();
            }
            letter.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect()
        });
        folded.contains(&letters.collect::<String>())
    })
}
