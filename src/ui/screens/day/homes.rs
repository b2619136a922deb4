//! The agencies of which one is somebody's home: signs side by side, and the name of the chosen one.

use egui::{Sense, Stroke, StrokeKind, Ui, vec2};

use super::view::HomeView;
use crate::base::{Catalogue, Message};
use crate::ui::paint::sign;
use crate::ui::screens::flow::flow_ui;
use crate::ui::theme::TokensExt as _;
use crate::ui::theme::sizes::{day, height, icon, space, stroke};
use crate::ui::widgets::{Text, announce, focus_ring};

/// Shows the row; says which agency was pressed, if one was.
pub(super) fn homes_ui(ui: &mut Ui, homes: &[HomeView], chosen: Option<u32>, words: &Catalogue) -> Option<u32> {
    let widths = vec![height::TARGET; homes.len()];
    let mut pressed = None;
    flow_ui(ui, &widths, space::XS, |ui, at| {
        let home = &homes[at];
        let is_chosen = chosen == Some(home.key);
        let t = ui.tokens();
        ui.push_id(("home", home.key), |ui| {
            let (rect, response) = ui.allocate_exact_size(vec2(height::TARGET, height::TARGET), Sense::click());
            let name = words.text(&Message::new("setup-home").with("name", home.name.as_str()));
            announce(ui, &response, &name, Some(is_chosen));
            let border = match (is_chosen, response.hovered()) {
                (true, _) => Stroke::new(stroke::CHOSEN, t.ink),
                (false, true) => Stroke::new(stroke::CONTROL, t.ink),
                (false, false) => t.edge_stroke(),
            };
            let fill = if is_chosen { t.lamp_soft } else { t.surface };
            ui.painter().rect(rect, day::PILL, fill, border, StrokeKind::Inside);
            if response.has_focus() {
                focus_ring(ui, rect, day::PILL);
            }
            sign(ui.painter(), rect.center(), icon::NAME, home.agency, &t);
            if response.on_hover_text(&home.name).clicked() {
                pressed = Some(home.key);
            }
        });
    });
    if let Some(home) = homes.iter().find(|home| chosen == Some(home.key)) {
        ui.add_space(space::XS);
        ui.add(Text::small(&home.name).color(ui.tokens().ink_2).live());
    }
    pressed
}
