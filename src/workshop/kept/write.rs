//! From events to what is kept. Start at [`batch`].

use crate::engine::log::LogLine;
use crate::engine::{Event as Happened, Recorded};
use crate::scenario::Case;
use crate::scenario::model::Who;
use crate::workshop::door::Workshop;
use crate::workshop::event::Event;
use crate::workshop::notes::NoteEvent;
use crate::workshop::room_clock::WallTime;
use crate::workshop::typed::Typed;

use super::body::{Begun, Body, KeptPhase, Played, What};
use super::content::content_of;
use super::{Batch, FORMAT, KeptEvent, KeptPerson, KeptText, TextKind};

/// What is to be kept of events that a workshop is about to take in.
#[must_use]
pub fn batch(before: &Workshop, events: &[Event], now: WallTime) -> Batch {
    let mut batch = Batch::default();
    let mut along = before.clone();
    for event in events {
        if let Some(what) = keep(&along, event, &mut batch) {
            // Plain data with text keys: it can always be written.
            let body = serde_json::to_string(&Body { format: FORMAT, at: Some(now.0), what }).unwrap_or_default();
            batch.events.push(KeptEvent { kind: kind(event).to_owned(), body });
        }
        along.apply(event, now);
    }
    batch
}

/// In one word, what happened.
fn kind(event: &Event) -> &'static str {
    match event {
        Event::Joined { .. } | Event::Renamed { .. } => "person",
        Event::WorksElsewhere { .. } | Event::SatDown { .. } => "person",
        Event::SteppedOut(_) | Event::Returned(_) | Event::Forgotten(_) => "person",
        Event::Begun { .. } | Event::Closed => "round",
        Event::SeatGiven { .. } | Event::SeatTakenOver(_) | Event::SeatTaken(_) | Event::PlacesChanged => "seat",
        Event::Shown | Event::Hidden | Event::CardRead { .. } | Event::WentOn => "reading",
        Event::Played { .. } => "play",
        Event::Undone { .. } => "undo",
        Event::Ticked | Event::Slept(_) | Event::Paused | Event::Resumed => "pause",
        Event::DebriefBegun | Event::PhaseEntered(_) | Event::PhaseGiven { .. } => "debrief",
        Event::NumberRevealed | Event::OtherWayTried { .. } => "debrief",
        Event::ReasonAccepted { .. } | Event::ReasonWithdrawn(_) => "reason",
        Event::Noted(_) => "note",
        Event::Talked(_) => "talk",
        Event::DayPlanned(_) => "day",
        Event::Table(_) => "table",
    }
}

