//! Over every page: the question, large, and the time that is left, with its minutes to be changed.

use egui::{Align, Layout as Flow, Ui, vec2};

use super::draft::DebriefAction;
use super::view::{DebriefView, PageView};
use crate::base::Catalogue;
use crate::ui::frame::at_the_right;
use crate::ui::theme::sizes::{debrief, height, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, TimerPie, galley};

pub(super) fn head_ui(
    ui: &mut Ui,
    view: &DebriefView,
    page: &PageView,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let (t, layout) = (ui.tokens(), ui.layout_kind());
    let timer = view.timer.as_ref();
    // Where there is little room, the keys change the minutes all the same.
    let with_buttons = layout == Layout::Wide;
    let timer_wide = timer.map_or(0.0, |timer| {
        let buttons = if with_buttons { 2.0 * (height::TARGET + space::S) } else { 0.0 };
        galley(ui, &timer.words, Face::Body, t.ink, f32::INFINITY).size().x + debrief::PIE + space::XL + buttons
    });
    let face = match layout {
        Layout::Wide => Face::Title,
        Layout::Compact => Face::Heading,
        Layout::Narrow => Face::HeadingCompact,
    };
    let room = (ui.available_width() - timer_wide).max(debrief::QUESTION_LEAST);
    let tall = galley(ui, &page.question, face, t.ink, room).size().y.max(height::TARGET);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), tall), Flow::left_to_right(Align::Center), |ui| {
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(Text::heading(&page.question, face));
        });
        let Some(timer) = timer else { return };
        at_the_right(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if with_buttons {
                let (more, less) = (words.say("debrief-minutes-more"), words.say("debrief-minutes-less"));
                if ui.add(named("+", &more)).clicked() {
                    emit(DebriefAction::Minutes(timer.minutes + 1));
                }
                if ui.add_enabled(timer.minutes > 1, named("-", &less)).clicked() {
                    emit(DebriefAction::Minutes(timer.minutes - 1));
                }
            }
            ui.add(TimerPie::new(timer.left_per_mille, &timer.words));
        });
    });
}

/// A small button whose sign is said in words to whoever does not see it.
fn named<'a>(sign: &'a str, name: &'a str) -> impl egui::Widget + 'a {
    move |ui: &mut Ui| {
        let response = ui.add(ActionButton::new(sign).plain());
        let enabled = ui.is_enabled();
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, enabled, name));
        response
    }
}
