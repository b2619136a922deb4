//! Line icons on a grid of 24, stroke 2, round ends. An icon never stands alone: a word or a name goes with it.

use egui::{Color32, Painter, Pos2, Stroke, pos2};

use super::fill::polyline;
use super::path::outlines;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after what they show")]
pub enum Icon {
    Pause,
    Play,
    Book,
    Globe,
    ChevronDown,
    ArrowRight,
    ArrowLeft,
    Eye,
    Bubble,
    Lock,
    Clock,
    Hand,
    Pencil,
    Grip,
    Check,
    Close,
    Plus,
    Search,
    Person,
    People,
    Books,
    Gear,
    Swap,
    Speaker,
    Up,
    Down,
    History,
    Door,
}

const CIRCLE_9: &str = "M12 3 A9 9 0 0 1 12 21 A9 9 0 0 1 12 3";

impl Icon {
    const fn data(self) -> &'static str {
        match self {
            Self::Pause => "M9 5 V19 M15 5 V19",
            Self::Play => "M7 4.5 V19.5 L19 12 Z",
            Self::Book => {
                "M12 6.5 C10 5 7 4.5 3.5 4.5 V18 C7 18 10 18.5 12 20 C14 18.5 17 18 20.5 18 V4.5 C17 4.5 14 5 12 6.5 V20"
            }
            Self::Globe => "M3 12 H21 M12 3 C7 8 7 16 12 21 C17 16 17 8 12 3",
            Self::ChevronDown => "M6 9 L12 15 L18 9",
            Self::ArrowRight => "M4 12 H20 M14 6 L20 12 L14 18",
            Self::ArrowLeft => "M20 12 H4 M10 6 L4 12 L10 18",
            Self::Eye => "M2 12 C6 4.5 18 4.5 22 12 C18 19.5 6 19.5 2 12 Z M12 9 A3 3 0 0 1 12 15 A3 3 0 0 1 12 9",
            Self::Bubble => "M4 4 H20 V16 H9 L4 20.5 Z",
            Self::Lock => "M5 11 H19 V21 H5 Z M8 11 V7.5 A4 4 0 0 1 16 7.5 V11",
            Self::Clock => "M12 7 V12 L15.5 14",
            Self::Hand => {
                "M7 11.5 H4 V20 H7 Z M7 11.5 L10.5 4.5 C12.5 4.5 13 6 12.6 8 L12 10.5 H18 C19.5 10.5 20.2 11.8 19.9 13 \
                 L18.4 18.4 C18.1 19.4 17.3 20 16.2 20 H7"
            }
            Self::Pencil => "M4 20 L5 15.5 L16 4.5 L19.5 8 L8.5 19 Z M13.5 7 L17 10.5",
            Self::Check => "M5 12.5 L10 17.5 L19.5 7",
            Self::Close => "M6 6 L18 18 M18 6 L6 18",
            Self::Plus => "M12 5 V19 M5 12 H19",
            Self::Search => "M11 4 A7 7 0 0 1 11 18 A7 7 0 0 1 11 4 M16 16 L21 21",
            Self::Person => {
                "M12 3 A4.5 4.5 0 0 1 12 12 A4.5 4.5 0 0 1 12 3 M3.5 21 C3.5 16.5 7 15 12 15 C17 15 20.5 16.5 20.5 21 Z"
            }
            Self::People => {
                "M9 4 A4 4 0 0 1 9 12 A4 4 0 0 1 9 4 M2 20.5 C2 16.5 5 15 9 15 C13 15 16 16.5 16 20.5 Z \
                 M16.5 5.5 A3 3 0 0 1 16.5 11.5 M18 15.5 C20.5 16 22 17.5 22 20.5"
            }
            Self::Books => "M4 4 V20 M9 4 V20 M4 4 H9 M4 20 H9 M14 4.5 L19.5 20",
            Self::Gear => {
                "M12 8 A4 4 0 0 1 12 16 A4 4 0 0 1 12 8 M12 2.5 V5.5 M12 18.5 V21.5 M2.5 12 H5.5 M18.5 12 H21.5 \
                 M5.3 5.3 L7.4 7.4 M16.6 16.6 L18.7 18.7 M18.7 5.3 L16.6 7.4 M7.4 16.6 L5.3 18.7"
            }
            Self::Swap => "M4 8.5 H20 L15.5 4 M20 15.5 H4 L8.5 20",
            Self::Speaker => "M3.5 9.5 V14.5 H7 L12 19 V5 L7 9.5 Z M16 9 C17.5 10.5 17.5 13.5 16 15",
            Self::Up => "M12 20 V4 M6 10 L12 4 L18 10",
            Self::Down => "M12 4 V20 M6 14 L12 20 L18 14",
            Self::History => "M12 7 V12 L15.5 14 M3.5 5 V9.5 H8",
            Self::Door => "M5 21 V3 L15 5 V21 Z M15 21 H20 M11.5 12 V13.5",
            Self::Grip => "",
        }
    }

    const fn has_circle(self) -> bool {
        matches!(self, Self::Globe | Self::Clock | Self::History)
    }
}

/// Draws an icon, `size` high and wide, around `centre`.
pub fn icon(painter: &Painter, centre: Pos2, size: f32, what: Icon, color: Color32) {
    let scale = size / 24.0;
    let place = |p: Pos2| centre + (p - pos2(12.0, 12.0)) * scale;
    let stroke = Stroke::new(2.0 * scale, color);
    if what == Icon::Grip {
        for (x, y) in [(9.0, 6.0), (15.0, 6.0), (9.0, 12.0), (15.0, 12.0), (9.0, 18.0), (15.0, 18.0)] {
            painter.circle_filled(place(pos2(x, y)), 1.6 * scale, color);
        }
        return;
    }
    let circle = if what.has_circle() { outlines(CIRCLE_9) } else { Vec::new() };
    for outline in circle.into_iter().chain(outlines(what.data())) {
        let points: Vec<Pos2> = outline.points.iter().map(|&p| place(p)).collect();
        polyline(painter, &points, outline.closed, stroke);
    }
}
