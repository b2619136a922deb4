//! The author's desk: the files with their state, the plan of the case with the way the last play took, the problems,
//! and the text of a file at the place of one.
//! It never reads or writes a file and never edits text, but for a repair that leaves no choice: the rest is for the
//! author's own editor.
//! Start reading at [`AuthorView`] and [`author_ui`].

mod files;
mod fit;
mod plan;
mod problems;
mod source;
mod view;

use egui::{Key, Rect, Ui, UiBuilder, vec2};

use crate::base::Catalogue;
use crate::ui::frame::{at_the_right, column_ui, split};
use crate::ui::keys;
use crate::ui::paint::Icon;
use crate::ui::theme::sizes::{padding, radius, space, width};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, PrimaryButton, Text};

pub use view::{
    AuthorAction, AuthorDraft, AuthorView, Excerpt, FileGroup, FileState, FileView, PlanView, ProblemView, SourceView,
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
    let (above, below) = right.split_top_bottom_at_y(right.bottom() - room_for_problems(view, right.height()));
    let margin = if layout == Layout::Wide { space::XL } else { padding::CONTROL };
    within(&mut bands.middle, above.shrink2(vec2(margin, space::OPTIONS)), "plan", |ui| {
        plan_ui(ui, view, draft, words, emit);
    });
    bands.middle.painter().rect_filled(below, 0, t.surface);
    bands.middle.painter().hline(below.x_range(), below.top() + 0.5, t.card_stroke());
    within(&mut bands.middle, below.shrink2(vec2(margin, space::S)), "problems", |ui| match &view.source {
        Some(text) => source::source_ui(ui, text, draft, words, emit),
        None => {
            draft.shown = None;
            problems::problems_ui(ui, view, words, emit);
        }
    });
    if bands.foot.add(ActionButton::new(&words.say("author-back")).icon(Icon::ArrowLeft).key("Esc")).clicked() {
        emit(AuthorAction::Back);
    }
    at_the_right(&mut bands.foot, |ui| {
        if view.can_undo && ui.add(ActionButton::new(&words.say("author-undo"))).clicked() {
            emit(AuthorAction::Undo);
        }
        // Where there is little room, the plan needs the place of the note more than the note does.
        let note = view.note.as_ref().filter(|_| layout == Layout::Narrow);
        if let Some(said) = note.or(view.news.as_ref()) {
            ui.add(Text::small(said).live());
        }
    });
}

/// How much of the height the problems get: as much as they need, and at most half; the plan has the rest.
fn room_for_problems(view: &AuthorView, height: f32) -> f32 {
    let shown = u8::try_from(view.problems.len()).unwrap_or(u8::MAX);
    let share = if view.source.is_some() { 0.5 } else { ((f32::from(shown) * 88.0 + 64.0) / height).clamp(0.34, 0.48) };
    height * share
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
            ui.horizontal_wrapped(|ui| {
                ui.add(Text::heading(&view.case, Face::SubBold));
                if let Some(note) = view.note.as_ref().filter(|_| ui.layout_kind() != Layout::Narrow) {
                    let t = ui.tokens();
                    let chip = egui::Frame::new().fill(t.sunken).corner_radius(radius::OPTION);
                    chip.inner_margin(egui::Margin::symmetric(12, 4)).show(ui, |ui| ui.add(Text::small(note).live()));
                }
            });
        });
        if ui.add(button).clicked() {
            emit(AuthorAction::PlayFromHere);
        }
    });
    plan::plan_ui(ui, plan, draft, words, emit);
}
