//! Builds the plan from the case.

use std::collections::BTreeMap;

use crate::base::prose::capitalised;
use crate::scenario::Case;
use crate::scenario::model::{Choice, Decision, InjectIx, Situation, SituationIx, Test, Who};

use super::model::{CaseGraph, Course, Line, Node, NodeKind, Reach, Way, Why};
use super::seen::Seen;

/// A plan in the making: ways by their ends, so that a large case stays quick.
#[derive(Default)]
struct Draft {
    nodes: Vec<Node>,
    ways: BTreeMap<(usize, usize), Way>,
}

impl Draft {
    fn connect(&mut self, from: usize, to: usize, why: &Why, passing_over: bool) {
        let fresh = || Way { from, to, why: Vec::new(), passing_over: true, played: false };
        let way = self.ways.entry((from, to)).or_insert_with(fresh);
        way.passing_over &= passing_over;
        if !way.why.contains(why) {
            way.why.push(why.clone());
        }
    }
}

impl CaseGraph {
    /// The plan of a case, with what plays came by marked on it.
    #[must_use]
    pub fn of(case: &Case, seen: &Seen) -> Self {
        let scenario = &case.scenario;
        let mut graph = Draft::default();
        for (index, situation) in scenario.situations.iter().enumerate() {
            graph.nodes.push(node(case, SituationIx::of(index), situation, seen));
        }
        for index in 0..scenario.situations.len() {
            leads(&mut graph, case, SituationIx::of(index));
        }
        news(&mut graph, case, seen);
        standing(&mut graph, case);
        let mut graph = Self {
            nodes: graph.nodes,
            ways: graph.ways.into_values().collect(),
            plays: seen.plays,
            every_way: seen.every_way,
        };
        judge(&mut graph);
        graph
    }
}

fn node(case: &Case, at: SituationIx, situation: &Situation, seen: &Seen) -> Node {
    let scenario = &case.scenario;
    let ending = situation.decision == Decision::Ending;
    let deciding: Vec<Who> = match &situation.decision {
        Decision::Joint { roles, .. } => roles.clone(),
        decision => decision.role().into_iter().collect(),
    };
    let name = |who: Who| scenario.member(who).name.clone();
    let mut lines: Vec<Line> = Vec::new();
    for swap in &scenario.swaps {
        let back = swap.until == Some(at);
        if swap.from == at || back {
            lines.push(Line::Swap { one: name(swap.roles.0), other: name(swap.roles.1), back });
        }
    }
    for (position, option) in (0_u8..).zip(situation.decision.options()) {
        let leads_to = option.effects.goto.filter(|goto| Some(*goto) != situation.next);
        lines.push(Line::Option {
            id: option.id.clone(),
            say: option.say.clone(),
            leads_to: leads_to.map(|goto| title(scenario.situation(goto))),
            seen: seen.taken.contains(&(at, position)),
            taken: false,
        });
    }
    Node {
        kind: if ending { NodeKind::Ending(at) } else { NodeKind::Situation(at) },
        id: situation.id.clone(),
        title: title(situation),
        roles: deciding.into_iter().map(name).collect(),
        agency: situation.decision.role().and_then(|role| scenario.member(role).agency),
        lines,
        reach: if seen.entered.contains(&at) { Reach::Seen } else { Reach::NotSeen },
        dead_end: false,
        course: Course::Not,
    }
}

/// The author's title, or the short name with a capital and without hyphens.
pub(super) fn title(situation: &Situation) -> String {
    if situation.title.is_empty() { in_words(&situation.id) } else { situation.title.clone() }
}

fn in_words(id: &str) -> String {
    capitalised(&id.replace(['-', '_'], " "))
}

/// Where a situation leads by what is decided in it.
fn leads(graph: &mut Draft, case: &Case, at: SituationIx) {
    let situation = case.scenario.situation(at);
    for outcome in &situation.begins {
        if let Some(goto) = outcome.effects.goto.filter(|goto| *goto != at) {
            enter_where(graph, case, at.at(), Some(goto), &Why::Itself, outcome.when.as_ref());
        }
    }
    if situation.decision == Decision::Ending {
        return;
    }
    let afterwards = situation.afterwards.iter().filter(|outcome| outcome.effects.goto.is_some());
    for outcome in afterwards {
        enter_where(graph, case, at.at(), outcome.effects.goto, &Why::Itself, outcome.when.as_ref());
    }
    if situation.afterwards.iter().any(|outcome| outcome.when.is_none() && outcome.effects.goto.is_some()) {
        // Whatever is decided, it goes on there.
        return;
    }
    decided(graph, case, at, situation);
    let no_decision = situation.no_decision.as_deref();
    if no_decision.is_some() || situation.limit.is_some() {
        let goto = no_decision.and_then(|outcome| outcome.effects.goto).or(situation.next);
        enter(graph, case, at.at(), goto, &Why::TimePasses);
    }
}

