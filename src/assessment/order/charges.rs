//! Acts in the wrong order: the lightest set of acts to move, and each broken rule told once, under its root.
//! It never judges acts one by one; see `breaches` for that. Start at [`order`].
//!
//! Every broken pair is an edge between the act that came too late and the act that came too early; the lightest cover
//! of the edges are the root causes. `precedence` finds the pairs, `repair` the cover.

use crate::scenario::Who;

use crate::alignment::Event;
use crate::assessment::duties::serve::Served;
use crate::assessment::facts::Facts;
use crate::assessment::finding::{FindingKind, RuleRef};
use crate::assessment::item::Item;
use crate::assessment::order::precedence::{Broken, Rule, Vertex, broken, rules};
use crate::assessment::order::repair::{Pair, lightest_repair};
use crate::assessment::price::{Price, Share, Shift, order_cap, weight};
use crate::assessment::ruled_out::RuledOut;

/// Adds what is wrong with the order of acts to `items`. Returns whether the roots are proven to be the lightest.
pub(in crate::assessment) fn order(
    facts: &Facts<'_>,
    ruled_out: &RuledOut,
    served: &Served,
    items: &mut Vec<Item>,
) -> bool {
    let mut proven = true;
    for person in facts.case.scenario.assisted() {
        let rules = rules(facts, person);
        let all = broken(facts, &rules, person, items);
        let (ruled, broken): (Vec<Broken>, Vec<Broken>) =
            all.into_iter().partition(|pair| ruled_out.under(pair.then, person).is_some());
        not_to_be_done_at_all(facts, ruled_out, &rules, &ruled, person, items);
        proven &= tell(facts, served, &rules, &broken, person, items);
        kept(facts, ruled_out, &rules, [&ruled, &broken], person, items);
    }
    proven
}

/// Finds the roots and hangs every broken rule under one.
fn tell(
    facts: &Facts<'_>,
    served: &Served,
    rules: &[Rule<'_>],
    broken: &[Broken],
    person: Who,
    items: &mut Vec<Item>,
) -> bool {
    // What an obligation asks for already is told under the missing act.
    consequences(facts, rules, broken, person, items);
    let open: Vec<&Broken> = broken.iter().filter(|pair| pair.asked.is_none()).collect();
    let mut vertices: Vec<Vertex> = open.iter().flat_map(|pair| [pair.first, Vertex::Deed(pair.then)]).collect();
    vertices.sort_unstable();
    vertices.dedup();
    let position = |vertex: Vertex| vertices.binary_search(&vertex).unwrap_or_default();
    let end = i64::try_from(facts.trace.deeds.len()).unwrap_or(i64::MAX / 2) + 1;
    let spans: Vec<Event> = vertices
        .iter()
        .map(|vertex| match vertex {
            Vertex::Deed(deed) => facts.trace.deed(*deed).span,
            Vertex::Never(_) => Event::at(end),
        })
        .collect();
    let pairs: Vec<Pair> = open
        .iter()
        .map(|pair| Pair {
            first: position(pair.first),
            then: position(Vertex::Deed(pair.then)),
            cost: weight(pair.gravity, Shift::AsWritten) * pair.share,
        })
        .collect();
    let earned = |vertex: Vertex| match vertex {
        Vertex::Deed(deed) => served.earned[deed].as_deref(),
        Vertex::Never(_) => None,
    };
    let caps: Vec<i64> = vertices.iter().map(|vertex| order_cap(earned(*vertex), Shift::AsWritten)).collect();
    let repair = lightest_repair(&spans, &caps, &pairs);

    let mut hung: Vec<Vec<&Broken>> = vec![Vec::new(); vertices.len()];
    for (pair, root) in open.iter().zip(&repair.under) {
        hung[*root].push(pair);
    }
    for (root, mut mine) in hung.into_iter().enumerate() {
        // The gravest rule that says so itself comes first: it carries the price of them all.
        mine.sort_by_key(|pair| {
            (!pair.written, -weight(pair.gravity, Shift::AsWritten) * pair.share, pair.rule, pair.then)
        });
        let Some(main) = mine.first() else { continue };
        let by_first = |pair: &Broken| pair.first == vertices[root];
        let acts = acts_by_rule(mine.iter().copied());
        let mut found = item(facts, rules, main, &acts, person);
        found.first_is_root = by_first(main);
        found.price = Price::Order {
            broken: mine.iter().map(|pair| (pair.gravity, pair.share)).collect(),
            earned: earned(vertices[root]).map(<[Share]>::to_vec),
        };
        found.because_of = match vertices[root] {
            Vertex::Deed(deed) if caps[root] == 0 => as_good_as_missing(items, deed),
            _ => None,
        };
        let carrier = items.len();
        items.push(found);
        let mut told = vec![main.rule];
        for pair in &mine {
            if pair.written && !told.contains(&pair.rule) {
                told.push(pair.rule);
                let mut found = item(facts, rules, pair, &acts, person);
                found.first_is_root = by_first(pair);
                found.because_of = Some(carrier);
                items.push(found);
            }
        }
    }
    repaired(facts, rules, &open, person, items);
    repair.proven
}

/// The finding that an act came so late that it earned nothing; what else its lateness broke follows from that.
fn as_good_as_missing(items: &[Item], deed: usize) -> Option<usize> {
    items.iter().position(|item| item.beyond && item.deeds.first() == Some(&deed))
}

/// Rules with the acts that broke them, in order.
fn acts_by_rule<'b>(broken: impl Iterator<Item = &'b Broken>) -> Vec<(usize, usize)> {
    let mut acts: Vec<(usize, usize)> = broken.map(|pair| (pair.rule, pair.then)).collect();
    acts.sort_unstable();
    acts
}

