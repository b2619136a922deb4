//! What happened in a workshop in the form in which it is recorded: JSON with names instead of positions, with a format
//! number. Nothing that somebody typed stands in it: pseudonyms and texts are rows of their own, so that they can be
//! taken out for good and what happened stays whole. Start at [`batch`] and [`open`].

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::assessment::FindingId;
use crate::base::Message;
use crate::engine::log::LogLine;
use crate::engine::{Event as Happened, Recorded};
use crate::library::{Library, TextFile};
use crate::procedure::local;
use crate::scenario::Case;
use crate::scenario::model::Who;

use super::casting::Casting;
use super::door::Workshop;
use super::event::Event;
use super::person::PersonId;
use super::round::Way;

/// The format this program writes.
pub const FORMAT: u32 = 1;
/// Where local rules lie among the kept texts.
const LOCAL: &str = "local/";

/// An event as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptEvent {
    /// In one word, what happened.
    pub kind: String,
    /// The whole, as JSON.
    pub body: String,
}

/// A person as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPerson {
    /// The number.
    pub id: PersonId,
    /// The pseudonym.
    pub name: String,
    /// The id of the agency where they work.
    pub home: Option<String>,
}

/// What something typed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// Why somebody did what they did.
    Reason,
    /// Why a gap was justified.
    Accepted,
}

impl TextKind {
    /// The word by which it is kept.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Accepted => "accepted",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        [Self::Reason, Self::Accepted].into_iter().find(|kind| kind.id() == id)
    }
}

/// Something typed, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptText {
    /// The name by which events speak of it.
    pub id: String,
    /// Whose words they are, if anybody's in particular.
    pub person: Option<PersonId>,
    /// What it is, such as `reason`.
    pub kind: TextKind,
    /// The words.
    pub text: String,
}

/// Everything that is kept at once, all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Batch {
    /// What happened, in order.
    pub events: Vec<KeptEvent>,
    /// People who are new or are called otherwise.
    pub people: Vec<KeptPerson>,
    /// What was typed.
    pub texts: Vec<KeptText>,
    /// Texts of the content that is played from now on.
    pub content: Vec<TextFile>,
    /// People to be taken out for good.
    pub forgotten: Vec<PersonId>,
}

/// Why a record cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeptError {
    /// Written by a newer program.
    #[error("event {number} has format {found}; this program reads up to {FORMAT}")]
    TooNew {
        /// Position of the event, from 1.
        number: usize,
        /// The format found.
        found: u32,
    },
    /// An event cannot be read.
    #[error("event {number} cannot be read: {why}")]
    Unreadable {
        /// Position of the event, from 1.
        number: usize,
        /// The reader's words.
        why: String,
    },
    /// An event names something that the kept content does not have.
    #[error("event {number} names {what}, which is not in the content")]
    DoesNotFit {
        /// Position of the event, from 1.
        number: usize,
        /// What it names.
        what: String,
    },
}

