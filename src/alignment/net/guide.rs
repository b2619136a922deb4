//! What a state still costs at least: the sum of what the rest of the trace costs on each strand by itself.
//!
//! A transition that moves the tokens of several strands is charged in each of them by an equal share, an act likewise,
//! so that the sum never exceeds the cost on the whole net, and falls by no more than the cost of any single move. The
//! search therefore never has to open a state twice. All shares are whole numbers of a common unit.
//! Start at [`Guide::new`] for a net and at [`Guide::along`] for a trace.

use super::Net;
use super::strands::{Strand, strands};

/// What a move costs, in shares: a number that all small counts of strands divide. More strands get a little less than
/// an equal share each, which the rounding up at the end makes good.
const WHOLE: i64 = lcm_up_to(16);
/// More than anything costs, and safe to add to itself.
const NEVER: i64 = i64::MAX / 64;

/// Most entries of all tables of a trace; strands beyond it are left out.
const ENTRIES: usize = 20_000_000;

/// The strands of a net and the shares that they are charged.
#[derive(Debug, Clone)]
pub(super) struct Guide {
    strands: Vec<Strand>,
    /// What each transition costs in each strand that it moves, without an act.
    model: Vec<i64>,
    /// For each strand and act that all its transitions move it by: what the act costs when it moves nothing.
    alone: Vec<Vec<i64>>,
    /// Whether any transition answers the act.
    known: Vec<bool>,
}

/// What the rest of one trace costs at least.
pub(super) struct Rest<'g> {
    guide: &'g Guide,
    places: usize,
    /// What acts that no transition answers cost from each position on, in moves.
    foreign: Vec<i64>,
    /// For each strand, position and place of its token.
    tables: Vec<Vec<i64>>,
}

impl Guide {
    pub(super) fn new(net: &Net) -> Self {
        let strands = strands(net);
        let acts = net.transitions.iter().filter_map(|one| one.act).max().map_or(0, |most| most + 1);
        let mut moved = vec![0; net.transitions.len()];
        for strand in &strands {
            for &(transition, ..) in &strand.moves {
                moved[transition] += 1;
            }
        }
        let model = net.transitions.iter().zip(&moved).map(|(one, moved)| match one.act {
            Some(_) if *moved > 0 => WHOLE / moved,
            _ => 0,
        });
        let mut transitions = vec![0; acts];
        for act in net.transitions.iter().filter_map(|one| one.act) {
            transitions[act] += 1;
        }
        let bound: Vec<Vec<bool>> = strands
            .iter()
            .map(|strand| {
                let mut within = vec![0; acts];
                for act in strand.moves.iter().filter_map(|(index, ..)| net.transitions[*index].act) {
                    within[act] += 1;
                }
                within.iter().zip(&transitions).map(|(within, all)| *within > 0 && within == all).collect()
            })
            .collect();
        let binding = |act: usize| bound.iter().filter(|bound| bound[act]).count();
        let share = |act: usize| i64::try_from(binding(act)).map_or(0, |strands| WHOLE / strands.max(1));
        let alone = bound.iter().map(|bound| (0..acts).map(|act| if bound[act] { share(act) } else { 0 }).collect());
        Self {
            alone: alone.collect(),
            model: model.collect(),
            known: transitions.iter().map(|count| *count > 0).collect(),
            strands,
        }
    }

    pub(super) fn along(&self, net: &Net, trace: &[usize]) -> Rest<'_> {
        let mut foreign = vec![0; trace.len() + 1];
        for (position, act) in trace.iter().enumerate().rev() {
            let unknown = !self.known.get(*act).is_some_and(|known| *known);
            foreign[position] = foreign[position + 1] + i64::from(unknown);
        }
        let room = ENTRIES / ((trace.len() + 1) * net.places.max(1));
        let tables = self.strands.iter().zip(&self.alone).take(room);
        let tables = tables.map(|(strand, alone)| self.table(net, strand, alone, trace)).collect();
        Rest { guide: self, places: net.places, foreign, tables }
    }

    /// Backwards from the end: what remains, position by position and place by place.
    fn table(&self, net: &Net, strand: &Strand, alone: &[i64], trace: &[usize]) -> Vec<i64> {
        let mut table = vec![NEVER; (trace.len() + 1) * net.places];
        let last = trace.len() * net.places;
        for end in &net.ends {
            let mut inside = end.iter().filter(|(place, _)| strand.places.binary_search(place).is_ok());
            if let (Some(&(place, 1)), None) = (inside.next(), inside.next()) {
                table[last + place] = 0;
            }
        }
        for position in (0..=trace.len()).rev() {
            let (here, later) = table[position * net.places..].split_at_mut(net.places);
            if let Some(&act) = trace.get(position) {
                let pass = alone.get(act).copied().unwrap_or(0);
                for (rest, after) in here.iter_mut().zip(&later[..net.places]) {
                    *rest = (*after + pass).min(NEVER);
                }
                for &(index, from, to) in &strand.moves {
                    if net.transitions[index].act == Some(act) {
                        here[from] = here[from].min(later[to]);
                    }
                }
            }
            // Moves without an act, until nothing gets cheaper.
            let mut changed = true;
            while changed {
                changed = false;
                for &(index, from, to) in strand.moves.iter().rev() {
                    let cost = (here[to] + self.model[index]).min(NEVER);
                    if cost < here[from] {
                        here[from] = cost;
                        changed = true;
                    }
                }
            }
        }
        table
    }
}

impl Rest<'_> {
    /// What is still to be paid at least; `None` when no end can be reached from here.
    pub(super) fn at_least(&self, marking: &[u32], passed: usize) -> Option<i64> {
        let mut shares = 0;
        for (strand, table) in self.guide.strands.iter().zip(&self.tables) {
            let row = &table[passed * self.places..(passed + 1) * self.places];
            let token = strand.places.iter().copied().find(|&place| marking[place] > 0)?;
            if row[token] >= NEVER {
                return None;
            }
            shares += row[token];
        }
        Some(self.foreign[passed] + (shares + WHOLE - 1) / WHOLE)
    }
}

const fn lcm_up_to(most: i64) -> i64 {
    let mut lcm = 1;
    let mut number = 2;
    while number <= most {
        let (mut a, mut b) = (lcm, number);
        while b > 0 {
            (a, b) = (b, a % b);
        }
        lcm = lcm / a * number;
        number += 1;
    }
    lcm
}
