//! The foot of the set-up: back, the way to play, the one main button, and why one cannot start yet.
//! What finds no room in the bar stands above it; nothing is left out.

use std::sync::Arc;

use egui::{Galley, Rect, Ui, UiBuilder, vec2};

use super::draft::{SetupAction, SetupDraft};
use super::steps::{show_whole, step_head};
use super::view::{SetupView, WayView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::at_the_right;
use crate::ui::paint::Icon;
use crate::ui::screens::flow::flow_ui;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Chip, PrimaryButton, Segments, Text, galley};

const START_KEYS: &str = "Ctrl+Enter";
/// A narrower reason would have too many lines for the bar.
const REASON_AT_LEAST: f32 = 184.0;

/// Whether one can start now: nobody may be lost by it who was typed but not added.
pub(super) fn ready(view: &SetupView, draft: &SetupDraft) -> bool {
    view.cannot_start.is_empty() && draft.name.trim().is_empty()
}

/// The foot, measured before anything is drawn.
pub(super) struct Foot {
    /// Whether the ways to play stand in the bar.
    pub(super) holds_ways: bool,
    reason: String,
    /// How wide the reason may be in the bar; `None` puts it above.
    beside: Option<f32>,
    above: Option<Arc<Galley>>,
    start: String,
    with_keys: bool,
    ready: bool,
}

impl Foot {
    /// Measures what the bar can hold.
    pub(super) fn measure(ui: &Ui, view: &SetupView, draft: &SetupDraft, words: &Catalogue) -> Self {
        let (t, room) = (ui.tokens(), ui.available_width());
        let reason = if ready(view, draft) {
            String::new()
        } else if draft.name.trim().is_empty() {
            view.cannot_start.clone()
        } else {
            words.text(&Message::new("setup-half-typed").with("name", draft.name.trim()))
        };
        let start = words.say("setup-start");
        let back = ActionButton::new(&words.say("play-back")).key("Esc").size(ui).x + space::M;
        let bare = PrimaryButton::new(&start).icon(Icon::ArrowRight).size(ui).x;
        let keyed = PrimaryButton::new(&start).icon(Icon::ArrowRight).key(START_KEYS).size(ui).x;
        let ways: f32 = view
            .ways
            .iter()
            .map(|way| galley(ui, &way.name, Face::SmallBold, t.ink, f32::INFINITY).size().x + 30.0)
            .sum();
        let ways = if view.ways.is_empty() { 0.0 } else { ways + space::M };
        // Whether there is a reason just now makes no difference: the ways to play stay where they are.
        let holds_ways = back + bare + ways + REASON_AT_LEAST <= room;
        let kept = back + if holds_ways { ways } else { 0.0 };
        // A key that does nothing yet is not worth the room of the reason.
        let with_keys = kept + keyed <= room && reason.is_empty();
        let left = room - kept - bare - space::M;
        let fits =
            |width: f32| galley(ui, &reason, Face::Small, t.ink_2, width).size().y <= 2.0 * Face::Small.line_height();
        let beside = (!reason.is_empty() && left >= REASON_AT_LEAST && fits(left)).then_some(left);
        let above = (!reason.is_empty() && beside.is_none())
            .then(|| galley(ui, &reason, Face::Small, t.ink, room - 2.0 * space::L));
        Self { holds_ways, reason, beside, above, start, with_keys, ready: ready(view, draft) }
    }

    /// How much of the page the reason takes where the bar has no room for it.
    pub(super) fn band_height(&self) -> f32 {
        self.above.as_ref().map_or(0.0, |text| text.size().y + 2.0 * space::S)
    }

    /// The reason above the bar.
    pub(super) fn band_ui(&self, ui: &mut Ui, page: Rect) {
        if self.above.is_none() {
            return;
        }
        let t = ui.tokens();
        let wide = ui.max_rect();
        let band = Rect::from_min_max(
            egui::pos2(wide.left(), page.bottom()),
            egui::pos2(wide.right(), page.bottom() + self.band_height()),
        );
        ui.painter().rect_filled(band, 0, t.lamp_soft);
        ui.painter().hline(band.x_range(), band.top(), t.card_stroke());
        let inner = Rect::from_x_y_ranges(page.x_range(), band.y_range()).shrink2(vec2(space::L, space::S));
        ui.scope_builder(UiBuilder::new().max_rect(inner).id_salt("reason"), |ui| {
            ui.add(Text::small(&self.reason).live());
        });
    }

    /// Draws the bar.
    pub(super) fn show(&self, ui: &mut Ui, view: &SetupView, words: &Catalogue, emit: &mut dyn FnMut(SetupAction)) {
        let t = ui.tokens();
        if ui.add(ActionButton::new(&words.say("play-back")).key("Esc")).clicked() {
            emit(SetupAction::Back);
        }
        if self.holds_ways && !view.ways.is_empty() {
            let labels: Vec<String> = view.ways.iter().map(|way| way.name.clone()).collect();
            let chosen = view.ways.iter().position(|way| way.chosen).unwrap_or(usize::MAX - 1);
            if let Some(way) = Segments::new(&labels, chosen).show(ui).and_then(|at| view.ways.get(at)) {
                emit(SetupAction::Way(way.key));
            }
        }
        at_the_right(ui, |ui| {
            let mut button = PrimaryButton::new(&self.start).icon(Icon::ArrowRight);
            if self.with_keys {
                button = button.key(START_KEYS);
            }
            if ui.add_enabled(self.ready, button).clicked() {
                emit(SetupAction::Start);
            }
            if let Some(width) = self.beside {
                ui.scope(|ui| {
                    ui.set_max_width(width);
                    ui.add(Text::small(&self.reason).color(t.ink_2).live());
                });
            }
        });
    }
}

/// The ways to play, where the bar has no room for them.
pub(super) fn ways_ui(ui: &mut Ui, view: &SetupView, words: &Catalogue, emit: &mut dyn FnMut(SetupAction)) {
    if view.ways.is_empty() {
        return;
    }
    step_head(ui, 4, &words.say("setup-ways"));
    ui.add_space(space::S);
    let t = ui.tokens();
    let width = |way: &WayView| galley(ui, &way.name, Face::BodyBold, t.ink, f32::INFINITY).size().x + 28.0;
    let widths: Vec<f32> = view.ways.iter().map(width).collect();
    flow_ui(ui, &widths, space::S, |ui, at| {
        let way = &view.ways[at];
        let chip = ui.push_id(("way", way.key), |ui| ui.add(Chip::new(&way.name).chosen(way.chosen))).inner;
        if chip.gained_focus() {
            show_whole(ui, &chip);
        }
        if chip.clicked() {
            emit(SetupAction::Way(way.key));
        }
    });
}
