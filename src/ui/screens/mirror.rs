//! One question to one person before the round: what they expect of a decision of somebody else. It stands behind that
//! person's curtain, and Escape hides it at once. Start at [`mirror_ui`].

use egui::{Key, Rect, Ui, UiBuilder, vec2};

use crate::base::{Catalogue, Message};
use crate::ui::frame::{self, at_the_right, column_ui};
use crate::ui::keys;
use crate::ui::theme::sizes::{READING_WIDTH, space};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Field, PrimaryButton, Text};

/// No answer is longer.
const LONGEST: usize = 300;

/// What one person is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MirrorView {
    /// The pseudonym.
    pub person: String,
    /// The question.
    pub question: String,
    /// Such as "Question 1 of 2".
    pub number: String,
}

/// The half-typed answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MirrorDraft {
    answer: String,
    /// The question for which it is meant.
    of: String,
}

/// What was decided at the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MirrorAction {
    /// This is the answer.
    Answer(String),
    /// This person would rather not say.
    Skip,
    /// Hide it.
    Hide,
}

/// Shows the question in all the space below the top bar.
pub fn mirror_ui(
    ui: &mut Ui,
    view: &MirrorView,
    draft: &mut MirrorDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(MirrorAction),
) {
    // Nothing that one person typed is left for the next.
    let of = format!("{}\n{}", view.person, view.question);
    let is_new = draft.of != of;
    if is_new {
        *draft = MirrorDraft { answer: String::new(), of };
    }
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        draft.answer.clear();
        emit(MirrorAction::Hide);
    }
    let frame::Bands { middle: mut page, mut foot } = frame::split(ui);
    let whole = page.available_rect_before_wrap().shrink2(vec2(page.layout_kind().margin(), 0.0));
    let column = Rect::from_center_size(whole.center(), vec2(whole.width().min(READING_WIDTH), whole.height()));
    let mut entered = false;
    page.scope_builder(UiBuilder::new().max_rect(column.with_min_y(whole.top() + space::XL)), |ui| {
        column_ui(ui, "mirror", |ui| {
            let ink = ui.tokens().ink_2;
            let only = Message::new("mirror-only").with("name", view.person.as_str());
            ui.add(Text::small(&words.text(&only)).color(ink));
            ui.add_space(space::S);
            ui.add(Text::small(&view.number).color(ink));
            ui.add_space(space::M);
            ui.add(Text::heading(&view.question, Face::Heading).live());
            ui.add_space(space::XL);
            let name = words.say("mirror-answer");
            let field = Field::new(&name, &words.say("mirror-hint"), &mut draft.answer).longest(LONGEST).show(ui);
            entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if is_new || entered {
                field.request_focus();
            }
            ui.add_space(space::L);
            ui.add(Text::small(&words.say("mirror-kept")).color(ink));
        });
    });
    if foot.add(ActionButton::new(&words.say("mirror-hide")).key("Esc")).clicked() {
        emit(MirrorAction::Hide);
    }
    if foot.add(ActionButton::new(&words.say("mirror-skip"))).clicked() {
        emit(MirrorAction::Skip);
    }
    let typed = !draft.answer.trim().is_empty();
    at_the_right(&mut foot, |ui| {
        let label = words.say("mirror-keep");
        entered |= ui.add_enabled(typed, PrimaryButton::new(&label).key("Enter")).clicked();
    });
    if entered && typed {
        emit(MirrorAction::Answer(std::mem::take(&mut draft.answer)));
    }
}
