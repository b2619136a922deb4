//! The type, shipped inside the program: Noto Sans in two weights, Andika as the easy-reading face in the same two, and
//! Noto Sans Mono for the text of files. Each has full Albanian, Serbian Latin and Serbian Cyrillic.
//! It never looks for fonts on the machine.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontTweak};

/// The family name of the bold weight.
pub(super) fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Makes the shipped fonts the only ones; `easy` puts the easy-reading face in the place of the usual one.
pub(super) fn install(ctx: &egui::Context, easy: bool) {
    let [regular, bold] = if easy { [ANDIKA, ANDIKA_BOLD] } else { [NOTO, NOTO_BOLD] };
    let mut fonts = FontDefinitions::empty();
    for (family, (name, bytes)) in
        [(FontFamily::Proportional, regular), (bold_family(), bold), (FontFamily::Monospace, NOTO_MONO)]
    {
        let y_offset_factor = if name.starts_with("andika") { ANDIKA_UP } else { 0.0 };
        let tweak = FontTweak { y_offset_factor, ..FontTweak::default() };
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak)));
        fonts.families.insert(family, vec![name.to_owned()]);
    }
    ctx.set_fonts(fonts);
}

/// Andika leaves much room above its letters; so far up, they stand in the middle of a button as Noto Sans does.
const ANDIKA_UP: f32 = -0.12;

/// Name and bytes.
type Shipped = (&'static str, &'static [u8]);

const NOTO: Shipped = ("noto-sans", include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"));
const NOTO_BOLD: Shipped = ("noto-sans-bold", include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"));
const NOTO_MONO: Shipped = ("noto-sans-mono", include_bytes!("../../../assets/fonts/NotoSansMono-Regular.ttf"));
const ANDIKA: Shipped = ("andika", include_bytes!("../../../assets/fonts/Andika-Regular.ttf"));
const ANDIKA_BOLD: Shipped = ("andika-bold", include_bytes!("../../../assets/fonts/Andika-Bold.ttf"));
