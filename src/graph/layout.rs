//! Where everything on the plan stands. Layers follow each other from left to right; when they fill the width, the
//! next row runs back below, as an ox ploughs, so that a long case fits on a page.
//!
//! The order within the layers and the places across come from `rust-sugiyama`. It gets every way cut into steps from
//! layer to layer, so that it places the bends of long ways too: no way runs through a place it does not lead to.

use rust_sugiyama::configure::{Config, RankingType};
use rust_sugiyama::from_vertices_and_edges;

use super::layers::Layers;
use super::model::CaseGraph;

/// A point on the plan.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// A rectangle on the plan.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bounds {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// One piece of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Straight to a point.
    Line(Point),
    /// A cubic curve: two points that draw it, and its end.
    Curve(Point, Point, Point),
}

/// The line of one way.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// Position of the way in the plan.
    pub way: usize,
    /// Where it begins.
    pub start: Point,
    /// How it goes on; the last piece is straight and ends at the edge of the place it leads to.
    pub segments: Vec<Segment>,
}

/// What the layout needs to know of whoever draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Measures {
    /// Width and height of each node.
    pub nodes: Vec<(f32, f32)>,
    /// How many layers stand side by side before the next row begins; at least one.
    pub across: usize,
    /// Between layers.
    pub gap: f32,
    /// Between what stands one above the other.
    pub apart: f32,
}

/// Where everything stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// Width of the whole.
    pub width: f32,
    /// Height of the whole.
    pub height: f32,
    /// The place of each node.
    pub nodes: Vec<Bounds>,
    /// The lines of the ways. Ways from a place to itself have none, and in a very large plan only the short ones have.
    pub routes: Vec<Route>,
}

/// With more bends than this, long ways get no line: the picture could not be read, and would take long to make.
const MOST_BENDS: usize = 1_500;
/// The room that a way passing by takes, across.
const LANE: f32 = 8.0;

/// Lays a plan out.
#[must_use]
pub fn lay_out(graph: &CaseGraph, measures: &Measures) -> Layout {
    if graph.nodes.is_empty() {
        return Layout::default();
    }
    let layers = Layers::of(graph);
    let chains = Chains::of(graph, &layers);
    let across = places_across(graph, measures, &layers, &chains);
    let grid = Grid::of(graph, measures, &layers, &chains, across);
    let nodes: Vec<Bounds> = (0..graph.nodes.len()).map(|node| grid.bounds(node)).collect();
    let routes = grid.routes(graph, &layers, &chains);
    Layout { width: grid.width, height: grid.height, nodes, routes }
}

/// Ways cut into steps: node, bends, node.
struct Chains {
    /// For each way that gets a line: its position, and what it goes through, always towards later layers.
    ways: Vec<(usize, Vec<usize>)>,
    /// The layer of each node and bend.
    layer: Vec<usize>,
}

impl Chains {
    fn of(graph: &CaseGraph, layers: &Layers) -> Self {
        let mut layer = layers.of.clone();
        let span = |at: usize| {
            let way = &graph.ways[at];
            layers.of[way.from].abs_diff(layers.of[way.to])
        };
        let bends: usize = (0..graph.ways.len()).map(|at| span(at).saturating_sub(1)).sum();
        let longest = if bends > MOST_BENDS { 1 } else { usize::MAX };
        let mut ways = Vec::new();
        for (at, way) in graph.ways.iter().enumerate() {
            if !(1..=longest).contains(&span(at)) {
                continue;
            }
            let (one, other) = if layers.back[at] { (way.to, way.from) } else { (way.from, way.to) };
            let mut chain = vec![one];
            for between in layers.of[one] + 1..layers.of[other] {
                chain.push(layer.len());
                layer.push(between);
            }
            chain.push(other);
            ways.push((at, chain));
        }
        Self { ways, layer }
    }
}

