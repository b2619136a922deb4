//! Programs that are killed at any moment: everything they told as recorded is there.
//!
//! Here 25 of them; `ROADBLOCK_KILLS=400` for the long form.

use std::fs;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use roadblock::store::record::{Record, list};

use crate::children::{Running, command};
use crate::support::{Folder, event, later, reason, say};

#[test]
fn nothing_that_was_told_as_recorded_is_lost_when_the_program_is_killed() {
    let kills: u32 = std::env::var("ROADBLOCK_KILLS").map_or(25, |number| number.parse().unwrap());
    let folder = Folder::new();
    let (mut recorded, mut unannounced, begun) = (0, 0, Instant::now());
    for kill in 1..=kills {
        let mut program = Running::start(command("append", folder.path()));
        let first = program.said("recorded ").unwrap();
        assert_eq!(first, recorded + 1, "it goes on where the last one was killed");
        sleep(Duration::from_micros(RandomState::new().build_hasher().finish() % 120_000));
        let told = program.kill("recorded ").unwrap_or(first);

        let path = list(folder.path()).remove(0).path;
        let opened = Record::open(&path, later(1)).unwrap();
        assert!(opened.interrupted.is_some(), "it tells that the program was killed");
        let contents = opened.record.contents().unwrap();
        drop(opened);
        recorded = contents.events.len() as u64;
        assert!(recorded >= told, "kill {kill}: {told} were told as recorded, {recorded} are there");
        unannounced += recorded - told;
        assert!(recorded <= told + 1, "only one batch was under way");
        for (number, stored) in (1..).zip(&contents.events) {
            let roadblock::store::record::NewRow::Event(written) = event(number) else { unreachable!() };
            assert_eq!((stored.seq, &stored.body), (u64::try_from(number).unwrap(), &written.body));
        }
        assert_eq!(contents.said.len(), contents.events.len(), "a batch is there whole");
        for said in &contents.said {
            assert_eq!(said.text, reason(said.id[1..].parse().unwrap()));
        }
        let forgotten = contents.persons.iter().filter(|one| one.pseudonym.is_empty()).map(|one| &one.id[1..]);
        let gone: Vec<String> = forgotten.map(|number| format!("Somebody{number};")).collect();
        for file in [path.clone()].into_iter().chain(files_in(&folder.path().join("copies"))) {
            let bytes = fs::read(file).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            assert!(gone.iter().all(|name| !text.contains(name)), "kill {kill}: whoever was deleted is found as bytes");
        }
        let known = contents.persons.iter().filter(|one| !one.pseudonym.is_empty());
        assert!(
            known.count() <= kill as usize,
            "whoever was deleted stays so; one may have waited for it at each kill"
        );
    }
    say(&format!(
        "{kills} kills in {:.0} s: {recorded} events, all that were told as recorded; {unannounced} were on the disk when \
         the program was killed before it could tell",
        begun.elapsed().as_secs_f32()
    ));
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}
