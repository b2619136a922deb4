//! The problems of the chosen file, each with its place and what to do; a button opens the text there.

use egui::{Ui, pos2, vec2};

use super::files::{mistake, state_ui};
use super::view::{AuthorAction, AuthorView, FileState, ProblemView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::theme::sizes::{radius, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, announce, galley};

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
            if ui.push_id(problem.key, |ui| problem_ui(ui, problem, words)).inner {
                emit(AuthorAction::ShowProblem(problem.key));
            }
        }
    });
}

/// One problem; whether its text is to be opened.
fn problem_ui(ui: &mut Ui, problem: &ProblemView, words: &Catalogue) -> bool {
    let t = ui.tokens();
    let show = words.say("author-show");
    let button = ActionButton::new(&show);
    let wide = ui.available_width();
    let room = wide - 132.0 - button.size(ui).x - space::L;
    let message = galley(ui, &problem.message, Face::Body, t.ink, room);
    let help = galley(ui, &format!("{} · {}", problem.help, problem.code), Face::Small, t.ink_2, room);
    let high = message.size().y + help.size().y + 20.0;
    let (rect, _) = ui.allocate_exact_size(vec2(wide, high.max(64.0)), egui::Sense::hover());
    if problem.is_mistake {
        ui.painter().rect_filled(rect, radius::BUTTON, t.problem_soft);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, t.card_stroke());
    let mark = pos2(rect.left() + 22.0, rect.center().y);
    if problem.is_mistake {
        mistake(ui, mark, 11.0);
    } else {
        state_ui(ui, mark, FileState::Hints);
    }
    let place = galley(ui, &problem.place, Face::Code, t.ink, f32::INFINITY);
    ui.painter().galley(pos2(rect.left() + 46.0, rect.center().y - place.size().y / 2.0), place, t.ink);
    let top = rect.center().y - (message.size().y + help.size().y) / 2.0;
    let down = message.size().y;
    ui.painter().galley(pos2(rect.left() + 132.0, top), message, t.ink);
    ui.painter().galley(pos2(rect.left() + 132.0, top + down), help, t.ink_2);
    let size = button.size(ui);
    let at = egui::Rect::from_center_size(pos2(rect.right() - size.x / 2.0 - 8.0, rect.center().y), size);
    let response = ui.put(at, button);
    // The button is named with what it opens: a screen reader meets it alone.
    let name =
        Message::new("author-show-name").with("place", problem.place.as_str()).with("what", problem.message.as_str());
    announce(ui, &response, &words.text(&name), None);
    response.clicked()
}