/// For each node and bend, the middle of its place across the layers.
fn places_across(graph: &CaseGraph, measures: &Measures, layers: &Layers, chains: &Chains) -> Vec<f32> {
    let extent = |at: usize| measures.nodes.get(at).map_or(LANE, |size| size.1);
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let vertices: Vec<(u32, (f64, f64))> =
        (0..chains.layer.len()).map(|at| (number(at), (f64::from(extent(at)), 1.0))).collect();
    let steps = chains.ways.iter().flat_map(|(_, chain)| chain.windows(2));
    let mut edges: Vec<(u32, u32)> = steps.map(|pair| (number(pair[0]), number(pair[1]))).collect();
    edges.sort_unstable();
    edges.dedup();
    let config = Config {
        vertex_spacing: f64::from(measures.apart),
        ranking_type: RankingType::MinimizeEdgeLength,
        ..Config::default()
    };
    let mut across = vec![0.0; chains.layer.len()];
    let mut below = vec![0.0_f32; layers.count()];
    for (mut places, _, _) in from_vertices_and_edges(&vertices, &edges, &config) {
        places.sort_by_key(|(at, _)| *at);
        // Parts that are not connected stand one below the other.
        let shift = places
            .iter()
            .map(|(at, (place, _))| below[chains.layer[*at]] - (to_f32(*place) - extent(*at) / 2.0))
            .fold(f32::NEG_INFINITY, f32::max);
        for (at, (place, _)) in places {
            across[at] = to_f32(place) + shift;
            let end = across[at] + extent(at) / 2.0 + measures.apart;
            below[chains.layer[at]] = below[chains.layer[at]].max(end);
        }
    }
    debug_assert!(graph.nodes.len() <= across.len(), "every node has a place");
    across
}

#[expect(clippy::cast_possible_truncation, reason = "a place on a page")]
fn to_f32(value: f64) -> f32 {
    value as f32
}

/// Rows and columns that the layers are folded into.
struct Grid<'g> {
    measures: &'g Measures,
    chains: &'g Chains,
    /// For each node and bend, how far down its middle is.
    middle: Vec<f32>,
    /// Left edge and width of each column.
    columns: Vec<(f32, f32)>,
    width: f32,
    height: f32,
}

impl<'g> Grid<'g> {
    fn of(graph: &CaseGraph, measures: &'g Measures, layers: &Layers, chains: &'g Chains, across: Vec<f32>) -> Self {
        let per_row = measures.across.max(1);
        let n_rows = layers.count().div_ceil(per_row);
        let gutter = if n_rows > 1 { measures.gap } else { 0.0 };
        let mut grid = Self {
            measures,
            chains,
            middle: across,
            columns: vec![(0.0, 0.0); per_row.min(layers.count())],
            width: 0.0,
            height: 0.0,
        };
        for node in 0..graph.nodes.len() {
            let column = grid.cell(node).1;
            grid.columns[column].1 = grid.columns[column].1.max(measures.nodes[node].0);
        }
        let mut x = gutter;
        for column in &mut grid.columns {
            column.0 = x;
            x += column.1 + measures.gap;
        }
        grid.width = x - measures.gap + gutter;
        let mut y = 0.0;
        for row in 0..n_rows {
            y = grid.stack(row, y) + measures.gap;
        }
        grid.height = y - measures.gap;
        grid
    }

    /// Puts what stands in a row below `top`, without the strips that are empty all along the row. Returns its lower
    /// edge.
    fn stack(&mut self, row: usize, top: f32) -> f32 {
        let half = |at: usize| self.measures.nodes.get(at).map_or(LANE, |size| size.1) / 2.0;
        let mut inside: Vec<usize> = (0..self.middle.len()).filter(|at| self.cell(*at).0 == row).collect();
        inside.sort_by(|one, other| {
            let upper = |at: usize| self.middle[at] - half(at);
            upper(*one).total_cmp(&upper(*other)).then(one.cmp(other))
        });
        let Some(first) = inside.first() else { return top };
        let mut shift = top - (self.middle[*first] - half(*first));
        let mut lowest = f32::NEG_INFINITY;
        let mut placed = Vec::with_capacity(inside.len());
        for at in inside {
            let upper = self.middle[at] - half(at);
            let empty = upper - (lowest + self.measures.apart);
            if lowest.is_finite() && empty > 0.0 {
                shift -= empty;
            }
            lowest = lowest.max(self.middle[at] + half(at));
            placed.push((at, self.middle[at] + shift));
        }
        for (at, middle) in placed {
            self.middle[at] = middle;
        }
        lowest + shift
    }

    /// Row and column of a node or bend.
    fn cell(&self, at: usize) -> (usize, usize) {
        let per_row = self.measures.across.max(1);
        let (row, along) = (self.chains.layer[at] / per_row, self.chains.layer[at] % per_row);
        (row, if row % 2 == 0 { along } else { self.columns.len() - 1 - along })
    }

    fn bounds(&self, node: usize) -> Bounds {
        let (left, wide) = self.columns[self.cell(node).1];
        let (width, height) = self.measures.nodes[node];
        let middle = self.middle[node];
        Bounds { x: left + (wide - width) / 2.0, y: middle - height / 2.0, width, height }
    }

    /// The side of a column that its row enters, and the one it leaves by; to the right is positive.
    fn sides(&self, at: usize) -> (f32, f32, f32) {
        let (row, column) = self.cell(at);
        let (left, wide) = self.columns[column];
        if row % 2 == 0 { (left, left + wide, 1.0) } else { (left + wide, left, -1.0) }
    }

