//! The workshops that there are: go on, look, put aside, save a copy, delete for good. Start at [`Shelf`].

use crate::base::{Catalogue, Message};
use crate::presenter::day::DayDesk;
use crate::presenter::mirror::Mirrors;
use crate::presenter::outbox::Outbox;
use crate::presenter::shell::{OpenedRecord, RecordRequest, RecordState, RequestId, WorkshopEntry};
use crate::presenter::{Presenter, Screen};
use crate::ui::screens::workshops::{WorkshopRow, WorkshopsAction, WorkshopsView};

/// What is known of the records, and what was asked about them.
#[derive(Debug, Default)]
pub(in crate::presenter) struct Shelf {
    entries: Vec<WorkshopEntry>,
    /// The record that was asked to be opened, and whether to go on with it.
    opening: Option<(RequestId, bool)>,
    /// The record that would be deleted if it were said once more.
    to_delete: Option<String>,
}

impl Shelf {
    /// Asks which workshops there are.
    pub(in crate::presenter) fn look(&mut self, outbox: &mut Outbox) {
        outbox.record(RecordRequest::List);
    }

    /// Takes up which workshops there are.
    pub(in crate::presenter) fn settle(&mut self, entries: Vec<WorkshopEntry>) {
        self.entries = entries;
        self.to_delete = None;
    }

    /// The workshop that was left last and can be gone on with.
    pub(in crate::presenter) fn latest(&self) -> Option<&WorkshopEntry> {
        self.entries.iter().find(|entry| matches!(entry.state, RecordState::Sound | RecordState::Interrupted))
    }

    /// Asks for a record, to go on with it or to look at it.
    pub(in crate::presenter) fn open(&mut self, key: String, goes_on: bool, outbox: &mut Outbox) {
        let wanted = if goes_on { RecordRequest::Open(key) } else { RecordRequest::Look(key) };
        self.opening = Some((outbox.record(wanted), goes_on));
    }

    /// Whether this record was asked for, and then whether to go on with it.
    pub(in crate::presenter) fn opened(&mut self, id: RequestId) -> Option<bool> {
        self.opening.take_if(|(asked, _)| *asked == id).map(|(_, goes_on)| goes_on)
    }

    /// The page that lists them.
    pub(in crate::presenter) fn view(&self, notice: Option<&str>, words: &Catalogue) -> WorkshopsView {
        let row = |entry: &WorkshopEntry| {
            let opens = !matches!(entry.state, RecordState::Closed(_));
            WorkshopRow {
                key: entry.key.clone(),
                title: entry.title.clone(),
                changed: entry.changed.clone(),
                place: entry.place.clone(),
                state: match &entry.state {
                    RecordState::Sound => String::new(),
                    RecordState::Interrupted => words.say("workshops-interrupted"),
                    RecordState::PutAside => words.say("workshops-aside"),
                    RecordState::Closed(why) => why.clone(),
                },
                can_open: opens,
                can_put_aside: entry.state != RecordState::PutAside,
                asked_to_delete: self.to_delete.as_ref() == Some(&entry.key),
            }
        };
        WorkshopsView { rows: self.entries.iter().map(row).collect(), notice: notice.unwrap_or_default().to_owned() }
    }
}

impl Presenter {
    pub(in crate::presenter) fn workshops(&mut self, action: &WorkshopsAction) {
        self.notice = None;
        let key = |at: &u32| {
            let at = usize::try_from(*at).unwrap_or(usize::MAX);
            self.shelf.entries.get(at).map(|entry| entry.key.clone())
        };
        let (row, action) = match action {
            WorkshopsAction::Back => {
                self.screen = Screen::Lobby;
                return;
            }
            WorkshopsAction::Row(at, action) => (key(at), action),
        };
        let Some(key) = row else { return };
        use crate::ui::screens::workshops::RowAction;
        match action {
            RowAction::GoOn => self.shelf.open(key, true, &mut self.outbox),
            RowAction::Look => self.shelf.open(key, false, &mut self.outbox),
            RowAction::PutAside => drop(self.outbox.record(RecordRequest::PutAside(key))),
            RowAction::SaveCopy => drop(self.outbox.record(RecordRequest::SaveCopy(key))),
            RowAction::Delete if self.shelf.to_delete.as_ref() == Some(&key) => {
                self.shelf.to_delete = None;
                self.outbox.record(RecordRequest::Delete(key));
            }
            // What cannot be taken back is said twice.
            RowAction::Delete => self.shelf.to_delete = Some(key),
            RowAction::Keep => self.shelf.to_delete = None,
        }
    }

    /// A record was opened that had been asked for.
    pub(in crate::presenter) fn take_up(&mut self, id: RequestId, opened: OpenedRecord) {
        let Some(goes_on) = self.shelf.opened(id) else { return };
        let (notice, drafts) = (opened.notice.clone(), opened.drafts.clone());
        self.drafts.begin_afresh();
        match self.session.take_up(opened, goes_on, &self.library) {
            Ok(()) => {
                let decision = self.session.at_table().map_or(0, |table| table.round.decision());
                self.drafts.take_up(&drafts, decision);
                let has_begun = self.session.at_table().is_some();
                self.day_desk = DayDesk::default();
                self.screen = if has_begun { Screen::Live } else { Screen::Day };
                self.front = self.first_front();
                // Who only looks asks nobody.
                self.mirrors = Mirrors::default();
                if goes_on {
                    self.ask_mirrors();
                }
                self.notice = Some(notice).filter(|notice| !notice.is_empty());
                if self.session.workshop().is_some_and(crate::workshop::Workshop::is_paused) {
                    self.paused = true;
                }
            }
            Err(error) => {
                let message = Message::new("workshops-not-opened").with("why", self.words.text(&error.message()));
                self.notice = Some(self.words.text(&message));
                if goes_on {
                    self.outbox.record(RecordRequest::Leave);
                }
            }
        }
    }
}
