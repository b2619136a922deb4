//! The picture above the words: a quiet drawn room, who is in it, the clock on its wall, the light of the hour.
//! It never shows what only one role knows, and during play it never shows who is missing.
//! Start reading at [`StageView`] and [`stage_ui`].

mod clock;
mod figure;
mod places;
mod plates;
mod room;
mod scenes;
mod sketch;
mod still;

use egui::{Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

pub use self::figure::{Dress, FigureLook, Pose, Stature};
pub use self::scenes::{ExchangeView, exchange_ui, waiting_room_ui};
use self::sketch::Sketch;
pub use self::still::waiting_table_ui;
use super::theme::sizes::{radius, space};
use super::theme::{Agency, Face, Place, TokensExt as _};
use super::widgets::{NamePlate, galley};

/// Everything the stage shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StageView {
    /// Stands on the tab in the upper left corner.
    pub place_name: String,
    /// Which room is drawn.
    pub place: Place,
    /// The light of the hour.
    pub light: DayPart,
    /// Minutes since midnight, for the hands of the clock.
    pub minute_of_day: u16,
    /// Such as "22:42".
    pub time: String,
    /// Such as "Friday".
    pub day: String,
    /// Who is present, from left to right. Works for 1 to 14 people.
    pub people: Vec<FigureView>,
    /// The picture in words, for screen readers.
    pub description: String,
}

/// The light of the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DayPart {
    /// 8 to 17.
    #[default]
    Day,
    /// 6 to 8 and 17 to 20.
    Twilight,
    /// 20 to 6.
    Night,
}

impl DayPart {
    /// The light at a minute of the day.
    #[must_use]
    pub const fn at(minute_of_day: u16) -> Self {
        match minute_of_day / 60 % 24 {
            8..=16 => Self::Day,
            6 | 7 | 17..=19 => Self::Twilight,
            _ => Self::Night,
        }
    }
}

/// One person on the stage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FigureView {
    /// On the plate, such as "Colleague" or "You".
    pub name: String,
    /// The sign on the chest.
    pub agency: Option<Agency>,
    /// Whose turn it is: stands in the lamp's light, with a lamp plate.
    pub acting: bool,
    /// What the figure looks like.
    pub look: FigureLook,
}

/// How tall the stage is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum StageHeight {
    /// The whole room.
    Full(f32),
    /// A strip in which people are seen to the waist.
    Strip(f32),
}

/// Draws the stage across the whole width.
pub fn stage_ui(ui: &mut Ui, view: &StageView, height: StageHeight) {
    let (StageHeight::Full(tall) | StageHeight::Strip(tall)) = height;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &view.description));
    let sketch = Sketch::new(ui, rect, matches!(height, StageHeight::Strip(_)));
    room::paint(&sketch, view);
    clock::paint(ui, &sketch, view);
    let tab = place_tab(ui, rect, &view.place_name);
    // In a strip the tab hangs at the height of the heads.
    let free_from = if sketch.strip { (tab.right() - rect.left()) / sketch.scale + 48.0 } else { 0.0 };
    people(ui, &sketch, view, free_from);
}

/// Figures, the pool of light, and plates that never cover one another.
fn people(ui: &Ui, sketch: &Sketch, view: &StageView, free_from: f32) {
    let spots = plates::spots(view.people.len(), free_from, sketch.width());
    for (person, spot) in view.people.iter().zip(&spots) {
        if person.acting {
            sketch.pool(pos2(spot.x, spot.y + 4.0));
        }
    }
    // The back row first.
    for front in [false, true] {
        for (person, spot) in view.people.iter().zip(&spots).filter(|(_, spot)| spot.front == front) {
            figure::paint(ui, sketch, pos2(spot.x, spot.y), &person.look, person.agency);
        }
    }
    let widest = if view.people.len() > 8 { 150.0 } else { 220.0 };
    let cards: Vec<NamePlate> =
        view.people.iter().map(|person| NamePlate::new(ui, &person.name, person.acting, widest)).collect();
    let wanted: Vec<(f32, Vec2)> =
        cards.iter().zip(&spots).map(|(card, spot)| (sketch.place(pos2(spot.x, 0.0)).x, card.size())).collect();
    let inside = sketch.rect.shrink2(vec2(space::M, 6.0));
    for (card, at) in cards.into_iter().zip(plates::arrange(&wanted, inside)) {
        card.paint(ui, at);
    }
}

/// The tab with the name of the place, hanging from the upper left corner.
fn place_tab(ui: &Ui, stage: Rect, name: &str) -> Rect {
    let t = ui.tokens();
    let text = galley(ui, name, Face::SmallBold, t.ink, stage.width() * 0.5);
    let left = stage.left() + ui.layout_kind().margin();
    let size = text.size() + vec2(28.0, 12.0);
    let tab = Rect::from_min_size(pos2(left, stage.top()), size);
    let corners = egui::CornerRadius { sw: radius::BUTTON, se: radius::BUTTON, ..egui::CornerRadius::ZERO };
    let border = if t.outlined { t.edge_stroke() } else { egui::Stroke::NONE };
    ui.painter().rect(tab, corners, t.plate, border, egui::StrokeKind::Inside);
    ui.painter().galley(tab.min + vec2(14.0, 6.0), text, t.ink);
    tab
}
