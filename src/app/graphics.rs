//! Notices that the graphics are gone. The engine ends when its device says that it is lost, but a device says so only
//! when it is asked, and where no picture can be drawn any more nobody asks: the window would stand still for ever.
//! With a variable of the environment, a build for work on the program (`debug_assertions`) loses them on purpose, for `.ci/window-hardware`.

use bevy::prelude::*;
use bevy::render::render_resource::PollType;
use bevy::render::renderer::RenderDevice;
use bevy::render::{Render, RenderApp, RenderSystems};

pub(super) fn plugin(app: &mut App) {
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.add_systems(Render, ask.in_set(RenderSystems::Cleanup));
    }
    #[cfg(debug_assertions)]
    on_purpose::plugin(app);
}

fn ask(device: Res<RenderDevice>) {
    // A device that is lost tells the engine so from in here; there is nothing to do with the answer.
    let _ = device.poll(PollType::Poll);
}

#[cfg(debug_assertions)]
mod on_purpose {
    use std::path::PathBuf;
    use std::thread;
    use std::time::Duration;

    use bevy::prelude::*;
    use bevy::render::renderer::RenderDevice;

    /// The variable with the file whose coming loses the graphics.
    const LOSE: &str = "ROADBLOCK_LOSE_GRAPHICS";

    pub(super) fn plugin(app: &mut App) {
        if let Some(file) = std::env::var_os(LOSE).map(PathBuf::from) {
            app.add_systems(Startup, move |device: Res<RenderDevice>| wait_for(file.clone(), device.clone()));
        }
    }

    fn wait_for(file: PathBuf, device: RenderDevice) {
        thread::spawn(move || {
            while !file.exists() {
                thread::sleep(Duration::from_millis(50));
            }
            device.wgpu_device().destroy();
        });
    }
}
