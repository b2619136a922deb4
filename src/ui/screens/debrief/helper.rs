//! Help for whoever leads and has never led one: what to read aloud, what was seen, why it matters, an open question, who
//! has spoken how much, and a note of one's own. It is never on the wall; where the room sees this screen, it waits
//! behind a key.

use egui::{Key, Ui};

use super::draft::{DebriefAction, DebriefDraft};
use super::view::{DebriefView, PageView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{Field, Text};

pub(super) fn is_open(view: &DebriefView, draft: &DebriefDraft) -> bool {
    view.helper.as_ref().is_some_and(|helper| draft.helper_open.unwrap_or(helper.open))
}

pub(super) fn toggle(view: &DebriefView, draft: &mut DebriefDraft) {
    draft.helper_open = Some(!is_open(view, draft));
}

pub(super) fn helper_ui(
    ui: &mut Ui,
    view: &DebriefView,
    page: &PageView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let Some(helper) = &view.helper else { return };
    column_ui(ui, "helper", |ui| {
        let t = ui.tokens();
        t.card().fill(t.lamp_soft).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.add(Text::heading(&helper.title, Face::SmallBold).color(t.ink_2));
            let prompt = &page.prompt;
            for (key, text) in [
                ("debrief-helper-say", &prompt.say),
                ("debrief-helper-seen", &prompt.seen),
                ("debrief-helper-concern", &prompt.concern),
                ("debrief-helper-question", &prompt.question),
            ] {
                if !text.is_empty() {
                    ui.add_space(space::S);
                    ui.add(Text::new(&words.say(key), Face::SmallBold).color(t.ink_2));
                    ui.add(Text::body(text));
                }
            }
            airtime_ui(ui, &helper.airtime, draft, words);
            ui.add_space(space::S);
            note_ui(ui, draft, words, emit);
        });
        ui.add_space(space::L);
    });
}

/// Who decided and acted how often in the play, and who has spoken how often in the talk.
fn airtime_ui(ui: &mut Ui, airtime: &[String], draft: &DebriefDraft, words: &Catalogue) {
    let t = ui.tokens();
    if airtime.is_empty() && draft.spoken.is_empty() {
        return;
    }
    ui.add_space(space::S);
    ui.add(Text::new(&words.say("debrief-helper-airtime"), Face::SmallBold).color(t.ink_2));
    for line in airtime {
        ui.add(Text::small(line));
    }
    for (name, times) in &draft.spoken {
        let line = Message::new("debrief-helper-spoke").with("name", name.as_str()).with("count", i64::from(*times));
        ui.add(Text::small(&words.text(&line)));
    }
}

fn note_ui(ui: &mut Ui, draft: &mut DebriefDraft, words: &Catalogue, emit: &mut dyn FnMut(DebriefAction)) {
    let name = words.say("debrief-helper-note");
    let response = Field::new(&name, &name, &mut draft.note).show(ui);
    if response.lost_focus() && keys::pressed_even_while_typing(ui, Key::Enter) && !draft.note.trim().is_empty() {
        emit(DebriefAction::Note(std::mem::take(&mut draft.note)));
    }
}
