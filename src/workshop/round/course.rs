//! How a round goes on: from the table to a curtain, from a card to the part behind it, from an outcome to what comes
//! next. Each method takes in one thing that the door has decided. Start at [`Round::played`] and [`Round::go_on`].

use crate::base::Message;
use crate::engine::views::{RoleView, Told};
use crate::engine::{Event as Happened, Play, Recorded};
use crate::scenario::model::Who;
use crate::workshop::person::PersonId;
use crate::workshop::phase::Phase;
use crate::workshop::room_clock::RoomTime;

use super::{Round, Step};

impl Round {
    pub(in crate::workshop) fn take_seat(&mut self, role: Who) {
        self.note = None;
        self.step = if self.curtains() { Step::Curtain(role) } else { Step::Role(role) };
    }

    pub(in crate::workshop) fn show(&mut self) {
        if let Step::Curtain(role) = self.step {
            let read = self.cards_read.contains(&(role, self.holder(role)));
            self.step = if read { Step::Role(role) } else { Step::Card(role) };
        }
    }

    /// Hides what is private: from a role to its curtain, from the curtain to the table.
    pub(in crate::workshop) fn hide(&mut self) {
        self.step = match self.step {
            Step::Role(_) if !self.curtains() => Step::Table,
            Step::Card(role) | Step::Role(role) => Step::Curtain(role),
            Step::Curtain(_) => Step::Table,
            other => other,
        };
    }

    /// Puts everything private behind its curtain, as after an interruption.
    pub(in crate::workshop) fn cover(&mut self) {
        if let (Step::Card(role) | Step::Role(role), true) = (self.step, self.curtains()) {
            self.step = Step::Curtain(role);
        }
    }

    pub(in crate::workshop) fn card_read(&mut self, role: Who, person: Option<PersonId>) {
        self.cards_read.insert((role, person));
        // Also where it is read again from a record, which does not keep that the card was opened.
        self.step = Step::Role(role);
    }

    pub(in crate::workshop) fn forget_note(&mut self) {
        self.note = None;
    }

    /// Takes in what happened in the case, because of a role or otherwise.
    pub(in crate::workshop) fn played(&mut self, by: Option<Who>, events: &[Recorded]) {
        self.note = None;
        self.decision += 1;
        // What a seat does that was taken over is shown to nobody at the table.
        let Some(role) = by.filter(|role| !self.taken_over.contains(role)) else {
            self.play.take_in(events);
            // News and passed time lead on at once; whoever is at a private page reads what came of it there.
            if self.outcome.is_empty() {
                self.go_on();
            }
            return;
        };
        if let (Some(first), Some(person)) = (events.first(), self.holder(role)) {
            self.moves.push((first.seq, person));
        }
        self.step = Step::Role(role);
        self.outcome_of = Some(role);
        let (seen, before) = (RoleView::of(&self.play, role).history.len(), self.play.clone());
        self.play.take_in(events);
        let history = RoleView::of(&self.play, role).history;
        self.outcome = history.get(seen..).unwrap_or_default().to_vec();
        let moved = before.state().place_of(role) != self.play.state().place_of(role);
        self.left_behind = moved.then_some(before);
        let only_noted = self.outcome.iter().all(|line| matches!(line.told, Told::Did(_) | Told::Said(..)));
        let is_decision = |one: &Recorded| matches!(one.event, Happened::Decided { .. } | Happened::Answered { .. });
        if only_noted && !events.iter().any(is_decision) {
            // Nothing came of it that had to be read; a short message says that it was done.
            // With the time that the clock shows now, not that at which it was begun.
            let noted = if self.outcome.is_empty() { "desk-time-passed" } else { "desk-noted" };
            let now = self.play.case().scenario.begins.reading(self.play.state().now);
            self.outcome.clear();
            self.note = Some(Message::new(noted).with("time", now.to_string()));
            if self.play.state().ended || !self.play.state().deciding(self.play.case()).contains(&role) {
                self.go_on();
            }
        } else if self.outcome.is_empty() {
            self.go_on();
        }
    }

    /// The outcome was read, or the people have changed places: what comes next.
    pub(in crate::workshop) fn go_on(&mut self) {
        self.outcome.clear();
        self.left_behind = None;
        self.decision += 1;
        if let Some((one, other)) = swaps_in(&self.play).get(self.swaps_shown).copied() {
            self.step = Step::Swap(one, other);
            return;
        }
        if self.play.state().ended {
            self.step = Step::Ending;
            return;
        }
        let deciding = self.play.state().deciding(self.play.case());
        self.step = match (self.step, deciding.first()) {
            // Whoever sits there goes on; in the end everybody can be called from the table.
            (Step::Role(role), Some(_)) if deciding.contains(&role) => Step::Role(role),
            // Before each curtain everybody sees where the case stands and whose turn it is.
            (_, Some(_)) if self.curtains() => Step::Table,
            (_, Some(role)) => Step::Role(*role),
            (_, None) => Step::Table,
        };
    }

    pub(in crate::workshop) fn places_changed(&mut self) {
        self.swaps_shown += 1;
        self.step = Step::Table;
        self.go_on();
    }

    /// Takes back what happened in the case from an event on.
    pub(in crate::workshop) fn undo(&mut self, before: u32) {
        self.play = self.play.as_before(before);
        let log = self.play.log().last().map_or(0, |last| last.seq);
        self.moves.retain(|(seq, _)| *seq <= log);
        self.swaps_shown = self.swaps_shown.min(swaps_in(&self.play).len());
        self.note = None;
        self.step = Step::Table;
        self.go_on();
    }

    pub(in crate::workshop) fn begin_debrief(&mut self, now: RoomTime) {
        self.step = Step::Debrief;
        self.afterwards.enter(Phase::Setting, now);
    }

    pub(in crate::workshop) fn try_way(&mut self, before: u32, events: &[Recorded]) {
        self.afterwards.try_way(&self.play, before, events);
    }

    pub(in crate::workshop) fn take_over(&mut self, role: Who) {
        self.give_seat(role, None);
        self.taken_over.insert(role);
        if matches!(self.step, Step::Curtain(shown) | Step::Role(shown) if shown == role) {
            self.step = Step::Table;
        }
    }

    pub(in crate::workshop) fn give_seat(&mut self, role: Who, to: Option<PersonId>) {
        self.taken_over.remove(&role);
        self.casting.give(self.swaps_shown, role, to);
        self.cover();
    }

    pub(in crate::workshop) fn free_seats(&mut self, person: PersonId) {
        self.casting.free(self.swaps_shown, person);
        self.cover();
    }
}

/// All swaps of roles so far.
pub(super) fn swaps_in(play: &Play) -> Vec<(Who, Who)> {
    play.log()
        .iter()
        .filter_map(|recorded| match recorded.event {
            Happened::Swapped(one, other) => Some((one, other)),
            _ => None,
        })
        .collect()
}
