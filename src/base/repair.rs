//! The exact change of a file that mends a problem, where the repair leaves no choice. Whoever shows it can also make
//! it. It never decides what an author meant: a problem with two ways to mend it has no repair.

use super::nearest::nearest;
use super::span::Span;

/// What takes the place of a piece of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The piece; empty where something is only added.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

impl Repair {
    /// Something else in the place of a piece.
    pub fn replace(start: usize, end: usize, text: impl Into<String>) -> Self {
        Self { span: Span { start, end }, text: text.into() }
    }

    /// Something added before this byte.
    pub fn add(at: usize, text: impl Into<String>) -> Self {
        Self::replace(at, at, text)
    }

    /// The nearest of `known` in the place of `word`, when no other is as near. The word stands within `span`.
    pub(super) fn of_slip<'k>(
        text: &str,
        span: Span,
        word: &str,
        known: impl IntoIterator<Item = &'k str> + Clone,
    ) -> Option<Self> {
        let near = nearest(word, known.clone())?;
        let distance = strsim::damerau_levenshtein(word, near);
        let mut others = known.into_iter().filter(|other| *other != near);
        if others.any(|other| nearest(word, [other]).is_some() && strsim::damerau_levenshtein(word, other) == distance)
        {
            return None;
        }
        let start = span.start + text.get(span.start..span.end)?.find(word)?;
        Some(Self::replace(start, start + word.len(), near))
    }

    /// The whole text, mended. `None` when it is not the text that the repair was made for.
    #[must_use]
    pub fn in_text(&self, text: &str) -> Option<String> {
        let (before, behind) = (text.get(..self.span.start)?, text.get(self.span.end..)?);
        Some([before, &self.text, behind].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::{Repair, Span};

    #[test]
    fn a_slip_is_mended_when_one_name_alone_is_near() {
        let text = "( acts: \"patrl\" )";
        let span = Span { start: 8, end: 15 };
        let repair = |known: &[&str]| Repair::of_slip(text, span, "patrl", known.iter().copied());
        assert_eq!(repair(&["patrol", "owner"]).unwrap().in_text(text).unwrap(), "( acts: \"patrol\" )");
        assert_eq!(repair(&["patrol", "patrel"]), None);
        assert_eq!(repair(&["owner"]), None);
    }

    #[test]
    fn a_repair_of_another_text_is_none() {
        assert_eq!(Repair::add(9, ",").in_text("short"), None);
    }
}
