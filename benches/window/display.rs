//! A virtual display whose memory is a file, and a hand that presses keys on it.

use std::cell::RefCell;
use std::error::Error;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What the display shows, byte by byte.
#[derive(PartialEq, Eq)]
pub(super) struct Picture(Vec<u8>);

/// Looking costs a fifth of this, so that watching hardly slows what is watched.
const BETWEEN_LOOKS: Duration = Duration::from_millis(4);

pub(super) struct Display {
    server: Child,
    hand: RefCell<(Child, ChildStdin)>,
    name: String,
    memory: PathBuf,
    blank: Picture,
}

impl Display {
    pub(super) fn start(scratch: &Path, size: (u32, u32)) -> Result<Self, Box<dyn Error>> {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-nolisten",
                "tcp",
                "-screen",
                "0",
                &format!("{}x{}x24", size.0, size.1),
                "-fbdir",
            ])
            .arg(scratch)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut number = String::new();
        BufReader::new(server.stdout.take().ok_or("the display says nothing")?).read_line(&mut number)?;
        let name = format!(":{}", number.trim());
        let mut hand = Command::new("xdotool").arg("-").env("DISPLAY", &name).stdin(Stdio::piped()).spawn()?;
        let orders = hand.stdin.take().ok_or("nobody listens")?;
        let memory = scratch.join("Xvfb_screen0");
        let blank = look(&memory)?;
        Ok(Self { server, hand: RefCell::new((hand, orders)), name, memory, blank })
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The picture before anything was shown.
    pub(super) fn blank(&self) -> &Picture {
        &self.blank
    }

    pub(super) fn picture(&self) -> Result<Picture, Box<dyn Error>> {
        look(&self.memory)
    }

    /// Whether the program has a window that is on the display. Asking takes about ten milliseconds.
    pub(super) fn shows_window_of(&self, program: u32) -> Result<bool, Box<dyn Error>> {
        Ok(!self.windows_of(program)?.trim().is_empty())
    }

    fn windows_of(&self, program: u32) -> Result<String, Box<dyn Error>> {
        let found = Command::new("xdotool")
            .args(["search", "--onlyvisible", "--pid", &program.to_string()])
            .env("DISPLAY", &self.name)
            .output()?;
        Ok(String::from_utf8(found.stdout)?)
    }

    /// Gives the program's window the keys; there is no window manager here that would.
    pub(super) fn focus(&self, program: u32) -> Result<(), Box<dyn Error>> {
        let windows = self.windows_of(program)?;
        let window = windows.lines().last().ok_or("no window")?;
        self.order(&format!("windowfocus --sync {window}"))?;
        sleep(Duration::from_secs(1));
        Ok(())
    }

    /// Presses a key and says when.
    pub(super) fn press(&self, key: &str) -> Result<Instant, Box<dyn Error>> {
        // The engine sees only the last state of Control in each frame: a chord is pressed as a hand presses it.
        if let Some((held, key)) = key.split_once('+') {
            self.order(&format!("keydown {held} sleep 0.25 key {key} sleep 0.25 keyup {held}"))?;
            sleep(Duration::from_millis(600));
            return Ok(Instant::now());
        }
        let begun = Instant::now();
        self.order(&format!("key {key}"))?;
        Ok(begun)
    }

    fn order(&self, words: &str) -> Result<(), Box<dyn Error>> {
        let mut hand = self.hand.borrow_mut();
        writeln!(hand.1, "{words}")?;
        Ok(hand.1.flush()?)
    }

    /// How long after `begun` the picture first differed from `before`, and how long until it stood still.
    pub(super) fn change_since(
        &self,
        begun: Instant,
        before: &Picture,
        patience: Duration,
        still: Duration,
    ) -> Result<Option<(Duration, Duration)>, Box<dyn Error>> {
        let (mut seen, mut first, mut last) = (Picture(Vec::new()), None, begun);
        let mut now = Picture(Vec::new());
        loop {
            look_again(&self.memory, &mut now)?;
            let at = Instant::now();
            if now != *if first.is_some() { &seen } else { before } {
                std::mem::swap(&mut seen, &mut now);
                last = at;
                first.get_or_insert(at);
            }
            match first {
                Some(first) if at - last > still => return Ok(Some((first - begun, last - begun))),
                None if at - begun > patience => return Ok(None),
                _ => sleep(BETWEEN_LOOKS),
            }
        }
    }
}

fn look(memory: &Path) -> Result<Picture, Box<dyn Error>> {
    Ok(Picture(std::fs::read(memory)?))
}

/// Looks into the same place: fresh memory for each look would cost more than the look.
fn look_again(memory: &Path, picture: &mut Picture) -> Result<(), Box<dyn Error>> {
    picture.0.clear();
    File::open(memory)?.read_to_end(&mut picture.0)?;
    Ok(())
}

impl Drop for Display {
    fn drop(&mut self) {
        for child in [&mut self.hand.borrow_mut().0, &mut self.server] {
            // Whatever has ended already needs no ending.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
