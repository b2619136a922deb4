//! What is said on the plan, in words of the catalogue.

use crate::base::{Catalogue, Message};

use super::model::{CaseGraph, Line, Node, NodeKind, Reach, Why};

/// Who decides here, or what kind of place it is.
pub(super) fn second_line(node: &Node, words: &Catalogue) -> Option<String> {
    match node.kind {
        NodeKind::Situation(_) => Some(node.roles.join(", ")),
        NodeKind::Ending(_) => Some(words.say("graph-ending")),
        NodeKind::News(_) if node.reach == Reach::Seen => Some(words.say("graph-news-by-hand")),
        NodeKind::News(_) => Some(words.say("graph-news-never")),
        NodeKind::Act => Some(words.say("graph-act")),
    }
}

/// What an author should look at.
pub(super) fn marks(node: &Node, graph: &CaseGraph, words: &Catalogue) -> Vec<String> {
    let mut marks = Vec::new();
    match node.reach {
        Reach::Never => marks.push(words.say("graph-never")),
        Reach::NotSeen if node.situation().is_some() => {
            let key = if graph.every_way { "graph-not-reached" } else { "graph-not-seen" };
            marks.push(words.text(&Message::new(key).with("plays", plays(graph))));
        }
        Reach::NotSeen | Reach::Seen => {}
    }
    if node.dead_end {
        marks.push(words.say("graph-dead-end"));
    }
    marks
}

/// How much there is, what to look at, and what was looked at.
#[must_use]
pub fn summary(graph: &CaseGraph, words: &Catalogue) -> String {
    let looked = if graph.every_way { "graph-every-way" } else { "graph-plays" };
    let situations = graph.nodes.iter().filter(|node| node.situation().is_some()).count();
    let message = Message::new("graph-summary")
        .with("situations", situations)
        .with("problems", graph.problems().count())
        .with("looked", Message::new(looked).with("plays", plays(graph)));
    words.text(&message)
}

fn plays(graph: &CaseGraph) -> i64 {
    i64::try_from(graph.plays).unwrap_or(i64::MAX)
}

pub(super) fn line(line: &Line, words: &Catalogue) -> String {
    match line {
        Line::Option { id, leads_to, seen, .. } => {
            let key = match (leads_to.is_some(), seen) {
                (false, true) => "graph-option",
                (false, false) => "graph-option-not-seen",
                (true, true) => "graph-option-leads",
                (true, false) => "graph-option-leads-not-seen",
            };
            let to = leads_to.as_deref().unwrap_or_default();
            words.text(&Message::new(key).with("option", id.as_str()).with("to", to))
        }
        Line::Swap { one, other, back } => {
            let key = if *back { "graph-swap-back" } else { "graph-swap" };
            words.text(&Message::new(key).with("one", one.as_str()).with("other", other.as_str()))
        }
        Line::News { id, .. } => words.text(&Message::new("graph-news").with("id", id.as_str())),
    }
}

pub(super) fn why(why: &Why, words: &Catalogue) -> String {
    match why {
        Why::Option(id) => id.clone(),
        Why::Itself => words.say("graph-why-itself"),
        Why::TimePasses => words.say("graph-why-time"),
        Why::News(id) => words.text(&Message::new("graph-news").with("id", id.as_str())),
        Why::Act(name) => name.clone(),
        Why::Played => words.say("graph-played"),
    }
}
