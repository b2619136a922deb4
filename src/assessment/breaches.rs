//! Acts that break a rule by themselves: without somebody who should be there, without agreement, or repeated without
//! a reason. And those rules that were kept, for they are told as well. What is ruled out stands in `ruled_out`.
//! It never asks what should have been done; see `serve` for that. Start at [`breaches`].

use crate::base::Bits;
use crate::procedure::{Applies, ClauseIx};
use crate::scenario::Who;

use super::facts::Facts;
use super::finding::{FindingKind, RuleRef};
use super::item::Item;
use super::price::{Price, Shift, UNNEEDED, UNNEEDED_IN_ALL, WITHOUT_CONSENT, WITHOUT_PRESENCE, weight};
use super::ruled_out::RuledOut;

/// Adds what breaks a rule by itself to `items`, which hold what is ruled out already.
pub(super) fn breaches(facts: &Facts<'_>, ruled_out: &RuledOut, items: &mut Vec<Item>) {
    for person in facts.case.scenario.assisted() {
        presence(facts, ruled_out, person, items);
        consent(facts, ruled_out, person, items);
    }
    once(facts, items);
    unneeded(facts, items);
}

/// Tells the acts that keep a rule and those that break it. An act that is ruled out keeps nothing, and what else is
/// wrong with it follows from that.
fn tell(
    (kept, broken): (Vec<usize>, Vec<usize>),
    ruled_out: &RuledOut,
    items: &mut Vec<Item>,
    item: impl Fn(FindingKind) -> Item,
    (breach, share): (FindingKind, i64),
) {
    let Some(person) = item(FindingKind::Done).person else { return };
    let (ruled, broken): (Vec<usize>, Vec<usize>) =
        broken.into_iter().partition(|deed| ruled_out.under(*deed, person).is_some());
    let kept: Vec<usize> = kept.into_iter().filter(|deed| ruled_out.under(*deed, person).is_none()).collect();
    if !broken.is_empty() {
        items.push(item(breach).with_deeds(broken).costing(share));
    } else if !kept.is_empty() && ruled.is_empty() {
        items.push(item(FindingKind::Done).with_deeds(kept));
    }
    if let Some(root) = ruled.first().and_then(|deed| ruled_out.under(*deed, person)) {
        let mut found = item(breach).with_deeds(ruled);
        found.because_of = Some(root);
        items.push(found);
    }
}

/// Acts of a rule about a person, parted into those that keep it and those that break it.
fn parted(
    facts: &Facts<'_>,
    person: Who,
    applies: Applies,
    during: Bits,
    when: &[crate::procedure::model::Guard],
    kept: impl Fn(usize) -> bool,
) -> (Vec<usize>, Vec<usize>) {
    facts
        .trace
        .of_person(person, during)
        .filter(|deed| facts.applies_at(applies, person, *deed) && facts.hold_at(when, person, *deed))
        .partition(|deed| kept(*deed))
}

fn presence(facts: &Facts<'_>, ruled_out: &RuledOut, person: Who, items: &mut Vec<Item>) {
    let cast = &facts.case.scenario.cast;
    for (index, clause) in facts.case.procedure.clauses.iter().enumerate() {
        for (position, rule) in clause.presence.iter().enumerate() {
            let there = |deed: usize| {
                let present = facts.trace.deed(deed).present;
                let beside = |who: Who| cast.get(who.at()).is_some_and(|member| rule.needs.includes(member.agency));
                present.iter().any(beside)
                    || facts
                        .trace
                        .credited(person, rule.or_before)
                        .any(|earlier| facts.trace.began_before(earlier, deed))
            };
            let acts = parted(facts, person, clause.applies, rule.during, &rule.when, there);
            let item = |kind| Item::new(facts, kind, ClauseIx::of(index), RuleRef::Presence(position), person);
            tell(acts, ruled_out, items, item, (FindingKind::WithoutPresence, facts.yardstick.share(WITHOUT_PRESENCE)));
        }
    }
}

fn consent(facts: &Facts<'_>, ruled_out: &RuledOut, person: Who, items: &mut Vec<Item>) {
    for (index, clause) in facts.case.procedure.clauses.iter().enumerate() {
        for (position, rule) in clause.consent.iter().enumerate() {
            let agreed = |deed: usize| facts.agreed(person, rule.purpose, deed);
            let acts = parted(facts, person, clause.applies, rule.during, &rule.when, agreed);
            let item = |kind| Item::new(facts, kind, ClauseIx::of(index), RuleRef::Consent(position), person);
            tell(acts, ruled_out, items, item, (FindingKind::WithoutConsent, facts.yardstick.share(WITHOUT_CONSENT)));
        }
    }
}

/// What several clauses say of the same act is charged once, in the gravest of them.
fn once(facts: &Facts<'_>, items: &mut [Item]) {
    let mut order: Vec<usize> = (0..items.len()).filter(|index| items[*index].price != Price::Free).collect();
    order.sort_by_key(|index| -weight(items[*index].severity, Shift::AsWritten));
    let mut charged: Vec<usize> = Vec::new();
    for index in order {
        let covered = charged.iter().copied().find(|known| says_the_same(facts, &items[*known], &items[index]));
        match covered {
            Some(known) => {
                items[index].price = Price::Free;
                items[index].because_of = Some(known);
            }
            None => charged.push(index),
        }
    }
}

fn says_the_same(facts: &Facts<'_>, known: &Item, item: &Item) -> bool {
    let clause = |item: &Item| item.clause.map(|clause| &facts.case.procedure.clauses[clause.at()]);
    let (Some(one), Some(other)) = (clause(known), clause(item)) else { return false };
    let same = match (known.rule, item.rule) {
        (RuleRef::Prohibition(_), RuleRef::Prohibition(_)) => true,
        (RuleRef::Presence(a), RuleRef::Presence(b)) => one.presence[a].needs == other.presence[b].needs,
        (RuleRef::Consent(a), RuleRef::Consent(b)) => {
            known.person == item.person && one.consent[a].purpose == other.consent[b].purpose
        }
        _ => false,
    };
    same && item.deeds.iter().all(|deed| known.deeds.contains(deed))
}

/// Acts that are done once and were done again, though nothing called for it anew.
fn unneeded(facts: &Facts<'_>, items: &mut Vec<Item>) {
    let procedure = &facts.case.procedure;
    let mut in_all = 0;
    for (index, deed) in facts.trace.deeds.iter().enumerate() {
        if !procedure.acts[deed.act.at()].once {
            continue;
        }
        let before =
            facts.trace.deeds[..index].iter().position(|known| known.act == deed.act && known.about == deed.about);
        let Some(before) = before else { continue };
        let answers = |item: &Item| {
            item.deeds.first() == Some(&index) && (item.instance.is_some() || item.kind == FindingKind::Repaired)
        };
        if items.iter().any(answers) {
            continue;
        }
        let clause = procedure.clauses_of(deed.act).next();
        let severity = clause.map_or(crate::procedure::Gravity::Note, |clause| procedure.clauses[clause.at()].severity);
        let price = facts.yardstick.share(UNNEEDED).min(facts.yardstick.share(UNNEEDED_IN_ALL) - in_all);
        in_all += price;
        items.push(Item {
            kind: FindingKind::Unneeded,
            clause,
            rule: RuleRef::Act(deed.act),
            severity,
            person: deed.about,
            deeds: vec![index, before],
            first: None,
            first_is_root: false,
            instance: None,
            price: Price::Unit(price),
            because_of: None,
            after: None,
            prepares: None,
            beyond: false,
            light: false,
        });
    }
}
