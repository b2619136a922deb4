//! A finding before it has words and a place in the list.
//! It never leaves the assessment.

use std::borrow::Cow;

use crate::procedure::{ClauseIx, Gravity};
use crate::scenario::Who;

use super::facts::Facts;
use super::finding::{FindingId, FindingKind, RuleRef};
use super::price::Price;
use crate::assessment::duties::instantiate::{Anchor, Instance};

/// A finding in the making.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) kind: FindingKind,
    pub(super) clause: Option<ClauseIx>,
    pub(super) rule: RuleRef,
    pub(super) severity: Gravity,
    pub(super) person: Option<Who>,
    /// Acts that show it, by position in the trace; the first is the one it is about.
    pub(super) deeds: Vec<usize>,
    /// The other side of a broken order: the act that should have come first, if it came at all.
    pub(super) first: Option<usize>,
    /// Whether that one is the act to move; otherwise it is the act that came too early.
    pub(super) first_is_root: bool,
    /// The obligation it is about.
    pub(super) instance: Option<Instance>,
    pub(super) price: Price,
    /// The item of which this is a consequence, by position.
    pub(super) because_of: Option<usize>,
    /// The act after which the person was out of reach, where that made it impossible.
    pub(super) after: Option<usize>,
    /// The act that came without what it asks for, where something missing should have prepared it.
    pub(super) prepares: Option<usize>,
    /// Late beyond the hard limit, which is as good as missing.
    pub(super) beyond: bool,
    /// Called for by an act that it would have been no grave breach to leave out.
    pub(super) light: bool,
}

impl Item {
    /// An item about a rule of a clause that costs nothing yet.
    pub(super) fn new(facts: &Facts<'_>, kind: FindingKind, clause: ClauseIx, rule: RuleRef, person: Who) -> Self {
        Self {
            kind,
            clause: Some(clause),
            rule,
            severity: facts.case.procedure.clauses[clause.at()].severity,
            person: Some(person),
            deeds: Vec::new(),
            first: None,
            first_is_root: false,
            instance: None,
            price: Price::Free,
            because_of: None,
            after: None,
            prepares: None,
            beyond: false,
            light: false,
        }
    }

    pub(super) fn with_deeds(mut self, deeds: Vec<usize>) -> Self {
        self.deeds = deeds;
        self
    }

    /// Charges a share of the clause's weight.
    pub(super) fn costing(mut self, share: i64) -> Self {
        self.price = Price::Share((self.severity, share));
        self
    }

    /// Whether this breaks a clause whose breach can do grave harm. What is merely late, or done by another agency,
    /// does not.
    pub(super) fn is_critical(&self) -> bool {
        let breach = match self.kind {
            FindingKind::Missing
            | FindingKind::Premature
            | FindingKind::NotAllowed
            | FindingKind::WithoutPresence
            | FindingKind::WithoutConsent
            | FindingKind::OutOfOrder => true,
            FindingKind::Late => self.beyond,
            _ => false,
        };
        breach && !self.light && self.severity == Gravity::Critical
    }

    /// A name that stays the same whenever this play is assessed: clause, rule, people, kind, first event.
    pub(super) fn id(&self, facts: &Facts<'_>, people: &[Who]) -> FindingId {
        let procedure = &facts.case.procedure;
        let mut parts: Vec<Cow<'_, str>> = Vec::with_capacity(6);
        if let Some(clause) = self.clause {
            let clause = &procedure.clauses[clause.at()];
            parts.push(clause.id.as_str().into());
            let rule = match self.rule {
                RuleRef::Obligation(rule) => &clause.obligations[rule].id,
                RuleRef::Precedence(rule) => &clause.precedences[rule].id,
                RuleRef::Presence(rule) => &clause.presence[rule].id,
                RuleRef::Consent(rule) => &clause.consent[rule].id,
                RuleRef::Prohibition(rule) => &clause.prohibitions[rule].id,
                RuleRef::Act(act) => &procedure.acts[act.at()].id,
            };
            parts.push(rule.as_str().into());
        } else if let RuleRef::Act(act) = self.rule {
            parts.push(procedure.acts[act.at()].id.as_str().into());
        }
        if !people.is_empty() {
            let id = |who: &Who| facts.case.scenario.member(*who).id.as_str();
            parts.push(match people {
                [one] => id(one).into(),
                _ => people.iter().map(id).collect::<Vec<_>>().join("+").into(),
            });
        }
        parts.push(self.kind.id().into());
        if let Some(deed) = self.deeds.first() {
            parts.push(facts.trace.deed(*deed).seq().to_string().into());
        }
        if matches!(self.kind, FindingKind::Missing | FindingKind::Premature | FindingKind::NotYetDue)
            && let Some(Anchor::Deed(deed)) = self.instance.as_ref().map(|instance| instance.anchor)
        {
            parts.push(format!("after-{}", facts.trace.deed(deed).seq()).into());
        }
        FindingId(parts.join("."))
    }
}

/// What was found before anything is put into words.
pub(super) struct Judged {
    pub(super) items: Vec<Item>,
    /// What every obligation that weighs in the score weighs, with its clause.
    pub(super) weights: Vec<(ClauseIx, Gravity)>,
    pub(super) proven: bool,
}
