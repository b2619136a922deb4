//! The course of one play at one machine: whose card is shown, what came of a decision, when roles are swapped.
//! It never shows anything; it says which stage comes next. It never decides for people.

use std::collections::BTreeSet;

use crate::base::Message;
use crate::engine::views::{HistoryLine, RoleView, Told};
use crate::engine::{Command, Event, Play};
use crate::scenario::model::Who;

use crate::workshop::casting::Casting;

/// Where a play stands, as far as the machine is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
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

/// A play at the table.
#[derive(Debug, Clone)]
pub struct Live {
    play: Play,
    casting: Casting,
    stage: Stage,
    /// Which cards were read, and by whom: who takes a role over has not read its card.
    cards_read: BTreeSet<(Who, String)>,
    outcome: Vec<HistoryLine>,
    /// Where the outcome came about, when the role is elsewhere by now.
    left_behind: Option<Play>,
    toast: Option<Message>,
    swaps_shown: usize,
    decision: u64,
    /// Whether each role's part is behind a curtain; an author who tries a case out plays them all.
    curtains: bool,
}

impl Live {
    /// Sits down at a play, begun or taken up again.
    #[must_use]
    pub fn new(play: Play, casting: Casting) -> Self {
        Self::sit_down(play, casting, true)
    }

    /// The same for somebody who plays all roles and has nothing to hide.
    #[must_use]
    pub fn without_curtains(play: Play, casting: Casting) -> Self {
        Self::sit_down(play, casting, false)
    }

    fn sit_down(play: Play, casting: Casting, curtains: bool) -> Self {
        let swaps_shown = swaps(&play).len();
        let mut live = Self {
            play,
            casting,
            stage: Stage::Table,
            cards_read: BTreeSet::new(),
            outcome: Vec::new(),
            left_behind: None,
            toast: None,
            swaps_shown,
            decision: 1,
            curtains,
        };
        live.go_on();
        live
    }

    /// Goes on with the same play on an edited case. Where the same role decides as before, it goes on at once.
    pub fn go_on_with(&mut self, play: Play) {
        let before = self.stage;
        self.play = play;
        self.toast = None;
        self.swaps_shown = swaps(&self.play).len();
        let decides = |role: &Who| self.play.state().deciding(self.play.case()).contains(role);
        self.stage = match before {
            Stage::Role(role) if decides(&role) => before,
            _ => Stage::Table,
        };
        self.go_on();
    }

    /// The play.
    #[must_use]
    pub fn play(&self) -> &Play {
        &self.play
    }

    /// Who plays what.
    #[must_use]
    pub fn casting(&self) -> &Casting {
        &self.casting
    }

    /// Where the play stands.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// What came of the last decision and was not read yet.
    #[must_use]
    pub fn outcome(&self) -> &[HistoryLine] {
        &self.outcome
    }

    /// The play as it is to be pictured: while the outcome is read, the room in which it came about.
    #[must_use]
    pub fn pictured(&self) -> &Play {
        self.left_behind.as_ref().filter(|_| !self.outcome.is_empty()).unwrap_or(&self.play)
    }

    /// The title of the situation that the last command decided, if it decided one.
    #[must_use]
    pub fn decided_title(&self) -> Option<String> {
        let last = self.play.log().last()?.command;
        let of_last = self.play.log().iter().rev().take_while(|recorded| recorded.command == last);
        let situation = of_last.filter_map(|recorded| match &recorded.event {
            Event::Decided { situation, .. } | Event::Answered { situation, .. } => Some(*situation),
            _ => None,
        });
        let title = situation.last().map(|at| self.play.case().scenario.situation(at).title.clone());
        title.filter(|title| !title.is_empty())
    }

    /// A short message, such as why a move was refused.
    #[must_use]
    pub fn toast(&self) -> Option<&Message> {
        self.toast.as_ref()
    }

    /// A number that changes with every new thing to decide.
    #[must_use]
    pub fn decision(&self) -> u64 {
        self.decision
    }

    /// The pseudonym of who plays a role now; empty when nobody in particular does.
    #[must_use]
    pub fn player_of(&self, role: Who) -> &str {
        self.casting.player(self.swaps_shown, role)
    }

    /// The pseudonym of who plays a role after `swaps` exchanges.
    #[must_use]
    pub fn player_after(&self, swaps: usize, role: Who) -> &str {
        self.casting.player(swaps, role)
    }

    /// How many exchanges of roles were told so far.
    #[must_use]
    pub fn swaps_told(&self) -> usize {
        self.swaps_shown
    }

