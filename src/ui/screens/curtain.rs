//! The curtain between two people at one machine: whose turn it is, and one button behind which the card waits.
//! It never holds private text, so there is nothing behind it that could be seen, read out or left in memory.

use egui::{Align, Color32, Key, Layout as Flow, Rect, Shape, Ui, UiBuilder, pos2, vec2};

use crate::base::{Catalogue, Message};
use crate::ui::keys;
use crate::ui::paint::{sign, sign_in_disc};
use crate::ui::theme::sizes::{height, space, wash};
use crate::ui::theme::{Agency, Face, Layout, TokensExt as _, darker};
use crate::ui::widgets::{CurtainButton, KeyCap, Text, galley};

/// What the curtain shows: nothing that only one role may know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CurtainView {
    /// Whose sign is shown.
    pub agency: Agency,
    /// The role as a title, such as "Social worker".
    pub role_title: String,
    /// The role in the middle of a sentence, such as "social worker".
    pub role: String,
    /// The pseudonym of who is asked to take the keyboard; empty when nobody in particular is.
    pub participant: String,
    /// What the button and the words for Escape say instead, where no card waits behind it.
    pub instead: Option<(String, String)>,
}

/// The curtain has nothing half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CurtainDraft;

/// What was decided at the curtain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CurtainAction {
    /// "I am the …: show my card".
    Show,
    /// Step back to what the whole room may see.
    StepBack,
}

/// Draws the curtain over all the space there is.
pub fn curtain_ui(
    ui: &mut Ui,
    view: &CurtainView,
    _draft: &mut CurtainDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(CurtainAction),
) {
    // Not Enter: who confirmed a decision with it may press it once too often.
    if keys::pressed(ui, Key::Space) {
        emit(CurtainAction::Show);
    }
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        emit(CurtainAction::StepBack);
    }
    let whole = ui.available_rect_before_wrap();
    cloth(ui, whole);
    let small = ui.layout_kind() == Layout::Narrow;
    let disc = if small { 56.0 } else { 86.0 };
    let content = content_height(ui, view, disc);
    let top = whole.top() + ((whole.height() - content) * 0.42).max(space::L);
    let middle = Rect::from_min_max(pos2(whole.left(), top), whole.max).shrink2(vec2(space::XXL, 0.0));
    let flow = Flow::top_down(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(middle).layout(flow), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        words_ui(ui, view, words, disc, emit);
    });
    ui.advance_cursor_after_rect(whole);
}

fn content_height(ui: &Ui, view: &CurtainView, disc: f32) -> f32 {
    let role = galley(ui, &view.role_title, Face::Display, Color32::PLACEHOLDER, ui.available_width() - 64.0);
    2.0 * disc + role.size().y + 270.0
}

fn words_ui(ui: &mut Ui, view: &CurtainView, words: &Catalogue, disc: f32, emit: &mut dyn FnMut(CurtainAction)) {
    let t = ui.tokens();
    let paper = t.on_curtain;
    let (rect, _) = ui.allocate_exact_size(vec2(2.0 * disc, 2.0 * disc), egui::Sense::hover());
    if t.outlined {
        ui.painter().circle_stroke(rect.center(), disc, egui::Stroke::new(2.0, t.line));
        sign(ui.painter(), rect.center(), disc * 1.42, view.agency, &t);
    } else {
        sign_in_disc(ui.painter(), rect.center(), disc, view.agency, &t);
    }
    ui.add_space(disc * 0.4);
    ui.add(Text::heading(&view.role_title, Face::Display).color(paper).centered());
    ui.add_space(space::M);
    if !view.participant.is_empty() {
        let text = Message::new("curtain-take").with("name", view.participant.as_str());
        ui.add(Text::new(&words.text(&text), Face::CurtainName).color(paper).centered());
        ui.add_space(space::XS);
    }
    let others = paper.gamma_multiply(wash::SECOND_ON_CURTAIN);
    ui.add(Text::new(&words.say("curtain-others"), Face::CurtainLine).color(others).centered());
    ui.add_space(space::XXL);
    let show = || words.text(&Message::new("curtain-show").with("role", view.role.as_str()));
    let label = view.instead.as_ref().map_or_else(show, |(button, _)| button.clone());
    if ui.add(CurtainButton::new(&label, &words.say("curtain-key"))).clicked() {
        emit(CurtainAction::Show);
    }
    ui.add_space(space::L);
    let escape = view.instead.as_ref().map_or_else(|| words.say("curtain-escape"), |(_, escape)| escape.clone());
    escape_line(ui, &escape, others);
}

/// The key cap and what it does, centred together.
fn escape_line(ui: &mut Ui, text: &str, ink: Color32) {
    let cap = KeyCap::new("Esc").color(ink);
    let galley = galley(ui, text, Face::CurtainLine, ink, ui.available_width() - 80.0);
    let wide = cap.size(ui).x + space::M + galley.size().x;
    ui.allocate_ui_with_layout(vec2(wide, height::TARGET), Flow::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.add(cap);
        ui.add(Text::new(text, Face::CurtainLine).color(ink));
    });
}

/// Folds of heavy cloth, darker in the middle so that the words stand out, under a rail.
fn cloth(ui: &Ui, rect: Rect) {
    const FOLD: f32 = 64.0;
    let t = ui.tokens();
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, 0, t.curtain);
    if t.outlined {
        return;
    }
    let deep = darker(t.curtain, 0.55);
    let folds = (rect.width() / FOLD).ceil().max(1.0);
    let mut left = rect.left();
    while left < rect.right() {
        // Darker towards the middle of the curtain.
        let off = ((left + FOLD / 2.0 - rect.center().x) / (rect.width() / 2.0)).abs();
        let crest = darker(t.curtain, 0.34 * (1.0 - off));
        for (from, to, colors) in [(0.0, 0.45, [deep, crest]), (0.45, 1.0, [crest, deep])] {
            let part = Rect::from_x_y_ranges(left + FOLD * from..=left + FOLD * to, rect.y_range());
            painter.add(Shape::gradient_rect(part, egui::Direction::LeftToRight, colors));
        }
        left += rect.width() / folds;
    }
    let rail = Rect::from_min_size(rect.min, vec2(rect.width(), 26.0));
    painter.rect_filled(rail, 0, darker(deep, 0.4));
    painter.rect_filled(rail.with_min_y(rail.bottom() - 6.0), 0, darker(t.lamp, 0.25));
    painter.rect_filled(rect.with_min_y(rect.bottom() - 16.0), 0, darker(deep, 0.3));
}
