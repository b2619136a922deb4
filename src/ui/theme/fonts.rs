//! Noto Sans in two weights, shipped inside the program: full Albanian, Serbian Latin and Serbian Cyrillic.
//! It never looks for fonts on the machine.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// The family name of the bold weight.
pub(super) fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Makes the shipped fonts the only ones.
pub(super) fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [
        ("noto-sans", include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf").as_slice()),
        ("noto-sans-bold", include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf").as_slice()),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, font) in [
        (FontFamily::Proportional, "noto-sans"),
        (FontFamily::Monospace, "noto-sans"),
        (bold_family(), "noto-sans-bold"),
    ] {
        fonts.families.insert(family, vec![font.to_owned()]);
    }
    ctx.set_fonts(fonts);
}
