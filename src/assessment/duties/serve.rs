//! Which acts answer which obligations, and what is wrong with the answer: late, by another agency, missing.
//! It never looks at the order of acts; see `order` for that. Start at [`serve`].

use crate::base::{Bits, Duration};

use crate::assessment::duties::instantiate::{Anchor, Instance};
use crate::assessment::duties::matching::assign;
use crate::assessment::duties::opened::{Answer, calling, capped, counted};
use crate::assessment::facts::Facts;
use crate::assessment::finding::{FindingKind, RuleRef};
use crate::assessment::item::Item;
use crate::assessment::price::{Price, Share, WHOLE, answered, lateness};
use crate::assessment::ruled_out::RuledOut;

/// An act that is asked for anew each time answers a call also when it was done this shortly before.
const SHORTLY_BEFORE: Duration = Duration(30 * 60);

/// What became of the obligations.
#[derive(Debug, Default)]
pub(in crate::assessment) struct Served {
    /// Findings about obligations.
    pub(in crate::assessment) items: Vec<Item>,
    /// What every obligation that weighs in the score weighs, with its clause.
    pub(in crate::assessment) weights: Vec<(crate::procedure::ClauseIx, crate::procedure::Gravity)>,
    /// For each act of the trace what it could earn, if it can answer anything that is due.
    pub(in crate::assessment) earned: Vec<Option<Vec<Share>>>,
    /// The acts that answer what is charged, each with what it earns.
    answers: Vec<Answer>,
    /// Whether every choice among acts is proven best.
    pub(in crate::assessment) proven: bool,
}

/// What became of one obligation.
enum Fate {
    Answered { deed: usize, late: i64, other_agency: bool },
    Open,
}

/// Looks for the acts that answer each obligation.
pub(in crate::assessment) fn serve(facts: &Facts<'_>, ruled_out: &RuledOut) -> Served {
    let mut served = Served { earned: vec![None; facts.trace.deeds.len()], proven: true, ..Served::default() };
    for group in counted(facts) {
        let fates = fates(facts, &group, &mut served);
        for (instance, fate) in group.into_iter().zip(fates) {
            settle(facts, ruled_out, instance, &fate, &mut served);
        }
    }
    capped(facts, &mut served.items, &served.answers);
    served
}

/// Acts that can answer an obligation.
fn candidates<'f>(facts: &'f Facts<'_>, instance: &'f Instance) -> impl Iterator<Item = usize> + 'f {
    let obligation = instance.obligation(facts);
    let acts: Bits = obligation.acts;
    let each = matches!(obligation.trigger, crate::procedure::model::Trigger::Each(_));
    let earliest = match instance.anchor {
        Anchor::Deed(deed) if each => Some(facts.trace.deed(deed).start.0 - SHORTLY_BEFORE.0),
        _ if obligation.anew => Some(instance.from.0 - SHORTLY_BEFORE.0),
        _ => None,
    };
    facts.trace.credited(instance.person, acts).filter(move |deed| {
        let deed = facts.trace.deed(*deed);
        earliest.is_none_or(|earliest| deed.start.0 >= earliest || deed.end.0 > earliest + SHORTLY_BEFORE.0)
    })
}

/// What an act loses as an answer: lateness, and whether another agency did it.
fn defects(facts: &Facts<'_>, instance: &Instance, deed: usize) -> (i64, bool) {
    let (deed, by) = (facts.trace.deed(deed), instance.obligation(facts).by);
    let other_agency = !by.includes(deed.agency);
    // Whoever should act and does, knows.
    let nobody_knew_before = instance.known.is_none_or(|known| known > deed.start);
    let late = match instance.due {
        Some(_) if nobody_knew_before && !other_agency => 0,
        Some(due) => lateness(deed.start, due.soft, due.hard),
        None => 0,
    };
    (late, other_agency)
}

