//! While the program is worked on (feature `dev`): the theme files are read again whenever one of them is saved, and the
//! window that runs shows what was changed.
//! It never understands what it reads; that is for the face.

use std::path::Path;

use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::frame::{FrameStep, Shown};
use super::watch::{Open, watch};
use crate::presenter::shell::Reply;
use crate::store::read_folder;

/// The theme files of the source that this program was built from.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/theme");

/// The eye on the theme files; there is none where the source has gone.
#[derive(Resource)]
struct ThemeFiles(Option<Open>);

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(ThemeFiles(None))
        .add_systems(Startup, open)
        .add_systems(Update, tell.in_set(FrameStep::Persist));
}

fn open(mut files: ResMut<ThemeFiles>, bell: Res<EventLoopProxyWrapper>) {
    let bell = (**bell).clone();
    let opened = watch(Path::new(FOLDER), move || {
        // The loop is gone when the program ends; then there is nobody to wake.
        let _ = bell.send_event(WinitUserEvent::WakeUp);
    });
    match opened {
        Ok(open) => files.0 = Some(open),
        Err(error) => bevy::log::warn!("{error}: {FOLDER}"),
    }
}

fn tell(files: Res<ThemeFiles>, mut shown: ResMut<Shown>) {
    if files.0.as_ref().and_then(Open::changed).is_none() {
        return;
    }
    match read_folder(Path::new(FOLDER)) {
        Ok(read) => shown.0.reply(Reply::Themes { files: read.files }),
        Err(error) => bevy::log::warn!("{error}"),
    }
}
