//! What was ticked so far, which item's sentence is shown, and what a tick does.

use std::collections::BTreeSet;

use super::{PrebriefItem, PrebriefView};

/// How far the pre-brief has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrebriefDraft {
    /// The keys of what was heard.
    pub ticked: BTreeSet<u32>,
    /// The key of the item whose sentence is shown; by itself the first that is not ticked.
    pub chosen: Option<u32>,
    /// Whether the list had the focus in the last pass.
    pub in_list: bool,
    /// The chosen item gets the focus in the next pass.
    pub focus_next: bool,
}

impl PrebriefDraft {
    /// How many items are still to be heard.
    #[must_use]
    pub fn left(&self, view: &PrebriefView) -> usize {
        view.items.iter().filter(|item| !self.ticked.contains(&item.key)).count()
    }

    /// The item whose sentence is shown.
    #[must_use]
    pub fn shown<'a>(&self, view: &'a PrebriefView) -> Option<&'a PrebriefItem> {
        view.items.iter().find(|item| Some(item.key) == self.chosen)
    }

    /// Chooses an item where none is chosen.
    pub(super) fn meet(&mut self, view: &PrebriefView) {
        if self.shown(view).is_none() {
            let open = view.items.iter().find(|item| !self.ticked.contains(&item.key));
            self.chosen = open.or(view.items.first()).map(|item| item.key);
        }
    }

    /// The chosen item was heard: ticks it and goes to the next that was not.
    pub(super) fn hear(&mut self, view: &PrebriefView) {
        self.ticked.extend(self.chosen);
        let at = self.place(view);
        let after = view.items.iter().cycle().skip(at + 1).take(view.items.len());
        if let Some(next) = after.into_iter().find(|item| !self.ticked.contains(&item.key)) {
            self.chosen = Some(next.key);
        }
    }

    /// Ticks the chosen item and goes on, or takes its tick away and stays.
    pub(super) fn tick_or_untick(&mut self, view: &PrebriefView) {
        let was_ticked = self.chosen.is_some_and(|key| self.ticked.remove(&key));
        if !was_ticked {
            self.hear(view);
        }
    }

    /// Ticks everything.
    pub(super) fn tick_all(&mut self, view: &PrebriefView) {
        self.ticked.extend(view.items.iter().map(|item| item.key));
    }

    /// Chooses the item so many places below, or above; it does not go round.
    pub(super) fn walk(&mut self, view: &PrebriefView, step: isize) {
        let to = self.place(view).saturating_add_signed(step).min(view.items.len().saturating_sub(1));
        self.chosen = view.items.get(to).map(|item| item.key);
    }

    fn place(&self, view: &PrebriefView) -> usize {
        view.items.iter().position(|item| Some(item.key) == self.chosen).unwrap_or(0)
    }
}
