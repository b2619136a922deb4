//! The seam between the window's shell and what it shows: the shell calls a [`WindowContent`], which asks the shell
//! through [`Request`]s. A request that is answered carries a [`RequestId`], and its [`Reply`] the same.
//! It never names Bevy, a file handle or a clock; what is shown can be driven by a test without any window.
//! Start reading at [`WindowContent`], whose methods stand in the order in which a frame calls them.

use std::path::PathBuf;
use std::time::Duration;

use crate::base::Diagnostic;
use crate::library::TextFile;
use crate::workshop::WallTime;
use crate::workshop::kept::{Batch, KeptEvent, KeptPerson, KeptText};

/// What the window shows. One frame calls, in this order:
///
/// 1. [`apply`](WindowContent::apply): what the person decided in the frame before becomes a change.
/// 2. [`tick`](WindowContent::tick): wall time passes.
/// 3. [`requests`](WindowContent::requests) and, for each, [`reply`](WindowContent::reply): the outside world.
/// 4. [`project`](WindowContent::project): the state becomes views that are ready to show.
/// 5. [`draw`](WindowContent::draw), **once or twice**: views become pixels, clicks become queued intents.
///
/// The shell calls nothing while nothing happens. It comes back on input, when a reply has come, when
/// [`has_intents`](WindowContent::has_intents) says so after a frame, and when the time named by
/// [`next_wake`](WindowContent::next_wake) is up.
pub trait WindowContent: Send + Sync + 'static {
    /// Sets fonts and style. Called once for each window that is made, before anything is drawn in it. A style must not let
    /// the text cursor blink: every blink is a frame, and a window at rest costs nothing.
    fn prepare(&mut self, window: WindowId, ctx: &egui::Context);

    /// Applies the queued intents, each exactly once, and empties the queue.
    fn apply(&mut self);

    /// Lets wall time pass. Right after a long sleep `passed` is long. `clock` is what a clock in the room says.
    fn tick(&mut self, passed: Duration, clock: &RoomClock);

    /// Hands over what the shell is to do, in order. A request is handed over once.
    fn requests(&mut self) -> Vec<Request>;

    /// Says how a request went, or what came without one.
    fn reply(&mut self, reply: Reply);

    /// Rebuilds the views if the state has changed.
    fn project(&mut self);

    /// A window's title. Read once a frame.
    fn title(&self, window: WindowId) -> String;

    /// A short, stable, untranslated name of the screen that is shown, such as `lobby`. It is written to the trace.
    fn place(&self) -> String;

    /// Draws everything into a window's root. egui may discard the first pass of a frame and ask for a second, and
    /// the second has no input events: so read views, change drafts, queue intents, and do nothing that counts, draws
    /// lots, toggles or looks at a clock. Never clear the queue here.
    fn draw(&mut self, window: WindowId, ui: &mut egui::Ui);

    /// Are intents waiting to be applied? Then the next frame follows at once.
    fn has_intents(&self) -> bool;

    /// When it is to be called again though nothing happens; `None` sleeps until something does.
    fn next_wake(&self) -> Option<Duration>;

    /// Whether the window may be closed now. Where something would be lost it says so on the screen, and only a second
    /// wish is granted.
    fn may_close(&mut self) -> bool;

    /// The window is about to close. Its requests are taken and done once more after this; it cannot be refused.
    fn closing(&mut self);
}

/// What a clock in the room says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoomClock {
    /// The moment.
    pub now: WallTime,
    /// In hours and minutes of the place, such as "11:36".
    pub shown: String,
}

/// A window of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WindowId {
    /// The one on the laptop; the program ends with it.
    Primary,
    /// The one on the projector, which comes and goes: see [`WallRequest`].
    Wall,
}

/// The number by which a request and its reply belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub u64);

/// What is asked of the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Close the window and end.
    Quit,
    /// Cover the whole screen, or be a window again.
    Fullscreen(bool),
    /// Keep an eye on the folder with the content, or no longer. Answered with the texts at once, and again whenever a
    /// file has changed.
    Watch(bool),
    /// Write a small file of the user's own, whole or not at all. Answered with [`Reply::Done`] or [`Reply::Failed`].
    Keep {
        /// Its number.
        id: RequestId,
        /// Where to; missing folders are made.
        path: PathBuf,
        /// What to write.
        text: String,
    },
    /// Move a file that could not be understood out of the way, under a name that nothing has yet.
    PutAside {
        /// The file.
        path: PathBuf,
    },
    /// Put another text into a content file, unless somebody changed the file meanwhile. Answered with the texts as
    /// they are then, or with [`Reply::Failed`].
    Mend {
        /// Its number.
        id: RequestId,
        /// The file, by its path from the content folder.
        file: String,
        /// What it holds.
        from: String,
        /// What it is to hold.
        to: String,
    },
    /// Something about the window on the projector.
    Wall(WallRequest),
    /// Something about the records of workshops.
    Record(RequestId, RecordRequest),
}

