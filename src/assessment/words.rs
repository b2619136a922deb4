//! The sentences of a finding, as message keys with arguments: what happened, what the procedure asks, what instead.
//! Sentences are about acts and times, never about what somebody is like. Start at [`sentences`].

use std::borrow::Cow;

use crate::base::{Arg, CaseTime, Duration, Message};
use crate::procedure::model::{Obligation, Precedence};
use crate::procedure::{Agencies, Clause};
use crate::scenario::Who;

use super::facts::Facts;
use super::finding::{FindingKind, RuleRef};
use super::instantiate::Anchor;
use super::item::Item;
use super::reach::reach;
use super::several::{act_told, people_named};

/// The three sentences of a finding.
pub(super) struct Sentences {
    pub(super) what: Message,
    pub(super) asks: Message,
    pub(super) instead: Option<Message>,
}

/// A moment as people read it: weekday and clock.
#[must_use]
pub fn moment(facts: &crate::library::Case, at: CaseTime) -> Message {
    let reading = facts.scenario.begins.reading(at);
    let day = Message::new("finding-moment").with("day", reading.weekday).with("week", reading.week);
    day.with("time", reading.to_string())
}

pub(super) fn length(length: Duration) -> Message {
    let (key, count) = match length.minutes() {
        minutes if minutes < 100 => ("finding-minutes", minutes),
        minutes if minutes < 48 * 60 => ("finding-hours", (minutes + 30) / 60),
        minutes => ("finding-days", (minutes + 12 * 60) / (24 * 60)),
    };
    Message::new(key).with("count", count)
}

/// Puts a finding about these people into sentences.
pub(super) fn sentences(facts: &Facts<'_>, item: &Item, people: &[Who], root_is_later: bool) -> Sentences {
    let words = Words { facts, item, people };
    Sentences { what: words.what_of_whom(), asks: words.asks(), instead: words.instead(root_is_later) }
}

pub(super) struct Words<'w> {
    pub(super) facts: &'w Facts<'w>,
    pub(super) item: &'w Item,
    /// Whom it concerns: the item's person, and others of whom the same is said.
    pub(super) people: &'w [Who],
}

