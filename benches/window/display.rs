//! A virtual display whose memory is a file, and a hand that presses keys on it.

use std::cell::RefCell;
use std::error::Error;
use std::fs::File;
use std::hash::Hasher as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustc_hash::FxHasher;

/// The picture as a number: equal pictures are equal.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Picture(u64);

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
    pub(super) fn blank(&self) -> Picture {
        self.blank
    }

    pub(super) fn picture(&self) -> Result<Picture, Box<dyn Error>> {
        look(&self.memory)
    }

    /// Whether anything at all is on the display: a window is visible.
    pub(super) fn has_window(&self) -> Result<bool, Box<dyn Error>> {
        Ok(self.picture()? != self.blank)
    }

    /// Gives the program's window the keys; there is no window manager here that would.
    pub(super) fn focus(&self, program: u32) -> Result<(), Box<dyn Error>> {
        let found = Command::new("xdotool")
            .args(["search", "--onlyvisible", "--pid", &program.to_string()])
            .env("DISPLAY", &self.name)
            .output()?;
        let window = String::from_utf8(found.stdout)?.lines().last().ok_or("no window")?.to_owned();
        self.order(&format!("windowfocus --sync {window}"))?;
        sleep(Duration::from_secs(1));
        Ok(())
    }

    /// Presses a key and says when.
    pub(super) fn press(&self, key: &str) -> Result<Instant, Box<dyn Error>> {
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
        let (mut last_seen, mut first, mut last) = (*before, None, begun);
        loop {
            let now = self.picture()?;
            let seen_at = Instant::now();
            if now != last_seen {
                last_seen = now;
                last = seen_at;
                first.get_or_insert(seen_at);
            }
            match first {
                Some(first) if seen_at - last > still => return Ok(Some((first - begun, last - begun))),
                None if seen_at - begun > patience => return Ok(None),
                _ => sleep(Duration::from_millis(2)),
            }
        }
    }
}

fn look(memory: &Path) -> Result<Picture, Box<dyn Error>> {
    thread_local!(static BYTES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) });
    BYTES.with_borrow_mut(|bytes| {
        bytes.clear();
        File::open(memory)?.read_to_end(bytes)?;
        let mut hasher = FxHasher::default();
        hasher.write(bytes);
        Ok(Picture(hasher.finish()))
    })
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
