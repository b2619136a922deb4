//! What is half typed or half chosen in the handbook.

use super::view::{ContactForm, EditionForm, HandbookView, LocalForm, PageView};

/// What is half done in the handbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandbookDraft {
    /// What is searched for among the words of the trade.
    pub search: String,
    /// Whether the search field waits for the focus.
    pub(super) search_wanted: bool,
    /// What a workshop says of the open clause, while it is typed.
    pub(super) local: Option<(u32, LocalForm)>,
    /// The focal points of an office, while they are typed.
    pub(super) contacts: Option<(usize, Vec<ContactForm>)>,
    /// Whose rules these are, while it is typed.
    pub(super) edition: Option<EditionForm>,
    /// Whether the list at the side is folded away, where there is room for one of the two only.
    pub(super) side_closed: bool,
    /// The open clause that was scrolled to.
    pub(super) shown: Option<u32>,
}

impl HandbookDraft {
    /// Forgets what belonged to a page that is no longer open.
    pub(super) fn meet(&mut self, view: &HandbookView) {
        let open = match &view.page {
            PageView::Phase(page) => page.clauses.iter().find(|clause| clause.open.is_some()).map(|clause| clause.key),
            _ => None,
        };
        if self.local.as_ref().is_some_and(|(key, _)| Some(*key) != open) {
            self.local = None;
        }
        match &view.page {
            PageView::Contacts(page) if self.contacts.as_ref().is_none_or(|(office, _)| *office != page.chosen) => {
                self.contacts = Some((page.chosen, page.entries.clone()));
            }
            PageView::Contacts(_) => {}
            _ => self.contacts = None,
        }
        match &view.page {
            PageView::Edition(page) => {
                self.edition.get_or_insert_with(|| page.form.clone());
            }
            _ => self.edition = None,
        }
        if open.is_none() {
            self.shown = None;
        }
    }

    /// Closes what is open on top of the page; false when there is nothing.
    pub(super) fn step_back(&mut self) -> bool {
        if self.local.take().is_some() {
            return true;
        }
        if !self.search.is_empty() {
            self.search.clear();
            return true;
        }
        false
    }

    /// The next frame puts the focus into the search field.
    pub(super) fn begin_search(&mut self) {
        self.search_wanted = true;
        self.side_closed = false;
    }
}
