//! Acts that the procedure rules out. What else is wrong with such an act follows from that: nobody is told to do it at
//! another time or with somebody beside them, and it is never told as something kept.
//! It never charges anything twice; see `breaches` for what several clauses say of one act. Start at [`ruled_out`].

use crate::procedure::ClauseIx;
use crate::scenario::Who;

use super::facts::Facts;
use super::finding::{FindingKind, RuleRef};
use super::item::Item;
use super::price::NOT_ALLOWED;

/// Which acts are ruled out, for whom, and the item that says so.
#[derive(Debug, Default)]
pub(super) struct RuledOut(Vec<Vec<(Who, usize)>>);

impl RuledOut {
    /// The item that says that an act is ruled out for a person.
    pub(super) fn under(&self, deed: usize, person: Who) -> Option<usize> {
        let by_person = self.0.get(deed)?;
        by_person.iter().find(|(who, _)| *who == person).map(|(_, item)| *item)
    }
}

/// Adds every act that is ruled out to `items`, each time; an act about everybody is told once.
pub(super) fn ruled_out(facts: &Facts<'_>, items: &mut Vec<Item>) -> RuledOut {
    let mut ruled = vec![Vec::new(); facts.trace.deeds.len()];
    for (index, clause) in facts.case.procedure.clauses.iter().enumerate() {
        for (position, rule) in clause.prohibitions.iter().enumerate() {
            let mut told: Vec<Option<usize>> = vec![None; facts.trace.deeds.len()];
            for person in facts.case.scenario.assisted() {
                for deed in facts.trace.of_person(person, rule.acts) {
                    let excepted = rule.unless.iter().any(|guard| facts.holds_at(*guard, person, deed));
                    let holds = facts.applies_at(clause.applies, person, deed);
                    if excepted || !holds || !facts.hold_at(&rule.when, person, deed) {
                        continue;
                    }
                    let item = *told[deed].get_or_insert_with(|| {
                        let rule = RuleRef::Prohibition(position);
                        let item = Item::new(facts, FindingKind::NotAllowed, ClauseIx::of(index), rule, person);
                        items.push(item.with_deeds(vec![deed]).costing(facts.yardstick.share(NOT_ALLOWED)));
                        items.len() - 1
                    });
                    ruled[deed].push((person, item));
                }
            }
        }
    }
    RuledOut(ruled)
}
