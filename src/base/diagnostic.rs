//! What we say to an author about a content file: where, what, and what to do about it.
//! A diagnostic is data, never an error that stops the reading of the rest; it never speaks about a play.

use std::sync::Arc;

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
}

/// What we understood of a piece of content, and everything we have to say about it.
#[derive(Debug, Clone)]
pub struct Parsed<T> {
    /// `None` only when nothing usable could be built.
    pub value: Option<T>,
    /// Everything worth telling, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Collects diagnostics about one file.
#[derive(Debug)]
pub struct Diagnostics<'a> {
    file: Arc<str>,
    text: &'a str,
    list: Vec<Diagnostic>,
}

impl<'a> Diagnostics<'a> {
    /// Starts a collection for a file with this text.
    #[must_use]
    pub fn new(file: &str, text: &'a str) -> Self {
        Self { file: file.into(), text, list: Vec::new() }
    }

    /// Adds an error.
    pub fn error(&mut self, code: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.push(code, Severity::Error, span, message.into(), help.into());
    }

    /// Adds a warning.
    pub fn warning(&mut self, code: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.push(code, Severity::Warning, span, message.into(), help.into());
    }

    fn push(&mut self, code: &'static str, severity: Severity, span: Span, message: String, help: String) {
        let (line, column) = line_and_column(self.text, span.start);
        let found = Diagnostic { code, severity, file: Arc::clone(&self.file), span, line, column, message, help };
        if !self.list.contains(&found) {
            self.list.push(found);
        }
    }

    /// Whether any error was added.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|found| found.severity == Severity::Error)
    }

    /// Everything collected, in the order of the file.
    #[must_use]
    pub fn into_list(mut self) -> Vec<Diagnostic> {
        self.list.sort_by_key(|found| (found.span.start, found.severity));
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

/// The nearest of `known` to `word`, when it is near enough to be a slip of the fingers.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count().max(word.chars().count()) / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Advice for a name that nothing has: the nearest one, or all there are.
#[must_use]
pub fn did_you_mean<'k>(word: &str, known: impl IntoIterator<Item = &'k str> + Clone) -> String {
    if let Some(near) = nearest(word, known.clone()) {
        return format!("did you mean \"{near}\"?");
    }
    let all: Vec<&str> = known.into_iter().take(12).collect();
    if all.is_empty() {
        "there is none to choose from yet".to_owned()
    } else {
        format!("known here: {}", all.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::{did_you_mean, line_and_column};

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_and_column("a\në„x", 2 + "ë„".len()), (2, 3));
        assert_eq!(line_and_column("ab", 99), (1, 3));
    }

    #[test]
    fn slips_are_recognised() {
        assert_eq!(did_you_mean("patrl", ["patrol", "owner"]), "did you mean \"patrol\"?");
        assert_eq!(did_you_mean("xyz", ["patrol", "owner"]), "known here: patrol, owner");
    }
}
