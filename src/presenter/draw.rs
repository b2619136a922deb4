//! Draws what is shown, and queues what is decided. It may run twice a frame, so it does nothing else.

use egui::{Key, Modifiers, Ui};

use crate::ui::frame::{FrameAction, TopBarDraft, TopBarView, top_bar_ui};
use crate::ui::keys;
use crate::ui::screens::author::{AuthorDraft, author_ui};
use crate::ui::screens::console::{ConsoleDraft, console_ui};
use crate::ui::screens::curtain::{CurtainAction, CurtainDraft, curtain_ui};
use crate::ui::screens::day::{DayDraft, day_ui};
use crate::ui::screens::debrief::{DebriefDraft, debrief_ui};
use crate::ui::screens::ending::{EndingDraft, ending_ui};
use crate::ui::screens::handbook::{HandbookDraft, handbook_gate_ui, handbook_ui};
use crate::ui::screens::lobby::{LobbyDraft, lobby_ui};
use crate::ui::screens::mirror::{MirrorDraft, mirror_ui};
use crate::ui::screens::pause::{PauseDraft, PauseView, pause_ui};
use crate::ui::screens::play::{PlayDraft, play_ui};
use crate::ui::screens::prebrief::{PrebriefDraft, prebrief_ui};
use crate::ui::screens::role_card::{RoleCardDraft, role_card_ui};
use crate::ui::screens::settings::{SettingsAction, SettingsDraft, settings_ui};
use crate::ui::screens::setup::{SetupDraft, setup_ui};
use crate::ui::screens::swap::{SwapDraft, swap_ui};
use crate::ui::screens::table::{TableDraft, table_ui};
use crate::ui::screens::talk::talk_with_buttons_ui;
use crate::ui::screens::wall::{Followed, wall_ui};
use crate::ui::screens::workshops::{WorkshopsDraft, workshops_ui};
use crate::ui::settings::TextSize;
use crate::ui::widgets::{Toast, warning_ui};

use crate::presenter::apply::Intent;
use crate::presenter::session::Recorded;
use crate::presenter::{Presenter, Screen, Shown};

/// The name under which a half-typed reason is kept.
pub(in crate::presenter) const REASON: &str = "reason";

/// What is half done on each screen.
#[derive(Debug, Default)]
pub(in crate::presenter) struct Drafts {
    top_bar: TopBarDraft,
    lobby: LobbyDraft,
    setup: SetupDraft,
    day: DayDraft,
    mirror: MirrorDraft,
    pub(in crate::presenter) prebrief: PrebriefDraft,
    table: TableDraft,
    curtain: CurtainDraft,
    role_card: RoleCardDraft,
    play: PlayDraft,
    swap: SwapDraft,
    ending: EndingDraft,
    pub(in crate::presenter) debrief: DebriefDraft,
    handbook: HandbookDraft,
    pause: PauseDraft,
    author: AuthorDraft,
    settings: SettingsDraft,
    workshops: WorkshopsDraft,
    console: ConsoleDraft,
}

impl Drafts {
    /// Nothing half done is left over from an earlier play.
    pub(in crate::presenter) fn begin_afresh(&mut self) {
        let top_bar = std::mem::take(&mut self.top_bar);
        *self = Self { top_bar, ..Self::default() };
    }

    /// Takes up what was half typed when the program ended.
    pub(in crate::presenter) fn take_up(&mut self, kept: &[(String, String)], decision: u64) {
        if let Some((_, reason)) = kept.iter().find(|(key, _)| key == REASON) {
            self.play = PlayDraft::with_reason(decision, reason);
        }
    }

    /// Whether a role is being asked for a reason.
    pub(in crate::presenter) fn asked_why(&self) -> bool {
        self.play.is_asked_why()
    }

    /// What is half typed and would be lost.
    pub(in crate::presenter) fn half_typed(&self) -> &str {
        &self.play.reason
    }
}

impl Presenter {
    pub(in crate::presenter) fn draw_all(&mut self, ui: &mut Ui) {
        self.dress(ui.ctx());
        let hasty = self.drop_haste(ui);
        let mut out = Vec::new();
        text_size_keys(ui, &mut out);
        if keys::pressed_even_while_typing(ui, Key::F10) {
            out.push(Intent::Frame(FrameAction::Settings));
        }
        if keys::pressed_even_while_typing(ui, Key::F11) {
            let full_screen = !self.choices.settings.full_screen;
            out.push(Intent::Settings(SettingsAction::FullScreen(full_screen)));
        }
        if self.paused && !self.choices.open {
            let view = PauseView { support: self.words.say("desk-support") };
            pause_ui(ui, &view, &mut self.drafts.pause, &self.words, &mut |action| out.push(Intent::Pause(action)));
        } else {
            self.draw_screen(ui, &mut out);
        }
        if let Some(lost) = self.not_recorded() {
            warning_ui(ui, &lost);
        } else if let Some(problem) = self.theme_problem() {
            Toast::new(problem).show(ui);
        }
        // A press of the mouse was taken in before anything is drawn, so what came of it is dropped here.
        if !hasty {
            self.intents.append(&mut out);
        }
    }

