//! What is wrong with the order of acts: every act that came before what should have come first.
//! It never says which of the two to move; see `order` for that. Start at [`broken`].
//!
//! A precedence asks that one of some acts comes before each of some others. Rules that follow from two others hold
//! too, so that writing an implied rule down changes nothing.

use crate::base::Bits;
use crate::procedure::model::Precedence;
use crate::procedure::{Applies, ClauseIx, Gravity};
use crate::scenario::Who;

use crate::assessment::facts::Facts;
use crate::assessment::finding::FindingKind;
use crate::assessment::item::Item;
use crate::assessment::price::{OUT_OF_ORDER, Price, REPAIRED, Shift, WHOLE, weight};

/// A precedence with the clause it stands in.
#[derive(Clone, Copy)]
pub(in crate::assessment) struct Rule<'p> {
    pub(in crate::assessment) clause: ClauseIx,
    pub(in crate::assessment) position: usize,
    pub(in crate::assessment) gravity: Gravity,
    pub(in crate::assessment) applies: Applies,
    pub(in crate::assessment) precedence: &'p Precedence,
}

/// Something that can be moved: an act, or a whole kind of act that never came and could have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::assessment) enum Vertex {
    Deed(usize),
    Never(Bits),
}

/// An act that came before what should have come first.
pub(in crate::assessment) struct Broken {
    pub(in crate::assessment) rule: usize,
    /// Whether the rule says so itself, or together with others.
    pub(in crate::assessment) written: bool,
    pub(in crate::assessment) gravity: Gravity,
    pub(in crate::assessment) first: Vertex,
    pub(in crate::assessment) then: usize,
    pub(in crate::assessment) share: i64,
    /// The later act done again, after the first one.
    pub(in crate::assessment) repaired_by: Option<usize>,
    /// The missing obligation that already asks for what should have come first.
    pub(in crate::assessment) asked: Option<usize>,
}

impl Rule<'_> {
    /// Whether it holds for a person when an act begins.
    pub(in crate::assessment) fn holds_at(&self, facts: &Facts<'_>, person: Who, deed: usize) -> bool {
        facts.applies_at(self.applies, person, deed) && facts.hold_at(&self.precedence.when, person, deed)
    }
}

/// Every precedence that holds for a person at some time.
pub(in crate::assessment) fn rules<'f>(facts: &'f Facts<'_>, person: Who) -> Vec<Rule<'f>> {
    let clauses = facts.case.procedure.clauses.iter().enumerate();
    clauses
        .filter(|(_, clause)| facts.applies_ever(clause.applies, person))
        .flat_map(|(index, clause)| {
            clause.precedences.iter().enumerate().map(move |(position, precedence)| Rule {
                clause: ClauseIx::of(index),
                position,
                gravity: clause.severity,
                applies: clause.applies,
                precedence,
            })
        })
        .collect()
}

/// What is known of a rule before any act is held against it.
struct Side {
    /// Rules that bind everything that satisfies this one: where this one holds, they hold too.
    follows: Vec<usize>,
    /// The first act that satisfies it.
    first: Option<usize>,
    /// Where there is none, the missing obligation that asks for one.
    asked: Option<usize>,
}

