//! What a lobby does with records: list, put aside, bring in, save a copy, delete for good; and never one over another.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use roadblock::store::record::{
    CopyReason, Founding, Moment, Record, RecordError, State, bring_in, delete_for_good, list, put_aside, rescue,
};

use crate::children::{Running, command, made};
use crate::support::{Folder, MORNING, event, founding, later, some_record, words};

#[test]
fn a_record_that_is_open_in_another_program_says_since_when() {
    let folder = Folder::new();
    let path = made(folder.path());
    let mut holder = Running::start(command("hold", folder.path()));
    assert_eq!(holder.said("open "), Some(3));
    let before = fs::read_dir(folder.path()).unwrap().count();
    let refused = [
        Record::open(&path, later(9)).unwrap_err(),
        Record::look(&path).unwrap_err(),
        put_aside(&path).unwrap_err(),
        bring_in(&path, &folder.path().join("other"), later(9)).unwrap_err(),
        delete_for_good(&path).unwrap_err(),
        rescue(&path, folder.path()).unwrap_err(),
    ];
    for error in refused {
        assert_eq!(error, RecordError::Elsewhere { path: path.clone(), since: Some(later(5)) });
        assert!(words(&error).contains("2026-11-30 09:55"), "{}", words(&error));
    }
    assert!(matches!(list(folder.path())[0].state, State::OpenElsewhere(_)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), before);

    holder.kill("open ");
    assert_eq!(list(folder.path())[0].interrupted, Some(later(5)));
    let opened = Record::open(&path, later(10)).unwrap();
    assert_eq!((opened.interrupted, opened.record.last_seq()), (Some(later(5)), 3));
    let twice = Record::open(&path, later(11)).unwrap_err();
    assert_eq!(twice, RecordError::Elsewhere { path: path.clone(), since: Some(later(10)) });
    drop(opened);
    assert_eq!(Record::open(&path, later(12)).unwrap().interrupted, None);
}

#[test]
fn a_newer_format_is_refused_with_its_number_and_left_as_it_is() {
    let folder = Folder::new();
    let path = made(folder.path());
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 7).unwrap();
    let before = fs::read(&path).unwrap();
    let error = Record::open(&path, later(1)).unwrap_err();
    assert_eq!(error, RecordError::TooNew { path: path.clone(), found: 7 });
    assert!(words(&error).contains("format 7"));
    assert_eq!(list(folder.path())[0].state, State::Newer(error));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn one_bad_file_does_not_hide_the_others() {
    let folder = Folder::new();
    let good = made(folder.path());
    let mut open = some_record(folder.path(), 1);
    open.append(&[event(600)]).unwrap();
    let damaged = some_record(folder.path(), 2).path().to_path_buf();
    let bytes = fs::read(&damaged).unwrap();
    fs::write(&damaged, &bytes[..bytes.len() - 4096]).unwrap();
    fs::write(folder.path().join("empty.roadblock"), "").unwrap();
    fs::write(folder.path().join("text.roadblock"), "a text of somebody's, long enough to be a head. ".repeat(9))
        .unwrap();
    fs::create_dir(folder.path().join("folder.roadblock")).unwrap();
    let fourth = some_record(folder.path(), 4).path().to_path_buf();
    let aside = put_aside(&fourth).unwrap();

    let listed = list(folder.path());
    let of = |path: &PathBuf| listed.iter().find(|one| one.path == *path).unwrap();
    assert_eq!(listed.len(), 6);
    assert_eq!((&of(&good).state, of(&good).events, of(&good).changed), (&State::Sound, Some(3), Some(later(3))));
    assert_eq!((of(&good).title.as_deref(), of(&good).created), (Some("A day in spring"), Some(MORNING)));
    assert!(matches!(of(&open.path().to_path_buf()).state, State::OpenElsewhere(_)));
    assert!(matches!(&of(&damaged).state, State::Damaged(error) if words(error).contains("rescue")));
    assert_eq!((&of(&aside).state, of(&aside).events), (&State::PutAside, Some(4)));
    for name in ["empty.roadblock", "text.roadblock"] {
        assert!(matches!(&of(&folder.path().join(name)).state, State::Damaged(RecordError::NotARecord { .. })));
    }
    assert!(list(&folder.path().join("nowhere")).is_empty());
}

#[test]
fn equal_and_odd_names_never_meet() {
    let folder = Folder::new();
    let titles = [
        "Zo\u{eb}".to_owned(),
        "Zoe\u{308}".to_owned(),
        "Ana".to_owned(),
        "\u{410}na".to_owned(),
        "ü".repeat(60),
        "u\u{308}".repeat(60),
        "../../../etc/passwd".to_owned(),
        "CON".to_owned(),
        String::new(),
        "Ana".to_owned(),
    ];
    let mut paths = BTreeSet::new();
    for title in &titles {
        // The same id as well: as if one file had been carried to and fro.
        for id in ["same", title.as_str()] {
            let founding = Founding { id: id.to_owned(), title: title.clone(), created: MORNING };
            let record = Record::create(folder.path(), &founding).unwrap();
            assert_eq!(record.founding(), &founding);
            assert!(paths.insert(record.path().to_path_buf()), "a name of its own");
        }
    }
    for path in &paths {
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(path.parent() == Some(folder.path()) && name.is_ascii() && name.len() < 50, "{name}");
        assert!(name.starts_with("2026-11-30-"), "{name}");
    }
    let found: Vec<String> = list(folder.path()).into_iter().filter_map(|one| one.title).collect();
    assert_eq!(found.len(), 20);
    assert!(titles.iter().all(|title| found.contains(title)));
}

