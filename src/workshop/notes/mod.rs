//! What is noted in the course of a workshop: marks on the time of a case, answers to questions asked beforehand, and
//! what people take away. Words that people type are told apart by [`NoteEvent::words`], so that they are kept in rows
//! of their own. Start at [`NoteCommand`].

mod mark;
mod written;

pub use mark::{Mark, MirrorAnswer, MirrorQuestion, mirror_questions};
pub use written::{GapSource, Rating, Written, WrittenLine};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::scenario::talk::Watch;

use super::actor::Actor;
use super::person::PersonId;
use super::refusal::Rejection;
use super::round::Round;
use super::typed::{TextKind, Typed};

/// Something to be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteCommand {
    /// A mark on the time of the case, or, without a kind, a note in words.
    Mark {
        /// What kind.
        kind: Option<Watch>,
        /// A few words; may be empty where there is a kind.
        words: String,
        /// The observer who saw it; `None`: the facilitator.
        by: Option<PersonId>,
    },
    /// A mark is taken off again.
    Unmark(u32),
    /// What somebody expects of a decision of another role, asked before the round.
    AnswerMirror {
        /// Who.
        person: PersonId,
        /// The id of the situation.
        situation: String,
        /// What they expect.
        words: String,
    },
    /// Something that people take away, new or in another wording.
    Write {
        /// The number of what is worded anew; `None`: something new.
        number: Option<u32>,
        /// What.
        what: Written,
        /// Whose, where it is one person's.
        by: Option<PersonId>,
    },
    /// It is struck out.
    Strike(u32),
    /// An answer of somebody whom nobody is to know. It is kept without author, time or order.
    AnswerUnnamed {
        /// A random number, its name.
        token: u64,
        /// The answer.
        words: String,
    },
}

/// Something was noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "note", rename_all = "kebab-case")]
pub enum NoteEvent {
    /// A mark was set.
    Marked(Mark),
    /// A mark was taken off.
    Unmarked {
        /// Its number.
        number: u32,
    },
    /// Somebody said what they expect.
    MirrorAnswered(MirrorAnswer),
    /// Something was written that people take away.
    Written(WrittenLine),
    /// It was struck out.
    Struck {
        /// Its number.
        number: u32,
    },
    /// Somebody answered whom nobody is to know. Only the words are kept, under a random name.
    AnsweredUnnamed {
        /// Its name.
        token: u64,
        /// The answer.
        words: String,
    },
}

impl NoteEvent {
    /// Everything in it that somebody typed.
    pub(super) fn words(&mut self) -> Vec<Typed<'_>> {
        match self {
            Self::Marked(mark) => vec![Typed { kind: TextKind::Note, by: mark.by, words: &mut mark.words }],
            Self::MirrorAnswered(answer) => {
                vec![Typed { kind: TextKind::Mirror, by: Some(answer.person), words: &mut answer.words }]
            }
            Self::Written(line) => line.words(),
            Self::AnsweredUnnamed { words, .. } => vec![Typed { kind: TextKind::Unnamed, by: None, words }],
            Self::Unmarked { .. } | Self::Struck { .. } => Vec::new(),
        }
    }
}

/// Everything that was noted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    marks: Vec<Mark>,
    mirrors: Vec<MirrorAnswer>,
    written: Vec<WrittenLine>,
    unnamed: BTreeMap<u64, String>,
    given: u32,
}

/// Where in the workshop something is noted: the position of the round and the round, if one was begun.
type Where<'r> = Option<(usize, &'r Round)>;

impl Notes {
    /// All marks, in the order in which they were set.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// What people expected of others, asked before each round.
    #[must_use]
    pub fn mirrors(&self) -> &[MirrorAnswer] {
        &self.mirrors
    }

    /// What people take away.
    #[must_use]
    pub fn written(&self) -> &[WrittenLine] {
        &self.written
    }

    /// Answers whose authors nobody is to know, in no order that means anything.
    pub fn unnamed(&self) -> impl ExactSizeIterator<Item = &str> {
        self.unnamed.values().map(String::as_str)
    }

