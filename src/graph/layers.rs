//! Which place stands in which layer: each way leads from one layer to a later one, circles are opened at the way back.

use super::model::CaseGraph;

/// The layers of a plan.
#[derive(Debug, Default)]
pub(super) struct Layers {
    /// The layer of each node.
    pub(super) of: Vec<usize>,
    /// For each way, whether it leads back; then it is laid out the other way round.
    pub(super) back: Vec<bool>,
}

impl Layers {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.of.iter().max().map_or(0, |last| last + 1)
    }

    pub(super) fn of(graph: &CaseGraph) -> Self {
        let count = graph.nodes.len();
        let mut leaving: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (at, way) in graph.ways.iter().enumerate().filter(|(_, way)| way.from != way.to) {
            leaving[way.from].push(at);
        }
        let mut search = Search {
            graph,
            leaving,
            colour: vec![Colour::White; count],
            back: vec![false; graph.ways.len()],
            done: Vec::new(),
        };
        for node in 0..count {
            search.visit(node);
        }
        let Search { back, done, .. } = search;
        let ends = |at: usize| {
            let way = &graph.ways[at];
            if back[at] { (way.to, way.from) } else { (way.from, way.to) }
        };
        let mut after: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut has_before = vec![false; count];
        for at in (0..graph.ways.len()).filter(|at| graph.ways[*at].from != graph.ways[*at].to) {
            let (one, other) = ends(at);
            after[one].push(other);
            has_before[other] = true;
        }
        let mut of = vec![0_usize; count];
        for &node in done.iter().rev() {
            for &next in &after[node] {
                of[next] = of[next].max(of[node] + 1);
            }
        }
        // What nothing leads to stands just before what it leads to, not at the beginning.
        for &node in done.iter().filter(|node| !has_before[**node] && **node != 0) {
            if let Some(first) = after[node].iter().map(|next| of[*next]).min() {
                of[node] = first.saturating_sub(1);
            }
        }
        // What is connected with nothing stands side by side.
        let alone = (1..count).filter(|node| !has_before[*node] && after[*node].is_empty());
        for (at, node) in alone.enumerate() {
            of[node] = at;
        }
        Self { of, back }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Colour {
    White,
    Grey,
    Black,
}

struct Search<'g> {
    graph: &'g CaseGraph,
    leaving: Vec<Vec<usize>>,
    colour: Vec<Colour>,
    back: Vec<bool>,
    /// Nodes in the order in which the search was done with them.
    done: Vec<usize>,
}

impl Search<'_> {
    /// Depth first, with a stack of its own: a long case must not exhaust the program's.
    fn visit(&mut self, root: usize) {
        if self.colour[root] != Colour::White {
            return;
        }
        let mut stack = vec![(root, 0)];
        self.colour[root] = Colour::Grey;
        while let Some((node, next)) = stack.pop() {
            let Some(&way) = self.leaving[node].get(next) else {
                self.colour[node] = Colour::Black;
                self.done.push(node);
                continue;
            };
            stack.push((node, next + 1));
            let to = self.graph.ways[way].to;
            match self.colour[to] {
                Colour::White => {
                    self.colour[to] = Colour::Grey;
                    stack.push((to, 0));
                }
                Colour::Grey => self.back[way] = true,
                Colour::Black => {}
            }
        }
    }
}
