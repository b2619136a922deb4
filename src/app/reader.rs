//! Screen readers: what they do reaches the interface, at once, even while the window sleeps.
//! It never builds the tree they read (egui does, bevy_egui hands it over); it is the way back, which bevy_egui 0.42
//! does not have, and the doorbell, since a reader's wish comes from another thread and wakes nobody.
//! Start reading at [`hand_on_actions`].

use std::sync::{Arc, Mutex};

use bevy::a11y::{AccessibilityRequested, AccessibilitySystems};
use bevy::ecs::entity::EntityHashSet;
use bevy::prelude::*;
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use bevy_egui::egui::accesskit::ActionRequest;
use bevy_egui::input::{EguiInputEvent, WindowToEguiContextMap};
use bevy_egui::{EguiInputSet, EguiOutput, egui};

use super::alarm::Alarm;
use super::frame::{FrameStep, Traced};
use super::trace;

/// What a reader does, with the context of the window in which it does it.
#[derive(Message, Debug, Clone)]
pub(super) struct ReaderAction {
    pub(super) context: Entity,
    pub(super) action: ActionRequest,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<ReaderAction>()
        .add_systems(PreUpdate, hand_on_actions.in_set(EguiInputSet::ReadBevyMessages))
        .add_systems(PostUpdate, collect_by_window.before(AccessibilitySystems::Update))
        .add_systems(Update, (listen, trace_readiness).after(FrameStep::Project));
}

/// Takes what readers did out of the windows' boxes. The engine's own messages, filled from the same boxes a moment
/// later, no longer say which window is meant.
fn collect_by_window(
    handlers: Option<Res<WinitActionRequestHandlers>>,
    contexts: Option<Res<WindowToEguiContextMap>>,
    mut actions: MessageWriter<ReaderAction>,
) {
    let (Some(handlers), Some(contexts)) = (handlers, contexts) else { return };
    for (window, handler) in handlers.iter() {
        let context = contexts.window_to_contexts.get(window).and_then(|all| all.iter().next());
        let (Some(context), Ok(mut waiting)) = (context, handler.lock()) else { continue };
        actions.write_batch(waiting.drain(..).map(|action| ReaderAction { context: *context, action }));
    }
}

/// A reader's action (press, focus, set a value) becomes an egui event of its window's context.
fn hand_on_actions(mut actions: MessageReader<ReaderAction>, mut events: MessageWriter<EguiInputEvent>) {
    events.write_batch(actions.read().map(|ReaderAction { context, action }| EguiInputEvent {
        context: *context,
        event: egui::Event::AccessKitActionRequest(action.clone()),
    }));
}

/// Has the alarm's thread watch for a reader that arrives at a window, and for what it does.
fn listen(
    handlers: Option<Res<WinitActionRequestHandlers>>,
    requested: Option<Res<AccessibilityRequested>>,
    alarm: Option<Res<Alarm>>,
    mut listening: Local<EntityHashSet>,
) {
    let (Some(handlers), Some(requested), Some(alarm)) = (handlers, requested, alarm) else { return };
    for (window, handler) in handlers.iter() {
        if listening.insert(*window) {
            alarm.look_at(news_of(requested.clone(), handler.clone()));
        }
    }
}

fn news_of(
    requested: AccessibilityRequested,
    handler: Arc<Mutex<WinitActionRequestHandler>>,
) -> Box<dyn FnMut() -> bool + Send> {
    let mut was_here = false;
    Box::new(move || {
        let is_here = requested.get();
        let arrived = is_here && !was_here;
        was_here = is_here;
        arrived || handler.lock().is_ok_and(|actions| !actions.is_empty())
    })
}

/// Says once that readers are offered the interface. A context made before its window would stay silent for ever.
fn trace_readiness(outputs: Query<&EguiOutput>, traced: Res<Traced>, mut said: Local<bool>) {
    let offered = || outputs.iter().any(|output| output.platform_output.accesskit_update.is_some());
    if !*said && offered() {
        trace::line(traced.file.as_deref(), "readers", "offered");
        *said = true;
    }
}
