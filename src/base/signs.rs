//! The signs of the agencies, drawn by us as SVG files on a grid of 24 (`assets/signs`): black is a silhouette in the
//! agency's colour, white an inner mark in the colour of the ground. Every face draws the same ones. It never draws by
//! itself and knows no colour.

/// Width and height of the grid.
pub const GRID: f32 = 24.0;

/// What stands for the agency's colour in the files.
const INK: &str = "#000";
/// What stands for the colour of the ground.
const MARK: &str = "#fff";

macro_rules! sources {
    ($($name:literal),+) => {
        /// Names of all signs, as procedures write them. `clipboard` is that of every other service.
        pub const NAMES: &[&str] = &[$($name),+];

        /// The SVG file of a sign; of an unknown one, that of another service.
        #[must_use]
        pub fn source(sign: &str) -> &'static str {
            match sign {
                $($name => include_str!(concat!("../../assets/signs/", $name, ".svg")),)+
                _ => include_str!("../../assets/signs/clipboard.svg"),
            }
        }
    };
}

sources!("shield", "hexagon", "disc", "bubble", "heart", "umbrella", "house", "diamond", "person", "clipboard");

/// The sign of this name; of an unknown name, that of another service.
#[must_use]
pub fn named(sign: &str) -> &'static str {
    NAMES.iter().find(|name| **name == sign).copied().unwrap_or("clipboard")
}

/// What stands inside the file of a sign, in the given colours, to be put into another SVG picture on a grid of
/// [`GRID`].
#[must_use]
pub fn inked(sign: &str, ink: &str, mark: &str) -> String {
    let source = source(sign);
    let inner = source.find('>').map_or("", |end| &source[end + 1..]).trim_end().trim_end_matches("</svg>");
    let pieces: Vec<&str> = inner.split('\n').map(str::trim).collect();
    let colours = pieces.concat().replace(INK, ink).replace(MARK, mark);
    format!("<g fill=\"{ink}\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{colours}</g>")
}
