//! Cards on the table and numbered slots, for decisions in which the order matters.

use std::sync::Arc;

use egui::{Galley, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Widget, pos2, vec2};

use super::control::{announce, body, focus_ring};
use super::option_card::digit_cap;
use super::text::galley;
use crate::ui::paint::{Icon, icon, sign};
use crate::ui::theme::sizes::{radius, space};
use crate::ui::theme::{Agency, Face, TokensExt as _};

const SIGN: f32 = 30.0;
const PADDING: f32 = 16.0;
const CAP: f32 = 26.0;

/// A card on the table. It can be pressed and dragged.
#[must_use = "add it with `ui.add(..)`"]
pub struct PlanCard<'a> {
    title: &'a str,
    second: &'a str,
    digit: Option<u8>,
    agency: Option<Agency>,
    lifted: bool,
    at_least: f32,
}

impl<'a> PlanCard<'a> {
    /// A card with its words.
    pub fn new(title: &'a str) -> Self {
        Self { title, second: "", digit: None, agency: None, lifted: false, at_least: 64.0 }
    }

    /// The second line, such as how long it takes.
    pub fn second(mut self, second: &'a str) -> Self {
        self.second = second;
        self
    }

    /// The key that lifts it.
    pub fn digit(mut self, digit: u8) -> Self {
        self.digit = Some(digit);
        self
    }

    /// With an agency's sign.
    pub fn agency(mut self, agency: Option<Agency>) -> Self {
        self.agency = agency;
        self
    }

    /// In the hand: drawn a little higher, with a deeper shadow.
    pub fn lifted(mut self, lifted: bool) -> Self {
        self.lifted = lifted;
        self
    }

    /// As high as its neighbour, so that no card looks larger than another.
    pub fn at_least(mut self, height: f32) -> Self {
        self.at_least = self.at_least.max(height);
        self
    }

    /// How high it would be at this width.
    #[must_use]
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        let (title, second) = self.lines(ui, width);
        (title.size().y + second.map_or(0.0, |line| line.size().y) + 2.0 * space::M).max(self.at_least)
    }

    /// The place that stays empty while the card lies in the plan: nothing else moves under the pointer.
    pub fn left_empty(self, ui: &mut Ui) {
        let width = ui.available_width();
        let (rect, _) = ui.allocate_exact_size(vec2(width, self.height(ui, width)), Sense::hover());
        dashed(ui, rect.shrink(1.0), Stroke::new(1.0, ui.tokens().line));
        if let Some(digit) = self.digit {
            let ink = ui.tokens().ink_3;
            let number = galley(ui, &digit.to_string(), Face::Key, ink, f32::INFINITY);
            let centre = rect.left_center() + vec2(PADDING + CAP / 2.0, 0.0);
            ui.painter().galley(centre - number.size() / 2.0, number, ink);
        }
    }

    fn before(&self) -> f32 {
        PADDING + self.digit.map_or(0.0, |_| CAP + space::M) + self.agency.map_or(0.0, |_| SIGN + space::M)
    }

    fn lines(&self, ui: &Ui, width: f32) -> (Arc<Galley>, Option<Arc<Galley>>) {
        let (t, room) = (ui.tokens(), width - self.before() - PADDING);
        let second = (!self.second.is_empty()).then(|| galley(ui, self.second, Face::Small, t.ink_2, room));
        (galley(ui, self.title, Face::Body, t.ink, room), second)
    }
}

impl Widget for PlanCard<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = ui.tokens();
        let width = ui.available_width();
        let (title, second) = self.lines(ui, width);
        let lines = title.size().y + second.as_ref().map_or(0.0, |line| line.size().y);
        let size = vec2(width, self.height(ui, width));

        let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        let name = [self.title, self.second].iter().filter(|s| !s.is_empty()).copied().collect::<Vec<_>>().join(", ");
        announce(ui, &response, &name, Some(self.lifted));
        let rect = if self.lifted { rect.translate(vec2(0.0, -7.0)) } else { rect };
        let shadow = if self.lifted { t.lifted_shadow() } else { t.rest_shadow() };
        ui.painter().add(shadow.as_shape(rect, radius::OPTION));
        body(ui, rect, radius::OPTION, &response, false);

        let mut at = rect.left_center() + vec2(PADDING, 0.0);
        if let Some(digit) = self.digit {
            digit_cap(ui, Rect::from_center_size(at + vec2(CAP / 2.0, 0.0), vec2(CAP, CAP)), digit);
            at.x += CAP + space::M;
        }
        if let Some(agency) = self.agency {
            sign(ui.painter(), at + vec2(SIGN / 2.0, 0.0), SIGN, agency, &t);
            at.x += SIGN + space::M;
        }
        at.y -= lines / 2.0;
        let down = title.size().y;
        ui.painter().galley(at, title, t.ink);
        if let Some(second) = second {
            ui.painter().galley(at + vec2(0.0, down), second, t.ink_2);
        }
        response
    }
}

