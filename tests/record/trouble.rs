//! A full disk, a folder that may only be read, a folder that is taken away: told at once, and nothing is lost.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use roadblock::store::record::{Answer, Moment, Record, RecordError, State, Writer, list};

use crate::children::with_task;
use crate::support::{Folder, batch, founding, later, reason, say, some_record, words};

fn writer(record: Record) -> (Writer, Receiver<Answer>) {
    let (answered, answers) = channel();
    (Writer::start(record, move |answer| answered.send(answer).unwrap()).unwrap(), answers)
}

fn next(answers: &Receiver<Answer>) -> Answer {
    answers.recv_timeout(Duration::from_secs(20)).unwrap()
}

/// All batches up to a number, once each and in order.
#[track_caller]
fn holds(record: &Record, last: u64) {
    let contents = record.contents().unwrap();
    let numbers: Vec<u64> = contents.events.iter().map(|one| one.seq).collect();
    assert_eq!(numbers, (1..=last).collect::<Vec<u64>>());
    let bodies =
        contents.events.iter().zip(1..).all(|(one, number)| one.body.contains(&format!("\"number\":{number},")));
    assert!(bodies, "in the order in which they were handed in");
    let texts = contents.said.iter().filter(|one| one.id != "s1" || one.person.is_none());
    assert!(texts.clone().count() >= usize::try_from(last).unwrap());
    assert!((1..=last).all(|number| texts.clone().any(|one| one.text == reason(number))));
}

#[test]
fn a_folder_that_was_taken_away_is_told_at_once_and_all_is_written_again() {
    let folder = Folder::new();
    let data = folder.path().join("data");
    let record = Record::create(&data, &founding("Taken away")).unwrap();
    let path = record.path().to_path_buf();
    let (writer, answers) = writer(record);
    writer.append(1, batch(1));
    assert_eq!(next(&answers), Answer::Recorded { id: 1, last_seq: 1 });
    fs::remove_dir_all(&data).unwrap();
    for id in [2, 3] {
        writer.append(id, batch(id));
    }
    let Answer::NotRecorded { id: 2, reason } = next(&answers) else { panic!() };
    assert!(matches!(reason, RecordError::Gone { .. }) && words(&reason).contains("taken away"));
    let mut last = 0;
    while last < 3 {
        if let Answer::Recorded { id, last_seq } = next(&answers) {
            assert_eq!((id, last_seq), (last.max(1) + 1, last.max(1) + 1), "once each, and in order");
            last = id;
        }
    }
    assert!(writer.close().is_empty());
    holds(&Record::open(&path, later(1)).unwrap().record, 3);
}

#[test]
fn what_waits_goes_into_a_copy_and_another_file_in_the_place_is_left_alone() {
    let folder = Folder::new();
    let record = Record::create(folder.path(), &founding("Replaced")).unwrap();
    let path = record.path().to_path_buf();
    let (writer, answers) = writer(record);
    writer.append(1, batch(1));
    assert_eq!(next(&answers), Answer::Recorded { id: 1, last_seq: 1 });
    fs::rename(&path, folder.path().join("moved.roadblock")).unwrap();
    fs::write(&path, "somebody else's").unwrap();
    writer.append(2, batch(2));
    let Answer::NotRecorded { id: 2, reason } = next(&answers) else { panic!() };
    assert!(matches!(reason, RecordError::Replaced { .. }));
    let stick = folder.path().join("stick.roadblock");
    writer.save_copy(9, &stick);
    assert_eq!(next(&answers), Answer::Saved { id: 9, done: Ok(stick.clone()) });
    holds(&Record::open(&stick, later(1)).unwrap().record, 2);
    writer.save_copy(10, &stick);
    let Answer::Saved { id: 10, done: Err(RecordError::Exists { .. }) } = next(&answers) else { panic!() };
    assert_eq!(fs::read_to_string(&path).unwrap(), "somebody else's");

    fs::rename(folder.path().join("moved.roadblock"), &path).unwrap();
    writer.retry();
    assert_eq!(next(&answers), Answer::Recorded { id: 2, last_seq: 2 });
    assert!(writer.close().is_empty());
    holds(&Record::open(&path, later(1)).unwrap().record, 2);
}

#[test]
fn a_writer_that_is_dropped_has_written_everything() {
    let folder = Folder::new();
    let record = Record::create(folder.path(), &founding("Dropped")).unwrap();
    let path = record.path().to_path_buf();
    let (writer, answers) = writer(record);
    for id in 1..=20 {
        writer.append(id, batch(id));
    }
    writer.keep_draft("note/table", "half");
    drop(writer);
    assert_eq!(answers.iter().filter(|answer| matches!(answer, Answer::Recorded { .. })).count(), 20);
    let record = Record::open(&path, later(1)).unwrap().record;
    holds(&record, 20);
    assert_eq!(record.drafts().unwrap()[0].text, "half");
}

