//! Which displays there are, as the system says. Under X11 the window library hears nothing of a display that comes or
//! goes: its notices arrive over a connection that throws them away (found by unplugging one). So a connection of our
//! own listens, on a thread that sleeps until there is news. Elsewhere the engine's own list is right.
//! Start reading at [`Displays`].

use std::sync::{Arc, Mutex};

use bevy::prelude::*;
use bevy::window::{Monitor, PrimaryMonitor};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use crate::presenter::shell::Display;

/// The displays, as far as somebody listens to the system; `None` leaves it to the engine's own list.
#[derive(Resource, Default, Clone)]
pub(super) struct Displays(Arc<Mutex<Option<Vec<Display>>>>);

impl Displays {
    /// The displays now, the laptop's own first.
    pub(super) fn now(&self, monitors: &Query<(Entity, &Monitor, Has<PrimaryMonitor>)>) -> Vec<Display> {
        let heard = self.0.lock().ok().and_then(|heard| heard.clone());
        let mut all =
            heard.unwrap_or_else(|| monitors.iter().map(|(_, monitor, primary)| of(monitor, primary)).collect());
        all.sort_by(|one, other| (!one.primary, one.at, &one.name).cmp(&(!other.primary, other.at, &other.name)));
        all
    }
}

/// A display as the engine knows it.
pub(super) fn of(monitor: &Monitor, primary: bool) -> Display {
    Display {
        name: monitor.name.clone().unwrap_or_default(),
        size: (monitor.physical_width, monitor.physical_height),
        at: (monitor.physical_position.x, monitor.physical_position.y),
        primary,
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Displays>().add_systems(Startup, listen);
}

/// Starts to listen, where the window system needs it. Without it the wall is still opened and closed by hand.
fn listen(displays: Res<Displays>, bell: Option<Res<EventLoopProxyWrapper>>) {
    let Some(bell) = bell.map(|bell| (**bell).clone()) else { return };
    let heard = Arc::clone(&displays.0);
    let tell = move |now: Vec<Display>| {
        let Ok(mut heard) = heard.lock() else { return };
        if heard.as_ref() != Some(&now) {
            *heard = Some(now);
            // The loop is gone when the program ends; then there is nobody to wake.
            let _ = bell.send_event(WinitUserEvent::WakeUp);
        }
    };
    #[cfg(target_os = "linux")]
    if let Err(error) = std::thread::Builder::new().name("displays".to_owned()).spawn(move || {
        if let Err(error) = x11::listen(tell) {
            bevy::log::info!("displays: {error}");
        }
    }) {
        bevy::log::warn!("{error}");
    }
    #[cfg(not(target_os = "linux"))]
    drop(tell);
}

/// The X server's own word.
#[cfg(target_os = "linux")]
mod x11 {
    use std::error::Error;

    use x11rb::connection::Connection as _;
    use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
    use x11rb::protocol::xproto::{ConnectionExt as _, Window};
    use x11rb::rust_connection::RustConnection;

    use super::Display;

    /// Tells the displays now, and again whenever they change. Ends with the connection.
    pub(super) fn listen(tell: impl Fn(Vec<Display>)) -> Result<(), Box<dyn Error>> {
        let (connection, screen) = x11rb::connect(None)?;
        let root = connection.setup().roots.get(screen).ok_or("no such screen")?.root;
        connection.randr_select_input(root, NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE)?;
        connection.flush()?;
        loop {
            tell(query(&connection, root)?);
            connection.wait_for_event()?;
            // One change is told in several notices.
            while connection.poll_for_event()?.is_some() {}
        }
    }

    fn query(connection: &RustConnection, root: Window) -> Result<Vec<Display>, Box<dyn Error>> {
        let monitors = connection.randr_get_monitors(root, true)?.reply()?.monitors;
        let display = |monitor: &x11rb::protocol::randr::MonitorInfo| -> Result<Display, Box<dyn Error>> {
            let name = connection.get_atom_name(monitor.name)?.reply()?.name;
            Ok(Display {
                name: String::from_utf8_lossy(&name).into_owned(),
                size: (u32::from(monitor.width), u32::from(monitor.height)),
                at: (i32::from(monitor.x), i32::from(monitor.y)),
                primary: monitor.primary,
            })
        };
        monitors.iter().map(display).collect()
    }
}
