//! What the window shows of the core, and what an action in it means: a room for each part of the window.
//! It never draws by itself and never touches files or a clock; the shell around it does, on request.
//! Start at [`Presenter`], at `session` for the workshop that goes on, then at the room of the screen in question.

mod apply;
mod author;
mod console;
mod day;
mod debrief;
mod draw;
mod handbook;
mod mirror;
mod outbox;
mod page;
mod play;
mod projector;
mod scenery;
mod session;
mod settings;
mod setup;
pub mod shell;
mod shell_calls;
mod talk;
mod wall;
mod workshops;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::base::Catalogue;
use crate::debrief::DebriefReport;
use crate::library::{Library, TextFile};
use crate::ui::screens::author::AuthorView;
use crate::ui::screens::console::ConsoleView;
use crate::ui::screens::day::DayView;
use crate::ui::screens::debrief::DebriefView;
use crate::ui::screens::handbook::HandbookView;
use crate::ui::screens::lobby::LobbyView;
use crate::ui::screens::mirror::MirrorView;
use crate::ui::screens::play::PlayView;
use crate::ui::screens::prebrief::PrebriefView;
use crate::ui::screens::settings::SettingsView;
use crate::ui::screens::setup::SetupView;
use crate::ui::screens::table::TableView;
use crate::ui::screens::talk::TalkView;
use crate::ui::screens::wall::WallView;
use crate::ui::screens::workshops::WorkshopsView;
use crate::ui::screens::{curtain, ending, role_card, swap};
use crate::workshop::{AtTable, Step};

pub use debrief::talk_view;

use apply::Intent;
use author::Bench;
use console::Front;
use day::DayDesk;
use draw::Drafts;
use mirror::Mirrors;
use outbox::Outbox;
use page::Page;
use projector::Projector;
use session::Session;
use settings::Choices;
use setup::SetupState;
use workshops::Shelf;

/// Where the window stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    /// The first page.
    Lobby,
    /// Case, people, who plays what, for somebody who plays alone.
    Setup,
    /// The day of a workshop.
    Day,
    /// The gate before the role cards.
    Prebrief,
    /// A play, at whatever stage.
    Live,
    /// The author's desk.
    Author,
    /// The workshops that there are.
    Workshops,
}

/// What is shown now, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
enum Shown {
    Lobby(LobbyView),
    Setup(SetupView),
    Day(Box<DayView>),
    Prebrief(PrebriefView),
    Table(TableView),
    /// The room talks, and sees this screen.
    Talk(Box<TalkView>),
    Curtain(curtain::CurtainView),
    Card(role_card::RoleCardView),
    Play(Box<PlayView>),
    Swap(swap::SwapView),
    Ending(ending::EndingView),
    Debrief(Box<DebriefView>),
    Author(AuthorView),
    Handbook(HandbookView),
    /// The question before the handbook opens during a play.
    HandbookGate,
    Settings(SettingsView),
    Workshops(WorkshopsView),
    Console(Box<ConsoleView>),
    /// Before a question that one person is asked.
    MirrorCurtain(curtain::CurtainView),
    Mirror(MirrorView),
    /// Before the console, where the projector shows something else.
    ConsoleGate(curtain::CurtainView),
}

/// Everything the window shows.
#[derive(Debug)]
pub struct Presenter {
    words: Catalogue,
    library: Arc<Library>,
    screen: Screen,
    setup: SetupState,
    day_desk: DayDesk,
    mirrors: Mirrors,
    session: Session,
    shelf: Shelf,
    bench: Bench,
    paused: bool,
    choices: Choices,
    seed: u64,
    shown: Shown,
    stale: bool,
    /// What the wall shows.
    wall: WallView,
    projector: Projector,
    /// What the laptop shows while a case goes on.
    front: Front,
    /// Which question the console proposes.
    question: usize,
    /// What the clock of the room says, such as "11:36".
    room_clock: String,
    /// What the clocks say that are shown: of a talk, a decision, a part of the day.
    clocks: [u64; 3],
    drafts: Drafts,
    intents: Vec<Intent>,
    /// The page that was drawn last, and whether this frame is the first that shows it.
    page: Page,
    page_is_new: bool,
    outbox: Outbox,
    /// Small files on their way to the disk, and what is said if one does not get there.
    keeping: BTreeMap<shell::RequestId, &'static str>,
    book: handbook::Book,
    /// A short message from outside the play, such as that a file could not be saved.
    notice: Option<String>,
    /// Whether the window was to be closed while something was not on the disk.
    asked_to_close: bool,
    /// What was half typed when that was kept last, and how long ago that was.
    draft_kept: String,
    since_draft: Duration,
}

