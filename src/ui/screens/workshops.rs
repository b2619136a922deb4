//! The workshops that there are: each with its date and place, and what can be done with it.
//! Start at [`workshops_ui`].

use egui::{Key, Rect, Ui, UiBuilder, vec2};

use crate::base::{Catalogue, Message};
use crate::ui::frame::{self, column_ui};
use crate::ui::keys;
use crate::ui::theme::sizes::{READING_WIDTH, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, notice_ui};

/// What the list shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkshopsView {
    /// The workshops, the last changed first.
    pub rows: Vec<WorkshopRow>,
    /// A sentence about what was done or could not be; may be empty.
    pub notice: String,
}

/// One workshop.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkshopRow {
    /// Tells it from the others.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// When it was last written to, in words.
    pub changed: String,
    /// Where it lies.
    pub place: String,
    /// How it is, where that has to be said; may be empty.
    pub state: String,
    /// Whether it can be opened.
    pub can_open: bool,
    /// Whether it can be put aside.
    pub can_put_aside: bool,
    /// Whether it waits for a second word before it is deleted.
    pub asked_to_delete: bool,
}

/// Nothing is half done in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WorkshopsDraft;

/// What was decided in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkshopsAction {
    /// Something about the workshop at this place of the list.
    Row(u32, RowAction),
    /// Back to where one came from.
    Back,
}

/// What can be done with a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowAction {
    /// Go on with it.
    GoOn,
    /// Look at it; nothing is recorded.
    Look,
    /// Put it aside.
    PutAside,
    /// Save a copy.
    SaveCopy,
    /// Delete it for good; asked for twice.
    Delete,
    /// Do not delete it after all.
    Keep,
}

/// Shows the list in all the space below the top bar.
pub fn workshops_ui(
    ui: &mut Ui,
    view: &WorkshopsView,
    _draft: &mut WorkshopsDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(WorkshopsAction),
) {
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        emit(WorkshopsAction::Back);
    }
    let frame::Bands { middle: mut page, mut foot } = frame::split(ui);
    let whole = page.available_rect_before_wrap().shrink2(vec2(page.layout_kind().margin(), 0.0));
    let column = Rect::from_center_size(whole.center(), vec2(whole.width().min(READING_WIDTH), whole.height()));
    page.scope_builder(UiBuilder::new().max_rect(column.with_min_y(whole.top() + space::L)), |ui| {
        column_ui(ui, "workshops", |ui| {
            notice_ui(ui, &view.notice);
            if view.rows.is_empty() {
                ui.add(Text::body(&words.say("workshops-none")));
            }
            for (at, row) in (0..).zip(&view.rows) {
                ui.push_id(at, |ui| row_ui(ui, row, words, &mut |action| emit(WorkshopsAction::Row(at, action))));
                ui.add_space(space::M);
            }
            ui.add(Text::new(&words.say("workshops-elsewhere"), Face::Small));
        });
    });
    if foot.add(ActionButton::new(&words.say("settings-back")).key("Esc")).clicked() {
        emit(WorkshopsAction::Back);
    }
}

fn row_ui(ui: &mut Ui, row: &WorkshopRow, words: &Catalogue, emit: &mut dyn FnMut(RowAction)) {
    let card = ui.tokens().card();
    card.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(Text::heading(&row.title, Face::SubBold));
        ui.add(Text::body(&row.changed));
        if !row.state.is_empty() {
            ui.add(Text::body(&row.state));
        }
        ui.add(Text::new(&row.place, Face::Small));
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            let mut offered = Vec::new();
            if row.asked_to_delete {
                ui.add(Text::body(&words.say("workshops-delete-sure")));
                offered.extend([("workshops-delete-yes", RowAction::Delete), ("workshops-delete-no", RowAction::Keep)]);
            } else {
                if row.can_open {
                    offered.extend([("workshops-go-on", RowAction::GoOn), ("workshops-look", RowAction::Look)]);
                    offered.push(("workshops-save-copy", RowAction::SaveCopy));
                }
                if row.can_put_aside {
                    offered.push(("workshops-put-aside", RowAction::PutAside));
                }
                offered.push(("workshops-delete", RowAction::Delete));
            }
            for (key, action) in offered {
                let label = words.say(key);
                let response = ui.add(ActionButton::new(&label));
                // Heard alone, the word must say which workshop is meant.
                let name = Message::new("workshops-of").with("what", label).with("title", row.title.as_str());
                let name = words.text(&name);
                response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &name));
                if response.clicked() {
                    emit(action);
                }
            }
        });
    });
}
