//! The neutral timeline: what happened, in order, the same for all, without a word of right or wrong.

use crate::assessment::{act_told, people_named};
use crate::base::{CaseTime, Message};
use crate::engine::{Event, Origin, Play, Recorded};
use crate::scenario::model::Who;

/// What kind of moment it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentKind {
    /// A role decided.
    Decision,
    /// A role did something of its own accord.
    Unasked,
    /// Somebody arrived.
    Arrival,
    /// News came in.
    News,
    /// The case went on by itself.
    Course,
    /// Two roles were swapped.
    Swap,
    /// The end.
    End,
}

/// One moment of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Number of its event in the log.
    pub seq: u32,
    /// When.
    pub at: CaseTime,
    /// What kind.
    pub kind: MomentKind,
    /// Who acted, if somebody did.
    pub who: Option<Who>,
    /// A few words for the mark.
    pub label: Message,
    /// What was done or happened, in full.
    pub full: Message,
    /// The reason given, in the words of whoever gave it.
    pub reason: Option<String>,
    /// What whoever acted knew then, as facts.
    pub knew: Vec<String>,
}

/// All moments of a play, oldest first.
#[must_use]
pub fn moments(play: &Play) -> Vec<Moment> {
    let mut teller = Teller { play, knew: known_at_start(play), moments: Vec::new() };
    for one in play.log().chunk_by(is_same_act) {
        let people: Vec<Who> = one.iter().filter_map(|recorded| directed_at(&recorded.event)).collect();
        teller.read(one[0].seq, one[0].at, &one[0].event, &people);
    }
    teller.moments
}

/// Whether two events are the same act, done with several people in the same time.
#[must_use]
pub(super) fn is_same_act(one: &Recorded, next: &Recorded) -> bool {
    match (&one.event, &next.event) {
        (Event::Acted(one), Event::Acted(next)) => {
            (one.act, one.by, one.start, one.end, one.fact) == (next.act, next.by, next.start, next.end, next.fact)
                && one.toward.is_some()
                && one.toward != next.toward
        }
        _ => false,
    }
}

fn directed_at(event: &Event) -> Option<Who> {
    if let Event::Acted(act) = event { act.toward } else { None }
}

fn known_at_start(play: &Play) -> Vec<Vec<String>> {
    let scenario = &play.case().scenario;
    let fact = |fact: &crate::scenario::FactIx| scenario.facts[fact.at()].text.plain();
    scenario.roles().map(|role| scenario.member(role).knows.iter().map(fact).collect()).collect()
}

/// The words for an act that was performed, behind the name of who did it.
fn told(play: &Play, act: &crate::engine::ActEvent, people: &[Who]) -> Message {
    let case = play.case();
    let all: Vec<Who> = case.scenario.assisted().collect();
    let people = if people.is_empty() { &all } else { people };
    act_told(&case.procedure.acts[act.act.at()].told, people_named(case, people))
}

struct Teller<'p> {
    play: &'p Play,
    knew: Vec<Vec<String>>,
    moments: Vec<Moment>,
}

impl Teller<'_> {
    fn name(&self, who: Who) -> String {
        self.play.case().scenario.member(who).name.clone()
    }

    fn push(&mut self, seq: u32, at: CaseTime, kind: MomentKind, who: Option<Who>, label: Message, full: Message) {
        let knew = who.and_then(|who| self.knew.get(who.at())).cloned().unwrap_or_default();
        self.moments.push(Moment { seq, at, kind, who, label, full, reason: None, knew });
    }

    fn read(&mut self, seq: u32, at: CaseTime, event: &Event, people: &[Who]) {
        let scenario = &self.play.case().scenario;
        let text = |text: String| Message::new("moment-text").with("text", text);
        match event {
            Event::Decided { role, situation, options } => {
                let situation = scenario.situation(*situation);
                let all = situation.decision.options();
                let said: Vec<&str> = options.iter().map(|at| all[usize::from(*at)].say.as_str()).collect();
                let full = Message::new("moment-decided").with("role", self.name(*role)).with("say", said.join(" · "));
                self.push(seq, at, MomentKind::Decision, Some(*role), text(situation.title.clone()), full);
            }
            Event::Revealed { situation, option, agreed } => {
                let situation = scenario.situation(*situation);
                let say = situation.decision.options()[usize::from(*option)].say.clone();
                let key = if *agreed { "moment-agreed" } else { "moment-disagreed" };
                let full = Message::new(key).with("say", say);
                let who = situation.decision.role();
                self.push(seq, at, MomentKind::Decision, who, text(situation.title.clone()), full);
            }
            Event::NoDecision(situation) => {
                let situation = scenario.situation(*situation);
                let full = Message::new("moment-no-decision");
                self.push(
                    seq,
                    at,
                    MomentKind::Decision,
                    situation.decision.role(),
                    text(situation.title.clone()),
                    full,
                );
            }
            Event::Acted(act) if act.origin != Origin::Decision => {
                let case_told = act.origin == Origin::Case;
                let kind = if case_told { MomentKind::Course } else { MomentKind::Unasked };
                let did = Message::new("moment-did")
                    .with("role", self.name(act.by))
                    .with("did", told(self.play, act, people));
                let full = match act.fact {
                    Some(fact) => Message::new("moment-told")
                        .with("role", self.name(act.by))
                        .with("to", act.toward.map(|who| self.name(who)).unwrap_or_default())
                        .with("fact", scenario.facts[fact.at()].text.plain()),
                    None => did.clone(),
                };
                let label = if act.fact.is_some() {
                    Message::new("moment-told-label")
                        .with("to", act.toward.map(|who| self.name(who)).unwrap_or_default())
                } else {
                    text(self.play.case().procedure.acts[act.act.at()].name.clone())
                };
                self.push(seq, at, kind, Some(act.by), label, full);
            }
            Event::Arrived { who, .. } => {
                let message = Message::new("moment-arrived").with("who", self.name(*who));
                self.push(seq, at, MomentKind::Arrival, Some(*who), message.clone(), message);
            }
            Event::Injected(inject) => {
                let news = scenario.injects[inject.at()].text.plain();
                if !news.is_empty() {
                    let full = text(news);
                    self.push(seq, at, MomentKind::News, None, Message::new("moment-news"), full);
                }
            }
            Event::Grouped { person, group } => {
                let message = Message::new(format!("moment-group-{}", group.id())).with("who", self.name(*person));
                self.push(seq, at, MomentKind::Course, None, message.clone(), message);
            }
            Event::Swapped(one, other) => {
                let message = Message::new("moment-swap").with("one", self.name(*one)).with("other", self.name(*other));
                self.push(seq, at, MomentKind::Swap, None, Message::new("moment-swap-label"), message);
            }
            Event::Ended(situation) => {
                let situation = scenario.situation(*situation);
                let (label, full) = (text(situation.title.clone()), text(situation.text.plain()));
                self.push(seq, at, MomentKind::End, None, label, full);
            }
            Event::Reasoned { text, .. } => {
                if let Some(last) = self.moments.last_mut() {
                    last.reason = Some(text.clone());
                }
            }
            Event::Learned { role, fact, .. } => {
                let fact = scenario.facts[fact.at()].text.plain();
                if let Some(knew) = self.knew.get_mut(role.at()) {
                    knew.push(fact);
                }
            }
            _ => {}
        }
    }
}
