//! Line icons, drawn by us as SVG files on a grid of 24, stroke 2, round ends (`assets/icons`). An icon never stands
//! alone: a word or a name goes with it.

use egui::{Color32, Painter, Pos2};

use super::line_art::LineArt;

macro_rules! icons {
    ($($name:ident $file:literal),+ $(,)?) => {
        /// What an icon shows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "named after what they show")]
        pub enum Icon {
            $($name),+
        }

        impl Icon {
            /// Every icon.
            #[cfg(test)]
            const ALL: &[Self] = &[$(Self::$name),+];

            const fn source(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("../../../assets/icons/", $file, ".svg")),)+
                }
            }
        }
    };
}

icons!(
    Pause "pause",
    Play "play",
    Book "book",
    Globe "globe",
    ChevronDown "chevron-down",
    ArrowRight "arrow-right",
    ArrowLeft "arrow-left",
    Eye "eye",
    Bubble "bubble",
    Lock "lock",
    Clock "clock",
    Hand "hand",
    Pencil "pencil",
    Grip "grip",
    Check "check",
    Close "close",
    Plus "plus",
    Search "search",
    Person "person",
    People "people",
    Books "books",
    Gear "gear",
    Swap "swap",
    Speaker "speaker",
    Up "up",
    Down "down",
    History "history",
    Door "door",
);

/// Draws an icon, `size` high and wide, around `centre`.
pub fn icon(painter: &Painter, centre: Pos2, size: f32, what: Icon, color: Color32) {
    LineArt::of(what.source()).paint(painter, centre, size, color, color);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_can_be_read() {
        for icon in Icon::ALL {
            assert!(!LineArt::of(icon.source()).is_empty(), "{icon:?}");
        }
    }
}
