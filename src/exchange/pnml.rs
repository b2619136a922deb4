//! Petri nets as PNML (ISO/IEC 15909-2), as ProM and pm4py write them.
//!
//! Places, transitions and arcs with weights on any page; a first marking; last markings as the two tools write them,
//! each of which ends a path. Where a file names no last marking, it is one token in every place that no transition
//! empties, as pm4py takes it, and a warning says so; where it names no first marking nothing is taken for one, and a
//! warning says that too. A transition is silent where ProM's or pm4py's mark says so; one without a name has its id for
//! a name. Arcs that count otherwise (inhibitor, reset), places that hold only so much and tokens of several kinds are
//! refused: leaving that out would give wrong numbers.
//!
//! Start at [`read`].

use std::collections::BTreeMap;

use crate::alignment::net::{Marking, Transition};
use crate::base::{Diagnostics, Parsed, Span};

use super::arcs::{is_odd_arc, number, odd_kind};
use super::markings;
use super::net::NamedNet;
use super::xml::Element;

/// Reads a net. `file` names it in what is told.
#[must_use]
pub fn read(file: &str, text: &str) -> Parsed<NamedNet> {
    let mut out = Diagnostics::new(file, text);
    let value = Element::read(text, &mut out).and_then(|root| net(&root, &mut out));
    let value = value.filter(|_| !out.has_errors());
    if value.is_none() && !out.has_errors() {
        out.error("EX02", Span::default(), "there is no net in this file", "expected is PNML: <pnml><net> …");
    }
    Parsed { value, diagnostics: out.into_list() }
}

/// What an id stands for.
#[derive(Debug, Clone, Copy)]
enum Node {
    Place(usize),
    Transition(usize),
}

#[derive(Default)]
struct Building<'e> {
    named: NamedNet,
    nodes: BTreeMap<&'e str, Node>,
    /// Other names of nodes, as pages refer to each other.
    aliases: Vec<(&'e Element, &'e str)>,
    arcs: Vec<&'e Element>,
}

fn net(root: &Element, out: &mut Diagnostics<'_>) -> Option<NamedNet> {
    if root.tag.name != "pnml" {
        let message = format!("this is a file of <{}>, not of a Petri net", root.tag.name);
        out.error("EX02", root.tag.span, message, "expected is PNML: <pnml><net> …");
        return None;
    }
    let mut nets = root.all("net");
    let net = nets.next()?;
    if let Some(second) = nets.next() {
        out.error("EX03", second.tag.span, "this file holds more than one net", "put each into a file of its own");
    }
    let mut building = Building::default();
    building.named.name = net.text_of("name").or(net.tag.attribute("id")).unwrap_or_default().to_owned();
    building.page(net, out);
    building.resolve_aliases(out);
    for arc in std::mem::take(&mut building.arcs) {
        building.arc(arc, out);
    }
    let Building { mut named, nodes, .. } = building;
    let place = |id: &str| match nodes.get(id) {
        Some(Node::Place(index)) => Some(*index),
        _ => None,
    };
    markings::first(&named, net, out);
    markings::last(&mut named, net, place, out);
    Some(named)
}

impl<'e> Building<'e> {
    fn page(&mut self, page: &'e Element, out: &mut Diagnostics<'_>) {
        for child in &page.children {
            match child.tag.name.as_str() {
                "page" => self.page(child, out),
                "place" => self.place(child, out),
                "transition" => self.transition(child, out),
                "arc" => self.arcs.push(child),
                "referencePlace" | "referenceTransition" => {
                    let id = self.id(child, out);
                    self.aliases.extend(id.map(|id| (child, id)));
                }
                kind if is_odd_arc(kind) => tell_odd_arc(kind, child, out),
                _ => {}
            }
        }
    }

