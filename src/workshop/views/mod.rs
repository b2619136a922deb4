//! What leaves a workshop toward a screen. [`WallView`] holds what the whole room may see and nothing else;
//! [`ConsoleView`] holds everything, for whoever leads the workshop.

mod console;
mod wall;

pub use console::{ConsoleStep, ConsoleView, Evidence, MarkLine, ObserverLine, TurnsTaken};
pub use wall::{OpenPart, RoleName, WallPage, WallView};