#[test]
fn the_last_three_states_are_kept_and_a_copy_that_was_made_is_not_made_again() {
    let folder = Folder::new();
    let mut record = some_record(folder.path(), 0);
    let copies = |folder: &Folder| {
        let entries = fs::read_dir(folder.path().join("copies")).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    for round in 1..=5 {
        record.append(&[event(round)]).unwrap();
        record.copy_now(CopyReason::Round).unwrap();
        record.copy_now(CopyReason::Round).unwrap();
    }
    let names = copies(&folder);
    assert_eq!(names.len(), 3);
    let path = record.path().to_path_buf();
    drop(record);
    for minute in 0..4 {
        Record::open(&path, later(minute)).unwrap();
    }
    assert_eq!(copies(&folder), names, "opening alone pushes no older state out");
    let events = names.iter().map(|name| Record::look(&folder.path().join("copies").join(name)).unwrap().events.len());
    assert_eq!(events.collect::<Vec<_>>(), [3, 4, 5]);
}

#[test]
fn a_copy_on_a_stick_is_whole_and_comes_in_once() {
    let folder = Folder::new();
    let (data, stick) = (folder.path().join("data"), folder.path().join("stick"));
    fs::create_dir(&stick).unwrap();
    let mut record = some_record(&data, 3);
    let copy = stick.join("Our workshop.roadblock");
    record.save_copy(&copy, &[]).unwrap();
    assert!(matches!(record.save_copy(&copy, &[]), Err(RecordError::Exists { .. })));
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 1, "nothing else is on the stick");
    let contents = record.contents().unwrap();
    assert_eq!(Record::look(&copy).unwrap(), contents);
    let bytes = fs::read(&copy).unwrap();

    let elsewhere = folder.path().join("elsewhere");
    let brought = bring_in(&copy, &elsewhere, later(1)).unwrap();
    assert_eq!(brought.file_name(), record.path().file_name(), "by its day and id, not by its name on the stick");
    assert_eq!(bring_in(&copy, &elsewhere, later(2)).unwrap(), brought, "once");
    let mut went_on = Record::open(&brought, later(3)).unwrap().record;
    assert_eq!(went_on.contents().unwrap(), contents);
    went_on.append(&[event(4)]).unwrap();
    drop(went_on);
    let beside = bring_in(&copy, &elsewhere, later(4)).unwrap();
    assert_ne!(beside, brought, "one that went on differently is not written over");
    assert_eq!(list(&elsewhere).iter().filter_map(|one| one.events).collect::<Vec<_>>(), [4, 3]);
    assert_eq!(fs::read(&copy).unwrap(), bytes);
    fs::write(&copy, &bytes[..5000]).unwrap();
    let error = bring_in(&copy, &elsewhere, later(5)).unwrap_err();
    assert_eq!((matches!(error, RecordError::Damaged { .. }), error.path()), (true, copy.as_path()));
    assert_eq!(fs::read_dir(&elsewhere).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file()).count(), 2);
    record.append(&[event(4)]).unwrap();
}

#[test]
fn what_is_put_aside_takes_its_copies_along_and_what_is_deleted_is_gone() {
    let folder = Folder::new();
    let path = made(folder.path());
    Record::open(&path, later(1)).unwrap();
    let other = some_record(folder.path(), 1).path().to_path_buf();
    let aside = put_aside(&path).unwrap();
    assert!(!path.exists() && aside.exists());
    assert_eq!(
        fs::read_dir(aside.with_file_name("copies")).unwrap().count(),
        2,
        "made when it was made and when it was opened"
    );
    delete_for_good(&aside).unwrap();
    assert_eq!(fs::read_dir(aside.parent().unwrap()).unwrap().count(), 1, "only the empty folder of the copies");
    assert_eq!(fs::read_dir(aside.with_file_name("copies")).unwrap().count(), 0);
    assert_eq!(
        list(folder.path()).iter().map(|one| one.path.clone()).collect::<Vec<_>>(),
        std::slice::from_ref(&other)
    );
    assert!(Record::open(&other, later(1)).is_ok());
    assert!(matches!(Record::open(&path, later(1)), Err(RecordError::Missing { .. })));
}

#[test]
fn two_programs_that_make_a_record_at_once_have_one_each() {
    let folder = Folder::new();
    let same = founding("At once");
    let paths: Vec<PathBuf> = std::thread::scope(|scope| {
        let makers: Vec<_> = (0..6)
            .map(|number| {
                let (folder, same) = (folder.path(), &same);
                scope.spawn(move || {
                    let mut record = Record::create(folder, same).unwrap();
                    record.append(&[event(number)]).unwrap();
                    record.path().to_path_buf()
                })
            })
            .collect();
        makers.into_iter().map(|maker| maker.join().unwrap()).collect()
    });
    assert_eq!(paths.iter().collect::<BTreeSet<_>>().len(), 6);
    let now = Moment::default();
    assert!(paths.iter().all(|path| Record::open(path, now).unwrap().record.last_seq() == 1));
}
