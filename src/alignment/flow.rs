//! A heaviest antichain of a partial order, by maximum flow.
//!
//! In a weighted order the heaviest antichain weighs as much as the fewest chains that cover every element as often as
//! its weight (Dilworth, "A decomposition theorem for partially ordered sets", 1950, with each element repeated by its
//! weight). Joining chains saves one chain per unit of flow from an element to one below it, so the antichain weighs
//! the total minus a maximum flow. What the flow cuts is a lightest vertex cover of the comparable pairs.
//!
//! The flow is Dinic's ("Algorithm for solution of a problem of maximum flow", 1970), in integers, over the diagram of
//! the order: whatever arrives at an element may also pass through it.
//! It never depends on which maximum flow was found: of all minimum cuts the one nearest the source is taken, and that
//! one is unique. Start reading at [`heaviest_antichain`].

/// Places of a heaviest antichain, ascending.
///
/// `weights` are not negative, elements without weight never stay, and together they come to less than `i64::MAX`. `diagram` holds pairs `(x, y)` with `x` above `y`, in
/// ascending order, whose closure is the partial order.
pub(super) fn heaviest_antichain(weights: &[i64], diagram: &[(usize, usize)]) -> Vec<usize> {
    if diagram.is_empty() {
        return (0..weights.len()).filter(|&x| weights[x] > 0).collect();
    }
    let mut network = Network::new(weights, diagram);
    while network.layer() {
        network.saturate();
    }
    let m = weights.len();
    (0..m).filter(|&x| weights[x] > 0 && network.reached(x) && !network.reached(m + x)).collect()
}

const FAR: u32 = u32::MAX;

/// Nodes `0..m` give (each element once as the upper of a pair), `m..2m` take (once as the lower).
/// Arcs lead from giver to taker along the diagram, and from taker to giver of the same element; none has a limit.
struct Network {
    m: usize,
    /// What each giver can still draw from the source.
    supply: Vec<i64>,
    /// What each taker can still hand to the sink.
    demand: Vec<i64>,
    /// What already flows along each arc, and so can flow back.
    flow: Vec<i64>,
    /// `links[starts[v]..starts[v + 1]]` leave node `v`.
    starts: Vec<usize>,
    links: Vec<Link>,
    level: Vec<u32>,
    /// Level of the nearest takers that still have demand.
    last: u32,
    /// First link of each node that this layering has not used up.
    current: Vec<usize>,
    queue: Vec<usize>,
}

#[derive(Clone, Copy)]
struct Link {
    from: usize,
    to: usize,
    arc: usize,
    forward: bool,
}

impl Network {
    fn new(weights: &[i64], diagram: &[(usize, usize)]) -> Self {
        let m = weights.len();
        let mut in_diagram = vec![false; m];
        for &(x, y) in diagram {
            in_diagram[x] = true;
            in_diagram[y] = true;
        }
        let passing = (0..m).filter(|&x| in_diagram[x]).map(|x| (m + x, x));
        let arcs: Vec<(usize, usize)> = diagram.iter().map(|&(x, y)| (x, m + y)).chain(passing).collect();

        let mut starts = vec![0usize; 2 * m + 1];
        for &(from, to) in &arcs {
            starts[from + 1] += 1;
            starts[to + 1] += 1;
        }
        for node in 0..2 * m {
            starts[node + 1] += starts[node];
        }
        let mut free = starts.clone();
        let mut links = vec![Link { from: 0, to: 0, arc: 0, forward: false }; 2 * arcs.len()];
        for (arc, &(from, to)) in arcs.iter().enumerate() {
            links[free[from]] = Link { from, to, arc, forward: true };
            free[from] += 1;
            links[free[to]] = Link { from: to, to: from, arc, forward: false };
            free[to] += 1;
        }
        Self {
            m,
            supply: weights.to_vec(),
            demand: weights.to_vec(),
            flow: vec![0; arcs.len()],
            current: starts.clone(),
            starts,
            links,
            level: vec![FAR; 2 * m],
            last: FAR,
            queue: Vec::with_capacity(2 * m),
        }
    }

    /// Whether the last layering reached a node from the source.
    fn reached(&self, node: usize) -> bool {
        self.level[node] != FAR
    }

    fn room(&self, link: Link) -> i64 {
        if link.forward { i64::MAX } else { self.flow[link.arc] }
    }

