//! `roadblock print`, as somebody types it.

use std::ffi::OsString;
use std::path::PathBuf;

use roadblock::cli::{self, Exit, Wanted};
use roadblock::engine::log::LogFile;

use crate::print::{library, plays};
use crate::support::scenarios;

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("roadblock-print-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn run(args: &[&str]) -> (Exit, String, String) {
    let scenarios = scenarios();
    let all =
        ["roadblock", "--scenarios", scenarios.to_str().unwrap(), "print"].into_iter().chain(args.iter().copied());
    let Ok(Wanted::Job(job)) = cli::parse(all.map(OsString::from)) else { panic!("{args:?}") };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = cli::run(job, &mut &b""[..], &mut out, &mut err);
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn a_case_gives_what_is_needed_before() {
    let folder = folder("case");
    let to = folder.to_str().unwrap();
    let (exit, out, err) = run(&["the-card-says-twenty", "--out", to, "--paper", "letter"]);
    assert_eq!((exit, err.as_str(), out.lines().count()), (Exit::Clean, "", 6), "{out}");
    let cards = std::fs::read_to_string(folder.join("the-card-says-twenty-cards.html")).unwrap();
    assert!(cards.contains("size: Letter"));
    let (exit, _, err) = run(&["the-card-says-twenty", "--what", "poster", "--out", to]);
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!((exit, err.contains("poster")), (Exit::CouldNot, true));
}

#[test]
fn a_kept_play_gives_what_is_taken_home() {
    let folder = folder("play");
    let log = folder.join("kept.json");
    let play = &plays(library().case("the-card-says-twenty").unwrap())[0];
    std::fs::write(&log, LogFile::of(play).to_text().unwrap()).unwrap();
    let to = folder.join("new");
    let (exit, out, err) = run(&[log.to_str().unwrap(), "--out", to.to_str().unwrap()]);
    assert_eq!((exit, err.as_str(), out.lines().count()), (Exit::Clean, "", 9), "{out}");
    let (exit, ..) = run(&[log.to_str().unwrap(), "--what", "poster,cards", "--out", to.to_str().unwrap()]);
    let written = std::fs::read_dir(&to).unwrap().count();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!((exit, written), (Exit::Clean, 10));
}