    fn routes(&self, graph: &CaseGraph, layers: &Layers, chains: &Chains) -> Vec<Route> {
        let leaving = self.ports(chains, graph.nodes.len(), |chain| (chain[0], chain[1]));
        let arriving = self.ports(chains, graph.nodes.len(), |chain| (chain[chain.len() - 1], chain[chain.len() - 2]));
        let mut routes = Vec::new();
        for (position, (way, chain)) in chains.ways.iter().enumerate() {
            let mut pen = Pen::at(self.edge(chain[0], leaving[position], true));
            for pair in chain.windows(2) {
                self.step(&mut pen, pair, leaving[position], arriving[position]);
            }
            let last = chain[chain.len() - 1];
            pen.line(self.edge(last, arriving[position], false));
            routes.push(pen.route(*way, layers.back[*way]));
        }
        routes
    }

    /// Where a way touches the edge of a node.
    fn edge(&self, node: usize, y: f32, leaves: bool) -> Point {
        let bounds = self.bounds(node);
        let (_, _, direction) = self.sides(node);
        let right = (direction > 0.0) == leaves;
        Point { x: if right { bounds.x + bounds.width } else { bounds.x }, y }
    }

    /// One step from layer to layer, and across the later one where that is a bend.
    fn step(&self, pen: &mut Pen, pair: &[usize], leaving: f32, arriving: f32) {
        let nodes = self.measures.nodes.len();
        let (row, (_, out, direction)) = (self.cell(pair[0]).0, self.sides(pair[0]));
        let (next_row, (into, _, next_direction)) = (self.cell(pair[1]).0, self.sides(pair[1]));
        let from = if pair[0] < nodes { leaving } else { self.middle[pair[0]] };
        let to = if pair[1] < nodes { arriving } else { self.middle[pair[1]] };
        pen.line(Point { x: out, y: from });
        let reach = self.measures.gap * if row == next_row { 0.5 } else { 1.1 };
        pen.curve(
            Point { x: out + direction * reach, y: from },
            Point { x: into - next_direction * reach, y: to },
            Point { x: into, y: to },
        );
    }

    /// Spreads the ways that touch a node along its side, in the order of where they come from or go to.
    fn ports(&self, chains: &Chains, nodes: usize, ends: impl Fn(&[usize]) -> (usize, usize)) -> Vec<f32> {
        let mut touching: Vec<Vec<(f32, usize)>> = vec![Vec::new(); nodes];
        for (position, (_, chain)) in chains.ways.iter().enumerate() {
            let (node, other) = ends(chain);
            touching[node].push((self.middle[other], position));
        }
        let mut ports = vec![0.0; chains.ways.len()];
        for (node, mut ways) in touching.into_iter().enumerate() {
            ways.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
            let bounds = self.bounds(node);
            let step = (bounds.height / count(ways.len() + 1)).min(16.0);
            let first = bounds.y + bounds.height / 2.0 - step * count(ways.len().saturating_sub(1)) / 2.0;
            for (at, (_, position)) in ways.into_iter().enumerate() {
                ports[position] = first + step * count(at);
            }
        }
        ports
    }
}

fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// Draws one line, piece by piece.
struct Pen {
    start: Point,
    at: Point,
    segments: Vec<Segment>,
}

impl Pen {
    fn at(start: Point) -> Self {
        Self { start, at: start, segments: Vec::new() }
    }

    fn line(&mut self, to: Point) {
        self.segments.push(Segment::Line(to));
        self.at = to;
    }

    fn curve(&mut self, one: Point, other: Point, to: Point) {
        if (self.at.y - to.y).abs() < 0.5 && (self.at.x - to.x).abs() > 0.5 {
            self.line(to);
        } else {
            self.segments.push(Segment::Curve(one, other, to));
            self.at = to;
        }
    }

    /// The finished line; one that leads back is turned round.
    fn route(self, way: usize, back: bool) -> Route {
        if !back {
            return Route { way, start: self.start, segments: self.segments };
        }
        let mut ends = vec![self.start];
        ends.extend(self.segments.iter().map(|segment| match segment {
            Segment::Line(to) | Segment::Curve(_, _, to) => *to,
        }));
        let turned = self.segments.iter().enumerate().rev().map(|(at, segment)| match segment {
            Segment::Line(_) => Segment::Line(ends[at]),
            Segment::Curve(one, other, _) => Segment::Curve(*other, *one, ends[at]),
        });
        Route { way, start: ends[ends.len() - 1], segments: turned.collect() }
    }
}
