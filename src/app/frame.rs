//! The order of a frame: one chain of steps in `Update`, each calling the face once.
//! It never draws and never touches egui; `draw` does, after this chain.
//! Start reading at [`FrameStep`].

use std::path::PathBuf;
use std::sync::Arc;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::time::Real;
use bevy::window::{PrimaryWindow, WindowCloseRequested, WindowMode};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::records::Records;
use super::trace;
use super::wall::Wall;
use super::watch::Watch;
use crate::base::Catalogue;
use crate::presenter::shell::{Reply, Request, RoomClock, WindowContent, WindowId};
use crate::store::{put_aside, write_text};
use crate::workshop::WallTime;

/// The order of a Roadblock frame. New steps are ordered here and nowhere else.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum FrameStep {
    /// What the person decided becomes a change, exactly once.
    ApplyIntents,
    /// Wall time passes.
    AdvanceClock,
    /// Files are written, the window is closed or enlarged.
    Persist,
    /// The state becomes views.
    Project,
}

/// The face that is shown.
#[derive(Resource)]
pub(super) struct Shown(pub(super) Box<dyn WindowContent>);

/// The words of the interface, for what the shell itself has to say.
#[derive(Resource)]
pub(super) struct Words(pub(super) Arc<Catalogue>);

/// Where the trace goes, and what was written to it last.
#[derive(Resource, Default)]
pub(super) struct Traced {
    pub(super) file: Option<PathBuf>,
    pub(super) last_place: Option<String>,
}

pub(super) fn plugin(app: &mut App) {
    use FrameStep::{AdvanceClock, ApplyIntents, Persist, Project};
    app.init_resource::<Traced>()
        .init_resource::<Watch>()
        .configure_sets(Update, (ApplyIntents, AdvanceClock, Persist, Project).chain())
        .add_systems(Update, apply_intents.in_set(ApplyIntents))
        .add_systems(Update, advance_clock.in_set(AdvanceClock))
        .add_systems(Update, persist.in_set(Persist))
        .add_systems(Update, (project, show_title, trace_place).chain().in_set(Project));
}

fn apply_intents(mut shown: ResMut<Shown>) {
    shown.0.apply();
}

/// Real time, not Bevy's virtual time: that one never passes more than a quarter of a second per frame.
fn advance_clock(mut shown: ResMut<Shown>, time: Res<Time<Real>>) {
    let now = chrono::Local::now();
    let clock = RoomClock { now: WallTime(now.timestamp_millis()), shown: now.format("%H:%M").to_string() };
    shown.0.tick(time.delta(), &clock);
}

/// Does what the face asks for. A closing window is asked for its last requests in the same frame.
fn persist(
    mut shown: ResMut<Shown>,
    mut window: Query<(Entity, &mut Window), With<PrimaryWindow>>,
    mut close: MessageReader<WindowCloseRequested>,
    mut exit: MessageWriter<AppExit>,
    traced: Res<Traced>,
    mut watch: ResMut<Watch>,
    mut records: ResMut<Records>,
    mut wall: ResMut<Wall>,
    words: Res<Words>,
    bell: Option<Res<EventLoopProxyWrapper>>,
) {
    let news: Vec<Reply> = watch.changed(&words.0).into_iter().chain(records.said()).collect();
    for reply in news {
        trace::reply(traced.file.as_deref(), &reply);
        shown.0.reply(reply);
    }
    // What would be lost is said first; a second wish to close is granted.
    // Only this window ends the program; the wall may be closed at any time.
    let other =
        |wanted: &WindowCloseRequested| window.iter().all(|(entity, _)| entity != wanted.window) && !window.is_empty();
    let asked = close.read().filter(|wanted| !other(wanted)).count() > 0;
    let mut closing = asked && shown.0.may_close();
    if closing {
        shown.0.closing();
    }
    // Answers may lead to further requests, such as a second try elsewhere; a face that never stops asking waits for
    // the next frame.
    for _ in 0..8 {
        let requests = shown.0.requests();
        if requests.is_empty() {
            break;
        }
        for request in requests {
            match request {
                Request::Quit if !closing && shown.0.may_close() => {
                    closing = true;
                    shown.0.closing();
                }
                Request::Quit => {}
                Request::Fullscreen(on) => {
                    let mode = if on {
                        WindowMode::BorderlessFullscreen(MonitorSelection::Current)
                    } else {
                        WindowMode::Windowed
                    };
                    window.iter_mut().for_each(|(_, mut window)| window.mode = mode);
                }
                Request::Wall(request) => wall.wanted = Some(request),
                Request::Watch(on) => {
                    let bell = bell.as_ref().map(|bell| (***bell).clone());
                    let wake = move || {
                        // Without an event loop there is nobody to wake.
                        if let Some(bell) = &bell {
                            let _ = bell.send_event(WinitUserEvent::WakeUp);
                        }
                    };
                    if let Some(reply) = watch.set(on, wake, &words.0) {
                        shown.0.reply(reply);
                    }
                }
                Request::Mend { id, file, from, to } => {
                    shown.0.reply(watch.mend(id, &file, &from, &to, &words.0));
                }
                Request::Keep { id, path, text } => {
                    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    let reply = match write_text(&path, &text) {
                        Ok(()) => Reply::Done(id),
                        Err(error) => Reply::Failed { id, why: words.0.text(&error.message()) },
                    };
                    let kind = if matches!(reply, Reply::Done(_)) { "kept" } else { "not-kept" };
                    trace::line(traced.file.as_deref(), kind, &name);
                    shown.0.reply(reply);
                }
                Request::PutAside { path } => {
                    if let Err(error) = put_aside(&path) {
                        bevy::log::warn!("{error}");
                    }
                }
                Request::Record(id, wanted) => {
                    if let Some(reply) = records.answer(id, wanted) {
                        trace::reply(traced.file.as_deref(), &reply);
                        shown.0.reply(reply);
                    }
                }
            }
        }
    }
    if closing {
        records.leave();
        exit.write(AppExit::Success);
    }
}

fn project(mut shown: ResMut<Shown>) {
    shown.0.project();
}

fn show_title(shown: Res<Shown>, wall: Res<Wall>, mut windows: Query<(Entity, &mut Window, Has<PrimaryWindow>)>) {
    for (entity, mut window, primary) in &mut windows {
        let which = if primary { WindowId::Primary } else { WindowId::Wall };
        if !primary && wall.window != Some(entity) {
            continue;
        }
        let title = shown.0.title(which);
        if window.title != title {
            window.title.clone_from(&title);
        }
    }
}

fn trace_place(shown: Res<Shown>, mut traced: ResMut<Traced>) {
    let place = shown.0.place();
    if traced.last_place.as_ref() != Some(&place) {
        trace::line(traced.file.as_deref(), "screen", &place);
        traced.last_place = Some(place);
    }
}
