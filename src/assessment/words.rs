//! The sentences of a finding, as message keys with arguments: what happened, what the procedure asks, what instead.
//! Sentences are about acts and times, never about what somebody is like. Start at [`sentences`].

use crate::base::{Bits, CaseTime, Duration, Message};
use crate::engine::Event;
use crate::procedure::model::{Obligation, Precedence};
use crate::procedure::{Agencies, Clause};
use crate::scenario::Who;

use super::facts::Facts;
use super::finding::{FindingKind, RuleRef};
use super::instantiate::Anchor;
use super::item::Item;

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
    Message::new("finding-moment").with("day", reading.weekday).with("time", reading.to_string())
}

fn length(length: Duration) -> Message {
    let (key, count) = match length.minutes() {
        minutes if minutes < 100 => ("finding-minutes", minutes),
        minutes if minutes < 48 * 60 => ("finding-hours", (minutes + 30) / 60),
        minutes => ("finding-days", (minutes + 12 * 60) / (24 * 60)),
    };
    Message::new(key).with("count", count)
}

/// Puts a finding into sentences.
pub(super) fn sentences(facts: &Facts<'_>, item: &Item, root_is_later: bool) -> Sentences {
    let words = Words { facts, item };
    Sentences { what: words.what(), asks: words.asks(), instead: words.instead(root_is_later) }
}

struct Words<'w> {
    facts: &'w Facts<'w>,
    item: &'w Item,
}

