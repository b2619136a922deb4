//! Rest: when nothing happens, the window draws nothing.
//! It never decides what is drawn; it decides when. bevy_egui 0.42 and egui 0.36 wake the window without end in two
//! ways, and both are stopped here; in a third case it rests too soon, and is kept awake:
//!
//! * bevy_egui reports the state of the modifier keys as a new event in every frame, and egui repaints after any event:
//!   [`drop_stale_modifiers`].
//! * bevy_egui turns "repaint in half a second" (a tooltip, a cursor) into "repaint now": [`plan_next_frame`] takes the
//!   decision over, and leaves delays to the [`Alarm`].
//! * New letters are on the screen only in the frame after the one that needed them: [`note_wish`] asks for it.
//!
//! Start reading at [`plan_next_frame`].

use std::time::Duration;

use bevy::a11y::AccessibilitySystems;
use bevy::ecs::entity::EntityHashMap;
use bevy::ecs::message::Messages;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiFullOutput, EguiInput, EguiPostUpdateSet, EguiPreUpdateSet, egui};

use super::alarm::Alarm;
use super::frame::Shown;
use super::reader::ReaderAction;

/// When egui itself wants the next frame, as of the pass just ended.
#[derive(Resource, Default)]
struct EguiWish(Option<Duration>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<EguiWish>()
        .add_systems(
            PreUpdate,
            drop_stale_modifiers.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(PostUpdate, note_wish.after(EguiPostUpdateSet::EndPass).before(EguiPostUpdateSet::ProcessOutput))
        .add_systems(
            PostUpdate,
            plan_next_frame.after(EguiPostUpdateSet::PostProcessOutput).after(AccessibilitySystems::Update),
        );
}

/// Lets a report about the modifier keys through only when it says something new.
fn drop_stale_modifiers(mut inputs: Query<(Entity, &mut EguiInput)>, mut known: Local<EntityHashMap<egui::Modifiers>>) {
    known.retain(|context, _| inputs.contains(*context));
    for (context, mut input) in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => known.insert(context, *now) != Some(*now),
            _ => true,
        });
    }
}

/// New letters and pictures reach the screen a frame after the pass that made them: what was drawn with them is drawn
/// this many times more, or the gaps would stay for as long as the window rests.
const FRAMES_FOR_NEW_LETTERS: u8 = 2;

fn note_wish(outputs: Query<&EguiFullOutput>, mut wish: ResMut<EguiWish>, mut still_to_draw: Local<u8>) {
    let fresh =
        outputs.iter().filter_map(|output| output.0.as_ref()).any(|output| !output.textures_delta.set.is_empty());
    *still_to_draw = if fresh { FRAMES_FOR_NEW_LETTERS } else { still_to_draw.saturating_sub(1) };
    wish.0 = outputs
        .iter()
        .filter_map(|output| output.0.as_ref())
        .filter_map(|output| output.viewport_output.get(&egui::ViewportId::ROOT))
        .map(|viewport| viewport.repaint_delay)
        .min()
        .filter(|delay| *delay < Duration::MAX);
    if *still_to_draw > 0 {
        wish.0 = Some(Duration::ZERO);
    }
}

/// Decides when the next frame comes: at once, after a delay, or when something happens. bevy_egui's own requests are
/// withdrawn, since they do not know the second of these.
fn plan_next_frame(
    wish: Res<EguiWish>,
    shown: Res<Shown>,
    alarm: Option<Res<Alarm>>,
    mut actions: MessageReader<ReaderAction>,
    mut redraws: ResMut<Messages<RequestRedraw>>,
) {
    redraws.clear();
    // A screen reader's action is collected at the end of a frame and handed on at the beginning of the next.
    let waiting = shown.0.has_intents() | (actions.read().count() > 0);
    let now = waiting.then_some(Duration::ZERO);
    let soonest = [now, wish.0, shown.0.next_wake()].into_iter().flatten().min();
    if soonest == Some(Duration::ZERO) {
        redraws.write(RequestRedraw);
    } else if let Some(alarm) = alarm {
        alarm.set(soonest);
    }
}
