//! The desk: everything the window shows, and the one place where what people decide becomes a change.
//! It never draws by itself and never touches files or a clock; the shell around it does, on request.
//! Start at [`Desk`], then at the room of the screen in question.

mod apply;
mod author;
mod debrief;
mod draw;
mod handbook;
mod play;
mod scenery;
mod settings;
mod setup;
pub mod shell;
mod shell_calls;

use std::path::PathBuf;

use crate::assessment::{Accepted, assess};
use crate::base::Catalogue;
use crate::debrief::DebriefReport;
use crate::engine::log::LogFile;
use crate::library::{Library, TextFile};
use crate::presenter::shell::Request;
use crate::ui::screens::author::AuthorView;
use crate::ui::screens::handbook::HandbookView;
use crate::ui::screens::lobby::LobbyView;
use crate::ui::screens::play::PlayView;
use crate::ui::screens::prebrief::PrebriefView;
use crate::ui::screens::settings::SettingsView;
use crate::ui::screens::setup::SetupView;
use crate::ui::screens::table::TableView;
use crate::ui::screens::{curtain, ending, role_card, swap};
use crate::workshop::live::{Live, Stage};

use apply::Intent;
use author::Bench;
use debrief::DebriefState;
use draw::Drafts;
use settings::Choices;
use setup::SetupState;

/// Where the window stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    /// The first page.
    Lobby,
    /// Case, people, who plays what.
    Setup,
    /// The gate before the role cards.
    Prebrief,
    /// A play, at whatever stage.
    Live,
    /// The author's desk.
    Author,
}

/// What is shown now, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
enum Shown {
    Lobby(LobbyView),
    Setup(SetupView),
    Prebrief(PrebriefView),
    Table(TableView),
    Curtain(curtain::CurtainView),
    Card(role_card::RoleCardView),
    Play(Box<PlayView>),
    Swap(swap::SwapView),
    Ending(ending::EndingView),
    Debrief(crate::ui::screens::debrief::DebriefView),
    Author(AuthorView),
    Handbook(HandbookView),
    /// The question before the handbook opens during a play.
    HandbookGate,
    Settings(SettingsView),
}

/// Everything the window shows.
#[derive(Debug)]
pub struct Desk {
    words: Catalogue,
    library: Library,
    /// Where plays are kept; `None` keeps none.
    plays: Option<PathBuf>,
    /// The play that was left off last; it is offered where it still fits its case.
    unfinished: Option<LogFile>,
    screen: Screen,
    setup: SetupState,
    live: Option<Live>,
    bench: Bench,
    report: Option<DebriefReport>,
    debrief: DebriefState,
    /// A moment of the play that is looked at again from the debrief, and the number of its event.
    again: Option<(u32, Live)>,
    accepted: Accepted,
    paused: bool,
    choices: Choices,
    seed: u64,
    shown: Shown,
    stale: bool,
    drafts: Drafts,
    intents: Vec<Intent>,
    requests: Vec<Request>,
    book: handbook::Book,
    /// A short message from outside the play, such as that a file could not be saved.
    notice: Option<String>,
}

/// What a desk begins with.
#[derive(Debug)]
pub struct Opening {
    /// The words of the interface.
    pub words: Catalogue,
    /// The content.
    pub library: Library,
    /// Where plays are kept; `None` keeps none.
    pub plays: Option<PathBuf>,
    /// The play that was left off last.
    pub unfinished: Option<LogFile>,
    /// Where local rules and focal points are kept; `None` keeps none.
    pub own: Option<PathBuf>,
    /// What is kept there.
    pub own_files: Vec<TextFile>,
    /// Where the settings are kept; `None` keeps none.
    pub settings_file: Option<PathBuf>,
    /// What stands in that file, if it is there, or why it could not be read.
    pub settings: Result<Option<String>, String>,
    /// Decides what chance decides in the first play.
    pub seed: u64,
}

impl Desk {
    /// A desk at its first page.
    #[must_use]
    pub fn open(opening: Opening) -> Self {
        let mut desk = Self {
            setup: SetupState::new(&opening.library),
            words: opening.words,
            library: opening.library,
            plays: opening.plays,
            unfinished: opening.unfinished,
            screen: Screen::Lobby,
            live: None,
            bench: Bench::default(),
            report: None,
            debrief: DebriefState::default(),
            again: None,
            accepted: Accepted::default(),
            paused: false,
            choices: Choices::default(),
            seed: opening.seed,
            shown: Shown::Lobby(LobbyView::default()),
            stale: true,
            drafts: Drafts::default(),
            intents: Vec::new(),
            requests: Vec::new(),
            book: handbook::Book::new(opening.own),
            notice: None,
        };
        desk.take_up_settings(opening.settings_file, opening.settings);
        desk.take_up_own(&opening.own_files);
        if desk.library.has_errors() {
            desk.notice = Some(desk.words.say("desk-broken-content"));
        }
        desk.rebuild();
        desk
    }

