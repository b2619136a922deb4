//! The words and signs of a file, and what a name looks like.

use std::borrow::Cow;

use crate::base::span::Span;

/// A word or sign.
#[derive(Debug, Clone)]
pub(super) struct Token<'t> {
    pub(super) what: What<'t>,
    pub(super) span: Span,
}

/// The kinds of words and signs.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What<'t> {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    Comma,
    Colon,
    Text(Cow<'t, str>),
    Word(Cow<'t, str>),
    Number(Cow<'t, str>),
    /// Anything else.
    Other(char),
    /// The end of the file.
    End,
}

/// Whether a text could be the name of a field.
pub(super) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}