/// Every broken pair. What a rule asks of an act, what that asks in turn, and so on.
pub(in crate::assessment) fn broken(facts: &Facts<'_>, rules: &[Rule<'_>], person: Who, items: &[Item]) -> Vec<Broken> {
    let mut binding: Vec<Vec<usize>> = vec![Vec::new(); Bits::CAPACITY];
    for (index, rule) in rules.iter().enumerate() {
        rule.precedence.after.iter().for_each(|act| binding[act].push(index));
    }
    let sides = sides(facts, rules, &binding, person, items);
    let mut all = Vec::new();
    let mut asked: Vec<Option<Gravity>> = vec![None; rules.len()];
    let (mut open, mut touched): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    for (then, deed) in facts.trace.deeds.iter().enumerate().filter(|(_, deed)| deed.concerns(person)) {
        let act = deed.act.at();
        let alive = |rule: &Rule<'_>| !rule.precedence.before.contains(act) && rule.holds_at(facts, person, then);
        for &rule in binding.get(act).into_iter().flatten().filter(|rule| alive(&rules[**rule])) {
            asked[rule] = Some(rules[rule].gravity);
            open.push(rule);
            touched.push(rule);
        }
        while let Some(rule) = open.pop() {
            for &next in &sides[rule].follows {
                let gravity = asked[rule].map(|gravity| milder(gravity, rules[next].gravity));
                let graver = asked[next].is_none_or(|known| gravity.is_some_and(|new| is_graver(new, known)));
                if graver && alive(&rules[next]) {
                    if asked[next].is_none() {
                        touched.push(next);
                    }
                    asked[next] = gravity;
                    open.push(next);
                }
            }
        }
        touched.sort_unstable();
        for index in touched.drain(..) {
            if let Some(gravity) = asked[index].take() {
                all.extend(broken_pair(facts, rules, (index, &sides[index]), gravity, then, person));
            }
        }
    }
    all
}

/// `binding` holds for each act the rules that bind it.
fn sides(facts: &Facts<'_>, rules: &[Rule<'_>], binding: &[Vec<usize>], person: Who, items: &[Item]) -> Vec<Side> {
    let missing: Vec<(usize, &Item, Bits)> = items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.kind == FindingKind::Missing && item.price != Price::Free)
        .filter_map(|(index, item)| {
            let asks = item.instance.as_ref().filter(|instance| instance.person == person)?;
            Some((index, item, asks.obligation(facts).acts))
        })
        .collect();
    let side = |rule: &Rule<'_>| {
        let before = rule.precedence.before;
        let bound = |one: &usize| before.within(rules[*one].precedence.after);
        let follows = match before.iter().next() {
            Some(act) => binding[act].iter().copied().filter(bound).collect(),
            None => (0..rules.len()).collect(),
        };
        let first = facts.trace.credited(person, before).next();
        let asked = if first.is_none() { asking(&missing, before, rule.clause) } else { None };
        Side { follows, first, asked }
    };
    rules.iter().map(side).collect()
}

fn is_graver(one: Gravity, other: Gravity) -> bool {
    weight(one, Shift::AsWritten) > weight(other, Shift::AsWritten)
}

fn milder(one: Gravity, other: Gravity) -> Gravity {
    if is_graver(one, other) { other } else { one }
}

/// The pair of an act and what should have come first, if it did not. The act itself does not satisfy the rule.
fn broken_pair(
    facts: &Facts<'_>,
    rules: &[Rule<'_>],
    (index, side): (usize, &Side),
    gravity: Gravity,
    then: usize,
    person: Who,
) -> Option<Broken> {
    let precedence = rules[index].precedence;
    let early = facts.trace.deed(then);
    let written = precedence.after.contains(early.act.at());
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
    match side.first {
        Some(first) if early.precedes(facts.trace.deed(first)) => {
            let same: Bits = std::iter::once(early.act.at()).collect();
            // Done again, and this time not before what comes first.
            let first_deed = facts.trace.deed(first);
            let again = facts
                .trace
                .of_person_from(person, same, then + 1)
                .find(|again| !facts.trace.deed(*again).precedes(first_deed));
            let share = facts.yardstick.share(if again.is_some() { REPAIRED } else { OUT_OF_ORDER });
            Some(pair(Vertex::Deed(first), share, again, None))
        }
        Some(_) => None,
        None => Some(pair(Vertex::Never(precedence.before), WHOLE, None, side.asked)),
    }
}

/// The charged omission that already asks for one of these acts: of the same clause, if it has one.
fn asking(missing: &[(usize, &Item, Bits)], before: Bits, clause: ClauseIx) -> Option<usize> {
    let asks = missing.iter().filter(|(.., acts)| acts.meets(before));
    asks.map(|(index, item, acts)| (item.clause != Some(clause), !acts.within(before), *index))
        .min()
        .map(|(.., index)| index)
}
