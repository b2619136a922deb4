//! The picture of a phase: the duties as boxes, one lane for those who act, arrows for what comes before what.
//! It follows the rules alone, so the picture and the assessment can never disagree; it knows no pixels.
//! Start at [`chart`].

use petgraph::algo::toposort;
use petgraph::algo::tred::{dag_to_toposorted_adjacency_list, dag_transitive_reduction_closure};
use petgraph::graph::{DiGraph, NodeIndex};

use crate::base::Bits;
use crate::procedure::model::{Obligation, Trigger};
use crate::procedure::{Agencies, Applies, ClauseIx, Procedure};

/// For whom a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// An adult.
    Adult,
    /// A child, or somebody whose age is in doubt.
    Child,
}

impl Reader {
    /// Whether a clause is written for this reader.
    #[must_use]
    pub fn is_meant_by(self, applies: Applies) -> bool {
        match applies {
            Applies::Both => true,
            Applies::Adult => self == Self::Adult,
            Applies::Child => self == Self::Child,
        }
    }
}

/// The picture of a phase for one reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Who acts, one set of agencies a lane, from top to bottom; [`Procedure::words_for`] names it.
    pub lanes: Vec<Agencies>,
    /// Boxes, clause by clause.
    pub boxes: Vec<DutyBox>,
    /// From box to box: the first comes before the second. Orders that follow from others are left out.
    pub arrows: Vec<(usize, usize)>,
}

/// A duty in the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyBox {
    /// The clause.
    pub clause: ClauseIx,
    /// Its duty, as a position in the clause.
    pub obligation: usize,
    /// Position of the lane.
    pub lane: usize,
    /// Column from the left, from 0: everything that comes before stands further left.
    pub column: usize,
}

/// Draws the duties of a phase for a reader.
#[must_use]
pub fn chart(procedure: &Procedure, phase: usize, reader: Reader) -> Chart {
    let mut duties: Vec<(ClauseIx, usize, &Obligation)> = Vec::new();
    for (index, clause) in procedure.clauses.iter().enumerate() {
        if clause.phase == phase && reader.is_meant_by(clause.applies) {
            duties.extend(clause.obligations.iter().enumerate().map(|(at, rule)| (ClauseIx::of(index), at, rule)));
        }
    }
    let graph = order(procedure, reader, &duties);
    let columns = columns(&graph);
    let mut lanes: Vec<Agencies> = Vec::new();
    let mut boxes = Vec::with_capacity(duties.len());
    for ((clause, obligation, rule), column) in duties.iter().zip(columns) {
        let lane = lanes.iter().position(|lane| *lane == rule.by).unwrap_or_else(|| {
            lanes.push(rule.by);
            lanes.len() - 1
        });
        boxes.push(DutyBox { clause: *clause, obligation: *obligation, lane, column });
    }
    Chart { arrows: reduced(&graph), lanes, boxes }
}

/// What comes before what. A pair that two rules order both ways is left unordered: neither comes first in every case.
fn order(procedure: &Procedure, reader: Reader, duties: &[(ClauseIx, usize, &Obligation)]) -> DiGraph<usize, ()> {
    let mut graph = DiGraph::new();
    let nodes: Vec<NodeIndex> = (0..duties.len()).map(|index| graph.add_node(index)).collect();
    let rules: Vec<(Bits, Bits)> = procedure
        .clauses
        .iter()
        .filter(|clause| reader.is_meant_by(clause.applies))
        .flat_map(|clause| &clause.precedences)
        .filter(|rule| rule.when.is_empty())
        .map(|rule| (rule.before, rule.after))
        .collect();
    let comes_before = |one: &Obligation, other: &Obligation| {
        let begins_it = match other.trigger {
            Trigger::First(acts) | Trigger::Each(acts) => one.acts.meets(acts) && !one.acts.meets(other.acts),
            Trigger::Start | Trigger::Moment(_) => false,
        };
        begins_it || rules.iter().any(|(before, after)| one.acts.meets(*before) && other.acts.meets(*after))
    };
    for (one, (.., first)) in duties.iter().enumerate() {
        for (other, (.., second)) in duties.iter().enumerate() {
            if one != other && comes_before(first, second) && !comes_before(second, first) {
                graph.add_edge(nodes[one], nodes[other], ());
                if toposort(&graph, None).is_err() {
                    graph.remove_edge(graph.edge_indices().next_back().unwrap_or_default());
                }
            }
        }
    }
    graph
}

/// The longest way into each box.
fn columns(graph: &DiGraph<usize, ()>) -> Vec<usize> {
    let mut columns = vec![0; graph.node_count()];
    for node in toposort(graph, None).unwrap_or_default() {
        for next in graph.neighbors(node) {
            columns[next.index()] = columns[next.index()].max(columns[node.index()] + 1);
        }
    }
    columns
}

fn reduced(graph: &DiGraph<usize, ()>) -> Vec<(usize, usize)> {
    let sorted = toposort(graph, None).unwrap_or_default();
    let (list, _) = dag_to_toposorted_adjacency_list::<_, u32>(graph, &sorted);
    let (reduction, _) = dag_transitive_reduction_closure(&list);
    let mut arrows: Vec<(usize, usize)> = reduction
        .edge_indices()
        .filter_map(|edge| reduction.edge_endpoints(edge))
        .map(|(from, to)| (sorted[from as usize].index(), sorted[to as usize].index()))
        .collect();
    arrows.sort_unstable();
    arrows
}
