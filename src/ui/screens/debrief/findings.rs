//! The list of all findings, on request: first what was kept, then what is to be talked about, those of one clause
//! together.

use egui::{Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, vec2};

use super::draft::DebriefDraft;
use super::findings_view::FindingView;
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{debrief, icon as icon_size, space, stroke};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ListRow, Text};

/// Shows all findings; pressing one looks at it on the page.
pub(super) fn findings_ui(
    ui: &mut Ui,
    findings: &[FindingView],
    chosen: u32,
    draft: &mut DebriefDraft,
    words: &Catalogue,
) {
    let mut order: Vec<&FindingView> = findings.iter().collect();
    order.sort_by_key(|finding| !finding.kept);
    let at = order.iter().position(|finding| finding.key == chosen).unwrap_or(0);
    let last = order.len().saturating_sub(1);
    for (key, to) in
        [(Key::ArrowUp, at.saturating_sub(1)), (Key::ArrowDown, (at + 1).min(last)), (Key::Home, 0), (Key::End, last)]
    {
        if keys::pressed(ui, key) {
            draft.finding = order.get(to).map(|finding| finding.key);
            draft.reveal = true;
        }
    }
    if ui.memory(|memory| memory.focused().is_none()) && keys::pressed(ui, Key::Enter) {
        draft.list_open = false;
    }
    let kept = findings.iter().filter(|finding| finding.kept).count();
    let say = |key: &'static str, n: usize| words.text(&Message::new(key).with("n", n));
    let heads = [say("debrief-kept", kept), say("debrief-talk", findings.len() - kept)];
    column_ui(ui, "findings", |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let mut group = None;
        for finding in order {
            if group != Some(finding.kept) {
                group = Some(finding.kept);
                ui.add_space(space::M);
                group_head(ui, &heads[usize::from(!finding.kept)], finding.kept);
            }
            let is_chosen = chosen == finding.key;
            let response = ui.push_id(finding.key, |ui| row(ui, finding, is_chosen, words)).inner;
            if is_chosen && std::mem::take(&mut draft.reveal) {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                draft.finding = Some(finding.key);
                draft.list_open = false;
            }
        }
    });
}

fn group_head(ui: &mut Ui, text: &str, kept: bool) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(icon_size::ROW, icon_size::ROW), Sense::hover());
        mark(ui, rect, kept);
        ui.add(Text::heading(text, Face::SubBold));
    });
}

/// A tick for what was kept, an open amber pill for what is to be talked about.
pub(super) fn mark(ui: &Ui, rect: Rect, kept: bool) {
    let t = ui.tokens();
    if kept {
        icon(ui.painter(), rect.center(), icon_size::BUTTON, Icon::Check, t.ink);
    } else {
        let pill = Rect::from_center_size(rect.center(), debrief::PILL);
        let round = debrief::PILL_ROUND;
        ui.painter().rect(pill, round, t.talk_soft, Stroke::new(stroke::CONTROL, t.talk), StrokeKind::Inside);
    }
}

fn row(ui: &mut Ui, finding: &FindingView, chosen: bool, words: &Catalogue) -> Response {
    let second = [finding.kind.as_str(), finding.severity.as_str()];
    let second = second.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ");
    let key = if finding.kept { "debrief-finding-kept" } else { "debrief-finding-talk" };
    let name = Message::new(key).with("clause", finding.clause.as_str()).with("kind", finding.kind.as_str());
    let name = words.text(&name);
    ui.add(ListRow::new(&finding.clause).second(&second).named(&name).chosen(chosen))
}