fn fates(facts: &Facts<'_>, group: &[Instance], served: &mut Served) -> Vec<Fate> {
    let mut cells = Vec::new();
    let mut deeds: Vec<usize> = Vec::new();
    for (call, instance) in group.iter().enumerate() {
        for deed in candidates(facts, instance) {
            let (late, other_agency) = defects(facts, instance, deed);
            let loss = answered(facts.yardstick, late, other_agency);
            let event = deeds.iter().position(|known| *known == deed).unwrap_or_else(|| {
                deeds.push(deed);
                deeds.len() - 1
            });
            cells.push((call, event, loss));
            if instance.counts(facts) || !instance.of_the_case && instance.is_due(facts) {
                served.earned[deed].get_or_insert_default().push((instance.gravity(facts), WHOLE - loss));
            }
        }
    }
    let chosen = if let [_] = group {
        // One call: the act with the least loss, of equal ones the earliest.
        vec![cells.iter().min_by_key(|(_, event, loss)| (*loss, deeds[*event])).map(|(_, event, _)| *event)]
    } else {
        // Of equal answers to two calls, the one after the call rather than shortly before it.
        let early = |call: usize, event: usize| match group[call].anchor {
            Anchor::Deed(anchor) => i64::from(deeds[event] < anchor),
            _ => 0,
        };
        let cells: Vec<_> =
            cells.iter().map(|&(call, event, loss)| (call, event, 2 * loss + early(call, event))).collect();
        let spans: Vec<_> = deeds.iter().map(|deed| facts.trace.deed(*deed).span).collect();
        let found = assign(group.len(), &spans, &cells);
        served.proven &= found.proven;
        found.value
    };
    let fate = |(instance, event): (&Instance, Option<usize>)| match event {
        Some(event) => {
            let (late, other_agency) = defects(facts, instance, deeds[event]);
            Fate::Answered { deed: deeds[event], late, other_agency }
        }
        None => Fate::Open,
    };
    group.iter().zip(chosen).map(fate).collect()
}

fn settle(facts: &Facts<'_>, ruled_out: &RuledOut, instance: Instance, fate: &Fate, served: &mut Served) {
    let counts = instance.counts(facts);
    if counts {
        served.weights.push((instance.clause, instance.gravity(facts)));
    }
    // What the team's own acts called for is charged, and never adds to what the play is measured by.
    let charged = counts || (!instance.of_the_case && instance.is_due(facts));
    let item = |kind, share: i64, deeds: Vec<usize>| {
        let mut item = Item::new(facts, kind, instance.clause, RuleRef::Obligation(instance.rule), instance.person)
            .with_deeds(deeds);
        if charged && share > 0 {
            item.price = Price::Share((item.severity, share));
        }
        item.instance = Some(instance.clone());
        item
    };
    match *fate {
        Fate::Answered { deed, late, other_agency } => {
            if charged {
                let earns = WHOLE - answered(facts.yardstick, late, other_agency);
                let (person, share) = (instance.person, (instance.gravity(facts), earns));
                let obligation = instance.obligation(facts);
                let (acts, called_by) = (obligation.acts, calling(obligation.trigger));
                served.answers.push(Answer { person, deed, share, anchor: instance.anchor, acts, called_by });
            }
            if late > 0 {
                let mut found = item(FindingKind::Late, late, vec![deed]);
                found.beyond = late >= WHOLE;
                served.items.push(found);
            }
            if other_agency {
                served.items.push(item(
                    FindingKind::WrongAgency,
                    answered(facts.yardstick, late, true) - late,
                    vec![deed],
                ));
            }
            if late == 0 && !other_agency {
                let mut found = item(FindingKind::Done, 0, vec![deed]);
                // An act that is ruled out may answer a duty; it is not praised for that.
                found.because_of = ruled_out.under(deed, instance.person);
                served.items.push(found);
            }
        }
        Fate::Open if !instance.is_due(facts) => {
            served.items.push(item(FindingKind::NotYetDue, 0, Vec::new()));
        }
        Fate::Open => {
            let acts = instance.obligation(facts).acts;
            let early = match instance.anchor {
                Anchor::Deed(anchor) => facts
                    .trace
                    .credited(instance.person, acts)
                    .filter(|deed| *deed < anchor && !candidates(facts, &instance).any(|fits| fits == *deed))
                    .last(),
                _ => None,
            };
            let kind = if early.is_some() { FindingKind::Premature } else { FindingKind::Missing };
            served.items.push(item(kind, WHOLE, early.into_iter().collect()));
        }
    }
}
