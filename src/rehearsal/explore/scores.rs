//! The scores of all ways: the lowest and the highest, the shortest way to every finding, and what each option leaves
//! possible.

use std::collections::BTreeMap;

use crate::assessment::{FindingKind, Points, Reading, Residue};
use crate::engine::{Event, State};
use crate::procedure::ClauseIx;
use crate::scenario::Case;
use crate::scenario::SituationIx;

use super::found::{Range, Scores};
use super::live::Live;
use super::search::{Budget, Progress, Search, Taken, Watch};
use super::seen::Seen;

struct Watching<'c> {
    case: &'c Case,
    reading: Reading,
    /// What assessments remember, each once.
    residues: Vec<Residue<'c>>,
    known: Seen,
    /// Of each state, which of these; and of an ending the points.
    of_state: Vec<u32>,
    points: Vec<Option<Points>>,
    lowest: Option<(Points, u32)>,
    highest: Option<(Points, u32)>,
    findings: BTreeMap<(FindingKind, Option<ClauseIx>), u32>,
    owed: BTreeMap<(ClauseIx, usize), bool>,
    /// Poorer endings that were come to without a gap.
    closed: BTreeMap<SituationIx, u32>,
    /// Steps with the options taken in them, state by state.
    steps: Vec<(u32, u32, u32)>,
    latest: u32,
    bytes: Vec<u8>,
}

impl Watch for Watching<'_> {
    fn tell_apart(&mut self, step: &Taken<'_>, bytes: &mut Vec<u8>) {
        let before = step.from.map(|(from, _)| self.of_state[from as usize]);
        let same = before.filter(|_| !self.reading.concerns(step.events));
        self.latest = same.unwrap_or_else(|| {
            let mut residue = match before {
                Some(before) => self.residues[before as usize].clone(),
                None => Residue::new(self.case),
            };
            residue.take_in(self.case, &self.reading, step.events);
            self.bytes.clear();
            residue.write(&self.reading, &mut self.bytes);
            let (number, new) = self.known.number(&self.bytes, usize::MAX).unwrap_or_default();
            if new {
                self.residues.push(residue);
            }
            number
        });
        bytes.extend_from_slice(&self.latest.to_le_bytes());
    }

    fn step(&mut self, step: &Taken<'_>, to: u32, new: bool) {
        if new {
            self.of_state.push(self.latest);
            let mut ended_with = None;
            if step.after.ended {
                let outcome = self.residues[self.latest as usize].outcome(self.case, step.after.now);
                ended_with = outcome.score.is_assessed().then(|| outcome.score.points());
                if let Some(points) = ended_with {
                    if self.lowest.is_none_or(|(known, _)| points < known) {
                        self.lowest = Some((points, to));
                    }
                    if self.highest.is_none_or(|(known, _)| points > known) {
                        self.highest = Some((points, to));
                    }
                }
                let ending = step.after.situation;
                let situations = &self.case.scenario.situations;
                let gap = outcome.findings.iter().any(|(kind, _)| kind.is_gap());
                if !gap && situations.iter().any(|one| one.best) && !situations[ending.at()].best {
                    self.closed.entry(ending).or_insert(to);
                }
                for (clause, rule, answered) in outcome.owed {
                    *self.owed.entry((clause, rule)).or_default() |= answered;
                }
                for finding in outcome.findings {
                    self.findings.entry(finding).or_insert(to);
                }
            }
            self.points.push(ended_with);
        }
        if let Some((from, _)) = step.from {
            let taken = step.events.iter().find_map(|recorded| match &recorded.event {
                Event::Decided { options, .. } => Some(options.iter().fold(0, |all, one| all | 1_u32 << (one & 31))),
                Event::Answered { option, .. } => Some(1_u32 << (option & 31)),
                _ => None,
            });
            let step = (from, to, taken.unwrap_or_default());
            if self.steps.last() != Some(&step) {
                self.steps.push(step);
            }
        }
    }
}

/// Tries all ways through a case with what an assessment remembers of them. The search for scores is larger than
/// [`super::explore`], for it tells ways apart for longer.
pub fn scores(case: &Case, budget: Budget, go_on: &mut dyn FnMut(Progress) -> bool) -> Scores {
    let reading = Reading::of(case);
    let mut search = Search::new(case, Live::of(case, Some(&reading)));
    let mut watching = Watching {
        case,
        reading,
        residues: Vec::new(),
        known: Seen::default(),
        of_state: Vec::new(),
        points: Vec::new(),
        lowest: None,
        highest: None,
        findings: BTreeMap::new(),
        owed: BTreeMap::new(),
        closed: BTreeMap::new(),
        steps: Vec::new(),
        latest: 0,
        bytes: Vec::new(),
    };
    search.run(budget, go_on, &mut watching);
    let complete = search.complete();
    let best_with = if complete { best_with(case, &mut search, &watching) } else { Vec::new() };
    let points = watching.lowest.zip(watching.highest).map(|((least, _), (most, _))| Range {
        least,
        most: Some(most),
        least_exact: complete,
        // No number is above a thousand.
        most_exact: complete || most == Points::ALL,
    });
    let mut way = |state: Option<u32>| state.map(|state| search.way(state, None)).unwrap_or_default();
    let at = |found: Option<(Points, u32)>| found.map(|(_, state)| state);
    let (lowest, highest) = (way(at(watching.lowest)), way(at(watching.highest)));
    let closed = watching.closed.into_iter().map(|(ending, state)| (ending, way(Some(state)))).collect();
    let findings = watching.findings.into_iter().map(|(finding, state)| (finding, way(Some(state)))).collect();
    Scores {
        points,
        lowest,
        highest,
        findings,
        owed: watching.owed,
        closed,
        complete,
        states: search.states(),
        steps: search.steps,
        best_with,
    }
}

/// The highest points that are still possible with each option.
fn best_with(case: &Case, search: &mut Search<'_>, watching: &Watching<'_>) -> Vec<Vec<Option<Points>>> {
    let mut best = watching.points.clone();
    // Most steps lead to higher numbers, so that going through them backwards settles nearly everything at once.
    let mut changed = true;
    while changed {
        changed = false;
        for (from, to, _) in watching.steps.iter().rev() {
            let better = best[*to as usize];
            if better > best[*from as usize] {
                best[*from as usize] = better;
                changed = true;
            }
        }
    }
    let situations = &case.scenario.situations;
    let mut with: Vec<Vec<Option<Points>>> =
        situations.iter().map(|one| vec![None; one.decision.options().len()]).collect();
    let mut state = State::new(case);
    let mut at: Option<(u32, SituationIx)> = None;
    for (from, to, taken) in &watching.steps {
        let situation = match at {
            Some((known, situation)) if known == *from => situation,
            _ => {
                search.load(*from, &mut state);
                state.situation
            }
        };
        at = Some((*from, situation));
        for (option, known) in with[situation.at()].iter_mut().enumerate() {
            if option < 32 && taken & (1 << option) != 0 {
                *known = (*known).max(best[*to as usize]);
            }
        }
    }
    with
}