    /// Rebuilds what is shown from what is true.
    fn rebuild(&mut self) {
        self.stale = false;
        if self.choices.open {
            self.shown = Shown::Settings(self.settings_view());
            return;
        }
        if let Some(shown) = self.shown_book() {
            self.shown = shown;
            return;
        }
        self.shown = match (self.screen, &self.live) {
            (Screen::Setup, _) => Shown::Setup(setup::setup_view(&self.setup, &self.library, &self.words)),
            (Screen::Prebrief, _) => Shown::Prebrief(setup::prebrief_view(&self.setup, &self.library, &self.words)),
            (Screen::Live, Some(live)) => match &self.again {
                Some((seq, again)) => self.shown_again(*seq, again),
                None => self.shown_live(live),
            },
            (Screen::Author, _) => Shown::Author(author::view::author_view(&self.bench, &self.library, &self.words)),
            (Screen::Lobby, _) | (Screen::Live, None) => Shown::Lobby(setup::lobby_view(
                &self.library,
                self.unfinished.as_ref(),
                self.notice.as_deref(),
                &self.words,
            )),
        };
    }

    /// A moment as it was, with a word that says so, and a chair for whoever was to be there and was not.
    fn shown_again(&self, seq: u32, again: &Live) -> Shown {
        let note = Some(self.words.say("desk-again"));
        let whole = self.live.as_ref().zip(self.report.as_ref());
        let chairs =
            whole.map_or_else(Vec::new, |(live, report)| debrief::empty_chairs(live.play(), report, seq, &self.words));
        match again.stage() {
            Stage::Role(role) => {
                let mut view = play::play_view(again, role, &self.words);
                scenery::put_empty_chairs(&mut view.stage, chairs, &self.words);
                view.toast = note;
                Shown::Play(Box::new(view))
            }
            _ => {
                let mut view = play::table_view(again, &self.words);
                scenery::put_empty_chairs(&mut view.stage, chairs, &self.words);
                view.toast = note;
                Shown::Table(view)
            }
        }
    }

    fn shown_live(&self, live: &Live) -> Shown {
        let words = &self.words;
        match live.stage() {
            Stage::Table => {
                let mut view = play::table_view(live, words);
                view.toast = view.toast.or_else(|| self.notice.clone());
                Shown::Table(view)
            }
            Stage::Curtain(role) => Shown::Curtain(play::curtain_view(live, role)),
            Stage::Card(role) => Shown::Card(play::role_card_view(live, role)),
            Stage::Role(role) => {
                let mut view = play::play_view(live, role, words);
                view.toast = view.toast.or_else(|| self.notice.clone());
                Shown::Play(Box::new(view))
            }
            Stage::Swap(one, other) => Shown::Swap(setup::swap_view(live, one, other, words)),
            Stage::Ending => Shown::Ending(play::ending_view(live, words)),
            Stage::Debrief => match &self.report {
                Some(report) => Shown::Debrief(debrief::debrief_view(live, report, &self.debrief, words)),
                None => Shown::Ending(play::ending_view(live, words)),
            },
        }
    }

    /// Holds the play against the procedure, once it is talked about.
    fn assess(&mut self) {
        self.report = self.live.as_ref().map(|live| {
            let play = live.play();
            DebriefReport::of(play, assess(play.case(), play.log(), &self.accepted))
        });
    }

    /// Asks the shell to keep the play as it stands, and a finished one under a name of its own as well.
    fn keep(&mut self) {
        // What an author tries out is no workshop.
        let Some(live) = self.live.as_ref().filter(|_| !self.bench.playing) else { return };
        let play = live.play();
        let log = LogFile::of(play, live.casting().to_kept(play.case()));
        if play.state().ended {
            self.keep_as(&format!("{}-{}.json", log.case, log.seed), &log);
        }
        self.keep_as(UNFINISHED, &log);
    }

    fn keep_as(&mut self, name: &str, log: &LogFile) {
        match (&self.plays, log.to_text()) {
            (Some(folder), Ok(text)) => self.requests.push(Request::Keep { path: folder.join(name), text }),
            (None, _) => {}
            (Some(_), Err(error)) => self.notice = Some(error.to_string()),
        }
    }
}

/// The file of the play that goes on.
pub const UNFINISHED: &str = "unfinished.json";
