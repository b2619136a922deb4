//! A power cut, as far as it can be played: a program is traced while it writes, and at each sync and each
//! acknowledgement every state the disk may then be in (each file as last synced, or as last written) is opened alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use roadblock::store::record::{Record, list};

use crate::children::with_task;
use crate::support::{Folder, founding, say};

/// A file as the system has it, and as the disk has it for certain.
#[derive(Debug, Default, Clone)]
struct Written {
    seen: Vec<u8>,
    certain: Vec<u8>,
}

#[derive(Debug)]
enum Call {
    Write { path: PathBuf, at: usize, bytes: Vec<u8> },
    Cut { path: PathBuf, length: usize },
    Sync { path: PathBuf },
    Told { recorded: usize },
}

#[test]
fn what_is_told_as_recorded_survives_a_power_cut_at_any_sync() {
    if !Command::new("strace").arg("-V").output().is_ok_and(|done| done.status.success()) {
        say("skipped: strace is not installed");
        return;
    }
    let folder = Folder::new();
    let data = folder.path().join("data");
    let path = Record::create(&data, &founding("Power cut")).unwrap().path().to_path_buf();
    let mut files = BTreeMap::new();
    let before = fs::read(&path).unwrap();
    files.insert(path.clone(), Written { seen: before.clone(), certain: before });

    let calls = traced(folder.path(), &data);
    let journal = PathBuf::from(format!("{}-journal", path.display()));
    let (mut recorded, mut states, mut syncs, mut journal_is_found) = (0, 0, 0, false);
    for call in calls {
        match call {
            Call::Write { path, at, bytes } => {
                let file = files.entry(path).or_default();
                file.seen.resize(file.seen.len().max(at + bytes.len()), 0);
                file.seen[at..at + bytes.len()].copy_from_slice(&bytes);
                continue;
            }
            Call::Cut { path, length } => {
                files.entry(path).or_default().seen.resize(length, 0);
                continue;
            }
            Call::Sync { path: synced } if synced == data => journal_is_found |= files.contains_key(&journal),
            Call::Sync { path: synced } => {
                states += try_every_state(&files, &path, &journal, recorded);
                let file = files.entry(synced).or_default();
                file.certain.clone_from(&file.seen);
                syncs += 1;
            }
            Call::Told { recorded: told } => {
                assert!(journal_is_found, "the folder was synced, so that the journal is found in it");
                recorded = told;
            }
        }
        states += try_every_state(&files, &path, &journal, recorded);
    }
    assert_eq!(recorded, 12);
    say(&format!("{syncs} syncs, {states} states of the disk opened alone, each with all that was told as recorded"));
}

/// Opens each state the disk may be in now; how many there were.
fn try_every_state(files: &BTreeMap<PathBuf, Written>, path: &Path, journal: &Path, recorded: usize) -> usize {
    let empty = Written::default();
    let (file, undo) = (&files[path], files.get(journal).unwrap_or(&empty));
    let mut states = vec![];
    for bytes in [&file.certain, &file.seen] {
        for undo in [&undo.certain, &undo.seen] {
            if !states.contains(&(bytes, undo)) {
                states.push((bytes, undo));
            }
        }
    }
    for (bytes, undo) in &states {
        let alone = Folder::new();
        let path = alone.path().join("alone.roadblock");
        fs::write(&path, bytes).unwrap();
        fs::write(alone.path().join("alone.roadblock-journal"), undo).unwrap();
        let found = Record::look(&path).unwrap().events.len();
        assert!(found >= recorded, "{recorded} were told as recorded, {found} are there");
    }
    states.len()
}

/// The calls of a program that appends twelve batches, as the system saw them.
fn traced(folder: &Path, data: &Path) -> Vec<Call> {
    let trace = folder.join("trace");
    let mut command = Command::new("strace");
    command.args([
        "-f",
        "-y",
        "-xx",
        "-s",
        "70000",
        "-e",
        "trace=pwrite64,write,lseek,ftruncate,fsync,fdatasync",
        "-o",
    ]);
    command.arg(&trace).arg(std::env::current_exe().unwrap());
    with_task(&mut command, "append a few", data);
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(list(data)[0].events, Some(12));

    let mut unfinished = BTreeMap::new();
    let mut calls = Vec::new();
    for line in fs::read_to_string(&trace).unwrap().lines() {
        let Some((process, call)) = line.split_once(' ') else { continue };
        let call = call.trim_start();
        if call.starts_with("<... fsync resumed") || call.starts_with("<... fdatasync resumed") {
            calls.extend(unfinished.remove(process));
            continue;
        }
        let Some((name, rest)) = call.split_once('(') else { continue };
        let path = || Some(PathBuf::from(String::from_utf8(unescaped(rest.split(['<', '>']).nth(1)?)).ok()?));
        let path: Option<PathBuf> = path();
        let Some(path) = path.filter(|path| path.starts_with(data) || name == "write") else { continue };
        let numbers = || rest.rsplit_once('"').map_or(rest, |(_, after)| after).split([',', ')', ' ']);
        let mut numbers = numbers().filter_map(|number| number.parse::<usize>().ok());
        match name {
            "pwrite64" => {
                let bytes = unescaped(rest.split('"').nth(1).unwrap());
                let (length, at) = (numbers.next().unwrap(), numbers.next().unwrap());
                assert_eq!(length, bytes.len());
                calls.push(Call::Write { path, at, bytes });
            }
            "write" if rest.starts_with("1<") => {
                let text = String::from_utf8(unescaped(rest.split('"').nth(1).unwrap())).unwrap();
                let told = text.rsplit_once("recorded ").and_then(|(_, number)| number.trim().parse().ok());
                calls.extend(told.map(|recorded| Call::Told { recorded }));
            }
            // Into the small file that says since when it is open.
            "write" | "lseek" => assert!(!path.to_string_lossy().ends_with(".roadblock"), "{call}"),
            "ftruncate" => calls.push(Call::Cut { path, length: numbers.next().unwrap() }),
            _ if call.contains("<unfinished") => {
                unfinished.insert(process.to_owned(), Call::Sync { path });
            }
            _ => calls.push(Call::Sync { path }),
        }
    }
    calls
}

/// The bytes of a text such as `\x2f\x74`.
fn unescaped(text: &str) -> Vec<u8> {
    text.split("\\x").filter_map(|byte| u8::from_str_radix(byte, 16).ok()).collect()
}
