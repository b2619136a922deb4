//! The records of workshops for the window: which there are, the one that is written, and what the presenter asks about
//! them. Writing happens on a thread of its own; what it says arrives here and wakes the window.
//! Start at [`Records::answer`].

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::Resource;
use chrono::{Local, TimeZone as _};

use crate::base::{Catalogue, Message};
use crate::library::Library;
use crate::presenter::shell::{OpenedRecord, RecordRequest, RecordState, Reply, RequestId, WorkshopEntry};
use crate::store::record::{self, Answer, ENDING, Founding, Moment, Record, RecordError, State, Writer};
use crate::store::workshops::{kept_of, person_id, rows_of};
use crate::store::{put_aside, read_folder, read_text};
use crate::workshop::WallTime;
use crate::workshop::earlier;
use crate::workshop::kept::{self, Batch};

/// How the names of plays end that were kept before there were records.
const EARLIER: &str = "json";

/// Wakes the window.
type Wake = Arc<dyn Fn() + Send + Sync>;

/// The records of a folder.
#[derive(Resource)]
pub(super) struct Records {
    /// Where they lie; `None` keeps none.
    folder: Option<PathBuf>,
    /// Where copies go.
    copies: Option<PathBuf>,
    /// The content, for plays of the earlier format.
    scenarios: Option<PathBuf>,
    writer: Option<Writer>,
    words: Arc<Catalogue>,
    tell: Sender<Reply>,
    told: Mutex<Receiver<Reply>>,
    wake: Wake,
    /// Whether something could not be written when a record was left.
    lost: Arc<AtomicBool>,
}

/// The moment on the clock of this machine.
fn now() -> Moment {
    let now = Local::now();
    Moment { at: now.timestamp_millis(), offset: now.offset().local_minus_utc() / 60 }
}

impl Records {
    pub(super) fn new(folder: Option<PathBuf>, scenarios: Option<PathBuf>, words: Arc<Catalogue>) -> Self {
        let (tell, told) = channel();
        Self {
            folder,
            copies: dirs::document_dir().or_else(dirs::home_dir),
            scenarios,
            writer: None,
            words,
            tell,
            told: Mutex::new(told),
            wake: Arc::new(|| {}),
            lost: Arc::new(AtomicBool::new(false)),
        }
    }

    /// Tells there when something could not be written.
    pub(super) fn telling(self, lost: Arc<AtomicBool>) -> Self {
        Self { lost, ..self }
    }

    /// From now on whoever writes wakes the window in this way.
    pub(super) fn wake_with(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        self.wake = Arc::new(wake);
    }

