//! The list of what has to be said: a box to tick, the title, an icon. The chosen one has the lamp and bold type.

use egui::{EventFilter, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, vec2};

use super::{PrebriefDraft, PrebriefItem, PrebriefView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{height, radius, space, stroke, wash};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{KeyCap, Text, focus_ring, galley};

const PADDING: f32 = 16.0;
const BOX: f32 = 34.0;
const BEFORE: f32 = PADDING + BOX + space::L;
const ICON: f32 = 24.0;
/// What scrolls into view comes with its focus ring.
const RING: f32 = stroke::FOCUS + stroke::FOCUS_LAMP + 1.0;

/// The list, which scrolls when it must, and below it the way to tick all, which stays in view.
pub(super) fn list_ui(ui: &mut Ui, view: &PrebriefView, draft: &mut PrebriefDraft, words: &Catalogue) {
    let ink = ui.tokens().ink_2;
    ui.spacing_mut().item_spacing.y = 0.0;
    let title = words.text(&Message::new("prebrief-title").with("case", view.case_title.as_str()));
    ui.add(Text::heading(&title, Face::SmallBold).color(ink));
    ui.add_space(space::S);
    let label = words.say("prebrief-tick-all");
    let all = (view.can_skip && draft.left(view) > 0).then(|| TickAll::new(ui, &label));
    let whole = ui.available_rect_before_wrap();
    let below = all.as_ref().map_or(0.0, |all| all.tall + 2.0 * space::S);
    let (rows, foot) = whole.split_top_bottom_at_y(whole.bottom() - below);
    ui.scope_builder(UiBuilder::new().max_rect(rows), |ui| {
        column_ui(ui, "items", |ui| rows_ui(ui, view, draft));
    });
    if let Some(all) = all {
        let place = foot.shrink2(vec2(0.0, space::S));
        if ui.scope_builder(UiBuilder::new().max_rect(place), |ui| all.show(ui)).inner.clicked() {
            draft.tick_all(view);
        }
    }
}

fn rows_ui(ui: &mut Ui, view: &PrebriefView, draft: &mut PrebriefDraft) {
    let low = match ui.layout_kind() {
        Layout::Wide => 54.0,
        Layout::Compact => 50.0,
        Layout::Narrow => height::PRIMARY,
    };
    let mut in_list = false;
    for item in &view.items {
        let ticked = draft.ticked.contains(&item.key);
        let chosen = draft.chosen == Some(item.key);
        let response = ui.push_id(item.key, |ui| row(ui, item, ticked, chosen, low)).inner;
        if chosen && std::mem::take(&mut draft.focus_next) {
            response.request_focus();
            ui.scroll_to_rect(response.rect.expand(RING), None);
        }
        if response.clicked() {
            // On the words a first click only shows the sentence: nobody ticks what was not read.
            let pointer = response.interact_pointer_pos();
            let on_box = pointer.is_none_or(|at| at.x < response.rect.left() + BEFORE - space::S);
            if (chosen || on_box) && !draft.ticked.remove(&item.key) {
                draft.ticked.insert(item.key);
            }
            draft.chosen = Some(item.key);
            response.request_focus();
        }
        if response.gained_focus() {
            draft.chosen = Some(item.key);
            ui.scroll_to_rect(response.rect.expand(RING), None);
        }
        if response.has_focus() {
            in_list = true;
            // Otherwise egui would move the focus with the same press that walks the list.
            let filter = EventFilter { vertical_arrows: true, escape: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
    }
    draft.in_list = in_list;
}

/// One line of the list.
fn row(ui: &mut Ui, item: &PrebriefItem, ticked: bool, chosen: bool, low: f32) -> Response {
    let t = ui.tokens();
    let width = ui.available_width();
    let after = if item.icon.is_some() { ICON + space::M + PADDING } else { PADDING };
    let face = if chosen { Face::SubBold } else { Face::Option };
    let room = width - BEFORE - after;
    let text = galley(ui, &item.title, face, t.ink, room);
    // As high as it will be when it is chosen, so that nothing moves when it is.
    let tall = galley(ui, &item.title, Face::SubBold, t.ink, room).size().y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, (tall + space::L).max(low)), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, enabled, ticked, &item.title));
    let body = rect.shrink2(vec2(0.0, 1.0));
    if chosen {
        ui.painter().rect_filled(body, radius::OPTION, t.lamp_soft);
        let bar = body.with_max_x(body.left() + 2.0 * f32::from(radius::OPTION));
        let edge = ui.painter().with_clip_rect(bar.with_max_x(body.left() + 5.0));
        edge.rect_filled(bar, radius::OPTION, t.lamp);
        if t.outlined {
            ui.painter().rect_stroke(body, radius::OPTION, t.edge_stroke(), StrokeKind::Inside);
        }
    } else if response.hovered() {
        ui.painter().rect_filled(body, radius::OPTION, t.ink.gamma_multiply(wash::HOVER));
    }
    if response.has_focus() {
        focus_ring(ui, body, radius::OPTION);
    }
    let centre = rect.left_center() + vec2(PADDING + BOX / 2.0, 0.0);
    tick_box(ui, Rect::from_center_size(centre, Vec2::splat(BOX)), ticked);
    ui.painter().galley(rect.left_center() + vec2(BEFORE, -text.size().y / 2.0), text, t.ink);
    if let Some(what) = item.icon {
        icon(ui.painter(), rect.right_center() - vec2(PADDING + ICON / 2.0, 0.0), ICON, what, t.ink_2);
    }
    response
}

fn tick_box(ui: &Ui, rect: Rect, ticked: bool) {
    let t = ui.tokens();
    if ticked {
        ui.painter().rect_filled(rect, radius::BUTTON, t.primary);
        icon(ui.painter(), rect.center(), 26.0, Icon::Check, t.on_primary);
    } else {
        ui.painter().rect(rect, radius::BUTTON, t.surface, t.edge_stroke(), StrokeKind::Inside);
    }
}

/// "We have done this: tick all". Its words wrap, unlike those of a button in a bar.
struct TickAll<'a> {
    label: &'a str,
    room: f32,
    tall: f32,
}

impl<'a> TickAll<'a> {
    fn new(ui: &Ui, label: &'a str) -> Self {
        let room = ui.available_width() - 2.0 * PADDING - KeyCap::new("T").size(ui).x - space::M;
        let text = galley(ui, label, Face::Button, ui.tokens().ink, room);
        Self { label, room, tall: (text.size().y + space::L).max(height::TARGET) }
    }

    fn show(self, ui: &mut Ui) -> Response {
        let t = ui.tokens();
        let text = galley(ui, self.label, Face::Button, t.ink, self.room);
        let cap = KeyCap::new("T");
        let size = cap.size(ui);
        let wide = 2.0 * PADDING + text.size().x + space::M + size.x;
        let (rect, response) = ui.allocate_exact_size(vec2(wide, self.tall), Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, self.label));
        let border = if response.hovered() { Stroke::new(stroke::CONTROL, t.ink) } else { t.edge_stroke() };
        ui.painter().rect(rect, radius::BUTTON, t.surface, border, StrokeKind::Inside);
        if response.has_focus() {
            focus_ring(ui, rect, radius::BUTTON);
        }
        ui.painter().galley(rect.left_center() + vec2(PADDING, -text.size().y / 2.0), text, t.ink);
        ui.put(Rect::from_center_size(rect.right_center() - vec2(PADDING + size.x / 2.0, 0.0), size), cap);
        response
    }
}
