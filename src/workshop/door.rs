//! The one door: what is asked of a workshop, who may ask it, and what follows.
//! It never asks a clock: the moment is handed in with the command. Start at [`Workshop::take`].

use std::sync::Arc;

use crate::engine::{Command as Move, Play};
use crate::library::Library;
use crate::scenario::model::Who;

use super::actor::Actor;
use super::afterwards::{MOST_MINUTES, other_way};
use super::begin::begun;
use super::command::Command;
use super::day::{Day, DayCommand, DayEvent, LimitMode, LimitView, MOST_TABLES};
use super::event::Event;
use super::notes::Notes;
use super::permission::allowed;
use super::person::{Person, PersonId};
use super::refusal::Rejection;
use super::room_clock::{RoomClock, RoomTime, WallTime};
use super::round::{AtTable, Round, Step};
use super::tables::{TableEvent, TablePlay};
use super::talk::{Formats, Talk, authored_stop};
use super::way::Way;

/// People, and the cases they play one after the other.
#[derive(Debug, Clone)]
pub struct Workshop {
    title: String,
    pub(super) library: Arc<Library>,
    formats: Arc<Formats>,
    pub(super) people: Vec<Person>,
    pub(super) rounds: Vec<Round>,
    pub(super) notes: Notes,
    pub(super) talk: Talk,
    pub(super) day: Day,
    pub(super) tables: Vec<TablePlay>,
    pub(super) paused: bool,
    pub(super) clock: RoomClock,
    /// How many events were taken in that are kept.
    pub(super) kept: usize,
}

impl Workshop {
    /// A workshop without people, on this content.
    #[must_use]
    pub fn new(title: String, library: Arc<Library>) -> Self {
        Self {
            title,
            library,
            formats: Arc::new(Formats::shipped()),
            people: Vec::new(),
            rounds: Vec::new(),
            notes: Notes::default(),
            talk: Talk::default(),
            day: Day::default(),
            tables: Vec::new(),
            paused: false,
            clock: RoomClock::default(),
            kept: 0,
        }
    }

    /// What people call it; may be empty.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The content it is played on.
    #[must_use]
    pub fn library(&self) -> &Arc<Library> {
        &self.library
    }

    /// The people, in the order in which they came.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The round that goes on, or was the last.
    #[must_use]
    pub fn round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// How many rounds were begun.
    #[must_use]
    pub fn rounds(&self) -> usize {
        self.rounds.len()
    }

    /// All rounds that were begun, in their order.
    #[must_use]
    pub fn all_rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The round that goes on, or was the last, with its position.
    fn round_here(&self) -> Option<(usize, &Round)> {
        self.round().map(|round| (self.rounds.len() - 1, round))
    }

    /// What was noted.
    #[must_use]
    pub fn notes(&self) -> &Notes {
        &self.notes
    }

    /// The talk in the room.
    #[must_use]
    pub fn talk(&self) -> &Talk {
        &self.talk
    }

    /// The formats of talk that can be chosen.
    #[must_use]
    pub fn formats(&self) -> &Formats {
        &self.formats
    }

    /// Lets the room talk in these formats too, such as those of the host.
    pub fn add_formats(&mut self, formats: Formats) {
        Arc::make_mut(&mut self.formats).extend(formats);
    }

    /// The plan of the day.
    #[must_use]
    pub fn day(&self) -> &Day {
        &self.day
    }

    /// Plays of other tables.
    #[must_use]
    pub fn tables(&self) -> &[TablePlay] {
        &self.tables
    }

    /// Whether a clock of the room runs: of a part of the day, of a stop, of a decision, of a phase of the talk.
    #[must_use]
    pub fn keeps_time(&self) -> bool {
        let limited = self.day.limits() != LimitMode::Off && self.round().is_some_and(|round| !round.closed());
        let talks = self.round().is_some_and(|round| !round.closed() && round.step() == Step::Debrief);
        !self.paused && (limited || talks || self.day.now().is_some() || self.talk.stop().is_some())
    }

    /// What is left for the decision that is shown, where decisions have limits and the case gives this one one.
    #[must_use]
    pub fn limit(&self, now: WallTime) -> Option<LimitView> {
        let (round, mode) = (self.round()?, self.day.limits());
        let role = round.shown_role().filter(|_| mode != LimitMode::Off)?;
        let (takes, left) = round.limits().left(round.play(), role, self.clock.reads(now))?;
        Some(LimitView { role, takes, left, enforced: mode == LimitMode::Enforced })
    }

