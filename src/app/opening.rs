//! What the window opens with: the content, the settings, and the play that was left off.
//! It reads files; it never shows anything.

use std::hash::{BuildHasher as _, Hasher as _};
use std::path::PathBuf;

use crate::base::Catalogue;
use crate::engine::log::LogFile;
use crate::library::Library;
use crate::presenter::{Desk, Opening, UNFINISHED};
use crate::store::{read_folder, read_text, read_text_if_there, scenarios_folder};

use super::Options;

/// The file of the settings. Plays that are kept elsewhere have settings of their own beside them.
const SETTINGS: &str = "settings.ron";

/// The desk with everything it needs.
///
/// # Errors
/// With a sentence, when the words or the content cannot be read. A play that cannot be taken up again is left alone;
/// settings that cannot be read are told by the desk.
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
    let settings_file = match &options.plays {
        Some(folder) => Some(folder.join(SETTINGS)),
        None => dirs::config_dir().map(|folder| folder.join("roadblock").join(SETTINGS)),
    };
    let kept = settings_file.as_deref().map_or(Ok(None), read_text_if_there);
    let seed = options.seed.unwrap_or_else(chance_seed);
    Ok(Desk::open(Opening {
        words,
        library: Library::from_texts(files),
        plays,
        unfinished,
        own,
        own_files,
        settings_file,
        settings: kept.map_err(|error| error.to_string()),
        seed,
    }))
}

/// A seed that differs from start to start: the only chance that is not decided by a seed.
fn chance_seed() -> u64 {
    std::hash::RandomState::new().build_hasher().finish()
}
