//! The play in words, clause by clause; and the number that sums it up, which stays hidden until the facilitator asks for
//! it and confirms, and then is small. It never speaks of a person.

use egui::{Key, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use super::draft::{DebriefAction, DebriefDraft};
use super::findings_view::{PhaseShare, ScoreState, ScoreView, SummaryView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, galley};

pub(super) fn summary_ui(
    ui: &mut Ui,
    view: &SummaryView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    ui.add_space(space::M);
    column_ui(ui, "summary", |ui| {
        scroll_by_keys(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        // The weakest words first would be a verdict: clauses stand in the order of the procedure.
        let wide = ui.available_width();
        for (at, (clause, rating)) in view.rated.iter().enumerate() {
            ui.push_id(at, |ui| {
                ui.horizontal_top(|ui| {
                    for (text, share, face) in [(clause, 0.5, Face::Option), (rating, 0.25, Face::BodyBold)] {
                        ui.scope(|ui| {
                            ui.set_width(wide * share);
                            ui.add(Text::new(text, face));
                        });
                    }
                });
            });
        }
        ui.add_space(space::L);
        match &view.score {
            ScoreState::Absent => {}
            ScoreState::Hidden => hidden_ui(ui, draft, words, emit),
            ScoreState::Shown(score) => shown_ui(ui, score, words),
        }
        ui.add_space(space::L);
    });
}

fn hidden_ui(ui: &mut Ui, draft: &mut DebriefDraft, words: &Catalogue, emit: &mut dyn FnMut(DebriefAction)) {
    let ink = ui.tokens().ink_2;
    ui.spacing_mut().item_spacing.y = space::S;
    if !draft.asking_score {
        let response = ui.add(ActionButton::new(&words.say("debrief-score-ask")).key("N").plain());
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.clicked() || keys::pressed(ui, Key::N) {
            draft.asking_score = true;
            ui.ctx().request_repaint();
        }
        return;
    }
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        draft.asking_score = false;
    }
    ui.add(Text::small(&words.say("debrief-score-sure")).color(ink).live()).scroll_to_me(None);
    ui.horizontal_wrapped(|ui| {
        if ui.add(ActionButton::new(&words.say("debrief-score-yes"))).clicked() {
            draft.asking_score = false;
            emit(DebriefAction::RevealScore);
        }
        if ui.add(ActionButton::new(&words.say("debrief-score-no")).key("Esc").plain()).clicked() {
            draft.asking_score = false;
        }
    });
}

fn shown_ui(ui: &mut Ui, score: &ScoreView, words: &Catalogue) {
    let t = ui.tokens();
    ui.spacing_mut().item_spacing.y = space::S;
    ui.add(Text::heading(&words.say("debrief-score-title"), Face::SmallBold).color(t.ink_2));
    ui.add(Text::new(&score.band, Face::BodyBold));
    for line in &score.lines {
        ui.add(Text::small(line).color(t.ink_2));
    }
    for phase in &score.phases {
        bar(ui, phase, words);
    }
}

/// A thin bar under the name of a phase of the procedure.
fn bar(ui: &mut Ui, phase: &PhaseShare, words: &Catalogue) {
    let t = ui.tokens();
    let width = ui.available_width();
    let number = galley(ui, &format!("{} / {}", phase.asked, phase.owed), Face::Small, t.ink_2, f32::INFINITY);
    let name = galley(ui, &phase.name, Face::Small, t.ink, width - number.size().x - space::M);
    let tall = name.size().y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, tall + 12.0), Sense::hover());
    let spoken = Message::new("debrief-score-phase").with("name", phase.name.as_str());
    let spoken = words.text(&spoken.with("asked", phase.asked).with("owed", phase.owed));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    ui.painter().galley(rect.min, name, t.ink);
    ui.painter().galley(rect.right_top() - vec2(number.size().x, 0.0), number, t.ink_2);
    let track = Rect::from_min_size(rect.min + vec2(0.0, tall + 3.0), vec2(width, 6.0));
    ui.painter().rect(track, 3, t.sunken, Stroke::new(1.0, t.edge), egui::StrokeKind::Inside);
    let share = phase.asked as f32 / phase.owed.max(1) as f32;
    ui.painter().rect_filled(track.with_max_x(track.left() + track.width() * share), 3, t.ink_2);
}
