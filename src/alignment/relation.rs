//! Which cells exclude each other, laid out as a partial order wherever that is possible.
//!
//! Write `(a, i)` for "obligation `a` is met by event `i`". Two cells exclude each other when they share the
//! obligation, share the event, or stand the wrong way round. Read `(a, i) > (b, j)` as "`a` is not after `b`, and `j`
//! is not after `i`", where "not after" means equal or strictly before: a product of two orders, hence itself an
//! order, whatever the problem looks like. It covers every pair that stands the wrong way round, two events one after
//! the other for one obligation, and two ordered obligations for one event. A heaviest set of cells that exclude
//! nobody is then a heaviest antichain, which `flow` finds.
//!
//! Left over are overlapping events for one obligation and unordered obligations for one event. Such a pair joins the
//! order when all that follows from it is an exclusion too; otherwise it stays *open*, and `search` settles it.
//! It never drops an exclusion. Start reading at [`Relation::new`].

use std::cmp::Reverse;

use super::bits::{BitTable, has, ones, set};
use super::order::Order;
use super::problem::Event;

/// A cell that would save something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) obligation: usize,
    pub(super) event: usize,
    /// What matching it saves, scaled so that ties go to more matches; positive.
    pub(super) weight: i64,
}

/// Candidates, and what they exclude.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    /// In a sequence that respects the order: whatever is below comes later.
    pub(super) cells: Vec<Candidate>,
    /// Row `x` holds the cells strictly below `x`. Always a strict partial order.
    pub(super) below: BitTable,
    /// Pairs `x < y` (by place) that exclude each other outside the order, ascending.
    pub(super) open: Vec<(usize, usize)>,
}

impl Relation {
    /// Lays out the given cells.
    pub(super) fn new(order: &Order, events: &[Event], mut cells: Vec<Candidate>) -> Self {
        cells.sort_unstable_by_key(|cell| {
            let event = events[cell.event];
            (order.rank[cell.obligation], Reverse((event.start, event.end, cell.event)))
        });
        let by_event = groups_by_event(&cells);
        let mut below = product_order(order, events, &cells, &by_event);
        let mut open = leftovers(&cells, &by_event, &below);
        if !open.is_empty() {
            adopt(&mut open, &mut below);
        }
        Self { cells, below, open }
    }

    /// The cells at some places.
    pub(super) fn at(&self, places: &[usize]) -> Vec<Candidate> {
        places.iter().map(|&x| self.cells[x]).collect()
    }

    /// The cells at the places for which something holds.
    pub(super) fn cells_where(&self, holds: impl Fn(usize) -> bool) -> Vec<Candidate> {
        (0..self.cells.len()).filter(|&x| holds(x)).map(|x| self.cells[x]).collect()
    }

    /// A choice without conflict to which nothing can be added: from the preferred cells first, then from the rest,
    /// each time the heaviest.
    pub(super) fn filled(&self, preferred: &[Candidate]) -> Vec<Candidate> {
        let mut places: Vec<usize> = (0..self.cells.len()).collect();
        let is_other = |x: usize| !preferred.contains(&self.cells[x]);
        places.sort_by_cached_key(|&x| (is_other(x), Reverse(self.cells[x].weight), x));
        let mut taken: Vec<usize> = Vec::new();
        for x in places {
            if taken.iter().all(|&y| !self.exclude(x, y)) {
                taken.push(x);
            }
        }
        taken.into_iter().map(|x| self.cells[x]).collect()
    }

    /// Whether two cells, by place, exclude each other.
    pub(super) fn exclude(&self, x: usize, y: usize) -> bool {
        let (first, second) = (&self.cells[x], &self.cells[y]);
        x != y
            && (first.obligation == second.obligation
                || first.event == second.event
                || self.below.has(x, y)
                || self.below.has(y, x))
    }

    /// The pairs of the order that follow from no others: its diagram, by upper cell.
    pub(super) fn diagram(&self) -> Vec<(usize, usize)> {
        let mut diagram = Vec::new();
        let mut rest = Vec::new();
        for x in 0..self.cells.len() {
            rest.clear();
            rest.extend_from_slice(self.below.row(x));
            for word in 0..rest.len() {
                while rest[word] != 0 {
                    let y = word * 64 + rest[word].trailing_zeros() as usize;
                    diagram.push((x, y));
                    rest[word] &= rest[word] - 1;
                    for (left, covered) in rest.iter_mut().zip(self.below.row(y)) {
                        *left &= !covered;
                    }
                }
            }
        }
        diagram
    }
}

