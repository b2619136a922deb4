//! The talk after a case, as far as it is recorded: its phase and minutes, reasons that were accepted and whose words
//! they are, and other ways that were tried. What was played is never touched. Start at [`Afterwards`].

use std::collections::BTreeMap;
use std::time::Duration;

use crate::assessment::{Accepted, FindingId};
use crate::engine::{Command as Move, Play, Recorded};

use super::person::PersonId;
use super::phase::Phase;
use super::refusal::Rejection;
use super::room_clock::RoomTime;

/// No phase takes longer than this, in minutes.
pub const MOST_MINUTES: u32 = 240;

/// A reason that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AcceptedReason {
    /// The reason in words; may be empty.
    pub words: String,
    /// Whose words they are; `None`: the table's.
    pub by: Option<PersonId>,
}

/// The talk after a case.
#[derive(Debug, Clone, Default)]
pub struct Afterwards {
    phase: Phase,
    began: RoomTime,
    minutes: BTreeMap<Phase, u32>,
    accepted: Accepted,
    reasons: BTreeMap<FindingId, AcceptedReason>,
    number_revealed: bool,
    other_ways: Vec<Play>,
}

impl Afterwards {
    /// The present phase.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// How long the present phase has gone on.
    #[must_use]
    pub fn passed(&self, now: RoomTime) -> Duration {
        now.since(self.began)
    }

    /// The minutes that a phase was given, where they were changed.
    #[must_use]
    pub fn minutes(&self, phase: Phase) -> Option<u32> {
        self.minutes.get(&phase).copied()
    }

    /// Findings whose reasons were accepted.
    #[must_use]
    pub fn accepted(&self) -> &Accepted {
        &self.accepted
    }

    /// The reason that was accepted for a finding.
    #[must_use]
    pub fn reason(&self, finding: &FindingId) -> Option<&AcceptedReason> {
        self.reasons.get(finding)
    }

    /// Whether the number was shown.
    #[must_use]
    pub fn number_revealed(&self) -> bool {
        self.number_revealed
    }

    /// Plays that were forked from what was played, oldest first; each keeps from where.
    #[must_use]
    pub fn other_ways(&self) -> &[Play] {
        &self.other_ways
    }

    pub(super) fn enter(&mut self, phase: Phase, now: RoomTime) {
        self.phase = phase;
        self.began = now;
    }

    pub(super) fn give(&mut self, phase: Phase, minutes: u32) {
        self.minutes.insert(phase, minutes);
    }

    pub(super) fn reveal(&mut self) {
        self.number_revealed = true;
    }

    pub(super) fn accept(&mut self, finding: &FindingId, words: &str, by: Option<PersonId>) {
        self.accepted.0.insert(finding.clone());
        self.reasons.insert(finding.clone(), AcceptedReason { words: words.to_owned(), by });
    }

    pub(super) fn withdraw(&mut self, finding: &FindingId) {
        self.accepted.0.remove(finding);
        self.reasons.remove(finding);
    }

    pub(super) fn try_way(&mut self, played: &Play, before: u32, events: &[Recorded]) {
        let mut other = played.fork_before(before);
        other.take_in(events);
        self.other_ways.push(other);
    }

    /// Takes out every word of somebody who is deleted for good.
    pub(super) fn forget(&mut self, person: PersonId) {
        self.reasons.values_mut().filter(|one| one.by == Some(person)).for_each(|one| one.words.clear());
    }
}

/// What happens on another way, from just before an event on. Reasons are left out: nobody gave any there.
pub(super) fn other_way(played: &Play, before: u32, moves: &[Move]) -> Result<Vec<Recorded>, Rejection> {
    if before == 0 || !played.log().iter().any(|recorded| recorded.seq == before) {
        return Err(Rejection::NotNow);
    }
    let mut other = played.fork_before(before);
    let kept = other.log().len();
    for wanted in moves {
        let mut wanted = wanted.clone();
        if let Move::Decide { because, .. } | Move::Act { because, .. } | Move::Tell { because, .. } = &mut wanted {
            *because = None;
        }
        other.carry_out(&wanted)?;
    }
    let events = other.log()[kept..].to_vec();
    if events.is_empty() { Err(Rejection::NotNow) } else { Ok(events) }
}
