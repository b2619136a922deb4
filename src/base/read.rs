//! Reads RON text into documents, keeps the place of every value, and never gives up: a broken value is told and
//! left out, and the reading goes on with its neighbours.
//! It never resolves names or judges content; that is for the layers that own the documents.
//! The notation is that of RON, read by our own reader, because it must go on after a slip and tell it in the author's
//! words: `scan` cuts the text into words and signs, `quotes` knows where a text ends, `json` takes
//! files of another notation as they were meant, `parse` builds the tree.
//! Start at [`read_document`]; documents are declared with `document!` and
//! `words!`, and values are read by [`Read`].

mod encoding;
mod json;
mod lines;
mod parse;
mod quotes;
mod scan;
mod tree;
mod values;

use std::ops::Deref;

pub use encoding::is_readable;
pub use tree::{Fields, Node, Shape};

use super::diagnostic::{Diagnostics, Parsed, Span};

/// A value and its place in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Deref for At<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'a, T> IntoIterator for &'a At<Vec<T>> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.value.iter()
    }
}

/// A name as the author wrote it, with its place: an id, or a reference to one.
pub type Name = At<String>;

/// What can be read from a value of a content file.
pub trait Read: Sized {
    /// What to write here, for advice: `a text in quotes`, `a list in [ ]`.
    const EXPECTED: &'static str;

    /// Reads a value, or tells what is wrong with it and returns `None`.
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self>;
}

/// Reads a whole file. Anything that can be understood is in the value, even when other parts are broken.
#[must_use]
pub fn read_document<T: Read>(file: &str, text: &str) -> Parsed<T> {
    let mut out = Diagnostics::new(file, text);
    let value = read_into(text, &mut out);
    Parsed { value, diagnostics: out.into_list() }
}

/// Reads a whole file into a collection of diagnostics that others go on using.
pub fn read_into<T: Read>(text: &str, out: &mut Diagnostics<'_>) -> Option<T> {
    tree::parse(text, out, |node, out| T::read(node, out))
}

/// Tells that a value has the wrong shape.
pub fn wrong_shape(node: Node<'_>, expected: &str, out: &mut Diagnostics<'_>) {
    if !matches!(node.shape(), Shape::Broken) {
        out.error("RB0104", node.span(), format!("{} cannot stand here", node.what()), format!("write {expected}"));
    }
}

