//! What became impossible because the team let the person go: handed over to those who control them, returned, sent
//! away. It is told under that act and charged with it, not as so many omissions of people who had nobody to help.
//! It never says which acts let somebody go; the procedure does. Start at [`let_go`].

use crate::base::CaseTime;
use crate::scenario::Who;

use super::facts::Facts;
use super::finding::FindingKind;
use super::item::Item;
use super::price::{Price, Share};
use super::ruled_out::RuledOut;

/// A person out of reach: from the act that is ruled out and let them go, until somebody acts in their presence again.
struct Gone {
    person: Who,
    deed: usize,
    root: usize,
    until: Option<CaseTime>,
}

/// Hangs what came up while a person was out of reach under the act that let them go.
pub(super) fn let_go(facts: &Facts<'_>, ruled_out: &RuledOut, items: &mut [Item]) {
    for gone in all(facts, ruled_out, items) {
        let since = facts.trace.deed(gone.deed).start;
        let mut lost: Vec<Share> = Vec::new();
        for item in items.iter_mut() {
            let came_up = item.instance.as_ref().is_some_and(|owed| {
                owed.person == gone.person && owed.from >= since && gone.until.is_none_or(|until| owed.from < until)
            });
            let open = item.kind == FindingKind::Missing && item.because_of.is_none();
            if came_up && open {
                item.because_of = Some(gone.root);
                item.after = Some(gone.deed);
                if let Price::Share(share) = std::mem::replace(&mut item.price, Price::Free) {
                    lost.push(share);
                }
            }
        }
        if let Price::Share(own) = items[gone.root].price
            && !lost.is_empty()
        {
            lost.insert(0, own);
            items[gone.root].price = Price::Shares(lost);
        } else if let Price::Shares(shares) = &mut items[gone.root].price {
            shares.extend(lost);
        }
    }
}

fn all(facts: &Facts<'_>, ruled_out: &RuledOut, items: &[Item]) -> Vec<Gone> {
    let acts = &facts.case.procedure.acts;
    let mut all = Vec::new();
    for person in facts.case.scenario.assisted() {
        for (deed, act) in facts.trace.deeds.iter().enumerate() {
            let lets_go = acts[act.act.at()].lets_go && act.concerns(person);
            let Some(root) = ruled_out.under(deed, person).filter(|_| lets_go) else { continue };
            // What several clauses say of the act is charged in the gravest of them.
            let root = items[root].because_of.unwrap_or(root);
            let again = facts.trace.deeds[deed + 1..].iter().find(|later| {
                later.command != act.command && later.start >= act.end && later.present.iter().any(|who| who == person)
            });
            all.push(Gone { person, deed, root, until: again.map(|later| later.start) });
        }
    }
    all
}
