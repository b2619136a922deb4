//! The sentences of a finding, as message keys with arguments: what happened, what the procedure asks, what instead.
//! Sentences are about acts and times, never about what somebody is like. Start at [`sentences`].

use std::borrow::Cow;

use crate::base::{CaseTime, Message};
use crate::procedure::Agencies;
use crate::scenario::Who;

use crate::assessment::duties::instantiate::Anchor;
use crate::assessment::facts::Facts;
use crate::assessment::finding::{FindingKind, RuleRef};
use crate::assessment::item::Item;
use crate::assessment::words::context::Words;
use crate::assessment::words::times::length;

/// The three sentences of a finding.
pub(in crate::assessment) struct Sentences {
    pub(in crate::assessment) what: Message,
    pub(in crate::assessment) asks: Message,
    pub(in crate::assessment) instead: Option<Message>,
}

/// Puts a finding about these people into sentences.
pub(in crate::assessment) fn sentences(
    facts: &Facts<'_>,
    item: &Item,
    people: &[Who],
    root_is_later: bool,
) -> Sentences {
    let words = Words { facts, item, people };
    Sentences { what: words.what_of_whom(), asks: words.asks(), instead: words.instead(root_is_later) }
}

impl Words<'_> {
    /// What happened; where several people are assisted, with whom it concerns unless the act says so itself.
    fn what_of_whom(&self) -> Message {
        let (case, what) = (self.facts.case, self.what());
        let act = self.item.deeds.first().or(self.item.prepares.as_ref()).map(|deed| self.facts.trace.deed(*deed));
        let says_so = act.is_some_and(|deed| {
            let directed = case.procedure.acts[deed.act.at()].told.contains("{toward}");
            let to_all = deed.about.is_none() && case.scenario.assisted().all(|who| self.people.contains(&who));
            directed && deed.about == self.item.person || to_all
        });
        if says_so
            || self.item.kind == FindingKind::WrongBranch
            || self.people.is_empty()
            || case.scenario.assisted().nth(1).is_none()
        {
            return what;
        }
        Message::new("finding-concerns").with("what", what).with("people", self.person())
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
                None => match self.duty_of_order() {
                    Some(asks) => self.with_deed("finding-without-first").with("first", asks),
                    None => self.with_deed("finding-without-act").with("first", self.first_act().unwrap_or_default()),
                },
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
        let Some((deed, due)) = self.item.deeds.first().zip(self.item.instance.as_ref().and_then(|owed| owed.due))
        else {
            return self.with_deed("finding-late");
        };
        let act = self.facts.trace.deed(*deed);
        let by = length(act.start.since(due.soft));
        if let Some((learnt, since)) = self.learnt_only(*deed) {
            let message = self.with_deed("finding-late-learnt").with("by", by).with("learnt", self.moment(learnt));
            return message.with("since", self.moment(since)).with("role", self.name(act.by));
        }
        self.with_deed(if self.item.beyond { "finding-late-beyond" } else { "finding-late" }).with("by", by)
    }

    /// Where whoever acted was in time for what they knew: when they learnt of it, and since when others knew.
    fn learnt_only(&self, deed: usize) -> Option<(CaseTime, CaseTime)> {
        let owed = self.item.instance.as_ref()?;
        let Anchor::Moment(seq) = owed.anchor else { return None };
        let (act, since) = (self.facts.trace.deed(deed), owed.known?);
        let mut truths = self.facts.moments.truths.iter();
        let learnt = truths.find(|truth| truth.seq == seq && truth.person == owed.person)?.known_to(act.by)?;
        let time = owed.due?.soft.since(since);
        (learnt > since && act.start <= learnt.after(time)).then_some((learnt, since))
    }

    fn what_missing(&self) -> Message {
        let Some(owed) = &self.item.instance else { return Message::default() };
        let obligation = owed.obligation(self.facts);
        let with = |key: &'static str| {
            Message::new(key).with("who", self.who(obligation.by)).with("asks", obligation.asks.clone())
        };
        if let Some(after) = self.item.after {
            return with("finding-missing-let-go").with("act", self.told(after));
        }
        let what = match (self.item.prepares, owed.due) {
            (Some(then), _) => with("finding-missing-before").with("then", self.told(then)),
            (None, Some(due)) => with("finding-missing-by").with("soft", self.moment(due.soft)),
            (None, None) => with("finding-missing"),
        };
        if owed.known.is_some() {
            return what;
        }
        Message::new("finding-missing-untold").with("what", what).with("since", self.moment(owed.from))
    }
}
