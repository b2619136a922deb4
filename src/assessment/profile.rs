//! What people are shown of a play instead of a number: of what was owed, how much was done as asked, in all and by
//! phase of the procedure; critical clauses that were broken; acts that are ruled out; what the play did not reach.
//! It adds nothing to the findings and weighs nothing. Start at [`Profile`].

use crate::scenario::Who;

use super::facts::Facts;
use super::finding::{Finding, FindingKind};
use super::item::Item;
use super::score::{Blame, charge, phase_of};

/// How much of what was owed was done as asked. Every duty counts once for each person and each time it was called for,
/// whether the case called for it or an act of the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// In time, by those who were asked, in its order, with everybody there and with agreement.
    pub as_asked: usize,
    /// Done, and something of this was missing.
    pub otherwise: usize,
    /// Not done, or so late that it is as good as not done.
    pub not_done: usize,
    /// Not as asked, for a reason that the facilitator accepted.
    pub accepted: usize,
}

impl Share {
    /// Everything that was owed.
    #[must_use]
    pub fn owed(self) -> usize {
        self.as_asked + self.otherwise + self.not_done + self.accepted
    }

    /// What was done as asked, in thousandths of what was owed, cut; `None` where nothing was owed.
    #[must_use]
    pub fn per_mille(self) -> Option<u16> {
        (self.as_asked * 1000).checked_div(self.owed()).and_then(|share| u16::try_from(share).ok())
    }
}

/// What was owed and lost in one phase of the procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhaseProfile {
    /// Position of the phase in the procedure.
    pub phase: usize,
    /// Of what was owed in it.
    pub share: Share,
    /// What was lost in it, in thousandths of the weight 1; all phases together lose what the team lost.
    pub lost: i64,
}

/// What people are shown of a play.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// Of everything that was owed.
    pub share: Share,
    /// The same by phase, for phases in which anything was owed or lost, in the order of the procedure.
    pub phases: Vec<PhaseProfile>,
    /// Findings that name what broke a critical clause, one for each act or omission, in the order of the play; by
    /// position.
    pub grave: Vec<usize>,
    /// Findings of acts that the procedure rules out, by position.
    pub ruled_out: Vec<usize>,
    /// Findings of what was owed and not yet due when the play ended, by position.
    pub not_reached: Vec<usize>,
}

/// Sums a play up. `grave` are items that broke a critical clause; `finding_of` says under which finding an item is told.
pub(super) fn profile(
    facts: &Facts<'_>,
    (items, justified): (&[Item], &[bool]),
    grave: &std::collections::BTreeMap<Blame, usize>,
    findings: &[Finding],
    finding_of: impl Fn(usize) -> usize,
) -> Profile {
    let case = facts.case;
    let mut profile = Profile::default();
    let mut phases = vec![(Share::default(), 0); case.procedure.phases.len()];
    for (index, item) in items.iter().enumerate() {
        let Some(phase) = item.clause.map(|clause| phase_of(case, clause)) else { continue };
        phases[phase].1 += charge(item, justified[index]);
        let Some(instance) = item.instance.as_ref().filter(|instance| instance.is_due(facts)) else { continue };
        // One duty, late and by another agency, is two items and one duty.
        let before = index.checked_sub(1).map(|before| &items[before]);
        if before.is_some_and(|before| before.instance.as_ref() == Some(instance)) {
            continue;
        }
        for share in [&mut profile.share, &mut phases[phase].0] {
            *match item.kind {
                _ if justified[index] => &mut share.accepted,
                FindingKind::Missing | FindingKind::Premature => &mut share.not_done,
                FindingKind::Late if item.beyond => &mut share.not_done,
                FindingKind::Done if !is_faulty(items, justified, item) => &mut share.as_asked,
                _ => &mut share.otherwise,
            } += 1;
        }
    }
    let told = phases.into_iter().enumerate().filter(|(_, (share, lost))| share.owed() > 0 || *lost > 0);
    profile.phases = told.map(|(phase, (share, lost))| PhaseProfile { phase, share, lost }).collect();
    profile.grave = grave.values().map(|item| finding_of(*item)).collect();
    profile.grave.sort_unstable();
    profile.grave.dedup();
    let of_kind = |kind| (0..findings.len()).filter(|at| findings[*at].kind == kind).collect();
    profile.ruled_out = of_kind(FindingKind::NotAllowed);
    profile.not_reached = of_kind(FindingKind::NotYetDue);
    profile
}

/// Whether the act that answers a duty was out of order, unaccompanied, without agreement or ruled out.
fn is_faulty(items: &[Item], justified: &[bool], done: &Item) -> bool {
    let Some(deed) = done.deeds.first() else { return false };
    let concerns = |who: Option<Who>| who.is_none() || who == done.person;
    items.iter().zip(justified).any(|(item, justified)| {
        let is_gap = matches!(
            item.kind,
            FindingKind::OutOfOrder
                | FindingKind::WithoutPresence
                | FindingKind::WithoutConsent
                | FindingKind::NotAllowed
        );
        let acts = if item.first_is_root { item.first.as_slice() } else { &item.deeds };
        is_gap && !justified && concerns(item.person) && acts.contains(deed)
    })
}