    pub(super) fn take(&self, actor: Actor, command: &NoteCommand, at: Where<'_>) -> Result<NoteEvent, Rejection> {
        let number = self.given + 1;
        let leads = actor == Actor::Facilitator;
        let mine = |person: Option<PersonId>| person.is_some_and(|person| actor == Actor::Person(person));
        let only = |allowed: bool, event: NoteEvent| if allowed { Ok(event) } else { Err(Rejection::FacilitatorOnly) };
        match command {
            NoteCommand::Mark { kind, words, by } => {
                let (words, round) = (words.trim().to_owned(), at.map(|(number, _)| number));
                if kind.is_none() && words.is_empty() {
                    return Err(Rejection::NothingTyped);
                }
                let at = at.map(|(_, round)| round.play().state().now);
                let mark = Mark { number, round, at, kind: *kind, words, by: *by };
                only(leads || mine(*by), NoteEvent::Marked(mark))
            }
            NoteCommand::Unmark(number) => {
                let mark = self.marks.iter().find(|mark| mark.number == *number).ok_or(Rejection::NotNow)?;
                only(leads || mine(mark.by), NoteEvent::Unmarked { number: *number })
            }
            NoteCommand::AnswerMirror { person, situation, words } => {
                // It is asked in private: whoever has the laptop answers, not whoever leads.
                if actor != Actor::Table && !mine(Some(*person)) {
                    return Err(Rejection::NotYourSeat);
                }
                let (number, round) = at.ok_or(Rejection::NoRound)?;
                mark::mirror_answer(number, round, *person, situation, words).map(NoteEvent::MirrorAnswered)
            }
            NoteCommand::Write { number: old, what, by } => {
                if old.is_some_and(|old| !self.written.iter().any(|line| line.number == old)) {
                    return Err(Rejection::NotNow);
                }
                let what = what.trimmed().ok_or(Rejection::NothingTyped)?;
                let line = WrittenLine { number: old.unwrap_or(number), what, by: *by };
                only(leads || actor == Actor::Table || mine(*by), NoteEvent::Written(line))
            }
            NoteCommand::Strike(number) => {
                let line = self.written.iter().find(|line| line.number == *number).ok_or(Rejection::NotNow)?;
                only(leads || actor == Actor::Table || mine(line.by), NoteEvent::Struck { number: *number })
            }
            NoteCommand::AnswerUnnamed { token, words } => {
                let words = words.trim().to_owned();
                if words.is_empty() {
                    return Err(Rejection::NothingTyped);
                }
                if self.unnamed.contains_key(token) {
                    return Err(Rejection::AlreadyThere);
                }
                Ok(NoteEvent::AnsweredUnnamed { token: *token, words })
            }
        }
    }

    pub(super) fn apply(&mut self, event: &NoteEvent) {
        match event {
            NoteEvent::Marked(mark) => {
                self.given = self.given.max(mark.number);
                self.marks.push(mark.clone());
            }
            NoteEvent::Unmarked { number } => self.marks.retain(|mark| mark.number != *number),
            NoteEvent::MirrorAnswered(answer) => {
                self.mirrors.retain(|one| !one.is_in_place_of(answer));
                self.mirrors.push(answer.clone());
            }
            NoteEvent::Written(line) => {
                self.given = self.given.max(line.number);
                match self.written.iter_mut().find(|known| known.number == line.number) {
                    Some(known) => known.clone_from(line),
                    None => self.written.push(line.clone()),
                }
            }
            NoteEvent::Struck { number } => self.written.retain(|line| line.number != *number),
            NoteEvent::AnsweredUnnamed { token, words } => drop(self.unnamed.insert(*token, words.clone())),
        }
    }

    /// Takes out every word of somebody who is deleted for good.
    pub(super) fn forget(&mut self, person: PersonId) {
        self.marks.iter_mut().filter(|mark| mark.by == Some(person)).for_each(|mark| mark.words.clear());
        self.mirrors.iter_mut().filter(|one| one.person == person).for_each(|one| one.words.clear());
        for line in self.written.iter_mut().filter(|line| line.by == Some(person)) {
            line.words().into_iter().for_each(|typed| typed.words.clear());
        }
    }
}
