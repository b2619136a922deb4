//! Setting a workshop up: the case, the people, who plays what; the gate before the role cards; the exchange of roles.

use crate::base::{Catalogue, Message};
use crate::library::Library;
use crate::scenario::Case;
use crate::scenario::model::Who;
use crate::scenario::{Group, SituationIx};
use crate::ui::paint::Icon;
use crate::ui::screens::lobby::{LobbyAction, LobbyView, ResumeView, TileView};
use crate::ui::screens::prebrief::{PrebriefItem, PrebriefView};
use crate::ui::screens::setup::{
    CaseCardView, CellView, HomeView, PersonPillView, SeatRowView, SetupAction, SetupView, WayView,
};
use crate::ui::screens::swap::{ChangeView, SwapView};

use crate::presenter::play::{in_sentence, role_agency};
use crate::presenter::scenery::{agency, place};
use crate::presenter::shell::WorkshopEntry;
use crate::presenter::{Presenter, Screen};
use crate::workshop::casting::swaps;
use crate::workshop::{AtTable, Casting, Person, PersonId, Way};

/// Ways to play, by their place in the catalogue.
const WAYS: [(&str, Way); 3] = [("table", Way::RoundTheTable), ("open", Way::OpenTable), ("alone", Way::Alone)];
const PRACTISE_ALONE: usize = 2;
/// What is said before the role cards, in order; each has a title and a sentence in the catalogue.
const GATE: [&str; 8] = ["goals", "roles", "time", "rules", "confidentiality", "content", "step-out", "simplified"];

/// Keys of the lobby's tiles.
const ALONE: u32 = 0;
const HANDBOOK: u32 = 1;
const AUTHOR: u32 = 2;
const SETTINGS: u32 = 3;
const WORKSHOPS: u32 = 4;

/// What is being set up.
#[derive(Debug, Clone, Default)]
pub(in crate::presenter) struct SetupState {
    case: usize,
    pub(in crate::presenter) people: Vec<Person>,
    pub(in crate::presenter) casting: Casting,
    way: usize,
}

impl SetupState {
    pub(in crate::presenter) fn new(library: &Library) -> Self {
        let mut setup = Self::default();
        setup.propose(library);
        setup
    }

    pub(in crate::presenter) fn case<'l>(&self, library: &'l Library) -> Option<&'l Case> {
        library.cases.get(self.case)
    }

    fn propose(&mut self, library: &Library) {
        for (number, person) in (1..).zip(&mut self.people) {
            person.id = PersonId(number);
        }
        self.casting = self.case(library).map(|case| Casting::propose(case, &self.people)).unwrap_or_default();
    }

    /// The people in their order: pseudonym, and the id of the agency where they work.
    pub(in crate::presenter) fn names(&self) -> Vec<(String, Option<String>)> {
        self.people.iter().map(|person| (person.name.clone(), person.home.clone())).collect()
    }

    /// The round that was set up: case, seed, way to play, who plays what.
    pub(in crate::presenter) fn round(&self, case: String, seed: u64) -> (String, u64, Way, Casting) {
        let way = WAYS.get(self.way).map(|(_, way)| *way).unwrap_or_default();
        (case, seed, way, self.casting.clone())
    }

    fn person(&self, id: Option<PersonId>) -> Option<&Person> {
        self.people.iter().find(|person| Some(person.id) == id)
    }

    /// The id of an agency of the case.
    fn agency(&self, library: &Library, at: usize) -> Option<String> {
        self.case(library)?.procedure.agencies.get(at).map(|agency| agency.id.clone())
    }

    fn is_alone(&self) -> bool {
        self.way == PRACTISE_ALONE
    }

    /// Why the play cannot begin yet, as a key of the catalogue.
    fn missing(&self, library: &Library) -> Option<&'static str> {
        if self.case(library).is_none() {
            Some("setup-no-case")
        } else if self.people.is_empty() && !self.is_alone() {
            Some("setup-nobody")
        } else if (0..self.people.len()).any(|at| self.people[..at].iter().any(|one| one.name == self.people[at].name))
        {
            Some("setup-name-twice")
        } else {
            None
        }
    }
}

