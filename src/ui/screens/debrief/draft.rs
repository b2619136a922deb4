//! What somebody at the debrief is looking at, and what comes of it. Nothing here outlives the screen.

use std::collections::{BTreeMap, BTreeSet};

use super::pages::{FactsView, Slot};
use super::view::{DebriefView, PageContent};

/// What was decided at the debrief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DebriefAction {
    /// Go to a phase, forward or back.
    Phase(u32),
    /// The present phase has so many minutes.
    Minutes(u32),
    /// Show a moment of the play again, by its key.
    SeeAgain(u32),
    /// The reason for a gap is accepted.
    Justify {
        /// The key of the finding.
        key: u32,
        /// The reason.
        words: String,
        /// Whose words they are, by key; `None`: the table's.
        by: Option<u32>,
    },
    /// It is accepted no longer, by the key of the finding.
    TakeBack(u32),
    /// The facilitator reveals the number, after a confirm step.
    RevealScore,
    /// Something was written.
    Write {
        /// Where.
        slot: Slot,
        /// What.
        words: String,
    },
    /// Something that was written is struck out, by its number.
    Strike(u32),
    /// A row is put into the plan.
    Plan {
        /// Which.
        key: u32,
        /// What is done.
        action: String,
        /// By when.
        until: String,
        /// Which of the four words.
        rating: usize,
        /// Where the gap comes from.
        source: Option<usize>,
    },
    /// A choice in a row of choices.
    Choose {
        /// The row.
        row: usize,
        /// The choice.
        choice: usize,
    },
    /// Hands were counted.
    Hands {
        /// The row.
        row: usize,
        /// For each answer how many.
        hands: [u32; 4],
    },
    /// Another way is tried from a decision.
    Try {
        /// The key of the decision.
        before: u32,
        /// Which of its ways; `None`: by the book from there.
        way: Option<usize>,
        /// The table plays on; otherwise the program does, by the book.
        ourselves: bool,
    },
    /// A note that only whoever leads sees.
    Note(String),
    /// It is over.
    Finish {
        /// On to the list of workshops, to put the record aside or to delete it.
        to_the_list: bool,
    },
}

/// A reason that is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReasonDraft {
    /// The key of the finding.
    pub key: u32,
    /// The words so far.
    pub words: String,
    /// Whose they are.
    pub by: Option<u32>,
    /// The field had the focus once.
    pub begun: bool,
}

/// What somebody is looking at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DebriefDraft {
    /// The phase the half-done things belong to.
    pub phase: u32,
    /// The page of the phase.
    pub page: usize,
    /// The phase is entered from behind, at its last page.
    pub from_behind: bool,
    /// Whose turn it is to speak, as a place in the turn order.
    pub turn: usize,
    /// Who has spoken on this page.
    pub heard: BTreeSet<u32>,
    /// How often each voice has spoken in the talk so far.
    pub spoken: BTreeMap<String, u32>,
    /// The chosen moment.
    pub moment: Option<u32>,
    /// The first moment on the line, where not all fit.
    pub first_moment: usize,
    /// All moments are shown, not only those that matter most.
    pub all_moments: bool,
    /// A picture or the line of time stands as a list.
    pub as_list: bool,
    /// Cards that were put in order from memory.
    pub order: Vec<u32>,
    /// The record is shown beside them.
    pub order_shown: bool,
    /// The list of all findings is open.
    pub list_open: bool,
    /// A finding from the list is looked at instead of the page's own.
    pub finding: Option<u32>,
    /// The number is asked for and waits for its confirm step.
    pub asking_score: bool,
    /// A reason that is being typed.
    pub reason: Option<ReasonDraft>,
    /// The chosen decision and the chosen other way.
    pub decision: Option<u32>,
    /// Which of its ways; `None`: by the book.
    pub way: Option<usize>,
    /// What is being typed, by place.
    pub typed: BTreeMap<Slot, String>,
    /// What is being typed in a row of the plan: action and by when.
    pub plan: BTreeMap<u32, (String, String)>,
    /// What was chosen in a row of the plan before it was put down: word and source.
    pub plan_chosen: BTreeMap<u32, (usize, Option<usize>)>,
    /// The answers of whom nobody is to know are shown.
    pub unnamed_shown: bool,
    /// The help for whoever leads was opened or closed; `None` leaves it as it comes.
    pub helper_open: Option<bool>,
    /// A note that is being typed.
    pub note: String,
    /// A mark or row had the focus in the last pass.
    pub on_mark: bool,
    /// The mark or row that gets the focus in the next pass.
    pub focus_next: Option<u32>,
    /// The chosen row is to be scrolled into view.
    pub reveal: bool,
}

impl DebriefDraft {
    /// Starts the half-done things afresh in another phase. What was looked at stays looked at.
    pub(super) fn meet(&mut self, view: &DebriefView) {
        let last = view.pages.len().saturating_sub(1);
        if self.phase != view.phase {
            self.phase = view.phase;
            let page = if std::mem::take(&mut self.from_behind) { last } else { 0 };
            self.turn_to(page);
        }
        self.page = self.page.min(last);
    }

    /// Another page of the phase.
    pub(super) fn turn_to(&mut self, page: usize) {
        self.page = page;
        self.turn = 0;
        self.heard.clear();
        self.asking_score = false;
        self.reason = None;
        self.finding = None;
        self.list_open = false;
        self.on_mark = false;
        self.focus_next = None;
    }

    /// What the room may see of it on the wall: nothing that somebody types in private.
    #[must_use]
    pub fn for_the_room(&self) -> Self {
        let mut seen = self.clone();
        seen.typed.remove(&Slot::Unnamed);
        seen.note.clear();
        seen.helper_open = Some(false);
        seen
    }

    /// Where the chosen moment stands; the first one while none was chosen.
    pub(super) fn moment_at(&self, view: &FactsView) -> usize {
        view.moments.iter().position(|moment| Some(moment.key) == self.moment).unwrap_or(0)
    }

    /// The key of the finding that is talked about, where one is.
    pub(super) fn finding_key(&self, view: &DebriefView) -> Option<u32> {
        match view.pages.get(self.page)?.content {
            PageContent::Finding(key) => Some(self.finding.unwrap_or(key)),
            _ => None,
        }
    }

    /// The number of the clause that is talked about, where a finding is.
    pub(crate) fn clause_talked_about<'v>(&self, view: &'v DebriefView) -> Option<&'v str> {
        let key = self.finding_key(view)?;
        let finding = view.findings.iter().find(|finding| finding.key == key)?;
        finding.clause.split_whitespace().next()
    }

    /// Chooses a moment, and takes the focus along if it was among the moments.
    pub(super) fn choose_moment(&mut self, key: u32) {
        self.moment = Some(key);
        self.reveal = true;
        if self.on_mark {
            self.focus_next = Some(key);
        }
    }
}
