//! Plays that were kept before there were records of workshops: one JSON file each, with the seats beside the log. Such a
//! play opens as a workshop of one round. Start at [`open`].

use std::sync::Arc;

use serde::Deserialize;

use crate::base::Message;
use crate::engine::log::{LogError, LogFile};
use crate::library::Library;
use crate::scenario::Case;

use super::casting::Casting;
use super::door::Workshop;
use super::event::Event;
use super::person::PersonId;
use super::way::Way;

/// The part of such a file that is no log.
#[derive(Deserialize)]
struct Seats {
    /// For each stretch and role, the role's id and the pseudonym of who played it.
    #[serde(default)]
    casting: Vec<(String, String)>,
}

/// Why such a play cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum EarlierError {
    /// It is none, or does not fit its case.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The content has no such case.
    #[error("there is no case \"{0}\"")]
    NoSuchCase(String),
}

/// The events of a workshop in which this play was the one round.
///
/// # Errors
/// When the text is no such play, or its case is not there or has changed so much that it does not fit.
pub fn open(title: String, library: &Arc<Library>, text: &str) -> Result<(Workshop, Vec<Event>), EarlierError> {
    let log = LogFile::from_text(text)?;
    let case = library.case(&log.case).ok_or_else(|| EarlierError::NoSuchCase(log.case.clone()))?;
    let play = log.open(case)?;
    let seats: Seats = serde_json::from_str(text).map_err(LogError::from)?;
    let (people, casting) = people_of(case, &seats.casting);
    let mut events: Vec<Event> =
        (1..).map(PersonId).zip(people).map(|(person, name)| Event::Joined { person, name, home: None }).collect();
    events.push(Event::Begun {
        case: log.case,
        case_fingerprint: log.case_fingerprint,
        procedure_fingerprint: log.procedure_fingerprint,
        seed: log.seed,
        way: Way::RoundTheTable,
        casting,
        play: play.log().to_vec(),
    });
    Ok((Workshop::new(title, Arc::clone(library)), events))
}

impl EarlierError {
    /// The sentence that says why.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Log(error) => error.message(),
            Self::NoSuchCase(case) => Message::new("earlier-no-such-case").with("case", case.as_str()),
        }
    }
}

/// The case that was played in these events.
#[must_use]
pub fn case_of(events: &[Event]) -> Option<&str> {
    events.iter().find_map(|event| match event {
        Event::Begun { case, .. } => Some(case.as_str()),
        _ => None,
    })
}

/// The pseudonyms, in the order in which they appear, and who sat where.
fn people_of(case: &Case, seats: &[(String, String)]) -> (Vec<String>, Casting) {
    let mut people: Vec<String> = Vec::new();
    let mut casting = Casting::default();
    for stretch in seats.chunks(case.scenario.n_roles.max(1)) {
        let mut players = vec![None; case.scenario.n_roles];
        for (role, name) in stretch.iter().filter(|(_, name)| !name.is_empty()) {
            let at = people.iter().position(|known| known == name).unwrap_or_else(|| {
                people.push(name.clone());
                people.len() - 1
            });
            if let Some(role) = case.scenario.who(role).filter(|role| case.scenario.is_role(*role)) {
                players[role.at()] = u32::try_from(at + 1).ok().map(PersonId);
            }
        }
        casting.stretches.push(players);
    }
    (people, casting)
}