impl Presenter {
    pub(in crate::presenter) fn lobby(&mut self, action: LobbyAction) {
        self.notice = None;
        match action {
            LobbyAction::Start => self.new_day(),
            LobbyAction::Resume => {
                if let Some(key) = self.shelf.latest().map(|entry| entry.key.clone()) {
                    self.shelf.open(key, true, &mut self.outbox);
                }
            }
            LobbyAction::Open(WORKSHOPS) => {
                self.shelf.look(&mut self.outbox);
                self.screen = Screen::Workshops;
            }
            LobbyAction::Open(HANDBOOK) => self.open_book(),
            LobbyAction::Open(AUTHOR) => self.open_bench(),
            LobbyAction::Open(SETTINGS) => self.toggle_settings(),
            LobbyAction::Open(_) => {
                self.setup.way = PRACTISE_ALONE;
                self.screen = Screen::Setup;
            }
            LobbyAction::Quit => self.outbox.ask(crate::presenter::shell::Request::Quit),
        }
    }

    pub(in crate::presenter) fn set_up(&mut self, action: SetupAction) {
        let setup = &mut self.setup;
        let index = |key: u32| usize::try_from(key).unwrap_or(usize::MAX);
        match action {
            SetupAction::ChooseCase(key) => {
                setup.case = index(key);
                setup.propose(&self.library);
            }
            SetupAction::AddPerson { name, home } => {
                let home = setup.agency(&self.library, index(home));
                setup.people.push(Person { id: PersonId(0), name, home, table: 0, here: true, since: 0 });
                setup.propose(&self.library);
            }
            SetupAction::RemovePerson(key) => {
                if index(key) < setup.people.len() {
                    setup.people.remove(index(key));
                }
                setup.propose(&self.library);
            }
            SetupAction::SetHome { person, home } => {
                let home = setup.agency(&self.library, index(home));
                if let Some(person) = setup.people.get_mut(index(person)) {
                    person.home = home;
                }
                setup.propose(&self.library);
            }
            SetupAction::Exchange { block, one, other } => setup.casting.exchange(block, one, other),
            SetupAction::Way(key) => setup.way = index(key).min(WAYS.len() - 1),
            SetupAction::Start if setup.missing(&self.library).is_none() => {
                self.drafts.begin_afresh();
                self.screen = Screen::Prebrief;
            }
            SetupAction::Start => {}
            SetupAction::Back => self.screen = Screen::Lobby,
        }
    }
}

/// The first page.
pub(in crate::presenter) fn lobby_view(
    latest: Option<&WorkshopEntry>,
    notice: Option<&str>,
    words: &Catalogue,
) -> LobbyView {
    let resume =
        latest.map(|entry| ResumeView { case: entry.title.clone(), second: entry.changed.clone(), agency: None });
    LobbyView {
        resume,
        tiles: vec![
            TileView {
                key: ALONE,
                title: words.say("lobby-alone"),
                second: words.say("lobby-alone-second"),
                icon: Icon::Person,
            },
            TileView {
                key: HANDBOOK,
                title: words.say("frame-handbook"),
                second: words.say("lobby-handbook-second"),
                icon: Icon::Book,
            },
            TileView {
                key: AUTHOR,
                title: words.say("lobby-author"),
                second: words.say("lobby-author-second"),
                icon: Icon::Pencil,
            },
            TileView {
                key: SETTINGS,
                title: words.say("settings-title"),
                second: words.say("settings-title-second"),
                icon: Icon::Gear,
            },
            TileView {
                key: WORKSHOPS,
                title: words.say("workshops-title"),
                second: words.say("workshops-second"),
                icon: Icon::Books,
            },
        ],
        notice: notice.unwrap_or_default().to_owned(),
    }
}

