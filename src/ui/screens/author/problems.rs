//! The problems of the chosen file, each with its place, what to do, and the words of the file. A button opens the
//! text there, or makes the repair that leaves no choice, after showing what becomes of the words.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Galley, Rect, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::files::{mistake, state_ui};
use super::view::{AuthorAction, AuthorView, Excerpt, FileState, ProblemView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{radius, space, stroke};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, announce, focus_ring, galley};

pub(super) fn problems_ui(ui: &mut Ui, view: &AuthorView, words: &Catalogue, emit: &mut dyn FnMut(AuthorAction)) {
    ui.horizontal(|ui| {
        ui.add(Text::heading(&view.problems_title, Face::SubBold));
        crate::ui::frame::at_the_right(ui, |ui| ui.add(Text::small(&words.say("author-line-column"))));
    });
    ui.add_space(space::S);
    if view.problems.is_empty() {
        ui.add(Text::body(&words.say("author-no-problems")));
        return;
    }
    column_ui(ui, "list", |ui| {
        for problem in &view.problems {
            if let Some(action) = ui.push_id(problem.key, |ui| problem_ui(ui, problem, words)).inner {
                emit(action);
            }
        }
    });
}

/// Where the words of a problem begin.
const LEFT: f32 = 140.0;
/// Room of the arrow before what a repair makes of the words.
const BECOMES: f32 = 24.0;

/// One problem: its place, what to do, and the words of the file; below them what a repair makes of these.
fn problem_ui(ui: &mut Ui, problem: &ProblemView, words: &Catalogue) -> Option<AuthorAction> {
    let t = ui.tokens();
    let label = words.say(if problem.repaired.is_some() { "author-repair" } else { "author-show" });
    let show = words.say("author-show");
    let button = ActionButton::new(&label);
    let size = button.size(ui);
    let wide = ui.available_width();
    let room = wide - LEFT - size.x - space::L;
    let says = Message::new("author-problem-says").with("what", &*problem.message).with("help", &*problem.help);
    let says = words.text(&says);
    let mut lines = vec![galley(ui, &says, Face::Body, t.ink, room)];
    lines.push(excerpt(ui, &problem.excerpt, t.problem, room));
    lines.extend(problem.repaired.as_ref().map(|after| excerpt(ui, after, t.ink, room - BECOMES)));
    let high: f32 = lines.iter().map(|line| line.size().y).sum();
    let (rect, row) = ui.allocate_exact_size(vec2(wide, (high + space::XL).max(72.0)), egui::Sense::hover());
    row.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &says));
    if problem.is_mistake {
        ui.painter().rect_filled(rect, radius::BUTTON, t.problem_soft);
        mistake(ui, pos2(rect.left() + 22.0, rect.center().y), 11.0);
    } else {
        state_ui(ui, pos2(rect.left() + 22.0, rect.center().y), FileState::Hints);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, t.card_stroke());
    let mut down = rect.center().y - high / 2.0;
    let place = galley(ui, &problem.place, Face::Code, t.ink, f32::INFINITY);
    let code = galley(ui, &problem.code, Face::Small, t.ink_2, f32::INFINITY);
    let of_code = if problem.code.is_empty() { 0.0 } else { code.size().y };
    let top = rect.center().y - (place.size().y + of_code) / 2.0;
    let below = pos2(rect.left() + 46.0, top + place.size().y);
    ui.painter().galley(pos2(rect.left() + 46.0, top), place, t.ink);
    ui.painter().galley(below, code, t.ink_2);
    for (at, line) in lines.into_iter().enumerate() {
        let high = line.size().y;
        let mut left = rect.left() + LEFT;
        if at > 1 {
            icon(ui.painter(), pos2(left + space::S, down + high / 2.0), 16.0, Icon::ArrowRight, t.ink);
            left += BECOMES;
        }
        ui.painter().galley(pos2(left, down), line, t.ink);
        down += high;
    }
    let at = Rect::from_center_size(pos2(rect.right() - size.x / 2.0 - space::S, rect.center().y), size);
    let response = ui.put(at, button);
    // The button is named with what it does: a screen reader meets it alone.
    let (name, action) = match &problem.repaired {
        Some(after) => {
            let from = format!("{}{}{}", problem.excerpt.before, problem.excerpt.meant, problem.excerpt.behind);
            let to = format!("{}{}{}", after.before, after.meant, after.behind);
            let name = Message::new("author-repair-name").with("from", from).with("to", to);
            (name, AuthorAction::Repair(problem.key))
        }
        None => (Message::new("author-show-name"), AuthorAction::ShowProblem(problem.key)),
    };
    let name = name.with("place", &*problem.place).with("what", &*problem.message);
    announce(ui, &response, &words.text(&name), None);
    if response.clicked() {
        return Some(action);
    }
    let shown = problem.repaired.is_some() && text_pressed(ui, rect, at, &show, problem, words);
    shown.then_some(AuthorAction::ShowProblem(problem.key))
}

/// Where the button repairs, the words themselves open the text.
fn text_pressed(ui: &Ui, rect: Rect, button: Rect, show: &str, problem: &ProblemView, words: &Catalogue) -> bool {
    let t = ui.tokens();
    let rect = rect.with_max_x(button.left() - space::S);
    let response = ui.interact(rect, ui.id().with("words"), egui::Sense::click()).on_hover_text(show);
    let name = Message::new("author-show-name").with("place", &*problem.place).with("what", &*problem.message);
    announce(ui, &response, &words.text(&name), None);
    if response.hovered() {
        ui.painter().rect_stroke(rect, radius::BUTTON, Stroke::new(stroke::THIN, t.edge), StrokeKind::Inside);
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::BUTTON);
    }
    response.clicked()
}

/// Words of the file in its own letters, the meant ones underlined.
fn excerpt(ui: &Ui, words: &Excerpt, under: Color32, room: f32) -> Arc<Galley> {
    let t = ui.tokens();
    let plain = Face::Code.format(t.ink_2);
    let meant = TextFormat { color: t.ink, underline: Stroke::new(2.0, under), ..plain.clone() };
    let mut job = LayoutJob::default();
    job.append(&words.before, 0.0, plain.clone());
    // Where something is only to be added, its place is a gap that can be seen.
    let gap = if words.meant.is_empty() { "\u{a0}" } else { words.meant.as_str() };
    job.append(gap, 0.0, meant);
    job.append(&words.behind, 0.0, plain);
    job.wrap.max_width = room;
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.painter().layout_job(job)
}
