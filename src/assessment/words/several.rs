//! What holds of several people in the same words: found for each of them, told once.
//! It never changes what anything costs. Start at [`together`].

use std::collections::BTreeMap;

use crate::base::{Arg, CaseTime, Message};
use crate::procedure::{ActIx, ClauseIx};
use crate::scenario::Case;
use crate::scenario::{Group, Who};

use crate::assessment::duties::instantiate::Anchor;
use crate::assessment::facts::Facts;
use crate::assessment::finding::{FindingKind, RuleRef};
use crate::assessment::item::Item;

/// Items that say the same of different people.
#[derive(Debug)]
pub(in crate::assessment) struct Told {
    /// Their positions; the first one lends its words.
    pub(in crate::assessment) items: Vec<usize>,
    /// Whom they concern, in the order of the cast; empty: nobody in particular.
    pub(in crate::assessment) people: Vec<Who>,
}

/// An act as it is told, whomever it was directed at.
type Act = (ActIx, Who, CaseTime, CaseTime);

/// Everything of an item that its sentences depend on, apart from the person.
#[derive(PartialEq)]
struct Key {
    kind: FindingKind,
    clause: Option<ClauseIx>,
    rule: RuleRef,
    beyond: bool,
    deeds: Vec<Act>,
    first: Option<Act>,
    first_is_root: bool,
    /// The group of the person, where the sentence names it.
    group: Option<Group>,
    owed: Option<(Option<Act>, CaseTime, Option<CaseTime>)>,
    after: Option<Act>,
    prepares: Option<Act>,
}

/// Puts items together that say the same of different people, in the order of the items.
pub(in crate::assessment) fn together(facts: &Facts<'_>, items: &[Item]) -> Vec<Told> {
    let keys = |index: usize| key(facts, &items[index]);
    let mut told: Vec<Told> = Vec::new();
    // Only what is alike at first sight is looked at closely.
    let mut alike: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (index, item) in items.iter().enumerate() {
        let first = item.deeds.first().map(|deed| act(facts, *deed));
        let alike = alike.entry((item.kind, item.clause, item.rule, first)).or_default();
        let same = |known: &&usize| {
            let known = &told[**known];
            let other = item.person.is_some_and(|person| !known.people.contains(&person));
            other && keys(known.items[0]) == keys(index)
        };
        match alike.iter().find(same) {
            Some(known) => {
                told[*known].items.push(index);
                told[*known].people.extend(item.person);
            }
            None => {
                alike.push(told.len());
                told.push(Told { items: vec![index], people: concerned(facts, item) });
            }
        }
    }
    for one in &mut told {
        one.people.sort_unstable();
    }
    told
}

/// Whom an item concerns: its person, or everybody to whom its clause applies when its act was about nobody alone.
fn concerned(facts: &Facts<'_>, item: &Item) -> Vec<Who> {
    let of_nobody_alone = item.deeds.first().copied().filter(|deed| facts.trace.deed(*deed).about.is_none());
    match (item.clause, of_nobody_alone) {
        (Some(clause), Some(deed)) if item.kind == FindingKind::NotAllowed => {
            let applies = facts.case.procedure.clauses[clause.at()].applies;
            facts.case.scenario.assisted().filter(|person| facts.applies_at(applies, *person, deed)).collect()
        }
        _ => item.person.into_iter().collect(),
    }
}

fn act(facts: &Facts<'_>, deed: usize) -> Act {
    let deed = facts.trace.deed(deed);
    (deed.act, deed.by, deed.start, deed.end)
}

fn key(facts: &Facts<'_>, item: &Item) -> Key {
    let act = |deed: usize| act(facts, deed);
    // Since when something was asked that was done in time is not told.
    let owed = item.instance.as_ref().filter(|_| item.kind != FindingKind::Done).map(|instance| {
        let anchor = match instance.anchor {
            Anchor::Deed(deed) => Some(act(deed)),
            Anchor::Start | Anchor::Moment(_) => None,
        };
        (anchor, instance.from, instance.known)
    });
    Key {
        kind: item.kind,
        clause: item.clause,
        rule: item.rule,
        beyond: item.beyond,
        deeds: item.deeds.iter().map(|deed| act(*deed)).collect(),
        first: item.first.map(act),
        first_is_root: item.first_is_root,
        group: item
            .person
            .zip(item.deeds.first())
            .filter(|_| item.kind == FindingKind::WrongBranch)
            .map(|(person, deed)| facts.group_at(person, *deed)),
        owed,
        after: item.after.map(act),
        prepares: item.prepares.map(act),
    }
}

/// People as a sentence names them: "Nora", "Nora and Petar", "everybody".
#[must_use]
pub fn people_named(case: &Case, people: &[Who]) -> Arg {
    let name = |who: &Who| Arg::from(case.scenario.member(*who).name.clone());
    if people.len() > 2 && case.scenario.assisted().all(|who| people.contains(&who)) {
        return Message::new("people-everybody").into();
    }
    let Some((last, before)) = people.split_last() else { return Arg::from("") };
    let mut all = name(last);
    for (index, who) in before.iter().rev().enumerate() {
        let key = if index == 0 { "people-and" } else { "people-list" };
        all = Message::new(key).with("first", name(who)).with("rest", all).into();
    }
    all
}

/// What an act did, with the people it was done with in the place that the procedure's words keep for them.
#[must_use]
pub fn act_told(words: &str, people: Arg) -> Message {
    match words.split_once("{toward}") {
        Some((before, after)) => {
            Message::new("people-toward").with("before", before).with("people", people).with("after", after)
        }
        None => Message::new("people-toward").with("before", words).with("people", "").with("after", ""),
    }
}