/// The set-up page.
pub(in crate::presenter) fn setup_view(setup: &SetupState, library: &Library, words: &Catalogue) -> SetupView {
    let case = setup.case(library);
    let cases = (0..).zip(&library.cases).map(|(key, case)| case_card(key, case, words));
    let homes = case.map(|case| {
        let agencies = (0..).zip(&case.procedure.agencies);
        agencies.map(|(key, one)| HomeView { key, agency: agency(&one.look()), name: one.name.clone() }).collect()
    });
    let few = case.is_some_and(|case| !setup.people.is_empty() && setup.people.len() < case.scenario.n_roles);
    SetupView {
        cases: cases.collect(),
        chosen: case.map(|_| u32::try_from(setup.case).unwrap_or(0)),
        people: (0..).zip(&setup.people).map(|(key, person)| pill(key, person, case)).collect(),
        homes: homes.unwrap_or_default(),
        blocks: case.map(|case| blocks(case, words)).unwrap_or_default(),
        seats: case.map(|case| seats(setup, case)).unwrap_or_default(),
        ways: (0..)
            .zip(WAYS)
            .map(|(key, (way, _))| WayView {
                key,
                name: words.say(&format!("setup-way-{way}")),
                chosen: usize::try_from(key) == Ok(setup.way),
            })
            .collect(),
        cannot_start: setup.missing(library).map(|key| words.say(key)).unwrap_or_default(),
        rotation_note: if few { words.say("setup-few-people") } else { String::new() },
    }
}

/// What stands under the title of a case: whom it is about, and how long it takes.
pub(in crate::presenter) fn case_second(case: &Case, words: &Catalogue) -> String {
    let scenario = &case.scenario;
    let groups: Vec<Group> = scenario.assisted().map(|who| scenario.member(who).group).collect();
    let kind = match (groups.iter().any(|group| group.counts_as_child()), groups.contains(&Group::Adult)) {
        (true, true) => "setup-mixed",
        (true, false) => "setup-child",
        _ => "setup-adult",
    };
    let second = Message::new("setup-case-second").with("kind", words.say(kind));
    words.text(&second.with("play", scenario.play_minutes).with("debrief", scenario.debrief_minutes))
}

fn case_card(key: u32, case: &Case, words: &Catalogue) -> CaseCardView {
    let scenario = &case.scenario;
    CaseCardView {
        key,
        title: scenario.title.clone(),
        second: case_second(case, words),
        objectives: scenario.objectives.clone(),
        content_note: scenario.content_note.plain(),
        place: place(scenario.places.get(1).map_or("", |first| first.looks.as_str())),
    }
}

fn pill(key: u32, person: &Person, case: Option<&Case>) -> PersonPillView {
    let home = person.home.as_deref().zip(case);
    let home = home.and_then(|(home, case)| case.procedure.agencies.iter().find(|agency| agency.id == home));
    PersonPillView {
        key,
        name: person.name.clone(),
        home: home.map(|home| agency(&home.look())).unwrap_or_default(),
        home_name: home.map(|home| home.name.clone()).unwrap_or_default(),
    }
}

/// The stretches between exchanges of roles, by the numbers of their decisions.
fn blocks(case: &Case, words: &Catalogue) -> Vec<String> {
    let scenario = &case.scenario;
    let mut starts: Vec<usize> = vec![0];
    for swap in &scenario.swaps {
        starts.push(swap.from.at());
        starts.extend(swap.until.map(SituationIx::at));
    }
    starts.sort_unstable();
    let decides = |at: &usize| scenario.situations[*at].decision.role().is_some();
    let mut first = 1;
    let mut blocks = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(scenario.situations.len());
        let count = (*start..end).filter(decides).count();
        let message = Message::new("setup-decisions").with("first", first).with("last", first + count.max(1) - 1);
        blocks.push(words.text(&message));
        first += count;
    }
    blocks
}

