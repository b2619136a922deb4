//! The one place where what people decide becomes a change.

use crate::base::Message;
use crate::engine::Play;
use crate::engine::log::LogFile;
use crate::scenario::model::Who;
use crate::ui::frame::FrameAction;
use crate::ui::screens::author::AuthorAction;
use crate::ui::screens::curtain::CurtainAction;
use crate::ui::screens::debrief::DebriefAction;
use crate::ui::screens::ending::EndingAction;
use crate::ui::screens::handbook::HandbookAction;
use crate::ui::screens::lobby::LobbyAction;
use crate::ui::screens::pause::PauseAction;
use crate::ui::screens::play::PlayAction;
use crate::ui::screens::prebrief::PrebriefAction;
use crate::ui::screens::role_card::RoleCardAction;
use crate::ui::screens::settings::SettingsAction;
use crate::ui::screens::setup::SetupAction;
use crate::ui::screens::swap::SwapAction;
use crate::ui::screens::table::TableAction;

use crate::presenter::debrief::{DebriefState, PHASES};
use crate::presenter::{Desk, Screen, play};
use crate::workshop::casting::Casting;
use crate::workshop::live::{Live, Stage};

/// Everything that can be decided at the window, from any screen.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::presenter) enum Intent {
    Frame(FrameAction),
    Pause(PauseAction),
    Lobby(LobbyAction),
    Setup(SetupAction),
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
}

impl Desk {
    pub(in crate::presenter) fn take(&mut self, intent: Intent) {
        self.stale = true;
        match intent {
            Intent::Frame(FrameAction::Pause) => self.paused = true,
            Intent::Frame(FrameAction::Handbook) => self.open_book(),
            Intent::Frame(FrameAction::Settings) => self.toggle_settings(),
            Intent::Frame(FrameAction::Close) if self.choices.open => self.toggle_settings(),
            Intent::Frame(FrameAction::Close) => self.in_the_book(HandbookAction::Close),
            Intent::Frame(FrameAction::Language(key)) => self.language(key),
            Intent::Handbook(action) => self.in_the_book(action),
            Intent::Pause(PauseAction::GoOn) => self.paused = false,
            Intent::Settings(action) => self.in_the_settings(action),
            Intent::Lobby(action) => self.lobby(action),
            Intent::Setup(action) => self.set_up(action),
            Intent::Prebrief(PrebriefAction::Begin) => self.begin(),
            Intent::Prebrief(PrebriefAction::Back) => self.screen = Screen::Setup,
            Intent::Debrief(action) => self.debrief(action),
            Intent::Author(action) => self.author(action),
            play => self.at_the_table(play),
        }
    }

    /// What is decided while a case is played.
    fn at_the_table(&mut self, intent: Intent) {
        if self.again.is_some() {
            // A moment that is only looked at: whatever is decided there leads back to the talk.
            if !matches!(intent, Intent::Play(PlayAction::DismissToast) | Intent::Table(TableAction::DismissToast)) {
                self.again = None;
            }
            return;
        }
        let Some(live) = &mut self.live else { return };
        match intent {
            Intent::Table(TableAction::TakeSeat(key)) => live.take_seat(Who(u16::try_from(key).unwrap_or(0))),
            Intent::Table(TableAction::DismissToast) | Intent::Play(PlayAction::DismissToast) => {
                live.dismiss_toast();
                self.notice = None;
            }
            Intent::Curtain(CurtainAction::Show) => live.open_curtain(),
            // From what everybody may see the way leads out; the play waits in the lobby.
            Intent::StepBack if live.stage() == Stage::Table => self.leave(),
            Intent::Curtain(CurtainAction::StepBack) | Intent::RoleCard(RoleCardAction::Hide) | Intent::StepBack => {
                live.step_back();
            }
            Intent::RoleCard(RoleCardAction::Read) => live.card_read(),
            Intent::Play(PlayAction::Continue) => live.go_on(),
            Intent::Play(action) => {
                let Stage::Role(role) = live.stage() else { return };
                let carried = play::command(live, role, &action).is_some_and(|command| live.carry_out(&command));
                if carried {
                    self.keep();
                }
            }
            Intent::Swap(SwapAction::Changed) => live.places_changed(),
            Intent::Ending(EndingAction::ToDebrief) => {
                live.to_debrief();
                self.debrief = DebriefState::default();
                self.assess();
            }
            _ => {}
        }
    }

    fn begin(&mut self) {
        let Some(case) = self.setup.case(&self.library).cloned() else { return };
        if let Some(left) = self.unfinished.take() {
            // A play that was left off stays, under a name of its own, when another one begins.
            self.keep_as(&format!("{}-{}-left-off.json", left.case, left.seed), &left);
        }
        let play = Play::begin(case, self.seed);
        // The next play of this workshop gets another draw of everything.
        self.seed = self.seed.wrapping_add(1);
        self.sit_down(Live::new(play, self.setup.casting.clone()));
    }

    /// Back to the lobby, from where the play can be gone on with, or its debrief be come back to.
    fn leave(&mut self) {
        if self.bench.playing {
            self.back_to_bench();
            return;
        }
        if let Some(live) = self.live.take() {
            let play = live.play();
            self.unfinished = Some(LogFile::of(play, live.casting().to_kept(play.case())));
        }
        self.report = None;
        self.screen = Screen::Lobby;
    }

    fn sit_down(&mut self, live: Live) {
        self.drafts.begin_afresh();
        self.live = Some(live);
        self.report = None;
        self.accepted = crate::assessment::Accepted::default();
        self.screen = Screen::Live;
        self.keep();
    }

    pub(in crate::presenter) fn resume(&mut self) {
        let Some(log) = &self.unfinished else { return };
        let Some(case) = self.library.case(&log.case) else { return };
        match log.open(case) {
            Ok(play) => {
                let live = Live::new(play, Casting::from_kept(case, log));
                self.unfinished = None;
                self.sit_down(live);
            }
            Err(error) => self.notice = Some(error.to_string()),
        }
    }

    fn debrief(&mut self, action: DebriefAction) {
        match action {
            DebriefAction::Phase(phase) => {
                self.debrief.phase = usize::try_from(phase).unwrap_or(0).min(PHASES.len() - 1);
            }
            DebriefAction::RevealScore => self.debrief.revealed = true,
            DebriefAction::Justify(key) => {
                let found = self
                    .report
                    .as_ref()
                    .and_then(|report| report.assessment.findings.get(usize::try_from(key).unwrap_or(usize::MAX)));
                if let Some(id) = found.map(|finding| finding.id.clone()) {
                    // Said again, it is taken back.
                    if !self.accepted.0.remove(&id) {
                        self.accepted.0.insert(id);
                    }
                    self.assess();
                }
            }
            DebriefAction::SeeAgain(seq) => {
                self.again = self.live.as_ref().map(|live| (seq, live.as_it_was_before(seq)));
            }
            DebriefAction::Finish => self.leave(),
        }
    }

    /// What the operating system says when a file could not be saved, in a sentence.
    pub(in crate::presenter) fn not_kept(&mut self, path: &std::path::Path, reason: &str) {
        let key = if self.is_settings_file(path) { "settings-not-kept" } else { "desk-not-kept" };
        let message = Message::new(key).with("path", path.display().to_string()).with("reason", reason);
        self.notice = Some(self.words.text(&message));
        self.stale = true;
    }
}
