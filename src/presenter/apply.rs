//! The one place where what people decide becomes a change.

use crate::base::Message;
use crate::scenario::model::Who;
use crate::ui::frame::FrameAction;
use crate::ui::screens::author::AuthorAction;
use crate::ui::screens::console::ConsoleAction;
use crate::ui::screens::curtain::CurtainAction;
use crate::ui::screens::day::DayAction;
use crate::ui::screens::debrief::DebriefAction;
use crate::ui::screens::ending::EndingAction;
use crate::ui::screens::handbook::HandbookAction;
use crate::ui::screens::lobby::LobbyAction;
use crate::ui::screens::mirror::MirrorAction;
use crate::ui::screens::pause::PauseAction;
use crate::ui::screens::play::PlayAction;
use crate::ui::screens::prebrief::PrebriefAction;
use crate::ui::screens::role_card::RoleCardAction;
use crate::ui::screens::settings::SettingsAction;
use crate::ui::screens::setup::SetupAction;
use crate::ui::screens::swap::SwapAction;
use crate::ui::screens::table::TableAction;
use crate::ui::screens::talk::TalkAction;

use crate::presenter::{Presenter, Screen, play};
use crate::ui::screens::workshops::WorkshopsAction;
use crate::workshop::talk::TalkCommand;
use crate::workshop::{Actor, Command, Step};

/// Everything that can be decided at the window, from any screen.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::presenter) enum Intent {
    Frame(FrameAction),
    Pause(PauseAction),
    Lobby(LobbyAction),
    Setup(SetupAction),
    Day(DayAction),
    Mirror(MirrorAction),
    MirrorCurtain(CurtainAction),
    /// To the page of the day, from a round.
    OpenDay,
    Prebrief(PrebriefAction),
    Table(TableAction),
    Curtain(CurtainAction),
    RoleCard(RoleCardAction),
    Play(PlayAction),
    /// Escape on a private page.
    StepBack,
    Swap(SwapAction),
    Ending(EndingAction),
    Debrief(DebriefAction),
    Author(AuthorAction),
    Handbook(HandbookAction),
    Settings(SettingsAction),
    Workshops(WorkshopsAction),
    Console(ConsoleAction),
    Talk(TalkAction),
    /// To the facilitator's page, or back.
    TurnFront,
    /// Back from the gate of the facilitator's page.
    LeaveGate,
}

impl Presenter {
    pub(in crate::presenter) fn take(&mut self, intent: Intent) {
        self.stale = true;
        match intent {
            Intent::Frame(FrameAction::Pause) => self.pause(),
            Intent::Frame(FrameAction::Handbook) => self.open_book(),
            Intent::Frame(FrameAction::Settings) => self.toggle_settings(),
            Intent::Frame(FrameAction::Close) if self.choices.open => self.toggle_settings(),
            Intent::Frame(FrameAction::Close) => self.in_the_book(HandbookAction::Close),
            Intent::Frame(FrameAction::Language(key)) => self.language(key),
            Intent::Handbook(action) => self.in_the_book(action),
            Intent::Pause(PauseAction::GoOn) => self.resume(),
            Intent::Settings(action) => self.in_the_settings(action),
            Intent::Lobby(action) => self.lobby(action),
            Intent::Workshops(action) => self.workshops(&action),
            Intent::Setup(action) => self.set_up(action),
            Intent::Day(action) => self.day(action),
            Intent::Mirror(action) => self.mirror(action),
            Intent::MirrorCurtain(action) => self.at_the_mirror_curtain(action),
            Intent::OpenDay | Intent::Frame(FrameAction::People) => self.open_day(),
            Intent::Prebrief(PrebriefAction::Begin) if self.session.workshop().is_some() => self.begin_planned(),
            Intent::Prebrief(PrebriefAction::Begin) => self.begin(),
            Intent::Prebrief(PrebriefAction::Back) => {
                self.screen = if self.session.workshop().is_some() { Screen::Day } else { Screen::Setup };
            }
            Intent::Debrief(action) => self.debrief(action),
            Intent::Console(action) => self.console(action),
            Intent::Talk(action) => {
                let command = match action {
                    TalkAction::NextStep => TalkCommand::NextStep,
                    TalkAction::GoOn => TalkCommand::EndStop,
                };
                self.ask(Actor::Table, &Command::Talk(command));
            }
            Intent::TurnFront => self.turn_front(),
            Intent::LeaveGate => self.leave_gate(),
            Intent::Author(action) => self.author(action),
            play => self.at_the_table(play),
        }
        self.follow_the_day();
    }

