//! A round: one table plays one case, from the first card to the talk afterwards. Whose part is shown, what came of a
//! decision, when roles are swapped. It never shows anything and never decides for people; the door changes it.
//! Start at [`Round`]; faces read it through [`AtTable`]; `course` leads from page to page.

mod course;

use std::collections::BTreeSet;

use crate::assessment::Accepted;
use crate::base::Message;
use crate::engine::views::HistoryLine;
use crate::engine::{Event as Happened, Play};
use crate::scenario::model::Who;

use super::afterwards::Afterwards;
use super::casting::Casting;
use super::day::LimitClock;
use super::person::{Person, PersonId};
use super::phase::Phase;
use super::room_clock::RoomTime;
use super::way::Way;
use course::swaps_in;

/// Where a round stands, as far as the machine is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// What the whole room may see.
    Table,
    /// The curtain before a role's card.
    Curtain(Who),
    /// A role's card, to be read before its first turn.
    Card(Who),
    /// A role sees its own part of the case.
    Role(Who),
    /// Two roles are swapped.
    Swap(Who, Who),
    /// The case is over.
    Ending,
    /// The talk afterwards.
    Debrief,
}

/// One table's play of a case.
#[derive(Debug, Clone)]
pub struct Round {
    play: Play,
    casting: Casting,
    way: Way,
    step: Step,
    /// Which cards were read, and by whom: who takes a role over has not read its card.
    cards_read: BTreeSet<(Who, Option<PersonId>)>,
    outcome: Vec<HistoryLine>,
    /// Whose outcome that is: nobody else reads it.
    outcome_of: Option<Who>,
    /// Where the outcome came about, when the role is elsewhere by now.
    left_behind: Option<Play>,
    note: Option<Message>,
    swaps_shown: usize,
    decision: u64,
    /// Who moved when: the number of the first event that came of it.
    moves: Vec<(u32, PersonId)>,
    /// Seats that whoever leads has taken over.
    taken_over: BTreeSet<Who>,
    pub(super) limits: LimitClock,
    pub(super) afterwards: Afterwards,
    pub(super) closed: bool,
    /// Fingerprints of the texts of case and procedure when the round was begun.
    pub(super) edition: (String, String),
}

impl Round {
    /// Sits down at a play, begun or taken up again.
    #[must_use]
    pub fn new(play: Play, casting: Casting, way: Way) -> Self {
        let case = play.case();
        let edition = (case.scenario.fingerprint.clone(), case.procedure.fingerprint.clone());
        let swaps_shown = swaps_in(&play).len();
        let mut round = Self {
            play,
            casting,
            way,
            step: Step::Table,
            cards_read: BTreeSet::new(),
            outcome: Vec::new(),
            outcome_of: None,
            left_behind: None,
            note: None,
            swaps_shown,
            decision: 1,
            moves: Vec::new(),
            taken_over: BTreeSet::new(),
            limits: LimitClock::default(),
            afterwards: Afterwards::default(),
            closed: false,
            edition,
        };
        round.go_on();
        round
    }

    /// Goes on with the same play on an edited case. Where the same role decides as before, it goes on at once.
    pub fn go_on_with(&mut self, play: Play) {
        let before = self.step;
        self.play = play;
        self.note = None;
        self.swaps_shown = swaps_in(&self.play).len();
        let decides = |role: &Who| self.play.state().deciding(self.play.case()).contains(role);
        self.step = match before {
            Step::Role(role) if decides(&role) => before,
            _ => Step::Table,
        };
        self.go_on();
    }

    /// The play.
    #[must_use]
    pub fn play(&self) -> &Play {
        &self.play
    }

    /// Whose part lies open on the table, where no curtain hides it.
    #[must_use]
    pub fn open_role(&self) -> Option<Who> {
        match self.step {
            Step::Role(role) if !self.curtains() => Some(role),
            _ => None,
        }
    }

    /// Who plays what.
    #[must_use]
    pub fn casting(&self) -> &Casting {
        &self.casting
    }

    /// How it is played.
    #[must_use]
    pub fn way(&self) -> Way {
        self.way
    }

    /// Where the round stands.
    #[must_use]
    pub fn step(&self) -> Step {
        self.step
    }

    /// What came of the last decision and was not read yet, while the part of the role is shown that it is told to.
    #[must_use]
    pub fn outcome(&self) -> &[HistoryLine] {
        let is_shown = matches!(self.step, Step::Role(role) if self.outcome_of == Some(role));
        if is_shown { &self.outcome } else { &[] }
    }

    /// The play as it is to be pictured: while the outcome is read, the room in which it came about.
    #[must_use]
    pub fn pictured(&self) -> &Play {
        self.left_behind.as_ref().filter(|_| !self.outcome().is_empty()).unwrap_or(&self.play)
    }

