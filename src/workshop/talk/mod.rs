//! While the case waits: stops with a format of talk and its clock, votes in two counts, hints. Start at
//! [`TalkCommand`].

mod authored;
mod format;
mod stop;
mod vote;

pub(crate) use authored::authored_stop;
pub use format::{Format, FormatStep, Formats, Sits};
pub(crate) use stop::left;
pub use stop::{Stop, StopView};
pub use vote::{Vote, VoteStage, VoteView};

use serde::{Deserialize, Serialize};

use crate::base::CaseTime;

use super::actor::Actor;
use super::refusal::Rejection;
use super::room_clock::RoomTime;
use super::round::Round;
use super::typed::{TextKind, Typed};

/// Something about the talk in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TalkCommand {
    /// The case waits, and the room talks. Anybody may call it.
    CallStop {
        /// What about; may be empty.
        question: String,
        /// The id of a format; `None`: all together.
        format: Option<String>,
    },
    /// On to the next step of the format.
    NextStep,
    /// The case goes on.
    EndStop,
    /// A vote is put to the room.
    AskVote {
        /// The question.
        question: String,
        /// What there is to choose from: two to eight.
        options: Vec<String>,
    },
    /// Hands were counted: for each option, how many. Typed again, it takes the place of what was typed before.
    Count(Vec<u32>),
    /// A count is closed and shown, or the second one begun.
    GoOnWithVote,
    /// The vote is taken off the wall. One that has come to no count is dropped.
    PutVoteAway,
    /// A clause is shown that speaks of what is to be decided.
    GiveHint {
        /// The id of the clause.
        clause: String,
    },
    /// It is taken off the wall.
    PutHintAway,
}

/// Something happened in the talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "talk", rename_all = "kebab-case")]
pub enum TalkEvent {
    /// A stop began.
    StopBegun {
        /// What about.
        question: String,
        /// Whether the case asked for it.
        authored: bool,
        /// How the room talks, as it stood in its file then.
        format: Format,
        /// How many minutes it is meant to take.
        minutes: u32,
        /// The moment in the case.
        at: Option<CaseTime>,
    },
    /// The next step of its format began.
    StopStepped,
    /// It is over.
    StopEnded,
    /// A vote was put to the room.
    VoteAsked {
        /// Its number.
        number: u32,
        /// The position of the round, if one was begun.
        round: Option<usize>,
        /// The question.
        question: String,
        /// What there is to choose from.
        options: Vec<String>,
    },
    /// Hands were counted.
    Counted {
        /// For each option, how many.
        hands: Vec<u32>,
    },
    /// The vote went on to its next stage.
    VoteWentOn,
    /// It was taken off the wall.
    VotePutAway,
    /// A clause was shown.
    HintGiven {
        /// Its id.
        clause: String,
    },
    /// It was taken off the wall.
    HintPutAway,
}

