//! What every sentence of a finding is made from: the finding, the people it concerns, and how moments, lengths, acts and
//! rules are named. Start at [`Words`].

use crate::base::{Arg, CaseTime, Message};
use crate::procedure::model::{Obligation, Precedence};
use crate::procedure::{Agencies, AgencyIx, Clause, Procedure};
use crate::scenario::Who;

use crate::assessment::facts::Facts;
use crate::assessment::finding::RuleRef;
use crate::assessment::item::Item;
use crate::assessment::words::reach::reach;
use crate::assessment::words::several::{act_told, people_named};
use crate::assessment::words::times::moment;

pub(in crate::assessment) struct Words<'w> {
    pub(in crate::assessment) facts: &'w Facts<'w>,
    pub(in crate::assessment) item: &'w Item,
    /// Whom it concerns: the item's person, and others of whom the same is said.
    pub(in crate::assessment) people: &'w [Who],
}

/// A set of agencies in a sentence: the name of the group, or "the police, the guardian or the health service".
fn agencies_named(procedure: &Procedure, agencies: Agencies) -> Message {
    let alone = |name: &str| Message::new("finding-agencies").with("who", name);
    if let Some(name) = procedure.named_in_a_sentence(agencies) {
        return alone(name);
    }
    let all = procedure.agencies.iter().enumerate().filter(|(index, _)| agencies.contains(AgencyIx::of(*index)));
    let mut names = all.map(|(index, agency)| {
        let only = std::iter::once(AgencyIx::of(index)).collect();
        procedure.named_in_a_sentence(only).unwrap_or(&agency.name)
    });
    let last = alone(names.next_back().unwrap_or_default());
    names.rev().enumerate().fold(last, |rest, (index, name)| {
        let key = if index == 0 { "agencies-or" } else { "agencies-list" };
        Message::new(key).with("first", name).with("rest", rest)
    })
}

impl Words<'_> {
    pub(in crate::assessment) fn clause(&self) -> Option<&Clause> {
        self.item.clause.map(|clause| &self.facts.case.procedure.clauses[clause.at()])
    }

    pub(in crate::assessment) fn obligation(&self) -> Option<&Obligation> {
        match self.item.rule {
            RuleRef::Obligation(rule) => self.clause().map(|clause| &clause.obligations[rule]),
            _ => None,
        }
    }

    pub(in crate::assessment) fn precedence(&self) -> Option<&Precedence> {
        match self.item.rule {
            RuleRef::Precedence(rule) => self.clause().map(|clause| &clause.precedences[rule]),
            _ => None,
        }
    }

    pub(in crate::assessment) fn name(&self, who: Who) -> String {
        self.facts.case.scenario.member(who).name.clone()
    }

    pub(in crate::assessment) fn moment(&self, at: CaseTime) -> Message {
        moment(self.facts.case, at)
    }

    /// "Friday 22:55, Patrol officer: calls the duty social worker".
    pub(in crate::assessment) fn told(&self, deed: usize) -> Message {
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

    pub(in crate::assessment) fn who(&self, agencies: Agencies) -> Message {
        if agencies == Agencies::ANYBODY {
            return Message::new("finding-anybody");
        }
        agencies_named(&self.facts.case.procedure, agencies)
    }

    /// Whom it concerns.
    pub(in crate::assessment) fn person(&self) -> Arg {
        people_named(self.facts.case, self.people)
    }

    /// The group the person belonged to when the act began.
    pub(in crate::assessment) fn group(&self) -> &'static str {
        let deed = self.item.person.zip(self.item.deeds.first());
        deed.map_or("adult", |(person, deed)| self.facts.group_at(person, *deed).id())
    }

    pub(in crate::assessment) fn reach(&self, agencies: Agencies) -> Message {
        match self.item.deeds.first() {
            Some(deed) => reach(self.facts, agencies, *deed),
            None => Message::new("finding-reach-none"),
        }
    }

    pub(in crate::assessment) fn needs(&self) -> Agencies {
        match self.item.rule {
            RuleRef::Presence(rule) => self.clause().map_or(Agencies::ANYBODY, |clause| clause.presence[rule].needs),
            _ => Agencies::ANYBODY,
        }
    }

    pub(in crate::assessment) fn purpose(&self) -> String {
        match self.item.rule {
            RuleRef::Consent(rule) => self.clause().map_or_else(String::new, |clause| {
                self.facts.case.procedure.purposes[clause.consent[rule].purpose.at()].name.clone()
            }),
            _ => String::new(),
        }
    }
}