impl Words<'_> {
    pub(super) fn clause(&self) -> Option<&Clause> {
        self.item.clause.map(|clause| &self.facts.case.procedure.clauses[clause.at()])
    }

    pub(super) fn obligation(&self) -> Option<&Obligation> {
        match self.item.rule {
            RuleRef::Obligation(rule) => self.clause().map(|clause| &clause.obligations[rule]),
            _ => None,
        }
    }

    pub(super) fn precedence(&self) -> Option<&Precedence> {
        match self.item.rule {
            RuleRef::Precedence(rule) => self.clause().map(|clause| &clause.precedences[rule]),
            _ => None,
        }
    }

    fn name(&self, who: Who) -> String {
        self.facts.case.scenario.member(who).name.clone()
    }

    pub(super) fn moment(&self, at: CaseTime) -> Message {
        moment(self.facts.case, at)
    }

    /// "Friday 22:55, Patrol officer: calls the duty social worker".
    fn told(&self, deed: usize) -> Message {
        let deed = self.facts.trace.deed(deed);
        let act = &self.facts.case.procedure.acts[deed.act.at()];
        let toward = match deed.toward.or(deed.about) {
            Some(who) if Some(who) != self.item.person => Arg::from(self.name(who)),
            _ => self.person(),
        };
        Message::new("finding-told")
            .with("when", self.moment(deed.start))
            .with("role", self.name(deed.by))
            .with("told", act_told(&act.told, toward))
    }

    pub(super) fn who(&self, agencies: Agencies) -> Message {
        if agencies == Agencies::ANYBODY {
            return Message::new("finding-anybody");
        }
        Message::new("finding-agencies").with("who", self.facts.case.procedure.words_for(agencies))
    }

    /// Whom it concerns.
    pub(super) fn person(&self) -> Arg {
        people_named(self.facts.case, self.people)
    }

    /// What happened; where several people are assisted, with whom it concerns unless the act says so itself.
    fn what_of_whom(&self) -> Message {
        let (case, what) = (self.facts.case, self.what());
        let act = self.item.deeds.first().map(|deed| self.facts.trace.deed(*deed));
        let says_so = act.is_some_and(|deed| {
            let directed = case.procedure.acts[deed.act.at()].told.contains("{toward}");
            let to_all = deed.about.is_none() && case.scenario.assisted().all(|who| self.people.contains(&who));
            directed && deed.about == self.item.person || to_all
        });
        if says_so || self.people.is_empty() || case.scenario.assisted().nth(1).is_none() {
            return what;
        }
        Message::new("finding-concerns").with("what", what).with("people", self.person())
    }

    /// The group the person belonged to when the act began.
    pub(super) fn group(&self) -> &'static str {
        let deed = self.item.person.zip(self.item.deeds.first());
        deed.map_or("adult", |(person, deed)| self.facts.group_at(person, *deed).id())
    }

    fn with_deed(&self, key: impl Into<Cow<'static, str>>) -> Message {
        let message = Message::new(key);
        match self.item.deeds.first() {
            Some(deed) => message.with("told", self.told(*deed)),
            None => message,
        }
    }

    fn what(&self) -> Message {
        match self.item.kind {
            FindingKind::Done => self.what_kept(),
            FindingKind::Late => self.what_late(),
            FindingKind::OutOfOrder => match self.item.first {
                Some(first) => self.with_deed("finding-out-of-order").with("first", self.told(first)),
                None => self.with_deed("finding-without-first"),
            },
            FindingKind::WrongAgency => {
                let by = self.obligation().map_or(Agencies::ANYBODY, |obligation| obligation.by);
                self.with_deed("finding-wrong-agency").with("reach", self.reach(by))
            }
            FindingKind::WithoutPresence => {
                let needs = self.needs();
                self.with_deed("finding-without-presence").with("who", self.who(needs)).with("reach", self.reach(needs))
            }
            FindingKind::WithoutConsent => {
                self.with_deed("finding-without-consent").with("person", self.person()).with("purpose", self.purpose())
            }
            FindingKind::Missing => self.what_missing(),
            FindingKind::NotAllowed => self.with_deed("finding-not-allowed"),
            FindingKind::Premature => {
                let message = self.with_deed("finding-premature");
                match self.item.instance.as_ref().map(|instance| instance.anchor) {
                    Some(Anchor::Deed(deed)) => message.with("later", self.told(deed)),
                    _ => message,
                }
            }
            FindingKind::Unneeded => {
                let message = self.with_deed("finding-unneeded");
                match self.item.deeds.get(1) {
                    Some(before) => message.with("before", self.told(*before)),
                    None => message,
                }
            }
            FindingKind::WrongBranch => {
                self.with_deed(format!("finding-wrong-branch-{}", self.group())).with("person", self.person())
            }
            FindingKind::Repaired => self.with_deed("finding-repaired"),
            FindingKind::Justified => Message::default(),
            FindingKind::NotYetDue => {
                let asks = self.obligation().map_or_else(String::new, |obligation| obligation.asks.clone());
                Message::new("finding-not-yet-due").with("asks", asks)
            }
        }
    }

    fn what_kept(&self) -> Message {
        match self.item.rule {
            RuleRef::Precedence(_) => match self.item.first {
                Some(first) => self.with_deed("finding-kept-order").with("first", self.told(first)),
                None => self.with_deed("finding-done"),
            },
            RuleRef::Presence(_) => self.with_deed("finding-kept-presence").with("who", self.who(self.needs())),
            RuleRef::Consent(_) => {
                self.with_deed("finding-kept-consent").with("person", self.person()).with("purpose", self.purpose())
            }
            _ => self.with_deed("finding-done"),
        }
    }

    fn what_late(&self) -> Message {
        let key = if self.item.beyond { "finding-late-beyond" } else { "finding-late" };
        let message = self.with_deed(key);
        let due = self.item.instance.as_ref().and_then(|instance| instance.due);
        match (due, self.item.deeds.first()) {
            (Some(due), Some(deed)) => message.with("by", length(self.facts.trace.deed(*deed).start.since(due.soft))),
            _ => message,
        }
    }

    fn what_missing(&self) -> Message {
        let Some(instance) = &self.item.instance else { return Message::default() };
        let asks = instance.obligation(self.facts).asks.clone();
        let until = self.moment(instance.due.map_or(self.facts.horizon, |due| due.hard));
        let key = if instance.known.is_some() { "finding-missing" } else { "finding-missing-unknown" };
        Message::new(key)
            .with("until", until)
            .with("asks", asks)
            .with("who", self.who(instance.obligation(self.facts).by))
            .with("since", self.moment(instance.known.unwrap_or(instance.from)))
    }

    fn reach(&self, agencies: Agencies) -> Message {
        match self.item.deeds.first() {
            Some(deed) => reach(self.facts, agencies, *deed),
            None => Message::new("finding-reach-none"),
        }
    }

    pub(super) fn needs(&self) -> Agencies {
        match self.item.rule {
            RuleRef::Presence(rule) => self.clause().map_or(Agencies::ANYBODY, |clause| clause.presence[rule].needs),
            _ => Agencies::ANYBODY,
        }
    }

    pub(super) fn purpose(&self) -> String {
        match self.item.rule {
            RuleRef::Consent(rule) => self.clause().map_or_else(String::new, |clause| {
                self.facts.case.procedure.purposes[clause.consent[rule].purpose.at()].name.clone()
            }),
            _ => String::new(),
        }
    }
}
