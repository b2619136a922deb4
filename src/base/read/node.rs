//! What documents are read from: the values of a file one by one, and the fields of a record.

use std::collections::BTreeMap;

use super::tree::{Field, Kind, Tree};
use crate::base::diagnostic::{Diagnostics, Severity};
use crate::base::nearest::{did_you_mean, nearest};
use crate::base::repair::Repair;
use crate::base::span::Span;

/// What can be read from a value of a content file.
pub trait Read: Sized {
    /// What to write here, for advice: `a text in quotes`, `a list in [ ]`.
    const EXPECTED: &'static str;

    /// Reads a value, or tells what is wrong with it and returns `None`.
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self>;
}

/// One value of a file.
#[derive(Debug, Clone, Copy)]
pub struct Node<'n>(pub(super) &'n Tree<'n>);

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
    /// Something the syntax reader has already complained about.
    Broken,
    /// `None`.
    Nothing,
    /// The notation has it, our files do not.
    Foreign,
}

fn nodes<'n>(list: &'n [Tree<'n>]) -> Vec<Node<'n>> {
    list.iter().map(Node).collect()
}

impl<'n> Node<'n> {
    /// Where the value stands.
    #[must_use]
    pub fn span(self) -> Span {
        self.0.span
    }

    /// The shape of the value; `Some(x)` counts as `x`.
    #[must_use]
    pub fn shape(self) -> Shape<'n> {
        match &self.0.kind {
            Kind::Text(text) => Shape::Text(text),
            Kind::Truth(truth) => Shape::Truth(*truth),
            Kind::Number(raw) => Shape::Number(raw),
            Kind::List(list) => Shape::List(nodes(list)),
            Kind::Group(group) => Shape::Group(nodes(group)),
            Kind::Record(_) => Shape::Record,
            Kind::Word(word, rest) if word == "Some" && rest.len() == 1 => Node(&rest[0]).shape(),
            Kind::Word(word, rest) => Shape::Word(word, nodes(rest)),
            Kind::Nothing => Shape::Nothing,
            Kind::Broken => Shape::Broken,
            Kind::Foreign => Shape::Foreign,
        }
    }

    /// Remembers the names in a value that is left out, so that nobody is told that nothing has them.
    pub(super) fn left_out(self, out: &mut Diagnostics<'_>) {
        match &self.0.kind {
            Kind::Text(text) => out.leave_out(text),
            Kind::List(list) | Kind::Group(list) | Kind::Word(_, list) => {
                list.iter().for_each(|one| Node(one).left_out(out));
            }
            Kind::Record(fields) => fields.iter().for_each(|field| Node(&field.value).left_out(out)),
            _ => {}
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
        out.unknown("RB0105", self.span(), word, message, known.iter().copied());
    }
}

/// Tells that a value has the wrong shape.
pub fn wrong_shape(node: Node<'_>, expected: &str, out: &mut Diagnostics<'_>) {
    if !matches!(node.shape(), Shape::Broken) {
        out.error("RB0104", node.span(), format!("{} cannot stand here", node.what()), format!("write {expected}"));
    }
}

/// The fields of a record that is being read.
#[derive(Debug)]
pub struct Fields<'n> {
    span: Span,
    values: BTreeMap<&'n str, Node<'n>>,
    known: Vec<&'static str>,
    strangers: Vec<&'n Field<'n>>,
}

impl<'n> Fields<'n> {
    /// Opens a record whose fields have these names; tells of unknown and repeated ones.
    pub fn of(node: Node<'n>, known: &[&'static str], out: &mut Diagnostics<'_>) -> Option<Self> {
        let span = node.span();
        let fields = match &node.0.kind {
            Kind::Record(fields) => &fields[..],
            Kind::Group(group) if group.is_empty() => &[],
            _ => {
                wrong_shape(node, "fields in ( ), each as name: value", out);
                return None;
            }
        };
        let mut values = BTreeMap::new();
        let mut unknown = Vec::new();
        for field in fields {
            let (name, place) = (&*field.name, field.place);
            if !known.iter().any(|known| plain(known) == name) {
                unknown.push(field);
            } else if values.insert(name, Node(&field.value)).is_some() {
                out.error("RB0106", place, format!("the field \"{name}\" stands twice"), "keep one of the two");
            }
        }
        let mut strangers = Vec::new();
        // A field that stands here as well cannot be what another one was meant to be.
        let missing: Vec<&str> =
            known.iter().map(|known| plain(known)).filter(|known| !values.contains_key(known)).collect();
        for field in unknown {
            // Where it is clear what was meant, nothing else needs to be told because of it.
            let Some(near) = nearest(&field.name, missing.iter().copied()).filter(|near| !values.contains_key(near))
            else {
                strangers.push(field);
                continue;
            };
            let repair = out.slip(field.place, &field.name, missing.iter().copied());
            tell_unknown(field, &format!("did you mean \"{near}\"?"), repair, out);
            values.insert(near, Node(&field.value));
        }
        Some(Self { span, values, known: known.to_vec(), strangers })
    }

    /// Tells of the fields that are none, once it is known which ones are missing.
    pub fn finish(&mut self, out: &mut Diagnostics<'_>) {
        for field in self.strangers.drain(..) {
            tell_unknown(field, &did_you_mean(&field.name, self.known.iter().map(|known| plain(known))), None, out);
        }
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
            if let [stranger] = self.strangers[..] {
                tell_unknown(stranger, &format!("is it what belongs behind {name}:? That one is missing"), None, out);
                self.strangers.clear();
                return read_or_leave_out(Node(&stranger.value), out);
            }
            let help = format!("add {name}: followed by {}", T::EXPECTED);
            out.error("RB0103", self.span, format!("the field \"{name}\" is missing here"), help);
            return None;
        };
        read_or_leave_out(*node, out)
    }

    /// Reads a field that may be left out.
    pub fn optional<T: Read>(&mut self, name: &str, out: &mut Diagnostics<'_>) -> Option<T> {
        read_or_leave_out(*self.values.get(plain(name))?, out)
    }
}

fn tell_unknown(field: &Field<'_>, help: &str, repair: Option<Repair>, out: &mut Diagnostics<'_>) {
    let message = format!("there is no field \"{}\" here", field.name);
    out.tell("RB0102", Severity::Error, field.place, message, help, repair);
}

/// Reads a value; one that cannot be read is left out with all its names.
pub(super) fn read_or_leave_out<T: Read>(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<T> {
    let value = T::read(node, out);
    if value.is_none() {
        node.left_out(out);
    }
    value
}

/// Field names that are Rust keywords carry a mark that authors do not write.
fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}