#[test]
fn a_full_disk_is_told_at_once_and_what_waited_is_written_in_order() {
    on_a_small_disk("mount -t tmpfs -o size=280k none \"$0\" && exec \"$@\"", "fill the disk");
}

#[test]
fn a_folder_that_may_only_be_read_is_told_and_left_as_it_is() {
    let script = "mount -t tmpfs -o size=2m none \"$0\" && \"$@\" && mount -o remount,ro none \"$0\" && \"$@\" && \
                  mount -o remount,rw none \"$0\" && exec \"$@\"";
    on_a_small_disk(script, "only read");
}

/// Starts this program again on a disk of its own, which nobody else sees and which goes with it.
fn on_a_small_disk(script: &str, task: &str) {
    let folder = Folder::new();
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout == b"0\n");
    let mut command = Command::new("unshare");
    command.arg(if is_root { "-m" } else { "-rm" }).args(["sh", "-c", script]).arg(folder.path());
    command.arg(std::env::current_exe().unwrap());
    with_task(&mut command, task, folder.path());
    let may = Command::new("unshare")
        .args([if is_root { "-m" } else { "-rm" }, "sh", "-c", "mount -t tmpfs none \"$0\""])
        .arg(folder.path())
        .stderr(Stdio::null())
        .status();
    if !may.is_ok_and(|status| status.success()) {
        say("skipped: this system lets nobody mount a small disk here");
        return;
    }
    let done = command.output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success() && out.contains("done 1"), "{out}\n{err}");
}

/// The task of a program on a disk that is nearly full.
pub(crate) fn fill_the_disk(folder: &Path) {
    fs::write(folder.join("films"), vec![7; 120 * 1024]).unwrap();
    let record = Record::create(folder, &founding("Full")).unwrap();
    let path = record.path().to_path_buf();
    let (writer, answers) = writer(record);
    let mut recorded = 0;
    let reason = loop {
        writer.append(recorded + 1, batch(recorded + 1));
        match next(&answers) {
            Answer::Recorded { id, last_seq } => {
                assert_eq!((id, last_seq), (recorded + 1, recorded + 1));
                recorded += 1;
            }
            Answer::NotRecorded { id, reason } => {
                assert_eq!(id, recorded + 1);
                break reason;
            }
            other => panic!("{other:?}"),
        }
    };
    assert!(recorded > 5 && matches!(reason, RecordError::Full { .. }), "{recorded} {reason}");
    assert!(words(&reason).contains("no space left"));
    for id in recorded + 2..recorded + 5 {
        writer.append(id, batch(id));
        let Answer::NotRecorded { id: told, reason: RecordError::Full { .. } } = next(&answers) else { panic!() };
        assert_eq!(told, id);
    }
    writer.copy_now(77, roadblock::store::record::CopyReason::Round);
    let Answer::Copied { id: 77, done: Err(RecordError::Full { .. }) } = next(&answers) else { panic!() };
    fs::remove_file(folder.join("films")).unwrap();
    writer.retry();
    for id in recorded + 1..recorded + 5 {
        assert_eq!(next(&answers), Answer::Recorded { id, last_seq: id });
    }
    assert!(writer.close().is_empty());
    holds(&Record::open(&path, later(1)).unwrap().record, recorded + 4);
    assert!(!fs::read_dir(folder.join("copies")).unwrap().any(|entry| entry.unwrap().path().ends_with("part")));
    say("done 1");
}

/// The task of a program that is started three times: on a disk it can write, on the same that may only be read, and on
/// the same again.
pub(crate) fn only_read(folder: &Path) {
    let now = Moment { at: 1, offset: 0 };
    let Some(listed) = list(folder).into_iter().next() else {
        some_record(folder, 2);
        return;
    };
    assert_eq!((listed.state, listed.events), (State::Sound, Some(2)));
    if fs::write(folder.join("probe"), "").is_ok() {
        assert_eq!(Record::open(&listed.path, now).unwrap().record.last_seq(), 2);
        say("done 1");
        return;
    }
    for error in [Record::open(&listed.path, now).unwrap_err(), Record::create(folder, &founding("x")).unwrap_err()] {
        assert!(matches!(error, RecordError::ReadOnly { .. }), "{error}");
        assert!(words(&error).contains("only be read"));
    }
    assert_eq!(Record::look(&listed.path).unwrap().events.len(), 2, "it can be looked at all the same");
}
