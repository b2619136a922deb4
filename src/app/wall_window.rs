//! The wall: the second window, on the projector. It is made, moved and taken away at any time and loses nothing, since
//! it holds nothing; the program never ends with it.
//! Its camera and context are made only when the window system has made the window: a context that is older than its
//! window stays silent for screen readers.
//! Start reading at [`follow`]; which display is meant is decided in [`choose`].

use bevy::camera::RenderTarget;
use bevy::camera::visibility::RenderLayers;
use bevy::core_pipeline::tonemapping::{DebandDither, Tonemapping};
use bevy::ecs::schedule::ScheduleLabel;
use bevy::prelude::*;
use bevy::render::view::Msaa;
use bevy::window::{Monitor, PrimaryMonitor, WindowCloseRequested, WindowCreated, WindowRef};
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiContext, EguiInputSet, EguiSchedule, PrimaryEguiContext, egui};

use super::blend::AS_STORED;
use super::displays::Displays;
use super::frame::{FrameStep, Shown, Traced};
use super::wall::Wall;
use super::{trace, window};
use crate::presenter::shell::{Display, Reply, WallRequest, WindowId};

/// The pass of the wall's context; each context needs one of its own.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct WallPass;

/// On the camera of the wall.
#[derive(Component)]
struct WallCamera;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Wall>()
        .add_systems(Update, (tell_displays, follow, give_context, leave).chain().after(FrameStep::Persist))
        .add_systems(
            PreUpdate,
            hand_keys_on.after(EguiInputSet::ReadBevyMessages).before(EguiInputSet::WriteEguiEvents),
        )
        .add_systems(WallPass, draw);
}

/// Tells the face which displays there are, whenever that changes.
fn tell_displays(
    displays: Res<Displays>,
    monitors: Query<(Entity, &Monitor, Has<PrimaryMonitor>)>,
    mut told: Local<Option<Vec<Display>>>,
    mut shown: ResMut<Shown>,
) {
    let now = displays.now(&monitors);
    if told.as_ref() != Some(&now) {
        shown.0.reply(Reply::Displays(now.clone()));
        *told = Some(now);
    }
}

/// The display that is meant: the one of this name, otherwise the last that is not the laptop's own, which is the first
/// where none says so. With one display there is none for a wall.
fn choose<'d>(all: &'d [Display], name: Option<&str>) -> Option<&'d Display> {
    let named = name.and_then(|name| all.iter().find(|display| display.name == name));
    let laptop = all.iter().position(|display| display.primary).unwrap_or(0);
    let others = all.iter().enumerate().rev().filter(|(at, _)| *at != laptop).map(|(_, display)| display);
    named.or_else(|| others.into_iter().next()).filter(|_| all.len() > 1)
}

/// Makes the window, takes it away, or puts it on another display. A display that is gone takes its wall along.
fn follow(
    mut commands: Commands,
    mut wall: ResMut<Wall>,
    displays: Res<Displays>,
    monitors: Query<(Entity, &Monitor, Has<PrimaryMonitor>)>,
    mut windows: Query<&mut Window>,
    cameras: Query<Entity, With<WallCamera>>,
    mut shown: ResMut<Shown>,
    traced: Res<Traced>,
) {
    let all = displays.now(&monitors);
    let unplugged = wall.display.as_ref().is_some_and(|display| !all.contains(display));
    let wanted = wall.wanted.take().or_else(|| unplugged.then_some(WallRequest::Close));
    match wanted {
        Some(WallRequest::Close) if close(&mut commands, &mut wall, &cameras) => {
            trace::line(traced.file.as_deref(), "wall", if unplugged { "unplugged" } else { "closed" });
            shown.0.reply(Reply::WallGone);
        }
        None | Some(WallRequest::Close) => {}
        Some(WallRequest::Open { display }) => {
            wall.display = choose(&all, display.as_deref()).cloned();
            let known = |display: &Display| {
                monitors.iter().find(|(_, monitor, _)| super::displays::of(monitor, display.primary) == *display)
            };
            let monitor = wall.display.as_ref().and_then(known).map(|(entity, ..)| entity);
            if let Some(mut window) = wall.window.and_then(|window| windows.get_mut(window).ok()) {
                window::put_on(&mut window, wall.display.as_ref(), monitor);
                return;
            }
            let mut made = window::wall(shown.0.title(WindowId::Wall));
            window::put_on(&mut made, wall.display.as_ref(), monitor);
            let place = if wall.display.is_some() { "on a display of its own" } else { "in a window" };
            trace::line(traced.file.as_deref(), "wall", place);
            wall.window = Some(commands.spawn(made).id());
        }
    }
}

