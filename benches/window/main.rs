//! How fast the real window is, on a virtual display that draws without a graphics card:
//! from the start of the program to a visible window and to its first picture, from a key press to the new picture,
//! what the window costs while nothing happens, and whether a picture waits for the record.
//! The clock runs outside the program: a key leaves `xdotool`, and the memory of the display itself is watched for the
//! change. Needs Linux, `Xvfb` and `xdotool`. Run with `cargo bench --bench window`.
//! Figures are printed, never tested: machines differ.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod display;
mod figures;
mod writing;

use std::error::Error;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use display::Display;
use figures::{Figures, millis};

const PROGRAM: &str = env!("CARGO_BIN_EXE_roadblock");
const SIZE: (u32, u32) = (1280, 800);
const STARTS: usize = 8;
const PATIENCE: Duration = Duration::from_secs(60);
/// A picture counts as complete when nothing has changed for so long.
const STILL: Duration = Duration::from_millis(400);

/// A key that has changed nothing for so long changes nothing.
const NOTHING_CHANGES: Duration = Duration::from_secs(1);

/// The keys of one round, in words for whoever reads the figures, and how often the round is played.
/// It begins and ends in the lobby.
const ROUND: [(&str, &str); 17] = [
    ("1", "lobby to set-up"),
    ("Tab", "focus moves on"),
    ("Down", "down in a list"),
    ("Down", "down in a list"),
    ("Up", "up in a list"),
    ("Escape", "back to the lobby"),
    ("F1", "handbook opens"),
    ("Down", "next in the handbook"),
    ("Down", "next in the handbook"),
    ("Tab", "focus moves on"),
    ("Tab", "focus moves on"),
    ("Tab", "focus moves on"),
    ("Escape", "handbook closes"),
    ("5", "author's desk opens"),
    ("Down", "down in the author's desk"),
    ("Tab", "focus moves on"),
    ("Escape", "back to the lobby"),
];
const ROUNDS: usize = 6;

fn main() -> Result<(), Box<dyn Error>> {
    let scratch = std::env::temp_dir().join(format!("roadblock-window-{}", std::process::id()));
    std::fs::create_dir_all(&scratch)?;
    let outcome = measure(&scratch);
    std::fs::remove_dir_all(&scratch)?;
    outcome
}

fn measure(scratch: &Path) -> Result<(), Box<dyn Error>> {
    let display = Display::start(scratch, SIZE)?;
    println!("{} x {}, drawn without a graphics card, {} starts, {ROUNDS} rounds", SIZE.0, SIZE.1, STARTS);
    starts(&display, scratch)?;
    let mut running = Running::start(&display, scratch, &scratch.join("plays"))?;
    running.wait_for_picture(&display)?;
    display.focus(running.id())?;
    keys(&display)?;
    rest(running.id())?;
    drop(running);
    writing::while_writing(&display, scratch)
}

/// From the start to a visible window and to a complete first picture.
fn starts(display: &Display, scratch: &Path) -> Result<(), Box<dyn Error>> {
    let (mut mapped, mut pictured) = (Figures::default(), Figures::default());
    for _ in 0..STARTS {
        let begun = Instant::now();
        let mut running = Running::start(display, scratch, &scratch.join("plays"))?;
        while !display.shows_window_of(running.0.id())? {
            running.must_live()?;
        }
        mapped.add(begun.elapsed());
        let (_, last) = display.change_since(begun, display.blank(), PATIENCE, STILL)?.ok_or("no first picture")?;
        pictured.add(last);
        drop(running);
        sleep(Duration::from_millis(300));
    }
    println!("{}", mapped.line("start to a visible window"));
    println!("{}", pictured.line("start to the complete first picture"));
    Ok(())
}

/// From a key press to the first change of the picture, and to the last.
fn keys(display: &Display) -> Result<(), Box<dyn Error>> {
    let (mut first, mut complete) = (Figures::default(), Figures::default());
    let mut slowest: Vec<(Duration, &str)> = Vec::new();
    let mut without: Vec<&str> = Vec::new();
    for _ in 0..ROUNDS {
        for (key, what) in ROUND {
            let before = display.picture()?;
            let begun = display.press(key)?;
            match display.change_since(begun, &before, NOTHING_CHANGES, STILL)? {
                Some((begins, ends)) => {
                    first.add(begins);
                    complete.add(ends);
                    slowest.push((begins, what));
                }
                None => without.push(what),
            }
        }
    }
    println!("{}", first.line("key press to the new picture"));
    println!("{}", complete.line("key press to the last change (animation ended)"));
    slowest.sort_unstable_by_key(|&(took, _)| std::cmp::Reverse(took));
    for (took, what) in slowest.iter().take(5) {
        println!("    among the slowest: {} {what}", millis(*took));
    }
    println!("    {} presses changed nothing: {}", without.len(), without.join(", "));
    Ok(())
}

/// What the window costs while nobody does anything.
fn rest(id: u32) -> Result<(), Box<dyn Error>> {
    let before = processor_time(id)?;
    sleep(Duration::from_secs(10));
    println!("at rest: {:.2} s of processor time in 10 s", processor_time(id)? - before);
    let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("unknown").trim();
    println!("resident: {resident}");
    Ok(())
}

/// Seconds, of the program and of the system for it. The kernel counts in hundredths.
fn processor_time(id: u32) -> Result<f64, Box<dyn Error>> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat"))?;
    let after_name = stat.rsplit_once(')').ok_or("an odd /proc/stat")?.1;
    let ticks: u32 = after_name.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<u32>().ok()).sum();
    Ok(f64::from(ticks) / 100.0)
}

/// The program while it runs; it is ended when this is dropped.
struct Running(Child);

impl Running {
    fn start(display: &Display, scratch: &Path, plays: &Path) -> Result<Self, Box<dyn Error>> {
        let child = Command::new(PROGRAM)
            .args(["--seed", "5", "--scenarios", concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios"), "--plays"])
            .arg(plays)
            .env("DISPLAY", display.name())
            .env("XDG_CONFIG_HOME", scratch)
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        Ok(Self(child))
    }

    fn id(&self) -> u32 {
        self.0.id()
    }

    fn must_live(&mut self) -> Result<(), Box<dyn Error>> {
        match self.0.try_wait()? {
            Some(status) => Err(format!("the program has ended: {status}").into()),
            None => Ok(()),
        }
    }

    fn wait_for_picture(&mut self, display: &Display) -> Result<(), Box<dyn Error>> {
        self.must_live()?;
        display.change_since(Instant::now(), display.blank(), PATIENCE, STILL)?.ok_or("no picture")?;
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
