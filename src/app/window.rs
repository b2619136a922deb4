//! The window and what draws into it: sizes, graphics settings, the log.
//! It never decides what is shown. Everything here is chosen for an old laptop without a usable graphics card.

use std::num::NonZeroU32;
use std::time::Duration;

use bevy::app::{PanicHandlerPlugin, PluginGroupBuilder, TerminalCtrlCHandlerPlugin};
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::settings::{MemoryHints, PowerPreference, RenderCreation, WgpuSettings};
use bevy::window::{
    ExitCondition, Monitor, PresentMode, PrimaryMonitor, PrimaryWindow, WindowMode, WindowResizeConstraints,
    WindowResolution,
};
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitPlugin, WinitSettings, WinitUserEvent};

use super::alarm::Alarm;
use super::failure::{Progress, Stage};
use super::records::Records;
use crate::presenter::shell::Display;

const SIZE: (u32, u32) = (1280, 800);
const SMALLEST: (f32, f32) = (960.0, 600.0);

/// Bevy's own plugins as we use them. `progress` learns when the display has been opened.
pub(super) fn bevy_plugins(title: String, progress: Progress) -> PluginGroupBuilder {
    DefaultPlugins
        .set(WindowPlugin {
            primary_window: Some(window(title)),
            // The wall comes and goes; a wish to close the other window is granted or not by the face.
            exit_condition: ExitCondition::OnPrimaryClosed,
            close_when_requested: false,
            ..default()
        })
        .set(RenderPlugin { render_creation: RenderCreation::Automatic(Box::new(graphics())), ..default() })
        .set(LogPlugin { filter: QUIET.to_owned(), ..default() })
        .add_after::<WinitPlugin>(DisplayOpened(progress))
        // A second rendering thread gives a game frames ahead of time; here it would only cost memory.
        .disable::<PipelinedRenderingPlugin>()
        // Our own report on a failure takes its place.
        .disable::<PanicHandlerPlugin>()
        // It waits for a next frame, which a sleeping window does not have; without it, Ctrl+C ends the program.
        .disable::<TerminalCtrlCHandlerPlugin>()
}

/// Drivers and graphics layers talk a lot, and none of it helps a facilitator. `RUST_LOG` brings it back.
const QUIET: &str =
    "warn,bevy_render=error,wgpu_core=error,wgpu_hal=off,naga=error,winit=error,bevy_winit=error,bevy_egui=error";

fn window(title: String) -> Window {
    Window {
        title,
        name: Some("roadblock".to_owned()),
        resolution: WindowResolution::new(SIZE.0, SIZE.1),
        resize_constraints: WindowResizeConstraints { min_width: SMALLEST.0, min_height: SMALLEST.1, ..default() },
        // Never more frames than the screen shows, and none waiting in line before the newest.
        present_mode: PresentMode::AutoVsync,
        desired_maximum_frame_latency: NonZeroU32::new(1),
        ..default()
    }
}

/// The window on the projector.
pub(super) fn wall(title: String) -> Window {
    Window { name: Some("roadblock-wall".to_owned()), focused: false, ..window(title) }
}

/// Puts the wall on a display: over the whole of it, or as a plain window where there is none of its own. Never in
/// exclusive full screen, which some drivers answer with a crash. A display that came after the start, and which the
/// window library does not know, is covered by a window without a border.
pub(super) fn put_on(window: &mut Window, display: Option<&Display>, monitor: Option<Entity>) {
    window.mode = monitor
        .map_or(WindowMode::Windowed, |monitor| WindowMode::BorderlessFullscreen(MonitorSelection::Entity(monitor)));
    window.decorations = display.is_none();
    if let Some(display) = display {
        window.position = WindowPosition::At(IVec2::new(display.at.0, display.at.1));
        window.resolution.set_physical_resolution(display.size.0, display.size.1);
    }
}

/// A drawn interface needs no strong graphics card and little memory. The environment (`WGPU_BACKEND`,
/// `WGPU_POWER_PREF`, `WGPU_ADAPTER_NAME`) has the last word.
fn graphics() -> WgpuSettings {
    WgpuSettings {
        power_preference: PowerPreference::from_env().unwrap_or(PowerPreference::LowPower),
        memory_hints: MemoryHints::MemoryUsage,
        ..default()
    }
}

pub(super) fn plugin(app: &mut App) {
    let asleep = UpdateMode::reactive_low_power(Duration::MAX);
    app.insert_resource(WinitSettings { focused_mode: asleep, unfocused_mode: asleep })
        .add_systems(Startup, (set_alarm, listen_to_records, fit_to_screen));
}

/// Everything that wakes the window from another thread goes through the event loop's own bell.
fn set_alarm(mut commands: Commands, bell: Res<EventLoopProxyWrapper>) {
    let bell = bell.clone();
    commands.insert_resource(Alarm::start(move || {
        // The loop is gone when the program ends; then there is nobody to wake.
        let _ = bell.send_event(WinitUserEvent::WakeUp);
    }));
}

/// What was written wakes the window, so that people see that it is recorded.
fn listen_to_records(mut records: ResMut<Records>, bell: Res<EventLoopProxyWrapper>) {
    let bell = (**bell).clone();
    records.wake_with(move || {
        // The loop is gone when the program ends; then there is nobody to wake.
        let _ = bell.send_event(WinitUserEvent::WakeUp);
    });
}

/// A screen smaller than the window gets a window of its own size.
fn fit_to_screen(
    monitors: Query<(&Monitor, Has<PrimaryMonitor>)>,
    mut window: Query<&mut Window, With<PrimaryWindow>>,
) {
    let Some((monitor, _)) = monitors.iter().max_by_key(|(_, primary)| *primary) else { return };
    for mut window in &mut window {
        let wanted = window.physical_size();
        let fitting = wanted.min(UVec2::new(monitor.physical_width, monitor.physical_height));
        if fitting != wanted && fitting.min_element() > 0 {
            window.resolution.set_physical_resolution(fitting.x, fitting.y);
        }
    }
}

/// Marks the moment between opening the display and looking for graphics, so that a failure can be named.
struct DisplayOpened(Progress);

impl Plugin for DisplayOpened {
    fn build(&self, _app: &mut App) {
        self.0.reach(Stage::DisplayOpen);
    }
}
