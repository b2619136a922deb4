//! The author's desk: the files with their state, the plan of the case with the way the last play took, the problems,
//! and the text of a file at the place of one.
//! It never reads or writes a file and never edits text: that is for the author's own editor.
//! Start reading at [`AuthorView`] and [`author_ui`].

mod files;
mod plan;
mod problems;
mod source;
mod view;

use egui::{Key, Rect, Ui, UiBuilder, vec2};

use crate::base::Catalogue;
use crate::ui::frame::{at_the_right, column_ui, split};
use crate::ui::keys;
use crate::ui::paint::Icon;
use crate::ui::theme::sizes::{space, width};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, PrimaryButton, Text};

pub use view::{
    AuthorAction, AuthorDraft, AuthorView, FileGroup, FileState, FileView, PlanView, ProblemView, SourceView,
};

/// Shows the author's desk in all the space below the top bar.
pub fn author_ui(
    ui: &mut Ui,
    view: &AuthorView,
    draft: &mut AuthorDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(AuthorAction),
) {
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        emit(if view.source.is_some() { AuthorAction::CloseText } else { AuthorAction::Back });
    }
    let t = ui.tokens();
    let layout = ui.layout_kind();
    let mut bands = split(ui);
    let whole = bands.middle.available_rect_before_wrap();
    let list = match layout {
        Layout::Wide => 288.0,
        Layout::Compact => 244.0,
        Layout::Narrow => 208.0,
    };
    let (left, right) = whole.split_left_right_at_x(whole.left() + list);
    bands.middle.painter().rect_filled(left, 0, t.surface);
    bands.middle.painter().vline(left.right() - 0.5, left.y_range(), t.card_stroke());
    within(&mut bands.middle, left.shrink2(vec2(space::M, space::S)), "files", |ui| {
        column_ui(ui, "files", |ui| files::files_ui(ui, &view.groups, emit));
    });
    let share = if layout == Layout::Narrow { 0.5 } else { 0.52 };
    let (above, below) = right.split_top_bottom_at_y(right.top() + right.height() * share);
    let margin = if layout == Layout::Wide { 24.0 } else { 14.0 };
    within(&mut bands.middle, above.shrink2(vec2(margin, 10.0)), "plan", |ui| plan_ui(ui, view, draft, words, emit));
    bands.middle.painter().rect_filled(below, 0, t.surface);
    bands.middle.painter().hline(below.x_range(), below.top() + 0.5, t.card_stroke());
    within(&mut bands.middle, below.shrink2(vec2(margin, 8.0)), "problems", |ui| match &view.source {
        Some(text) => source::source_ui(ui, text, draft, words, emit),
        None => {
            draft.shown = None;
            problems::problems_ui(ui, view, words, emit);
        }
    });
    if bands.foot.add(ActionButton::new(&words.say("author-back")).icon(Icon::ArrowLeft).key("Esc")).clicked() {
        emit(AuthorAction::Back);
    }
    if let Some(news) = &view.news {
        at_the_right(&mut bands.foot, |ui| ui.add(Text::small(news).live()));
    }
}

/// A part of the page, which nothing in it leaves.
fn within<R>(ui: &mut Ui, rect: Rect, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(name), |ui| {
        ui.shrink_clip_rect(rect.expand(10.0));
        add(ui)
    })
    .inner
}

/// Title, note and the main button; the plan below.
fn plan_ui(
    ui: &mut Ui,
    view: &AuthorView,
    draft: &mut AuthorDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(AuthorAction),
) {
    let Some(plan) = &view.plan else {
        ui.add(Text::heading(&words.say("author-no-case"), Face::SubBold));
        return;
    };
    let from_here = words.say("author-play-from-here");
    let button = PrimaryButton::new(&from_here).icon(Icon::Play);
    let wide = button.size(ui).x;
    ui.horizontal(|ui| {
        let room = (ui.available_width() - wide - space::M).max(width::WORDS_LEAST);
        ui.allocate_ui(vec2(room, 0.0), |ui| {
            ui.set_width(room);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(Text::heading(&view.case, Face::SubBold));
                if let Some(note) = &view.note {
                    ui.add(Text::small(note).live());
                }
            });
        });
        if ui.add(button).clicked() {
            emit(AuthorAction::PlayFromHere);
        }
    });
    plan::plan_ui(ui, plan, draft, words, emit);
}
