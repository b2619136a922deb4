//! Findings and the sum of a play, as the procedure phase shows them.

use crate::base::picture::Picture;

/// One clause of the procedure, held against what happened. It speaks of acts, never of persons.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FindingView {
    /// Comes back in actions.
    pub key: u32,
    /// Number and title, such as "B2 Call the victim advocate".
    pub clause: String,
    /// Such as "in time" or "too late".
    pub kind: String,
    /// How much it matters, in words; may be empty.
    pub severity: String,
    /// As the procedure asks; otherwise to be talked about.
    pub kept: bool,
    /// The lanes concerned, where the clause asks for an act.
    pub picture: Option<Picture>,
    /// First part of the card.
    pub what_happened: String,
    /// Second part.
    pub says: String,
    /// Third part.
    pub why: String,
    /// Fourth part: the smallest change. Empty for a kept one.
    pub instead: String,
    /// Where the clause comes from; may be empty.
    pub source: String,
    /// What the group has noted about it, such as "Justified: no car was free"; may be empty.
    pub note: String,
    /// Its reason was accepted.
    pub accepted: bool,
}

/// The play in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SummaryView {
    /// Each clause that was touched, with its words.
    pub rated: Vec<(String, String)>,
    /// The number that sums it up, if anybody is to see it.
    pub score: ScoreState,
}

/// Whether a number sums up the play. Before it is revealed, it is not even here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ScoreState {
    /// There is none, and no way to ask for it.
    #[default]
    Absent,
    /// The facilitator may reveal it.
    Hidden,
    /// It was revealed.
    Shown(ScoreView),
}

/// How the play is summed up: a band in words, the profile, and the number last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScoreView {
    /// Such as "Performed with some challenges".
    pub band: String,
    /// What was owed and done, and the number with what it hangs on, a sentence each.
    pub lines: Vec<String>,
    /// What was done as asked in each phase of the procedure. Never by one person.
    pub phases: Vec<PhaseShare>,
}

/// How much of what was owed in one phase of the procedure was done as asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhaseShare {
    /// Name of the phase of the procedure.
    pub name: String,
    /// How many things were done as asked.
    pub asked: usize,
    /// Of how many that were owed; at least one.
    pub owed: usize,
}
