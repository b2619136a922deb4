//! Records of workshops in memory, answering as the window's shell does.

use std::sync::{Arc, Mutex};

use roadblock::library::TextFile;
use roadblock::presenter::shell::{OpenedRecord, RecordRequest, RecordState, Reply, RequestId, WorkshopEntry};
use roadblock::workshop::kept::{Batch, KeptEvent, KeptPerson, KeptText};

/// One record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) title: String,
    pub(super) events: Vec<KeptEvent>,
    pub(super) people: Vec<KeptPerson>,
    pub(super) texts: Vec<KeptText>,
    pub(super) content: Vec<TextFile>,
    pub(super) drafts: Vec<(String, String)>,
    aside: bool,
    /// How many people were forgotten.
    pub(super) forgotten: usize,
}

impl Kept {
    fn take_in(&mut self, batch: Batch) {
        self.events.extend(batch.events);
        for person in batch.people {
            self.people.retain(|known| known.id != person.id);
            self.people.push(person);
        }
        self.texts.extend(batch.texts);
        self.content.extend(batch.content);
        self.forgotten += batch.forgotten.len();
    }
}

/// All records, shared between windows that are opened one after the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Records {
    pub(super) all: Arc<Mutex<Vec<Kept>>>,
    open: Option<usize>,
    /// Why nothing can be written now.
    pub(super) broken: Option<String>,
    /// What is to be written, each with the record it belongs to.
    waiting: Vec<(usize, RequestId, Batch)>,
}

impl Records {
    pub(super) fn last(&self) -> Kept {
        self.all.lock().unwrap().last().cloned().unwrap_or_default()
    }

    pub(super) fn count(&self) -> usize {
        self.all.lock().unwrap().len()
    }

    pub(super) fn answer(&mut self, id: RequestId, request: RecordRequest) -> Vec<Reply> {
        match request {
            RecordRequest::List => vec![self.list(id)],
            RecordRequest::Found(title, batch) => {
                self.all.lock().unwrap().push(Kept { title, ..Kept::default() });
                self.open = Some(self.count() - 1);
                self.write(id, batch)
            }
            RecordRequest::Append(batch) => self.write(id, batch),
            RecordRequest::Open(key) => {
                self.open = key.parse().ok();
                self.opened(id, &key)
            }
            RecordRequest::Look(key) => self.opened(id, &key),
            RecordRequest::Leave => {
                self.open = None;
                Vec::new()
            }
            RecordRequest::PutAside(key) => {
                let at: usize = key.parse().unwrap();
                self.all.lock().unwrap()[at].aside = true;
                vec![self.list(id)]
            }
            RecordRequest::SaveCopy(key) => vec![Reply::Saved { id, path: format!("copies/{key}").into() }],
            RecordRequest::Delete(key) => {
                self.all.lock().unwrap().remove(key.parse().unwrap());
                vec![self.list(id)]
            }
            RecordRequest::Draft { key, text } => {
                let mut all = self.all.lock().unwrap();
                let record = &mut all[self.open.unwrap()];
                record.drafts.retain(|(known, _)| *known != key);
                record.drafts.push((key, text));
                Vec::new()
            }
        }
    }

    fn write(&mut self, id: RequestId, batch: Batch) -> Vec<Reply> {
        self.waiting.push((self.open.unwrap(), id, batch));
        match &self.broken {
            Some(why) => vec![Reply::NotRecorded { id, why: why.clone() }],
            None => self.flush(),
        }
    }

    /// Writes what waits.
    pub(super) fn flush(&mut self) -> Vec<Reply> {
        let mut all = self.all.lock().unwrap();
        let written = self.waiting.drain(..).map(|(at, id, batch)| {
            all[at].take_in(batch);
            Reply::Recorded { id, events: all[at].events.len() as u64 }
        });
        written.collect()
    }

    fn list(&self, id: RequestId) -> Reply {
        let all = self.all.lock().unwrap();
        let entries = all.iter().enumerate().rev().map(|(at, kept)| WorkshopEntry {
            key: at.to_string(),
            title: kept.title.clone(),
            changed: "today".to_owned(),
            place: format!("kept/{at}.roadblock"),
            state: if kept.aside { RecordState::PutAside } else { RecordState::Sound },
        });
        Reply::Workshops(id, entries.collect())
    }

    fn opened(&self, id: RequestId, key: &str) -> Vec<Reply> {
        let kept = self.all.lock().unwrap()[key.parse::<usize>().unwrap()].clone();
        let opened = OpenedRecord {
            title: kept.title,
            events: kept.events,
            people: kept.people,
            texts: kept.texts,
            content: kept.content,
            drafts: kept.drafts,
            notice: String::new(),
        };
        vec![Reply::Opened(id, Box::new(opened))]
    }
}