impl Words<'_> {
    fn clause(&self) -> Option<&Clause> {
        self.item.clause.map(|clause| &self.facts.case.procedure.clauses[clause.at()])
    }

    fn obligation(&self) -> Option<&Obligation> {
        match self.item.rule {
            RuleRef::Obligation(rule) => self.clause().map(|clause| &clause.obligations[rule]),
            _ => None,
        }
    }

    fn precedence(&self) -> Option<&Precedence> {
        match self.item.rule {
            RuleRef::Precedence(rule) => self.clause().map(|clause| &clause.precedences[rule]),
            _ => None,
        }
    }

    fn name(&self, who: Who) -> String {
        self.facts.case.scenario.member(who).name.clone()
    }

    fn moment(&self, at: CaseTime) -> Message {
        moment(self.facts.case, at)
    }

    /// "Friday 22:55, Patrol officer: calls the duty social worker".
    fn told(&self, deed: usize) -> Message {
        let deed = self.facts.trace.deed(deed);
        let act = &self.facts.case.procedure.acts[deed.act.at()];
        let toward = deed.toward.or(deed.about).or(self.item.person).map_or_else(String::new, |who| self.name(who));
        Message::new("finding-told")
            .with("when", self.moment(deed.start))
            .with("role", self.name(deed.by))
            .with("told", act.told.replace("{toward}", &toward))
    }

    fn who(&self, agencies: Agencies) -> Message {
        if agencies == Agencies::ANYBODY {
            return Message::new("finding-anybody");
        }
        Message::new("finding-agencies").with("who", self.facts.case.procedure.words_for(agencies))
    }

    fn person(&self) -> String {
        self.item.person.map_or_else(String::new, |person| self.name(person))
    }

    fn with_deed(&self, key: &str) -> Message {
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
            FindingKind::WrongBranch => self.with_deed("finding-wrong-branch").with("person", self.person()),
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

    fn needs(&self) -> Agencies {
        match self.item.rule {
            RuleRef::Presence(rule) => self.clause().map_or(Agencies::ANYBODY, |clause| clause.presence[rule].needs),
            _ => Agencies::ANYBODY,
        }
    }

    fn purpose(&self) -> String {
        match self.item.rule {
            RuleRef::Consent(rule) => self.clause().map_or_else(String::new, |clause| {
                self.facts.case.procedure.purposes[clause.consent[rule].purpose.at()].name.clone()
            }),
            _ => String::new(),
        }
    }

    /// Whether somebody of these agencies could have been reached by then: there already, called, not called, or not in
    /// this case at all.
    fn reach(&self, agencies: Agencies) -> Message {
        let Some(deed) = self.item.deeds.first().map(|deed| self.facts.trace.deed(*deed)) else {
            return Message::new("finding-reach-none");
        };
        let cast = &self.facts.case.scenario.cast;
        let is_one = |who: Who| cast.get(who.at()).is_some_and(|member| agencies.includes(member.agency));
        if let Some(there) = deed.present.iter().find(|who| is_one(*who)) {
            return Message::new("finding-reach-there").with("who", self.name(there));
        }
        let called = self.facts.log.iter().rev().filter(|one| one.seq < deed.seq()).find_map(|one| match one.event {
            Event::Called { who, arrives, .. } if is_one(who) => Some((who, one.at, arrives)),
            _ => None,
        });
        if let Some((who, at, arrives)) = called {
            return Message::new("finding-reach-called")
                .with("who", self.name(who))
                .with("at", self.moment(at))
                .with("arrives", self.moment(arrives));
        }
        let known = (0..cast.len()).map(Who::of).find(|who| is_one(*who));
        match known {
            Some(who) => Message::new("finding-reach-not-called").with("who", self.name(who)),
            None => Message::new("finding-reach-not-in-case"),
        }
    }

    fn asks(&self) -> Message {
        match self.item.rule {
            RuleRef::Obligation(_) => self.asks_obligation(),
            RuleRef::Precedence(rule) => self.reason("finding-asks-order", |clause| &clause.precedences[rule].reason),
            RuleRef::Presence(rule) => self
                .reason("finding-asks-presence", |clause| &clause.presence[rule].reason)
                .with("who", self.who(self.needs())),
            RuleRef::Consent(rule) => self
                .reason("finding-asks-consent", |clause| &clause.consent[rule].reason)
                .with("purpose", self.purpose()),
            RuleRef::Prohibition(rule) => {
                self.reason("finding-asks-prohibition", |clause| &clause.prohibitions[rule].reason)
            }
            RuleRef::Act(_) => Message::new("finding-asks-once"),
        }
    }

    fn reason(&self, key: &str, of: impl Fn(&Clause) -> &String) -> Message {
        Message::new(key).with("reason", self.clause().map_or_else(String::new, |clause| of(clause).clone()))
    }

    fn asks_obligation(&self) -> Message {
        let Some(obligation) = self.obligation() else { return Message::default() };
        let due = self.item.instance.as_ref().and_then(|instance| instance.due);
        let message = Message::new(if due.is_some() { "finding-asks-by" } else { "finding-asks" })
            .with("who", self.who(obligation.by))
            .with("asks", obligation.asks.clone());
        match due {
            Some(due) => message.with("soft", self.moment(due.soft)).with("hard", self.moment(due.hard)),
            None => message,
        }
    }

    fn instead(&self, root_is_later: bool) -> Option<Message> {
        let act = |deed: usize| self.facts.case.procedure.acts[self.facts.trace.deed(deed).act.at()].name.clone();
        Some(match self.item.kind {
            FindingKind::Late | FindingKind::Missing | FindingKind::Premature => {
                let due = self.item.instance.as_ref().and_then(|instance| instance.due);
                let asks = self.obligation().map_or_else(String::new, |obligation| obligation.asks.clone());
                match due {
                    Some(due) => {
                        Message::new("finding-instead-by").with("asks", asks).with("soft", self.moment(due.soft))
                    }
                    None => Message::new("finding-instead-do").with("asks", asks),
                }
            }
            FindingKind::WrongAgency => {
                let by = self.obligation().map_or(Agencies::ANYBODY, |obligation| obligation.by);
                Message::new("finding-instead-agency").with("who", self.who(by))
            }
            FindingKind::OutOfOrder => self.instead_order(root_is_later)?,
            FindingKind::WithoutPresence => {
                Message::new("finding-instead-presence").with("who", self.who(self.needs()))
            }
            FindingKind::WithoutConsent => Message::new("finding-instead-consent").with("purpose", self.purpose()),
            FindingKind::NotAllowed => match self.item.rule {
                RuleRef::Prohibition(rule) => {
                    let instead = self.clause()?.prohibitions[rule].instead.clone();
                    Message::new("finding-instead").with("instead", instead)
                }
                _ => return None,
            },
            FindingKind::WrongBranch => {
                Message::new("finding-instead-branch").with("act", self.item.deeds.first().map(|deed| act(*deed))?)
            }
            _ => return None,
        })
    }

    fn instead_order(&self, root_is_later: bool) -> Option<Message> {
        let act = |index: usize| self.facts.case.procedure.acts[index].name.clone();
        let then = self.facts.trace.deed(*self.item.deeds.first()?);
        let Some(first) = self.item.first else {
            let message = match self.obligation_for(self.precedence()?.before) {
                Some(obligation) => Message::new("finding-instead-first").with("asks", obligation.asks.clone()),
                None => {
                    Message::new("finding-instead-earlier").with("first", act(self.precedence()?.before.iter().next()?))
                }
            };
            return Some(message.with("then", act(then.act.at())).with("when", self.moment(then.start)));
        };
        let first = act(self.facts.trace.deed(first).act.at());
        let key = if root_is_later { "finding-instead-earlier" } else { "finding-instead-wait" };
        let message = Message::new(key).with("first", first).with("then", act(then.act.at()));
        Some(message.with("when", self.moment(then.start)))
    }

    /// An obligation that asks for one of these acts, of the same clause if it has one.
    fn obligation_for(&self, acts: Bits) -> Option<&Obligation> {
        let fits = |obligation: &&Obligation| obligation.acts.meets(acts);
        let own = self.clause().into_iter().flat_map(|clause| &clause.obligations);
        let all = self
            .facts
            .case
            .procedure
            .clauses
            .iter()
            .filter(|clause| self.item.person.is_none_or(|person| self.facts.applies(clause.applies, person)));
        own.chain(all.flat_map(|clause| &clause.obligations)).find(fits)
    }
}