/// What a presenter begins with.
#[derive(Debug)]
pub struct Opening {
    /// The words of the interface.
    pub words: Catalogue,
    /// The content.
    pub library: Library,
    /// A record to be opened at once.
    pub record: Option<String>,
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

impl Presenter {
    /// At the first page.
    #[must_use]
    pub fn open(opening: Opening) -> Self {
        let mut presenter = Self {
            setup: SetupState::new(&opening.library),
            words: opening.words,
            library: Arc::new(opening.library),
            screen: Screen::Lobby,
            day_desk: DayDesk::default(),
            mirrors: Mirrors::default(),
            session: Session::default(),
            shelf: Shelf::default(),
            bench: Bench::default(),
            paused: false,
            choices: Choices::default(),
            seed: opening.seed,
            shown: Shown::Lobby(LobbyView::default()),
            stale: true,
            wall: WallView::Title { title: String::new(), line: String::new() },
            projector: Projector::default(),
            front: Front::default(),
            question: 0,
            room_clock: String::new(),
            clocks: [0; 3],
            drafts: Drafts::default(),
            intents: Vec::new(),
            page: Page::default(),
            page_is_new: false,
            outbox: Outbox::default(),
            keeping: BTreeMap::new(),
            book: handbook::Book::new(opening.own),
            notice: None,
            asked_to_close: false,
            draft_kept: String::new(),
            since_draft: Duration::ZERO,
        };
        presenter.take_up_settings(opening.settings_file, opening.settings);
        presenter.take_up_own(&opening.own_files);
        if presenter.library.has_errors() {
            presenter.notice = Some(presenter.words.say("desk-broken-content"));
        }
        presenter.shelf.look(&mut presenter.outbox);
        if let Some(record) = opening.record {
            presenter.shelf.open(record, true, &mut presenter.outbox);
        }
        presenter.rebuild();
        presenter
    }

    /// Rebuilds what is shown from what is true.
    fn rebuild(&mut self) {
        self.rebuild_page();
        self.wall = self.wall_view();
    }

    fn rebuild_page(&mut self) {
        self.stale = false;
        if self.choices.open {
            self.shown = Shown::Settings(self.settings_view());
            return;
        }
        if let Some(shown) = self.shown_book() {
            self.shown = shown;
            return;
        }
        let (library, words) = (&*self.library, &self.words);
        self.shown = match (self.screen, self.session.at_table()) {
            (Screen::Setup, _) => Shown::Setup(setup::setup_view(&self.setup, library, words)),
            (Screen::Day, _) => match self.session.workshop() {
                Some(workshop) => {
                    let notice = self.notice.as_deref();
                    Shown::Day(Box::new(day::view::day_view(workshop, &self.day_desk, notice, words)))
                }
                None => Shown::Lobby(setup::lobby_view(self.shelf.latest(), self.notice.as_deref(), words)),
            },
            (Screen::Prebrief, _) => Shown::Prebrief(self.shown_prebrief()),
            (Screen::Live, Some(table)) => match self.session.again() {
                Some((seq, again)) => self.shown_again(seq, &again),
                None => self.shown_front(&table),
            },
            (Screen::Author, _) => Shown::Author(author::view::author_view(&self.bench, library, words)),
            (Screen::Workshops, _) => Shown::Workshops(self.shelf.view(self.notice.as_deref(), words)),
            (Screen::Lobby, _) | (Screen::Live, None) => {
                Shown::Lobby(setup::lobby_view(self.shelf.latest(), self.notice.as_deref(), words))
            }
        };
    }