/// What is asked about the window on the projector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WallRequest {
    /// Open it, or put it elsewhere: on the display of this name, otherwise on one that is not the laptop's own, otherwise
    /// as a plain window.
    Open {
        /// The name of the display.
        display: Option<String>,
    },
    /// Take it away. Answered with [`Reply::WallGone`].
    Close,
}

/// A display that a window can cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Display {
    /// What the system calls it; may be empty.
    pub name: String,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Where its upper left corner lies among all displays, in pixels.
    pub at: (i32, i32),
    /// Whether it is the laptop's own.
    pub primary: bool,
}

/// What is asked about the records of workshops. A record is named by a text that only the shell understands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordRequest {
    /// Which workshops are there? Answered with [`Reply::Workshops`].
    List,
    /// Make a new record of this title with this batch, and go on writing into it. Answered as [`RecordRequest::Append`] is.
    Found(String, Batch),
    /// Write on. Answered with [`Reply::Recorded`] or [`Reply::NotRecorded`]; what is not recorded is written as soon as
    /// it can be, and then answered again.
    Append(Batch),
    /// Open a record to go on writing into it. Answered with [`Reply::Opened`] or [`Reply::Failed`].
    Open(String),
    /// Read a record without going on. Answered in the same way.
    Look(String),
    /// Leave the open record.
    Leave,
    /// Put a record aside; it stays where it can be found. Answered with [`Reply::Workshops`] or [`Reply::Failed`].
    PutAside(String),
    /// Save a copy of a record where copies go. Answered with [`Reply::Saved`] or [`Reply::Failed`].
    SaveCopy(String),
    /// Delete a record and its copies for good. Answered with [`Reply::Workshops`] or [`Reply::Failed`].
    Delete(String),
    /// Keep something half typed.
    Draft {
        /// Where it was typed.
        key: String,
        /// The words so far; empty when it is done.
        text: String,
    },
}

/// What comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// A request was carried out.
    Done(RequestId),
    /// A request could not be carried out; nothing was harmed.
    Failed {
        /// The request.
        id: RequestId,
        /// A sentence that says why.
        why: String,
    },
    /// A batch is on the disk.
    Recorded {
        /// The request.
        id: RequestId,
        /// How many events the record holds now.
        events: u64,
    },
    /// A batch is not on the disk yet; it waits in memory.
    NotRecorded {
        /// The request.
        id: RequestId,
        /// A sentence that says why.
        why: String,
    },
    /// The displays, the laptop's own first: at the start, and whenever one comes or goes. Two at one place show the same.
    Displays(Vec<Display>),
    /// The wall is gone: it was asked for, its display was unplugged, or somebody closed it.
    WallGone,
    /// The workshops that there are.
    Workshops(RequestId, Vec<WorkshopEntry>),
    /// A record was opened.
    Opened(RequestId, Box<OpenedRecord>),
    /// A copy was saved.
    Saved {
        /// The request.
        id: RequestId,
        /// Where it is.
        path: PathBuf,
    },
    /// The texts of all content files, with paths from the content folder, as they are now.
    Content {
        /// The files.
        files: Vec<TextFile>,
        /// What there is to tell of those that were not read.
        told: Vec<Diagnostic>,
        /// What the clock on the wall says, such as "14:32"; empty where there is none.
        at: String,
    },
    /// The texts of all theme files, named as in `assets/theme/`, after one of them was saved. Only a program that is
    /// worked on is told.
    Themes {
        /// The files.
        files: Vec<TextFile>,
    },
    /// The folder with the content could not be read or watched.
    NoContent {
        /// A sentence that says why.
        why: String,
    },
}

/// A workshop among others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkshopEntry {
    /// Its record.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// When it was last written to, in words.
    pub changed: String,
    /// Where it lies.
    pub place: String,
    /// How it is.
    pub state: RecordState,
}

/// How a record is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordState {
    /// It can be gone on with.
    Sound,
    /// The program ended while it was open; everything that was told as recorded is there.
    Interrupted,
    /// It was put aside.
    PutAside,
    /// It cannot be opened now, for this reason.
    Closed(String),
}

/// All that a record holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedRecord {
    /// What the workshop is called.
    pub title: String,
    /// What happened.
    pub events: Vec<KeptEvent>,
    /// The people.
    pub people: Vec<KeptPerson>,
    /// What was typed.
    pub texts: Vec<KeptText>,
    /// The content it is played on.
    pub content: Vec<TextFile>,
    /// What was half typed: where, and the words.
    pub drafts: Vec<(String, String)>,
    /// Something to tell, such as that it had been interrupted.
    pub notice: String,
}
