//! When the window cannot open, or has to stop: one plain sentence instead of a backtrace.
//! It never hides the reason: the last words of whatever gave up stand in the sentence's detail.
//! Start reading at [`guarded`].

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};

use crate::base::Message;

/// Why there is no window (any more).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShellError {
    /// The environment asks for a scale that no window can have.
    #[error("no scale for a window: `{value}`")]
    BadScale {
        /// What it says.
        value: String,
    },
    /// The environment names no display.
    #[error("no display is named")]
    NoDisplay,
    /// A display is named but does not answer.
    #[error("display `{name}` does not answer: {detail}")]
    DisplayClosed {
        /// The display's name, such as `:0`.
        name: String,
        /// What the window system said.
        detail: String,
    },
    /// The display is there, but nothing that can draw on it.
    #[error("no graphics driver: {detail}")]
    NoGraphics {
        /// What the graphics layer said.
        detail: String,
    },
    /// The graphics stopped while the window was open.
    #[error("the graphics stopped")]
    GraphicsLost,
    /// Something could not be written before the window was closed.
    #[error("something was not written")]
    NotWritten,
    /// The window was open and broke.
    #[error("stopped: {detail}")]
    Broke {
        /// The last words.
        detail: String,
    },
}

/// The case offered for the terminal when no window opens.
const CASE_TO_OFFER: &str = "the-card-says-twenty";

/// A scale set by hand, for X11.
const SCALE: &str = "WINIT_X11_SCALE_FACTOR";
const SMALLEST_SCALE: f64 = 0.25;
const LARGEST_SCALE: f64 = 16.0;

impl ShellError {
    /// What to tell the person, and what they can do instead.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = match self {
            Self::BadScale { value } => Message::new("shell-bad-scale").with("value", value.as_str()),
            Self::NoDisplay => Message::new("shell-no-display"),
            Self::DisplayClosed { name, .. } => Message::new("shell-display-closed").with("display", name.as_str()),
            Self::NoGraphics { .. } => Message::new("shell-no-graphics"),
            Self::GraphicsLost => Message::new("shell-graphics-lost"),
            Self::NotWritten => Message::new("window-lost"),
            Self::Broke { detail } => Message::new("shell-broke").with("detail", detail.as_str()),
        };
        message.with("case", CASE_TO_OFFER)
    }
}

/// How far the start has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Stage {
    /// The window system answers.
    DisplayOpen = 1,
    /// Something has been drawn.
    FirstFrame = 2,
}

/// The stage reached, shared between the program and the report on its failure.
#[derive(Debug, Clone, Default)]
pub(super) struct Progress(Arc<AtomicU8>);

impl Progress {
    pub(super) fn reach(&self, stage: Stage) {
        self.0.fetch_max(stage as u8, Ordering::SeqCst);
    }

    fn has_reached(&self, stage: Stage) -> bool {
        self.0.load(Ordering::SeqCst) >= stage as u8
    }
}

/// Is there any display to ask? Looking first saves the start of the whole engine where there is none.
pub(super) fn display_named() -> Result<(), ShellError> {
    if cfg!(any(target_os = "windows", target_os = "macos")) || display_name().is_some() {
        return Ok(());
    }
    Err(ShellError::NoDisplay)
}

/// Whether the window system would take the scale that somebody set by hand. It panics at one that it would not.
pub(super) fn scale_is_sound() -> Result<(), ShellError> {
    match env::var_os(SCALE).map(|value| value.to_string_lossy().into_owned()) {
        Some(value) if !is_scale(&value) => Err(ShellError::BadScale { value }),
        _ => Ok(()),
    }
}

fn is_scale(value: &str) -> bool {
    let number = value.parse::<f64>().is_ok_and(|scale| (SMALLEST_SCALE..=LARGEST_SCALE).contains(&scale));
    value.is_empty() || value.eq_ignore_ascii_case("randr") || number
}

fn display_name() -> Option<String> {
    let named = |key| env::var(key).ok().filter(|name| !name.is_empty());
    let wayland =
        if cfg!(feature = "wayland") { named("WAYLAND_DISPLAY").or_else(|| named("WAYLAND_SOCKET")) } else { None };
    wayland.or_else(|| named("DISPLAY"))
}

