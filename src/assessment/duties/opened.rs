//! Duties that an act of the team called for. Beginning a good act must never cost more than leaving it out, so what
//! they cost in all stays below what the act earned; and putting the act off must never lift them out of the count, so
//! their time ends with the time that is assessed where it would have been over, had the act come when it was owed.
//! It never looks for the acts that answer them; see `serve` for that. Start at [`counted`] and [`capped`].

use std::collections::BTreeMap;

use crate::base::{Bits, CaseTime};
use crate::procedure::model::Trigger;
use crate::procedure::{Gravity, MomentIx};
use crate::scenario::{Situation, Who};

use crate::assessment::duties::instantiate::{Anchor, Due, Instance, instances};
use crate::assessment::facts::Facts;
use crate::assessment::item::Item;
use crate::assessment::price::{Price, Share, Shift, order_cap, weight};

/// Every obligation that came to be owed, with what was put off kept in the count.
pub(in crate::assessment) fn counted(facts: &Facts<'_>) -> Vec<Vec<Instance>> {
    let mut groups = instances(facts);
    within_the_count(facts, &mut groups);
    groups
}

/// Keeps duties in the count whose limits counted from an act that came later than it was owed.
fn within_the_count(facts: &Facts<'_>, groups: &mut [Vec<Instance>]) {
    let by_deed = |one: &Instance| matches!(one.anchor, Anchor::Deed(_)) && one.due.is_some();
    if !facts.finished || !groups.iter().flatten().any(by_deed) {
        return;
    }
    // Since when each act was owed to each person, by a duty of the case or by one that another act called for.
    let mut owed: BTreeMap<(Who, usize), CaseTime> = BTreeMap::new();
    loop {
        let mut changed = false;
        for one in groups.iter().flatten() {
            let Some(since) = since(facts, one, &owed) else { continue };
            for act in one.obligation(facts).acts.iter() {
                let known = owed.entry((one.person, act)).or_insert(CaseTime(i64::MAX));
                changed |= since < *known;
                *known = since.min(*known);
            }
        }
        if !changed {
            break;
        }
    }
    for one in groups.iter_mut().flatten().filter(|one| by_deed(one)) {
        let Some(owed_since) = since(facts, one, &owed) else { continue };
        let put_off = one.from.since(owed_since);
        let end = facts.horizon;
        let kept = |due: Due| {
            let slipped = due.hard > end && CaseTime(due.hard.0 - put_off.0) <= end;
            if slipped { Due { soft: due.soft.min(end), hard: end } } else { due }
        };
        (one.due, one.due_team) = (one.due.map(kept), one.due_team.map(kept));
    }
}

/// Since when something was owed, had everything that called for it come when that was owed; never later than it was.
fn since(facts: &Facts<'_>, one: &Instance, owed: &BTreeMap<(Who, usize), CaseTime>) -> Option<CaseTime> {
    let own = one.known.unwrap_or(one.from);
    match one.anchor {
        Anchor::Start | Anchor::Moment(_) => Some(own),
        Anchor::Deed(deed) => owed.get(&(one.person, facts.trace.deed(deed).act.at())).map(|since| own.min(*since)),
    }
}

/// An act that answers a duty, and what it earns there.
#[derive(Debug, Clone, Copy)]
pub(in crate::assessment) struct Answer {
    pub(in crate::assessment) person: Who,
    pub(in crate::assessment) deed: usize,
    pub(in crate::assessment) share: Share,
    /// What the duty is owed from.
    pub(in crate::assessment) anchor: Anchor,
    /// The acts that answer the duty.
    pub(in crate::assessment) acts: Bits,
    /// The acts that call for the duty, if acts do.
    pub(in crate::assessment) called_by: Bits,
}

/// Lets the duties that a good act called for cost less, in all, than the act earned; and a breach of them be grave only
/// where leaving out the act would have been. A good act is one that some duty asks
/// for which holds for the person and can come up in the case.
pub(in crate::assessment) fn capped(facts: &Facts<'_>, items: &mut [Item], answers: &[Answer]) {
    let mut opened: BTreeMap<(usize, Who), Vec<usize>> = BTreeMap::new();
    for (index, item) in items.iter().enumerate() {
        if let (Some(instance), Price::Share(_)) = (&item.instance, &item.price)
            && let Anchor::Deed(deed) = instance.anchor
            && is_good(facts, instance.person, facts.trace.deed(deed).act.at())
        {
            opened.entry((deed, instance.person)).or_default().push(index);
        }
    }
    if opened.is_empty() {
        return;
    }
    let mut charges: Vec<(usize, i64, bool)> = Vec::new();
    let worth = Worth { items, answers, opened: &opened };
    for ((deed, person), list) in &opened {
        let mut charged = 0;
        for index in list {
            let Some(instance) = &items[*index].instance else { continue };
            let step = Step { deed: *deed, person: *person, called_by: calling(instance.obligation(facts).trigger) };
            let room = (worth.room(step, 0) - charged).max(0);
            let amount = items[*index].price.at(Shift::AsWritten).min(room);
            charged += amount;
            charges.push((*index, amount, worth.is_critical(step, 0)));
        }
    }
    for (index, amount, grave) in charges {
        let item = &mut items[index];
        let share = amount / weight(item.severity, Shift::AsWritten);
        item.price = if share > 0 { Price::Share((item.severity, share)) } else { Price::Free };
        item.light = !grave;
    }
}