/// Places of the cells that share an event, event by event.
fn groups_by_event(cells: &[Candidate]) -> Vec<Vec<usize>> {
    let mut places: Vec<usize> = (0..cells.len()).collect();
    places.sort_unstable_by_key(|&x| (cells[x].event, x));
    places.chunk_by(|&x, &y| cells[x].event == cells[y].event).map(<[usize]>::to_vec).collect()
}

fn product_order(order: &Order, events: &[Event], cells: &[Candidate], by_event: &[Vec<usize>]) -> BitTable {
    let m = cells.len();
    let mut not_before = BitTable::new(order.rank.len(), m);
    for (x, cell) in cells.iter().enumerate() {
        not_before.set(cell.obligation, x);
    }
    for &a in order.sequence().iter().rev() {
        for &b in order.written_after(a) {
            not_before.add_row(a, b);
        }
    }

    // Row `k` of `over` holds the cells of the first `k` events to end.
    let mut endings: Vec<(i64, &[usize])> =
        by_event.iter().map(|group| (events[cells[group[0]].event].end, group.as_slice())).collect();
    endings.sort_unstable();
    let mut over = BitTable::new(endings.len() + 1, m);
    for (k, (_, group)) in endings.iter().enumerate() {
        over.add_row(k + 1, k);
        for &x in *group {
            over.set(k + 1, x);
        }
    }

    let mut below = BitTable::new(m, m);
    for group in by_event {
        let start = events[cells[group[0]].event].start;
        let ended = endings.partition_point(|&(end, _)| end < start);
        for &x in group {
            let later = not_before.row(cells[x].obligation);
            let row = below.row_mut(x);
            for (word, bits) in row.iter_mut().enumerate() {
                *bits = later[word] & over.row(ended)[word];
            }
            for &y in group.iter().filter(|&&y| y != x && has(later, y)) {
                set(row, y);
            }
        }
    }
    below
}

/// Exclusions that the product order does not hold.
fn leftovers(cells: &[Candidate], by_event: &[Vec<usize>], below: &BitTable) -> Vec<(usize, usize)> {
    let mut open = Vec::new();
    let mut collect = |group: &[usize]| {
        for (at, &x) in group.iter().enumerate() {
            open.extend(group[at + 1..].iter().filter(|&&y| !below.has(x, y)).map(|&y| (x, y)));
        }
    };
    let places: Vec<usize> = (0..cells.len()).collect();
    for group in places.chunk_by(|&x, &y| cells[x].obligation == cells[y].obligation) {
        collect(group);
    }
    for group in by_event {
        collect(group);
    }
    open
}

/// Takes open pairs into the order, one after the other, where everything that follows is an exclusion.
fn adopt(open: &mut Vec<(usize, usize)>, below: &mut BitTable) {
    let m = below.rows();
    let mut above = BitTable::new(m, m);
    let mut exclusions = below.clone();
    for x in 0..m {
        for y in ones(below.row(x)) {
            above.set(y, x);
            exclusions.set(y, x);
        }
    }
    for &(x, y) in open.iter() {
        exclusions.set(x, y);
        exclusions.set(y, x);
    }

    open.retain(|&(x, y)| {
        if below.has(x, y) {
            return false;
        }
        let up: Vec<usize> = ones(above.row(x)).chain([x]).collect();
        let mut down = below.row(y).to_vec();
        set(&mut down, y);
        if up.iter().any(|&u| down.iter().zip(exclusions.row(u)).any(|(down, allowed)| down & !allowed != 0)) {
            return true;
        }
        for &u in &up {
            for (bits, more) in below.row_mut(u).iter_mut().zip(&down) {
                *bits |= more;
            }
        }
        for d in ones(&down) {
            for &u in &up {
                above.set(d, u);
            }
        }
        false
    });
    open.sort_unstable();
}
