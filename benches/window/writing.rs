//! How long a picture takes while the record is written: the same play, key by key, once with the record on the disk and
//! once in memory, where writing costs nothing. A picture that waited for the disk would be late by as much as the disk
//! takes.

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use super::display::Display;
use super::figures::{Figures, millis};
use super::{NOTHING_CHANGES, Running, STILL};

/// From the lobby to the table of the first case with two people, without Enter between that could be lost.
const BEGIN: [&str; 15] =
    ["1", "L", "i", "n", "Return", "M", "i", "r", "Return", "ctrl+Return", "t", "Return", "Return", "space", "Return"];
/// One turn: the first choice or card, again, and done. Nearly every press of Enter is recorded.
const TURN: [&str; 5] = ["1", "1", "Return", "Return", "space"];
const TURNS: usize = 12;
/// A folder in memory.
const MEMORY: &str = "/dev/shm";

/// Plays twice and prints the difference.
pub(super) fn while_writing(display: &Display, scratch: &Path) -> Result<(), Box<dyn Error>> {
    let memory = Path::new(MEMORY).join(format!("roadblock-window-{}", std::process::id()));
    std::fs::create_dir_all(&memory)?;
    let without = play(display, scratch, &memory);
    std::fs::remove_dir_all(&memory)?;
    let (without, with) = (without?, play(display, scratch, &scratch.join("written"))?);
    let (mut in_memory, mut on_disk) = (Figures::default(), Figures::default());
    without.iter().flatten().for_each(|took| in_memory.add(*took));
    with.iter().flatten().for_each(|took| on_disk.add(*took));
    println!("{}", in_memory.line("key press to the new picture, record in memory"));
    println!("{}", on_disk.line("key press to the new picture, record on the disk"));
    let later =
        without.iter().zip(&with).filter_map(|(memory, disk)| Some(disk.as_ref()?.saturating_sub(*memory.as_ref()?)));
    let later: Vec<Duration> = later.collect();
    let most = later.iter().max().copied().unwrap_or_default();
    let over = later.iter().filter(|late| **late > Duration::from_millis(20)).count();
    println!(
        "    of {} keys, {over} came more than 20 ms later than in memory; the most {}",
        later.len(),
        millis(most)
    );
    Ok(())
}

/// How long each key of a play took to its picture; none where it changed nothing.
fn play(display: &Display, scratch: &Path, plays: &Path) -> Result<Vec<Option<Duration>>, Box<dyn Error>> {
    let mut running = Running::start(display, scratch, plays)?;
    running.wait_for_picture(display)?;
    display.focus(running.id())?;
    let press = |key: &str| -> Result<Option<Duration>, Box<dyn Error>> {
        let before = display.picture()?;
        let begun = display.press(key)?;
        Ok(display.change_since(begun, &before, NOTHING_CHANGES, STILL)?.map(|(begins, _)| begins))
    };
    for key in BEGIN {
        press(key)?;
    }
    let took: Result<Vec<_>, _> = std::iter::repeat_n(TURN, TURNS).flatten().map(press).collect();
    running.must_live()?;
    let kept =
        std::fs::read_dir(plays)?.flatten().any(|entry| entry.path().extension().is_some_and(|it| it == "roadblock"));
    if kept { took } else { Err("the play did not begin".into()) }
}
