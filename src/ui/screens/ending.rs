//! The ending: the last picture, and in running text how the case went on, until the table turns to the debrief.
//! It never judges: no tick, no number, no colour for good or bad.
//! Start reading at [`ending_ui`].

use egui::{Key, Rect, Ui, UiBuilder, vec2};

use crate::base::Catalogue;
use crate::ui::frame::{self, at_the_right, column_ui};
use crate::ui::keys;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::stage::{StageHeight, StageView, stage_ui};
use crate::ui::theme::sizes::{READING_WIDTH, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{PrimaryButton, Text, largest_face};

/// How the case ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EndingView {
    /// The last picture; without one, the words stand alone.
    pub stage: Option<StageView>,
    /// One line, such as "The night ends".
    pub title: String,
    /// How it went on.
    pub paragraphs: Vec<String>,
}

/// The ending has nothing half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EndingDraft;

/// What was decided at the ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndingAction {
    /// "On to the debrief".
    ToDebrief,
}

/// Shows the ending in all the space below the top bar.
pub fn ending_ui(
    ui: &mut Ui,
    view: &EndingView,
    _draft: &mut EndingDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(EndingAction),
) {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if nothing_focused && keys::pressed(ui, Key::Enter) {
        emit(EndingAction::ToDebrief);
    }
    let frame::Bands { mut middle, mut foot } = frame::split(ui);
    let ui = &mut middle;
    ui.spacing_mut().item_spacing.y = 0.0;
    let layout = ui.layout_kind();
    if let Some(stage) = &view.stage {
        stage_ui(ui, stage, stage_height(layout));
    }
    let body = ui.available_rect_before_wrap();
    // Without a picture the words begin a little above the middle, as on a page that is read slowly.
    let top = match (&view.stage, layout) {
        (None, _) => body.height() * 0.16,
        (Some(_), Layout::Narrow) => space::M,
        (Some(_), _) => space::XXL,
    };
    let wide = (body.width() - 2.0 * layout.margin()).min(READING_WIDTH);
    let page = Rect::from_min_max(body.min + vec2((body.width() - wide) / 2.0, top), body.max);
    let page = page.with_max_x(page.left() + wide);
    ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
        column_ui(ui, "ending", |ui| {
            scroll_by_keys(ui);
            words_ui(ui, view, layout);
        });
    });
    at_the_right(&mut foot, |ui| {
        if ui.add(PrimaryButton::new(&words.say("ending-to-debrief")).key("Enter")).clicked() {
            emit(EndingAction::ToDebrief);
        }
    });
}

/// As on the play screen, so that the picture stays where it was.
fn stage_height(layout: Layout) -> StageHeight {
    match layout {
        Layout::Wide => StageHeight::Full(284.0),
        Layout::Compact => StageHeight::Full(214.0),
        Layout::Narrow => StageHeight::Strip(120.0),
    }
}

fn words_ui(ui: &mut Ui, view: &EndingView, layout: Layout) {
    let title = match layout {
        Layout::Wide => Face::Title,
        Layout::Compact => Face::Heading,
        Layout::Narrow => Face::HeadingCompact,
    };
    let room = vec2(ui.available_width(), ui.clip_rect().height() - title.line_height() - space::HUGE);
    let text = largest_face(ui, &[Face::ReadAloud, Face::Sub, Face::Option, Face::Body], &view.paragraphs, room);
    ui.add(Text::heading(&view.title, title));
    for paragraph in &view.paragraphs {
        ui.add_space(space::M);
        ui.add(Text::new(paragraph, text));
    }
    ui.add_space(space::L);
}
