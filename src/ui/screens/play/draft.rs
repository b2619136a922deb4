//! What somebody at the play screen is in the middle of, and what comes of it once it is confirmed.

use super::view::{DecisionView, PlanView, PlayView};

/// What was decided on the play screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlayAction {
    /// One of the choices, confirmed.
    Choose {
        /// Key of the option.
        option: u32,
        /// The reason given; may be empty.
        reason: String,
    },
    /// A plan, confirmed.
    Compose {
        /// Keys of the cards, in order.
        cards: Vec<u32>,
        /// The reason given; may be empty.
        reason: String,
    },
    /// Something unasked.
    Act {
        /// Key of the act.
        act: u32,
        /// Key of the person it is done toward, where it needs one.
        target: Option<u32>,
    },
    /// Tell somebody something.
    Tell {
        /// Key of the person.
        listener: u32,
        /// Key of the fact.
        fact: u32,
    },
    /// Let time pass.
    Wait(u32),
    /// The outcome was read.
    Continue,
    /// The short message was seen.
    DismissToast,
}

/// A list that stands in the place of the decision for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenPanel {
    /// What my role may do.
    Acts,
    /// Tell someone.
    Tell,
    /// Wait.
    Wait,
    /// Add a reason.
    Reason,
    /// All that happened.
    History,
    /// What I know, where there is no side column.
    Facts,
    /// The actions that found no room in the foot bar.
    More,
}

/// Where the focus is among options, cards and slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// An option, by key.
    Option(u32),
    /// A card on the table, by key.
    Table(u32),
    /// A card in the plan, by key.
    Plan(u32),
}

/// What somebody is in the middle of. Reset by itself when the view brings another decision.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlayDraft {
    /// The decision this draft belongs to.
    pub decision_key: u64,
    /// The selected option.
    pub chosen: Option<u32>,
    /// The cards in the plan, in order.
    pub plan: Vec<u32>,
    /// The card in the hand, and the place in the plan it would go to.
    pub lifted: Option<(u32, usize)>,
    /// The plan waits for its confirm step.
    pub confirming: bool,
    /// The open list.
    pub panel: Option<OpenPanel>,
    /// The list was opened just now.
    pub panel_fresh: bool,
    /// The search among the acts.
    pub search: String,
    /// The selected act.
    pub act: Option<u32>,
    /// The selected person, to tell or to act toward.
    pub person: Option<u32>,
    /// The selected fact.
    pub fact: Option<u32>,
    /// The selected way to wait.
    pub wait: Option<u32>,
    /// The reason that goes with the next decision.
    pub reason: String,
    /// Whether it was asked for, where the author asks for one.
    pub asked_why: bool,
    /// Where the focus was in the last pass.
    pub spot: Option<Spot>,
    /// Where the focus goes in the next pass.
    pub focus_next: Option<Spot>,
}

impl PlayDraft {
    /// A reason that was half typed for a decision.
    #[must_use]
    pub fn with_reason(decision_key: u64, reason: &str) -> Self {
        Self { decision_key, reason: reason.to_owned(), ..Self::default() }
    }

    /// Starts afresh when another decision has come.
    pub(super) fn meet(&mut self, decision_key: u64) {
        if self.decision_key != decision_key {
            *self = Self { decision_key, ..Self::default() };
        }
    }

    /// Opens a list, or closes it when it is open already.
    pub(super) fn toggle(&mut self, panel: OpenPanel) {
        if self.panel == Some(panel) {
            self.close_panel();
        } else {
            self.close_panel();
            self.panel = Some(panel);
            self.panel_fresh = true;
        }
    }

    /// Whether the author's question for a reason is open.
    #[must_use]
    pub fn is_asked_why(&self) -> bool {
        self.asked_why && self.panel == Some(OpenPanel::Reason)
    }

    /// Back to the decision.
    pub(super) fn close_panel(&mut self) {
        self.panel = None;
        self.panel_fresh = false;
        self.search.clear();
        (self.act, self.person, self.fact, self.wait) = (None, None, None, None);
    }

