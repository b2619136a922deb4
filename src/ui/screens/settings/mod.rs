//! The settings: what a person needs to see and read well, each with its choices, and beside it how it looks. Whatever
//! is chosen holds at once, so the whole window is the preview.
//! It never keeps anything itself, and offers nothing that the program does not have.
//! Start reading at [`SettingsView`] and [`settings_ui`].

mod preview;
mod rows;

use egui::{Key, Rect, Ui, UiBuilder, vec2};

use crate::base::Catalogue;
use crate::ui::frame::{self, LanguageView, at_the_right, column_ui};
use crate::ui::keys;
use crate::ui::theme::sizes::{READING_WIDTH, space, width};
use crate::ui::theme::{Layout, ThemeKind, TokensExt as _};
use crate::ui::widgets::{ActionButton, notice_ui};

/// What is set, and what can be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SettingsView {
    /// The sizes that can be chosen, in words such as "150 %", and which of them holds.
    pub sizes: Vec<String>,
    /// The one in force, by its place.
    pub size: usize,
    /// The theme in force.
    pub theme: ThemeKind,
    /// Whether pictures may move.
    pub motion: bool,
    /// Whether the program covers the whole screen.
    pub full_screen: bool,
    /// Whether everything is set in the easy-reading face.
    pub easy_reading: bool,
    /// The languages whose words are all there, under their own names.
    pub languages: Vec<LanguageView>,
    /// Whether all is as it was delivered.
    pub as_delivered: ResetView,
    /// A sentence about something that did not go well, such as a file that could not be saved; may be empty.
    pub notice: String,
    /// Where the choices are kept, in a sentence.
    pub kept: String,
    /// The program, its version and its licences, in a line.
    pub about: String,
}

/// What the button that sets everything back can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ResetView {
    /// Nothing: all is as it was delivered.
    #[default]
    Nothing,
    /// Set everything back.
    Offered,
    /// Everything was just set back; what was chosen before can be brought back.
    CanUndo,
}

/// The settings have nothing half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SettingsDraft;

/// What was decided in the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsAction {
    /// This text size, by its place.
    Size(usize),
    /// One size larger.
    Larger,
    /// One size smaller.
    Smaller,
    /// These colours.
    Theme(ThemeKind),
    /// Pictures may move, or not.
    Motion(bool),
    /// Whether the program covers the whole screen.
    FullScreen(bool),
    /// The easy-reading face, or the usual one.
    EasyReading(bool),
    /// This language, by its key.
    Language(u32),
    /// Everything as it was delivered.
    Reset,
    /// Everything as it was before it was set back.
    BringBack,
    /// Back to where one came from.
    Close,
}

/// Shows the settings in all the space below the top bar.
pub fn settings_ui(
    ui: &mut Ui,
    view: &SettingsView,
    _draft: &mut SettingsDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(SettingsAction),
) {
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        emit(SettingsAction::Close);
    }
    let frame::Bands { mut middle, mut foot } = frame::split(ui);
    middle_ui(&mut middle, view, words, emit);
    if foot.add(ActionButton::new(&words.say("settings-back")).key("Esc")).clicked() {
        emit(SettingsAction::Close);
    }
    at_the_right(&mut foot, |ui| {
        let (key, action) = match view.as_delivered {
            ResetView::CanUndo => ("settings-bring-back", SettingsAction::BringBack),
            ResetView::Nothing | ResetView::Offered => ("settings-reset", SettingsAction::Reset),
        };
        ui.add_enabled_ui(view.as_delivered != ResetView::Nothing, |ui| {
            if ui.add(ActionButton::new(&words.say(key))).clicked() {
                emit(action);
            }
        });
    });
}

/// The choices at the left, how it looks at the right; one below the other where there is less room.
fn middle_ui(ui: &mut Ui, view: &SettingsView, words: &Catalogue, emit: &mut dyn FnMut(SettingsAction)) {
    let layout = ui.layout_kind();
    let page = ui.available_rect_before_wrap().shrink2(vec2(layout.margin(), 0.0));
    let side = match layout {
        Layout::Wide => width::SIDE,
        Layout::Compact => width::SIDE_COMPACT,
        Layout::Narrow => 0.0,
    };
    let gap = if side > 0.0 { space::XL } else { 0.0 };
    let both = (page.width() - side - gap).min(READING_WIDTH) + side + gap;
    let page = Rect::from_center_size(page.center(), vec2(both, page.height())).with_min_y(page.top() + space::L);
    let choices = page.with_max_x(page.right() - side - gap);
    ui.scope_builder(UiBuilder::new().max_rect(choices).id_salt("choices"), |ui| {
        column_ui(ui, "choices", |ui| {
            notice_ui(ui, &view.notice);
            rows::rows_ui(ui, view, words, emit);
            if side == 0.0 {
                ui.add_space(space::L);
                preview::preview_ui(ui, words);
            }
            rows::foot_ui(ui, view);
        });
    });
    if side > 0.0 {
        let beside = page.with_min_x(page.right() - side);
        ui.scope_builder(UiBuilder::new().max_rect(beside).id_salt("preview"), |ui| {
            column_ui(ui, "preview", |ui| preview::preview_ui(ui, words));
        });
    }
}