impl TalkEvent {
    /// Everything in it that somebody typed.
    pub(super) fn words(&mut self) -> Vec<Typed<'_>> {
        let typed = |kind, words| Typed { kind, by: None, words };
        match self {
            Self::StopBegun { question, .. } => vec![typed(TextKind::Question, question)],
            Self::VoteAsked { question, options, .. } => {
                std::iter::once(question).chain(options).map(|words| typed(TextKind::Vote, words)).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The talk in the room.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Talk {
    stop: Option<Stop>,
    votes: Vec<Vote>,
    on_the_wall: bool,
    hint: Option<String>,
    hints: usize,
}

impl Talk {
    /// The stop that goes on.
    #[must_use]
    pub fn stop(&self) -> Option<&Stop> {
        self.stop.as_ref()
    }

    /// The vote that is on the wall.
    #[must_use]
    pub fn vote(&self) -> Option<&Vote> {
        self.votes.last().filter(|_| self.on_the_wall)
    }

    /// All votes that came to a count.
    #[must_use]
    pub fn votes(&self) -> &[Vote] {
        &self.votes
    }

    /// The id of the clause that is shown as a hint.
    #[must_use]
    pub fn hint(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// How many hints were given in this round.
    #[must_use]
    pub fn hints(&self) -> usize {
        self.hints
    }

    pub(super) fn take(
        &self,
        actor: Actor,
        command: &TalkCommand,
        round: Option<(usize, &Round)>,
        formats: &Formats,
    ) -> Result<TalkEvent, Rejection> {
        let when = |holds: bool, event| if holds { Ok(event) } else { Err(Rejection::NotNow) };
        if let TalkCommand::CallStop { question, format } = command {
            let format = format.as_deref().map_or(formats.iter().next(), |id| formats.named(id));
            let format = format.ok_or(Rejection::NotNow)?.clone();
            let (minutes, question) = (format.steps.iter().map(|step| step.minutes).sum(), question.trim().to_owned());
            let at = round.map(|(_, round)| round.play().state().now);
            return when(self.stop.is_none(), TalkEvent::StopBegun { question, authored: false, format, minutes, at });
        }
        if matches!(actor, Actor::Person(_) | Actor::Author) {
            return Err(Rejection::FacilitatorOnly);
        }
        match command {
            TalkCommand::CallStop { .. } => Err(Rejection::NotNow),
            TalkCommand::NextStep => {
                let more = |stop: &Stop| stop.step + 1 < stop.format.steps.len();
                when(self.stop.as_ref().is_some_and(more), TalkEvent::StopStepped)
            }
            TalkCommand::EndStop => when(self.stop.is_some(), TalkEvent::StopEnded),
            _ if actor != Actor::Facilitator => Err(Rejection::FacilitatorOnly),
            TalkCommand::AskVote { question, options } => {
                let (question, options) = vote::asked(question, options)?;
                let number = self.votes.last().map_or(1, |last| last.number + 1);
                let round = round.map(|(number, _)| number);
                when(self.vote().is_none(), TalkEvent::VoteAsked { number, round, question, options })
            }
            TalkCommand::Count(hands) => {
                self.vote().ok_or(Rejection::NotNow)?.may_count(hands)?;
                Ok(TalkEvent::Counted { hands: hands.clone() })
            }
            TalkCommand::GoOnWithVote => self.vote().ok_or(Rejection::NotNow)?.next().map(|_| TalkEvent::VoteWentOn),
            TalkCommand::PutVoteAway => when(self.vote().is_some(), TalkEvent::VotePutAway),
            TalkCommand::GiveHint { clause } => {
                let (_, round) = round.ok_or(Rejection::NoRound)?;
                let known = round.play().case().procedure.clauses.iter().any(|one| one.id == *clause);
                when(known && !round.play().state().ended, TalkEvent::HintGiven { clause: clause.clone() })
            }
            TalkCommand::PutHintAway => when(self.hint.is_some(), TalkEvent::HintPutAway),
        }
    }

    pub(super) fn apply(&mut self, event: &TalkEvent, now: RoomTime) {
        match event {
            TalkEvent::StopBegun { question, authored, format, minutes, .. } => {
                self.stop = Some(Stop {
                    question: question.clone(),
                    authored: *authored,
                    format: format.clone(),
                    step: 0,
                    minutes: *minutes,
                    began: now,
                    step_began: now,
                });
            }
            TalkEvent::StopStepped => {
                if let Some(stop) = &mut self.stop {
                    stop.step += 1;
                    stop.step_began = now;
                }
            }
            TalkEvent::StopEnded => self.stop = None,
            TalkEvent::VoteAsked { number, round, question, options } => {
                let (question, options) = (question.clone(), options.clone());
                let (number, round, none) = (*number, *round, vec![0; options.len()]);
                let (first, second) = (none.clone(), none);
                self.votes.push(Vote { number, round, question, options, stage: VoteStage::First, first, second });
                self.on_the_wall = true;
            }
            TalkEvent::Counted { hands } => {
                if let Some(vote) = self.votes.last_mut() {
                    vote.count(hands);
                }
            }
            TalkEvent::VoteWentOn => {
                if let Some(vote) = self.votes.last_mut()
                    && let Ok(next) = vote.next()
                {
                    vote.stage = next;
                }
            }
            TalkEvent::VotePutAway => {
                self.on_the_wall = false;
                // A number is never given twice, so one that came to nothing stays with its number, without a count.
            }
            TalkEvent::HintGiven { clause } => {
                self.hint = Some(clause.clone());
                self.hints += 1;
            }
            TalkEvent::HintPutAway => self.hint = None,
        }
    }

    /// Something was decided: what was shown for it is no longer needed.
    pub(super) fn decided(&mut self) {
        self.hint = None;
    }

    /// Something was taken back: a stop that the case came to is come to again, or not.
    pub(super) fn undone(&mut self) {
        self.hint = None;
        self.stop = self.stop.take().filter(|stop| !stop.authored);
    }

    /// Another round begins.
    pub(super) fn round_begun(&mut self) {
        self.stop = None;
        self.hint = None;
        self.hints = 0;
    }
}