    /// Draws the wall. Nothing on it can be pressed, so nothing is queued.
    pub(in crate::presenter) fn draw_wall(&mut self, ui: &mut Ui) {
        let magnified = self.wall.magnification();
        self.dress_wall(ui.ctx(), magnified);
        let followed = Followed { prebrief: &self.drafts.prebrief, debrief: &self.drafts.debrief };
        wall_ui(ui, &self.wall, followed, &self.words);
    }

    fn draw_screen(&mut self, ui: &mut Ui, out: &mut Vec<Intent>) {
        let top_bar = self.top_bar();
        let (words, drafts) = (&self.words, &mut self.drafts);
        if top_bar.can_pause && keys::pressed(ui, Key::P) {
            out.push(Intent::Frame(FrameAction::Pause));
        }
        if matches!(
            self.shown,
            Shown::Table(_)
                | Shown::Talk(_)
                | Shown::Ending(_)
                | Shown::Swap(_)
                | Shown::Curtain(_)
                | Shown::Card(_)
                | Shown::Play(_)
        ) && keys::pressed_even_while_typing(ui, Key::F2)
        {
            out.push(Intent::TurnFront);
        }
        if top_bar.has_people && keys::pressed_even_while_typing(ui, Key::F3) {
            out.push(Intent::OpenDay);
        }
        if !matches!(self.shown, Shown::Curtain(_) | Shown::MirrorCurtain(_) | Shown::ConsoleGate(_)) {
            top_bar_ui(ui, &top_bar, &mut drafts.top_bar, words, &mut |action| out.push(Intent::Frame(action)));
        }
        match &self.shown {
            Shown::Lobby(view) => lobby_ui(ui, view, &mut drafts.lobby, words, &mut |a| out.push(Intent::Lobby(a))),
            Shown::Setup(view) => setup_ui(ui, view, &mut drafts.setup, words, &mut |a| out.push(Intent::Setup(a))),
            Shown::Day(view) => day_ui(ui, view, &mut drafts.day, words, &mut |a| out.push(Intent::Day(a))),
            Shown::Prebrief(view) => {
                prebrief_ui(ui, view, &mut drafts.prebrief, words, &mut |a| out.push(Intent::Prebrief(a)));
            }
            Shown::Table(view) => {
                table_ui(ui, view, &mut drafts.table, words, &mut |a| out.push(Intent::Table(a)));
                if keys::pressed_even_while_typing(ui, Key::Escape) {
                    out.push(Intent::StepBack);
                }
            }
            Shown::Talk(view) => talk_with_buttons_ui(ui, view, words, &mut |a| out.push(Intent::Talk(a))),
            Shown::Curtain(view) => {
                curtain_ui(ui, view, &mut drafts.curtain, words, &mut |a| out.push(Intent::Curtain(a)));
            }
            Shown::Card(view) => {
                role_card_ui(ui, view, &mut drafts.role_card, words, &mut |a| out.push(Intent::RoleCard(a)));
            }
            Shown::Play(view) => {
                play_ui(ui, view, &mut drafts.play, words, &mut |a| out.push(Intent::Play(a)));
                // Escape first takes back what is half done, which uses it up; only then does it hide the page.
                if keys::pressed_even_while_typing(ui, Key::Escape) {
                    out.push(Intent::StepBack);
                }
            }
            Shown::Swap(view) => swap_ui(ui, view, &mut drafts.swap, words, &mut |a| out.push(Intent::Swap(a))),
            Shown::Ending(view) => ending_ui(ui, view, &mut drafts.ending, words, &mut |a| out.push(Intent::Ending(a))),
            Shown::Author(view) => author_ui(ui, view, &mut drafts.author, words, &mut |a| out.push(Intent::Author(a))),
            Shown::Debrief(view) => {
                debrief_ui(ui, view, &mut drafts.debrief, words, &mut |a| out.push(Intent::Debrief(a)));
            }
            Shown::Handbook(view) => {
                handbook_ui(ui, view, &mut drafts.handbook, words, &mut |a| out.push(Intent::Handbook(a)));
            }
            Shown::Workshops(view) => {
                workshops_ui(ui, view, &mut drafts.workshops, words, &mut |a| out.push(Intent::Workshops(a)));
            }
            Shown::Console(view) => {
                console_ui(ui, view, &mut drafts.console, words, &mut |a| out.push(Intent::Console(a)));
            }
            Shown::MirrorCurtain(view) => {
                curtain_ui(ui, view, &mut drafts.curtain, words, &mut |a| out.push(Intent::MirrorCurtain(a)));
            }
            Shown::Mirror(view) => {
                mirror_ui(ui, view, &mut drafts.mirror, words, &mut |a| out.push(Intent::Mirror(a)));
            }
            Shown::ConsoleGate(view) => curtain_ui(ui, view, &mut drafts.curtain, words, &mut |action| {
                out.push(match action {
                    CurtainAction::Show => Intent::TurnFront,
                    CurtainAction::StepBack => Intent::LeaveGate,
                });
            }),
            Shown::HandbookGate => handbook_gate_ui(ui, words, &mut |a| out.push(Intent::Handbook(a))),
            Shown::Settings(view) => {
                settings_ui(ui, view, &mut drafts.settings, words, &mut |a| out.push(Intent::Settings(a)));
            }
        }
    }

