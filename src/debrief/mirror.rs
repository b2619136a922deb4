//! Expected and chosen: for each question that was put to the other roles, what was chosen in the end; and where several
//! roles answered in private, what each of them would have chosen. Start at [`mirrors`].

use crate::base::CaseTime;
use crate::engine::{Event, Play};
use crate::scenario::model::Who;
use crate::workshop::notes::MirrorAnswer;

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mirror {
    /// Number of the event of the decision.
    pub seq: u32,
    /// When it was decided.
    pub at: CaseTime,
    /// The question, in the words of the case.
    pub question: String,
    /// Who decided.
    pub role: Who,
    /// What was chosen, option by option.
    pub chosen: Vec<String>,
    /// What others answered in private before, each with what.
    pub answered: Vec<(Who, String)>,
    /// What people said beforehand that they expect, without who said it.
    pub expected: Vec<String>,
}

impl Mirror {
    /// How many of the private answers are not what was chosen.
    #[must_use]
    pub fn apart(&self) -> usize {
        self.answered.iter().filter(|(_, answer)| !self.chosen.contains(answer)).count()
    }
}

/// All questions that a play came by, in order, with what was answered to them beforehand.
#[must_use]
pub fn mirrors(play: &Play, beforehand: &[MirrorAnswer]) -> Vec<Mirror> {
    let scenario = &play.case().scenario;
    let mut out = Vec::new();
    let mut answers: Vec<(Who, u8)> = Vec::new();
    for recorded in play.log() {
        let (at, options, joint) = match &recorded.event {
            Event::Answered { role, option, .. } => {
                answers.push((*role, *option));
                continue;
            }
            Event::Decided { situation, options, .. } => (*situation, options.clone(), false),
            Event::Revealed { situation, option, .. } => (*situation, vec![*option], true),
            _ => continue,
        };
        let situation = scenario.situation(at);
        let all = situation.decision.options();
        let say = |option: &u8| all[usize::from(*option)].say.clone();
        let question = situation.mirror.clone().or_else(|| joint.then(|| situation.title.clone()));
        let answered: Vec<(Who, String)> =
            std::mem::take(&mut answers).iter().map(|(who, option)| (*who, say(option))).collect();
        if let (Some(question), Some(role)) = (question, situation.decision.role()) {
            let chosen = options.iter().map(say).collect();
            let told = beforehand.iter().filter(|answer| answer.situation == situation.id);
            let mut expected: Vec<String> = told.map(|answer| answer.words.clone()).collect();
            // By the alphabet, so that nobody is known by their place in the list.
            expected.sort_unstable();
            out.push(Mirror { seq: recorded.seq, at: recorded.at, question, role, chosen, answered, expected });
        }
    }
    out
}
