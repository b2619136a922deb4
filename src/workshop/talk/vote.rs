//! Commit, reveal, talk, commit again. Hands are counted and typed in; what was counted stays hidden until the count is
//! closed, and who chose what is never asked.

use serde::Serialize;

use crate::workshop::refusal::Rejection;

/// So many options can be told apart.
const MOST_OPTIONS: usize = 8;
/// Nobody counts more hands.
const MOST_HANDS: u32 = 10_000;

/// How far a vote is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoteStage {
    /// The first count goes on; nothing of it is shown.
    First,
    /// The first count is shown, and the room talks.
    Talk,
    /// The second count goes on; nothing of it is shown.
    Second,
    /// Both are shown.
    Done,
}

/// A vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// Its number, never given twice.
    pub number: u32,
    /// The position of the round in which it was held, if one was begun.
    pub round: Option<usize>,
    /// The question.
    pub question: String,
    /// What there is to choose from.
    pub options: Vec<String>,
    /// How far it is.
    pub stage: VoteStage,
    pub(super) first: Vec<u32>,
    pub(super) second: Vec<u32>,
}

/// A vote as the room sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoteView {
    /// Its number.
    pub number: u32,
    /// The question.
    pub question: String,
    /// What there is to choose from.
    pub options: Vec<String>,
    /// How far it is.
    pub stage: VoteStage,
    /// How many hands the count that goes on, or was the last, has.
    pub counted: u32,
    /// For each option, the first count, once it is closed.
    pub first: Option<Vec<u32>>,
    /// For each option, the second count, once it is closed.
    pub second: Option<Vec<u32>>,
}

impl Vote {
    /// As the room sees it: counts that go on are not in it.
    #[must_use]
    pub fn view(&self) -> VoteView {
        let counted = if self.stage >= VoteStage::Second { &self.second } else { &self.first };
        VoteView {
            number: self.number,
            question: self.question.clone(),
            options: self.options.clone(),
            stage: self.stage,
            counted: counted.iter().sum(),
            first: (self.stage >= VoteStage::Talk).then(|| self.first.clone()),
            second: (self.stage == VoteStage::Done).then(|| self.second.clone()),
        }
    }

    /// What was typed into the count that goes on; for whoever types it.
    #[must_use]
    pub fn typed(&self) -> &[u32] {
        match self.stage {
            VoteStage::First => &self.first,
            VoteStage::Second => &self.second,
            VoteStage::Talk | VoteStage::Done => &[],
        }
    }

    /// Whether hands can be counted now, and these are counts of its options.
    pub(super) fn may_count(&self, hands: &[u32]) -> Result<(), Rejection> {
        if !matches!(self.stage, VoteStage::First | VoteStage::Second) {
            return Err(Rejection::NotNow);
        }
        let fits = hands.len() == self.options.len() && hands.iter().all(|count| *count <= MOST_HANDS);
        if fits { Ok(()) } else { Err(Rejection::WrongCount) }
    }

    pub(super) fn count(&mut self, hands: &[u32]) {
        match self.stage {
            VoteStage::Second => hands.clone_into(&mut self.second),
            _ => hands.clone_into(&mut self.first),
        }
    }

    /// The stage that follows, where it may: a count is closed only when somebody was counted.
    pub(super) fn next(&self) -> Result<VoteStage, Rejection> {
        let counted = |hands: &[u32]| hands.iter().any(|count| *count > 0);
        match self.stage {
            VoteStage::First if counted(&self.first) => Ok(VoteStage::Talk),
            VoteStage::Talk => Ok(VoteStage::Second),
            VoteStage::Second if counted(&self.second) => Ok(VoteStage::Done),
            VoteStage::First | VoteStage::Second => Err(Rejection::WrongCount),
            VoteStage::Done => Err(Rejection::NotNow),
        }
    }
}

/// Question and options without blanks around them, if they make a vote.
pub(super) fn asked(question: &str, options: &[String]) -> Result<(String, Vec<String>), Rejection> {
    let question = question.trim().to_owned();
    let options: Vec<String> =
        options.iter().map(|option| option.trim().to_owned()).filter(|option| !option.is_empty()).collect();
    match options.len() {
        _ if question.is_empty() => Err(Rejection::NothingTyped),
        2..=MOST_OPTIONS => Ok((question, options)),
        _ => Err(Rejection::WrongCount),
    }
}
