//! The tree of a RON file as `ron2` gives it, behind one door: nothing else names that crate.

use std::collections::BTreeMap;

use ron2::ast::{Expr, StructBody, parse_document_lossy};

use super::depth::too_deep;
use super::{Read, wrong_shape};
use crate::base::diagnostic::{Diagnostics, Span, did_you_mean};

/// One value of a file.
#[derive(Debug, Clone, Copy)]
pub struct Node<'n>(&'n Expr<'n>);

/// The shape of a value.
#[derive(Debug)]
pub enum Shape<'n> {
    /// Text in quotes.
    Text(&'n str),
    /// `true` or `false`.
    Truth(bool),
    /// A number, as written.
    Number(&'n str),
    /// `[ … ]`.
    List(Vec<Node<'n>>),
    /// `( a, b )` or `()`.
    Group(Vec<Node<'n>>),
    /// `( field: value, … )`.
    Record,
    /// `Word` or `Word( … )`.
    Word(&'n str, Vec<Node<'n>>),
    /// Something the syntax reader has already complained about, or that our files never use.
    Broken,
    /// `None`.
    Nothing,
    /// `{ … }`, characters and bytes: RON has them, our files do not.
    Foreign,
}

fn span_of(span: ron2::error::Span) -> Span {
    Span { start: span.start_offset, end: span.end_offset.max(span.start_offset) }
}

pub(super) fn parse<T>(
    text: &str,
    out: &mut Diagnostics<'_>,
    read: impl FnOnce(Node<'_>, &mut Diagnostics<'_>) -> Option<T>,
) -> Option<T> {
    if let Some(at) = too_deep(text) {
        let help = "close the brackets that were opened before; the first one left open may stand much earlier";
        out.error("RB0108", Span { start: at, end: at + 1 }, "brackets are nested too deeply here", help);
        return None;
    }
    let (document, errors) = parse_document_lossy(text);
    for error in &errors {
        let mut message = error.kind().to_string();
        if let Some(first) = message.get(..1) {
            message = first.to_lowercase() + message.get(1..).unwrap_or_default();
        }
        let help = "check the commas, quotes and brackets here and at the end of the line before";
        out.error("RB0101", span_of(*error.span()), message, help);
    }
    let Some(value) = &document.value else {
        if errors.is_empty() {
            out.error("RB0101", Span::default(), "the file is empty", "begin with ( format: 1, …");
        }
        return None;
    };
    read(Node(value), out)
}

impl<'n> Node<'n> {
    /// Where the value stands.
    #[must_use]
    pub fn span(self) -> Span {
        span_of(*self.0.span())
    }

    /// The shape of the value; `Some(x)` counts as `x`.
    #[must_use]
    pub fn shape(self) -> Shape<'n> {
        match self.0 {
            Expr::Unit(_) => Shape::Group(Vec::new()),
            Expr::Bool(truth) => Shape::Truth(truth.value),
            Expr::Number(number) => Shape::Number(&number.raw),
            Expr::String(text) => Shape::Text(&text.value),
            Expr::Option(option) => option.value.as_ref().map_or(Shape::Nothing, |inner| Node(&inner.expr).shape()),
            Expr::Seq(list) => Shape::List(list.items.iter().map(|item| Node(&item.expr)).collect()),
            Expr::Tuple(group) => Shape::Group(group.elements.iter().map(|item| Node(&item.expr)).collect()),
            Expr::AnonStruct(_) => Shape::Record,
            Expr::Struct(word) => match &word.body {
                None => Shape::Word(&word.name.name, Vec::new()),
                Some(StructBody::Tuple(body)) => {
                    Shape::Word(&word.name.name, body.elements.iter().map(|item| Node(&item.expr)).collect())
                }
                Some(StructBody::Fields(_)) => Shape::Foreign,
            },
            Expr::Error(_) => Shape::Broken,
            Expr::Char(_) | Expr::Byte(_) | Expr::Bytes(_) | Expr::Map(_) => Shape::Foreign,
        }
    }

    /// The shape in words, to begin a sentence with.
    #[must_use]
    pub fn what(self) -> String {
        match self.shape() {
            Shape::Text(_) => "a text in quotes".to_owned(),
            Shape::Truth(_) => "true or false".to_owned(),
            Shape::Number(_) => "a number".to_owned(),
            Shape::List(_) => "a list in [ ]".to_owned(),
            Shape::Group(_) => "a group of values in ( )".to_owned(),
            Shape::Record => "fields in ( )".to_owned(),
            Shape::Word(word, _) => format!("the word {word} without quotes"),
            Shape::Nothing => "None".to_owned(),
            Shape::Broken | Shape::Foreign => "this".to_owned(),
        }
    }

    /// The bare word that stands here, without anything behind it.
    pub fn bare_word(self, expected: &str, out: &mut Diagnostics<'_>) -> Option<&'n str> {
        if let Shape::Word(word, rest) = self.shape()
            && rest.is_empty()
        {
            return Some(word);
        }
        wrong_shape(self, expected, out);
        None
    }

    /// Tells that a word is none of those that can stand here.
    pub fn unknown_word(self, word: &str, known: &[&'static str], out: &mut Diagnostics<'_>) {
        let message = format!("\"{word}\" is not one of the words that can stand here");
        out.error("RB0105", self.span(), message, did_you_mean(word, known.iter().copied()));
    }
}

/// The fields of a record that is being read.
#[derive(Debug)]
pub struct Fields<'n> {
    span: Span,
    values: BTreeMap<&'n str, Node<'n>>,
}

impl<'n> Fields<'n> {
    /// Opens a record whose fields have these names; tells of unknown and repeated ones.
    pub fn of(node: Node<'n>, known: &[&'static str], out: &mut Diagnostics<'_>) -> Option<Self> {
        let span = node.span();
        let fields = match node.0 {
            Expr::AnonStruct(record) => &record.fields[..],
            Expr::Unit(_) => &[],
            _ => {
                wrong_shape(node, "fields in ( ), each as name: value", out);
                return None;
            }
        };
        let mut values = BTreeMap::new();
        for field in fields {
            let name: &str = &field.name.name;
            let place = span_of(field.name.span);
            if !known.iter().any(|known| plain(known) == name) {
                let message = format!("there is no field \"{name}\" here");
                out.error("RB0102", place, message, did_you_mean(name, known.iter().map(|known| plain(known))));
            } else if values.insert(name, Node(&field.value)).is_some() {
                out.error("RB0106", place, format!("the field \"{name}\" stands twice"), "keep one of the two");
            }
        }
        Some(Self { span, values })
    }

    /// Where the record stands.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// Reads a field that must be there.
    pub fn required<T: Read>(&mut self, name: &str, out: &mut Diagnostics<'_>) -> Option<T> {
        let name = plain(name);
        let Some(node) = self.values.get(name) else {
            let help = format!("add {name}: followed by {}", T::EXPECTED);
            out.error("RB0103", self.span, format!("the field \"{name}\" is missing here"), help);
            return None;
        };
        T::read(*node, out)
    }

    /// Reads a field that may be left out.
    pub fn optional<T: Read>(&mut self, name: &str, out: &mut Diagnostics<'_>) -> Option<T> {
        T::read(*self.values.get(plain(name))?, out)
    }
}

/// Field names that are Rust keywords carry a mark that authors do not write.
fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}