impl KeptError {
    /// The sentence that says why.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::TooNew { number, found } => Message::new("kept-too-new")
                .with("number", *number)
                .with("found", i64::from(*found))
                .with("known", i64::from(FORMAT)),
            Self::Unreadable { number, .. } => Message::new("kept-unreadable").with("number", *number),
            Self::DoesNotFit { number, what } => {
                Message::new("kept-does-not-fit").with("number", *number).with("what", what.as_str())
            }
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Body {
    format: u32,
    #[serde(flatten)]
    what: What,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum What {
    Joined { person: PersonId },
    Renamed { person: PersonId },
    SteppedOut { person: PersonId },
    Returned { person: PersonId },
    Forgotten { person: PersonId },
    Begun(Begun),
    SeatGiven { role: String, to: Option<PersonId> },
    CardRead { role: String, person: Option<PersonId> },
    WentOn,
    PlacesChanged,
    Played(Played),
    Undone { before: u32 },
    Paused,
    Resumed,
    DebriefBegun,
    PhaseEntered { phase: u32 },
    NumberRevealed,
    ReasonAccepted { finding: String, text: Option<String>, by: Option<PersonId> },
    ReasonWithdrawn { finding: String },
    Closed,
}

#[derive(Debug, Serialize, Deserialize)]
struct Begun {
    case: String,
    case_fingerprint: String,
    procedure_fingerprint: String,
    seed: u64,
    way: Way,
    casting: Casting,
    play: Vec<LogLine>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Played {
    by: Option<String>,
    events: Vec<LogLine>,
    /// For each reason given: the number of its event, and the name of its text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<(u32, String)>,
}

/// What is to be kept of events that a workshop is about to take in.
#[must_use]
pub fn batch(before: &Workshop, events: &[Event]) -> Batch {
    let mut batch = Batch::default();
    let mut along = before.clone();
    for event in events {
        if let Some(what) = keep(&along, event, &mut batch) {
            // Plain data with text keys: it can always be written.
            let body = serde_json::to_string(&Body { format: FORMAT, what }).unwrap_or_default();
            batch.events.push(KeptEvent { kind: kind(event).to_owned(), body });
        }
        along.apply(event);
    }
    batch
}

/// In one word, what happened.
fn kind(event: &Event) -> &'static str {
    match event {
        Event::Joined { .. } | Event::Renamed { .. } => "person",
        Event::SteppedOut(_) | Event::Returned(_) | Event::Forgotten(_) => "person",
        Event::Begun { .. } | Event::Closed => "round",
        Event::SeatGiven { .. } | Event::SeatTaken(_) | Event::PlacesChanged => "seat",
        Event::Shown | Event::Hidden | Event::CardRead { .. } | Event::WentOn => "reading",
        Event::Played { .. } => "play",
        Event::Undone { .. } => "undo",
        Event::Paused | Event::Resumed => "pause",
        Event::DebriefBegun | Event::PhaseEntered(_) | Event::NumberRevealed => "debrief",
        Event::ReasonAccepted { .. } | Event::ReasonWithdrawn(_) => "reason",
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
        Event::Paused => What::Paused,
        Event::Resumed => What::Resumed,
        Event::DebriefBegun => What::DebriefBegun,
        Event::PhaseEntered(phase) => What::PhaseEntered { phase: *phase },
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
        Event::SeatTaken(_) | Event::Shown | Event::Hidden => return None,
    })
}

fn lines(case: &Case, events: &[Recorded]) -> Vec<LogLine> {
    events.iter().map(|recorded| LogLine::of(case, recorded)).collect()
}

/// The texts that a case is played on, and the local rules that hold in it.
fn content_of(library: &Library, case: &Case) -> Vec<TextFile> {
    let mut texts = library.texts_of(case);
    if let Some(text) = library.local_rules.iter().find(|rules| rules.procedure == case.procedure.id)
        && let Ok(text) = text.to_text()
    {
        texts.push(TextFile { path: format!("{LOCAL}{}.ron", case.procedure.id), text });
    }
    texts
}

/// The content that was kept with a workshop. A text kept twice holds as it was kept last.
#[must_use]
pub fn library_of(content: Vec<TextFile>) -> Library {
    let by_path: BTreeMap<String, String> = content.into_iter().map(|file| (file.path, file.text)).collect();
    let files = by_path.into_iter().map(|(path, text)| TextFile { path, text });
    let (own, files): (Vec<_>, Vec<_>) = files.partition(|file| file.path.starts_with(LOCAL));
    let mut library = Library::from_texts(files);
    for file in own {
        let id = file.path.trim_start_matches(LOCAL).trim_end_matches(".ron");
        let procedure = library.procedures.iter().find(|procedure| procedure.id == id).cloned();
        if let Some(rules) = procedure.and_then(|procedure| local::parse(&file.path, &file.text, &procedure).value) {
            library.lay_over(&rules);
        }
    }
    library
}

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
        let event = read(&workshop, &words, number, &event.body)?;
        workshop.apply(&event);
    }
    workshop.cover();
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

fn read(workshop: &Workshop, words: &Words<'_>, number: usize, body: &str) -> Result<Event, KeptError> {
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
    Ok(match body.what {
        What::Joined { person } => {
            let (name, home) = words.person(person);
            Event::Joined { person, name, home }
        }
        What::Renamed { person } => Event::Renamed { person, name: words.person(person).0 },
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
        What::Paused => Event::Paused,
        What::Resumed => Event::Resumed,
        What::DebriefBegun => Event::DebriefBegun,
        What::PhaseEntered { phase } => Event::PhaseEntered(phase),
        What::NumberRevealed => Event::NumberRevealed,
        What::ReasonAccepted { finding, text, by } => {
            let reason = text.map(|id| words.text(&id)).unwrap_or_default();
            Event::ReasonAccepted { finding: FindingId(finding), reason, by }
        }
        What::ReasonWithdrawn { finding } => Event::ReasonWithdrawn(FindingId(finding)),
        What::Closed => Event::Closed,
    })
}
