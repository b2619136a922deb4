//! Writing beside the frames: a thread of its own takes batches in order and says of each when it is on the disk. What
//! cannot be written waits in memory, is told once, and is tried again: with the next order, when asked, and by itself
//! every second.

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use super::copies::CopyReason;
use super::error::RecordError;
use super::forget::Forgotten;
use super::open::Record;
use super::rows::NewRow;

/// How long what waits is left alone before it is tried again by itself.
const AGAIN: Duration = Duration::from_secs(1);

/// A number by which an order and its answers belong together; the giver of orders chooses it.
pub type OrderId = u64;

/// What the writer says. An order that cannot be carried out yet is answered with `NotRecorded` once, and with its own
/// answer when it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// All of a batch is on the disk.
    Recorded {
        /// The order.
        id: OrderId,
        /// The number of the last event there is.
        last_seq: u64,
    },
    /// It is not on the disk; it waits in memory, after those before it.
    NotRecorded {
        /// The order.
        id: OrderId,
        /// Why.
        reason: RecordError,
    },
    /// A person was deleted.
    Forgotten {
        /// The order.
        id: OrderId,
        /// What was deleted, and what is left to be looked at.
        forgotten: Forgotten,
    },
    /// A copy was kept, or could not be.
    Copied {
        /// The order.
        id: OrderId,
        /// Why not.
        done: Result<(), RecordError>,
    },
    /// A copy was saved where it was wanted, with everything that waits; or it could not be.
    Saved {
        /// The order.
        id: OrderId,
        /// Where to; or why not.
        done: Result<PathBuf, RecordError>,
    },
}

#[derive(Debug)]
enum Order {
    InTurn(OrderId, Change),
    Draft(String, String),
    Copy(OrderId, CopyReason),
    Save(OrderId, PathBuf),
    Retry,
    Close,
}

/// What is carried out in the order in which it came.
#[derive(Debug)]
enum Change {
    Append(Vec<NewRow>),
    Forget(String),
}

/// A record that is written beside the frames.
#[derive(Debug)]
pub struct Writer {
    orders: Sender<Order>,
    thread: Option<JoinHandle<Vec<OrderId>>>,
}

impl Writer {
    /// Takes over a record. `answer` is called on the writer's thread; it hands the answer on and wakes whoever shows it.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(record: Record, answer: impl FnMut(Answer) + Send + 'static) -> Result<Self, RecordError> {
        let path = record.path().to_path_buf();
        let (orders, taken) = channel();
        let desk =
            Desk { record, answer: Box::new(answer), waiting: VecDeque::new(), drafts: BTreeMap::new(), gone: false };
        let thread = Builder::new().name("record".to_owned()).spawn(move || desk.work(&taken));
        let thread = thread.map_err(|error| RecordError::system(&path, &error))?;
        Ok(Self { orders, thread: Some(thread) })
    }

    /// Has a batch written: all of it together, after everything that was handed in before.
    pub fn append(&self, id: OrderId, rows: Vec<NewRow>) {
        self.order(Order::InTurn(id, Change::Append(rows)));
    }

    /// Has a person deleted for good, after everything that was handed in before.
    pub fn forget_person(&self, id: OrderId, person: impl Into<String>) {
        self.order(Order::InTurn(id, Change::Forget(person.into())));
    }

    /// Has something half typed kept. There is no answer; where it cannot be kept yet, the last of each key is.
    pub fn keep_draft(&self, key: impl Into<String>, text: impl Into<String>) {
        self.order(Order::Draft(key.into(), text.into()));
    }

    /// Has a copy kept in `copies/`.
    pub fn copy_now(&self, id: OrderId, reason: CopyReason) {
        self.order(Order::Copy(id, reason));
    }

    /// Has a copy saved where somebody wants one, with everything that waits.
    pub fn save_copy(&self, id: OrderId, to: impl Into<PathBuf>) {
        self.order(Order::Save(id, to.into()));
    }

    /// Has what waits tried again now.
    pub fn retry(&self) {
        self.order(Order::Retry);
    }

    /// Writes what is still to be written, and closes the record. Gives the orders that could not be carried out even
    /// now; none, as a rule.
    #[must_use]
    pub fn close(mut self) -> Vec<OrderId> {
        self.finish()
    }

    fn finish(&mut self) -> Vec<OrderId> {
        self.order(Order::Close);
        self.thread.take().and_then(|thread| thread.join().ok()).unwrap_or_default()
    }

    fn order(&self, order: Order) {
        // The thread ends only with `Close`, after which nothing can be ordered.
        let _ = self.orders.send(order);
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if self.thread.is_some() {
            self.finish();
        }
    }
}

