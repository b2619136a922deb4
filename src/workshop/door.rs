//! The one door: what is asked of a workshop, who may ask it, and what follows.
//! It never asks a clock: the moment is handed in with the command. Start at [`Workshop::take`].

use std::sync::Arc;

use crate::engine::{Command as Move, Play};
use crate::library::Library;
use crate::scenario::model::Who;

use super::command::{Actor, Command};
use super::event::Event;
use super::person::{Person, PersonId};
use super::refusal::Rejection;
use super::room_clock::{RoomClock, RoomTime, WallTime};
use super::round::{AtTable, Round, Step, Way};

/// People, and the cases they play one after the other.
#[derive(Debug, Clone)]
pub struct Workshop {
    title: String,
    library: Arc<Library>,
    people: Vec<Person>,
    rounds: Vec<Round>,
    paused: bool,
    clock: RoomClock,
    /// How many events were taken in that are kept.
    kept: usize,
}

impl Workshop {
    /// A workshop without people, on this content.
    #[must_use]
    pub fn new(title: String, library: Arc<Library>) -> Self {
        Self {
            title,
            library,
            people: Vec::new(),
            rounds: Vec::new(),
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
        may(actor, command)?;
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
                let play = Play::begin(case.clone(), *seed);
                one(Event::Begun {
                    case: case.scenario.id.clone(),
                    case_fingerprint: case.scenario.fingerprint.clone(),
                    procedure_fingerprint: case.procedure.fingerprint.clone(),
                    seed: *seed,
                    way: *way,
                    casting: casting.clone(),
                    play: play.log().to_vec(),
                })
            }
            Command::Tick => one(self.clock.slept(now).map_or(Event::Ticked, Event::Slept)),
            Command::Pause if !self.paused => one(Event::Paused),
            Command::Resume if self.paused => one(Event::Resumed),
            Command::Pause | Command::Resume => Err(Rejection::NotNow),
            in_round => self.in_round(actor, in_round),
        }
    }

    /// A pseudonym without blanks around it, if nobody else has it.
    fn free_name(&self, whose: Option<PersonId>, name: &str) -> Result<String, Rejection> {
        let name = name.trim();
        let taken = self.people.iter().any(|person| Some(person.id) != whose && person.name == name);
        if name.is_empty() || taken { Err(Rejection::NameTaken) } else { Ok(name.to_owned()) }
    }

    fn in_round(&self, actor: Actor, command: &Command) -> Result<Vec<Event>, Rejection> {
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
        if self.paused {
            return Err(Rejection::Paused);
        }
        let by = match wanted {
            Move::Decide { role, .. } | Move::Act { role, .. } | Move::Tell { role, .. } | Move::Wait { role, .. } => {
                Some(*role)
            }
            Move::LetPass | Move::Inject(_) => None,
        };
        match (actor, by) {
            (Actor::Author, _) if round.way() == Way::Author => {}
            (Actor::Facilitator, None) => {}
            // Open table: the room says it, and whoever sits at the keyboard enters it.
            (Actor::Facilitator | Actor::Table | Actor::Person(_), Some(role))
                if round.way() == Way::OpenTable && round.open_role() == Some(role) => {}
            (Actor::Facilitator | Actor::Author, _) => return Err(Rejection::NotYourSeat),
            (Actor::Table | Actor::Person(_), None) => return Err(Rejection::FacilitatorOnly),
            (Actor::Table, Some(role)) if round.step() == Step::Role(role) => {}
            (Actor::Person(person), Some(role)) if round.holder(role) == Some(person) => {}
            (Actor::Table | Actor::Person(_), Some(_)) => return Err(Rejection::NotYourSeat),
        }
        if !round.outcome().is_empty() && by.is_some() {
            return Err(Rejection::NotNow);
        }
        let mut play = round.play().clone();
        let events = play.carry_out(wanted)?.to_vec();
        Ok(vec![Event::Played { by, events }])
    }

    /// Takes in what happened. Nothing is refused here: what does not fit changes nothing.
    pub fn apply(&mut self, event: &Event, now: WallTime) {
        self.clock.look(now);
        self.kept += usize::from(event.is_kept());
        match event {
            Event::Joined { person, name, home } => {
                self.people.push(Person { id: *person, name: name.clone(), home: home.clone(), here: true });
            }
            Event::Renamed { person, name } => self.change(*person, |person| person.name.clone_from(name)),
            Event::SteppedOut(id) => {
                self.change(*id, |person| person.here = false);
                if let Some(round) = self.rounds.last_mut() {
                    round.free_seats(*id);
                }
            }
            Event::Returned(id) => self.change(*id, |person| person.here = true),
            Event::Forgotten(id) => {
                self.change(*id, |person| {
                    person.name.clear();
                    person.home = None;
                    person.here = false;
                });
                if let Some(round) = self.rounds.last_mut() {
                    round.free_seats(*id);
                }
            }
            Event::Begun { case, case_fingerprint, procedure_fingerprint, seed, way, casting, play } => {
                let Some(case) = self.library.case(case) else { return };
                let play = Play::replay(case.clone(), *seed, play.clone());
                let mut round = Round::new(play, casting.clone(), *way);
                round.edition = (case_fingerprint.clone(), procedure_fingerprint.clone());
                self.rounds.push(round);
                self.rest(false);
            }
            Event::Ticked => {}
            Event::Slept(gap) => self.clock.leave_out(*gap),
            Event::Paused => {
                self.rest(true);
                self.cover();
            }
            Event::Resumed => self.rest(false),
            in_round => {
                if let Some(round) = self.rounds.last_mut() {
                    apply_in_round(round, in_round);
                }
            }
        }
    }

    fn rest(&mut self, rests: bool) {
        self.paused = rests;
        if rests { self.clock.rest() } else { self.clock.go_on() }
    }

    fn change(&mut self, id: PersonId, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.iter_mut().find(|person| person.id == id) {
            change(person);
        }
    }

    /// The short message was seen.
    pub fn forget_note(&mut self) {
        if let Some(round) = self.rounds.last_mut() {
            round.forget_note();
        }
    }
}

