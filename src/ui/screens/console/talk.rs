//! Stops and votes at the console: the cards of those that go on, and the lists from which they begin.

use egui::{Id, Key, Ui};

use super::rows::{Row, back_ui, card, choose};
use super::{ConsoleAction, ConsoleDraft, ConsoleView, VoteCard};
use crate::base::{Catalogue, Message};
use crate::ui::theme::sizes::console;
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Field, PrimaryButton, Text};

/// There is never more to choose from.
const MOST_OPTIONS: usize = 8;
/// Nobody counts more hands.
const DIGITS: usize = 4;

/// Hands that are being typed in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandsDraft {
    count: u64,
    typed: Vec<String>,
}

impl HandsDraft {
    /// Whether another count has begun.
    fn meet(&mut self, vote: &VoteCard) -> bool {
        let hands = vote.hands.as_deref().unwrap_or_default();
        let begins = self.count != vote.count || self.typed.len() != hands.len();
        if begins {
            self.count = vote.count;
            self.typed =
                hands.iter().map(|count| if *count == 0 { String::new() } else { count.to_string() }).collect();
        }
        begins && !hands.is_empty()
    }

    fn counted(&self) -> Vec<u32> {
        self.typed.iter().map(|hands| hands.parse().unwrap_or(0)).collect()
    }
}

/// The talk for which the case waits.
pub(super) fn stop_ui(ui: &mut Ui, view: &ConsoleView, words: &Catalogue, emit: &mut dyn FnMut(ConsoleAction)) {
    let Some(stop) = &view.stop else { return };
    card(ui, &words.say("console-stop-title"), &stop.left, |ui| {
        if !stop.question.is_empty() {
            ui.add(Text::new(&stop.question, Face::Body).live());
        }
        ui.add(Text::small(&stop.step).color(ui.tokens().ink_2));
        ui.horizontal_wrapped(|ui| {
            if stop.has_next && ui.add(ActionButton::new(&words.say("talk-next-step")).key("J")).clicked() {
                emit(ConsoleAction::NextStep);
            }
            if ui.add(ActionButton::new(&words.say("talk-go-on")).key("G")).clicked() {
                emit(ConsoleAction::EndStop);
            }
        });
    });
}

/// The vote: hands to be typed in while a count goes on, and what comes next.
pub(super) fn vote_ui(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    let Some(vote) = &view.vote else { return };
    if draft.hands.meet(vote) {
        ui.memory_mut(|memory| memory.request_focus(hands_id(0)));
    }
    card(ui, &vote.question, &vote.stage, |ui| {
        for (at, option) in vote.options.iter().enumerate() {
            let Some(hands) = draft.hands.typed.get_mut(at) else {
                ui.add(Text::body(option));
                continue;
            };
            let before = hands.clone();
            let name = words.text(&Message::new("console-hands").with("option", option.as_str()));
            ui.horizontal(|ui| {
                let words_wide = ui.available_width() - console::HANDS;
                ui.allocate_ui(egui::vec2(words_wide, 0.0), |ui| {
                    ui.set_width(words_wide);
                    ui.add(Text::body(option));
                });
                let field = Field::new(&name, "", hands).longest(DIGITS).hidden(view.seen_by_room);
                let field = field.id(hands_id(at)).show(ui);
                hands.retain(|letter| letter.is_ascii_digit());
                let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if entered && at + 1 < vote.options.len() {
                    ui.memory_mut(|memory| memory.request_focus(hands_id(at + 1)));
                }
            });
            if *hands != before {
                emit(ConsoleAction::Count(draft.hands.counted()));
            }
        }
        ui.horizontal_wrapped(|ui| {
            if ui.add(ActionButton::new(&vote.next).key("V")).clicked() {
                emit(ConsoleAction::VoteOn);
            }
            if ui.add(ActionButton::new(&words.say("console-vote-away")).plain()).clicked() {
                emit(ConsoleAction::VoteAway);
            }
        });
    });
}

fn hands_id(at: usize) -> Id {
    Id::new(("hands", at))
}

/// About what, and how the room talks: a stop begins with the choice.
pub(super) fn stop_sheet(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    card(ui, &words.say("console-stop"), "", |ui| {
        let about = words.say("console-stop-about");
        Field::new(&about, &about, &mut draft.stop_question).show(ui);
        let rows = view.formats.iter().map(|format| Row::new(&format.name, &format.about));
        if let Some(format) = choose(ui, "format", rows).and_then(|at| view.formats.get(at)) {
            let question = std::mem::take(&mut draft.stop_question);
            emit(ConsoleAction::Stop { question, format: format.id.clone() });
            draft.open = None;
        }
        back_ui(ui, draft, words);
    });
}

/// What is put to the vote.
pub(super) fn vote_sheet(
    ui: &mut Ui,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    let mut vote = std::mem::take(&mut draft.vote);
    // There is always one more line to write in.
    while vote.options.len() < 2
        || (vote.options.len() < MOST_OPTIONS && vote.options.iter().all(|one| !one.is_empty()))
    {
        vote.options.push(String::new());
    }
    card(ui, &words.say("console-vote-new"), "", |ui| {
        let about = words.say("console-vote-question");
        let id = |at: usize| Id::new(("vote", at));
        let mut entered = None;
        let field = Field::new(&about, &about, &mut vote.question).id(id(0)).show(ui);
        let enter = |ui: &Ui| ui.input(|input| input.key_pressed(Key::Enter));
        if field.lost_focus() && enter(ui) {
            entered = Some(0);
        }
        for (at, option) in vote.options.iter_mut().enumerate() {
            let name = words.text(&Message::new("console-vote-option").with("number", at + 1));
            let field = Field::new(&name, &name, option).id(id(at + 1)).show(ui);
            if field.lost_focus() && enter(ui) {
                entered = Some(at + 1);
            }
        }
        let written = vote.options.iter().filter(|option| !option.trim().is_empty()).count();
        let ready = written >= 2 && !vote.question.trim().is_empty();
        // Enter on an empty line says that this was the last option.
        let last = entered.is_some_and(|at| at > 0 && vote.options.get(at - 1).is_some_and(String::is_empty));
        if let Some(at) = entered.filter(|_| !(last && ready)) {
            ui.memory_mut(|memory| memory.request_focus(id(at + 1)));
        } else if !draft.typing {
            ui.memory_mut(|memory| memory.request_focus(id(0)));
            draft.typing = true;
        }
        let put = ui.add_enabled(ready, PrimaryButton::new(&words.say("console-vote-put"))).clicked();
        if ready && (put || last) {
            emit(ConsoleAction::Vote(std::mem::take(&mut vote)));
            draft.open = None;
        }
        back_ui(ui, draft, words);
        draft.vote = std::mem::take(&mut vote);
    });
}