/// Takes the window away, and its camera and context with it. Returns whether there was one.
fn close(commands: &mut Commands, wall: &mut Wall, cameras: &Query<Entity, With<WallCamera>>) -> bool {
    cameras.iter().for_each(|camera| commands.entity(camera).despawn());
    wall.display = None;
    let Some(window) = wall.window.take() else { return false };
    commands.entity(window).try_despawn();
    true
}

/// The camera and the context, as soon as the window is there. Fonts are set before the first pass, which would not find
/// them otherwise.
fn give_context(
    mut commands: Commands,
    wall: Res<Wall>,
    mut created: MessageReader<WindowCreated>,
    mut shown: ResMut<Shown>,
) {
    for WindowCreated { window } in created.read() {
        if wall.window != Some(*window) {
            continue;
        }
        let mut context = EguiContext::default();
        let ctx = context.get_mut();
        shown.0.prepare(WindowId::Wall, ctx);
        ctx.all_styles_mut(|style| style.visuals.text_cursor.blink = false);
        commands.spawn((
            Name::new("wall"),
            WallCamera,
            (Camera2d, Msaa::Off, Tonemapping::None, DebandDither::Disabled, AS_STORED, RenderLayers::none()),
            RenderTarget::Window(WindowRef::Entity(*window)),
            context,
            EguiSchedule::new(WallPass),
        ));
    }
}

/// The wall was closed by hand: the face hears of it, and nothing is lost.
fn leave(
    mut commands: Commands,
    mut wall: ResMut<Wall>,
    mut close_requests: MessageReader<WindowCloseRequested>,
    cameras: Query<Entity, With<WallCamera>>,
    mut shown: ResMut<Shown>,
) {
    let by_hand = close_requests.read().any(|request| wall.window == Some(request.window));
    if by_hand && close(&mut commands, &mut wall, &cameras) {
        shown.0.reply(Reply::WallGone);
    }
}

/// There is nothing to type on the wall: keys that reach it, since the window system gave it the keyboard, are meant for
/// the laptop.
fn hand_keys_on(
    wall: Query<Entity, With<WallCamera>>,
    laptop: Query<Entity, With<PrimaryEguiContext>>,
    mut events: MessageMutator<EguiInputEvent>,
) {
    let (Ok(wall), Ok(laptop)) = (wall.single(), laptop.single()) else { return };
    for input in events.read() {
        let typed = matches!(
            input.event,
            egui::Event::Key { .. } | egui::Event::Text(_) | egui::Event::Ime(_) | egui::Event::ModifiersChanged(_)
        );
        if input.context == wall && typed {
            input.context = laptop;
        }
    }
}

/// The only system of [`WallPass`]; like the other window's, it may run twice in a frame.
fn draw(mut contexts: Query<&mut EguiContext, With<WallCamera>>, mut shown: ResMut<Shown>) -> Result {
    let ctx = contexts.single_mut()?.get_mut().clone();
    let whole = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.viewport_rect());
    let mut root = egui::Ui::new(ctx, egui::Id::new("wall"), whole);
    shown.0.draw(WindowId::Wall, &mut root);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn display(name: &str, primary: bool) -> Display {
        Display { name: name.to_owned(), size: (1280, 800), at: (0, 0), primary }
    }

    #[test]
    fn the_wall_goes_to_the_display_of_its_name_or_to_one_that_is_not_the_laptops() {
        let all = [display("laptop", true), display("projector", false), display("screen", false)];
        let name = |wanted| choose(&all, wanted).map(|display| display.name.as_str());
        assert_eq!(name(Some("projector")), Some("projector"));
        assert_eq!(name(Some("gone")), Some("screen"));
        assert_eq!(name(None), Some("screen"));
        assert!(choose(&all[..1], Some("laptop")).is_none(), "with one display there is no wall on it");
        let unsaid = [display("left", false), display("right", false)];
        assert_eq!(choose(&unsaid, None).map(|display| display.name.as_str()), Some("right"));
    }
}
