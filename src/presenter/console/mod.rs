//! The console: what the facilitator's page shows, and what an action on it means. Where the room sees the same screen,
//! nothing private gets into its view.

mod view;

use std::time::Duration;

use crate::engine;
use crate::presenter::Presenter;
use crate::scenario::model::{InjectIx, Who};
use crate::scenario::talk::Watch;
use crate::ui::screens::console::ConsoleAction;
use crate::workshop::day::DayCommand;
use crate::workshop::notes::NoteCommand;
use crate::workshop::talk::{TalkCommand, VoteStage};
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
            ConsoleAction::Mark { kind, by } => {
                let kind = Watch::ALL.get(kind).copied();
                Command::Note(NoteCommand::Mark { kind, words: String::new(), by: by.map(person) })
            }
            ConsoleAction::Note { words, by } => {
                Command::Note(NoteCommand::Mark { kind: None, words, by: by.map(person) })
            }
            ConsoleAction::Stop { question, format } => {
                Command::Talk(TalkCommand::CallStop { question, format: Some(format) })
            }
            ConsoleAction::Vote(vote) => {
                Command::Talk(TalkCommand::AskVote { question: vote.question, options: vote.options })
            }
            ConsoleAction::Count(hands) => Command::Talk(TalkCommand::Count(hands)),
            ConsoleAction::VoteOn => {
                let vote = self.session.workshop().and_then(|workshop| workshop.talk().vote());
                let done = vote.is_some_and(|vote| vote.stage == VoteStage::Done);
                Command::Talk(if done { TalkCommand::PutVoteAway } else { TalkCommand::GoOnWithVote })
            }
            ConsoleAction::VoteAway => Command::Talk(TalkCommand::PutVoteAway),
            ConsoleAction::Hint(clause) => Command::Talk(TalkCommand::GiveHint { clause }),
            ConsoleAction::HintAway => Command::Talk(TalkCommand::PutHintAway),
            ConsoleAction::Part(at) => Command::Day(DayCommand::EnterPart(at)),
            ConsoleAction::TakeOver(key) => {
                let Some(role) = role(key) else { return };
                Command::TakeOver(role)
            }
            ConsoleAction::MoreTime(key) => {
                let Some(command) = role(key).and_then(|role| self.more_time(role)) else { return };
                command
            }
            ConsoleAction::NextStep => Command::Talk(TalkCommand::NextStep),
            ConsoleAction::EndStop => Command::Talk(TalkCommand::EndStop),
            ConsoleAction::GiveSeat { role: key, to } => {
                let Some(role) = role(key) else { return };
                Command::GiveSeat { role, to: to.map(person) }
            }
            ConsoleAction::Join(name) => Command::Join { name, home: None },
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

    /// A minute more for each decision of a seat.
    fn more_time(&self, role: Who) -> Option<Command> {
        let table = self.session.at_table()?;
        let extra = table.round.limits().extra(role) + Duration::from_secs(60);
        let role = table.play().case().scenario.member(role).id.clone();
        Some(Command::Day(DayCommand::GiveTime { role, extra }))
    }
}
