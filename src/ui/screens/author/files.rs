//! The list of files with their state.

use egui::{Pos2, Stroke, StrokeKind, Ui, pos2, vec2};

use super::view::{AuthorAction, FileGroup, FileState, FileView};
use crate::ui::paint::{Icon, fill_polygon, icon};
use crate::ui::theme::sizes::{height, radius, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{Text, announce, focus_ring, galley};

pub(super) fn files_ui(ui: &mut Ui, groups: &[FileGroup], emit: &mut dyn FnMut(AuthorAction)) {
    for (at, group) in groups.iter().enumerate() {
        if !group.title.is_empty() {
            ui.add_space(if at == 0 { 0.0 } else { space::M });
            ui.add(Text::heading(&group.title, Face::BodyBold));
            ui.add_space(space::XS);
        }
        for file in &group.files {
            if ui.push_id(file.key, |ui| file_ui(ui, &group.title, file)).inner {
                emit(AuthorAction::ChooseFile(file.key));
            }
        }
    }
}

/// One file; whether it was pressed.
fn file_ui(ui: &mut Ui, group: &str, file: &FileView) -> bool {
    let t = ui.tokens();
    let room = ui.available_width() - 48.0;
    let name = galley(ui, &file.name, Face::Code, t.ink, room);
    let second = galley(ui, &file.second, Face::Small, t.ink_2, room);
    let high = (name.size().y + second.size().y + 8.0).max(height::TARGET);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), egui::Sense::click());
    // Every case has a file of this name: a screen reader meets it with its case.
    let parts = [group, &file.name, &file.second];
    let whole = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    announce(ui, &response, &whole, Some(file.chosen));
    if file.chosen {
        ui.painter().rect_filled(rect, radius::BUTTON, t.lamp_soft);
        ui.painter().rect_stroke(rect, radius::BUTTON, Stroke::new(2.0, t.ink), StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::BUTTON, t.sunken);
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::BUTTON);
    }
    state_ui(ui, pos2(rect.left() + 22.0, rect.center().y), file.state);
    let top = rect.center().y - (name.size().y + second.size().y) / 2.0;
    let down = name.size().y;
    ui.painter().galley(pos2(rect.left() + 44.0, top), name, t.ink);
    ui.painter().galley(pos2(rect.left() + 44.0, top + down), second, t.ink_2);
    response.clicked()
}

/// A tick in a ring, a triangle, an octagon: told by shape.
pub(super) fn state_ui(ui: &Ui, centre: Pos2, state: FileState) {
    let t = ui.tokens();
    let painter = ui.painter();
    match state {
        FileState::Good => {
            painter.circle_stroke(centre, 10.0, Stroke::new(1.6, t.ink_2));
            icon(painter, centre, 14.0, Icon::Check, t.ink);
        }
        FileState::Hints => {
            let points = [(0.0, -10.0), (11.0, 9.0), (-11.0, 9.0)].map(|(x, y)| centre + vec2(x, y));
            fill_polygon(painter, &points, t.talk_soft);
            painter.add(egui::Shape::closed_line(points.to_vec(), Stroke::new(2.0, t.talk)));
        }
        FileState::Mistakes => mistake(ui, centre, 11.0),
    }
}

/// The octagon of a mistake.
pub(super) fn mistake(ui: &Ui, centre: Pos2, radius: f32) {
    let t = ui.tokens();
    let corner = radius * 0.414;
    let points = [
        (-corner, -radius),
        (corner, -radius),
        (radius, -corner),
        (radius, corner),
        (corner, radius),
        (-corner, radius),
        (-radius, corner),
        (-radius, -corner),
    ];
    fill_polygon(ui.painter(), &points.map(|(x, y)| centre + vec2(x, y)), t.problem);
    let mark = Stroke::new(radius * 0.22, t.problem_soft);
    ui.painter().line_segment([centre - vec2(0.0, radius * 0.55), centre + vec2(0.0, radius * 0.12)], mark);
    ui.painter().circle_filled(centre + vec2(0.0, radius * 0.5), radius * 0.14, t.problem_soft);
}
