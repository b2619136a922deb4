//! The pause: a calm, dark page over everything, the top bar included, until somebody says "Go on".
//! It never holds anything of the case, and never asks why or counts how long.
//! Start reading at [`pause_ui`].

use egui::{
    Align, Color32, CornerRadius, Key, Layout as Flow, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder,
    Widget, WidgetInfo, WidgetType, vec2,
};

use crate::base::Catalogue;
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{height, padding, radius, space, stroke, wash, width};
use crate::ui::theme::{Face, TokensExt as _, darker};
use crate::ui::widgets::{KeyCap, Text, galley};

/// What the pause shows: nothing of the case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PauseView {
    /// Who is there to be talked to, such as "Arta is outside if you want company."; may be empty.
    pub support: String,
}

/// The pause has nothing half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PauseDraft;

/// What was decided at the pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PauseAction {
    /// The pause is over.
    GoOn,
}

/// Draws the pause over all the space there is. Nothing else is to be drawn meanwhile, not even the top bar.
pub fn pause_ui(
    ui: &mut Ui,
    view: &PauseView,
    _draft: &mut PauseDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(PauseAction),
) {
    // Not Enter and not Escape: neither a press too many nor a step back ends a pause that somebody needed.
    if keys::pressed(ui, Key::P) || keys::pressed(ui, Key::Space) {
        emit(PauseAction::GoOn);
    }
    let whole = ui.available_rect_before_wrap();
    dusk(ui, whole);
    let t = ui.tokens();
    let paper = t.on_curtain;
    let disc = if whole.height() < 600.0 { 40.0 } else { 64.0 };
    let (title, reason) = (words.say("pause-title"), words.say("pause-no-reason"));
    let page = whole.shrink2(vec2(space::XXL, 0.0));
    let lines = [(&title, Face::Display), (&reason, Face::CurtainName), (&view.support, Face::CurtainLine)];
    let content = 2.0 * disc
        + lines.iter().map(|(text, face)| galley(ui, text, *face, paper, page.width()).size().y).sum::<f32>()
        + height::CURTAIN_BUTTON
        + 110.0;
    let top = ((whole.height() - content) * 0.42).max(space::L);
    ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
        column_ui(ui, "pause", |ui| {
            ui.with_layout(Flow::top_down(Align::Center), |ui| {
                ui.add_space(top);
                mark(ui, disc, paper);
                ui.add_space(space::XL);
                ui.add(Text::heading(&title, Face::Display).color(paper).centered());
                ui.add_space(space::M);
                ui.add(Text::new(&reason, Face::CurtainName).color(paper).centered().live());
                if !view.support.is_empty() {
                    ui.add_space(space::S);
                    let quiet = paper.gamma_multiply(wash::SECOND_ON_CURTAIN);
                    ui.add(Text::new(&view.support, Face::CurtainLine).color(quiet).centered());
                }
                ui.add_space(space::XXL);
                let space_key = words.say("curtain-key");
                if ui.add(GoOn { label: &words.say("pause-go-on"), keys: ["P", &space_key] }).clicked() {
                    emit(PauseAction::GoOn);
                }
                ui.add_space(space::L);
            });
        });
    });
    ui.advance_cursor_after_rect(whole);
}

/// Two strokes in a ring, where the curtain has an agency's sign.
fn mark(ui: &mut Ui, disc: f32, paper: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(2.0 * disc, 2.0 * disc), Sense::hover());
    ui.painter().circle_stroke(rect.center(), disc - 2.0, Stroke::new(stroke::CHOSEN, paper));
    icon(ui.painter(), rect.center(), disc * 1.25, Icon::Pause, paper);
}

/// The colour of the curtain without its folds, a little darker towards the foot.
fn dusk(ui: &Ui, rect: Rect) {
    let t = ui.tokens();
    ui.painter().rect_filled(rect, 0, t.curtain);
    if !t.outlined {
        let deep = darker(t.curtain, 0.45);
        ui.painter().add(Shape::gradient_rect(rect, egui::Direction::TopDown, [t.curtain, deep]));
    }
}

/// The one button, on the colour of the lamp as on the curtain.
struct GoOn<'a> {
    label: &'a str,
    keys: [&'a str; 2],
}

impl Widget for GoOn<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = ui.tokens();
        let caps = self.keys.map(|key| KeyCap::new(key).color(t.on_lamp));
        let beside = 2.0 * padding::CURTAIN + caps.iter().map(|cap| cap.size(ui).x).sum::<f32>() + space::L + space::S;
        let text = galley(
            ui,
            self.label,
            Face::Heading,
            t.on_lamp,
            (ui.available_width() - beside).max(width::CURTAIN_WORDS_LEAST),
        );
        let size = vec2(beside + text.size().x, (text.size().y + padding::CURTAIN_TALL).max(height::CURTAIN_BUTTON));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, self.label));
        ui.painter().rect_filled(rect, radius::CARD, t.lamp);
        if response.hovered() || response.has_focus() {
            // On the dark page the ring is white: the lamp is already the button itself.
            let ring = rect.expand(stroke::FOCUS_LAMP);
            let white = Stroke::new(stroke::FOCUS, t.on_curtain);
            ui.painter().rect_stroke(ring, CornerRadius::same(radius::CARD + 4), white, StrokeKind::Outside);
        }
        let mut at = rect.left_center() + vec2(padding::CURTAIN, 0.0);
        let width = text.size().x;
        ui.painter().galley(at - vec2(0.0, text.size().y / 2.0), text, t.on_lamp);
        at.x += width + space::L;
        for cap in caps {
            let size = cap.size(ui);
            ui.put(Rect::from_min_size(at - vec2(0.0, size.y / 2.0), size), cap);
            at.x += size.x + space::S;
        }
        response
    }
}
