//! Made, written, closed, opened again.

use std::fs;
use std::path::PathBuf;

use roadblock::store::record::{CopyReason, Record};

use crate::support::{Folder, content, event, later, person, said, some_record};

#[test]
fn what_was_recorded_is_there_again() {
    let folder = Folder::new();
    let mut record = some_record(folder.path(), 3);
    let rows = [event(4), person("p3", "Ana"), said("s3", Some("p3"), "Both."), content("a.ron", "()"), event(5)];
    assert_eq!(record.append(&rows).unwrap(), 5);
    record.keep_draft("note/p1", "half a sen").unwrap();
    let (path, before) = (record.path().to_path_buf(), record.contents().unwrap());
    drop(record);
    let opened = Record::open(&path, later(60)).unwrap();
    assert_eq!((opened.interrupted, &opened.not_copied), (None, &None));
    assert_eq!(opened.record.contents().unwrap(), before);
    assert_eq!(before.events.iter().map(|one| one.seq).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert_eq!(before.events[3].moment, later(4));
    assert_eq!(before.persons.len(), 3);
    assert_eq!(before.drafts[0].text, "half a sen");
    assert_eq!(before.content.iter().map(|one| one.path.as_str()).collect::<Vec<_>>(), ["a.ron", "case/scenario.ron"]);
}

#[test]
fn at_rest_nothing_lies_beside_it_and_all_is_for_this_user_alone() {
    let folder = Folder::new();
    let data = folder.path().join("data");
    let mut record = some_record(&data, 2);
    record.copy_now(CopyReason::Round).unwrap();
    let path = record.path().to_path_buf();
    drop(record);
    let mut names: Vec<PathBuf> = fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    assert_eq!(names, [path.clone(), data.join("copies")]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let copies = fs::read_dir(data.join("copies")).unwrap().map(|entry| entry.unwrap().path());
        assert!(copies.chain([path]).all(|file| mode(&file) == 0o600));
        assert_eq!((mode(&data), mode(&data.join("copies"))), (0o700, 0o700));
    }
}
