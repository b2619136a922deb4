//! What the window opens with: the content, the settings, and a workshop if one was named.
//! It reads files; it never shows anything.

use std::hash::{BuildHasher as _, Hasher as _};
use std::path::PathBuf;

use crate::base::Catalogue;
use crate::library::Library;
use crate::presenter::{Opening, Presenter};
use crate::store::{read_folder, read_text_if_there, scenarios_folder};

use super::Options;
use super::records::is_record;

/// The file of the settings. Workshops that are kept elsewhere have settings of their own beside them.
const SETTINGS: &str = "settings.ron";

/// Where the records of workshops lie.
pub(super) fn workshops_folder(options: &Options) -> Option<PathBuf> {
    options.plays.clone().or_else(|| dirs::data_dir().map(|folder| folder.join("roadblock").join("plays")))
}

/// The presenter with everything it needs.
///
/// # Errors
/// With a sentence, when the words or the content cannot be read, or the file that was named is no workshop. Settings
/// that cannot be read are told by the presenter.
pub fn presenter(options: &Options, words: Catalogue) -> Result<Presenter, String> {
    let folder = scenarios_folder(options.scenarios.as_deref()).ok_or_else(|| words.say("cli-no-scenarios"))?;
    let read = read_folder(&folder).map_err(|error| words.text(&error.message()))?;
    let own = match &options.plays {
        Some(folder) => Some(folder.join("local")),
        None => dirs::data_dir().map(|folder| folder.join("roadblock").join("local")),
    };
    // A folder that is not there yet holds nothing.
    let own_files = own.as_ref().and_then(|folder| read_folder(folder).ok()).unwrap_or_default().files;
    let settings_file = match &options.plays {
        Some(folder) => Some(folder.join(SETTINGS)),
        None => dirs::config_dir().map(|folder| folder.join("roadblock").join(SETTINGS)),
    };
    let kept = settings_file.as_deref().map_or(Ok(None), read_text_if_there);
    let settings = kept.map_err(|error| words.text(&error.message()));
    let seed = options.seed.unwrap_or_else(chance_seed);
    let record = options.open.as_ref().filter(|path| is_record(path)).map(|path| path.display().to_string());
    let unread = read.told();
    let mut library = Library::from_texts(read.files);
    library.diagnostics.extend(unread);
    Ok(Presenter::open(Opening { words, library, record, own, own_files, settings_file, settings, seed }))
}

/// A seed that differs from start to start: the only chance that is not decided by a seed.
fn chance_seed() -> u64 {
    std::hash::RandomState::new().build_hasher().finish()
}
