//! What a net says about its tokens and arcs, in the notations of several tools: numbers, and arcs that count otherwise
//! than plain ones.
//! It never builds the net; see `pnml`.

use crate::base::Diagnostics;

use super::xml::Element;

/// Words for the kind of an arc that is a plain one.
const PLAIN: [&str; 4] = ["normal", "ordinary", "default", "arc"];
/// Where tools write the kind of an arc: in an attribute, or in a child.
const KIND: [&str; 3] = ["type", "kind", "arctype"];
/// Beginnings of words for what an arc does other than take and put.
const ODD: [&str; 2] = ["inhibit", "reset"];
/// Elements by which SNAKES and others say the same.
const ODD_TAGS: [&str; 5] = ["test", "flush", "read", "equal", "transfer"];
/// What says nothing about the meaning of a net.
const LOOKS: [&str; 4] = ["graphics", "name", "arcpath", "offset"];

/// The kind of an arc that is no plain one, in the file's own word.
pub(super) fn odd_kind(arc: &Element) -> Option<&str> {
    let is_kind = |name: &str| KIND.iter().any(|kind| name.eq_ignore_ascii_case(kind));
    let attributes = arc.tag.attributes.iter().filter(|(key, _)| is_kind(key)).map(|(_, value)| value.as_str());
    let children = arc.children.iter().filter(|child| is_kind(&child.tag.name)).filter_map(Element::said);
    let named = attributes.chain(children).find(|kind| {
        let word = kind.rsplit(':').next().unwrap_or(kind).trim();
        !PLAIN.iter().any(|plain| word.eq_ignore_ascii_case(plain))
    });
    named.or_else(|| arc.children.iter().find_map(odd_within))
}

/// A word within a part of an arc by which it is no plain one.
fn odd_within(part: &Element) -> Option<&str> {
    let tag = part.tag.name.as_str();
    let is = |known: &[&str]| known.iter().any(|name| tag.eq_ignore_ascii_case(name));
    if is(&LOOKS) {
        return None;
    }
    let odd = |text: &&str| ODD.iter().any(|word| text.to_ascii_lowercase().contains(word));
    if is(&ODD_TAGS) || odd(&tag) {
        return Some(tag);
    }
    let values = part.tag.attributes.iter().flat_map(|(key, value)| [key.as_str(), value.as_str()]);
    values.chain([part.text.trim()]).find(odd).or_else(|| part.children.iter().find_map(odd_within))
}

/// Whether an element of a page is an arc by another name, such as `inhibitorArc`.
pub(super) fn is_odd_arc(tag: &str) -> bool {
    tag.len() > 3 && tag.get(tag.len() - 3..).is_some_and(|end| end.eq_ignore_ascii_case("arc"))
}

/// The number in a child of an element, as ISO 15909 writes it (`<text>2</text>`) or as PIPE does
/// (`<value>Default,2</value>`); `usual` where there is no such child, or nothing in it.
pub(super) fn number(element: &Element, child: &str, usual: u32, out: &mut Diagnostics<'_>) -> Option<u32> {
    let Some(child) = element.all(child).find(|child| says_something(child)) else { return Some(usual) };
    let text = child.said().unwrap_or(&child.tag.name);
    count(text, element, out)
}

fn says_something(part: &Element) -> bool {
    let mute = ["graphics", "offset", "toolspecific", "name"].contains(&part.tag.name.as_str());
    !mute && (part.said().is_some() || part.children.iter().any(says_something))
}

/// A number of tokens; of one colour, where the tool knows colours.
pub(super) fn count(text: &str, element: &Element, out: &mut Diagnostics<'_>) -> Option<u32> {
    let number = text.parse().ok().or_else(|| of_one_colour(text));
    if number.is_none() {
        let message = format!("\"{text}\" is no number of tokens");
        out.error("EX11", element.tag.span, message, "write a whole number that is not negative, of one kind of token");
    }
    number
}

/// `Default,2`, or `Default,2,Red,0`: colours and their numbers in turn, at most one of them not zero.
fn of_one_colour(text: &str) -> Option<u32> {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let (pairs, rest) = parts.as_chunks::<2>();
    let counts: Vec<u32> = pairs.iter().map(|[_, count]| count.parse().ok()).collect::<Option<_>>()?;
    let mut some = counts.iter().copied().filter(|count| *count > 0);
    let only = some.next().unwrap_or(0);
    (rest.is_empty() && !pairs.is_empty() && some.next().is_none()).then_some(only)
}
