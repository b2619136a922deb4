//! Whether a play reads as if a person belonged to the other group: the adult's path with a child, or the other way
//! round. It never charges anything; what was left out is charged already. Start at [`other_path`].
//!
//! Said only where it explains something: an act was done that only the clauses of the other group ask for, and the
//! whole play would lose less if the person did belong to that group.

use crate::base::Bits;
use crate::procedure::{ActIx, Applies, Clause, ClauseIx};
use crate::scenario::{Group, Who};

use super::facts::Facts;
use super::finding::{FindingKind, RuleRef};
use super::item::Item;

/// Adds the acts of the other path to `items`; `lost` is what the play loses, and `reread` what it loses under other
/// facts. Of one person the first act is the root, the others follow from it.
pub(super) fn other_path<'p>(facts: &Facts<'p>, items: &mut Vec<Item>, lost: i64, reread: impl Fn(&Facts<'p>) -> i64) {
    for person in facts.case.scenario.assisted() {
        let acts = acts_of_the_other_path(facts, person, items);
        let Some((first, _)) = acts.first() else { continue };
        let other = if facts.group_at(person, *first).counts_as_child() { Group::Adult } else { Group::Child };
        if reread(&facts.read_as(person, other)) >= lost {
            continue;
        }
        let root = items.len();
        for (index, (deed, (clause, rule))) in acts.into_iter().enumerate() {
            let mut item = Item::new(facts, FindingKind::WrongBranch, clause, RuleRef::Obligation(rule), person)
                .with_deeds(vec![deed]);
            item.because_of = (index > 0).then_some(root);
            items.push(item);
        }
    }
}

/// Acts about a person that no clause of the person's own group speaks of and a clause of the other asks for.
fn acts_of_the_other_path(facts: &Facts<'_>, person: Who, items: &[Item]) -> Vec<(usize, (ClauseIx, usize))> {
    let clauses = &facts.case.procedure.clauses;
    let spoken_of = [Applies::Both, Applies::Adult, Applies::Child].map(|applies| {
        let own = clauses.iter().filter(|clause| clause.applies == applies);
        (applies, own.fold(Bits::default(), |all, clause| all.or(spoken_of(clause))))
    });
    let other = |index: usize, act: ActIx| {
        let own =
            |(applies, acts): &(Applies, Bits)| acts.contains(act.at()) && facts.applies_at(*applies, person, index);
        let holds = |clause: &Clause| facts.applies_at(clause.applies, person, index);
        let answers = |item: &Item| item.instance.is_some() && item.deeds.first() == Some(&index);
        if spoken_of.iter().any(own) || items.iter().any(answers) {
            return None;
        }
        let asks = |clause: &Clause| clause.obligations.iter().position(|rule| rule.acts.contains(act.at()));
        clauses.iter().enumerate().find_map(|(at, clause)| {
            let rule = asks(clause).filter(|_| !holds(clause))?;
            Some((ClauseIx::of(at), rule))
        })
    };
    let deeds = facts.trace.deeds.iter().enumerate().filter(|(_, deed)| deed.about == Some(person));
    deeds.filter_map(|(index, deed)| Some((index, other(index, deed.act)?))).collect()
}

/// Acts that a clause asks for, wants first, binds or rules out.
fn spoken_of(clause: &Clause) -> Bits {
    clause.precedences.iter().fold(clause.named(), |all, rule| all.or(rule.before))
}
