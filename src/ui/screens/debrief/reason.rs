//! Before a gap counts as justified: the reason, and whose words it is in. It can be taken back.

use egui::{Key, Ui};

use super::draft::{DebriefAction, DebriefDraft};
use crate::base::Catalogue;
use crate::ui::keys;
use crate::ui::theme::Face;
use crate::ui::theme::sizes::space;
use crate::ui::widgets::{ActionButton, Field, PrimaryButton, Text};

pub(super) fn reason_ui(
    ui: &mut Ui,
    people: &[(u32, String)],
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let Some(reason) = &mut draft.reason else { return };
    ui.spacing_mut().item_spacing.y = space::S;
    let ask = words.say("debrief-reason-ask");
    ui.add(Text::heading(&ask, Face::SubBold));
    let response = Field::new(&ask, &words.say("debrief-reason-hint"), &mut reason.words).show(ui);
    if !std::mem::replace(&mut reason.begun, true) {
        response.request_focus();
    }
    let entered = response.lost_focus() && keys::pressed_even_while_typing(ui, Key::Enter);
    ui.add_space(space::S);
    ui.add(Text::heading(&words.say("debrief-reason-whose"), Face::SubBold));
    ui.horizontal_wrapped(|ui| {
        let table = words.say("debrief-reason-table");
        if ui.add(ActionButton::new(&table).chosen(reason.by.is_none())).clicked() {
            reason.by = None;
        }
        for (key, name) in people {
            let button = ActionButton::new(name).chosen(reason.by == Some(*key));
            if ui.push_id(key, |ui| ui.add(button)).inner.clicked() {
                reason.by = Some(*key);
            }
        }
    });
    ui.add_space(space::S);
    let typed = !reason.words.trim().is_empty();
    let (mut done, mut over) = (entered && typed, false);
    ui.horizontal_wrapped(|ui| {
        done |= ui.add_enabled(typed, PrimaryButton::new(&words.say("debrief-reason-accept")).key("Enter")).clicked();
        over = ui.add(ActionButton::new(&words.say("debrief-reason-not")).key("Esc").plain()).clicked();
    });
    if done && let Some(reason) = draft.reason.take() {
        emit(DebriefAction::Justify { key: reason.key, words: reason.words, by: reason.by });
    } else if over {
        draft.reason = None;
    }
}
