//! What we say to an author about a content file: where, what, and what to do about it.
//! A diagnostic is data, never an error that stops the reading of the rest; it never speaks about a play.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::nearest::did_you_mean;
use super::odd_signs::{first_odd, name_of, plain};
use super::repair::Repair;
use super::span::{Span, line_and_column};
use super::visible::visible;

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The content cannot be played before this is mended.
    Error,
    /// The content can be played; someone should look at this.
    Warning,
}

/// One thing to tell an author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code, for example `RB0103`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The file, as a path from the folder that was read.
    pub file: Arc<str>,
    /// The place in bytes.
    pub span: Span,
    /// Line of the place, from 1.
    pub line: usize,
    /// Column of the place in characters, from 1.
    pub column: usize,
    /// What is wrong, in the author's words.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The change that does it, where there is no choice.
    pub repair: Option<Repair>,
}

/// What we understood of a piece of content, and everything we have to say about it.
#[derive(Debug, Clone)]
pub struct Parsed<T> {
    /// `None` only when nothing usable could be built.
    pub value: Option<T>,
    /// Everything worth telling, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// More than this nobody reads; a file with more problems is something else than content.
const MOST: usize = 500;

/// Collects diagnostics about one file.
#[derive(Debug)]
pub struct Diagnostics<'a> {
    file: Arc<str>,
    text: &'a str,
    list: Vec<Diagnostic>,
    seen: BTreeSet<(Span, &'static str, String)>,
    n_more: usize,
    has_errors: bool,
    left_out: BTreeSet<String>,
    line_starts: Vec<usize>,
}

impl<'a> Diagnostics<'a> {
    /// Starts a collection for a file with this text.
    #[must_use]
    pub fn new(file: &str, text: &'a str) -> Self {
        let (list, seen, left_out, line_starts) = Default::default();
        Self { file: file.into(), text, list, seen, n_more: 0, has_errors: false, left_out, line_starts }
    }

    /// Remembers a name that stood in a part that had to be left out.
    pub fn leave_out(&mut self, name: &str) {
        if name.len() <= 60 && !name.contains(char::is_whitespace) {
            self.left_out.insert(name.to_owned());
        }
    }

    /// Whether a name stood in a part that was left out, so that nobody can say that nothing has it.
    #[must_use]
    pub fn was_left_out(&self, name: &str) -> bool {
        self.left_out.contains(name)
    }

    /// How many were collected so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len() + self.n_more
    }

    /// Whether nothing was collected so far.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Adds an error.
    pub fn error(&mut self, code: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.tell(code, Severity::Error, span, message, help, None);
    }

    /// Adds an error that only one change can mend.
    pub fn error_with(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
        repair: Repair,
    ) {
        self.tell(code, Severity::Error, span, message, help, Some(repair));
    }