    /// Asks the workshop for something. A refusal is told.
    pub(in crate::presenter) fn ask(&mut self, actor: Actor, command: &Command) {
        self.notice = None;
        let talked = self.session.stop().is_some();
        if talked && matches!(command, Command::Play(_)) {
            // Whoever decides says by it that the talk is over.
            let end = Command::Talk(TalkCommand::EndStop);
            let _refused = self.session.ask(Actor::Table, &end, &mut self.outbox).is_err();
        }
        match self.session.ask(actor, command, &mut self.outbox) {
            Ok(()) if !talked || matches!(command, Command::Play(_)) => self.tell_stop(),
            Ok(()) => {}
            Err(refused) => self.notice = Some(self.words.text(&refused.message())),
        }
    }

    /// The case has come to a stop: what the room talks about.
    pub(in crate::presenter) fn tell_stop(&mut self) {
        let Some(stop) = self.session.stop() else { return };
        let key = if stop.question.is_empty() { "stop-called" } else { "stop-here" };
        let message = Message::new(key).with("minutes", i64::from(stop.minutes));
        self.notice = Some(self.words.text(&message.with("question", stop.question.as_str())));
    }

    pub(in crate::presenter) fn pause(&mut self) {
        if self.paused {
            return;
        }
        self.paused = true;
        self.cover_mirrors();
        if self.session.workshop().is_some() {
            self.ask(Actor::Table, &Command::Pause);
        }
    }

    /// After a pause nothing private is shown before somebody asks for it.
    fn resume(&mut self) {
        self.paused = false;
        if self.session.workshop().is_some_and(crate::workshop::Workshop::is_paused) {
            self.ask(Actor::Facilitator, &Command::Resume);
        }
    }

    /// What is decided while a case is played.
    fn at_the_table(&mut self, intent: Intent) {
        if self.session.again().is_some() {
            // A moment that is only looked at: whatever is decided there leads back to the talk.
            if !matches!(intent, Intent::Play(PlayAction::DismissToast) | Intent::Table(TableAction::DismissToast)) {
                self.session.back_from_again();
            }
            return;
        }
        let Some(step) = self.session.step() else { return };
        if self.session.is_trying() && (step == Step::Ending || (intent == Intent::StepBack && step == Step::Table)) {
            return self.end_trial();
        }
        let mover = self.session.mover();
        let command = match intent {
            Intent::Table(TableAction::DismissToast) | Intent::Play(PlayAction::DismissToast) => {
                self.session.forget_note();
                self.notice = None;
                return;
            }
            // From what everybody may see the way leads out; the workshop waits in the lobby.
            Intent::StepBack if step == Step::Table => return self.leave(),
            Intent::Table(TableAction::Stop) => {
                Command::Talk(TalkCommand::CallStop { question: String::new(), format: None })
            }
            Intent::Table(TableAction::TakeSeat(key)) => Command::TakeSeat(Who(u16::try_from(key).unwrap_or(u16::MAX))),
            Intent::Curtain(CurtainAction::Show) => Command::Show,
            Intent::Curtain(CurtainAction::StepBack) | Intent::RoleCard(RoleCardAction::Hide) | Intent::StepBack => {
                Command::Hide
            }
            Intent::RoleCard(RoleCardAction::Read) => Command::CardRead,
            Intent::Play(PlayAction::Continue) => Command::GoOn,
            Intent::Play(action) => {
                let Step::Role(role) = step else { return };
                let table = self.session.at_table();
                let Some(command) = table.and_then(|table| play::command(&table, role, &action)) else { return };
                Command::Play(command)
            }
            Intent::Swap(SwapAction::Changed) => Command::PlacesChanged,
            Intent::Ending(EndingAction::ToDebrief) => Command::ToDebrief,
            _ => return,
        };
        self.ask(mover, &command);
        if self.session.is_trying() && self.session.step() == Some(Step::Ending) {
            self.end_trial();
        }
    }

    /// Whether the round belongs to the day of a group, which goes on after it.
    pub(in crate::presenter) fn is_a_day(&self) -> bool {
        self.session.workshop().is_some_and(|workshop| !workshop.day().parts().is_empty())
    }

    fn begin(&mut self) {
        let Some(case) = self.setup.case(&self.library) else { return };
        let (round, people) = (self.setup.round(case.scenario.id.clone(), self.seed), self.setup.names());
        // The next play of this sitting gets another draw of everything.
        self.seed = self.seed.wrapping_add(1);
        self.drafts.begin_afresh();
        match self.session.begin(&self.library, &people, round, &mut self.outbox) {
            Ok(()) => {
                self.screen = Screen::Live;
                self.front = self.first_front();
                self.ask_mirrors();
                self.tell_stop();
            }
            Err(refused) => {
                self.notice = Some(self.words.text(&refused.message()));
                self.screen = Screen::Setup;
            }
        }
    }

    /// Back to the lobby, from where the workshop can be gone on with, or its debrief be come back to.
    pub(in crate::presenter) fn leave(&mut self) {
        if self.bench.playing {
            self.back_to_bench();
            return;
        }
        self.session.leave(&mut self.outbox);
        self.shelf.look(&mut self.outbox);
        self.screen = Screen::Lobby;
    }
}