/// The acts that call for a duty, if acts do.
pub(in crate::assessment) fn calling(trigger: Trigger) -> Bits {
    match trigger {
        Trigger::First(acts) | Trigger::Each(acts) => acts,
        Trigger::Start | Trigger::Moment(_) => Bits::default(),
    }
}

fn is_good(facts: &Facts<'_>, person: Who, act: usize) -> bool {
    let clauses = facts.case.procedure.clauses.iter();
    let rules =
        clauses.filter(|clause| facts.applies_ever(clause.applies, person)).flat_map(|clause| &clause.obligations);
    rules.filter(|rule| rule.acts.contains(act)).any(|rule| match rule.trigger {
        Trigger::Moment(moment) => can_come(facts, moment),
        Trigger::Start | Trigger::First(_) | Trigger::Each(_) => true,
    })
}

/// Whether a moment came, of anybody, or the case can let it come.
fn can_come(facts: &Facts<'_>, moment: MomentIx) -> bool {
    let scenario = &facts.case.scenario;
    let situations = || scenario.situations.iter();
    let options = situations().flat_map(|one| one.decision.options()).map(|option| &option.effects);
    let outcomes = situations().flat_map(Situation::outcomes).map(|outcome| &outcome.effects);
    let unasked = scenario.standing.iter().map(|one| &one.effects);
    let news = scenario.injects.iter().map(|one| &one.effects);
    let mut effects = options.chain(outcomes).chain(unasked).chain(news);
    facts.moments.truths.iter().any(|truth| truth.moment == Some(moment))
        || scenario.facts.iter().any(|fact| fact.shows.contains(&moment))
        || effects.any(|one| one.moments.iter().any(|(of, _)| *of == moment))
}

/// What leaving out an act would have lost.
struct Worth<'a> {
    items: &'a [Item],
    answers: &'a [Answer],
    opened: &'a BTreeMap<(usize, Who), Vec<usize>>,
}

/// Duties that call for duties that call for duties: no longer chain is followed.
const LONGEST: usize = 8;

/// An act, and a duty that it called for: the acts that call for it.
#[derive(Debug, Clone, Copy)]
struct Step {
    deed: usize,
    person: Who,
    called_by: Bits,
}

impl Worth<'_> {
    /// What the act answers and nobody can answer without calling for that duty: what there is another way to answer
    /// would not be lost without the act.
    fn of(&self, step: Step) -> impl Iterator<Item = &Answer> {
        let by_it = move |one: &&Answer| (one.deed, one.person) == (step.deed, step.person);
        let no_other_way = move |one: &&Answer| one.acts.within(step.called_by);
        self.answers.iter().filter(by_it).filter(no_other_way)
    }

    /// The most that everything an act called for may cost in all.
    fn room(&self, step: Step, links: usize) -> i64 {
        if links > LONGEST {
            return 0;
        }
        let earned = |answer: &Answer| {
            let amount = weight(answer.share.0, Shift::AsWritten) * answer.share.1;
            let Anchor::Deed(before) = answer.anchor else { return amount };
            let list = self.opened.get(&(before, step.person)).map_or(&[][..], Vec::as_slice);
            let others: i64 = list.iter().map(|index| self.items[*index].price.at(Shift::AsWritten)).sum();
            let room = self.room(Step { deed: before, called_by: answer.called_by, ..step }, links + 1);
            (others + amount).min(room) - others.min(room)
        };
        let all: i64 = self.of(step).map(earned).sum();
        order_cap(Some(&[(Gravity::Note, all)]), Shift::AsWritten)
    }

    fn is_critical(&self, step: Step, links: usize) -> bool {
        links <= LONGEST
            && self.of(step).any(|answer| {
                answer.share.0 == Gravity::Critical
                    && answer.share.1 > 0
                    && match answer.anchor {
                        Anchor::Deed(before) => {
                            self.is_critical(Step { deed: before, called_by: answer.called_by, ..step }, links + 1)
                        }
                        Anchor::Start | Anchor::Moment(_) => true,
                    }
            })
    }
}
