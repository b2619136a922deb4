//! Strands: parts of a net that are sequential by themselves, one token wandering over some of the places.
//!
//! Every transition either leaves a strand alone or takes its token from one place and puts it into one. What a trace
//! costs on a strand alone can be told exactly and at once, and never exceeds what it costs on the whole net; that is
//! what the search is guided by (`guide`). In the literature a strand is a state machine component.
//! Start at [`strands`].

use super::{Marking, Net};

/// Most strands that are looked for.
const MOST: usize = 256;
/// Most choices that are tried to find one strand.
const TRIES: usize = 5_000;

/// A part of a net with one token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Strand {
    /// Its places, ascending.
    pub(super) places: Vec<usize>,
    /// What moves the token: transition, from, to.
    pub(super) moves: Vec<(usize, usize, usize)>,
}

/// Strands that cover as many transitions as is possible without a long search.
pub(super) fn strands(net: &Net) -> Vec<Strand> {
    let mut finder = Finder::new(net);
    let mut found: Vec<Strand> = Vec::new();
    let mut covered = vec![false; net.transitions.len()];
    for transition in 0..net.transitions.len() {
        if covered[transition] || found.len() == MOST {
            continue;
        }
        // Where one begins makes no difference, as long as there is a choice of it.
        for &(place, _) in &net.transitions[transition].takes {
            if let Some(strand) = finder.through(place, &covered) {
                for &(moved, ..) in &strand.moves {
                    covered[moved] = true;
                }
                found.push(strand);
                break;
            }
        }
    }
    found
}

struct Finder<'n> {
    net: &'n Net,
    /// The transitions that take from each place or put into it.
    near: Vec<Vec<usize>>,
    holds: Vec<bool>,
    tries: usize,
}

impl<'n> Finder<'n> {
    fn new(net: &'n Net) -> Self {
        let mut near = vec![Vec::new(); net.places];
        for (index, transition) in net.transitions.iter().enumerate() {
            for &(place, _) in transition.takes.iter().chain(&transition.puts) {
                if near[place].last() != Some(&index) {
                    near[place].push(index);
                }
            }
        }
        Self { net, near, holds: vec![false; net.places], tries: 0 }
    }

    fn through(&mut self, place: usize, covered: &[bool]) -> Option<Strand> {
        self.holds.fill(false);
        self.tries = 0;
        if !self.complete(place, covered) {
            return None;
        }
        let token: u64 = self.within(&self.net.start).map(|(_, tokens)| u64::from(tokens)).sum();
        if token != 1 {
            return None;
        }
        let moves = self.net.transitions.iter().enumerate().filter_map(|(index, transition)| {
            let (from, to) = (self.within(&transition.takes).next()?, self.within(&transition.puts).next()?);
            Some((index, from.0, to.0))
        });
        let places = (0..self.net.places).filter(|&place| self.holds[place]).collect();
        Some(Strand { moves: moves.collect(), places })
    }

    fn within<'s>(&'s self, marking: &'s Marking) -> impl Iterator<Item = (usize, u32)> + 's {
        marking.iter().copied().filter(|(place, _)| self.holds[*place])
    }

    /// Adds a place and whatever has to come with it; where there is a choice, one after the other. The open ends wait
    /// in a list rather than on the stack of calls, so that a long net is no danger.
    fn complete(&mut self, first: usize, covered: &[bool]) -> bool {
        // Each choice: what had been added before it, and the places still to try.
        let mut added: Vec<usize> = Vec::new();
        let mut choices: Vec<(usize, Vec<usize>)> = vec![(0, vec![first])];
        while let Some((before, open)) = choices.last_mut() {
            for place in added.drain(*before..) {
                self.holds[place] = false;
            }
            let Some(place) = open.pop() else {
                choices.pop();
                continue;
            };
            self.tries += 1;
            if self.tries > TRIES {
                return false;
            }
            self.holds[place] = true;
            added.push(place);
            if !self.near[place].iter().all(|&index| self.at_most_one(index)) {
                continue;
            }
            match self.open_side(&added) {
                None => return true,
                Some(side) => {
                    let mut next: Vec<usize> = side.iter().filter(|(_, w)| *w == 1).map(|(place, _)| *place).collect();
                    // The last is tried first: the place that leads to what no strand covers yet.
                    next.sort_by_key(|&place| {
                        let new = self.near[place].iter().filter(|&&index| !covered[index]).count();
                        (new, std::cmp::Reverse(place))
                    });
                    choices.push((added.len(), next));
                }
            }
        }
        false
    }

    fn at_most_one(&self, index: usize) -> bool {
        let transition = &self.net.transitions[index];
        [&transition.takes, &transition.puts]
            .iter()
            .all(|side| self.within(side).map(|(_, weight)| weight).sum::<u32>() <= 1)
    }

    /// The side of a transition from which one place has yet to be taken in.
    fn open_side(&self, added: &[usize]) -> Option<&'n Marking> {
        let near = added.iter().rev().flat_map(|&place| &self.near[place]);
        near.map(|&index| &self.net.transitions[index]).find_map(|transition| {
            let (takes, puts) = (self.within(&transition.takes).count(), self.within(&transition.puts).count());
            match (takes, puts) {
                (0, 1) => Some(&transition.takes),
                (1, 0) => Some(&transition.puts),
                _ => None,
            }
        })
    }
}