/// The form in which an event is kept, with the texts that belong to it put into the batch; texts are named by the number
/// of the event. `None` for what is not kept.
fn keep(before: &Workshop, event: &Event, batch: &mut Batch) -> Option<What> {
    let number = before.kept();
    let case = before.round().map(|round| round.play().case());
    let role_id = |role: Who| case.map_or_else(String::new, |case| case.scenario.member(role).id.clone());
    Some(match event {
        Event::Joined { person, name, home } => {
            batch.people.push(KeptPerson { id: *person, name: name.clone(), home: home.clone() });
            What::Joined { person: *person }
        }
        Event::Renamed { person, name } => {
            let home = before.people().iter().find(|known| known.id == *person).and_then(|known| known.home.clone());
            batch.people.push(KeptPerson { id: *person, name: name.clone(), home });
            What::Renamed { person: *person }
        }
        Event::WorksElsewhere { person, home } => {
            let known = before.people().iter().find(|known| known.id == *person);
            let name = known.map(|known| known.name.clone()).unwrap_or_default();
            batch.people.push(KeptPerson { id: *person, name, home: home.clone() });
            What::WorksElsewhere { person: *person }
        }
        Event::SatDown { person, table } => What::SatDown { person: *person, table: *table },
        Event::SteppedOut(person) => What::SteppedOut { person: *person },
        Event::Returned(person) => What::Returned { person: *person },
        Event::Forgotten(person) => {
            batch.forgotten.push(*person);
            What::Forgotten { person: *person }
        }
        Event::Begun { case: id, case_fingerprint, procedure_fingerprint, seed, way, casting, play } => {
            let case = before.library().case(id);
            batch.content.extend(case.map(|case| content_of(before.library(), case)).unwrap_or_default());
            What::Begun(Begun {
                case: id.clone(),
                case_fingerprint: case_fingerprint.clone(),
                procedure_fingerprint: procedure_fingerprint.clone(),
                seed: *seed,
                way: *way,
                casting: casting.clone(),
                play: case.map(|case| lines(case, play)).unwrap_or_default(),
            })
        }
        Event::SeatGiven { role, to } => What::SeatGiven { role: role_id(*role), to: *to },
        Event::SeatTakenOver(role) => What::SeatTakenOver { role: role_id(*role) },
        Event::CardRead { role, person } => What::CardRead { role: role_id(*role), person: *person },
        Event::Played { by, events } => {
            let mut kept = case.map(|case| lines(case, events)).unwrap_or_default();
            let mut reasons = Vec::new();
            for (line, recorded) in kept.iter_mut().zip(events) {
                let Happened::Reasoned { role, .. } = &recorded.event else { continue };
                let Some(words) = line.reason() else { continue };
                let id = format!("reason-{number}-{}", recorded.seq);
                let person = before.round().and_then(|round| round.holder(*role));
                batch.texts.push(KeptText {
                    id: id.clone(),
                    person,
                    kind: TextKind::Reason,
                    text: std::mem::take(words),
                });
                reasons.push((recorded.seq, id));
            }
            What::Played(Played { by: by.map(role_id), events: kept, reasons })
        }
        Event::Undone { before } => What::Undone { before: *before },
        Event::Slept(gap) => What::Slept { milliseconds: u64::try_from(gap.as_millis()).unwrap_or(u64::MAX) },
        Event::Paused => What::Paused,
        Event::Resumed => What::Resumed,
        Event::DebriefBegun => What::DebriefBegun,
        Event::PhaseEntered(phase) => What::PhaseEntered { phase: KeptPhase::Name(*phase) },
        Event::PhaseGiven { phase, minutes } => What::PhaseGiven { phase: KeptPhase::Name(*phase), minutes: *minutes },
        Event::OtherWayTried { before, events } => {
            What::OtherWayTried { before: *before, play: case.map(|case| lines(case, events)).unwrap_or_default() }
        }
        Event::NumberRevealed => What::NumberRevealed,
        Event::ReasonAccepted { finding, reason, by } => {
            let text = (!reason.is_empty()).then(|| format!("accepted-{number}"));
            batch.texts.extend(text.iter().map(|id| KeptText {
                id: id.clone(),
                person: *by,
                kind: TextKind::Accepted,
                text: reason.clone(),
            }));
            What::ReasonAccepted { finding: finding.0.clone(), text, by: *by }
        }
        Event::ReasonWithdrawn(finding) => What::ReasonWithdrawn { finding: finding.0.clone() },
        Event::Closed => What::Closed,
        Event::WentOn => What::WentOn,
        Event::PlacesChanged => What::PlacesChanged,
        Event::Noted(NoteEvent::AnsweredUnnamed { token, words }) => {
            batch.texts.push(KeptText {
                id: unnamed_id(*token),
                person: None,
                kind: TextKind::Unnamed,
                text: words.clone(),
            });
            return None;
        }
        Event::Noted(event) => {
            let mut what = event.clone();
            put_texts(what.words(), number, batch);
            What::Noted { what }
        }
        Event::Talked(event) => {
            let mut what = event.clone();
            put_texts(what.words(), number, batch);
            What::Talked { what }
        }
        Event::DayPlanned(event) => What::DayPlanned { what: event.clone() },
        Event::Table(event) => {
            let mut what = event.clone();
            put_texts(what.words(), number, batch);
            What::Table { what }
        }
        Event::SeatTaken(_) | Event::Shown | Event::Hidden | Event::Ticked => return None,
    })
}

/// Puts words into rows of their own; their names stand in the event instead.
fn put_texts(typed: Vec<Typed<'_>>, number: usize, batch: &mut Batch) {
    for (at, Typed { kind, by, words }) in typed.into_iter().enumerate().filter(|(_, typed)| !typed.words.is_empty()) {
        let id = format!("{}-{number}-{at}", kind.id());
        batch.texts.push(KeptText { id: id.clone(), person: by, kind, text: std::mem::replace(words, id) });
    }
}

/// The name of an answer whose author nobody is to know.
pub(super) fn unnamed_id(token: u64) -> String {
    format!("{}-{token:016x}", TextKind::Unnamed.id())
}

fn lines(case: &Case, events: &[Recorded]) -> Vec<LogLine> {
    events.iter().map(|recorded| LogLine::of(case, recorded)).collect()
}
