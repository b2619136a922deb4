//! From what was kept to a workshop. Start at [`open`].

use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;

use crate::assessment::FindingId;
use crate::engine::Recorded;
use crate::engine::log::LogLine;
use crate::library::Library;
use crate::scenario::Case;
use crate::workshop::door::Workshop;
use crate::workshop::event::Event;
use crate::workshop::notes::NoteEvent;
use crate::workshop::person::PersonId;
use crate::workshop::room_clock::WallTime;
use crate::workshop::typed::{TextKind, Typed};

use super::body::{Body, What};
use super::{FORMAT, KeptError, KeptEvent, KeptPerson, KeptText};

/// Takes a recorded workshop up again, with everything private behind its curtain.
///
/// # Errors
/// When an event cannot be read, or names something the content does not have.
pub fn open(
    title: String,
    library: Arc<Library>,
    events: &[KeptEvent],
    people: &[KeptPerson],
    texts: &[KeptText],
) -> Result<Workshop, KeptError> {
    let mut workshop = Workshop::new(title, library);
    let words = Words { people, texts };
    for (number, event) in (1..).zip(events) {
        let (event, at) = read(&workshop, &words, number, &event.body)?;
        workshop.apply(&event, at);
    }
    for text in texts.iter().filter(|text| text.kind == TextKind::Unnamed) {
        let token = text.id.rsplit('-').next().and_then(|token| u64::from_str_radix(token, 16).ok());
        let event = token.map(|token| NoteEvent::AnsweredUnnamed { token, words: text.text.clone() });
        event.into_iter().for_each(|event| workshop.apply(&Event::Noted(event), workshop.last_seen()));
    }
    workshop.interrupted();
    Ok(workshop)
}

struct Words<'k> {
    people: &'k [KeptPerson],
    texts: &'k [KeptText],
}

impl Words<'_> {
    /// The words of a text; empty where they were taken out.
    fn text(&self, id: &str) -> String {
        self.texts.iter().find(|text| text.id == id).map(|text| text.text.clone()).unwrap_or_default()
    }

    /// Puts words back in the places where their names stand.
    fn put_back(&self, typed: Vec<Typed<'_>>) {
        for Typed { words, .. } in typed.into_iter().filter(|typed| !typed.words.is_empty()) {
            *words = self.text(words);
        }
    }

    fn person(&self, id: PersonId) -> (String, Option<String>) {
        let found = self.people.iter().find(|person| person.id == id);
        found.map(|person| (person.name.clone(), person.home.clone())).unwrap_or_default()
    }
}

/// Only the number, so that a newer event is recognised whatever else it holds.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

fn read(workshop: &Workshop, words: &Words<'_>, number: usize, body: &str) -> Result<(Event, WallTime), KeptError> {
    let unreadable = |error: serde_json::Error| KeptError::Unreadable { number, why: error.to_string() };
    let head: Head = serde_json::from_str(body).map_err(unreadable)?;
    if head.format > FORMAT {
        return Err(KeptError::TooNew { number, found: head.format });
    }
    let body: Body = serde_json::from_str(body).map_err(unreadable)?;
    let lost = |what: String| KeptError::DoesNotFit { number, what };
    let case = || {
        let round = workshop.round().ok_or_else(|| KeptError::Unreadable { number, why: "no round".to_owned() })?;
        Ok(round.play().case())
    };
    let role = |id: &str| case()?.scenario.who(id).ok_or_else(|| lost(format!("\"{id}\"")));
    let events = |case: &Case, lines: &[LogLine]| -> Result<Vec<Recorded>, KeptError> {
        lines.iter().map(|line| line.recorded(case).map_err(lost)).collect()
    };
    // Before moments were kept, none passes between two events.
    let at = body.at.map_or(workshop.last_seen(), WallTime);
    let event = match body.what {
        What::Joined { person } => {
            let (name, home) = words.person(person);
            Event::Joined { person, name, home }
        }
        What::Renamed { person } => Event::Renamed { person, name: words.person(person).0 },
        What::WorksElsewhere { person } => Event::WorksElsewhere { person, home: words.person(person).1 },
        What::SatDown { person, table } => Event::SatDown { person, table },
        What::SteppedOut { person } => Event::SteppedOut(person),
        What::Returned { person } => Event::Returned(person),
        What::Forgotten { person } => Event::Forgotten(person),
        What::Begun(begun) => {
            let case = workshop.library().case(&begun.case).ok_or_else(|| lost(format!("\"{}\"", begun.case)))?;
            Event::Begun {
                play: events(case, &begun.play)?,
                case: begun.case,
                case_fingerprint: begun.case_fingerprint,
                procedure_fingerprint: begun.procedure_fingerprint,
                seed: begun.seed,
                way: begun.way,
                casting: begun.casting,
            }
        }
        What::SeatGiven { role: id, to } => Event::SeatGiven { role: role(&id)?, to },
        What::CardRead { role: id, person } => Event::CardRead { role: role(&id)?, person },
        What::WentOn => Event::WentOn,
        What::PlacesChanged => Event::PlacesChanged,
        What::Played(mut played) => {
            for (seq, id) in &played.reasons {
                let line = played.events.iter_mut().find(|line| line.seq == *seq);
                if let Some(reason) = line.and_then(LogLine::reason) {
                    *reason = words.text(id);
                }
            }
            let by = played.by.as_deref().map(role).transpose()?;
            Event::Played { by, events: events(case()?, &played.events)? }
        }
        What::Undone { before } => Event::Undone { before },
        What::Slept { milliseconds } => Event::Slept(Duration::from_millis(milliseconds)),
        What::Paused => Event::Paused,
        What::Resumed => Event::Resumed,
        What::DebriefBegun => Event::DebriefBegun,
        What::PhaseEntered { phase } => Event::PhaseEntered(phase.phase()),
        What::PhaseGiven { phase, minutes } => Event::PhaseGiven { phase: phase.phase(), minutes },
        What::OtherWayTried { before, play } => Event::OtherWayTried { before, events: events(case()?, &play)? },
        What::NumberRevealed => Event::NumberRevealed,
        What::ReasonAccepted { finding, text, by } => {
            let reason = text.map(|id| words.text(&id)).unwrap_or_default();
            Event::ReasonAccepted { finding: FindingId(finding), reason, by }
        }
        What::ReasonWithdrawn { finding } => Event::ReasonWithdrawn(FindingId(finding)),
        What::Closed => Event::Closed,
        What::SeatTakenOver { role: id } => Event::SeatTakenOver(role(&id)?),
        What::Noted { mut what } => {
            words.put_back(what.words());
            Event::Noted(what)
        }
        What::Talked { mut what } => {
            words.put_back(what.words());
            Event::Talked(what)
        }
        What::DayPlanned { what } => Event::DayPlanned(what),
        What::Table { mut what } => {
            words.put_back(what.words());
            Event::Table(what)
        }
    };
    Ok((event, at))
}
