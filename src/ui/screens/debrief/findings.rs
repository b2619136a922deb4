//! The list of findings: those chosen to be talked about, a good one first; the rest on request, first what was kept,
//! then what is to be talked about, those of one clause together.

use egui::{Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, vec2};

use super::draft::{DebriefAction, DebriefDraft};
use super::score::score_ui;
use super::view::{FindingView, ProcedureView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{height, radius, space, stroke, wash};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, announce, focus_ring, galley};

/// Up and down walk the findings, Home and End go to the ends.
pub(super) fn walk(ui: &Ui, view: &ProcedureView, draft: &mut DebriefDraft) {
    let listed = draft.listed(view);
    let Some(last) = listed.len().checked_sub(1) else { return };
    let at = draft.finding_of(view).and_then(|chosen| listed.iter().position(|f| f.key == chosen.key));
    let at = at.unwrap_or(0);
    for (key, to) in
        [(Key::ArrowUp, at.saturating_sub(1)), (Key::ArrowDown, (at + 1).min(last)), (Key::Home, 0), (Key::End, last)]
    {
        if keys::pressed(ui, key) {
            draft.choose_finding(listed[to].key);
        }
    }
}

/// How many were kept, and how many are to be talked about.
pub(super) fn counts(view: &ProcedureView, words: &Catalogue) -> [String; 2] {
    let kept = view.findings.iter().filter(|finding| finding.kept).count();
    let say = |key: &'static str, n: usize| words.text(&Message::new(key).with("n", n));
    [say("debrief-kept", kept), say("debrief-talk", view.findings.len() - kept)]
}

pub(super) fn findings_ui(
    ui: &mut Ui,
    view: &ProcedureView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let chosen = draft.finding_of(view).map(|finding| finding.key);
    let mut on_mark = false;
    column_ui(ui, "findings", |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let heads = counts(view, words);
        let mut group = None;
        let mut clause = "";
        let listed = draft.listed(view);
        for (place, finding) in listed.iter().enumerate() {
            if place == view.chosen && place > 0 {
                ui.add_space(space::L);
                group = None;
            }
            if place >= view.chosen && group != Some(finding.kept) {
                if group.is_some() {
                    ui.add_space(space::M);
                }
                group = Some(finding.kept);
                clause = "";
                group_head(ui, &heads[usize::from(!finding.kept)], finding.kept);
            }
            let same = clause == finding.clause;
            clause = &finding.clause;
            let is_chosen = chosen == Some(finding.key);
            let response = ui.push_id(finding.key, |ui| row(ui, finding, same, is_chosen, words)).inner;
            if is_chosen && draft.reveal {
                draft.reveal = false;
                response.scroll_to_me(None);
            }
            on_mark |= follow(draft, &response, finding.key);
        }
        let rest = view.findings.len() - view.chosen.min(view.findings.len());
        if view.chosen > 0 && rest > 0 {
            ui.add_space(space::M);
            let key = if draft.rest { "debrief-rest-close" } else { "debrief-rest" };
            let label = words.text(&Message::new(key).with("count", rest));
            if ui.add(ActionButton::new(&label).plain().chosen(draft.rest)).clicked() {
                draft.rest = !draft.rest;
                draft.finding = draft.finding.filter(|_| draft.rest);
            }
        }
        ui.add_space(space::L);
        score_ui(ui, view, draft, words, emit);
    });
    draft.on_mark = on_mark;
}

fn follow(draft: &mut DebriefDraft, response: &Response, key: u32) -> bool {
    if draft.focus_next == Some(key) {
        draft.focus_next = None;
        response.request_focus();
    }
    if response.clicked() {
        response.request_focus();
        draft.finding = Some(key);
        draft.reveal_lane = true;
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let focused = response.has_focus() && draft.focus_next.is_none();
    if focused {
        draft.finding = Some(key);
    }
    focused
}

fn group_head(ui: &mut Ui, text: &str, kept: bool) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
        mark(ui, rect, kept);
        ui.add(Text::heading(text, Face::SmallBold));
    });
}

/// A tick for what was kept, an open amber pill for what is to be talked about.
pub(super) fn mark(ui: &Ui, rect: Rect, kept: bool) {
    let t = ui.tokens();
    if kept {
        icon(ui.painter(), rect.center(), 20.0, Icon::Check, t.ink);
    } else {
        let pill = Rect::from_center_size(rect.center(), vec2(21.0, 14.0));
        ui.painter().rect(pill, 7, t.talk_soft, Stroke::new(2.0, t.talk), StrokeKind::Inside);
    }
}

/// One finding. Rows of the same clause do not repeat its name.
fn row(ui: &mut Ui, finding: &FindingView, same: bool, chosen: bool, words: &Catalogue) -> Response {
    const BEFORE: f32 = 34.0;
    let t = ui.tokens();
    let width = ui.available_width();
    let room = width - BEFORE - space::M;
    let face = if chosen { Face::SmallBold } else { Face::Small };
    let title = if same { "" } else { finding.clause.as_str() };
    let head = galley(ui, title, face, t.ink, room);
    let head_tall = if same { 0.0 } else { head.size().y };
    let second = [finding.kind.as_str(), finding.severity.as_str()];
    let second = second.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ");
    let second = galley(ui, &second, Face::Small, t.ink_2, room);
    let tall = (head_tall + second.size().y + 14.0).max(height::TARGET);
    let (rect, response) = ui.allocate_exact_size(vec2(width, tall), Sense::click());
    let key = if finding.kept { "debrief-finding-kept" } else { "debrief-finding-talk" };
    let name = Message::new(key).with("clause", finding.clause.as_str()).with("kind", finding.kind.as_str());
    announce(ui, &response, &words.text(&name), Some(chosen));
    if chosen {
        ui.painter().rect_filled(rect, radius::BUTTON, t.lamp_soft);
        let bar = rect.with_max_x(rect.left() + 5.0);
        ui.painter().rect_filled(bar, 2, t.lamp);
        if t.outlined {
            ui.painter().rect_stroke(rect, radius::BUTTON, Stroke::new(stroke::CONTROL, t.lamp), StrokeKind::Inside);
        }
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::BUTTON, t.ink.gamma_multiply(wash::HOVER));
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::BUTTON);
    }
    mark(ui, Rect::from_center_size(rect.left_center() + vec2(19.0, 0.0), vec2(20.0, 20.0)), finding.kept);
    let at = rect.left_center() + vec2(BEFORE + 2.0, -(head_tall + second.size().y) / 2.0);
    ui.painter().galley(at, head, t.ink);
    ui.painter().galley(at + vec2(0.0, head_tall), second, t.ink_2);
    response
}
