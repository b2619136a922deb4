//! The play screen: the stage, whose turn it is, one question, what can be done; what this role knows at the side.
//! It never says or shows what would be right, and no option has the focus when a decision opens.
//! Start reading at [`PlayView`] and [`play_ui`]; `draft` says what each half-done thing becomes once confirmed.

mod actions;
mod choices;
mod draft;
mod panels;
mod plan;
mod side;
mod view;

use egui::{Key, Rect, Ui, UiBuilder, pos2, vec2};

pub use self::draft::{OpenPanel, PlayAction, PlayDraft, Spot};
pub use self::view::{
    ActView, CardView, DecisionView, FactView, LimitLine, MomentView, OptionView, PersonView, PlanView, PlayView,
    WaitView,
};
use super::super::frame::{self, column_ui};
use super::super::keys;
use super::super::stage::{StageHeight, stage_ui};
use super::super::theme::sizes::{READING_WIDTH, height, space};
use super::super::theme::{Face, Layout, TokensExt as _};
use super::super::widgets::{ActionButton, RoleBadge, Text, TimerPie, Toast, galley};
use crate::base::{Catalogue, Message};

/// Shows the play screen in all the space below the top bar.
pub fn play_ui(
    ui: &mut Ui,
    view: &PlayView,
    draft: &mut PlayDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(PlayAction),
) {
    draft.meet(view.decision_key);
    dismiss_toast(ui, view, emit);
    actions::shortcuts(ui, view, draft);
    match &view.decision {
        DecisionView::Plan(plan) if draft.panel.is_none() => plan::by_keys(ui, plan, draft),
        DecisionView::Choices { options, .. } if draft.panel.is_none() => {
            choices::by_keys(ui, options, view, draft, emit);
        }
        _ => {}
    }
    confirm_by_key(ui, view, draft, emit);

    let frame::Bands { mut middle, mut foot } = frame::split(ui);
    let ui = &mut middle;
    ui.spacing_mut().item_spacing.y = 0.0;
    let layout = ui.layout_kind();
    stage_ui(ui, &view.stage, stage_height(layout, &view.decision));
    let body = ui.available_rect_before_wrap();
    let (main, aside) = columns(body, layout, has_side(view, layout));
    ui.scope_builder(UiBuilder::new().max_rect(main).id_salt("main"), |ui| main_ui(ui, view, draft, words, emit));
    if let Some(aside) = aside {
        ui.scope_builder(UiBuilder::new().max_rect(aside).id_salt("aside"), |ui| side::side_ui(ui, view, draft, words));
    }
    actions::foot_ui(&mut foot, view, draft, words, emit);
    if let Some(text) = &view.toast {
        Toast::new(text).show(&foot);
    }
}

/// Any press of a key or button says that the message was seen.
fn dismiss_toast(ui: &Ui, view: &PlayView, emit: &mut dyn FnMut(PlayAction)) {
    let pressed = |event: &egui::Event| {
        matches!(event, egui::Event::Key { pressed: true, .. } | egui::Event::PointerButton { pressed: true, .. })
    };
    if view.toast.is_some() && ui.input(|input| input.events.iter().any(pressed)) {
        emit(PlayAction::DismissToast);
    }
}

/// Enter confirms what is selected, unless the focus is on something that Enter would press.
fn confirm_by_key(ui: &Ui, view: &PlayView, draft: &mut PlayDraft, emit: &mut dyn FnMut(PlayAction)) {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if !(nothing_focused || draft.spot.is_some()) {
        return;
    }
    if draft.pending(view).is_some() && keys::pressed(ui, Key::Enter) {
        confirm(view, draft, emit);
    }
}

/// The confirm step: a plan asks once more, everything else was selected before.
fn confirm(view: &PlayView, draft: &mut PlayDraft, emit: &mut dyn FnMut(PlayAction)) {
    let Some(action) = draft.pending(view) else { return };
    if matches!(action, PlayAction::Compose { .. }) && !draft.confirming {
        draft.confirming = true;
        draft.lifted = None;
        return;
    }
    let decides = matches!(action, PlayAction::Choose { .. } | PlayAction::Compose { .. });
    if decides && view.asks_why && !draft.asked_why && draft.reason.trim().is_empty() {
        // Asked once; whoever decides again without one has none to give.
        draft.asked_why = true;
        draft.toggle(OpenPanel::Reason);
        return;
    }
    draft.confirming = false;
    draft.close_panel();
    emit(action);
}

fn has_side(view: &PlayView, layout: Layout) -> bool {
    layout != Layout::Narrow && !matches!(view.decision, DecisionView::Plan(_))
}

/// Heads, plates and clock: with little room the options need the rest.
const NARROW_STRIP: f32 = 92.0;

fn stage_height(layout: Layout, decision: &DecisionView) -> StageHeight {
    let plan = matches!(decision, DecisionView::Plan(_));
    // Many cards or options need the room more than the picture does: what lies below an edge is chosen less.
    match decision {
        DecisionView::Plan(plan) if plan.cards.len() > 6 => return StageHeight::Strip(NARROW_STRIP),
        DecisionView::Choices { options, .. } if options.len() > 3 => {
            return match layout {
                Layout::Wide => StageHeight::Full(196.0),
                Layout::Compact => StageHeight::Strip(120.0),
                Layout::Narrow => StageHeight::Strip(NARROW_STRIP),
            };
        }
        DecisionView::Choices { .. } if layout == Layout::Narrow => return StageHeight::Strip(NARROW_STRIP),
        _ => {}
    }
    match (layout, plan) {
        (Layout::Wide, false) => StageHeight::Full(284.0),
        (Layout::Wide, true) => StageHeight::Full(246.0),
        (Layout::Compact, false) => StageHeight::Full(214.0),
        (Layout::Compact, true) => StageHeight::Full(176.0),
        (Layout::Narrow, _) => StageHeight::Strip(120.0),
    }
}

