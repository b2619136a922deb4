//! The plan as DOT text, for tools that lay graphs out themselves.

use crate::base::{Catalogue, Message};
use crate::scenario::Case;

use super::model::{CaseGraph, Course, Line, Node, NodeKind, Way, Why};
use super::words;

/// The plan in the DOT language.
#[must_use]
pub fn dot(graph: &CaseGraph, case: &Case, words: &Catalogue) -> String {
    let mut out = format!("digraph {} {{\n", quoted(&case.scenario.id));
    out.push_str("  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"Noto Sans\"];\n");
    out.push_str("  edge [fontname=\"Noto Sans\", fontsize=10];\n");
    for (at, node) in graph.nodes.iter().enumerate() {
        out.push_str(&format!("  n{at} [{}];\n", attributes(node, graph, words)));
    }
    for way in &graph.ways {
        out.push_str(&format!("  n{} -> n{} [{}];\n", way.from, way.to, way_attributes(way, graph, words)));
    }
    out.push_str("}\n");
    out
}

fn attributes(node: &Node, graph: &CaseGraph, words: &Catalogue) -> String {
    let mut label = vec![node.title.clone()];
    label.extend(words::second_line(node, words));
    label.extend(words::marks(node, graph, words));
    label.extend(node.lines.iter().map(|line| words::line(line, words)));
    let mut attributes = vec![format!("id={}, label={}", quoted(&node.id), quoted(&label.join("\n")))];
    match node.kind {
        NodeKind::Ending(_) => attributes.push("shape=ellipse".to_owned()),
        NodeKind::News(_) | NodeKind::Act => attributes.push("shape=note".to_owned()),
        NodeKind::Situation(_) => {}
    }
    if node.dead_end {
        attributes.push("shape=octagon".to_owned());
    }
    if node.is_problem() {
        attributes.push("style=\"rounded,dashed\"".to_owned());
    }
    match node.course {
        Course::Not => {}
        Course::Played => attributes.push("penwidth=3".to_owned()),
        Course::Here => attributes.push("penwidth=3, peripheries=2".to_owned()),
    }
    attributes.join(", ")
}

fn way_attributes(way: &Way, graph: &CaseGraph, words: &Catalogue) -> String {
    let all = graph.nodes[way.from].lines.iter().filter(|line| matches!(line, Line::Option { .. })).count();
    let options = way.why.iter().filter(|why| matches!(why, Why::Option(_))).count();
    let mut label: Vec<String> = Vec::new();
    if all == 0 || options < all {
        label.extend(way.why.iter().map(|why| words::why(why, words)));
    }
    if way.passing_over {
        label.push(words.text(&Message::new("graph-passing-over")));
    }
    let mut attributes = vec![format!("label={}", quoted(&label.join("\n")))];
    if way.passing_over {
        attributes.push("style=dashed".to_owned());
    }
    if way.played {
        attributes.push("penwidth=3".to_owned());
    }
    attributes.join(", ")
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