fn decided(graph: &mut Draft, case: &Case, at: SituationIx, situation: &Situation) {
    let by = |option: &Choice| Why::Option(option.id.clone());
    for option in situation.decision.options() {
        let way_on = option.effects.goto.or(situation.next);
        match &situation.decision {
            Decision::Joint { agreed, disagreed, .. } if option.effects.goto.is_none() => {
                for outcome in [agreed, disagreed] {
                    let goto = outcome.as_ref().and_then(|outcome| outcome.effects.goto);
                    enter(graph, case, at.at(), goto.or(situation.next), &by(option));
                }
            }
            _ => enter(graph, case, at.at(), way_on, &by(option)),
        }
    }
}

/// Entering a situation, or the next after it where its condition does not hold.
fn enter(graph: &mut Draft, case: &Case, from: usize, to: Option<SituationIx>, why: &Why) {
    enter_where(graph, case, from, to, why, None);
}

/// The same, where it is known that a condition holds: what asks for no more is not passed over.
fn enter_where(graph: &mut Draft, case: &Case, from: usize, to: Option<SituationIx>, why: &Why, holds: Option<&Test>) {
    let known: Vec<&Test> = match holds {
        Some(Test::All(tests)) => tests.iter().chain(holds).collect(),
        _ => holds.into_iter().collect(),
    };
    let mut next = to;
    let mut passing_over = false;
    while let Some(at) = next {
        graph.connect(from, at.at(), why, passing_over);
        let situation = case.scenario.situation(at);
        let may_fail = situation.when.as_ref().is_some_and(|when| !known.contains(&when));
        next = situation.next.filter(|_| may_fail);
        passing_over = true;
    }
}

/// News stands in the situation where it usually comes; news that no play came by gets a place of its own.
fn news(graph: &mut Draft, case: &Case, seen: &Seen) {
    for (index, inject) in case.scenario.injects.iter().enumerate() {
        let at = InjectIx::of(index);
        let from = match seen.place_of(at) {
            Some(place) => {
                let line = Line::News { id: inject.id.clone(), text: inject.text.plain(), taken: false };
                graph.nodes[place.at()].lines.push(line);
                place.at()
            }
            None => {
                let reach = if inject.by_hand { Reach::Seen } else { Reach::NotSeen };
                let says = Line::News { id: inject.id.clone(), text: inject.text.plain(), taken: false };
                apart(graph, NodeKind::News(at), &inject.id, in_words(&inject.id), reach, vec![says])
            }
        };
        if let Some(goto) = inject.effects.goto {
            enter(graph, case, from, Some(goto), &Why::News(inject.id.clone()));
        }
    }
}

fn standing(graph: &mut Draft, case: &Case) {
    for answer in case.scenario.standing.iter().filter(|answer| answer.effects.goto.is_some()) {
        let act = &case.procedure.acts[answer.act.at()];
        let from = apart(graph, NodeKind::Act, &act.id, act.name.clone(), Reach::Seen, Vec::new());
        enter(graph, case, from, answer.effects.goto, &Why::Act(act.name.clone()));
    }
}

fn apart(graph: &mut Draft, kind: NodeKind, id: &str, title: String, reach: Reach, lines: Vec<Line>) -> usize {
    graph.nodes.push(Node {
        kind,
        id: id.to_owned(),
        title,
        roles: Vec::new(),
        agency: None,
        lines,
        reach,
        dead_end: false,
        course: Course::Not,
    });
    graph.nodes.len() - 1
}

/// Finds what nothing leads to, and what leads to no ending.
fn judge(graph: &mut CaseGraph) {
    let begins = (0..graph.nodes.len()).filter(|at| *at == 0 || graph.nodes[*at].situation().is_none());
    let reached = closure(graph, begins.collect(), |way| (way.from, way.to));
    let ends = (0..graph.nodes.len()).filter(|at| matches!(graph.nodes[*at].kind, NodeKind::Ending(_)));
    let ending = closure(graph, ends.collect(), |way| (way.to, way.from));
    for (at, node) in graph.nodes.iter_mut().enumerate() {
        if !reached[at] && node.reach == Reach::NotSeen {
            node.reach = Reach::Never;
        }
        node.dead_end = !ending[at] && matches!(node.kind, NodeKind::Situation(_));
    }
}

fn closure(graph: &CaseGraph, mut open: Vec<usize>, ends: impl Fn(&Way) -> (usize, usize)) -> Vec<bool> {
    let mut found = vec![false; graph.nodes.len()];
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut found[at], true) {
            open.extend(graph.ways.iter().map(&ends).filter(|(from, _)| *from == at).map(|(_, to)| to));
        }
    }
    found
}