/// The column of the decision, and the side column where there is one.
fn columns(body: Rect, layout: Layout, with_side: bool) -> (Rect, Option<Rect>) {
    let margin = layout.margin();
    let top = match layout {
        Layout::Wide => 16.0,
        Layout::Compact => 12.0,
        Layout::Narrow => 8.0,
    };
    let page = Rect::from_min_max(body.min + vec2(margin, top), body.max - vec2(margin, 0.0));
    if !with_side {
        return (page, None);
    }
    let (wide, gap) = match layout {
        Layout::Wide => ((372.0 + (body.width() - 1280.0) * 0.45).clamp(344.0, 440.0), 28.0),
        Layout::Compact | Layout::Narrow => (296.0, 20.0),
    };
    let aside = Rect::from_min_max(pos2(page.right() - wide, page.top()), page.max);
    let main_width = (page.width() - wide - gap).min(READING_WIDTH);
    (Rect::from_min_size(page.min, vec2(main_width, page.height())), Some(aside))
}

fn main_ui(ui: &mut Ui, view: &PlayView, draft: &mut PlayDraft, words: &Catalogue, emit: &mut dyn FnMut(PlayAction)) {
    let head = |ui: &mut Ui, draft: &mut PlayDraft| {
        if let Some(limit) = &view.limit {
            ui.add(TimerPie::new(limit.left_per_mille, &limit.text));
        }
        role_line(ui, view, draft, words);
        ui.add_space(space::XS);
        question(ui, view, words);
    };
    // The question stays in view while the rest scrolls, as long as it leaves enough room for the rest.
    let ink = ui.tokens().ink;
    let tall = galley(ui, &view.question, Face::Heading, ink, ui.available_width()).size().y
        + galley(ui, &view.situation, Face::Body, ink, ui.available_width()).size().y;
    let fixed = tall < ui.available_height() * 0.5;
    if fixed {
        head(ui, draft);
    }
    column_ui(ui, "decision", |ui| {
        if !fixed {
            head(ui, draft);
        }
        match (draft.panel, &view.decision) {
            (Some(panel), _) => panels::panel_ui(ui, panel, view, draft, words, emit),
            (None, DecisionView::Nothing) => {}
            (None, DecisionView::Choices { options, .. }) => choices::choices_ui(ui, options, view, draft, emit),
            (None, DecisionView::Plan(plan)) => plan::plan_ui(ui, plan, draft, words),
            (None, DecisionView::Outcome { paragraphs }) => choices::outcome_ui(ui, paragraphs, words),
        }
        if draft.panel.is_none() && !draft.reason.trim().is_empty() {
            ui.add_space(space::M);
            let text = words.text(&Message::new("play-your-reason").with("reason", draft.reason.trim()));
            ui.add(Text::small(&text).color(ui.tokens().ink_2));
        }
    });
}

fn role_line(ui: &mut Ui, view: &PlayView, draft: &mut PlayDraft, words: &Catalogue) {
    let text = words.text(&Message::new("play-you-are").with("role", view.role.as_str()));
    if has_side(view, ui.layout_kind()) {
        ui.add(RoleBadge::new(view.agency, &text));
        return;
    }
    // Without a side column, what the role knows waits behind a button.
    let label = words.text(&Message::new("play-know-count").with("n", view.facts.len()));
    let button = ActionButton::new(&label).key("K").plain();
    let room = button.size(ui).x + space::M;
    let row = ui.scope(|ui| {
        ui.set_max_width(ui.available_width() - room);
        ui.add(RoleBadge::new(view.agency, &text));
    });
    // Higher than the line it stands in, without pushing the question down.
    let rect = Rect::from_center_size(
        pos2(ui.max_rect().right() - room / 2.0, row.response.rect.center().y),
        vec2(room, height::TARGET),
    );
    let facts = ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt("know"), |ui| {
        ui.set_clip_rect(ui.clip_rect().union(rect));
        frame::at_the_right(ui, |ui| ui.add(button.chosen(draft.panel == Some(OpenPanel::Facts))))
    });
    if facts.inner.clicked() {
        draft.toggle(OpenPanel::Facts);
    }
}

fn question(ui: &mut Ui, view: &PlayView, words: &Catalogue) {
    let layout = ui.layout_kind();
    if !view.situation.is_empty() {
        ui.add(Text::body(&view.situation));
        ui.add_space(space::XS);
    }
    let face = if layout == Layout::Wide { Face::Heading } else { Face::HeadingCompact };
    ui.add(Text::heading(&view.question, face));
    if let DecisionView::Choices { joint: true, .. } = view.decision {
        ui.add_space(space::XS);
        ui.add(Text::small(&words.say("play-joint")).color(ui.tokens().ink_2));
    }
    ui.add_space(if layout == Layout::Narrow { space::S } else { space::M });
}