/// Declares a document: a struct with named fields, read from `( field: value, … )`. A field with `= default` may be
/// left out. One with `; stand-in` must be there; when it is not, that is told, and the rest is read on with the
/// stand-in, so that nothing else stays hidden. Unknown fields are told with the nearest known name, missing ones with their own.
macro_rules! document {
    ($(#[$meta:meta])* $name:ident { $( $(#[$fmeta:meta])* $field:ident : $ty:ty $(= $default:expr)? $(; $stand_in:expr)? ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        #[allow(unreachable_pub, reason = "a document may be private to its module")]
        pub struct $name {
            /// Where the whole value stands.
            pub span: $crate::base::Span,
            $( $(#[$fmeta])* pub $field: $ty, )*
        }
        impl $crate::base::read::Read for $name {
            const EXPECTED: &'static str = "fields in ( )";
            fn read(node: $crate::base::read::Node<'_>, out: &mut $crate::base::Diagnostics<'_>) -> Option<Self> {
                let mut fields = $crate::base::read::Fields::of(node, &[$(stringify!($field)),*], out)?;
                $( let $field: Option<$ty> = $crate::base::read::document!(@read fields out $field $ty $(, $default)? $(; $stand_in)?); )*
                fields.finish(out);
                Some(Self { span: fields.span(), $( $field: $field?, )* })
            }
        }
    };
    (@read $fields:ident $out:ident $field:ident $ty:ty) => { $fields.required::<$ty>(stringify!($field), $out) };
    (@read $fields:ident $out:ident $field:ident $ty:ty, $default:expr) => {
        Some($fields.optional::<$ty>(stringify!($field), $out).unwrap_or_else(|| $default))
    };
    (@read $fields:ident $out:ident $field:ident $ty:ty ; $stand_in:expr) => {
        Some($fields.required::<$ty>(stringify!($field), $out).unwrap_or_else(|| $stand_in))
    };
}

/// Declares a choice between bare words, such as `Critical`.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $( $(#[$vmeta:meta])* $word:ident ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(unreachable_pub, reason = "a document may be private to its module")]
        pub enum $name { $( $(#[$vmeta])* $word ),* }
        impl $crate::base::read::Read for $name {
            const EXPECTED: &'static str = concat!("one of:", $(" ", stringify!($word)),*);
            fn read(node: $crate::base::read::Node<'_>, out: &mut $crate::base::Diagnostics<'_>) -> Option<Self> {
                let word = node.bare_word(Self::EXPECTED, out)?;
                match word {
                    $( stringify!($word) => Some(Self::$word), )*
                    other => { node.unknown_word(other, &[$(stringify!($word)),*], out); None }
                }
            }
        }
    };
}

pub(crate) use {document, words};

#[cfg(test)]
mod tests {
    use super::{At, Name, read_document};

    document! {
        /// A sign at a road closure.
        SignDoc { id: Name, text: String = String::new(), lit: bool = false }
    }
    words! { /// A side.
    Side { Left, Right } }
    document! { /// A closure.
    ClosureDoc { format: i64, side: Side = Side::Left, signs: Vec<SignDoc> = Vec::new() } }

    fn check(text: &str, expected: &[&str]) -> Option<ClosureDoc> {
        let parsed = read_document::<ClosureDoc>("road.ron", text);
        let told: Vec<String> = parsed
            .diagnostics
            .iter()
            .map(|d| format!("{}:{} {} {} | {}", d.line, d.column, d.code, d.message, d.help))
            .collect();
        assert_eq!(told, expected);
        parsed.value
    }

    #[test]
    fn a_good_file_is_read_with_its_places() {
        let text = "(format: 1, side: Right, signs: [(id: \"stop\", lit: true)])";
        let closure = check(text, &[]).unwrap();
        let At { value, span } = &closure.signs[0].id;
        assert_eq!((value.as_str(), &text[span.start..span.end]), ("stop", "\"stop\""));
        assert_eq!((closure.format, closure.side), (1, Side::Right));
        assert_eq!((closure.signs[0].lit, closure.signs[0].text.as_str()), (true, ""));
        assert_eq!((closure.span.start, closure.signs[0].span.start), (0, text.find("(id").unwrap()));
    }

    #[test]
    fn every_problem_is_told_and_the_rest_is_kept() {
        let text = "(\n  format: 1,\n  sides: Left,\n  side: Lft,\n  signs: [\n    (id: 7),\n    (txt: \"x\"),\n    (id: \"go\"),\n  ],\n)";
        let closure = check(
            text,
            &[
                "3:3 RB0102 there is no field \"sides\" here | did you mean \"side\"?",
                "4:9 RB0105 \"Lft\" is not one of the words that can stand here | did you mean \"Left\"?",
                "6:10 RB0104 a number cannot stand here | write a text in quotes",
                "7:5 RB0103 the field \"id\" is missing here | add id: followed by a text in quotes",
                "7:6 RB0102 there is no field \"txt\" here | did you mean \"text\"?",
            ],
        )
        .unwrap();
        assert_eq!(closure.signs.len(), 1);
    }

    #[test]
    fn broken_syntax_is_told_with_its_place() {
        let text = "(format: 1, signs: [(id: \"a\" text: \"b\")]";
        let help = "1:1 RB0005 the ( opened here is not closed | add ) before the file ends in line 1, column 41";
        let closure =
            check(text, &[help, "1:29 RB0004 a comma is missing here | add a comma between the two"]).unwrap();
        assert_eq!(closure.signs[0].text, "b");
    }
}
