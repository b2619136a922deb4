//! How colours are laid over each other: as they are stored, the way egui and every browser do it, and not as light.
//! Letters get the weight that they were designed with, and a machine without a graphics card is spared the powers that
//! bevy_egui 0.42 takes of every colour of every pixel: without them a frame takes 45 ms instead of 70.
//! It changes no colour of the theme and draws nothing by itself.
//! Start reading at [`plugin`].

use bevy::camera::CompositingSpace;
use bevy::prelude::*;
use bevy::render::render_resource::{PipelineCache, SpecializedRenderPipelines, TextureFormat};
use bevy::render::{Render, RenderApp, RenderSystems};
use bevy::shader::Shader;
use bevy_egui::EguiPlugin;
use bevy_egui::render::systems::{EguiPipelines, queue_pipelines_system};
use bevy_egui::render::{EGUI_SHADER_HANDLE, EguiPipeline, EguiPipelineKey};

/// On the camera of the interface: its picture holds colours as they are stored.
pub(super) const AS_STORED: CompositingSpace = CompositingSpace::Srgb;

/// bevy_egui with our shader in the place of its own. Each picture is bound by itself, which is all our shader knows.
pub(super) fn plugin(app: &mut App) {
    app.add_plugins(EguiPlugin { bindless_mode_array_size: None });
    let ours = Shader::from_wgsl(include_str!("../../assets/shaders/interface.wgsl"), "interface.wgsl");
    if let Err(error) = app.world_mut().resource_mut::<Assets<Shader>>().insert(EGUI_SHADER_HANDLE.id(), ours) {
        warn!("the shader of the interface could not be put in place: {error}");
    }
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.add_systems(Render, match_picture.after(queue_pipelines_system).in_set(RenderSystems::Queue));
    }
}

/// bevy_egui draws as if the picture held light, whatever the camera says.
fn match_picture(
    mut cache: ResMut<PipelineCache>,
    egui: Res<EguiPipeline>,
    mut specialized: ResMut<SpecializedRenderPipelines<EguiPipeline>>,
    queued: Option<ResMut<EguiPipelines>>,
) {
    let as_stored = EguiPipelineKey { target_format: TextureFormat::Rgba8Unorm };
    let pipeline = specialized.specialize(&cache, &egui, as_stored);
    // A window that rests before it is ready would stay empty.
    cache.block_on_render_pipeline(pipeline);
    queued.into_iter().for_each(|mut queued| queued.0.values_mut().for_each(|one| *one = pipeline));
}