    /// What would be decided if it were confirmed now; `None` while something is missing.
    #[must_use]
    pub fn pending(&self, view: &PlayView) -> Option<PlayAction> {
        match self.panel {
            None => self.pending_decision(view),
            Some(OpenPanel::Acts) => {
                let act = view.acts.iter().find(|act| Some(act.key) == self.act)?;
                let target = act.targets.iter().map(|target| target.key).find(|&key| Some(key) == self.person);
                (act.targets.is_empty() || target.is_some()).then_some(PlayAction::Act { act: act.key, target })
            }
            Some(OpenPanel::Tell) => Some(PlayAction::Tell { listener: self.person?, fact: self.fact? }),
            Some(OpenPanel::Wait) => self.wait.map(PlayAction::Wait),
            Some(OpenPanel::Reason | OpenPanel::History | OpenPanel::Facts | OpenPanel::More) => None,
        }
    }

    fn pending_decision(&self, view: &PlayView) -> Option<PlayAction> {
        let reason = self.reason.trim().to_owned();
        match &view.decision {
            DecisionView::Nothing => None,
            DecisionView::Outcome { .. } => Some(PlayAction::Continue),
            DecisionView::Choices { options, .. } => {
                let option = options.iter().map(|option| option.key).find(|&key| Some(key) == self.chosen)?;
                Some(PlayAction::Choose { option, reason })
            }
            DecisionView::Plan(plan) => {
                let enough = (plan.least.max(1)..=plan.most).contains(&self.plan.len());
                enough.then(|| PlayAction::Compose { cards: self.plan.clone(), reason })
            }
        }
    }

    /// Puts a card into the plan at a place, or moves it there. A full plan stays as it is.
    pub(super) fn put(&mut self, view: &PlanView, card: u32, at: usize) {
        let was = self.plan.iter().position(|&key| key == card);
        if was.is_none() && self.plan.len() >= view.most {
            return;
        }
        self.plan.retain(|&key| key != card);
        self.plan.insert(at.min(self.plan.len()), card);
        self.lifted = None;
        self.confirming = false;
        self.focus_next = Some(Spot::Plan(card));
    }

    /// Takes a card into the hand, aimed at a place of the plan.
    pub(super) fn lift(&mut self, spot: Spot, card: u32, aim: usize) {
        self.lifted = Some((card, aim));
        self.focus_next = Some(spot);
        self.confirming = false;
    }

    /// Puts what is in the hand where it is aimed at. With a full plan it goes back to the table.
    pub(super) fn drop_lifted(&mut self, view: &PlanView) {
        let Some((card, aim)) = self.lifted.take() else { return };
        if !self.plan.contains(&card) {
            self.put(view, card, aim);
        }
    }

    /// Whether the card in the hand finds no place in the plan.
    pub(super) fn finds_no_place(&self, view: &PlanView) -> bool {
        self.plan.len() >= view.most && self.lifted.is_some_and(|(card, _)| !self.plan.contains(&card))
    }

    /// Puts a card back on the table.
    pub(super) fn take_back(&mut self, card: u32) {
        self.plan.retain(|&key| key != card);
        self.lifted = None;
        self.confirming = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_move_within_the_plan_and_a_full_plan_takes_no_more() {
        let view = PlanView { least: 1, most: 3, ..PlanView::default() };
        let mut draft = PlayDraft::default();
        for card in [1, 2, 3, 4] {
            draft.put(&view, card, usize::MAX);
        }
        assert_eq!(draft.plan, [1, 2, 3]);
        draft.put(&view, 3, 0);
        assert_eq!(draft.plan, [3, 1, 2]);
        draft.take_back(1);
        assert_eq!(draft.plan, [3, 2]);
    }

    #[test]
    fn another_decision_starts_afresh() {
        let mut draft = PlayDraft { chosen: Some(2), reason: "because".into(), ..PlayDraft::default() };
        draft.meet(7);
        assert_eq!(draft, PlayDraft { decision_key: 7, ..PlayDraft::default() });
    }
}
