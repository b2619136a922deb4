//! The texts of the content that are kept with a workshop, so that it opens on what it was played with.

use std::collections::BTreeMap;

use crate::library::{Library, TextFile};
use crate::procedure::local;
use crate::scenario::Case;

/// Where local rules lie among the kept texts.
const LOCAL: &str = "local/";

/// The texts that a case is played on, and the local rules that hold in it.
pub(super) fn content_of(library: &Library, case: &Case) -> Vec<TextFile> {
    let mut texts = library.texts_of(case);
    if let Some(text) = library.local_rules.iter().find(|rules| rules.procedure == case.procedure.id)
        && let Ok(text) = text.to_text()
    {
        texts.push(TextFile { path: format!("{LOCAL}{}.ron", case.procedure.id), text });
    }
    texts
}

/// The content that was kept with a workshop. A text kept twice holds as it was kept last.
#[must_use]
pub fn library_of(content: Vec<TextFile>) -> Library {
    let by_path: BTreeMap<String, String> = content.into_iter().map(|file| (file.path, file.text)).collect();
    let files = by_path.into_iter().map(|(path, text)| TextFile { path, text });
    let (own, files): (Vec<_>, Vec<_>) = files.partition(|file| file.path.starts_with(LOCAL));
    let mut library = Library::from_texts(files);
    for file in own {
        let id = file.path.trim_start_matches(LOCAL).trim_end_matches(".ron");
        let procedure = library.procedures.iter().find(|procedure| procedure.id == id).cloned();
        if let Some(rules) = procedure.and_then(|procedure| local::parse(&file.path, &file.text, &procedure).value) {
            library.lay_over(&rules);
        }
    }
    library
}
