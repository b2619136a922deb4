//! The whole assessment, put together.

use std::collections::BTreeMap;

use crate::base::CaseTime;
use crate::engine::{Event, Recorded};
use crate::procedure::{Agencies, ClauseIx};
use crate::scenario::Case;

use super::branch::other_path;
use super::breaches::breaches;
use super::clauses::{ClauseResult, results};
use super::facts::Facts;
use super::finding::{Accepted, Finding, FindingId, FindingKind, RuleRef, Timing};
use super::item::{Item, Judged};
use super::let_go::let_go;
use super::order::order;
use super::price::{Price, Shift};
use super::profile::{Profile, profile};
use super::ruled_out::ruled_out;
use super::score::{Score, charge, grave, in_thousandths};
use super::words::sentences;
use crate::assessment::duties::serve::serve;
use crate::assessment::words::several::{Told, together};
use crate::assessment::words::telling::{Telling, telling};

/// A play held against its procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Everything found, in the order of the play.
    pub findings: Vec<Finding>,
    /// What to begin with.
    pub telling: Telling,
    /// What people are shown.
    pub profile: Profile,
    /// The number for comparing plays.
    pub score: Score,
    /// What became of each clause.
    pub clauses: Vec<ClauseResult>,
    /// Critical clauses that were breached, each once, in the order of the procedure.
    pub critical: Vec<ClauseIx>,
    /// Until when the team's work was assessed.
    pub horizon: CaseTime,
    /// Whether the play came to an end. One that did not is held to what was due by then, and its number compares with
    /// nothing.
    pub finished: bool,
    /// Whether every choice between readings of the acts is proven to be the best. If not, another reading might lose
    /// less, and whoever shows the number says so.
    pub proven: bool,
}

impl Assessment {
    /// The finding with this name.
    #[must_use]
    pub fn finding(&self, id: &FindingId) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.id == *id)
    }
}

/// Holds a play against the procedure of its case. `accepted` are gaps whose reasons the facilitator accepted.
///
/// The same case, log and acceptances give the same assessment on every machine.
#[must_use]
pub fn assess(case: &Case, log: &[Recorded], accepted: &Accepted) -> Assessment {
    let facts = Facts::of(case, log);
    let judged = judge(&facts);
    let items = &judged.items;

    let told = together(&facts, items);
    let (ids, justified) = justified(&facts, items, &told, accepted);
    let score = Score::of(&facts, &judged, &justified, Shift::AsWritten);

    let mut critical: Vec<ClauseIx> = items
        .iter()
        .zip(&justified)
        .filter(|(item, justified)| item.is_critical() && !**justified)
        .filter_map(|(item, _)| item.clause)
        .collect();
    critical.sort_unstable();
    critical.dedup();

    let order = order_told(&facts, items, &told);
    let findings = findings(&facts, items, &told, &order, &ids, &justified, score.weight);
    let mut finding_of = vec![0; items.len()];
    for (position, index) in order.iter().enumerate() {
        told[*index].items.iter().for_each(|item| finding_of[*item] = position);
    }
    let grave = grave(&facts, items, &justified);
    Assessment {
        telling: telling(&findings),
        clauses: results(&facts, &findings),
        profile: profile(&facts, (items, &justified), &grave, &findings, |item| finding_of[item]),
        findings,
        score,
        critical,
        horizon: facts.horizon,
        finished: facts.finished,
        proven: judged.proven,
    }
}

/// The name of each finding, and which items the facilitator accepted a reason for. Where nothing is told, nothing was
/// accepted.
pub(super) fn justified(
    facts: &Facts<'_>,
    items: &[Item],
    told: &[Told],
    accepted: &Accepted,
) -> (Vec<FindingId>, Vec<bool>) {
    let ids: Vec<FindingId> = told.iter().map(|one| items[one.items[0]].id(facts, &one.people)).collect();
    let mut justified = vec![false; items.len()];
    for (one, id) in told.iter().zip(&ids) {
        let is_accepted = items[one.items[0]].kind.is_gap() && accepted.0.contains(id);
        one.items.iter().for_each(|item| justified[*item] = is_accepted);
    }
    (ids, justified)
}

