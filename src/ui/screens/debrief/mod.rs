//! The debrief: a path of phases, one question at a time, and under it words, the line of time, the person’s course,
//! or the lanes.
//! It never ranks people, never shows a verdict before the phase on the procedure, and no number until it is revealed.
//! Start reading at [`DebriefView`] and [`debrief_ui`]; `facts`, `course` and `procedure` are the pictures.

mod axis;
mod course;
mod draft;
mod facts;
mod finding_card;
mod findings;
mod lane_layout;
mod lane_paint;
mod moment_card;
mod path;
mod procedure;
mod score;
mod text;
mod timeline;
mod view;

use egui::{Align, EventFilter, Key, Layout as Flow, Ui, UiBuilder, vec2};

pub use self::draft::{DebriefAction, DebriefDraft, LaneScope};
pub use self::view::{
    CourseMoment, CourseRow, CourseView, DebriefView, ExpectedView, FactsView, FindingView, HappenedView, LaneView,
    PhaseContent, PhaseShare, PhaseView, ProcedureView, ScoreState, ScoreView, TextPhaseView, TimelineMoment,
    TimerView, VoiceView,
};
use crate::base::Catalogue;
use crate::ui::frame::{self, at_the_right};
use crate::ui::keys;
use crate::ui::paint::Icon;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, PrimaryButton, Text, TimerPie, galley};

/// Shows the debrief in all the space below the top bar.
pub fn debrief_ui(
    ui: &mut Ui,
    view: &DebriefView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    draft.meet(view.phase);
    keep_arrows(ui);
    walk_phases(ui, view, emit);
    path::path_ui(ui, view, words, emit);
    let frame::Bands { mut middle, mut foot } = frame::split(ui);
    let layout = middle.layout_kind();
    let top = if layout == Layout::Wide { 14.0 } else { space::S };
    let mut page = middle.available_rect_before_wrap().shrink2(vec2(layout.margin(), 0.0));
    page.min.y += top;
    middle.scope_builder(UiBuilder::new().max_rect(page).id_salt("page"), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, view);
        match &view.content {
            PhaseContent::Text(text) => text::text_ui(ui, text, draft, words),
            PhaseContent::Facts(facts) => facts::facts_ui(ui, facts, draft, words, emit),
            PhaseContent::Course(course) => course::course_ui(ui, course, draft, words, emit),
            PhaseContent::Procedure(procedure) => procedure::procedure_ui(ui, procedure, draft, words, emit),
        }
    });
    foot_ui(&mut foot, view, draft, words, emit);
}

/// The arrows walk phases, moments and findings; Tab alone moves the focus.
fn keep_arrows(ui: &Ui) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    if let Some(id) = ui.memory(egui::Memory::focused) {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
}

/// The phase before or after the present one.
fn beside(view: &DebriefView, step: isize) -> Option<u32> {
    let at = view.phases.iter().position(|phase| phase.key == view.phase)?;
    view.phases.get(at.checked_add_signed(step)?).map(|phase| phase.key)
}

fn walk_phases(ui: &Ui, view: &DebriefView, emit: &mut dyn FnMut(DebriefAction)) {
    for (key, step) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
        if let Some(phase) = beside(view, step)
            && keys::pressed(ui, key)
        {
            emit(DebriefAction::Phase(phase));
        }
    }
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if beside(view, 1).is_none() && nothing_focused && keys::pressed(ui, Key::Enter) {
        emit(DebriefAction::Finish);
    }
}

/// The question, and the time that is left.
fn head_ui(ui: &mut Ui, view: &DebriefView) {
    let (t, layout) = (ui.tokens(), ui.layout_kind());
    let timer = view.timer.as_ref();
    let timer_wide = timer.map_or(0.0, |timer| {
        galley(ui, &timer.words, Face::Body, t.ink, f32::INFINITY).size().x + 38.0 + space::M + space::XL
    });
    let face = match layout {
        Layout::Wide => Face::Title,
        Layout::Compact => Face::Heading,
        Layout::Narrow => Face::HeadingCompact,
    };
    let room = ui.available_width() - timer_wide;
    let tall = galley(ui, &view.question, face, t.ink, room).size().y.max(44.0);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), tall), Flow::left_to_right(Align::Center), |ui| {
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(Text::heading(&view.question, face));
        });
        if let Some(timer) = timer {
            at_the_right(ui, |ui| ui.add(TimerPie::new(timer.left_per_mille, &timer.words)));
        }
    });
}

fn foot_ui(
    ui: &mut Ui,
    view: &DebriefView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    if let Some(before) = beside(view, -1)
        && ui.add(ActionButton::new(&words.say("debrief-back")).icon(Icon::ArrowLeft).key("←")).clicked()
    {
        emit(DebriefAction::Phase(before));
    }
    if let PhaseContent::Procedure(procedure) = &view.content {
        procedure::standing_ui(ui, procedure);
    }
    at_the_right(ui, |ui| {
        match beside(view, 1) {
            Some(after) => {
                if ui.add(PrimaryButton::new(&words.say("debrief-next")).key("→")).clicked() {
                    emit(DebriefAction::Phase(after));
                }
            }
            None => {
                if ui.add(PrimaryButton::new(&words.say("debrief-finish")).key("Enter")).clicked() {
                    emit(DebriefAction::Finish);
                }
            }
        }
        if let PhaseContent::Procedure(procedure) = &view.content {
            procedure::justify_ui(ui, procedure, draft, words, emit);
        } else if !view.next_line.is_empty() {
            let ink = ui.tokens().ink_2;
            if galley(ui, &view.next_line, Face::Body, ink, f32::INFINITY).size().x <= ui.available_width() {
                ui.add(Text::body(&view.next_line).color(ink));
            }
        }
    });
}
