//! Files that were broken in interesting ways, kept with what is told of each. A change of the reader shows here first.

use std::path::Path;

use roadblock::checks::{Example, check};
use roadblock::library::TextFile;

#[test]
fn what_is_told_of_the_corpus_stays_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/corpus");
    let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    names.sort();
    assert!(names.len() >= 20);
    let procedure =
        Example::Case("").files().files.into_iter().find(|file| file.path.ends_with("procedure.ron")).unwrap();
    let mut told = String::new();
    for path in names {
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        told.push_str(&format!("== {}\n", path.file_name().unwrap().to_string_lossy()));
        let case = TextFile { path: "crew/closure/scenario.ron".to_owned(), text };
        for one in check(vec![procedure.clone(), case]).diagnostics {
            told.push_str(&format!("{}:{} {} {} | {}\n", one.line, one.column, one.code, one.message, one.help));
        }
    }
    let golden = folder.join("told.txt");
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(&golden, &told).unwrap();
    }
    let kept = std::fs::read_to_string(&golden).unwrap_or_default();
    assert!(
        kept == told,
        "other things are told of the corpus; look at them, then renew with\n    \
        RENEW=1 cargo test --no-default-features --test checks corpus\n{told}"
    );
}