/// Holds the facts of a play against the rules, and says where it reads as another group's.
pub(super) fn judge(facts: &Facts<'_>) -> Judged {
    let mut judged = judge_as_read(facts);
    let lost = |items: &[Item]| items.iter().map(|item| item.price.at(Shift::AsWritten)).sum::<i64>();
    let in_all = lost(&judged.items);
    other_path(facts, &mut judged.items, in_all, |reading| lost(&judge_as_read(reading).items));
    judged
}

/// Holds the facts of a play against the rules, with everybody in the group as it is read.
fn judge_as_read(facts: &Facts<'_>) -> Judged {
    let mut items = Vec::new();
    let ruled_out = ruled_out(facts, &mut items);
    let mut served = serve(facts, &ruled_out);
    items.append(&mut served.items);
    late_once(&mut items);
    let proven = order(facts, &ruled_out, &served, &mut items) && served.proven;
    breaches(facts, &ruled_out, &mut items);
    let_go(facts, &ruled_out, &mut items);
    hang_under_roots(&mut items);
    Judged { items, weights: served.weights, proven }
}

/// An act that answers several duties of one clause too late is late once: under the duty where that costs most.
fn late_once(items: &mut [Item]) {
    let price = |item: &Item| item.price.at(Shift::AsWritten);
    for index in 0..items.len() {
        let item = &items[index];
        let same = |other: &Item| {
            other.kind == FindingKind::Late
                && (other.clause, other.person, &other.deeds) == (item.clause, item.person, &item.deeds)
        };
        if item.kind != FindingKind::Late {
            continue;
        }
        let alike = (0..items.len()).filter(|other| same(&items[*other]));
        let root = alike.max_by_key(|other| (price(&items[*other]), std::cmp::Reverse(*other)));
        if let Some(root) = root.filter(|root| *root != index) {
            items[index].because_of = Some(root);
        }
    }
    for item in items.iter_mut().filter(|item| item.kind == FindingKind::Late && item.because_of.is_some()) {
        item.price = Price::Free;
    }
}

/// Hangs what follows from a consequence under the root of both.
fn hang_under_roots(items: &mut [Item]) {
    for index in 0..items.len() {
        let mut root = items[index].because_of;
        // A chain of causes is never longer than there are items.
        for _ in 0..items.len() {
            let Some(next) = root.and_then(|at| items[at].because_of) else { break };
            root = Some(next);
        }
        items[index].because_of = root.filter(|root| *root != index);
    }
}

/// Findings in the order of the play, by their position in what is told.
fn order_told(facts: &Facts<'_>, items: &[Item], told: &[Told]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..told.len()).collect();
    order.sort_by_cached_key(|index| {
        let first = told[*index].items[0];
        (begins(facts, &items[first]), first)
    });
    order
}

fn findings(
    facts: &Facts<'_>,
    items: &[Item],
    told: &[Told],
    order: &[usize],
    ids: &[FindingId],
    justified: &[bool],
    owed: i64,
) -> Vec<Finding> {
    let mut told_under = vec![0; items.len()];
    for (index, one) in told.iter().enumerate() {
        one.items.iter().for_each(|item| told_under[*item] = index);
    }
    let reasons = reasons_given(facts);
    order
        .iter()
        .map(|&index| {
            let (one, id) = (&told[index], &ids[index]);
            let first = one.items[0];
            // What is found of one person alone has a cause of its own only where it has one for each.
            let alone = one.items.iter().any(|item| items[*item].because_of.is_none());
            let root = items[first].because_of.filter(|_| !alone).map(|root| told_under[root]);
            let mut finding = finding(facts, items, one, justified[first], &reasons);
            finding.id = id.clone();
            finding.charge = one.items.iter().map(|item| charge(&items[*item], justified[*item])).sum();
            finding.points = in_thousandths(finding.charge, owed);
            finding.consequence_of = root.map(|root| ids[root].clone());
            finding
        })
        .collect()
}

