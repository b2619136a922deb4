//! Displays that come and go. The engine ties a window to the display it stands on and despawns both together, and the
//! program would end with its window: a projector that is unplugged must not do that.

use bevy::prelude::*;
use bevy::window::OnMonitor;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(untie);
}

/// Unties a window from its display as soon as the engine ties them. Nothing here asks which display a window is on.
fn untie(tied: On<Insert, OnMonitor>, mut commands: Commands) {
    commands.entity(tied.entity).try_remove::<OnMonitor>();
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::window::Monitor;

    fn monitor() -> Monitor {
        Monitor {
            name: Some("projector".to_owned()),
            physical_height: 768,
            physical_width: 1024,
            physical_position: IVec2::ZERO,
            refresh_rate_millihertz: None,
            scale_factor: 1.0,
            video_modes: Vec::new(),
        }
    }

    /// Whether a window is still there after its display has gone.
    fn survives(app: &mut App) -> bool {
        let display = app.world_mut().spawn(monitor()).id();
        let window = app.world_mut().spawn((Window::default(), OnMonitor(display))).id();
        app.update();
        app.world_mut().entity_mut(display).despawn();
        app.update();
        app.world().get_entity(window).is_ok()
    }

    #[test]
    fn a_window_outlives_the_display_it_stood_on() {
        assert!(!survives(&mut App::new()), "the engine despawns both: without that there is nothing to guard against");
        let mut app = App::new();
        app.add_plugins(plugin);
        assert!(survives(&mut app));
    }
}
