//! The console: what the facilitator's page shows, and what an action on it means. Where the room sees the same screen,
//! nothing private gets into its view.

mod view;

use crate::engine;
use crate::presenter::Presenter;
use crate::scenario::model::{InjectIx, Who};
use crate::scenario::talk::Watch;
use crate::ui::screens::console::ConsoleAction;
use crate::workshop::notes::NoteCommand;
use crate::workshop::talk::TalkCommand;
use crate::workshop::{Actor, Command, PersonId, Step};

/// What the laptop shows while a case goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::presenter) enum Front {
    /// The table, its curtains and what lies behind them.
    #[default]
    Table,
    /// Whoever is at the laptop says that they lead.
    Gate,
    /// The facilitator's page.
    Console,
}

impl Presenter {
    /// Where the projector shows something else, the laptop is the facilitator's first.
    pub(in crate::presenter) fn first_front(&self) -> Front {
        if self.projector.is_apart() { Front::Console } else { Front::Table }
    }

    /// From the table to the facilitator's page and back. What is private is covered first.
    pub(in crate::presenter) fn turn_front(&mut self) {
        self.session.cover();
        self.front = match self.front {
            Front::Table if self.projector.is_apart() => Front::Gate,
            Front::Table | Front::Gate => Front::Console,
            Front::Console => Front::Table,
        };
    }

    /// Back from the gate without having said anything.
    pub(in crate::presenter) fn leave_gate(&mut self) {
        self.front = Front::Table;
    }

    pub(in crate::presenter) fn console(&mut self, action: ConsoleAction) {
        let person = |key: u32| PersonId(key);
        let role = |key: u32| u16::try_from(key).ok().map(Who);
        let command = match action {
            ConsoleAction::Pause => return self.pause(),
            ConsoleAction::HandOver => return self.turn_front(),
            ConsoleAction::Wall => return self.projector.toggle(),
            ConsoleAction::AnotherQuestion => {
                self.question = self.question.wrapping_add(1);
                return;
            }
            ConsoleAction::DismissToast => {
                self.session.forget_note();
                self.notice = None;
                return;
            }
            ConsoleAction::Undo => Command::Undo,
            ConsoleAction::Mark(at) => {
                let kind = Watch::ALL.get(at).copied();
                Command::Note(NoteCommand::Mark { kind, words: String::new(), by: None })
            }
            ConsoleAction::Note(words) => Command::Note(NoteCommand::Mark { kind: None, words, by: None }),
            ConsoleAction::Stop => Command::Talk(TalkCommand::CallStop { question: String::new(), format: None }),
            ConsoleAction::NextStep => Command::Talk(TalkCommand::NextStep),
            ConsoleAction::EndStop => Command::Talk(TalkCommand::EndStop),
            ConsoleAction::GiveSeat { role: key, to } => {
                let Some(role) = role(key) else { return };
                Command::GiveSeat { role, to: to.map(person) }
            }
            ConsoleAction::StepOut(key) => Command::StepOut(person(key)),
            ConsoleAction::Return(key) => Command::Return(person(key)),
            ConsoleAction::Send(key) => {
                let Ok(at) = u16::try_from(key) else { return };
                Command::Play(engine::Command::Inject(InjectIx(at)))
            }
            ConsoleAction::ToDebrief => Command::ToDebrief,
        };
        self.ask(Actor::Facilitator, &command);
        if self.session.step() == Some(Step::Debrief) {
            self.front = Front::Table;
        }
    }
}