    /// A moment as it was, with a word that says so, and a chair for whoever was to be there and was not.
    fn shown_again(&self, seq: u32, again: &AtTable<'_>) -> Shown {
        let note = Some(self.words.say("desk-again"));
        let whole = self.session.play().zip(self.session.report());
        let chairs =
            whole.map_or_else(Vec::new, |(play, report)| debrief::empty_chairs(play, report, seq, &self.words));
        match again.round.step() {
            Step::Role(role) => {
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

    /// The gate before the round that comes next: of the day, or the one that somebody plays alone.
    fn shown_prebrief(&self) -> PrebriefView {
        let (words, setup) = (&self.words, &self.setup);
        match self.session.workshop() {
            Some(workshop) => day::view::next_prebrief(workshop, words),
            None => setup.case(&self.library).map_or_else(PrebriefView::default, |case| {
                setup::prebrief_view(case, &setup.casting, &setup.people, words)
            }),
        }
    }

    /// The facilitator's page, or the round itself. The talk afterwards is on both windows.
    fn shown_front(&self, table: &AtTable<'_>) -> Shown {
        if let Some(mirror) = self.shown_mirror() {
            return mirror;
        }
        match self.front {
            _ if table.round.step() == Step::Debrief => self.shown_round(table),
            Front::Table => self.shown_round(table),
            Front::Console => match self.session.workshop() {
                Some(workshop) => Shown::Console(Box::new(self.console_view(workshop, table))),
                None => self.shown_round(table),
            },
            Front::Gate => Shown::ConsoleGate(curtain::CurtainView {
                role_title: self.words.say("console-gate-title"),
                role: self.words.say("console-gate-role"),
                ..curtain::CurtainView::default()
            }),
        }
    }

    /// Everything the talk is made of.
    fn talked<'a>(&'a self, table: &AtTable<'a>, report: &'a DebriefReport) -> Option<debrief::Talked<'a>> {
        let workshop = self.session.workshop()?;
        Some(debrief::Talked {
            workshop,
            table: *table,
            report,
            words: &self.words,
            now: workshop.room_time(self.session.now()),
            apart: self.projector.is_apart(),
            recorded: self.session.is_recorded(),
        })
    }

    /// What the room talks or votes about, where it sees this screen and nothing private is on it.
    fn shown_talk(&self, table: &AtTable<'_>) -> Option<Shown> {
        let is_private = matches!(table.round.step(), Step::Curtain(_) | Step::Card(_) | Step::Role(_));
        if self.projector.is_apart() || (is_private && table.round.curtains()) || table.round.step() == Step::Debrief {
            return None;
        }
        let workshop = self.session.workshop()?;
        let room = crate::workshop::views::WallView::of(workshop, self.session.now());
        talk::talk_view(&room, wall::people_here(workshop), &self.words).map(|view| Shown::Talk(Box::new(view)))
    }

    fn shown_round(&self, table: &AtTable<'_>) -> Shown {
        let words = &self.words;
        if let Some(talk) = self.shown_talk(table) {
            return talk;
        }
        match table.round.step() {
            Step::Table => {
                let mut view = play::table_view(table, words);
                view.toast = self.notice.clone().or(view.toast);
                Shown::Table(view)
            }
            Step::Curtain(role) => Shown::Curtain(play::curtain_view(table, role)),
            Step::Card(role) => Shown::Card(play::role_card_view(table, role)),
            Step::Role(role) => {
                let mut view = play::play_view(table, role, words);
                view.limit = self.session.limit().map(|limit| play::limit_view(&limit, words));
                view.toast = self.notice.clone().or(view.toast);
                Shown::Play(Box::new(view))
            }
            Step::Swap(one, other) => Shown::Swap(setup::swap_view(table, one, other, words)),
            Step::Ending => Shown::Ending(play::ending_view(table, words)),
            Step::Debrief => match self.session.report() {
                Some(report) => match self.talked(table, report) {
                    Some(talked) => Shown::Debrief(Box::new(debrief::debrief_view(&talked))),
                    None => Shown::Ending(play::ending_view(table, words)),
                },
                None => Shown::Ending(play::ending_view(table, words)),
            },
        }
    }
}
