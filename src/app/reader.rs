//! Screen readers: what they do reaches the interface, at once, even while the window sleeps.
//! It never builds the tree they read (egui does, bevy_egui hands it over); it is the way back, which bevy_egui 0.42
//! does not have, and the doorbell, since a reader's wish comes from another thread and wakes nobody.
//! Start reading at [`hand_on_actions`].

use std::sync::{Arc, Mutex};

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use bevy_egui::{EguiInputSet, EguiOutput, PrimaryEguiContext, egui, input::EguiInputEvent};

use super::alarm::Alarm;
use super::frame::{FrameStep, Traced};
use super::trace;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<ActionRequest>()
        .add_systems(PreUpdate, hand_on_actions.in_set(EguiInputSet::ReadBevyMessages))
        .add_systems(Update, (listen, trace_readiness).after(FrameStep::Project));
}

/// A reader's action (press, focus, set a value) becomes an egui event of the window's context.
fn hand_on_actions(
    mut actions: MessageReader<ActionRequest>,
    context: Query<Entity, With<PrimaryEguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    let Ok(context) = context.single() else { return };
    events.write_batch(actions.read().map(|ActionRequest(action)| EguiInputEvent {
        context,
        event: egui::Event::AccessKitActionRequest(action.clone()),
    }));
}

/// Has the alarm's thread watch for a reader that arrives, and for what it does.
fn listen(
    window: Query<Entity, With<PrimaryWindow>>,
    handlers: Option<Res<WinitActionRequestHandlers>>,
    requested: Option<Res<AccessibilityRequested>>,
    alarm: Option<Res<Alarm>>,
    mut listening: Local<bool>,
) {
    if *listening {
        return;
    }
    let (Ok(window), Some(handlers), Some(requested), Some(alarm)) = (window.single(), handlers, requested, alarm)
    else {
        return;
    };
    if let Some(handler) = handlers.get(&window) {
        alarm.look_at(news_of(requested.clone(), handler.clone()));
        *listening = true;
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
