//! The row of agencies of which one is somebody's home: sign and name where they fit, else the sign alone, and the
//! name of the chosen one.

use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use super::draft::{SetupDraft, Spot};
use super::follow_focus;
use super::view::HomeView;
use crate::base::{Catalogue, Message};
use crate::ui::paint::sign;
use crate::ui::screens::flow::{flow_ui, rows};
use crate::ui::theme::sizes::{height, space, stroke};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{focus_ring, galley};

const SIGN: f32 = 22.0;
const PADDING: f32 = 11.0;
const GAP: f32 = 6.0;

/// Shows the row; says which agency was pressed, if one was.
pub(super) fn homes_ui(
    ui: &mut Ui,
    homes: &[HomeView],
    chosen: Option<u32>,
    draft: &mut SetupDraft,
    words: &Catalogue,
) -> Option<u32> {
    let whole = ui.available_width();
    let named = rows(&widths(ui, homes, None), whole, GAP).len() <= 2;
    let widths = if named { widths(ui, homes, None) } else { widths(ui, homes, Some(chosen)) };
    let mut pressed = None;
    flow_ui(ui, &widths, GAP, |ui, at| {
        let home = &homes[at];
        let is_chosen = chosen == Some(home.key);
        let response = ui.push_id(("home", home.key), |ui| button(ui, home, is_chosen, named, whole, words)).inner;
        follow_focus(ui, draft, &response, Spot::Home(home.key));
        if response.clicked() {
            pressed = Some(home.key);
        }
    });
    pressed
}

/// How wide each of the buttons is: all with names, or only that of the chosen one.
fn widths(ui: &Ui, homes: &[HomeView], only: Option<Option<u32>>) -> Vec<f32> {
    let (t, whole) = (ui.tokens(), ui.available_width());
    let name = |home: &HomeView| galley(ui, &home.name, Face::SmallBold, t.ink, whole * 0.8).size().x.ceil() + space::S;
    let named = |home: &HomeView| only.is_none_or(|chosen| chosen == Some(home.key));
    homes.iter().map(|home| 2.0 * PADDING + SIGN + if named(home) { name(home) } else { 0.0 }).collect()
}

fn button(ui: &mut Ui, home: &HomeView, chosen: bool, named: bool, whole: f32, words: &Catalogue) -> Response {
    let t = ui.tokens();
    let face = if chosen { Face::SmallBold } else { Face::Small };
    // As wide as it was measured: bold, so that the row does not move when another is chosen.
    let measured = |face| galley(ui, &home.name, face, t.ink, whole * 0.8);
    let wide = measured(Face::SmallBold).size().x.ceil();
    let text = (named || chosen).then(|| measured(face));
    let beside = text.as_ref().map_or(0.0, |_| wide + space::S);
    let tall = text.as_ref().map_or(0.0, |text| text.size().y + 12.0).max(height::TARGET);
    let (rect, response) =
        ui.allocate_exact_size(vec2((2.0 * PADDING + SIGN + beside).max(height::TARGET), tall), Sense::click());
    let (enabled, name) = (ui.is_enabled(), words.text(&Message::new("setup-home").with("name", home.name.as_str())));
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, enabled, chosen, &name));
    let border = match (chosen, response.hovered()) {
        (true, _) => Stroke::new(stroke::CHOSEN, t.ink),
        (false, true) => Stroke::new(stroke::CONTROL, t.ink),
        (false, false) => t.edge_stroke(),
    };
    let fill = if chosen { t.lamp_soft } else { t.surface };
    ui.painter().rect(rect, 22, fill, border, StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(ui, rect, 22);
    }
    sign(ui.painter(), rect.left_center() + vec2(PADDING + SIGN / 2.0, 0.0), SIGN, home.agency, &t);
    match text {
        Some(text) => {
            let at = rect.left_center() + vec2(PADDING + SIGN + space::S, -text.size().y / 2.0);
            ui.painter().galley(at, text, t.ink);
            response
        }
        None if response.has_focus() => {
            response.show_tooltip_text(&home.name);
            response
        }
        None => response.on_hover_text(&home.name),
    }
}
