//! The list at the side: search, phases, then everything else.

use egui::{Margin, ScrollArea, Ui};

use super::draft::HandbookDraft;
use super::view::{HandbookAction, HandbookView, PageView};
use crate::base::{Catalogue, Message};
use crate::ui::paint::Icon;
use crate::ui::screens::flow::flow_ui;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Agency, Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Chip, Field, ListRow, Text, galley};

pub(super) fn side_ui(
    ui: &mut Ui,
    view: &HandbookView,
    draft: &mut HandbookDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(HandbookAction),
) {
    let t = ui.tokens();
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0, t.surface);
    ui.painter().vline(whole.right(), whole.y_range(), t.card_stroke());
    egui::Frame::new().inner_margin(Margin::symmetric(14, 14)).show(ui, |ui| {
        ScrollArea::vertical().id_salt("side").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            search_ui(ui, draft, words);
            let pressed = if draft.search.trim().is_empty() {
                pages_ui(ui, view, words)
            } else {
                found_ui(ui, view, draft, words)
            };
            if let Some(action) = pressed {
                draft.side_closed = true;
                emit(action);
            }
        });
    });
}

fn search_ui(ui: &mut Ui, draft: &mut HandbookDraft, words: &Catalogue) {
    let response = Field::new(&words.say("handbook-search"), &words.say("handbook-search-hint"), &mut draft.search)
        .longest(60)
        .show(ui);
    if std::mem::take(&mut draft.search_wanted) {
        response.request_focus();
    }
}

/// Everything that can be opened.
fn pages_ui(ui: &mut Ui, view: &HandbookView, words: &Catalogue) -> Option<HandbookAction> {
    let mut pressed = None;
    ui.add_space(space::S);
    ui.add(Text::heading(&words.say("handbook-phases"), Face::SmallBold));
    for (index, phase) in view.phases.iter().enumerate() {
        let open = matches!(&view.page, PageView::Phase(page) if page.index == index);
        let label = format!("**{}**  {}", phase.letter, phase.name);
        let name = format!("{} {}", phase.letter, phase.name);
        let row = ui.push_id(&phase.letter, |ui| ui.add(ListRow::new(&label).named(&name).quiet().chosen(open)));
        if row.inner.clicked() {
            pressed = Some(HandbookAction::Phase(index));
        }
    }
    ui.add_space(space::S);
    ui.separator();
    let pages = [
        ("handbook-duties", Icon::Hand, HandbookAction::Duties(0), matches!(view.page, PageView::Duties(_))),
        ("handbook-words", Icon::Globe, HandbookAction::Words, matches!(view.page, PageView::Words(_))),
        ("handbook-contacts", Icon::People, HandbookAction::Contacts(0), matches!(view.page, PageView::Contacts(_))),
        ("handbook-edition", Icon::Pencil, HandbookAction::Edition, matches!(view.page, PageView::Edition(_))),
    ];
    for (key, icon, action, open) in pages {
        if ui.add(ListRow::new(&words.say(key)).icon(icon).quiet().chosen(open)).clicked() {
            pressed = Some(action);
        }
    }
    pressed
}

/// What was found: clauses by their words.
fn found_ui(ui: &mut Ui, view: &HandbookView, draft: &HandbookDraft, words: &Catalogue) -> Option<HandbookAction> {
    let mut pressed = None;
    let found = view.find(&draft.search);
    let count = Message::new("handbook-found").with("count", i64::try_from(found.len()).unwrap_or(0));
    ui.add(Text::small(&words.text(&count)).live());
    for entry in found {
        let row = ui.push_id(entry.key, |ui| ui.add(ListRow::new(&entry.title).second(&entry.id).quiet()));
        if row.inner.clicked() {
            pressed = Some(HandbookAction::Open(entry.key));
        }
    }
    pressed
}

/// Where list and page share one place: back to the list.
pub(super) fn back_to_list_ui(ui: &mut Ui, draft: &mut HandbookDraft, words: &Catalogue) {
    ui.add_space(space::S);
    if ui.add(ActionButton::new(&words.say("handbook-list")).icon(Icon::ArrowLeft)).clicked() {
        draft.side_closed = false;
    }
}

/// The head of a page, with a pill at the right that says how the procedure stands.
pub(super) fn head_ui(ui: &mut Ui, title: &str, standing: &str) {
    let t = ui.tokens();
    let pill = galley(ui, standing, Face::Small, t.ink, 320.0);
    let pill_size = if standing.is_empty() { egui::Vec2::ZERO } else { pill.size() + egui::vec2(26.0, 12.0) };
    let beside = ui.available_width() > 560.0;
    ui.horizontal(|ui| {
        let room = ui.available_width() - if beside { pill_size.x + space::L } else { 0.0 };
        ui.allocate_ui(egui::vec2(room, 42.0), |ui| {
            ui.set_width(room);
            ui.add(Text::heading(title, Face::Title));
        });
        if beside && !standing.is_empty() {
            pill_ui(ui, standing, &pill, pill_size);
        }
    });
    if !beside && !standing.is_empty() {
        pill_ui(ui, standing, &pill, pill_size);
    }
    ui.add_space(space::S);
}

fn pill_ui(ui: &mut Ui, standing: &str, text: &std::sync::Arc<egui::Galley>, size: egui::Vec2) {
    let t = ui.tokens();
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, standing));
    ui.painter().rect_filled(rect, 17, t.sunken);
    if t.outlined {
        ui.painter().rect_stroke(rect, 17, t.card_stroke(), egui::StrokeKind::Inside);
    }
    ui.painter().galley(rect.center() - text.size() / 2.0, std::sync::Arc::clone(text), t.ink);
}

/// Pills of which one is chosen, in as many rows as they need. Returns the one that was pressed.
pub(super) fn chips_ui(ui: &mut Ui, chips: &[(Option<Agency>, &str)], chosen: usize) -> Option<usize> {
    let chip = |at: usize| Chip::new(chips[at].1).agency(chips[at].0).chosen(at == chosen);
    let widths: Vec<f32> = (0..chips.len()).map(|at| chip(at).width(ui)).collect();
    let mut pressed = None;
    flow_ui(ui, &widths, space::S, |ui, at| {
        if ui.push_id(at, |ui| ui.add(chip(at))).inner.clicked() {
            pressed = Some(at);
        }
    });
    pressed
}
