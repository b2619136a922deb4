//! The one camera and the one egui pass of the window.
//! It never lets a second system draw into the pass (each would build its own root and fight over the space), and never
//! despawns the camera (bevy_egui makes no second context).
//! Start reading at [`draw`].

use bevy::camera::visibility::RenderLayers;
use bevy::core_pipeline::tonemapping::{DebandDither, Tonemapping};
use bevy::prelude::*;
use bevy::render::view::Msaa;
use bevy_egui::{EguiContext, EguiContexts, EguiPrimaryContextPass, EguiStartupSet, PrimaryEguiContext, egui};

use super::blend::AS_STORED;
use super::frame::Shown;
use crate::presenter::shell::WindowId;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreStartup, spawn_camera.before(EguiStartupSet::InitContexts))
        .add_systems(Startup, prepare)
        .add_systems(EguiPrimaryContextPass, draw);
}

/// The camera and its egui context, made before the first pass so that fonts are there when it begins. What a drawn
/// interface does not need (smoothing, tone mapping) would cost an old laptop a good part of each frame.
fn spawn_camera(mut commands: Commands) {
    commands.spawn((
        Name::new("interface"),
        Camera2d,
        Msaa::Off,
        Tonemapping::None,
        DebandDither::Disabled,
        AS_STORED,
        RenderLayers::none(),
        EguiContext::default(),
        PrimaryEguiContext,
    ));
}

/// Fonts and style, and a background of the style's own colour for the moment before the first picture.
fn prepare(mut contexts: EguiContexts, mut shown: ResMut<Shown>, mut clear: ResMut<ClearColor>) -> Result {
    let ctx = contexts.ctx_mut()?;
    shown.0.prepare(WindowId::Primary, ctx);
    ctx.all_styles_mut(|style| style.visuals.text_cursor.blink = false);
    let [red, green, blue, _] = ctx.global_style().visuals.panel_fill.to_array();
    clear.0 = Color::srgb_u8(red, green, blue);
    Ok(())
}

/// The only system of `EguiPrimaryContextPass`. It may run twice in a frame, so it does nothing but call the face.
fn draw(mut contexts: EguiContexts, mut shown: ResMut<Shown>) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let whole = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.viewport_rect());
    let mut root = egui::Ui::new(ctx, egui::Id::new("roadblock"), whole);
    shown.0.draw(WindowId::Primary, &mut root);
    Ok(())
}