/// When an item begins: an act at its beginning, a gap at the end of its time.
fn begins(facts: &Facts<'_>, item: &Item) -> CaseTime {
    let due = item.instance.as_ref().and_then(|instance| instance.due);
    match item.deeds.first() {
        Some(deed) => facts.trace.deed(*deed).start,
        None if item.prepares.is_some() => item.prepares.map_or(facts.horizon, |deed| facts.trace.deed(deed).start),
        None => due.map_or(facts.horizon, |due| due.hard.min(facts.horizon)),
    }
}

fn finding(
    facts: &Facts<'_>,
    items: &[Item],
    told: &Told,
    justified: bool,
    reasons: &BTreeMap<u32, &String>,
) -> Finding {
    let item = &items[told.items[0]];
    let case = facts.case;
    let clause = item.clause.map(|clause| &case.procedure.clauses[clause.at()]);
    let asked_of: Option<Agencies> = match item.rule {
        RuleRef::Obligation(rule) => clause.map(|clause| clause.obligations[rule].by),
        RuleRef::Presence(rule) => clause.map(|clause| clause.presence[rule].needs),
        _ => None,
    };
    let deed = item.deeds.first().map(|deed| facts.trace.deed(*deed));
    let timing = item.instance.as_ref().map(|instance| Timing {
        true_from: instance.from,
        known_from: instance.known,
        due: instance.due,
        due_team: instance.due_team,
    });
    // The root of a broken order is the act that came too late, unless it is the one that came too early.
    let mover = if item.first_is_root { item.first.map(|first| facts.trace.deed(first)) } else { deed };
    let mut words = sentences(facts, item, &told.people, item.first_is_root);
    // Nobody is told how to do better what should not be done at all.
    let root = item.because_of.map(|root| &items[root]);
    if let Some(root) = root.filter(|root| root.kind == FindingKind::NotAllowed) {
        words.instead = sentences(facts, root, &told.people, false).instead;
    }
    let mut events: Vec<u32> = Vec::new();
    for item in told.items.iter().map(|item| &items[*item]) {
        let acts = item
            .deeds
            .iter()
            .chain(&item.first)
            .chain(&item.prepares)
            .flat_map(|deed| &facts.trace.deed(*deed).seqs)
            .copied();
        for event in acts.chain(anchor_event(item)) {
            if !events.contains(&event) {
                events.push(event);
            }
        }
    }
    Finding {
        id: FindingId::default(),
        kind: if justified { FindingKind::Justified } else { item.kind },
        justified_from: justified.then_some(item.kind),
        clause: item.clause,
        rule: item.rule,
        severity: item.severity,
        people: told.people.clone(),
        role: mover.or(deed).map(|deed| deed.by),
        asked_of,
        at: begins(facts, item),
        events,
        timing,
        charge: 0,
        points: 0,
        consequence_of: None,
        critical: item.is_critical() && !justified,
        what: words.what,
        asks: words.asks,
        instead: words.instead,
        reason_given: deed.and_then(|deed| reasons.get(&deed.command)).map(|reason| (*reason).clone()),
    }
}

/// The event that called for an obligation, as evidence.
fn anchor_event(item: &Item) -> Option<u32> {
    match item.instance.as_ref()?.anchor {
        super::Anchor::Moment(seq) => Some(seq),
        super::Anchor::Start | super::Anchor::Deed(_) => None,
    }
}

/// The first reason that was given with each command.
fn reasons_given<'f>(facts: &Facts<'f>) -> BTreeMap<u32, &'f String> {
    let mut reasons = BTreeMap::new();
    for recorded in facts.log {
        if let Event::Reasoned { text, .. } = &recorded.event {
            reasons.entry(recorded.command).or_insert(text);
        }
    }
    reasons
}
