//! A clause: its title and who answers by when; everything else when it is open.

use egui::{Margin, Sense, Ui, vec2};

use super::draft::HandbookDraft;
use super::local_form::local_ui;
use super::view::{ClauseView, HandbookAction, OpenClause};
use crate::base::Catalogue;
use crate::ui::theme::sizes::{radius, space, stroke, wash};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{Text, announce, focus_ring, galley};

/// Where the words begin, behind the number of the clause.
const INDENT: f32 = 48.0;

pub(super) fn clause_ui(
    ui: &mut Ui,
    clause: &ClauseView,
    draft: &mut HandbookDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(HandbookAction),
) {
    let t = ui.tokens();
    let border = if clause.open.is_some() { egui::Stroke::new(stroke::CHOSEN, t.ink) } else { t.card_stroke() };
    let card = t.card().corner_radius(radius::BUTTON).stroke(border).inner_margin(Margin::ZERO);
    let shown = card.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        if head_ui(ui, clause) {
            emit(HandbookAction::Open(clause.key));
        }
        if let Some(open) = &clause.open {
            // The ring around the head does not reach the words.
            ui.add_space(space::S);
            egui::Frame::new().inner_margin(Margin { left: 62, right: 18, top: 0, bottom: 16 }).show(ui, |ui| {
                open_ui(ui, clause, open, draft, words, emit);
            });
        }
    });
    if clause.open.is_some() && draft.shown != Some(clause.key) {
        draft.shown = Some(clause.key);
        ui.scroll_to_rect(shown.response.rect, Some(egui::Align::Min));
    }
}

/// Number, title, second line. The whole head can be pressed.
fn head_ui(ui: &mut Ui, clause: &ClauseView) -> bool {
    let t = ui.tokens();
    let room = ui.available_width() - INDENT - 2.0 * space::L;
    let id = galley(ui, &clause.id, Face::BodyBold, t.ink, f32::INFINITY);
    let title = galley(ui, &clause.title, Face::BodyBold, t.ink, room);
    let second = galley(ui, &clause.second, Face::Small, t.ink_2, room);
    let lines = title.size().y + if clause.second.is_empty() { 0.0 } else { second.size().y };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), lines + 20.0), Sense::click());
    let parts = [&clause.id, &clause.title, &clause.second, &clause.severity, &clause.standing];
    let name: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    announce(ui, &response, &name.join(". "), Some(clause.open.is_some()));
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink(2.0), radius::BUTTON, t.ink.gamma_multiply(wash::HOVER));
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::BUTTON);
    }
    let at = rect.left_top() + vec2(space::L, 10.0);
    let down = title.size().y;
    ui.painter().galley(at, id, t.ink);
    ui.painter().galley(at + vec2(INDENT, 0.0), title, t.ink);
    ui.painter().galley(at + vec2(INDENT, down), second, t.ink_2);
    response.clicked()
}

fn open_ui(
    ui: &mut Ui,
    clause: &ClauseView,
    open: &OpenClause,
    draft: &mut HandbookDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(HandbookAction),
) {
    let t = ui.tokens();
    ui.spacing_mut().item_spacing.y = 6.0;
    let marks = [clause.severity.as_str(), clause.standing.as_str()];
    ui.add(Text::small(&marks.join(" · ")).color(t.ink_2));
    ui.add(Text::body(&open.text));
    for (head, text) in &open.parts {
        ui.add(Text::small(&format!("**{head}** {text}")).color(t.ink));
    }
    if !open.examples.is_empty() {
        ui.add_space(space::XS);
        ui.add(Text::heading(&words.say("handbook-examples"), Face::SmallBold));
        for example in &open.examples {
            ui.add(Text::small(example).color(t.ink));
        }
    }
    ui.add_space(space::XS);
    local_ui(ui, clause.key, open, draft, words, emit);
}

/// What the procedure asks for the group for which there is no clause here.
pub(super) fn otherwise_ui(ui: &mut Ui, question: &str, answer: &str, tall: f32) {
    let t = ui.tokens();
    let width = ui.available_width();
    let room = width - INDENT - 2.0 * space::L;
    let head = galley(ui, question, Face::BodyBold, t.ink_2, room);
    let text = galley(ui, answer, Face::Small, t.ink_2, room);
    let lines = head.size().y + text.size().y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, (lines + 20.0).max(tall)), Sense::hover());
    let name = format!("{question} {answer}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &name));
    let inner = rect.shrink(0.5);
    let corners = [inner.left_top(), inner.right_top(), inner.right_bottom(), inner.left_bottom(), inner.left_top()];
    for shape in egui::Shape::dashed_line(&corners, egui::Stroke::new(1.0, t.edge), 4.0, 4.0) {
        ui.painter().add(shape);
    }
    let at = rect.left_center() + vec2(space::L + INDENT, -lines / 2.0);
    let down = head.size().y;
    ui.painter().galley(at, head, t.ink_2);
    ui.painter().galley(at + vec2(0.0, down), text, t.ink_2);
}