    /// The round that goes on with its people, for faces.
    #[must_use]
    pub fn at_table(&self) -> Option<AtTable<'_>> {
        self.round().map(|round| AtTable { round, people: &self.people })
    }

    /// How many events were taken in that are kept.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.kept
    }

    /// Whether everything rests.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.paused
    }

    /// When something happened last, or somebody looked at the clock.
    #[must_use]
    pub fn last_seen(&self) -> WallTime {
        self.clock.last()
    }

    /// The time in the room, without pauses.
    #[must_use]
    pub fn room_time(&self, now: WallTime) -> RoomTime {
        self.clock.reads(now)
    }

    fn person(&self, id: PersonId) -> Result<&Person, Rejection> {
        self.people.iter().find(|person| person.id == id).ok_or(Rejection::NoSuchPerson)
    }

    /// Puts everything private behind its curtain, as after an interruption.
    pub fn cover(&mut self) {
        if let Some(round) = self.rounds.last_mut() {
            round.cover();
        }
    }

    /// After an interruption: everything private is behind its curtain, and a decision has its whole time again.
    pub(super) fn interrupted(&mut self) {
        self.cover();
        if let Some(round) = self.rounds.last_mut() {
            round.limits.begin_afresh();
        }
    }

    /// The round goes on with the same play on edited content. For whoever writes the case; never recorded.
    pub fn go_on_with(&mut self, library: Arc<Library>, play: Play) {
        self.library = library;
        if let Some(round) = self.rounds.last_mut().filter(|round| round.way() == Way::Author) {
            round.go_on_with(play);
        }
    }

    /// An author's round that goes on from a play.
    #[must_use]
    pub fn trying_out(library: Arc<Library>, play: Play) -> Self {
        let casting = super::Casting::propose(play.case(), &[]);
        let mut workshop = Self::new(String::new(), library);
        workshop.rounds.push(Round::new(play, casting, Way::Author));
        workshop
    }

    /// Decides on a command: what follows, or why it is refused. The workshop stays as it is.
    ///
    /// # Errors
    /// With the reason, when it is refused.
    pub fn take(&self, actor: Actor, command: &Command, now: WallTime) -> Result<Vec<Event>, Rejection> {
        allowed(actor, command)?;
        let one = |event| Ok(vec![event]);
        match command {
            Command::Join { name, home } => {
                let name = self.free_name(None, name)?;
                let highest = self.people.iter().map(|person| person.id.0).max().unwrap_or(0);
                one(Event::Joined { person: PersonId(highest + 1), name, home: home.clone() })
            }
            Command::Rename { person, name } => {
                self.person(*person)?;
                one(Event::Renamed { person: *person, name: self.free_name(Some(*person), name)? })
            }
            Command::WorkElsewhere { person, home } => {
                self.person(*person)?;
                one(Event::WorksElsewhere { person: *person, home: home.clone() })
            }
            Command::SitAt { person, table } if *table < MOST_TABLES && self.person(*person)?.table != *table => {
                one(Event::SatDown { person: *person, table: *table })
            }
            Command::SitAt { .. } => Err(Rejection::NotNow),
            Command::StepOut(person) if self.person(*person)?.here => one(Event::SteppedOut(*person)),
            Command::Return(person) if !self.person(*person)?.here => one(Event::Returned(*person)),
            Command::StepOut(_) | Command::Return(_) => Err(Rejection::NotNow),
            Command::Forget(person) => self.person(*person).map(|_| vec![Event::Forgotten(*person)]),
            Command::Begin { case, seed, way, casting } => {
                if self.round().is_some_and(|round| !round.closed()) {
                    return Err(Rejection::RoundGoesOn);
                }
                let seats = casting.stretches.iter().flatten().flatten();
                for person in seats {
                    self.person(*person)?;
                }
                let case = self.library.case(case).ok_or(Rejection::NoSuchCase)?;
                Ok(begun(case, *seed, *way, casting.clone(), &self.formats))
            }
            Command::NextRound { case, seed, way } => self.next_round(case.as_deref(), *seed, *way),
            Command::Note(command) => one(Event::Noted(self.notes.take(actor, command, self.round_here())?)),
            Command::Talk(command) => {
                one(Event::Talked(self.talk.take(actor, command, self.round_here(), &self.formats)?))
            }
            Command::Day(command) => self.plan(command).map(|event| vec![Event::DayPlanned(event)]),
            Command::AddTable(table) => one(Event::Table(Box::new(table.added(&self.tables, &self.library)?))),
            Command::RemoveTable(id) => {
                let known = self.tables.iter().any(|table| table.id == *id);
                let event = TableEvent::Removed { id: id.clone() };
                if known { one(Event::Table(Box::new(event))) } else { Err(Rejection::NotNow) }
            }
            Command::Tick => one(self.clock.slept(now).map_or(Event::Ticked, Event::Slept)),
            Command::Pause if !self.paused => one(Event::Paused),
            Command::Resume if self.paused => one(Event::Resumed),
            Command::Pause | Command::Resume => Err(Rejection::NotNow),
            in_round => self.in_round(actor, in_round, now),
        }
    }

    /// A pseudonym without blanks around it, if nobody else has it.
    fn free_name(&self, whose: Option<PersonId>, name: &str) -> Result<String, Rejection> {
        let name = name.trim();
        let taken = self.people.iter().any(|person| Some(person.id) != whose && person.name == name);
        if name.is_empty() || taken { Err(Rejection::NameTaken) } else { Ok(name.to_owned()) }
    }

    fn in_round(&self, actor: Actor, command: &Command, now: WallTime) -> Result<Vec<Event>, Rejection> {
        let round = self.round().filter(|round| !round.closed()).ok_or(Rejection::NoRound)?;
        let step = round.step();
        let when = |holds: bool, event: Event| if holds { Ok(vec![event]) } else { Err(Rejection::NotNow) };
        let is_role = |role: Who| round.play().case().scenario.is_role(role);
        let talks = step == Step::Debrief;
        match command {
            Command::GiveSeat { role, to } => {
                if let Some(person) = to {
                    self.person(*person)?;
                }
                when(is_role(*role) && !talks, Event::SeatGiven { role: *role, to: *to })
            }
            Command::TakeOver(role) => {
                when(is_role(*role) && !talks && !round.is_taken_over(*role), Event::SeatTakenOver(*role))
            }
            Command::TakeSeat(role) if actor == Actor::Table && round.is_taken_over(*role) => {
                Err(Rejection::NotYourSeat)
            }
            Command::TakeSeat(role) => {
                // Where nothing is hidden, somebody else may speak at once.
                let open = round.open_role().is_some() && round.outcome().is_empty();
                when(
                    is_role(*role) && (open || matches!(step, Step::Table | Step::Curtain(_))),
                    Event::SeatTaken(*role),
                )
            }
            Command::Show => when(matches!(step, Step::Curtain(_)), Event::Shown),
            Command::Hide => when(matches!(step, Step::Card(_) | Step::Role(_) | Step::Curtain(_)), Event::Hidden),
            Command::CardRead => match step {
                Step::Card(role) => Ok(vec![Event::CardRead { role, person: round.holder(role) }]),
                _ => Err(Rejection::NotNow),
            },
            Command::GoOn => when(matches!(step, Step::Role(_)) && !round.outcome().is_empty(), Event::WentOn),
            Command::PlacesChanged => when(matches!(step, Step::Swap(..)), Event::PlacesChanged),
            Command::Play(wanted) => self.play(round, actor, wanted),
            Command::TimeIsUp => {
                let limit = self.limit(now).filter(|limit| limit.enforced).ok_or(Rejection::NotNow)?;
                if !limit.left.is_zero() {
                    return Err(Rejection::TimeLeft);
                }
                self.carry_out(round, None, &Move::LetPass)
            }
            Command::Undo => {
                let last = round.play().log().last().filter(|last| last.command > 0 && !talks);
                let last = last.ok_or(Rejection::NothingToUndo)?.command;
                let first = round.play().log().iter().find(|recorded| recorded.command == last);
                Ok(first.map(|first| Event::Undone { before: first.seq }).into_iter().collect())
            }
            // Only whoever leads ends a case that is not over.
            Command::ToDebrief => {
                when(step == Step::Ending || (actor == Actor::Facilitator && !talks), Event::DebriefBegun)
            }
            Command::EnterPhase(phase) => when(talks, Event::PhaseEntered(*phase)),
            Command::GivePhase { phase, minutes } => when(
                talks && (1..=MOST_MINUTES).contains(minutes),
                Event::PhaseGiven { phase: *phase, minutes: *minutes },
            ),
            Command::TryOtherWay { before, moves } => {
                let events = other_way(round.play(), *before, moves)?;
                when(talks, Event::OtherWayTried { before: *before, events })
            }
            Command::RevealNumber => when(talks && !round.number_revealed(), Event::NumberRevealed),
            Command::AcceptReason { finding, reason, by } => {
                let event =
                    Event::ReasonAccepted { finding: finding.clone(), reason: reason.trim().to_owned(), by: *by };
                when(talks && !round.accepted().0.contains(finding), event)
            }
            Command::WithdrawReason(finding) => {
                when(round.accepted().0.contains(finding), Event::ReasonWithdrawn(finding.clone()))
            }
            Command::Close => when(talks, Event::Closed),
            _ => Err(Rejection::NotNow),
        }
    }

    /// A move in the case. Whoever is at the shared screen moves for the role whose part is shown there; a person for
    /// the seats they hold; the facilitator brings news, lets time pass, and never decides for a seat.
    fn play(&self, round: &Round, actor: Actor, wanted: &Move) -> Result<Vec<Event>, Rejection> {
        let by = match wanted {
            Move::Decide { role, .. } | Move::Act { role, .. } | Move::Tell { role, .. } | Move::Wait { role, .. } => {
                Some(*role)
            }
            Move::LetPass | Move::Inject(_) => None,
        };
        match (actor, by) {
            (Actor::Author, _) if round.way() == Way::Author => {}
            (Actor::Facilitator, None) => {}
            (Actor::Facilitator, Some(role)) if round.is_taken_over(role) => {}
            // Open table: the room says it, and whoever sits at the keyboard enters it.
            (Actor::Facilitator | Actor::Table | Actor::Person(_), Some(role))
                if round.way().room_decides() && round.open_role() == Some(role) => {}
            (Actor::Facilitator | Actor::Author, _) => return Err(Rejection::NotYourSeat),
            (Actor::Table | Actor::Person(_), None) => return Err(Rejection::FacilitatorOnly),
            (Actor::Table, Some(role)) if round.step() == Step::Role(role) => {}
            (Actor::Person(person), Some(role)) if round.holder(role) == Some(person) => {}
            (Actor::Table | Actor::Person(_), Some(_)) => return Err(Rejection::NotYourSeat),
        }
        if !round.outcome().is_empty() && by.is_some() {
            return Err(Rejection::NotNow);
        }
        self.carry_out(round, by, wanted)
    }

    /// The case goes on, unless it waits; where it comes to a stop, the room talks.
    fn carry_out(&self, round: &Round, by: Option<Who>, wanted: &Move) -> Result<Vec<Event>, Rejection> {
        if self.paused {
            return Err(Rejection::Paused);
        }
        if self.talk.stop().is_some() {
            return Err(Rejection::Talking);
        }
        let mut play = round.play().clone();
        let events = play.carry_out(wanted)?.to_vec();
        let stop = authored_stop(&play, &events, &self.formats).map(Event::Talked);
        Ok(std::iter::once(Event::Played { by, events }).chain(stop).collect())
    }

    /// What the day is planned to be, if its cases and people are there.
    fn plan(&self, command: &DayCommand) -> Result<DayEvent, Rejection> {
        if let DayCommand::PlanRounds(rounds) = command {
            for round in rounds {
                let case = self.library.case(&round.case).ok_or(Rejection::NoSuchCase)?;
                for (role, person) in &round.seats {
                    self.person(*person)?;
                    case.scenario.who(role).filter(|who| case.scenario.is_role(*who)).ok_or(Rejection::NotNow)?;
                }
            }
        }
        if let DayCommand::GiveTime { role, .. } = command {
            let round = self.round().filter(|round| !round.closed()).ok_or(Rejection::NoRound)?;
            round.play().case().scenario.who(role).ok_or(Rejection::NotNow)?;
        }
        self.day.take(command)
    }
}
