//! What is to be asked of the shell, each request with a number of its own. Start at [`Outbox::send`].

use crate::presenter::shell::{RecordRequest, Request, RequestId};

/// Requests that were not handed over yet.
#[derive(Debug, Default)]
pub(in crate::presenter) struct Outbox {
    waiting: Vec<Request>,
    given: u64,
}

impl Outbox {
    /// Asks for something that needs no number.
    pub(in crate::presenter) fn ask(&mut self, request: Request) {
        self.waiting.push(request);
    }

    /// Asks for something under a new number.
    pub(in crate::presenter) fn send(&mut self, request: impl FnOnce(RequestId) -> Request) -> RequestId {
        self.given += 1;
        let id = RequestId(self.given);
        self.waiting.push(request(id));
        id
    }

    /// Asks for something about records.
    pub(in crate::presenter) fn record(&mut self, what: RecordRequest) -> RequestId {
        self.send(|id| Request::Record(id, what))
    }

    /// Hands everything over.
    pub(in crate::presenter) fn take(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.waiting)
    }
}
