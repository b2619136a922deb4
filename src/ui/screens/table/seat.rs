//! One seat at the table as a button: its digit, its sign, its words, and the lamp when it is on turn.

use std::sync::Arc;

use egui::{Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use crate::base::{Catalogue, Message};
use crate::ui::paint::sign;
use crate::ui::theme::sizes::{height, radius, space, stroke, width};
use crate::ui::theme::{Agency, Face, TokensExt as _};
use crate::ui::widgets::{KeyCap, focus_ring, galley};

/// One seat at the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeatView {
    /// Comes back in [`super::TableAction::TakeSeat`].
    pub key: u32,
    /// Whose sign it carries.
    pub agency: Agency,
    /// The role as a title, such as "Patrol officer".
    pub role: String,
    /// The pseudonym of who plays it; empty when nobody in particular does.
    pub participant: String,
    /// Whether something is asked of this role now. Enter takes the first seat of which this is true.
    pub on_turn: bool,
}

/// One seat, measured: its digit, its sign, who sits there. The one on turn has the lamp.
pub(super) struct Seat<'a> {
    view: &'a SeatView,
    number: usize,
    name: String,
    text: Arc<Galley>,
    enter: bool,
}

impl<'a> Seat<'a> {
    const PADDING: f32 = 12.0;
    const SIGN: f32 = 30.0;
    const LAMP: f32 = 9.0;
    const BEFORE: f32 = Self::PADDING + height::DIGIT + space::M + Self::SIGN + space::M;

    /// Measures a seat for a place as wide as this; `enter` where Enter takes it.
    pub(super) fn new(ui: &Ui, view: &'a SeatView, number: usize, enter: bool, wide: f32, words: &Catalogue) -> Self {
        let label = if view.participant.is_empty() {
            view.role.clone()
        } else {
            let seat = Message::new("table-seat").with("role", view.role.as_str());
            words.text(&seat.with("participant", view.participant.as_str()))
        };
        let mut after = Self::PADDING;
        if view.on_turn {
            after += 2.0 * Self::LAMP + space::M;
        }
        if enter {
            after += KeyCap::new("Enter").size(ui).x + space::M;
        }
        let set = |words: &str| {
            let words = if view.on_turn { format!("**{words}**") } else { words.to_owned() };
            galley(ui, &words, Face::Option, ui.tokens().ink, (wide - Self::BEFORE - after).max(width::WORDS_LEAST))
        };
        let mut text = set(&label);
        if text.rows.len() > 1 && !view.participant.is_empty() {
            // Better a line for each than a dot at the end of one.
            text = set(&format!("{}\n{}", view.role, view.participant));
        }
        let name = if view.on_turn {
            words.text(&Message::new("table-seat-on-turn").with("seat", label.as_str()))
        } else {
            label
        };
        Self { view, number, name, text, enter }
    }

    /// Comes back in the action.
    pub(super) fn key(&self) -> u32 {
        self.view.key
    }

    /// How high it has to be for its words.
    pub(super) fn height(&self) -> f32 {
        (self.text.size().y + 18.0).max(height::OPTION)
    }

    /// Shows it as a button.
    pub(super) fn show(self, ui: &mut Ui, size: Vec2) -> Response {
        let t = ui.tokens();
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, &self.name));
        let fill = if self.view.on_turn { t.lamp_soft } else { t.surface };
        let border = if self.view.on_turn && !response.has_focus() {
            Stroke::new(stroke::CHOSEN, t.ink)
        } else if response.hovered() {
            Stroke::new(stroke::CONTROL, t.ink)
        } else {
            t.edge_stroke()
        };
        ui.painter().rect(rect, radius::OPTION, fill, border, StrokeKind::Inside);
        if response.has_focus() {
            focus_ring(ui, rect, radius::OPTION);
        }
        let mut at = rect.left_center() + vec2(Self::PADDING, 0.0);
        if self.number <= 9 {
            digit_cap(
                ui,
                Rect::from_center_size(at + vec2(height::DIGIT / 2.0, 0.0), Vec2::splat(height::DIGIT)),
                self.number,
            );
        }
        at.x += height::DIGIT + space::M;
        sign(ui.painter(), at + vec2(Self::SIGN / 2.0, 0.0), Self::SIGN, self.view.agency, &t);
        at.x = rect.left() + Self::BEFORE;
        let down = self.text.size().y / 2.0;
        ui.painter().galley(at - vec2(0.0, down), self.text, t.ink);
        if self.view.on_turn {
            let mut right = rect.right_center() - vec2(Self::PADDING, 0.0);
            if self.enter {
                let cap = KeyCap::new("Enter");
                let size = cap.size(ui);
                ui.put(Rect::from_center_size(right - vec2(size.x / 2.0, 0.0), size), cap);
                right.x -= size.x + space::M;
            }
            let ring = Stroke::new(stroke::CHOSEN, t.ink);
            ui.painter().circle(right - vec2(Self::LAMP, 0.0), Self::LAMP, t.lamp, ring);
        }
        response
    }
}

/// A digit in a square, as on the keyboard.
fn digit_cap(ui: &Ui, rect: Rect, digit: usize) {
    let ink = ui.tokens().ink;
    ui.painter().rect_stroke(rect, radius::BUTTON, Stroke::new(stroke::CONTROL, ink), StrokeKind::Inside);
    let text = galley(ui, &digit.to_string(), Face::SubBold, ink, f32::INFINITY);
    ui.painter().galley(rect.center() - text.size() / 2.0, text, ink);
}
