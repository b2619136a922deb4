//! What an assessment says of a play: findings, each with its clause, its acts, its price and its sentences.
//! It never holds words of a language; sentences are message keys with arguments.

use std::collections::BTreeSet;

use crate::base::{CaseTime, Message};
use crate::procedure::{ActIx, Agencies, ClauseIx, Gravity};
use crate::scenario::Who;

use crate::assessment::duties::instantiate::Due;

/// The name of a finding, the same whenever the same play is assessed against the same rules.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FindingId(pub String);

impl std::fmt::Display for FindingId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Findings whose reasons the facilitator accepted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Accepted(pub BTreeSet<FindingId>);

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// What the procedure asks was done, in time and as asked.
    Done,
    /// Done after its time.
    Late,
    /// Done, with something first that should have come later.
    OutOfOrder,
    /// Done by another agency than the procedure asks.
    WrongAgency,
    /// Done without somebody who should have been there.
    WithoutPresence,
    /// Done without the agreement it needs.
    WithoutConsent,
    /// Not done.
    Missing,
    /// Done although the procedure rules it out.
    NotAllowed,
    /// Done before there was a reason for it, and not again.
    Premature,
    /// Done again without a new reason.
    Unneeded,
    /// Part of the path for the other group: an adult's for a child, or a child's for an adult.
    WrongBranch,
    /// Done again in the right order.
    Repaired,
    /// A gap for which the facilitator accepted the reason.
    Justified,
    /// Owed, and its time was not yet over.
    NotYetDue,
}

impl FindingKind {
    /// Every kind.
    pub const ALL: [Self; 14] = [
        Self::Done,
        Self::Late,
        Self::OutOfOrder,
        Self::WrongAgency,
        Self::WithoutPresence,
        Self::WithoutConsent,
        Self::Missing,
        Self::NotAllowed,
        Self::Premature,
        Self::Unneeded,
        Self::WrongBranch,
        Self::Repaired,
        Self::Justified,
        Self::NotYetDue,
    ];

    /// The name in plans and in the message catalogue.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Late => "late",
            Self::OutOfOrder => "out-of-order",
            Self::WrongAgency => "wrong-agency",
            Self::WithoutPresence => "without-presence",
            Self::WithoutConsent => "without-consent",
            Self::Missing => "missing",
            Self::NotAllowed => "not-allowed",
            Self::Premature => "premature",
            Self::Unneeded => "unneeded",
            Self::WrongBranch => "wrong-branch",
            Self::Repaired => "repaired",
            Self::Justified => "justified",
            Self::NotYetDue => "not-yet-due",
        }
    }

    /// Whether this is a gap between what the procedure asks and what was done.
    #[must_use]
    pub fn is_gap(self) -> bool {
        !matches!(
            self,
            Self::Done | Self::Repaired | Self::Justified | Self::NotYetDue | Self::Unneeded | Self::WrongBranch
        )
    }

    /// Whether this is something kept that is worth naming.
    #[must_use]
    pub fn is_kept(self) -> bool {
        matches!(self, Self::Done | Self::Repaired)
    }
}

/// A rule of a clause, by its position there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleRef {
    /// Something that must be done.
    Obligation(usize),
    /// What comes before what.
    Precedence(usize),
    /// Who must be there.
    Presence(usize),
    /// Whose agreement is needed.
    Consent(usize),
    /// What must not be done.
    Prohibition(usize),
    /// No rule of a clause, but what the catalogue says of an act.
    Act(ActIx),
}

/// When something was owed, in both views.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// Since when it was owed: the team view.
    pub true_from: CaseTime,
    /// Since when somebody who should act knew: the role view. `None`: nobody of them ever knew.
    pub known_from: Option<CaseTime>,
    /// Limits in the role view, against which the play is held.
    pub due: Option<Due>,
    /// Limits in the team view.
    pub due_team: Option<Due>,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its name.
    pub id: FindingId,
    /// What kind.
    pub kind: FindingKind,
    /// What it was before the facilitator accepted the reason.
    pub justified_from: Option<FindingKind>,
    /// The clause; `None` for an act no clause speaks of.
    pub clause: Option<ClauseIx>,
    /// The rule.
    pub rule: RuleRef,
    /// How grave a breach of the clause is.
    pub severity: Gravity,
    /// Whom it concerns, in the order of the cast. What is found for several people in the same words is told once,
    /// with everybody's share in its charge. Empty: nobody in particular.
    pub people: Vec<Who>,
    /// Who acted; `None` where nobody did.
    pub role: Option<Who>,
    /// Who should have acted or been there.
    pub asked_of: Option<Agencies>,
    /// When: of an act its beginning; of a gap the end of its time, or the act that it should have prepared.
    pub at: CaseTime,
    /// Events of the log that show it; the first is the one to go to.
    pub events: Vec<u32>,
    /// Since when and by when it was owed.
    pub timing: Option<Timing>,
    /// What it costs, in thousandths of the weight 1 (critical 8, major 4, minor 2, note 1).
    pub charge: i64,
    /// The same in thousandths of everything owed, rounded; for showing beside the finding.
    pub points: i64,
    /// The finding of which this is a consequence; then it costs nothing itself.
    pub consequence_of: Option<FindingId>,
    /// Whether it is a breach of a critical clause.
    pub critical: bool,
    /// What happened.
    pub what: Message,
    /// What the procedure asks, of whom, by when, and why this order or presence.
    pub asks: Message,
    /// What would have complied: the smallest change. Empty where nothing is to change.
    pub instead: Option<Message>,
    /// The reason that was given at the time, in the words of whoever gave it.
    pub reason_given: Option<String>,
}
