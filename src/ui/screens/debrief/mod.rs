//! The debrief: ten phases on a path, each with its minutes and pages; a page holds one question and this play's own
//! evidence under it. What helps whoever leads stands beside it, where the room does not see it.
//! It never ranks people, never shows a verdict before the phase on the procedure, and no number until it is revealed.
//! Start reading at [`DebriefView`] and [`debrief_ui`]; each kind of page has a file of its own.

mod courses;
mod draft;
mod facts;
mod finding;
mod findings;
mod findings_view;
mod foot;
mod head;
mod helper;
mod order;
mod pages;
mod parts;
mod path;
mod picture;
mod plan;
mod reason;
mod rows;
mod score;
mod text;
mod timeline;
mod topic;
mod view;
mod walk;
mod what_if;
mod writing;

use egui::{EventFilter, Rect, Ui, UiBuilder, vec2};

pub use self::draft::{DebriefAction, DebriefDraft, ReasonDraft};
pub use self::findings_view::{FindingView, PhaseShare, ScoreState, ScoreView, SummaryView};
pub use self::pages::{
    ChoicesView, CoursesView, DecisionView, EndView, FactsView, HandsView, OpenedMoment, OrderView, PartView,
    PictureView, PlanView, Slot, SlotView, TextPageView, TimelineMoment, TopicView, UnnamedView, VoiceView, WhatIfView,
    WritingView,
};
pub use self::view::{DebriefView, HelperView, PageContent, PageView, PhaseView, PromptView, TimerView};
use crate::base::Catalogue;
use crate::ui::frame;
use crate::ui::theme::sizes::{debrief, space};
use crate::ui::theme::{Layout, TokensExt as _};

/// Shows the debrief in all the space below the top bar.
pub fn debrief_ui(
    ui: &mut Ui,
    view: &DebriefView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    draft.meet(view);
    keep_arrows(ui);
    walk::by_keys(ui, view, draft, emit);
    path::path_ui(ui, view, words, emit);
    let frame::Bands { mut middle, mut foot } = frame::split(ui);
    let layout = middle.layout_kind();
    let top = if layout == Layout::Wide { space::M } else { space::S };
    let mut whole = middle.available_rect_before_wrap().shrink2(vec2(layout.margin(), 0.0));
    whole.min.y += top;
    let Some(page) = view.pages.get(draft.page) else { return };
    let (body, side) = beside_helper(whole, helper::is_open(view, draft), layout);
    if let Some(body) = body {
        middle.scope_builder(UiBuilder::new().max_rect(body).id_salt(("page", view.phase, draft.page)), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            head::head_ui(ui, view, page, words, emit);
            page_ui(ui, view, page, draft, words, emit);
        });
    }
    if let Some(side) = side {
        middle.scope_builder(UiBuilder::new().max_rect(side).id_salt("helper"), |ui| {
            helper::helper_ui(ui, view, page, draft, words, emit);
        });
    }
    foot::foot_ui(&mut foot, view, page, draft, words, emit);
}

/// The page, and beside it the help for whoever leads; where it is narrow, one or the other.
fn beside_helper(whole: Rect, open: bool, layout: Layout) -> (Option<Rect>, Option<Rect>) {
    match (open, layout) {
        (false, _) => (Some(whole), None),
        (true, Layout::Narrow) => (None, Some(whole)),
        (true, _) => {
            let edge = whole.right() - debrief::HELPER;
            (Some(whole.with_max_x(edge - space::XL)), Some(whole.with_min_x(edge)))
        }
    }
}

fn page_ui(
    ui: &mut Ui,
    view: &DebriefView,
    page: &PageView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    match &page.content {
        PageContent::Text(text) => text::text_ui(ui, text, draft, words),
        PageContent::Order(order) => order::order_ui(ui, order, draft, words),
        PageContent::Facts(facts) => facts::facts_ui(ui, facts, draft, words, emit),
        PageContent::Picture(picture) => picture::picture_ui(ui, picture, draft, words, emit),
        PageContent::Topic(topic) => topic::topic_ui(ui, topic, words, emit),
        PageContent::Finding(key) => finding::finding_ui(ui, view, *key, draft, words, emit),
        PageContent::Summary(summary) => score::summary_ui(ui, summary, draft, words, emit),
        PageContent::WhatIf(what_if) => what_if::what_if_ui(ui, what_if, draft, words, emit),
        PageContent::Courses(courses) => courses::courses_ui(ui, courses, draft, words, emit),
        PageContent::Writing(writing) => writing::writing_ui(ui, writing, draft, words, emit),
        PageContent::Unnamed(unnamed) => writing::unnamed_ui(ui, unnamed, draft, words, emit),
        PageContent::Plan(plan) => plan::plan_ui(ui, plan, draft, words, emit),
        PageContent::Choices(choices) => rows::choices_ui(ui, choices, words, emit),
        PageContent::Hands(hands) => rows::hands_ui(ui, hands, words, emit),
        PageContent::End(end) => rows::end_ui(ui, end, words, emit),
    }
}

/// The arrows walk pages, moments and findings; Tab alone moves the focus.
fn keep_arrows(ui: &Ui) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    if let Some(id) = ui.memory(egui::Memory::focused).filter(|_| !ui.ctx().text_edit_focused()) {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
}
