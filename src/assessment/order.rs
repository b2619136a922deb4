//! Acts in the wrong order: what is broken, the lightest set of acts to move, and each broken rule under its root.
//! It never judges acts one by one; see `breaches` for that. Start at [`order`].
//!
//! A precedence asks that one of some acts comes before each of some others. Rules that follow from two others hold
//! too, so that writing an implied rule down changes nothing. Every broken pair is an edge between the act that came
//! too late and the act that came too early; the lightest cover of the edges are the root causes, each told once.

use crate::base::Bits;
use crate::procedure::model::Precedence;
use crate::procedure::{ClauseIx, Gravity};
use crate::scenario::Who;

use super::alignment::Event;
use super::facts::Facts;
use super::finding::{FindingKind, RuleRef};
use super::item::Item;
use super::price::{OUT_OF_ORDER, Price, REPAIRED, Shift, WHOLE, order_cap, weight};
use super::repair::{Pair, lightest_repair};
use super::serve::Served;

/// A precedence with the clause it stands in.
#[derive(Clone, Copy)]
struct Rule<'p> {
    clause: ClauseIx,
    position: usize,
    gravity: Gravity,
    precedence: &'p Precedence,
}

/// Something that can be moved: an act, or a whole kind of act that never came and could have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Vertex {
    Deed(usize),
    Never(Bits),
}

/// An act that came before what should have come first.
struct Broken {
    rule: usize,
    /// Whether the rule says so itself, or together with others.
    written: bool,
    gravity: Gravity,
    first: Vertex,
    then: usize,
    share: i64,
    /// The later act done again, after the first one.
    repaired_by: Option<usize>,
    /// The missing obligation that already asks for what should have come first.
    asked: Option<usize>,
}

/// Adds what is wrong with the order of acts to `items`. Returns whether the roots are proven to be the lightest.
pub(super) fn order(facts: &Facts<'_>, served: &Served, items: &mut Vec<Item>) -> bool {
    let mut proven = true;
    for person in facts.case.scenario.assisted() {
        let rules = rules(facts, person);
        let broken = broken(facts, &rules, person, items);
        proven &= tell(facts, served, &rules, &broken, person, items);
        kept(facts, &rules, &broken, person, items);
    }
    proven
}

fn rules<'f>(facts: &'f Facts<'_>, person: Who) -> Vec<Rule<'f>> {
    let clauses = facts.case.procedure.clauses.iter().enumerate();
    clauses
        .filter(|(_, clause)| facts.applies(clause.applies, person))
        .flat_map(|(index, clause)| {
            clause.precedences.iter().enumerate().map(move |(position, precedence)| Rule {
                clause: ClauseIx::of(index),
                position,
                gravity: clause.severity,
                precedence,
            })
        })
        .collect()
}

/// Every broken pair. What a rule asks of an act, what that asks in turn, and so on.
fn broken(facts: &Facts<'_>, rules: &[Rule<'_>], person: Who, items: &[Item]) -> Vec<Broken> {
    // Rule `one` follows from rule `other` where everything that satisfies `other` is itself bound by `one`.
    let follows: Vec<Vec<usize>> = rules
        .iter()
        .map(|other| {
            let bound = |one: &&Rule<'_>| other.precedence.before.within(one.precedence.after);
            rules.iter().enumerate().filter(|(_, one)| bound(one)).map(|(index, _)| index).collect()
        })
        .collect();
    let mut all = Vec::new();
    for (then, deed) in facts.trace.deeds.iter().enumerate().filter(|(_, deed)| deed.concerns(person)) {
        let act = deed.act.at();
        let alive = |rule: &Rule<'_>| {
            !rule.precedence.before.contains(act) && facts.hold_at(&rule.precedence.when, person, then)
        };
        let mut asked: Vec<Option<Gravity>> = rules
            .iter()
            .map(|rule| (rule.precedence.after.contains(act) && alive(rule)).then_some(rule.gravity))
            .collect();
        if asked.iter().all(Option::is_none) {
            continue;
        }
        let mut open: Vec<usize> = (0..rules.len()).filter(|rule| asked[*rule].is_some()).collect();
        while let Some(rule) = open.pop() {
            for &next in &follows[rule] {
                let gravity = asked[rule].map(|gravity| milder(gravity, rules[next].gravity));
                let graver = asked[next].is_none_or(|known| gravity.is_some_and(|new| is_graver(new, known)));
                if graver && alive(&rules[next]) {
                    asked[next] = gravity;
                    open.push(next);
                }
            }
        }
        for (index, gravity) in asked.iter().enumerate().filter_map(|(index, gravity)| Some((index, (*gravity)?))) {
            all.extend(broken_pair(facts, rules, index, gravity, then, person, items));
        }
    }
    all
}

fn is_graver(one: Gravity, other: Gravity) -> bool {
    weight(one, Shift::AsWritten) > weight(other, Shift::AsWritten)
}

fn milder(one: Gravity, other: Gravity) -> Gravity {
    if is_graver(one, other) { other } else { one }
}

