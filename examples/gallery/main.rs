//! Every screen as a picture: `cargo run --no-default-features -F ui --example gallery -- OUTDIR [PART-OF-A-NAME]`.
//! Each is drawn in several sizes and themes, without a window and without a GPU, to be laid beside the design.

#[path = "../../tests/support/raster.rs"]
mod raster;
#[path = "../../tests/support/samples.rs"]
mod samples;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use egui::{Ui, Vec2, vec2};
use egui_kittest::Harness;
use roadblock::ui::theme::{Fit, ThemeKind, Tokens, install};

/// Name, window, text size, theme.
const SIZES: [(&str, Vec2, f32, ThemeKind); 12] = [
    ("1280", vec2(1280.0, 800.0), 1.0, ThemeKind::Light),
    ("1024", vec2(1024.0, 768.0), 1.0, ThemeKind::Light),
    ("150pc", vec2(1280.0, 800.0), 1.5, ThemeKind::Light),
    ("dark", vec2(1280.0, 800.0), 1.0, ThemeKind::Dark),
    ("hc", vec2(1280.0, 800.0), 1.0, ThemeKind::HighContrast),
    ("1920", vec2(1920.0, 1080.0), 1.0, ThemeKind::Light),
    ("1920-150pc", vec2(1920.0, 1080.0), 1.5, ThemeKind::Light),
    ("dark-150pc", vec2(1280.0, 800.0), 1.5, ThemeKind::Dark),
    ("1024-150pc", vec2(1024.0, 768.0), 1.5, ThemeKind::Light),
    ("800", vec2(800.0, 600.0), 1.0, ThemeKind::Light),
    ("800-150pc", vec2(800.0, 600.0), 1.5, ThemeKind::Light),
    ("hc-150pc", vec2(1280.0, 800.0), 1.5, ThemeKind::HighContrast),
];

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let mut args = std::env::args().skip(1);
    let out = PathBuf::from(args.next().ok_or("where should the pictures go?")?);
    let wanted = args.next().unwrap_or_default();
    std::fs::create_dir_all(&out)?;
    for screen in samples::screens() {
        for (size, window, text_size, theme) in SIZES {
            let name = format!("{}-{size}", screen.name);
            if name.contains(&wanted) {
                draw(&out.join(format!("{name}.png")), (screen.build)(), screen.keys, window, text_size, theme)?;
            }
        }
    }
    Ok(())
}

fn draw(
    path: &Path,
    mut show: Box<dyn FnMut(&mut Ui)>,
    keys: &[egui::Key],
    window: Vec2,
    text_size: f32,
    theme: ThemeKind,
) -> Outcome {
    let raster = raster::Raster::default();
    let fit = Fit::of(window, text_size);
    let tokens = Tokens::shipped(theme)?;
    let installed = Rc::new(Cell::new(false));
    let mut harness: Harness<'_> =
        Harness::builder().with_size(fit.space).with_pixels_per_point(fit.scale).renderer(raster.clone()).build_ui(
            move |ui| {
                if installed.replace(true) {
                    // The harness puts a margin around what it shows; a screen fills its window.
                    let mut root = Ui::new(
                        ui.ctx().clone(),
                        egui::Id::new("root"),
                        egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ui.ctx().viewport_rect()),
                    );
                    show(&mut root);
                } else {
                    install(ui.ctx(), tokens);
                    ui.ctx().request_repaint();
                }
            },
        );
    harness.run_steps(3);
    for &key in keys {
        harness.key_press(key);
        harness.run_steps(2);
    }
    harness.run_steps(2);
    raster::write_png(path, &raster.draw(&harness.ctx, harness.output()))
}
