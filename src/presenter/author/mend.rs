//! Repairs at the author's desk: a change that a problem brings along is written into its file, and can be taken back
//! for as long as the file stays as it was left.
//! It never writes by itself and never over somebody's work: the shell writes only into a file that still holds what
//! was read of it. Start at [`Presenter::repair`].

use crate::base::Message;
use crate::library::TextFile;
use crate::presenter::shell::{Request, RequestId};

use crate::presenter::Presenter;

/// Repairs of the files.
#[derive(Debug, Default)]
pub(in crate::presenter) struct Mends {
    /// What was asked for and is not answered yet.
    asked: Option<(RequestId, Change)>,
    /// The last repair, as long as it can be taken back.
    done: Option<Change>,
}

/// One file before and after.
#[derive(Debug, Clone)]
struct Change {
    file: String,
    before: String,
    after: String,
    /// The line of the repair.
    line: usize,
    /// Whether this takes a repair back.
    back: bool,
}

impl Mends {
    /// Whether there is a repair to be taken back.
    pub(in crate::presenter) fn can_be_taken_back(&self) -> bool {
        self.done.is_some()
    }

    /// The files were read: what came of what was asked for, if anything was.
    pub(in crate::presenter) fn settle(&mut self, files: &[TextFile]) -> Option<Message> {
        let holds = |change: &Change, text: &str| files.iter().any(|one| one.path == change.file && one.text == text);
        let news = self.asked.take().map(|(_, change)| {
            let name = change.file.rsplit('/').next().unwrap_or_default().to_owned();
            if !holds(&change, &change.after) {
                return Message::new("author-changed-meanwhile").with("file", name);
            }
            let key = if change.back { "author-taken-back" } else { "author-repaired" };
            let news = Message::new(key).with("file", name).with("line", change.line);
            self.done = (!change.back).then_some(change);
            news
        });
        self.done = self.done.take().filter(|change| holds(change, &change.after));
        news
    }
}

impl Presenter {
    /// Makes the change that a problem brings along.
    pub(in crate::presenter) fn repair(&mut self, key: usize) {
        let Some(problem) = self.bench.diagnostics.get(key) else { return };
        let Some(file) = self.bench.files.iter().find(|file| file.path == *problem.file) else { return };
        let Some(after) = problem.repair.as_ref().and_then(|repair| repair.in_text(&file.text)) else { return };
        let (file, before) = (file.path.clone(), file.text.clone());
        let line = problem.line;
        self.ask_for(Change { file, before, after, line, back: false });
    }

    /// Takes the last repair back.
    pub(in crate::presenter) fn take_back(&mut self) {
        let Some(Change { file, before, after, line, .. }) = self.bench.mends.done.clone() else { return };
        self.ask_for(Change { file, before: after, after: before, line, back: true });
    }

    fn ask_for(&mut self, change: Change) {
        let (from, to) = (change.before.clone(), change.after.clone());
        let file = change.file.clone();
        let id = self.outbox.send(|id| Request::Mend { id, file, from, to });
        self.bench.mends.asked = Some((id, change));
    }

    /// Whether the shell was asked to write and has not answered yet.
    pub(in crate::presenter) fn is_mending(&self) -> bool {
        self.bench.mends.asked.is_some()
    }

    /// The file could not be written, if it was this that was asked for.
    pub(in crate::presenter) fn not_mended(&mut self, id: RequestId, why: &str) -> bool {
        if self.bench.mends.asked.take_if(|(asked, _)| *asked == id).is_none() {
            return false;
        }
        self.bench.news = Some(Message::new("author-not-written").with("why", why));
        self.stale = true;
        true
    }
}
