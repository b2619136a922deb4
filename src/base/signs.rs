//! The signs of the agencies as drawings on a grid of 24: a silhouette in the agency's colour, an inner mark in the
//! colour of the ground. Every face draws the same ones. It never draws by itself and knows no colour.

/// Width and height of the grid.
pub const GRID: f32 = 24.0;
/// How wide the inner lines are, on the grid.
pub const INNER: f32 = 2.3;

/// One piece of a sign, in the order in which it is drawn. Outlines are SVG path data.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    /// A form filled in the agency's colour.
    Shape(&'static str),
    /// A form filled in the colour of the mark.
    MarkShape(&'static str),
    /// A line in the colour of the mark, [`INNER`] wide.
    Mark(&'static str),
    /// A line in the agency's colour, this wide.
    Line(&'static str, f32),
    /// A disc in the agency's colour: centre and radius.
    Disc(f32, f32, f32),
    /// A disc in the colour of the mark.
    MarkDisc(f32, f32, f32),
    /// A ring in the colour of the mark, [`INNER`] wide.
    Ring(f32, f32, f32),
}

use Part::{Disc, Line, Mark, MarkDisc, MarkShape, Ring, Shape};

/// The drawing of a sign by its name in procedures: `shield`, `hexagon`, `disc`, `bubble`, `heart`, `umbrella`,
/// `house`, `diamond`, `person`; anything else is the clipboard of «another service».
#[must_use]
pub fn parts(sign: &str) -> &'static [Part] {
    match sign {
        "shield" => &[
            Shape("M12 1.2 L21.3 4.4 V11.4 C21.3 17 17.2 21 12 23 C6.8 21 2.7 17 2.7 11.4 V4.4 Z"),
            Mark("M7.2 11.6 L12 7.4 L16.8 11.6"),
            Mark("M7.2 16.8 L12 12.6 L16.8 16.8"),
        ],
        "hexagon" => &[
            Shape("M12 .9 L21.8 6.4 V17.6 L12 23.1 L2.2 17.6 V6.4 Z"),
            Ring(10.8, 10.8, 3.7),
            Mark("M13.6 13.6 L17 17"),
        ],
        "disc" => &[
            Disc(12.0, 12.0, 11.0),
            MarkDisc(8.7, 7.5, 2.7),
            MarkShape("M4.2 18 C4.2 13.6 6 11.4 8.7 11.4 C11.4 11.4 13.2 13.6 13.2 18 Z"),
            MarkDisc(17.0, 10.9, 2.0),
            MarkShape("M14.4 18 C14.4 15.2 15.3 13.7 17 13.7 C18.7 13.7 19.7 15.2 19.7 18 Z"),
        ],
        "bubble" => &[
            Shape(
                "M4.5 1.6 H19.5 A2.7 2.7 0 0 1 22.4 4.4 V14.6 A2.7 2.7 0 0 1 19.5 17.4 H12.6 L6.4 23 V17.4 H4.5 \
                 A2.7 2.7 0 0 1 1.6 14.6 V4.4 A2.7 2.7 0 0 1 4.5 1.6 Z",
            ),
            Mark("M6.4 7.4 H17.6"),
            Mark("M6.4 12 H13.6"),
        ],
        "heart" => &[
            Shape(
                "M12 22.4 C4 16.6 1.2 12.4 1.2 8.2 A5.8 5.8 0 0 1 12 5 A5.8 5.8 0 0 1 22.8 8.2 \
                 C22.8 12.4 20 16.6 12 22.4 Z",
            ),
            Mark("M4 11.6 H8.2 L10.2 8 L13.2 15 L15.2 11.6 H20"),
        ],
        "umbrella" => &[Shape("M1.2 13.4 A10.8 10.8 0 0 1 22.8 13.4 Z"), Line("M12 13 V19.3 a2.5 2.5 0 0 0 5 0", 2.6)],
        "house" => &[Shape("M12 1.2 L23 10.8 H20 V22.4 H4 V10.8 H1 Z"), MarkShape("M9.4 13.2 H14.6 V22.4 H9.4 Z")],
        "diamond" => &[
            Shape("M12 .8 L23.2 12 L12 23.2 L.8 12 Z"),
            Mark("M12 6.4 V17.4"),
            Mark("M7 8.4 H17"),
            Mark("M8.6 17.4 H15.4"),
        ],
        "person" => &[Disc(12.0, 7.0, 5.4), Shape("M1.8 22.6 C1.8 16 6.4 13.8 12 13.8 C17.6 13.8 22.2 16 22.2 22.6 Z")],
        _ => &[
            Shape("M6 3.4 H18 A2 2 0 0 1 20 5.4 V20.6 A2 2 0 0 1 18 22.6 H6 A2 2 0 0 1 4 20.6 V5.4 A2 2 0 0 1 6 3.4 Z"),
            Shape("M9 1.2 H15 V6 H9 Z"),
            Mark("M8 11 H16"),
            Mark("M8 16 H16"),
        ],
    }
}
