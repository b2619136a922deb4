//! A card of several columns of evidence side by side, each under a title; where it is narrow one below the other.

use egui::{CornerRadius, Margin, Rect, Stroke, Ui, UiBuilder, pos2};

use super::pages::PartView;
use crate::ui::theme::sizes::{debrief, radius, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{Text, galley};

/// Shows the parts that say something, in the largest letters that leave the page whole.
pub(super) fn parts_ui(ui: &mut Ui, parts: &[PartView], room: f32) {
    let parts: Vec<&PartView> = parts.iter().filter(|part| !part.lines.is_empty()).collect();
    if parts.is_empty() {
        return;
    }
    let t = ui.tokens();
    let stacked = ui.layout_kind() == Layout::Narrow;
    let width = ui.available_width();
    let columns = f32::from(u8::try_from(if stacked { 1 } else { parts.len() }).unwrap_or(4));
    let wide = width / columns - 2.0 * space::L;
    let faces = [Face::ReadAloud, Face::Sub, Face::Option, Face::Body];
    let fits = |face: &Face| {
        let talls = parts.iter().map(|part| tall(ui, part, *face, wide));
        if stacked { talls.sum::<f32>() <= room } else { talls.fold(0.0, f32::max) <= room }
    };
    let face = faces.iter().copied().find(fits).unwrap_or(Face::Body);
    let frame = t.card().inner_margin(Margin::ZERO);
    frame.show(ui, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let full = ui.available_rect_before_wrap();
        let tallest = parts.iter().map(|part| tall(ui, part, face, wide)).fold(0.0, f32::max);
        let mut at = full.min;
        for (index, part) in parts.iter().enumerate() {
            let high = if stacked { tall(ui, part, face, wide) } else { tallest };
            let place = Rect::from_min_size(at, egui::vec2(width / columns, high));
            part_ui(ui, part, place, face, (index, index + 1 == parts.len()));
            if stacked {
                at.y = place.bottom();
            } else {
                at.x = place.right();
                if index + 1 < parts.len() {
                    ui.painter().vline(at.x, place.y_range(), Stroke::new(1.0, t.line));
                }
            }
        }
        let bottom = if stacked { at.y } else { full.top() + tallest };
        ui.expand_to_include_rect(Rect::from_min_max(full.min, pos2(full.right(), bottom)));
    });
}

fn tall(ui: &Ui, part: &PartView, face: Face, wide: f32) -> f32 {
    let ink = ui.tokens().ink;
    let lines = part.lines.iter().map(|line| galley(ui, line, face, ink, wide).size().y + space::XS);
    galley(ui, &part.title, Face::SmallBold, ink, wide).size().y + lines.sum::<f32>() + 2.0 * space::M + space::XS
}

fn part_ui(ui: &mut Ui, part: &PartView, place: Rect, face: Face, (index, last): (usize, bool)) {
    let t = ui.tokens();
    if part.lit {
        // The last one lies in the corner of the card.
        let ends = if last { radius::CARD } else { 0 };
        let stacked = ui.layout_kind() == Layout::Narrow;
        let corners = CornerRadius { ne: if stacked { 0 } else { ends }, se: ends, ..CornerRadius::ZERO };
        ui.painter().rect_filled(place, corners, t.lamp_soft);
        let bar = place.with_max_y(place.top() + debrief::LIT);
        ui.painter().rect_filled(bar, CornerRadius { se: 0, ..corners }, t.lamp);
        ui.painter().vline(place.left(), place.y_range(), Stroke::new(2.0, t.ink));
    }
    let inner = place.shrink2(egui::vec2(space::L, space::M));
    ui.scope_builder(UiBuilder::new().max_rect(inner).id_salt(("part", index)), |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.add(Text::heading(&part.title, Face::SmallBold).color(if part.lit { t.ink } else { t.ink_2 }));
        for line in &part.lines {
            ui.add(Text::new(line, face));
        }
    });
}
