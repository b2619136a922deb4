//! The window: the only place that names Bevy. It opens, sleeps while nothing happens, calls a [`WindowContent`] once per frame,
//! and does what the face asks of the outside world.
//! It never decides what is shown and never knows a case, a role or a rule.
//! Start reading at [`run`] and [`WindowContent`]; the order of a frame stands in `frame`, the traps of the engine in `rest`,
//! `draw` and `reader`.

mod alarm;
mod blend;
mod displays;
mod draw;
mod failure;
mod frame;
mod graphics;
mod monitor;
mod opening;
mod reader;
mod records;
mod rest;
#[cfg(test)]
mod tests;
#[cfg(feature = "dev")]
mod theme_files;
mod trace;
mod wall;
mod wall_window;
mod watch;
mod window;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::prelude::*;

use crate::base::Catalogue;
use crate::presenter::shell::WindowId;
pub use crate::presenter::shell::{Reply, Request, WindowContent};
use crate::store::scenarios_folder;
pub use failure::ShellError;
use failure::{Progress, Stage};
use frame::{Shown, Traced, Words};
pub use opening::presenter;
use records::Records;

/// What the command line says about the window.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// A file to which a line is added for every screen entered.
    pub trace: Option<PathBuf>,
    /// The folder with the cases, if one was named.
    pub scenarios: Option<PathBuf>,
    /// The folder in which workshops are kept, if one was named.
    pub plays: Option<PathBuf>,
    /// A workshop to be opened at once.
    pub open: Option<PathBuf>,
    /// Decides everything that chance decides in the first play, if it is to be the same again.
    pub seed: Option<u64>,
}

/// Opens the window, shows the face, and comes back when the window is closed.
///
/// # Errors
/// When there is no display or nothing that can draw on it, and when a defect ended the window.
pub fn run(content: impl WindowContent, options: Options, words: Arc<Catalogue>) -> Result<(), ShellError> {
    failure::scale_is_sound()?;
    failure::display_named()?;
    let progress = Progress::default();
    let lost = Arc::new(AtomicBool::new(false));
    let ended = failure::guarded(&progress, || {
        let mut app = App::new();
        // Bevy's default is to panic when a system fails; a workshop goes on.
        app.set_error_handler(bevy::ecs::error::error);
        app.add_plugins(window::bevy_plugins(content.title(WindowId::Primary), progress.clone()));
        app.add_plugins((blend::plugin, window::plugin, monitor::plugin, graphics::plugin));
        add_shell(&mut app, content, options.trace.clone(), Arc::clone(&words));
        let folder = opening::workshops_folder(&options);
        let scenarios = scenarios_folder(options.scenarios.as_deref());
        app.insert_resource(Records::new(folder, scenarios, words).telling(Arc::clone(&lost)));
        #[cfg(feature = "dev")]
        app.add_plugins(theme_files::plugin);
        app.world_mut().resource_mut::<watch::Watch>().folder = scenarios_folder(options.scenarios.as_deref());
        watch::measure(&mut app, options.trace);
        let reached = progress.clone();
        app.add_systems(Last, move || reached.reach(Stage::FirstFrame));
        app.run()
    })?;
    // The engine ends without a word when the graphics are gone.
    match ended {
        _ if lost.load(Ordering::SeqCst) => Err(ShellError::NotWritten),
        AppExit::Success => Ok(()),
        AppExit::Error(_) => Err(ShellError::GraphicsLost),
    }
}

/// Everything of ours that needs no window: what the tests run.
fn add_shell(app: &mut App, content: impl WindowContent, trace: Option<PathBuf>, words: Arc<Catalogue>) {
    app.insert_resource(Shown(Box::new(content)));
    app.insert_resource(Records::new(None, None, Arc::clone(&words)));
    app.insert_resource(Words(words));
    app.insert_resource(Traced { file: trace, ..default() });
    app.add_plugins((frame::plugin, draw::plugin, displays::plugin, wall_window::plugin, rest::plugin, reader::plugin));
}