    /// Somebody takes the keyboard for a role.
    pub fn take_seat(&mut self, role: Who) {
        self.toast = None;
        self.stage = if self.curtains { Stage::Curtain(role) } else { Stage::Role(role) };
    }

    /// The right person is there: the card is shown.
    pub fn open_curtain(&mut self) {
        if let Stage::Curtain(role) = self.stage {
            let read = self.cards_read.contains(&(role, self.player_of(role).to_owned()));
            self.stage = if read { Stage::Role(role) } else { Stage::Card(role) };
        }
    }

    /// Hides what is private at once: from a role to its curtain, from the curtain to the table.
    pub fn step_back(&mut self) {
        self.stage = match self.stage {
            Stage::Role(_) if !self.curtains => Stage::Table,
            Stage::Card(role) | Stage::Role(role) => Stage::Curtain(role),
            Stage::Curtain(_) => Stage::Table,
            other => other,
        };
    }

    /// The role card was read.
    pub fn card_read(&mut self) {
        if let Stage::Card(role) = self.stage {
            self.cards_read.insert((role, self.player_of(role).to_owned()));
            self.stage = Stage::Role(role);
        }
    }

    /// The short message was seen.
    pub fn dismiss_toast(&mut self) {
        self.toast = None;
    }

    /// Carries out a command of the role whose part is shown. Returns whether it was.
    pub fn carry_out(&mut self, command: &Command) -> bool {
        let Stage::Role(role) = self.stage else { return false };
        let (seen, before) = (RoleView::of(&self.play, role).history.len(), self.play.clone());
        self.toast = None;
        if let Err(refused) = self.play.carry_out(command) {
            self.toast = Some(refused.message());
            return false;
        }
        self.decision += 1;
        let history = RoleView::of(&self.play, role).history;
        self.outcome = history.get(seen..).unwrap_or_default().to_vec();
        let moved = before.state().place_of(role) != self.play.state().place_of(role);
        self.left_behind = moved.then_some(before);
        let only_noted = self.outcome.iter().all(|line| matches!(line.told, Told::Did(_) | Told::Said(..)));
        let decided = matches!(command, Command::Decide { .. });
        if only_noted && !decided {
            // Nothing came of it that had to be read; a short message says that it was done.
            let noted = self.outcome.first().map(|line| Message::new("desk-noted").with("time", line.at.to_string()));
            self.outcome.clear();
            self.toast = noted.or_else(|| Some(Message::new("desk-time-passed")));
            if self.play.state().ended || !self.play.state().deciding(self.play.case()).contains(&role) {
                self.go_on();
            }
        } else if self.outcome.is_empty() {
            self.go_on();
        }
        true
    }

    /// The outcome was read; or the exchange of roles was carried out.
    pub fn go_on(&mut self) {
        self.outcome.clear();
        self.left_behind = None;
        self.decision += 1;
        if let Some((one, other)) = swaps(&self.play).get(self.swaps_shown).copied() {
            self.stage = Stage::Swap(one, other);
            return;
        }
        if self.play.state().ended {
            self.stage = Stage::Ending;
            return;
        }
        let deciding = self.play.state().deciding(self.play.case());
        self.stage = match (self.stage, deciding.first()) {
            // Whoever sits there goes on; in the end everybody can be called from the table.
            (Stage::Role(role), Some(_)) if deciding.contains(&role) => Stage::Role(role),
            (_, Some(role)) if self.curtains => Stage::Curtain(*role),
            (_, Some(role)) => Stage::Role(*role),
            (_, None) => Stage::Table,
        };
    }

    /// The people have swapped roles.
    pub fn places_changed(&mut self) {
        self.swaps_shown += 1;
        self.stage = Stage::Table;
        self.go_on();
    }

    /// The play as it was before the command that led to an event, seen by whoever was to decide then.
    #[must_use]
    pub fn as_it_was_before(&self, seq: u32) -> Self {
        let play = self.play.fork_before(seq);
        let deciding = play.state().deciding(play.case()).first().copied();
        let mut again = Self::new(play, self.casting.clone());
        again.stage = deciding.map_or(Stage::Table, Stage::Role);
        again
    }

    /// On to the talk afterwards.
    pub fn to_debrief(&mut self) {
        self.stage = Stage::Debrief;
    }
}

/// All exchanges of roles so far.
fn swaps(play: &Play) -> Vec<(Who, Who)> {
    play.log()
        .iter()
        .filter_map(|recorded| match recorded.event {
            Event::Swapped(one, other) => Some((one, other)),
            _ => None,
        })
        .collect()
}