    /// Adds an error about a name that nothing has, and says which of those known is near.
    pub fn unknown<'k>(
        &mut self,
        code: &'static str,
        span: Span,
        word: &str,
        message: impl Into<String>,
        known: impl IntoIterator<Item = &'k str> + Clone,
    ) {
        if self.list.len() == MOST {
            return self.tell(code, Severity::Error, span, message, "", None);
        }
        let meant = plain(word);
        if meant != word && known.clone().into_iter().any(|one| one == meant) && self.odd_sign(span, word) {
            return;
        }
        let repair = self.slip(span, word, known.clone());
        self.tell(code, Severity::Error, span, message, did_you_mean(word, known), repair);
    }

    /// Tells of a sign in a name in quotes that looks like another one, or like none, where it stands. Says whether there
    /// was one.
    pub fn odd_sign(&mut self, name: Span, word: &str) -> bool {
        let raw = self.text.get(name.start..name.end).unwrap_or_default();
        let inner = raw.trim_matches('"');
        let meant = plain(word);
        let (Some((odd, sign)), true) = (first_odd(inner), inner == word && meant.is_ascii()) else { return false };
        let start = name.start + 1 + odd;
        let span = Span { start, end: start + sign.len_utf8() };
        let message = format!("{} stands in the name \"{word}\"", name_of(sign));
        let help = format!("write \"{meant}\", with the letters of the keyboard and without blanks at its ends");
        let repair = Repair::replace(name.start, name.end, format!("\"{meant}\""));
        self.error_with("RB0022", span, message, help, repair);
        true
    }

    /// The repair of a name within `span` that is a slip for one of those known.
    pub fn slip<'k>(&self, span: Span, word: &str, known: impl IntoIterator<Item = &'k str> + Clone) -> Option<Repair> {
        Repair::of_slip(self.text, span, word, known)
    }

    /// Adds a warning.
    pub fn warning(&mut self, code: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.tell(code, Severity::Warning, span, message, help, None);
    }

    /// Adds whatever there is to tell.
    pub fn tell(
        &mut self,
        code: &'static str,
        severity: Severity,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
        repair: Option<Repair>,
    ) {
        self.has_errors |= severity == Severity::Error;
        if self.list.len() == MOST {
            self.n_more += 1;
            return;
        }
        let span = self.whole_letters(span);
        let message = in_one_line(&shortened(message.into()));
        let help = visible(&help.into()).into_owned();
        if self.seen.contains(&(span, code, message.clone())) {
            return;
        }
        self.seen.insert((span, code, message.clone()));
        let (line, column) = self.place(span.start);
        let file = Arc::clone(&self.file);
        self.list.push(Diagnostic { code, severity, file, span, line, column, message, help, repair });
    }

    /// The piece within the text, without cutting a letter in two.
    fn whole_letters(&self, span: Span) -> Span {
        let (mut start, mut end) = (span.start.min(self.text.len()), span.end.min(self.text.len()));
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        Span { start, end: end.max(start) }
    }

    /// As [`line_and_column`], for many places of one text.
    fn place(&mut self, offset: usize) -> (usize, usize) {
        if self.line_starts.is_empty() {
            self.line_starts.push(0);
            self.line_starts.extend(self.text.match_indices('\n').map(|(at, _)| at + 1));
        }
        let offset = offset.min(self.text.len());
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts[line - 1];
        (line, line_and_column(&self.text[start..], offset - start).1)
    }

    /// Whether any error was added.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.has_errors
    }

    /// Whether an error was told of something within a piece: what is missing there may follow from it.
    #[must_use]
    pub fn told_within(&self, piece: Span) -> bool {
        let within = |found: &&Diagnostic| piece.start <= found.span.start && found.span.end <= piece.end;
        self.list.iter().filter(within).any(|found| found.severity == Severity::Error)
    }

    /// Everything collected, in the order of the file.
    #[must_use]
    pub fn into_list(mut self) -> Vec<Diagnostic> {
        self.list.sort_by_key(|found| (found.span.start, found.severity));
        if self.n_more > 0 {
            let end = self.text.len();
            let (line, column) = self.place(end);
            self.list.push(Diagnostic {
                code: "RB0014",
                severity: Severity::Error,
                file: Arc::clone(&self.file),
                span: Span { start: end, end },
                line,
                column,
                message: format!("{} more problems of this file are not told", self.n_more),
                help: "mend the first ones; many of the others may go with them".to_owned(),
                repair: None,
            });
        }
        self.list
    }
}

/// A message that quotes a file may quote what a terminal would obey, and ends of lines.
fn in_one_line(message: &str) -> String {
    visible(message).replace('\n', "<U+000A>")
}

/// A message that quotes a file may quote a text without end.
fn shortened(message: String) -> String {
    const LONGEST: usize = 400;
    match message.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &message[..at]),
        None => message,
    }
}

#[cfg(test)]
mod tests {
    use super::{Diagnostics, Span};

    #[test]
    fn a_piece_never_cuts_a_letter_in_two() {
        let mut out = Diagnostics::new("x", "aë„b");
        out.error("RB0009", Span { start: 2, end: 4 }, "one", "");
        out.error("RB0009", Span { start: 9, end: 7 }, "two", "");
        let pieces: Vec<_> = out.into_list().iter().map(|one| (one.span.start, one.span.end)).collect();
        assert_eq!(pieces, [(1, 6), (7, 7)]);
    }
}
