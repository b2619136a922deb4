//! A play of another table comes from a record on a stick or from a kept play, and the file stays as it was.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use roadblock::engine::log::LogFile;
use roadblock::library::{Library, TextFile};
use roadblock::store::record::Record;
use roadblock::store::tables::table_play;
use roadblock::store::workshops::rows_of;
use roadblock::workshop::kept;
use roadblock::workshop::tables::TablePlay;
use roadblock::workshop::{Actor, Casting, Command, Rejection, WallTime, Way, Workshop};

use crate::support::{Folder, MORNING, founding};

/// Two cases of the shipped content, without the time it takes to read all of them.
fn library() -> Arc<Library> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/victim-assistance");
    let read = |path: &str| TextFile {
        path: format!("victim-assistance/{path}"),
        text: fs::read_to_string(root.join(path)).unwrap(),
    };
    let files = ["procedure.ron", "the-card-says-twenty/scenario.ron"].map(read);
    Arc::new(Library::from_texts(files.to_vec()))
}

fn ask(workshop: &mut Workshop, command: &Command) -> Result<kept::Batch, Rejection> {
    let now = WallTime(MORNING.at);
    let events = workshop.take(Actor::Facilitator, command, now)?;
    let batch = kept::batch(workshop, &events, now);
    events.iter().for_each(|event| workshop.apply(event, now));
    Ok(batch)
}

#[test]
fn a_play_of_another_table_is_read_whole_and_taken_in_once() {
    let folder = Folder::new();
    let library = library();
    let case = &library.cases[0];
    let begin = Command::Begin {
        case: case.scenario.id.clone(),
        seed: 5,
        way: Way::OpenTable,
        casting: Casting::propose(case, &[]),
    };
    let mut other = Workshop::new("Table 2".to_owned(), Arc::clone(&library));
    let mut record = Record::create(folder.path(), &founding("Table 2")).unwrap();
    record.append(&rows_of(ask(&mut other, &begin).unwrap(), MORNING)).unwrap();
    let path = record.path().to_path_buf();
    assert!(table_play(&path, String::new()).is_err(), "it is open elsewhere");
    drop(record);
    let before = fs::read(&path).unwrap();
    let table = table_play(&path, "Table 2".to_owned()).unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(table.log, LogFile::of(other.round().unwrap().play()));

    let mut here = Workshop::new("Table 1".to_owned(), Arc::clone(&library));
    let add = |table: &TablePlay| Command::AddTable(Box::new(table.clone()));
    ask(&mut here, &add(&table)).unwrap();
    assert_eq!(ask(&mut here, &add(&table)).map(drop), Err(Rejection::AlreadyThere));
    assert_eq!(table_play(&path, "Again".to_owned()).unwrap().id, table.id, "the same file is the same table");

    let json = folder.path().join("play.json");
    fs::write(&json, table.log.to_text().unwrap()).unwrap();
    let of_json = table_play(&json, "Table 3".to_owned()).unwrap();
    assert_eq!(of_json.log, table.log);
    ask(&mut here, &add(&of_json)).unwrap();
    assert_eq!(here.tables().len(), 2);

    // A byte that was changed: nothing is read of it.
    let mut changed = before;
    let at = changed.windows(6).position(|bytes| bytes == b"begun\"").unwrap();
    changed[at] ^= 1;
    fs::write(&path, changed).unwrap();
    assert!(table_play(&path, String::new()).is_err());
    fs::write(&json, "{}").unwrap();
    assert!(table_play(&json, String::new()).is_err() && table_play(Path::new("/no/such"), String::new()).is_err());
}
