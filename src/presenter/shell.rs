//! The seam between the window and what it shows: the shell calls a [`Face`], and a `Face` asks the shell through
//! [`Request`]s.
//! It never names Bevy, a file handle or a clock; a `Face` can be driven by a test without any window.
//! Start reading at [`Face`], whose methods stand in the order in which a frame calls them.

use std::path::PathBuf;
use std::time::Duration;

use crate::library::TextFile;

/// What the window shows. One frame calls, in this order:
///
/// 1. [`apply`](Face::apply): what the person decided in the frame before becomes a change.
/// 2. [`tick`](Face::tick): wall time passes.
/// 3. [`requests`](Face::requests) and, for each, [`answer`](Face::answer): the outside world.
/// 4. [`project`](Face::project): the state becomes views that are ready to show.
/// 5. [`draw`](Face::draw), **once or twice**: views become pixels, clicks become queued intents.
///
/// The shell calls nothing while nothing happens. It comes back on input, when [`has_intents`](Face::has_intents) says
/// so after a frame, and when the time named by [`next_wake`](Face::next_wake) is up.
pub trait Face: Send + Sync + 'static {
    /// Sets fonts and style. Called once, before anything is drawn. A style must not let the text cursor blink: every
    /// blink is a frame, and a window at rest costs nothing.
    fn prepare(&mut self, ctx: &egui::Context);

    /// Applies the queued intents, each exactly once, and empties the queue.
    fn apply(&mut self);

    /// Lets wall time pass. Right after a long sleep `passed` is long.
    fn tick(&mut self, passed: Duration);

    /// Hands over what the shell is to do, in order. A request is handed over once.
    fn requests(&mut self) -> Vec<Request>;

    /// Says how a request went. Only requests that can fail are answered.
    fn answer(&mut self, answer: Answer);

    /// Rebuilds the views if the state has changed.
    fn project(&mut self);

    /// The window's title. Read once a frame.
    fn title(&self) -> String;

    /// A short, stable, untranslated name of the screen that is shown, such as `lobby`. It is written to the trace.
    fn place(&self) -> String;

    /// Draws everything into the window's root. egui may discard the first pass of a frame and ask for a second, and
    /// the second has no input events: so read views, change drafts, queue intents, and do nothing that counts, draws
    /// lots, toggles or looks at a clock. Never clear the queue here.
    fn draw(&mut self, ui: &mut egui::Ui);

    /// Are intents waiting to be applied? Then the next frame follows at once.
    fn has_intents(&self) -> bool;

    /// When the face wants to be called again though nothing happens; `None` sleeps until something does.
    fn next_wake(&self) -> Option<Duration>;

    /// The window is about to close. Its requests are taken and done once more after this; it cannot be refused.
    fn closing(&mut self);
}

/// What a face asks of the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Close the window and end.
    Quit,
    /// Cover the whole screen, or be a window again.
    Fullscreen(bool),
    /// Write a text to a file, whole or not at all. Answered.
    Keep {
        /// Where to; missing folders are made.
        path: PathBuf,
        /// What to write.
        text: String,
    },
    /// Keep an eye on the folder with the content, or no longer. Answered with the texts at once, and again whenever a
    /// file has changed.
    Watch(bool),
    /// Put another text into a content file, unless somebody changed the file meanwhile. Answered with the texts as
    /// they are then, or with [`Answer::NotKept`].
    Mend {
        /// The file, by its path from the content folder.
        file: String,
        /// What it holds.
        from: String,
        /// What it is to hold.
        to: String,
    },
}

/// How a request went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The file is on the disk.
    Kept {
        /// The file.
        path: PathBuf,
    },
    /// The file could not be written; an older one of this name is unharmed.
    NotKept {
        /// The file.
        path: PathBuf,
        /// The operating system's words.
        reason: String,
    },
    /// The texts of all content files, with paths from the content folder, as they are now.
    Content {
        /// The files.
        files: Vec<TextFile>,
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
        /// The operating system's words.
        reason: String,
    },
}