    fn has_people(&self) -> bool {
        self.session.workshop().is_some_and(|workshop| !workshop.people().is_empty())
    }

    fn top_bar(&self) -> TopBarView {
        let case = self.session.play().map(|play| play.case().scenario.title.clone());
        let subtitle = match &self.shown {
            Shown::Debrief(_) => self.words.say("desk-talking"),
            Shown::Swap(_) => self.words.say("desk-swapping"),
            Shown::Day(view) => view.summary.clone(),
            Shown::Console(view) => {
                let whose = if view.seen_by_room { "console-seen-by-room" } else { "console-only-here" };
                let parts = [self.words.say(whose), view.part_left.clone()];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
            }
            _ => String::new(),
        };
        let title = match &self.shown {
            Shown::Console(view) => view.clocks.clone(),
            Shown::Handbook(_) | Shown::HandbookGate => self.words.say("handbook-title"),
            Shown::Settings(_) => self.words.say("settings-title"),
            Shown::Workshops(_) => self.words.say("workshops-title"),
            Shown::Lobby(_) => self.words.say("app-title"),
            Shown::Author(_) => self.words.say("author-title"),
            Shown::Setup(_) => self.words.say("desk-new-workshop"),
            Shown::Day(_) => self.words.say("day-title"),
            Shown::Prebrief(_) => case.unwrap_or_else(|| self.words.say("desk-new-workshop")),
            _ => case.unwrap_or_default(),
        };
        TopBarView {
            title,
            subtitle,
            can_pause: !matches!(
                self.shown,
                Shown::Lobby(_)
                    | Shown::Workshops(_)
                    | Shown::Setup(_)
                    | Shown::Day(_)
                    | Shown::Author(_)
                    | Shown::Handbook(_)
                    | Shown::Settings(_)
            ),
            has_people: self.screen == Screen::Live && !self.bench.playing && self.has_people(),
            has_handbook: !matches!(self.shown, Shown::Handbook(_) | Shown::HandbookGate | Shown::Settings(_)),
            // In the lobby they have a place of their own.
            has_settings: !matches!(self.shown, Shown::Lobby(_) | Shown::Settings(_)),
            can_close: matches!(self.shown, Shown::Handbook(_) | Shown::Settings(_)),
            recorded: match self.session.recording() {
                Recorded::All => self.words.say("recording-done"),
                Recorded::OnItsWay => self.words.say("recording-on-its-way"),
                Recorded::Not(_) | Recorded::Nothing => String::new(),
            },
            // One language is no choice.
            languages: Some(self.languages()).filter(|all| all.len() > 1).unwrap_or_default(),
        }
    }
}

/// Ctrl with plus and minus make everything larger and smaller, with zero as large as it was drawn.
fn text_size_keys(ui: &Ui, out: &mut Vec<Intent>) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    if pressed(Key::Plus) || pressed(Key::Equals) {
        out.push(Intent::Settings(SettingsAction::Larger));
    }
    if pressed(Key::Minus) {
        out.push(Intent::Settings(SettingsAction::Smaller));
    }
    if pressed(Key::Num0) {
        out.push(Intent::Settings(SettingsAction::Size(TextSize::default().step())));
    }
}