/// A numbered place in the plan, with a card in it or empty. `name` is what screen readers say.
#[must_use = "add it with `ui.add(..)`"]
pub struct PlanSlot<'a> {
    number: usize,
    name: &'a str,
    card: Option<(&'a str, Option<Agency>)>,
    aside: &'a str,
    aimed: bool,
}

impl<'a> PlanSlot<'a> {
    /// An empty place.
    pub fn new(number: usize, name: &'a str) -> Self {
        Self { number, name, card: None, aside: "", aimed: false }
    }

    /// With a card in it.
    pub fn card(mut self, title: &'a str, agency: Option<Agency>) -> Self {
        self.card = Some((title, agency));
        self
    }

    /// Small words at the right, such as the time at which it begins.
    pub fn aside(mut self, aside: &'a str) -> Self {
        self.aside = aside;
        self
    }

    /// Where a lifted card would go now.
    pub fn aimed(mut self, aimed: bool) -> Self {
        self.aimed = aimed;
        self
    }
}

impl Widget for PlanSlot<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const NUMBER: f32 = 36.0;
        const GRIP: f32 = 22.0;
        let t = ui.tokens();
        let width = ui.available_width();
        let aside = galley(ui, self.aside, Face::Small, t.ink_2, f32::INFINITY);
        let text = self.card.map(|(title, agency)| {
            let sign = agency.map_or(0.0, |_| SIGN + space::M);
            galley(
                ui,
                title,
                Face::Body,
                t.ink,
                width - NUMBER - 2.0 * space::L - sign - aside.size().x - GRIP - space::L,
            )
        });
        let tall = text.as_ref().map_or(58.0, |text| (text.size().y + 32.0).max(58.0));
        let (whole, response) = ui.allocate_exact_size(vec2(width, tall), Sense::click_and_drag());
        announce(ui, &response, self.name, None);
        let number = galley(ui, &self.number.to_string(), Face::SubBold, t.ink, f32::INFINITY);
        ui.painter().galley(whole.left_center() + vec2(space::XS, -number.size().y / 2.0), number, t.ink);

        let rect = whole.with_min_x(whole.left() + NUMBER);
        let (Some(text), Some((_, agency))) = (text, self.card) else {
            dashed(ui, rect.shrink(1.0), Stroke::new(2.0, if self.aimed { t.ink } else { t.edge }));
            if response.has_focus() {
                focus_ring(ui, rect, radius::OPTION);
            }
            return response;
        };
        ui.painter().add(t.rest_shadow().as_shape(rect, radius::OPTION));
        body(ui, rect, radius::OPTION, &response, self.aimed);
        let mut at = rect.left_center() + vec2(space::L, 0.0);
        if let Some(agency) = agency {
            sign(ui.painter(), at + vec2(SIGN / 2.0, 0.0), SIGN, agency, &t);
            at.x += SIGN + space::M;
        }
        ui.painter().galley(at - vec2(0.0, text.size().y / 2.0), text, t.ink);
        let grip = rect.right_center() - vec2(GRIP + 4.0, 0.0);
        icon(ui.painter(), grip, GRIP, Icon::Grip, t.ink_2);
        ui.painter().galley(grip - vec2(GRIP + aside.size().x, aside.size().y / 2.0), aside, t.ink_2);
        response
    }
}

/// A dashed outline with rounded corners.
fn dashed(ui: &Ui, rect: Rect, stroke: Stroke) {
    let r = f32::from(radius::OPTION);
    let mut points: Vec<Pos2> = Vec::new();
    for (corner, from) in [
        (pos2(rect.right() - r, rect.top() + r), -90.0_f32),
        (rect.max - vec2(r, r), 0.0),
        (pos2(rect.left() + r, rect.bottom() - r), 90.0),
        (rect.min + vec2(r, r), 180.0),
    ] {
        points.extend((0..=6_u8).map(|step| {
            let angle = (from + 15.0 * f32::from(step)).to_radians();
            corner + egui::Vec2::angled(angle) * r
        }));
    }
    points.extend(points.first().copied());
    let fill = ui.painter().add(Shape::Noop);
    if ui.tokens().outlined {
        ui.painter().set(fill, Shape::rect_stroke(rect, radius::OPTION, Stroke::NONE, StrokeKind::Inside));
    }
    ui.painter().extend(Shape::dashed_line(&points, stroke, 8.0, 5.0));
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn cards_and_slots_are_named() {
        let harness = harness(|ui| {
            ui.add(PlanCard::new("Health centre").second("about 5 min").digit(2).agency(Some(Agency::HEALTH)));
            ui.add(PlanSlot::new(1, "First: Health centre").card("Health centre", Some(Agency::HEALTH)).aside("22:55"));
            ui.add(PlanSlot::new(2, "Second: empty"));
        });
        for name in ["Health centre, about 5 min", "First: Health centre", "Second: empty"] {
            assert!(harness.get_by_label(name).rect().height() >= 44.0, "{name}");
        }
    }
}
