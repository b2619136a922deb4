//! One finding a page: the lanes concerned, and under them what happened, what the procedure says, why, what instead. The
//! others are a key away. It speaks of acts, never of persons, and a kept one has as much room as any other.

use egui::{Key, Ui, UiBuilder, vec2};

use super::draft::{DebriefAction, DebriefDraft, ReasonDraft};
use super::findings::{findings_ui, mark};
use super::findings_view::FindingView;
use super::pages::{PartView, PictureView};
use super::parts::parts_ui;
use super::picture::drawn_ui;
use super::reason::reason_ui;
use super::view::DebriefView;
use crate::base::Catalogue;
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::{debrief, icon, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text};

pub(super) fn finding_ui(
    ui: &mut Ui,
    view: &DebriefView,
    own: u32,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let key = draft.finding.unwrap_or(own);
    if keys::pressed(ui, Key::L) {
        draft.list_open = !draft.list_open;
    }
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        draft.list_open = false;
        draft.reason = None;
        draft.finding = None;
    }
    let Some(finding) = view.findings.iter().find(|finding| finding.key == key) else {
        ui.add_space(space::XL);
        ui.add(Text::body(&words.say("debrief-no-findings")));
        return;
    };
    if (!finding.kept || finding.accepted) && draft.reason.is_none() && keys::pressed(ui, Key::J) {
        justify(finding, draft, emit);
    }
    ui.add_space(space::S);
    if draft.list_open {
        findings_ui(ui, &view.findings, key, draft, words);
        return;
    }
    let page = ui.available_rect_before_wrap();
    ui.scope_builder(UiBuilder::new().max_rect(page).id_salt(("finding", key)), |ui| {
        column_ui(ui, "finding", |ui| {
            scroll_by_keys(ui);
            head_ui(ui, finding);
            if draft.reason.is_some() {
                reason_ui(ui, &view.people, draft, words, emit);
                return;
            }
            let tall = ui.clip_rect().height();
            if let Some(picture) = &finding.picture {
                let view = PictureView { picture: picture.clone(), moments: Vec::new() };
                drawn_ui(ui, &view, draft, tall * debrief::LANES_SHARE);
                ui.add_space(space::M);
            }
            let left = (ui.clip_rect().bottom() - ui.cursor().top() - space::L).max(tall * debrief::LANES_SHARE);
            parts_ui(ui, &parts(finding, words), left);
            for small in [&finding.source, &view.standing].into_iter().filter(|small| !small.is_empty()) {
                ui.add_space(space::S);
                ui.add(Text::small(small).color(ui.tokens().ink_2));
            }
            ui.add_space(space::M);
        });
    });
}

fn head_ui(ui: &mut Ui, finding: &FindingView) {
    let mut line = format!("**{}**", finding.clause);
    for part in [&finding.kind, &finding.severity].into_iter().filter(|part| !part.is_empty()) {
        line.push_str(" · ");
        line.push_str(part);
    }
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(icon::ROW, icon::ROW), egui::Sense::hover());
        mark(ui, rect, finding.kept);
        ui.add(Text::heading(&line, Face::Option).live());
    });
    if !finding.note.is_empty() {
        ui.add(Text::body(&finding.note));
    }
    ui.add_space(space::S);
}

fn parts(finding: &FindingView, words: &Catalogue) -> Vec<PartView> {
    [
        ("debrief-part-happened", &finding.what_happened, false),
        ("debrief-part-says", &finding.says, false),
        ("debrief-part-why", &finding.why, false),
        ("debrief-part-instead", &finding.instead, true),
    ]
    .into_iter()
    .filter(|(_, text, _)| !text.is_empty())
    .map(|(key, text, lit)| PartView { title: words.say(key), lines: text.lines().map(str::to_owned).collect(), lit })
    .collect()
}

/// Asks for a reason, or takes the one back that was accepted.
fn justify(finding: &FindingView, draft: &mut DebriefDraft, emit: &mut dyn FnMut(DebriefAction)) {
    if finding.accepted {
        emit(DebriefAction::TakeBack(finding.key));
    } else {
        draft.reason = Some(ReasonDraft { key: finding.key, ..ReasonDraft::default() });
    }
}

/// Along the foot: all findings, and whether a gap was justified.
pub(super) fn buttons_ui(
    ui: &mut Ui,
    view: &DebriefView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let Some(key) = draft.finding_key(view) else { return };
    let finding = view.findings.iter().find(|finding| finding.key == key);
    if let Some(finding) = finding.filter(|finding| !finding.kept || finding.accepted)
        && draft.reason.is_none()
    {
        let label = words.say(if finding.accepted { "debrief-reason-take-back" } else { "debrief-justified" });
        if ui.add(ActionButton::new(&label).key("J")).clicked() {
            justify(finding, draft, emit);
        }
    }
    let label = words.say(if draft.list_open { "debrief-list-close" } else { "debrief-list-open" });
    if ui.add(ActionButton::new(&label).key("L").plain()).clicked() {
        draft.list_open = !draft.list_open;
    }
}
