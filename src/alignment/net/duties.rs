//! A net in which every part is due exactly once, as a partial order of duties for the flow engine.
//!
//! That is so where no place has more than one part that fills it and one that empties it, all weights are 1, no path
//! leads back, exactly the places that nothing fills hold the first tokens, and exactly those that nothing empties hold
//! the last. A part is a transition, or several that take and put the same: then any of them does.
//! It never looks for such a net inside another one. Start at [`Duties::of`].

use super::super::machine::{Path, Step};
use super::super::problem::{Cell, Event, Problem, ProblemError};
use super::super::{Proof, align};
use super::{Marking, Net};

/// The duties of a net.
#[derive(Debug, Clone, Default)]
pub(super) struct Duties {
    /// The transitions of each duty, any of which does.
    any_of: Vec<Vec<usize>>,
    /// The cheapest of them to do without an act.
    silently: Vec<usize>,
    skip: Vec<i64>,
    before: Vec<(usize, usize)>,
    /// The duties in an order that fits.
    sorted: Vec<usize>,
}

impl Duties {
    /// The duties, where the net has this shape.
    pub(super) fn of(net: &Net) -> Option<Self> {
        let [end] = &net.ends[..] else { return None };
        let mut parts: Vec<(&Marking, &Marking, usize)> =
            net.transitions.iter().enumerate().map(|(at, one)| (&one.takes, &one.puts, at)).collect();
        parts.sort_unstable();
        let mut duties = Self::default();
        let mut filled: Vec<Option<usize>> = vec![None; net.places];
        let mut emptied: Vec<Option<usize>> = vec![None; net.places];
        for part in parts.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
            let duty = duties.any_of.len();
            let (takes, puts, _) = part[0];
            if takes.is_empty() || puts.is_empty() {
                return None;
            }
            for (arcs, who) in [(puts, &mut filled), (takes, &mut emptied)] {
                for &(place, tokens) in arcs {
                    if tokens != 1 || who[place].replace(duty).is_some() {
                        return None;
                    }
                }
            }
            let cost = |transition: &usize| i64::from(net.transitions[*transition].act.is_some());
            let transitions: Vec<usize> = part.iter().map(|(_, _, at)| *at).collect();
            let cheapest = transitions.iter().copied().min_by_key(cost)?;
            duties.skip.push(cost(&cheapest));
            duties.silently.push(cheapest);
            duties.any_of.push(transitions);
        }
        let holds = |who: &[Option<usize>]| -> Marking {
            (0..net.places).filter(|&p| who[p].is_none()).map(|p| (p, 1)).collect()
        };
        if net.start != holds(&filled) || *end != holds(&emptied) {
            return None;
        }
        duties.before = filled.iter().zip(&emptied).filter_map(|(from, to)| Some(((*from)?, (*to)?))).collect();
        duties.before.sort_unstable();
        duties.before.dedup();
        duties.sort().then_some(duties)
    }

    /// Finds an order that fits; false where a path leads back.
    fn sort(&mut self) -> bool {
        let mut waits = vec![0; self.any_of.len()];
        for &(_, then) in &self.before {
            waits[then] += 1;
        }
        let mut sorted: Vec<usize> = (0..waits.len()).filter(|&duty| waits[duty] == 0).collect();
        let mut at = 0;
        while let Some(&duty) = sorted.get(at) {
            at += 1;
            for &(_, then) in self.after(duty) {
                waits[then] -= 1;
                if waits[then] == 0 {
                    sorted.push(then);
                }
            }
        }
        self.sorted = sorted;
        self.sorted.len() == waits.len()
    }

    fn after(&self, duty: usize) -> &[(usize, usize)] {
        let from = self.before.partition_point(|(first, _)| *first < duty);
        let to = self.before.partition_point(|(first, _)| *first <= duty);
        &self.before[from..to]
    }

    /// The best path found, and what none costs less than.
    pub(super) fn align(&self, net: &Net, trace: &[usize]) -> Result<(Path, i64), ProblemError> {
        let does = |duty: &[usize], act: usize| duty.iter().copied().find(|&one| net.transitions[one].act == Some(act));
        let cells = trace.iter().enumerate().flat_map(|(event, &act)| {
            let duties = self.any_of.iter().enumerate().filter(move |(_, duty)| does(duty, act).is_some());
            duties.map(move |(obligation, _)| Cell { obligation, event, defect: 0 })
        });
        let problem = Problem {
            obligations: self.any_of.len(),
            before: self.before.clone(),
            skip: self.skip.clone(),
            events: (0i64..).take(trace.len()).map(Event::at).collect(),
            extra: vec![1; trace.len()],
            cells: cells.collect(),
        };
        let found = align(&problem)?;
        let mut met = vec![None; problem.obligations];
        let mut meets = vec![None; trace.len()];
        for one in &found.matched {
            met[one.obligation] = Some(one.event);
            meets[one.event] = Some(one.obligation);
        }
        // A duty that no act met is done as soon as the acts that come before it have passed: so many.
        let mut due = vec![0; problem.obligations];
        for &duty in &self.sorted {
            let passed = met[duty].map_or(due[duty], |event| event + 1);
            for &(_, then) in self.after(duty) {
                due[then] = due[then].max(passed);
            }
        }
        let mut steps = Vec::with_capacity(problem.obligations + trace.len());
        let mut unmet = self.sorted.iter().copied().filter(|&duty| met[duty].is_none()).collect::<Vec<_>>();
        unmet.sort_by_key(|&duty| due[duty]);
        let mut unmet = unmet.into_iter().peekable();
        for (event, &act) in trace.iter().enumerate() {
            while let Some(duty) = unmet.next_if(|&duty| due[duty] <= event) {
                steps.push(Step::Skipped { by: self.silently[duty] });
            }
            steps.push(match meets[event].and_then(|duty: usize| does(&self.any_of[duty], act)) {
                Some(by) => Step::Made { by, event },
                None => Step::LeftOut { event },
            });
        }
        steps.extend(unmet.map(|duty| Step::Skipped { by: self.silently[duty] }));
        let at_least = match found.proof {
            Proof::Optimal => found.cost,
            Proof::NotProven { at_least, .. } => at_least,
        };
        Ok((Path { cost: found.cost, steps }, at_least))
    }
}