fn apply_in_round(round: &mut Round, event: &Event) {
    match event {
        Event::SeatGiven { role, to } => round.give_seat(*role, *to),
        Event::SeatTaken(role) => round.take_seat(*role),
        Event::Shown => round.show(),
        Event::Hidden => round.hide(),
        Event::CardRead { role, person } => round.card_read(*role, *person),
        Event::WentOn => round.go_on(),
        Event::PlacesChanged => round.places_changed(),
        Event::Played { by, events } => round.played(*by, events),
        Event::Undone { before } => round.undo(*before),
        Event::DebriefBegun => round.begin_debrief(),
        Event::PhaseEntered(phase) => round.phase = *phase,
        Event::NumberRevealed => round.number_revealed = true,
        Event::ReasonAccepted { finding, .. } => drop(round.accepted.0.insert(finding.clone())),
        Event::ReasonWithdrawn(finding) => drop(round.accepted.0.remove(finding)),
        Event::Closed => round.closed = true,
        // Of people and the workshop as a whole; see `Workshop::apply`.
        _ => {}
    }
}

/// Who may do what, whatever the moment.
fn may(actor: Actor, command: &Command) -> Result<(), Rejection> {
    let allowed = match command {
        // The stop word is everybody's; to step out is one's own affair.
        Command::Pause | Command::Tick => true,
        Command::StepOut(person) | Command::Rename { person, .. } => {
            matches!(actor, Actor::Facilitator | Actor::Table) || actor == Actor::Person(*person)
        }
        Command::TakeSeat(_) | Command::Show | Command::Hide | Command::CardRead | Command::GoOn => {
            !matches!(actor, Actor::Person(_))
        }
        Command::PlacesChanged | Command::ToDebrief => !matches!(actor, Actor::Person(_)),
        // Who moves for which seat depends on the round.
        Command::Play(_) => true,
        _ => matches!(actor, Actor::Facilitator),
    };
    if allowed { Ok(()) } else { Err(Rejection::FacilitatorOnly) }
}
