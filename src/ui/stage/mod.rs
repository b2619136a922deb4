//! The picture above the words: a quiet drawn room, who is in it, the clock on its wall, the light of the hour.
//! It never shows what only one role knows, and during play it never shows who is missing.
//! Start reading at [`StageView`] and [`stage_ui`].

mod clock;
mod drawing;
mod figure;
mod motion;
mod pictures;
mod plates;
mod room;
mod scenes;
mod sketch;

use egui::{Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

pub use self::figure::{Dress, Figure, FigureLook, Pose};
pub use self::room::place_picture;
pub use self::scenes::{ExchangeView, exchange_ui, waiting_room_ui, waiting_table_ui};
use self::sketch::Sketch;
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
    /// Who was to be there and is not: one empty chair each. Only the debrief fills this; during play it would give
    /// the answer away.
    pub empty_chairs: Vec<EmptyChairView>,
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

/// A chair for a role that was to be there and was not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EmptyChairView {
    /// On its plate, such as "Victim advocate: not yet here".
    pub name: String,
    /// The sign on its back.
    pub agency: Agency,
}

/// One person on the stage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FigureView {
    /// Tells people apart while they come and go.
    pub key: u32,
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
    room::paint(ui, &sketch, view);
    let tab = place_tab(ui, rect, &view.place_name);
    // In a strip the tab hangs at the height of the heads.
    let free_from = if sketch.strip { (tab.right() - rect.left()) / sketch.scale + 48.0 } else { 0.0 };
    let all = view.people.len() + view.empty_chairs.len();
    let (few, many) = (clock::Place::of(ui, &sketch, view, false), clock::Place::of(ui, &sketch, view, true));
    let crowd = plates::is_crowd(all, free_from, sketch.width(), sketch.units(few.left()));
    let clock = if crowd { many } else { few };
    let spots = plates::spots(all, free_from, sketch.width(), sketch.units(clock.left()), crowd);
    let moment = motion::moment(ui, view, &spots);
    clock::paint(ui, &sketch, clock, &moment);
    people(ui, &sketch, &moment);
    let chairs: Vec<_> = view.empty_chairs.iter().zip(&spots[view.people.len()..]).collect();
    for (chair, spot) in &chairs {
        figure::paint_empty_chair(ui, &sketch, pos2(spot.x, spot.y), chair.agency);
    }
    let people = moment.people.iter().take(view.people.len());
    let named = people.map(|one| (one.person.name.as_str(), one.person.acting, one.share)).zip(&spots);
    let named = named.chain(chairs.iter().map(|(chair, spot)| ((chair.name.as_str(), false, 1.0), *spot)));
    name_plates(ui, &sketch, &named.collect::<Vec<_>>());
}

/// The same picture without a word on it, as small as one likes: the console's view of the wall.
pub fn stage_sketch_ui(ui: &mut Ui, view: &StageView, tall: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &view.description));
    let sketch = Sketch::new(ui, rect, true);
    room::paint(ui, &sketch, view);
    let spots = plates::spots(view.people.len(), 0.0, sketch.width(), sketch.width(), true);
    people(ui, &sketch, &motion::at_rest(view, &spots));
}

/// Figures, and the pool of light under who acts.
fn people(ui: &Ui, sketch: &Sketch, moment: &motion::Moment) {
    if let Some(spot) = moment.light {
        sketch.pool(pos2(spot.x, spot.y + 4.0));
    }
    // The back row first.
    for front in [false, true] {
        for one in moment.people.iter().filter(|one| one.spot.front == front) {
            let feet = pos2(one.spot.x, one.spot.y);
            figure::paint(ui, sketch, feet, &one.person.look, one.person.agency, one.share);
        }
    }
}

/// Plates that never cover one another: a name, whether it is lit, how much of it can be seen, and whose it is.
fn name_plates(ui: &Ui, sketch: &Sketch, named: &[((&str, bool, f32), &plates::Spot)]) {
    let widest = if named.len() > 8 { 150.0 } else { 220.0 };
    let cards: Vec<NamePlate> =
        named.iter().map(|((name, lit, _), _)| NamePlate::new(ui, name, *lit, widest)).collect();
    let wanted: Vec<(f32, Vec2)> =
        cards.iter().zip(named).map(|(card, (_, spot))| (sketch.place(pos2(spot.x, 0.0)).x, card.size())).collect();
    let inside = sketch.rect.shrink2(vec2(space::M, 6.0));
    for ((card, at), ((.., share), _)) in cards.into_iter().zip(plates::arrange(&wanted, inside)).zip(named) {
        card.paint(ui, at, *share);
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