    /// What the writer said since the last call.
    pub(super) fn said(&self) -> Vec<Reply> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).try_iter().collect()
    }

    /// Does what is asked. What is written is answered later, through [`Records::said`].
    pub(super) fn answer(&mut self, id: RequestId, request: RecordRequest) -> Option<Reply> {
        match request {
            RecordRequest::List => Some(self.list(id)),
            RecordRequest::Found(title, batch) => self.found(id, title, batch),
            RecordRequest::Append(batch) => {
                self.append(id, batch);
                None
            }
            RecordRequest::Open(key) => Some(self.open(id, Path::new(&key))),
            RecordRequest::Look(key) => Some(match Record::look(Path::new(&key)) {
                Ok(contents) => opened(id, contents, String::new()),
                Err(error) => self.failed(id, &error),
            }),
            RecordRequest::Leave => {
                self.leave();
                None
            }
            RecordRequest::PutAside(key) => Some(match record::put_aside(Path::new(&key)) {
                Ok(_) => self.list(id),
                Err(error) => self.failed(id, &error),
            }),
            RecordRequest::SaveCopy(key) => Some(self.save_copy(id, Path::new(&key))),
            RecordRequest::Delete(key) => Some(match record::delete_for_good(Path::new(&key)) {
                Ok(()) => self.list(id),
                Err(error) => self.failed(id, &error),
            }),
            RecordRequest::Draft { key, text } => {
                if let Some(writer) = &self.writer {
                    writer.keep_draft(key, text);
                }
                None
            }
        }
    }

    fn failed(&self, id: RequestId, error: &RecordError) -> Reply {
        Reply::Failed { id, why: self.words.text(&error.message()) }
    }

    /// Begins to write into a record.
    fn write_into(&mut self, record: Record) -> Result<(), RecordError> {
        self.leave();
        let (tell, wake, words) = (self.tell.clone(), Arc::clone(&self.wake), Arc::clone(&self.words));
        let said = move |answer| {
            let reply = match answer {
                Answer::Recorded { id, last_seq } => Reply::Recorded { id: RequestId(id), events: last_seq },
                Answer::NotRecorded { id, reason } => {
                    Reply::NotRecorded { id: RequestId(id), why: words.text(&reason.message()) }
                }
                // Whoever was forgotten is gone from the screen already; copies are kept silently.
                Answer::Forgotten { .. } | Answer::Copied { .. } | Answer::Saved { .. } => return,
            };
            // Nobody listens any more when the program ends.
            let _ = tell.send(reply);
            wake();
        };
        self.writer = Some(Writer::start(record, said)?);
        Ok(())
    }

    fn found(&mut self, id: RequestId, title: String, batch: Batch) -> Option<Reply> {
        let folder = self.folder.clone()?;
        let founding = Founding { id: record::fresh_id(), title, created: now() };
        match Record::create(&folder, &founding).and_then(|record| self.write_into(record)) {
            Ok(()) => {
                self.append(id, batch);
                None
            }
            Err(error) => Some(Reply::NotRecorded { id, why: self.words.text(&error.message()) }),
        }
    }

    fn append(&self, RequestId(id): RequestId, batch: Batch) {
        let Some(writer) = &self.writer else { return };
        let forgotten = batch.forgotten.clone();
        writer.append(id, rows_of(batch, now()));
        for person in forgotten {
            writer.forget_person(id, person_id(person));
        }
    }

    fn open(&mut self, id: RequestId, path: &Path) -> Reply {
        if path.extension().is_some_and(|ending| ending == EARLIER) {
            return self.open_earlier(id, path);
        }
        let inside = self.folder.as_ref().is_none_or(|folder| path.starts_with(folder));
        let path = match (&self.folder, inside) {
            // What lies on a stick or a share is copied in first.
            (Some(folder), false) => record::bring_in(path, folder, now()),
            _ => Ok(path.to_path_buf()),
        };
        self.leave();
        let read = path.and_then(|path| Record::open(&path, now())).and_then(|found| {
            let notice = found.interrupted.map(|_| self.words.say("workshops-interrupted"));
            let contents = found.record.contents()?;
            self.write_into(found.record)?;
            Ok((contents, notice.unwrap_or_default()))
        });
        match read {
            Ok((contents, notice)) => opened(id, contents, notice),
            Err(error) => self.failed(id, &error),
        }
    }

    /// A play of the earlier format becomes a workshop with a record; the file is put aside.
    fn open_earlier(&mut self, id: RequestId, path: &Path) -> Reply {
        let fail = |why: String| Reply::Failed { id, why };
        let text = match read_text(path) {
            Ok(text) => text,
            Err(error) => return fail(self.words.text(&error.message())),
        };
        let files = self.scenarios.as_deref().map(read_folder);
        let library = Arc::new(Library::from_texts(files.and_then(Result::ok).unwrap_or_default().files));
        let (workshop, events) = match earlier::open(String::new(), &library, &text) {
            Ok(found) => found,
            Err(error) => return fail(self.words.text(&error.message())),
        };
        let Some(folder) = self.folder.clone() else { return fail(String::new()) };
        let case = earlier::case_of(&events).and_then(|case| library.case(case));
        let title = case.map(|case| case.scenario.title.clone()).unwrap_or_default();
        let founding = Founding { id: record::fresh_id(), title, created: now() };
        let rows = rows_of(kept::batch(&workshop, &events, WallTime(now().at)), now());
        let made = Record::create(&folder, &founding).and_then(|mut record| {
            record.append(&rows)?;
            let contents = record.contents()?;
            self.write_into(record)?;
            Ok(contents)
        });
        match made {
            Ok(contents) => {
                if let Err(error) = put_aside(path) {
                    bevy::log::warn!("{error}");
                }
                opened(id, contents, String::new())
            }
            Err(error) => self.failed(id, &error),
        }
    }

    fn save_copy(&self, id: RequestId, path: &Path) -> Reply {
        let Some(folder) = &self.copies else { return Reply::Failed { id, why: String::new() } };
        let to = folder.join(path.file_name().unwrap_or_default());
        let saved = Record::open(path, now()).and_then(|found| found.record.save_copy(&to, &[]));
        match saved {
            Ok(()) => Reply::Saved { id, path: to },
            Err(error) => self.failed(id, &error),
        }
    }

    /// Writes what is still to be written and closes the record.
    pub(super) fn leave(&mut self) {
        if let Some(writer) = self.writer.take()
            && !writer.close().is_empty()
        {
            self.lost.store(true, Ordering::SeqCst);
        }
    }

    fn list(&self, id: RequestId) -> Reply {
        let Some(folder) = &self.folder else { return Reply::Workshops(id, Vec::new()) };
        let records = record::list(folder).into_iter().map(|listed| {
            let name = listed.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            WorkshopEntry {
                key: listed.path.display().to_string(),
                title: listed.title.filter(|title| !title.is_empty()).unwrap_or(name),
                changed: listed.changed.map(|at| self.changed(at)).unwrap_or_default(),
                place: listed.path.display().to_string(),
                state: match listed.state {
                    State::Sound if listed.interrupted.is_some() => RecordState::Interrupted,
                    State::Sound => RecordState::Sound,
                    State::PutAside => RecordState::PutAside,
                    State::OpenElsewhere(error) | State::Newer(error) | State::Damaged(error) => {
                        RecordState::Closed(self.words.text(&error.message()))
                    }
                },
            }
        });
        let entries = records.chain(earlier_plays(folder)).collect();
        Reply::Workshops(id, entries)
    }

    fn changed(&self, at: Moment) -> String {
        let when = Local.timestamp_millis_opt(at.at).single().map(|at| at.format("%Y-%m-%d %H:%M").to_string());
        self.words.text(&Message::new("workshops-changed").with("when", when.unwrap_or_default()))
    }
}

fn opened(id: RequestId, contents: record::Contents, notice: String) -> Reply {
    let kept = kept_of(contents);
    let opened = OpenedRecord {
        title: kept.title,
        events: kept.events,
        people: kept.people,
        texts: kept.texts,
        content: kept.content,
        drafts: kept.drafts,
        notice,
    };
    Reply::Opened(id, Box::new(opened))
}

/// Plays that were kept before there were records.
fn earlier_plays(folder: &Path) -> Vec<WorkshopEntry> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> =
        entries.filter(|path| path.is_file() && path.extension().is_some_and(|ending| ending == EARLIER)).collect();
    paths.sort();
    let entry = |path: PathBuf| WorkshopEntry {
        key: path.display().to_string(),
        title: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        changed: String::new(),
        place: path.display().to_string(),
        state: RecordState::Sound,
    };
    paths.into_iter().map(entry).collect()
}

/// Whether this names a record, by how its name ends.
pub(super) fn is_record(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == ENDING || ending == EARLIER)
}
