//! Lays the course of a play over the plan.

use crate::engine::{Event, Recorded};
use crate::scenario::Case;
use crate::scenario::SituationIx;

use super::model::{CaseGraph, Course, Line, NodeKind, Way, Why};

impl CaseGraph {
    /// Marks what a play of this case came by: where it was, how it went on, what was decided, and where it stands.
    pub fn lay_over(&mut self, case: &Case, log: &[Recorded]) {
        let mut here: Option<usize> = None;
        for recorded in log {
            match &recorded.event {
                Event::Entered(situation) => {
                    let Some(to) = self.node_of(*situation) else { continue };
                    if let Some(from) = here {
                        self.played(from, to);
                    }
                    self.nodes[to].course = Course::Played;
                    here = Some(to);
                }
                Event::Decided { situation, options, .. } => {
                    options.iter().for_each(|option| self.took(case, *situation, *option));
                }
                Event::Answered { situation, option, .. } => self.took(case, *situation, *option),
                Event::Injected(inject) => {
                    let id = &case.scenario.injects[inject.at()].id;
                    for node in &mut self.nodes {
                        for line in &mut node.lines {
                            if let Line::News { id: known, taken, .. } = line
                                && known == id
                            {
                                *taken = true;
                            }
                        }
                        if node.kind == NodeKind::News(*inject) {
                            node.course = Course::Played;
                        }
                    }
                }
                _ => {}
            }
        }
        if let Some(here) = here {
            self.nodes[here].course = Course::Here;
        }
    }

    fn played(&mut self, from: usize, to: usize) {
        if from != to && !self.ways.iter().any(|way| way.from == from && way.to == to) {
            // News or a standing act led there, from a place where that is not usual.
            self.ways.push(Way { from, to, why: vec![Why::Played], passing_over: false, played: true });
        }
        for way in self.ways.iter_mut().filter(|way| way.from == from && way.to == to) {
            way.played = true;
        }
    }

    fn took(&mut self, case: &Case, situation: SituationIx, option: u8) {
        let options = case.scenario.situation(situation).decision.options();
        let Some(chosen) = options.get(usize::from(option)) else { return };
        let Some(node) = self.node_of(situation) else { return };
        for line in &mut self.nodes[node].lines {
            if let Line::Option { id, taken, .. } = line {
                *taken |= *id == chosen.id;
            }
        }
    }
}
