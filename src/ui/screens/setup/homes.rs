//! The row of agencies of which one is somebody's home: sign and name where they fit, else the sign alone, and the
//! name of the chosen one.

use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use super::view::HomeView;
use crate::base::{Catalogue, Message};
use crate::ui::paint::sign;
use crate::ui::theme::sizes::{height, space, stroke};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{Text, focus_ring, galley};

const SIGN: f32 = 22.0;
const PADDING: f32 = 12.0;
const GAP: f32 = 6.0;

/// Shows the row; says which agency was pressed, if one was. `whose` stands before it, such as "Works at".
pub(super) fn homes_ui(
    ui: &mut Ui,
    homes: &[HomeView],
    chosen: Option<u32>,
    whose: &str,
    words: &Catalogue,
) -> Option<u32> {
    let named = names_fit(ui, homes, whose);
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        // As high as the buttons beside it.
        let label = galley(ui, whose, Face::SmallBold, ui.tokens().ink_2, ui.max_rect().width());
        let size = vec2(label.size().x + space::XS, height::TARGET.max(label.size().y));
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.add(Text::new(whose, Face::SmallBold).color(ui.tokens().ink_2));
        });
        for home in homes {
            let is_chosen = chosen == Some(home.key);
            let response = ui.push_id(("home", home.key), |ui| button(ui, home, is_chosen, named, words)).inner;
            if response.gained_focus() {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                pressed = Some(home.key);
            }
        }
    });
    pressed
}

/// Whether all names find room in two rows.
fn names_fit(ui: &Ui, homes: &[HomeView], whose: &str) -> bool {
    let (t, room) = (ui.tokens(), ui.available_width());
    let width = |words: &str| galley(ui, words, Face::SmallBold, t.ink, f32::INFINITY).size().x;
    let (mut rows, mut x) = (1, width(whose) + space::XS + GAP);
    for home in homes {
        let wide = 2.0 * PADDING + SIGN + space::S + width(&home.name);
        if x + wide > room {
            rows += 1;
            x = 0.0;
        }
        x += wide + GAP;
    }
    rows <= 2
}

fn button(ui: &mut Ui, home: &HomeView, chosen: bool, named: bool, words: &Catalogue) -> Response {
    let t = ui.tokens();
    let face = if chosen { Face::SmallBold } else { Face::Small };
    let room = (ui.max_rect().width() - 2.0 * PADDING - SIGN - space::S).max(80.0);
    let text = (named || chosen).then(|| galley(ui, &home.name, face, t.ink, room));
    let beside = text.as_ref().map_or(0.0, |text| text.size().x + space::S);
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
