//! The order of a frame: one chain of steps in `Update`, each calling the face once.
//! It never draws and never touches egui; `draw` does, after this chain.
//! Start reading at [`FrameStep`].

use std::path::PathBuf;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::time::Real;
use bevy::window::{PrimaryWindow, WindowCloseRequested, WindowMode};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::trace;
use super::watch::Watch;
use crate::presenter::shell::{Answer, Face, Request};
use crate::store::write_text;

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
pub(super) struct Shown(pub(super) Box<dyn Face>);

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
    shown.0.tick(time.delta());
}

/// Does what the face asks for. A closing window is asked for its last requests in the same frame.
fn persist(
    mut shown: ResMut<Shown>,
    mut window: Query<&mut Window, With<PrimaryWindow>>,
    mut close: MessageReader<WindowCloseRequested>,
    mut exit: MessageWriter<AppExit>,
    traced: Res<Traced>,
    mut watch: ResMut<Watch>,
    bell: Option<Res<EventLoopProxyWrapper>>,
) {
    if let Some(answer) = watch.changed() {
        shown.0.answer(answer);
    }
    let mut closing = close.read().count() > 0;
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
                Request::Quit if !closing => {
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
                    window.iter_mut().for_each(|mut window| window.mode = mode);
                }
                Request::Watch(on) => {
                    let bell = bell.as_ref().map(|bell| (***bell).clone());
                    let wake = move || {
                        // Without an event loop there is nobody to wake.
                        if let Some(bell) = &bell {
                            let _ = bell.send_event(WinitUserEvent::WakeUp);
                        }
                    };
                    if let Some(answer) = watch.set(on, wake) {
                        shown.0.answer(answer);
                    }
                }
                Request::Mend { file, from, to } => {
                    let answer = watch.mend(&file, &from, &to);
                    trace::answer(traced.file.as_deref(), &answer);
                    shown.0.answer(answer);
                }
                Request::Keep { path, text } => {
                    let answer = match write_text(&path, &text) {
                        Ok(()) => Answer::Kept { path },
                        Err(error) => Answer::NotKept { path, reason: error.to_string() },
                    };
                    trace::answer(traced.file.as_deref(), &answer);
                    shown.0.answer(answer);
                }
            }
        }
    }
    if closing {
        exit.write(AppExit::Success);
    }
}

fn project(mut shown: ResMut<Shown>) {
    shown.0.project();
}

fn show_title(shown: Res<Shown>, mut window: Query<&mut Window, With<PrimaryWindow>>) {
    let title = shown.0.title();
    for mut window in &mut window {
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