fn broken_pair(
    facts: &Facts<'_>,
    rules: &[Rule<'_>],
    index: usize,
    gravity: Gravity,
    then: usize,
    person: Who,
    items: &[Item],
) -> Option<Broken> {
    let rule = &rules[index];
    let before = rule.precedence.before;
    let early = facts.trace.deed(then);
    let first = facts.trace.of_person(person, before).find(|deed| *deed != then);
    let written = rule.precedence.after.contains(early.act.at());
    let pair = |first, share, repaired_by, asked| Broken {
        rule: index,
        written,
        gravity,
        first,
        then,
        share,
        repaired_by,
        asked,
    };
    match first {
        Some(first) if early.precedes(facts.trace.deed(first)) => {
            let same: Bits = std::iter::once(early.act.at()).collect();
            let again = facts
                .trace
                .of_person(person, same)
                .find(|again| facts.trace.deed(first).precedes(facts.trace.deed(*again)));
            let share = if again.is_some() { REPAIRED } else { OUT_OF_ORDER };
            Some(pair(Vertex::Deed(first), share, again, None))
        }
        Some(_) => None,
        None => {
            let asked = asking(facts, before, rule.clause, person, items);
            Some(pair(Vertex::Never(before), WHOLE, None, asked))
        }
    }
}

/// The charged omission that already asks for one of these acts: of the same clause, if it has one.
fn asking(facts: &Facts<'_>, before: Bits, clause: ClauseIx, person: Who, items: &[Item]) -> Option<usize> {
    let acts = |item: &Item| {
        let asks = item.instance.as_ref().filter(|instance| instance.person == person)?;
        Some(asks.obligation(facts).acts).filter(|acts| acts.meets(before))
    };
    let missing = |item: &Item| item.kind == FindingKind::Missing && item.price != Price::Free;
    items
        .iter()
        .enumerate()
        .filter(|(_, item)| missing(item))
        .filter_map(|(index, item)| Some((item.clause != Some(clause), !acts(item)?.within(before), index)))
        .min()
        .map(|(_, _, index)| index)
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
        Vertex::Deed(deed) => served.earned[deed].clone(),
        Vertex::Never(_) => None,
    };
    let caps: Vec<i64> =
        vertices.iter().map(|vertex| order_cap(earned(*vertex).as_deref(), Shift::AsWritten)).collect();
    let repair = lightest_repair(&spans, &caps, &pairs);

    let mut roots = repair.under.clone();
    roots.sort_unstable();
    roots.dedup();
    for root in roots {
        let mut mine: Vec<&Broken> =
            open.iter().zip(&repair.under).filter(|(_, under)| **under == root).map(|(pair, _)| *pair).collect();
        // The gravest rule that says so itself comes first: it carries the price of them all.
        mine.sort_by_key(|pair| {
            (!pair.written, -weight(pair.gravity, Shift::AsWritten) * pair.share, pair.rule, pair.then)
        });
        let Some(main) = mine.first() else { continue };
        let by_first = |pair: &Broken| pair.first == vertices[root];
        let mut found = item(facts, rules, main, &mine, person);
        found.first_is_root = by_first(main);
        found.price = Price::Order {
            broken: mine.iter().map(|pair| (pair.gravity, pair.share)).collect(),
            earned: earned(vertices[root]),
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
                let mut found = item(facts, rules, pair, &mine, person);
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

/// One item for a rule, with all acts that broke it under the same root.
fn item(facts: &Facts<'_>, rules: &[Rule<'_>], pair: &Broken, mine: &[&Broken], person: Who) -> Item {
    let rule = &rules[pair.rule];
    let then: Vec<usize> = mine.iter().filter(|one| one.rule == pair.rule).map(|one| one.then).collect();
    let mut item = Item::new(facts, FindingKind::OutOfOrder, rule.clause, RuleRef::Precedence(rule.position), person)
        .with_deeds(then);
    item.deeds.sort_unstable();
    // What follows from two rules together is as grave as the milder of them.
    item.severity = pair.gravity;
    item.first = match pair.first {
        Vertex::Deed(deed) => Some(deed),
        Vertex::Never(_) => None,
    };
    item
}

/// Orders that broke because something never came that an obligation asks for anyway.
fn consequences(facts: &Facts<'_>, rules: &[Rule<'_>], broken: &[Broken], person: Who, items: &mut Vec<Item>) {
    let mut told: Vec<usize> = Vec::new();
    for pair in broken.iter().filter(|pair| pair.written) {
        if let Some(missing) = pair.asked
            && !told.contains(&pair.rule)
        {
            told.push(pair.rule);
            let mine: Vec<&Broken> = broken.iter().filter(|one| one.written && one.rule == pair.rule).collect();
            let mut found = item(facts, rules, pair, &mine, person);
            found.first_is_root = true;
            found.because_of = Some(missing);
            items.push(found);
        }
    }
}

/// Later acts that were done again in the right order.
fn repaired(facts: &Facts<'_>, rules: &[Rule<'_>], broken: &[&Broken], person: Who, items: &mut Vec<Item>) {
    let mut told: Vec<usize> = Vec::new();
    for pair in broken.iter().filter(|pair| pair.written) {
        if let Some(again) = pair.repaired_by
            && !told.contains(&again)
        {
            told.push(again);
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

/// Orders that were kept: both acts came, in their order.
fn kept(facts: &Facts<'_>, rules: &[Rule<'_>], broken: &[Broken], person: Who, items: &mut Vec<Item>) {
    for (index, rule) in rules.iter().enumerate() {
        if broken.iter().any(|pair| pair.rule == index && pair.written) {
            continue;
        }
        let first = facts.trace.of_person(person, rule.precedence.before).next();
        let then = facts.trace.of_person(person, rule.precedence.after).find(|deed| {
            facts.hold_at(&rule.precedence.when, person, *deed)
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
