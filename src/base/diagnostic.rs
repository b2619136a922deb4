//! What we say to an author about a content file: where, what, and what to do about it.
//! A diagnostic is data, never an error that stops the reading of the rest; it never speaks about a play.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Repair;

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The content cannot be played before this is mended.
    Error,
    /// The content can be played; someone should look at this.
    Warning,
}

/// A piece of a file, in bytes from its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// First byte after the piece.
    pub end: usize,
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
        let repair = self.slip(span, word, known.clone());
        self.tell(code, Severity::Error, span, message, did_you_mean(word, known), repair);
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
        let message = shortened(message.into());
        if self.seen.contains(&(span, code, message.clone())) {
            return;
        }
        self.seen.insert((span, code, message.clone()));
        let (line, column) = self.place(span.start);
        let file = Arc::clone(&self.file);
        self.list.push(Diagnostic { code, severity, file, span, line, column, message, help: help.into(), repair });
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

/// Line and column, both from 1, the column in characters, of a byte offset. Offsets past the end give the end.
#[must_use]
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// A message that quotes a file may quote a text without end.
fn shortened(message: String) -> String {
    const LONGEST: usize = 400;
    match message.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &message[..at]),
        None => message,
    }
}

/// The nearest of `known` to `word`, when it is near enough to be a slip of the fingers.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let length = word.chars().count();
    known
        .into_iter()
        .filter_map(|candidate| {
            let other = candidate.chars().count();
            let most = (other.max(length) / 3).max(1);
            // Comparing takes long for long words; those of very different length are not compared at all.
            let distance = (length.abs_diff(other) <= most).then(|| strsim::damerau_levenshtein(word, candidate))?;
            (distance <= most).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// So many names are all shown to somebody who wrote another one; of more, only the nearest few.
const MOST_NAMES: usize = 40;
const FEW_NAMES: usize = 12;

/// Advice for a name that nothing has: the nearest one, or all there are.
#[must_use]
pub fn did_you_mean<'k>(word: &str, known: impl IntoIterator<Item = &'k str> + Clone) -> String {
    if let Some(near) = nearest(word, known.clone()) {
        return format!("did you mean \"{near}\"?");
    }
    let mut all: Vec<&str> = known.into_iter().collect();
    if all.is_empty() {
        return "there is none to choose from yet".to_owned();
    }
    if all.len() <= MOST_NAMES {
        return format!("known here: {}", all.join(", "));
    }
    all.sort_by_key(|name| strsim::damerau_levenshtein(word, name));
    format!("known here, the most similar first: {} …", all[..FEW_NAMES].join(", "))
}

#[cfg(test)]
mod tests {
    use super::{Diagnostics, Span, did_you_mean, line_and_column};

    #[test]
    fn a_piece_never_cuts_a_letter_in_two() {
        let mut out = Diagnostics::new("x", "aë„b");
        out.error("RB0009", Span { start: 2, end: 4 }, "one", "");
        out.error("RB0009", Span { start: 9, end: 7 }, "two", "");
        let pieces: Vec<_> = out.into_list().iter().map(|one| (one.span.start, one.span.end)).collect();
        assert_eq!(pieces, [(1, 6), (7, 7)]);
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_and_column("a\në„x", 2 + "ë„".len()), (2, 3));
        assert_eq!(line_and_column("ab", 99), (1, 3));
    }

    #[test]
    fn slips_are_recognised() {
        assert_eq!(did_you_mean("patrl", ["patrol", "owner"]), "did you mean \"patrol\"?");
        assert_eq!(did_you_mean("xyz", ["patrol", "owner"]), "known here: patrol, owner");
        let many: Vec<String> = (0..50).map(|n| format!("number-{n}")).chain(["call-office".to_owned()]).collect();
        let told = did_you_mean("office", many.iter().map(String::as_str));
        assert!(told.starts_with("known here, the most similar first: call-office, "), "{told}");
    }
}
