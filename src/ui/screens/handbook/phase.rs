//! A phase: adult and child side by side, two pictures on top, then the clauses. One for both runs across both columns;
//! where a group has no clause of its own, the other's question is answered instead of leaving a hole.

use egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::clause::{clause_ui, otherwise_ui};
use super::draft::HandbookDraft;
use super::view::{For, HandbookAction, HandbookView, PhaseView};
use super::{chart, side};
use crate::base::Catalogue;
use crate::ui::paint::{Icon, icon};
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::Text;

pub(super) fn phase_ui(
    ui: &mut Ui,
    view: &HandbookView,
    page: &PhaseView,
    draft: &mut HandbookDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(HandbookAction),
) {
    ui.add_space(space::L);
    if let Some(phase) = view.phases.get(page.index) {
        side::head_ui(ui, &format!("{}  {}", phase.letter, phase.name), &view.standing);
    }
    ScrollArea::vertical().id_salt("phase").auto_shrink(false).show(ui, |ui| {
        scroll_by_keys(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        // Room for focus rings at the edges of what scrolls.
        ui.set_width(ui.available_width() - space::M);
        let narrow = ui.layout_kind() == Layout::Narrow;
        let columns = [("handbook-adult", &page.adult, 34.0), ("handbook-child", &page.child, 26.0)];
        // Pictures stand below each other when half a page is too little for one of them.
        let half = halves(ui, false).0.1;
        let stacked = narrow || [&page.adult, &page.child].into_iter().any(|chart| chart::least_width(chart) > half);
        let (left, right) = halves(ui, stacked);
        let top = ui.cursor().top();
        let mut bottom = top;
        for ((key, picture, size), (x, width)) in columns.into_iter().zip([left, right]) {
            let top = if stacked { bottom } else { top };
            let place = Rect::from_min_size(egui::pos2(x, top), vec2(width, 10_000.0));
            let drawn = ui.scope_builder(UiBuilder::new().max_rect(place).id_salt(key), |ui| {
                column_head_ui(ui, &words.say(key), size);
                chart::chart_ui(ui, picture, emit);
            });
            bottom = bottom.max(drawn.response.rect.bottom());
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(ui.cursor().min, egui::pos2(ui.max_rect().right(), bottom)));
        ui.add_space(space::OPTIONS);
        for clause in &page.clauses {
            ui.push_id(clause.key, |ui| {
                row_ui(ui, clause, narrow, draft, words, emit);
            });
            ui.add_space(space::S);
        }
        ui.add_space(space::L);
    });
}

/// Left edge and width of the two columns; the same place twice where there is room for one.
fn halves(ui: &Ui, narrow: bool) -> ((f32, f32), (f32, f32)) {
    let whole = ui.available_rect_before_wrap();
    if narrow {
        return ((whole.left(), whole.width()), (whole.left(), whole.width()));
    }
    let wide = (whole.width() - 20.0) / 2.0;
    ((whole.left(), wide), (whole.left() + wide + 20.0, wide))
}

fn column_head_ui(ui: &mut Ui, title: &str, size: f32) {
    ui.horizontal(|ui| {
        ui.set_height(40.0);
        let (rect, _) = ui.allocate_exact_size(vec2(34.0, 34.0), egui::Sense::hover());
        icon(ui.painter(), rect.center(), size, Icon::Person, ui.tokens().ink);
        ui.add(Text::heading(title, Face::SubBold));
    });
}

/// A clause in its column, with the other group's answer beside it.
fn row_ui(
    ui: &mut Ui,
    clause: &super::view::ClauseView,
    narrow: bool,
    draft: &mut HandbookDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(HandbookAction),
) {
    if narrow || clause.applies == For::Both {
        clause_ui(ui, clause, draft, words, emit);
        if let (true, Some((question, answer))) = (narrow && clause.applies != For::Both, &clause.otherwise) {
            ui.add_space(space::S);
            otherwise_ui(ui, question, answer, 0.0);
        }
        return;
    }
    let (left, right) = halves(ui, false);
    let (own, other) = if clause.applies == For::Adult { (left, right) } else { (right, left) };
    let top = ui.cursor().top();
    let column = |(x, width): (f32, f32)| Rect::from_min_size(egui::pos2(x, top), vec2(width, 10_000.0));
    let drawn = ui.scope_builder(UiBuilder::new().max_rect(column(own)).id_salt("own"), |ui| {
        clause_ui(ui, clause, draft, words, emit);
    });
    let tall = drawn.response.rect.height();
    let mut bottom = drawn.response.rect.bottom();
    if let Some((question, answer)) = &clause.otherwise {
        let drawn = ui.scope_builder(UiBuilder::new().max_rect(column(other)).id_salt("other"), |ui| {
            otherwise_ui(ui, question, answer, tall);
        });
        bottom = bottom.max(drawn.response.rect.bottom());
    }
    let whole = Rect::from_min_max(egui::pos2(left.0, top), egui::pos2(right.0 + right.1, bottom));
    ui.advance_cursor_after_rect(whole);
}