    fn id(&self, element: &'e Element, out: &mut Diagnostics<'_>) -> Option<&'e str> {
        let Some(id) = element.tag.attribute("id") else {
            let message = format!("a <{}> has no id", element.tag.name);
            out.error("EX04", element.tag.span, message, "give it one: id=\"…\"");
            return None;
        };
        if self.nodes.contains_key(id) || self.aliases.iter().any(|(_, known)| *known == id) {
            out.error("EX05", element.tag.span, format!("the id \"{id}\" is taken"), "give each node an id of its own");
            return None;
        }
        Some(id)
    }

    fn place(&mut self, place: &'e Element, out: &mut Diagnostics<'_>) {
        let Some(id) = self.id(place, out) else { return };
        let index = self.named.net.places;
        self.named.net.places += 1;
        self.named.places.push(place.text_of("name").unwrap_or(id).to_owned());
        self.nodes.insert(id, Node::Place(index));
        if let Some(coloured) = place.all("hlinitialMarking").next() {
            let message = "the tokens of this net are of several kinds";
            out.error("EX12", coloured.tag.span, message, "only nets whose tokens are all alike can be aligned");
        }
        if number(place, "capacity", 0, out).is_some_and(|most| most > 0) {
            let message = format!("the place \"{id}\" holds only so many tokens");
            out.error("EX12", place.tag.span, message, "only places that hold any number of them can be aligned");
        }
        if let Some(tokens) = number(place, "initialMarking", 0, out).filter(|tokens| *tokens > 0) {
            self.named.net.start.push((index, tokens));
        }
    }

    fn transition(&mut self, transition: &'e Element, out: &mut Diagnostics<'_>) {
        let Some(id) = self.id(transition, out) else { return };
        let name = transition.text_of("name").unwrap_or(id);
        let act = (!is_silent(transition)).then(|| self.named.act(name));
        self.nodes.insert(id, Node::Transition(self.named.net.transitions.len()));
        self.named.transitions.push(name.to_owned());
        self.named.net.transitions.push(Transition { act, takes: Marking::new(), puts: Marking::new() });
    }

    fn resolve_aliases(&mut self, out: &mut Diagnostics<'_>) {
        let mut open = std::mem::take(&mut self.aliases);
        let mut before = usize::MAX;
        // A reference may name another reference further down.
        while open.len() < before {
            before = open.len();
            open.retain(|(element, id)| {
                let node = element.tag.attribute("ref").and_then(|of| self.nodes.get(of)).copied();
                node.map(|node| self.nodes.insert(id, node)).is_none()
            });
        }
        for (element, id) in open {
            let message = format!("\"{id}\" refers to a node that does not exist");
            out.error("EX06", element.tag.span, message, "name a node in ref=\"…\"");
        }
    }

    fn arc(&mut self, arc: &Element, out: &mut Diagnostics<'_>) {
        if let Some(kind) = odd_kind(arc) {
            return tell_odd_arc(kind, arc, out);
        }
        if let Some(coloured) = arc.all("hlinscription").next() {
            let message = "the tokens of this net are of several kinds";
            out.error("EX12", coloured.tag.span, message, "only nets whose tokens are all alike can be aligned");
        }
        let weight = number(arc, "inscription", 1, out);
        let mut end = |key: &str| {
            let id = arc.tag.attribute(key);
            let node = id.and_then(|id| self.nodes.get(id)).copied();
            if node.is_none() {
                let message = match id {
                    Some(id) => format!("an arc has the {key} \"{id}\", which does not exist"),
                    None => format!("an arc has no {key}"),
                };
                out.error("EX06", arc.tag.span, message, "name the id of a place or a transition");
            }
            node
        };
        let (source, target) = (end("source"), end("target"));
        let (Some(source), Some(target), Some(weight)) = (source, target, weight) else { return };
        match (source, target) {
            (Node::Place(from), Node::Transition(to)) => self.named.net.transitions[to].takes.push((from, weight)),
            (Node::Transition(from), Node::Place(to)) => self.named.net.transitions[from].puts.push((to, weight)),
            _ => {
                let message = "an arc joins two places or two transitions";
                out.error("EX08", arc.tag.span, message, "an arc leads from a place to a transition, or back");
            }
        }
    }
}

/// Whether a transition is marked as silent: by ProM and pm4py, or in ProM's stochastic nets.
fn is_silent(transition: &Element) -> bool {
    transition.all("toolspecific").any(|mark| {
        let invisible = mark.tag.attribute("activity").is_some_and(|activity| activity.contains("invisible"));
        let property = |one: &Element| {
            one.tag.attribute("key") == Some("invisible") && one.text.trim().eq_ignore_ascii_case("true")
        };
        invisible || mark.all("property").any(property)
    })
}

/// Tells of an arc that does something else than take or put tokens.
fn tell_odd_arc(kind: &str, arc: &Element, out: &mut Diagnostics<'_>) {
    let message = format!("an arc of the kind \"{kind}\" cannot be aligned");
    out.error("EX07", arc.tag.span, message, "only plain arcs with weights can be");
}
