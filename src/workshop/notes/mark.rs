//! Marks on the time of a case, and what people expected of others before it.

use serde::{Deserialize, Serialize};

use crate::base::CaseTime;
use crate::scenario::Case;
use crate::scenario::model::{Decision, Who};
use crate::scenario::talk::Watch;
use crate::workshop::person::PersonId;
use crate::workshop::refusal::Rejection;
use crate::workshop::round::Round;

/// A mark on the time of a case; without a kind, a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Its number, never given twice.
    pub number: u32,
    /// The position of the round, if one was begun.
    pub round: Option<usize>,
    /// The moment in the case.
    pub at: Option<CaseTime>,
    /// What kind.
    pub kind: Option<Watch>,
    /// A few words; may be empty where there is a kind.
    pub words: String,
    /// The observer who saw it; `None`: the facilitator.
    pub by: Option<PersonId>,
}

/// What somebody expected of a decision of another role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MirrorAnswer {
    /// The position of the round.
    pub round: usize,
    /// The id of the situation.
    pub situation: String,
    /// Who.
    pub person: PersonId,
    /// What they expected.
    pub words: String,
}

impl MirrorAnswer {
    pub(super) fn is_in_place_of(&self, other: &Self) -> bool {
        (self.round, &self.situation, self.person) == (other.round, &other.situation, other.person)
    }
}

/// A question asked before a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MirrorQuestion {
    /// The id of the situation whose decision it is about.
    pub situation: String,
    /// What is asked.
    pub question: String,
    /// The roles that are asked: all that do not decide there.
    pub asked: Vec<Who>,
}

/// What a case asks beforehand.
#[must_use]
pub fn mirror_questions(case: &Case) -> Vec<MirrorQuestion> {
    let scenario = &case.scenario;
    let decides = |decision: &Decision, role: Who| match decision {
        Decision::Joint { roles, .. } => roles.contains(&role),
        decision => decision.role() == Some(role),
    };
    let questions = scenario.situations.iter().filter_map(|situation| {
        let question = situation.mirror.clone()?;
        let asked = scenario.roles().filter(|role| !decides(&situation.decision, *role)).collect();
        Some(MirrorQuestion { situation: situation.id.clone(), question, asked })
    });
    questions.collect()
}

/// Somebody says what they expect, before anything was decided.
pub(super) fn mirror_answer(
    number: usize,
    round: &Round,
    person: PersonId,
    situation: &str,
    words: &str,
) -> Result<MirrorAnswer, Rejection> {
    let questions = mirror_questions(round.play().case());
    let question = questions.into_iter().find(|question| question.situation == situation).ok_or(Rejection::NotNow)?;
    if !question.asked.iter().any(|role| round.holder(*role) == Some(person)) {
        return Err(Rejection::NotYourSeat);
    }
    let words = words.trim().to_owned();
    if words.is_empty() {
        return Err(Rejection::NothingTyped);
    }
    if round.closed() || round.is_under_way() {
        return Err(Rejection::NotNow);
    }
    Ok(MirrorAnswer { round: number, situation: situation.to_owned(), person, words })
}