fn seats(setup: &SetupState, case: &Case) -> Vec<SeatRowView> {
    let scenario = &case.scenario;
    let row = |role: Who| {
        let member = scenario.member(role);
        let agency_id = member.agency.map(|agency| case.procedure.agencies[agency.at()].id.clone());
        let cell = |stretch: usize| {
            let person = setup.person(setup.casting.player(stretch, role));
            CellView {
                player: person.map(|person| person.name.clone()).unwrap_or_default(),
                away: person.is_some_and(|person| person.home.is_some() && person.home != agency_id),
            }
        };
        SeatRowView {
            agency: member.agency.map(|one| agency(&case.procedure.agencies[one.at()].look())).unwrap_or_default(),
            role: member.name.clone(),
            cells: (0..setup.casting.stretches.len()).map(cell).collect(),
        }
    };
    debug_assert_eq!(setup.casting.stretches.len(), swaps(case).len() + 1);
    scenario.roles().map(row).collect()
}

/// The gate before the role cards, for who begins as what.
pub(in crate::presenter) fn prebrief_view(
    case: &Case,
    casting: &Casting,
    people: &[Person],
    words: &Catalogue,
) -> PrebriefView {
    let scenario = &case.scenario;
    let item = |(key, name): (u32, &str)| {
        let read_aloud = match name {
            "content" => scenario.content_note.plain(),
            "goals" => words.text(&Message::new("gate-goals").with("goals", scenario.objectives.join("\n"))),
            "time" => {
                let message = Message::new("gate-time")
                    .with("play", scenario.play_minutes)
                    .with("debrief", scenario.debrief_minutes);
                words.text(&message)
            }
            "roles" => {
                let roles = scenario.roles().map(|role| {
                    let player = people.iter().find(|person| Some(person.id) == casting.player(0, role));
                    let player = player.map_or("", |person| person.name.as_str());
                    let name = &scenario.member(role).name;
                    if player.is_empty() { name.clone() } else { format!("{name}: {player}") }
                });
                let helpers = (scenario.helpers > 0)
                    .then(|| words.text(&Message::new("gate-helpers").with("helpers", i64::from(scenario.helpers))));
                roles.chain(helpers).collect::<Vec<_>>().join("\n")
            }
            other => words.say(&format!("gate-{other}")),
        };
        PrebriefItem { key, title: words.say(&format!("gate-title-{name}")), read_aloud, ..PrebriefItem::default() }
    };
    PrebriefView { case_title: scenario.title.clone(), items: (0..).zip(GATE).map(item).collect(), can_skip: true }
}

/// Two roles are swapped.
pub(in crate::presenter) fn swap_view(table: &AtTable<'_>, one: Who, other: Who, words: &Catalogue) -> SwapView {
    let play = table.play();
    let scenario = &play.case().scenario;
    let swap = scenario.swaps.iter().find(|swap| swap.roles == (one, other) || swap.roles == (other, one));
    let insight = |role: Who| {
        let texts = swap.map(|swap| swap.insights.as_slice()).unwrap_or_default();
        texts.iter().find(|(of, _)| *of == role).map(|(_, text)| text.plain()).unwrap_or_default()
    };
    let back = table.round.swaps_told() % 2 == 1;
    let change = |from: Who, to: Who| ChangeView {
        participant: table.player_of(from).to_owned(),
        from_role: in_sentence(&scenario.member(from).name),
        to_role: in_sentence(&scenario.member(to).name),
        from_agency: role_agency(play, from),
        to_agency: role_agency(play, to),
        insight: insight(to),
    };
    let reading = scenario.begins.reading(play.state().now);
    let key = if back { "swap-back" } else { "swap-from" };
    SwapView {
        left: change(one, other),
        right: change(other, one),
        note: words.text(&Message::new(key).with("time", reading.to_string())),
    }
}
