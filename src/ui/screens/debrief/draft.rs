//! What somebody at the debrief is looking at, and what comes of it. Nothing here outlives the screen.

use std::collections::BTreeSet;

use super::view::{DebriefView, FactsView, FindingView, PhaseContent, ProcedureView};

/// What was decided at the debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DebriefAction {
    /// Go to a phase, forward or back.
    Phase(u32),
    /// Show a moment of the play again, by its key.
    SeeAgain(u32),
    /// Talk about whether a departure was justified, by the key of the finding.
    Justify(u32),
    /// The facilitator reveals the number, after a confirm step.
    RevealScore,
    /// The last phase is over.
    Finish,
}

/// Which marks the lanes show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LaneScope {
    /// The chosen finding and all that are to be talked about.
    #[default]
    Talk,
    /// Every finding.
    All,
    /// Only the time around the chosen finding.
    Around,
}

impl LaneScope {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Talk, Self::All, Self::Around];
}

/// What somebody is looking at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DebriefDraft {
    /// The phase the half-done things belong to.
    pub phase: u32,
    /// Whose turn it is to speak, as a place in the turn order.
    pub turn: usize,
    /// Who has spoken.
    pub heard: BTreeSet<u32>,
    /// The chosen moment.
    pub moment: Option<u32>,
    /// The first moment on the line, where not all fit.
    pub first_moment: usize,
    /// The moments stand in a list instead of on a line.
    pub as_list: bool,
    /// The chosen finding.
    pub finding: Option<u32>,
    /// The findings that were not chosen to be talked about are shown too.
    pub rest: bool,
    /// Which marks the lanes show.
    pub scope: LaneScope,
    /// The list of findings was opened or closed; `None` leaves it to the layout.
    pub list_open: Option<bool>,
    /// The number is asked for and waits for its confirm step.
    pub asking_score: bool,
    /// A mark or row had the focus in the last pass.
    pub on_mark: bool,
    /// The mark or row that gets the focus in the next pass.
    pub focus_next: Option<u32>,
    /// The chosen row is to be scrolled into view.
    pub reveal: bool,
    /// The chosen lane is to be scrolled into view.
    pub reveal_lane: bool,
}

impl DebriefDraft {
    /// Starts the half-done things afresh in another phase. What was looked at stays looked at.
    pub(super) fn meet(&mut self, phase: u32) {
        if self.phase != phase {
            self.phase = phase;
            self.turn = 0;
            self.heard.clear();
            self.asking_score = false;
            self.on_mark = false;
            self.focus_next = None;
        }
    }

    /// Where the chosen moment stands; the first one while none was chosen.
    pub(super) fn moment_at(&self, view: &FactsView) -> usize {
        view.moments.iter().position(|moment| Some(moment.key) == self.moment).unwrap_or(0)
    }

    /// The number of the clause that is talked about, where a finding is.
    pub(crate) fn clause_talked_about<'v>(&self, view: &'v DebriefView) -> Option<&'v str> {
        let PhaseContent::Procedure(procedure) = &view.content else { return None };
        self.finding_of(procedure)?.clause.split_whitespace().next()
    }

    /// The chosen finding; the first one while none was chosen.
    pub(super) fn finding_of<'v>(&self, view: &'v ProcedureView) -> Option<&'v FindingView> {
        view.findings.iter().find(|finding| Some(finding.key) == self.finding).or(view.findings.first())
    }

    /// The findings in the list: those chosen to be talked about, and the rest where it was asked for.
    pub(super) fn listed<'v>(&self, view: &'v ProcedureView) -> &'v [FindingView] {
        let all = &view.findings;
        if self.rest || view.chosen == 0 { all } else { all.get(..view.chosen).unwrap_or(all) }
    }

    /// Chooses a moment, and takes the focus along if it was among the moments.
    pub(super) fn choose_moment(&mut self, key: u32) {
        self.moment = Some(key);
        self.follow(key);
    }

    /// Chooses a finding, and takes the focus along if it was among the findings.
    pub(super) fn choose_finding(&mut self, key: u32) {
        self.finding = Some(key);
        self.follow(key);
    }

    fn follow(&mut self, key: u32) {
        self.reveal = true;
        self.reveal_lane = true;
        if self.on_mark {
            self.focus_next = Some(key);
        }
    }
}