    /// The title of the situation that the last command decided, if it decided one.
    #[must_use]
    pub fn decided_title(&self) -> Option<String> {
        let last = self.play.log().last()?.command;
        let of_last = self.play.log().iter().rev().take_while(|recorded| recorded.command == last);
        let situation = of_last.filter_map(|recorded| match &recorded.event {
            Happened::Decided { situation, .. } | Happened::Answered { situation, .. } => Some(*situation),
            _ => None,
        });
        let title = situation.last().map(|at| self.play.case().scenario.situation(at).title.clone());
        title.filter(|title| !title.is_empty())
    }

    /// A short message about what was done last, where nothing came of it that had to be read.
    #[must_use]
    pub fn note(&self) -> Option<&Message> {
        self.note.as_ref()
    }

    /// A number that changes with every new thing to decide.
    #[must_use]
    pub fn decision(&self) -> u64 {
        self.decision
    }

    /// Who holds a role's seat now.
    #[must_use]
    pub fn holder(&self, role: Who) -> Option<PersonId> {
        self.casting.player(self.swaps_shown, role)
    }

    /// Whether whoever leads moves for this seat.
    #[must_use]
    pub fn is_taken_over(&self, role: Who) -> bool {
        self.taken_over.contains(&role)
    }

    /// How long decisions may take, and how long they have been looked at.
    #[must_use]
    pub fn limits(&self) -> &LimitClock {
        &self.limits
    }

    /// The role whose part is shown to decide with, not to read what came of something.
    #[must_use]
    pub fn shown_role(&self) -> Option<Who> {
        match self.step {
            Step::Role(role) if self.outcome().is_empty() => Some(role),
            _ => None,
        }
    }

    pub(super) fn give_time(&mut self, role: &str, seconds: u64) {
        if let Some(role) = self.play.case().scenario.who(role) {
            self.limits.give(role, std::time::Duration::from_secs(seconds));
        }
    }

    pub(super) fn follow_limits(&mut self, talking: bool, now: RoomTime) {
        let shown = self.shown_role().filter(|_| !talking);
        self.limits.follow(&self.play, shown, now);
    }

    /// Whether somebody holds a seat now.
    #[must_use]
    pub fn plays(&self, person: PersonId) -> bool {
        self.play.case().scenario.roles().any(|role| self.holder(role) == Some(person))
    }

    /// How often somebody decided, answered or did something of their own accord.
    #[must_use]
    pub fn turns_of(&self, person: PersonId) -> usize {
        self.moves.iter().filter(|(_, moved)| *moved == person).count()
    }

    /// How many swaps of roles were told so far.
    #[must_use]
    pub fn swaps_told(&self) -> usize {
        self.swaps_shown
    }

    /// Whether anybody has read the card of a role, or anything was done.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        !self.cards_read.is_empty() || self.play.log().last().is_some_and(|last| last.command > 0)
    }

    /// Findings whose reasons were accepted.
    #[must_use]
    pub fn accepted(&self) -> &Accepted {
        self.afterwards.accepted()
    }

    /// The phase of the talk.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.afterwards.phase()
    }

    /// Whether the number was shown.
    #[must_use]
    pub fn number_revealed(&self) -> bool {
        self.afterwards.number_revealed()
    }

    /// The talk after the case.
    #[must_use]
    pub fn afterwards(&self) -> &Afterwards {
        &self.afterwards
    }

    /// Whether the round is over.
    #[must_use]
    pub fn closed(&self) -> bool {
        self.closed
    }

    /// Whether the texts of case and procedure are those that the round was begun with.
    #[must_use]
    pub fn is_of_this_edition(&self) -> bool {
        let case = self.play.case();
        self.edition.0 == case.scenario.fingerprint && self.edition.1 == case.procedure.fingerprint
    }

    /// Whether each role's part is behind a curtain.
    #[must_use]
    pub fn curtains(&self) -> bool {
        self.way.hides_parts()
    }

    /// The round as it was before the command that led to an event, seen by whoever was to decide then.
    #[must_use]
    pub fn as_it_was_before(&self, seq: u32) -> Self {
        let play = self.play.fork_before(seq);
        let deciding = play.state().deciding(play.case()).first().copied();
        let mut again = Self::new(play, self.casting.clone(), self.way);
        again.step = deciding.map_or(Step::Table, Step::Role);
        again
    }
}

/// A round with the people it is about, as faces read it.
#[derive(Debug, Clone, Copy)]
pub struct AtTable<'w> {
    /// The round.
    pub round: &'w Round,
    /// The people of the workshop.
    pub people: &'w [Person],
}

impl<'w> AtTable<'w> {
    /// The play.
    #[must_use]
    pub fn play(&self) -> &'w Play {
        self.round.play()
    }

    /// The pseudonym of who plays a role now; empty when nobody in particular does.
    #[must_use]
    pub fn player_of(&self, role: Who) -> &'w str {
        self.name(self.round.holder(role))
    }

    /// The pseudonym of who plays a role after so many swaps.
    #[must_use]
    pub fn player_after(&self, swaps: usize, role: Who) -> &'w str {
        self.name(self.round.casting().player(swaps, role))
    }

    fn name(&self, person: Option<PersonId>) -> &'w str {
        let found = person.and_then(|id| self.people.iter().find(|person| person.id == id));
        found.map_or("", |person| person.name.as_str())
    }
}
