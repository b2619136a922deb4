//! Where the cases lie when nobody says.
//! It never reads them; it only finds their folder.

use std::env;
use std::path::{Path, PathBuf};

const NAME: &str = "scenarios";
/// Where a package of a system puts them, seen from the folder above that of the program.
const SHARED: &str = "share/roadblock/scenarios";

/// The folder with the cases: the one that was named, else `scenarios` in the current folder, else beside the program
/// or up to three folders above it, else where a package of the system puts them. `None` when there is none; a named
/// folder is taken at its word.
#[must_use]
pub fn scenarios_folder(named: Option<&Path>) -> Option<PathBuf> {
    let here = env::current_dir().ok();
    let program = env::current_exe().ok();
    find(named, here.as_deref(), program.as_deref(), Path::is_dir)
}

fn find(
    named: Option<&Path>,
    here: Option<&Path>,
    program: Option<&Path>,
    exists: impl Fn(&Path) -> bool,
) -> Option<PathBuf> {
    if let Some(named) = named {
        return Some(named.to_path_buf());
    }
    let around_program = program.into_iter().flat_map(|program| program.ancestors().skip(1).take(4));
    let installed = program.and_then(|program| Some(program.parent()?.parent()?.join(SHARED)));
    let beside = here.into_iter().chain(around_program).map(|folder| folder.join(NAME));
    beside.chain(installed).find(|folder| exists(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(existing: &[&str], expected: Option<&str>) {
        let found = find(None, Some(Path::new("here")), Some(Path::new("a/b/c/d/e/program")), |folder| {
            existing.iter().any(|path| Path::new(path) == folder)
        });
        assert_eq!(found.as_deref(), expected.map(Path::new));
    }

    #[test]
    fn nearer_folders_come_first_and_far_ones_never() {
        check(&["here/scenarios", "a/b/c/d/e/scenarios"], Some("here/scenarios"));
        check(&["a/b/c/d/e/scenarios", "a/b/c/scenarios"], Some("a/b/c/d/e/scenarios"));
        check(&["a/b/scenarios", "a/scenarios"], Some("a/b/scenarios"));
        check(&["a/scenarios"], None);
    }

    #[test]
    fn an_installed_program_finds_what_its_package_brought() {
        check(&["a/b/c/d/share/roadblock/scenarios"], Some("a/b/c/d/share/roadblock/scenarios"));
        check(&["a/b/c/d/share/roadblock/scenarios", "a/b/scenarios"], Some("a/b/scenarios"));
        check(&["a/b/c/share/roadblock/scenarios"], None);
    }

    #[test]
    fn a_named_folder_is_taken_at_its_word() {
        let named = Path::new("elsewhere");
        assert_eq!(find(Some(named), None, None, |_| false), Some(named.to_path_buf()));
    }
}