/// Runs the window. The engine and the window system report a missing display or driver by panicking; that, and a
/// defect of our own, ends here as a sentence.
pub(super) fn guarded<T>(progress: &Progress, run: impl FnOnce() -> T) -> Result<T, ShellError> {
    let first_words = Arc::new(Mutex::new(None::<String>));
    let heard = first_words.clone();
    let usual = take_hook();
    let wants_backtrace = env::var("RUST_BACKTRACE").is_ok_and(|value| value == "full");
    set_hook(Box::new(move |panic| {
        if let Ok(mut heard) = heard.lock() {
            heard.get_or_insert_with(|| words_of(panic));
        }
        if wants_backtrace {
            usual(panic);
        }
    }));
    let outcome = catch_unwind(AssertUnwindSafe(run));
    drop(take_hook());
    outcome.map_err(|_| {
        let detail = first_words.lock().ok().and_then(|mut words| words.take()).unwrap_or_default();
        failure_after(progress, detail)
    })
}

fn failure_after(progress: &Progress, detail: String) -> ShellError {
    if progress.has_reached(Stage::FirstFrame) {
        ShellError::Broke { detail }
    } else if progress.has_reached(Stage::DisplayOpen) {
        ShellError::NoGraphics { detail }
    } else {
        ShellError::DisplayClosed { name: display_name().unwrap_or_default(), detail }
    }
}

fn words_of(panic: &std::panic::PanicHookInfo<'_>) -> String {
    let words = panic.payload_as_str().unwrap_or_default().lines().next().unwrap_or_default();
    match panic.location() {
        Some(place) => {
            let file = place.file().rsplit(['/', '\\']).next().unwrap_or_default();
            format!("{words} ({file}:{})", place.line())
        }
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Catalogue;

    #[test]
    fn each_failure_is_named_by_how_far_the_start_came() {
        let progress = Progress::default();
        let fail = |progress: &Progress| guarded(progress, || panic!("gone\nand more")).unwrap_err();
        assert!(matches!(fail(&progress), ShellError::DisplayClosed { detail, .. } if detail.starts_with("gone (")));
        progress.reach(Stage::DisplayOpen);
        assert!(matches!(fail(&progress), ShellError::NoGraphics { .. }));
        progress.reach(Stage::FirstFrame);
        progress.reach(Stage::DisplayOpen);
        assert!(matches!(fail(&progress), ShellError::Broke { .. }));
        assert_eq!(guarded(&progress, || 7), Ok(7));
    }

    #[test]
    fn a_scale_that_no_window_can_have_is_told_as_what_it_is() {
        for sound in ["", "1", "1.5", "2.25", "randr", "RANDR"] {
            assert!(is_scale(sound), "{sound}");
        }
        for bad in ["0", "-1", "nan", "1e9", "inf", "1,5", "large", "0.0"] {
            assert!(!is_scale(bad), "{bad}");
        }
        let words = Catalogue::english().unwrap();
        let said = words.text(&ShellError::BadScale { value: "nan".to_owned() }.message());
        assert!(said.contains("WINIT_X11_SCALE_FACTOR says nan") && !said.contains("driver"), "{said}");
    }

    #[test]
    fn every_failure_has_its_sentence_and_a_start_that_fails_offers_the_terminal() {
        let words = Catalogue::english().unwrap();
        let detail = String::from("the reason");
        let failures = [
            ShellError::NoDisplay,
            ShellError::DisplayClosed { name: ":7".into(), detail: detail.clone() },
            ShellError::NoGraphics { detail: detail.clone() },
            ShellError::Broke { detail },
        ];
        for failure in failures {
            let said = words.text(&failure.message());
            assert!(!said.starts_with('['), "{said}");
            match failure {
                ShellError::Broke { .. } => assert!(said.contains("the reason"), "{said}"),
                _ => assert!(said.contains("roadblock play the-card-says-twenty"), "{said}"),
            }
        }
    }
}
