//! What one role has seen and heard so far.

use serde::Serialize;

use crate::base::{ClockReading, Message};
use crate::engine::event::{Event, Origin, Source};
use crate::engine::play::Play;
use crate::procedure::ActIx;
use crate::scenario::Decision;
use crate::scenario::model::{InjectIx, Place, SituationIx, Who};

/// One thing that a role saw or heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HistoryLine {
    /// Number of its event in the log.
    pub seq: u32,
    /// When.
    pub at: ClockReading,
    /// What.
    pub told: Told,
}

/// What a role saw or heard, ready for a face to put into words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Told {
    /// What came of something this role did, in the author's words.
    Reply(String),
    /// News, in the author's words.
    News(String),
    /// This role did something of its own accord: the name of the act.
    Did(String),
    /// Somebody arrived where this role is: the name.
    Arrived(String),
    /// Somebody told this role something: name and fact.
    Heard(String, String),
    /// This role told somebody something: name and fact.
    Said(String, String),
    /// Answers of a joint decision were laid open: name and answer of each, and whether all agreed.
    Answers(Vec<(String, String)>, bool),
}

impl Told {
    /// The sentence for it; the author's own words travel in it as they are.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Reply(text) | Self::News(text) => Message::new("told-text").with("text", text.as_str()),
            Self::Did(act) => Message::new("told-did").with("act", act.as_str()),
            Self::Arrived(who) => Message::new("told-arrived").with("who", who.as_str()),
            Self::Heard(who, fact) => Message::new("told-heard").with("who", who.as_str()).with("fact", fact.as_str()),
            Self::Said(who, fact) => Message::new("told-said").with("who", who.as_str()).with("fact", fact.as_str()),
            Self::Answers(answers, agreed) => {
                let answers: Vec<String> = answers.iter().map(|(who, say)| format!("{who}: {say}")).collect();
                let key = if *agreed { "told-agreed" } else { "told-disagreed" };
                Message::new(key).with("answers", answers.join(" / "))
            }
        }
    }
}

/// Everything that a role saw and heard, oldest first.
#[must_use]
pub(super) fn history(play: &Play, role: Who) -> Vec<HistoryLine> {
    let scenario = &play.case().scenario;
    let mut lines = Vec::new();
    let mut reader = Reader {
        play,
        role,
        place: scenario.member(role).at,
        situation: SituationIx(0),
        answers: Vec::new(),
        last_act: None,
    };
    for recorded in play.log() {
        for told in reader.read(&recorded.event) {
            lines.push(HistoryLine { seq: recorded.seq, at: scenario.begins.reading(recorded.at), told });
        }
    }
    lines
}

/// Follows a log with the eyes of one role.
struct Reader<'p> {
    play: &'p Play,
    role: Who,
    place: Place,
    situation: SituationIx,
    answers: Vec<(Who, u8)>,
    last_act: Option<(Who, ActIx)>,
}

impl Reader<'_> {
    fn name(&self, who: Who) -> String {
        self.play.case().scenario.member(who).name.clone()
    }

    fn read(&mut self, event: &Event) -> Vec<Told> {
        let case = self.play.case();
        let scenario = &case.scenario;
        match event {
            Event::Entered(situation) => {
                self.situation = *situation;
                self.answers.clear();
                Vec::new()
            }
            Event::Decided { role, situation, options } if *role == self.role => {
                let all = scenario.situation(*situation).decision.options();
                options
                    .iter()
                    .filter_map(|option| all.get(usize::from(*option)))
                    .filter(|option| !option.effects.reply.is_empty())
                    .map(|option| Told::Reply(option.effects.reply.plain()))
                    .collect()
            }
            Event::Answered { role, option, .. } => {
                self.answers.push((*role, *option));
                Vec::new()
            }
            Event::Revealed { situation, agreed, option } => self.revealed(*situation, *agreed, *option),
            Event::Acted(act) => {
                self.last_act = (act.origin == Origin::Standing).then_some((act.by, act.act));
                let mine = act.by == self.role && act.origin == Origin::Standing;
                match (mine, act.fact, act.toward) {
                    (true, Some(fact), Some(to)) => {
                        vec![Told::Said(self.name(to), scenario.facts[fact.at()].text.plain())]
                    }
                    (true, None, _) => vec![Told::Did(case.procedure.acts[act.act.at()].name.clone())],
                    _ => Vec::new(),
                }
            }
            Event::Followed { situation, outcome } => self.followed(*situation, *outcome),
            Event::Answer(position) => {
                let mine = self.last_act.is_some_and(|(by, _)| by == self.role);
                let answer = scenario.standing.get(usize::from(*position)).filter(|_| mine);
                let reply = answer.map(|answer| answer.effects.reply.plain()).filter(|reply| !reply.is_empty());
                reply.map(Told::Reply).into_iter().collect()
            }
            Event::Injected(inject) => self.news(*inject),
            Event::Arrived { who, at } => {
                if *who == self.role {
                    self.place = *at;
                }
                let seen = *who != self.role && *at == self.place;
                if seen { vec![Told::Arrived(self.name(*who))] } else { Vec::new() }
            }
            Event::Moved { who, to } => {
                if *who == self.role {
                    self.place = *to;
                }
                Vec::new()
            }
            Event::Learned { role, fact, source: Source::Told(by) } if *role == self.role => {
                vec![Told::Heard(self.name(*by), scenario.facts[fact.at()].text.plain())]
            }
            _ => Vec::new(),
        }
    }

    fn revealed(&self, situation: SituationIx, agreed: bool, option: u8) -> Vec<Told> {
        let options = self.play.case().scenario.situation(situation).decision.options();
        if !self.answers.iter().any(|(who, _)| *who == self.role) {
            return Vec::new();
        }
        let say = |option: u8| options.get(usize::from(option)).map(|one| one.say.clone()).unwrap_or_default();
        let mut told = vec![Told::Answers(
            self.answers.iter().map(|(who, option)| (self.name(*who), say(*option))).collect(),
            agreed,
        )];
        let reply = options.get(usize::from(option)).map(|one| one.effects.reply.plain()).unwrap_or_default();
        if !reply.is_empty() {
            told.push(Told::Reply(reply));
        }
        told
    }

    /// What follows by itself is seen or heard by whoever decides there.
    fn followed(&self, situation: SituationIx, outcome: u16) -> Vec<Told> {
        let Some(situation) = self.play.case().scenario.situations.get(situation.at()) else { return Vec::new() };
        let decides = match &situation.decision {
            Decision::Joint { roles, .. } => roles.contains(&self.role),
            decision => decision.role() == Some(self.role),
        };
        let outcome = situation.outcomes().nth(usize::from(outcome)).filter(|_| decides);
        outcome.map(|outcome| Told::Reply(outcome.effects.reply.plain())).into_iter().collect()
    }

    fn news(&self, inject: InjectIx) -> Vec<Told> {
        let scenario = &self.play.case().scenario;
        let news = &scenario.injects[inject.at()];
        let decider = scenario.situation(self.situation).decision.role();
        let hears = if news.to.is_empty() { decider == Some(self.role) } else { news.to.contains(&self.role) };
        if hears && !news.text.is_empty() { vec![Told::News(news.text.plain())] } else { Vec::new() }
    }
}
