//! What is wrong with the order of acts: every act that came before what should have come first.
//! It never says which of the two to move; see `order` for that. Start at [`broken`].
//!
//! A precedence asks that one of some acts comes before each of some others. Rules that follow from two others hold
//! too, so that writing an implied rule down changes nothing.

use crate::base::Bits;
use crate::procedure::model::Precedence;
use crate::procedure::{Applies, ClauseIx, Gravity};
use crate::scenario::Who;

use super::facts::Facts;
use super::finding::FindingKind;
use super::item::Item;
use super::price::{OUT_OF_ORDER, Price, REPAIRED, Shift, WHOLE, weight};

/// A precedence with the clause it stands in.
#[derive(Clone, Copy)]
pub(super) struct Rule<'p> {
    pub(super) clause: ClauseIx,
    pub(super) position: usize,
    pub(super) gravity: Gravity,
    pub(super) applies: Applies,
    pub(super) precedence: &'p Precedence,
}

/// Something that can be moved: an act, or a whole kind of act that never came and could have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Vertex {
    Deed(usize),
    Never(Bits),
}

/// An act that came before what should have come first.
pub(super) struct Broken {
    pub(super) rule: usize,
    /// Whether the rule says so itself, or together with others.
    pub(super) written: bool,
    pub(super) gravity: Gravity,
    pub(super) first: Vertex,
    pub(super) then: usize,
    pub(super) share: i64,
    /// The later act done again, after the first one.
    pub(super) repaired_by: Option<usize>,
    /// The missing obligation that already asks for what should have come first.
    pub(super) asked: Option<usize>,
}

impl Rule<'_> {
    /// Whether it holds for a person when an act begins.
    pub(super) fn holds_at(&self, facts: &Facts<'_>, person: Who, deed: usize) -> bool {
        facts.applies_at(self.applies, person, deed) && facts.hold_at(&self.precedence.when, person, deed)
    }
}

/// Every precedence that holds for a person at some time.
pub(super) fn rules<'f>(facts: &'f Facts<'_>, person: Who) -> Vec<Rule<'f>> {
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

/// Every broken pair. What a rule asks of an act, what that asks in turn, and so on.
pub(super) fn broken(facts: &Facts<'_>, rules: &[Rule<'_>], person: Who, items: &[Item]) -> Vec<Broken> {
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
        let alive = |rule: &Rule<'_>| !rule.precedence.before.contains(act) && rule.holds_at(facts, person, then);
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
            // Done again, and this time not before what comes first.
            let first_deed = facts.trace.deed(first);
            let again = facts
                .trace
                .of_person(person, same)
                .find(|again| *again > then && !facts.trace.deed(*again).precedes(first_deed));
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
