//! How long a decision takes until it is on the disk, and how long a workshop of ten thousand events takes to open.
//! `cargo bench --no-default-features --features cli --bench record [FOLDER]`; the folder says which disk is measured.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops where something is missing"
)]

use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use roadblock::store::record::{Answer, Founding, Moment, NewEvent, NewRow, Record, Said, Writer, fresh_id, list};

const DECISIONS: u64 = 500;
const EVENTS: u64 = 10_000;

fn main() {
    let named = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let folder = named.map_or_else(std::env::temp_dir, PathBuf::from).join(format!("roadblock-bench-{}", fresh_id()));
    let moment = |number: u64| Moment { at: 1_796_028_600_000 + i64::try_from(number).unwrap() * 1000, offset: 60 };
    let founding = Founding { id: fresh_id(), title: "Measured".to_owned(), created: moment(0) };
    let mut record = Record::create(&folder, &founding).unwrap();

    for begin in (1..EVENTS - DECISIONS).step_by(500) {
        let rows: Vec<NewRow> = (begin..begin + 500).flat_map(|number| decision(number, moment(number))).collect();
        record.append(&rows).unwrap();
    }
    let path = record.path().to_path_buf();
    let (answered, answers) = channel();
    let first = record.last_seq() + 1;
    let writer = Writer::start(record, move |answer| answered.send(answer).unwrap()).unwrap();
    let mut took: Vec<Duration> = (first..first + DECISIONS)
        .map(|number| {
            let begun = Instant::now();
            writer.append(number, decision(number, moment(number)));
            assert!(matches!(answers.recv().unwrap(), Answer::Recorded { id, .. } if id == number));
            begun.elapsed()
        })
        .collect();
    assert!(writer.close().is_empty());
    took.sort();
    let at = |hundredths: usize| took[(took.len() - 1) * hundredths / 100].as_secs_f64() * 1000.0;
    println!(
        "a decision until it is on the disk: half within {:.1} ms, 99 of 100 within {:.1} ms, all within {:.1} ms",
        at(50),
        at(99),
        at(100)
    );

    let events = list(&folder)[0].events.unwrap();
    let begun = Instant::now();
    let record = Record::open(&path, moment(0)).unwrap().record;
    let checked = begun.elapsed();
    let contents = record.contents().unwrap();
    assert_eq!(contents.events.len() as u64, events);
    println!(
        "{events} events with {} texts ({:.1} MB): opened, checked and copied in {} ms, read in {} ms",
        contents.said.len(),
        std::fs::metadata(&path).unwrap().len() as f64 / 1e6,
        checked.as_millis(),
        (begun.elapsed() - checked).as_millis()
    );
    drop(record);
    std::fs::remove_dir_all(folder).unwrap();
}

/// An event as a decision makes it, with its reason.
fn decision(number: u64, moment: Moment) -> Vec<NewRow> {
    let body = format!(
        "{{\"format\":1,\"round\":1,\"role\":\"officer\",\"situation\":\"at-the-counter\",\"options\":[\"ask-alone\"],\
         \"said\":\"s{number}\"}}"
    );
    let text = "She had asked for time, and the interpreter was on the way.".to_owned();
    vec![
        NewRow::Event(NewEvent { moment, kind: "decided".to_owned(), body }),
        NewRow::Said(Said { id: format!("s{number}"), person: Some("p1".to_owned()), kind: "reason".to_owned(), text }),
    ]
}
