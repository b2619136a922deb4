//! Draws egui's triangles into a picture, on the processor: screens can be looked at where there is no display.
//! It never draws paint callbacks, and it is not fast; it is exact enough to judge a layout by.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::rc::Rc;

use egui::epaint::{ClippedPrimitive, ImageData, Primitive, Vertex};
use egui::{Color32, ColorImage, Context, FullOutput, Pos2, TextureId, TexturesDelta, pos2};
use egui_kittest::TestRenderer;

type Textures = Rc<RefCell<BTreeMap<TextureKey, ColorImage>>>;
/// `TextureId` has no order of its own.
type TextureKey = (bool, u64);

/// Collects textures while a harness runs, and draws what it shows.
#[derive(Clone, Default)]
pub(crate) struct Raster {
    textures: Textures,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.textures.borrow_mut();
        #[expect(clippy::iter_over_hash_type, reason = "each texture is its own")]
        for (id, patches) in delta.set.drain() {
            for patch in patches {
                let ImageData::Color(image) = &patch.image;
                match patch.pos {
                    None => drop(textures.insert(key(id), (**image).clone())),
                    Some(at) => {
                        let Some(whole) = textures.get_mut(&key(id)) else { continue };
                        for y in 0..image.size[1] {
                            let from = y * image.size[0];
                            let to = (at[1] + y) * whole.size[0] + at[0];
                            whole.pixels[to..to + image.size[0]]
                                .copy_from_slice(&image.pixels[from..from + image.size[0]]);
                        }
                    }
                }
            }
        }
        delta.free.clear();
    }
}

fn key(id: TextureId) -> TextureKey {
    match id {
        TextureId::Managed(n) => (false, n),
        TextureId::User(n) => (true, n),
    }
}

impl Raster {
    /// Draws the last output of a harness.
    pub(crate) fn draw(&self, ctx: &Context, output: &FullOutput) -> ColorImage {
        let scale = output.pixels_per_point;
        let size = ctx.viewport_rect().size() * scale;
        let mut picture = ColorImage::filled([size.x.round() as usize, size.y.round() as usize], Color32::BLACK);
        let textures = self.textures.borrow();
        for ClippedPrimitive { clip_rect, primitive } in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let Some(texture) = textures.get(&key(mesh.texture_id)) else { continue };
            let clip = [clip_rect.min * scale, clip_rect.max * scale];
            for triangle in mesh.indices.chunks_exact(3) {
                let corner = |at: usize| {
                    let vertex = mesh.vertices[triangle[at] as usize];
                    Vertex { pos: vertex.pos * scale, ..vertex }
                };
                fill(&mut picture, texture, clip, [corner(0), corner(1), corner(2)]);
            }
        }
        picture
    }
}

fn fill(picture: &mut ColorImage, texture: &ColorImage, clip: [Pos2; 2], mut t: [Vertex; 3]) {
    let edge = |a: Pos2, b: Pos2, p: Pos2| (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    if edge(t[0].pos, t[1].pos, t[2].pos) < 0.0 {
        t.swap(1, 2);
    }
    let [a, b, c] = t.map(|vertex| vertex.pos);
    let area = edge(a, b, c);
    if area <= 0.0 {
        return;
    }
    let (width, height) = (picture.size[0], picture.size[1]);
    let first = |v: f32, low: f32| (v.max(low) - 0.5).ceil().max(0.0) as usize;
    let last = |v: f32, high: f32, most: usize| ((v.min(high) - 0.5).floor() + 1.0).clamp(0.0, most as f32) as usize;
    let xs = first(a.x.min(b.x).min(c.x), clip[0].x)..last(a.x.max(b.x).max(c.x), clip[1].x, width);
    let ys = first(a.y.min(b.y).min(c.y), clip[0].y)..last(a.y.max(b.y).max(c.y), clip[1].y, height);
    // Most triangles are of one colour: nothing to look up.
    let plain = t.iter().all(|v| v.uv == t[0].uv).then(|| sample(texture, t[0].uv.x, t[0].uv.y));
    // A pixel on a shared edge belongs to one triangle only, or see-through colours would count twice.
    let owns =
        |from: Pos2, to: Pos2, w: f32| w > 0.0 || (w == 0.0 && (to.y < from.y || (to.y == from.y && to.x > from.x)));
    for y in ys {
        for x in xs.clone() {
            let p = pos2(x as f32 + 0.5, y as f32 + 0.5);
            let w = [edge(b, c, p), edge(c, a, p), edge(a, b, p)];
            if !(owns(b, c, w[0]) && owns(c, a, w[1]) && owns(a, b, w[2])) {
                continue;
            }
            let mix = |f: &dyn Fn(&Vertex) -> f32| (w[0] * f(&t[0]) + w[1] * f(&t[1]) + w[2] * f(&t[2])) / area;
            let texel = plain.unwrap_or_else(|| sample(texture, mix(&|v| v.uv.x), mix(&|v| v.uv.y)));
            if texel[3] == 0.0 {
                continue;
            }
            let under = &mut picture.pixels[y * width + x];
            let ink: [f32; 4] = std::array::from_fn(|k| mix(&|v| f32::from(v.color.to_array()[k])) * texel[k]);
            let stays = 1.0 - ink[3] / 255.0;
            let out: [u8; 4] = std::array::from_fn(|k| {
                (ink[k] + f32::from(under.to_array()[k]) * stays).round().clamp(0.0, 255.0) as u8
            });
            #[expect(clippy::disallowed_methods, reason = "pixels, not design")]
            let mixed = Color32::from_rgba_premultiplied(out[0], out[1], out[2], 255);
            *under = mixed;
        }
    }
}

/// The texture between its four nearest pixels, 0 to 1.
fn sample(texture: &ColorImage, u: f32, v: f32) -> [f32; 4] {
    let (x, y) = (u * texture.size[0] as f32 - 0.5, v * texture.size[1] as f32 - 0.5);
    let (fx, fy) = (x - x.floor(), y - y.floor());
    let at = |dx: f32, dy: f32| {
        let column = (x.floor() + dx).clamp(0.0, texture.size[0] as f32 - 1.0) as usize;
        let row = (y.floor() + dy).clamp(0.0, texture.size[1] as f32 - 1.0) as usize;
        texture.pixels[row * texture.size[0] + column].to_array()
    };
    let [nw, ne, sw, se] = [at(0.0, 0.0), at(1.0, 0.0), at(0.0, 1.0), at(1.0, 1.0)];
    std::array::from_fn(|k| {
        let upper = f32::from(nw[k]) * (1.0 - fx) + f32::from(ne[k]) * fx;
        let lower = f32::from(sw[k]) * (1.0 - fx) + f32::from(se[k]) * fx;
        (upper * (1.0 - fy) + lower * fy) / 255.0
    })
}

/// Writes a picture as PNG.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn write_png(path: &Path, picture: &ColorImage) -> Result<(), Box<dyn std::error::Error>> {
    let file = BufWriter::new(File::create(path)?);
    let mut encoder = png::Encoder::new(file, u32::try_from(picture.size[0])?, u32::try_from(picture.size[1])?);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let bytes: Vec<u8> = picture.pixels.iter().flat_map(|p| [p.r(), p.g(), p.b()]).collect();
    encoder.write_header()?.write_image_data(&bytes)?;
    Ok(())
}
