//! What the procedure asks, and what would have complied: the second and the third sentence of a finding.
//! The first, what happened, stands in `words`.

use crate::base::{Bits, Message};
use crate::procedure::model::{Guard, Obligation};
use crate::procedure::{Agencies, Clause};

use crate::assessment::finding::{FindingKind, RuleRef};
use crate::assessment::words::context::Words;

impl Words<'_> {
    pub(in crate::assessment) fn asks(&self) -> Message {
        if self.item.kind == FindingKind::WrongBranch {
            return Message::new(format!("finding-asks-branch-{}", self.group()));
        }
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
                let unless: Vec<String> = self.clause().map_or_else(Vec::new, |clause| {
                    clause.prohibitions[rule].unless.iter().map(|guard| self.guard(*guard)).collect()
                });
                let key =
                    if unless.is_empty() { "finding-asks-prohibition" } else { "finding-asks-prohibition-unless" };
                self.reason(key, |clause| &clause.prohibitions[rule].reason).with("unless", unless.join("; "))
            }
            RuleRef::Act(_) => Message::new("finding-asks-once"),
        }
    }

    /// What a guard waits for, in the words of the procedure.
    fn guard(&self, guard: Guard) -> String {
        let procedure = &self.facts.case.procedure;
        match guard {
            Guard::Happened(moment) | Guard::NotHappened(moment) => procedure.moments[moment.at()].name.clone(),
            Guard::After(acts) | Guard::Before(acts) => {
                acts.iter().map(|act| procedure.acts[act].name.as_str()).collect::<Vec<_>>().join(", ")
            }
        }
    }

    fn reason(&self, key: &'static str, of: impl Fn(&Clause) -> &String) -> Message {
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

    pub(in crate::assessment) fn instead(&self, root_is_later: bool) -> Option<Message> {
        let act = |deed: usize| self.facts.case.procedure.acts[self.facts.trace.deed(deed).act.at()].name.clone();
        Some(match self.item.kind {
            FindingKind::Missing => self.instead_of_omission()?,
            FindingKind::Late | FindingKind::Premature => {
                let due = self.item.instance.as_ref().and_then(|instance| instance.due);
                let asks = self.obligation().map_or_else(String::new, |obligation| obligation.asks.clone());
                let message = match due {
                    Some(due) => Message::new("finding-instead-by").with("soft", self.moment(due.soft)),
                    None => Message::new("finding-instead-do"),
                };
                let by = self.obligation().map_or(Agencies::ANYBODY, |obligation| obligation.by);
                message.with("asks", asks).with("who", self.who(by))
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
            FindingKind::WrongBranch => Message::new(format!("finding-instead-branch-{}", self.group()))
                .with("act", self.item.deeds.first().map(|deed| act(*deed))?),
            _ => return None,
        })
    }

    /// What would have been enough: from when until when, before which act, or to tell those who should have acted.
    fn instead_of_omission(&self) -> Option<Message> {
        let owed = self.item.instance.as_ref().filter(|_| self.item.after.is_none())?;
        let name = |deed: usize| self.facts.case.procedure.acts[self.facts.trace.deed(deed).act.at()].name.clone();
        Some(match (owed.known, self.item.prepares, owed.due) {
            (None, _, due) => {
                let by = self.who(owed.obligation(self.facts).by);
                match due {
                    Some(due) => Message::new("finding-instead-tell-by").with("soft", self.moment(due.soft)),
                    None => Message::new("finding-instead-tell"),
                }
                .with("who", by)
            }
            (Some(_), Some(then), _) => Message::new("finding-instead-prepare")
                .with("then", name(then))
                .with("when", self.moment(self.facts.trace.deed(then).start)),
            (Some(known), None, Some(due)) if known < due.soft => Message::new("finding-instead-between")
                .with("since", self.moment(known))
                .with("soft", self.moment(due.soft)),
            (Some(known), None, _) => Message::new("finding-instead-from").with("since", self.moment(known)),
        })
    }

    /// What should have come first in an order, in the words of the duty that asks for it.
    pub(in crate::assessment) fn duty_of_order(&self) -> Option<String> {
        self.obligation_for(self.precedence()?.before).map(|obligation| obligation.asks.clone())
    }

    /// The name of the first act that could have come first in an order.
    pub(in crate::assessment) fn first_act(&self) -> Option<String> {
        let act = self.precedence()?.before.iter().next()?;
        Some(self.facts.case.procedure.acts[act].name.clone())
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
        let done = self.facts.trace.deed(first).act.at();
        // What followed too late may be a makeshift for what was asked.
        if let Some(duty) = self.obligation_for(self.precedence()?.before).filter(|duty| !duty.acts.contains(done)) {
            let message = Message::new("finding-instead-first").with("asks", duty.asks.clone());
            return Some(message.with("then", act(then.act.at())).with("when", self.moment(then.start)));
        }
        let first = act(done);
        let key = if root_is_later { "finding-instead-earlier" } else { "finding-instead-wait" };
        let message = Message::new(key).with("first", first).with("then", act(then.act.at()));
        Some(message.with("when", self.moment(then.start)))
    }

    /// An obligation that asks for one of these acts, of the same clause if it has one.
    fn obligation_for(&self, acts: Bits) -> Option<&Obligation> {
        let fits = |obligation: &&Obligation| obligation.acts.meets(acts);
        let own = self.clause().into_iter().flat_map(|clause| &clause.obligations);
        let concerns =
            |clause: &Clause| self.item.person.is_none_or(|person| self.facts.applies_ever(clause.applies, person));
        let all = self.facts.case.procedure.clauses.iter().filter_map(|clause| {
            let fitting = clause.obligations.iter().find(fits)?;
            concerns(clause).then_some(fitting)
        });
        own.filter(fits).chain(all).next()
    }
}
