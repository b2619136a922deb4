//! The pre-brief: at the left what has to be said before the play, to be ticked; at the right one sentence to be read
//! aloud. A gate: the role cards open when everything was heard.
//! It never hurries anyone, and no single item can be left out without saying that it was done.
//! Start reading at [`PrebriefView`] and [`prebrief_ui`]; `draft` says what a tick does.

mod card;
mod draft;
mod list;

use egui::{FocusDirection, Key, Rect, Ui, UiBuilder, pos2, vec2};

pub use self::draft::PrebriefDraft;
use crate::base::{Catalogue, Message};
use crate::ui::frame::{self, at_the_right};
use crate::ui::keys;
use crate::ui::paint::Icon;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, PrimaryButton, Text};

/// What has to be said before the play.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrebriefView {
    /// The name of the case.
    pub case_title: String,
    /// What is said, in order.
    pub items: Vec<PrebriefItem>,
    /// Whether all may be ticked at once, by those who have done it on paper or did it before.
    pub can_skip: bool,
}

/// One thing to be said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrebriefItem {
    /// Tells it from the others.
    pub key: u32,
    /// In the list, such as "The pause word".
    pub title: String,
    /// The sentences to be read aloud; a new line begins a paragraph.
    pub read_aloud: String,
    /// In small print below them; may be empty.
    pub second: String,
    /// Beside the title.
    pub icon: Option<Icon>,
}

/// What was decided at the pre-brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrebriefAction {
    /// Everything was heard: on to the role cards.
    Begin,
    /// Back to the set-up.
    Back,
}

/// Shows the pre-brief in all the space below the top bar.
pub fn prebrief_ui(
    ui: &mut Ui,
    view: &PrebriefView,
    draft: &mut PrebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(PrebriefAction),
) {
    draft.meet(view);
    by_keys(ui, view, draft, emit);
    let frame::Bands { mut middle, mut foot } = frame::split(ui);
    let layout = middle.layout_kind();
    let (list, card) = columns(middle.available_rect_before_wrap(), layout);
    middle.scope_builder(UiBuilder::new().max_rect(list).id_salt("list"), |ui| {
        list::list_ui(ui, view, draft, words);
    });
    middle.scope_builder(UiBuilder::new().max_rect(card).id_salt("card"), |ui| {
        card::card_ui(ui, view, draft, words, layout);
    });
    foot_ui(&mut foot, view, draft, words, emit);
}

/// Keys of the list, as long as the focus is in it or nowhere; and those that hold everywhere.
fn by_keys(ui: &Ui, view: &PrebriefView, draft: &mut PrebriefDraft, emit: &mut dyn FnMut(PrebriefAction)) {
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        emit(PrebriefAction::Back);
    }
    if view.can_skip && keys::pressed(ui, Key::T) {
        draft.tick_all(view);
    }
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if !(nothing_focused || draft.in_list) {
        return;
    }
    if keys::pressed(ui, Key::Enter) {
        if draft.left(view) == 0 {
            emit(PrebriefAction::Begin);
        } else {
            draft.hear(view);
            draft.focus_next = true;
        }
    }
    if keys::pressed(ui, Key::Space) {
        draft.tick_or_untick(view);
        draft.focus_next = true;
    }
    if nothing_focused && keys::first_arrow(ui) {
        draft.focus_next = true;
        return;
    }
    let step = isize::from(keys::pressed(ui, Key::ArrowDown)) - isize::from(keys::pressed(ui, Key::ArrowUp));
    if step != 0 {
        draft.walk(view, step);
        draft.focus_next = true;
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
}

/// The list and the card, side by side in every layout: what is read aloud stays beside what it belongs to.
fn columns(body: Rect, layout: Layout) -> (Rect, Rect) {
    let (wide, gap, top) = match layout {
        Layout::Wide => (428.0, 32.0, space::XL),
        Layout::Compact => (340.0, 20.0, space::L),
        Layout::Narrow => (288.0, 16.0, space::M),
    };
    let page = Rect::from_min_max(body.min + vec2(layout.margin(), top), body.max - vec2(layout.margin(), 0.0));
    let list = page.with_max_x(page.left() + wide);
    let card = Rect::from_min_max(pos2(list.right() + gap, page.top()), page.max - vec2(0.0, top));
    (list, card)
}

/// "Back" at the left; at the right the role cards, and until they open, what is still to be heard.
fn foot_ui(
    foot: &mut Ui,
    view: &PrebriefView,
    draft: &PrebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(PrebriefAction),
) {
    if foot.add(ActionButton::new(&words.say("prebrief-back")).key("Esc")).clicked() {
        emit(PrebriefAction::Back);
    }
    let left = draft.left(view);
    let label = words.say("prebrief-begin");
    at_the_right(foot, |ui| {
        if left == 0 {
            if ui.add(PrimaryButton::new(&label).key("Enter")).clicked() {
                emit(PrebriefAction::Begin);
            }
            return;
        }
        // Locked, but still to be read from the back row.
        ui.visuals_mut().disabled_alpha = 1.0;
        ui.add_enabled(false, PrimaryButton::new(&label).icon(Icon::Lock));
        let text = Message::new("prebrief-left").with("n", left).with("all", view.items.len());
        let face = if ui.layout_kind() == Layout::Narrow { Face::Small } else { Face::Body };
        let ink = ui.tokens().ink_2;
        ui.add(Text::new(&words.text(&text), face).color(ink).live());
    });
}