struct Waiting {
    id: OrderId,
    change: Change,
    told: bool,
}

/// Where the writer's thread works.
struct Desk {
    record: Record,
    answer: Box<dyn FnMut(Answer) + Send>,
    waiting: VecDeque<Waiting>,
    drafts: BTreeMap<String, String>,
    /// Whether the file was no longer there at the last try.
    gone: bool,
}

impl Desk {
    fn work(mut self, orders: &Receiver<Order>) -> Vec<OrderId> {
        loop {
            let something_waits = !self.waiting.is_empty() || !self.drafts.is_empty();
            let order = match something_waits {
                true => orders.recv_timeout(AGAIN),
                false => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            let closing = match order {
                Ok(Order::Close) | Err(RecvTimeoutError::Disconnected) => true,
                Ok(order) => {
                    self.take(order);
                    false
                }
                Err(RecvTimeoutError::Timeout) => false,
            };
            self.write();
            if closing {
                return self.waiting.iter().map(|one| one.id).collect();
            }
        }
    }

    fn take(&mut self, order: Order) {
        match order {
            Order::InTurn(id, change) => self.waiting.push_back(Waiting { id, change, told: false }),
            Order::Draft(key, text) => {
                self.drafts.insert(key, text);
            }
            Order::Copy(id, reason) => {
                self.write();
                let done = self.record.copy_now(reason);
                (self.answer)(Answer::Copied { id, done });
            }
            Order::Save(id, to) => {
                self.write();
                let done = self.save(&to).map(|()| to);
                (self.answer)(Answer::Saved { id, done });
            }
            Order::Retry | Order::Close => {}
        }
    }

    /// Carries out what waits, in order, as far as it can be.
    fn write(&mut self) {
        if let Err(reason) = self.write_in_turn() {
            self.gone = matches!(reason, RecordError::Gone { .. });
            for one in self.waiting.iter_mut().filter(|one| !one.told) {
                one.told = true;
                (self.answer)(Answer::NotRecorded { id: one.id, reason: reason.clone() });
            }
        }
    }

    fn write_in_turn(&mut self) -> Result<(), RecordError> {
        // Told first, and mended when it is tried again.
        if self.gone {
            self.record.put_back()?;
            self.gone = false;
        }
        while let Some(Waiting { id, change, .. }) = self.waiting.front() {
            let id = *id;
            let answer = match change {
                Change::Append(rows) => Answer::Recorded { id, last_seq: self.record.append(rows)? },
                Change::Forget(person) => Answer::Forgotten { id, forgotten: self.record.forget_person(person)? },
            };
            self.waiting.pop_front();
            (self.answer)(answer);
        }
        while let Some((key, text)) = self.drafts.first_key_value() {
            self.record.keep_draft(key, text)?;
            self.drafts.pop_first();
        }
        Ok(())
    }

    /// A copy with everything that waits to be appended; a person who waits to be deleted is so in the copy too.
    fn save(&mut self, to: &std::path::Path) -> Result<(), RecordError> {
        let rows = self.waiting.iter().filter_map(|one| match &one.change {
            Change::Append(rows) => Some(rows.as_slice()),
            Change::Forget(_) => None,
        });
        self.record.save_copy(to, &rows.flatten().cloned().collect::<Vec<_>>())
    }
}