    /// Distances from the source along arcs with room. False when no demand can be reached any more; then every node
    /// on the source side of the nearest minimum cut, and no other, has been reached.
    fn layer(&mut self) -> bool {
        self.level.fill(FAR);
        self.last = FAR;
        self.queue.clear();
        for giver in 0..self.m {
            if self.supply[giver] > 0 {
                self.level[giver] = 0;
                self.queue.push(giver);
            }
        }
        let mut at = 0;
        while at < self.queue.len() {
            let node = self.queue[at];
            at += 1;
            if self.level[node] >= self.last {
                break;
            }
            for place in self.starts[node]..self.starts[node + 1] {
                let link = self.links[place];
                if self.level[link.to] != FAR || self.room(link) == 0 {
                    continue;
                }
                self.level[link.to] = self.level[node] + 1;
                self.queue.push(link.to);
                if link.to >= self.m && self.demand[link.to - self.m] > 0 {
                    self.last = self.level[link.to];
                }
            }
        }
        self.last != FAR
    }

    /// Sends as much as the current layering can carry.
    fn saturate(&mut self) {
        self.current.copy_from_slice(&self.starts);
        let mut path: Vec<Link> = Vec::new();
        for giver in 0..self.m {
            path.clear();
            let mut node = giver;
            while self.supply[giver] > 0 && self.level[giver] == 0 {
                if self.level[node] == self.last && node >= self.m && self.demand[node - self.m] > 0 {
                    node = self.send(giver, node - self.m, &mut path);
                } else if let Some(link) = self.advance(node) {
                    path.push(link);
                    node = link.to;
                } else {
                    // A dead end: nothing shall lead here again in this layering.
                    self.level[node] = FAR;
                    let Some(link) = path.pop() else { break };
                    node = link.from;
                }
            }
        }
    }

    /// The next link of `node` that leads one layer on.
    fn advance(&mut self, node: usize) -> Option<Link> {
        if self.level[node] >= self.last {
            return None;
        }
        while self.current[node] < self.starts[node + 1] {
            let link = self.links[self.current[node]];
            if self.level[link.to] == self.level[node] + 1 && self.room(link) > 0 {
                return Some(link);
            }
            self.current[node] += 1;
        }
        None
    }

    /// Sends what the path can carry, and returns the node from which to go on.
    fn send(&mut self, giver: usize, taker: usize, path: &mut Vec<Link>) -> usize {
        let room = path.iter().map(|&link| self.room(link)).min().unwrap_or(i64::MAX);
        let amount = room.min(self.supply[giver]).min(self.demand[taker]);
        self.supply[giver] -= amount;
        self.demand[taker] -= amount;
        for link in path.iter() {
            self.flow[link.arc] += if link.forward { amount } else { -amount };
        }
        if let Some(full) = path.iter().position(|&link| self.room(link) == 0) {
            let node = path[full].from;
            path.truncate(full);
            return node;
        }
        self.m + taker
    }
}

#[cfg(test)]
mod tests {
    use super::heaviest_antichain;

    #[test]
    fn alone_everything_stays() {
        assert_eq!(heaviest_antichain(&[3, 1, 2], &[]), [0, 1, 2]);
    }

    #[test]
    fn flow_passes_through_a_light_middle() {
        // 0 over 1 over 2: a chain, of which only the heaviest can stay.
        assert_eq!(heaviest_antichain(&[5, 1, 4], &[(0, 1), (1, 2)]), [0]);
        assert_eq!(heaviest_antichain(&[4, 1, 5], &[(0, 1), (1, 2)]), [2]);
    }

    #[test]
    fn of_equal_cuts_the_one_nearest_the_source_is_taken() {
        assert_eq!(heaviest_antichain(&[2, 2], &[(0, 1)]), [1]);
        assert_eq!(heaviest_antichain(&[2, 2, 2, 2], &[(0, 2), (0, 3), (1, 3)]), [2, 3]);
    }

    #[test]
    fn flow_that_went_the_wrong_way_is_taken_back() {
        // Sending 0 to 2 first would leave 1 without a partner.
        assert_eq!(heaviest_antichain(&[1, 1, 1, 1], &[(0, 2), (0, 3), (1, 2)]), [2, 3]);
    }
}
