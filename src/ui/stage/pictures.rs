//! What was drawn is kept as a texture and drawn once: for each place × hour × size × theme, for each figure likewise.
//! When the window changes its size, what was not looked at for the longest time goes first.

use std::collections::BTreeMap;

use egui::emath::GuiRounding as _;
use egui::{ColorImage, Context, Id, Painter, Pos2, Rect, TextureHandle, TextureOptions, Ui, Vec2};

use super::drawing::Canvas;

/// How many pixels are kept: some ten pictures of a stage at full width (4 bytes each).
const KEPT_PIXELS: usize = 6_000_000;

#[derive(Clone)]
struct Kept {
    texture: TextureHandle,
    seen: u64,
}

type Shelf = BTreeMap<String, Kept>;

/// A drawing, ready to be painted wherever it is needed.
pub(super) struct Picture {
    texture: TextureHandle,
    pixels_per_point: f32,
}

impl Picture {
    /// The picture called `name`, `size` units large with `scale` points to a unit. It is drawn by `make` when it is
    /// not there yet; the name must tell everything on which the drawing depends, except size and scale.
    pub(super) fn get(
        ui: &Ui,
        name: &str,
        size: Vec2,
        scale: f32,
        make: impl FnOnce(Canvas) -> ColorImage,
    ) -> Option<Self> {
        let ctx = ui.ctx();
        // A texture has a largest side; a wider picture is drawn coarser.
        let side = ctx.input(|input| input.max_texture_side) as f32;
        let fine = ctx.pixels_per_point().min(side / (size.max_elem() * scale).max(1.0));
        let name = format!("{name} {}x{} at {}", size.x, size.y, scale * fine);
        let frame = ctx.cumulative_frame_nr();
        let known = ctx.data_mut(|data| {
            let kept = data.get_temp_mut_or_default::<Shelf>(shelf()).get_mut(&name)?;
            kept.seen = frame;
            Some(kept.texture.clone())
        });
        let texture = match known {
            Some(texture) => texture,
            None => {
                let image = make(Canvas::new(size, scale * fine)?);
                let texture = ctx.load_texture(&name, image, TextureOptions::LINEAR);
                keep(ctx, name, Kept { texture: texture.clone(), seen: frame });
                texture
            }
        };
        Some(Self { texture, pixels_per_point: fine })
    }

    /// Paints it with its left upper corner at `corner`, moved onto whole pixels so that lines stay sharp.
    pub(super) fn paint(&self, painter: &Painter, corner: Pos2) {
        let size = self.texture.size_vec2() / self.pixels_per_point;
        let rect = Rect::from_min_size(corner.round_to_pixels(painter.pixels_per_point()), size);
        let whole = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
        painter.image(self.texture.id(), rect, whole, egui::Color32::WHITE);
    }
}

fn shelf() -> Id {
    Id::new("roadblock-pictures")
}

fn keep(ctx: &Context, name: String, new: Kept) {
    ctx.data_mut(|data| {
        let shelf = data.get_temp_mut_or_default::<Shelf>(shelf());
        shelf.insert(name, new);
        let pixels = |kept: &Kept| kept.texture.size().iter().product::<usize>();
        let mut whole: usize = shelf.values().map(pixels).sum();
        while whole > KEPT_PIXELS && shelf.len() > 1 {
            let Some(oldest) = shelf.iter().min_by_key(|(_, kept)| kept.seen).map(|(name, _)| name.clone()) else {
                return;
            };
            whole -= shelf.remove(&oldest).map_or(0, |kept| pixels(&kept));
        }
    });
}
