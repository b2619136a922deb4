//! What happened changes the workshop, and nothing else does. Nothing is refused here: what does not fit changes nothing.

use crate::engine::Play;

use super::day::DayEvent;
use super::door::Workshop;
use super::event::Event;
use super::person::{Person, PersonId};
use super::room_clock::{RoomTime, WallTime};
use super::round::Round;

impl Workshop {
    /// Takes in what happened. Nothing is refused here: what does not fit changes nothing.
    pub fn apply(&mut self, event: &Event, now: WallTime) {
        self.clock.look(now);
        self.kept += usize::from(event.is_kept());
        self.change_by(event, now);
        let (talking, now) = (self.talk.stop().is_some(), self.clock.reads(now));
        if let Some(round) = self.rounds.last_mut() {
            round.follow_limits(talking, now);
        }
    }

    fn change_by(&mut self, event: &Event, now: WallTime) {
        match event {
            Event::Joined { person, name, home } => {
                let (name, home, since) = (name.clone(), home.clone(), self.rounds.len());
                self.people.push(Person { id: *person, name, home, table: 0, here: true, since });
            }
            Event::Renamed { person, name } => self.change(*person, |person| person.name.clone_from(name)),
            Event::WorksElsewhere { person, home } => self.change(*person, |person| person.home.clone_from(home)),
            Event::SatDown { person, table } => {
                self.change(*person, |person| person.table = *table);
                self.day.free(*person, self.rounds.len());
            }
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
                self.day.free(*id, 0);
                self.notes.forget(*id);
                self.rounds.iter_mut().for_each(|round| round.afterwards.forget(*id));
            }
            Event::Begun { case, case_fingerprint, procedure_fingerprint, seed, way, casting, play } => {
                let Some(case) = self.library.case(case) else { return };
                let play = Play::replay(case.clone(), *seed, play.clone());
                let mut round = Round::new(play, casting.clone(), *way);
                round.edition = (case_fingerprint.clone(), procedure_fingerprint.clone());
                self.rounds.push(round);
                self.talk.round_begun();
                self.rest(false);
            }
            Event::Ticked => {}
            Event::Slept(gap) => self.clock.leave_out(*gap),
            Event::Paused => {
                self.rest(true);
                self.cover();
            }
            Event::Resumed => self.rest(false),
            Event::Noted(event) => self.notes.apply(event),
            Event::Talked(event) => self.talk.apply(event, self.clock.reads(now)),
            Event::DayPlanned(event) => {
                self.day.apply(event, self.clock.reads(now));
                if let (DayEvent::TimeGiven { role, seconds }, Some(round)) = (event, self.rounds.last_mut()) {
                    round.give_time(role, *seconds);
                }
            }
            Event::Table(event) => event.apply(&mut self.tables),
            in_round => {
                match in_round {
                    Event::Played { .. } => self.talk.decided(),
                    Event::Undone { .. } => self.talk.undone(),
                    _ => {}
                }
                let now = self.clock.reads(now);
                if let Some(round) = self.rounds.last_mut() {
                    apply_in_round(round, in_round, now);
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

fn apply_in_round(round: &mut Round, event: &Event, now: RoomTime) {
    match event {
        Event::SeatGiven { role, to } => round.give_seat(*role, *to),
        Event::SeatTakenOver(role) => round.take_over(*role),
        Event::SeatTaken(role) => round.take_seat(*role),
        Event::Shown => round.show(),
        Event::Hidden => round.hide(),
        Event::CardRead { role, person } => round.card_read(*role, *person),
        Event::WentOn => round.go_on(),
        Event::PlacesChanged => round.places_changed(),
        Event::Played { by, events } => round.played(*by, events),
        Event::Undone { before } => round.undo(*before),
        Event::DebriefBegun => round.begin_debrief(now),
        Event::PhaseEntered(phase) => round.afterwards.enter(*phase, now),
        Event::PhaseGiven { phase, minutes } => round.afterwards.give(*phase, *minutes),
        Event::OtherWayTried { before, events } => round.try_way(*before, events),
        Event::NumberRevealed => round.afterwards.reveal(),
        Event::ReasonAccepted { finding, reason, by } => round.afterwards.accept(finding, reason, *by),
        Event::ReasonWithdrawn(finding) => round.afterwards.withdraw(finding),
        Event::Closed => round.closed = true,
        // Of people and the workshop as a whole; see `Workshop::apply`.
        _ => {}
    }
}
