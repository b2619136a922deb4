//! A plan with one thing otherwise: another option, a card left out or in place of another, something unasked forgotten.
//! It never says what that is worth. Start at [`one_step_changes`].

use crate::engine::Play;
use crate::scenario::Case;

use super::plan::{Plan, PlanStep, StepKind};
use super::run_plan::run_plan;

/// A plan with one thing otherwise that could be played to an ending.
#[derive(Debug)]
pub struct Changed {
    /// The line of the plan.
    pub line: usize,
    /// The step in place of the planned one; `None`: it was left out.
    pub step: Option<StepKind>,
    /// The play.
    pub play: Play,
}

/// Every change of one step of a plan after which the rest of the plan can be played, and comes to an ending.
#[must_use]
pub fn one_step_changes(case: &Case, plan: &Plan, seed: u64) -> Vec<Changed> {
    let mut all = Vec::new();
    for (index, step) in plan.steps.iter().enumerate() {
        for other in otherwise(case, step) {
            let mut changed = plan.clone();
            match &other {
                Some(what) => changed.steps[index].what = what.clone(),
                None => drop(changed.steps.remove(index)),
            }
            let (play, failure) = run_plan(case, &changed, seed);
            if failure.is_none() && play.state().ended {
                all.push(Changed { line: step.line, step: other, play });
            }
        }
    }
    all
}

/// What could stand in place of a step. Where it is decided is not known before it is played, so that every situation
/// with these options is meant.
fn otherwise(case: &Case, step: &PlanStep) -> Vec<Option<StepKind>> {
    let StepKind::Decide { role, options } = &step.what else {
        return match step.what {
            StepKind::Act { .. } | StepKind::Tell { .. } => vec![None],
            _ => Vec::new(),
        };
    };
    let situation = case.scenario.situations.iter().find(|situation| {
        let offered = situation.decision.options();
        options.iter().all(|id| offered.iter().any(|one| one.id == *id))
    });
    let Some(situation) = situation else { return Vec::new() };
    let others: Vec<&String> =
        situation.decision.options().iter().map(|one| &one.id).filter(|id| !options.contains(id)).collect();
    let with = |options: Vec<String>| Some(StepKind::Decide { role: role.clone(), options });
    let mut all = Vec::new();
    for at in 0..options.len() {
        for other in &others {
            let mut changed = options.clone();
            changed[at].clone_from(other);
            all.push(with(changed));
        }
        if options.len() > 1 {
            let mut fewer = options.clone();
            fewer.remove(at);
            all.push(with(fewer));
        }
    }
    all
}
