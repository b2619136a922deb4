//! The format of a talk: its steps as discs on a line, what is left of the present one, how people sit, what is said.

use egui::{Align, Layout as Flow, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::paint::{Seating, dial, seating};
use crate::ui::theme::sizes::{space, stroke, talk};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{Text, galley, largest_face};

/// How the room talks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormatView {
    /// Its name, such as "1-2-4-all".
    pub name: String,
    /// The names of its steps.
    pub steps: Vec<String>,
    /// The present step, by its position.
    pub now: usize,
    /// What is left of the step, such as "1:40".
    pub left: String,
    /// Under it, such as "left".
    pub left_word: String,
    /// The same in a sentence, for who cannot see it.
    pub left_told: String,
    /// How much is left of the step, of a thousand.
    pub per_mille: u16,
    /// How people sit.
    pub seating: Seating,
    /// What is said to the room.
    pub say: String,
}

impl FormatView {
    /// Whether another step follows.
    #[must_use]
    pub fn has_next(&self) -> bool {
        self.now + 1 < self.steps.len()
    }
}

pub(super) fn format_ui(ui: &mut Ui, view: &FormatView) {
    ui.spacing_mut().item_spacing.y = space::S;
    ui.add(Text::heading(&view.name, Face::SubBold));
    if view.steps.len() > 1 {
        steps_ui(ui, view);
    }
    let say = std::slice::from_ref(&view.say);
    let room = vec2(ui.available_width(), ui.available_height() * talk::SAY_SHARE);
    let face = largest_face(ui, &[Face::Sub, Face::Option, Face::Body, Face::Small], say, room);
    let tall = galley(ui, &view.say, face, ui.tokens().ink, room.x).size().y;
    let middle = (ui.available_height() - tall - space::S).max(talk::DIAL_LEAST);
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), middle), Sense::hover());
    clock_ui(ui, place, view);
    ui.add(Text::new(&view.say, face).live());
}

/// Each step a disc with its number: those that are over filled, the present one in the light of the lamp.
fn steps_ui(ui: &mut Ui, view: &FormatView) {
    let t = ui.tokens();
    let name = |at: usize| if at == view.now { Face::SmallBold } else { Face::Small };
    #[expect(clippy::cast_precision_loss, reason = "a handful of steps")]
    let wide = ui.available_width() / view.steps.len() as f32;
    let names: Vec<_> =
        view.steps.iter().enumerate().map(|(at, step)| galley(ui, step, name(at), t.ink, wide - space::S)).collect();
    let tallest = names.iter().map(|name| name.size().y).fold(0.0, f32::max);
    let size = vec2(ui.available_width(), 2.0 * talk::STEP + space::XS + tallest);
    let (place, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, view.steps.join(", ")));
    #[expect(clippy::cast_precision_loss, reason = "a handful of steps")]
    let centre = |at: usize| pos2(place.left() + wide * (at as f32 + 0.5), place.top() + talk::STEP);
    let line = centre(0).x..=centre(view.steps.len() - 1).x;
    ui.painter().hline(line, place.top() + talk::STEP, Stroke::new(stroke::CONTROL, t.edge));
    for (at, name) in names.into_iter().enumerate() {
        let (fill, ink, edge) = match at.cmp(&view.now) {
            std::cmp::Ordering::Less => (t.ink_2, t.surface, t.ink_2),
            std::cmp::Ordering::Equal => (t.lamp, t.on_lamp, t.ink),
            std::cmp::Ordering::Greater => (t.surface, t.ink, t.edge),
        };
        ui.painter().circle(centre(at), talk::STEP, fill, Stroke::new(stroke::CONTROL, edge));
        let number = galley(ui, &(at + 1).to_string(), Face::BodyBold, ink, f32::INFINITY);
        ui.painter().galley(centre(at) - number.size() / 2.0, number, ink);
        let under = pos2(centre(at).x - name.size().x / 2.0, place.bottom() - tallest);
        ui.painter().galley(under, name, t.ink);
    }
}

/// The dial at the left, how people sit at the right.
fn clock_ui(ui: &mut Ui, place: Rect, view: &FormatView) {
    let t = ui.tokens();
    let radius = (place.height().min(place.width() * talk::DIAL_SHARE) / 2.0 - talk::RING).min(talk::DIAL_MOST);
    let (left, right) = place.split_left_right_at_fraction(talk::DIAL_SHARE);
    let share = f32::from(view.per_mille) / talk::WHOLE;
    dial(ui, left.center(), radius, share, talk::RING, t.ink, t.sunken);
    let inside = Rect::from_center_size(left.center(), vec2(radius, radius) * talk::DIAL_WORDS);
    let under = if view.left_word.is_empty() { 0.0 } else { Face::Small.line_height() };
    let inside = inside.with_min_y(left.center().y - (Face::Heading.line_height() + under) / 2.0);
    // A child of its own: what stands in the picture does not move what follows under it.
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(Flow::top_down(Align::Center)));
    ui.spacing_mut().item_spacing.y = 0.0;
    let told = ui.add(Text::heading(&view.left, Face::Heading).centered());
    told.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &view.left_told));
    if !view.left_word.is_empty() {
        ui.add(Text::small(&view.left_word).centered());
    }
    seating(&ui, right.shrink(space::S), view.seating);
}
