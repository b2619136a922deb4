//! What the window opens with: the content, and the play that was left off.
//! It reads files; it never shows anything.

use std::hash::{BuildHasher as _, Hasher as _};
use std::path::PathBuf;

use crate::base::Catalogue;
use crate::engine::log::LogFile;
use crate::library::Library;
use crate::store::{read_folder, read_text, scenarios_folder};
use crate::ui::desk::{Desk, Opening, UNFINISHED};

use super::Options;

/// The desk with everything it needs.
///
/// # Errors
/// With a sentence, when the words or the content cannot be read. A play that cannot be taken up again is left alone.
pub fn desk(options: &Options) -> Result<Desk, String> {
    let words = Catalogue::english().map_err(|error| error.to_string())?;
    let folder = scenarios_folder(options.scenarios.as_deref()).ok_or_else(|| words.say("cli-no-scenarios"))?;
    let files = read_folder(&folder).map_err(|error| error.to_string())?;
    let plays = options.plays.clone().or_else(|| dirs::data_dir().map(|folder| folder.join("roadblock").join("plays")));
    let unfinished = plays
        .as_ref()
        .and_then(|folder: &PathBuf| read_text(&folder.join(UNFINISHED)).ok())
        .and_then(|text| LogFile::from_text(&text).ok());
    let own = match &options.plays {
        Some(folder) => Some(folder.join("local")),
        None => dirs::data_dir().map(|folder| folder.join("roadblock").join("local")),
    };
    // A folder that is not there yet holds nothing.
    let own_files = own.as_ref().and_then(|folder| read_folder(folder).ok()).unwrap_or_default();
    let seed = options.seed.unwrap_or_else(chance_seed);
    Ok(Desk::open(Opening { words, library: Library::from_texts(files), plays, unfinished, own, own_files, seed }))
}

/// A seed that differs from start to start: the only chance that is not decided by a seed.
fn chance_seed() -> u64 {
    std::hash::RandomState::new().build_hasher().finish()
}
