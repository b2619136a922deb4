//! The tree of a content file: its values with their places, as they were understood.

use std::borrow::Cow;

use crate::base::span::Span;

/// A value as it stands in a file.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    pub(super) span: Span,
    pub(super) kind: Kind<'t>,
}

/// The kinds of values.
#[derive(Debug)]
pub(super) enum Kind<'t> {
    Text(Cow<'t, str>),
    Truth(bool),
    Number(Cow<'t, str>),
    List(Vec<Tree<'t>>),
    Group(Vec<Tree<'t>>),
    Record(Vec<Field<'t>>),
    Word(Cow<'t, str>, Vec<Tree<'t>>),
    Nothing,
    /// Told already.
    Broken,
    /// Part of the notation, and never used in our files.
    Foreign,
}

/// A field of a record.
#[derive(Debug)]
pub(super) struct Field<'t> {
    pub(super) name: Cow<'t, str>,
    pub(super) place: Span,
    pub(super) value: Tree<'t>,
}