/// One item for a rule, with all of these acts that broke it.
fn item(facts: &Facts<'_>, rules: &[Rule<'_>], pair: &Broken, acts: &[(usize, usize)], person: Who) -> Item {
    let rule = &rules[pair.rule];
    let begin = acts.partition_point(|(other, _)| *other < pair.rule);
    let then = acts[begin..].iter().take_while(|(other, _)| *other == pair.rule).map(|(_, act)| *act).collect();
    let mut item = Item::new(facts, FindingKind::OutOfOrder, rule.clause, RuleRef::Precedence(rule.position), person)
        .with_deeds(then);
    // What follows from two rules together is as grave as the milder of them.
    item.severity = pair.gravity;
    item.first = match pair.first {
        Vertex::Deed(deed) => Some(deed),
        Vertex::Never(_) => None,
    };
    item
}

/// Orders that an act broke which is ruled out anyway: its place is not what is wrong with it.
fn not_to_be_done_at_all(
    facts: &Facts<'_>,
    ruled_out: &RuledOut,
    rules: &[Rule<'_>],
    broken: &[Broken],
    person: Who,
    items: &mut Vec<Item>,
) {
    let mut told: Vec<(usize, usize)> = Vec::new();
    for pair in broken.iter().filter(|pair| pair.written) {
        let Some(root) = ruled_out.under(pair.then, person) else { continue };
        if !told.contains(&(pair.rule, pair.then)) {
            told.push((pair.rule, pair.then));
            let mut found = item(facts, rules, pair, &[(pair.rule, pair.then)], person);
            found.because_of = Some(root);
            items.push(found);
        }
    }
}

/// Orders that broke because something never came that an obligation asks for anyway.
fn consequences(facts: &Facts<'_>, rules: &[Rule<'_>], broken: &[Broken], person: Who, items: &mut Vec<Item>) {
    let mut told = vec![false; rules.len()];
    let acts = acts_by_rule(broken.iter().filter(|pair| pair.written));
    for pair in broken.iter().filter(|pair| pair.written) {
        let Some(missing) = pair.asked else { continue };
        // The omission is told beside the first act for which it should have been done.
        let earlier = items[missing].prepares.is_none_or(|known| pair.then < known);
        let began = facts.trace.deed(pair.then).start;
        let in_time = items[missing]
            .instance
            .as_ref()
            .is_some_and(|owed| owed.from <= began && owed.due.is_none_or(|due| began <= due.soft));
        if earlier && in_time {
            items[missing].prepares = Some(pair.then);
        }
        if !std::mem::replace(&mut told[pair.rule], true) {
            let mut found = item(facts, rules, pair, &acts, person);
            found.first_is_root = true;
            found.because_of = Some(missing);
            items.push(found);
        }
    }
}

/// Later acts that were done again in the right order.
fn repaired(facts: &Facts<'_>, rules: &[Rule<'_>], broken: &[&Broken], person: Who, items: &mut Vec<Item>) {
    let mut told = vec![false; facts.trace.deeds.len()];
    for pair in broken.iter().filter(|pair| pair.written) {
        if let Some(again) = pair.repaired_by
            && !std::mem::replace(&mut told[again], true)
        {
            let rule = &rules[pair.rule];
            let mut found =
                Item::new(facts, FindingKind::Repaired, rule.clause, RuleRef::Precedence(rule.position), person)
                    .with_deeds(vec![again, pair.then]);
            found.first = match pair.first {
                Vertex::Deed(deed) => Some(deed),
                Vertex::Never(_) => None,
            };
            items.push(found);
        }
    }
}

/// Orders that were kept: both acts came, in their order, and neither is ruled out.
fn kept(
    facts: &Facts<'_>,
    ruled_out: &RuledOut,
    rules: &[Rule<'_>],
    broken: [&[Broken]; 2],
    person: Who,
    items: &mut Vec<Item>,
) {
    let mut broke = vec![false; rules.len()];
    broken.into_iter().flatten().filter(|pair| pair.written).for_each(|pair| broke[pair.rule] = true);
    let allowed = |deed: &usize| ruled_out.under(*deed, person).is_none();
    for (_, rule) in rules.iter().enumerate().filter(|(index, _)| !broke[*index]) {
        let first = facts.trace.credited(person, rule.precedence.before).find(allowed);
        let then = facts.trace.credited(person, rule.precedence.after).filter(allowed).find(|deed| {
            rule.holds_at(facts, person, *deed)
                && first
                    .is_some_and(|first| first != *deed && !facts.trace.deed(*deed).precedes(facts.trace.deed(first)))
        });
        if let (Some(first), Some(then)) = (first, then) {
            let mut found =
                Item::new(facts, FindingKind::Done, rule.clause, RuleRef::Precedence(rule.position), person)
                    .with_deeds(vec![then]);
            found.first = Some(first);
            items.push(found);
        }
    }
}
