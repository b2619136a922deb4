//! Which cases, plans and recorded plays a path on the command line means.

use std::path::{Path, PathBuf};

use crate::library::TextFile;
use crate::scenario::Case;
use crate::store::{read_folder, read_plays};

use super::super::{Words, in_words, nothing_called};

pub(super) type TestedFile = TextFile;

/// What is to be tested.
pub(super) struct Asked {
    /// All content around it.
    pub(super) files: Vec<TextFile>,
    /// The folder they stand in.
    pub(super) root: PathBuf,
    /// Recorded plays around it.
    plays: Vec<TextFile>,
    /// Only the case in this folder, or with this id.
    case: Option<String>,
    /// Only this plan.
    plan: Option<String>,
}

impl Asked {
    /// Whether a case is to be tested.
    pub(super) fn wants(&self, case: &Case) -> bool {
        self.case.as_ref().is_none_or(|id| *id == case.scenario.id)
    }

    /// Whether a plan of such a case is to be played.
    pub(super) fn wants_plan(&self, plan: &TextFile) -> bool {
        self.plan.as_ref().is_none_or(|name| plan.path.rsplit('/').next() == Some(name.as_str()))
    }

    /// Plays recorded beside a case.
    pub(super) fn recorded_of(&self, case: &Case) -> impl Iterator<Item = &TextFile> {
        let beside = format!("/{}/", case.scenario.id);
        self.plays.iter().filter(move |play| format!("/{}", play.path).contains(&beside))
    }
}

/// Finds what a path means: a folder of content, the folder of a case, a file in it, or the id of a case.
pub(super) fn find(path: Option<&Path>, folder: Option<PathBuf>, words: &Words) -> Result<Asked, String> {
    let none = || words.say("cli-no-scenarios");
    let Some(path) = path else { return whole(&folder.ok_or_else(none)?, None, None) };
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    if path.is_file() {
        let case = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let plan = name(path).filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "plan"));
        return of_case(case, plan);
    }
    if path.join("scenario.ron").is_file() {
        return of_case(path, None);
    }
    if path.is_dir() {
        return whole(path, None, None);
    }
    let id = path.to_string_lossy().into_owned();
    let asked = whole(&folder.ok_or_else(none)?, Some(id.clone()), None)?;
    let known = asked.files.iter().any(|file| format!("/{}", file.path).ends_with(&format!("/{id}/scenario.ron")));
    if known { Ok(asked) } else { Err(nothing_called(&id, &asked.files, words)) }
}

/// A case is read with the folder around it, where its procedure is.
fn of_case(folder: &Path, plan: Option<String>) -> Result<Asked, String> {
    let folder = folder.canonicalize().map_err(|error| error.to_string())?;
    let id = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    whole(folder.parent().unwrap_or(&folder), id, plan)
}

fn whole(folder: &Path, case: Option<String>, plan: Option<String>) -> Result<Asked, String> {
    let files = read_folder(folder).map_err(|error| in_words(&error.message()))?.files;
    let plays = read_plays(folder).map_err(|error| in_words(&error.message()))?.files;
    Ok(Asked { files, root: folder.to_path_buf(), plays, case, plan })
}
