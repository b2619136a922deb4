//! How plain values are read: texts, numbers, lists, pairs, times, prose.

use super::at::At;
use super::node::{Node, Read, Shape, read_or_leave_out, wrong_shape};
use crate::base::diagnostic::Diagnostics;
use crate::base::prose::Prose;
use crate::base::time::{Duration, DurationRange, Entry, WeekMoment};

impl Read for String {
    const EXPECTED: &'static str = "a text in quotes";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        if let Shape::Text(text) = node.shape() {
            return Some(text.to_owned());
        }
        wrong_shape(node, Self::EXPECTED, out);
        None
    }
}

impl Read for Prose {
    const EXPECTED: &'static str = "a text in quotes";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        String::read(node, out).map(|text| Self::from_source(&text))
    }
}

impl Read for bool {
    const EXPECTED: &'static str = "true or false";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        if let Shape::Truth(truth) = node.shape() {
            return Some(truth);
        }
        wrong_shape(node, Self::EXPECTED, out);
        // What was meant is clear, and nothing else needs to be told because of it.
        let (Shape::Text(word) | Shape::Word(word, _)) = node.shape() else { return None };
        match word.to_lowercase().as_str() {
            "true" | "yes" => Some(true),
            "false" | "no" => Some(false),
            _ => None,
        }
    }
}

impl Read for i64 {
    const EXPECTED: &'static str = "a whole number";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        if let Shape::Number(raw) = node.shape()
            && let Ok(number) = raw.parse()
        {
            return Some(number);
        }
        wrong_shape(node, Self::EXPECTED, out);
        None
    }
}

impl<T: Read> Read for At<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        T::read(node, out).map(|value| Self { value, span: node.span() })
    }
}

impl<T: Read> Read for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        if matches!(node.shape(), Shape::Nothing) { Some(None) } else { T::read(node, out).map(Some) }
    }
}

impl<T: Read> Read for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        T::read(node, out).map(Self::new)
    }
}

impl<T: Read> Read for Vec<T> {
    const EXPECTED: &'static str = "a list in [ ]";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        if let Shape::List(items) = node.shape() {
            return Some(items.into_iter().filter_map(|item| read_or_leave_out(item, out)).collect());
        }
        wrong_shape(node, Self::EXPECTED, out);
        None
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    const EXPECTED: &'static str = "a pair in ( )";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        if let Shape::Group(items) = node.shape()
            && let [first, second] = items[..]
        {
            let (first, second) = (A::read(first, out), B::read(second, out));
            return first.zip(second);
        }
        wrong_shape(node, Self::EXPECTED, out);
        None
    }
}

/// Reads a text of a given form, telling what the form is when it does not fit.
fn formed<T>(
    node: Node<'_>,
    out: &mut Diagnostics<'_>,
    expected: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let Shape::Text(text) = node.shape() else {
        wrong_shape(node, expected, out);
        return None;
    };
    let value = parse(text);
    if value.is_none() {
        out.error("RB0107", node.span(), format!("\"{text}\" cannot be read as a time"), format!("write {expected}"));
    }
    value
}

impl Read for Duration {
    const EXPECTED: &'static str = "a length of time such as \"20 min\" or \"1 h 30 min\"";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        formed(node, out, Self::EXPECTED, Self::parse)
    }
}

impl Read for DurationRange {
    const EXPECTED: &'static str = "a length of time such as \"20 min\" or \"30 to 90 min\"";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        if let Shape::Text(text) = node.shape()
            && let Some(sooner_first) = Self::exchanged(text)
        {
            let help = format!("write the shorter time first: \"{sooner_first}\"");
            out.error("RB0107", node.span(), format!("\"{text}\" goes from a longer time to a shorter one"), help);
            return None;
        }
        formed(node, out, Self::EXPECTED, Self::parse)
    }
}

impl Read for Entry {
    const EXPECTED: &'static str = "a weekday and a time such as \"Friday 22:40\" or \"next Friday 22:40\"";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        formed(node, out, Self::EXPECTED, Self::parse)
    }
}

impl Read for WeekMoment {
    const EXPECTED: &'static str = "a weekday and a time such as \"Friday 22:40\"";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        formed(node, out, Self::EXPECTED, Self::parse)
    }
}
