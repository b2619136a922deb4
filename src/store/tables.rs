//! A play of another table, from a file on a stick: a record of a workshop, whose last round it is, or a kept play. The
//! file is only looked at. Start at [`table_play`].

use std::path::Path;
use std::sync::Arc;

use crate::base::Message;
use crate::workshop::kept::{self, library_of};
use crate::workshop::tables::TablePlay;

use super::read_text;
use super::record::Record;
use super::workshops::kept_of;

/// Reads the play of another table, whole or not at all.
///
/// # Errors
/// With a sentence, when it is neither a record nor a play, is damaged, or nothing was played in it.
pub fn table_play(path: &Path, name: String) -> Result<TablePlay, Message> {
    if path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("roadblock")) {
        let text = read_text(path).map_err(|error| error.message())?;
        return TablePlay::of_text(name, &text).map_err(|error| error.message());
    }
    let contents = Record::look(path).map_err(|error| error.message())?;
    let id = contents.founding.id.clone();
    let kept = kept_of(contents);
    let library = Arc::new(library_of(kept.content));
    let workshop =
        kept::open(kept.title, library, &kept.events, &kept.people, &kept.texts).map_err(|error| error.message())?;
    let round = workshop.round().ok_or_else(|| Message::new("report-no-round"))?;
    Ok(TablePlay::of_round(&id, workshop.rounds(), name, round))
}
